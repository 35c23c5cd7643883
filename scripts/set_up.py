"""Installs what IMFMapper needs on Debian and Ubuntu: QGIS and GDAL by apt, torch by pip into ``.venv``.

Standard library only, and any Python 3.9 or newer: this runs before anything is installed. A second run finds the stamp
in ``.venv`` and changes nothing. On other systems it says what to install.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "imfmapper-set-up.json"
LOG = ROOT / "build" / "set-up.log"
SYSTEM_PYTHON = Path("/usr/bin/python3")
RUNTIME_REQUIREMENTS = ROOT / "imfmapper_plugin" / "requirements.txt"
TEST_REQUIREMENTS = ROOT / "scripts" / "requirements-test.txt"

# Python module that shows that a Debian package is there -> the package.
MODULE_PACKAGES = {
    "qgis": "python3-qgis",
    "osgeo": "python3-gdal",
    "ensurepip": "python3-venv",
    "numpy": "python3-numpy",
    "scipy": "python3-scipy",
    "skimage": "python3-skimage",
    "matplotlib": "python3-matplotlib",
    "pyproj": "python3-pyproj",
    "shapely": "python3-shapely",
    "PIL": "python3-pil",
}
# Program that shows that a Debian package is there -> the package.
PROGRAM_PACKAGES = {"qgis_process": "qgis", "gdal_translate": "gdal-bin"}
# The same for a virtual screen: without it the tests that open a real window are skipped.
SCREEN_PACKAGES = {"xvfb-run": "xvfb", "xauth": "xauth"}
# QGIS and GDAL are compiled against these: pip must leave them as they are.
HELD_DISTRIBUTIONS = ("numpy", "scipy", "scikit-image", "matplotlib", "pyproj", "shapely", "Pillow")
# Space that torch takes while it is installed [GB]: the CUDA build on x86_64, the CPU build elsewhere.
SPACE_CUDA_GB = 8
SPACE_CPU_GB = 2

PROBE = """
import importlib.metadata as metadata, importlib.util as util, json, sys
def version(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return None
modules, distributions = json.loads(sys.argv[1])
print(json.dumps({
    "python": sys.version.split()[0],
    "missing": [name for name in modules if util.find_spec(name) is None],
    "versions": {name: version(name) for name in distributions},
}))
"""


class SetUpError(Exception):
    """The set-up cannot go on; the message says what to do."""


def say(text: str) -> None:
    """Print one line at once."""
    print(text, flush=True)


def probe_python(python: Path) -> dict:
    """Return Python's version, the modules of ours that it misses and the versions of the packages that are held."""
    names = json.dumps([list(MODULE_PACKAGES), list(HELD_DISTRIBUTIONS)])
    done = subprocess.run([str(python), "-c", PROBE, names], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetUpError(f"{python} does not run:\n{done.stderr.strip()}")
    return json.loads(done.stdout)


def missing_packages() -> list[str]:
    """Return the Debian packages to install, in alphabetical order."""
    missing = [package for program, package in PROGRAM_PACKAGES.items() if shutil.which(program) is None]
    if SYSTEM_PYTHON.exists():
        missing += [MODULE_PACKAGES[name] for name in probe_python(SYSTEM_PYTHON)["missing"]]
    else:
        missing += ["python3", *MODULE_PACKAGES.values()]
    return sorted(set(missing))


def other_system_advice(packages: list[str]) -> str:
    """Return what to install where there is no apt-get."""
    here = platform.system()
    if here in ("Darwin", "Windows"):
        name = "macOS" if here == "Darwin" else "Windows"
        return (
            f"The automatic set-up is for Debian and Ubuntu; this is {name}.\n"
            "Install QGIS 3.22 or newer with its own installer, then run `make link`, or give QGIS the zip of\n"
            "`make package` (Plugins > Manage and install plugins > Install from ZIP). The plugin then offers to\n"
            "install torch itself. For `make test` and `make demo` use Debian 12 or newer, or Ubuntu 22.04 or\n"
            "newer; a container or WSL will do."
        )
    fedora = (
        "On Fedora: dnf install qgis python3-qgis gdal python3-gdal python3-scipy python3-scikit-image\n"
        "           python3-matplotlib python3-pyproj python3-shapely python3-pillow\n"
    )
    return (
        "The automatic set-up is for Debian and Ubuntu (no apt-get here). Install these with your package\n"
        f"manager, for {SYSTEM_PYTHON}, and run this again: {', '.join(packages)} (Debian's names).\n{fedora}"
        "torch and the test tools then go into .venv without further ado."
    )


def root_prefix() -> list[str]:
    """Return what to put before a command that needs root's rights."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        raise SetUpError("Packages must be installed, but you are not root and there is no sudo.")
    if not sys.stdin.isatty() and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode:
        raise SetUpError(
            "Packages must be installed, but sudo wants a password and there is no terminal to ask for it."
        )
    return ["sudo"]


def run_logged(command: list[str], *, what: str) -> None:
    """Run a command with its output in the log; say every half minute that it still runs.

    Raises:
        SetUpError: With the end of the output, when the command fails.
    """
    LOG.parent.mkdir(exist_ok=True)
    with LOG.open("a", encoding="utf-8") as log:
        log.write(f"\n$ {' '.join(command)}\n")
        log.flush()
        start = log.tell()
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=sys.stdin, cwd=ROOT)
        begun = time.monotonic()
        while True:
            try:
                status = process.wait(timeout=30)
                break
            except subprocess.TimeoutExpired:
                say(f"    still {what} ({time.monotonic() - begun:.0f} s; log: {LOG.relative_to(ROOT)})")
            except KeyboardInterrupt:
                process.terminate()
                raise
    if status != 0:
        with LOG.open("rb") as log:
            log.seek(start)
            tail = log.read().decode("utf-8", "replace").strip().splitlines()[-25:]
        raise SetUpError(f"{what} failed (exit status {status}); whole log: {LOG}\n    " + "\n    ".join(tail))


def install_packages(packages: list[str]) -> None:
    """Install Debian packages with apt-get."""
    by_hand = f"By hand: apt-get update && apt-get install --no-install-recommends {' '.join(packages)}"
    try:
        prefix = root_prefix()
    except SetUpError as error:
        raise SetUpError(f"{error}\n{by_hand}") from None
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=600"]
    say(f"Set-up: installing by apt (several minutes on a fresh system): {' '.join(packages)}")
    run_logged([*apt, "update"], what="reading apt's package lists")
    run_logged([*apt, "install", "-y", "--no-install-recommends", *packages], what="installing by apt")


def ensure_system_packages(*, with_tests: bool) -> None:
    """Install the missing Debian packages, or say what to install on another system."""
    packages = missing_packages()
    if with_tests and shutil.which("apt-get") and (packages or os.geteuid() == 0):
        packages += [package for program, package in SCREEN_PACKAGES.items() if shutil.which(program) is None]
    if not packages:
        return
    if shutil.which("apt-get") is None:
        raise SetUpError(other_system_advice(packages))
    install_packages(packages)
    left = missing_packages()
    if left:
        raise SetUpError(f"apt-get reported success, but these are still not usable from {SYSTEM_PYTHON}: {left}")


def venv_serves() -> bool:
    """Return whether ``.venv`` is a working environment over the system's Python that sees the system's packages.

    It is none any more when the system has got another version of Python: its packages lie in a folder of the old one.
    """
    settings = VENV / "pyvenv.cfg"
    python = VENV / "bin" / "python"
    if not settings.exists() or not python.exists():
        return False
    pairs = (line.partition("=") for line in settings.read_text(encoding="utf-8").splitlines())
    values = {key.strip(): value.strip() for key, _, value in pairs}
    same_python = Path(os.path.realpath(python)) == Path(os.path.realpath(SYSTEM_PYTHON))
    version = ".".join(probe_python(SYSTEM_PYTHON)["python"].split(".")[:2])
    has_pip = (VENV / "lib" / f"python{version}" / "site-packages" / "pip").is_dir()
    return same_python and has_pip and values.get("include-system-site-packages") == "true"


def link_projections() -> None:
    """Let pyproj find the system's PROJ data: Debian's looks below Python's prefix, which is ``.venv`` here."""
    system, ours = Path("/usr/share/proj"), VENV / "share" / "proj"
    if system.is_dir() and not ours.exists():
        ours.parent.mkdir(exist_ok=True)
        ours.symlink_to(system)


def ensure_venv() -> None:
    """Create ``.venv`` over the system's Python, again where it was made over another one."""
    if venv_serves():
        return
    if VENV.exists():
        say("Set-up: .venv was made over another Python; making it again")
        shutil.rmtree(VENV)
    say(f"Set-up: creating .venv over {SYSTEM_PYTHON}")
    run_logged([str(SYSTEM_PYTHON), "-m", "venv", "--system-site-packages", str(VENV)], what="creating .venv")


def check_space() -> None:
    """Refuse to begin a download of torch that the disk cannot hold."""
    look = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)"
    if subprocess.run([str(VENV / "bin" / "python"), "-c", look], check=False).returncode == 0:
        return  # in .venv, or the system's own
    needed = SPACE_CUDA_GB if platform.machine() == "x86_64" else SPACE_CPU_GB
    free = shutil.disk_usage(ROOT).free / 1e9
    if free < needed:
        raise SetUpError(
            f"torch needs about {needed} GB of disk while it is installed; {ROOT} has {free:.1f} GB free.\n"
            "Make room, or point pip at an index with CPU builds (environment variable PIP_INDEX_URL; 2 GB are then\n"
            "enough) and set IMFMAPPER_SKIP_SPACE_CHECK=1."
        )


def qgis_version() -> tuple[int, int]:
    """Return QGIS's version as (major, minor)."""
    code = "from qgis.core import Qgis; print(Qgis.QGIS_VERSION_INT)"
    done = subprocess.run([str(SYSTEM_PYTHON), "-c", code], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetUpError(f"QGIS's Python modules do not load:\n{done.stderr.strip()}")
    number = int(done.stdout.split()[-1])
    return number // 10000, number // 100 % 100


def pytest_qgis_requirement(version: tuple[int, int]) -> str:
    """Return the pytest-qgis that serves this QGIS: 4 and newer need QGIS 3.34."""
    return "pytest-qgis==2.1.*" if version < (3, 34) else "pytest-qgis>=2.1"


def write_constraints(versions: dict[str, str | None]) -> Path:
    """Write the file that keeps pip from replacing the packages QGIS and GDAL were compiled against."""
    path = VENV / "constraints.txt"
    lines = [f"{name}=={version}\n" for name, version in sorted(versions.items()) if version]
    path.write_text("# Held at the system's versions.\n" + "".join(lines), encoding="utf-8")
    return path


def fingerprint(state: dict, *, with_tests: bool) -> str:
    """Return a hash of all that decides what is installed, so that a change of any of it is noticed."""
    parts = [json.dumps(state, sort_keys=True), RUNTIME_REQUIREMENTS.read_text(encoding="utf-8")]
    if with_tests:
        parts.append(TEST_REQUIREMENTS.read_text(encoding="utf-8"))
    for library in sorted(Path("/usr/lib/python3/dist-packages/qgis").glob("_core*.so")):
        parts.append(f"{library.name} {library.stat().st_mtime_ns}")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what earlier runs noted, empty when there was none."""
    try:
        return json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def install_distributions(*, with_tests: bool) -> None:
    """Install torch and, for the tests, their tools into ``.venv``, unless the stamp says that they are there."""
    state = probe_python(SYSTEM_PYTHON)
    stamp = read_stamp()
    groups = ["run", "test"] if with_tests else ["run"]
    stale = [group for group in groups if stamp.get(group) != fingerprint(state, with_tests=group == "test")]
    if not stale:
        say("Set-up: up to date (.venv)")
        return
    if not os.environ.get("IMFMAPPER_SKIP_SPACE_CHECK"):
        check_space()
    pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--disable-pip-version-check"]
    pip += ["-c", str(write_constraints(state["versions"]))]
    if "run" in stale:
        say("Set-up: installing torch, torchvision and safetensors into .venv (gigabytes on a fresh system)")
        run_logged([*pip, "-r", str(RUNTIME_REQUIREMENTS)], what="installing torch")
        check_runtime()
    if "test" in stale:
        say("Set-up: installing the test tools into .venv")
        run_logged(
            [*pip, "-r", str(TEST_REQUIREMENTS), pytest_qgis_requirement(qgis_version())],
            what="installing the test tools",
        )
    for group in stale:
        stamp[group] = fingerprint(state, with_tests=group == "test")
    STAMP.write_text(json.dumps(stamp, indent=1) + "\n", encoding="utf-8")


def check_runtime() -> None:
    """Import torch, GDAL and QGIS together once: a wrong numpy shows here, not in the middle of a run."""
    code = "import torch, torchvision, safetensors, qgis.core\nfrom osgeo import gdal_array\nprint(torch.__version__)"
    done = subprocess.run([str(VENV / "bin" / "python"), "-c", code], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetUpError(f"The installed packages do not work together:\n{done.stderr.strip()}")
    say(f"Set-up: torch {done.stdout.strip()} works beside QGIS and GDAL")


def main() -> int:
    """Run the set-up and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--test", action="store_true", help="also install the test tools and the linter")
    arguments = parser.parse_args()
    try:
        if platform.system() != "Linux":
            raise SetUpError(other_system_advice([]))
        ensure_system_packages(with_tests=arguments.test)
        ensure_venv()
        link_projections()
        install_distributions(with_tests=arguments.test)
    except SetUpError as error:
        print(f"Set-up stopped: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Set-up interrupted; run it again to go on.", file=sys.stderr)
        return 130
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
