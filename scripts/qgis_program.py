"""Finds the programs of the installed QGIS and the surroundings in which they run this checkout."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A profile in which nothing comes up by itself, and which asks the network for nothing.
QUIET_SETTINGS = (
    "[app]\nshowTipsOnStartup=false\nplugin_installer\\checkOnStart=false\nnews-feed\\disabled=true\n"
    "[locale]\noverrideFlag=true\nuserLocale=en_US\n[qgis]\ncheckVersion=false\n"
)


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


def missing_for_window() -> str:
    """Return what `run_in_window` lacks on this machine, "" where it lacks nothing."""
    programs = {"xvfb-run": "Debian's package xvfb", "xauth": "Debian's package xauth"}
    lacking = [f"{name} ({package})" for name, package in programs.items() if shutil.which(name) is None]
    lacking += [] if shutil.which("qgis.bin") or shutil.which("qgis") else ["QGIS's desktop program"]
    return ", ".join(lacking)


def run_in_window(
    code: Path,
    *,
    folder: Path,
    variables: Mapping[str, str] | None = None,
    options: Sequence[str] = (),
    screen: str = "1440x1000x24",
    timeout_s: float = 300,
) -> subprocess.CompletedProcess:
    """Run a script inside QGIS's main window on a virtual screen, as a user who has never started QGIS.

    Args:
        code: The script. It has to end QGIS.
        folder: Holds the user's home and, in ``profiles``, the profile; a profile that is there already is used.
        variables: Variables of the environment for the script.
        options: Further options of QGIS's program.
        screen: Width, height and depth of the screen.
        timeout_s: After this, QGIS and its screen are stopped and `subprocess.TimeoutExpired` raised.
    """
    settings = folder / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    if not settings.exists():
        settings.parent.mkdir(parents=True)
        settings.write_text(QUIET_SETTINGS, encoding="utf-8")
    (folder / "home").mkdir(exist_ok=True)
    (folder / "run").mkdir(mode=0o700, exist_ok=True)
    unwanted = ("QGIS_", "QT_QPA", "VIRTUAL_ENV", "PYTHONPATH", "XDG_")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(unwanted)}
    path = [entry for entry in environment["PATH"].split(os.pathsep) if not entry.startswith(str(ROOT))]
    environment |= {"PATH": os.pathsep.join(path), "HOME": str(folder / "home"), "PYTHONNOUSERSITE": "1"}
    environment |= {"XDG_RUNTIME_DIR": str(folder / "run"), "LC_ALL": "C.UTF-8", "OMP_WAIT_POLICY": "PASSIVE"}
    environment |= variables or {}
    command = [find_program("qgis"), "--nologo", "--noversioncheck", "--profiles-path", str(folder)]
    screened = ["xvfb-run", "-a", "-s", f"-screen 0 {screen}", *command, "--code", str(code), *options]
    return run_with_children(screened, environment=environment, timeout_s=timeout_s)


def run_with_children(
    command: Sequence[str], *, environment: Mapping[str, str], timeout_s: float
) -> subprocess.CompletedProcess:
    """Run a command; when its time is over, or on Ctrl+C, what it has started is stopped with it."""
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,  # a group of its own, whose members can be stopped together
    ) as process:
        try:
            output, errors = process.communicate(timeout=timeout_s)
        except BaseException:
            os.killpg(process.pid, signal.SIGTERM)
            raise
    return subprocess.CompletedProcess(command, process.returncode, output, errors)
