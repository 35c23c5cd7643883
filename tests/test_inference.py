from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from makers import box_wkb, moon_equirectangular, read_raster, write_raster
from osgeo import gdal
from torch import nn

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.errors import Cancelled, DeviceError, InputError
from imfmapper.core.inference import RunSummary, predict_raster
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import RasterSource, open_raster
from imfmapper.core.running.blending import BlendedCanvas, encode_logits, fade_weights
from imfmapper.core.windows import Window
from imfmapper.models.cards import ModelCard
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import LoadedModel, load_model
from imfmapper.models.networks import build_network

CRS = moon_equirectangular()


class Brightness(nn.Module):
    """Network without context: the logit of fracture is the brightness above one half, times ten."""

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        fracture = (batch[:, :1] - 0.5) * 10
        return {"out": torch.cat([-fracture, fracture], dim=1)}  # (N, 2, H, W)


class EdgeShy(nn.Module):
    """Network that is sure in the middle of a tile and says nothing at its edges, as padding makes real ones."""

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        size = batch.shape[-1]
        distance = torch.minimum(torch.arange(size), torch.arange(size - 1, -1, -1)).float()
        sure = torch.minimum(distance[:, None], distance[None, :]).clamp(max=16) / 4 - 2  # (H, W) -2 ... 2
        fracture = sure.expand(len(batch), 1, size, size)
        return {"out": torch.cat([torch.zeros_like(fracture), fracture], dim=1)}


def model_of(network: nn.Module, tile_size_px: int = 64) -> LoadedModel:
    card = ModelCard(
        name="test", title="Test", architecture="imfmapper_light", input_channels=1, tile_size_px=tile_size_px
    )
    return LoadedModel(network, card, "0" * 64, Path("test.pt"))


def steps_of(pixels: np.ndarray) -> np.ndarray:
    """Return what `Brightness` gives: sigmoid(20 (v / 255 - 0.5)) x 254, rounded down."""
    return np.floor(254 / (1 + np.exp(-20 * (pixels.astype(np.float64) / 255 - 0.5)))).astype(np.uint8)


def noise(folder: Path, height: int = 150, width: int = 200, nodata: int | None = 0) -> tuple[Path, np.ndarray]:
    pixels = np.random.default_rng(5).integers(1, 255, (height, width), dtype=np.uint8)
    return write_raster(folder / "m.tif", pixels, crs_wkt=CRS, nodata=nodata), pixels


def predict(path: Path, output: Path, network: nn.Module, **options: object) -> RunSummary:
    return predict_raster(open_raster(path), model_of(network), output, device="cpu", **options)


@pytest.mark.parametrize("overlap", [0, 25, 50])
def test_network_without_context_gives_the_same_whatever_the_tiling(tmp_path: Path, overlap: float) -> None:
    path, pixels = noise(tmp_path)
    predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=overlap)
    difference = read_raster(tmp_path / "p.tif").astype(int) - steps_of(pixels)
    assert np.abs(difference).max() <= 1  # float32 sums against float64
    assert (difference != 0).mean() < 0.01


def test_detected_pixels_are_those_above_one_half(tmp_path: Path) -> None:
    path, pixels = noise(tmp_path)
    for overlap in (0, 25):
        predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=overlap)
        np.testing.assert_array_equal(read_raster(tmp_path / "p.tif") >= 127, pixels >= 128)


def test_output_lies_on_the_input_and_says_how_it_was_made(tmp_path: Path) -> None:
    path, _ = noise(tmp_path)
    summary = predict(path, tmp_path / "p.tif", Brightness(), threshold=0.4)
    dataset = gdal.Open(str(tmp_path / "p.tif"))
    band = dataset.GetRasterBand(1)
    assert dataset.GetGeoTransform() == gdal.Open(str(path)).GetGeoTransform()
    assert (band.GetNoDataValue(), band.GetScale(), band.GetOffset()) == (255, 1 / 254, 0)
    metadata = dataset.GetMetadata()
    assert metadata["IMFMAPPER_MODEL"] == "test"
    assert metadata["IMFMAPPER_MODEL_SHA256"] == "0" * 64
    assert metadata["IMFMAPPER_THRESHOLD"] == "0.4"
    assert "torch" in metadata["IMFMAPPER_SOFTWARE"]
    assert summary.metadata.items() <= metadata.items()


