"""Pixel windows of a raster, and how a raster is covered with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from ..models.languages import tr
from .errors import InputError

#: By how many pixels a grid of tiles is moved to the right and down.
Shift = tuple[int, int]


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels; `x`, `y` is its upper left one. It may stick out of the raster."""

    x: int
    y: int
    width: int
    height: int

    @property
    def x_end(self) -> int:
        """The column after its last."""
        return self.x + self.width

    @property
    def y_end(self) -> int:
        """The row after its last."""
        return self.y + self.height

    def clip(self, width: int, height: int) -> Window:
        """Returns the part of the window that lies on a raster of `width` x `height` pixels."""
        x, y = max(self.x, 0), max(self.y, 0)
        return Window(x, y, max(min(self.x_end, width) - x, 0), max(min(self.y_end, height) - y, 0))

    def grow(self, margin_px: int) -> Window:
        """Returns the window with a margin on all sides."""
        return Window(self.x - margin_px, self.y - margin_px, self.width + 2 * margin_px, self.height + 2 * margin_px)

    def blocks(self, width: int, height: int) -> Iterator[Window]:
        """Yields the windows of at most that size that make it up, row by row."""
        for y in range(self.y, self.y_end, height):
            for x in range(self.x, self.x_end, width):
                yield Window(x, y, min(width, self.x_end - x), min(height, self.y_end - y))

    def slices_in(self, around: Window) -> tuple[slice, slice]:
        """Returns its rows and columns in the array (H, W) of a window around it."""
        rows = slice(self.y - around.y, self.y_end - around.y)
        return rows, slice(self.x - around.x, self.x_end - around.x)


def stride_of(tile_size_px: int, overlap_percent: float, multiple_of: int = 1) -> int:
    """Returns from one tile to the next, in pixels: the tile size less the overlap, down to a multiple."""
    return max(round(tile_size_px * (1 - overlap_percent / 100)) // multiple_of, 1) * multiple_of


def starts(
    length: int, tile_size_px: int, overlap_percent: float, *, multiple_of: int = 1, shift_last: bool = True
) -> list[int]:
    """Returns where consecutive tiles begin along one axis of `length` pixels.

    The stride is the tile size less the overlap (Le Corre et al. 2025, section 3.1: 10 % in training, 0 in inference).
    The last tile shifts inwards, so that it is filled with real pixels; it begins at a multiple of `multiple_of`
    and then sticks out of the raster by less than that. Without the shift it keeps to the stride and sticks out by
    what is missing: the plain grid of the published inference.

    Args:
        length: pixels along the axis.
        tile_size_px: side of a tile; an axis shorter than it gets one tile, which sticks out.
        overlap_percent: share of a tile that the next one covers again, in [0, 90].
        multiple_of: every start and the stride are multiples of it (a network's output stride: a grid that starts
            elsewhere changes the result more than any seam).
        shift_last: whether the last tile moves inwards.
    """
    if not 0 <= overlap_percent <= 90:
        raise InputError(tr("Overlap is {overlap} %; expected 0 to 90 %.").format(overlap=overlap_percent))
    if tile_size_px < multiple_of:
        raise InputError(
            tr("Tile size is {size} px; expected at least {least} px.").format(size=tile_size_px, least=multiple_of)
        )
    if length <= tile_size_px:
        return [0]
    stride = stride_of(tile_size_px, overlap_percent, multiple_of)
    if not shift_last:
        return [n * stride for n in range(ceil((length - tile_size_px) / stride) + 1)]
    last = ceil((length - tile_size_px) / multiple_of) * multiple_of
    return [*range(0, last, stride), last]


def plan_windows(
    width: int,
    height: int,
    *,
    tile_size_px: int,
    overlap_percent: float,
    multiple_of: int = 1,
    shift_last: bool = True,
) -> list[list[Window]]:
    """Returns the windows that cover a raster, as rows from top to bottom (see `starts`)."""
    columns = starts(width, tile_size_px, overlap_percent, multiple_of=multiple_of, shift_last=shift_last)
    rows = starts(height, tile_size_px, overlap_percent, multiple_of=multiple_of, shift_last=shift_last)
    return [[Window(x, y, tile_size_px, tile_size_px) for x in columns] for y in rows]


def plan_shifted_windows(
    width: int, height: int, *, tile_size_px: int, overlap_percent: float, multiple_of: int, shifts: Sequence[Shift]
) -> list[list[Window]]:
    """Returns the rows of several grids in one plan, from top to bottom: the plain grid, and each moved by a shift.

    The moved grids have only tiles that lie whole on the raster; the plain one covers its edges.
    """
    plain = plan_windows(
        width, height, tile_size_px=tile_size_px, overlap_percent=overlap_percent, multiple_of=multiple_of
    )
    rows = {row[0].y: {window.x for window in row} for row in plain}
    stride = stride_of(tile_size_px, overlap_percent, multiple_of)
    for x, y in shifts:
        columns = range(x, width - tile_size_px + 1, stride)
        for line in range(y, height - tile_size_px + 1, stride):
            rows.setdefault(line, set()).update(columns)
    return [
        [Window(x, y, tile_size_px, tile_size_px) for x in sorted(columns)]
        for y, columns in sorted(rows.items())
        if columns
    ]


def grid_shifts(count: int, tile_size_px: int, overlap_percent: float, output_stride: int) -> list[Shift]:
    """Returns where the further of `count` grids start, so that their results can be averaged.

    Half a tile's stride, so that no pixel is near an edge in all of them, and half a cell of the network's output
    besides: what differs most between two grids is how the cells fall on a narrow trough.

    Args:
        count: 1 (no further grid), 2 (both axes at once) or 4 (each axis, and both).
        tile_size_px: side of a tile.
        overlap_percent: of the tiles of one grid.
        output_stride: pixels of a cell of the network's coarsest output.
    """
    stride = stride_of(tile_size_px, overlap_percent, output_stride)
    half = stride // 2 // output_stride * output_stride + output_stride // 2
    return {1: [], 2: [(half, half)], 4: [(half, 0), (0, half), (half, half)]}[count]
