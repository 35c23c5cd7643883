"""Algorithm "Polygonize and filter detections"."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ..core.detections import polygonize
from ..core.filters import filter_detections
from ..core.provenance import run_record
from ..core.rasters import grid_of, open_dataset, warn_of_place
from .base import IMFMapperAlgorithm, user_errors
from .compat import NUMBER_DOUBLE, TEXT, VECTOR_LINE, VECTOR_POLYGON
from .detections import FIELDS, attributes_of
from .feedback import FeedbackProgress
from .inputs import optional_geometries, raster_path, regions
from .outputs import ShapefileSink, describe_layer, fields_of, parameter_record, polygon_output

REGION_RULES = ("intersects", "within", "centroid")


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
            "regions such as crater floors and melt ponds, and do not follow a seam of the mosaic.\n\n"
            "Areas are true square metres on the body's own ellipsoid, whatever the raster's CRS. What is dropped can "
            "be kept in a second layer that says why."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.KEPT_COUNT: self.tr("How many detections were kept."),
            self.REJECTED_COUNT: self.tr("How many detections were dropped."),
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
        region = QgsProcessingParameterFeatureSource(
            self.REGION, self.tr("Regions to keep"), [VECTOR_POLYGON], optional=True
        )
        region.setHelp(
            self.tr("Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.")
        )
        rule = QgsProcessingParameterEnum(
            self.REGION_RULE,
            self.tr("Region rule"),
            list(REGION_RULES),
            defaultValue="intersects",
            usesStaticStrings=True,
        )
        rule.setHelp(
            self.tr(
                "What a detection has to do to be kept: intersects: touch a region. within: lie wholly in the "
                "regions. centroid: have its centroid in one."
            )
        )
        seams = QgsProcessingParameterFeatureSource(
            self.SEAMS, self.tr("Mosaic seams"), [VECTOR_LINE, VECTOR_POLYGON], optional=True
        )
        seams.setHelp(
            self.tr(
                "Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. Detections "
                "that touch one are dropped. Footprints of the images have to be turned into lines first (Vector > "
                "Geometry Tools > Polygons to Lines)."
            )
        )
        distance = QgsProcessingParameterNumber(
            self.SEAM_DISTANCE, self.tr("Seam distance [m]"), NUMBER_DOUBLE, defaultValue=3, minValue=0
        )
        distance.setHelp(self.tr("A detection is at a seam within this distance of it; 3 m are two pixels of 1.5 m."))
        output = ShapefileSink(self.OUTPUT, self.tr("Detections"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "Polygons in the raster's CRS with imf_id, area_m2 (on the ground), prob_mean and prob_max (mean and "
                "highest probability), lon and lat (of a point inside, in degrees on the body)."
            )
        )
        rejected = ShapefileSink(
            self.REJECTED, self.tr("Rejected detections"), VECTOR_POLYGON, optional=True, createByDefault=False
        )
        rejected.setHelp(self.tr("The dropped detections with the same fields and the reason: area, region or seam."))
        for parameter in (raster, threshold, area, region, rule, seams, distance, output, rejected):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.KEPT_COUNT, self.tr("Detections kept")))
        self.addOutput(QgsProcessingOutputNumber(self.REJECTED_COUNT, self.tr("Detections rejected")))

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
        judged = filter_detections(
            polygonize(
                path,
                threshold=self.parameterAsDouble(parameters, self.THRESHOLD, context),
                progress=progress,
            ),
            crs_wkt=crs_wkt,
            min_area_m2=self.parameterAsDouble(parameters, self.MIN_AREA, context),
            regions=regions(self, parameters, self.REGION, context, **on_raster),
            region_rule=self.parameterAsEnumString(parameters, self.REGION_RULE, context),
            seams=optional_geometries(self, parameters, self.SEAMS, context, **on_raster) or (),
            seam_distance_m=self.parameterAsDouble(parameters, self.SEAM_DISTANCE, context),
        )
        crs = QgsCoordinateReferenceSystem.fromWkt(crs_wkt)
        fields, rejected_fields = fields_of(FIELDS), fields_of({**FIELDS, "reason": TEXT})
        reasons: dict[str, int] = {}
        with ExitStack() as stack:
            kept = stack.enter_context(polygon_output(self, parameters, self.OUTPUT, context, fields=fields, crs=crs))
            rejected = stack.enter_context(
                polygon_output(self, parameters, self.REJECTED, context, fields=rejected_fields, crs=crs)
            )
            for detection, reason in judged:
                progress.check()
                if reason is None:
                    kept.add(detection.wkb, attributes_of(detection))
                    continue
                reasons[reason] = reasons.get(reason, 0) + 1
                if rejected is not None:
                    rejected.add(detection.wkb, [*attributes_of(detection), reason])
        progress.info(self.tr("{n} detection(s) kept.").format(n=kept.count))
        for reason, count in reasons.items():
            progress.info(self.tr("{n} rejected by {reason}.").format(n=count, reason=reason))

        record = run_record(parameter_record(self, parameters, context))
        results: dict[str, Any] = {self.KEPT_COUNT: kept.count, self.REJECTED_COUNT: sum(reasons.values())}
        for name, style, output in ((self.OUTPUT, "detections", kept), (self.REJECTED, "rejected", rejected)):
            if output is not None:
                describe_layer(self, context, name, output.destination, style=style, about=raster_name, record=record)
                results[name] = output.destination
        return results
