from __future__ import annotations

from math import radians
from pathlib import Path

import numpy as np
import pytest
from makers import MOON_RADIUS_M, moon_equirectangular, read_raster, write_raster
from osgeo import gdal

from imfmapper.core.errors import RasterError
from imfmapper.core.rasters import Grid, open_raster, write_byte_raster
from imfmapper.core.windows import Window

GRID = Grid(40, 30, (1000.0, 1.5, 0.0, 2000.0, 0.0, -1.5), moon_equirectangular())


def test_bytes_come_as_they_are(tmp_path: Path) -> None:
    pixels = np.arange(1200, dtype=np.uint8).reshape(30, 40)
    path = write_raster(tmp_path / "a.tif", pixels, crs_wkt=GRID.crs_wkt, nodata=0)
    read, valid = open_raster(path).read(Window(5, 6, 20, 10))
    np.testing.assert_array_equal(read, pixels[6:16, 5:25])
    np.testing.assert_array_equal(valid, pixels[6:16, 5:25] != 0)


def test_window_beyond_the_raster_is_no_data(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.full((30, 40), 7, np.uint8))
    read, valid = open_raster(path).read(Window(32, 24, 16, 16))
    assert read.shape == (16, 16)
    assert valid.sum() == 8 * 6
    assert read[:6, :8].min() == 7
    assert read[6:].max() == 0


def test_other_types_are_stretched_from_minimum_to_maximum(tmp_path: Path) -> None:
    pixels = np.array([[100, 200, 300], [-9999, 400, 610]], np.int16)
    source = open_raster(write_raster(tmp_path / "a.tif", pixels, nodata=-9999))
    read, valid = source.read(Window(0, 0, 3, 2))
    assert source.scaling == (100.0, 610.0)
    np.testing.assert_array_equal(read, [[0, 50, 100], [0, 151, 255]])
    np.testing.assert_array_equal(valid, [[True, True, True], [False, True, True]])


def test_stretch_agrees_with_gdal_translate(tmp_path: Path) -> None:
    pixels = np.random.default_rng(3).normal(0.05, 0.01, (30, 40)).astype(np.float32)
    path = write_raster(tmp_path / "a.tif", pixels)
    gdal.Translate(str(tmp_path / "b.tif"), str(path), outputType=gdal.GDT_Byte, scaleParams=[[]])
    read, _ = open_raster(path).read(Window(0, 0, 40, 30))
    difference = np.abs(read.astype(int) - read_raster(tmp_path / "b.tif"))
    # GDAL's own rounding has changed since 3.6: there they are the same, later versions are a grey level off at most.
    assert difference.max() <= (0 if int(gdal.VersionInfo()) < 3_070_000 else 1)


def test_nan_and_infinity_are_no_data(tmp_path: Path) -> None:
    pixels = np.array([[0.0, np.nan, 1.0, np.inf]], np.float32)
    read, valid = open_raster(write_raster(tmp_path / "a.tif", pixels)).read(Window(0, 0, 4, 1))
    np.testing.assert_array_equal(valid, [[True, False, True, False]])
    np.testing.assert_array_equal(read, [[0, 0, 255, 0]])


def test_isis_special_pixels_are_no_data(tmp_path: Path) -> None:
    special = np.array([0xFF7FFFFB, 0xFF7FFFFC, 0xFF7FFFFD, 0xFF7FFFFE, 0xFF7FFFFF], np.uint32).view(np.float32)
    pixels = np.full((4, 8), 0.25, np.float32)
    pixels[0, :5], pixels[1, 0], pixels[3, 7] = special, -0.5, 1.0
    source = open_raster(write_raster(tmp_path / "a.cub", pixels, driver="ISIS3"))
    _, valid = source.read(Window(0, 0, 8, 4))
    assert source.scaling == (-0.5, 1.0)
    assert (~valid).sum() == 5
    assert not valid[0, :5].any()


def test_one_of_several_bands_is_read(tmp_path: Path) -> None:
    bands = np.stack([np.full((5, 6), value, np.uint8) for value in (10, 20, 30)])
    path = write_raster(tmp_path / "a.tif", bands)
    assert open_raster(path, band=2).read(Window(0, 0, 6, 5))[0].max() == 20
    with pytest.raises(RasterError, match=r"has 3 band\(s\); band 4 was asked for"):
        open_raster(path, band=4)


