from __future__ import annotations

from math import cos, degrees, pi, radians

import numpy as np
import pytest
from makers import (
    MARS_DEGREES,
    MOON_DEGREES,
    MOON_RADIUS_M,
    box_wkb,
    line_wkb,
    moon_equirectangular,
    moon_polar,
)
from osgeo import ogr

from imfmapper.core import geodesy, labels
from imfmapper.core.errors import CrsError, GeometryError, InputError
from imfmapper.core.label_widths import DEFAULT_CLASS_WIDTHS, class_widths
from imfmapper.core.labels import LabelLine, LabelPolygon
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import Grid

WIDTHS = DEFAULT_CLASS_WIDTHS


class Warnings(Progress):
    def __init__(self) -> None:
        self.texts: list[str] = []

    def warn(self, text: str) -> None:
        self.texts.append(text)


def buffer(*lines: LabelLine, crs_wkt: str, progress: Progress | None = None) -> list[LabelPolygon]:
    return list(labels.buffer_lines(lines, crs_wkt=crs_wkt, class_widths=WIDTHS, pixel_size_m=1.5, progress=progress))


def capsule_m2(length_m: float, width_m: float) -> float:
    """Return the area within half a width of a straight line: a rectangle and two half circles."""
    return length_m * width_m + pi * width_m**2 / 4


@pytest.mark.parametrize("lat", [0.0, 45.0, 80.0, -89.0])
@pytest.mark.parametrize("lon", [12.0, 200.0])
def test_buffer_in_degrees_has_its_width_on_the_ground(lat: float, lon: float) -> None:
    half = degrees(600 / MOON_RADIUS_M)
    line = line_wkb((lon, lat - half), (lon, lat + half))
    (label,) = buffer(LabelLine(1, line, "medium"), crs_wkt=MOON_DEGREES)
    assert geodesy.ground_area_m2(label.wkb, MOON_DEGREES) == pytest.approx(capsule_m2(1200, 22.5), rel=2e-3)
    west, east, *_ = ogr.CreateGeometryFromWkb(label.wkb).GetEnvelope()
    # At the end of the line that is nearer to the equator, 11.25 m are this many degrees of longitude at least.
    assert (east - west) / 2 >= degrees(11.25 / (MOON_RADIUS_M * cos(radians(abs(lat) - half)))) * 0.99
    assert west < lon < east


@pytest.mark.parametrize("lat", [0.0, 45.0, 80.0])
def test_buffer_in_an_equirectangular_map_is_an_ellipse_round_the_ends(lat: float) -> None:
    y = radians(lat) * MOON_RADIUS_M
    stretch = 1 / cos(radians(lat))  # map metres per ground metre along a parallel
    (label,) = buffer(LabelLine(1, line_wkb((0, y), (500 * stretch, y)), "large"), crs_wkt=moon_equirectangular())
    assert geodesy.ground_area_m2(label.wkb, moon_equirectangular()) == pytest.approx(capsule_m2(500, 37.5), rel=3e-3)
    xmin, xmax, ymin, ymax = ogr.CreateGeometryFromWkb(label.wkb).GetEnvelope()
    assert ymax - ymin == pytest.approx(37.5, rel=2e-2)
    assert xmax - xmin == pytest.approx((500 + 37.5) * stretch, rel=1e-3)


def test_buffer_across_a_pole_in_a_polar_map() -> None:
    (label,) = buffer(LabelLine(1, line_wkb((-400, 0), (400, 0)), 10), crs_wkt=moon_polar())
    assert geodesy.ground_area_m2(label.wkb, moon_polar()) == pytest.approx(capsule_m2(800, 15), rel=2e-3)


def test_buffer_across_the_pole_in_degrees_is_refused() -> None:
    with pytest.raises(GeometryError, match=r"Feature 7: CRS .* cannot hold .* polar stereographic"):
        buffer(LabelLine(7, line_wkb((0, 89.9999), (1, 89.9999)), 10), crs_wkt=MOON_DEGREES)


@pytest.mark.parametrize(("width", "expected_px"), [("Tiny", 2.5), (" HUGE ", 35.0), (6, 6.0), ("7.25", 7.25)])
def test_width_comes_from_class_or_number(width: str | float, expected_px: float) -> None:
    (label,) = buffer(LabelLine(3, line_wkb((0, 0), (60, 0)), width), crs_wkt=moon_equirectangular())
    assert (label.feature_id, label.width_px, label.width_m, label.source) == (
        3,
        expected_px,
        expected_px * 1.5,
        "line",
    )


