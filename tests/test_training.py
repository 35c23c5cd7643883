"""Training: it learns, repeats, resumes bit for bit, can be cancelled, and says what it started from."""

from __future__ import annotations

import csv
import json
import math
import os
import signal
import subprocess
import sys
import time
from dataclasses import fields

import numpy as np
import pytest
from full_disk import full_disk
from listeners import Listener
from PIL import Image

torch = pytest.importorskip("torch")

from imfmapper.core.errors import DatasetError, InputError  # noqa: E402
from imfmapper.core.training.augmentation import AugmentationSettings  # noqa: E402
from imfmapper.core.training.averaging import WeightAverage  # noqa: E402
from imfmapper.core.training.epoch import _pixel_weight, count_on_device  # noqa: E402
from imfmapper.core.training.history import rolling_mean  # noqa: E402
from imfmapper.core.training.settings import EpochRow, LossSettings, TrainingSettings  # noqa: E402
from imfmapper.core.training.tile_batches import TileBatch  # noqa: E402
from imfmapper.core.training.training import train  # noqa: E402
from imfmapper.models.cards import ModelCard  # noqa: E402
from imfmapper.models.checkpoints import load_model, save_checkpoint  # noqa: E402
from imfmapper.models.light import LightConfig, LightDeepLab  # noqa: E402

SIZE = 64
QUICK = TrainingSettings(
    architecture="imfmapper_light", epochs=3, batch_size=2, learning_rate=2e-3, device="cpu", seed=5, average_decay=0.9
)


def write_tiles(folder, count=4, size=SIZE, validation=2, seed=0):
    """A dataset of bright plains with dark lines; the last `validation` tiles validate."""
    rng = np.random.default_rng(seed)
    tiles = []
    for name in ("images", "masks", "valid"):
        (folder / name).mkdir(parents=True)
    for number in range(count):
        mask = np.zeros((size, size), np.uint8)
        start, stop, width = rng.integers(8, size - 16), rng.integers(8, size - 16), int(rng.integers(3, 6))
        for x, y in enumerate(np.linspace(start, stop, size).astype(int)):
            mask[y : y + width, x] = 1
        image = np.clip(140 + rng.normal(0, 6, (size, size)) - 60 * mask, 1, 255).astype(np.uint8)
        valid = np.ones_like(mask)
        valid[:6, :6] = 0
        image[valid == 0] = 0
        tile_id = f"tile_{number}"
        for name, plane in (("images", image), ("masks", mask), ("valid", valid)):
            Image.fromarray(plane).save(folder / name / f"{tile_id}.png")
        split = "validation" if number >= count - validation else "train"
        names = {"image": f"images/{tile_id}.png", "mask": f"masks/{tile_id}.png", "valid": f"valid/{tile_id}.png"}
        tiles.append({"tile_id": tile_id, "row": 0, "col": number, "split": split, "imf_px": int(mask.sum()), **names})
    content = {"format": "imfmapper-dataset", "version": 1, "tile_size_px": size, "gsd_m": 1.5, "tiles": tiles}
    (folder / "dataset.json").write_text(json.dumps(content))
    return folder


def _weights(path):
    return load_model(path).network.state_dict()


def _equal(first, second):
    return first.keys() == second.keys() and all(torch.equal(value, second[key]) for key, value in first.items())


def _change(settings, **values):
    from dataclasses import replace

    return replace(settings, **values)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_tiles(tmp_path_factory.mktemp("tiles"))


@pytest.fixture(scope="module")
def unbroken(folder, tmp_path_factory):
    """A whole run of three epochs, and where it wrote."""
    output = tmp_path_factory.mktemp("unbroken") / "model.pt"
    listener = Listener()
    return train(QUICK, [folder], output, progress=listener), output, listener


def write_start(path):
    """A network of a few hundred weights, whose card says much that is only its own."""
    torch.manual_seed(0)
    config = LightConfig(
        widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False, classes=2
    )
    card = ModelCard("tuned", "Tuned", "imfmapper_light", input_channels=1, threshold=0.3, licence="CC BY 4.0")
    card = _change(card, figures={"f1": 0.9}, tested_on="the Moon", limits="None at all.", gsd_m=6.0)
    save_checkpoint(path, LightDeepLab(config), card)
    return path


