"""A training run that was cancelled or killed: it resumes bit for bit, and nothing else is taken for its state."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from listeners import Listener
from PIL import Image
from training_makers import QUICK, same_weights, weights_of, write_start, write_tiles

torch = pytest.importorskip("torch")

from imfmapper.core.errors import InputError  # noqa: E402
from imfmapper.core.training.training import train  # noqa: E402
from imfmapper.models.checkpoints import load_model, save_checkpoint  # noqa: E402


def test_cancelled_run_resumes_to_the_same_weights(training_folder, unbroken_training, tmp_path):
    output = tmp_path / "model.pt"
    stopped = train(QUICK, [training_folder], output, progress=Listener(cancel_after=1))  # within the second epoch
    assert stopped.cancelled and len(stopped.rows) == 1
    assert load_model(output).card.figures["epoch"] == 1
    resumed = train(replace(QUICK, resume=True), [training_folder], output)
    whole, whole_output, _ = unbroken_training
    assert not resumed.cancelled
    assert same_weights(weights_of(resumed.last), weights_of(whole.last))
    assert same_weights(weights_of(output), weights_of(whole_output))

    def figures(result):
        return [{k: v for k, v in vars(row).items() if k != "seconds"} for row in result.rows]

    np.testing.assert_equal(figures(resumed), figures(whole))


def test_run_cancelled_in_its_first_step_leaves_a_usable_checkpoint(training_folder, tmp_path):
    result = train(QUICK, [training_folder], tmp_path / "model.pt", progress=Listener(cancel_after=0))
    assert result.cancelled and result.best_epoch == 0
    assert (result.history, result.plot) == (None, None)
    assert load_model(result.checkpoint).card.architecture == "imfmapper_light"


_KILLED = """
import os, signal, sys
from imfmapper.core.training.training import train
from imfmapper.core.training.settings import TrainingSettings
states = 0
def killing(event, arguments):
    global states
    if event == "os.rename" and str(arguments[1]).endswith("_state.pt"):
        states += 1
        if states == 2:
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(killing)
train(TrainingSettings(architecture="imfmapper_light", epochs=3, batch_size=2, learning_rate=2e-3, device="cpu", seed=5,
                       average_decay=0.9), [sys.argv[1]], sys.argv[2])
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="needs POSIX signals")
def test_run_that_was_killed_between_two_files_of_an_epoch_resumes_bit_equal(
    training_folder, unbroken_training, tmp_path, repository_root
):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    output = tmp_path / "model.pt"
    threads = str(torch.get_num_threads())
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "OMP_NUM_THREADS": threads, "OMP_WAIT_POLICY": "PASSIVE"}
    command = [sys.executable, "-c", _KILLED, str(training_folder), str(output)]
    assert subprocess.run(command, env=environment, check=False).returncode == -signal.SIGKILL
    assert load_model(tmp_path / "model_last.pt").card.figures["epoch"] == 2  # but the state is of the first
    resumed = train(replace(QUICK, resume=True), [training_folder], output)
    assert [row.epoch for row in resumed.rows] == [1, 2, 3]
    assert same_weights(weights_of(resumed.last), weights_of(unbroken_training[0].last))
    assert same_weights(weights_of(output), weights_of(unbroken_training[1]))


def test_cancelled_new_run_leaves_a_finished_model_as_it_was(training_folder, tiny_settings, tmp_path):
    output = tmp_path / "own.pt"
    finished = train(tiny_settings, [training_folder], output)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    listener = Listener(cancel_after=0)
    result = train(tiny_settings, [training_folder], output, progress=listener)
    assert result.cancelled and result.best_epoch == 0
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
    assert any("finished 3 epochs" in line and "turn RESUME on" in line for line in listener.lines)
    assert "'own.pt' is left as it was before this run." in listener.lines
    listener = Listener()
    resumed = train(replace(tiny_settings, resume=True), [training_folder], output, progress=listener)
    assert resumed.best_epoch == finished.best_epoch and output.read_bytes() == before["own.pt"]
    assert not any("takes its place" in line for line in listener.lines)


def test_new_run_says_nothing_of_a_state_that_it_could_not_resume(training_folder, tiny_settings, tmp_path):
    train(replace(tiny_settings, epochs=1), [training_folder], tmp_path / "own.pt")
    listener = Listener()
    train(replace(tiny_settings, epochs=1, seed=6), [training_folder], tmp_path / "own.pt", progress=listener)
    (tmp_path / "own_state.pt").write_bytes(b"damaged")
    train(replace(tiny_settings, epochs=1, seed=6), [training_folder], tmp_path / "own.pt", progress=listener)
    assert not any("RESUME" in line for line in listener.lines)