def test_unknown_class_names_the_feature_and_the_classes() -> None:
    with pytest.raises(InputError, match=r"Feature 12 has the width class 'wide'; expected one of: tiny, small"):
        buffer(LabelLine(12, line_wkb((0, 0), (60, 0)), "wide"), crs_wkt=moon_equirectangular())


@pytest.mark.parametrize("width", [None, "", "NULL"])
def test_missing_class_names_the_feature(width: str | None) -> None:
    with pytest.raises(InputError, match="Feature 4 has no width class"):
        buffer(LabelLine(4, line_wkb((0, 0), (60, 0)), width), crs_wkt=moon_equirectangular())


@pytest.mark.parametrize("width", [0, -3, float("nan")])
def test_width_that_is_no_width_is_refused(width: float) -> None:
    with pytest.raises(InputError, match="Feature 4 has the width"):
        buffer(LabelLine(4, line_wkb((0, 0), (60, 0)), width), crs_wkt=moon_equirectangular())


def test_missing_geometry_is_skipped_with_its_name() -> None:
    heard = Warnings()
    lines = (LabelLine(1, None, "tiny"), LabelLine(2, line_wkb((0, 0), (60, 0)), "tiny"))
    assert [label.feature_id for label in buffer(*lines, crs_wkt=moon_equirectangular(), progress=heard)] == [2]
    assert heard.texts == ["Feature 1 has no geometry and was skipped."]


@pytest.mark.parametrize(
    ("wkb", "message"),
    [
        (line_wkb((0, 0), (float("nan"), 5)), "Feature 9: The geometry has coordinates that are not finite"),
        (line_wkb((5, 5), (5, 5)), "Feature 9: All vertices of the line are in one place"),
        (box_wkb(0, 0, 1, 1), "Feature 9: Expected a line, got a polygon"),
        (b"\x01\x07", "Feature 9: The geometry is empty or cannot be read"),
        (line_wkb((0, 0), (900_000, 0)), "Feature 9: The line spans 900 km"),
    ],
)
def test_broken_geometry_names_the_feature(wkb: bytes, message: str) -> None:
    with pytest.raises(GeometryError, match=message):
        buffer(LabelLine(9, wkb, "tiny"), crs_wkt=moon_equirectangular())


def test_lines_that_cannot_be_buffered_are_skipped_beside_others() -> None:
    heard = Warnings()
    shapes = (line_wkb((5, 5), (5, 5)), line_wkb((0, 0), (60, 0)), b"\x01\x07")
    lines = [LabelLine(number, wkb, "tiny") for number, wkb in enumerate(shapes, start=1)]
    assert [label.feature_id for label in buffer(*lines, crs_wkt=moon_equirectangular(), progress=heard)] == [2]
    assert [text.partition(":")[0] for text in heard.texts] == ["Feature 1", "Feature 3"]
    assert all(text.endswith(" The feature was skipped.") for text in heard.texts)


def test_all_lines_without_a_width_are_named_at_once() -> None:
    lines = [LabelLine(number, line_wkb((0, 0), (60, 0)), "wide" if number > 2 else None) for number in range(2, 30)]
    with pytest.raises(InputError) as refused:
        buffer(LabelLine(1, line_wkb((0, 0), (60, 0)), "tiny"), *lines, crs_wkt=moon_equirectangular())
    named = str(refused.value).splitlines()
    assert named[0].startswith("Feature 2 has no width class")
    assert [line.partition(" has")[0] for line in named[1:20]] == [f"Feature {number}" for number in range(3, 22)]
    assert named[20:] == ["28 features have such a problem; these are the first."]


def test_drawn_polygons_without_an_area_are_skipped_beside_others() -> None:
    heard = Warnings()
    drawn = [(1, line_wkb((0, 0), (60, 0))), (2, box_wkb(0, 0, 9, 9))]
    crs = {"source_wkt": moon_equirectangular(), "target_wkt": moon_equirectangular()}
    (label,) = labels.merge_polygons(drawn, **crs, progress=heard)
    assert label.feature_id == 2
    assert heard.texts == ["Polygon feature 1: Expected a polygon with an area. Draw it anew. The feature was skipped."]
    with pytest.raises(GeometryError, match="Polygon feature 1: Expected a polygon"):
        list(labels.merge_polygons(drawn[:1], **crs))


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("line", "coordinates"),
    [
        (line_wkb((303_000, -500_000), (303_100, -500_050)), "303000, -500050 to 303100, -500000"),
        (line_wkb((10, 80), (10, 91)), "10, 80 to 10, 91"),
    ],
)
def test_metres_in_a_layer_of_degrees_are_refused(line: bytes, coordinates: str) -> None:
    with pytest.raises(GeometryError, match=rf"Feature 9: CRS '.*' has no place.*from {coordinates}.*Set Layer CRS"):
        buffer(LabelLine(9, line, "tiny"), crs_wkt=MOON_DEGREES)


