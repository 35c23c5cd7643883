"""Texts of the graphical models in `resources/models` that no algorithm has, where the translators' tools find them.

The words are those of `scripts/model_recipes.py` and of the model that is drawn by hand.
"""

from __future__ import annotations

from ..models.languages import QT_TR_NOOP

TEXTS = (
    QT_TR_NOOP("Buffer label lines by width class"),
    QT_TR_NOOP("Tile mosaic and labels"),
    QT_TR_NOOP("Train IMFMapper a few epochs further"),
    QT_TR_NOOP("Evaluate on the validation tiles"),
    QT_TR_NOOP("Lines drawn along fractures, in any CRS of the same body."),
    QT_TR_NOOP("Width field of the lines"),
    QT_TR_NOOP("Text: name of the width class. Number: full width in pixels."),
    QT_TR_NOOP("Fractures that were too awkward for a line; merged in as they are."),
    QT_TR_NOOP("Ground size of the pixels in which widths were judged; 1.5 m as published."),
    QT_TR_NOOP("A grey image that GDAL reads, with a CRS of a planetary body."),
    QT_TR_NOOP("Extent that was labelled"),
    QT_TR_NOOP(
        "Only this part of the mosaic becomes tiles. Ground that nobody labelled would teach that it has no fractures."
    ),
    QT_TR_NOOP("How much of its edge a tile shares with the next one; 10 as published."),
    QT_TR_NOOP("Add rotated copies"),
    QT_TR_NOOP("Adds each tile with fractures again, rotated by 90, 180 and 270 degrees, as published."),
    QT_TR_NOOP("From lines drawn along fractures and a mosaic to a dataset that trains a network."),
    QT_TR_NOOP(
        "To change it, add a copy to the toolbox (Models > Add Model to Toolbox, then resources/models in the "
        "plugin's folder), and right-click the copy > Edit Model."
    ),
    QT_TR_NOOP("The buffered lines and the merged polygons."),
    QT_TR_NOOP("Images and masks for 'Train IMFMapper'."),
    QT_TR_NOOP("The outlines of the tiles, and which ones validate."),
    QT_TR_NOOP("Crater floors and melt ponds: only fractures that touch them are mapped."),
    QT_TR_NOOP("Field with their names"),
    QT_TR_NOOP("The report gives figures for each name."),
    QT_TR_NOOP("One of the networks that ship: the second one is smaller and faster."),
    QT_TR_NOOP("A checkpoint to use in place of the network that ships."),
    QT_TR_NOOP("Smaller detections are dropped; 150 m2 as published."),
    QT_TR_NOOP("Seams of the mosaic"),
    QT_TR_NOOP("Lines or polygons; detections that touch them are dropped."),
    QT_TR_NOOP("Measured fractures"),
    QT_TR_NOOP("From a mosaic to measured fractures, their centrelines and a report."),
    QT_TR_NOOP("What the filters dropped, and why."),
    QT_TR_NOOP("A line for each branch, with its measures."),
    QT_TR_NOOP("Polygons with area, length, width and direction."),
    QT_TR_NOOP("An HTML file with map, sizes, directions and density."),
    QT_TR_NOOP("Probability of a fracture by pixel."),
    QT_TR_NOOP("The layer of 'Prepare detections for review', with the status accepted, edited or rejected."),
    QT_TR_NOOP("Label polygons of the same place, e.g. of fractures that the network had missed."),
    QT_TR_NOOP("Extent that was reviewed"),
    QT_TR_NOOP(
        "Only this part of the mosaic becomes tiles. Ground that nobody reviewed would teach that it has no fractures."
    ),
    QT_TR_NOOP("The network to train further: a checkpoint file, or the name of an installed model."),
    QT_TR_NOOP("How often all training tiles are seen."),
    QT_TR_NOOP("Tiles a step; smaller where memory runs out."),
    QT_TR_NOOP("Evaluation"),
    QT_TR_NOOP("From a reviewed map to a network that has learnt from the review, and its figures."),
    QT_TR_NOOP("An HTML file with the figures on the validation tiles."),
    QT_TR_NOOP("What was accepted, edited and merged in."),
    QT_TR_NOOP("The tiles; can be trained with again."),
    QT_TR_NOOP("The best epoch; 'Import model' installs it."),
    QT_TR_NOOP("Loss and figures of each epoch, as a table."),
    QT_TR_NOOP(
        "A grey image with a CRS, at the ground sampling distance of the model (1.5 m per pixel for the embedded one)."
    ),
    QT_TR_NOOP("Width field of the label lines"),
    QT_TR_NOOP("Region to map (crater floors, melt ponds)"),
    QT_TR_NOOP("Polygons: only tiles that touch them run, and only detections that touch them are kept."),
    QT_TR_NOOP("Checkpoint file (empty: the embedded model)"),
    QT_TR_NOOP("A checkpoint to use in place of the embedded model."),
    QT_TR_NOOP("Pixels of this probability or more are fracture."),
    QT_TR_NOOP("Smaller detections are dropped."),
    QT_TR_NOOP(
        "From weak line labels and a mosaic to a training dataset and to mapped impact melt fractures (IMFs) in "
        "one run. Left: label lines are buffered by width class and the mosaic is tiled with them into a dataset "
        "for training. Right: IMFMapper runs over the tiles that touch the region, and its detections are "
        "polygonized and filtered by area and region."
    ),
    QT_TR_NOOP("Open resources/models/map_fractures.model3 in the graphical modeler to change it."),
    QT_TR_NOOP("The buffered lines."),
    QT_TR_NOOP("The mapped fractures."),
    QT_TR_NOOP("What the filter dropped, and why."),
    QT_TR_NOOP("Probability of a fracture for each pixel."),
    QT_TR_NOOP("Tiles and masks for training."),
    QT_TR_NOOP("The outlines of the tiles."),
)