def test_no_data_stays_no_data(tmp_path: Path) -> None:
    pixels = np.full((150, 200), 200, np.uint8)
    pixels[:70, :70] = 0
    path = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, nodata=0)
    for overlap in (0, 25):
        summary = predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=overlap)
        np.testing.assert_array_equal(read_raster(tmp_path / "p.tif") == 255, pixels == 0)
        assert summary.tiles_skipped == 1  # the first tile of 64 px has no valid pixel


def test_blocks_that_a_sparse_file_lacks_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "sparse.tif"
    options = ["TILED=YES", "BLOCKXSIZE=64", "BLOCKYSIZE=64", "SPARSE_OK=TRUE"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 640, 640, 1, gdal.GDT_Byte, options)
    dataset.SetProjection(CRS)
    dataset.GetRasterBand(1).SetNoDataValue(0)
    dataset.GetRasterBand(1).WriteArray(np.full((64, 640), 200, np.uint8), 0, 320)
    del dataset
    read: list[Window] = []
    plain = RasterSource.read

    def reading(raster: RasterSource, window: Window) -> tuple[np.ndarray, np.ndarray]:
        read.append(window)
        return plain(raster, window)

    monkeypatch.setattr(RasterSource, "read", reading)
    summary = predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=0, resume=False)
    assert {window.y for window in read} == {320}
    assert (summary.tiles_run, summary.tiles_skipped) == (10, 90)
    assert ((read_raster(tmp_path / "p.tif") != 255).sum(axis=1) > 0).nonzero()[0].tolist() == list(range(320, 384))


def test_output_has_overviews_that_keep_narrow_fractures(tmp_path: Path) -> None:
    pixels = np.full((1400, 1200), 10, np.uint8)
    pixels[:, 600:603] = 255  # a trough of 3 px down the middle
    path = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, nodata=0)
    predict_raster(open_raster(path), model_of(Brightness(), 256), tmp_path / "p.tif", device="cpu")
    dataset = gdal.Open(str(tmp_path / "p.tif"))
    band = dataset.GetRasterBand(1)
    assert [band.GetOverview(n).XSize for n in range(band.GetOverviewCount())] == [600, 300]
    small = band.GetOverview(1).ReadAsArray()
    # 3 of 4 columns at 0.99994: the root mean square is 0.87, step 219.
    assert small[:, 150].min() == small[:, 150].max() == 219
    assert small[:, :150].max() < 5
    assert dataset.GetMetadataItem("COMPRESSION", "IMAGE_STRUCTURE") == "DEFLATE"
    assert band.GetBlockSize() == [512, 512]


def test_cross_fade_hides_tile_borders(tmp_path: Path) -> None:
    path, _ = noise(tmp_path, 256, 256)
    shares = {}
    for overlap in (0, 50):
        predict(path, tmp_path / "p.tif", EdgeShy(), overlap_percent=overlap)
        inner = read_raster(tmp_path / "p.tif")[32:-32, 32:-32]
        shares[overlap] = (inner < 127).mean()
    assert shares[0] > 0.2
    assert shares[50] == 0


def test_raster_smaller_than_a_tile_is_mapped(tmp_path: Path) -> None:
    path, pixels = noise(tmp_path, 20, 30)
    for overlap in (0, 25):
        summary = predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=overlap)
        assert summary.tiles_run == 1
        np.testing.assert_array_equal(read_raster(tmp_path / "p.tif") >= 127, pixels >= 128)


def test_only_tiles_that_touch_a_region_run(tmp_path: Path) -> None:
    path, _ = noise(tmp_path, 256, 256)
    region = box_wkb(70 * 1.5, -60 * 1.5, 100 * 1.5, -10 * 1.5)  # columns 70-100, rows 10-60: the second tile only
    summary = predict(path, tmp_path / "p.tif", Brightness(), overlap_percent=0, regions=[region])
    assert (summary.tiles_run, summary.tiles_skipped) == (1, 15)
    mapped = read_raster(tmp_path / "p.tif") != 255
    assert mapped[:64, 64:128].all()
    assert mapped.sum() == 64 * 64


