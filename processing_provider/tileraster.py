"""Algorithm "Tile raster"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterNumber,
)

from ..core.provenance import run_record
from ..core.tile_settings import TileSettings
from ..core.tiles import tile_raster
from .base import IMFMapperAlgorithm, user_errors
from .compat import INTEGER, NUMBER_DOUBLE, NUMBER_INTEGER, TEXT, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .inputs import extent_bounds, mosaic_parameters, open_mosaic, optional_geometries
from .outputs import describe_layer, fields_of, parameter_record, polygon_output
from .run_options import require_destinations

SPLITS = ("blocks", "random", "none")
FIELDS = {
    "tile_id": TEXT,
    "row": INTEGER,
    "col": INTEGER,
    "split": TEXT,
    "imf_px": INTEGER,
    "valid_px": INTEGER,
    "rotation": INTEGER,
    "image": TEXT,
}


class TileRaster(IMFMapperAlgorithm):
    INPUT = "INPUT"
    BAND = "BAND"
    LABELS = "LABELS"
    IGNORE = "IGNORE"
    EXTENT = "EXTENT"
    TILE_SIZE = "TILE_SIZE"
    OVERLAP = "OVERLAP"
    KEEP_EMPTY = "KEEP_EMPTY"
    ROTATIONS = "ROTATIONS"
    VALIDATION = "VALIDATION"
    SPLIT = "SPLIT"
    SEED = "SEED"
    OUTPUT_FOLDER = "OUTPUT_FOLDER"
    OUTPUT = "OUTPUT"
    TILE_COUNT = "TILE_COUNT"

    def name(self) -> str:
        return "tileraster"

    def displayName(self) -> str:
        return self.tr("Tile raster")

    def group(self) -> str:
        return self.tr("Training data")

    def groupId(self) -> str:
        return "trainingdata"

    def tags(self) -> list[str]:
        return self.tr("tile,chip,patch,mask,dataset,split,training,validation").split(",")

    def shortDescription(self) -> str:
        return self.tr("Cuts a mosaic and its labels into a training dataset.")

    def overview(self) -> str:
        return self.tr(
            "Cuts a mosaic into square tiles for training: for each the image (8 bit), a mask of the valid pixels "
            "and, where labels are given, a mask of the impact melt fractures (IMFs), all georeferenced, with a "
            "dataset.json that says everything training needs, and an index of the tiles as a layer.\n\n"
            "Consecutive tiles overlap, so that few fractures are only ever seen cut; the last tile of a row or "
            "column is moved inwards to end with the raster. Rasters smaller than a tile become one padded tile. "
            "Tiles without any valid pixel are left out. With the split 'blocks', pixels that a training tile shares "
            "with a validation tile become no data in the training tile."
        )

    def output_help(self) -> dict[str, str]:
        return {self.TILE_COUNT: self.tr("How many tiles were written, rotated copies included.")}

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        labels = QgsProcessingParameterFeatureSource(
            self.LABELS, self.tr("Label polygons"), [VECTOR_POLYGON], optional=True
        )
        labels.setHelp(
            self.tr(
                "Polygons of fractures, e.g. from 'Buffer weak line labels by width class', in any CRS of the same "
                "body. A pixel is fracture where its centre lies in one. Without labels no masks are written."
            )
        )
        ignore = QgsProcessingParameterFeatureSource(
            self.IGNORE, self.tr("Polygons to ignore"), [VECTOR_POLYGON], optional=True
        )
        ignore.setHelp(
            self.tr(
                "Polygons that nobody has judged, e.g. the uncertain ones of 'Turn reviewed detections into labels', "
                "in any CRS of the same body. Their pixels stay in the images but count neither as fracture nor as "
                "none, in training and in its figures."
            )
        )
        extent = QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True)
        extent.setHelp(self.tr("Only this part of the mosaic is tiled, e.g. the part that was labelled."))
        size = QgsProcessingParameterNumber(
            self.TILE_SIZE, self.tr("Tile size [px]"), NUMBER_INTEGER, defaultValue=512, minValue=32, maxValue=8192
        )
        size.setHelp(self.tr("Edge of the square tiles; 512 px as published."))
        overlap = QgsProcessingParameterNumber(
            self.OVERLAP, self.tr("Overlap [%]"), NUMBER_DOUBLE, defaultValue=10, minValue=0, maxValue=90
        )
        overlap.setHelp(
            self.tr(
                "How much of its edge a tile shares with the next one. As published: 10 for training and its "
                "validation, 0 for independent validation and test."
            )
        )
        empty = QgsProcessingParameterBoolean(self.KEEP_EMPTY, self.tr("Keep tiles without fractures"), True)
        empty.setHelp(self.tr("Tiles without fractures teach what is none; the published model was trained with them."))
        rotations = QgsProcessingParameterBoolean(
            self.ROTATIONS, self.tr("Add rotated copies of tiles with fractures"), False
        )
        rotations.setHelp(
            self.tr(
                "Adds each tile that has fractures again, rotated clockwise by 90, 180 and 270 degrees, as published. "
                "The sun then seems to shine from elsewhere. Needs labels."
            )
        )
        validation = QgsProcessingParameterNumber(
            self.VALIDATION, self.tr("Share for validation"), NUMBER_DOUBLE, defaultValue=0.2, minValue=0, maxValue=0.9
        )
        validation.setHelp(self.tr("Share of the tiles kept for validation; 0.2 (4 to 1) as published."))
        split = QgsProcessingParameterEnum(
            self.SPLIT, self.tr("Split"), list(SPLITS), defaultValue="blocks", usesStaticStrings=True
        )
        split.setHelp(
            self.tr(
                "blocks: whole areas go to training or to validation, so that no pixel is in both and the validation "
                "figures can be believed. random: tile by tile, as published; overlapping tiles of one place can be "
                "in both. none: no split."
            )
        )
        seed = QgsProcessingParameterNumber(self.SEED, self.tr("Seed"), NUMBER_INTEGER, defaultValue=0, minValue=0)
        seed.setHelp(self.tr("The same seed gives the same split."))
        folder = QgsProcessingParameterFolderDestination(self.OUTPUT_FOLDER, self.tr("Dataset folder"))
        folder.setHelp(
            self.tr(
                "Gets images/, masks/, valid/ and, with polygons to ignore, ignored/ with a GeoTIFF for each tile, and "
                "dataset.json: input of training."
            )
        )
        index = QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Tile index"), VECTOR_POLYGON)
        index.setHelp(
            self.tr(
                "The tiles' outlines with tile_id, row, col, split (train, validation or all), imf_px and valid_px "
                "(pixels of fracture and of data), rotation [deg clockwise] and image (path within the folder)."
            )
        )
        for parameter in (
            *(
                *mosaic_parameters(self, self.INPUT, self.BAND),
                labels,
                ignore,
                extent,
                size,
                overlap,
                empty,
                rotations,
                validation,
                split,
                seed,
            ),
            *(folder, index),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.TILE_COUNT, self.tr("Number of tiles")))

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        require_destinations(self, parameters, context)
        progress = FeedbackProgress(feedback)
        raster, raster_name = open_mosaic(self, parameters, (self.INPUT, self.BAND), context, progress)
        crs_wkt = raster.grid.crs_wkt
        on_raster = {"target_wkt": crs_wkt, "target_name": self.tr("Raster '{name}'").format(name=raster_name)}
        labels = optional_geometries(self, parameters, self.LABELS, context, progress=progress, **on_raster)
        ignore = optional_geometries(self, parameters, self.IGNORE, context, progress=progress, **on_raster)
        extent = extent_bounds(self, parameters, self.EXTENT, context, **on_raster)
        settings = TileSettings(
            tile_size_px=self.parameterAsInt(parameters, self.TILE_SIZE, context),
            overlap_percent=self.parameterAsDouble(parameters, self.OVERLAP, context),
            keep_empty=self.parameterAsBool(parameters, self.KEEP_EMPTY, context),
            rotations=self.parameterAsBool(parameters, self.ROTATIONS, context),
            validation=self.parameterAsDouble(parameters, self.VALIDATION, context),
            split=self.parameterAsEnumString(parameters, self.SPLIT, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
        )
        folder = Path(self.parameterAsString(parameters, self.OUTPUT_FOLDER, context))

        tiles = tile_raster(
            raster, folder, labels=labels, ignore=ignore or (), extent=extent, settings=settings, progress=progress
        )
        crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
        with polygon_output(self, parameters, self.OUTPUT, context, fields=fields_of(FIELDS), crs=crs) as index:
            for tile in tiles:
                progress.check()
                index.add(tile.footprint_wkb, [getattr(tile, name) for name in FIELDS])
        progress.info(self.tr("{n} tile(s) written to {folder}").format(n=len(tiles), folder=folder))
        record = run_record(parameter_record(self, parameters, context))
        describe_layer(self, context, self.OUTPUT, index.destination, style="tiles", about=raster_name, record=record)
        return {
            self.OUTPUT_FOLDER: str(folder),
            self.OUTPUT: index.destination,
            self.TILE_COUNT: len(tiles),
        }
