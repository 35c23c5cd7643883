<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer '{layer}' has no field '{field}'. Choose one of: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} of layer '{name}' has no geometry and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent '{value}' has no area. Give it as xmin,xmax,ymin,ymax [CRS].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IMFMapper: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ships with IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground sampling distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} m per pixel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} px</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Licence</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trained on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tested on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installed models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Azimuth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tips and junctions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Style '{name}' is missing or broken. Install the plugin again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IMFMapper: impact melt fracture mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels to dataset, mosaic to mapped fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels to dataset</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic to map and report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review to retraining</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For a bug report, copy this:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;h3&gt;IMFMapper {version}&lt;/h3&gt;&lt;p&gt;Maps impact melt fractures in images of the Moon and other bodies, by the method of Le Corre et al. (2025), &lt;a href='https://doi.org/10.1029/2025JE009145'&gt;doi:10.1029/2025JE009145&lt;/a&gt;.&lt;/p&gt;&lt;p&gt;Licence: {licence}. &lt;a href='{documentation}'&gt;Documentation&lt;/a&gt;, &lt;a href='{tracker}'&gt;report a problem&lt;/a&gt;.&lt;/p&gt;</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IMFMapper: install PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>empty: pip's own index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Verify</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy log</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The packages were removed. What QGIS has loaded of them stays until it is restarted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Package index URL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder of wheels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no NVIDIA card found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What suits this machine ({found})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the processor only (small)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whatever a package index offers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a folder of wheels, without network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running and training networks needs {packages}. They are installed for this QGIS profile only, into {folder}; what QGIS itself ships stays as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that the networks need is installed in {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QGIS's Python has everything that the networks need; nothing has to be installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repair</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No download; on the disk about {installed} GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download about {download} GB, on the disk about {installed} GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder is filled on a machine with network, the same system and Python {version}:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tools can be used now; if one still reports a missing package, restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete PyTorch and its packages from the QGIS profile? Maps and models stay.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another QGIS is installing into this profile. Wait for it, or close it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{error}. Restart QGIS and remove before a tool has used torch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of wheels '{folder}' does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk of {folder} has {free} GB left; {needed} GB are needed while installing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {folder} cannot be written: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no candidate exists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QGIS's own Python was not found or cannot be used: {reasons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for QGIS's Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fetching the installer uv</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloading and unpacking: {done} of about {all} GB on the disk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying out what was installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The packages do not work: {reason}. Install them again, or choose another build.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CUDA {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the processor only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch {torch} works beside QGIS's numpy {numpy}; it uses {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{error}. Restart QGIS and install before a tool has used torch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text above says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The installation failed (exit status {code}). {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>IMFMapper: models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download the published IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About 160 MB from Zenodo, record 15101175; goes on where an earlier download stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a file…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint on disk, e.g. one that Train IMFMapper made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Opens Run IMFMapper with this model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' was removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Delete the model '{name}' and its card from the QGIS profile?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is installed and can be chosen by its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled; the next download goes on from here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It did not work.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoints in this folder that have a model card are offered in Run IMFMapper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Put the layers of a run into a group named after the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto: what suits this machine; cpu: the small build for the processor; index: what the package index below offers; wheels: a folder of wheels, without network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder of further models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Results</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Build of PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Package index URL for PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map fractures…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train IMFMapper…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Models…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install dependencies…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About IMFMapper…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running networks needs {packages}. Install them into the QGIS profile? (0.3 to 3 GB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not ask again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it does not answer as Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is Python {theirs}, QGIS's is {ours}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is for another processor ({machine}, {n} bit)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it has no pip (on Debian and Ubuntu, install the package python3-pip)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk of the QGIS profile is full.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This Python, index or folder has no ready-made package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch's own package index cannot be reached; check the network and the proxy, or choose a package index that you can reach.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is offered does not fit the packages that QGIS ships; a newer QGIS, another index or a fuller folder solves this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The package index cannot be reached; check the network, the proxy and the index URL.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The connection to the package index is not trusted; a proxy may stand in between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of the QGIS profile cannot be written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Buffer weak line labels by width class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>label,line,buffer,width,class,fracture,weak,training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns lines drawn along fractures into polygons as wide as their width class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns weak labels, lines drawn along the whole path of each impact melt fracture (IMF), into polygons as wide as the fracture, ready to be rasterized into training masks.

Each line is buffered by half the full width of its class. Widths are counted in image pixels, as they were judged on the screen, and become true metres on the ground: the same at every latitude, whether the layer is in degrees or projected, also near a pole. Labels that were drawn as polygons can be merged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry are left out and named in the log.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text: the name of the width class, in any case, as in the table of class widths. Number: the full width in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel size [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground size of the pixels that widths are counted in; 1.5 m as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class widths [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full width [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full width in pixels for each class. The published classes are tiny (0-5 px), small (5-10), medium (10-20), large (20-30) and huge (30 and more); the buffer distances were not published, so the defaults are the middles of the classes. Rows may be changed, added and removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels drawn as polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fractures that were too awkward for a line, merged in as they are; any CRS of the same body. Their widths stay empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dissolve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unite labels that touch or overlap into one polygon. Input fields and widths are then empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons in the CRS of the lines, with the input fields and: width_px and width_m (full width in pixels and in metres) and source (line or polygon; both where dissolved).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The output is empty: no feature of the input has a geometry.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} label polygon(s) written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>compare,agreement,completeness,correctness,overlap,manual map,fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Finds what two fracture maps of the same ground have in common and what not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compares two maps of the same ground: those of two networks, a network's and a geologist's, or of images of 1.5 and 6 m per pixel. What both have, what only one has, and how well lengths and areas agree come out as layers and as a table, in true ground metres.

Two fractures are the same where enough of either lies within the tolerance of the other. A fracture that one map has whole and the other in pieces is one match. Lengths are those of the centrelines; the second map may also be lines, as most maps drawn by hand are. With the second map as the truth, the covered share of the first is its correctness and that of the second its completeness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many matches there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many fractures only map A has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many fractures only map B has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of map A's length within the tolerance of map B's lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of map B's length within the tolerance of map A's lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area that both maps have over the area that either has; none where B has lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures, e.g. the detections of one network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures, or lines drawn along them, in any CRS of the same body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centrelines of map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centrelines of map B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The centrelines that 'Measure detections' drew for the same map: the comparison of large maps is several times faster with them. They belong to the polygons by imf_id. Empty: they are found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tolerance [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Distance on the ground at which places still are the same; 4.5 m are three pixels of 1.5 m. Give about a pixel of the coarser map where the pixels differ, and more where one map was drawn by eye.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest overlap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two fractures are the same where at least this share of either lies within the tolerance.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matched</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One feature for each match, the polygons of both maps together, in map A's CRS: match_id; a_ids, b_ids, a_count, b_count (which features of each map, and how many); iou; area_a, area_b [m2]; len_a, len_b [m], len_ratio (B over A); covered_a, covered_b (share of the length within the tolerance of the other map's lines).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fractures without a match, in map A's CRS: map_id (number of the feature), area_m2, length_m and covered (share of the length within the tolerance of the other map's lines).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only in map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only in map B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV table (*.csv)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counts, lengths and areas of each map and of both, and how well they agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTML files (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same table as a page, with what it was made with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number only in map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number only in map B</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correctness of map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Completeness of map A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intersection over union</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Download model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model,weights,checkpoint,published,zenodo,download,install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installs the published IMFMapper from Zenodo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloads the published IMFMapper, a DeepLabV3 with ResNet-50 trained by its authors, from its Zenodo record, checks that it came unchanged and installs it into the QGIS profile. From then on it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'.

The download goes through QGIS's network settings and its proxy. When it is cancelled or the connection breaks, the next run goes on from where it stopped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The installed checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name by which other tools know it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zenodo record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number of the record; {n} is the published IMFMapper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File of the record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The checkpoint's name in the record. Another file than the published one is opened to see what it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: {name}, or the name of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloads again and replaces a model of this name. Otherwise one that is there is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installed as '{name}': {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluate IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>evaluate,validate,test,precision,recall,F1,IoU,calibration,report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures how well a network finds labelled fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs a network over labelled tiles, as published without overlap, and measures how well it finds the impact melt fractures (IMFs): precision, recall, F1 and IoU as published (averaged over batches) and over all pixels together, found and true length with a tolerance of a few pixels, false detections per km2, figures by width class, calibration and the best threshold.

Give a dataset folder, or a mosaic and its label polygons, which are then tiled without overlap. Figures on tiles that the network was trained on say nothing about other places.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published: averaged over batches of 32 tiles, at the threshold.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Over all pixels of all tiles together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>or mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A labelled grey image with a CRS, in place of a dataset folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and its label polygons</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of the mosaic's fractures, in any CRS of the same body; the mosaic counts as a whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Which tiles of the datasets count. auto: those for validation where any are marked, else all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTML page (*.html)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All figures, curves, and pictures of hits, misses and false alarms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures per tile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Tiles without georeference have no outline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give either a dataset folder, or a mosaic and its label polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>report,statistics,rose,density,P20,P21,power law,log-normal,length,width,distribution,heat map,fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes counts, sizes, directions and densities of fractures as a page with maps and figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writes a report on detected impact melt fractures (IMFs): a map, counts and areas by region as published, distributions of length and width with power laws and log-normals fitted by maximum likelihood, a rose diagram, fracture density (P20: number, P21: length per area), probabilities, and how it was all made. It is one HTML file that stands alone and prints; figures and tables can be had as files, the density as a raster layer.

Areas, lengths and densities are true metres on the body's own ellipsoid, whatever the layer's CRS. Detections that 'Measure detections' has not measured yet are measured on the way.

Densities need to know what was mapped. Without regions it is the mosaic's valid pixels; without a mosaic either, the convex hull of the fractures, which is too small. The report says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many fractures the report is about.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures. Measures of 'Measure detections' are taken as they are; what has none is measured. prob_mean, where it is there, tells how far to trust them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Centrelines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lines of 'Measure detections', with imf_id, in any CRS of the same body: saves tracing them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapped regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of what was mapped, e.g. crater floors and melt ponds, in any CRS of the same body: figures are given for each, and densities refer to their area.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with the regions' names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of one name are one region (floor, pond 1, ...). Empty: all polygons are one region.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The image that was mapped, in any CRS of the same body: background of the maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mosaic's band with the image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size of the density [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edge of the density raster's cells on the ground. 0: 1, 2 or 5 times a power of ten, so that a cell holds some ten fractures on average.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rose diagram: what shows the share</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>area: the area of a petal is proportional to its share of the length, so that large ones are not exaggerated. length: its radius is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Title</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impact melt fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Heading of the report, e.g. the crater's name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One page that holds everything, pictures too; it can be sent and printed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Folder for figures and tables</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets each figure as SVG and PNG (300 dpi) and each table as CSV; what has those names is replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster in the detections' CRS: band 1 is P21 (km of fracture per km2), band 2 P20 (fractures per km2). Each cell's figures refer to its true ground area within the mapped regions; cells of which less than a tenth was mapped are no data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report on {n} fracture(s): {path}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no density, since nothing was mapped. Give the mapped regions or the mosaic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unnamed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{parameter}' holds no polygon. Choose another layer or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This tool needs Python packages that QGIS's Python does not have: {packages}. Install them with Plugins &gt; IMFMapper &gt; Install dependencies, or with 'python3 -m pip install {arguments}' for the Python that QGIS uses, and restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model,weights,checkpoint,trained,file,import,install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installs a checkpoint file, e.g. one that you have trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installs a checkpoint into the QGIS profile, so that it can be chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'. It may be one that 'Train IMFMapper' made, the published file that was downloaded elsewhere, or other DeepLabV3 weights of torchvision.

The file is opened without running anything in it, and what network it holds is recognised from its weights. Its model card is taken from beside or inside the file; where there is none, the settings of the published model are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The installed copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A PyTorch checkpoint or safetensors file; it is copied and stays where it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its name among the installed models: letters, digits, - and _. Empty: the name in its card, or that of the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What people read in lists. Empty: the title in its card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground sampling distance [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metres per pixel of the images that it was trained on. Empty: that of its card, else 1.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replaces an installed model of this name; otherwise that is refused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>List models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model,weights,checkpoint,card,licence,list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists the installed models with their cards.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lists the models that can be chosen by name: those that ship with IMFMapper, those that were downloaded or imported, and those of the models folder of the plugin's options. The page shows each one's card: what network it is, what images it was trained on, its licence, its figures and its limits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The names, parted by commas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many there are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cards</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A page with the cards of all models.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Map impact melt fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map,detect,fracture,crack,network,deep learning,measure,report,all,moon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The whole way in one step: from a mosaic to measured fractures and a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Maps impact melt fractures (IMFs) in one step: runs the network over the mosaic, makes polygons of the detections, keeps those that are large enough, lie in the regions and are no seam of the mosaic, measures them, draws their centrelines and writes a report.

The results are those of 'Run IMFMapper', 'Polygonize and filter detections', 'Measure detections' and 'Fracture report' one after the other. To try other filters, start 'Polygonize and filter detections' with the probability raster: the network need not run again.

A run that was cancelled continues where it stopped when it is started again with the same parameters and the probability raster goes to the same file. Look at every map before it is used: rockfall trails, boulders and ridges with strong shadows can be taken for fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many detections were kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many detections were dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regions to map</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body: only tiles that touch them are run, only detections in them are kept, and densities in the report are per their area. Empty: all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network has run, and its result is whole: '{path}'. Go on with 'Polygonize and filter detections', which takes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No report is written: without a coordinate reference system there are no metres to report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measure detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>measure,length,width,azimuth,orientation,sinuosity,area,centreline,centerline,skeleton,medial axis,fracture,network,branch,node,detection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures length, width and direction of each fracture, and draws its centrelines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures each detected impact melt fracture (IMF): area, length, mean and largest width, azimuth, sinuosity and number of branches, and draws its centrelines, the medial axis of its polygon without spurs, smooth and drawn out to the tips.

All figures are true metres on the body's own ellipsoid and directions from true north, whatever the layer's CRS. The stairs of outlines on pixel edges do not lengthen the lines.

Each branch between two junctions or tips is a line of its own, and branches share the exact coordinates of their junctions, as tools for fracture networks expect.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures, as 'Polygonize and filter detections' makes them or as drawn, in any CRS of the Moon or another body. Parts of a multi-part polygon are measured together. Without a CRS, metres are units of the layer and north is up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygons with the input's fields and: area_m2; length_m (of all centrelines together); width_m (mean width, area over length); maxwid_m (largest width, away from junctions); azimuth (mean direction of the centrelines, weighted by length, in degrees clockwise from north, 0 to 180); sinuosity (length of the longest way along the centrelines over the distance of its ends); branches. Fields of these names are replaced; imf_id is added where there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One line for each branch, with the detection's imf_id, the branch's number and measures, the numbers of the nodes at its ends within the detection (start_node, end_node), their kinds (start_kind, end_kind: I for a tip, Y where three branches meet, X where four or more do, O for a closed loop) and connection (I - I, C - I or C - C; C for a junction).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer '{name}' has no coordinate reference system: lengths are in units of the layer, and azimuths from its vertical.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} of layer '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} of {count} detection(s) measured.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygonize and filter detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>polygonize,filter,area,region,seam,detection,fracture,probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns a probability raster into fracture polygons and drops what cannot be one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turns a probability or binary raster into one polygon for each detected impact melt fracture (IMF), on pixel edges, pixels that touch at a corner included, and keeps those that are large enough, lie in regions such as crater floors and melt ponds, and do not follow a seam of the mosaic. Limits of length, width, elongation and probability can be set besides.

Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can be kept in a second layer that says why. The network is not run again, so other limits can be tried on the same probability raster in seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many were dropped for {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability or binary raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The probability raster of 'Run IMFMapper', or a raster that is 1 where a fracture was detected and 0 elsewhere. The first band is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest area [m2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller detections are dropped: they cannot be told for fractures at 1.5 m per pixel. 150 m2 as published; 0 keeps all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body) and region (name of the region that holds most of it).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dropped detections with the same fields and the reason: area, region, seam, length, width, elongation or probability; the first one that holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seams found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The seams that were taken from footprints, tracking band or brightness, to look at.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections rejected for {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rejected by {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Prepare detections for review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>review,accept,reject,edit,status,form,detection,fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies detections to a layer in which a geologist accepts, rejects and edits them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copies detections to a layer with the fields of a review and an attribute form to fill them in, coloured by what was decided. Switch editing on, open the attribute table in form view and step from detection to detection: accept it, reject it, or reshape its outline; draw what was missed. Outlines that were reshaped or drawn are recognised.

With an earlier review, decisions are carried over to detections that overlap what was decided then, edited outlines included. Decided detections that are not detected any more stay in the layer, so that no decision is lost when a better network has mapped the place again. 'Turn reviewed detections into labels' makes training data of the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many detections took over an earlier decision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many detections are still to be reviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of 'Run IMFMapper' or of a later step; all their fields are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Earlier review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A layer of this tool, reviewed since, in any CRS of the same body. What was decided in it is carried over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A decision holds for a detection whose area shared with the earlier one is at least this part of the area of both together (intersection over union).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The detections with all their fields and: status (unreviewed, accepted, rejected, edited), comment, reviewer and reviewed (who and when, filled in by the form), origin (detected, matched with an earlier decision, or known from the earlier review only) and shape_key (tells whether the outline was changed). Save it to a file, since edits in a temporary layer are lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decisions taken over</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} detection(s) to review.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} earlier decision(s) taken over; {lost} kept for what is not detected any more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The review is a temporary layer: save it to a file before you edit it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is an input and would be overwritten. Choose another file for the review.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Turn reviewed detections into labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>review,label,training,hard negative,accept,reject,edit,fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes training labels of detections that a geologist has accepted, rejected or edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Makes training data of a reviewed map, so that it becomes the next network's teacher. Accepted and edited detections become labels. Rejected ones become hard negatives: places that look like a fracture and are none. Of unreviewed ones nothing is known, so they are set apart.

Give the labels and the uncertain polygons to 'Tile raster' (Label polygons, Polygons to ignore): rejected detections are then background in its masks, and unreviewed ones count neither as fracture nor as none. Where areas overlap, the surest decision holds: accepted or edited, then rejected, then merged labels, then unreviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many labels were written, merged ones included.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many hard negatives were written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many unreviewed polygons were set apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', or any polygons with a status. Outlines that were reshaped or drawn since it was prepared count as edited, unless they were rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status field</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Holds accepted, edited, rejected or unreviewed, in any case; empty is unreviewed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels to merge in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label polygons of the same place, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. Where a rejected detection covers one, that part is cut out, which the log says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures for 'Tile raster' with imf_id, status (accepted, edited; label for merged ones), area_m2 (on the ground) and comment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hard negatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The rejected detections with the same fields, without what was accepted over them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Uncertain detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The unreviewed detections with the same fields: the polygons that 'Tile raster' is to ignore.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of hard negatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of uncertain detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was reviewed: no detection is accepted, edited or rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} merged label(s) lost ground to rejected detections.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>map,detect,infer,segment,network,deep learning,fracture,crack,moon,crater</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs a network over a mosaic and maps impact melt fractures as polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Runs a segmentation network over a mosaic and maps impact melt fractures (IMFs): the probability of a fracture for each pixel as a raster, and the detections as polygons, not yet filtered. Go on with 'Polygonize and filter detections' to keep those that are large enough, lie on melt and are no seam of the mosaic.

The mosaic is read window by window, so it may be larger than memory, at the ground sampling distance that the model was trained on (1.5 m per pixel as published). Without a CRS it is mapped too, but areas are then in pixels, and no place on the body is known. Rockfall trails, boulders and ridges with strong shadows can be taken for fractures: look at every map before it is used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many detections were found, before any filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region of interest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons, e.g. of crater floors, in any CRS of the same body: only tiles that touch them are run, which saves time. Detections are not cut at their edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this part is mapped, e.g. what the map canvas shows, to try a model quickly.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published. Higher: fewer false alarms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlap [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; shared pixels are blended, so that the edges of tiles do not show. 0: no overlap, exactly as published, and faster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles that are run at once. 0: chosen by the device. Smaller where memory runs out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One polygon for each detection, unfiltered, in the raster's CRS, with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The probability of a fracture, 0 to 1, for each pixel: input of 'Polygonize and filter detections'. GeoTIFF of one byte per pixel with scale and offset; how it was made is in its metadata.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} detection(s) before any filter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The probability raster would replace the mosaic '{path}'. Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tile,chip,patch,mask,dataset,split,training,validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cuts a mosaic and its labels into a training dataset.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cuts a mosaic into square tiles for training: for each the image (8 bit), a mask of the valid pixels and, where labels are given, a mask of the impact melt fractures (IMFs), all georeferenced, with a dataset.json that says everything training needs, and an index of the tiles as a layer.

Consecutive tiles overlap, so that few fractures are only ever seen cut; the last tile of a row or column is moved inwards to end with the raster. Rasters smaller than a tile become one padded tile. Tiles without any valid pixel are left out. With the split 'blocks', pixels that a training tile shares with a validation tile become no data in the training tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many tiles were written, rotated copies included.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of fractures, e.g. from 'Buffer weak line labels by width class', in any CRS of the same body. A pixel is fracture where its centre lies in one. Without labels no masks are written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons to ignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons that nobody has judged, e.g. the uncertain ones of 'Turn reviewed detections into labels', in any CRS of the same body. Their pixels stay in the images but count neither as fracture nor as none, in training and in its figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this part of the mosaic is tiled, e.g. the part that was labelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile size [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edge of the square tiles; 512 px as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one. As published: 10 for training and its validation, 0 for independent validation and test.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep tiles without fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles without fractures teach what is none; the published model was trained with them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add rotated copies of tiles with fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds each tile that has fractures again, rotated clockwise by 90, 180 and 270 degrees, as published. The sun then seems to shine from elsewhere. Needs labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share for validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share of the tiles kept for validation; 0.2 (4 to 1) as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>blocks: whole areas go to training or to validation, so that no pixel is in both and the validation figures can be believed. random: tile by tile, as published; overlapping tiles of one place can be in both. none: no split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same seed gives the same split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dataset folder</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Gets images/, masks/, valid/ and, with polygons to ignore, ignored/ with a GeoTIFF for each tile, and dataset.json: input of training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tiles' outlines with tile_id, row, col, split (train, validation or all), imf_px and valid_px (pixels of fracture and of data), rotation [deg clockwise] and image (path within the folder).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} tile(s) written to {folder}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>train,learn,fine-tune,network,epoch,deep learning,fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains a network on the tiles of one or more datasets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trains a segmentation network on tiles made by 'Tile raster' and keeps the epoch that is best on the tiles marked for validation. The defaults are the published protocol: DeepLabV3 with ResNet-50, binary cross-entropy, Adam, 100 epochs of batches of 32, three augmentations.

To fit a model to your own images, start from an installed one (START) and train a few epochs on a few dozen labelled tiles. Training a ResNet from nothing needs a graphics card; the light networks also train on a processor. Cancelling keeps the best and the last state, and RESUME goes on from there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The epoch that was kept, counted from 1; 0 where none was finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Its F1 on the validation tiles, as published: from precision and recall averaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Architecture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network to train; with START, the checkpoint decides. {architectures}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Start from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint file, or the name of an installed model, to go on from (fine-tuning). Empty: torchvision's pre-trained weights where they can be downloaded, else from nothing; the log says which.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epochs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often all training tiles are seen; 100 as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles a step; 32 as published needs about 40 GB of graphics memory. Smaller where memory runs out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Learning rate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Step size of Adam; 0.0001 as published. The light networks learn well with 0.001.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Augment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes half of the training tiles at random, each time anew: contrast (CLAHE), noise, perspective, as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The same seed gives the same run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resume</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Goes on from the state that an interrupted run with the same settings left beside the checkpoint; the result is that of an unbroken run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch checkpoint (*.pt);;Safetensors (*.safetensors)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The best epoch, with its model card inside and beside it. Beside it are also the last state and what RESUME needs. Put into the models folder of the plugin's options, it is offered as an installed model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss and figures of each epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Curves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PNG image (*.png)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss, precision, recall and F1 over the epochs, raw and as a rolling mean.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Best F1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regions to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field such as floor, pond 1, pond 2: each detection gets the name of the region that holds most of it, for counts and densities per region. Empty: the layer's name. Further region layers may have it too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Further region layers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More layers of regions to keep, e.g. the floor in one and the melt ponds in another layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What a detection has to do to be kept: intersects: touch a region. within: lie wholly in the regions. centroid: have its centroid in one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic seams</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. What the seam rule says is dropped. For footprints of the images there is a parameter of its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seam distance [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A detection is at a seam within this distance of it; 3 m are two pixels of 1.5 m.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seam rule</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>touches: what comes within the distance of a mosaic seam is dropped. along: only what runs along it, so that a fracture that crosses a seam stays. Seams that are found, not drawn, always go by along.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Footprints of the images</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One polygon for each image of the mosaic: their outlines are its seams. Any CRS of the same body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic to look for seams in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mosaic that was mapped; give its tracking band, or let seams be looked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band with the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracking band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band that holds the source image of each pixel, as ISIS's automos writes it: seams are where it changes. Wins over looking for them in the brightness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Look for seams in the brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looks in the mosaic for straight lines, at least 768 pixels long, across which the brightness steps from one level to another. Steps of 10 % and more are found as a rule, those of 5 % about half the time, blended ones not; in tests no ground was taken for a seam. Takes some minutes for a thousand megapixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0: no limit. Detections are measured for it, which needs scikit-image.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest length [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections with a shorter centreline, all branches summed, are dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest mean width [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Narrower detections are dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest elongation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections with a smaller length over mean width are dropped, e.g. boulders.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest mean probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detections with a smaller mean probability of their pixels are dropped. 0: no limit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seams can only be found in a mosaic: choose the mosaic that was mapped, too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} line(s) of seams found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey image: GeoTIFF, VRT, ISIS cube, PDS3, PDS4, JPEG 2000 or anything else that GDAL reads, of any type and in any CRS of a planetary body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band with the image; mosaics may carry a tracking band besides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stretch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How other types than 8 bit become 0-255, in one way for the whole raster. minmax: from the smallest to the largest value, as published. percentile_0.5, percentile_2: without the darkest and brightest 0.5 or 2 % of the pixels, where a few extreme ones would take the contrast of all others. none: values are 0 to 255 already. 8-bit images are taken as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resample to the model's ground sampling distance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mosaic whose pixels are over 10 % larger or smaller on the ground than those that the model was trained on (1.5 m as published) is read at the model's, and the result has that grid. Off: it is read as it is, as the published test on mosaics of 6 m per pixel did.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An installed model: those that ship with IMFMapper, then those that were downloaded, imported or lie in the models folder of the plugin's options. {models}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint to use in place of the installed model: the published IMFMapper_DeepLabV3_ResNet50.pt (Zenodo, doi:10.5281/zenodo.15101175; 'Download model' installs it), one that was trained with this plugin, or other DeepLabV3 weights of torchvision. What the network is gets recognised from the weights.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>auto takes a graphics card where there is a suitable one (NVIDIA: cuda, Apple: mps) and the processor otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint file '{path}' does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model is chosen. Choose an installed model or give a checkpoint file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model: {title} ({architecture}), SHA-256 {sha256}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A folder made by 'Tile raster' (the one with dataset.json). Several can be given, parted by semicolons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shifted grids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many grids of tiles, shifted against each other, are run and averaged: what is detected then depends less on where the tiles happen to lie. 2 and 4 take about so many times as long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screen with the light model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The light model that ships looks first, and the chosen model runs only where that sees anything at all, at a probability of 0.1. This saves time where most of the mosaic has no fractures and the chosen model is a heavy one; fractures that the light model does not see at all are lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Continue an unfinished run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A run that was cancelled or ended by a crash goes on where it stopped when it is started again with the same mosaic, model and parameters. What it has done lies until then in a hidden folder beside the result, which is removed at the end. Off: starts anew, and keeps nothing. Results that are temporary files are never continued.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' failed; the log says why.</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
