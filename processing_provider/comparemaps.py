"""Algorithm "Compare maps"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..core.comparison.comparison import MIN_OVERLAP, TOLERANCE_M, Comparison, compare
from ..core.comparison.numbering import ID_FIELD, numbered
from ..core.comparison.report import (
    MATCH_FIELDS,
    ONLY_FIELDS,
    figures,
    match_rows,
    only_rows,
    write_report,
    write_table,
)
from ..core.comparison.shapes import Mapped
from ..core.geodesy import require_same_body
from ..core.progress import Progress
from ..core.provenance import run_record
from ..core.reprojection import transform_wkb
from .base import IMFMapperAlgorithm, advanced, has_value, user_errors
from .compat import (
    FIELD_TYPES,
    MULTI_LINE_STRING,
    MULTI_POLYGON,
    NUMBER_DOUBLE,
    VECTOR_LINE,
    VECTOR_POLYGON,
)
from .feedback import FeedbackProgress
from .inputs import called, features, require_field, source_wkt
from .outputs import describe_layer, fields_of, parameter_record, polygon_output


class CompareMaps(IMFMapperAlgorithm):
    REQUIRED_MODULES = ("scipy", "skimage")

    INPUT_A = "INPUT_A"
    INPUT_B = "INPUT_B"
    CENTRELINES_A = "CENTRELINES_A"
    CENTRELINES_B = "CENTRELINES_B"
    TOLERANCE = "TOLERANCE"
    MIN_OVERLAP = "MIN_OVERLAP"
    MATCHED = "MATCHED"
    ONLY_A = "ONLY_A"
    ONLY_B = "ONLY_B"
    TABLE = "TABLE"
    REPORT = "REPORT"
    MATCHED_COUNT = "MATCHED_COUNT"
    ONLY_A_COUNT = "ONLY_A_COUNT"
    ONLY_B_COUNT = "ONLY_B_COUNT"
    CORRECTNESS = "CORRECTNESS"
    COMPLETENESS = "COMPLETENESS"
    IOU = "IOU"

    def name(self) -> str:
        return "comparemaps"

    def displayName(self) -> str:
        return self.tr("Compare maps")

    def group(self) -> str:
        return self.tr("Review")

    def groupId(self) -> str:
        return "review"

    def tags(self) -> list[str]:
        return self.tr("compare,agreement,completeness,correctness,overlap,manual map,fracture").split(",")

    def shortDescription(self) -> str:
        return self.tr("Finds what two fracture maps of the same ground have in common and what not.")

    def overview(self) -> str:
        return self.tr(
            "Compares two maps of the same ground: those of two networks, a network's and a geologist's, or of images "
            "of 1.5 and 6 m per pixel. What both have, what only one has, and how well lengths and areas agree come "
            "out as layers and as a table, in true ground metres.\n\n"
            "Two fractures are the same where enough of either lies within the tolerance of the other. A fracture that "
            "one map has whole and the other in pieces is one match. Lengths are those of the centrelines; the second "
            "map may also be lines, as most maps drawn by hand are. With the second map as the truth, the covered "
            "share of the first is its correctness and that of the second its completeness."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.MATCHED_COUNT: self.tr("How many matches there are."),
            self.ONLY_A_COUNT: self.tr("How many fractures only map A has."),
            self.ONLY_B_COUNT: self.tr("How many fractures only map B has."),
            self.CORRECTNESS: self.tr("Share of map A's length within the tolerance of map B's lines."),
            self.COMPLETENESS: self.tr("Share of map B's length within the tolerance of map A's lines."),
            self.IOU: self.tr("Area that both maps have over the area that either has; none where B has lines."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        map_a = QgsProcessingParameterFeatureSource(self.INPUT_A, self.tr("Map A"), [VECTOR_POLYGON])
        map_a.setHelp(self.tr("Polygons of fractures, e.g. the detections of one network."))
        map_b = QgsProcessingParameterFeatureSource(self.INPUT_B, self.tr("Map B"), [VECTOR_POLYGON, VECTOR_LINE])
        map_b.setHelp(self.tr("Polygons of fractures, or lines drawn along them, in any CRS of the same body."))
        lines_a = QgsProcessingParameterFeatureSource(
            self.CENTRELINES_A, self.tr("Centrelines of map A"), [VECTOR_LINE], optional=True
        )
        lines_b = QgsProcessingParameterFeatureSource(
            self.CENTRELINES_B, self.tr("Centrelines of map B"), [VECTOR_LINE], optional=True
        )
        for lines in (lines_a, lines_b):
            lines.setHelp(
                self.tr(
                    "The centrelines that 'Measure detections' drew for the same map: the comparison of large maps "
                    "is several times faster with them. They belong to the polygons by imf_id. Empty: they are found."
                )
            )
            advanced(lines)
        tolerance = QgsProcessingParameterNumber(
            self.TOLERANCE, self.tr("Tolerance [m]"), NUMBER_DOUBLE, defaultValue=TOLERANCE_M, minValue=0.01
        )
        tolerance.setHelp(
            self.tr(
                "Distance on the ground at which places still are the same; 4.5 m are three pixels of 1.5 m. Give "
                "about a pixel of the coarser map where the pixels differ, and more where one map was drawn by eye."
            )
        )
        overlap = QgsProcessingParameterNumber(
            self.MIN_OVERLAP,
            self.tr("Smallest overlap"),
            NUMBER_DOUBLE,
            defaultValue=MIN_OVERLAP,
            minValue=0.01,
            maxValue=1,
        )
        overlap.setHelp(
            self.tr("Two fractures are the same where at least this share of either lies within the tolerance.")
        )
        matched = QgsProcessingParameterFeatureSink(self.MATCHED, self.tr("Matched"), VECTOR_POLYGON)
        matched.setHelp(
            self.tr(
                "One feature for each match, the polygons of both maps together, in map A's CRS: match_id; a_ids, "
                "b_ids, a_count, b_count (which features of each map, and how many); iou; area_a, area_b [m2]; len_a, "
                "len_b [m], len_ratio (B over A); covered_a, covered_b (share of the length within the tolerance of "
                "the other map's lines)."
            )
        )
        only_help = self.tr(
            "Fractures without a match, in map A's CRS: map_id (number of the feature), area_m2, length_m and covered "
            "(share of the length within the tolerance of the other map's lines)."
        )
        only_a = QgsProcessingParameterFeatureSink(self.ONLY_A, self.tr("Only in map A"), VECTOR_POLYGON)
        only_b = QgsProcessingParameterFeatureSink(self.ONLY_B, self.tr("Only in map B"))
        only_a.setHelp(only_help)
        only_b.setHelp(only_help)
        table = QgsProcessingParameterFileDestination(
            self.TABLE, self.tr("Table"), self.tr("CSV table (*.csv)"), optional=True, createByDefault=False
        )
        table.setHelp(self.tr("Counts, lengths and areas of each map and of both, and how well they agree."))
        report = QgsProcessingParameterFileDestination(
            self.REPORT, self.tr("Report"), self.tr("HTML files (*.html)"), optional=True
        )
        report.setHelp(self.tr("The same table as a page, with what it was made with."))
        for parameter in (map_a, map_b, tolerance, overlap, lines_a, lines_b, matched, only_a, only_b, table, report):
            self.addParameter(parameter)
        for name, text in (
            (self.MATCHED_COUNT, self.tr("Number of matches")),
            (self.ONLY_A_COUNT, self.tr("Number only in map A")),
            (self.ONLY_B_COUNT, self.tr("Number only in map B")),
            (self.CORRECTNESS, self.tr("Correctness of map A")),
            (self.COMPLETENESS, self.tr("Completeness of map A")),
            (self.IOU, self.tr("Intersection over union")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        source_a = self.source(parameters, self.INPUT_A, context)
        source_b = self.source(parameters, self.INPUT_B, context)
        crs_wkt = source_wkt(source_a)
        names = (source_a.sourceName(), source_b.sourceName())
        require_same_body(source_wkt(source_b), crs_wkt, *(called(source) for source in (source_b, source_a)))
        lines_a = self.optional_source(parameters, self.CENTRELINES_A, context)
        lines_b = self.optional_source(parameters, self.CENTRELINES_B, context)
        comparison = compare(
            _mapped(source_a, lines_a, crs_wkt, progress),
            _mapped(source_b, lines_b, crs_wkt, progress),
            crs_wkt=crs_wkt,
            tolerance_m=self.parameterAsDouble(parameters, self.TOLERANCE, context),
            min_overlap=self.parameterAsDouble(parameters, self.MIN_OVERLAP, context),
            progress=progress,
        )
        record = run_record(parameter_record(self, parameters, context))
        results = self._write_layers(parameters, context, comparison, (source_a, source_b), record)
        table = self.parameterAsFileOutput(parameters, self.TABLE, context)
        if table:
            write_table(comparison, table)
            results[self.TABLE] = table
        report = self.parameterAsFileOutput(parameters, self.REPORT, context)
        if report:
            write_report(comparison, report, names=names, record=record)
            results[self.REPORT] = report
        for figure in figures(comparison):
            sides = {"A": figure.a, "B": figure.b, self.tr("Both"): figure.both}
            values = {side: f"{value:g} {figure.unit}".strip() for side, value in sides.items() if value is not None}
            shown = "; ".join(values.values() if len(values) == 1 else map(" ".join, values.items()))
            progress.info(self.tr("{name}: {values}").format(name=self.tr(figure.name), values=shown))
        for name, value in (
            (self.CORRECTNESS, comparison.covered("a")),
            (self.COMPLETENESS, comparison.covered("b")),
            (self.IOU, comparison.iou),
        ):
            if value is not None:
                results[name] = value
        return results

    def _write_layers(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        comparison: Comparison,
        sources: tuple[QgsProcessingFeatureSource, QgsProcessingFeatureSource],
        record: dict[str, str],
    ) -> dict[str, Any]:
        lines = comparison.area_b_m2 is None
        only = {name: FIELD_TYPES[kind] for name, kind in ONLY_FIELDS.items()}
        together = {name: FIELD_TYPES[kind] for name, kind in MATCH_FIELDS.items()}
        style_b, kind_b = ("only_b_lines", MULTI_LINE_STRING) if lines else ("only_b", MULTI_POLYGON)
        layers = (
            (self.MATCHED, together, match_rows(comparison), "matched", MULTI_POLYGON),
            (self.ONLY_A, only, only_rows(comparison.only_a), "only_a", MULTI_POLYGON),
            (self.ONLY_B, only, only_rows(comparison.only_b), style_b, kind_b),
        )
        results: dict[str, Any] = {}
        about = self.tr("{a} and {b}").format(a=sources[0].sourceName(), b=sources[1].sourceName())
        crs = sources[0].sourceCrs()
        with ExitStack() as stack:
            for name, fields, rows, _, kind in layers:
                output = stack.enter_context(
                    polygon_output(self, parameters, name, context, fields=fields_of(fields), crs=crs, kind=kind)
                )
                for wkb, values in rows:
                    output.add(_multi(wkb), values)
                results[name] = output.destination
        for name, _, rows, style, _ in layers:
            describe_layer(self, context, name, results[name], style=style, about=about, record=record)
            results[f"{name}_COUNT"] = len(rows)
        return results


def _multi(wkb: bytes) -> bytes:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    geometry.convertToMultiType()
    return bytes(geometry.asWkb())


def _mapped(
    source: QgsProcessingFeatureSource,
    centrelines: QgsProcessingFeatureSource | None,
    target_wkt: str,
    progress: Progress,
) -> list[Mapped]:
    """Returns the fractures of a map in the CRS of the first one, and whose centrelines are known."""
    if centrelines is not None:
        require_field(source, ID_FIELD)
        require_field(centrelines, ID_FIELD)
        require_same_body(source_wkt(centrelines), target_wkt, called(centrelines), called(source))
        lines = ((own, wkb) for _, own, wkb in _rows(centrelines, target_wkt, progress))
    return numbered(
        list(_rows(source, target_wkt, progress)),
        None if centrelines is None else lines,
        name=called(source),
        progress=progress,
    )


def _rows(source: QgsProcessingFeatureSource, target_wkt: str, progress: Progress) -> Iterator[tuple[int, Any, bytes]]:
    crs_wkt = source_wkt(source)
    index = source.fields().lookupField(ID_FIELD)
    for feature in features(source, progress, attributes=True):
        own = feature.attributes()[index] if index >= 0 else None
        wkb = transform_wkb(bytes(feature.geometry().asWkb()), crs_wkt, target_wkt)
        yield feature.id(), own if has_value(own) else None, wkb
