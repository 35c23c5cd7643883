"""Training: it learns and repeats, ranks its epochs, and refuses what it cannot learn from."""

from __future__ import annotations

import json
import math
from dataclasses import fields, replace

import numpy as np
import pytest
from listeners import Listener
from PIL import Image
from training_makers import QUICK, SIZE, same_weights, weights_of, write_tiles

torch = pytest.importorskip("torch")

from imfmapper.core.errors import DatasetError, DeviceError, InputError  # noqa: E402
from imfmapper.core.training.augmentation import AugmentationSettings  # noqa: E402
from imfmapper.core.training.averaging import WeightAverage  # noqa: E402
from imfmapper.core.training.epoch import _pixel_weight, count_on_device  # noqa: E402
from imfmapper.core.training.settings import EpochRow, LossSettings, TrainingSettings  # noqa: E402
from imfmapper.core.training.tile_batches import TileBatch  # noqa: E402
from imfmapper.core.training.training import train  # noqa: E402
from imfmapper.models.checkpoints import load_model  # noqa: E402


def test_four_tiles_are_learnt_by_heart(tmp_path):
    folder = write_tiles(tmp_path / "tiles", count=8, validation=4)
    content = json.loads((folder / "dataset.json").read_text())
    for train_tile, validation_tile in zip(content["tiles"][:4], content["tiles"][4:]):
        validation_tile.update({key: train_tile[key] for key in ("image", "mask", "valid", "imf_px")})
    (folder / "dataset.json").write_text(json.dumps(content))
    settings = replace(QUICK, epochs=60, batch_size=4, augment=False, average_decay=0.0, losses=LossSettings(dice=1))
    result = train(settings, [folder], tmp_path / "model.pt")
    assert result.best_f1 > 0.95
    assert result.rows[-1].train_f1 > 0.95


def test_runs_repeat(training_folder, unbroken_training, tmp_path):
    again = train(QUICK, [training_folder], tmp_path / "model.pt")
    assert same_weights(weights_of(again.last), weights_of(unbroken_training[0].last))


