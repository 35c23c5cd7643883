"""Which build of PyTorch suits the machine, and how large it is."""

import os

import pytest

from imfmapper.imfmapper_plugin import builds
from imfmapper.imfmapper_plugin.builds import choose_build


@pytest.mark.parametrize(
    ("choice", "system", "machine", "nvidia", "backend"),
    [
        ("auto", "linux", "x86_64", "", "cpu"),
        ("auto", "linux", "x86_64", "NVIDIA H100, driver 580.1", "auto"),
        ("auto", "linux", "aarch64", "NVIDIA GH200, driver 580.1", ""),
        ("auto", "win32", "AMD64", "", ""),
        ("auto", "win32", "AMD64", "NVIDIA RTX 4090, driver 560.2", "auto"),
        ("auto", "darwin", "arm64", "", ""),
        ("cpu", "linux", "x86_64", "NVIDIA H100, driver 580.1", "cpu"),
        ("cpu", "win32", "AMD64", "NVIDIA RTX 4090, driver 560.2", ""),
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
    assert choose_build("wheels", wheels_folder=str(tmp_path / ("a" * 300))).installed_gb == 1  # out of reach


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