@pytest.fixture(scope="module")
def tiny(tmp_path_factory):
    """Settings that start from a tiny network."""
    return _change(QUICK, start=write_start(tmp_path_factory.mktemp("tiny") / "start.pt"))


def test_four_tiles_are_learnt_by_heart(tmp_path):
    folder = write_tiles(tmp_path / "tiles", count=8, validation=4)
    content = json.loads((folder / "dataset.json").read_text())
    for train_tile, validation_tile in zip(content["tiles"][:4], content["tiles"][4:]):
        validation_tile.update({key: train_tile[key] for key in ("image", "mask", "valid", "imf_px")})
    (folder / "dataset.json").write_text(json.dumps(content))
    settings = _change(QUICK, epochs=60, batch_size=4, augment=False, average_decay=0.0, losses=LossSettings(dice=1))
    result = train(settings, [folder], tmp_path / "model.pt")
    assert result.best_f1 > 0.95
    assert result.rows[-1].train_f1 > 0.95


def test_run_writes_checkpoint_card_history_and_plot(unbroken):
    result, output, listener = unbroken
    model = load_model(output)
    assert (model.card.name, model.card.gsd_m, model.card.tile_size_px) == ("model", 1.5, SIZE)
    assert model.card.figures["epoch"] == result.best_epoch
    assert load_model(result.last).card.figures["epoch"] == 3
    with result.history.open() as file:
        rows = list(csv.DictReader(file))
    assert [row["epoch"] for row in rows] == ["1", "2", "3"]
    best = max(rows, key=lambda row: (lambda f1: f1 if math.isfinite(f1) else 0.0)(float(row["val_f1"])))
    assert int(best["epoch"]) == result.best_epoch
    assert result.plot is None or result.plot.read_bytes().startswith(b"\x89PNG")
    assert any("random weights" in line for line in listener.lines)
    assert listener.reports[-1][1].startswith("Epoch 3 of 3")
    assert not list(output.parent.glob("*.part"))


def test_runs_repeat(folder, unbroken, tmp_path):
    again = train(QUICK, [folder], tmp_path / "model.pt")
    assert _equal(_weights(again.last), _weights(unbroken[0].last))


def test_cancelled_run_resumes_to_the_same_weights(folder, unbroken, tmp_path):
    output = tmp_path / "model.pt"
    stopped = train(QUICK, [folder], output, progress=Listener(cancel_after=1))  # within the second epoch
    assert stopped.cancelled and len(stopped.rows) == 1
    assert load_model(output).card.figures["epoch"] == 1
    resumed = train(_change(QUICK, resume=True), [folder], output)
    whole, whole_output, _ = unbroken
    assert not resumed.cancelled
    assert _equal(_weights(resumed.last), _weights(whole.last))
    assert _equal(_weights(output), _weights(whole_output))

    def figures(result):
        return [{k: v for k, v in vars(row).items() if k != "seconds"} for row in result.rows]

    np.testing.assert_equal(figures(resumed), figures(whole))


def test_run_cancelled_in_its_first_step_leaves_a_usable_checkpoint(folder, tmp_path):
    result = train(QUICK, [folder], tmp_path / "model.pt", progress=Listener(cancel_after=0))
    assert result.cancelled and result.best_epoch == 0
    assert (result.history, result.plot) == (None, None)
    assert load_model(result.checkpoint).card.architecture == "imfmapper_light"


