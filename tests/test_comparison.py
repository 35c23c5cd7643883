"""Comparing two maps: what is the same, in how many pieces, and how well lengths and areas agree."""

from __future__ import annotations

import pytest
from makers import DEGREE_M, MOON_DEGREES, box_wkb, line_wkb, moon_equirectangular, moon_polar

pytest.importorskip("skimage", reason="centrelines need scikit-image")

from imfmapper.core.comparison.comparison import Comparison, compare
from imfmapper.core.comparison.shapes import Mapped
from imfmapper.core.errors import Cancelled, InputError
from imfmapper.core.neighbours import connected
from imfmapper.core.progress import Progress

CRS = moon_equirectangular()


def mapped(*wkbs: bytes) -> list[Mapped]:
    return [Mapped(number, wkb) for number, wkb in enumerate(wkbs, start=1)]


def ids(result: Comparison) -> tuple[list, list, list]:
    """Return the numbers of each match's fractures, and of what only the one or the other map has."""
    pairs = [([one.feature_id for one in match.a], [one.feature_id for one in match.b]) for match in result.matches]
    return pairs, [one.feature_id for one in result.only_a], [one.feature_id for one in result.only_b]


def test_a_map_agrees_with_itself() -> None:
    same = mapped(box_wkb(0, 0, 120, 6), box_wkb(0, 60, 6, 180))
    result = compare(same, same, crs_wkt=CRS)
    assert ids(result) == ([([1], [1]), ([2], [2])], [], [])
    assert [match.iou for match in result.matches] == pytest.approx([1, 1])
    assert (result.covered("a"), result.covered("b"), result.iou) == pytest.approx((1, 1, 1))
    assert result.length_m("a") == pytest.approx(240, rel=0.03)
    assert result.area_a_m2 == result.area_b_m2 == pytest.approx(2 * 720, rel=1e-3)


def test_areas_and_intersection_over_union() -> None:
    # 120 x 6 against 90 x 6 that overlaps on 60 x 6: 360 of 720 + 540 - 360 = 900.
    result = compare(mapped(box_wkb(0, 0, 120, 6)), mapped(box_wkb(60, 0, 150, 6)), crs_wkt=CRS)
    assert ids(result) == ([([1], [1])], [], [])
    assert result.matches[0].iou == result.iou == pytest.approx(0.4, rel=1e-3)
    assert (result.area_a_m2, result.area_b_m2, result.shared_m2) == pytest.approx((720, 540, 360), rel=1e-3)
    # Of A's 120 m, 60 to 120 lie at B's line, and the 4.5 m before its tip; of B's 90 m, 60 to 124.5.
    assert result.covered("a") == pytest.approx(64.5 / 120, abs=0.03)
    assert result.covered("b") == pytest.approx(64.5 / 90, abs=0.03)


def test_what_overlaps_within_a_map_counts_once() -> None:
    # A cross of two bars: 2 x 600 - 36; the other map has one of the bars.
    cross = mapped(box_wkb(-50, -3, 50, 3), box_wkb(-3, -50, 3, 50))
    result = compare(cross, mapped(box_wkb(-50, -3, 50, 3)), crs_wkt=CRS)
    assert result.area_a_m2 == pytest.approx(1164, rel=1e-3)
    assert result.shared_m2 == pytest.approx(600, rel=1e-3)
    assert result.iou == pytest.approx(600 / 1164, rel=1e-3)


def test_pieces_of_one_fracture_are_one_match() -> None:
    whole = mapped(box_wkb(0, 0, 300, 6), box_wkb(0, 500, 60, 506))
    pieces = mapped(box_wkb(0, 0, 90, 6), box_wkb(105, 0, 195, 6), box_wkb(210, 0, 300, 6), box_wkb(0, 900, 60, 906))
    result = compare(whole, pieces, crs_wkt=CRS)
    assert ids(result) == ([([1], [1, 2, 3])], [2], [4])
    assert result.matches[0].iou == pytest.approx(270 / 300, rel=1e-3)
    # 300 m, less the two gaps of 15 m that reach 4.5 m into each, and the 60 m that only A has.
    assert result.covered("a") == pytest.approx((300 - 2 * (15 - 9)) / 360, abs=0.02)
    assert result.covered("b") == pytest.approx(270 / 330, abs=0.01)


