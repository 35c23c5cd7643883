from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from makers import moon_equirectangular, read_raster, write_raster
from osgeo import gdal

from imfmapper.core.command_line.arguments import STRETCHES
from imfmapper.core.errors import InputError
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import open_raster
from imfmapper.core.reading import stretch as stretches
from imfmapper.core.windows import Window


def grey(path: Path, method: str) -> np.ndarray:
    source = open_raster(path, stretch=method)
    return source.read(Window(0, 0, source.grid.width, source.grid.height))[0]


@pytest.mark.parametrize("method", stretches.STRETCHES)
def test_bytes_pass_untouched_whatever_the_stretch(tmp_path: Path, method: str) -> None:
    pixels = np.arange(60, 100, dtype=np.uint8).reshape(4, 10)
    path = write_raster(tmp_path / "a.tif", pixels)
    np.testing.assert_array_equal(grey(path, method), pixels)
    assert str(open_raster(path, stretch=method).stretch) == "8 bit: 0.0 to 255.0 (untouched)"


def test_percentiles_leave_the_extremes_out(tmp_path: Path) -> None:
    pixels = np.arange(10_001, dtype=np.uint16).reshape(73, 137)
    source = open_raster(write_raster(tmp_path / "a.tif", pixels), stretch="percentile_2")
    assert source.scaling == (200, 9800)
    assert source.stretch.basis == "all pixels"
    read, valid = source.read(Window(0, 0, 137, 73))
    assert valid.all()
    assert (read == 0).sum() >= 200
    assert (read == 255).sum() >= 200
    assert open_raster(tmp_path / "a.tif", stretch="percentile_0.5").scaling == (50, 9950)


def test_percentiles_come_from_a_sample_of_blocks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "SAMPLE_PX", 32 * 32 * 40)
    monkeypatch.setattr(stretches, "ENOUGH_PX", 32 * 32 * 40)
    pixels = np.random.default_rng(5).normal(1000, 100, (512, 512)).astype(np.float32)
    path = tmp_path / "a.tif"
    options = ["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 512, 512, 1, gdal.GDT_Float32, options)
    dataset.GetRasterBand(1).WriteArray(pixels)
    dataset = None
    chosen = open_raster(path, stretch="percentile_2").stretch
    assert chosen.basis == "sample of 40 of 256 blocks"
    # 2 % of a normal distribution lie below 2.054 standard deviations; 41,000 samples know that to some hundredths.
    assert chosen.low == pytest.approx(1000 - 205.4, abs=5)
    assert chosen.high == pytest.approx(1000 + 205.4, abs=5)
    assert open_raster(path, stretch="percentile_2").stretch == chosen


def test_sample_grows_until_enough_pixels_are_valid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stretches, "SAMPLE_PX", 32 * 32)
    monkeypatch.setattr(stretches, "ENOUGH_PX", 100)
    pixels = np.zeros((256, 256), np.uint16)
    pixels[130:140, 200:210] = np.arange(100).reshape(10, 10) + 500  # in one of 64 blocks
    path = tmp_path / "a.tif"
    options = ["TILED=YES", "BLOCKXSIZE=32", "BLOCKYSIZE=32"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 256, 256, 1, gdal.GDT_UInt16, options)
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.GetRasterBand(1).WriteArray(pixels)
    dataset = None
    assert open_raster(path, stretch="percentile_2").scaling == pytest.approx((501.98, 597.02))


def test_none_takes_values_as_they_are(tmp_path: Path) -> None:
    pixels = np.array([[-3.0, 0.4, 0.6, 127.0, 200.0, 255.0, 300.0]], np.float32)
    assert grey(write_raster(tmp_path / "a.tif", pixels), "none").tolist() == [[0, 0, 1, 127, 200, 255, 255]]
    whole = np.arange(256, dtype=np.uint16).reshape(16, 16)
    np.testing.assert_array_equal(grey(write_raster(tmp_path / "b.tif", whole), "none"), whole)


@pytest.mark.parametrize("dtype", ["int16", "uint16"])
def test_16_bits_are_rounded_as_gdal_translate_does(tmp_path: Path, dtype: str) -> None:
    low = -20_000 if dtype == "int16" else 100
    pixels = np.random.default_rng(2).integers(low, 30_000, (50, 60)).astype(dtype)
    path = write_raster(tmp_path / "a.tif", pixels)
    gdal.Translate(str(tmp_path / "b.tif"), str(path), outputType=gdal.GDT_Byte, scaleParams=[[]])
    difference = np.abs(grey(path, "minmax").astype(int) - read_raster(tmp_path / "b.tif"))
    assert difference.max() <= (0 if int(gdal.VersionInfo()) < 3_070_000 else 1)


