from __future__ import annotations

import numpy as np
import pytest

from imfmapper.core.errors import InputError
from imfmapper.core.windows import Window, grid_shifts, plan_shifted_windows, plan_windows, starts


def test_published_overlap_gives_a_stride_of_461() -> None:
    # 512 px less 10 % is 460.8, rounded 461; 1434 = 512 + 2 x 461 is covered exactly by three tiles.
    assert starts(1434, 512, 10) == [0, 461, 922]


def test_last_window_shifts_inwards() -> None:
    assert starts(1200, 512, 0) == [0, 512, 688]


def test_without_shift_the_last_window_sticks_out() -> None:
    assert starts(1200, 512, 0, shift_last=False) == [0, 512, 1024]


def test_exact_multiple_has_no_extra_window() -> None:
    assert starts(1024, 512, 0) == starts(1024, 512, 0, shift_last=False) == [0, 512]


def test_short_axis_gets_one_window() -> None:
    assert starts(200, 512, 25) == [0]


def test_starts_keep_to_multiples_of_the_output_stride() -> None:
    found = starts(1501, 512, 25, multiple_of=16)
    assert all(start % 16 == 0 for start in found)
    assert found[-1] + 512 >= 1501 > found[-1] + 512 - 16


def test_windows_cover_every_pixel() -> None:
    seen = np.zeros((700, 1100), int)
    for row in plan_windows(1100, 700, tile_size_px=256, overlap_percent=25, multiple_of=8):
        for window in row:
            seen[window.y : window.y_end, window.x : window.x_end] += 1
    assert seen.min() >= 1


def test_clip_leaves_what_is_on_the_raster() -> None:
    assert Window(500, 90, 512, 512).clip(700, 100) == Window(500, 90, 200, 10)


def test_overlap_of_100_percent_is_refused() -> None:
    with pytest.raises(InputError, match="Overlap is 100 %; expected 0 to 90 %"):
        starts(1000, 512, 100)


def test_shifts_are_half_a_stride_and_half_a_cell() -> None:
    # 512 px less 25 % is a stride of 384; half of it 192, half a cell of 8 px 4.
    assert grid_shifts(1, 512, 25, 8) == []
    assert grid_shifts(2, 512, 25, 8) == [(196, 196)]
    assert grid_shifts(4, 512, 25, 8) == [(196, 0), (0, 196), (196, 196)]


def test_shifted_tiles_lie_whole_on_the_raster_and_rows_go_downwards() -> None:
    rows = plan_shifted_windows(200, 150, tile_size_px=64, overlap_percent=25, multiple_of=8, shifts=[(28, 28)])
    tops = [row[0].y for row in rows]
    assert tops == [0, 28, 48, 76, 88]  # 0, 48, 88 of the plain grid; 28 and 76 of the other, 76 + 64 = 140 <= 150
    assert [window.x for window in rows[1]] == [28, 76, 124]
    assert [window.x for window in rows[0]] == [0, 48, 96, 136]


def test_blocks_of_a_window_cover_it_once() -> None:
    seen = np.zeros((40, 50), int)
    blocks = list(Window(5, 7, 30, 20).blocks(16, 8))
    for block in blocks:
        seen[block.y : block.y_end, block.x : block.x_end] += 1
    assert (seen[7:27, 5:35] == 1).all() and seen.sum() == 30 * 20
    assert blocks[0] == Window(5, 7, 16, 8) and blocks[-1] == Window(21, 23, 14, 4)
    assert not list(Window(5, 7, 0, 20).blocks(16, 8))


def test_a_grown_window_holds_the_first_one_in_its_middle() -> None:
    window = Window(1, 20, 4, 3)
    grown = window.grow(2)
    assert grown == Window(-1, 18, 8, 7)
    assert window.slices_in(grown) == (slice(2, 5), slice(2, 6))
    assert window.slices_in(grown.clip(100, 100)) == (slice(2, 5), slice(1, 5))
