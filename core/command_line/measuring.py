"""Measuring detections on the command line."""

from __future__ import annotations

import argparse
from typing import Any

from ..paths import spare_inputs
from ..progress import Progress

ID_FIELD = "imf_id"


def _measuredetections(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="polygons of detections")
    add("--output", required=True, help="the same with their measures: .shp, .gpkg or .geojson")
    add("--centrelines", help="one line for each branch: .shp, .gpkg or .geojson")


def run_measuredetections(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Measures detections; see `core.measurement`."""
    from ..measurement import BRANCH_FIELDS, MEASURE_FIELDS, branch_row, measure_or_warn
    from ..vectors import VectorSource, write_lines, write_polygons

    spare_inputs([options.input], [options.output, options.centrelines])
    source = VectorSource(options.input)
    if not source.crs_wkt:
        progress.warn(f"'{options.input}' has no coordinate reference system: lengths are in its own units.")
    numbered = ID_FIELD in source.fields
    kept = {name: kind for name, kind in source.fields.items() if name.lower() not in MEASURE_FIELDS}
    fields = {**({} if numbered else {ID_FIELD: int}), **kept, **MEASURE_FIELDS}
    polygons: list[tuple[bytes | None, list[Any]]] = []
    lines: list[tuple[bytes, list[Any]]] = []
    for number, feature in enumerate(source, start=1):
        progress.check()
        progress.report((number - 1) / max(source.count, 1))
        name = f"Feature {feature.feature_id} of '{options.input}'"
        measures, branches = measure_or_warn(feature.wkb, source.crs_wkt, name=name, progress=progress)
        imf_id = feature.attributes[ID_FIELD] if numbered else number
        values = {**feature.attributes, ID_FIELD: imf_id, **(vars(measures) if measures else {})}
        if measures is None:
            values.update(dict.fromkeys(MEASURE_FIELDS))
        polygons.append((feature.wkb, [values[field] for field in fields]))
        lines += [(branch.wkb, [imf_id, *branch_row(branch, place)]) for place, branch in enumerate(branches, start=1)]
    count = write_polygons(options.output, polygons, fields=fields, crs_wkt=source.crs_wkt)
    results: dict[str, object] = {"OUTPUT": options.output, "COUNT": count}
    if options.centrelines:
        line_fields = {ID_FIELD: fields[ID_FIELD], **BRANCH_FIELDS}
        write_lines(options.centrelines, lines, fields=line_fields, crs_wkt=source.crs_wkt)
        results["CENTRELINES"] = options.centrelines
    return results


MEASURING_COMMANDS = (("measuredetections", run_measuredetections, _measuredetections, "Measure detections"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