_KILLED = """
import sys
from imfmapper.core.training.training import train
from imfmapper.core.training.settings import TrainingSettings
train(TrainingSettings(architecture="imfmapper_light", epochs=3, batch_size=2, learning_rate=2e-3, device="cpu", seed=5,
                       average_decay=0.9), [sys.argv[1]], sys.argv[2])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
def test_killed_run_resumes_bit_equal(folder, unbroken, tmp_path, repository_root):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    output = tmp_path / "model.pt"
    threads = str(torch.get_num_threads())
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "OMP_NUM_THREADS": threads, "OMP_WAIT_POLICY": "PASSIVE"}
    process = subprocess.Popen([sys.executable, "-c", _KILLED, str(folder), str(output)], env=environment)
    state = tmp_path / "model_state.pt"
    limit = time.monotonic() + 120
    while not state.exists() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert state.exists()
    resumed = train(_change(QUICK, resume=True), [folder], output)
    assert _equal(_weights(resumed.last), _weights(unbroken[0].last))
    assert _equal(_weights(output), _weights(unbroken[1]))


def test_cancelled_new_run_leaves_a_finished_model_as_it_was(folder, tiny, tmp_path):
    output = tmp_path / "own.pt"
    finished = train(tiny, [folder], output)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    listener = Listener(cancel_after=0)
    result = train(tiny, [folder], output, progress=listener)
    assert result.cancelled and result.best_epoch == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert any("finished 3 epochs" in line and "turn RESUME on" in line for line in listener.lines)
    assert "'own.pt' is left as it was before this run." in listener.lines
    listener = Listener()
    resumed = train(_change(tiny, resume=True), [folder], output, progress=listener)
    assert resumed.best_epoch == finished.best_epoch and output.read_bytes() == before["own.pt"]
    assert not any("takes its place" in line for line in listener.lines)


def test_new_run_says_nothing_of_a_state_that_it_could_not_resume(folder, tiny, tmp_path):
    train(_change(tiny, epochs=1), [folder], tmp_path / "own.pt")
    listener = Listener()
    train(_change(tiny, epochs=1, seed=6), [folder], tmp_path / "own.pt", progress=listener)
    (tmp_path / "own_state.pt").write_bytes(b"damaged")
    train(_change(tiny, epochs=1, seed=6), [folder], tmp_path / "own.pt", progress=listener)
    assert not any("RESUME" in line for line in listener.lines)


@pytest.mark.parametrize("removed", [True, False])
def test_resumed_run_does_not_take_another_file_for_its_best(folder, tiny, tmp_path, removed):
    output = tmp_path / "own.pt"
    train(_change(tiny, epochs=2), [folder], output)
    last = _weights(tmp_path / "own_last.pt")
    output.unlink() if removed else output.write_bytes(tiny.start.read_bytes())
    listener = Listener()
    result = train(_change(tiny, epochs=2, resume=True), [folder], output, progress=listener)
    assert result.best_epoch == 2 and load_model(output).card.figures["epoch"] == 2
    assert _equal(_weights(output), last)
    assert any("'own.pt' is not what this run had written" in line for line in listener.lines)
    listener = Listener()
    train(_change(tiny, epochs=2, resume=True), [folder], output, progress=listener)
    assert not any("is not what" in line for line in listener.lines)


def test_without_fractures_to_validate_on_the_lowest_loss_is_kept(tiny, tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    content = json.loads((folder / "dataset.json").read_text())
    for tile in content["tiles"][2:]:
        tile["imf_px"] = 0
        Image.fromarray(np.zeros((SIZE, SIZE), np.uint8)).save(folder / tile["mask"])
    (folder / "dataset.json").write_text(json.dumps(content))
    listener = Listener()
    result = train(_change(tiny, epochs=4), [folder], tmp_path / "own.pt", progress=listener)
    losses = [row.val_loss for row in result.rows]
    assert result.best_epoch == 1 + losses.index(min(losses)) > 1
    assert math.isnan(result.best_f1)
    assert load_model(result.checkpoint).card.figures["epoch"] == result.best_epoch
    assert any(line.startswith("None of the 2 validation tiles holds a fracture") for line in listener.lines)
    assert f"best epoch {result.best_epoch}, chosen by its validation loss" in listener.lines[-1]
    listener = Listener()
    train(_change(tiny, epochs=4, resume=True), [folder], tmp_path / "own.pt", progress=listener)
    assert f"Resumed after epoch 4; best so far epoch {result.best_epoch}." in listener.lines


def test_epochs_rank_by_f1_then_by_validation_loss():
    def row(f1, loss, recall=0.5):
        figures = dict.fromkeys((item.name for item in fields(EpochRow)), 0.0)
        return EpochRow(**{**figures, "val_f1": f1, "val_loss": loss, "val_recall": recall})

    nothing_found = row(math.nan, 0.1, recall=0.0)
    assert row(0.5, 9.0).rank > row(0.4, 0.1).rank > nothing_found.rank > row(0.0, 0.2).rank
    assert row(math.nan, 0.2, math.nan).rank > row(math.nan, math.nan, math.nan).rank
    assert nothing_found.has_f1 and not row(math.nan, 0.2, math.nan).has_f1


def test_history_and_curves_that_cannot_be_written_do_not_end_the_training(folder, tiny, tmp_path):
    history, plot = tmp_path / "history.csv", tmp_path / "plot.png"
    history.mkdir(), plot.mkdir()
    listener = Listener()
    arguments = {"history": history, "plot": plot}
    result = train(_change(tiny, epochs=2), [folder], tmp_path / "own.pt", progress=listener, **arguments)
    assert len(result.rows) == 2 and (result.history, result.plot) == (None, None)
    assert sum(f"'{history}' cannot be written" in line for line in listener.lines) == 1
    assert any(f"'{history}' does not show all epochs" in line for line in listener.lines)
    assert not list(tmp_path.glob("*.part"))
    history.rmdir(), plot.rmdir()
    resumed = train(_change(tiny, epochs=3, resume=True), [folder], tmp_path / "own.pt", **arguments)
    with history.open() as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2", "3"]
    assert resumed.history == history


@pytest.mark.parametrize("role", ["output", "last", "history", "plot"])
def test_start_is_never_overwritten(folder, tmp_path, role):
    start = write_start(tmp_path / ("own_last.pt" if role == "last" else "start.pt"))
    before = start.read_bytes()
    files = {"output": tmp_path / "own.pt", **({} if role == "last" else {role: start})}
    with pytest.raises(InputError, match=rf"{start.name}' is an input and would be overwritten"):
        train(_change(QUICK, epochs=1, start=start), [folder], **files)
    assert start.read_bytes() == before
    assert not [item for item in tmp_path.iterdir() if item.stem != start.stem]


def test_history_in_the_place_of_a_checkpoint_is_refused(folder, tiny, tmp_path):
    with pytest.raises(InputError, match=r"own_last\.pt' is given for two outputs"):
        train(_change(tiny, epochs=1), [folder], tmp_path / "own.pt", history=tmp_path / "own_last.pt")


@pytest.mark.parametrize("name", ["folder.pt", "file/own.pt", "blocked.pt"])
def test_output_that_cannot_be_written_is_refused_before_the_run(folder, tiny, tmp_path, name):
    (tmp_path / "folder.pt").mkdir()
    (tmp_path / "blocked_state.pt").mkdir()
    (tmp_path / "file").write_text("no folder")
    listener = Listener()
    with pytest.raises(InputError, match=r"(folder|own|blocked_state)\.pt' cannot be written: .*Check the folder"):
        train(_change(tiny, epochs=1), [folder], tmp_path / name, progress=listener)
    assert listener.lines == []


def test_full_disk_is_told_and_keeps_the_epochs_before(folder, tiny, tmp_path):
    output, state = tmp_path / "own.pt", tmp_path / "own_state.pt"
    train(_change(tiny, epochs=1), [folder], output)
    before, room_bytes = state.read_bytes(), (state.stat().st_size + output.stat().st_size) // 2
    message = r"own_state\.pt' cannot be written: .*What earlier epochs left is kept: make room.*RESUME"
    with full_disk(room_bytes), pytest.raises(InputError, match=message):
        train(_change(tiny, resume=True), [folder], output)
    assert state.read_bytes() == before and not list(tmp_path.glob("*.part"))
    resumed = train(_change(tiny, resume=True), [folder], output)
    unbroken = train(tiny, [folder], tmp_path / "unbroken.pt")
    assert resumed.rows[-1].train_loss == unbroken.rows[-1].train_loss


def test_more_epochs_may_be_asked_for_when_resuming(folder, tmp_path):
    output = tmp_path / "model.pt"
    train(_change(QUICK, epochs=1), [folder], output)
    result = train(_change(QUICK, epochs=2, resume=True), [folder], output)
    assert [row.epoch for row in result.rows] == [1, 2]


def test_resuming_with_other_settings_is_refused(folder, tmp_path):
    output = tmp_path / "model.pt"
    train(_change(QUICK, epochs=1), [folder], output)
    with pytest.raises(InputError, match=r"learning_rate was 0.002, is 0.1"):
        train(_change(QUICK, learning_rate=0.1, resume=True), [folder], output)


def test_resuming_from_a_damaged_state_is_refused_in_a_sentence(folder, tiny, tmp_path):
    output, state = tmp_path / "model.pt", tmp_path / "model_state.pt"
    for content in (b"garbage", b"", b"cos\nsystem\n(S'exit 1'\ntR."):
        state.write_bytes(content)
        with pytest.raises(InputError, match=r"model_state\.pt' is damaged.*Delete it to start from") as refused:
            train(_change(tiny, resume=True), [folder], output)
        assert "weights_only" not in str(refused.value) and "\n" not in str(refused.value)
    assert not output.exists()


def test_resuming_on_changed_tiles_is_refused_and_in_another_folder_not(tiny, tmp_path):
    folder, output = write_tiles(tmp_path / "tiles"), tmp_path / "model.pt"
    train(_change(tiny, epochs=1), [folder], output)
    moved = folder.rename(tmp_path / "moved tiles")
    assert len(train(_change(tiny, epochs=2, resume=True), [moved], output).rows) == 2
    with Image.open(moved / "images" / "tile_0.png") as image:
        Image.fromarray(255 - np.array(image) // 2).save(moved / "images" / "tile_0.png")  # as with another stretch
    with pytest.raises(InputError, match=r"is of a run on other tiles.*turn RESUME off"):
        train(_change(tiny, resume=True), [moved], output)


def test_start_may_be_moved_before_resuming_and_not_be_another_one(folder, tmp_path):
    start, output = write_start(tmp_path / "start.pt"), tmp_path / "model.pt"
    train(_change(QUICK, start=start, epochs=1), [folder], output)
    assert load_model(output).card.training["start"] == "start.pt"  # and not the folders of who trained it
    (tmp_path / "elsewhere").mkdir()
    moved = start.rename(tmp_path / "elsewhere" / "begin.pt")
    assert len(train(_change(QUICK, start=moved, epochs=2, resume=True), [folder], output).rows) == 2
    other = load_model(moved)
    other.network.stem[0].weight.data += 1
    save_checkpoint(start, other.network, other.card)
    expected = r"start was begin\.pt \(SHA-256 [0-9a-f]{12}\), is start\.pt \(SHA-256 [0-9a-f]{12}\)"
    with pytest.raises(InputError, match=expected):
        train(_change(QUICK, start=start, resume=True), [folder], output)


def test_start_checkpoint_decides_architecture_and_weights(folder, unbroken, tmp_path):
    listener = Listener()
    settings = _change(
        QUICK, architecture="deeplabv3_resnet50", start=unbroken[1], epochs=1, learning_rate=1e-9, average_decay=0.0
    )
    result = train(settings, [folder], tmp_path / "model.pt", progress=listener)
    before, after = _weights(unbroken[1]), _weights(result.checkpoint)
    torch.testing.assert_close(after["head.weight"], before["head.weight"], rtol=0, atol=1e-6)
    assert any("decides the architecture" in line for line in listener.lines)
    assert "model.pt" in load_model(result.checkpoint).card.source


def test_tuned_threshold_and_figures_of_the_start_are_not_taken_over(folder, tiny, tmp_path):
    made = load_model(train(_change(tiny, epochs=1), [folder], tmp_path / "own.pt").checkpoint).card
    assert (made.threshold, made.gsd_m, made.licence) == (0.5, 1.5, "")
    assert made.tested_on == "2 validation tiles of the same datasets, at probability 0.5"
    assert made.figures["epoch"] == 1 and "f1" not in made.figures
    assert "the checkpoint 'start.pt'" in made.source and "chose the epoch" in made.limits


def test_card_says_that_training_tiles_measured_where_none_validates(tiny, tmp_path):
    folder = write_tiles(tmp_path / "tiles", count=2, validation=0)
    content = json.loads((folder / "dataset.json").read_text())
    assert [tile["split"] for tile in content["tiles"]] == ["train", "train"]
    card = load_model(train(_change(tiny, epochs=1), [folder], tmp_path / "own.pt").checkpoint).card
    assert card.tested_on.startswith("the training tiles themselves")
    assert "the training tiles themselves" in card.limits


def test_weights_of_an_unfinished_epoch_bear_no_figures(folder, tiny, tmp_path):
    settings = _change(tiny, batch_size=1)  # two steps an epoch; the fourth is not taken
    stopped = train(settings, [folder], tmp_path / "own.pt", progress=Listener(cancel_after=3))
    card = load_model(stopped.last).card
    assert card.figures == {"epoch": 1} and card.tested_on == ""
    assert "within epoch 2" in card.limits


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
    assert _pixel_weight(_change(batch, ignored=None), TrainingSettings()) is None


def test_every_option_trains(folder, tmp_path):
    settings = _change(
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
    result = train(settings, [folder], tmp_path / "model.safetensors")
    assert load_model(result.checkpoint).path.suffix == ".safetensors"


def test_mixed_resolutions_are_warned_of(folder, tiny, tmp_path):
    other = write_tiles(tmp_path / "other")
    content = json.loads((other / "dataset.json").read_text())
    (other / "dataset.json").write_text(json.dumps({**content, "gsd_m": 0.5}))
    listener = Listener()
    train(_change(tiny, epochs=1), [folder, other], tmp_path / "model.pt", progress=listener)
    assert sum("training tiles have 0.5 to 1.5 m/px" in line for line in listener.lines) == 1
    train(_change(tiny, epochs=1), [folder], tmp_path / "same.pt", progress=listener)
    assert sum("m/px" in line for line in listener.lines) == 1


def test_tile_of_another_size_is_refused_by_name(tiny, tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    for name in ("images", "masks", "valid"):
        path = folder / name / "tile_0.png"
        with Image.open(path) as image:
            image.crop((0, 0, SIZE // 2, SIZE)).save(path)
    message = rf"tile_0\.png' has {SIZE // 2} x {SIZE} pixels; its dataset\.json says {SIZE} x {SIZE}\. Tile the raster"
    with pytest.raises(DatasetError, match=message):
        train(_change(tiny, epochs=1), [folder], tmp_path / "model.pt")


def test_tiles_without_fractures_are_refused(tmp_path):
    folder = write_tiles(tmp_path / "tiles")
    content = json.loads((folder / "dataset.json").read_text())
    for tile in content["tiles"]:
        tile["imf_px"] = 0
    (folder / "dataset.json").write_text(json.dumps(content))
    with pytest.raises(DatasetError, match="No training tile holds a fracture"):
        train(QUICK, [folder], tmp_path / "model.pt")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"epochs": 0}, "epochs is 0"),
        ({"learning_rate": 0.0}, "learning rate is 0.0"),
        ({"schedule": "step"}, "constant or cosine"),
        ({"clip_norm": -1.0}, "clip_norm is -1.0; at least 0"),  # would turn the gradient round
        ({"losses": LossSettings(dice=-0.5)}, "dice is -0.5; at least 0"),
        ({"losses": LossSettings(centreline=math.nan)}, "centreline is nan; at least 0"),
    ],
)
def test_impossible_settings_are_refused(change, words):
    with pytest.raises(InputError, match=words):
        _change(QUICK, **change).check()


def test_rolling_mean_by_hand():
    assert rolling_mean([1, 2, 6], size=2) == [1, 1.5, 4]
    assert rolling_mean([math.nan, 2], size=2)[1] == 2


def test_weight_average_by_hand():
    network = torch.nn.Linear(1, 1, bias=False)
    average = WeightAverage(network, decay=0.15)
    for value in (4.0, 8.0, 10.0):
        torch.nn.init.constant_(network.weight, value)
        average.update_parameters(network)
    # The first is copied; then decays 2/11 and 3/12, but at most 0.15.
    assert average.module.weight.item() == pytest.approx(0.15 * (0.15 * 4 + 0.85 * 8) + 0.85 * 10)
    assert network.weight.item() == 10
