"""Finds the programs of the installed QGIS and the surroundings in which they run this checkout."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def find_program(name: str) -> str:
    """Return the path of ``qgis_process`` or ``qgis``.

    Debian's ``/usr/bin/qgis_process`` is a wrapper that fails on an option it does not know, so the binary behind it
    is taken where there is one.

    Raises:
        FileNotFoundError: When QGIS is not installed.
    """
    for candidate in (f"{name}.bin", name):
        found = shutil.which(candidate)
        if found:
            return found
    raise FileNotFoundError(f"'{name}' is not on the path; `make setup` installs QGIS on Debian and Ubuntu.")


def link_plugin(folder: Path) -> Path:
    """Link the checkout as ``imfmapper`` into a folder that QGIS_PLUGINPATH can name; return that folder."""
    folder.mkdir(parents=True, exist_ok=True)
    link = folder / "imfmapper"
    if link.is_symlink():
        link.unlink()
    link.symlink_to(ROOT, target_is_directory=True)
    return folder


def qgis_environment(*, plugins: Path, profile: Path) -> dict[str, str]:
    """Return the environment for a QGIS that needs no screen and touches no user profile.

    Args:
        plugins: The folder that holds ``imfmapper``.
        profile: A folder for QGIS's settings.
    """
    profile.mkdir(parents=True, exist_ok=True)
    environment = dict(os.environ)
    environment.setdefault("LC_ALL", "C.UTF-8")
    environment["QT_QPA_PLATFORM"] = "offscreen"
    environment["QGIS_PLUGINPATH"] = str(plugins)
    environment["QGIS_CUSTOM_CONFIG_PATH"] = str(profile)
    environment["OMP_WAIT_POLICY"] = "PASSIVE"
    return environment
