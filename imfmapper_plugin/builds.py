"""Which build of PyTorch suits this machine, and what it costs in download and on the disk."""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

AUTOMATIC, CPU, INDEX, WHEELS = "auto", "cpu", "index", "wheels"
CHOICES = (AUTOMATIC, CPU, INDEX, WHEELS)
DRIVER_FILE = Path("/proc/driver/nvidia/version")
PROBE_TIMEOUT_S = 10


@dataclass(frozen=True)
class Build:
    """What is installed from where.

    Attributes:
        backend: What uv calls it ("cpu", or "auto" for the CUDA version that the driver supports); "" where the
            package index has the right build anyway.
        index_url: Another package index; "" is the usual one.
        wheels_folder: A folder of wheels that takes the place of any index; "" is none.
        download_gb: About how much comes over the network.
        installed_gb: About how much stays on the disk.
    """

    backend: str = ""
    index_url: str = ""
    wheels_folder: str = ""
    download_gb: float = 0.3
    installed_gb: float = 1.0

    @property
    def needed_gb(self) -> float:
        """Room that the installation takes while it runs: what came, and what it becomes before the needless goes."""
        return self.download_gb + 1.2 * self.installed_gb


def choose_build(
    choice: str,
    *,
    index_url: str = "",
    wheels_folder: str = "",
    system: str = sys.platform,
    machine: str = "",
    nvidia: str | None = None,
) -> Build:
    """Return the build that a choice means on a machine.

    Sizes were measured with torch 2.13 (CPU) and 2.15 (CUDA 13) on Linux; those of Windows and macOS are estimates.

    Args:
        choice: One of `CHOICES`.
        index_url: For `INDEX`.
        wheels_folder: For `WHEELS`.
        system: ``sys.platform``.
        machine: Processor as ``platform.machine()`` names it; "" is this one's.
        nvidia: What `nvidia_driver` says; None asks.
    """
    if choice == WHEELS:
        return Build(wheels_folder=wheels_folder, download_gb=0, installed_gb=_unpacked_gb(Path(wheels_folder)))
    is_x86 = (machine or platform.machine()).lower() in ("x86_64", "amd64")
    cuda_index = system.startswith("linux")  # there the usual index has the CUDA build, elsewhere the small one
    if choice == INDEX:
        return Build(index_url=index_url, **_sizes(system, cuda=cuda_index and is_x86))
    if not is_x86 or system == "darwin":
        return Build(**_sizes(system, cuda=False))
    has_nvidia = bool(nvidia_driver() if nvidia is None else nvidia)
    if choice == AUTOMATIC and has_nvidia:
        return Build(backend="auto", **_sizes(system, cuda=True))
    return Build(backend="cpu" if cuda_index else "", **_sizes(system, cuda=False))


def nvidia_driver() -> str:
    """Return the NVIDIA card and its driver's version, such as "NVIDIA H100, 580.65.06", "" where there is none."""
    program = shutil.which("nvidia-smi")
    if program:
        try:
            done = subprocess.run(
                [program, "--query-gpu=name,driver_version", "--format=csv,noheader"],
                capture_output=True,
                text=True,
                timeout=PROBE_TIMEOUT_S,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),  # on Windows a console would flash up
            )
        except (OSError, subprocess.TimeoutExpired):
            return ""
        if done.returncode == 0 and done.stdout.strip():
            return done.stdout.strip().splitlines()[0]
    try:
        return DRIVER_FILE.read_text(encoding="utf-8").splitlines()[0].strip()
    except (OSError, IndexError):
        return ""


def _unpacked_gb(folder: Path) -> float:
    """Return about what the wheels of a folder unpack to; torch's grow to two (CUDA) or four times (CPU) their size."""
    wheels = folder.glob("*.whl") if str(folder) != "." and os.path.isdir(folder) else ()
    return max(1.0, round(2.2 * sum(path.stat().st_size for path in wheels) / 1e9, 1))


def _sizes(system: str, *, cuda: bool) -> dict[str, float]:
    if cuda:
        return (
            {"download_gb": 2.9, "installed_gb": 4.8} if system != "win32" else {"download_gb": 2.7, "installed_gb": 5}
        )
    return {"download_gb": 0.3, "installed_gb": 1.0}
