"""Algorithm "Measure detections"."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
)

from ..core.geodesy import body_of
from ..core.measurement import BRANCH_FIELDS, MEASURE_FIELDS, branch_row, measure_or_warn
from ..core.provenance import run_record
from .base import IMFMapperAlgorithm, user_errors
from .compat import (
    FIELD_TYPES,
    INTEGER,
    LINE_STRING,
    VECTOR_LINE,
    VECTOR_POLYGON,
)
from .feedback import FeedbackProgress
from .inputs import source_wkt
from .outputs import ShapefileSink, describe_layer, fields_of, parameter_record, polygon_output

#: Field that numbers the detections; added where the input has none.
ID_FIELD = "imf_id"


class MeasureDetections(IMFMapperAlgorithm):
    INPUT = "INPUT"
    OUTPUT = "OUTPUT"
    CENTRELINES = "CENTRELINES"

    REQUIRED_MODULES = ("scipy", "skimage")

    def name(self) -> str:
        return "measuredetections"

    def displayName(self) -> str:
        return self.tr("Measure detections")

    def group(self) -> str:
        return self.tr("Mapping")

    def groupId(self) -> str:
        return "mapping"

    def tags(self) -> list[str]:
        return self.tr(
            "measure,length,width,azimuth,orientation,sinuosity,area,centreline,centerline,skeleton,medial axis,"
            "fracture,network,branch,node,detection"
        ).split(",")

    def shortDescription(self) -> str:
        return self.tr("Measures length, width and direction of each fracture, and draws its centrelines.")

    def overview(self) -> str:
        return self.tr(
            "Measures each detected impact melt fracture (IMF): area, length, mean and largest width, azimuth, "
            "sinuosity and number of branches, and draws its centrelines, the medial axis of its polygon without "
            "spurs, smooth and drawn out to the tips.\n\n"
            "All figures are true metres on the body's own ellipsoid and directions from true north, whatever the "
            "layer's CRS. The stairs of outlines on pixel edges do not lengthen the lines.\n\n"
            "Each branch between two junctions or tips is a line of its own, and branches share the exact coordinates "
            "of their junctions, as tools for fracture networks expect."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        polygons = QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Detections"), [VECTOR_POLYGON])
        polygons.setHelp(
            self.tr(
                "Polygons of fractures, as 'Polygonize and filter detections' makes them or as drawn, in any CRS of "
                "the Moon or another body. Parts of a multi-part polygon are measured together. Without a CRS, metres "
                "are units of the layer and north is up."
            )
        )
        output = ShapefileSink(self.OUTPUT, self.tr("Measured detections"), VECTOR_POLYGON)
        output.setHelp(
            self.tr(
                "The polygons with the input's fields and: area_m2; length_m (of all centrelines together); width_m "
                "(mean width, area over length); maxwid_m (largest width, away from junctions); azimuth (mean "
                "direction of the centrelines, weighted by length, in degrees clockwise from north, 0 to 180); "
                "sinuosity (length of the longest way along the centrelines over the distance of its ends); branches. "
                "Fields of these names are replaced; imf_id is added where there is none."
            )
        )
        centrelines = ShapefileSink(self.CENTRELINES, self.tr("Centrelines"), VECTOR_LINE, optional=True)
        centrelines.setHelp(
            self.tr(
                "One line for each branch, with the detection's imf_id, the branch's number and measures, the numbers "
                "of the nodes at its ends within the detection (start_node, end_node), their kinds (start_kind, "
                "end_kind: I for a tip, Y where three branches meet, X where four or more do, O for a closed loop) and "
                "connection (I - I, C - I or C - C; C for a junction)."
            )
        )
        for parameter in (polygons, output, centrelines):
            self.addParameter(parameter)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        source = self.source(parameters, self.INPUT, context)
        crs_wkt = source_wkt(source, needed=False)
        crs = source.sourceCrs() if crs_wkt else QgsCoordinateReferenceSystem()
        if crs_wkt:
            body_of(crs_wkt)  # refuses a local grid before work starts
        else:
            progress.warn(
                self.tr(
                    "Layer '{name}' has no coordinate reference system: lengths are in units of the layer, and "
                    "azimuths from its vertical."
                ).format(name=source.sourceName())
            )
        kept, fields, line_fields = _fields(source)
        id_index = source.fields().lookupField(ID_FIELD)
        count = source.featureCount()
        measured = 0
        with ExitStack() as stack:
            output = stack.enter_context(polygon_output(self, parameters, self.OUTPUT, context, fields=fields, crs=crs))
            lines = stack.enter_context(
                polygon_output(
                    self, parameters, self.CENTRELINES, context, fields=line_fields, crs=crs, kind=LINE_STRING
                )
            )
            for number, feature in enumerate(source.getFeatures(), start=1):
                if count > 0:
                    progress.report((number - 1) / count)
                progress.check()
                wkb = bytes(feature.geometry().asWkb()) if feature.hasGeometry() else None
                name = self.tr("Feature {id} of layer '{name}'").format(id=feature.id(), name=source.sourceName())
                measures, branches = measure_or_warn(wkb, crs_wkt, name=name, progress=progress)
                own = feature.attributes()
                imf_id = own[id_index] if id_index >= 0 else number
                values = [getattr(measures, field) if measures else None for field in MEASURE_FIELDS]
                output.add(wkb, [*([] if id_index >= 0 else [imf_id]), *(own[index] for index in kept), *values])
                measured += measures is not None
                if lines is not None:
                    for branch_number, branch in enumerate(branches, start=1):
                        lines.add(branch.wkb, [imf_id, *branch_row(branch, branch_number)])
        progress.info(self.tr("{n} of {count} detection(s) measured.").format(n=measured, count=output.count))

        record = run_record(parameter_record(self, parameters, context))
        about = source.sourceName()
        results: dict[str, Any] = {}
        for name, style, written in ((self.OUTPUT, "detections", output), (self.CENTRELINES, "centrelines", lines)):
            if written is not None:
                describe_layer(self, context, name, written.destination, style=style, about=about, record=record)
                results[name] = written.destination
        return results


def _fields(source: QgsProcessingFeatureSource) -> tuple[list[int], QgsFields, QgsFields]:
    """Returns which input fields are kept, and the fields of the polygons and of the lines."""
    own = source.fields()
    kept = [index for index, field in enumerate(own) if field.name().lower() not in MEASURE_FIELDS]
    id_index = own.lookupField(ID_FIELD)
    fields, line_fields = QgsFields(), QgsFields()
    number = fields_of({ID_FIELD: INTEGER})[0] if id_index < 0 else own[id_index]
    line_fields.append(number)
    if id_index < 0:
        fields.append(number)
    for index in kept:
        fields.append(own[index])
    for added, target in ((MEASURE_FIELDS, fields), (BRANCH_FIELDS, line_fields)):
        for field in fields_of({name: FIELD_TYPES[kind] for name, kind in added.items()}):
            target.append(field)
    return kept, fields, line_fields
