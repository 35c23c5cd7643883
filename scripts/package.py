"""Builds ``dist/imfmapper-<version>.zip``, the plugin as QGIS installs it, from the files that git tracks."""

from __future__ import annotations

import argparse
import ast
import configparser
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
NAME = "imfmapper"
# What a user of the plugin does not need: tests, tools and documents of the repository.
LEFT_OUT_FOLDERS = (".ci", ".github", "benchmarks", "docs", "scripts", "tests")
LEFT_OUT_FILES = (".gitattributes", ".gitignore", "Makefile", "pyproject.toml")
COMPILED_SUFFIXES = (".so", ".pyd", ".dll", ".dylib", ".exe", ".pyc", ".o", ".a")
MAX_BYTES = 25 * 1024 * 1024  # the limit of QGIS's plugin repository
REQUIRED_METADATA = (
    *("name", "qgisMinimumVersion", "qgisMaximumVersion", "description", "about", "version", "author", "email"),
    *("tracker", "repository", "homepage", "icon", "tags", "category", "hasProcessingProvider", "license"),
)
FORBIDDEN_MODULES = ("cPickle", "marshal", "shelve", "dill")
# `pickle` itself may be imported, for the name of the error that torch's safe reader raises.
FORBIDDEN_ATTRIBUTES = ("pickle.load", "pickle.loads", "pickle.Unpickler", "pickle.Pickler")
FORBIDDEN_CALLS = ("exec", "eval", "compile", "__import__")
FIXED_TIME = (1980, 1, 1, 0, 0, 0)  # makes the archive depend on its content only


class PackageError(Exception):
    """The plugin must not be published as it is; the message says why."""


def read_metadata() -> dict[str, str]:
    """Return the fields of ``metadata.txt``.

    Raises:
        PackageError: When a field that QGIS's repository or this plugin needs is missing or empty.
    """
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    fields = dict(parser["general"]) if parser.has_section("general") else {}
    missing = [name for name in REQUIRED_METADATA if not fields.get(name, "").strip()]
    if missing:
        raise PackageError(f"metadata.txt lacks {', '.join(missing)}")
    if not (ROOT / fields["icon"]).is_file():
        raise PackageError(f"metadata.txt names the icon '{fields['icon']}', which does not exist")
    return fields


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
    return path.parts[0] not in LEFT_OUT_FOLDERS and path.as_posix() not in LEFT_OUT_FILES


def forbidden_constructs(source: str, name: str) -> Iterator[str]:
    """Yield what a plugin must not contain: code from strings, unpickling, shells, unsafe checkpoint loading.

    Args:
        source: Python code.
        name: The file's name, for the messages.
    """
    for node in ast.walk(ast.parse(source, name)):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            modules = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [(node.module or "").split(".")[0]]
            if modules == ["pickle"]:
                yield from (f"{where}: uses pickle.{alias.name}" for alias in node.names if "Error" not in alias.name)
        else:
            modules = []
        yield from (f"{where}: imports {module}" for module in modules if module in FORBIDDEN_MODULES)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in FORBIDDEN_ATTRIBUTES:
            yield f"{where}: uses {ast.unparse(node)}"
        if isinstance(node, ast.Call):
            yield from (f"{where}: {what}" for what in forbidden_call(node))


def forbidden_call(node: ast.Call) -> Iterator[str]:
    """Yield what is wrong with a call."""
    called = ast.unparse(node.func)
    keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
    if called in FORBIDDEN_CALLS or called in ("os.system", "os.popen"):
        yield f"calls {called}"
    if keywords.get("shell") == "True":
        yield "runs a command through a shell"
    if called == "torch.load" and keywords.get("weights_only") != "True":
        yield "calls torch.load without weights_only=True"


def check_files(paths: list[PurePosixPath]) -> None:
    """Refuse files that do not belong into a plugin.

    Raises:
        PackageError: Naming every one of them.
    """
    problems = [f"{path}: compiled code" for path in paths if path.suffix in COMPILED_SUFFIXES]
    problems += [f"{path}: hidden file" for path in paths if any(part.startswith(".") for part in path.parts)]
    problems += [f"{name} is missing" for name in ("LICENSE", "__init__.py") if PurePosixPath(name) not in paths]
    for path in paths:
        if path.suffix == ".py":
            problems += forbidden_constructs((ROOT / path).read_text(encoding="utf-8"), str(path))
    if problems:
        raise PackageError("\n  ".join(["These must not be in the plugin:", *problems]))


def write_archive(paths: list[PurePosixPath], target: Path) -> None:
    """Write the zip, the same bytes for the same files; the target appears when it is whole."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_suffix(".zip.part")
    with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in paths:
            entry = zipfile.ZipInfo(f"{NAME}/{path}", FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # Unix, wherever it is built
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, (ROOT / path).read_bytes())
    unfinished.replace(target)


def build(folder: Path) -> Path:
    """Build the package in a folder and return its path.

    Raises:
        PackageError: When the plugin must not be published as it is.
    """
    version = read_metadata()["version"]
    paths = tracked_files()
    check_files(paths)
    target = folder / f"{NAME}-{version}.zip"
    write_archive(paths, target)
    size = target.stat().st_size
    if size > MAX_BYTES:
        target.unlink()
        raise PackageError(f"The package has {size / 1e6:.1f} MB; QGIS's repository takes {MAX_BYTES / 1e6:.1f} MB")
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
