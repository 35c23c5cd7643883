"""Running a network over a mosaic on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError
from ..paths import spare_inputs
from ..progress import Progress
from .arguments import (
    DEVICES,
    add_extent,
    add_model,
    add_more_regions,
    add_resampling,
    add_stretch,
    chosen_model,
    require_outputs,
)
from .mapping import DETECTION_FIELDS, detection_row, named_regions

if TYPE_CHECKING:
    from ..inference import RunSummary


def _runimfmapper(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="mosaic")
    add("--band", type=int, default=1)
    add_model(add)
    add("--region", help="polygons; only tiles that touch them run")
    add_more_regions(add)
    add_extent(add)
    add("--threshold", type=float, default=0.5)
    add("--overlap", type=float, default=25, help="%%; 0 = as published")
    add_stretch(add)
    add_resampling(add)
    add("--shifts", type=int, choices=(1, 2, 4), default=1, help="grids of tiles, shifted, that are averaged")
    add("--screening", action="store_true", help="run only where the light embedded model sees anything")
    add("--full-precision", action="store_true", help="float32 also where the device is faster with half the bits")
    add("--no-resume", action="store_true", help="start anew where an earlier run was cut short, and keep no journal")
    add("--batch-size", type=int, default=0, help="0 = automatic")
    add("--device", choices=DEVICES, default="auto")
    add("--output", help="detections, unfiltered: .shp, .gpkg or .geojson")
    add("--probability", help="probability raster, .tif")


def run_runimfmapper(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Maps a mosaic; see `core.inference`."""
    if not (options.output or options.probability):
        raise InputError("Nothing would be kept. Give --output for polygons, --probability for the raster, or both.")
    from ..reading.source_files import source_files

    read = [*source_files(options.input), options.model_file, options.region, *options.more_regions]
    spare_inputs(read, [options.output, options.probability])
    require_outputs([options.output], [options.probability])
    with mapped_raster(options, progress.part(0, 0.9)) as (probability, summary):
        results: dict[str, object] = {"TILES": summary.tiles_run, "DEVICE": summary.device}
        if options.output:
            results["DETECTION_COUNT"] = _write_detections(
                str(probability), options.output, options.threshold, summary.metadata, progress.part(0.9, 1)
            )
    named = {"PROBABILITY": options.probability, "OUTPUT": options.output}
    return {**{name: path for name, path in named.items() if path}, **results}


@contextmanager
def mapped_raster(options: argparse.Namespace, progress: Progress) -> Iterator[tuple[Path, RunSummary]]:
    """Runs the network and gives its raster, which is gone in the end where nobody asked for it.

    What an unfinished run continues from is kept until the block ends without an error.
    """
    from ..inference import map_raster
    from ..rasters import open_raster
    from ..reading.resampling import bounds_of, match_gsd
    from ..running.journal import hidden_raster
    from ..running.screening import embedded_screening

    raster = open_raster(options.input, band=options.band, stretch=options.stretch, progress=progress)
    model = chosen_model(options)
    region = [wkb for wkb, _ in named_regions(options, raster.grid.crs_wkt)]
    near = options.extent or bounds_of(region, raster.grid)
    raster = match_gsd(raster, model.card.gsd_m, near=near, resample=not options.no_resample, progress=progress)
    probability = Path(options.probability) if options.probability else hidden_raster(Path(options.output))
    run = map_raster(
        raster,
        model,
        probability,
        progress=progress,
        regions=region,
        extent=options.extent,
        threshold=options.threshold,
        overlap_percent=options.overlap,
        shifts=options.shifts,
        screening=embedded_screening() if options.screening else None,
        batch_size=options.batch_size,
        full_precision=options.full_precision,
        device=options.device,
        resume=not options.no_resume,
    )
    try:
        with run as summary:
            yield probability, summary
    finally:
        if not options.probability:
            probability.unlink(missing_ok=True)


def _write_detections(raster: str, path: str, threshold: float, metadata: dict[str, str], progress: Progress) -> int:
    from ..detections import polygonize
    from ..rasters import grid_of, open_dataset
    from ..vectors import write_polygons

    found = polygonize(raster, threshold=threshold, progress=progress)
    rows = ((detection.wkb, detection_row(detection)) for detection in found)
    crs_wkt = grid_of(open_dataset(raster)).crs_wkt
    return write_polygons(path, rows, fields=DETECTION_FIELDS, crs_wkt=crs_wkt, metadata=metadata)


RUNNING_COMMANDS = (("runimfmapper", run_runimfmapper, _runimfmapper, "Run IMFMapper"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