@pytest.mark.parametrize("removed", [True, False])
def test_resumed_run_does_not_take_another_file_for_its_best(training_folder, tiny_settings, tmp_path, removed):
    output = tmp_path / "own.pt"
    train(replace(tiny_settings, epochs=2), [training_folder], output)
    last = weights_of(tmp_path / "own_last.pt")
    output.unlink() if removed else output.write_bytes(tiny_settings.start.read_bytes())
    listener = Listener()
    result = train(replace(tiny_settings, epochs=2, resume=True), [training_folder], output, progress=listener)
    assert result.best_epoch == 2 and load_model(output).card.figures["epoch"] == 2
    assert same_weights(weights_of(output), last)
    assert any("'own.pt' is not what this run had written" in line for line in listener.lines)
    listener = Listener()
    train(replace(tiny_settings, epochs=2, resume=True), [training_folder], output, progress=listener)
    assert not any("is not what" in line for line in listener.lines)


def test_more_epochs_may_be_asked_for_when_resuming(training_folder, tmp_path):
    output = tmp_path / "model.pt"
    train(replace(QUICK, epochs=1), [training_folder], output)
    result = train(replace(QUICK, epochs=2, resume=True), [training_folder], output)
    assert [row.epoch for row in result.rows] == [1, 2]


def test_resuming_with_other_threads_is_told_as_they_change_the_last_digits(training_folder, tiny_settings, tmp_path):
    output, threads, listener = tmp_path / "model.pt", torch.get_num_threads(), Listener()
    train(replace(tiny_settings, epochs=1), [training_folder], output)
    train(replace(tiny_settings, epochs=2, resume=True), [training_folder], output, progress=listener)
    assert not any("never interrupted" in line for line in listener.lines)
    torch.set_num_threads(threads + 1)
    try:
        train(replace(tiny_settings, epochs=3, resume=True), [training_folder], output, progress=listener)
    finally:
        torch.set_num_threads(threads)
    told = f"trained on cpu ({threads} threads), this run goes on with cpu ({threads + 1} threads): its figures will"
    assert sum(told in line for line in listener.lines) == 1


def test_resuming_with_other_settings_is_refused(training_folder, tmp_path):
    output = tmp_path / "model.pt"
    train(replace(QUICK, epochs=1), [training_folder], output)
    with pytest.raises(InputError, match=r"learning_rate was 0.002, is 0.1"):
        train(replace(QUICK, learning_rate=0.1, resume=True), [training_folder], output)


def test_resuming_from_a_damaged_state_is_refused_in_a_sentence(training_folder, tiny_settings, tmp_path):
    output, state = tmp_path / "model.pt", tmp_path / "model_state.pt"
    for content in (b"garbage", b"", b"cos\nsystem\n(S'exit 1'\ntR."):
        state.write_bytes(content)
        with pytest.raises(InputError, match=r"model_state\.pt' is damaged.*Delete it to start from") as refused:
            train(replace(tiny_settings, resume=True), [training_folder], output)
        assert "weights_only" not in str(refused.value) and "\n" not in str(refused.value)
    assert not output.exists()


def test_resuming_on_changed_tiles_is_refused_and_in_another_folder_not(tiny_settings, tmp_path):
    folder, output = write_tiles(tmp_path / "tiles"), tmp_path / "model.pt"
    train(replace(tiny_settings, epochs=1), [folder], output)
    moved = folder.rename(tmp_path / "moved tiles")
    assert len(train(replace(tiny_settings, epochs=2, resume=True), [moved], output).rows) == 2
    with Image.open(moved / "images" / "tile_0.png") as image:
        Image.fromarray(255 - np.array(image) // 2).save(moved / "images" / "tile_0.png")  # as with another stretch
    with pytest.raises(InputError, match=r"is of a run on other tiles.*turn RESUME off"):
        train(replace(tiny_settings, resume=True), [moved], output)


def test_start_may_be_moved_before_resuming_and_not_be_another_one(training_folder, tmp_path):
    start, output = write_start(tmp_path / "start.pt"), tmp_path / "model.pt"
    train(replace(QUICK, start=start, epochs=1), [training_folder], output)
    assert load_model(output).card.training["start"] == "start.pt"  # and not the folders of who trained it
    (tmp_path / "elsewhere").mkdir()
    moved = start.rename(tmp_path / "elsewhere" / "begin.pt")
    assert len(train(replace(QUICK, start=moved, epochs=2, resume=True), [training_folder], output).rows) == 2
    other = load_model(moved)
    other.network.stem[0].weight.data += 1
    save_checkpoint(start, other.network, other.card)
    expected = r"start was begin\.pt \(SHA-256 [0-9a-f]{12}\), is start\.pt \(SHA-256 [0-9a-f]{12}\)"
    with pytest.raises(InputError, match=expected):
        train(replace(QUICK, start=start, resume=True), [training_folder], output)
