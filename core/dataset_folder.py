"""The folder of a tile dataset: recognised, described and replaced as a whole."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from ..models.languages import tr
from .datasets import FORMAT, VERSION
from .errors import DatasetError, InputError
from .paths import cannot_be_written, new_folder
from .provenance import software_versions

DESCRIPTION = "dataset.json"
#: Of its layers: brightness, fractures, data, and what nobody has judged.
FOLDERS = ("images", "masks", "valid", "ignored")


@contextmanager
def new_dataset(folder: Path) -> Iterator[Path]:
    """Gives a hidden folder for a dataset, which takes its place in `folder` when the block ends without an error.

    A dataset that is there is replaced then; whatever else lies in the folder stays, among the tiles too.

    Raises:
        DatasetError: the folder holds tiles or a dataset.json that are not from here.
        InputError: the folder cannot be made or written, or a dataset that is there cannot be replaced.
    """
    _refuse_foreign(folder)
    is_new = not folder.exists()
    try:
        if is_new:
            folder.mkdir(parents=True, exist_ok=True)
        # A new name: in containers, and from several machines, two runs may have one process id.
        partial = new_folder(folder, prefix=".tiles-", suffix=".part")
    except OSError as error:
        raise InputError(cannot_be_written(folder, error.strerror or str(error))) from error
    try:
        yield partial
        _replace(partial, folder)
    finally:
        shutil.rmtree(partial, ignore_errors=True)
        if is_new:
            with suppress(OSError):  # there is something in it
                folder.rmdir()


def write_description(folder: Path, content: dict[str, Any]) -> None:
    """Writes `dataset.json`: what it is of, under the format's name and version and the software's versions."""
    document = {"format": FORMAT, "version": VERSION, **content, "software": software_versions()}
    text = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    (folder / DESCRIPTION).write_text(text, encoding="utf-8")


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
    retired = partial.with_suffix(".old")
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
