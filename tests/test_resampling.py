from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import DEGREE_M, MOON_DEGREES, MOON_RADIUS_M, moon_equirectangular, moon_polar, read_raster, write_raster
from osgeo import gdal
from pyproj import CRS

from imfmapper.core.progress import Progress
from imfmapper.core.rasters import RasterSource, open_raster
from imfmapper.core.reading import resampled_raster
from imfmapper.core.reading.resampled_raster import resampled
from imfmapper.core.reading.resampling import match_gsd
from imfmapper.core.windows import Window

WKT = moon_equirectangular()


class Log(Progress):
    def __init__(self) -> None:
        self.infos: list[str] = []
        self.warnings: list[str] = []

    def info(self, text: str) -> None:
        self.infos.append(text)

    def warn(self, text: str) -> None:
        self.warnings.append(text)


def noise(height: int, width: int, low: int = 1) -> np.ndarray:
    return np.random.default_rng(7).integers(low, 255, (height, width)).astype(np.uint8)


def whole(raster: RasterSource) -> tuple[np.ndarray, np.ndarray]:
    return raster.read(Window(0, 0, raster.grid.width, raster.grid.height))


def warped(path: Path, raster: RasterSource, method: str) -> np.ndarray:
    """Returns what GDAL's warper makes of a file on a raster's grid, uint8 (H, W)."""
    options = {"width": raster.grid.width, "height": raster.grid.height, "outputBounds": raster.grid.bounds}
    made = gdal.Warp("", str(path), format="MEM", resampleAlg=method, **options)
    return made.GetRasterBand(1).ReadAsArray()


@pytest.mark.parametrize("factor", [3.0, 1.5, 2.4])
def test_larger_pixels_are_those_of_gdals_cubic_spline(tmp_path: Path, factor: float) -> None:
    path = write_raster(tmp_path / "a.tif", noise(120, 180), crs_wkt=WKT, pixel_m=0.5)
    raster = resampled(open_raster(path), (factor, factor))
    pixels, valid = whole(raster)
    assert valid.all()
    assert pixels.shape == (round(120 / factor), round(180 / factor))
    assert np.abs(pixels.astype(int) - warped(path, raster, "cubicspline")).max() <= 1


@pytest.mark.parametrize("factor", [0.5, 0.4])
def test_smaller_pixels_are_those_of_gdals_cubic_convolution(tmp_path: Path, factor: float) -> None:
    path = write_raster(tmp_path / "a.tif", noise(40, 60), crs_wkt=WKT, pixel_m=3.0)
    raster = resampled(open_raster(path), (factor, factor))
    inner = (slice(8, -8), slice(8, -8))  # at the edge GDAL falls back to bilinear
    difference = np.abs(whole(raster)[0][inner].astype(int) - warped(path, raster, "cubic")[inner])
    assert difference.max() <= 1


def test_a_pattern_finer_than_the_new_pixels_becomes_its_mean_and_no_moire(tmp_path: Path) -> None:
    stripes = np.tile(np.array([40, 200], np.uint8), (90, 45))  # period 2 px
    raster = resampled(open_raster(write_raster(tmp_path / "a.tif", stripes, crs_wkt=WKT)), (3.0, 3.0))
    assert np.ptp(whole(raster)[0][2:-2, 2:-2].astype(int)) <= 4
    assert whole(raster)[0][2:-2, 2:-2].mean() == pytest.approx(120, abs=1)


def test_a_plane_of_brightness_stays_where_it_is(tmp_path: Path) -> None:
    plane = np.add.outer(np.arange(60) * 2, np.arange(80)).astype(np.uint8)
    for factors in ((2.0, 3.0), (0.5, 0.5), (2.0, 1.0)):
        pixels, _ = whole(resampled(open_raster(write_raster(tmp_path / "a.tif", plane)), factors))
        columns, rows = (np.arange(size) for size in pixels.shape[::-1])
        expected = np.add.outer(((rows + 0.5) * factors[1] - 0.5) * 2, (columns + 0.5) * factors[0] - 0.5)
        np.testing.assert_allclose(pixels[6:-6, 6:-6], expected[6:-6, 6:-6], atol=0.51)


