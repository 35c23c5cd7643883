"""Train IMFMapper, through processing.run."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import moon_equirectangular
from qgis.core import QgsProcessingException
from toolbox_helpers import Log, layer, raster, run, tiny_checkpoint

from imfmapper.models.checkpoints import load_model

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory, imfmapper_provider: object) -> Path:
    """Returns a dataset of sixteen tiles of 64 px with a dark stripe that is labelled."""
    folder = tmp_path_factory.mktemp("dataset")
    wkt = moon_equirectangular()
    pixels = np.random.default_rng(0).integers(100, 140, (256, 256)).astype(np.uint8)
    pixels[:, 30:40] = 20
    pixels[:, 150:156] = 20
    path = raster(folder / "mosaic.tif", pixels, wkt)
    stripes = [(f"POLYGON(({w} 0, {e} 0, {e} -384, {w} -384, {w} 0))", []) for w, e in ((45, 60), (225, 234))]
    run(
        "tileraster",
        {
            "INPUT": str(path),
            "LABELS": layer("Polygon", wkt, stripes),
            "TILE_SIZE": 64,
            "OVERLAP": 0,
            "SPLIT": "random",
            "OUTPUT_FOLDER": str(folder / "tiles"),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    return folder / "tiles"


def train(dataset: Path | str, output: Path, feedback: Log | None = None, **parameters: object) -> dict:
    values = {
        "INPUT": str(dataset),
        "ARCHITECTURE": "imfmapper_light",
        "EPOCHS": 2,
        "BATCH_SIZE": 4,
        "LEARNING_RATE": 0.001,
        "DEVICE": "cpu",
        "OUTPUT": str(output),
        **parameters,
    }
    return run("trainmodel", values, feedback)


def epochs_in(history: str) -> list[int]:
    with open(history, encoding="utf-8") as file:
        return [int(row["epoch"]) for row in csv.DictReader(file)]


def test_training_writes_checkpoint_history_and_curves(tmp_path: Path, dataset: Path) -> None:
    log = Log()
    history, plot = tmp_path / "h.csv", tmp_path / "p.png"
    result = train(dataset, tmp_path / "own.pt", log, HISTORY=str(history), PLOT=str(plot))
    assert result["OUTPUT"] == str(tmp_path / "own.pt")
    assert load_model(result["OUTPUT"]).card.architecture == "imfmapper_light"
    assert epochs_in(result["HISTORY"]) == [1, 2]
    assert result["HISTORY"] == str(history) and result["PLOT"] in (str(plot), None)
    assert result["BEST_EPOCH"] in (1, 2)
    assert 0 <= result["BEST_F1"] <= 1
    assert any(text.startswith("Epoch 2: loss") for text in log.infos)


def test_the_card_says_how_a_model_was_trained(tmp_path: Path, dataset: Path) -> None:
    train(dataset, tmp_path / "own.pt", PROTOCOL="improved", EPOCHS=1, SEED=3)
    training = load_model(tmp_path / "own.pt").card.training
    assert (training["epochs"], training["batch_size"], training["learning_rate"], training["seed"]) == (1, 4, 0.001, 3)
    assert (training["losses"]["dice"], training["schedule"]) == (1.0, "cosine")
    assert set(training["software"]) >= {"imfmapper", "torch", "numpy"}


def test_resume_goes_on_where_a_run_ended(tmp_path: Path, dataset: Path) -> None:
    output = tmp_path / "own.pt"
    train(dataset, output, EPOCHS=1)
    assert epochs_in(train(dataset, output, EPOCHS=2, RESUME=True)["HISTORY"]) == [1, 2]


def test_start_decides_the_network(tmp_path: Path, dataset: Path) -> None:
    start = tiny_checkpoint(tmp_path / "tiny.pt")
    result = train(f"{dataset}; {dataset}", tmp_path / "tuned.pt", START=str(start), EPOCHS=1)
    weights = load_model(result["OUTPUT"]).network.state_dict()
    assert weights["stem.0.weight"].shape == load_model(start).network.state_dict()["stem.0.weight"].shape


def test_cancelled_run_leaves_a_usable_checkpoint(tmp_path: Path, dataset: Path) -> None:
    log = Log()
    log.progressChanged.connect(lambda percent: percent > 50 and log.cancel())
    result = train(dataset, tmp_path / "own.pt", log)
    assert result["BEST_EPOCH"] == 1
    assert load_model(result["OUTPUT"]).card.architecture == "imfmapper_light"


def test_folder_without_a_dataset_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"dataset\.json"):
        train(tmp_path, tmp_path / "own.pt")


def test_unknown_start_is_refused_before_the_run(tmp_path: Path, dataset: Path) -> None:
    with pytest.raises(QgsProcessingException, match="No model named 'nothing' is installed"):
        train(dataset, tmp_path / "own.pt", START="nothing")
    out_of_reach = str(tmp_path / ("a" * 300) / "start.pt")
    with pytest.raises(QgsProcessingException, match=r"No model named '.*start\.pt' is installed"):
        train(dataset, tmp_path / "own.pt", START=out_of_reach)
