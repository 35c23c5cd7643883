"""Links this checkout as the plugin ``imfmapper`` into the user's QGIS profile."""

from __future__ import annotations

import argparse
import configparser
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "imfmapper"


def settings_folder(system: str, home: Path, environment: dict[str, str]) -> Path:
    """Return the folder in which QGIS keeps ``QGIS3`` and ``QGIS4``.

    Args:
        system: ``sys.platform``.
        home: The user's home.
        environment: The environment variables.
    """
    if system == "win32":
        return Path(environment.get("APPDATA", home / "AppData" / "Roaming")) / "QGIS"
    if system == "darwin":
        return home / "Library" / "Application Support" / "QGIS"
    return Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share") / "QGIS"


def default_profile(profiles: Path) -> str:
    """Return the profile QGIS starts with: the last one unless ``profiles.ini`` says otherwise, else ``default``.

    Up to QGIS 3.30, ``defaultProfile`` is the last one. Since 3.32 that is ``lastProfile``, and ``selectionPolicy``
    says whether it is taken (0), the default one (1) or the user is asked (2).
    """
    parser = configparser.ConfigParser(interpolation=None)
    try:
        parser.read(profiles / "profiles.ini", encoding="utf-8")
    except configparser.Error:
        return "default"
    last, default, policy = (
        parser.get("core", key, fallback="").strip('" ') for key in ("lastProfile", "defaultProfile", "selectionPolicy")
    )
    takes_last = policy != "1" and last and (profiles / last).is_dir()
    return last if takes_last else default or "default"


def plugin_folders(settings: Path, profile: str | None = None) -> list[Path]:
    """Return the plugin folders to link into: QGIS 3's always, QGIS 4's where it has been started once."""
    folders = []
    for version in ("QGIS3", "QGIS4"):
        profiles = settings / version / "profiles"
        if version == "QGIS3" or profiles.is_dir():
            folders.append(profiles / (profile or default_profile(profiles)) / "python" / "plugins")
    return folders


def link_into(folder: Path) -> str:
    """Link the checkout into a plugin folder and return what was done.

    Raises:
        FileExistsError: When a real folder or another file has the name already.
    """
    link = folder / NAME
    if link.is_symlink() or (sys.platform == "win32" and link.exists() and link.resolve() != link.absolute()):
        if link.resolve() == ROOT:
            return f"Already linked: {link} -> {ROOT}"
        link.unlink()
    elif link.exists():
        raise FileExistsError(
            f"{link} is a real folder, probably IMFMapper installed from a ZIP. Remove it first "
            "(Plugins > Manage and install plugins > Installed > IMFMapper > Uninstall)."
        )
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        import _winapi

        _winapi.CreateJunction(str(ROOT), str(link))
    else:
        link.symlink_to(ROOT, target_is_directory=True)
    return f"Linked: {link} -> {ROOT}"


def main() -> int:
    """Link, say where, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--profile", help="name of the QGIS profile (default: the one QGIS starts with)")
    arguments = parser.parse_args()
    settings = settings_folder(sys.platform, Path.home(), dict(os.environ))
    status = 0
    for folder in plugin_folders(settings, arguments.profile):
        try:
            print(link_into(folder))
        except OSError as error:
            print(error, file=sys.stderr)
            status = 1
    if status == 0:
        print("Start QGIS (again) and tick IMFMapper in Plugins > Manage and install plugins > Installed.")
    return status


if __name__ == "__main__":
    raise SystemExit(main())
