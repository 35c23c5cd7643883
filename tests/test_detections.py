from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import MOON_DEGREES, MOON_RADIUS_M, box_wkb, line_wkb, moon_equirectangular, moon_polar, write_raster
from osgeo import gdal, ogr

from imfmapper.core import geodesy
from imfmapper.core.detections import Detection, polygonize
from imfmapper.core.errors import Cancelled, InputError
from imfmapper.core.filters import filter_detections
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import Grid, write_byte_raster
from imfmapper.core.windows import Window

CRS = moon_equirectangular()


def detect(folder: Path, pixels: np.ndarray, threshold: float = 0.5, **options: object) -> list[Detection]:
    path = write_raster(folder / "p.tif", pixels, **{"crs_wkt": CRS, **options})
    return list(polygonize(path, threshold=threshold))


def blocks(*boxes: tuple[int, int, int, int], shape: tuple[int, int] = (60, 80)) -> np.ndarray:
    """Return a 0/1 array with ones in boxes of (row, col, rows, cols)."""
    pixels = np.zeros(shape, np.uint8)
    for row, col, rows, cols in boxes:
        pixels[row : row + rows, col : col + cols] = 1
    return pixels


def test_outline_is_on_pixel_edges(tmp_path: Path) -> None:
    (found,) = detect(tmp_path, blocks((10, 20, 4, 6)))
    shape = ogr.CreateGeometryFromWkb(found.wkb)
    assert shape.GetEnvelope() == (30.0, 39.0, -21.0, -15.0)  # columns 20-26, rows 10-14, 1.5 m/px
    assert shape.GetArea() == 24 * 2.25
    assert found.area_m2 == pytest.approx(54.0, rel=1e-4)
    assert (found.prob_mean, found.prob_max) == (1, 1)


@pytest.mark.parametrize("lat", [0.0, 45.0, 80.0])
def test_area_is_ground_area_at_any_latitude(tmp_path: Path, lat: float) -> None:
    y = radians(lat) * MOON_RADIUS_M
    (found,) = detect(tmp_path, blocks((10, 20, 10, 40)), origin=(0, y))
    assert found.area_m2 == pytest.approx(400 * 2.25 * cos(radians(lat)), rel=2e-3)
    assert found.lat == pytest.approx(lat, abs=0.01)


def test_area_in_degrees_and_at_a_pole(tmp_path: Path) -> None:
    pixel = 1e-4
    y = 80.0
    (in_degrees,) = detect(tmp_path, blocks((0, 0, 10, 40)), crs_wkt=MOON_DEGREES, pixel_m=pixel, origin=(200.0, y))
    ground = (radians(pixel) * MOON_RADIUS_M) ** 2 * cos(radians(y)) * 400
    assert in_degrees.area_m2 == pytest.approx(ground, rel=1e-3)
    assert in_degrees.lon == pytest.approx(-160, abs=0.01)
    (at_pole,) = detect(tmp_path, blocks((0, 0, 10, 40)), crs_wkt=moon_polar())
    assert at_pole.area_m2 == pytest.approx(900, rel=1e-4)
    assert at_pole.lat == pytest.approx(-90, abs=0.01)


def test_pixels_that_touch_at_a_corner_are_one_detection(tmp_path: Path) -> None:
    pixels = np.eye(30, dtype=np.uint8)
    (found,) = detect(tmp_path, pixels)
    assert found.area_m2 == pytest.approx(30 * 2.25, rel=1e-4)
    assert ogr.CreateGeometryFromWkb(found.wkb).IsValid()


def test_holes_stay_open(tmp_path: Path) -> None:
    pixels = blocks((10, 10, 10, 10))
    pixels[14:16, 14:16] = 0
    (found,) = detect(tmp_path, pixels)
    assert found.area_m2 == pytest.approx((100 - 4) * 2.25, rel=1e-4)


def test_probability_is_that_of_the_detected_pixels(tmp_path: Path) -> None:
    probability = np.zeros((20, 20), np.float32)
    probability[5, 5:9] = [0.5, 0.6, 0.9, 0.4]
    (found,) = detect(tmp_path, probability)
    assert (found.prob_mean, found.prob_max) == (pytest.approx(2.0 / 3), pytest.approx(0.9))


