from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from makers import moon_equirectangular, write_raster
from osgeo import gdal

from imfmapper.core.rasters import open_raster
from imfmapper.core.reading.validity import block_windows
from imfmapper.core.windows import Window

#: NULL, LRS, LIS, HIS, HRS of each type of ISIS cubes (ISIS documentation, "Special Pixels" and SpecialPixel.h).
FLOAT_SPECIAL = np.array([0xFF7FFFFB, 0xFF7FFFFC, 0xFF7FFFFD, 0xFF7FFFFE, 0xFF7FFFFF], np.uint32).view(np.float32)
SPECIAL = {
    "int16": np.array([-32768, -32767, -32766, -32765, -32764], np.int16),
    "uint16": np.array([0, 1, 2, 65534, 65535], np.uint16),
    "float32": FLOAT_SPECIAL,
}


def valid_of(path: Path | str, width: int, height: int) -> np.ndarray:
    return open_raster(path).read(Window(0, 0, width, height))[1]


@pytest.mark.parametrize("dtype", SPECIAL)
def test_five_special_pixels_of_a_cube_are_no_data(tmp_path: Path, dtype: str) -> None:
    pixels = np.arange(100, 116).astype(dtype).reshape(2, 8)
    pixels[0, :5] = SPECIAL[dtype]
    source = open_raster(write_raster(tmp_path / "a.cub", pixels, driver="ISIS3"))
    read, valid = source.read(Window(0, 0, 8, 2))
    expected = np.ones((2, 8), bool)
    expected[0, :5] = False
    np.testing.assert_array_equal(valid, expected)
    assert source.scaling == (105, 115)
    assert read[0].tolist() == [0, 0, 0, 0, 0, 0, 26, 51]  # 25.6 and 51.2, rounded


