"""The window with the installed models, driven as a user would, on a real download."""

from __future__ import annotations

import shutil

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from archive_server import FILE, serving
from qgis.PyQt.QtCore import QEventLoop, QTimer
from toolbox_helpers import tiny_checkpoint

from imfmapper.processing_provider.model_choice import models_folder

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


@pytest.fixture()
def dialog(imfmapper_provider):
    from imfmapper.imfmapper_plugin.models_dialog import ModelsDialog

    shutil.rmtree(models_folder(), ignore_errors=True)
    dialog = ModelsDialog()
    yield dialog
    dialog.close()
    shutil.rmtree(models_folder(), ignore_errors=True)


@pytest.fixture()
def archive(tmp_path, monkeypatch):
    with serving(tiny_checkpoint(tmp_path / "tiny.pt").read_bytes()) as archive:
        monkeypatch.setenv("IMFMAPPER_ZENODO_URL", archive.url)
        yield archive


def finish(dialog) -> None:
    """Let the window's task come to its end."""
    loop = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: dialog._task is None and loop.quit())
    timer.start(20)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    assert dialog._task is None


def listed(dialog) -> list[str]:
    return [dialog.list.item(row).text().splitlines()[0] for row in range(dialog.list.count())]


def test_embedded_models_are_shown_and_cannot_be_removed(dialog):
    assert "imfmapper_base" in listed(dialog)
    assert not dialog.remove_button.isEnabled()
    assert "1.5 m per pixel" in dialog.card.toPlainText()
    assert not dialog.progress.isVisibleTo(dialog)


def test_a_file_is_added_chosen_and_removed(dialog, tmp_path):
    dialog.add_file(str(tiny_checkpoint(tmp_path / "trained.pt")))
    finish(dialog)
    assert dialog.chosen() == "tiny", dialog.state.text()
    assert "Tiny network" in dialog.card.toPlainText()
    wanted = []
    dialog.run_wanted.connect(wanted.append)
    dialog.run_button.click()
    assert wanted == ["tiny"]
    assert dialog.remove_button.isEnabled()
    dialog.remove("tiny")
    assert "tiny" not in listed(dialog)
    assert list(models_folder().iterdir()) == []


def test_what_is_wrong_with_a_file_is_said(dialog, tmp_path):
    (tmp_path / "page.pt").write_text("<!DOCTYPE html>")
    dialog.add_file(str(tmp_path / "page.pt"))
    finish(dialog)
    assert "a web page" in dialog.state.text()
    assert dialog.add_button.isEnabled()


def test_a_cancelled_download_is_kept_and_gone_on_with(dialog, archive):
    archive.faults = [("cut", 2000), "silent"]
    dialog.download()
    assert not dialog.download_button.isEnabled()
    timer = QTimer()
    timer.timeout.connect(lambda: len(archive.requests) == 3 and dialog.cancel())
    timer.start(20)
    finish(dialog)
    timer.stop()  # it would cancel the next download too, until that has asked
    assert "Cancelled" in dialog.state.text()
    (part,) = models_folder().iterdir()
    assert part.name.endswith(".part") and part.stat().st_size == 2000

    # What comes is a checkpoint of another network than the record's card says, so it is refused and removed.
    dialog.download()
    finish(dialog)
    assert archive.requests[-1] == (f"/api/records/15101175/files/{FILE}/content", "bytes=2000-")
    assert "its card says" in dialog.state.text()
    assert list(models_folder().iterdir()) == []
    assert dialog.download_button.isEnabled()


def test_unloading_waits_for_a_download_to_stop(dialog, archive):
    from imfmapper import classFactory

    archive.faults = ["silent"]
    dialog.download()
    waited = QEventLoop()
    timer = QTimer()
    timer.timeout.connect(lambda: len(archive.requests) == 2 and waited.quit())
    timer.start(20)
    QTimer.singleShot(60_000, waited.quit)
    waited.exec()
    plugin = classFactory(None)
    plugin.models_dialog = dialog
    running = []
    dialog._task.executed.connect(lambda *_: running.append(False))
    plugin.unload()
    assert running == [False], "the download ran on without its provider"