def test_pixels_do_not_depend_on_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    image = noise(200, 230, low=0)
    raster = resampled(open_raster(write_raster(tmp_path / "a.tif", image, nodata=0)), (1.7, 2.3))
    pixels, valid = whole(raster)
    part = Window(17, 31, 70, 40)
    inside = (slice(31, 71), slice(17, 87))
    for part_px in (resampled_raster.PART_PX, 1000):
        monkeypatch.setattr(resampled_raster, "PART_PX", part_px)
        np.testing.assert_array_equal(raster.read(part)[0], pixels[inside])
        np.testing.assert_array_equal(raster.read(part)[1], valid[inside])


def test_no_data_neither_spreads_nor_colours(tmp_path: Path) -> None:
    image = np.full((90, 90), 100, np.uint8)
    image[:, :45] = 0
    raster = resampled(open_raster(write_raster(tmp_path / "a.tif", image, nodata=0)), (3.0, 3.0))
    pixels, valid = whole(raster)
    assert valid.tolist() == [[False] * 15 + [True] * 15] * 30
    assert (pixels[valid] == 100).all()
    assert (pixels[~valid] == 0).all()


def test_stretch_and_special_pixels_are_those_of_the_file(tmp_path: Path) -> None:
    image = np.random.default_rng(1).normal(0.05, 0.01, (60, 60)).astype(np.float32)
    image[20:30, 20:30] = np.array(0xFF7FFFFF, np.uint32).view(np.float32)  # HRS
    source = open_raster(write_raster(tmp_path / "a.cub", image, driver="ISIS3"), stretch="percentile_2")
    raster = resampled(source, (2.0, 2.0))
    assert raster.stretch == source.stretch
    pixels, valid = whole(raster)
    assert (~valid).sum() == 25
    finished = write_raster(tmp_path / "b.tif", whole(source)[0])
    away = slice(20, 30)  # from the special pixels, which are dark ones in the finished image
    np.testing.assert_array_equal(pixels[away], whole(resampled(open_raster(finished), (2.0, 2.0)))[0][away])


def test_window_beyond_the_raster_is_no_data(tmp_path: Path) -> None:
    raster = resampled(open_raster(write_raster(tmp_path / "a.tif", noise(60, 60))), (2.0, 2.0))
    pixels, valid = raster.read(Window(20, 25, 64, 64))
    assert valid.sum() == 10 * 5
    assert pixels[5:].max() == 0
    assert raster.is_empty(Window(40, 0, 10, 10))


def test_cache_holds_the_lines_that_a_row_of_tiles_is_made_from(tmp_path: Path) -> None:
    source = open_raster(write_raster(tmp_path / "a.cub", noise(60, 50).astype(np.float32), driver="ISIS3"))
    assert source.cache_bytes(512) == 50 * (512 + 2) * 4  # blocks of one line
    assert resampled(source, (3.0, 3.0)).cache_bytes(512) == 50 * (3 * 512 + 12 + 2) * 4
    tiled = gdal.Translate(
        str(tmp_path / "a.tif"), source.path, creationOptions=["TILED=YES", "BLOCKXSIZE=16", "BLOCKYSIZE=16"]
    )
    del tiled
    assert open_raster(tmp_path / "a.tif").cache_bytes(512) == 0


def test_grid_covers_the_same_ground(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "a.tif", noise(60, 90))
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetGeoTransform((100, 0.3, 0.4, 200, -0.4, 0.3))  # turned and south-up
    dataset.SetProjection(WKT)
    dataset = None
    source = open_raster(path)
    raster = resampled(source, (3.0, 3.0))
    assert raster.grid.geotransform == pytest.approx((100, 0.9, 1.2, 200, -1.2, 0.9))
    assert raster.grid.bounds == pytest.approx(source.grid.bounds)
    assert (source.gsd_m, raster.gsd_m) == (pytest.approx(0.5, rel=1e-4), pytest.approx(1.5, rel=1e-4))


