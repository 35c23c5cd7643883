"""Formats that mosaics come in: real products, and mosaics made by GDAL's own drivers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from makers import moon_equirectangular, write_raster
from osgeo import gdal

from imfmapper.core.rasters import RasterSource, open_raster
from imfmapper.core.reading.resampling import match_gsd
from imfmapper.core.reading.stretch import STRETCHES
from imfmapper.core.windows import Window

WKT = moon_equirectangular()
#: Real products: size, type, valid pixels, smallest and largest valid value, ground sampling distance.
REAL = {
    "isis/M143947267L.cal.echo.crop.cub": (400, 400, "float32", 160_000, 0.017007919, 0.26011184, None),
    "isis/M1333276014R.default.crop.cub": (80, 80, "float32", 6_400, -0.0023724749, 0.0054309363, None),
    "isis/ldem_4_reduced.cub": (480, 240, "int16", 115_200, -15_622, 18_282, 22_742.52),
    "isis/ulcn2005_lpo_downsampled.cub": (437, 219, "int16", 95_266, -8_595, 7_913, 24_998.7),
    "isis/ulcn2005_lpo_npole.cub": (250, 250, "int16", 62_500, -1_575, 1_107, 698.743),
    "isis/nacl.img": (5064, 10, "uint8", 50_640, 10, 78, None),
    "isis/nacr.img": (5064, 10, "uint8", 50_640, 10, 78, None),
    "mars/PSP_002118_1510_25cm_o_forPDS_cropped.cub": (50, 50, "uint8", 1_663, 51, 176, 0.2478),
    "mars/PSP_009404_2635_RED_NLstretch_1m_o_forPDS_cropped.cub": (50, 50, "uint8", 2_030, 111, 138, 0.9853),
    "nac_roi/alphonsus_1p5m_512_pds4.xml": (512, 512, "uint8", 262_144, 2, 255, 1.498),
    "nac_roi/alphonsus_1p5m_512.cub": (512, 512, "uint8", 262_144, 2, 255, 1.498),
    "moon/moon.tif": (1024, 512, "uint8", 511_217, 1, 255, 10_660.6),
}


def whole(source: RasterSource) -> tuple[np.ndarray, np.ndarray]:
    return source.read(Window(0, 0, source.grid.width, source.grid.height))


@pytest.mark.parametrize("name", REAL)
def test_real_products_are_read(shared_data: Path, name: str) -> None:
    width, height, dtype, count, low, high, gsd_m = REAL[name]
    source = open_raster(shared_data / name)
    pixels, valid = whole(source)
    assert pixels.shape == (height, width)
    assert valid.sum() == count
    if dtype == "uint8":
        assert source.scaling == (0, 255)
        assert (pixels[valid].min(), pixels[valid].max()) == (low, high)
    else:
        assert source.scaling == pytest.approx((low, high))
        assert (pixels[valid].min(), pixels[valid].max()) == (0, 255)
    assert source.gsd_m == (None if gsd_m is None else pytest.approx(gsd_m, rel=1e-3))


@pytest.mark.parametrize("method", STRETCHES)
def test_calibrated_image_keeps_one_stretch_for_all_windows(shared_data: Path, method: str) -> None:
    source = open_raster(shared_data / "isis" / "M143947267L.cal.echo.crop.cub", stretch=method)
    pixels, _ = whole(source)
    for x in (0, 130, 336):
        np.testing.assert_array_equal(source.read(Window(x, 100, 64, 64))[0], pixels[100:164, x : x + 64])
    raw = gdal.Open(source.path).ReadAsArray()
    if method.startswith("percentile"):
        percent = float(method.split("_")[1])
        assert source.scaling == pytest.approx(np.percentile(raw, (percent, 100 - percent)))


def test_polar_orthophoto_of_mars_is_read_at_the_models_resolution(shared_data: Path) -> None:
    source = open_raster(shared_data / "mars" / "PSP_009404_2635_RED_NLstretch_1m_o_forPDS_cropped.cub")
    raster = match_gsd(source, 1.5)
    assert (raster.grid.width, raster.grid.height) == (33, 33)  # 50 x 0.98849 / 1.5 = 32.95
    assert raster.grid.geotransform[1] == 1.5
    pixels, valid = whole(raster)
    assert valid.mean() == pytest.approx(2_030 / 2_500, abs=0.02)
    assert (pixels[valid].min(), pixels[valid].max()) >= (105, 105)


def test_map_beyond_the_antimeridian_has_a_place(shared_data: Path) -> None:
    source = open_raster(shared_data / "isis" / "ulcn2005_lpo_downsampled.cub")  # 0 to 360 degrees about 180
    assert source.gsd_m == pytest.approx(25_000, rel=1e-3)


def mosaic_of_two(tmp_path: Path, **options: object) -> RasterSource:
    left = write_raster(tmp_path / "left.tif", np.full((20, 30), 50, np.uint8), crs_wkt=WKT)
    right = write_raster(tmp_path / "right.tif", np.full((20, 30), 90, np.uint8), crs_wkt=WKT, origin=(60.0, 0.0))
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(left), str(right)], **options).FlushCache()
    return open_raster(tmp_path / "mosaic.vrt")


@pytest.mark.parametrize("options", [{"VRTNodata": 0}, {"addAlpha": True}, {"VRTNodata": 0, "addAlpha": True}])
def test_virtual_mosaic_has_no_data_between_its_images(tmp_path: Path, options: dict) -> None:
    pixels, valid = whole(mosaic_of_two(tmp_path, **options))
    expected = np.repeat([50, 0, 90], [30, 10, 30])  # 15 m between images of 45 m, at 1.5 m
    np.testing.assert_array_equal(pixels, np.tile(expected, (20, 1)))
    np.testing.assert_array_equal(valid, np.tile(expected > 0, (20, 1)))


def test_jpeg_2000_is_read(tmp_path: Path) -> None:
    driver = gdal.GetDriverByName("JP2OpenJPEG")
    if driver is None or driver.GetMetadataItem(gdal.DCAP_CREATECOPY) != "YES":
        pytest.skip("This GDAL cannot write JPEG 2000 (driver JP2OpenJPEG)")
    image = np.random.default_rng(0).integers(0, 256, (70, 90)).astype(np.uint8)
    tif = gdal.Open(str(write_raster(tmp_path / "a.tif", image, crs_wkt=WKT, origin=(30.0, 60.0))))
    driver.CreateCopy(str(tmp_path / "a.jp2"), tif, options=["QUALITY=100", "REVERSIBLE=YES"]).FlushCache()
    source = open_raster(tmp_path / "a.jp2")
    pixels, valid = whole(source)
    np.testing.assert_array_equal(pixels, image)
    assert valid.all()
    assert source.grid.geotransform == (30, 1.5, 0, 60, 0, -1.5)
    assert source.gsd_m == pytest.approx(1.5)


def test_pds4_image_is_read(tmp_path: Path) -> None:
    image = np.random.default_rng(0).normal(0.1, 0.01, (40, 50)).astype(np.float32)
    image[3, 4] = -3.4028226550889045e38
    source = open_raster(write_raster(tmp_path / "a.xml", image, crs_wkt=WKT, driver="PDS4"))
    _, valid = whole(source)
    assert np.argwhere(~valid).tolist() == [[3, 4]]
    assert source.grid.geotransform == pytest.approx((0, 1.5, 0, 0, 0, -1.5))


def test_png_passes_untouched(tmp_path: Path) -> None:
    image = np.arange(200, dtype=np.uint8).reshape(10, 20)
    gdal.GetDriverByName("PNG").CreateCopy(
        str(tmp_path / "a.png"), gdal.Open(str(write_raster(tmp_path / "a.tif", image)))
    ).FlushCache()
    source = open_raster(tmp_path / "a.png")
    np.testing.assert_array_equal(whole(source)[0], image)
    assert source.gsd_m is None


def test_image_without_georeference_lies_as_qgis_shows_it(shared_data: Path) -> None:
    source = open_raster(shared_data / "nac_backgrounds" / "M134022629_mosaic_train_small.png")
    assert source.grid.geotransform == (0, 1, 0, 0, 0, -1)
    assert source.grid.bounds == (0, -800, 800, 0)
    assert whole(source)[1].all()
