"""Which detections are kept, and why the others are not."""

from __future__ import annotations

import importlib.util
from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import MOON_DEGREES, MOON_RADIUS_M, box_wkb, line_wkb, moon_equirectangular, write_raster

from imfmapper.core import geodesy
from imfmapper.core.detections import Detection
from imfmapper.core.errors import DependencyError, InputError
from imfmapper.core.filters import REASONS, Limits, filter_detections
from imfmapper.core.ridges import RidgeTest

CRS = moon_equirectangular()


def reasons(detections: list[Detection], **options: object) -> list[str | None]:
    return [reason for _, reason in filter_detections(detections, crs_wkt=CRS, **options)]


def box(xmin: float, ymin: float, xmax: float, ymax: float, number: int = 1) -> Detection:
    wkb = box_wkb(xmin, ymin, xmax, ymax)
    return Detection(number, wkb, geodesy.ground_area_m2(wkb, CRS), 0.9, 1.0, 0.0, 0.0)


def test_small_detections_go() -> None:
    # 66 px of 2.25 m2 are 148.5 m2, 67 px are 150.75 m2.
    found = [box(0, 0, 99, 1.5), box(0, 15, 100.5, 16.5)]
    assert reasons(found) == ["area", None]
    assert reasons(found, min_area_m2=0) == [None, None]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("intersects", [None, None, None, "region"]),
        ("centroid", [None, None, "region", "region"]),
        ("within", [None, "region", "region", "region"]),
    ],
)
def test_region_rules(rule: str, expected: list[str | None]) -> None:
    region = [box_wkb(0, 0, 50, 100), box_wkb(50, 0, 100, 100)]
    boxes = [box(40, 40, 60, 60), box(85, 40, 105, 60), box(95, 40, 115, 60), box(200, 40, 220, 60)]
    assert reasons(boxes, regions=region, region_rule=rule) == expected


@pytest.mark.parametrize(
    ("west", "east", "expected"),
    [(-170, 170, "01110"), (10, 350, "11011"), (-530, -190, "01110"), (-180, 180, "11111"), (190, 530, "01110")],
)
def test_region_wider_than_half_a_turn_keeps_its_place(west: float, east: float, expected: str) -> None:
    lons = (-175, -169, 0, 169, 175)
    found = [Detection(n, box_wkb(lon, -87, lon + 0.1, -86.99), 1e4, 0.9, 1.0, 0, 0) for n, lon in enumerate(lons)]
    regions = [box_wkb(west, -90, east, -85)]
    kept = [reason is None for _, reason in filter_detections(found, crs_wkt=MOON_DEGREES, regions=regions)]
    assert kept == [digit == "1" for digit in expected]


def test_seams_take_what_is_near_on_the_ground() -> None:
    seam = line_wkb((0, 0), (0, 1000))
    boxes = [box(-10, 100, 10, 120), box(2.9, 100, 30, 120), box(3.1, 100, 30, 120)]
    assert reasons(boxes, seams=[seam], seam_distance_m=3.0) == ["seam", "seam", None]


def test_seam_distance_is_in_ground_metres_at_high_latitude() -> None:
    y = radians(80) * MOON_RADIUS_M
    stretch = 1 / cos(radians(80))
    seam = line_wkb((0, y - 500), (0, y + 500))
    boxes = [box(2.8 * stretch, y, 200, y + 20), box(3.2 * stretch, y, 200, y + 20)]
    assert reasons(boxes, seams=[seam], seam_distance_m=3.0) == ["seam", None]


def test_first_reason_counts() -> None:
    tiny = box(500, 500, 505, 505)
    assert reasons([tiny], regions=[box_wkb(0, 0, 10, 10)], seams=[line_wkb((500, 0), (500, 1000))]) == ["area"]


def test_unknown_rule_is_refused() -> None:
    with pytest.raises(InputError, match="Region rule is 'near'; expected one of"):
        reasons([box(0, 0, 50, 50)], region_rule="near")


def names(detections: list[Detection], **options: object) -> list[str | None]:
    return [found.region for found, _ in filter_detections(detections, crs_wkt=CRS, **options)]


def test_region_that_holds_most_gives_its_name() -> None:
    regions = [box_wkb(0, 0, 50, 100), box_wkb(50, 0, 100, 100), box_wkb(200, 0, 300, 100)]
    boxes = [box(10, 40, 30, 60), box(40, 40, 55, 60), box(45, 40, 75, 60), box(95, 40, 205, 60), box(400, 0, 420, 20)]
    options = {"regions": regions, "region_names": ["floor", "pond 1", "pond 2"]}
    assert names(boxes, **options) == ["floor", "floor", "pond 1", "pond 1", None]
    assert names(boxes, **{**options, "region_names": ["a", "b", "b"]})[3] == "b"
    assert names(boxes[:1]) == [None]


def test_parts_of_one_region_count_together() -> None:
    # 12 m in the pond, twice 8 m in parts of the floor on both sides of it.
    regions = [box_wkb(0, 0, 20, 100), box_wkb(20, 0, 32, 100), box_wkb(32, 0, 60, 100)]
    assert names([box(12, 0, 40, 20)], regions=regions, region_names=["floor", "pond", "floor"]) == ["floor"]


def test_rejected_detections_keep_their_region() -> None:
    ((found, reason),) = filter_detections(
        [box(0, 0, 5, 5)], crs_wkt=CRS, regions=[box_wkb(-9, -9, 9, 9)], region_names=["floor"]
    )
    assert (reason, found.region) == ("area", "floor")


