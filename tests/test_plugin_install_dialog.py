"""The window of the installer: what it says, which fields it shows, and that it leaves no settings behind."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QEventLoop, QTimer


@pytest.fixture()
def dialog(qgis_with_processing, tmp_path, monkeypatch):
    from imfmapper.imfmapper_plugin import dependencies, settings
    from imfmapper.imfmapper_plugin.install_dialog import InstallDialog

    monkeypatch.setattr(dependencies, "profile_folder", lambda: tmp_path / "imfmapper" / "python")
    dialog = InstallDialog()
    yield dialog
    dialog.close()
    settings.forget(settings.INSTALLER_KEYS)


def choose(dialog, choice: str) -> None:
    dialog.build_choice.setCurrentIndex(dialog.build_choice.findData(choice))


def test_only_the_fields_of_the_choice_are_shown(dialog):
    shown = {}
    for choice in ("auto", "cpu", "index", "wheels"):
        choose(dialog, choice)
        shown[choice] = [not widget.isHidden() for widget in (dialog.index_edit, dialog.wheels_folder)]
    assert shown == {
        "auto": [False, False],
        "cpu": [False, False],
        "index": [True, False],
        "wheels": [False, True],
    }


def test_the_cost_is_said_before(dialog):
    choose(dialog, "cpu")
    assert dialog.cost.text() == "Download about 0.3 GB, on the disk about 1 GB."
    choose(dialog, "wheels")
    assert dialog.cost.text() == "No download; on the disk about 1 GB."
    assert "pip download" in dialog.log.toPlainText()


def test_nothing_can_be_verified_or_removed_before_it_is_installed(dialog, tmp_path):
    assert not dialog.verify_button.isEnabled() and not dialog.remove_button.isEnabled()
    assert dialog.install_button.text() == "Install"


def test_a_failure_is_told_and_the_window_can_be_used_again(dialog, tmp_path, monkeypatch):
    from imfmapper.imfmapper_plugin import dependencies

    monkeypatch.setattr(dependencies, "requirements", lambda *_: ["imfmapperprobe"])
    choose(dialog, "wheels")
    (tmp_path / "wheels").mkdir()
    dialog.wheels_folder.setFilePath(str(tmp_path / "wheels"))
    dialog.start()
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: dialog._installer is None and loop.quit())
    timer.start(20)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()
    assert "no ready-made package" in dialog.state.text()
    assert "pip install" in dialog.log.toPlainText()  # the log is still there
    assert dialog.install_button.isEnabled() and not dialog.cancel_button.isEnabled()
    assert QgsSettings().value("imfmapper/pip_build") == "wheels"
    dialog.remove()
    assert [key for key in QgsSettings().allKeys() if key.startswith("imfmapper/pip") or "wheels" in key] == []
    assert not (tmp_path / "imfmapper").exists()
