"""The installer of torch: which Python it takes, what it asks pip for, and what it leaves alone."""

import base64
import hashlib
import json
import platform
import struct
import sys
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import numpy
import pytest

from imfmapper.imfmapper_plugin import dependencies
from imfmapper.imfmapper_plugin.python_program import (
    Candidate,
    candidates,
    failure_hint,
    pip_arguments,
    probe_refusal,
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


def answer(**changes: object) -> str:
    fields = {
        "major": sys.version_info[0],
        "minor": sys.version_info[1],
        "bytes": struct.calcsize("P"),
        "machine": platform.machine(),
        "pip": True,
    }
    return json.dumps(list({**fields, **changes}.values()))


def test_the_same_python_with_pip_is_taken():
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
def test_another_python_is_refused_with_the_reason(output, reason):
    assert reason in probe_refusal(output)


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


def test_requirements_are_those_of_the_networks():
    assert [line.split(">")[0] for line in dependencies.requirements()] == list(dependencies.REQUIRED_MODULES)


def test_constraints_hold_the_installed_numpy():
    versions = dependencies.installed_versions(["numpy", "no-such-distribution"])
    assert versions == {"numpy": numpy.__version__}
    assert dependencies.constraint_lines(versions) == [f"numpy=={numpy.__version__}"]
    assert dependencies.constraint_lines({"pyproj": "3.4.1+dfsg"}) == ["pyproj==3.4.1"]


def test_missing_modules_are_found_without_importing_them():
    assert dependencies.missing_modules(["json", "no_such_module"]) == ["no_such_module"]


def test_failures_are_explained():
    assert "disk" in failure_hint("OSError: [Errno 28] No space left on device")
    assert "ready-made" in failure_hint("ERROR: No matching distribution found for torch>=2.2")
    assert failure_hint("something else") is None


def write_distribution(folder: Path, name: str, version: str) -> None:
    (folder / name).mkdir(parents=True)
    (folder / name / "__init__.py").write_text(f"__version__ = {version!r}\n")
    info = folder / f"{name}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (info / "RECORD").write_text(f"{name}/__init__.py,,\n{info.name}/METADATA,,\n{info.name}/RECORD,,\n")


def test_the_folder_goes_to_the_end_of_the_path_and_comes_off_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path])
    write_distribution(tmp_path, "imfmapper_test_module", "1.0")
    assert dependencies.activate([tmp_path]) == [tmp_path]
    assert sys.path[-1] == str(tmp_path)
    assert dependencies.missing_modules(["imfmapper_test_module"]) == []
    assert dependencies.activate([tmp_path]) == []
    dependencies.deactivate([tmp_path])
    assert str(tmp_path) not in sys.path
    assert dependencies.missing_modules(["imfmapper_test_module"]) == ["imfmapper_test_module"]


def test_only_a_newer_typing_extensions_is_preferred_to_the_one_of_qgis(tmp_path, monkeypatch):
    shipped, ours = tmp_path / "shipped", tmp_path / "ours"
    for name in ("typing_extensions", "numpy"):
        write_distribution(shipped, name, "4.4.0")
        write_distribution(ours, name, "4.12.2")
    monkeypatch.setattr(sys, "path", [str(shipped)])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    dependencies.activate([ours])
    finder = sys.meta_path[0]
    assert finder.find_spec("typing_extensions").origin == str(ours / "typing_extensions" / "__init__.py")
    assert finder.find_spec("numpy") is None
    dependencies.deactivate([ours])
    assert finder not in sys.meta_path


def test_packages_that_qgis_ships_are_removed_from_the_folder(tmp_path):
    write_distribution(tmp_path, "numpy", "1.0")
    write_distribution(tmp_path, "torch", "2.2")
    assert dependencies.remove_duplicates(tmp_path) == ["numpy"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["torch", "torch-2.2.dist-info"]


def write_wheel(folder: Path, name: str, version: str, requires: str = "") -> None:
    """Write a wheel of one empty module, in the layout of a package index of files."""
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    files = {
        f"{name}/__init__.py": "",
        f"{info}/METADATA": metadata + (f"Requires-Dist: {requires}\n" if requires else ""),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(text.encode())}\n"
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    (folder / name).mkdir(parents=True)
    wheel = f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(folder / name / wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    (folder / name / "index.html").write_text(f'<!DOCTYPE html><a href="{wheel}">{wheel}</a>')


@pytest.fixture()
def run_installer(qgis_with_processing, tmp_path, monkeypatch):
    """Return a function that runs the real installer, with real pip, on an index of files."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    from imfmapper.imfmapper_plugin.installer import Installer

    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_CONSTRAINT"):
        monkeypatch.delenv(name, raising=False)
    index = tmp_path / "index"

    def run(requirement: str, *, cancel_after_ms: int | None = None) -> tuple[bool, str, str, Path]:
        index.mkdir(exist_ok=True)
        monkeypatch.setattr(dependencies, "requirements", lambda: [requirement])
        installer = Installer(tmp_path / "profile" / "python", index.as_uri())
        loop, results, printed = QEventLoop(), [], []
        installer.output.connect(printed.append)
        installer.done.connect(lambda worked, message: (results.append((worked, message)), loop.quit()))
        QTimer.singleShot(120_000, loop.quit)
        if cancel_after_ms is not None:
            QTimer.singleShot(cancel_after_ms, installer.cancel)
        installer.start()
        loop.exec()
        assert results, "the installer did not finish"
        return (*results[0], "".join(printed), installer.folder)

    return run


def test_installer_installs_into_its_folder_and_keeps_numpy_out(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0", requires="numpy")
    write_wheel(tmp_path / "index", "numpy", numpy.__version__)
    worked, message, printed, folder = run_installer("imfmapperprobe")
    assert worked, message + printed
    assert "Successfully installed" in printed
    assert (folder / "imfmapperprobe" / "__init__.py").exists()
    assert not (folder / "numpy").exists()
    assert not folder.with_name("python.part").exists()


def test_installer_refuses_another_numpy_than_that_of_qgis(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0", requires="numpy>=99")
    write_wheel(tmp_path / "index", "numpy", "99.0")
    worked, message, _, folder = run_installer("imfmapperprobe")
    assert not worked
    assert "pip failed" in message
    assert not folder.exists()


def test_failed_installation_says_why_and_leaves_nothing(run_installer):
    worked, message, _, folder = run_installer("imfmapperprobe")
    assert not worked
    assert "ready-made package" in message
    assert list(folder.parent.iterdir()) == []


def test_cancelled_installation_leaves_nothing(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0")
    worked, message, _, folder = run_installer("imfmapperprobe", cancel_after_ms=1)
    assert (worked, message) == (False, "Cancelled. Nothing was changed.")
    assert not folder.exists()
    assert not folder.with_name("python.part").exists()