def test_part_of_a_raster_is_the_same_as_in_the_whole(tmp_path: Path) -> None:
    path, _ = noise(tmp_path, 256, 256)
    for overlap in (0, 25):
        predict(path, tmp_path / "whole.tif", EdgeShy(), overlap_percent=overlap)
        extent = (40 * 1.5, -201 * 1.5, 190 * 1.5, -33 * 1.5)
        predict(path, tmp_path / "part.tif", EdgeShy(), overlap_percent=overlap, extent=extent)
        part = read_raster(tmp_path / "part.tif")
        np.testing.assert_array_equal(part, read_raster(tmp_path / "whole.tif")[33:201, 40:190])
        assert gdal.Open(str(tmp_path / "part.tif")).GetGeoTransform()[::3] == (60.0, -49.5)


def test_batches_change_nothing(tmp_path: Path) -> None:
    path, _ = noise(tmp_path, 256, 256)
    for batch in (1, 3):
        predict(path, tmp_path / f"{batch}.tif", Brightness(), batch_size=batch)
    np.testing.assert_array_equal(read_raster(tmp_path / "1.tif"), read_raster(tmp_path / "3.tif"))


@pytest.mark.parametrize("resume", [False, True])
def test_cancelled_run_leaves_no_file_but_its_journal(tmp_path: Path, resume: bool) -> None:
    class Cancelling(Progress):
        done = 0.0

        def report(self, fraction: float, message: str = "") -> None:
            self.done = fraction

        def is_cancelled(self) -> bool:
            return self.done > 0.3

    path, _ = noise(tmp_path, 256, 256)
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "p.tif", Brightness(), progress=Cancelling(), resume=resume)
    assert sorted(p.name for p in tmp_path.iterdir()) == ([".p.tif.imfmapper"] if resume else []) + ["m.tif"]


def test_progress_ends_at_one_and_tells_the_time_left(tmp_path: Path) -> None:
    heard: list[tuple[float, str]] = []

    class Recorder(Progress):
        def report(self, fraction: float, message: str = "") -> None:
            heard.append((fraction, message))

    path, _ = noise(tmp_path, 256, 256)
    predict(path, tmp_path / "p.tif", Brightness(), progress=Recorder())
    fractions = [fraction for fraction, _ in heard]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1
    assert any("left" in message for _, message in heard)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"threshold": 0}, "Threshold is 0; expected"),
        ({"overlap_percent": 80}, "Overlap is 80 %"),
        ({"batch_size": -1}, "Batch size is -1"),
        ({"extent": (1e6, 1e6, 2e6, 2e6)}, "extent does not touch the raster"),
        ({"regions": [box_wkb(9e5, 9e5, 9.1e5, 9.1e5)]}, "No tile touches the region"),
    ],
)
def test_parameters_that_cannot_be_used_are_refused(tmp_path: Path, options: dict, message: str) -> None:
    path, _ = noise(tmp_path)
    with pytest.raises(InputError, match=message):
        predict(path, tmp_path / "p.tif", Brightness(), **options)
    assert not (tmp_path / "p.tif").exists()


def test_device_that_is_not_there_is_refused(tmp_path: Path) -> None:
    if torch.backends.mps.is_available():
        pytest.skip("this machine has MPS")
    path, _ = noise(tmp_path)
    with pytest.raises(DeviceError, match="Device 'mps' was asked for, but torch finds only"):
        predict_raster(open_raster(path), model_of(Brightness()), tmp_path / "p.tif", device="mps")


def test_half_is_a_step_of_the_stored_probability() -> None:
    logits = torch.tensor([-1e-30, 0.0, 1e-30, 800.0, -800.0])
    fine = encode_logits(logits)
    assert fine.tolist() == [-1, -1, 0, 127 * 256, -127 * 256]
    canvas = BlendedCanvas(Window(0, 0, 5, 5), np.random.default_rng(0).random((5, 5), np.float32))
    for _ in range(3):  # however the weights are rounded, what all tiles say stays
        canvas.add(Window(0, 0, 5, 5), np.ones((5, 5), bool), np.tile(fine.numpy(), (5, 1)))
    np.testing.assert_array_equal(canvas.take(5), np.tile([126, 126, 127, 254, 0], (5, 1)))


