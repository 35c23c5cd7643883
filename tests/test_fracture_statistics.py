"""Counts, sizes, directions and densities of fractures, against figures worked out by hand."""

from __future__ import annotations

from math import cos, exp, nan, radians, sqrt

import numpy as np
import pytest
from makers import DEGREE_M, MOON_DEGREES, box_wkb, line_wkb, moon_equirectangular, moon_polar
from osgeo import ogr
from report_makers import fracture

from imfmapper.core.errors import InputError
from imfmapper.core.geodesy import ground_area_m2, ground_length_m
from imfmapper.core.geometries import read_geometry
from imfmapper.core.progress import Progress
from imfmapper.core.report.catalogue import (
    Fracture,
    Region,
    convex_hull,
    lines_by_fracture,
    make_catalogue,
    merge_regions,
    on_turn_of_first,
    row_of,
    with_area,
)
from imfmapper.core.report.lines import Cutter, branch_axes
from imfmapper.core.report.page import gather
from imfmapper.core.report.statistics import directions, exceedance, region_figures, rose, summarise

CRS = moon_equirectangular()


class Log(Progress):
    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, text: str) -> None:
        self.warnings.append(text)


def test_summary_of_sizes() -> None:
    found = summarise([2.0, 4.0, 4.0, 10.0, nan])
    assert (found.count, found.total, found.mean, found.median, found.largest) == (4, 20.0, 5.0, 4.0, 10.0)
    assert found.sd == pytest.approx(sqrt((9 + 1 + 1 + 25) / 3))  # of the sample
    assert np.isnan(summarise([7.0]).sd)
    assert summarise([0.1, 0.1, 0.1]).sd == 0
    assert (summarise([]).count, summarise([]).total) == (0, 0.0)
    assert np.isnan(summarise([]).mean)


@pytest.mark.parametrize("crs_wkt", [CRS, moon_equirectangular(45.0), MOON_DEGREES])
def test_densities_at_latitude_45_are_per_true_area(crs_wkt: str) -> None:
    """A region of 0.1 x 0.1 degrees at 45 N, which an equirectangular map draws 1.41 times too wide."""
    unit = 1.0 if crs_wkt == MOON_DEGREES else DEGREE_M
    stretch = cos(radians(45)) if crs_wkt == moon_equirectangular(45.0) else 1.0

    def place(lon: float, lat: float) -> tuple[float, float]:
        return lon * unit * stretch, lat * unit

    region = Region("Floor", box_wkb(*place(0, 45), *place(0.1, 45.1)))
    sizes = [(200.0, 10.0), (300.0, 20.0), (400.0, 5.0)]
    catalogue = [
        fracture(n, *place(0.02 * n, 45.05), crs_wkt, length_m=length, width_m=width, azimuth=70)
        for n, (length, width) in enumerate(sizes, start=1)
    ]
    (found,) = region_figures(catalogue, [region], crs_wkt)
    # On a sphere: R2 x longitude x (sin of the upper latitude - sin of the lower one).
    area_km2 = (1737.4**2) * radians(0.1) * (np.sin(radians(45.1)) - np.sin(radians(45)))
    assert found.mapped_km2 == pytest.approx(area_km2, rel=1e-4)
    assert found.count == 3
    assert found.p20 == pytest.approx(3 / area_km2, rel=1e-4)
    assert found.p20_error == pytest.approx(sqrt(3) / area_km2, rel=1e-4)
    assert found.p21 == pytest.approx(0.9 / area_km2, rel=1e-4)
    assert found.p22 == pytest.approx((2000 + 6000 + 2000) / 1e6 / area_km2, rel=1e-4)


