"""The toolbox without QGIS: `python -m imfmapper <algorithm> --input ... --output ...`.

Names are those of the toolbox, in lower case with dashes; results are the same, since the work is done by the same
functions. For clusters and scripts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import Cancelled, IMFMapperError, InputError
from ..paths import spare_inputs, system_error
from ..progress import Progress
from .learning import LEARNING_COMMANDS
from .mapping import DETECTION_FIELDS, MAPPING_COMMANDS, detection_row
from .measuring import MEASURING_COMMANDS
from .models import MODEL_COMMANDS
from .report import REPORT_COMMANDS
from .review import REVIEW_COMMANDS
from .whole import WHOLE_COMMANDS

if TYPE_CHECKING:
    from ..inference import RunSummary

#: Those of `core.reading.stretch`, which is only imported where GDAL is.
STRETCHES = ("minmax", "percentile_0.5", "percentile_2", "none")
STRETCH_HELP = "how other types than 8 bit become 0-255"
BOUNDS = "XMIN,XMAX,YMIN,YMAX"


class ConsoleProgress(Progress):
    """Writes progress to standard error, at most once per percent; the methods are those of `Progress`."""

    def __init__(self) -> None:
        self._percent = -1

    def report(self, fraction: float, message: str = "") -> None:
        """Prints each new percent."""
        percent = int(fraction * 100)
        if percent > self._percent:
            self._percent = percent
            print(f"{percent:3d} %  {message}", file=sys.stderr)  # noqa: T201

    def info(self, text: str) -> None:
        """Prints the line."""
        print(text, file=sys.stderr)  # noqa: T201

    def warn(self, text: str) -> None:
        """Prints the line as a warning."""
        print(f"Warning: {text}", file=sys.stderr)  # noqa: T201


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one algorithm and returns the exit status: 0 done, 1 refused, 130 interrupted."""
    options = _parser().parse_args(arguments)
    try:
        for name, value in options.run(options, ConsoleProgress()).items():
            print(f"{name}: {value}")  # noqa: T201
    except (KeyboardInterrupt, Cancelled):
        print("Cancelled.", file=sys.stderr)  # noqa: T201
        return 130
    except IMFMapperError as error:
        print(f"Error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    except OSError as error:
        print(f"Error: {system_error(error)}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m imfmapper", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="algorithm")
    for name, run, describe, text in (
        ("bufferlabels", run_bufferlabels, _bufferlabels, "Buffer weak line labels by width class"),
        ("tileraster", run_tileraster, _tileraster, "Tile raster"),
        ("runimfmapper", run_runimfmapper, _runimfmapper, "Run IMFMapper"),
        *MAPPING_COMMANDS,
        *LEARNING_COMMANDS,
        *MEASURING_COMMANDS,
        *MODEL_COMMANDS,
        *REPORT_COMMANDS,
        *REVIEW_COMMANDS,
        *WHOLE_COMMANDS,
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        describe(command.add_argument)
    return parser


def _bufferlabels(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="label lines")
    add("--width-field", required=True, help="class name, or full width in pixels")
    add("--pixel-size", type=float, default=1.5, help="m")
    add("--class-widths", help="class=full width in px, e.g. tiny=2.5,small=7.5")
    add("--polygons", help="labels drawn as polygons")
    add("--dissolve", action="store_true")
    add("--output", required=True, help=".shp, .gpkg or .geojson")


def run_bufferlabels(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Buffers label lines; see `core.labels`."""
    from .. import labels
    from ..label_widths import DEFAULT_CLASS_WIDTHS
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.polygons], [options.output])
    source = VectorSource(options.input)
    source.require_field(options.width_field)
    widths = DEFAULT_CLASS_WIDTHS
    if options.class_widths:
        rows = options.class_widths.split(",")
        widths = labels.class_widths([part for row in rows for part in row.split("=", 1)])
    lines = (labels.LabelLine(f.feature_id, f.wkb, f.attributes[options.width_field]) for f in source)
    made: Iterator[labels.LabelPolygon] = labels.buffer_lines(
        lines,
        crs_wkt=source.crs_wkt,
        class_widths=widths,
        pixel_size_m=options.pixel_size,
        progress=progress,
        count=source.count,
    )
    found = list(made)
    if options.polygons:
        drawn = VectorSource(options.polygons)
        pairs = ((f.feature_id, f.wkb) for f in drawn)
        found += labels.merge_polygons(pairs, source_wkt=drawn.crs_wkt, target_wkt=source.crs_wkt, progress=progress)
    kept = labels.dissolve(found) if options.dissolve else found
    rows = ((label.wkb, (label.width_px, label.width_m, label.source)) for label in kept)
    fields = {"width_px": float, "width_m": float, "source": str}
    count = write_polygons(options.output, rows, fields=fields, crs_wkt=source.crs_wkt)
    return {"OUTPUT": options.output, "COUNT": count}


def _tileraster(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="mosaic")
    add("--band", type=int, default=1)
    add("--labels", help="label polygons")
    add("--ignore", help="polygons that nobody has judged: their pixels neither teach nor test")
    add("--extent", type=_bounds, metavar=BOUNDS, help="in the raster's CRS")
    add("--stretch", choices=STRETCHES, default="minmax", help=STRETCH_HELP)
    add("--tile-size", type=int, default=512, help="px")
    add("--overlap", type=float, default=10, help="%%")
    add("--drop-empty", action="store_true", help="leave tiles without fractures out")
    add("--rotations", action="store_true", help="add tiles with fractures turned by 90, 180 and 270 degrees")
    add("--validation", type=float, default=0.2)
    add("--split", choices=("blocks", "random", "none"), default="blocks")
    add("--seed", type=int, default=0)
    add("--output-folder", required=True)
    add("--output", help="tile index, .shp, .gpkg or .geojson")


def run_tileraster(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Writes a tile dataset; see `core.tiles`."""
    from ..rasters import open_raster
    from ..tiles import TileSettings, tile_raster
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.labels, options.ignore], [options.output])
    require_outputs([options.output], [])
    raster = open_raster(options.input, band=options.band, stretch=options.stretch, progress=progress)
    crs_wkt = raster.grid.crs_wkt
    polygons = VectorSource(options.labels).geometries(crs_wkt, "the raster") if options.labels else None
    ignore = VectorSource(options.ignore).geometries(crs_wkt, "the raster") if options.ignore else ()
    settings = TileSettings(
        options.tile_size,
        options.overlap,
        not options.drop_empty,
        options.rotations,
        options.validation,
        options.split,
        options.seed,
    )
    records = tile_raster(
        raster,
        options.output_folder,
        labels=polygons,
        ignore=ignore,
        extent=options.extent,
        settings=settings,
        progress=progress,
    )
    if options.output:
        names = ("tile_id", "row", "col", "split", "imf_px", "valid_px", "rotation", "image")
        fields = dict(zip(names, (str, int, int, str, int, int, int, str)))
        rows = ((record.footprint_wkb, [getattr(record, name) for name in names]) for record in records)
        write_polygons(options.output, rows, fields=fields, crs_wkt=crs_wkt)
    return {"OUTPUT_FOLDER": options.output_folder, "TILE_COUNT": len(records)}


def _runimfmapper(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="mosaic")
    add("--band", type=int, default=1)
    add("--model", help="name of an installed model; the embedded one where none is given")
    add("--model-file", help="a checkpoint; wins over --model")
    add("--region", help="polygons; only tiles that touch them run")
    add("--extent", type=_bounds, metavar=BOUNDS, help="in the raster's CRS")
    add("--threshold", type=float, default=0.5)
    add("--overlap", type=float, default=25, help="%%; 0 = as published")
    add("--stretch", choices=STRETCHES, default="minmax", help=STRETCH_HELP)
    add("--no-resample", action="store_true", help="read as it is, not at the model's ground sampling distance")
    add("--shifts", type=int, choices=(1, 2, 4), default=1, help="grids of tiles, shifted, that are averaged")
    add("--screening", action="store_true", help="run only where the light embedded model sees anything")
    add("--full-precision", action="store_true", help="float32 also where the device is faster with half the bits")
    add("--no-resume", action="store_true", help="start anew where an earlier run was cut short, and keep no journal")
    add("--batch-size", type=int, default=0, help="0 = automatic")
    add("--device", choices=("auto", "cuda", "mps", "cpu"), default="auto")
    add("--output", help="detections, unfiltered: .shp, .gpkg or .geojson")
    add("--probability", help="probability raster, .tif")


def run_runimfmapper(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Maps a mosaic; see `core.inference`."""
    if not (options.output or options.probability):
        raise InputError("Nothing would be kept. Give --output for polygons, --probability for the raster, or both.")
    from ..reading.source_files import source_files

    spare_inputs([*source_files(options.input), options.region], [options.output, options.probability])
    require_outputs([options.output], [options.probability])
    with mapped_raster(options, progress.part(0, 0.9)) as (probability, summary):
        results: dict[str, object] = {"TILES": summary.tiles_run, "DEVICE": summary.device}
        if options.output:
            results["DETECTION_COUNT"] = _write_detections(
                str(probability), options.output, options.threshold, summary.metadata, progress.part(0.9, 1)
            )
    named = {"PROBABILITY": options.probability, "OUTPUT": options.output}
    return {**{name: path for name, path in named.items() if path}, **results}


def require_outputs(layers: Sequence[str | None], others: Sequence[str | None]) -> None:
    """Raises an error where an output cannot be written, before the hours that it takes to make it."""
    from ..paths import require_writable
    from ..vectors import DRIVERS

    for path in filter(None, layers):
        if Path(path).suffix.lower() not in DRIVERS:
            raise InputError(
                f"'{path}' ends in '{Path(path).suffix}'; expected one of: {', '.join(DRIVERS)}. Choose another name."
            )
    require_writable([*layers, *others])


@contextmanager
def mapped_raster(options: argparse.Namespace, progress: Progress) -> Iterator[tuple[Path, RunSummary]]:
    """Runs the network and gives its raster, which is gone in the end where nobody asked for it.

    What an unfinished run continues from is kept until the block ends without an error.
    """
    from ...models.catalogue import DEFAULT_MODEL, find_model
    from ...models.checkpoints import load_model
    from ..inference import map_raster
    from ..rasters import open_raster
    from ..reading.resampling import bounds_of, match_gsd
    from ..running.journal import hidden_raster
    from ..running.screening import embedded_screening
    from ..vectors import VectorSource

    raster = open_raster(options.input, band=options.band, stretch=options.stretch, progress=progress)
    if options.model_file:
        model = load_model(options.model_file)
    else:
        chosen = find_model(options.model or DEFAULT_MODEL)
        model = load_model(chosen.path, card=chosen.card)
    region = VectorSource(options.region).geometries(raster.grid.crs_wkt, "the raster") if options.region else []
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


def _bounds(text: str) -> tuple[float, float, float, float]:
    try:
        xmin, xmax, ymin, ymax = (float(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no extent; expected {BOUNDS}") from error
    return xmin, ymin, xmax, ymax
