from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians, sin, sqrt
from typing import TYPE_CHECKING

import numpy as np
import pytest
from fracture_shapes import (
    LON_DEG,
    PIXEL_M,
    arc,
    bar,
    crs_of,
    direction,
    on_pixel_edges,
    origin,
    placed,
    points_of,
    polygon,
    ring,
    star,
    traced,
)
from makers import DEGREE_M, MOON_DEGREES, box_wkb, line_wkb, moon_equirectangular, moon_polar
from osgeo import ogr
from pyproj import CRS

from imfmapper.core.errors import CrsError, GeometryError
from imfmapper.core.measurement import BRANCH_FIELDS, Branch, Measures, branch_row, measure, measure_or_warn
from imfmapper.core.progress import Progress

if TYPE_CHECKING:
    from imfmapper.core.simulation.scene import Scene

EQUATOR = moon_equirectangular()
PLACES = [
    (kind, lat)
    for kind in ("degrees", "equirectangular at 0", "equirectangular there", "polar stereographic")
    for lat in (0, 45, 80)
    if (kind, lat) not in (("polar stereographic", 0), ("equirectangular there", 0))
]


def measured(shape: ogr.Geometry, crs_wkt: str = EQUATOR) -> tuple[Measures, tuple[Branch, ...]]:
    return measure(bytes(shape.ExportToIsoWkb()), crs_wkt)


def on_equator(shape: ogr.Geometry, *, stairs: bool = True) -> ogr.Geometry:
    there = placed(shape, EQUATOR, 0)
    return on_pixel_edges(there, EQUATOR) if stairs else there


def turn_deg(azimuth: float, expected: float) -> float:
    """Returns the angle between two directions that have no sense."""
    return abs((azimuth - expected + 90) % 180 - 90)


def test_polygon_split_at_the_antimeridian_is_measured_whole() -> None:
    split = "MULTIPOLYGON(((179.99 0,180 0,180 0.001,179.99 0.001,179.99 0)),"
    split += "((-180 0,-179.99 0,-179.99 0.001,-180 0.001,-180 0)))"
    measures, branches = measured(ogr.CreateGeometryFromWkt(split), MOON_DEGREES)
    assert measures.area_m2 == pytest.approx(0.02 * 0.001 * DEGREE_M**2, rel=1e-3)
    assert (measures.length_m, measures.azimuth) == pytest.approx((0.02 * DEGREE_M, 90), rel=0.02)
    assert len(branches) == 1


@pytest.mark.parametrize("stairs", [False, True], ids=["smooth", "stairs"])
@pytest.mark.parametrize(("kind", "lat"), PLACES)
def test_bars_have_their_length_width_and_azimuth(kind: str, lat: int, stairs: bool) -> None:
    wkt = crs_of(kind, lat)
    for azimuth, width_px in ((2.5, 3), (20, 2), (45, 3), (70, 2), (97.5, 5), (135, 12), (160, 3)):
        length_m, width_m = max(90.0, 10 * width_px * PIXEL_M), width_px * PIXEL_M
        shape = placed(bar(length_m, width_m, azimuth), wkt, lat)
        measures, branches = measured(on_pixel_edges(shape, wkt) if stairs else shape, wkt)
        what = f"{azimuth} deg, {width_px} px"
        assert measures.length_m == pytest.approx(length_m, rel=0.03), what
        assert measures.width_m == pytest.approx(width_m, abs=max(0.1 * width_m, 0.5 * PIXEL_M)), what
        assert measures.maxwid_m == pytest.approx(width_m, abs=max(0.1 * width_m, PIXEL_M)), what
        assert turn_deg(measures.azimuth, azimuth) < 2, what
        assert measures.area_m2 == pytest.approx(length_m * width_m, rel=0.08 if stairs else 1e-3), what
        assert 1 <= measures.sinuosity < 1.01, what
        assert len(branches) == measures.branches == 1, what


