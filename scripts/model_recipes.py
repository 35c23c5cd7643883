"""What the graphical models of ``resources/models`` consist of; ``write_models.py`` makes the files of it.

The names of models, inputs, steps and outputs are public: scripts are written against them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qgis.core import (
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from imfmapper.processing_provider.compat import NUMBER_DOUBLE, NUMBER_INTEGER, VECTOR_LINE, VECTOR_POLYGON

#: Any name must pass: installed models are named without a suffix.
CHECKPOINTS = "Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)"

Steps = dict[str, "Step"]


@dataclass(frozen=True)
class Input:
    """A parameter of a model and its help."""

    parameter: QgsProcessingParameterDefinition
    help: str


@dataclass(frozen=True)
class Output:
    """A result of a model: which output of the step it is, its title and help.

    A needed one cannot be skipped, because a later step reads it.
    """

    of: str
    title: str
    help: str
    is_needed: bool = False


@dataclass(frozen=True)
class Step:
    """An algorithm of a model: settings, inputs of the model by name, outputs of earlier steps, and results."""

    algorithm: str
    title: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    inputs: Mapping[str, str] = field(default_factory=dict)
    earlier: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    outputs: Mapping[str, Output] = field(default_factory=dict)


def mosaic() -> Input:
    """Return the image of every model."""
    return Input(
        QgsProcessingParameterRasterLayer("mosaic", "Mosaic"),
        "A grey image that GDAL reads, with a CRS of a planetary body.",
    )


def tile_size() -> Input:
    """Return the edge of the tiles of a dataset."""
    return Input(
        QgsProcessingParameterNumber("tile_size", "Tile size [px]", NUMBER_INTEGER, 512, False, 32, 8192),
        "Edge of the square tiles; 512 px as published.",
    )


def extent(what: str) -> Input:
    """Return the part of the mosaic to tile; `what` somebody did to it."""
    return Input(
        QgsProcessingParameterExtent("extent", f"Extent that was {what}", optional=True),
        f"Only this part of the mosaic becomes tiles. Ground that nobody {what} would teach that it has no fractures.",
    )


def labels_to_dataset() -> tuple[str, list[Input], Steps]:
    """Return the description, inputs and steps of the model from label lines to a dataset."""
    inputs = [
        Input(
            QgsProcessingParameterFeatureSource("lines", "Label lines", [VECTOR_LINE]),
            "Lines drawn along fractures, in any CRS of the same body.",
        ),
        Input(
            QgsProcessingParameterField("width_field", "Width field of the lines", parentLayerParameterName="lines"),
            "Text: name of the width class. Number: full width in pixels.",
        ),
        Input(
            QgsProcessingParameterFeatureSource(
                "polygons", "Labels drawn as polygons", [VECTOR_POLYGON], optional=True
            ),
            "Fractures that were too awkward for a line; merged in as they are.",
        ),
        Input(
            QgsProcessingParameterNumber("pixel_size", "Pixel size [m]", NUMBER_DOUBLE, 1.5, False, 1e-6),
            "Ground size of the pixels in which widths were judged; 1.5 m as published.",
        ),
        mosaic(),
        extent("labelled"),
        tile_size(),
        Input(
            QgsProcessingParameterNumber("overlap", "Overlap [%]", NUMBER_DOUBLE, 10, False, 0, 90),
            "How much of its edge a tile shares with the next one; 10 as published.",
        ),
        Input(
            QgsProcessingParameterBoolean("rotations", "Add rotated copies", False),
            "Adds each tile with fractures again, rotated by 90, 180 and 270 degrees, as published.",
        ),
    ]
    tiling = {"INPUT": "mosaic", "EXTENT": "extent", "TILE_SIZE": "tile_size"}
    steps = {
        "buffer": Step(
            "bufferlabels",
            "Buffer label lines by width class",
            {"DISSOLVE": False},
            {"INPUT": "lines", "WIDTH_FIELD": "width_field", "POLYGONS": "polygons", "PIXEL_SIZE": "pixel_size"},
            outputs={"Labels": Output("OUTPUT", "Label polygons", "The buffered lines and the merged polygons.")},
        ),
        "tile": Step(
            "tileraster",
            "Tile mosaic and labels",
            {"KEEP_EMPTY": True, "VALIDATION": 0.2, "SPLIT": "blocks", "SEED": 0},
            {**tiling, "OVERLAP": "overlap", "ROTATIONS": "rotations"},
            {"LABELS": ("buffer", "OUTPUT")},
            {
                "Dataset": Output("OUTPUT_FOLDER", "Dataset folder", "Images and masks for 'Train IMFMapper'."),
                "Tiles": Output("OUTPUT", "Tile index", "The outlines of the tiles, and which ones validate."),
            },
        ),
    }
    return "From lines drawn along fractures and a mosaic to a dataset that trains a network.", inputs, steps


def mosaic_to_map() -> tuple[str, list[Input], Steps]:
    """Return the description, inputs and steps of the model from a mosaic to measured fractures and a report."""
    networks = ["imfmapper_base", "imfmapper_light"]
    inputs = [
        mosaic(),
        Input(
            QgsProcessingParameterFeatureSource("region", "Regions to map", [VECTOR_POLYGON], optional=True),
            "Crater floors and melt ponds: only fractures that touch them are mapped.",
        ),
        Input(
            QgsProcessingParameterField("region_name", "Field with their names", None, "region", optional=True),
            "The report gives figures for each name.",
        ),
        Input(
            QgsProcessingParameterEnum("model", "Model", networks, False, networks[0], False, True),
            "One of the networks that ship: the second one is smaller and faster.",
        ),
        Input(
            QgsProcessingParameterFile("model_file", "Checkpoint file", optional=True, fileFilter=CHECKPOINTS),
            "A checkpoint to use in place of the network that ships.",
        ),
        Input(
            QgsProcessingParameterNumber("threshold", "Threshold", NUMBER_DOUBLE, 0.5, False, 0.001, 0.999),
            "Pixels of this probability or more are fracture; 0.5 as published.",
        ),
        Input(
            QgsProcessingParameterNumber("min_area", "Smallest area [m2]", NUMBER_DOUBLE, 150, False, 0),
            "Smaller detections are dropped; 150 m2 as published.",
        ),
        Input(
            QgsProcessingParameterFeatureSource(
                "seams", "Seams of the mosaic", [VECTOR_LINE, VECTOR_POLYGON], optional=True
            ),
            "Lines or polygons; detections that touch them are dropped.",
        ),
    ]
    network = {"MODEL": "model", "MODEL_FILE": "model_file"}
    limits = {"THRESHOLD": "threshold", "MIN_AREA": "min_area"}
    steps = {
        "run": Step(
            "runimfmapper",
            "Run IMFMapper",
            {"OVERLAP": 25, "BATCH_SIZE": 0},
            {**network, "INPUT": "mosaic", "REGION": "region", "THRESHOLD": "threshold"},
            outputs={
                "Probability": Output(
                    "PROBABILITY", "Fracture probability", "Probability of a fracture by pixel.", is_needed=True
                )
            },
        ),
        "filter": Step(
            "polygonizedetections",
            "Polygonize and filter detections",
            {"REGION_RULE": "intersects", "SEAM_DISTANCE": 3},
            {**limits, "REGION": "region", "REGION_NAME": "region_name", "SEAMS": "seams"},
            {"INPUT": ("run", "PROBABILITY")},
            {"Rejected": Output("REJECTED", "Rejected detections", "What the filters dropped, and why.")},
        ),
        "measure": Step(
            "measuredetections",
            "Measure detections",
            earlier={"INPUT": ("filter", "OUTPUT")},
            outputs={
                "Fractures": Output("OUTPUT", "Measured fractures", "Polygons with area, length, width and direction."),
                "Centrelines": Output("CENTRELINES", "Centrelines", "A line for each branch, with its measures."),
            },
        ),
        "report": Step(
            "fracturereport",
            "Fracture report",
            {"CELL_SIZE": 0},
            {"REGION": "region", "REGION_NAME": "region_name", "RASTER": "mosaic"},
            {"INPUT": ("measure", "OUTPUT"), "CENTRELINES": ("measure", "CENTRELINES")},
            {"Report": Output("REPORT", "Report", "An HTML file with map, sizes, directions and density.")},
        ),
    }
    return "From a mosaic to measured fractures, their centrelines and a report.", inputs, steps


def review_to_retraining() -> tuple[str, list[Input], Steps]:
    """Return the description, inputs and steps of the model from a reviewed map to a network that learnt from it."""
    inputs = [
        Input(
            QgsProcessingParameterFeatureSource("reviewed", "Reviewed detections", [VECTOR_POLYGON]),
            "The layer of 'Prepare detections for review', with the status accepted, edited or rejected.",
        ),
        Input(
            QgsProcessingParameterFeatureSource("labels", "Labels to merge in", [VECTOR_POLYGON], optional=True),
            "Label polygons of the same place, e.g. of fractures that the network had missed.",
        ),
        mosaic(),
        extent("reviewed"),
        tile_size(),
        Input(
            QgsProcessingParameterFile("start", "Start from", defaultValue="imfmapper_light", fileFilter=CHECKPOINTS),
            "The network to train further: a checkpoint file, or the name of an installed model.",
        ),
        Input(
            QgsProcessingParameterNumber("epochs", "Epochs", NUMBER_INTEGER, 10, False, 1),
            "How often all training tiles are seen.",
        ),
        Input(
            QgsProcessingParameterNumber("batch_size", "Batch size", NUMBER_INTEGER, 4, False, 1),
            "Tiles a step; smaller where memory runs out.",
        ),
    ]
    steps = {
        "labels": Step(
            "reviewedlabels",
            "Turn reviewed detections into labels",
            inputs={"INPUT": "reviewed", "LABELS": "labels"},
            outputs={"Labels": Output("OUTPUT", "Reviewed labels", "What was accepted, edited and merged in.")},
        ),
        "tile": Step(
            "tileraster",
            "Tile mosaic and labels",
            {"OVERLAP": 10, "KEEP_EMPTY": True, "ROTATIONS": False, "VALIDATION": 0.2, "SPLIT": "blocks", "SEED": 0},
            {"INPUT": "mosaic", "EXTENT": "extent", "TILE_SIZE": "tile_size"},
            {"LABELS": ("labels", "OUTPUT"), "IGNORE": ("labels", "UNCERTAIN")},
            {
                "Dataset": Output("OUTPUT_FOLDER", "Dataset folder", "The tiles; can be trained with again."),
                "Tiles": Output("OUTPUT", "Tile index", "The outlines of the tiles, and which ones validate."),
            },
        ),
        "train": Step(
            "trainmodel",
            "Train IMFMapper a few epochs further",
            {"LEARNING_RATE": 0.0001, "AUGMENT": True, "SEED": 0, "RESUME": False},
            {"START": "start", "EPOCHS": "epochs", "BATCH_SIZE": "batch_size"},
            {"INPUT": ("tile", "OUTPUT_FOLDER")},
            {
                "Checkpoint": Output("OUTPUT", "Checkpoint", "The best epoch; 'Import model' installs it."),
                "History": Output("HISTORY", "History", "Loss and figures of each epoch, as a table."),
            },
        ),
        "evaluate": Step(
            "evaluatemodel",
            "Evaluate on the validation tiles",
            {"SPLIT": "auto", "THRESHOLD": 0.5},
            {},
            {"INPUT": ("tile", "OUTPUT_FOLDER"), "MODEL_FILE": ("train", "OUTPUT")},
            {"Evaluation": Output("REPORT", "Evaluation", "An HTML file with the figures on the validation tiles.")},
        ),
    }
    return "From a reviewed map to a network that has learnt from the review, and its figures.", inputs, steps


RECIPES = {
    "labels_to_dataset": labels_to_dataset,
    "mosaic_to_map": mosaic_to_map,
    "review_to_retraining": review_to_retraining,
}
