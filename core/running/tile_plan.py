"""Which tiles of a raster a run looks at, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from ..errors import InputError
from ..windows import Window, grid_shifts, plan_shifted_windows, plan_windows

if TYPE_CHECKING:
    from ..reading.grids import Grid

#: What is done with a tile: nothing; the network runs; it only counts as looked at, since a screening saw nothing.
SKIP, RUN, BLANK = 0, 1, 2


@dataclass(frozen=True)
class TilePlan:
    """The tiles that touch the area of the output, row by row from top to bottom.

    Attributes:
        windows: of each tile, all of one size; those of a row begin at the same line.
        tasks: uint8 (tiles,), SKIP, RUN or BLANK.
        rows: int64 (tiles,), number of the row of each tile.
        tops: int64 (rows,), first line of each row.
        area: the part of the raster that the output covers.
    """

    windows: list[Window]
    tasks: np.ndarray
    rows: np.ndarray
    tops: np.ndarray
    area: Window

    @property
    def tile_size_px(self) -> int:
        """Side of the tiles."""
        return self.windows[0].width

    def planned(self, before: int | None = None) -> int:
        """Returns how many tiles are read, of all or of those before a number."""
        return int(np.count_nonzero(self.tasks[:before]))

    def to_run(self) -> int:
        """Returns how many tiles the network runs on where they hold data."""
        return int(np.count_nonzero(self.tasks == RUN))

    def first_reaching(self, y: int) -> int:
        """Returns the number of the first tile that reaches below the top of line `y`."""
        return int(np.searchsorted(self.tops[self.rows] + self.tile_size_px, y, side="right"))


def plan_tiles(
    grid: Grid,
    area: Window,
    *,
    tile_size_px: int,
    overlap_percent: float,
    output_stride: int,
    shifts: int,
    regions: Sequence[bytes],
) -> TilePlan:
    """Returns the plan of a run; see `inference.predict_raster`.

    Raises:
        InputError: no tile touches the regions.
    """
    size = {"tile_size_px": tile_size_px, "overlap_percent": overlap_percent}
    if overlap_percent or shifts > 1:
        moved = grid_shifts(shifts, tile_size_px, overlap_percent, output_stride)
        rows = plan_shifted_windows(grid.width, grid.height, **size, multiple_of=output_stride, shifts=moved)
    else:
        rows = plan_windows(grid.width, grid.height, **size, shift_last=False)
    touches = _region_test(regions, grid)
    windows, tasks, row_of, tops = [], [], [], []
    for row in rows:
        inside = [window for window in row if _overlap(window, area)]
        if inside:
            windows += inside
            tasks += [RUN if touches(window) else SKIP for window in inside]
            row_of += [len(tops)] * len(inside)
            tops.append(inside[0].y)
    if not any(tasks):
        raise InputError(tr("No tile touches the region. Choose a region on the raster, in a CRS of the same body."))
    return TilePlan(windows, np.array(tasks, np.uint8), np.array(row_of), np.array(tops), area)


def _overlap(window: Window, area: Window) -> bool:
    return window.x < area.x_end and window.x_end > area.x and window.y < area.y_end and window.y_end > area.y


def _region_test(regions: Sequence[bytes], grid: Grid) -> Callable[[Window], bool]:
    if not regions:
        return lambda window: True
    from osgeo import ogr

    from .. import geometries
    from ..labels import near_grid

    shapes = [near_grid(geometries.read_geometry(wkb), grid) for wkb in regions]

    def touches(window: Window) -> bool:
        xmin, ymin, xmax, ymax = grid.window(window.clip(grid.width, grid.height)).bounds
        box = ogr.CreateGeometryFromWkt(
            f"POLYGON(({xmin!r} {ymin!r},{xmax!r} {ymin!r},{xmax!r} {ymax!r},{xmin!r} {ymax!r},{xmin!r} {ymin!r}))"
        )
        return any(shape.Intersects(box) for shape in shapes)

    return touches
