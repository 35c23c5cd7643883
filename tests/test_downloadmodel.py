"""The algorithms that install and list models, through QGIS's network manager and with a real checkpoint."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

import numpy as np
from archive_server import serving
from makers import moon_equirectangular
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer
from toolbox_helpers import Log, raster, run, tiny_checkpoint

from imfmapper.processing_provider.model_choice import models_folder

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


@pytest.fixture(autouse=True)
def folder(imfmapper_provider: object) -> Path:
    """The profile's folder of models, empty before and after."""
    folder = models_folder()
    assert folder.is_relative_to(QgsApplication.qgisSettingsDirPath())
    shutil.rmtree(folder, ignore_errors=True)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture()
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> object:
    """A record whose checkpoint is a tiny network that finds fractures everywhere."""
    content = tiny_checkpoint(tmp_path / "tiny.pt", everywhere=True).read_bytes()
    with serving(content) as archive:
        archive.name = "tiny.pt"
        monkeypatch.setenv("IMFMAPPER_ZENODO_URL", archive.url)
        yield archive


def test_a_downloaded_model_can_be_chosen_by_name_at_once(archive: object, folder: Path, tmp_path: Path) -> None:
    archive.faults = [("cut", 2000)]
    log = Log()
    results = run("downloadmodel", {"FILE": "tiny.pt", "NAME": "from_archive"}, log)
    assert results == {"OUTPUT": str(folder / "from_archive.pt"), "MODEL_NAME": "from_archive"}
    assert [asked for _, asked in archive.requests] == ["", "", "bytes=2000-"]
    assert any("Going on after" in line for line in log.infos)

    definition = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:runimfmapper")
    assert "from_archive" in definition.parameterDefinition("MODEL").options()
    mosaic = raster(tmp_path / "mosaic.tif", np.full((64, 64), 90, np.uint8), moon_equirectangular())
    found = run("runimfmapper", {"INPUT": str(mosaic), "MODEL": "from_archive", "OUTPUT": "memory:", "DEVICE": "cpu"})
    assert found["DETECTION_COUNT"] == 1


def test_a_download_in_the_background_as_the_dialog_runs_it(archive: object, folder: Path) -> None:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:downloadmodel")
    log = Log()
    task = QgsProcessingAlgRunnerTask(algorithm, {"FILE": "tiny.pt"}, context, log)
    finished: list[tuple[bool, dict]] = []
    loop = QEventLoop()
    task.executed.connect(lambda worked, results: (finished.append((worked, results)), loop.quit()))
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    ((worked, results),) = finished
    assert worked, log.infos
    assert results["MODEL_NAME"] == "tiny"
    assert sorted(path.name for path in folder.iterdir()) == ["tiny.json", "tiny.pt"]


def test_a_refusal_of_the_archive_is_told(archive: object, folder: Path) -> None:
    archive.record_faults = [404]
    with pytest.raises(QgsProcessingException, match="HTTP status 404"):
        run("downloadmodel", {"FILE": "tiny.pt"})
    assert not folder.exists()


def test_a_name_that_is_none_is_refused_before_the_download(archive: object) -> None:
    with pytest.raises(QgsProcessingException, match="cannot be the name of a model"):
        run("downloadmodel", {"NAME": "../elsewhere"})
    assert archive.requests == []


def test_an_imported_model_is_listed_with_its_card(folder: Path, tmp_path: Path) -> None:
    source = tiny_checkpoint(tmp_path / "trained.pt")
    results = run("importmodel", {"INPUT": str(source), "NAME": "mine", "TITLE": "Ours <b>&</b>", "GSD": 5})
    assert results == {"OUTPUT": str(folder / "mine.pt"), "MODEL_NAME": "mine"}
    page = tmp_path / "models.html"
    listed = run("listmodels", {"OUTPUT": str(page)})
    assert listed["MODEL_NAMES"].split(", ")[-1] == "mine"
    assert listed["MODEL_COUNT"] == len(listed["MODEL_NAMES"].split(", "))
    text = page.read_text(encoding="utf-8")
    assert "<h2>Ours &lt;b&gt;&amp;&lt;/b&gt;</h2>" in text and "5 m per pixel" in text


def test_what_is_no_checkpoint_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "page.pt").write_text("<!DOCTYPE html>")
    with pytest.raises(QgsProcessingException, match="a web page"):
        run("importmodel", {"INPUT": str(tmp_path / "page.pt")})
    assert not folder.exists()