def test_without_fractures_to_validate_on_the_lowest_loss_is_kept(tiny_settings, tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    content = json.loads((folder / "dataset.json").read_text())
    for tile in content["tiles"][2:]:
        tile["imf_px"] = 0
        Image.fromarray(np.zeros((SIZE, SIZE), np.uint8)).save(folder / tile["mask"])
    (folder / "dataset.json").write_text(json.dumps(content))
    listener = Listener()
    result = train(replace(tiny_settings, epochs=4), [folder], tmp_path / "own.pt", progress=listener)
    losses = [row.val_loss for row in result.rows]
    assert result.best_epoch == 1 + losses.index(min(losses)) > 1
    assert math.isnan(result.best_f1)
    assert load_model(result.checkpoint).card.figures["epoch"] == result.best_epoch
    assert any(line.startswith("None of the 2 validation tiles holds a fracture") for line in listener.lines)
    assert f"best epoch {result.best_epoch}, chosen by its validation loss" in listener.lines[-1]
    listener = Listener()
    train(replace(tiny_settings, epochs=4, resume=True), [folder], tmp_path / "own.pt", progress=listener)
    assert f"Resumed after epoch 4; best so far epoch {result.best_epoch}." in listener.lines


def test_epochs_rank_by_f1_then_by_validation_loss():
    def row(f1, loss, recall=0.5):
        figures = dict.fromkeys((item.name for item in fields(EpochRow)), 0.0)
        return EpochRow(**{**figures, "val_f1": f1, "val_loss": loss, "val_recall": recall})

    nothing_found = row(math.nan, 0.1, recall=0.0)
    assert row(0.5, 9.0).rank > row(0.4, 0.1).rank > nothing_found.rank > row(0.0, 0.2).rank
    assert row(math.nan, 0.2, math.nan).rank > row(math.nan, math.nan, math.nan).rank
    assert nothing_found.has_f1 and not row(math.nan, 0.2, math.nan).has_f1


def test_start_checkpoint_decides_architecture_and_weights(training_folder, unbroken_training, tmp_path):
    listener = Listener()
    settings = replace(
        QUICK,
        architecture="deeplabv3_resnet50",
        start=unbroken_training[1],
        epochs=1,
        learning_rate=1e-9,
        average_decay=0.0,
    )
    result = train(settings, [training_folder], tmp_path / "model.pt", progress=listener)
    before, after = weights_of(unbroken_training[1]), weights_of(result.checkpoint)
    torch.testing.assert_close(after["head.weight"], before["head.weight"], rtol=0, atol=1e-6)
    assert any("decides the architecture" in line for line in listener.lines)
    assert "model.pt" in load_model(result.checkpoint).card.source


def test_published_protocol_is_the_default():
    settings = TrainingSettings()
    assert (settings.architecture, settings.epochs, settings.batch_size) == ("deeplabv3_resnet50", 100, 32)
    assert (settings.learning_rate, settings.schedule, settings.average_decay) == (1e-4, "constant", 0.0)
    assert settings.losses == LossSettings(cross_entropy=1, dice=0, centreline=0)
    augmentation = settings.augmentation
    assert (augmentation.clahe, augmentation.noise, augmentation.perspective) == (0.5, 0.5, 0.5)
    assert augmentation.turns == "none" and not settings.ignore_no_data


def test_ignored_pixels_neither_teach_nor_count():
    logits = torch.zeros(1, 2, 4, 4)
    logits[:, 1] = 5.0  # a fracture everywhere
    planes = {name: torch.ones(1, 4, 4) for name in ("target", "valid", "ignored")}
    planes["target"][:, :2] = 0
    planes["ignored"][:, 2:] = 0
    batch = TileBatch(torch.zeros(1, 1, 4, 4), **planes)
    assert count_on_device(logits, batch, 0.5).tolist() == [[8, 0, 0, 0]]
    assert torch.equal(_pixel_weight(batch, TrainingSettings()), 1 - planes["ignored"])
    assert _pixel_weight(replace(batch, ignored=None), TrainingSettings()) is None


def test_every_option_trains(training_folder, tmp_path):
    settings = replace(
        QUICK,
        epochs=1,
        losses=LossSettings(dice=1, centreline=0.5),
        augmentation=AugmentationSettings(turns="all", gain=1.5, brightness=0.1, gamma=1.3),
        ignore_no_data=True,
        crop_px=32,
        schedule="cosine",
        warmup_steps=2,
        clip_norm=1.0,
    )
    result = train(settings, [training_folder], tmp_path / "model.safetensors")
    assert load_model(result.checkpoint).path.suffix == ".safetensors"


def test_mixed_resolutions_are_warned_of(training_folder, tiny_settings, tmp_path):
    other = write_tiles(tmp_path / "other")
    content = json.loads((other / "dataset.json").read_text())
    (other / "dataset.json").write_text(json.dumps({**content, "gsd_m": 0.5}))
    listener = Listener()
    train(replace(tiny_settings, epochs=1), [training_folder, other], tmp_path / "model.pt", progress=listener)
    assert sum("training tiles have 0.5 to 1.5 m/px" in line for line in listener.lines) == 1
    train(replace(tiny_settings, epochs=1), [training_folder], tmp_path / "same.pt", progress=listener)
    assert sum("m/px" in line for line in listener.lines) == 1


def test_tile_of_another_size_is_refused_by_name(tiny_settings, tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    for name in ("images", "masks", "valid"):
        path = folder / name / "tile_0.png"
        with Image.open(path) as image:
            image.crop((0, 0, SIZE // 2, SIZE)).save(path)
    message = rf"tile_0\.png' has {SIZE // 2} x {SIZE} pixels; its dataset\.json says {SIZE} x {SIZE}\. Tile the raster"
    with pytest.raises(DatasetError, match=message):
        train(replace(tiny_settings, epochs=1), [folder], tmp_path / "model.pt")


def test_tiles_without_fractures_are_refused(tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    content = json.loads((folder / "dataset.json").read_text())
    for tile in content["tiles"]:
        tile["imf_px"] = 0
    (folder / "dataset.json").write_text(json.dumps(content))
    with pytest.raises(DatasetError, match="No training tile holds a fracture"):
        train(QUICK, [folder], tmp_path / "model.pt")


def test_training_that_diverges_is_told_and_claims_no_checkpoint_of_its_own(training_folder, tiny_settings, tmp_path):
    settings = replace(tiny_settings, losses=LossSettings(cross_entropy=1e39))  # more than float32 holds
    with pytest.raises(InputError, match=r"^The loss became inf in epoch 1: .*What earlier epochs left is kept\.$"):
        train(settings, [training_folder], tmp_path / "own.pt")
    assert not list(tmp_path.iterdir())


def test_a_lack_of_memory_is_told_with_what_to_do(training_folder, tiny_settings, tmp_path, monkeypatch):
    def too_much(*_arguments, **_options):
        return torch.empty(2**60, dtype=torch.uint8)

    monkeypatch.setattr("imfmapper.core.training.training.train_epoch", too_much)
    with pytest.raises(DeviceError, match=r"^Batches of 2 tiles do not fit .* 'cpu'\. Halve BATCH_SIZE and start"):
        train(tiny_settings, [training_folder], tmp_path / "own.pt")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"epochs": 0}, "epochs is 0"),
        ({"seed": -1}, "seed is -1; at least 0"),
        ({"learning_rate": 0.0}, "learning rate is 0.0"),
        ({"schedule": "step"}, "constant or cosine"),
        ({"clip_norm": -1.0}, "clip_norm is -1.0; at least 0"),  # would turn the gradient round
        ({"losses": LossSettings(dice=-0.5)}, "dice is -0.5; at least 0"),
        ({"losses": LossSettings(centreline=math.nan)}, "centreline is nan; at least 0"),
    ],
)
def test_impossible_settings_are_refused(change, words):
    with pytest.raises(InputError, match=words):
        replace(QUICK, **change).check()


def test_weight_average_by_hand():
    network = torch.nn.Linear(1, 1, bias=False)
    average = WeightAverage(network, decay=0.15)
    for value in (4.0, 8.0, 10.0):
        torch.nn.init.constant_(network.weight, value)
        average.update_parameters(network)
    # The first is copied; then decays 2/11 and 3/12, but at most 0.15.
    assert average.module.weight.item() == pytest.approx(0.15 * (0.15 * 4 + 0.85 * 8) + 0.85 * 10)
    assert network.weight.item() == 10
