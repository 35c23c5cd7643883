"""QGIS's own plugin installer, in a real window with a fresh profile: the zip goes in, works, and comes out again."""

from __future__ import annotations

import json
from pathlib import Path

import package
import pytest
import qgis_program

CODE = Path(__file__).with_name("installer_in_qgis.py")

pytestmark = [
    pytest.mark.skipif(bool(qgis_program.missing_for_window()), reason=f"lacks {qgis_program.missing_for_window()}"),
    pytest.mark.skipif(not (package.ROOT / ".git").exists(), reason="the package is built from what git tracks"),
]


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Return what the window saw before the installation, after it and after the removal; QGIS has ended by then."""
    folder = tmp_path_factory.mktemp("installer")
    archive = package.build(folder / "dist")
    done = qgis_program.run_in_window(CODE, folder=folder, variables={"IMFMAPPER_ARCHIVE": str(archive)})
    line = next((line for line in done.stdout.splitlines() if line.startswith("FOUND ")), None)
    assert line is not None, done.stdout + done.stderr
    return {**json.loads(line.removeprefix("FOUND ")), "profile": folder / "profiles" / "default"}


def test_the_installer_starts_the_plugin_from_the_zip(found):
    before, installed = found["before"], found["installed"]
    assert before == {"files": [], "settings": [], "active": False, "algorithms": [], "menu": []}
    assert installed["active"]
    assert found["broken"] == "" and found["version"] == package.read_version()
    assert {"imfmapper:mapimfs", "imfmapper:bufferlabels"} <= set(installed["algorithms"])
    assert installed["menu"] == ["&IMFMapper"]
    assert "python/plugins/imfmapper/metadata.txt" in installed["files"]
    assert installed["settings"] == ["PythonPlugins/imfmapper"]


def test_after_the_removal_only_what_the_user_made_is_left(found):
    after = found["uninstalled"]
    assert not after["active"] and after["algorithms"] == [] and after["menu"] == []
    assert after["files"] == ["imfmapper", "imfmapper/models", "imfmapper/models/mine.txt"]
    assert after["settings"] == ["imfmapper/device"]


def test_qgis_keeps_no_window_or_toolbar_of_ours_in_its_settings(found):
    core = pytest.importorskip("qgis.PyQt.QtCore", reason="QGIS's Python modules cannot be imported")
    stored = core.QSettings(str(found["profile"] / "QGIS" / "QGIS3.ini"), core.QSettings.Format.IniFormat)
    assert "UI/state" in stored.allKeys(), "QGIS has not saved its settings"
    texts = {key: bytes(stored.value(key)) for key in stored.allKeys() if key.endswith(("state", "geometry"))}
    assert [key for key, text in texts.items() if "IMFMapper".encode("utf-16-be") in text] == []
    assert [key for key in stored.allKeys() if "imfm" in key.lower()] == ["imfmapper/device"]
