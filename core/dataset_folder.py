"""The folder of a tile dataset: recognised, described and replaced as a whole."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import Any

from ..models.languages import tr
from .errors import DatasetError
from .provenance import software_versions

FORMAT, VERSION = "imfmapper-dataset", 1
#: Of its layers: brightness, fractures, data, and what nobody has judged.
FOLDERS = ("images", "masks", "valid", "ignored")


def refuse_foreign(folder: Path) -> None:
    """Raises `DatasetError` where a folder holds tiles that are not of a dataset of this tool."""
    if (folder / "dataset.json").exists():
        return
    there = [name for name in FOLDERS if (folder / name).exists()]
    if there:
        raise DatasetError(
            tr(
                "'{folder}' already has a folder '{name}' but no dataset.json, so it is not a dataset of this tool. "
                "Nothing was changed. Choose an empty folder."
            ).format(folder=folder, name=there[0])
        )


def write_description(folder: Path, content: dict[str, Any]) -> None:
    """Writes `dataset.json`: what it is of, under the format's name and version and the software's versions."""
    document = {"format": FORMAT, "version": VERSION, **content, "software": software_versions()}
    (folder / "dataset.json").write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def replace_dataset(partial: Path, folder: Path) -> None:
    """Moves a whole dataset to where it belongs, in place of one that is there; other files stay."""
    for name in FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
    (folder / "dataset.json").unlink(missing_ok=True)
    for made in [*(partial / name for name in FOLDERS), partial / "dataset.json"]:
        if made.exists():
            os.replace(made, folder / made.name)