def test_regions_on_another_turn_of_longitude_hold_too() -> None:
    wkb = box_wkb(195.0, 0, 195.001, 0.001)
    found = Detection(1, wkb, geodesy.ground_area_m2(wkb, MOON_DEGREES), 0.9, 1.0, -165.0, 0.0)
    region = box_wkb(-165.01, -0.01, -164.99, 0.01)
    ((kept, reason),) = filter_detections([found], crs_wkt=MOON_DEGREES, regions=[region], region_names=["floor"])
    assert (reason, kept.region) == (None, "floor")


@pytest.mark.parametrize("crs_wkt", [MOON_DEGREES, CRS])
@pytest.mark.parametrize("turn_deg", [-360, 0, 360])
def test_regions_on_both_sides_of_the_antimeridian_hold_in_a_map_across_it(crs_wkt: str, turn_deg: int) -> None:
    unit = 1.0 if crs_wkt == MOON_DEGREES else radians(1) * MOON_RADIUS_M
    sides = [(179.9, 180), (-180, -179.9)]
    regions = [box_wkb((west + turn_deg) * unit, -unit, (east + turn_deg) * unit, unit) for west, east in sides]
    places = [(179.91, 179.92), (179.99, 180.02), (180.08, 180.09), (180.11, 180.12)]
    boxes = [box(west * unit, 0, east * unit, unit / 10) for west, east in places]
    found = filter_detections(boxes, crs_wkt=crs_wkt, min_area_m2=0, regions=regions, region_names=["west", "east"])
    assert [(reason, kept.region) for kept, reason in found] == [
        (None, "west"),
        (None, "east"),
        (None, "east"),
        ("region", None),
    ]


def test_regions_hold_in_a_map_all_around_the_pole_wherever_its_first_detection_is() -> None:
    boxes = [box(lon, -85.5, lon + 0.1, -85.4) for lon in (-178.0, 101.5, 130.0)]
    around, part = box_wkb(-180, -89, 180, -85), box_wkb(90, -89, 120, -85)
    for order in (boxes, boxes[::-1]):
        for region, expected in ((around, [None] * 3), (part, ["region", None, "region"])):
            found = filter_detections(order, crs_wkt=MOON_DEGREES, min_area_m2=0, regions=[region])
            assert [reason for _, reason in found] == (expected if order is boxes else expected[::-1])


# 60 m x 6 m: centreline 60 m or a little less, 6 m wide, elongation 10.
@pytest.mark.parametrize(
    ("limits", "expected"),
    [
        (Limits(), None),
        (Limits(length_m=50), None),
        (Limits(length_m=62), "length"),
        (Limits(width_m=5), None),
        (Limits(width_m=7), "width"),
        (Limits(elongation=8), None),
        (Limits(elongation=12), "elongation"),
        (Limits(probability=0.9), None),
        (Limits(probability=0.91), "probability"),
        (Limits(length_m=62, width_m=7, probability=0.91), "length"),
    ],
)
def test_limits_of_shape_and_probability(limits: Limits, expected: str | None) -> None:
    pytest.importorskip("skimage")
    assert reasons([box(0, 0, 60, 6)], limits=limits) == [expected]


def test_every_reason_is_given_in_its_order(tmp_path: Path) -> None:
    pytest.importorskip("skimage")
    pixels = np.full((300, 60), 100, np.uint8)  # 450 m down to y = 0
    pixels[(450 - 206) * 2 // 3 :][:2], pixels[(450 - 203) * 2 // 3 :][:2] = 200, 20
    mosaic = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=CRS, origin=(0.0, 450.0))
    light = RidgeTest(str(mosaic), 0.0, CRS)  # from the top, where the ridge is bright
    floor, seam = box_wkb(0, -10, 1000, 400), line_wkb((0, 300), (1000, 300))
    boxes = [
        box(0, 0, 5, 5),
        box(2000, 0, 2060, 6),
        box(0, 297, 60, 303),
        box(0, 200, 60, 206),
        box(0, 100, 20, 110),
        box(0, 120, 60, 123),
        box(0, 140, 60, 160),
        box(0, 180, 60, 186),
    ]
    boxes[-1] = Detection(8, boxes[-1].wkb, boxes[-1].area_m2, 0.5, 1.0, 0.0, 0.0)
    limits = Limits(length_m=30, width_m=4, elongation=5, probability=0.8)
    assert reasons(boxes, regions=[floor], seams=[seam], ridge_test=light, limits=limits) == list(REASONS)


def test_limits_of_shape_say_what_they_need(monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "skimage" else found(name))
    with pytest.raises(DependencyError, match="missing: scikit-image"):
        reasons([box(0, 0, 60, 6)], limits=Limits(length_m=10))
    assert reasons([box(0, 0, 60, 6)], limits=Limits(probability=0.5)) == [None]


def test_negative_limits_are_refused() -> None:
    with pytest.raises(InputError, match="below 0"):
        reasons([box(0, 0, 60, 6)], limits=Limits(width_m=-1))


def test_fracture_that_crosses_a_found_seam_stays() -> None:
    seam = line_wkb((0, 0), (0, 1000))
    along, across, beside = box(-3, 100, 4, 180), box(-100, 300, 100, 310), box(20, 500, 27, 600)
    assert reasons([along, across, beside], found_seams=[seam]) == ["seam", None, None]
    assert reasons([along, across, beside], seams=[seam]) == ["seam", "seam", None]
    assert reasons([along, across, beside], seams=[seam], seam_rule="along") == ["seam", None, None]
