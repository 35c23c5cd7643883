"""Which Python installs the packages, and what it is asked to do."""

import json
import platform
import struct
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from imfmapper.imfmapper_plugin.python_program import (
    Candidate,
    candidates,
    failure_hint,
    pip_arguments,
    probe_refusal,
    uv_arguments,
)


def test_windows_takes_python_of_the_installation_and_never_qgis_itself():
    found = candidates(
        "win32",
        PureWindowsPath("C:/Program Files/QGIS 3.40/bin/qgis-ltr-bin.exe"),
        PureWindowsPath("C:/Program Files/QGIS 3.40/apps/Python312"),
        (3, 12),
    )
    assert [str(item.program) for item in found] == [
        r"C:\Program Files\QGIS 3.40\apps\Python312\python.exe",
        r"C:\Program Files\QGIS 3.40\bin\python3.exe",
        r"C:\Program Files\QGIS 3.40\bin\python.exe",
    ]


def test_macos_takes_python_of_the_bundle_and_tells_it_its_home_if_need_be():
    bundle = PurePosixPath("/Applications/QGIS.app/Contents")
    found = candidates("darwin", bundle / "MacOS" / "QGIS", bundle / "Frameworks", (3, 12))
    assert found[0] == Candidate(bundle / "MacOS" / "bin" / "python3.12")
    assert Candidate(bundle / "MacOS" / "python3.12", {"PYTHONHOME": str(bundle / "Frameworks")}) in found
    assert not any(item.program.name == "QGIS" for item in found)


def test_linux_takes_the_python_of_the_same_version():
    found = candidates("linux", PurePosixPath("/usr/bin/qgis"), PurePosixPath("/usr"), (3, 11))
    assert [str(item.program) for item in found] == ["/usr/bin/python3.11", "/usr/bin/python3"]


def test_an_executable_that_is_python_comes_first():
    found = candidates("linux", PurePosixPath("/opt/conda/bin/python3"), PurePosixPath("/opt/conda"), (3, 11))
    assert found[0].program == PurePosixPath("/opt/conda/bin/python3")


def test_an_executable_of_another_place_comes_last():
    found = candidates("linux", PurePosixPath("/opt/shims/python3"), PurePosixPath("/usr"), (3, 11))
    assert [str(item.program) for item in found] == ["/usr/bin/python3.11", "/usr/bin/python3", "/opt/shims/python3"]


def answer(**changes: object) -> str:
    fields = {
        "major": sys.version_info[0],
        "minor": sys.version_info[1],
        "bytes": struct.calcsize("P"),
        "machine": platform.machine(),
        "pip": True,
    }
    return json.dumps(list({**fields, **changes}.values()))


def test_the_same_python_with_pip_is_taken(qgis_with_processing):
    assert probe_refusal("a warning\n" + answer()) is None


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("", "does not answer"),
        ("QGIS starting", "does not answer"),
        (answer(minor=sys.version_info[1] + 1), "QGIS's is"),
        (answer(bytes=4), "another processor"),
        (answer(pip=False), "has no pip"),
    ],
)
def test_another_python_is_refused_with_the_reason(qgis_with_processing, output, reason):
    assert reason in probe_refusal(output)


def test_verifying_needs_no_pip(qgis_with_processing):
    assert probe_refusal(answer(pip=False), needs_pip=False) is None


def test_pip_installs_ready_made_packages_into_the_folder_under_constraints():
    arguments = pip_arguments(
        target=PurePosixPath("/profile/imfmapper"),
        constraints=PurePosixPath("/profile/constraints.txt"),
        requirements=["torch>=2.2"],
        index_url="",
    )
    assert arguments[:3] == ["-m", "pip", "install"]
    assert arguments[arguments.index("--target") + 1] == "/profile/imfmapper"
    assert arguments[arguments.index("--constraint") + 1] == "/profile/constraints.txt"
    assert "--only-binary=:all:" in arguments
    assert "--index-url" not in arguments
    assert arguments[-1] == "torch>=2.2"


def test_the_index_of_the_settings_is_used():
    arguments = pip_arguments(
        target=Path("a"), constraints=Path("b"), requirements=["torch"], index_url="https://example.org/simple"
    )
    assert arguments[arguments.index("--index-url") + 1] == "https://example.org/simple"


def test_a_folder_of_wheels_takes_the_place_of_any_index():
    arguments = pip_arguments(
        target=Path("a"), requirements=["torch"], index_url="https://example.org", wheels_folder="wheels"
    )
    assert "--no-index" in arguments and "--index-url" not in arguments
    assert arguments[arguments.index("--find-links") + 1] == "wheels"


def test_uv_is_asked_for_the_build_of_the_backend():
    arguments = uv_arguments(
        python=PurePosixPath("/usr/bin/python3"),
        target=PurePosixPath("/profile/a"),
        constraints=PurePosixPath("/profile/c.txt"),
        requirements=["torch>=2.2"],
        backend="cpu",
    )
    assert arguments[:4] == ["pip", "install", "--python", "/usr/bin/python3"]
    assert arguments[arguments.index("--torch-backend") + 1] == "cpu"
    assert arguments[arguments.index("--constraint") + 1] == "/profile/c.txt"
    assert {"--no-build", "--no-config"} <= set(arguments)


def test_failures_are_explained(qgis_with_processing):
    assert "disk" in failure_hint("OSError: [Errno 28] No space left on device")
    assert "ready-made" in failure_hint("ERROR: No matching distribution found for torch>=2.2")
    assert failure_hint("something else") is None
