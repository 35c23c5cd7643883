"""Mapping on the command line, from probabilities to detections: polygonizing and filtering."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from math import isnan
from pathlib import Path

from ..paths import spare_inputs
from ..progress import Progress
from .arguments import add_more_regions

#: Share of the progress that looking for seams takes.
LOOKING_SHARE = 0.3
DETECTION_FIELDS = {
    "imf_id": int,
    "area_m2": float,
    "prob_mean": float,
    "prob_max": float,
    "lon": float,
    "lat": float,
}
FILTERED_FIELDS = {**DETECTION_FIELDS, "region": str}


def detection_row(detection, fields: Sequence[str] = tuple(DETECTION_FIELDS)) -> tuple:  # noqa: ANN001
    """Returns the attributes of a detection; what is not known (NaN) becomes None."""
    values = (getattr(detection, name) for name in fields)
    return tuple(None if isinstance(value, float) and isnan(value) else value for value in values)


def add_filters(add) -> None:  # noqa: ANN001
    """Adds the arguments that say which detections are kept."""
    add("--min-area", type=float, default=150, help="m2")
    add("--region", help="polygons to keep detections in")
    add("--region-name", default="", help="field with the regions' names; the file's name where none is given")
    add_more_regions(add)
    add("--region-rule", choices=("intersects", "within", "centroid"), default="intersects")
    add("--seams", help="lines or polygons of mosaic seams")
    add("--seam-distance", type=float, default=3, help="m")
    add("--seam-rule", choices=("touches", "along"), default="touches", help="found seams always go by along")
    add("--footprints", help="polygons of the mosaic's images: their outlines are seams")
    add("--mosaic", help="mosaic that was mapped, to find seams and ridges in")
    add("--mosaic-band", type=int, default=1)
    add("--tracking-band", type=int, help="band of the mosaic that holds the source image of each pixel")
    add("--find-seams", action="store_true", help="look for straight steps in the mosaic's brightness")
    add("--sun-azimuth", type=float, help="where the mosaic's light comes from, deg from its top: drops ridges")
    add("--min-length", type=float, default=0, help="m; 0 = no limit")
    add("--min-width", type=float, default=0, help="m, mean width; 0 = no limit")
    add("--min-elongation", type=float, default=0, help="length over mean width; 0 = no limit")
    add("--min-probability", type=float, default=0, help="mean; 0 = no limit")


def filter_arguments(options: argparse.Namespace, crs_wkt: str, progress: Progress) -> dict[str, object]:
    """Returns the arguments of `core.filters.filter_detections` from those of `add_filters`.

    Raises:
        InputError: seams or ridges are to be found without a mosaic, or a region file holds no polygon.
    """
    from ..errors import InputError
    from ..filters import Limits
    from ..ridges import RidgeTest
    from ..seams.sources import mosaic_seams, outlines_of
    from ..vectors import VectorSource

    def shapes(path: str | None) -> list[bytes]:
        return VectorSource(path).geometries(crs_wkt, "the raster") if path else []

    regions = named_regions(options, crs_wkt, options.region_name)
    found_seams = outlines_of(shapes(options.footprints))
    if _looks_for_seams(options):
        if not options.mosaic:
            raise InputError("Seams can only be found in a mosaic: give it with --mosaic.")
        found_seams += mosaic_seams(
            options.mosaic,
            crs_wkt=crs_wkt,
            tracking_band=options.tracking_band,
            band=options.mosaic_band,
            progress=progress,
        )
        progress.info(f"{len(found_seams)} line(s) of seams found.")
    ridge_test = None
    if options.sun_azimuth is not None:
        if not options.mosaic:
            raise InputError("The sun's direction needs the mosaic that was mapped: give it with --mosaic.")
        ridge_test = RidgeTest(options.mosaic, options.sun_azimuth, crs_wkt, band=options.mosaic_band)
    return {
        "crs_wkt": crs_wkt,
        "min_area_m2": options.min_area,
        "regions": [wkb for wkb, _ in regions],
        "region_names": [name for _, name in regions],
        "region_rule": options.region_rule,
        "seams": shapes(options.seams),
        "seam_rule": options.seam_rule,
        "seam_distance_m": options.seam_distance,
        "found_seams": found_seams,
        "ridge_test": ridge_test,
        "limits": Limits(options.min_length, options.min_width, options.min_elongation, options.min_probability),
    }


def _looks_for_seams(options: argparse.Namespace) -> bool:
    return bool(options.tracking_band or options.find_seams)


def region_files(options: argparse.Namespace) -> list[str]:
    """Returns the files of --region and --more-regions."""
    return [*([options.region] if options.region else []), *options.more_regions]


def named_regions(options: argparse.Namespace, crs_wkt: str, field: str = "") -> list[tuple[bytes, str]]:
    """Returns the polygons of all files of regions in a CRS, each with the name in its field or else its layer's.

    Raises:
        InputError: a file holds no polygon.
    """
    from ..errors import InputError

    regions: list[tuple[bytes, str]] = []
    for path in region_files(options):
        found = _named_regions(path, field, crs_wkt)
        if not found:
            raise InputError(f"'{path}' holds no polygon, so nothing would be left. Choose another file of regions.")
        regions += found
    return regions


def layer_name(path: str) -> str:
    """Returns what a layer is called: `lunar.gpkg|layername=ponds` ponds, `ponds.shp` ponds."""
    return path.partition("|layername=")[2] or Path(path.partition("|")[0]).stem


def _named_regions(path: str, field: str, crs_wkt: str) -> list[tuple[bytes, str]]:
    from ..geodesy import require_same_body
    from ..vectors import VectorSource

    source = VectorSource(path)
    require_same_body(source.crs_wkt, crs_wkt, f"'{path}'", "the raster")
    return [
        (source.placed(feature, crs_wkt), str(feature.attributes.get(field) or layer_name(path)))
        for feature in source
        if feature.wkb
    ]


def _polygonize(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="probability or binary raster")
    add("--threshold", type=float, default=0.5)
    add_filters(add)
    add("--output", required=True, help=".shp, .gpkg or .geojson")
    add("--rejected", help="the same, for what was rejected")
    add("--found-seams", help="the same, for the lines of footprints, tracking band or brightness")


def run_polygonizedetections(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Polygonizes and filters; see `core.detections` and `core.filters`."""
    from ..detections import polygonize
    from ..filters import REASONS, filter_detections
    from ..rasters import grid_of, open_dataset, warn_of_place
    from ..vectors import write_lines, write_polygons

    read = [options.input, options.mosaic, options.region, *options.more_regions, options.seams, options.footprints]
    spare_inputs(read, [options.output, options.rejected, options.found_seams])
    dataset = open_dataset(options.input)
    grid, metadata = grid_of(dataset), dataset.GetMetadata()
    crs_wkt = grid.crs_wkt
    warn_of_place(grid, progress)
    looking = LOOKING_SHARE if _looks_for_seams(options) else 0.0
    arguments = filter_arguments(options, crs_wkt, progress.part(0, looking))
    found = polygonize(options.input, threshold=options.threshold, progress=progress.part(looking, 1))
    sorted_out = list(filter_detections(found, **arguments, progress=progress))
    kept = [(d.wkb, detection_row(d, tuple(FILTERED_FIELDS))) for d, reason in sorted_out if reason is None]
    rejected = [(d.wkb, (*detection_row(d, tuple(FILTERED_FIELDS)), reason)) for d, reason in sorted_out if reason]
    write_polygons(options.output, kept, fields=FILTERED_FIELDS, crs_wkt=crs_wkt, metadata=metadata)
    if options.rejected:
        fields = {**FILTERED_FIELDS, "reason": str}
        write_polygons(options.rejected, rejected, fields=fields, crs_wkt=crs_wkt, metadata=metadata)
    if options.found_seams:
        lines = ((wkb, ()) for wkb in arguments["found_seams"])
        write_lines(options.found_seams, lines, fields={}, crs_wkt=crs_wkt, metadata=metadata)
    reasons = [reason for _, reason in sorted_out]
    counts = {f"REJECTED_{name.upper()}": reasons.count(name) for name in REASONS if name in reasons}
    return {"OUTPUT": options.output, "KEPT_COUNT": len(kept), "REJECTED_COUNT": len(rejected), **counts}


MAPPING_COMMANDS = (
    ("polygonizedetections", run_polygonizedetections, _polygonize, "Polygonize and filter detections"),
)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