def test_each_region_has_its_figures_and_borders_cut_lengths() -> None:
    # An east-west fracture of 100 m has its middle 20 m west of the border: 70 m west, 30 m east.
    catalogue = [
        fracture(1, -20.0, 0.0, CRS, length_m=100, width_m=10, azimuth=90),
        fracture(2, 500.0, 0.0, CRS, length_m=50, width_m=4, azimuth=90),
        fracture(3, 500.0, 5000.0, CRS, length_m=80, width_m=5, azimuth=90),
    ]
    regions = [Region("West", box_wkb(-1000, -500, 0, 500)), Region("East", box_wkb(0, -500, 2000, 500))]
    west, east, together, outside = region_figures(catalogue, regions, CRS)
    assert [figures.name for figures in (west, east)] == ["West", "East"]
    assert (west.mapped_km2, east.mapped_km2) == pytest.approx((1.0, 2.0), rel=1e-4)
    assert (west.count, east.count) == (1, 1)
    assert (west.length_km, east.length_km) == pytest.approx((0.07, 0.03 + 0.05), rel=1e-4)
    assert (west.p21, east.p21) == pytest.approx((0.07, 0.04), rel=1e-3)
    assert (west.areas.largest, east.areas.largest) == (1000, 200)
    assert (together.name, together.count, together.areas.mean) == ("All regions", 2, 600)
    assert together.areas.sd == pytest.approx(400 * sqrt(2))
    assert together.length_km == pytest.approx(0.15, rel=1e-4)
    assert (outside.name, outside.count, outside.length_km) == ("Outside the regions", 1, 0.08)
    assert np.isnan(outside.p20)


def test_overlapping_regions_count_once_in_the_sum() -> None:
    regions = [Region("A", box_wkb(0, 0, 1000, 1000)), Region("B", box_wkb(500, 0, 1500, 1000))]
    a, b, together = region_figures([fracture(1, 750, 500, CRS)], regions, CRS)
    assert (a.count, b.count, together.count) == (1, 1, 1)
    assert together.mapped_km2 == pytest.approx(1.5, rel=1e-4)


def test_mean_axis_crosses_north_and_weighs_lengths() -> None:
    # 170 and 10 degrees are 20 apart across north; equal lengths meet at 0, and R = cos(20 deg) of doubled angles.
    found = directions(np.array([170.0, 10.0, nan]), np.array([5.0, 5.0, 9.0]))
    assert found.count == 2
    assert min(found.mean_deg, 180 - found.mean_deg) == pytest.approx(0, abs=1e-9)
    assert found.mean_deg < 180
    for tiny in (1e-14, 1e-15, 1e-16):  # where angle / 2 % 180 is 180.0
        assert 0 <= directions(np.array([-tiny]), np.ones(1)).mean_deg < 180
    assert found.variance == pytest.approx(1 - cos(radians(20)))
    # Doubled, 0 and 90 degrees become opposite unit vectors: 3 to 1 leaves 2 of 4, along 0.
    weighted = directions(np.array([0.0, 90.0]), np.array([3.0, 1.0]))
    assert (weighted.mean_deg, weighted.variance) == pytest.approx((0.0, 0.5))
    assert np.isnan(directions(np.empty(0), np.empty(0)).mean_deg)


def test_rayleigh_test_knows_parallel_from_even_axes() -> None:
    even = np.arange(0, 180, 5.0)
    assert directions(even, np.ones(36)).rayleigh_p > 0.99
    assert directions(even, np.ones(36)).variance == pytest.approx(1)
    # Zar 1999, eq. 27.4, with R = n = 10.
    parallel = directions(np.full(10, 42.0), np.ones(10))
    assert parallel.rayleigh_p == pytest.approx(exp(sqrt(1 + 40) - 21))
    assert (parallel.mean_deg, parallel.error_deg) == pytest.approx((42.0, 0.0), abs=1e-6)


def test_uncertainty_of_the_mean_axis_is_that_of_repeated_samples() -> None:
    rng = np.random.default_rng(6)
    repeated = np.exp(2j * np.radians(rng.normal(60, 15, (1000, 80)))).sum(axis=1)
    spread = np.quantile(np.abs(np.degrees(np.angle(repeated)) / 2 - 60), 0.95)
    assert directions(rng.normal(60, 15, 80), np.ones(80)).error_deg == pytest.approx(spread, rel=0.3)


def test_rose_sums_lengths_by_bins() -> None:
    sums = rose(np.array([0.0, 9.99, 10.0, 179.9, 180.0, 95.0, nan]), np.array([1.0, 2, 4, 8, 16, 32, 64]))
    expected = np.zeros(18)
    expected[[0, 1, 9, 17]] = 1 + 2 + 16, 4, 32, 8
    assert sums.tolist() == expected.tolist()


