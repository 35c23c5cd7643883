<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="en">
  <context>
    <name>IMFMapper</name>
    <message>
      <source>Field '{field}' of layer '{layer}' numbers its features. Choose the field with the width class or the width in pixels as the width field.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is the file of layer '{layer}', which has edits that are not saved and would be lost. Save or discard them, or choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF first, or download the product.</source>
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
      <source>Layer '{name}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}, feature {id}: {error}</source>
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
      <source>Buffer label lines by width class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile mosaic and labels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Train IMFMapper a few epochs further</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluate on the validation tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines drawn along fractures, in any CRS of the same body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width field of the lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text: name of the width class. Number: full width in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fractures that were too awkward for a line; merged in as they are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground size of the pixels in which widths were judged; 1.5 m as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey image that GDAL reads, with a CRS of a planetary body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent that was labelled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody labelled would teach that it has no fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How much of its edge a tile shares with the next one; 10 as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add rotated copies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adds each tile with fractures again, rotated by 90, 180 and 270 degrees, as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From lines drawn along fractures and a mosaic to a dataset that trains a network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To change it, add a copy to the toolbox (Models &gt; Add Model to Toolbox, then resources/models in the plugin's folder), and right-click the copy &gt; Edit Model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The buffered lines and the merged polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Images and masks for 'Train IMFMapper'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outlines of the tiles, and which ones validate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Crater floors and melt ponds: only fractures that touch them are mapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Field with their names</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report gives figures for each name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One of the networks that ship: the second one is smaller and faster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint to use in place of the network that ships.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller detections are dropped; 150 m2 as published.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seams of the mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines or polygons; detections that touch them are dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measured fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a mosaic to measured fractures, their centrelines and a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the filters dropped, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A line for each branch, with its measures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons with area, length, width and direction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An HTML file with map, sizes, directions and density.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability of a fracture by pixel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of 'Prepare detections for review', with the status accepted, edited or rejected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Label polygons of the same place, e.g. of fractures that the network had missed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent that was reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only this part of the mosaic becomes tiles. Ground that nobody reviewed would teach that it has no fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network to train further: a checkpoint file, or the name of an installed model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How often all training tiles are seen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles a step; smaller where memory runs out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From a reviewed map to a network that has learnt from the review, and its figures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An HTML file with the figures on the validation tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was accepted, edited and merged in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tiles; can be trained with again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The best epoch; 'Import model' installs it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Loss and figures of each epoch, as a table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A grey image with a CRS, at the ground sampling distance of the model (1.5 m per pixel for the embedded one).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width field of the label lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region to map (crater floors, melt ponds)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygons: only tiles that touch them run, and only detections that touch them are kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint file (empty: the embedded model)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint to use in place of the embedded model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels of this probability or more are fracture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller detections are dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From weak line labels and a mosaic to a training dataset and to mapped impact melt fractures (IMFs) in one run. Left: label lines are buffered by width class and the mosaic is tiled with them into a dataset for training. Right: IMFMapper runs over the tiles that touch the region, and its detections are polygonized and filtered by area and region.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open resources/models/map_fractures.model3 in the graphical modeler to change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The buffered lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the filter dropped, and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Probability of a fracture for each pixel.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles and masks for training.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The outlines of the tiles.</source>
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
      <source>drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>smaller than the smallest area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>outside the regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>at a seam of the mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lit as a ridge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shorter than the smallest length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>narrower than the smallest width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not long enough for its width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of too low a probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below 0.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0.5 to 0.65</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0.65 to 0.8</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0.8 to 0.9</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0.9 and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>below 50 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>50 to 100 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>100 to 200 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>200 to 500 m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>500 m and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>north to south</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>northeast to southwest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>east to west</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>southeast to northwest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>accepted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited or drawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>merged label</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>tiny (below 5 px)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>small (5 to 10 px)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>medium (10 to 20 px)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>large (20 to 30 px)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>huge (30 px and more)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>drawn as polygon, or dissolved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>validation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 0.75 and more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 0.5 to 0.75</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 0.25 to 0.5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>F1 below 0.25</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>false alarms only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing there, nothing found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>up to 1 km/km²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 to 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>2 to 5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>5 to 10</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>10 to 20</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>over 20</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area [m2]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean width [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest width [m]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Azimuth [deg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sinuosity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Branches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Highest probability</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Longitude [deg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Latitude [deg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Origin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Key of the outline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accept: a fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject: none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edited or drawn: a fracture</source>
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
      <source>A QGIS on the computer '{host}' is installing into this profile, or ended while it did. Wait for it; if none runs there, delete {path}.</source>
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
      <source>{program}: {reason}</source>
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
      <source>Networks need PyTorch, which is not installed.</source>
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
      <source>Missing: {packages}. They are installed into the QGIS profile and take 0.3 to 3 GB of download; what QGIS itself ships stays as it is.</source>
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
      <source>Model card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; a text that is not empty is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model card '{path}' cannot be read: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model card '{path}' is not valid JSON ({error}). Write it anew or delete it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model card '{path}' holds a {type}; a JSON object is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model card '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{where}: field '{field}' is {value}; {expected} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 or 2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 to 4</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 to 64</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>metres above 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>32 to 16384</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>between 0 and 1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model named '{name}' is installed (installed: {known}). Choose one of them or give a checkpoint file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has SHA-256 {sha256}..., its card says {card_sha256}...: the file is damaged or was replaced. Install it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}': {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' holds {found}; a dictionary of weights is expected. Save it with {call}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' holds {found}; weights under 'model_state_dict' (the published form) or a bare state dict are expected. Save it with {call}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a dictionary with the keys {keys}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an empty dictionary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a {type}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' looks like '{architecture}' but does not fit it: {missing}; {unexpected}. It is incomplete or of a changed network; use the whole state dict of the unchanged one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} missing ({names})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} unexpected ({names})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>0 unexpected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' looks like '{architecture}', but '{name}' has shape {shape}; {expected} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}': '{name}' is {dtype}; {expected} is expected. Save it unquantised.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}': '{name}' holds NaN or infinite weights, so the training that made it diverged. Use an earlier checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model card for '{name}': 1.5 m/px and the settings of the published model are assumed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' holds '{architecture}' with {classes} classes and {channels} input channels; its card says '{card_architecture}' with {card_classes} and {card_channels}. Correct or delete the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' beside the checkpoint is not used: it is the card of another file (SHA-256 differs).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card inside '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a TIFF image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PNG image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a JPEG image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an HDF5 file (Keras?)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an SQLite file (GeoPackage?)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a gzip archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a 7z archive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a PDF document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a web page (a failed download?)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a Git LFS pointer, not the file itself</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a shapefile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is {content}; a PyTorch checkpoint or safetensors file is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Files ending in .safetensors need the package 'safetensors', which is not installed. Install it (python3 -m pip install safetensors), or use a .pt checkpoint.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a folder; a checkpoint file is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint '{path}' cannot be opened: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checkpoint '{path}' is empty. Copy or download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has {size:.1f} GB; a checkpoint has at most {most:.1f} GB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is no whole safetensors file ({error}). Copy or download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a damaged or truncated archive ({error}). Copy or download it again and compare its checksum.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a TorchScript archive (torch.jit.save), which carries code; a checkpoint with weights only is expected. Load it where it was made and save {call} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a zip archive with {names}; a PyTorch checkpoint is expected. If the checkpoint is inside, unpack it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a compressed archive, which torch.save never writes; it may unpack to any size. Get the checkpoint from its source again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' claims to unpack to more than its own size. Get it from its source again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' holds a whole Python object ({name}), which only its own code can open; weights are expected. Open it where it was made and save {call} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' was not opened: reading it would run '{name}', which weights never need. If you trust its source, open it there and save {call} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again, or save {call} instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of an unknown format (it begins with {bytes})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light DeepLabV3+ (1 M weights)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger light DeepLabV3+ (4 M weights)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DeepLabV3 with ResNet-50, as published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DeepLabV3 with ResNet-101</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>DeepLabV3 with MobileNetV3-Large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Architecture '{architecture}' is unknown; one of {architectures} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A network with {count} classes was asked for; 1 or 2 (background, fracture) are expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Architecture '{architecture}' has no auxiliary head. Build it without.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The weights look like '{architecture}', but are incomplete ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file holds the weights of another network ({count} tensors: {names}, ...). Weights of one of {architectures} are expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network has {count} classes; 1 or 2 (background, fracture) are expected. This looks like a network that was trained for something else; train one of your own with Train IMFMapper.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Architecture '{architecture}' needs the package 'torchvision', which cannot be imported ({error}). Install torchvision beside torch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pre-trained start '{start}' is unknown; 'coco' or 'imagenet' is expected.</source>
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
      <source>Training</source>
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
      <source>{file} ({size:.1f} MB)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The checksum of '{name}' is '{checksum}'; 'md5:' and 32 hexadecimal digits are expected. Download the file with a browser and import it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' is longer than the {count} bytes that are expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the answer ended early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' came with the {algorithm} checksum {found}; {expected} is expected, so it was damaged or changed on its way and has been removed. Download it again; if that fails again, ask who runs your proxy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What an earlier run left of '{name}' belongs to another file; it is downloaded anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Going on after {done:.1f} of {all:.1f} MB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the connection was closed early</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the server sent another part than was asked for</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server sends more than the {count} bytes that '{name}' should have. Try again later.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB, {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{done:.1f} of {all:.1f} MB</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it wants a login</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not public, or a proxy forbids it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it is not there; the record or file may have been renamed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the proxy wants a login: set it in QGIS under Settings &gt; Options &gt; Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>it was withdrawn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this was not expected; try again later</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' was refused with HTTP status {status}: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>HTTP status {status}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The server is busy (HTTP status {status}) and asks to come back in {duration}. Do so; what was downloaded is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' could not be downloaded ({reason}, tried {count} times). Check the network and the proxy (QGIS: Settings &gt; Options &gt; Network) and try again; what was downloaded is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Trying again in {duration} ({reason}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The disk of '{folder}' is full: {needed:.0f} MB and some room are needed. Free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' is no web address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is installed already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB) from record {record}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' changed while it was copied. Wait until it is written and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be copied into '{folder}': {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No model named '{name}' lies in '{folder}'; models that ship cannot be removed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' cannot be the name of a model; 1 to 64 letters, digits, '-' and '_' are expected, the first a letter or digit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checkpoint is examined before it is installed, which needs PyTorch ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>PyTorch is not installed: the checkpoint is examined when it is first used.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model named '{name}' exists already ({title}). Choose another name, or allow it to be replaced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Record {record} ('{title}') has no file named '{name}' (it has: {known}). A newer version of the record may name it differently; give its name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{identifier}' is no Zenodo record; its number is expected, such as {example}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' did not answer as Zenodo does ({reason}). A login page of the network may stand in between; open the address in a browser.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the link '{url}' is not encrypted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' has {count} bytes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tolerance is {tolerance} m; expected more than 0, e.g. three pixels ({usual} m).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest overlap is {overlap}; expected a share above 0 and up to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first map has lines; only the second one may. Exchange the two.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{layer}: imf_id '{value}' is no whole number, so fractures get the numbers of their features.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Features of each map.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matched fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both: matches.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Matched share of fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By number, large and small alike.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Of the centrelines, or of the lines drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length of B over A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 where both maps are as long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Covered share of length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Within the tolerance of the other map's lines. With B as the truth: A is correctness, B completeness.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlaps count once. Both: shared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area of B over A</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 where both maps cover as much.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Intersection over union</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shared area over the area of either.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{a} and {b}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparison of two maps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Both</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lengths and areas are true ground metres on the body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Made with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measuring map {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} of map {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{folder}' already has a dataset.json that is not of a dataset of this tool, or is damaged. Nothing was changed. Choose an empty folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{folder}' already has a folder '{name}' but no dataset.json, so it is not a dataset of this tool. Nothing was changed. Choose an empty folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The dataset in '{folder}' cannot be replaced ({reason}): another program may have one of its files open. It is as it was. Close its files, e.g. remove its layers from the project, or choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{folder}' has no dataset.json. Choose a folder that Tile raster made.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is not valid JSON ({error}). Tile the raster again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' says format {found} version {version}; '{expected}' version {expected_version} is expected. Tile the raster again with this version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is incomplete: {reason}. Tile the raster again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' lists no tile. Tile the raster again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No dataset folder was given; at least one is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile sizes differ ({sizes}); one size is expected. Tile again with one size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {total} tiles have no mask (first: '{tile}'). Tile the raster with labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile is marked for training. Tile the raster again with a smaller VALIDATION share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile '{tile}' has split '{split}'; train, validation or all is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile '{tile}' names '{file}', which is outside the dataset's folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>File '{file}' of tile '{tile}' is missing in '{folder}'. Copy the whole folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile file '{path}' cannot be read: it is damaged or no image ({error}). Copy the dataset again, or tile the raster again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile file '{path}' is {dtype} {shape}; 8-bit with one band is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile file '{path}' has {shape} pixels, its image {image_shape}. Tile the raster again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and up to 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applying the threshold</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracing outlines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracing outlines failed: {reason}. Check the space for temporary files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what was written cannot be read again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measuring detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device is '{name}'; expected one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Device '{name}' was asked for, but torch finds only: {names}. Choose 'auto', or install a torch that supports the device and its driver.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>THRESHOLD is {threshold}; a probability between 0 and 1 is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tolerance is {tolerance} px; 0 or more is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tiles have {tiles:g} m/px; the model was trained at {model:g} m/px.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile {number} of {total}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile {number} of {total}, {time_left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split is '{split}'; one of {splits} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile has split '{split}'. Choose another split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The datasets have {finest:g} and {coarsest:g} m/px; one resolution is expected. Evaluate them one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {total} tiles, those marked for validation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} of {total} tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Evaluation of IMFMapper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model &lt;b&gt;{title}&lt;/b&gt; ({architecture}, SHA-256 {sha256}), threshold {threshold:g}, tiles: {count} (split: {splits}), {area:.2f} km² of valid ground, on {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;b&gt;Some of these tiles are marked for training.&lt;/b&gt; If the model was trained on them, the figures say how well it remembers, not how well it maps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The labels are taken as the truth. Weak labels (buffered lines) have neither the true widths nor every fracture, so pixel figures against them blame the network for the labels' errors too; length-based figures suffer less.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All pixels pooled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Published model on Ohm crater</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As published: per tile, recall not where a tile has no fracture, precision not where it has no detection; averaged over the tiles of batches of {size}, then over batches; F1 from those two averages. The published model's figures (Le Corre et al. 2025, section 4.3) are of other images and are here for scale only.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ground that several tiles show counts once, except as published: there every tile counts whole.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>When the tiles are drawn again at random, 95 % of the pooled F1 values lie between {low} and {high}; overlapping tiles are not independent, so the true range is wider.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} ({density} per km²)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Completeness: true length that was found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correctness: detected length that is true</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lengths are of centrelines, matched within {tolerance:g} px. A false detection is a connected one of at least {area:g} m² that touches no label; one that is cut by a tile's edge counts in each tile.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines and false detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the true widths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By widths measured on the labels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A false detection belongs to no class, so there is no precision here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recall</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>True length [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Completeness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Width classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Solar incidence [deg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean gap between said and true share: {gap} (over all valid pixels, most of which are plain ground).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pooled F1 would be highest, {f1}, at a threshold of {threshold:g}. Chosen on these tiles, that figure is a little flattered.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These tiles hold no fracture, so no threshold is best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Can the probabilities be believed?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>missed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>falsely detected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pictures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most hits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most missed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Most false alarms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tile}: F1 {f1}, {missed} px missed, {false} px false</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>image of {tile}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>result of {tile}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missed [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False [px]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tiles with most wrong pixels: {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not defined</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>said {said:.2f}, true {true:.2f}, {count:,} px</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>probability that the network says</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>share that is fracture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Region rule is '{rule}'; expected one of: {rules}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smallest area is {area} m2, seam distance {distance} m; expected 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A smallest length, width, elongation or probability is below 0: {limits}. Expected 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{ridges} of {looked_at} detections are lit as ridges and were dropped. If the map shows them as troughs, the sun's direction is wrong, perhaps turned by 180 degrees, or not that of all images of the mosaic.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Limits of length, width and elongation need Python packages that are missing: {packages}. Install them, e.g. with 'python3 -m pip install {arguments}', or set these limits to 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detection {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mercury</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer has no coordinate reference system, so ground metres cannot be known. Assign the lunar CRS that it was made in, e.g. with 'Assign projection'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The coordinate reference system cannot be read: {error}. Assign a valid one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS '{crs}' has no ellipsoid, so ground metres cannot be known. Assign a planetary CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>body of radius {radius:,.0f} m</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{bare} has no coordinate reference system but {placed} has one ('{crs}'), so neither can be placed on the other. Assign the CRS that is missing, or remove the other one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what_a} is on the {body_a} ('{crs_a}') but {what_b} is on the {body_b} ('{crs_b}'). Both must be on the same body: choose another layer, or assign the right CRS if one is mislabelled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry is empty or cannot be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry has coordinates that are not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tiles:,} tiles of {size} px on {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tiles:,} tiles in {time}, {skipped:,} skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The extent does not touch the raster. Choose an extent on the raster, in its CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An unfinished run had done all {planned:,} tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An unfinished run continues at tile {next:,} of {planned:,}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All pixels there are no data, so nothing was mapped. Check the extent and the no-data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The table of class widths needs rows of two: class name, full width in pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class '{name}' in the table of class widths is empty or doubled. Name each class once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Class '{name}' in the table of class widths</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what} has the width '{value}'; expected a number of pixels above 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} has no width class. Fill its width field with one of: {classes}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} has the width class '{width}'; expected one of: {classes} (any case) or a width in pixels. Correct the feature or add the class to the table of class widths.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixel size is {size}; expected metres above 0 (1.5 as published).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} has no geometry and was skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{error} The feature was skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count} features have such a problem; these are the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The polygon layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the line layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygon feature {id} has no geometry and was skipped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Polygon feature {id}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected a polygon with an area. Draw it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Labels and areas to ignore must be polygons; one is a {kind}. Make polygons of label lines with 'Buffer weak line labels by width class' first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Expected a line, got a {kind}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All vertices of the line are in one place. Delete the feature or draw it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The line spans {extent:,.0f} km on the ground; expected at most {most:,.0f} km. Check the layer's CRS, or split the line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS '{crs}' has no place for the line, whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS '{crs}' cannot hold the buffered line: it reaches over a pole or over the edge of the map. Reproject the layer to one that is whole there, e.g. a polar stereographic CRS of the body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>({x:g}, {y:g}) is not on the body in CRS '{crs}'. Check the layer's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry has no area. Expected a polygon.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry has no place on the body in its CRS. Check the layer's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The geometry spans {extent:,.0f} km, over which no plane keeps true lengths. Expected a fracture; divide the polygon first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} is not measured: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for neighbours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pixels are {type}; uint8 is expected. Scale the raster to 0-255 first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scaling '{scaling}' is unknown; one of {scalings} is expected. Check the model's card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracing outlines gave something else than polygons. Please report this with the raster.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A file cannot be read or written: {reason}. Check the folders, their permissions and the free space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be read or written: {reason}. Check that it is what was meant, its permissions and the free space, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is an input and would be overwritten. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is given for two outputs, and one would replace the other. Choose another file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' holds values from {lowest:g} to {highest:g}; expected probabilities (0 to 1, or bytes with a band scale) or a binary raster (0 and 1, or 0 and 255). Choose the probability raster of 'Run IMFMapper'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>damaged file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading '{path}' failed: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled by the user.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{time} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{minutes} min {seconds} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{hours} h {minutes} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be replaced ({reason}): another program may have it open. The result is whole and was kept as '{kept}'. Close the file there, e.g. remove its layer from the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the folder is missing or read-only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} of '{path}' holds {type}; expected real numbers. Convert it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band {band} holds {type}: {low:g} to {high:g} becomes 0 to 255.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture cannot be known. Write the lunar CRS it was made in into the file: Raster &gt; Projections &gt; Assign Projection.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has no coordinate reference system: everything is in its own units (pixels, where it has no georeference), areas too, and no place on the body is known. Assign the CRS that it was made in if there is one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster's CRS '{crs}' is on the Earth. If the image shows another body, areas and lengths will be wrong: assign the CRS that it was made in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster shows {body}: areas and lengths are those of its own radius of {radius:,.1f} km. Models that were trained on images of the Moon may do worse there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no such file, or not a raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Raster '{path}' cannot be opened: {reason}. Expected a file that GDAL reads, e.g. GeoTIFF.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is a container of several rasters. Choose one of: {names}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has {count} band(s); band {band} was asked for. Choose one it has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster's geotransform cannot be inverted. Georeference the raster anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The ground size of the raster's pixels is not known; the model was trained on {gsd:.3g} m per pixel. The raster is read as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures look wider or narrower than it knows them. Resample the raster or choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: it is read at {read:.3g} m per pixel ({kernel}); the result has that grid, {width} x {height} pixels.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cubic spline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>cubic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: too coarse to be magnified, so it is read as it is. Only what looks like a fracture at that scale can be found, at least {width:.3g} m wide. Use a sharper image, or a model trained on such.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures narrower than two of its pixels ({width:.3g} m) cannot be seen in it, however it is read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The size of a pixel on the ground changes across the map: at its edges it is {lowest:.2g} to {highest:.2g} times that of the middle, by which the resolution is judged. Map it in parts, by extents, or reproject it to a CRS that is true to scale there.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stretch is '{method}'; expected one of: {methods}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{percent:g} % of the pixels lie between {low:g} and {high:g}, only {share:.1%} of the range from the smallest to the largest: the image becomes flat, and little will be found in it. Choose the stretch percentile_0.5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the range of brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sampling the brightness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is damaged or cut short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading columns {left}-{right}, rows {top}-{bottom} of '{path}' failed: {reason}. Copy or download the file again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading and measuring detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Detection {id} is left out: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} of region '{name}' has no area and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No region has an area. Draw polygons around what was mapped, or give no regions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No region lies in the extent. Choose an extent on the regions, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Share as large or larger</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-normal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>log-normal, all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>power law, α = {alpha:.2f} ± {error:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>N</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>E</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>S</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>W</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>median {median:.2f}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean probability of a fracture's pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cell size is {size:g} m; expected 0 (automatic) or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no mapped area, so there is no density. Give region polygons.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The middle of the regions is not on the body. Check the layer's CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cells of {size:g} m would be {width:,} x {height:,}; at most {limit:,} are made. Choose larger cells or smaller regions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapped share of each cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written: {error}. Check the folder and the free space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Drawing the figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yellow: their convex hull.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Yellow: outline of the mapped regions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Degrees of longitude and latitude; the scale bar holds for the middle of the map, from west to east.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impact melt fractures (orange, n = {count:,}) on the mosaic {mosaic}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lengths and mean widths. (a, b) Numbers in bins of equal width in the logarithm, eight a decade. (c, d) Share of the fractures that are as large or larger. Dashed: log-normal of all sizes; solid: power law of the sizes from x&lt;sub&gt;min&lt;/sub&gt; (dotted) on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rose diagram of {count:,} branches of the centrelines: share of the total length by direction, in bins of {width:g}°, the same on both sides since an axis points both ways.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The area of a petal is proportional to its share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The radius of a petal is proportional to its share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Blue: mean axis and its 95 % range.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture density P21: length of fractures per true ground area, in cells of {size:g} m. Cells without fractures are left clear.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What the network thinks of the {count:,} fractures: mean probability of each one's pixels. Where the network is well calibrated, a share as large as that is right; false alarms gather at the left end.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures cannot be written to '{folder}': {error}. Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fitting size distributions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>January</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>February</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>March</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>April</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>May</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>June</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>July</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>August</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>September</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>October</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>November</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>December</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figure {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table {number}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} {month} {year}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean length</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean axis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density P21</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Areas are true square metres on the body's ellipsoid. A fracture is one connected detection, so a network whose members touch counts as one. It counts where a place inside it lies; s.d. is that of the sample. For comparison, Le Corre et al. (2025) give a mean of 1,854 m² with s.d. 4,015 m² in Crookes crater and 795 m² with 969 m² in Schomberger A.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number and area</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Small fractures are missing below what the mosaic resolves and the filters keep, and long ones are cut where the mapped area ends; both bend the distributions at their ends.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length and width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean axis {axis}° (clockwise from north, weighted with length).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The branches have a preferred direction (Rayleigh's test, p {chance}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The branches show no preferred direction (Rayleigh's test, p {chance}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Direction</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P20: fractures per area; P21: length per area, lengths cut at the regions' borders; P22: share of the ground that is fracture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Density</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far to trust the detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How it was made</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture density P21 [km/km²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped area is that of the given regions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels, since no regions were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped area is that of the mosaic's valid pixels in the extent, since no regions were given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped area is that of the convex hull of the fractures, since neither regions nor a mosaic were given: too small an area, so that densities come out too high.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing was mapped, since there are neither regions nor a mosaic nor fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impact melt fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The report's figures are drawn with matplotlib, which is missing ({error}). Install it with Plugins &gt; IMFMapper &gt; Install dependencies, or 'python3 -m pip install matplotlib'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>raster '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The layer of detections</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Places of the fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Figures of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fractures by region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mapped area [km²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Total area [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean area [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>s.d. [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fracture density by region</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length [km]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P22, area [%]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sizes of the fractures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quantity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>s.d.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Log-normal distributions of all sizes (of ln x), with standard errors</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Power laws of the tails: exponent α with standard error and 95 % range, beginning of the tail with 95 % range, distance and plausibility, likelihood ratio against a log-normal and its p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>LR</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>p(LR)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mean axis [°]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Circular variance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rayleigh p</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Rose diagram</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>From [°]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To [°]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Area [m²]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outside the regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Convex hull</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against a log-normal of the same tail the power law is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against a log-normal of the same tail the log-normal is likelier (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against a log-normal of the same tail the data do not decide between the two (normalised likelihood ratio {ratio}, p = {chance:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 impact melt fracture of {length} km in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{count:,} impact melt fractures of {length} km in all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mapped ground has {area} km²: {density} km of fracture per km².</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{length} km of it lie on {area} km² of mapped ground: {density} km of fracture per km².</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No fracture was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No fracture was found on {area} km² of mapped ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Either there is none, or every detection was rejected: look at the rejected layer and at the probability raster before concluding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; fewer than {count} fractures of different size allow no fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&lt;b&gt;{name}:&lt;/b&gt; log-normal with μ = {mu} and σ = {sigma} (of ln x).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is plausible (p = {chance:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tail from x&lt;sub&gt;min&lt;/sub&gt; = {start} m on ({count:,} fractures) follows a power law of density exponent α = {alpha}, which is ruled out (p = {chance:.2f}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ranges and p rest on {count} samples of each kind, drawn with a fixed seed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Areas, lengths and densities are on the body's ellipsoid, whatever the map's projection. Length is that of the centreline, all branches; mean width is area over length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Power laws are fitted by maximum likelihood, α = 1 + n / Σ ln(x / x&lt;sub&gt;min&lt;/sub&gt;), to the tail for which the Kolmogorov-Smirnov distance is smallest; the standard error of α is (α − 1)/√n; ranges are 2.5 % and 97.5 % quantiles of a bootstrap that seeks x&lt;sub&gt;min&lt;/sub&gt; anew, and p is the share of synthetic samples that lie farther from their own fit than the data: below {limit:g} the power law is ruled out (Clauset et al., 2009).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A normalised likelihood ratio above 0 speaks for the power law, below 0 for the log-normal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Directions are axes in bins of {width:g}°; mean axis and circular variance come from doubled angles weighted with length (Mardia &amp;amp; Jupp, 2000), the 95 % range from a bootstrap, and Rayleigh's test counts each branch once (Zar, 1999).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>P20, P21 and P22 are named as in Sanderson &amp;amp; Nixon (2015).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Method</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>References</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A geometry of CRS '{crs}' has no place in CRS '{target_crs}'. Check that the layer has the right CRS, or reproject it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} has the status '{status}'; expected one of: {statuses} (none is unreviewed). Correct the feature, or choose the field that holds the status.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sun's direction needs the Python package scipy, which is missing. Install it, e.g. with 'python3 -m pip install scipy', or leave the direction empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sun's direction is {azimuth}; expected degrees, e.g. 90.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mosaic '{path}'</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the raster</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>folded batch norms</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>fused convolutions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network runs without {what}: {error}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The network runs without {what}: logits would change by {difference:.1e} of the largest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading what an unfinished run has done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One tile of {size} px does not fit the graphics card's memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One tile of {size} px does not fit memory. Close other programs that use it, choose a lighter model, or DEVICE 'cpu'.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{folder}' has {free:,.0f} MiB free; the map and what is kept to continue from may take {needed:,.0f} MiB. Should the disk become full, make room and run again: nothing is lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>overlap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>shifts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>regions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>batch size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>screening</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>software</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>input files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>pixels</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done is kept in '{folder}'. Run again with the same parameters to continue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An unfinished run into the same file is kept in another format. Starting anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An unfinished run into the same file differs in: {names}. Starting anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is being made by another run that has not ended. Wait for it, stop it, or choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile {done:,} of {planned:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threshold is {threshold}; expected a probability above 0 and below 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlap is {percent} %; expected 0 (as published) to 75 %.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shifts is {shifts}; expected {counts}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batch size is {size}; expected 0 (automatic) or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening tile {done:,} of {planned:,}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Screening at {threshold} with a margin of {margin} px; expected a probability above 0 and below 1, and a margin of 0 px or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{model}' looks first, for {threshold:g} and more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It saw something in or near {left:,} of {planned:,} tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Some tiles exceed the numbers of {precision}; those are computed in float32.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model '{model}' gives values that are no numbers (NaN or infinite): its weights are damaged, or its training failed. Choose another model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{tiles} tiles at once do not fit the memory: going on with {limit}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile touches the region. Choose a region on the raster, in a CRS of the same body.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seam rule is '{rule}'; expected one of: {rules}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has {count} band(s); tracking band {band} was asked for. Choose one it has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the tracking band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading the tracking band of '{path}' failed: {reason}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for seams</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Outlines that were moved to another CRS since the review began: {count}. Whether they were reshaped is not known, so only their status counts. Give the review in its own CRS, or set the status of reshaped ones to edited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Planning tiles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile size is {size} px; expected at least {least} px.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Split is '{split}'; expected one of: {splits}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Validation share is {share}; expected 0 or more and less than 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Seed is {seed}; expected 0 or more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without labels every tile is empty. Give a label layer, or keep empty tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile is left: no tile holds valid pixels and fractures. Check that the labels lie on the raster, the extent and the no-data value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile holds a fracture, so nothing can be learnt or measured on them. Check that the labels lie on the raster, if there should be fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No training tile holds a fracture, so nothing can be learnt from them. Choose another seed, smaller tiles or a smaller share for validation, or label more fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No validation tile holds a fracture, so recall and F1 cannot be measured on them and no best epoch be chosen. Choose another seed or smaller tiles, or label more fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile {number} of {count}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The loss became {loss} in epoch {epoch}: training diverged. Lower LEARNING_RATE and start again. What earlier epochs left is kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>BCE loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best {f1:.3f} (epoch {epoch})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written: {reason}. What earlier epochs left is kept: make room, close the file in other programs, and run again with RESUME to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is left as it was before this run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What was done is kept. Run again with the same settings and RESUME to go on after epoch {epoch}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The curves were not drawn: the package 'matplotlib' is not installed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' does not show all epochs. Free its place and run again with RESUME, which writes it anew.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be written ({reason}): it may be open in another program, or something else has its place. The training goes on and tries again after the next epoch.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Downloading '{name}' ({size:.0f} MB).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the server does not say how large it is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{url}' cannot be downloaded: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training: {name} is {value}; at least {least} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training: learning rate is {value}; above 0 and at most 1 is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training: average_decay is {value}; 0 to below 1 is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training: {name} is '{value}'; {one} or {other} is expected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>torchvision's COCO weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>torchvision's COCO weights (backbone and head)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>torchvision's ImageNet weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>torchvision's ImageNet weights (backbone)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>random weights</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The start checkpoint decides the architecture: {architecture}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training starts from the checkpoint '{name}' (SHA-256 {sha256}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Training starts from {origin}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{weights} cannot be fetched ({error}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing to resume: '{name}' is not there. Training starts from the beginning.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is of a run with the same settings and tiles that finished {count} epochs. As RESUME is off, this run starts anew and replaces that one and its checkpoints after its first epoch. To go on from it instead, cancel before that and turn RESUME on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is damaged, or not the state of a training run, so nothing can be resumed from it. Delete it to start from the beginning, or put a copy in its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' is not the state of a training run. Choose another OUTPUT.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is not what this run had written for its best epoch, {best_epoch}: it was replaced or removed since. The last epoch, {epoch}, takes its place until a better one comes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The epochs so far were trained on {before}, this run goes on with {now}: its figures will differ a little from those of a run that was never interrupted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resumed after epoch {epoch}; best so far epoch {best_epoch} with F1 {best_f1:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} was {before}, is {now}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is of a run with other settings: {changes}. Use the same settings, or turn RESUME off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{name}' is of a run on other tiles or processes. Use the same, or turn RESUME off.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tile file '{path}' has {width} x {height} pixels; its dataset.json says {size} x {size}. Tile the raster again, or take the tile out of dataset.json.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A process that reads tiles has ended ({reason}): memory, or what processes share of it, may be full. Go on with RESUME and fewer workers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Batches of {count} tiles do not fit the memory of device '{device}'. Halve BATCH_SIZE and start again. If another program took the memory, close it and go on with RESUME and the same BATCH_SIZE.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No training tile holds a fracture. Check the labels, or lower the VALIDATION share.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{training} tiles for training, {validation} for validation, {steps} steps an epoch, on {device}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No tile is marked for validation: the best epoch is chosen on the training tiles themselves.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the {count} validation tiles holds a fracture: F1 is not defined and the epoch with the lowest validation loss is kept, which says little about fractures. Tile again with another SEED, SPLIT or VALIDATION share, or label more fractures.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The training tiles have {finest:g} to {coarsest:g} m/px: fractures of one width on the ground look different to the network, which is then used at {gsd:g} m/px. Tile mosaics of one resolution.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}, {left}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch {epoch} of {epochs}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Epoch {epoch}: loss {train_loss:.4f} / {val_loss:.4f}, validation precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, {duration}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled before the first epoch was finished.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cancelled after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not defined without fractures in the validation tiles.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Feature {id} has no area and is left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CRS '{crs}' has no place for a polygon whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, {ymax:g}. Assign the CRS it was drawn in: right-click the layer &gt; Layer CRS &gt; Set Layer CRS.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file is not whole</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' cannot be opened as a vector layer. Expected e.g. a shapefile or GeoPackage.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has no layer '{layer}'. Choose one that it has.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' has no field '{field}'; it has: {fields}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>'{path}' ends in '{ending}'; expected one of: {endings}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder of '{path}' does not exist. Make it, or choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overlap is {overlap} %; expected 0 to 90 %.</source>
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
      <source>Lines drawn along fractures, in any CRS of the Moon or another body, degrees or metres. Multi-part lines become one polygon; Z and M values are dropped; features without geometry, or with one that cannot be buffered, are left out and named in the log.</source>
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
      <source>{name}: {values}</source>
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
      <source>Over all pixels of all tiles together; ground that several tiles show counts once.</source>
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
      <source>The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. Where tiles overlap, ground counts in one of them only. Tiles without georeference, or on another body than the first, have no outline.</source>
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
      <source>More layers of what was mapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Extent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The part that was mapped, where it was not all of the mosaic or of the regions: what lies beyond does not count for densities.</source>
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
      <source>{name}: {title} ({origin})</source>
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
      <source>How many were dropped: {reason}.</source>
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
      <source>The dropped detections with the same fields and the reason: area, region, seam, ridge, length, width, elongation or probability; the first one that holds.</source>
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
      <source>Detections rejected: {reason}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} detection(s) kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{n} rejected: {reason}.</source>
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
      <source>More layers of regions: tiles that touch one of them are run too.</source>
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
      <source>{name}: {title}.</source>
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
      <source>Protocol</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>published: binary cross-entropy at a constant learning rate. improved: also two losses of overlap (Dice, of areas and of centrelines), a learning rate that falls to 0 along a cosine, a moving average of the weights, and no-data pixels left out of the loss.</source>
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
      <source>Earth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Vesta</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Io</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Moon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ceres</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Titan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Venus</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ganymede</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pluto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Callisto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mars</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Europa</source>
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
      <source>Further region layers</source>
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
      <source>Mosaic that was mapped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Needed to look for seams in it, by its tracking band or brightness, and for ridges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Band with the image</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where seams are looked for by their step in brightness, and ridges by their light.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tracking band</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The band that holds the source image of each pixel: seams are where it changes. ISIS before 3.6 adds it to the mosaic, as the last band. Newer versions write a tracking cube of its own: give it the map projection of the mosaic, as the documentation on NAC images says, and choose it as the mosaic of 'Polygonize and filter detections'. Wins over looking for seams in the brightness.</source>
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
      <source>Sun's direction [deg]</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where the light of the mosaic comes from, in degrees clockwise from its top: 90 from the right, 270 from the left. Detections that are lit as ridges are then dropped: a trough is dark on the side of the sun and bright on the other, a ridge the other way round, which the networks that ship do not see. In tests 20 degrees off did little harm; if the images of a mosaic differ by more, map them one by one. Empty: not looked at.</source>
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
      <source>The sun's direction needs the mosaic that was mapped: choose it, too.</source>
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
      <source>Compute in full precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Graphics cards, and processors that can, compute with half the bits, which is faster; the outlines of some detections then differ by a pixel here and there. This computes in float32 everywhere. An overlap of 0, the published way, is always in full precision.</source>
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
