"""Puts the tiles of a run together, line by line, into the output and its journal."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from ..progress import Progress
from ..windows import Window
from .blending import NODATA, Canvas
from .journal import Journal, Strip
from .tile_log import TileRecord, TileResult
from .tile_network import TileBatch
from .tile_plan import TilePlan

if TYPE_CHECKING:
    from ..rasters import ByteRasterWriter


class Assembly:
    """The last stage of a run: takes tiles in the plan's order, writes each line once no later tile can change it.

    What it takes is in the journal before it is used, and lines are in the journal before the tiles that they were made
    of are dropped from it: at any moment the journal holds all that was done. Where it keeps no tiles, it holds the
    finished lines and with which tile a batch began that the next lines need: the same batches give the same rounding.
    """

    def __init__(self, plan: TilePlan, canvas: Canvas, writer: ByteRasterWriter, journal: Journal | None) -> None:
        self._plan, self._canvas, self._writer, self._journal = plan, canvas, writer, journal
        self._row = 0
        self._position = 0
        self._batch_starts: deque[int] = deque()

    def restore(self, progress: Progress) -> int:
        """Writes what the journal holds, and returns the number of the first tile that is still to be run.

        Raises:
            Cancelled: the user stopped; the journal is as it was.
        """
        if self._journal is None:
            return 0
        batch_start = 0
        for strip in self._journal.strips():
            progress.check()
            progress.report(0, tr("Reading what an unfinished run has done"))
            self._write(strip)
            self._canvas.top = self._plan.area.y + strip.y + len(strip.pixels)
            self._row, batch_start = strip.number + 1, strip.batch_start
        self._position = self._plan.first_reaching(self._canvas.top) if self._row else 0
        if not self._journal.keeps_tiles and self._position < len(self._plan.windows):
            self._position = min(self._position, batch_start)
        for record in self._journal.tiles.records():
            progress.check()
            if record.start_index > self._position:
                break  # a damaged file is missing between them
            if record.next_index > self._position:
                self._position = record.next_index
                self._place(record)
        self._journal.tiles.drop_after(self._position)
        return self._position

    def take(self, result: tuple[TileBatch, np.ndarray]) -> None:
        """Takes a batch of tiles and what the network gave for those that it ran on, int16 (N, H, W)."""
        batch, values = result
        if not batch.tiles:
            return
        given = iter(values)
        tiles = tuple(TileResult(tile.index, tile.valid, next(given) if tile.runs else None) for tile in batch.tiles)
        record = TileRecord(self._position, tiles, batch.next_index)
        self._batch_starts.append(self._position)
        if self._journal is not None and self._journal.keeps_tiles:
            self._journal.tiles.append(record)
        self._position = batch.next_index
        self._place(record)

    def finish(self) -> None:
        """Writes the lines that are left."""
        self._begin_row(len(self._plan.tops))

    def _place(self, record: TileRecord) -> None:
        for tile in record.tiles:
            self._begin_row(int(self._plan.rows[tile.index]))
            self._canvas.add(self._plan.windows[tile.index], tile.valid, tile.values)

    def _begin_row(self, row: int) -> None:
        """Finishes the lines above a row of tiles."""
        if self._row >= row:
            return
        area, tops = self._plan.area, self._plan.tops
        while self._row < row:
            below = int(tops[self._row + 1]) if self._row + 1 < len(tops) else area.y_end
            y = self._canvas.top
            pixels = self._canvas.take(min(max(below, y), area.y_end))
            strip = Strip(self._row, y - area.y, pixels, self._batch_start())
            if self._journal is not None:
                self._journal.add_strip(strip, NODATA)
            self._write(strip)
            self._row += 1
        if self._journal is not None and self._journal.keeps_tiles:
            self._journal.tiles.begin_file()
            self._journal.tiles.drop_before(self._plan.first_reaching(self._canvas.top))

    def _batch_start(self) -> int:
        """Returns the tile with which the batch began that holds the first one to reach below the finished lines."""
        needed, starts = self._plan.first_reaching(self._canvas.top), self._batch_starts
        while len(starts) > 1 and starts[1] <= needed:
            starts.popleft()
        return starts[0] if starts else self._position

    def _write(self, strip: Strip) -> None:
        lines, width = strip.pixels.shape
        if not (strip.pixels == NODATA).all():
            self._writer.write(Window(0, strip.y, width, lines), strip.pixels)
