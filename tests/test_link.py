"""Where `make link` puts the plugin."""

from __future__ import annotations

from pathlib import Path

import link
import pytest


@pytest.mark.parametrize(
    ("said", "profile"),
    [
        (None, "default"),
        ("nonsense", "default"),
        ("[core]\ndefaultProfile=mine\n", "mine"),
        ("[core]\ndefaultProfile=100%\n", "100%"),
        # As QGIS 3.32 and later write it.
        ("[core]\ndefaultProfile=default\nlastProfile=mine\n", "mine"),
        ("[core]\ndefaultProfile=default\nlastProfile=mine\nselectionPolicy=1\n", "default"),
        ("[core]\ndefaultProfile=mine\nlastProfile=gone\nselectionPolicy=0\n", "mine"),
    ],
)
def test_profile_is_the_one_that_qgis_starts_with(tmp_path: Path, said: str | None, profile: str) -> None:
    (tmp_path / "mine").mkdir()
    if said is not None:
        (tmp_path / "profiles.ini").write_text(said)
    assert link.default_profile(tmp_path) == profile


@pytest.mark.parametrize(
    ("system", "environment", "folder"),
    [
        ("linux", {}, "home/.local/share/QGIS"),
        ("linux", {"XDG_DATA_HOME": ""}, "home/.local/share/QGIS"),
        ("linux", {"XDG_DATA_HOME": "data"}, "data/QGIS"),
        ("darwin", {}, "home/Library/Application Support/QGIS"),
        ("win32", {"APPDATA": "roaming"}, "roaming/QGIS"),
    ],
)
def test_settings_lie_where_the_system_has_them(system: str, environment: dict[str, str], folder: str) -> None:
    assert link.settings_folder(system, Path("home"), environment) == Path(folder)


def test_link_is_made_once_and_turned_to_this_checkout(tmp_path: Path) -> None:
    made = tmp_path / "plugins" / "imfmapper"
    assert link.link_into(made.parent).startswith("Linked")
    assert made.resolve() == link.ROOT
    assert link.link_into(made.parent).startswith("Already linked")
    made.unlink()
    made.symlink_to(tmp_path / "gone")
    assert link.link_into(made.parent).startswith("Linked")
    assert made.resolve() == link.ROOT


def test_installed_plugin_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "imfmapper").mkdir()
    with pytest.raises(FileExistsError, match="real folder"):
        link.link_into(tmp_path)
