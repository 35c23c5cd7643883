"""Finds the Python program that belongs to the running QGIS, and writes the commands it is given.

Inside QGIS ``sys.executable`` may be QGIS itself (Windows, macOS): started with Python's arguments it would open
another QGIS. So the places where QGIS's builds keep Python are tried in turn, and a candidate is taken only after it
has shown that it is the same Python.
"""

from __future__ import annotations

import json
import platform
import re
import struct
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePath

# Prints what decides whether packages that this Python installs can be used by ours.
PROBE = (
    "import importlib.util, json, platform, struct, sys; "
    "print(json.dumps([sys.version_info[0], sys.version_info[1], struct.calcsize('P'), platform.machine(), "
    "importlib.util.find_spec('pip') is not None]))"
)


@dataclass(frozen=True)
class Candidate:
    """A program that may be QGIS's Python, and the environment variables it needs."""

    program: PurePath
    environment: dict[str, str] = field(default_factory=dict)


def candidates(system: str, executable: PurePath, prefix: PurePath, version: tuple[int, int]) -> list[Candidate]:
    """Return where QGIS's Python may be, the likeliest place first; they need not exist.

    Args:
        system: ``sys.platform``.
        executable: ``sys.executable``, which may be QGIS.
        prefix: ``sys.exec_prefix``.
        version: Python's major and minor version.
    """
    numbered = f"python{version[0]}.{version[1]}"
    if system == "win32":
        # The installers and OSGeo4W keep it in apps/Python312, bin/python3.exe is a copy of the launcher.
        places = [prefix / "python.exe", executable.parent / "python3.exe", executable.parent / "python.exe"]
    elif system == "darwin":
        beside = executable.parent
        names = (numbered, "python3", "python")
        places = [folder / name for folder in (beside / "bin", prefix / "bin", beside) for name in names]
    else:
        places = [prefix / "bin" / numbered, prefix / "bin" / "python3"]
    if executable.name.lower().startswith("python"):
        # Python takes what it finds on the path for itself where QGIS started it: perhaps another Python.
        places.insert(0 if prefix in executable.parents else len(places), executable)
    found = [Candidate(place) for place in dict.fromkeys(places)]
    if system == "darwin":
        # A Python inside the application bundle may not find its own library without help.
        found += [Candidate(candidate.program, {"PYTHONHOME": str(prefix)}) for candidate in found]
    return found


def installed_candidates() -> list[Candidate]:
    """Return the candidates for the running QGIS that exist."""
    version = (sys.version_info.major, sys.version_info.minor)
    everything = candidates(sys.platform, Path(sys.executable or "python3"), Path(sys.exec_prefix), version)
    return [candidate for candidate in everything if Path(candidate.program).is_file()]


def probe_refusal(output: str, *, needs_pip: bool = True) -> str | None:
    """Return why the Python that printed this (see `PROBE`) cannot be used, None when it can."""
    from .translation import tr

    try:
        major, minor, pointer_bytes, machine, has_pip = json.loads(output.strip().splitlines()[-1])
    except (ValueError, IndexError):
        return tr("it does not answer as Python")
    ours = (sys.version_info.major, sys.version_info.minor)
    if (major, minor) != ours:
        return tr("it is Python {theirs}, QGIS's is {ours}").format(
            theirs=f"{major}.{minor}", ours=".".join(map(str, ours))
        )
    if (pointer_bytes, machine) != (struct.calcsize("P"), platform.machine()):
        return tr("it is for another processor ({machine}, {n} bit)").format(machine=machine, n=8 * pointer_bytes)
    if needs_pip and not has_pip:
        return tr("it has no pip (on Debian and Ubuntu, install the package python3-pip)")
    return None


def pip_arguments(
    *,
    target: PurePath,
    constraints: PurePath | None = None,
    requirements: Sequence[str],
    index_url: str = "",
    wheels_folder: str = "",
) -> list[str]:
    """Return the arguments for Python that install the requirements into a folder with pip.

    Only ready-made packages are taken: building torch or numpy from source would need a compiler and hours. With
    ``--target`` pip leaves everything that is installed elsewhere untouched.

    Args:
        target: The folder.
        constraints: A file that holds QGIS's packages at their versions.
        requirements: What to install.
        index_url: Another package index, empty for pip's own.
        wheels_folder: A folder of wheels to use without any index.
    """
    arguments = ["-m", "pip", "install", "--target", str(target), "--upgrade"]
    arguments += ["--constraint", str(constraints)] if constraints is not None else []
    arguments += ["--only-binary=:all:", "--no-input", "--disable-pip-version-check", "--progress-bar", "off"]
    arguments += ["--no-warn-conflicts", "--no-warn-script-location", "--no-cache-dir"]
    if wheels_folder:
        arguments += ["--no-index", "--find-links", wheels_folder]
    elif index_url:
        arguments += ["--index-url", index_url]
    return [*arguments, *requirements]


def uv_arguments(
    *, python: PurePath, target: PurePath, constraints: PurePath, requirements: Sequence[str], backend: str
) -> list[str]:
    """Return the arguments for uv that install the requirements into a folder, torch in the build for a backend.

    uv knows where PyTorch keeps its builds, and which CUDA version a driver supports.

    Args:
        python: QGIS's Python.
        target: The folder.
        constraints: A file that holds QGIS's packages at their versions.
        requirements: What to install.
        backend: ``auto``, ``cpu`` or a CUDA version such as ``cu128``.
    """
    arguments = ["pip", "install", "--python", str(python), "--target", str(target), "--constraint", str(constraints)]
    arguments += ["--no-build", "--no-config", "--no-progress", "--no-python-downloads", "--torch-backend", backend]
    return [*arguments, *requirements]


def without_logins(text: str) -> str:
    """Return a text with names and passwords in its addresses masked."""
    return re.sub(r"(?<=://)[^/\s@]+@", "****@", text)


def failure_hint(output: str) -> str | None:
    """Return what the user can do about a failed installation, None where its output says nothing we know."""
    from .translation import tr

    full = tr("The disk of the QGIS profile is full.")
    nothing = tr("This Python, index or folder has no ready-made package.")
    known = {
        "no space left": full,
        "not enough space": full,
        "failed to fetch": tr(
            "PyTorch's own package index cannot be reached; check the network and the proxy, or choose a package index "
            "that you can reach."
        ),
        "no matching distribution": nothing,
        "no solution found": nothing,
        "resolutionimpossible": tr(
            "What is offered does not fit the packages that QGIS ships; a newer QGIS, another index or a fuller folder "
            "solves this."
        ),
        "connection": tr("The package index cannot be reached; check the network, the proxy and the index URL."),
        "certificate": tr("The connection to the package index is not trusted; a proxy may stand in between."),
        "permission denied": tr("The folder of the QGIS profile cannot be written."),
    }
    lowered = output.lower()
    return next((hint for sign, hint in known.items() if sign in lowered), None)
