"""Pixel windows of a raster, and how a raster is covered with them."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from .errors import InputError


@dataclass(frozen=True)
class Window:
    """A rectangle of pixels; `x`, `y` is its upper left one. It may stick out of the raster to the right and below."""

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
        raise InputError(f"Overlap is {overlap_percent} %; expected 0 to 90 %.")
    if tile_size_px < multiple_of:
        raise InputError(f"Tile size is {tile_size_px} px; expected at least {multiple_of} px.")
    if length <= tile_size_px:
        return [0]
    stride = max(round(tile_size_px * (1 - overlap_percent / 100)) // multiple_of, 1) * multiple_of
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
