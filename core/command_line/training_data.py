"""Training data on the command line: labels and tiles."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from ..paths import spare_inputs
from ..progress import Progress
from .arguments import add_extent, add_stretch, require_outputs

if TYPE_CHECKING:
    from ..labels import LabelLine, LabelPolygon
    from ..vectors import VectorSource

#: Fields added to those of the label lines; fields of these names are replaced.
ADDED_FIELDS = {"width_px": float, "width_m": float, "source": str}


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
    from ..label_widths import DEFAULT_CLASS_WIDTHS, class_widths
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.polygons], [options.output])
    require_outputs([options.output], [])
    source = VectorSource(options.input)
    source.require_field(options.width_field)
    widths = DEFAULT_CLASS_WIDTHS
    if options.class_widths:
        rows = options.class_widths.split(",")
        widths = class_widths([part for row in rows for part in row.split("=", 1)])
    attributes: dict[int, dict[str, Any]] = {}
    found = list(
        labels.buffer_lines(
            _label_lines(source, options.width_field, attributes),
            crs_wkt=source.crs_wkt,
            class_widths=widths,
            pixel_size_m=options.pixel_size,
            progress=progress,
            count=source.count,
        )
    )
    if options.polygons:
        drawn = VectorSource(options.polygons)
        pairs = ((f.feature_id, f.wkb) for f in drawn)
        found += labels.merge_polygons(pairs, source_wkt=drawn.crs_wkt, target_wkt=source.crs_wkt, progress=progress)
    if options.dissolve:
        found = list(labels.dissolve(found))
    kept = {name: kind for name, kind in source.fields.items() if name.lower() not in ADDED_FIELDS}
    rows = ((label.wkb, _label_row(label, kept, attributes)) for label in found)
    count = write_polygons(options.output, rows, fields={**kept, **ADDED_FIELDS}, crs_wkt=source.crs_wkt)
    return {"OUTPUT": options.output, "COUNT": count}


def _label_lines(source: VectorSource, width_field: str, attributes: dict[int, dict[str, Any]]) -> Iterator[LabelLine]:
    """Yields the lines; what else is known of them is left in `attributes`."""
    from ..labels import LabelLine

    for feature in source:
        attributes[feature.feature_id] = feature.attributes
        yield LabelLine(feature.feature_id, feature.wkb, feature.attributes[width_field])


def _label_row(label: LabelPolygon, kept: Iterable[str], attributes: dict[int, dict[str, Any]]) -> list[Any]:
    """Returns a label's values: those of its line, which drawn and dissolved polygons do not have, and its own."""
    own = attributes[label.feature_id] if label.width_px is not None else {}
    return [*(own.get(name) for name in kept), *(getattr(label, name) for name in ADDED_FIELDS)]


def _tileraster(add) -> None:  # noqa: ANN001
    add("--input", required=True, help="mosaic")
    add("--band", type=int, default=1)
    add("--labels", help="label polygons")
    add("--ignore", help="polygons that nobody has judged: their pixels neither teach nor test")
    add_extent(add)
    add_stretch(add)
    add("--tile-size", type=int, default=512, help="px")
    add("--overlap", type=float, default=10, help="%%")
    add("--no-keep-empty", "--drop-empty", action="store_true", help="leave tiles without fractures out")
    add("--rotations", action="store_true", help="add tiles with fractures turned by 90, 180 and 270 degrees")
    add("--validation", type=float, default=0.2)
    add("--split", choices=("blocks", "random", "none"), default="blocks")
    add("--seed", type=int, default=0)
    add("--output-folder", required=True)
    add("--output", help="tile index, .shp, .gpkg or .geojson")


def run_tileraster(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Writes a tile dataset; see `core.tiles`."""
    from ..rasters import open_dataset, open_raster, require_crs
    from ..tile_settings import TileSettings
    from ..tiles import tile_raster
    from ..vectors import VectorSource, write_polygons

    spare_inputs([options.input, options.labels, options.ignore], [options.output])
    require_outputs([options.output], [])
    require_crs(open_dataset(options.input).GetProjection(), options.input)
    raster = open_raster(options.input, band=options.band, stretch=options.stretch, progress=progress)
    crs_wkt = raster.grid.crs_wkt
    polygons = VectorSource(options.labels).geometries(crs_wkt, "the raster") if options.labels else None
    ignore = VectorSource(options.ignore).geometries(crs_wkt, "the raster") if options.ignore else ()
    settings = TileSettings(
        options.tile_size,
        options.overlap,
        not options.no_keep_empty,
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


TRAINING_DATA_COMMANDS = (
    ("bufferlabels", run_bufferlabels, _bufferlabels, "Buffer weak line labels by width class"),
    ("tileraster", run_tileraster, _tileraster, "Tile raster"),
)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
