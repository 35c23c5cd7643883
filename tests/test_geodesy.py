from __future__ import annotations

from math import cos, pi, radians, sin, tan

import numpy as np
import pytest
from makers import EARTH_DEGREES, MARS_DEGREES, MOON_DEGREES, MOON_RADIUS_M, box_wkb, line_wkb, moon_equirectangular
from makers import moon_polar as polar
from osgeo import ogr
from pyproj import CRS

from imfmapper.core import geodesy, geometries, local_planes, reprojection
from imfmapper.core.errors import CrsError, GeometryError


def orthographic() -> str:
    """Return the WKT of a map that shows half of the Moon: beyond its radius there is nothing."""
    return CRS.from_proj4("+proj=ortho +lat_0=0 +lon_0=0 +R=1737400 +units=m").to_wkt()


def cell_area_m2(west: float, south: float, east: float, north: float) -> float:
    """Return the area between two meridians and two parallels of the sphere: R2 (sin N - sin S) (E - W)."""
    return MOON_RADIUS_M**2 * (sin(radians(north)) - sin(radians(south))) * radians(east - west)


@pytest.mark.parametrize("lat", [0.0, 45.0, 80.0, -78.6])
def test_area_in_degrees_is_that_of_the_sphere(lat: float) -> None:
    box = (30.0, lat - 0.01, 30.02, lat + 0.01)
    assert geodesy.ground_area_m2(box_wkb(*box), MOON_DEGREES) == pytest.approx(cell_area_m2(*box), rel=1e-4)


@pytest.mark.parametrize("lat", [0.0, 45.0, 80.0])
def test_area_in_an_equirectangular_map_shrinks_with_the_cosine(lat: float) -> None:
    y = radians(lat) * MOON_RADIUS_M
    area = geodesy.ground_area_m2(box_wkb(0, y - 150, 300, y + 150), moon_equirectangular())
    assert area == pytest.approx(300 * 300 * cos(radians(lat)), rel=1e-3)


def test_area_near_the_pole_is_that_of_a_stereographic_map() -> None:
    assert geodesy.ground_area_m2(box_wkb(100, 100, 1100, 1100), polar()) == pytest.approx(1e6, rel=1e-5)


def test_holes_are_left_out() -> None:
    polygon = ogr.CreateGeometryFromWkt("POLYGON((0 0,100 0,100 100,0 100,0 0),(20 20,20 40,40 40,40 20,20 20))")
    area = geodesy.ground_area_m2(bytes(polygon.ExportToWkb()), moon_equirectangular())
    assert area == pytest.approx(10_000 - 400, rel=1e-4)


def test_length_of_a_degree_of_meridian() -> None:
    length = geodesy.ground_length_m(line_wkb((12, 3), (12, 4)), MOON_DEGREES)
    assert length == pytest.approx(pi * MOON_RADIUS_M / 180, rel=1e-9)


def test_pixel_size_on_the_ground_follows_latitude() -> None:
    y = radians(60) * MOON_RADIUS_M
    width, height = geodesy.pixel_size_m((0, 2.0, 0, y, 0, -2.0), 0, 0, moon_equirectangular())
    assert width == pytest.approx(1.0, rel=1e-4)
    assert height == pytest.approx(2.0, rel=1e-6)


def test_bodies_are_named_from_the_ellipsoid() -> None:
    assert [geodesy.body_of(wkt).name for wkt in (MOON_DEGREES, MARS_DEGREES, EARTH_DEGREES)] == [
        "Moon",
        "Mars",
        "Earth",
    ]


def test_layers_of_two_bodies_are_refused_by_name() -> None:
    with pytest.raises(CrsError, match=r"The labels is on the Mars .* but the mosaic is on the Moon"):
        geodesy.require_same_body(MARS_DEGREES, MOON_DEGREES, "The labels", "the mosaic")


def test_without_a_crs_coordinates_lie_on_a_plane() -> None:
    polygon = ogr.CreateGeometryFromWkt("POLYGON((0 0,4 0,4 -3,0 -3,0 0),(1 -1,1 -2,2 -2,2 -1,1 -1))")
    assert geodesy.ground_area_m2(bytes(polygon.ExportToWkb()), "") == 11
    assert geodesy.ground_length_m(line_wkb((0, 0), (3, -4), (3, -5)), "") == 6
    assert geodesy.pixel_size_m((0, 0, 2.0, 0, 0.5, 0), 7, 9, "") == (0.5, 2.0)
    plane = local_planes.local_plane(5, -5, "")
    np.testing.assert_array_equal(plane.inverse(plane.forward(np.array([[3.0, -4.0]]))), [[3, -4]])
    assert np.isnan(geodesy.lonlat(3.0, -4.0, "")).all()
    assert not geodesy.is_geographic("")


def test_body_of_a_missing_crs_is_refused() -> None:
    with pytest.raises(CrsError, match="no coordinate reference system"):
        geodesy.body_of("")


