"""Runs the whole test suite on other Debian releases, each in a system of its own made by debootstrap.

    sudo python3 scripts/test_matrix.py                  # bookworm, trixie and sid: QGIS 3.22, 3.40 and 3.44
    sudo python3 scripts/test_matrix.py trixie --fresh   # one of them, made anew

Standard library only; needs root, debootstrap and about 20 GB below `build/matrix`. Each system gets git, make and
python3 as its user would have them, torch from Debian where Debian has it, a clone of the last commit, and this
machine's settings of apt and pip (mirrors, certificates). Then `make test` runs in it. The suite's output goes to
`build/matrix/<release>.log`; the table at the end quotes each suite's last line.
"""

from __future__ import annotations

import argparse
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MATRIX = ROOT / "build" / "matrix"


@dataclass(frozen=True)
class Release:
    """A Debian release: its name, the QGIS it has, and packages that its user would install before `make test`."""

    name: str
    qgis: str
    packages: tuple[str, ...] = ()


RELEASES = (
    Release("bookworm", "3.22"),
    Release("trixie", "3.40", ("python3-torch", "python3-torchvision", "python3-safetensors")),
    Release("sid", "3.44 or newer", ("python3-torch", "python3-torchvision", "python3-safetensors")),
)
USERS_PACKAGES = ("git", "make", "python3", "ca-certificates")

#: Prints what the tests ran on, as the last line.
VERSIONS = (
    "import sys, numpy, torch; from osgeo import gdal; from qgis.core import Qgis;"
    "from qgis.PyQt.QtCore import QT_VERSION_STR;"
    "print('QGIS', Qgis.QGIS_VERSION.split('-')[0], 'Qt', QT_VERSION_STR, 'Python', sys.version.split()[0],"
    "'GDAL', gdal.VersionInfo('RELEASE_NAME'), 'numpy', numpy.__version__, 'torch', torch.__version__)"
)


def say(text: str) -> None:
    """Print one line at once."""
    print(text, flush=True)


def run(command: list[str], log: Path) -> int:
    """Run a command with its output added to the log and return its exit status."""
    with log.open("a", encoding="utf-8") as file:
        file.write(f"\n$ {' '.join(command)}\n")
        file.flush()
        return subprocess.run(command, stdout=file, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL).returncode


def in_system(system: Path, script: str, log: Path) -> int:
    """Run a shell script inside a system; its mounts end with it.

    The mounts are made in a name space of their own, so that none is left behind, whatever happens: deleting a system
    below which `/dev` is still mounted would delete the machine's devices.
    """
    mounts = [f"mount -t proc proc '{system}/proc'", f"mount --rbind /dev '{system}/dev'"]
    shared = Path(os.environ.get("IMFMAPPER_SHARED_DATA", ROOT.parent / "shared" / "data"))
    for folder in [shared, *pip_folders()]:
        if folder.is_dir():
            inside = system / str(folder).lstrip("/")
            inside.mkdir(parents=True, exist_ok=True)
            mounts.append(f"mount --bind -o ro '{folder}' '{inside}'")
    names = [name for name in os.environ if name.startswith("PIP_") or name.lower().endswith("_proxy")]
    kept = [f"{name}={os.environ[name]}" for name in names] + [f"IMFMAPPER_SHARED_DATA={shared}"]
    environment = " ".join(f"'{pair}'" for pair in kept)
    path = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8"
    inner = f"chroot '{system}' env -i {path} DEBIAN_FRONTEND=noninteractive {environment} /bin/bash -c \"$0\""
    outer = "set -e; mount --make-rprivate /; " + "; ".join(mounts) + "; " + inner
    return run(["unshare", "--mount", "bash", "-c", outer, script], log)


def pip_folders() -> list[Path]:
    """Return folders of this machine that pip takes packages from, by its own settings."""
    settings = [os.environ.get("PIP_FIND_LINKS", "")]
    settings += [path.read_text(encoding="utf-8") for path in pip_settings()]
    words = re.findall(r"(?:file://)?(/\w[\w./-]*)", " ".join(settings))
    return sorted({Path(word) for word in words if Path(word).is_dir()})


def pip_settings() -> list[Path]:
    """Return the files of pip's settings on this machine that do not hold versions of packages."""
    return [path for path in (Path("/etc/pip.conf"),) if path.is_file()]