def test_parts_and_z_are_taken_as_drawn() -> None:
    parts = ogr.CreateGeometryFromWkt("MULTILINESTRING Z ((0 0 5,100 0 5),(0 500 5,100 500 5))")
    (label,) = buffer(LabelLine(1, bytes(parts.ExportToIsoWkb()), 10), crs_wkt=moon_equirectangular())
    area = geodesy.ground_area_m2(label.wkb, moon_equirectangular())
    assert area == pytest.approx(2 * capsule_m2(100, 15), rel=3e-3)


def test_line_split_at_the_antimeridian_is_buffered_whole() -> None:
    parts = ogr.CreateGeometryFromWkt("MULTILINESTRING((179.99 10,180 10),(-180 10,-179.99 10))")
    (label,) = buffer(LabelLine(1, bytes(parts.ExportToIsoWkb()), 10), crs_wkt=MOON_DEGREES)
    length_m = radians(0.02) * cos(radians(10)) * MOON_RADIUS_M
    assert geodesy.ground_area_m2(label.wkb, MOON_DEGREES) == pytest.approx(capsule_m2(length_m, 15), rel=3e-3)


def test_class_table_of_the_dialog_is_read() -> None:
    assert class_widths(["Tiny", "2.5", "wide", 40]) == {"tiny": 2.5, "wide": 40.0}


@pytest.mark.parametrize("matrix", [[], ["tiny"], ["tiny", "x"], ["tiny", 1, "TINY", 2], ["", 3]])
def test_class_table_that_is_wrong_is_refused(matrix: list) -> None:
    with pytest.raises(InputError, match="table of class widths"):
        class_widths(matrix)


def test_polygons_come_along_in_the_crs_of_the_lines() -> None:
    crs = moon_equirectangular()
    side = degrees(30 / MOON_RADIUS_M)
    merged = labels.merge_polygons([(5, box_wkb(0, 0, side, side))], source_wkt=MOON_DEGREES, target_wkt=crs)
    (label,) = merged
    assert (label.feature_id, label.width_px, label.source) == (5, None, "polygon")
    assert ogr.CreateGeometryFromWkb(label.wkb).GetArea() == pytest.approx(900, rel=1e-6)


def test_polygons_of_another_body_are_refused() -> None:
    with pytest.raises(CrsError, match="polygon layer is on the Mars"):
        list(labels.merge_polygons([], source_wkt=MARS_DEGREES, target_wkt=MOON_DEGREES))


def test_dissolve_joins_what_touches() -> None:
    boxes = [box_wkb(0, 0, 10, 10), box_wkb(5, 0, 15, 10), box_wkb(100, 0, 110, 10)]
    joined = list(labels.dissolve(LabelPolygon(n, box, 1.0, 1.5, "line") for n, box in enumerate(boxes)))
    areas = sorted(ogr.CreateGeometryFromWkb(label.wkb).GetArea() for label in joined)
    assert areas == [100, 150]


def test_mask_holds_the_pixels_whose_centres_are_inside() -> None:
    grid = Grid(6, 4, (0, 1.5, 0, 6, 0, -1.5), moon_equirectangular())
    mask = labels.rasterize([box_wkb(1.5, 1.5, 6.0, 4.6)], grid)
    expected = np.zeros((4, 6), np.uint8)
    expected[1:3, 1:4] = 1  # x 1.5 to 6.0 = columns 1-3; y 4.6 to 1.5 = rows 1-2 (row 0 has its centre at 5.25)
    np.testing.assert_array_equal(mask, expected)


def test_mask_finds_labels_on_another_turn_of_longitude() -> None:
    grid = Grid(4, 4, (200.0, 0.01, 0, 5.0, 0, -0.01), MOON_DEGREES)
    assert labels.rasterize([box_wkb(-160.0, 4.96, -159.98, 5.0)], grid).sum() == 8