def test_exceedance_counts_what_is_as_large_or_larger() -> None:
    x, share = exceedance(np.array([4.0, 1.0, 2.0, 2.0, nan]))
    assert (x.tolist(), share.tolist()) == ([1.0, 2.0, 4.0], [1.0, 0.75, 0.25])


@pytest.mark.parametrize(
    ("crs_wkt", "x", "y"), [(CRS, 0, 60 * DEGREE_M), (moon_polar(), 3e5, -2e5), (MOON_DEGREES, 20, -45)]
)
def test_axes_of_branches_are_true_bearings(crs_wkt: str, x: float, y: float) -> None:
    made = [fracture(n, x, y, crs_wkt, length_m=100 * n, azimuth=35.0 * n) for n in (1, 2, 3)]
    azimuths, lengths = branch_axes(made, crs_wkt)
    assert azimuths == pytest.approx([35, 70, 105], abs=0.05)
    assert lengths == pytest.approx([100, 200, 300], rel=1e-4)


def test_each_branch_counts_and_bent_ones_have_the_mean_of_their_edges() -> None:
    bent = line_wkb((0, 0), (0, 30), (30, 30))  # north, then as far east: 45 degrees, doubled angles cancel
    skewed = line_wkb((0, 0), (0, 30), (10, 30))  # mostly north
    base = fracture(1, 0, 0, CRS)
    made = Fracture(**{**vars(base), "lines": (bent, skewed)})
    bare = Fracture(**{**vars(base), "lines": (), "azimuth": 12.0, "length_m": 7.0})
    azimuths, lengths = branch_axes([made, bare], CRS)
    assert (azimuths[0], lengths[0]) == pytest.approx((12.0, 7.0))
    assert azimuths[2] == pytest.approx(0.0, abs=1e-6)
    assert lengths[1:] == pytest.approx([60, 40], rel=1e-6)


def test_measured_rows_keep_their_figures_and_bare_ones_are_measured() -> None:
    made = fracture(7, 100, 100, CRS, length_m=120, width_m=9, azimuth=25)
    known = dict.fromkeys(("area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity"), 5.0)
    rows = [row_of(made.wkb, {"imf_id": 7, **known, "prob_mean": None}), row_of(made.wkb, {"area_m2": 5.0})]
    kept, measured = make_catalogue(rows, CRS, centrelines={7: [made.lines[0]]})
    assert (kept.imf_id, kept.length_m, kept.azimuth, kept.lines) == (7, 5.0, 5.0, made.lines)
    assert np.isnan(kept.prob_mean)
    assert measured.imf_id == 8
    assert measured.area_m2 == pytest.approx(120 * 9, rel=1e-3)
    assert measured.length_m == pytest.approx(120, rel=0.05)
    assert measured.azimuth == pytest.approx(25, abs=2)


def test_detections_without_lines_of_their_own_number_are_traced() -> None:
    """One drawn by hand after measuring has no number, the halves of one that was split share theirs."""
    long, short, by_hand = (box_wkb(x, 0, x + length, 10) for x, length in ((0, 500), (600, 100), (800, 60)))
    lines = {2: [line_wkb((0, 5), (500, 5))], 3: [line_wkb((600, 5), (700, 5))], 9: [line_wkb((0, 5), (100, 5))]}
    rows = [row_of(short, {"imf_id": 3}), row_of(by_hand, {"imf_id": None}), row_of(long, {"imf_id": 2})]
    rows += [row_of(box_wkb(x, 50, x + 80, 60), {"imf_id": 9}) for x in (0, 100)]
    rows.append(row_of(box_wkb(0, 100, 70, 110), {"imf_id": 5}))  # no line of the layer is its own
    catalogue = make_catalogue(rows, CRS, centrelines=lines)
    assert [one.imf_id for one in catalogue] == [3, 10, 2, 9, 9, 5]
    lengths_m = [sum(ground_length_m(line, CRS) for line in one.lines) for one in catalogue]
    assert lengths_m == pytest.approx([100, 60, 500, 80, 80, 70], rel=0.03)


def test_what_cannot_be_read_is_left_out_with_a_warning() -> None:
    log = Log()
    assert make_catalogue([row_of(b"nothing", {"imf_id": 3})], CRS, progress=log) == []
    assert log.warnings == ["Detection 3 is left out: The geometry is empty or cannot be read."]