def test_layers_with_and_without_a_crs_are_refused_by_name() -> None:
    geodesy.require_same_body("", "", "The labels", "the mosaic")
    for wkts in (("", MOON_DEGREES), (MOON_DEGREES, "")):
        names = ("The labels", "the mosaic") if not wkts[0] else ("the mosaic", "The labels")
        with pytest.raises(CrsError, match="The labels has no coordinate reference system but the mosaic has one"):
            geodesy.require_same_body(*wkts, *names)


def test_local_grid_is_refused() -> None:
    grid = 'LOCAL_CS["test",UNIT["metre",1]]'
    with pytest.raises(CrsError, match="CRS 'test' has no ellipsoid"):
        geodesy.ground_sampling_distance_m((0, 1.5, 0, 0, 0, -1.5), 100, 100, grid)


def test_transform_keeps_a_place_on_the_ground() -> None:
    placed = reprojection.transform_wkb(line_wkb((10, -13), (10.5, -13)), MOON_DEGREES, moon_equirectangular(-13, 5))
    points = geometries.vertices(ogr.CreateGeometryFromWkb(placed))
    degree_m = pi * MOON_RADIUS_M / 180
    expected = [[5 * degree_m * cos(radians(13)), -13 * degree_m], [5.5 * degree_m * cos(radians(13)), -13 * degree_m]]
    np.testing.assert_allclose(points, expected, rtol=1e-9)


def test_long_edges_stay_in_place_in_another_crs() -> None:
    """Parallels become arcs around the pole: their radius in the stereographic plane is 2 R tan(colatitude / 2)."""
    placed = reprojection.transform_wkb(box_wkb(0, -80, 60, -78), MOON_DEGREES, polar())
    assert geodesy.ground_area_m2(placed, polar()) == pytest.approx(cell_area_m2(0, -80, 60, -78), rel=1e-6)
    ring = ogr.CreateGeometryFromWkb(placed)
    for lat, inside in ((-79.9999, True), (-80.0001, False), (-78.0001, True), (-77.9999, False)):
        radius = 2 * MOON_RADIUS_M * tan(radians(90 + lat) / 2)
        for lon in (7.0, 29.0, 41.3):
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(radius * sin(radians(lon)), radius * cos(radians(lon)))
            assert ring.Contains(point) == inside
    back = reprojection.transform_wkb(placed, polar(), MOON_DEGREES)
    assert ogr.CreateGeometryFromWkb(back).GetEnvelope() == pytest.approx((0, 60, -80, -78), abs=1e-9)


def test_short_edges_get_no_vertices() -> None:
    outline = box_wkb(50_000, 50_000, 50_150, 50_060)
    assert len(reprojection.transform_wkb(outline, polar(), MOON_DEGREES)) == len(outline)


def test_areas_across_the_antimeridian_and_around_a_pole_are_whole_in_degrees() -> None:
    boxes = {"across": (-10_000, -50_000, 30_000, -40_000), "around": (-10_000, -20_000, 30_000, 10_000)}
    for box in boxes.values():
        placed = reprojection.transform_wkb(box_wkb(*box), polar(), MOON_DEGREES)
        expected = geodesy.ground_area_m2(box_wkb(*box), polar())
        assert geodesy.ground_area_m2(placed, MOON_DEGREES) == pytest.approx(expected, rel=1e-5)
        assert ogr.CreateGeometryFromWkb(placed).IsValid()
    assert ogr.CreateGeometryFromWkb(placed).GetEnvelope()[2] == -90  # the pole is in the last one


def test_transform_drops_z() -> None:
    line = ogr.CreateGeometryFromWkt("LINESTRING Z (1 2 3,4 5 6)")
    placed = reprojection.transform_wkb(bytes(line.ExportToIsoWkb()), MOON_DEGREES, MOON_DEGREES)
    assert ogr.CreateGeometryFromWkb(placed).ExportToWkt() == "LINESTRING (1 2,4 5)"


def test_broken_geometry_is_refused() -> None:
    with pytest.raises(GeometryError, match="empty or cannot be read"):
        geometries.read_geometry(b"\x01\x02\x03")


def test_local_plane_is_true_to_scale_in_every_direction() -> None:
    plane = local_planes.local_plane(-120.0, 79.0, MOON_DEGREES)
    ring = plane.inverse(plane.forward(np.array([[-120.0, 79.0]])) + np.array([[0, 0], [500, 0], [0, 500]]))  # (3, 2)
    for lon, lat in ring[1:]:
        length = geodesy.ground_length_m(line_wkb(tuple(ring[0]), (lon, lat)), MOON_DEGREES)
        assert length == pytest.approx(500, rel=1e-4)


@pytest.mark.filterwarnings("error")
def test_geometry_beyond_the_edge_of_its_map_is_refused_without_a_warning_of_numpy() -> None:
    with pytest.raises(GeometryError, match="has no place in CRS"):
        reprojection.transform_wkb(box_wkb(0, 0, 3e6, 10), orthographic(), MOON_DEGREES)
