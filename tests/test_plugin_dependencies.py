"""The installer of torch: which Python it takes, what it asks pip for, and what it leaves alone."""

import base64
import hashlib
import importlib
import json
import os
import platform
import struct
import subprocess
import sys
import threading
import zipfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import numpy
import pytest
from archive_server import serving

from imfmapper.imfmapper_plugin import builds, dependencies, package_folder
from imfmapper.imfmapper_plugin.builds import Build, choose_build
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


def test_requirements_are_those_of_the_networks_and_what_qgis_lacks(tmp_path, monkeypatch):
    networks = list(dependencies.REQUIRED_MODULES)
    shipped, ours = tmp_path / "shipped", tmp_path / "ours"
    for name in ("scipy", "PIL"):
        write_distribution(shipped, name, "1.0")
    write_distribution(ours, "skimage", "1.0")  # installed by us before: to be installed again
    monkeypatch.setattr(sys, "path", [str(shipped), str(ours)])
    names = [line.split(">")[0] for line in dependencies.requirements(ours)]
    assert names == [*networks, "scikit-image", "matplotlib"]
    assert len(dependencies._lines(dependencies.MORE_REQUIREMENTS_FILE)) == len(dependencies.MORE_MODULES)


def test_the_command_that_fills_a_folder_of_wheels_names_the_versions_of_qgis():
    command = dependencies.download_command()
    assert f'"numpy=={numpy.__version__}"' in command and '"Pillow==' in command
    assert '"torch>=2.2"' in command and command.startswith(f"python{dependencies.version_tag()} -m pip download")


def test_the_folder_is_that_of_one_python_and_one_platform(qgis_with_processing):
    name = dependencies.profile_folder().name
    assert name == f"python{sys.version_info[0]}.{sys.version_info[1]}-{dependencies.platform_tag()}"
    assert platform.machine().lower() in name and sys.platform[:3] in name


def test_a_finished_folder_replaces_the_old_one_whole(tmp_path):
    folder, made = tmp_path / "python", tmp_path / "python.part"
    for place, version in ((folder, "1.0"), (made, "2.0")):
        write_distribution(place, "torch", version)
    package_folder.put_in_place(made, folder)
    assert [path.name for path in tmp_path.iterdir()] == ["python"]
    assert sorted(path.name for path in folder.iterdir()) == ["torch", "torch-2.0.dist-info"]


def test_a_folder_that_cannot_be_replaced_stays(tmp_path):
    write_distribution(tmp_path / "python", "torch", "1.0")
    with pytest.raises(OSError, match="No such file"):
        package_folder.put_in_place(tmp_path / "never-made", tmp_path / "python")
    assert (tmp_path / "python" / "torch-1.0.dist-info").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["python"]


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "c").write_bytes(bytes(1000))
    (tmp_path / "a" / "d").write_bytes(bytes(234))
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    assert 1234 <= package_folder.folder_bytes(tmp_path) < 1234 + 4096
    assert package_folder.folder_bytes(tmp_path / "gone") == 0


def test_constraints_hold_the_installed_numpy():
    versions = dependencies.installed_versions(["numpy", "no-such-distribution"])
    assert versions == {"numpy": numpy.__version__}
    assert dependencies.constraint_lines(versions) == [f"numpy=={numpy.__version__}"]
    assert dependencies.constraint_lines({"pyproj": "3.4.1+dfsg"}) == ["pyproj==3.4.1"]


def test_missing_modules_are_found_without_importing_them():
    assert dependencies.missing_modules(["json", "no_such_module"]) == ["no_such_module"]


def test_verifying_needs_no_pip(qgis_with_processing):
    assert probe_refusal(answer(pip=False), needs_pip=False) is None


def test_failures_are_explained(qgis_with_processing):
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


def test_triton_of_the_folder_is_kept_out_of_qgis_and_that_of_others_is_not(tmp_path, monkeypatch):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        write_distribution(folder, "triton", "3.0")
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.delitem(sys.modules, "triton", raising=False)
    dependencies.activate([ours])
    assert importlib.util.find_spec("triton") is not None  # what torch asks first
    with pytest.raises(ImportError, match="kept out of QGIS"):
        importlib.import_module("triton")
    assert "triton" not in sys.modules
    sys.path.append(str(theirs))
    assert importlib.util.find_spec("triton").origin == str(ours / "triton" / "__init__.py")
    sys.path.reverse()
    assert importlib.util.find_spec("triton").origin == str(theirs / "triton" / "__init__.py")
    sys.path.remove(str(theirs))
    dependencies.deactivate([ours])
    assert importlib.util.find_spec("triton") is None


