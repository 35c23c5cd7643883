"""Builds ``dist/imfmapper-<version>.zip``, the plugin as QGIS installs it, from the files that git tracks."""

from __future__ import annotations

import argparse
import configparser
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

from plugin_rules import archive_problems

ROOT = Path(__file__).resolve().parent.parent
NAME = "imfmapper"
# What a user of the plugin does not need: tests, tools and documents of the repository, sources of the translations.
LEFT_OUT_FOLDERS = (".ci", ".github", "benchmarks", "docs", "scripts", "tests")
LEFT_OUT_FILES = (".gitattributes", ".gitignore", "Makefile", "pyproject.toml", "i18n/update.py")
LEFT_OUT_SUFFIXES = (".ts",)
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # makes the archive depend on its content only


class PackageError(Exception):
    """The plugin must not be published as it is; the message says why."""


def read_version() -> str:
    """Return the version in ``metadata.txt``."""
    parser = configparser.ConfigParser()
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="unknown")


def tracked_files() -> list[PurePosixPath]:
    """Return the tracked files that belong to the plugin, sorted, relative to the root."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise PackageError(
            f"The package is built from the files git tracks, and `git ls-files` failed: {error}"
        ) from None
    paths = (PurePosixPath(name) for name in listed.decode().split("\0") if name)
    return sorted(path for path in paths if belongs(path) and (ROOT / path).is_file())


def belongs(path: PurePosixPath) -> bool:
    """Return whether a tracked file goes into the plugin."""
    if path.parts[0] in LEFT_OUT_FOLDERS or path.suffix in LEFT_OUT_SUFFIXES:
        return False
    return path.as_posix() not in LEFT_OUT_FILES


def write_archive(paths: list[PurePosixPath], target: Path) -> None:
    """Write the zip, the same bytes for the same files."""
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"{NAME}/{path}", FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is built
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (ROOT / path).read_bytes())


def build(folder: Path) -> Path:
    """Build the package in a folder and return its path; it appears when it is whole and good.

    Raises:
        PackageError: Naming everything that QGIS's plugin repository would not take.
    """
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{NAME}-{read_version()}.zip"
    unfinished = target.with_suffix(".zip.part")
    write_archive(tracked_files(), unfinished)
    problems = archive_problems(unfinished)
    if problems:
        unfinished.unlink()
        raise PackageError("\n  ".join(["QGIS's plugin repository would not take this:", *problems]))
    unfinished.replace(target)
    return target


def main() -> int:
    """Build the package, say what it holds, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "dist", help="where to put it (default: dist)")
    try:
        target = build(parser.parse_args().folder)
    except PackageError as error:
        print(error, file=sys.stderr)
        return 1
    with zipfile.ZipFile(target) as archive:
        count = len(archive.namelist())
    print(f"{target}: {count} files, {target.stat().st_size / 1e6:.2f} MB")
    print("Install it in QGIS: Plugins > Manage and install plugins > Install from ZIP")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
