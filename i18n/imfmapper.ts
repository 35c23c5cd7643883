<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>IMFMapper</name>
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
      <source>Feature {id} of layer '{name}' has no geometry and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layer '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
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
      <source>IMFMapper: install PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>empty: pip's own index</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave it empty unless you want another build than the usual one (Windows and macOS: CPU or Apple GPU, Linux: CUDA). For an NVIDIA card on Windows, paste the index URL that PyTorch's 'Get started' page shows for your CUDA version; for a smaller build without CUDA on Linux, the one it shows for 'CPU'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Package index URL</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloading and unpacking; QGIS can be used meanwhile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything that the networks need is installed. 'Install' installs it again, in its newest version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running and training networks needs {packages}. They are installed for this QGIS profile only, into {folder}; what QGIS itself ships stays as it is. The download takes 0.2 to 3 GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tools can be used now; if one still reports a missing package, restart QGIS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>QGIS's own Python was not found or cannot be used: {reasons}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no candidate exists</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled. Nothing was changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder {folder} cannot be written: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text above says why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pip failed (exit status {code}). {hint}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{error}. Restart QGIS and install before a tool has used torch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Installed into {folder}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoints in this folder that have a model card are offered in Run IMFMapper.</source>
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
      <source>Package index URL for PyTorch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run IMFMapper…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Install dependencies…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Running networks needs {packages}.</source>
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
      <source>Layer '{layer}' has no field '{field}'. Choose one of: {fields}.</source>
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
      <source>Threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels of this probability or more are fracture; 0.5 as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
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
      <source>Polygonize and filter detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapping</source>
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
      <source>Turns a probability or binary raster into one polygon for each detected impact melt fracture (IMF), on pixel edges, pixels that touch at a corner included, and keeps those that are large enough, lie in regions such as crater floors and melt ponds, and do not follow a seam of the mosaic.

Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can be kept in a second layer that says why.</source>
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
      <source>Regions to keep</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.</source>
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
      <source>Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. Detections that touch one are dropped. Footprints of the images have to be turned into lines first (Vector &gt; Geometry Tools &gt; Polygons to Lines).</source>
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
      <source>Detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and highest probability), lon and lat (of a point inside, in degrees on the body).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rejected detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dropped detections with the same fields and the reason: area, region or seam.</source>
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
      <source>{n} detection(s) kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rejected by {reason}.</source>
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

The mosaic is read window by window, so it may be larger than memory. It should have the ground sampling distance that the model was trained on (1.5 m per pixel as published). Rockfall trails, boulders and ridges with strong shadows can be taken for fractures: look at every map before it is used.</source>
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
      <source>The raster has {raster} m per pixel, the model was trained on {model} m per pixel: fractures look wider or narrower than it knows them. Resample the raster (cubic spline) or choose another model.</source>
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
      <source>Gets images/, masks/ and valid/ with a GeoTIFF for each tile, and dataset.json: input of training.</source>
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
      <source>Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)</source>
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
      <source>Checkpoint</source>
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
      <source>CSV table (*.csv)</source>
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
      <source>Mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey image with a CRS: GeoTIFF, ISIS cube, PDS4 or anything else that GDAL reads. Other types than 8 bit are stretched from their minimum and maximum to 0-255.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band with the image; mosaics may carry a tracking band besides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An installed model: those that ship with IMFMapper, then those of the models folder of the plugin's options. {models}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint to use in place of the installed model: the published IMFMapper_DeepLabV3_ResNet50.pt (Zenodo, doi:10.5281/zenodo.15101175), one that was trained with this plugin, or other DeepLabV3 weights of torchvision. What the network is gets recognised from the weights.</source>
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
  </context>
</TS>