def test_one_stretch_serves_the_whole_raster(tmp_path: Path) -> None:
    pixels = np.linspace(0, 1, 4000, dtype=np.float32).reshape(40, 100)
    source = open_raster(write_raster(tmp_path / "a.tif", pixels))
    whole, _ = source.read(Window(0, 0, 100, 40))
    dark, _ = source.read(Window(0, 0, 100, 10))
    np.testing.assert_array_equal(dark, whole[:10])
    assert dark.max() == 64  # 0.25 of 255.999


def set_statistics(path: Path, **items: str) -> None:
    dataset = gdal.Open(str(path), gdal.GA_Update)
    for name, value in items.items():
        dataset.GetRasterBand(1).SetMetadataItem(f"STATISTICS_{name}", value)


def test_exact_statistics_in_the_file_spare_the_pass_over_it(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.array([[10, 20, 30]], np.int16))
    set_statistics(path, MINIMUM="5", MAXIMUM="40")
    chosen = open_raster(path).stretch
    assert (chosen.low, chosen.high, chosen.basis) == (5, 40, "statistics in the file")


@pytest.mark.parametrize(("of_file", "basis"), [(0, "statistics in the file"), (60, "all pixels")])
def test_statistics_of_an_older_version_of_the_file_are_not_relied_on(tmp_path: Path, of_file: int, basis: str) -> None:
    path = write_raster(tmp_path / "a.tif", np.array([[5, 20, 40]], np.uint16))
    gdal.BuildVRT(str(tmp_path / "a.vrt"), [str(path)])
    for name in ("a.tif", "a.vrt"):
        dataset = gdal.Open(str(tmp_path / name))
        dataset.GetRasterBand(1).ComputeStatistics(False)
        del dataset
    assert (tmp_path / "a.tif.aux.xml").is_file()
    for made in tmp_path.iterdir():
        os.utime(made, ns=(10**18, 10**18))
    os.utime(path, ns=(10**18 + of_file, 10**18 + of_file))
    for name in ("a.tif", "a.vrt"):
        assert open_raster(tmp_path / name).stretch.basis == basis


@pytest.mark.parametrize("mark", [{"APPROXIMATE": "YES"}, {"SKIPFACTORX": "4"}, {"MINIMUM": "-3.4028226550889045e+38"}])
def test_statistics_that_are_not_exact_are_not_relied_on(tmp_path: Path, mark: dict[str, str]) -> None:
    path = write_raster(tmp_path / "a.tif", np.array([[10, 20, 30]], np.float32))
    set_statistics(path, **{"MINIMUM": "5", "MAXIMUM": "40", **mark})
    chosen = open_raster(path).stretch
    assert (chosen.low, chosen.high, chosen.basis) == (10, 30, "all pixels")


def test_raster_of_one_value_or_none_is_dark(tmp_path: Path) -> None:
    assert grey(write_raster(tmp_path / "a.tif", np.full((3, 4), 7.5, np.float32)), "minmax").max() == 0
    empty = write_raster(tmp_path / "b.tif", np.full((3, 4), np.nan, np.float32))
    assert grey(empty, "minmax").max() == 0
    assert open_raster(empty, stretch="percentile_2").scaling == (0, 0)


class Log(Progress):
    def __init__(self) -> None:
        self.warnings: list[str] = []

    def warn(self, text: str) -> None:
        self.warnings.append(text)


def test_a_few_extreme_pixels_are_warned_of(tmp_path: Path) -> None:
    pixels = np.linspace(100, 200, 10_000, dtype=np.float32).reshape(100, 100)
    for extreme, count in ((250, 0), (1100, 1)):
        pixels[0, 0] = extreme
        path = write_raster(tmp_path / "a.tif", pixels, crs_wkt=moon_equirectangular())
        log = Log()
        assert open_raster(path, progress=log).scaling == (pytest.approx(100, abs=0.02), extreme)
        assert len(log.warnings) == count
    assert "99 % of the pixels lie between 100.5" in log.warnings[0]
    assert "Choose the stretch percentile_0.5" in log.warnings[0]


def test_unknown_stretch_is_refused(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.ones((3, 4), np.uint8))
    with pytest.raises(InputError, match=r"Stretch is 'gamma'; expected one of: minmax, percentile_0.5"):
        open_raster(path, stretch="gamma")


def test_command_line_offers_the_same_stretches() -> None:
    assert STRETCHES == stretches.STRETCHES