def test_scaled_bytes_read_as_probability(tmp_path: Path) -> None:
    grid = Grid(20, 20, (0, 1.5, 0, 0, 0, -1.5), CRS)
    steps = np.full((20, 20), 255, np.uint8)
    steps[3, 3:6] = [126, 127, 254]
    with write_byte_raster(tmp_path / "p.tif", grid, nodata=255, scale=1 / 254) as writer:
        writer.write(Window(0, 0, 20, 20), steps)
    (found,) = polygonize(tmp_path / "p.tif")
    assert found.area_m2 == pytest.approx(2 * 2.25, rel=1e-4)  # 127 is 0.5, 126 is less, 255 is no data
    assert (found.prob_mean, found.prob_max) == (pytest.approx((127 / 254 + 1) / 2), 1)
    assert len(list(polygonize(tmp_path / "p.tif", threshold=1.0))) == 1


def test_mask_of_0_and_255_is_binary(tmp_path: Path) -> None:
    (found,) = detect(tmp_path, blocks((10, 20, 4, 6)) * np.uint8(255))
    assert found.prob_mean == 1


def test_image_is_refused_as_probability(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="holds values from 0 to 200; expected probabilities"):
        detect(tmp_path, blocks((0, 0, 5, 5)) * np.uint8(200))


def test_nothing_detected_gives_nothing(tmp_path: Path) -> None:
    assert detect(tmp_path, np.zeros((10, 10), np.uint8)) == []


def test_raster_without_crs_is_a_plane(tmp_path: Path) -> None:
    (found,) = detect(tmp_path, blocks((0, 0, 5, 6)), crs_wkt="", pixel_m=1.0)
    assert found.area_m2 == 30
    assert np.isnan([found.lon, found.lat]).all()


@pytest.mark.parametrize("threshold", [0, 1.5])
def test_threshold_that_is_no_probability_is_refused(tmp_path: Path, threshold: float) -> None:
    with pytest.raises(InputError, match="Threshold is"):
        detect(tmp_path, blocks((0, 0, 5, 5)), threshold)


def test_cancelling_stops_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Cancelling(Progress):
        def is_cancelled(self) -> bool:
            return True

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    path = write_raster(tmp_path / "p.tif", blocks((0, 0, 5, 5)), crs_wkt=CRS)
    with pytest.raises(Cancelled):
        list(polygonize(path, progress=Cancelling()))
    assert [p.name for p in tmp_path.iterdir()] == ["p.tif"]


def reasons(detections: list[Detection], **options: object) -> list[str | None]:
    return [reason for _, reason in filter_detections(detections, crs_wkt=CRS, **options)]


def box(xmin: float, ymin: float, xmax: float, ymax: float, number: int = 1) -> Detection:
    wkb = box_wkb(xmin, ymin, xmax, ymax)
    return Detection(number, wkb, geodesy.ground_area_m2(wkb, CRS), 0.9, 1.0, 0.0, 0.0)


def test_small_detections_go(tmp_path: Path) -> None:
    # 66 px of 2.25 m2 are 148.5 m2, 67 px are 150.75 m2.
    found = detect(tmp_path, blocks((0, 0, 1, 66), (10, 0, 1, 67)))
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


def test_polygons_agree_with_gdal_on_count_and_pixels(tmp_path: Path) -> None:
    pixels = (np.random.default_rng(1).random((120, 160)) > 0.7).astype(np.uint8)
    found = detect(tmp_path, pixels)
    source = gdal.Open(str(tmp_path / "p.tif"))
    memory = ogr.GetDriverByName("Memory").CreateDataSource("x")
    layer = memory.CreateLayer("x")
    gdal.Polygonize(source.GetRasterBand(1), source.GetRasterBand(1), layer, -1, ["8CONNECTED=8"])
    assert len(found) == layer.GetFeatureCount()
    total = sum(ogr.CreateGeometryFromWkb(d.wkb).GetArea() for d in found)
    assert total == pytest.approx(pixels.sum() * 2.25)
