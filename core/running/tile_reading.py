"""The first stage of a run: tiles read from the raster, in batches."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .tile_network import Tile, TileBatch
from .tile_plan import RUN, SKIP, TilePlan

if TYPE_CHECKING:
    from ..rasters import RasterSource

#: Tiles that are looked at for one batch at most: where nothing is valid, the run still hears the wish to stop.
LOOKED_AT = 64


def read_batches(raster: RasterSource, plan: TilePlan, start: int, batch_size: int) -> Iterator[TileBatch]:
    """Yields the tiles from number `start` on that have valid pixels.

    A batch depends only on where it begins, so that a run that continues forms the same ones.
    """
    tiles: list[Tile] = []
    seen = 0
    for index in range(start, len(plan.windows)):
        if plan.tasks[index] == SKIP:
            continue
        seen += 1
        window = plan.windows[index]
        if not raster.is_empty(window):
            pixels, valid = raster.read(window)
            if valid.any():
                tiles.append(Tile(index, window, pixels, valid, bool(plan.tasks[index] == RUN)))
        if sum(tile.runs for tile in tiles) == batch_size or seen == LOOKED_AT:
            yield TileBatch(tuple(tiles), index + 1, seen)
            tiles, seen = [], 0
    if seen:
        yield TileBatch(tuple(tiles), len(plan.windows), seen)
