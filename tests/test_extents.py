"""Extents that change CRS, and the windows of a raster that they stand for."""

from __future__ import annotations

from math import pi, radians, tan

import pytest
from makers import DEGREE_M, MOON_DEGREES, MOON_RADIUS_M, box_wkb, line_wkb, moon_equirectangular, moon_polar
from osgeo import ogr
from pyproj import CRS

from imfmapper.core import reprojection
from imfmapper.core.extents import moved_bounds
from imfmapper.core.longitudes import turned_between
from imfmapper.core.reading.grids import Grid
from imfmapper.core.windows import Window

EQC = moon_equirectangular()
TURN_M = 2 * pi * MOON_RADIUS_M


def radius_m(lat: float) -> float:
    """Returns how far from the pole a latitude lies in a polar stereographic map that is true to scale there."""
    return 2 * MOON_RADIUS_M * tan(radians(90 - abs(lat)) / 2)


@pytest.mark.parametrize("west", [179.99, -180.01, 539.99])
@pytest.mark.parametrize("start_deg", [179.95, -180.05])
def test_extent_across_the_antimeridian_is_as_wide_as_it_is(west: float, start_deg: float) -> None:
    bounds = moved_bounds((west, -0.001, west + 0.02, 0.001), MOON_DEGREES, EQC)
    assert bounds[2] - bounds[0] == pytest.approx(0.02 * DEGREE_M)
    grid = Grid(3000, 200, (start_deg * DEGREE_M, 1.5, 0, 150.0, 0, -1.5), EQC)
    window = grid.window_of(bounds)
    left, right = 0.04 * DEGREE_M / 1.5, 0.06 * DEGREE_M / 1.5  # 808.6 and 1213.0
    assert (window.x, window.x_end) == (int(left), int(right) + 1)


def test_extent_with_a_pole_in_it_has_all_longitudes_up_to_the_pole() -> None:
    half = radius_m(-89)
    west, south, east, north = moved_bounds((-half, -half, half, half), moon_polar(), MOON_DEGREES)
    assert (south, east - west) == (-90, pytest.approx(360))
    assert radius_m(north) == pytest.approx(half * 2**0.5)
    for start in (-180.0, 0.0, 90.0):
        grid = Grid(3600, 1000, (start, 0.1, 0, -80.0, 0, -0.01), MOON_DEGREES)
        window = grid.window_of((west, south, east, north))
        assert (window.x, window.width, window.y_end) == (0, 3600, 1000)
    _, south, _, north = moved_bounds((-half, -half, half, half), moon_polar(south=False), EQC)
    assert north == pytest.approx(90 * DEGREE_M)
    assert south < 89 * DEGREE_M


def test_extent_with_a_pole_in_it_reaches_the_end_of_a_map_without_pole() -> None:
    half = radius_m(-89)
    mercator = CRS.from_proj4("+proj=merc +R=1737400").to_wkt()
    bounds = moved_bounds((-half, -half, half, half), moon_polar(), mercator)
    grid = Grid(100, 100, (-TURN_M / 2, TURN_M / 100, 0, -TURN_M, 0, -TURN_M / 100), mercator)
    assert grid.window_of(bounds).y_end == 100


def test_extent_beside_a_pole_has_its_own_longitudes() -> None:
    far, near = radius_m(-89), radius_m(-89.5)
    west, south, east, north = moved_bounds((-near, near, near, far), moon_polar(), MOON_DEGREES)
    assert (west, east) == (pytest.approx(-45), pytest.approx(45))
    assert south == pytest.approx(-89.5)
    assert radius_m(north) == pytest.approx((near**2 + far**2) ** 0.5)


def test_extent_in_degrees_around_a_pole_fits_a_polar_map() -> None:
    far = radius_m(-85)
    bounds = moved_bounds((-180, -90, 180, -85), MOON_DEGREES, moon_polar())
    assert bounds == pytest.approx((-far, -far, far, far), rel=1e-5)


@pytest.mark.parametrize("wkt", [EQC, MOON_DEGREES.replace("unknown", "Moon"), moon_equirectangular(lon_0=90)])
@pytest.mark.parametrize(("west", "width"), [(-180, 360), (0, 360), (-170, 340), (170, 20)])
def test_polygon_as_wide_as_the_map_stays_so_in_another_crs(wkt: str, west: float, width: float) -> None:
    unit = 1 if wkt.startswith("GEOG") else DEGREE_M
    bounds = moved_bounds((west, -85, west + width, -80), MOON_DEGREES, wkt)
    assert (bounds[2] - bounds[0]) / unit == pytest.approx(width)
    region = ogr.CreateGeometryFromWkb(
        reprojection.transform_wkb(box_wkb(west, -85, west + width, -80), MOON_DEGREES, wkt)
    )
    assert region.GetArea() / unit**2 == pytest.approx(5 * width)


def test_polygon_that_was_torn_where_180_becomes_minus_180_is_put_together() -> None:
    torn = "POLYGON((179 0,180 0,-180 0,-179 0,-179 1,-180 1,180 1,179 1,179 0))"
    whole = turned_between(ogr.CreateGeometryFromWkt(torn), 180, 180, MOON_DEGREES)
    assert (whole.GetEnvelope(), whole.GetArea()) == ((179, 181, 0, 1), 2)
    wkb = bytes(ogr.CreateGeometryFromWkt(torn).ExportToIsoWkb())
    moved = ogr.CreateGeometryFromWkb(reprojection.transform_wkb(wkb, MOON_DEGREES, EQC))
    assert moved.GetArea() == pytest.approx(2 * DEGREE_M**2)


def test_line_all_around_stays_one() -> None:
    moved = ogr.CreateGeometryFromWkb(reprojection.transform_wkb(line_wkb((-180, 60), (180, 60)), MOON_DEGREES, EQC))
    assert moved.Length() == pytest.approx(TURN_M)


def test_window_is_on_the_turn_with_most_of_the_extent() -> None:
    grid = Grid(360, 100, (0.0, 1.0, 0, 10.0, 0, -1.0), MOON_DEGREES)
    assert grid.window_of((-170, 0, 20, 10)) == Window(190, 0, 170, 10)
    assert grid.window_of((-20, 0, 170, 10)) == Window(0, 0, 170, 10)
    assert grid.window_of((-180, 0, 180, 10)) == Window(0, 0, 360, 10)