def test_packages_that_qgis_ships_or_must_not_load_are_removed_from_the_folder(tmp_path):
    for name in ("numpy", "torch", "triton"):
        write_distribution(tmp_path, name, "2.2")
    assert package_folder.remove_duplicates(tmp_path) == ["numpy", "triton"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["torch", "torch-2.2.dist-info"]


def write_wheel(folder: Path, name: str, version: str, requires: str = "", more: dict[str, str] | None = None) -> None:
    """Write a wheel of one empty module and further files, in the layout of a package index of files."""
    info = f"{name}-{version}.dist-info"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    files = {
        f"{name}/__init__.py": "",
        f"{info}/METADATA": metadata + (f"Requires-Dist: {requires}\n" if requires else ""),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        **(more or {}),
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
            entry = zipfile.ZipInfo(path)
            entry.external_attr = (0o100755 if "/scripts/" in path else 0o100644) << 16
            archive.writestr(entry, text)
    (folder / name / "index.html").write_text(f'<!DOCTYPE html><a href="{wheel}">{wheel}</a>')


# Stands for verify_packages.py where what is installed is a probe and not torch.
VERIFIER = """
import json, sys
sys.path.append(sys.argv[1])
import imfmapperprobe, numpy
assert imfmapperprobe.__file__.startswith(sys.argv[1])
print(json.dumps({"torch": "probe", "numpy": numpy.__version__, "cuda": ""}))
"""


@pytest.fixture()
def run_installer(qgis_with_processing, tmp_path, monkeypatch):
    """Return a function that runs the real installer, with real pip, on an index or a folder of files."""
    from qgis.PyQt.QtCore import QEventLoop, QTimer

    from imfmapper.imfmapper_plugin import installer as module

    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_CONSTRAINT"):
        monkeypatch.delenv(name, raising=False)
    index = tmp_path / "index"
    index.mkdir()
    (tmp_path / "verifier.py").write_text(VERIFIER)
    monkeypatch.setattr(module, "VERIFIER", tmp_path / "verifier.py")

    def run(
        requirement: str, *, build: Build | None = None, cancel_after_ms: int | None = None, only_verify: bool = False
    ) -> tuple[bool, str, str, Path]:
        monkeypatch.setattr(dependencies, "requirements", lambda *_: [requirement])
        build = build or Build(index_url=index.as_uri(), download_gb=0, installed_gb=0.01)
        installer = module.Installer(tmp_path / "profile" / "python", build)
        loop, results, printed = QEventLoop(), [], []
        installer.output.connect(printed.append)
        installer.done.connect(lambda worked, message: (results.append((worked, message)), loop.quit()))
        QTimer.singleShot(120_000, loop.quit)
        if cancel_after_ms is not None:
            QTimer.singleShot(cancel_after_ms, installer.cancel)
        (installer.verify if only_verify else installer.start)()
        if not results:
            loop.exec()
        assert results, "the installer did not finish"
        return (*results[0], "".join(printed), installer.folder)

    return run


def test_installer_installs_into_its_folder_and_keeps_numpy_out(run_installer, tmp_path):
    from imfmapper.imfmapper_plugin.installation import remove_installation

    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0", requires="numpy")
    write_wheel(tmp_path / "index", "numpy", numpy.__version__)
    worked, message, printed, folder = run_installer("imfmapperprobe")
    assert worked, message + printed
    assert message == f"PyTorch probe works beside QGIS's numpy {numpy.__version__}; it uses the processor only."
    assert "Successfully installed" in printed
    assert (folder / "imfmapperprobe" / "__init__.py").exists()
    assert not (folder / "numpy").exists()
    assert [path.name for path in folder.parent.iterdir()] == ["python"]

    # Repaired, verified and removed.
    (folder / "imfmapperprobe" / "__init__.py").write_text("raise ImportError('damaged')")
    worked, message, _, _ = run_installer("", only_verify=True)
    assert not worked and "ImportError: damaged" in message
    assert run_installer("imfmapperprobe")[0]
    worked, message, _, _ = run_installer("", only_verify=True)
    assert worked, message
    assert remove_installation(folder) == ""
    assert not folder.parent.exists()


def test_installer_works_from_a_folder_of_wheels(run_installer, tmp_path):
    wheels = tmp_path / "wheels"
    write_wheel(wheels, "imfmapperprobe", "1.0")
    for wheel in wheels.rglob("*.whl"):
        wheel.rename(wheels / wheel.name)
    worked, message, printed, folder = run_installer(
        "imfmapperprobe", build=Build(wheels_folder=str(wheels), installed_gb=0.01, download_gb=0)
    )
    assert worked, message + printed
    assert (folder / "imfmapperprobe").is_dir()
    worked, message, _, _ = run_installer("imfmapperprobe", build=Build(wheels_folder=str(tmp_path / "gone")))
    assert not worked and "does not exist" in message
    assert (folder / "imfmapperprobe").is_dir()


# Stands for uv, which knows where PyTorch keeps its builds: installs the probe, and says what it was asked.
UV = """#!/bin/sh
echo "uv was asked: $*"
mkdir -p "$TMPDIR/../python.part/imfmapperprobe"
touch "$TMPDIR/../python.part/imfmapperprobe/__init__.py"
"""


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")
def test_a_build_for_a_backend_comes_through_uv(run_installer, tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "index").as_uri())
    write_wheel(tmp_path / "index", "uv", "99.0", more={"uv-99.0.data/scripts/uv": UV})
    build = Build(backend="cpu", installed_gb=0.01, download_gb=0)
    worked, message, printed, folder = run_installer("imfmapperprobe>=1", build=build)
    assert worked, message + printed
    (asked,) = (line for line in printed.splitlines() if line.startswith("uv was asked"))
    assert "--torch-backend cpu" in asked and asked.endswith("imfmapperprobe>=1")
    assert [path.name for path in folder.parent.iterdir()] == ["python"]


def test_without_uv_the_reason_is_told(run_installer, tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", (tmp_path / "index").as_uri())
    worked, message, _, folder = run_installer("imfmapperprobe", build=Build(backend="cpu", installed_gb=0.01))
    assert not worked and "no ready-made package" in message
    assert list(folder.parent.iterdir()) == []


def test_packages_that_do_not_work_are_not_put_in_place(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "otherprobe", "1.0")
    worked, message, _, folder = run_installer("otherprobe")
    assert not worked
    assert "No module named 'imfmapperprobe'" in message and "another build" in message
    assert list(folder.parent.iterdir()) == []


def test_installer_refuses_another_numpy_than_that_of_qgis(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0", requires="numpy>=99")
    write_wheel(tmp_path / "index", "numpy", "99.0")
    worked, message, _, folder = run_installer("imfmapperprobe")
    assert not worked
    assert "The installation failed" in message
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
    assert list(folder.parent.iterdir()) == []


def test_a_disk_that_is_too_small_is_told_before_anything_is_downloaded(run_installer):
    worked, message, printed, folder = run_installer("imfmapperprobe", build=Build(installed_gb=1e6))
    assert not worked and "1200000.3 GB are needed" in message
    assert printed == "" and list(folder.parent.iterdir()) == []


def test_two_installations_at_a_time_are_refused(run_installer, tmp_path):
    from qgis.PyQt.QtCore import QLockFile

    from imfmapper.imfmapper_plugin.installation import remove_installation

    (tmp_path / "profile").mkdir()
    other = QLockFile(str(tmp_path / "profile" / "python.lock"))
    assert other.tryLock(0)
    worked, message, _, folder = run_installer("imfmapperprobe")
    assert not worked and "Another QGIS is installing" in message
    assert "Another QGIS is installing" in remove_installation(folder)
    other.unlock()


KILLED = """
import sys
from pathlib import Path
from qgis.PyQt.QtCore import QCoreApplication
from imfmapper.imfmapper_plugin import dependencies
from imfmapper.imfmapper_plugin.builds import Build
from imfmapper.imfmapper_plugin.installer import Installer
application = QCoreApplication([])
dependencies.requirements = lambda *_: ["imfmapperprobe"]
installer = Installer(Path(sys.argv[1]), Build(index_url=sys.argv[2], download_gb=0, installed_gb=0.01))
installer.output.connect(lambda text: print(text, flush=True))
installer.start()
application.exec()
"""


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX signals")
def test_a_killed_installation_leaves_nothing_that_qgis_uses(qgis_with_processing, tmp_path, repository_root):
    from imfmapper.imfmapper_plugin.installation import clean_up_after_interruption

    folder = tmp_path / "profile" / "python"
    (tmp_path / "imfmapper").symlink_to(repository_root)
    (tmp_path / "killed.py").write_text(KILLED)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PIP_TRUSTED_HOST": "127.0.0.1"}
    with serving(b"x" * 100_000) as server:
        server.name, server.record_faults = "imfmapperprobe", []
        # The index's page for the probe is served; the wheel it names sends its headers and then nothing.
        page = b'<!DOCTYPE html><a href="/content">imfmapperprobe-1.0-py3-none-any.whl</a>'
        server.record_faults, server.faults = [page], ["silent"]
        process = subprocess.Popen(
            [sys.executable, str(tmp_path / "killed.py"), str(folder), server.url],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
        )
        for line in process.stdout:
            if "Downloading" in line or "ERROR" in line:
                break
        process.kill()
        process.wait()
        process.stdout.close()
        left = sorted(path.name for path in folder.parent.iterdir())
    assert left == ["python.lock", "python.part", "python.tmp"]
    assert dependencies.activate([folder]) == []
    clean_up_after_interruption(folder)
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(10)
    assert list(folder.parent.iterdir()) == []


@pytest.mark.parametrize(
    ("choice", "system", "machine", "nvidia", "backend"),
    [
        ("auto", "linux", "x86_64", "", "cpu"),
        ("auto", "linux", "x86_64", "NVIDIA H100, 580.1", "auto"),
        ("auto", "linux", "aarch64", "NVIDIA GH200, 580.1", ""),
        ("auto", "win32", "AMD64", "", ""),
        ("auto", "win32", "AMD64", "NVIDIA RTX 4090, 560.2", "auto"),
        ("auto", "darwin", "arm64", "", ""),
        ("cpu", "linux", "x86_64", "NVIDIA H100, 580.1", "cpu"),
        ("cpu", "win32", "AMD64", "NVIDIA RTX 4090, 560.2", ""),
        ("index", "linux", "x86_64", "", ""),
    ],
)
def test_the_build_suits_the_machine(choice, system, machine, nvidia, backend):
    build = choose_build(choice, system=system, machine=machine, nvidia=nvidia)
    assert build.backend == backend
    # The usual index has a CUDA build for Linux on x86_64 only.
    large = backend == "auto" or (choice, system) == ("index", "linux")
    assert (build.installed_gb > 4) == large and build.download_gb < build.installed_gb


def test_a_folder_of_wheels_says_how_large_they_become(tmp_path):
    (tmp_path / "torch-2.15-cp311-linux_x86_64.whl").touch()
    os.truncate(tmp_path / "torch-2.15-cp311-linux_x86_64.whl", 2_000_000_000)
    build = choose_build("wheels", wheels_folder=str(tmp_path))
    assert (build.wheels_folder, build.backend, build.download_gb, build.installed_gb) == (str(tmp_path), "", 0, 4.4)
    assert choose_build("wheels").installed_gb == 1


def test_the_driver_is_read_from_nvidia_smi_or_the_kernel(tmp_path, monkeypatch):
    monkeypatch.setattr(builds, "DRIVER_FILE", tmp_path / "version")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert builds.nvidia_driver() == ""
    (tmp_path / "version").write_text("NVRM version: NVIDIA UNIX x86_64 Kernel Module  580.65\nGCC\n")
    assert builds.nvidia_driver().endswith("580.65")
    program = tmp_path / "nvidia-smi"
    program.write_text("#!/bin/sh\necho 'NVIDIA H100, 580.65.06'\n")
    program.chmod(0o755)
    assert builds.nvidia_driver() == "NVIDIA H100, 580.65.06"
    program.write_text("#!/bin/sh\necho 'no devices'\nexit 6\n")
    assert builds.nvidia_driver().endswith("580.65")


def test_the_proxy_of_qgis_reaches_the_installer(qgis_with_processing):
    from qgis.core import QgsNetworkAccessManager
    from qgis.PyQt.QtNetwork import QNetworkProxy

    from imfmapper.imfmapper_plugin.proxies import proxy_environment

    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()
    excluded = manager.excludeList() if hasattr(manager, "excludeList") else []
    http = QNetworkProxy.ProxyType.HttpProxy
    try:
        manager.setFallbackProxyAndExcludes(
            QNetworkProxy(http, "proxy.example", 3128, "me", "p@ss"), ["https://in"], []
        )
        found = proxy_environment()
        assert found["https_proxy"] == found["HTTP_PROXY"] == "http://me:p%40ss@proxy.example:3128"
        assert proxy_environment("https://in.example/simple") == {}
    finally:
        manager.setFallbackProxyAndExcludes(before, excluded, [])
    assert proxy_environment() == {}
