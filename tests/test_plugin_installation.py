"""The installer with real pip and real processes, on packages that are made for it."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy
import pytest
from archive_server import serving
from python_packages import write_wheel

from imfmapper.imfmapper_plugin import dependencies
from imfmapper.imfmapper_plugin.builds import Build

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


def join_threads() -> None:
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.daemon:
            thread.join(10)


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


def test_a_lock_of_a_computer_of_another_name_is_told_and_given_up_after_a_day(run_installer, tmp_path):
    from imfmapper.imfmapper_plugin.installation import STALE_LOCK_MS, installation_lock, remove_installation

    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0")
    folder, lock = tmp_path / "profile" / "python", tmp_path / "profile" / "python.lock"
    folder.parent.mkdir()
    lock.write_text("4242\nqgis\nanother-name\n", encoding="utf-8")  # as QLockFile writes it
    worked, message, _, _ = run_installer("imfmapperprobe")
    assert not worked and "the computer 'another-name'" in message and str(lock) in message
    assert remove_installation(folder) == message
    long_ago = time.time() - STALE_LOCK_MS / 1000 - 60
    os.utime(lock, (long_ago, long_ago))
    assert run_installer("imfmapperprobe")[0]
    assert installation_lock(folder).tryLock(0)


def test_a_start_after_a_kill_between_two_moves_has_the_old_packages(qgis_with_processing, tmp_path):
    from imfmapper.imfmapper_plugin.installation import clean_up_after_interruption, recover_after_interruption

    folder = tmp_path / "python"
    for name in ("python.old0", "python.part"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "torch.py").write_text(name)
    (tmp_path / "python.lock").write_text("4242\nqgis\nanother-name\n", encoding="utf-8")
    recover_after_interruption(folder)
    assert not folder.exists(), "another QGIS may be about to put it there"
    (tmp_path / "python.lock").unlink()
    recover_after_interruption(folder)
    clean_up_after_interruption(folder)
    join_threads()
    assert [path.name for path in tmp_path.iterdir()] == ["python"]
    assert (folder / "torch.py").read_text() == "python.old0"


def test_logins_do_not_come_into_the_log(run_installer, tmp_path):
    write_wheel(tmp_path / "index", "imfmapperprobe", "1.0")
    url = "http://me:s3cret@127.0.0.1:9/simple"
    worked, _, printed, _ = run_installer("imfmapperprobe", build=Build(index_url=url, installed_gb=0.01))
    assert not worked
    assert "--index-url http://****@127.0.0.1:9/simple" in printed
    assert "s3cret" not in printed


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
    join_threads()
    assert list(folder.parent.iterdir()) == []


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
