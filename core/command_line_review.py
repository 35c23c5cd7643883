"""Review and comparison on the command line."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from .progress import Progress

if TYPE_CHECKING:
    from .review import LabelArea, Reviewed
    from .vectors import VectorFeature, VectorSource


def _preparereview(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="detections")
    add("--previous", help="an earlier review, whose decisions are carried over")
    add("--min-overlap", type=float, default=0.5, help="least intersection over union for an earlier decision to hold")
    add("--output", required=True, help=".shp, .gpkg or .geojson")


def run_preparereview(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Copies detections to a layer for review; see `core.review`."""
    from . import review
    from .geodesy import require_same_body, transform_wkb
    from .vectors import VectorSource, write_polygons

    source = VectorSource(options.input)
    detections = [feature for feature in source if feature.wkb]
    earlier, decisions = [], []
    if options.previous:
        previous = VectorSource(options.previous)
        previous.require_field("status")
        require_same_body(previous.crs_wkt, source.crs_wkt, f"'{options.previous}'", f"'{options.input}'")
        earlier = [feature for feature in previous if feature.wkb]
        for one in (_decision(feature, previous, "status") for feature in earlier):
            wkb = transform_wkb(one.wkb, previous.crs_wkt, source.crs_wkt)
            decisions.append(review.Reviewed(one.feature_id, wkb, one.status))
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
        if one.earlier is not None:
            status = decisions[one.earlier].status
        else:
            status = _decision(detections[one.detection], source, "status").status
        values = review.review_values(one, status, before, of_layer=own)
        rows.append((one.wkb, [*((own or before).get(name) for name in kept), *values]))
        unreviewed += status == review.UNREVIEWED
    fields = {**kept, **dict.fromkeys(review.FIELD_LENGTHS, str)}
    write_polygons(options.output, rows, fields=fields, crs_wkt=source.crs_wkt)
    matched = sum(None not in (one.detection, one.earlier) for one in carried)
    return {"OUTPUT": options.output, "MATCHED_COUNT": matched, "UNREVIEWED_COUNT": unreviewed}


def _decision(feature: VectorFeature, source: VectorSource, status_field: str) -> Reviewed:
    from .review import reviewed

    return reviewed(
        feature.feature_id,
        feature.wkb,
        feature.attributes.get(status_field),
        key=feature.attributes.get("shape_key"),
        keys_known={"shape_key", status_field} <= set(source.fields),
    )


def _reviewedlabels(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="reviewed detections")
    add("--status", default="status", help="field with accepted, edited, rejected or unreviewed")
    add("--labels", help="label polygons to merge in")
    add("--output", required=True, help="labels, .shp, .gpkg or .geojson")
    add("--negatives", help="the same, for what was rejected")
    add("--uncertain", help="the same, for what is unreviewed")


def run_reviewedlabels(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Turns a review into training data; see `core.review`."""
    from .review import training_areas
    from .vectors import VectorSource, write_polygons

    source = VectorSource(options.input)
    source.require_field(options.status)
    found = {feature.feature_id: feature for feature in source if feature.wkb}
    labels = VectorSource(options.labels).geometries(source.crs_wkt, f"'{options.input}'") if options.labels else ()
    areas = training_areas(
        (_decision(feature, source, options.status) for feature in found.values()),
        crs_wkt=source.crs_wkt,
        labels=labels,
        progress=progress,
    )
    results: dict[str, object] = {
        "LABEL_COUNT": len(areas.labels),
        "NEGATIVE_COUNT": len(areas.negatives),
        "UNCERTAIN_COUNT": len(areas.uncertain),
    }
    fields = {"imf_id": int, "status": str, "area_m2": float, "comment": str}
    for name, rows in (("output", areas.labels), ("negatives", areas.negatives), ("uncertain", areas.uncertain)):
        path = getattr(options, name)
        if path:
            write_polygons(path, (_row(area, found) for area in rows), fields=fields, crs_wkt=source.crs_wkt)
            results[name.upper()] = path
    return results


def _row(area: LabelArea, found: dict[int, VectorFeature]) -> tuple[bytes, list[object]]:
    own = found[area.feature_id].attributes if area.feature_id is not None else {}
    return area.wkb, [own.get("imf_id"), area.status, area.area_m2, own.get("comment")]


REVIEW_COMMANDS = (
    ("preparereview", run_preparereview, _preparereview, "Prepare detections for review"),
    ("reviewedlabels", run_reviewedlabels, _reviewedlabels, "Turn reviewed detections into labels"),
)
"""Name, function, description of the arguments and help of each command, for `core.command_line`."""
