"""Run IMFMapper, through processing.run, with small networks that the tests build."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

import torch
from makers import DEGREE_M, EARTH_DEGREES, MOON_DEGREES, moon_equirectangular, read_raster
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsSettings, QgsVectorLayer
from scipy import ndimage
from toolbox_helpers import Log, crs_of, layer, raster, run, tiny_checkpoint

from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import load_model, save_checkpoint
from imfmapper.models.light import LightConfig, LightDeepLab
from imfmapper.models.networks import build_network

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular(lat_ts=20)
TILE_PX = 64
EIGHT = np.ones((3, 3))


def speckle(height: int, width: int, seed: int = 1) -> np.ndarray:
    """Returns a smooth random image, uint8 (H, W), never 0."""
    rng = np.random.default_rng(seed)
    smooth = ndimage.gaussian_filter(rng.random((height, width)), 3)
    return (1 + 254 * (smooth - smooth.min()) / np.ptp(smooth)).astype(np.uint8)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a tiny network, untrained, whose bias makes about a tenth of a speckle image a detection."""
    torch.manual_seed(0)
    config = LightConfig(widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4))
    network = LightDeepLab(config).eval()
    with torch.no_grad():
        image = torch.from_numpy(speckle(256, 256) / np.float32(255))[None, None]
        logits = network(image.float())["out"]
        difference = logits[:, 1] - logits[:, 0]
        shift = -torch.quantile(difference, 0.9)
        head = network.head.bias.view(2, -1) if network.head.bias.numel() > 2 else network.head.bias.view(2, 1)
        head[1] += shift
    card = ModelCard("tiny", "Tiny network", "imfmapper_light", input_channels=1, tile_size_px=TILE_PX)
    path = tmp_path_factory.mktemp("model") / "tiny.pt"
    save_checkpoint(path, network, card)
    return path


