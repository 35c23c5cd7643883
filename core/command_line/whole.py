"""The whole way from a mosaic to a measured map on the command line."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from ..paths import spare_inputs
from ..progress import Progress
from .arguments import require_outputs
from .mapping import _polygonize, region_files, run_polygonizedetections
from .measuring import _measuredetections, run_measuredetections
from .report import _fracturereport, run_fracturereport
from .running import _runimfmapper, mapped_raster

#: What one step gives to the next and the user is not asked for.
_PASSED_ON = ("--mosaic", "--mosaic-band", "--raster")
#: Where the progress is after the network, after the filters and after measuring.
_SHARES = (0.85, 0.9, 0.96)


def _mapimfs(add: Callable[..., object]) -> None:
    """Asks for what the steps ask for, each thing once."""
    taken = set(_PASSED_ON)

    def once(name: str, **how: object) -> None:
        if name in taken:
            return
        taken.add(name)
        if name == "--report":
            how["required"] = False
        if name == "--probability":
            how["required"] = True
        add(name, **how)

    for describe in (_runimfmapper, _polygonize, _measuredetections, _fracturereport):
        describe(once)


def run_mapimfs(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Runs the network, filters, measures and reports; the results are those of the four commands."""
    from ..reading.source_files import source_files

    read = [*source_files(options.input), options.model_file, *region_files(options)]
    read += [options.seams, options.footprints]
    layers = [options.output, options.rejected, options.centrelines, options.found_seams]
    others = [options.probability, options.report, options.density]
    spare_inputs(read, [*layers, *others])
    require_outputs(layers, others)
    with (
        TemporaryDirectory(prefix="imfmapper-") as folder,
        mapped_raster(options, progress.part(0, _SHARES[0])),
    ):
        results = _make_map(options, str(Path(folder) / "kept.gpkg"), progress)
    return {**results, "PROBABILITY": options.probability}


def _make_map(options: argparse.Namespace, kept: str, progress: Progress) -> dict[str, object]:
    """Takes the steps after the network; `kept` is where detections go that are not measured yet."""
    from ..rasters import open_dataset

    network, filtered, measured = _SHARES
    is_looked_at = options.find_seams or options.tracking_band or options.sun_azimuth is not None
    mosaic = {"mosaic": options.input if is_looked_at else None, "mosaic_band": options.band}
    counts = run_polygonizedetections(
        _with(options, input=options.probability, output=kept, **mosaic), progress.part(network, filtered)
    )
    results = run_measuredetections(_with(options, input=kept), progress.part(filtered, measured))
    results = {**results, **{name: counts[name] for name in counts if name != "OUTPUT"}}
    is_wanted = bool(options.report or options.figures or options.density)
    if is_wanted and not open_dataset(options.probability).GetProjection():
        progress.warn("No report is written: without a coordinate reference system there are no metres to report.")
    elif is_wanted:
        page = options.report or str(Path(kept).with_name("report.html"))  # the figures and the density come with it
        report = _with(options, input=options.output, raster=options.input, report=page)
        results.update(run_fracturereport(report, progress.part(measured, 1)))
        if not options.report:
            del results["REPORT"]
    return results


def _with(options: argparse.Namespace, **changed: object) -> argparse.Namespace:
    return argparse.Namespace(**{**vars(options), **changed})


WHOLE_COMMANDS = (("mapimfs", run_mapimfs, _mapimfs, "Map impact melt fractures"),)
