"""Evaluation on the command line: needs no QGIS, and GDAL only for a mosaic and for the layer of the tiles."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ...models.whole_files import write_text
from ..errors import InputError
from ..paths import spare_inputs
from ..progress import Progress
from .arguments import DEVICES, add_model, add_resampling, add_stretch, chosen_model, given, require_outputs

if TYPE_CHECKING:
    from ...models.cards import ModelCard
    from ..evaluation.figures import Evaluation


def _evaluatemodel(add) -> None:  # noqa: ANN001
    add("--input", nargs="+", help="labelled dataset folders")
    add("--raster", help="or a mosaic, which is tiled without overlap")
    add("--band", type=int, default=1)
    add("--labels", help="and its label polygons; the mosaic counts as a whole")
    add_stretch(add)
    add_resampling(add)
    add_model(add)
    add("--threshold", type=float, default=0.5)
    add("--split", choices=("auto", "validation", "train", "all"), default="auto", help="auto: validation where marked")
    add("--tolerance", type=float, default=3.0, help="px at which a centreline still counts as found")
    add("--device", choices=DEVICES, default="auto")
    add("--report", help=".html")
    add("--figures", help=".json with all figures")
    add("--tiles", help="figures per tile, .shp, .gpkg or .geojson")


def run_evaluatemodel(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Measures a network; see `core.evaluation.evaluation`."""
    from ..evaluation.evaluation import evaluate
    from ..evaluation.report import write_report

    if [bool(options.input), bool(options.raster), bool(options.labels)] not in ([1, 0, 0], [0, 1, 1]):
        raise InputError("Give either dataset folders with --input, or a mosaic with --raster and --labels.")
    outputs = (options.report, options.figures)
    spare_inputs([options.model_file, *_files(options)], [*outputs, options.tiles])
    require_outputs([options.tiles], outputs)
    model = chosen_model(options)
    results: dict[str, object] = {}
    with _datasets(options, model.card, progress) as (folders, share):
        evaluation = evaluate(
            model,
            folders,
            threshold=options.threshold,
            device=options.device,
            split=options.split,
            tolerance_px=options.tolerance,
            progress=progress.part(share, 1),
        )
        if options.tiles:
            _write_tiles(evaluation, options)
            results["TILES"] = options.tiles
    if options.report:
        write_report(evaluation, options.report)
        results["REPORT"] = options.report
    if options.figures:
        write_text(options.figures, json.dumps(evaluation.figures(), indent=2) + "\n")
        results["FIGURES"] = options.figures
    return {**evaluation.outputs(), **results}


def _files(options: argparse.Namespace) -> list[str]:
    """Returns the files that a mosaic and its labels are read from, [] where dataset folders are given."""
    if not options.raster:
        return []
    from ..reading.source_files import source_files

    return [*source_files(options.raster), options.labels]


@contextmanager
def _datasets(
    options: argparse.Namespace, card: ModelCard, progress: Progress
) -> Iterator[tuple[Sequence[str], float]]:
    """Gives the dataset folders and the progress after they are made; a labelled mosaic becomes a temporary one."""
    if not options.raster:
        yield options.input, 0.0
        return
    from ..evaluation.labelled_mosaic import TILING_SHARE, tiled_mosaic
    from ..rasters import open_dataset, open_raster, require_crs
    from ..vectors import VectorSource

    require_crs(open_dataset(options.raster).GetProjection(), options.raster)
    raster = open_raster(options.raster, band=options.band, stretch=options.stretch, progress=progress)
    labels = VectorSource(options.labels).geometries(raster.grid.crs_wkt, "the raster")
    tiling = {"resample": not options.no_resample, "progress": progress.part(0, TILING_SHARE)}
    with tiled_mosaic(raster, labels, card, **tiling) as folder:
        yield [folder], TILING_SHARE


def _write_tiles(evaluation: Evaluation, options: argparse.Namespace) -> None:
    from ..evaluation.tile_layer import FIELDS, first_crs, tile_rows
    from ..provenance import run_record
    from ..vectors import write_polygons

    crs_wkt = first_crs(evaluation.tiles)
    record = run_record({**given(options), "model_sha256": evaluation.model.sha256})
    rows = tile_rows(evaluation.tiles, crs_wkt, mosaic=options.raster)
    write_polygons(options.tiles, rows, fields=FIELDS, crs_wkt=crs_wkt, metadata=record)


EVALUATING_COMMANDS = (("evaluatemodel", run_evaluatemodel, _evaluatemodel, "Evaluate IMFMapper"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
