from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import MOON_DEGREES, MOON_RADIUS_M, moon_equirectangular, moon_polar, write_raster
from osgeo import gdal, ogr

from imfmapper.core import geodesy
from imfmapper.core.detections import Detection, polygonize
from imfmapper.core.errors import Cancelled, InputError
from imfmapper.core.labels import rasterize
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


def test_scale_that_a_vrt_makes_up_is_none(tmp_path: Path) -> None:
    mask = blocks((10, 20, 4, 6)) * np.uint8(255)
    as_vrt = {name: tmp_path / f"{name}.vrt" for name in ("mask", "image")}
    for name, pixels in {"mask": mask, "image": mask - mask // 255 * np.uint8(55)}.items():
        gdal.BuildVRT(str(as_vrt[name]), [str(write_raster(tmp_path / f"{name}.tif", pixels, crs_wkt=CRS))])
    dataset = gdal.Open(str(as_vrt["mask"]))
    assert dataset.GetRasterBand(1).GetScale() == 1
    (found,) = polygonize(as_vrt["mask"])
    assert (found.prob_mean, found.prob_max) == (1, 1)
    with pytest.raises(InputError, match="holds values from 0 to 200; expected probabilities"):
        list(polygonize(as_vrt["image"]))


def test_scale_of_probabilities_is_kept_in_a_vrt(tmp_path: Path) -> None:
    grid = Grid(20, 20, (0, 1.5, 0, 0, 0, -1.5), CRS)
    steps = np.zeros((20, 20), np.uint8)
    steps[3, 3:6] = [126, 127, 254]
    with write_byte_raster(tmp_path / "p.tif", grid, nodata=255, scale=1 / 254) as writer:
        writer.write(Window(0, 0, 20, 20), steps)
    gdal.Translate(str(tmp_path / "p.vrt"), str(tmp_path / "p.tif"), format="VRT")
    (found,) = polygonize(tmp_path / "p.vrt")
    assert (found.prob_mean, found.prob_max) == (pytest.approx((127 / 254 + 1) / 2), 1)


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


def test_batches_agree_with_one_polygon_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(3)
    probability = (random.random((90, 140)) ** 2).astype(np.float32)
    monkeypatch.setattr("imfmapper.core.detections.BATCH_BYTES", 2000)  # some polygons each
    monkeypatch.setattr("imfmapper.core.outlines.STRIP_PX", 700)  # five to some ten lines each
    found = detect(tmp_path, probability, 0.4, origin=(1000.0, -300_000.0))
    assert len(found) > 100
    for one in found:
        grid = Grid(140, 90, (1000.0, 1.5, 0, -300_000.0, 0, -1.5), CRS)
        inside = rasterize([one.wkb], grid).astype(bool)
        assert one.prob_mean == pytest.approx(probability[inside].mean(), rel=1e-5)
        assert one.prob_max == pytest.approx(probability[inside].max())
        assert one.area_m2 == pytest.approx(geodesy.ground_area_m2(one.wkb, CRS), rel=1e-9)
        point = ogr.CreateGeometryFromWkt(f"POINT({' '.join(map(repr, place_of(one)))})")
        assert ogr.CreateGeometryFromWkb(one.wkb).Intersects(point)


def place_of(detection: Detection) -> tuple[float, float]:
    return radians(detection.lon) * MOON_RADIUS_M, radians(detection.lat) * MOON_RADIUS_M


def test_long_edges_and_turned_grids_are_measured_too(tmp_path: Path) -> None:
    (long,) = detect(tmp_path, blocks((2, 0, 2, 60)), pixel_m=100.0)  # edges of 6 km are cut before they are measured
    assert long.area_m2 == pytest.approx(120 * 100**2, rel=1e-4)
    path = write_raster(tmp_path / "p.tif", blocks((10, 20, 4, 6)), crs_wkt=CRS)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetGeoTransform((0, 1.2, 0.9, 0, 0.9, -1.2))  # turned by 37 degrees, 1.5 m
    dataset = None
    (turned,) = polygonize(path)
    assert turned.area_m2 == pytest.approx(24 * 2.25, rel=1e-4)
    assert (turned.prob_mean, turned.prob_max) == (1, 1)