def matched(tmp_path: Path, *, pixel: float, wkt: str = WKT, shape: tuple = (60, 60), **options: object) -> tuple:
    origin = options.pop("origin", (0.0, 0.0))
    log = Log()
    source = open_raster(write_raster(tmp_path / "a.tif", noise(*shape), crs_wkt=wkt, origin=origin, pixel_m=pixel))
    return match_gsd(source, options.pop("gsd_m", 1.5), progress=log, **options), log


@pytest.mark.parametrize("pixel", [1.5, 1.4, 1.64])
def test_raster_near_the_models_resolution_is_read_as_it_is(tmp_path: Path, pixel: float) -> None:
    raster, log = matched(tmp_path, pixel=pixel)
    assert raster.grid.width == 60
    assert not log.infos + log.warnings


@pytest.mark.parametrize(("pixel", "width"), [(0.5, 20), (1.0, 40), (1.2, 48), (3.0, 120), (6.0, 240)])
def test_other_rasters_are_read_at_the_models_resolution(tmp_path: Path, pixel: float, width: int) -> None:
    raster, log = matched(tmp_path, pixel=pixel)
    assert (raster.grid.width, raster.grid.geotransform[1]) == (width, pytest.approx(1.5))
    assert f"The raster has {pixel:g} m per pixel, the model was trained on 1.5 m per pixel" in log.infos[0]
    assert f"the result has that grid, {width} x {width} pixels" in log.infos[0]
    assert bool(log.warnings) == (pixel == 6.0)


def test_raster_far_too_coarse_is_read_as_it_is_with_a_warning(tmp_path: Path) -> None:
    raster, log = matched(tmp_path, pixel=7.5)
    assert raster.grid.width == 60
    assert "too coarse to be magnified" in log.warnings[0]


def test_without_resampling_the_difference_is_told(tmp_path: Path) -> None:
    raster, log = matched(tmp_path, pixel=0.5, resample=False)
    assert raster.grid.width == 60
    assert "The raster has 0.5 m per pixel, the model was trained on 1.5 m" in log.warnings[0]


def test_metres_of_the_map_are_kept_where_they_are_nearly_those_of_the_ground(tmp_path: Path) -> None:
    y = radians(20) * MOON_RADIUS_M
    raster, _ = matched(tmp_path, pixel=0.5, wkt=moon_equirectangular(lat_ts=15), origin=(0, y))
    assert raster.grid.geotransform[1:6:4] == (1.5, -1.5)  # the ground's: 1.46 x 1.5 m


def test_far_from_the_standard_parallel_pixels_get_square_on_the_ground(tmp_path: Path) -> None:
    y = radians(60) * MOON_RADIUS_M
    raster, _ = matched(tmp_path, pixel=1.5, origin=(0, y))  # 0.75 m wide, 1.5 m high
    assert raster.grid.geotransform[1:6:4] == (pytest.approx(3.0, rel=1e-3), pytest.approx(-1.5, rel=1e-3))
    assert (raster.grid.width, raster.grid.height) == (30, 60)


def test_degrees_are_resampled_to_degrees_by_the_latitude(tmp_path: Path) -> None:
    pixel = 0.75 / DEGREE_M
    raster, _ = matched(tmp_path, pixel=pixel, wkt=MOON_DEGREES, origin=(10.0, 60.0))
    _, dx, _, _, _, dy = raster.grid.geotransform
    assert dx * DEGREE_M * cos(radians(60)) == pytest.approx(1.5, rel=1e-3)
    assert dy * DEGREE_M == pytest.approx(-1.5, rel=1e-3)
    assert raster.grid.crs_wkt == open_raster(tmp_path / "a.tif").grid.crs_wkt
    assert raster.gsd_m == pytest.approx(1.5, rel=1e-3)