def test_lines_are_gathered_by_the_number_they_carry() -> None:
    assert lines_by_fracture([(2, b"a"), (1.0, b"b"), (None, b"c"), (2, b"d")]) == {2: [b"a", b"d"], 1: [b"b"]}


def test_polygons_of_one_name_are_one_region() -> None:
    boxes = [("Pond", box_wkb(0, 0, 10, 10)), ("Floor", box_wkb(50, 0, 60, 10)), ("Pond", box_wkb(5, 0, 20, 10))]
    pond, floor = merge_regions(boxes)
    assert (pond.name, floor.name) == ("Pond", "Floor")
    assert read_geometry(pond.wkb).Area() == pytest.approx(200)


def test_regions_without_area_are_left_out_by_name() -> None:
    log = Log()
    flat = line_wkb((0, 0), (5, 5))
    folded = bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0,50 50,90 90,0 0))").ExportToIsoWkb())
    floor = Region("Floor", box_wkb(0, 0, 10, 10), 4)
    assert with_area([Region("Floor", folded, 17), floor, Region("Pond", flat)], log) == [floor]
    assert log.warnings == [
        "Feature 17 of region 'Floor' has no area and is left out.",
        "Feature 3 of region 'Pond' has no area and is left out.",
    ]
    with pytest.raises(InputError, match="No region has an area"):
        with_area([Region("Floor", folded)], log)
    findings = gather([fracture(1, 5, 5, CRS)], CRS, regions=[floor, Region("Floor", folded)])
    assert [row.name for row in findings.by_region] == ["Floor"]


def test_degrees_come_onto_one_turn() -> None:
    made = [fracture(1, 179.99, 10, MOON_DEGREES), fracture(2, -179.99, 10, MOON_DEGREES)]
    turned, (region,) = on_turn_of_first(made, [Region("A", box_wkb(-180, 9, -179, 11))], MOON_DEGREES)
    assert read_geometry(turned[1].wkb).GetEnvelope()[0] == pytest.approx(180.01, abs=0.01)
    assert read_geometry(region.wkb).GetEnvelope()[:2] == pytest.approx((180, 181))


@pytest.mark.parametrize(("west", "east", "inside"), [(-170, 170, 3), (-180, 180, 5), (0, 360, 5)])
def test_region_around_a_pole_keeps_its_area_and_fractures(west: float, east: float, inside: int) -> None:
    made = [fracture(n, lon, -89.5, MOON_DEGREES) for n, lon in enumerate((100, -100, 10, 179.95, 175), start=1)]
    placed = on_turn_of_first(made, [Region("Cap", box_wkb(west, -90, east, -89))], MOON_DEGREES)
    cap = region_figures(*placed, MOON_DEGREES)[0]
    # 2 pi R2 (1 - cos 1 degree), and the share of the turn that is covered
    assert cap.mapped_km2 == pytest.approx(2888.64 * (east - west) / 360, rel=1e-5)
    assert cap.count == inside
    assert cap.length_km == pytest.approx(0.1 * inside, rel=1e-3)


def test_hull_holds_all_fractures() -> None:
    made = [fracture(n, 1000.0 * n, 500.0 * (n % 2), CRS) for n in range(4)]
    hull = read_geometry(convex_hull(made))
    assert all(read_geometry(one.wkb).Within(hull.Buffer(1e-6)) for one in made)
    assert ground_area_m2(convex_hull(made[:1]), CRS) == pytest.approx(1000, rel=1e-3)
    assert convex_hull([]) is None


def test_lines_are_cut_to_an_area_with_a_hole() -> None:
    area = read_geometry(box_wkb(0, 0, 100, 100)).Difference(read_geometry(box_wkb(40, 40, 60, 60)))
    cutter = Cutter(area)
    parts = [read_geometry(part).Length() for part in cutter.cut(line_wkb((-50, 50), (150, 50)))]
    assert parts == pytest.approx([40, 40])
    whole = line_wkb((10, 10), (20, 20))
    assert list(cutter.cut(whole)) == [whole]
    assert list(cutter.cut(line_wkb((200, 0), (300, 0)))) == []
    assert cutter.holds(10, 10) and not cutter.holds(50, 50)
