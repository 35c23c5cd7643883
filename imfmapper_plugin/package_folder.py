"""The folder that packages are installed into: made beside its place, put there whole, cleaned up and removed."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from . import dependencies

#: How the names of folders go on that are moved aside: one that is being replaced is whole, one that is being deleted
#: need not be.
REPLACED, REMOVED = ".old", ".removed"


def remove_duplicates(
    folder: Path, held: Iterable[str] = dependencies.HELD_DISTRIBUTIONS, besides: Path | None = None
) -> list[str]:
    """Delete from the folder the packages that QGIS ships itself or must not load, and return their names.

    pip installs everything torch asks for into a target folder, numpy included. QGIS's own copy comes first in
    ``sys.path`` and has the same version, so this one would only take room.

    Args:
        folder: Where pip installed.
        held: Distributions to look for.
        besides: Another folder that is not QGIS's: the installation that is being replaced.
    """
    shipped = dependencies.installed_versions(held, dependencies.path_without(folder, besides))
    removed = []
    for name in (*shipped, *dependencies.UNSAFE_MODULES):
        for distribution in importlib.metadata.distributions(name=name, path=[str(folder)]):
            top = {file.parts[0] for file in distribution.files or ()}
            for part in top - {"..", "bin", "Scripts", "share"}:
                delete(folder / part)
            removed.append(name)
    return removed


def put_in_place(made: Path, folder: Path) -> None:
    """Give a finished folder its name; one that was there is moved aside first, so that one of them is always whole.

    What a kill between the two moves leaves is mended by `recover`.

    Raises:
        OSError: The old folder is in use (Windows holds loaded libraries) or cannot be moved.
    """
    aside = _renamed(folder, REPLACED) if folder.exists() else None
    try:
        made.replace(folder)
    except OSError:
        if aside is not None:
            aside.replace(folder)
        raise
    if aside is not None:
        delete(aside)


def replaced(folder: Path) -> list[Path]:
    """Return the whole folders that a new one was about to replace, where it has not come to its place."""
    return [] if folder.exists() else sorted(folder.parent.glob(f"{folder.name}{REPLACED}*"))


def recover(folder: Path) -> None:
    """Give the old folder its name back where a run was killed before the new one had it.

    Raises:
        OSError: It cannot be moved.
    """
    for path in replaced(folder)[:1]:
        path.rename(folder)


def remove(folder: Path) -> None:
    """Delete the installed packages and whatever an interrupted run left.

    Raises:
        OSError: Something is in use.
    """
    dependencies.deactivate([folder])
    if folder.exists():
        _renamed(folder, REMOVED)
    for path in leftovers(folder):
        delete(path)


def leftovers(folder: Path) -> list[Path]:
    """Return what interrupted runs left beside the folder."""
    found = sorted(folder.parent.glob(f"{folder.name}.*")) if folder.parent.is_dir() else []
    return [path for path in found if path.suffix != ".lock"]


def _renamed(folder: Path, suffix: str) -> Path:
    """Rename the folder to a name that nothing has, and return it."""
    number = 0
    while (aside := folder.with_name(f"{folder.name}{suffix}{number}")).exists():
        number += 1
    return folder.rename(aside)


def folder_bytes(folder: Path) -> int:
    """Return how much the files of a folder hold; what vanishes meanwhile does not count."""
    total, waiting = 0, [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry.path))
                    else:
                        total += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
    return total


def delete(path: Path) -> None:
    """Delete a file or a folder that may be gone already."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