def test_fade_is_symmetric_and_never_zero() -> None:
    weights = fade_weights(64)
    assert weights.min() > 0
    assert weights.max() == pytest.approx(1)
    np.testing.assert_allclose(weights, weights[::-1, ::-1])


@pytest.fixture(scope="module")
def published_form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkpoint as the published one (method.md section 9), with random weights that leave both classes likely."""
    torch.manual_seed(11)
    network = build_network("deeplabv3_resnet50", classes=2, auxiliary=True)
    path = tmp_path_factory.mktemp("model") / "published.pt"
    torch.save({"epoch": 47, "model_state_dict": network.state_dict(), "loss": 0.1}, path)
    return path


def test_published_checkpoint_detects_as_plain_torch_does(tmp_path: Path, published_form: Path) -> None:
    from torchvision.models.segmentation import deeplabv3_resnet50

    rows, columns = 512, 700
    texture = np.random.default_rng(2).normal(0, 1, (rows // 4, columns // 4))
    pixels = np.kron(texture, np.ones((4, 4))) * 40 + 120
    pixels = np.clip(pixels, 1, 255).astype(np.uint8)
    path = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS)
    summary = predict_raster(
        open_raster(path), load_model(published_form), tmp_path / "p.tif", overlap_percent=0, device="cpu"
    )
    assert summary.tiles_run == 2

    plain = deeplabv3_resnet50(weights=None, weights_backbone=None, num_classes=2, aux_loss=True)
    plain.load_state_dict(torch.load(published_form, weights_only=True)["model_state_dict"])
    plain.eval()
    expected = np.zeros((rows, 1024), np.uint8)
    for x in (0, 512):
        tile = np.zeros((512, 512), np.uint8)
        tile[:, : min(512, columns - x)] = pixels[:, x : x + 512]
        batch = torch.from_numpy(tile).float().div(255).repeat(1, 3, 1, 1)  # (1, 3, 512, 512)
        with torch.no_grad():
            expected[:, x : x + 512] = torch.sigmoid(plain(batch)["out"]).argmax(dim=1)[0].numpy()
    assert 0.01 < expected.mean() < 0.99
    np.testing.assert_array_equal(read_raster(tmp_path / "p.tif") >= 127, expected[:, :columns] == 1)


def test_result_says_what_it_was_computed_in(tmp_path: Path, sample_folder: Path) -> None:
    model = load_model(find_model("imfmapper_light").path)
    raster = open_raster(sample_folder / "sample_mosaic.tif")
    west, north = raster.grid.geotransform[0], raster.grid.geotransform[3]
    extent = (west, north - 300 * 1.5, west + 300 * 1.5, north)
    ways = {
        "fast": {},
        "float32": {"full_precision": True},
        "published": {"overlap_percent": 0},
    }
    found = {}
    for name, options in ways.items():
        path = tmp_path / f"{name}.tif"
        summary = predict_raster(raster, model, path, device="cpu", extent=extent, **options)
        found[name] = summary.metadata["IMFMAPPER_PRECISION"]
        assert gdal.Info(str(path), format="json")["metadata"][""]["IMFMAPPER_PRECISION"] == found[name]
    assert found == {
        "fast": "bfloat16" if cpu_has_bfloat16() else "float32",
        "float32": "float32",
        "published": "float32",
    }
    one, other = (read_raster(tmp_path / f"{name}.tif") >= 127 for name in ("fast", "float32"))
    assert other.sum() > 1000 and (one & other).sum() / (one | other).sum() > 0.99


def test_memory_does_not_grow_with_height(tmp_path: Path) -> None:
    # In a process of its own: in this one the peak is that of whichever test took most, and hides or moves the figure.
    script = Path(__file__).with_name("peak_memory.py")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path), "16384", "131072"], capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    filled, later = json.loads(done.stdout.splitlines()[-1])
    assert later - filled < 28  # half of the 56 MiB that the taller raster has more


def test_no_part_file_lies_around(tmp_path: Path) -> None:
    path, _ = noise(tmp_path)
    predict(path, tmp_path / "p.tif", Brightness())
    assert sorted(os.listdir(tmp_path)) == ["m.tif", "p.tif"]
