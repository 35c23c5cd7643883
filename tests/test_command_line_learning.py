"""Training and evaluation without QGIS and GDAL, through the command line."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace

import pytest
from training_makers import write_start, write_tiles

from imfmapper.core.command_line.learning import training_settings
from imfmapper.core.command_line.program import _parser, main
from imfmapper.core.training.settings import PROTOCOLS

torch = pytest.importorskip("torch")

from imfmapper.models.checkpoints import load_model  # noqa: E402

TRAIN = ("trainmodel", "--architecture", "imfmapper_light", "--batch-size", "2", "--device", "cpu")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_tiles(tmp_path_factory.mktemp("tiles"))


def test_train_and_evaluate(folder, tmp_path, capsys):
    model = tmp_path / "model.pt"
    more = ("--dice", "1", "--average-decay", "0.9", "--schedule", "cosine", "--any-sun", "--jitter", "--workers", "0")
    assert main([*TRAIN, "--input", str(folder), "--epochs", "1", *more, "--output", str(model)]) == 0
    assert f"OUTPUT: {model}" in capsys.readouterr().out
    figures, report = tmp_path / "figures.json", tmp_path / "report.html"
    evaluate = ("evaluatemodel", "--input", str(folder), "--model-file", str(model), "--device", "cpu")
    assert main([*evaluate, "--figures", str(figures), "--report", str(report)]) == 0
    assert json.loads(figures.read_text())["tiles"] == 2
    assert report.stat().st_size > 1000
    assert "F1_POOLED: " in capsys.readouterr().out
    assert main([*evaluate, "--report", str(model)]) == 1
    assert "model.pt' is an input and would be overwritten" in capsys.readouterr().err
    assert main([*evaluate, "--figures", str(tmp_path / "missing" / "figures.json")]) == 1
    said = capsys.readouterr().err
    assert "figures.json' cannot be written: No such file" in said and "Tile" not in said


def test_what_is_given_wins_over_the_protocol():
    def settings(*more):
        return training_settings(_parser().parse_args([*TRAIN, "--input", "tiles", "--output", "m.pt", *more]))

    published, improved = settings(), settings("--protocol", "improved")
    assert (published.losses.dice, published.schedule, published.augmentation.turns) == (0, "constant", "none")
    assert published == replace(PROTOCOLS["published"], architecture="imfmapper_light", batch_size=2, device="cpu")
    assert (improved.losses.dice, improved.schedule, improved.ignore_no_data) == (1, "cosine", True)
    own = settings("--protocol", "improved", "--dice", "0", "--schedule", "constant", "--any-sun")
    assert (own.losses.dice, own.schedule, own.augmentation.turns) == (0, "constant", "all")
    assert (own.average_decay, own.ignore_no_data) == (improved.average_decay, True)


def test_what_is_wrong_is_said(tmp_path, capsys):
    assert main([*TRAIN, "--input", str(tmp_path), "--output", str(tmp_path / "model.pt")]) == 1
    assert "has no dataset.json" in capsys.readouterr().err


def test_dataset_folders_are_evaluated_without_gdal(folder, tmp_path, repository_root):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    (tmp_path / "osgeo").mkdir()
    (tmp_path / "osgeo" / "__init__.py").write_text("raise ImportError('not here')")
    model, report = write_start(tmp_path / "start.pt"), tmp_path / "report.html"
    command = [sys.executable, "-m", "imfmapper", "evaluatemodel", "--input", str(folder), "--model-file", str(model)]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run([*command, "--report", str(report)], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "F1_POOLED: " in done.stdout and report.stat().st_size > 1000


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_terminated_run_leaves_a_usable_checkpoint(folder, tmp_path, repository_root):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    model = tmp_path / "model.pt"
    # Without GDAL, as on a cluster: an osgeo that cannot be imported comes first.
    (tmp_path / "osgeo").mkdir()
    (tmp_path / "osgeo" / "__init__.py").write_text("raise ImportError('not here')")
    command = [sys.executable, "-m", "imfmapper", *TRAIN, "--input", str(folder), "--epochs", "1000"]
    process = subprocess.Popen(
        [*command, "--output", str(model)], env={**os.environ, "PYTHONPATH": str(tmp_path)}, stderr=subprocess.PIPE
    )
    limit = time.monotonic() + 120
    while not (tmp_path / "model_state.pt").exists() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    errors = process.communicate(timeout=60)[1].decode()
    assert process.returncode == 0, errors
    assert "Cancelled after" in errors
    assert load_model(model).card.architecture == "imfmapper_light"
    assert load_model(tmp_path / "model_last.pt").card.figures["epoch"] >= 1


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_processes_of_torchrun_stop_together(folder, tmp_path, repository_root):
    if not torch.distributed.is_available():
        pytest.skip("this torch cannot train in several processes")
    (tmp_path / "imfmapper").symlink_to(repository_root)
    start, model = write_start(tmp_path / "start.pt"), tmp_path / "model.pt"
    # As documented, `torchrun` being this module; with --start, which torchrun would take for --start-method.
    launch = (sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc_per_node=2", "-m", "imfmapper")
    arguments = (*TRAIN, "--input", str(folder), "--epochs", "10000", "--start", str(start), "--output", str(model))
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "OMP_NUM_THREADS": "1"}
    process = subprocess.Popen([*launch, "--", *arguments], env=environment, stderr=subprocess.PIPE)
    limit = time.monotonic() + 120
    while not (tmp_path / "model_state.pt").exists() and process.poll() is None and time.monotonic() < limit:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=60)[1].decode()
    if "without libuv support" in errors:
        pytest.skip("this torch's torchrun starts no processes: it asks for libuv, which Debian leaves out")
    assert "Cancelled after" in errors
    # torchrun ends with a traceback of its own; those of the processes bear their rank.
    assert "[rank" not in errors and "Connection closed" not in errors, errors
    assert load_model(model).card.figures["epoch"] >= 1
