"""Algorithm "Evaluate IMFMapper"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
)

from ..core.evaluation.labelled_mosaic import TILING_SHARE, tiled_mosaic
from ..core.evaluation.tile_layer import FIELDS, first_crs, tile_rows
from ..core.provenance import run_record
from .base import LEARNING_MODULES, IMFMapperAlgorithm, has_value, user_errors
from .compat import FIELD_TYPES, NUMBER_DOUBLE, VECTOR_POLYGON
from .feedback import FeedbackProgress
from .inputs import RESAMPLE, mosaic_parameters, open_mosaic, optional_geometries, resample_parameter
from .model_choice import (
    DATASET,
    DEVICE,
    check_model_choice,
    dataset_folders,
    dataset_parameter,
    device_parameter,
    load_chosen_model,
    model_parameters,
)
from .outputs import describe_layer, fields_of, parameter_record, polygon_output
from .run_options import require_destinations

if TYPE_CHECKING:
    from ..models.cards import ModelCard

SPLITS = ("auto", "validation", "train", "all")
FIGURES = ("PRECISION", "RECALL", "F1", "IOU", "F1_POOLED", "IOU_POOLED")


class EvaluateModel(IMFMapperAlgorithm):
    RASTER = "RASTER"
    BAND = "BAND"
    LABELS = "LABELS"
    SPLIT = "SPLIT"
    THRESHOLD = "THRESHOLD"
    REPORT = "REPORT"
    TILES = "TILES"

    REQUIRED_MODULES = LEARNING_MODULES

    def name(self) -> str:
        return "evaluatemodel"

    def displayName(self) -> str:
        return self.tr("Evaluate IMFMapper")

    def group(self) -> str:
        return self.tr("Learning")

    def groupId(self) -> str:
        return "learning"

    def tags(self) -> list[str]:
        return self.tr("evaluate,validate,test,precision,recall,F1,IoU,calibration,report").split(",")

    def shortDescription(self) -> str:
        return self.tr("Measures how well a network finds labelled fractures.")

    def overview(self) -> str:
        return self.tr(
            "Runs a network over labelled tiles, as published without overlap, and measures how well it finds the "
            "impact melt fractures (IMFs): precision, recall, F1 and IoU as published (averaged over batches) and over "
            "all pixels together, found and true length with a tolerance of a few pixels, false detections per km2, "
            "figures by width class, calibration and the best threshold.\n\n"
            "Give a dataset folder, or a mosaic and its label polygons, which are then tiled without overlap. Figures "
            "on tiles that the network was trained on say nothing about other places."
        )

    def output_help(self) -> dict[str, str]:
        published = self.tr("As published: averaged over batches of 32 tiles, at the threshold.")
        pooled = self.tr("Over all pixels of all tiles together; ground that several tiles show counts once.")
        return {name: pooled if name.endswith("POOLED") else published for name in FIGURES}

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        _, band, stretch = mosaic_parameters(self, self.RASTER, self.BAND)
        raster = QgsProcessingParameterRasterLayer(self.RASTER, self.tr("or mosaic"), optional=True)
        raster.setHelp(self.tr("A labelled grey image with a CRS, in place of a dataset folder."))
        labels = QgsProcessingParameterFeatureSource(
            self.LABELS, self.tr("and its label polygons"), [VECTOR_POLYGON], optional=True
        )
        labels.setHelp(
            self.tr("Polygons of the mosaic's fractures, in any CRS of the same body; the mosaic counts as a whole.")
        )
        split = QgsProcessingParameterEnum(
            self.SPLIT, self.tr("Tiles"), list(SPLITS), defaultValue="auto", usesStaticStrings=True
        )
        split.setHelp(
            self.tr("Which tiles of the datasets count. auto: those for validation where any are marked, else all.")
        )
        threshold = QgsProcessingParameterNumber(
            self.THRESHOLD, self.tr("Threshold"), NUMBER_DOUBLE, defaultValue=0.5, minValue=0.001, maxValue=0.999
        )
        threshold.setHelp(self.tr("Pixels of this probability or more are fracture; 0.5 as published."))
        report = QgsProcessingParameterFileDestination(
            self.REPORT, self.tr("Report"), self.tr("HTML page (*.html)"), optional=True
        )
        report.setHelp(self.tr("All figures, curves, and pictures of hits, misses and false alarms."))
        tiles = QgsProcessingParameterFeatureSink(
            self.TILES, self.tr("Figures per tile"), VECTOR_POLYGON, optional=True
        )
        tiles.setHelp(
            self.tr(
                "The tiles' outlines with imf_px and detect_px (true and detected pixels), tp, fp, fn (pixels hit, "
                "false, missed), precision, recall, f1, iou, complete and correct (shares of the true and the detected "
                "length) and false_det (detections of 150 m2 or more that touch no fracture), to find the worst ones. "
                "Where tiles overlap, ground counts in one of them only. "
                "Tiles without georeference, or on another body than the first, have no outline."
            )
        )
        for parameter in (
            *(dataset_parameter(self, optional=True), raster, band, labels, split, *model_parameters(self)),
            *(threshold, device_parameter(self), stretch, resample_parameter(self), report, tiles),
        ):
            self.addParameter(parameter)
        for name in FIGURES:
            self.addOutput(QgsProcessingOutputNumber(name, name.replace("_", " ").capitalize()))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        given = [has_value(parameters.get(name)) for name in (DATASET, self.RASTER, self.LABELS)]
        if given not in ([True, False, False], [False, True, True]):
            return False, self.tr("Give either a dataset folder, or a mosaic and its label polygons.")
        problem = check_model_choice(self, parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.evaluation.evaluation import evaluate
        from ..core.evaluation.report import write_report

        require_destinations(self, parameters, context)
        progress = FeedbackProgress(feedback)
        model = load_chosen_model(self, parameters, context, progress)
        record = run_record({**parameter_record(self, parameters, context), "model_sha256": model.sha256})
        results: dict[str, Any] = {}
        with self._datasets(parameters, context, model.card, progress) as folders:
            evaluation = evaluate(
                model,
                folders,
                threshold=self.parameterAsDouble(parameters, self.THRESHOLD, context),
                device=self.parameterAsEnumString(parameters, DEVICE, context),
                split=self.parameterAsEnumString(parameters, self.SPLIT, context),
                progress=progress.part(TILING_SHARE, 1),
            )
            crs_wkt = first_crs(evaluation.tiles)
            crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
            fields = fields_of({name: FIELD_TYPES[kind] for name, kind in FIELDS.items()})
            mosaic = self.parameterAsRasterLayer(parameters, self.RASTER, context)
            rows = tile_rows(evaluation.tiles, crs_wkt, mosaic=mosaic.source() if mosaic else None)
            with polygon_output(self, parameters, self.TILES, context, fields=fields, crs=crs) as tiles:
                for wkb, values in rows if tiles is not None else ():
                    progress.check()
                    tiles.add(wkb, values)
        if tiles is not None:
            about = evaluation.model.card.name
            describe_layer(self, context, self.TILES, tiles.destination, style="evaluation", about=about, record=record)
            results[self.TILES] = tiles.destination
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            write_report(evaluation, report)
            results[self.REPORT] = report
        return {**results, **evaluation.outputs()}

    @contextmanager
    def _datasets(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        card: ModelCard,
        progress: FeedbackProgress,
    ) -> Iterator[list[str]]:
        """Gives the dataset folders; a labelled mosaic becomes a temporary one."""
        if has_value(parameters.get(DATASET)):
            yield dataset_folders(self, parameters, context)
            return
        raster, name = open_mosaic(self, parameters, (self.RASTER, self.BAND), context, progress)
        labels = optional_geometries(
            self,
            parameters,
            self.LABELS,
            context,
            target_wkt=raster.grid.crs_wkt,
            target_name=self.tr("Raster '{name}'").format(name=name),
            progress=progress,
        )
        with tiled_mosaic(
            raster,
            labels,
            card,
            resample=self.parameterAsBool(parameters, RESAMPLE, context),
            temporary_folder=QgsProcessingUtils.tempFolder(),
            progress=progress.part(0, TILING_SHARE),
        ) as folder:
            yield [folder]
