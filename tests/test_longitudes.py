from __future__ import annotations

from math import pi, radians

import pytest
from makers import MOON_DEGREES, MOON_RADIUS_M, moon_equirectangular, moon_polar
from osgeo import ogr
from pyproj import CRS

from imfmapper.core.longitudes import turn_of, turned_between, within_a_turn
from imfmapper.core.reading.grids import Grid
from imfmapper.core.windows import Window

MERCATOR = CRS.from_proj4("+proj=merc +lat_ts=30 +lon_0=-160 +R=1737400").to_wkt()
TRANSVERSE = CRS.from_proj4("+proj=tmerc +lon_0=10 +R=1737400").to_wkt()


def box(west: float, east: float, south: float = -1, north: float = 1) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkt(
        f"POLYGON(({west} {south},{east} {south},{east} {north},{west} {north},{west} {south}))"
    )


def spans(geometry: ogr.Geometry) -> list[tuple[float, float]]:
    parts = [geometry] if geometry.GetGeometryName() == "POLYGON" else list(geometry)
    return sorted(part.GetEnvelope()[:2] for part in parts)


def test_a_turn_is_the_circumference_that_a_cylindrical_map_is_true_to() -> None:
    assert turn_of(MOON_DEGREES) == 360
    assert turn_of(moon_equirectangular(60, 170)) == pytest.approx(pi * MOON_RADIUS_M)  # cos 60 = 0.5
    assert turn_of(MERCATOR) == pytest.approx(2 * pi * MOON_RADIUS_M * 0.75**0.5)
    assert [turn_of(wkt) for wkt in (moon_polar(), TRANSVERSE, "")] == [None, None, None]


@pytest.mark.parametrize(
    ("west", "east", "expected"),
    [
        (185, 187, [(185, 187)]),
        (-175, -173, [(185, 187)]),
        (-535, -533, [(185, 187)]),
        (10, 12, [(10, 12)]),  # off the map
        (-200, 200, [(-200, 200), (160, 560)]),  # more than all around
        (-180, 180, [(180, 540)]),
    ],
)
def test_polygon_moves_to_the_turns_of_the_map(west: float, east: float, expected: list) -> None:
    assert spans(turned_between(box(west, east), 182, 190, MOON_DEGREES)) == expected


def test_polygon_around_the_body_covers_a_map_across_its_ends() -> None:
    assert spans(turned_between(box(-180, 180), 170, 190, MOON_DEGREES)) == [(-180, 180), (180, 540)]


def test_polygon_torn_at_the_antimeridian_is_put_together() -> None:
    torn = ogr.CreateGeometryFromWkt(
        "POLYGON((179 -1,-179 -1,-179 1,179 1,179 -1),(-179.5 0,-179.5 0.5,179.5 0.5,179.5 0,-179.5 0))"
    )
    for low, high in ((170, 190), (-190, -170)):
        whole = turned_between(torn, low, high, MOON_DEGREES)
        assert whole.GetArea() == pytest.approx(4 - 0.5)
        assert spans(whole) == [(low + 9, high - 9)]


def test_wide_polygon_is_no_torn_one() -> None:
    assert spans(turned_between(box(-170, 170), 0, 10, MOON_DEGREES)) == [(-170, 170)]
    assert spans(turned_between(box(-170, 170), 300, 310, MOON_DEGREES)) == [(190, 530)]


@pytest.mark.parametrize(
    ("west", "east", "middle", "expected"),
    [
        (-170, 170, 0, [(-170, 170)]),
        (-170, 170, 100, [(-80, 170), (190, 280)]),
        (0, 360, 0, [(-180, 180)]),
        (-180, 180, 300, [(120, 480)]),
        (185, 187, 0, [(-175, -173)]),
        (179, 181, 0, [(-180, -179), (179, 180)]),
        (-200, 200, 0, [(-180, 180)]),
    ],
)
def test_polygons_within_a_turn_cover_each_place_once(west: float, east: float, middle: float, expected: list) -> None:
    assert spans(within_a_turn(box(west, east), middle, MOON_DEGREES)) == expected


def test_parts_on_both_sides_of_the_antimeridian_meet() -> None:
    parts = ogr.CreateGeometryFromWkt(
        "MULTIPOLYGON(((179 0,180 0,180 1,179 1,179 0)),((-180 0,-179 0,-179 1,-180 1,-180 0)))"
    )
    assert spans(turned_between(parts, 170, 190, MOON_DEGREES)) == [(179, 180), (180, 181)]


def test_metres_beyond_the_antimeridian_are_a_turn_too() -> None:
    wkt, turn = moon_equirectangular(), 2 * pi * MOON_RADIUS_M
    (span,) = spans(turned_between(box(-100, 100), turn - 500, turn + 500, wkt))
    assert span == pytest.approx((turn - 100, turn + 100))


def test_other_maps_leave_a_polygon_where_it_is() -> None:
    assert spans(turned_between(box(5e6, 5.1e6), 0, 10, moon_polar())) == [(5e6, 5.1e6)]
    assert spans(turned_between(box(500, 510), 0, 10, "")) == [(500, 510)]


def test_extent_on_another_turn_finds_its_window() -> None:
    grid = Grid(100, 50, (180.0, 0.1, 0, 10.0, 0, -0.1), MOON_DEGREES)
    assert grid.window_of((-179, 8, -178, 9)) == grid.window_of((181, 8, 182, 9)) == Window(10, 10, 10, 10)
    assert grid.window_of((100, 8, 101, 9)).width == 0
    x = radians(185) * MOON_RADIUS_M
    metres = Grid(100, 50, (x, 1.5, 0, 0.0, 0, -1.5), moon_equirectangular())
    bounds = (x + 15 - 2 * pi * MOON_RADIUS_M, -30, x + 30 - 2 * pi * MOON_RADIUS_M, -15)
    assert metres.window_of(bounds) == Window(10, 10, 10, 10)