def published(path: Path, pixels: np.ndarray) -> np.ndarray:
    """Returns the detected pixels as method.md section 9 says: plain tiles, filled up with 0, class 1 above class 0."""
    network = load_model(path).network
    height, width = pixels.shape
    rows, columns = -(-height // TILE_PX), -(-width // TILE_PX)
    padded = np.zeros((rows * TILE_PX, columns * TILE_PX), np.float32)
    padded[:height, :width] = pixels / np.float32(255)
    detected = np.zeros(padded.shape, bool)
    for y in range(0, padded.shape[0], TILE_PX):
        for x in range(0, padded.shape[1], TILE_PX):
            with torch.inference_mode():
                tile = torch.from_numpy(padded[y : y + TILE_PX, x : x + TILE_PX].copy())[None, None]
                logits = network(tile)["out"][0].numpy()
            detected[y : y + TILE_PX, x : x + TILE_PX] = logits[1] > logits[0]
    return detected[:height, :width]


def run_model(path: Path, checkpoint: Path, feedback: Log | None = None, **parameters: object) -> dict:
    values = {
        "INPUT": str(path),
        "MODEL_FILE": str(checkpoint),
        "DEVICE": "cpu",
        "OVERLAP": 0,
        "OUTPUT": "TEMPORARY_OUTPUT",
        "PROBABILITY": "TEMPORARY_OUTPUT",
        **parameters,
    }
    return run("runimfmapper", values, feedback)


def test_without_overlap_detections_are_the_published_ones(tmp_path: Path, checkpoint: Path) -> None:
    pixels = speckle(200, 300, seed=5)
    result = run_model(raster(tmp_path / "mosaic.tif", pixels, WKT), checkpoint)
    expected = published(checkpoint, pixels)
    labelled, count = ndimage.label(expected, EIGHT)
    assert count > 5
    stored = gdal.Open(result["PROBABILITY"])
    band = stored.GetRasterBand(1)
    np.testing.assert_array_equal(stored.ReadAsArray() * band.GetScale() + band.GetOffset() >= 0.5, expected)
    assert (band.GetNoDataValue(), band.DataType) == (255, gdal.GDT_Byte)
    assert crs_of(stored.GetProjection()) == crs_of(WKT)

    output = result["OUTPUT"]
    assert output.fields().names() == ["imf_id", "area_m2", "prob_mean", "prob_max", "lon", "lat"]
    assert output.crs() == crs_of(WKT)
    assert result["DETECTION_COUNT"] == output.featureCount() == count
    areas_px = sorted(feature.geometry().area() / 1.5**2 for feature in output.getFeatures())
    assert areas_px == pytest.approx(sorted(np.bincount(labelled.ravel())[1:]))
    assert all(0.5 <= f["prob_mean"] <= f["prob_max"] <= 1 for f in output.getFeatures())
    # True ground area: at the equator of this map, x shrinks on the ground by 1 / cos(20 degrees).
    for feature in output.getFeatures():
        assert feature["area_m2"] == pytest.approx(feature.geometry().area() / np.cos(np.radians(20)), rel=0.005)
        assert abs(feature["lat"]) * DEGREE_M < 300


def test_overlap_blends_and_threshold_selects(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(150, 200), WKT)
    result = run_model(path, checkpoint, OVERLAP=25, THRESHOLD=0.6)
    probability = read_raster(result["PROBABILITY"]) / 254
    assert result["DETECTION_COUNT"] == ndimage.label(probability >= 0.6, EIGHT)[1]
    assert all(feature["prob_mean"] >= 0.6 for feature in result["OUTPUT"].getFeatures())


def test_no_data_stays_no_data(tmp_path: Path, checkpoint: Path) -> None:
    pixels = speckle(130, 130)
    pixels[:70, :80] = 0
    result = run_model(raster(tmp_path / "holes.tif", pixels, WKT, nodata=0), checkpoint)
    np.testing.assert_array_equal(read_raster(result["PROBABILITY"]) == 255, pixels == 0)


def test_only_tiles_that_touch_the_region_run(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(128, 192), WKT)
    # A region in degrees inside the second tile of the first row (x 64-127 px, y 0-63 px).
    west, east, north, south = (v * 1.5 / DEGREE_M for v in (80, 100, -10, -30))
    scale = np.cos(np.radians(20))
    west, east = west / scale, east / scale
    text = f"POLYGON(({west} {north}, {east} {north}, {east} {south}, {west} {south}, {west} {north}))"
    result = run_model(path, checkpoint, REGION=layer("Polygon", MOON_DEGREES, [(text, [])]))
    expected = np.zeros((128, 192), bool)
    expected[:64, 64:128] = True
    np.testing.assert_array_equal(read_raster(result["PROBABILITY"]) != 255, expected)


def test_extent_gives_the_same_pixels_as_the_whole(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(128, 192), WKT)
    whole = read_raster(run_model(path, checkpoint)["PROBABILITY"])
    part = run_model(path, checkpoint, EXTENT="60,180,-150,-30")  # pixels 40-119 in x, 20-99 in y
    np.testing.assert_array_equal(read_raster(part["PROBABILITY"]), whole[20:100, 40:120])
    assert gdal.Open(part["PROBABILITY"]).GetGeoTransform() == (60, 1.5, 0, -30, 0, -1.5)


def test_probability_can_be_skipped_and_leaves_nothing(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    values = {"INPUT": str(path), "MODEL_FILE": str(checkpoint), "OUTPUT": str(tmp_path / "out" / "d.shp")}
    (tmp_path / "out").mkdir()
    result = run("runimfmapper", values)
    assert "PROBABILITY" not in result
    assert {p.suffix for p in (tmp_path / "out").iterdir()} == {".shp", ".dbf", ".shx", ".prj", ".cpg", ".qmd"}


def test_provenance_travels_with_both_results(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    shapes, probability = tmp_path / "d.shp", tmp_path / "p.tif"
    run_model(path, checkpoint, OUTPUT=str(shapes), PROBABILITY=str(probability))
    sha256 = load_model(checkpoint).sha256
    assert gdal.Open(str(probability)).GetMetadataItem("IMFMAPPER_MODEL_SHA256") == sha256
    written = QgsVectorLayer(str(shapes), "d", "ogr")
    written.loadDefaultMetadata()
    assert f"IMFMAPPER_MODEL_SHA256: {sha256}" in written.metadata().history()
    assert written.crs().toProj() == crs_of(WKT).toProj()


def test_published_form_checkpoint_runs_on_a_small_raster(tmp_path: Path) -> None:
    torch.manual_seed(0)
    network = build_network("deeplabv3_resnet50", classes=2, auxiliary=True)
    path = tmp_path / "IMFMapper_DeepLabV3_ResNet50.pt"
    torch.save({"epoch": 47, "model_state_dict": network.state_dict()}, path)
    log = Log()
    result = run_model(raster(tmp_path / "small.tif", speckle(200, 300), WKT), path, log)
    assert read_raster(result["PROBABILITY"]).shape == (200, 300)
    assert any("deeplabv3_resnet50" in text for text in log.infos)


def test_progress_rises_to_the_end_and_tells_the_time_left(tmp_path: Path, checkpoint: Path) -> None:
    log = Log()
    texts = []
    log.setProgressText = texts.append
    run_model(raster(tmp_path / "mosaic.tif", speckle(256, 256), WKT), checkpoint, log)
    assert log.steps == sorted(log.steps)
    assert log.steps[-1] == 100
    assert any(text.startswith("Tile 8 of 16") and text.endswith("left") for text in texts)


def test_another_ground_sampling_distance_is_warned_of(tmp_path: Path, checkpoint: Path) -> None:
    log = Log()
    run_model(raster(tmp_path / "mosaic.tif", speckle(64, 64), moon_equirectangular(), pixel=6.0), checkpoint, log)
    assert any("The raster has 6 m per pixel, the model was trained on 1.5 m" in text for text in log.warnings)


def test_installed_models_are_offered_by_name(imfmapper_provider: object) -> None:
    from imfmapper.models.catalogue import installed_models

    definition = imfmapper_provider.algorithm("runimfmapper").parameterDefinition("MODEL")
    assert definition.usesStaticStrings()
    assert definition.options() == [model.name for model in installed_models()]


def test_embedded_model_is_the_default_and_finds_fractures_of_the_sample(sample_folder: Path) -> None:
    from imfmapper.models.catalogue import installed_models

    if not installed_models():
        pytest.skip("No model is embedded yet")
    mosaic = sample_folder / "sample_mosaic.tif"
    x0, _, _, y0, _, _ = gdal.Open(str(mosaic)).GetGeoTransform()
    extent = f"{x0},{x0 + 768},{y0 - 768},{y0}"  # one tile
    log = Log()
    result = run("runimfmapper", {"INPUT": str(mosaic), "EXTENT": extent, "OUTPUT": "TEMPORARY_OUTPUT"}, log)
    assert result["DETECTION_COUNT"] > 0
    assert any(installed_models()[0].title in text for text in log.infos)


def test_models_of_the_users_folder_are_offered(tmp_path: Path) -> None:
    tiny_checkpoint(tmp_path / "tiny.safetensors", everywhere=True)
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    QgsSettings().setValue("imfmapper/models_folder", str(tmp_path))
    try:
        log = Log()
        values = {"INPUT": str(path), "MODEL": "tiny", "OUTPUT": "TEMPORARY_OUTPUT"}
        assert run("runimfmapper", values, log)["DETECTION_COUNT"] == 1
        assert any("Tiny network" in text for text in log.infos)
    finally:
        QgsSettings().remove("imfmapper/models_folder")


def test_model_that_is_not_installed_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    with pytest.raises(QgsProcessingException, match="No model named 'best' is installed"):
        run("runimfmapper", {"INPUT": str(path), "MODEL": "best", "OUTPUT": "TEMPORARY_OUTPUT"})


def test_cancelled_run_leaves_no_file(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(256, 256), WKT)
    out = tmp_path / "out"
    out.mkdir()
    for percent in (30, 95):
        log = Log()
        log.progressChanged.connect(lambda value, log=log, percent=percent: value >= percent and log.cancel())
        result = run_model(path, checkpoint, log, OUTPUT=str(out / "d.shp"), PROBABILITY=str(out / f"p{percent}.tif"))
        assert result == {}
        assert not (out / "d.shp").exists()
    # The whole raster was there before polygons were made; besides, there is what the same calls continue from.
    assert {p.name for p in out.iterdir()} == {"p95.tif", ".p30.tif.imfmapper", ".p95.tif.imfmapper"}


@pytest.mark.parametrize("asked", [True, False])
def test_same_call_continues_a_cancelled_run(tmp_path: Path, checkpoint: Path, asked: bool) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(256, 256), WKT)
    out = tmp_path / "out"
    out.mkdir()
    parameters = {"OUTPUT": str(out / "d.gpkg"), "PROBABILITY": str(out / "p.tif") if asked else None}
    log = Log()
    log.progressChanged.connect(lambda value: value >= 50 and log.cancel())
    assert run_model(path, checkpoint, log, **parameters) == {}
    assert any("Run again with the same parameters to continue" in text for text in log.infos)
    assert [p.name for p in out.iterdir()] == [".p.tif.imfmapper" if asked else "..d.gpkg.probability.tif.imfmapper"]

    log = Log()
    result = run_model(path, checkpoint, log, **parameters)
    assert any("An unfinished run continues at tile" in text and "of 16" in text for text in log.infos)
    assert result["DETECTION_COUNT"] == run_model(path, checkpoint)["DETECTION_COUNT"] > 0
    assert {p.name for p in out.iterdir() if p.suffix != ".qmd"} == ({"d.gpkg", "p.tif"} if asked else {"d.gpkg"})


def test_mosaic_is_not_replaced_by_its_probabilities(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match="is an input and would be overwritten"):
        run_model(path, checkpoint, PROBABILITY=str(path))
    assert path.read_bytes() == before


def test_mosaic_behind_virtual_rasters_is_not_replaced(tmp_path: Path, checkpoint: Path) -> None:
    path = raster(tmp_path / "part.tif", speckle(64, 64), WKT)
    before = path.read_bytes()
    gdal.BuildVRT(str(tmp_path / "inner.vrt"), [str(path)])
    gdal.BuildVRT(str(tmp_path / "outer.vrt"), [str(tmp_path / "inner.vrt")])
    (tmp_path / "link.tif").symlink_to(path)
    for output in ("part.tif", "link.tif", "inner.vrt"):
        with pytest.raises(QgsProcessingException, match="is an input and would be overwritten"):
            run_model(tmp_path / "outer.vrt", checkpoint, PROBABILITY=str(tmp_path / output))
    assert path.read_bytes() == before


@pytest.mark.parametrize("output", ["missing/map.shp", "file/map.gpkg", "folder.gpkg"])
def test_output_that_cannot_be_written_is_refused_before_the_run(tmp_path: Path, checkpoint: Path, output: str) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    (tmp_path / "file").write_text("no folder")
    (tmp_path / "folder.gpkg").mkdir()
    for name in ("OUTPUT", "PROBABILITY"):
        log = Log()
        other = {"PROBABILITY": str(tmp_path / "p.tif")} if name == "OUTPUT" else {"OUTPUT": "memory:"}
        given = {"INPUT": str(path), "MODEL_FILE": str(checkpoint), **other, name: str(tmp_path / output)}
        with pytest.raises(QgsProcessingException, match=r"cannot be written: .*Check the folder"):
            run("runimfmapper", given, log)
        assert not log.steps
    assert sorted(item.name for item in tmp_path.iterdir()) == ["file", "folder.gpkg", "mosaic.tif"]


def test_region_on_another_body_is_refused(tmp_path: Path, checkpoint: Path) -> None:
    region = layer("Polygon", EARTH_DEGREES, [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="floor")
    with pytest.raises(QgsProcessingException, match=r"Layer 'floor' is on the Earth.*Raster 'mosaic' is on the Moon"):
        run_model(raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT), checkpoint, REGION=region)


@pytest.mark.parametrize("folder", ["", "a" * 300], ids=["missing", "out of reach"])
def test_missing_checkpoint_is_refused_before_the_run(tmp_path: Path, folder: str) -> None:
    path = raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT)
    with pytest.raises(QgsProcessingException, match=r"Checkpoint file '.*nowhere\.pt' does not exist"):
        run_model(path, tmp_path / folder / "nowhere.pt")


def test_file_that_is_no_checkpoint_is_refused(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.pt"
    wrong.write_bytes(b"not a checkpoint")
    with pytest.raises(QgsProcessingException, match=r"wrong\.pt"):
        run_model(raster(tmp_path / "mosaic.tif", speckle(64, 64), WKT), wrong)


def test_without_torch_the_tool_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, imfmapper_provider: object
) -> None:
    import importlib.util

    found = importlib.util.find_spec
    hidden = {"torch", "torchvision"}
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name in hidden else found(name, *rest))
    algorithm = imfmapper_provider.algorithm("runimfmapper").create()
    can, message = algorithm.canExecute()
    assert not can
    assert "torch, torchvision" in message and "Install dependencies" in message
    hidden = {"skimage"}
    assert imfmapper_provider.algorithm("runimfmapper").create().canExecute() == (True, "")
    can, message = imfmapper_provider.algorithm("trainmodel").create().canExecute()
    assert not can
    assert "pip install scikit-image" in message


def test_geotiff_isis_cube_and_pds4_image_give_the_same_map(shared_data: Path, checkpoint: Path) -> None:
    folder = shared_data / "nac_roi"
    names = ("alphonsus_1p5m_512.tif", "alphonsus_1p5m_512.cub", "alphonsus_1p5m_512_pds4.xml")
    results = [run_model(folder / name, checkpoint) for name in names]
    first = read_raster(results[0]["PROBABILITY"])
    assert results[0]["DETECTION_COUNT"] > 0
    for result in results[1:]:
        np.testing.assert_array_equal(read_raster(result["PROBABILITY"]), first)
        assert result["DETECTION_COUNT"] == results[0]["DETECTION_COUNT"]
        assert result["OUTPUT"].crs().toProj() == results[0]["OUTPUT"].crs().toProj()
