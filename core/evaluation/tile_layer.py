"""The tiles of an evaluation as a layer: each one's outline with its figures; needs GDAL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..datasets import Tile
from ..errors import CrsError, GeometryError
from ..rasters import Grid, grid_of, open_dataset
from ..reprojection import transform_wkb

if TYPE_CHECKING:
    from .figures import TileFigures

#: Type of each field, in their order; `TileFigures.row` has the values.
FIELDS = {
    **dict.fromkeys(("tile_id", "split"), str),
    **dict.fromkeys(("imf_px", "detect_px", "tp", "fp", "fn"), int),
    **dict.fromkeys(("precision", "recall", "f1", "iou", "complete", "correct"), float),
    "false_det": int,
    "image": str,
}


def first_crs(tiles: Sequence[TileFigures]) -> str:
    """Returns the CRS of the first georeferenced tile as WKT, "" where none is."""
    return next((crs_wkt for crs_wkt in (_grid(figures.tile).crs_wkt for figures in tiles) if crs_wkt), "")


def tile_rows(
    tiles: Sequence[TileFigures], crs_wkt: str, *, mosaic: str | None = None
) -> Iterator[tuple[bytes | None, list[Any]]]:
    """Yields each tile's outline in a CRS as WKB, None for one that has no place in it, and its values of `FIELDS`.

    Args:
        tiles: of an evaluation; their images are still there.
        crs_wkt: of the outlines.
        mosaic: what the tiles were cut from, to name it as their image where their own are gone in the end.
    """
    for figures in tiles:
        row = figures.row()
        row["image"] = mosaic or row["image"]
        yield _outline(figures.tile, crs_wkt), [row[name] for name in FIELDS]


def _grid(tile: Tile) -> Grid:
    return grid_of(open_dataset(tile.image))


def _outline(tile: Tile, target_wkt: str) -> bytes | None:
    grid = _grid(tile)
    if not grid.crs_wkt:
        return None
    try:
        return transform_wkb(grid.outline(), grid.crs_wkt, target_wkt)
    except (CrsError, GeometryError):  # of another body: its figures count, whatever the layer can show
        return None
