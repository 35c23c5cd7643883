"""Run IMFMapper on rasters of any grid, CRS, type and resolution, through processing.run."""

from __future__ import annotations

import json
from math import cos, pi, radians
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import (
    DEGREE_M,
    MOON_DEGREES,
    MOON_RADIUS_M,
    moon_equirectangular,
    moon_polar,
    read_raster,
    wkt_of,
    write_raster,
)
from osgeo import gdal, ogr
from qgis.core import QgsGeometry, QgsProcessingException
from scipy import ndimage
from toolbox_helpers import Log, layer, raster, run, tiny_checkpoint

from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import save_checkpoint
from imfmapper.models.light import LightConfig, LightDeepLab

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()


def speckle(height: int, width: int, seed: int = 1) -> np.ndarray:
    """Returns a smooth random image, uint8 (H, W), never 0."""
    smooth = ndimage.gaussian_filter(np.random.default_rng(seed).random((height, width)), 3)
    return (1 + 254 * (smooth - smooth.min()) / np.ptp(smooth)).astype(np.uint8)


@pytest.fixture(scope="module")
def everywhere(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a network for 1.5 m/px and 64 px tiles that finds fractures everywhere, with probability 0.88."""
    return tiny_checkpoint(tmp_path_factory.mktemp("model") / "everywhere.pt", everywhere=True)


@pytest.fixture(scope="module")
def dark(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a network whose detections depend on the image."""
    import torch

    torch.manual_seed(0)
    config = LightConfig(widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False)
    network = LightDeepLab(config).eval()
    with torch.no_grad():
        image = torch.from_numpy(speckle(256, 256) / np.float32(255))[None, None]
        logits = network(image.float())["out"]
        network.head.bias[1] -= torch.quantile(logits[:, 1] - logits[:, 0], 0.9)
    path = tmp_path_factory.mktemp("model") / "dark.pt"
    save_checkpoint(path, network, ModelCard("dark", "Dark", "imfmapper_light", input_channels=1, tile_size_px=64))
    return path


def map_imfs(path: Path | str, checkpoint: Path, log: Log | None = None, **others: Any) -> dict[str, Any]:
    values = {"INPUT": str(path), "MODEL_FILE": str(checkpoint), "OVERLAP": 0, **others}
    return run("runimfmapper", {"OUTPUT": "TEMPORARY_OUTPUT", "PROBABILITY": "TEMPORARY_OUTPUT", **values}, log)


def place(path: Path, geotransform: tuple[float, ...], wkt: str = WKT) -> Path:
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetGeoTransform(geotransform)
    dataset.SetProjection(wkt)
    return path


def burnt(result: dict[str, Any], geotransform: tuple[float, ...], shape: tuple[int, int]) -> np.ndarray:
    """Returns which centres of every third pixel of a grid lie in a detection: bool (H / 3, W / 3)."""
    whole = QgsGeometry.unaryUnion([feature.geometry() for feature in result["OUTPUT"].getFeatures()])
    shape_wkb = ogr.CreateGeometryFromWkb(bytes(whole.asWkb()))
    inside = np.zeros((-(-shape[0] // 3), -(-shape[1] // 3)), bool)
    for row, column in np.ndindex(inside.shape):
        x, y = gdal.ApplyGeoTransform(list(geotransform), 3 * column + 0.5, 3 * row + 0.5)
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        inside[row, column] = shape_wkb.Contains(point)
    return inside


@pytest.mark.parametrize(
    "geotransform",
    [
        pytest.param((600.0, 1.2, 0.9, 300.0, -0.9, 1.2), id="rotated by 37 degrees and south-up"),
        pytest.param((600.0, 1.5, 0.0, 300.0, 0.0, 1.5), id="south-up"),
        pytest.param((600.0, 0.9, -1.2, 300.0, -1.2, -0.9), id="rotated"),
        pytest.param((600.0, -1.5, 0.0, 300.0, 0.0, -1.5), id="east-left"),
    ],
)
def test_rotated_and_flipped_rasters_are_mapped_on_their_own_grid(
    tmp_path: Path, dark: Path, geotransform: tuple[float, ...]
) -> None:
    pixels = speckle(64, 96)
    plain = map_imfs(raster(tmp_path / "plain.tif", pixels, WKT), dark)
    turned = map_imfs(place(raster(tmp_path / "turned.tif", pixels, ""), geotransform), dark)
    assert plain["DETECTION_COUNT"] == turned["DETECTION_COUNT"] > 0
    probability = read_raster(turned["PROBABILITY"])
    np.testing.assert_array_equal(probability, read_raster(plain["PROBABILITY"]))
    assert gdal.Open(turned["PROBABILITY"]).GetGeoTransform() == pytest.approx(geotransform)
    detected = (probability >= 127) & (probability != 255)
    np.testing.assert_array_equal(burnt(turned, geotransform, (64, 96)), detected[::3, ::3])
    area_m2 = sum(feature["area_m2"] for feature in turned["OUTPUT"].getFeatures())
    assert area_m2 == pytest.approx(detected.sum() * 2.25, rel=1e-4)


def test_finer_raster_is_mapped_on_the_models_grid(tmp_path: Path, everywhere: Path) -> None:
    log = Log()
    path = raster(tmp_path / "fine.tif", speckle(192, 240), WKT, pixel=0.5, origin=(900, 300))
    result = map_imfs(path, everywhere, log)
    written = gdal.Open(result["PROBABILITY"])
    assert (written.RasterXSize, written.RasterYSize) == (80, 64)
    assert written.GetGeoTransform() == (900, 1.5, 0, 300, 0, -1.5)
    (detection,) = result["OUTPUT"].getFeatures()
    assert detection["area_m2"] == pytest.approx(120 * 96, rel=1e-4)
    assert any("The raster has 0.5 m per pixel, the model was trained on 1.5 m" in text for text in log.infos)
    assert written.GetMetadataItem("IMFMAPPER_RESAMPLED_BY") == "(3.0, 3.0)"
    assert written.GetMetadataItem("IMFMAPPER_INPUT_SIZE") == "240 x 192"


def test_resampling_can_be_switched_off(tmp_path: Path, everywhere: Path) -> None:
    log = Log()
    path = raster(tmp_path / "fine.tif", speckle(64, 70), WKT, pixel=0.5)
    result = map_imfs(path, everywhere, log, RESAMPLE=False)
    assert gdal.Open(result["PROBABILITY"]).RasterXSize == 70
    assert any("Resample the raster or choose another model" in text for text in log.warnings)


def test_float_cube_leaves_no_float_in_the_map(tmp_path: Path, everywhere: Path) -> None:
    image = np.random.default_rng(4).normal(0.05, 0.01, (64, 80)).astype(np.float32)
    image[10:20, 30:50] = -3.4028226550889045e38
    result = map_imfs(write_raster(tmp_path / "a.cub", image, crs_wkt=WKT, driver="ISIS3"), everywhere)
    written = gdal.Open(result["PROBABILITY"])
    band = written.GetRasterBand(1)
    assert (band.DataType, band.GetNoDataValue()) == (gdal.GDT_Byte, 255)
    np.testing.assert_array_equal(band.ReadAsArray() == 255, image < -1)
    assert written.GetMetadataItem("IMFMAPPER_INPUT_STRETCH").startswith("minmax: ")


def test_stretch_is_chosen_and_recorded(tmp_path: Path, dark: Path) -> None:
    image = speckle(64, 64).astype(np.float32)
    image[0, 0] = 1e6  # takes all contrast from the others
    path = raster(tmp_path / "a.tif", image, WKT)
    results = {name: map_imfs(path, dark, STRETCH=name) for name in ("minmax", "percentile_0.5", "none")}
    recorded = {
        name: gdal.Open(result["PROBABILITY"]).GetMetadataItem("IMFMAPPER_INPUT_STRETCH").split(":")[0]
        for name, result in results.items()
    }
    assert recorded == {name: name for name in results}
    plain = map_imfs(raster(tmp_path / "b.tif", np.clip(image, 0, 255).astype(np.uint8), WKT), dark)
    np.testing.assert_array_equal(read_raster(results["none"]["PROBABILITY"]), read_raster(plain["PROBABILITY"]))
    stretched = [read_raster(results[name]["PROBABILITY"]) for name in ("minmax", "percentile_0.5")]
    assert (stretched[0] != stretched[1]).any()


def test_raster_without_a_crs_is_mapped_in_pixels(tmp_path: Path, everywhere: Path) -> None:
    log = Log()
    gdal.GetDriverByName("PNG").CreateCopy(
        str(tmp_path / "bare.png"), gdal.Open(str(raster(tmp_path / "a.tif", speckle(64, 96), "")))
    ).FlushCache()
    (tmp_path / "bare.png.aux.xml").unlink(missing_ok=True)
    (tmp_path / "bare.wld").unlink(missing_ok=True)
    result = map_imfs(tmp_path / "bare.png", everywhere, log)
    (detection,) = result["OUTPUT"].getFeatures()
    assert detection["area_m2"] == 64 * 96
    assert (detection["lon"], detection["lat"]) == (None, None)
    assert not result["OUTPUT"].crs().isValid()
    assert detection.geometry().boundingBox().toRectF().getRect() == (0, -64, 96, 64)
    assert any("no coordinate reference system: everything is in its own units" in text for text in log.warnings)
    assert any("ground size of the raster's pixels is not known" in text for text in log.warnings)
    kept = run("polygonizedetections", {"INPUT": result["PROBABILITY"], "MIN_AREA": 6000, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert kept["KEPT_COUNT"] == 1


def test_region_and_extent_of_a_bare_raster_are_in_its_pixels(tmp_path: Path, everywhere: Path) -> None:
    path = place(raster(tmp_path / "bare.tif", speckle(64, 192), ""), (0, 1, 0, 0, 0, -1), "")
    region = layer("Polygon", "", [("POLYGON((70 -10,80 -10,80 -20,70 -20,70 -10))", [])])
    result = map_imfs(path, everywhere, REGION=region)
    expected = np.zeros((64, 192), bool)
    expected[:, 64:128] = True  # the second of three tiles
    np.testing.assert_array_equal(read_raster(result["PROBABILITY"]) != 255, expected)
    part = map_imfs(path, everywhere, EXTENT="20,50,-30,-10 [EPSG:4326]")
    assert gdal.Open(part["PROBABILITY"]).GetGeoTransform() == (20, 1, 0, -10, 0, -1)
    placed = layer("Polygon", MOON_DEGREES, [("POLYGON((70 -10,80 -10,80 -20,70 -10))", [])], name="floor")
    with pytest.raises(QgsProcessingException, match=r"Raster 'bare' has no .* but Layer 'floor' has one"):
        map_imfs(path, everywhere, REGION=placed)


@pytest.mark.parametrize("west", [179.999, -180.001])
def test_region_on_the_other_side_of_the_antimeridian_is_found(tmp_path: Path, everywhere: Path, west: float) -> None:
    pixel = 1.5 / DEGREE_M
    path = raster(tmp_path / "seam.tif", speckle(64, 192), MOON_DEGREES, pixel=pixel, origin=(west, 0.0))
    # In the third tile, which lies from 179.999 + 0.00633 = 180.0053 degrees on, given as -179.99.
    east, south = 179.999 + 150 * pixel - 360, -30 * pixel
    text = f"POLYGON(({east} {south},{east + 1e-4} {south},{east + 1e-4} {south + 1e-4},{east} {south}))"
    result = map_imfs(path, everywhere, REGION=layer("Polygon", MOON_DEGREES, [(text, [])]))
    expected = np.zeros((64, 192), bool)
    expected[:, 128:] = True
    np.testing.assert_array_equal(read_raster(result["PROBABILITY"]) != 255, expected)
    (detection,) = result["OUTPUT"].getFeatures()
    assert -180 < detection["lon"] < -179.99
    assert detection["area_m2"] == pytest.approx(64 * 64 * 2.25, rel=1e-3)


def test_region_in_degrees_meets_a_map_centred_on_the_far_side(tmp_path: Path, everywhere: Path) -> None:
    path = raster(tmp_path / "far.tif", speckle(64, 128), moon_equirectangular(lon_0=180), origin=(-96.0, 0.0))
    x = 180 + 50 / DEGREE_M - 360  # 50 m east of the antimeridian, in the second tile
    text = f"POLYGON(({x} -0.001,{x + 1e-4} -0.001,{x + 1e-4} -0.0009,{x} -0.001))"
    result = map_imfs(path, everywhere, REGION=layer("Polygon", MOON_DEGREES, [(text, [])]))
    np.testing.assert_array_equal(read_raster(result["PROBABILITY"])[0] != 255, np.repeat([False, True], 64))


def test_polar_map_has_areas_of_the_ground(tmp_path: Path, everywhere: Path) -> None:
    x = 2 * MOON_RADIUS_M * np.tan(radians(90 - 78.6) / 2)  # at 78.6 S the map is enlarged by 1.00993
    result = map_imfs(raster(tmp_path / "pole.tif", speckle(64, 64), moon_polar(), origin=(x, 0.0)), everywhere)
    (detection,) = result["OUTPUT"].getFeatures()
    assert detection["area_m2"] == pytest.approx(96 * 96 / 1.00993**2, rel=1e-3)
    assert detection["lat"] == pytest.approx(-78.6, abs=0.01)


def test_degrees_far_from_the_equator_are_mapped_on_square_ground(tmp_path: Path, everywhere: Path) -> None:
    pixel = 1.5 / DEGREE_M
    path = raster(tmp_path / "north.tif", speckle(64, 128), MOON_DEGREES, pixel=pixel, origin=(20.0, 60.0))
    result = map_imfs(path, everywhere)
    written = gdal.Open(result["PROBABILITY"])
    assert (written.RasterXSize, written.RasterYSize) == (64, 64)
    (detection,) = result["OUTPUT"].getFeatures()
    assert detection["area_m2"] == pytest.approx(128 * 64 * 2.25 * cos(radians(60)), rel=1e-3)


def test_mercury_is_mapped_with_its_own_radius(tmp_path: Path) -> None:
    import torch

    config = LightConfig(widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False)
    network = LightDeepLab(config)
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 2.0]))
    card = ModelCard("m", "For Mercury", "imfmapper_light", input_channels=1, tile_size_px=64, gsd_m=6.0)
    save_checkpoint(tmp_path / "mercury.pt", network, card)
    radius_m = 2_439_400.0
    degrees = wkt_of(f"+proj=longlat +R={radius_m} +no_defs")
    pixel = 6.0 / (radius_m * pi / 180)
    log = Log()
    path = raster(tmp_path / "mercury.tif", speckle(64, 64), degrees, pixel=pixel, origin=(0.0, 32 * pixel))
    result = map_imfs(path, tmp_path / "mercury.pt", log)
    (detection,) = result["OUTPUT"].getFeatures()
    assert detection["area_m2"] == pytest.approx((64 * 6.0) ** 2, rel=1e-4)
    assert gdal.Open(result["PROBABILITY"]).RasterXSize == 64
    assert any("The raster shows Mercury: areas" in text and "2,439.4 km" in text for text in log.warnings)


def test_raster_on_the_earth_is_mapped_with_a_warning(tmp_path: Path, everywhere: Path) -> None:
    log = Log()
    utm = wkt_of("+proj=utm +zone=33 +datum=WGS84")
    path = raster(tmp_path / "earth.tif", speckle(64, 64), utm, origin=(500_000, 5_000_000))
    assert map_imfs(path, everywhere, log)["DETECTION_COUNT"] == 1
    assert any("is on the Earth. If the image shows another body" in text for text in log.warnings)


@pytest.mark.parametrize(
    "name",
    [
        "isis/M143947267L.cal.echo.crop.cub",
        "isis/M1333276014R.default.crop.cub",
        "isis/ulcn2005_lpo_downsampled.cub",
        "isis/nacl.img",
        "mars/PSP_002118_1510_25cm_o_forPDS_cropped.cub",
        "mars/PSP_009404_2635_RED_NLstretch_1m_o_forPDS_cropped.cub",
        "moon/moon.tif",
        "nac_backgrounds/M134022629_mosaic_train_small.png",
    ],
)
def test_real_products_are_mapped_and_filtered(shared_data: Path, everywhere: Path, name: str) -> None:
    source = gdal.Open(str(shared_data / name))
    x0, dx, _, y0, _, dy = source.GetGeoTransform(can_return_null=True) or (0, 1, 0, 0, 0, -1)
    bounds = (x0, x0 + dx * min(128, source.RasterXSize), y0 + dy * min(64, source.RasterYSize), y0)
    result = map_imfs(shared_data / name, everywhere, EXTENT=",".join(f"{value!r}" for value in bounds))
    assert result["DETECTION_COUNT"] > 0
    kept = run("polygonizedetections", {"INPUT": result["PROBABILITY"], "MIN_AREA": 0, "OUTPUT": "TEMPORARY_OUTPUT"})
    assert kept["KEPT_COUNT"] == result["DETECTION_COUNT"]


def test_learning_side_uses_the_same_stretch_and_resolution(tmp_path: Path, everywhere: Path) -> None:
    image = np.random.default_rng(4).normal(0.05, 0.01, (192, 192)).astype(np.float32)
    path = raster(tmp_path / "fine.tif", image, WKT, pixel=0.5)
    folder = tmp_path / "tiles"
    values = {"INPUT": str(path), "TILE_SIZE": 64, "OUTPUT_FOLDER": str(folder), "OUTPUT": "TEMPORARY_OUTPUT"}
    run("tileraster", {**values, "STRETCH": "percentile_2"})
    made = json.loads((folder / "dataset.json").read_text())["source"]
    assert made["scaling"] == pytest.approx(np.percentile(image, (2, 98)))
    assert made["stretch"].startswith("percentile_2: ")
    label = layer("Polygon", WKT, [("POLYGON((0 0,30 0,30 -30,0 -30,0 0))", [])])
    values = {"RASTER": str(path), "LABELS": label, "MODEL_FILE": str(everywhere), "TILES": "TEMPORARY_OUTPUT"}
    (tile,) = run("evaluatemodel", values)["TILES"].getFeatures()  # 192 px of 0.5 m are one tile of 1.5 m
    assert (tile["imf_px"], tile["detect_px"]) == (400, 64 * 64)
    assert len(list(run("evaluatemodel", {**values, "RESAMPLE": False})["TILES"].getFeatures())) == 9
