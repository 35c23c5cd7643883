"""Review and comparison on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from ..paths import spare_inputs
from ..progress import Progress
from .arguments import given

if TYPE_CHECKING:
    from ..comparison.shapes import Mapped
    from ..review import Reviewed
    from ..training_areas import LabelArea
    from ..vectors import VectorFeature, VectorSource


def _preparereview(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="detections")
    add("--previous", help="an earlier review, whose decisions are carried over")
    add("--min-overlap", type=float, default=0.5, help="least intersection over union for an earlier decision to hold")
    add("--output", required=True, help=".shp, .gpkg or .geojson")


def run_preparereview(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Copies detections to a layer for review; see `core.review`."""
    from .. import review
    from ..geodesy import require_same_body
    from ..reprojection import transform_wkb
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.previous], [options.output])
    source = VectorSource(options.input)
    detections = [feature for feature in source if feature.wkb]
    earlier, decisions = [], []
    if options.previous:
        previous = VectorSource(options.previous)
        previous.require_field("status")
        require_same_body(previous.crs_wkt, source.crs_wkt, f"'{options.previous}'", f"'{options.input}'")
        earlier = [feature for feature in previous if feature.wkb]
        for one in _decisions(earlier, previous, "status", progress):
            wkb = transform_wkb(one.wkb, previous.crs_wkt, source.crs_wkt)
            decisions.append(review.Reviewed(one.feature_id, wkb, one.status))
    own_decisions = _decisions(detections, source, "status", progress)
    carried = review.carry_over(
        [feature.wkb for feature in detections],
        decisions,
        crs_wkt=source.crs_wkt,
        min_overlap=options.min_overlap,
        progress=progress,
    )
    kept = {name: kind for name, kind in source.fields.items() if name.lower() not in (*review.FIELD_LENGTHS, "fid")}
    rows, unreviewed = [], 0
    for one in carried:
        own = detections[one.detection].attributes if one.detection is not None else {}
        before = earlier[one.earlier].attributes if one.earlier is not None else own
        status = (own_decisions[one.detection] if one.earlier is None else decisions[one.earlier]).status
        values = review.review_values(one, status, before, crs_wkt=source.crs_wkt)
        rows.append((one.wkb, [*((own or before).get(name) for name in kept), *values]))
        unreviewed += status == review.UNREVIEWED
    fields = {**kept, **dict.fromkeys(review.FIELD_LENGTHS, str)}
    write_polygons(options.output, rows, fields=fields, crs_wkt=source.crs_wkt)
    matched = sum(None not in (one.detection, one.earlier) for one in carried)
    return {"OUTPUT": options.output, "MATCHED_COUNT": matched, "UNREVIEWED_COUNT": unreviewed}


def _decisions(
    features: Iterable[VectorFeature], source: VectorSource, status_field: str, progress: Progress
) -> list[Reviewed]:
    from ..review import reviewed
    from ..shape_keys import warn_of_other_crs

    decisions, keys = [], []
    known = {"shape_key", status_field} <= set(source.fields)
    for feature in features:
        progress.check()
        status, key = (feature.attributes.get(name) for name in (status_field, "shape_key"))
        decisions.append(
            reviewed(feature.feature_id, feature.wkb, status, crs_wkt=source.crs_wkt, key=key, keys_known=known)
        )
        keys += [key] if known else []
    warn_of_other_crs(keys, source.crs_wkt, progress)
    return decisions


def _reviewedlabels(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="reviewed detections")
    add("--status", default="status", help="field with accepted, edited, rejected or unreviewed")
    add("--labels", help="label polygons to merge in")
    add("--output", required=True, help="labels, .shp, .gpkg or .geojson")
    add("--negatives", help="the same, for what was rejected")
    add("--uncertain", help="the same, for what is unreviewed")


