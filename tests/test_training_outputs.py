"""What training writes: checkpoints, cards, history and curves, and never over its inputs."""

from __future__ import annotations

import csv
import json
import math
from dataclasses import replace

import pytest
from full_disk import full_disk
from listeners import Listener
from training_makers import QUICK, SIZE, write_start, write_tiles

pytest.importorskip("torch")

from imfmapper.core.errors import InputError
from imfmapper.core.training.history import rolling_mean
from imfmapper.core.training.training import train
from imfmapper.models.checkpoints import load_model


def test_run_writes_checkpoint_card_history_and_plot(unbroken_training):
    result, output, listener = unbroken_training
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


def test_history_and_curves_that_cannot_be_written_do_not_end_the_training(training_folder, tiny_settings, tmp_path):
    history, plot = tmp_path / "history.csv", tmp_path / "plot.png"
    history.mkdir(), plot.mkdir()
    listener = Listener()
    arguments = {"history": history, "plot": plot}
    result = train(
        replace(tiny_settings, epochs=2), [training_folder], tmp_path / "own.pt", progress=listener, **arguments
    )
    assert len(result.rows) == 2 and (result.history, result.plot) == (None, None)
    assert sum(f"'{history}' cannot be written" in line for line in listener.lines) == 1
    assert any(f"'{history}' does not show all epochs" in line for line in listener.lines)
    assert not list(tmp_path.glob("*.part"))
    history.rmdir(), plot.rmdir()
    resumed = train(replace(tiny_settings, epochs=3, resume=True), [training_folder], tmp_path / "own.pt", **arguments)
    with history.open() as file:
        assert [row["epoch"] for row in csv.DictReader(file)] == ["1", "2", "3"]
    assert resumed.history == history


@pytest.mark.parametrize("role", ["output", "last", "history", "plot"])
def test_start_is_never_overwritten(training_folder, tmp_path, role):
    start = write_start(tmp_path / ("own_last.pt" if role == "last" else "start.pt"))
    before = start.read_bytes()
    files = {"output": tmp_path / "own.pt", **({} if role == "last" else {role: start})}
    with pytest.raises(InputError, match=rf"{start.name}' is an input and would be overwritten"):
        train(replace(QUICK, epochs=1, start=start), [training_folder], **files)
    assert start.read_bytes() == before
    assert not [item for item in tmp_path.iterdir() if item.stem != start.stem]


def test_history_in_the_place_of_a_checkpoint_is_refused(training_folder, tiny_settings, tmp_path):
    with pytest.raises(InputError, match=r"own_last\.pt' is given for two outputs"):
        train(
            replace(tiny_settings, epochs=1), [training_folder], tmp_path / "own.pt", history=tmp_path / "own_last.pt"
        )


@pytest.mark.parametrize("name", ["folder.pt", "file/own.pt", "blocked.pt"])
def test_output_that_cannot_be_written_is_refused_before_the_run(training_folder, tiny_settings, tmp_path, name):
    (tmp_path / "folder.pt").mkdir()
    (tmp_path / "blocked_state.pt").mkdir()
    (tmp_path / "file").write_text("no folder")
    listener = Listener()
    with pytest.raises(InputError, match=r"(folder|own|blocked_state)\.pt' cannot be written: .*Check the folder"):
        train(replace(tiny_settings, epochs=1), [training_folder], tmp_path / name, progress=listener)
    assert listener.lines == []


def test_full_disk_is_told_and_keeps_the_epochs_before(training_folder, tiny_settings, tmp_path):
    output, state = tmp_path / "own.pt", tmp_path / "own_state.pt"
    train(replace(tiny_settings, epochs=1), [training_folder], output)
    before, room_bytes = state.read_bytes(), (state.stat().st_size + output.stat().st_size) // 2
    message = r"own_state\.pt' cannot be written: .*What earlier epochs left is kept: make room.*RESUME"
    with full_disk(room_bytes), pytest.raises(InputError, match=message):
        train(replace(tiny_settings, resume=True), [training_folder], output)
    assert state.read_bytes() == before and not list(tmp_path.glob("*.part"))
    resumed = train(replace(tiny_settings, resume=True), [training_folder], output)
    unbroken = train(tiny_settings, [training_folder], tmp_path / "unbroken.pt")
    assert resumed.rows[-1].train_loss == unbroken.rows[-1].train_loss


def test_tuned_threshold_and_figures_of_the_start_are_not_taken_over(training_folder, tiny_settings, tmp_path):
    made = load_model(train(replace(tiny_settings, epochs=1), [training_folder], tmp_path / "own.pt").checkpoint).card
    assert (made.threshold, made.gsd_m, made.licence) == (0.5, 1.5, "")
    assert made.tested_on == "2 validation tiles of the same datasets, at probability 0.5"
    assert made.figures["epoch"] == 1 and "f1" not in made.figures
    assert "the checkpoint 'start.pt'" in made.source and "chose the epoch" in made.limits


def test_card_says_that_training_tiles_measured_where_none_validates(tiny_settings, tmp_path):
    folder = write_tiles(tmp_path / "tiles", count=2, validation=0)
    content = json.loads((folder / "dataset.json").read_text())
    assert [tile["split"] for tile in content["tiles"]] == ["train", "train"]
    card = load_model(train(replace(tiny_settings, epochs=1), [folder], tmp_path / "own.pt").checkpoint).card
    assert card.tested_on.startswith("the training tiles themselves")
    assert "the training tiles themselves" in card.limits


def test_weights_of_an_unfinished_epoch_bear_no_figures(training_folder, tiny_settings, tmp_path):
    settings = replace(tiny_settings, batch_size=1)  # two steps an epoch; the fourth is not taken
    listener = Listener(cancel_after=3)
    stopped = train(settings, [training_folder], tmp_path / "own.pt", progress=listener)
    assert f"RESUME to go on after epoch {len(stopped.rows)}." in "\n".join(listener.lines)
    card = load_model(stopped.last).card
    assert card.figures == {"epoch": 1} and card.tested_on == ""
    assert "within epoch 2" in card.limits


def test_rolling_mean_by_hand():
    assert rolling_mean([1, 2, 6], size=2) == [1, 1.5, 4]
    assert rolling_mean([math.nan, 2], size=2)[1] == 2