@pytest.mark.parametrize(("kind", "lat"), PLACES)
def test_centrelines_lie_in_the_middle_in_the_layers_crs(kind: str, lat: int) -> None:
    wkt = crs_of(kind, lat)
    shape = placed(bar(120, 9, 30), wkt, lat)
    _, (branch,) = measured(on_pixel_edges(shape, wkt), wkt)
    tube = placed(bar(120 + 2 * PIXEL_M, 1.5 * PIXEL_M, 30), wkt, lat)  # 3/4 pixel to either side, one beyond the ends
    assert tube.Contains(ogr.CreateGeometryFromWkb(branch.wkb))


@pytest.mark.parametrize("stairs", [False, True], ids=["smooth", "stairs"])
def test_arc_is_as_long_and_as_sinuous_as_its_middle_line(stairs: bool) -> None:
    measures, (branch,) = measured(on_equator(arc(60, 150, 6), stairs=stairs))
    assert measures.length_m == pytest.approx(60 * radians(150), rel=0.03)
    assert measures.width_m == pytest.approx(6, abs=0.5 * PIXEL_M)
    assert measures.sinuosity == pytest.approx(radians(75) / sin(radians(75)), rel=0.03)
    assert branch.sinuosity == measures.sinuosity
    assert turn_deg(measures.azimuth, 90) < 2  # its chord runs from east to west
    radii = np.hypot(*(points_of(branch.wkb) - [LON_DEG * DEGREE_M, 0]).T)
    assert np.median(np.abs(radii - 60)) < 0.25 * PIXEL_M
    assert np.abs(radii - 60).max() < PIXEL_M


@pytest.mark.parametrize("stairs", [False, True], ids=["smooth", "stairs"])
@pytest.mark.parametrize(
    ("azimuths", "kind"),
    [((10, 130, 250), "Y"), ((0, 90, 180), "Y"), ((20, 110, 200, 290), "X"), ((0, 50, 180, 230), "X")],
)
def test_arms_meet_in_one_junction(azimuths: tuple[int, ...], kind: str, stairs: bool) -> None:
    measures, branches = measured(on_equator(star(60, 4.5, *azimuths), stairs=stairs))
    assert measures.length_m == pytest.approx(60 * len(azimuths), rel=0.03)
    assert measures.branches == len(branches) == len(azimuths)
    ends = [end for branch in branches for end in _ends(branch)]
    assert sorted(letter for _, letter, _ in ends) == sorted(["I", kind] * len(azimuths))
    (junction,) = {(node, place) for node, letter, place in ends if letter == kind}
    assert junction[1] == pytest.approx((LON_DEG * DEGREE_M, 0), abs=PIXEL_M)
    assert len({node for node, _, _ in ends}) == len(azimuths) + 1
    for branch in branches:
        assert branch.length_m == pytest.approx(60, abs=2 * PIXEL_M)
        assert branch.width_m == pytest.approx(4.5, abs=0.5 * PIXEL_M)
        assert min(turn_deg(branch.azimuth, azimuth) for azimuth in azimuths) < 3
    assert sum(branch.length_m for branch in branches) == pytest.approx(measures.length_m)
    assert sum(branch.length_m * branch.width_m for branch in branches) == pytest.approx(measures.area_m2)


def _ends(branch: Branch) -> list[tuple[int, str, tuple[float, float]]]:
    points = points_of(branch.wkb)
    return [
        (branch.start_node, branch.start_kind, tuple(points[0])),
        (branch.end_node, branch.end_kind, tuple(points[-1])),
    ]


@pytest.mark.parametrize("stairs", [False, True], ids=["smooth", "stairs"])
def test_ring_is_one_closed_line_without_tips(stairs: bool) -> None:
    measures, (branch,) = measured(on_equator(ring(40, 6), stairs=stairs))
    assert measures.length_m == pytest.approx(2 * pi * 40, rel=0.03)
    assert measures.width_m == pytest.approx(6, abs=0.5 * PIXEL_M)
    assert measures.sinuosity == pytest.approx(pi / 2, rel=0.03)  # half of it over the diameter
    points = points_of(branch.wkb)
    assert tuple(points[0]) == tuple(points[-1])
    assert (branch.start_kind, branch.end_kind) == ("O", "O")
    assert branch.start_node == branch.end_node


