"""Detections that are lit as ridges: the side on which they are dark, by where the sun stands."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from math import cos, radians, sin
from pathlib import Path

import numpy as np
import pytest
from makers import MARS_DEGREES, MOON_DEGREES, box_wkb, moon_equirectangular, write_raster

pytest.importorskip("scipy")

from osgeo import gdal, ogr

from imfmapper.core import filters, reprojection, ridges
from imfmapper.core.detections import Detection
from imfmapper.core.errors import CrsError, DependencyError, InputError, RasterError
from imfmapper.core.progress import Progress
from imfmapper.core.ridges import RidgeTest, rise_towards_sun
from imfmapper.core.simulation.craters import CraterSettings
from imfmapper.core.simulation.fractures import FractureSettings
from imfmapper.core.simulation.scene import SceneSettings, simulate_scene
from imfmapper.core.simulation.shading import SunSettings
from imfmapper.core.simulation.terrain import TerrainSettings

CRS = moon_equirectangular()
PIXEL_M = 1.5
SIZE_PX = 120
#: Columns of two bands, the first bright on its left side, the second on its right side: with the sun on the right, a
#: trough and a ridge.
TROUGH, RIDGE = (20, 32), (70, 82)


def two_bands() -> np.ndarray:
    """Return an image (H, W) of both bands, from row 10 to 110."""
    pixels = np.full((SIZE_PX, SIZE_PX), 100, np.uint8)
    for (left, right), sides in ((TROUGH, (160, 40)), (RIDGE, (40, 160))):
        middle = (left + right) // 2
        pixels[10:110, left:middle], pixels[10:110, middle:right] = sides
    return pixels


def band_wkb(columns: tuple[int, int]) -> bytes:
    return box_wkb(columns[0] * PIXEL_M, -110 * PIXEL_M, columns[1] * PIXEL_M, -10 * PIXEL_M)


@pytest.fixture
def mosaic(tmp_path: Path) -> str:
    return str(write_raster(tmp_path / "mosaic.tif", two_bands(), crs_wkt=CRS))


def test_slopes_add_up_by_hand() -> None:
    # 3 grey values a column to the right, and 1 a row down, over the inner rows of a mask of 12 x 40 pixels.
    rows, columns = np.mgrid[:60, :60].astype(np.float32)
    mask = np.zeros((60, 60), bool)
    mask[10:50, 20:32] = True
    # Half width 6: counted is what lies 3 px or more from the nearest pixel outside, columns 22-29 and rows 12-47.
    inner = 8 * 36
    for towards_sun, slope in (((1, 0), 3), ((-1, 0), -3), ((0, 1), 1), ((0.6, -0.8), 1.0)):
        rise, changes = rise_towards_sun(3 * columns + rows, mask, towards_sun, 6.0)
        assert rise == pytest.approx(slope * inner, rel=2e-3)
        assert changes == pytest.approx(abs(slope) * inner, rel=2e-3)
    half = np.zeros_like(mask)
    half[:30] = True
    assert rise_towards_sun(3 * columns, mask, (1, 0), 6.0, counted=half)[0] == pytest.approx(3 * 8 * 18, rel=2e-3)


@pytest.mark.parametrize(
    ("azimuth", "expected"),
    [(90, (False, True)), (60, (False, True)), (450, (False, True)), (-90, (True, False)), (270, (True, False))],
)
def test_ridges_are_dark_on_the_far_side(mosaic: str, azimuth: float, expected: tuple[bool, bool]) -> None:
    test = RidgeTest(mosaic, azimuth, CRS)
    assert (test.takes(band_wkb(TROUGH)), test.takes(band_wkb(RIDGE))) == expected
    assert (test.looked_at, test.ridges) == (2, 1)


def test_light_along_a_band_tells_nothing(mosaic: str) -> None:
    test = RidgeTest(mosaic, 0, CRS)
    assert not test.takes(band_wkb(TROUGH)) and not test.takes(band_wkb(RIDGE))


def test_direction_is_that_on_the_map_where_the_raster_is_turned(tmp_path: Path) -> None:
    # The pixels' rows run 30 degrees down to the right on the map, so that their right is at an azimuth of 120.
    across, down = PIXEL_M * cos(radians(30)), PIXEL_M * sin(radians(30))
    geotransform = (0.0, across, -down, 0.0, -down, -across)
    path = write_raster(tmp_path / "turned.tif", two_bands(), crs_wkt=CRS)
    gdal.Open(str(path), gdal.GA_Update).SetGeoTransform(geotransform)

    def on_map(column: float, row: float) -> tuple[float, float]:
        return column * across - row * down, -column * down - row * across

    ring = ogr.Geometry(ogr.wkbLinearRing)
    for corner in ((RIDGE[0], 10), (RIDGE[1], 10), (RIDGE[1], 110), (RIDGE[0], 110), (RIDGE[0], 10)):
        ring.AddPoint_2D(*on_map(*corner))
    ridge = ogr.Geometry(ogr.wkbPolygon)
    ridge.AddGeometry(ring)
    wkb = bytes(ridge.ExportToIsoWkb())
    assert RidgeTest(str(path), 120, CRS).takes(wkb)
    assert not RidgeTest(str(path), 300, CRS).takes(wkb)
    assert not RidgeTest(str(path), 30, CRS).takes(wkb)  # along it


def test_blocks_add_up_to_the_whole(mosaic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from imfmapper.core.geometries import read_geometry

    def sums(columns: tuple[int, int]) -> np.ndarray:
        test, shape = RidgeTest(mosaic, 75, CRS), read_geometry(band_wkb(columns))
        return np.sum(list(test._looks(shape, test._half_width_px(shape), Progress())), axis=0)

    whole = [sums(columns) for columns in (TROUGH, RIDGE)]
    monkeypatch.setattr(ridges, "BLOCK_PX", 16)
    monkeypatch.setattr(ridges, "STRIP_PX", 40)
    np.testing.assert_allclose([sums(columns) for columns in (TROUGH, RIDGE)], whole, rtol=1e-5)


def test_detections_in_another_crs_are_looked_at_where_they_are(mosaic: str) -> None:
    test = RidgeTest(mosaic, 90, MOON_DEGREES)
    taken = [test.takes(reprojection.transform_wkb(band_wkb(band), CRS, MOON_DEGREES)) for band in (TROUGH, RIDGE)]
    assert taken == [False, True]


def test_what_the_mosaic_does_not_show_is_kept(tmp_path: Path) -> None:
    pixels = two_bands()
    pixels[:, 60:] = 0
    path = write_raster(tmp_path / "half.tif", pixels, crs_wkt=CRS, nodata=0)
    test = RidgeTest(str(path), 90, CRS)
    assert not test.takes(band_wkb(RIDGE))
    assert not test.takes(box_wkb(9000, 9000, 9100, 9010))
    assert test.looked_at == 0
    assert RidgeTest(str(path), 270, CRS).takes(band_wkb(TROUGH))


def test_the_end_of_the_data_is_no_side_of_a_ridge(tmp_path: Path) -> None:
    # Level ground, and a detection along the end of the data, which looks dark on one side.
    pixels = np.full((SIZE_PX, SIZE_PX), 200, np.uint8)
    pixels[:, 32:] = 0
    path = write_raster(tmp_path / "end.tif", pixels, crs_wkt=CRS, nodata=0)
    for azimuth in (90, 270):
        assert not RidgeTest(str(path), azimuth, CRS).takes(band_wkb(TROUGH))


def test_what_cannot_be_looked_at_is_refused(mosaic: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputError, match="expected degrees"):
        RidgeTest(mosaic, float("nan"), CRS)
    with pytest.raises(RasterError, match="band 2 was asked for"):
        RidgeTest(mosaic, 90, CRS, band=2)
    with pytest.raises(RasterError, match="cannot be opened"):
        RidgeTest(mosaic + ".gone", 90, CRS)
    with pytest.raises(CrsError, match="Mars"):
        RidgeTest(mosaic, 90, MARS_DEGREES)
    find_spec = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None if name == "scipy" else find_spec(name))
    with pytest.raises(DependencyError, match="scipy"):
        RidgeTest(mosaic, 90, CRS)


class Warnings(Progress):
    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def warn(self, text: str) -> None:
        self.said.append(text)


@pytest.mark.parametrize(
    ("troughs", "ridges_there", "azimuth", "is_warned"),
    [(9, 3, 90, False), (8, 4, 90, True), (11, 1, 270, True), (1, 8, 90, False)],  # the last are too few
)
def test_a_sun_that_makes_many_detections_ridges_is_doubted(
    mosaic: str, troughs: int, ridges_there: int, azimuth: float, is_warned: bool
) -> None:
    bands = [TROUGH] * troughs + [RIDGE] * ridges_there
    dropped = ridges_there if azimuth == 90 else troughs
    found = [Detection(n, band_wkb(band), 1e4, 0.9, 1.0, 0.0, 0.0) for n, band in enumerate(bands)]
    progress = Warnings()
    reasons = [
        reason
        for _, reason in filters.filter_detections(
            found, crs_wkt=CRS, ridge_test=RidgeTest(mosaic, azimuth, CRS), progress=progress
        )
    ]
    assert reasons.count("ridge") == dropped and reasons.count(None) == len(bands) - dropped
    assert bool(progress.said) == is_warned
    assert all(f"{dropped} of {len(bands)} " in text for text in progress.said)


@pytest.mark.parametrize("incidence", [30, 55, 75])
@pytest.mark.parametrize("azimuth", [35, 160, 280])
def test_relief_under_the_simulated_sun(incidence: float, azimuth: float) -> None:
    # The same network cut into the ground, and raised from it.
    troughs = FractureSettings(patterns=("polygons",), classes=(2,), density=0.3, wear=0.2, gaps=0.0)
    settings = SceneSettings(
        width_px=256,
        height_px=256,
        terrain=TerrainSettings(rms_slope=0.02),
        craters=CraterSettings(cover=1e-7),
        fractures=troughs,
        sun=SunSettings(incidence_deg=incidence, azimuth_deg=azimuth),
    )
    cut = simulate_scene(settings, np.random.default_rng(5))
    raised = simulate_scene(replace(settings, fractures=None, crests=troughs), np.random.default_rng(5))
    towards_sun = sin(radians(azimuth)), -cos(radians(azimuth))
    for scene, sign in ((cut, -1), (raised, 1)):
        rise, changes = rise_towards_sun(scene.image.astype(np.float32), cut.mask > 0, towards_sun, 6.0)
        assert sign * rise > ridges.RIDGE_SHARE * changes


def test_maps_in_pixels_are_looked_at_too(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "plane.tif", two_bands())
    test = RidgeTest(str(path), 90, "")
    assert not test.takes(band_wkb(TROUGH)) and test.takes(band_wkb(RIDGE))