@pytest.mark.parametrize("content", [None, b"this is not an image"])
def test_file_that_is_no_raster_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "a.tif"
    if content:
        path.write_bytes(content)
    with pytest.raises(RasterError, match=r"cannot be opened: .* Expected a file that GDAL reads"):
        open_raster(path)


def test_file_that_was_cut_short_is_refused_when_read(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", np.ones((300, 400), np.uint8))
    path.write_bytes(path.read_bytes()[:60_000])
    source = open_raster(path)
    with pytest.raises(RasterError, match=r"Reading columns 0-400, rows 0-300 .* failed"):
        source.read(Window(0, 0, 400, 300))


def test_ground_sampling_distance_is_measured_at_the_centre(tmp_path: Path) -> None:
    y = radians(60) * MOON_RADIUS_M
    path = write_raster(tmp_path / "a.tif", np.ones((2, 2), np.uint8), crs_wkt=moon_equirectangular(), origin=(0, y))
    assert open_raster(path).gsd_m == pytest.approx((1.5 * 0.75) ** 0.5, rel=1e-3)  # 1.5 m high, 0.75 m wide


def test_raster_without_crs_has_no_ground_size(tmp_path: Path) -> None:
    assert open_raster(write_raster(tmp_path / "a.tif", np.ones((2, 2), np.uint8))).gsd_m is None


def test_bounds_and_windows_are_each_others_inverse() -> None:
    part = GRID.window(Window(4, 6, 10, 8))
    assert part.bounds == (1006.0, 1979.0, 1021.0, 1991.0)
    assert GRID.window_of(part.bounds) == Window(4, 6, 10, 8)
    assert GRID.window_of((0, 0, 1, 1)).width == 0


def test_written_raster_has_scale_metadata_and_grid(tmp_path: Path) -> None:
    path = tmp_path / "out.tif"
    with write_byte_raster(path, GRID, nodata=255, scale=1 / 254, metadata={"A": 1}, sparse=True) as writer:
        writer.write(Window(30, 20, 16, 16), np.full((16, 16), 127, np.uint8))
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    assert dataset.GetGeoTransform() == GRID.geotransform
    assert (band.GetNoDataValue(), band.GetScale(), dataset.GetMetadataItem("A")) == (255, 1 / 254, "1")
    pixels = band.ReadAsArray()
    assert (pixels == 127).sum() == 10 * 10
    assert (pixels == 255).sum() == 1200 - 100


def test_failed_write_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "out.tif"
    path.write_bytes(b"before")
    with pytest.raises(KeyError), write_byte_raster(path, GRID):
        raise KeyError
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_result_is_kept_where_its_name_cannot_be_taken(tmp_path: Path) -> None:
    path = tmp_path / "out.tif"
    (path / "in_use").mkdir(parents=True)  # a folder of that name stands for a file that is held open
    with (
        pytest.raises(RasterError, match=r"cannot be replaced .* was kept as"),
        write_byte_raster(path, GRID) as writer,
    ):
        writer.write(Window(0, 0, 40, 30), np.full((30, 40), 9, np.uint8))
    (kept,) = tmp_path.glob("out_*.tif")
    assert read_raster(kept).min() == 9


def test_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    path = tmp_path / "no" / "out.tif"
    with pytest.raises(RasterError, match=r"cannot be written.*Check the folder"), write_byte_raster(path, GRID):
        pass


def test_formats_of_one_image_read_alike(shared_data: Path) -> None:
    paths = [shared_data / "nac_roi" / f"alphonsus_1p5m_512{end}" for end in (".tif", ".cub", "_pds4.xml")]
    sources = [open_raster(path) for path in paths]
    window = Window(0, 0, 512, 512)
    first, first_valid = sources[0].read(window)
    for source in sources[1:]:
        pixels, valid = source.read(window)
        np.testing.assert_array_equal(pixels, first)
        np.testing.assert_array_equal(valid, first_valid)
        assert source.grid.geotransform == pytest.approx(sources[0].grid.geotransform)
        assert source.gsd_m == pytest.approx(sources[0].gsd_m)


def test_calibrated_cube_is_stretched_without_its_special_pixels(shared_data: Path) -> None:
    source = open_raster(shared_data / "isis" / "M1333276014R.default.crop.cub")
    pixels, valid = source.read(Window(0, 0, source.grid.width, source.grid.height))
    assert np.isfinite(source.scaling).all()
    assert source.scaling[0] > -1
    assert pixels[valid].min() == 0
    assert pixels[valid].max() == 255