def test_large_hole_is_gone_round_and_a_speck_is_not() -> None:
    whole = bar(120, 12, 0)
    speck = on_equator(whole.Difference(bar(4.5, 4.5, 0)))
    measures, branches = measured(speck)
    assert len(branches) == 1
    assert measures.length_m == pytest.approx(120, rel=0.03)
    assert measures.area_m2 == pytest.approx(120 * 12 - 4.5**2, rel=0.05)
    wide = bar(120, 12, 0).Union(bar(60, 60, 0)).Difference(bar(36, 36, 0))
    _, around = measured(on_equator(wide))
    assert len(around) == 4  # two arms, and two ways round the hole
    assert sorted(branch.start_kind + branch.end_kind for branch in around) in (
        [["IY", "YI", "YY", "YY"], ["IY", "IY", "YY", "YY"], ["YI", "YI", "YY", "YY"]]
    )


def test_side_branch_counts_once_it_reaches_past_the_wall_by_more_than_half_the_width() -> None:
    # The trunk is 9 m wide: a branch needs more than 4.5 m beyond its wall, and a pixel for the stairs.
    trunk = bar(120, 9, 0)
    for beyond_m, expected in ((3, 1), (15, 3)):
        shape = trunk.Union(bar(4.5 + beyond_m, 6, 90, start_m=0))
        assert measured(on_equator(shape))[0].branches == expected


def test_largest_width_is_that_of_the_belly_not_of_a_junction() -> None:
    east = np.array([[-60, 3], [-20, 3], [0, 12], [20, 3], [60, 3]])
    belly = polygon(np.concatenate([east, east[::-1] * [1, -1]]))
    measures, _ = measured(on_equator(belly))
    # The largest circle about (0, 0): its distance to the wall from (-20, 3) to (0, 12).
    assert measures.maxwid_m == pytest.approx(2 * 12 * 20 / sqrt(20**2 + 9**2), rel=0.1)
    assert measures.width_m == pytest.approx((120 * 6 + 40 * 9) / 120, rel=0.05)
    cross, _ = measured(on_equator(star(60, 9, 0, 90, 180, 270)))
    assert cross.maxwid_m == pytest.approx(9, rel=0.1)


def test_pixels_that_touch_at_corners_are_one_line() -> None:
    squares = ogr.Geometry(ogr.wkbMultiPolygon)
    for step in range(40):
        corners = (PIXEL_M * value for value in (step, step, step + 1, step + 1))
        squares.AddGeometry(ogr.CreateGeometryFromWkb(box_wkb(*corners)))
    measures, _ = measured(squares)
    assert measures.branches == 1
    assert measures.length_m == pytest.approx(40 * sqrt(2) * PIXEL_M, rel=0.03)
    assert measures.area_m2 == pytest.approx(40 * PIXEL_M**2, rel=1e-3)
    assert turn_deg(measures.azimuth, 45) < 1
    assert measures.sinuosity < 1.01


def test_parts_that_lie_apart_are_measured_together() -> None:
    apart = ogr.Geometry(ogr.wkbMultiPolygon)
    for x, azimuth in ((0, 0), (50, 90)):
        part = on_equator(bar(60, 6, azimuth))
        moved = ogr.CreateGeometryFromWkt(part.ExportToWkt())
        for piece in [moved] if moved.GetGeometryName() == "POLYGON" else list(moved):
            for vertices in piece:
                for index in range(vertices.GetPointCount()):
                    vertices.SetPoint_2D(index, vertices.GetX(index) + x * PIXEL_M, vertices.GetY(index))
            apart.AddGeometry(piece)
    measures, branches = measured(apart)
    assert len(branches) == 2
    assert measures.length_m == pytest.approx(120, rel=0.03)
    assert len({node for branch in branches for node in (branch.start_node, branch.end_node)}) == 4


