"""The folder of a tile dataset: recognised, described and replaced as a whole."""

from __future__ import annotations

import json
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any

from ..models.languages import tr
from .datasets import FORMAT, VERSION
from .errors import DatasetError, InputError
from .locks import lock_file
from .paths import cannot_be_written, new_folder
from .provenance import software_versions

DESCRIPTION = "dataset.json"
#: Of its layers: brightness, fractures, data, and what nobody has judged.
FOLDERS = ("images", "masks", "valid", "ignored")
#: Of the hidden folder of a run: what its name begins and ends with, and the file in it that the run has locked.
_PREFIX, _SUFFIX, _LOCK = ".tiles-", ".part", "run.lock"


@contextmanager
def new_dataset(folder: Path) -> Iterator[Path]:
    """Gives a hidden folder for a dataset, which takes its place in `folder` when the block ends without an error.

    A dataset that is there is replaced then; whatever else lies in the folder stays, among the tiles too. What killed
    runs of this machine left is removed.

    Raises:
        DatasetError: the folder holds tiles or a dataset.json that are not from here.
        InputError: the folder cannot be made or written, or a dataset that is there cannot be replaced.
    """
    _refuse_foreign(folder)
    is_new = not folder.exists()
    try:
        if is_new:
            folder.mkdir(parents=True, exist_ok=True)
        _remove_dead(folder)
        # A new name: in containers, and from several machines, two runs may have one process id.
        partial = new_folder(folder, prefix=_PREFIX, suffix=_SUFFIX)
        claim = _claim(partial)
    except OSError as error:
        raise InputError(cannot_be_written(folder, error.strerror or str(error))) from error
    try:
        yield partial
        _replace(partial, folder)
    finally:
        claim.close()
        shutil.rmtree(partial, ignore_errors=True)
        if is_new:
            with suppress(OSError):  # there is something in it
                folder.rmdir()


def write_description(folder: Path, content: dict[str, Any]) -> None:
    """Writes `dataset.json`: what it is of, under the format's name and version and the software's versions."""
    document = {"format": FORMAT, "version": VERSION, **content, "software": software_versions()}
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    (folder / DESCRIPTION).write_text(text, encoding="utf-8")


def _claim(partial: Path) -> IO[bytes]:
    """Returns an open file by which other runs know a hidden folder as that of a live process of this machine."""
    stream = (partial / _LOCK).open("wb", buffering=0)
    with suppress(OSError):  # no locks on this drive: without the name nobody takes the folder for a dead run's
        lock_file(stream)
        stream.write(_machine())
    return stream


def _machine() -> bytes:
    return f"{platform.node()}\n".encode()


def _remove_dead(folder: Path) -> None:
    """Removes what killed runs left: of another machine's run its lock need not tell here whether it lives."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            with (left / _LOCK).open("r+b") as stream:
                is_ours = stream.read() == _machine()
                lock_file(stream)
            if is_ours and not _retired(left).exists():  # else it was killed as it replaced a dataset
                shutil.rmtree(left, ignore_errors=True)


def _retired(partial: Path) -> Path:
    """Returns where a dataset goes that one from `partial` replaces."""
    return partial.with_suffix(".old")


def _refuse_foreign(folder: Path) -> None:
    if (folder / DESCRIPTION).exists():
        if _description(folder) is None:
            raise DatasetError(
                tr(
                    "'{folder}' already has a dataset.json that is not of a dataset of this tool, or is damaged. "
                    "Nothing was changed. Choose an empty folder."
                ).format(folder=folder)
            )
        return
    there = [name for name in FOLDERS if (folder / name).exists()]
    if there:
        raise DatasetError(
            tr(
                "'{folder}' already has a folder '{name}' but no dataset.json, so it is not a dataset of this tool. "
                "Nothing was changed. Choose an empty folder."
            ).format(folder=folder, name=there[0])
        )


def _description(folder: Path) -> dict[str, Any] | None:
    """Returns what is known of a dataset of this tool, None of anything else."""
    try:
        content = json.loads((folder / DESCRIPTION).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) and content.get("format") == FORMAT else None


def _replace(partial: Path, folder: Path) -> None:
    """Moves a whole dataset to its place; where one that is there cannot be moved away, that one stays as it was."""
    retired = _retired(partial)
    retired.mkdir()
    leaving = [name for name in (DESCRIPTION, *FOLDERS) if os.path.lexists(folder / name)]
    coming = [name for name in (*FOLDERS, DESCRIPTION) if (partial / name).exists()]
    moves = [(folder / name, retired / name) for name in leaving]
    moves += [(partial / name, folder / name) for name in coming]
    done: list[tuple[Path, Path]] = []
    try:
        for source, target in moves:
            os.replace(source, target)
            done.append((source, target))
    except OSError as error:
        for source, target in reversed(done):
            os.replace(target, source)
        retired.rmdir()
        raise InputError(
            tr(
                "The dataset in '{folder}' cannot be replaced ({reason}): another program may have one of its files "
                "open. It is as it was. Close its files, e.g. remove its layers from the project, or choose another "
                "folder."
            ).format(folder=folder, reason=error.strerror or error)
        ) from error
    _keep_others(retired, folder)
    shutil.rmtree(retired, ignore_errors=True)


def _keep_others(retired: Path, folder: Path) -> None:
    """Puts back what lay among the tiles and bears the name of none."""
    tiles = (_description(retired) or {}).get("tiles")
    known = {str(tile.get("tile_id")) for tile in tiles if isinstance(tile, dict)} if isinstance(tiles, list) else set()
    for path in [path for path in retired.rglob("*") if path.is_file() and path != retired / DESCRIPTION]:
        target = folder / path.relative_to(retired)
        if path.name.split(".")[0] not in known and not target.exists():  # "tile.tif.aux.xml" is a tile's
            target.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, target)