@pytest.mark.parametrize(("gap", "matched"), [(4, 1), (7, 0)])
def test_the_tolerance_is_on_the_ground(gap: float, matched: int) -> None:
    # Two bars of 3 m width side by side at 60 degrees of latitude, one in degrees: half of its width is within 4.5 m.
    top = 60 * DEGREE_M
    crs = moon_equirectangular(lat_ts=60)
    one, other = box_wkb(0, top, 90, top + 3), box_wkb(0, top + 3 + gap, 90, top + 6 + gap)
    result = compare(mapped(one), mapped(other), crs_wkt=crs, tolerance_m=6)
    assert len(result.matches) == matched


def test_lines_of_a_manual_map() -> None:
    detected = mapped(box_wkb(0, 0, 120, 6), box_wkb(0, 300, 60, 306))
    drawn = mapped(line_wkb((0, 5), (150, 5)), line_wkb((0, 600), (45, 600)))
    result = compare(detected, drawn, crs_wkt=CRS)
    assert ids(result) == ([([1], [1])], [2], [2])
    assert (result.matches[0].iou, result.iou, result.area_b_m2, result.shared_m2) == (None, None, None, None)
    assert result.length_m("b") == pytest.approx(195, rel=1e-3)
    # The centreline at y = 3 reaches 120 m and sqrt(4.5^2 - 2^2) = 4.03 m on; 45 m of the drawn lines are elsewhere.
    assert result.covered("b") == pytest.approx(124.03 / 195, abs=0.02)
    assert result.covered("a") == pytest.approx(120 / 180, abs=0.02)


def test_a_share_of_either_is_enough() -> None:
    # A short piece on a long fracture is the same fracture; a bar that crosses it is not.
    long = mapped(box_wkb(0, 0, 300, 6))
    piece, crossing = box_wkb(0, 0, 15, 6), box_wkb(150, -60, 156, 60)
    result = compare(long, mapped(piece, crossing), crs_wkt=CRS)
    assert ids(result) == ([([1], [1])], [], [2])
    # 6 + 2 x 4.5 of the bar's 120 m lie at the fracture: 12.5 %.
    loose = compare(long, mapped(piece, crossing), crs_wkt=CRS, min_overlap=0.12)
    assert ids(loose) == ([([1], [1, 2])], [], [])


def test_the_same_figures_at_the_pole_and_over_the_turn_of_longitudes() -> None:
    pole = compare(mapped(box_wkb(-60, -3, 60, 3)), mapped(box_wkb(0, -3, 90, 3)), crs_wkt=moon_polar())
    assert pole.iou == pytest.approx(0.4, rel=0.01)
    step = 30 / DEGREE_M
    east = box_wkb(180 - 2 * step, 0, 180 + 2 * step, 0.2 * step)
    west = box_wkb(-180, 0, -180 + 3 * step, 0.2 * step)
    over = compare(mapped(east), mapped(west), crs_wkt=MOON_DEGREES)
    assert over.iou == pytest.approx(2 / 5, rel=0.01)
    (match,) = over.matches
    from osgeo import ogr

    xmin, xmax, _, _ = ogr.CreateGeometryFromWkb(match.wkb).GetEnvelope()
    assert xmax - xmin == pytest.approx(5 * step, rel=1e-6)


def test_empty_maps_have_nothing_in_common() -> None:
    result = compare(mapped(box_wkb(0, 0, 120, 6)), [], crs_wkt=CRS)
    assert ids(result) == ([], [1], [])
    assert (result.covered("a"), result.covered("b"), result.iou) == (0, None, 0)
    nothing = compare([], [], crs_wkt=CRS)
    assert nothing.iou is None


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"tolerance_m": 0}, "Tolerance is 0 m"),
        ({"min_overlap": 0}, "Smallest overlap is 0"),
        ({"min_overlap": 2}, "is 2"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(settings: dict, message: str) -> None:
    with pytest.raises(InputError, match=message):
        compare([], [], crs_wkt=CRS, **settings)


def test_lines_first_are_refused() -> None:
    with pytest.raises(InputError, match="The first map has lines; only the second one may"):
        compare(mapped(line_wkb((0, 0), (9, 0))), mapped(box_wkb(0, 0, 9, 9)), crs_wkt=CRS)


class _Stopped(Progress):
    def is_cancelled(self) -> bool:
        return True


def test_cancel_is_heard() -> None:
    one = mapped(box_wkb(0, 0, 120, 6))
    with pytest.raises(Cancelled):
        compare(one, one, crs_wkt=CRS, progress=_Stopped())


def test_what_pairs_join_is_one_part() -> None:
    pairs = [(0, 0), (1, 1), (1, 2), (3, 2), (5, 4), (0, 4)]
    assert connected([((0, a), (1, b)) for a, b in pairs]) == [([0, 5], [0, 4]), ([1, 3], [1, 2])]