@pytest.mark.parametrize("shape", [origin().Buffer(10), bar(12, 12, 10), bar(12, 7.5, 30), bar(1.5, 1.5, 0)])
@pytest.mark.parametrize("stairs", [False, True], ids=["smooth", "stairs"])
def test_blobs_have_one_axis_from_wall_to_wall(shape: ogr.Geometry, stairs: bool) -> None:
    there = on_equator(shape, stairs=stairs)
    measures, branches = measured(there)
    xmin, xmax, ymin, ymax = there.GetEnvelope()
    assert len(branches) == 1
    assert measures.sinuosity == pytest.approx(1, abs=0.02)
    assert 0.8 * min(xmax - xmin, ymax - ymin) < measures.length_m < 1.1 * sqrt((xmax - xmin) ** 2 + (ymax - ymin) ** 2)
    assert measures.width_m == pytest.approx(measures.area_m2 / measures.length_m)


def test_invalid_outline_is_mended() -> None:
    bow = polygon(np.array([[0, 0], [60, 6], [60, 0], [0, 6]]))  # crosses itself in the middle
    measures, _ = measured(bow)
    assert measures.area_m2 == pytest.approx(2 * 30 * 6 / 2, rel=1e-3)
    assert 50 < measures.length_m < 61  # two wedges of 30 m, whose thin ends are rounded off


def test_longitudes_stay_on_their_turn() -> None:
    shape = placed(bar(90, 9, 60), MOON_DEGREES, 10, lon=-170.2)
    for vertices in shape:
        for index in range(vertices.GetPointCount()):
            vertices.SetPoint_2D(index, vertices.GetX(index) % 360, vertices.GetY(index))
    _, (branch,) = measured(shape, MOON_DEGREES)
    assert points_of(branch.wkb)[:, 0] == pytest.approx(np.full(len(points_of(branch.wkb)), 189.8), abs=0.002)


def test_azimuth_is_from_the_meridian_beside_the_pole() -> None:
    # At 89.99 N and 37 E the grid's north is 143 degrees off; the plane's own, too.
    wkt = moon_polar(south=False)
    shape = placed(bar(90, 6, 20), wkt, 89.99, lon=37.0)
    assert turn_deg(measured(shape, wkt)[0].azimuth, 20) < 2


def test_without_a_crs_units_are_those_of_the_coordinates() -> None:
    measures, (branch,) = measured(bar(90, 6, 30), "")
    assert (measures.length_m, measures.width_m) == (pytest.approx(90, rel=0.02), pytest.approx(6, rel=0.02))
    assert turn_deg(measures.azimuth, 30) < 1
    ends = sorted(map(tuple, points_of(branch.wkb)[[0, -1]]))
    assert ends[1] == pytest.approx(tuple(45 * direction(30)), abs=0.5)


def test_known_pixel_size_may_be_given() -> None:
    shape = on_equator(bar(90, 4.5, 70))
    found, _ = measured(shape)
    given, _ = measure(bytes(shape.ExportToIsoWkb()), EQUATOR, pixel_size_m=PIXEL_M)
    assert given.length_m == pytest.approx(found.length_m, rel=0.01)


def test_figures_stay_true_on_an_ellipsoid() -> None:
    # Mars, 60 N: a bar along the meridian, whose radius of curvature there is a(1 - e2) / (1 - e2 sin2)^1.5.
    a, b, lat = 3_396_190.0, 3_376_200.0, radians(60)
    e2 = 1 - (b / a) ** 2
    north_m = a * (1 - e2) / (1 - e2 * sin(lat) ** 2) ** 1.5
    east_m = a / sqrt(1 - e2 * sin(lat) ** 2) * cos(lat)
    wkt = CRS.from_proj4(f"+proj=longlat +a={a} +b={b} +no_defs").to_wkt()
    dx, dy = np.degrees(4.5 / east_m), np.degrees(90 / north_m)
    measures, _ = measure(box_wkb(30, 60, 30 + dx, 60 + dy), wkt)
    assert measures.length_m == pytest.approx(90, rel=0.01)
    assert measures.area_m2 == pytest.approx(405, rel=1e-3)
    assert turn_deg(measures.azimuth, 0) < 1