def run_reviewedlabels(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Turns a review into training data; see `core.training_areas`."""
    from ..training_areas import training_areas
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.labels], [options.output, options.negatives, options.uncertain])
    source = VectorSource(options.input)
    source.require_field(options.status)
    found = {feature.feature_id: feature for feature in source if feature.wkb}
    labels = VectorSource(options.labels).geometries(source.crs_wkt, f"'{options.input}'") if options.labels else ()
    areas = training_areas(
        _decisions(found.values(), source, options.status, progress),
        crs_wkt=source.crs_wkt,
        labels=labels,
        progress=progress,
    )
    results: dict[str, object] = {
        "LABEL_COUNT": len(areas.labels),
        "NEGATIVE_COUNT": len(areas.negatives),
        "UNCERTAIN_COUNT": len(areas.uncertain),
    }
    fields = {"imf_id": source.fields.get("imf_id", int), "status": str, "area_m2": float, "comment": str}
    for name, rows in (("output", areas.labels), ("negatives", areas.negatives), ("uncertain", areas.uncertain)):
        path = getattr(options, name)
        if path:
            write_polygons(path, (_row(area, found) for area in rows), fields=fields, crs_wkt=source.crs_wkt)
            results[name.upper()] = path
    return results


def _row(area: LabelArea, found: dict[int, VectorFeature]) -> tuple[bytes, list[object]]:
    own = found[area.feature_id].attributes if area.feature_id is not None else {}
    return area.wkb, [own.get("imf_id"), area.status, area.area_m2, own.get("comment")]


def _comparemaps(add) -> None:  # noqa: ANN001
    add("--input-a", required=True, help="map A: polygons")
    add("--input-b", required=True, help="map B: polygons, or lines")
    add("--centrelines-a", help="map A's centrelines from measuredetections, which saves finding them")
    add("--centrelines-b", help="the same of map B")
    add("--tolerance", type=float, default=4.5, help="m on the ground")
    add("--min-overlap", type=float, default=0.5, help="share of either that has to lie within the tolerance")
    add("--matched", help="what both have, .shp, .gpkg or .geojson")
    add("--only-a", help="what only map A has")
    add("--only-b", help="what only map B has")
    add("--table", help=".csv")
    add("--report", help=".html")


def run_comparemaps(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Compares two maps; see `core.comparison.comparison`."""
    from ..comparison import report
    from ..comparison.comparison import compare
    from ..geodesy import require_same_body
    from ..provenance import run_record
    from ..vectors import VectorSource, write_lines, write_polygons

    paths = (options.input_a, options.input_b)
    written = [options.matched, options.only_a, options.only_b, options.table, options.report]
    spare_inputs([*paths, options.centrelines_a, options.centrelines_b], written)
    sources = tuple(VectorSource(path) for path in paths)
    crs_wkt = sources[0].crs_wkt
    require_same_body(sources[1].crs_wkt, crs_wkt, f"'{paths[1]}'", f"'{paths[0]}'")
    comparison = compare(
        _mapped(sources[0], options.centrelines_a, crs_wkt, progress),
        _mapped(sources[1], options.centrelines_b, crs_wkt, progress),
        crs_wkt=crs_wkt,
        tolerance_m=options.tolerance,
        min_overlap=options.min_overlap,
        progress=progress,
    )
    results: dict[str, object] = {}
    for name, fields, rows in (
        ("matched", report.MATCH_FIELDS, report.match_rows(comparison)),
        ("only_a", report.ONLY_FIELDS, report.only_rows(comparison.only_a)),
        ("only_b", report.ONLY_FIELDS, report.only_rows(comparison.only_b)),
    ):
        results[f"{name.upper()}_COUNT"] = len(rows)
        path = getattr(options, name)
        if path and name == "only_b" and comparison.area_b_m2 is None:
            write_lines(path, rows, fields=fields, crs_wkt=crs_wkt, multi=True)
        elif path:
            write_polygons(path, rows, fields=fields, crs_wkt=crs_wkt)
    if options.table:
        report.write_table(comparison, options.table)
    if options.report:
        names = tuple(Path(path).name for path in paths)
        report.write_report(comparison, options.report, names=names, record=run_record(given(options)))
    figures = {"CORRECTNESS": comparison.covered("a"), "COMPLETENESS": comparison.covered("b"), "IOU": comparison.iou}
    return {**results, **{name: value for name, value in figures.items() if value is not None}}


def _mapped(source: VectorSource, centrelines: str | None, target_wkt: str, progress: Progress) -> list[Mapped]:
    from ..comparison.numbering import ID_FIELD, numbered
    from ..geodesy import require_same_body
    from ..vectors import VectorSource

    lines = None
    if centrelines:
        drawn = VectorSource(centrelines)
        for one in (source, drawn):
            one.require_field(ID_FIELD)
        require_same_body(drawn.crs_wkt, target_wkt, f"'{centrelines}'", f"'{source.path}'")
        lines = [(own, wkb) for _, own, wkb in _rows(drawn, ID_FIELD, target_wkt)]
    rows = list(_rows(source, ID_FIELD, target_wkt))
    return numbered(rows, lines, name=f"'{source.path}'", progress=progress)


def _rows(source: VectorSource, id_field: str, target_wkt: str) -> Iterator[tuple[int, object, bytes]]:
    from ..reprojection import transform_wkb

    for feature in source:
        if feature.wkb:
            wkb = transform_wkb(feature.wkb, source.crs_wkt, target_wkt)
            yield feature.feature_id, feature.attributes.get(id_field), wkb


REVIEW_COMMANDS = (
    ("preparereview", run_preparereview, _preparereview, "Prepare detections for review"),
    ("reviewedlabels", run_reviewedlabels, _reviewedlabels, "Turn reviewed detections into labels"),
    ("comparemaps", run_comparemaps, _comparemaps, "Compare maps"),
)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
