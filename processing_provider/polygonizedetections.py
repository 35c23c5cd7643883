"""Algorithm "Polygonize and filter detections"."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..core.detections import polygonize
from ..core.filters import REASONS, filter_detections
from ..core.provenance import run_record
from ..core.rasters import grid_of, open_dataset, warn_of_place
from .base import IMFMapperAlgorithm, user_errors
from .compat import LINE_STRING, NUMBER_DOUBLE, TEXT, VECTOR_LINE, VECTOR_POLYGON
from .detections import FILTERED_FIELDS, attributes_of
from .feedback import FeedbackProgress
from .filter_inputs import (
    LOOKING_SHARE,
    check_filters,
    filter_arguments,
    limit_parameters,
    looks_for_seams,
    region_parameters,
    rejected_count,
    ridge_parameter,
    seam_parameters,
    seam_source_parameters,
)
from .inputs import raster_path
from .outputs import ShapefileSink, describe_layer, fields_of, parameter_record, polygon_output
from .style_texts import REASON_TEXTS


class PolygonizeDetections(IMFMapperAlgorithm):
    INPUT = "INPUT"
    THRESHOLD = "THRESHOLD"
    MIN_AREA = "MIN_AREA"
    REGION = "REGION"
    REGION_RULE = "REGION_RULE"
    SEAMS = "SEAMS"
    SEAM_DISTANCE = "SEAM_DISTANCE"
    OUTPUT = "OUTPUT"
    REJECTED = "REJECTED"
    FOUND_SEAMS = "FOUND_SEAMS"
    KEPT_COUNT = "KEPT_COUNT"
    REJECTED_COUNT = "REJECTED_COUNT"

    def name(self) -> str:
        return "polygonizedetections"

    def displayName(self) -> str:
        return self.tr("Polygonize and filter detections")

    def group(self) -> str:
        return self.tr("Mapping")

    def groupId(self) -> str:
        return "mapping"

    def tags(self) -> list[str]:
        return self.tr("polygonize,filter,area,region,seam,detection,fracture,probability").split(",")

    def shortDescription(self) -> str:
        return self.tr("Turns a probability raster into fracture polygons and drops what cannot be one.")

    def overview(self) -> str:
        return self.tr(
            "Turns a probability or binary raster into one polygon for each detected impact melt fracture (IMF), on "
            "pixel edges, pixels that touch at a corner included, and keeps those that are large enough, lie in "
            "regions such as crater floors and melt ponds, and do not follow a seam of the mosaic. Limits of length, "
            "width, elongation and probability can be set besides.\n\n"
            "Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can "
            "be kept in a second layer that says why. The network is not run again, so other limits can be tried on "
            "the same probability raster in seconds."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.KEPT_COUNT: self.tr("How many detections were kept."),
            self.REJECTED_COUNT: self.tr("How many detections were dropped."),
            **{
                rejected_count(reason): self.tr("How many were dropped: {reason}.").format(reason=self.tr(text))
                for reason, text in REASON_TEXTS.items()
            },
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        raster = QgsProcessingParameterRasterLayer(self.INPUT, self.tr("Probability or binary raster"))
        raster.setHelp(
            self.tr(
                "The probability raster of 'Run IMFMapper', or a raster that is 1 where a fracture was detected and 0 "
                "elsewhere. The first band is read."
            )
        )
        threshold = QgsProcessingParameterNumber(
            self.THRESHOLD, self.tr("Threshold"), NUMBER_DOUBLE, defaultValue=0.5, minValue=0.001, maxValue=1
        )
        threshold.setHelp(self.tr("Pixels of this probability or more are fracture; 0.5 as published."))
        area = QgsProcessingParameterNumber(
            self.MIN_AREA, self.tr("Smallest area [m2]"), NUMBER_DOUBLE, defaultValue=150, minValue=0
        )
        area.setHelp(
            self.tr(
                "Smaller detections are dropped: they cannot be told for fractures at 1.5 m per pixel. 150 m2 as "
                "published; 0 keeps all."
            )
        )
        output = ShapefileSink(self.OUTPUT, self.tr("Detections"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and "
                "highest probability), lon and lat (of a point inside, in degrees on the body) and region (name of the "
                "region that holds most of it)."
            )
        )
        rejected = ShapefileSink(
            self.REJECTED, self.tr("Rejected detections"), VECTOR_POLYGON, optional=True, createByDefault=False
        )
        rejected.setHelp(
            self.tr(
                "The dropped detections with the same fields and the reason: area, region, seam, ridge, length, width, "
                "elongation or probability; the first one that holds."
            )
        )
        filters = (
            *region_parameters(self),
            *seam_parameters(self),
            *seam_source_parameters(self),
            ridge_parameter(self),
            *limit_parameters(self),
        )
        seams = ShapefileSink(
            self.FOUND_SEAMS, self.tr("Seams found"), VECTOR_LINE, optional=True, createByDefault=False
        )
        seams.setHelp(self.tr("The seams that were taken from footprints, tracking band or brightness, to look at."))
        for parameter in (raster, threshold, area, *filters, output, rejected, seams):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.KEPT_COUNT, self.tr("Detections kept")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED_COUNT, self.tr("Detections rejected")))
        for reason, text in REASON_TEXTS.items():
            label = self.tr("Detections rejected: {reason}").format(reason=self.tr(text))
            self.addOutput(QgsProcessingOutputNumber(rejected_count(reason), label))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        problem = check_filters(self, parameters, context)
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        path, raster_name = raster_path(self, parameters, self.INPUT, context)
        grid = grid_of(open_dataset(path))
        crs_wkt = grid.crs_wkt
        warn_of_place(grid, progress)
        on_raster = {
            "target_wkt": crs_wkt,
            "target_name": self.tr("Raster '{name}'").format(name=raster_name),
            "progress": progress,
        }
        arguments = filter_arguments(self, parameters, context, **on_raster)
        found = polygonize(
            path,
            threshold=self.parameterAsDouble(parameters, self.THRESHOLD, context),
            progress=progress.part(LOOKING_SHARE if looks_for_seams(self, parameters, context) else 0, 1),
        )
        crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
        fields, rejected_fields = fields_of(FILTERED_FIELDS), fields_of({**FILTERED_FIELDS, "reason": TEXT})
        reasons = dict.fromkeys(REASONS, 0)
        with ExitStack() as stack:
            kept = stack.enter_context(polygon_output(self, parameters, self.OUTPUT, context, fields=fields, crs=crs))
            rejected = stack.enter_context(
                polygon_output(self, parameters, self.REJECTED, context, fields=rejected_fields, crs=crs)
            )
            lines = stack.enter_context(
                polygon_output(
                    self, parameters, self.FOUND_SEAMS, context, fields=fields_of({}), crs=crs, kind=LINE_STRING
                )
            )
            for seam in arguments["found_seams"] if lines is not None else ():
                lines.add(seam, [])
            for detection, reason in filter_detections(found, **arguments, progress=progress):
                progress.check()
                if reason is None:
                    kept.add(detection.wkb, attributes_of(detection, FILTERED_FIELDS))
                    continue
                reasons[reason] += 1
                if rejected is not None:
                    rejected.add(detection.wkb, [*attributes_of(detection, FILTERED_FIELDS), reason])
        progress.info(self.tr("{n} detection(s) kept.").format(n=kept.count))
        for reason, count in reasons.items():
            if count:
                text = self.tr(REASON_TEXTS[reason])
                progress.info(self.tr("{n} rejected: {reason}.").format(n=count, reason=text))

        record = run_record(parameter_record(self, parameters, context))
        results: dict[str, Any] = {self.KEPT_COUNT: kept.count, self.REJECTED_COUNT: sum(reasons.values())}
        results.update({rejected_count(reason): count for reason, count in reasons.items()})
        for name, style, output in (
            (self.OUTPUT, "detections", kept),
            (self.REJECTED, "rejected", rejected),
            (self.FOUND_SEAMS, "seam_lines", lines),
        ):
            if output is not None:
                describe_layer(self, context, name, output.destination, style=style, about=raster_name, record=record)
                results[name] = output.destination
        return results