@pytest.mark.parametrize(
    ("wkb", "message"),
    [
        (b"", "empty or cannot be read"),
        (b"\x01\x03", "empty or cannot be read"),
        (line_wkb((0, 0), (9, 9)), "has no area"),
        (box_wkb(0, 0, 0, 9), "has no area"),
        (box_wkb(0, 0, 1_500_000, 9), "spans 1,500 km"),
    ],
)
def test_what_cannot_be_measured_is_named(wkb: bytes, message: str) -> None:
    with pytest.raises(GeometryError, match=message):
        measure(wkb, EQUATOR)


def test_local_grid_is_refused() -> None:
    with pytest.raises(CrsError, match="no ellipsoid"):
        measure(box_wkb(0, 0, 9, 9), 'LOCAL_CS["grid",UNIT["metre",1],AXIS["x",EAST],AXIS["y",NORTH]]')


def test_feature_without_geometry_is_warned_of() -> None:
    heard: list[str] = []

    class Listener(Progress):
        def warn(self, text: str) -> None:
            heard.append(text)

    assert measure_or_warn(None, EQUATOR, name="Feature 7", progress=Listener()) == (None, ())
    assert heard == ["Feature 7 is not measured: The geometry is empty or cannot be read."]


def test_branch_rows_say_how_branches_connect() -> None:
    _, branches = measured(on_equator(star(60, 4.5, 0, 120, 240)))
    rows = [dict(zip(BRANCH_FIELDS, branch_row(branch, number))) for number, branch in enumerate(branches, start=1)]
    assert [row["branch"] for row in rows] == [1, 2, 3]
    assert {row["connection"] for row in rows} == {"C - I"}
    assert all(len(name) <= 10 for name in BRANCH_FIELDS)


def test_figures_agree_with_the_simulators_truth() -> None:
    # Fractures that are alone in their body: the true line within it, and no more than its rounded ends besides.
    pairs, offsets_px = [], []
    for seed in (0, 3):
        scene = _bare_scene(seed)
        lines = [line.points_px * [PIXEL_M, -PIXEL_M] for line in scene.lines if len(line.points_px) > 1]
        for body in _bodies(scene.mask):
            crossing = [number for number, line in enumerate(lines) if _line(line).Intersects(body)]
            xmin, xmax, ymin, ymax = body.GetEnvelope()
            cut = (
                xmin < PIXEL_M or ymax > -PIXEL_M or xmax > (SCENE_PX - 1) * PIXEL_M or ymin < (1 - SCENE_PX) * PIXEL_M
            )
            if len(crossing) != 1 or cut or body.GetArea() < 150:
                continue
            truth = _line(lines[crossing[0]]).Intersection(body)
            measures, branches = measured(body)
            pairs.append((measures, truth.Length(), scene.lines[crossing[0]].width_px))
            for point in points_of(branches[0].wkb):
                place = origin()
                place.SetPoint_2D(0, *point)
                offsets_px.append(truth.Distance(place) / PIXEL_M)
    assert len(pairs) >= 10
    assert np.median(offsets_px) < 0.5
    for measures, length_m, width_px in pairs:
        assert 0.97 * length_m - PIXEL_M < measures.length_m < 1.03 * length_m + (width_px + 2) * PIXEL_M
        assert measures.branches == 1
    errors_px = np.array([measures.width_m / PIXEL_M - width_px for measures, _, width_px in pairs])
    assert np.median(np.abs(errors_px)) < 0.5


SCENE_PX = 256


def _bare_scene(seed: int) -> Scene:
    from imfmapper.core.simulation.scene import random_settings, simulate_scene

    rng = np.random.default_rng(seed)
    settings = random_settings(rng, SCENE_PX, fractures=True)
    settings = replace(
        settings,
        craters=replace(settings.craters, cover=0),
        boulders=replace(settings.boulders, scattered=0, around_craters=0, trails=0),
        mosaic=replace(settings.mosaic, seam=False, nodata=0),
    )
    return simulate_scene(settings, rng)


def _line(points: np.ndarray) -> ogr.Geometry:
    return ogr.CreateGeometryFromWkb(line_wkb(*map(tuple, points)))


def _bodies(mask: np.ndarray) -> list[ogr.Geometry]:
    return traced(mask, (0, PIXEL_M, 0, 0, 0, -PIXEL_M))