def test_resolution_is_judged_where_the_map_is_to_be(tmp_path: Path) -> None:
    pixel = 0.5  # degrees: a coarse raster of half a hemisphere, for a model as coarse
    gsd_m = 0.5 * DEGREE_M
    near = (0.0, 59.0, 20.0, 61.0)
    options = {"pixel": pixel, "wkt": MOON_DEGREES, "origin": (-45.0, 90.0), "shape": (360, 180), "gsd_m": gsd_m}
    assert matched(tmp_path, **options)[0].grid.width == 180  # true at the equator, in the middle
    raster, _ = matched(tmp_path, **options, near=near)
    assert raster.grid.width == 90  # a degree of longitude is half as long at 60 degrees


def test_polar_raster_is_judged_on_the_ground(tmp_path: Path) -> None:
    # At 78.6 S a stereographic map that is true at the pole is enlarged by 2 / (1 + sin 78.6) = 1.00993.
    x = 2 * MOON_RADIUS_M * np.tan(radians(90 - 78.6) / 2)
    raster, _ = matched(tmp_path, pixel=0.5, wkt=moon_polar(), origin=(x, 0.0))
    assert raster.grid.geotransform[1] == 1.5
    assert raster.gsd_m == pytest.approx(1.5 / 1.00993, rel=1e-4)


def test_a_map_whose_scale_changes_is_warned_of(tmp_path: Path) -> None:
    options = {"pixel": 0.5, "wkt": MOON_DEGREES, "origin": (0.0, 75.0), "shape": (60, 60), "gsd_m": 0.5 * DEGREE_M}
    _, log = matched(tmp_path, **options)  # 45 to 75 degrees: cos 75 / cos 60 = 0.52, cos 45 / cos 60 = 1.41
    assert any("at its edges it is 0.52 to 1.4 times that of the middle" in text for text in log.warnings)
    _, log = matched(tmp_path, **options, near=(0.0, 58.0, 30.0, 62.0))
    assert not log.warnings


def test_mercury_has_its_own_radius(tmp_path: Path) -> None:
    degrees = CRS.from_proj4("+proj=longlat +R=2439400 +no_defs").to_wkt()
    pixel = 6.0 / (2_439_400 * np.pi / 180)
    raster, log = matched(tmp_path, pixel=pixel, wkt=degrees, gsd_m=6.0)
    assert raster.gsd_m == pytest.approx(6.0, rel=1e-6)
    assert raster.grid.width == 60
    assert not log.warnings


def test_raster_without_a_crs_is_read_as_it_is(tmp_path: Path) -> None:
    raster, log = matched(tmp_path, pixel=0.5, wkt="")
    assert raster.grid.width == 60
    assert "ground size of the raster's pixels is not known" in log.warnings[0]


def test_provenance_tells_the_file_and_how_it_was_read(tmp_path: Path) -> None:
    raster, _ = matched(tmp_path, pixel=0.5)
    record = raster.record()
    assert record["input_size"] == "60 x 60"
    assert record["resampled_size"] == "20 x 20"
    assert record["resampled_by"] == (3.0, 3.0)
    assert str(record["input_stretch"]) == "8 bit: 0.0 to 255.0 (untouched)"


def test_real_mosaic_at_the_models_resolution_agrees_with_the_one_made_by_gdal(shared_data: Path) -> None:
    source = open_raster(shared_data / "nac_roi" / "NAC_ROI_ALPHNSUSLOA_E129S3581_cropped.tif")
    raster = match_gsd(source, 1.5)
    given = read_raster(shared_data / "nac_roi" / "alphonsus_1p5m_512.tif")  # cut from it at 1.5 m, with another filter
    pixels, _ = raster.read(Window(0, 0, 512, 512))
    assert np.corrcoef(pixels.ravel(), given.ravel())[0, 1] > 0.97
    made = warped(Path(source.path), raster, "cubicspline")
    inner = (slice(4, -4), slice(4, -4))
    difference = np.abs(whole(raster)[0][inner].astype(int) - made[inner])
    assert np.quantile(difference, 0.999) <= 1