def make_system(release: Release, system: Path, log: Path) -> bool:
    """Make the system of a release; one that was finished earlier is kept."""
    finished = system / "finished"
    if finished.exists():
        return True
    shutil.rmtree(system, ignore_errors=True)
    say(f"{release.name}: making the system (log: {log.relative_to(ROOT)})")
    if run(["debootstrap", "--variant=minbase", release.name, str(system)], log):
        return False
    for folder in filter(os.path.isdir, ("/etc/apt/apt.conf.d", "/etc/ssl/certs")):
        shutil.copytree(folder, system / folder[1:], dirs_exist_ok=True, symlinks=False, ignore_dangling_symlinks=True)
    for name in ("docker-clean", "docker-gzip-indexes", "20packagekit", "50appstream"):
        (system / "etc/apt/apt.conf.d" / name).unlink(missing_ok=True)
    for path in [Path("/etc/resolv.conf"), Path("/etc/hosts"), *pip_settings()]:
        if path.is_file():
            shutil.copy(path, system / str(path)[1:])
    packages = " ".join((*USERS_PACKAGES, *release.packages))
    if in_system(system, f"apt-get update && apt-get install -y --no-install-recommends {packages}", log):
        return False
    bundle = Path("/etc/ssl/certs/ca-certificates.crt")
    if bundle.is_file():  # the package ca-certificates has made its own, without what this machine trusts besides
        shutil.copy(bundle, system / str(bundle)[1:])
    finished.touch()
    return True


def test_release(release: Release, *, fresh: bool, pytest_arguments: str) -> str:
    """Run the suite on a release and return its row of the table."""
    MATRIX.mkdir(parents=True, exist_ok=True)
    log, system = MATRIX / f"{release.name}.log", MATRIX / release.name
    log.unlink(missing_ok=True)
    began = time.monotonic()
    if fresh:
        shutil.rmtree(system, ignore_errors=True)
    if not make_system(release, system, log):
        return f"{release.name}: the system could not be made, see {log.relative_to(ROOT)}"
    clone = system / "srv" / "imfmapper"
    update_clone(clone)
    say(f"{release.name}: running make test (QGIS {release.qgis})")
    status = in_system(system, f"cd /srv/imfmapper && make test PYTEST_ARGS={shlex.quote(pytest_arguments)}", log)
    in_system(system, f'cd /srv/imfmapper && QT_QPA_PLATFORM=offscreen .venv/bin/python -c "{VERSIONS}"', log)
    return row(release.name, status, log.read_text(encoding="utf-8", errors="replace"), time.monotonic() - began)


def update_clone(clone: Path) -> None:
    """Put the last commit into a system's clone; its environment and what git ignores stay."""
    if clone.exists():
        subprocess.run(["git", "-C", str(clone), "fetch", "--quiet", str(ROOT), "HEAD"], check=True)
        subprocess.run(["git", "-C", str(clone), "reset", "--quiet", "--hard", "FETCH_HEAD"], check=True)
    else:
        subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(clone)], check=True)


def row(name: str, status: int, output: str, seconds: float) -> str:
    """Return a line that says how a suite ended and on what it ran."""
    ends = re.findall(r"^=+ (.*(?:passed|failed|error).*?) =+$", output, re.MULTILINE)
    versions = re.findall(r"^QGIS .*torch .*$", output, re.MULTILINE)
    ended = ends[-1] if ends else "no test ran"
    on = versions[-1] if versions else "versions unknown"
    return f"{name}: {ended} (exit {status}, {seconds / 60:.0f} min in all); {on}"


def main() -> int:
    """Run the matrix and return 0 when every suite passed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    known = {release.name: release for release in RELEASES}
    parser.add_argument("releases", nargs="*", metavar="release", help=f"of: {', '.join(known)} (default: all)")
    parser.add_argument("--fresh", action="store_true", help="make the systems anew")
    parser.add_argument("--pytest", default="", help="arguments for pytest")
    options = parser.parse_args()
    unknown = [name for name in options.releases if name not in known]
    if unknown:
        parser.error(f"unknown release: {', '.join(unknown)}; expected: {', '.join(known)}")
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        say("The matrix needs root and debootstrap (apt-get install debootstrap): it makes whole Debian systems.")
        return 1
    chosen = [known[name] for name in options.releases] or list(RELEASES)
    rows = [test_release(release, fresh=options.fresh, pytest_arguments=options.pytest) for release in chosen]
    say("\n" + "\n".join(rows))
    return 0 if all("(exit 0," in text for text in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
