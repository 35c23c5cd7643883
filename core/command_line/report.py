"""The report on a map of fractures on the command line."""

from __future__ import annotations

import argparse

from ..paths import spare_inputs
from ..progress import Progress
from .arguments import add_extent, add_more_regions, given
from .mapping import layer_name, region_files

ROSE_RADII = ("area", "length")


def _fracturereport(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="polygons of detections, measured or not")
    add("--centrelines", help="lines of measuredetections; without them all are measured anew")
    add("--region", help="polygons that were mapped")
    add("--region-name", help="field of the regions with their names")
    add_more_regions(add)
    add_extent(add, crs_of="the detections")
    add("--raster", help="mosaic, background of the maps")
    add("--band", type=int, default=1)
    add("--cell-size", type=float, default=0, help="m; edge of the density's cells, 0 = automatic")
    add("--rose-radius", choices=ROSE_RADII, default="area", help="what of a petal is proportional to its share")
    add("--title", default="Impact melt fractures")
    add("--report", required=True, help=".html")
    add("--figures", help="folder for each figure as SVG and PNG and each table as CSV")
    add("--density", help="density raster, .tif")


def run_fracturereport(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Writes a report; see `core.report.page`."""
    from ..errors import InputError
    from ..layer_history import history_of, trace
    from ..provenance import run_record, without_passwords
    from ..report import catalogue as catalogues
    from ..report.density import write_density
    from ..report.page import write_report
    from ..vectors import VectorSource

    read = [options.input, options.centrelines, *region_files(options), options.raster]
    spare_inputs(read, [options.report, options.density])
    source = VectorSource(options.input)
    rows = (catalogues.row_of(f.wkb, f.attributes) for f in source if f.wkb)
    catalogue = catalogues.make_catalogue(
        rows,
        source.crs_wkt,
        centrelines=_centrelines(options.centrelines, source.crs_wkt),
        progress=progress.part(0, 0.4),
    )
    record = run_record(given(options))
    provenance = trace(history_of(options.input), "Detections")
    if options.raster:
        provenance["Mosaic"] = {"File": without_passwords(options.raster), **history_of(options.raster)}
    provenance["Report"] = record
    findings = write_report(
        options.report,
        catalogue,
        crs_wkt=source.crs_wkt,
        regions=_regions(options, source.crs_wkt),
        extent=options.extent,
        raster_path=options.raster,
        band=options.band,
        figures_folder=options.figures,
        cell_size_m=options.cell_size,
        rose_radius=options.rose_radius,
        provenance=provenance,
        title=options.title,
        progress=progress.part(0.4, 1),
    )
    results: dict[str, object] = {"REPORT": options.report, "COUNT": len(catalogue)}
    if options.figures:
        results["FIGURES"] = options.figures
    if options.density:
        if findings.density is None:
            raise InputError("There is no density: nothing was mapped. Give --region or --raster.")
        write_density(options.density, findings.density, record)
        results["DENSITY"] = options.density
    return results


def _centrelines(path: str | None, crs_wkt: str) -> dict[int, list[bytes]] | None:
    """Returns lines by the number of their detection, in the detections' CRS."""
    from ..geodesy import require_same_body
    from ..report.catalogue import lines_by_fracture
    from ..reprojection import transform_wkb
    from ..vectors import VectorSource

    if not path:
        return None
    source = VectorSource(path)
    source.require_field("imf_id")
    require_same_body(source.crs_wkt, crs_wkt, f"'{path}'", "the layer of detections")
    return lines_by_fracture(
        (f.attributes["imf_id"], transform_wkb(f.wkb, source.crs_wkt, crs_wkt)) for f in source if f.wkb
    )


def _regions(options: argparse.Namespace, crs_wkt: str) -> list[object]:
    from ..geodesy import require_same_body
    from ..report.catalogue import Region
    from ..vectors import VectorSource

    field, regions = options.region_name, []
    for path in region_files(options):
        source = VectorSource(path)
        if field and path == options.region:
            source.require_field(field)
        require_same_body(source.crs_wkt, crs_wkt, f"'{path}'", "the layer of detections")
        for feature in source:
            if feature.wkb:
                named = feature.attributes[field] or "Unnamed" if field in feature.attributes else layer_name(path)
                regions.append(Region(str(named), source.placed(feature, crs_wkt), feature.feature_id))
    return regions


REPORT_COMMANDS = (("fracturereport", run_fracturereport, _fracturereport, "Fracture report"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