def test_null_of_an_8_bit_cube_is_no_data_and_saturation_the_brightest_surface(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.cub", np.array([[0, 1, 254, 255]], np.uint8), driver="ISIS3")
    read, valid = open_raster(path).read(Window(0, 0, 4, 1))
    assert read.tolist() == [[0, 1, 254, 255]]
    assert valid.tolist() == [[False, True, True, True]]


@pytest.mark.parametrize("nodata", [None, -9999.0])
def test_special_pixels_that_a_geotiff_keeps_from_a_cube_are_no_data(tmp_path: Path, nodata: float | None) -> None:
    pixels = np.array([[*FLOAT_SPECIAL, 0.25, -0.5, 1.0]], np.float32)
    source = open_raster(write_raster(tmp_path / "a.tif", pixels, nodata=nodata))
    assert source.read(Window(0, 0, 8, 1))[1].tolist() == [[False] * 5 + [True] * 3]
    assert source.scaling == (-0.5, 1.0)


def test_signed_16_bits_with_isis_null_as_nodata_lose_all_special_pixels(tmp_path: Path) -> None:
    pixels = np.array([[*SPECIAL["int16"], -32763, 7]], np.int16)
    assert valid_of(write_raster(tmp_path / "a.tif", pixels, nodata=-32768), 7, 1).tolist() == [
        [False] * 5 + [True] * 2
    ]
    assert valid_of(write_raster(tmp_path / "b.tif", pixels), 7, 1).all()


def test_mosaic_of_cubes_knows_their_special_pixels(tmp_path: Path) -> None:
    pixels = np.full((2, 8), 500, np.uint16)
    pixels[0, :5] = SPECIAL["uint16"]
    cube = write_raster(tmp_path / "a.cub", pixels, driver="ISIS3")
    gdal.BuildVRT(str(tmp_path / "mosaic.vrt"), [str(cube)]).FlushCache()
    assert valid_of(tmp_path / "mosaic.vrt", 8, 2).sum() == 11


@pytest.mark.parametrize("dtype", SPECIAL)
@pytest.mark.parametrize(
    "tool", ["translate", "translate to float", "warp", "warp to float", "warp to alpha", "nested"]
)
def test_special_pixels_of_cubes_are_no_data_in_vrts_of_any_type(tmp_path: Path, dtype: str, tool: str) -> None:
    pixels = np.arange(100, 116).astype(dtype).reshape(2, 8)
    pixels[0, :5] = SPECIAL[dtype]
    cube = str(write_raster(tmp_path / "a.cub", pixels, driver="ISIS3", crs_wkt=moon_equirectangular()))
    path = str(tmp_path / "a.vrt")
    kind = {"outputType": gdal.GDT_Float32} if "float" in tool else {}
    if "translate" in tool:
        gdal.Translate(path, cube, format="VRT", **kind)
    elif "warp" in tool:
        gdal.Warp(path, cube, format="VRT", dstAlpha="alpha" in tool, **kind)
    else:
        gdal.BuildVRT(str(tmp_path / "inner.vrt"), [cube]).FlushCache()
        gdal.BuildVRT(path, [str(tmp_path / "inner.vrt")])
    source = open_raster(path)
    assert source.read(Window(0, 0, 8, 2))[1].ravel().tolist() == [False] * 5 + [True] * 11
    assert source.scaling == (105, 115)


def test_values_of_a_cube_that_a_vrt_scales_are_no_special_pixels(tmp_path: Path) -> None:
    pixels = np.array([[*SPECIAL["uint16"], 100, 150, 200]], np.uint16)
    cube = write_raster(tmp_path / "a.cub", pixels, driver="ISIS3")
    path, scale = tmp_path / "a.vrt", [[100, 200, 1, 2]]
    gdal.Translate(str(path), str(cube), format="VRT", outputType=gdal.GDT_Float32, scaleParams=scale)
    assert valid_of(path, 8, 1).tolist() == [[False] * 5 + [True] * 3]


@pytest.mark.parametrize("kind", [gdal.GDT_Byte, gdal.GDT_Float32])
def test_saturation_of_an_8_bit_cube_is_valid_in_a_vrt(tmp_path: Path, kind: int) -> None:
    cube = write_raster(tmp_path / "a.cub", np.array([[0, 1, 254, 255]], np.uint8), driver="ISIS3")
    gdal.Translate(str(tmp_path / "a.vrt"), str(cube), format="VRT", outputType=kind)
    assert valid_of(tmp_path / "a.vrt", 4, 1).tolist() == [[False, True, True, True]]


def test_statistics_beside_a_mosaic_of_cubes_change_nothing(tmp_path: Path) -> None:
    pixels = np.array([[*SPECIAL["uint16"], 100, 150, 200]], np.uint16)
    cube = write_raster(tmp_path / "a.cub", pixels, driver="ISIS3")
    gdal.BuildVRT(str(tmp_path / "a.vrt"), [str(cube)]).FlushCache()
    gdal.Open(str(tmp_path / "a.vrt")).BuildOverviews("NEAREST", [2])
    assert (tmp_path / "a.vrt.ovr").is_file()
    assert valid_of(tmp_path / "a.vrt", 8, 1).tolist() == [[False] * 5 + [True] * 3]


def test_nodata_value_counts_besides_a_mask_band(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.array([[9, 1, 2, 3]], np.uint8), nodata=9)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.CreateMaskBand(gdal.GMF_PER_DATASET)
    dataset.GetRasterBand(1).GetMaskBand().WriteArray(np.array([[255, 255, 0, 255]], np.uint8))
    dataset = None
    assert valid_of(path, 4, 1).tolist() == [[False, True, False, True]]


def test_nodata_value_counts_besides_alpha(tmp_path: Path) -> None:
    bands = np.array([[[9, 1, 2, 3]], [[255, 255, 0, 255]]], np.uint8)
    path = write_raster(tmp_path / "a.tif", bands)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetNoDataValue(9)
    dataset.GetRasterBand(2).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    assert valid_of(path, 4, 1).tolist() == [[False, True, False, True]]


def test_alpha_counts_whatever_band_it_is(tmp_path: Path) -> None:
    bands = np.array([[[9, 1, 2, 3]], [[5, 5, 5, 5]], [[255, 255, 0, 255]]], np.uint8)  # image, tracking band, alpha
    path = write_raster(tmp_path / "a.tif", bands)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(3).SetColorInterpretation(gdal.GCI_AlphaBand)
    dataset = None
    assert valid_of(path, 4, 1).tolist() == [[True, True, False, True]]


def test_nodata_value_that_the_type_cannot_hold_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.vrt"
    tif = write_raster(tmp_path / "a.tif", np.array([[0, 1, 2, 255]], np.uint8))
    gdal.BuildVRT(str(path), [str(tif)], VRTNodata="-9999").FlushCache()
    assert valid_of(path, 4, 1).all()


def test_blocks_of_a_file_are_never_cut(tmp_path: Path) -> None:
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(tmp_path / "a.tif"), 300, 200, 1, gdal.GDT_Byte, ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=32"]
    )
    windows = list(block_windows(dataset, 1, chunk_px=64 * 32 * 3))
    covered = np.zeros((200, 300), int)
    for window in windows:
        covered[window.y : window.y_end, window.x : window.x_end] += 1
        assert (window.x % 64, window.y % 32) == (0, 0)
        assert window.width * window.height <= 64 * 32 * 3
    assert (covered == 1).all()
