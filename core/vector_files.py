"""Vector files that appear under their name only when they are whole, with all that belongs to them."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osgeo import gdal

from ..models.languages import tr
from .errors import InputError
from .metadata_files import remove_metadata
from .paths import cannot_be_written, new_folder

#: What lies beside a file and describes it: out of date, or worse, once the file is another one.
_COMPANIONS = {
    ".shp": (".shx", ".dbf", ".prj", ".cpg", ".qix", ".sbn", ".sbx"),
    ".gpkg": (".gpkg-wal", ".gpkg-shm", ".gpkg-journal"),
}
#: Of the file's name in that of the hidden folder, which must not become too long.
_NAME_LENGTH = 40


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Gives a path of the same name in a hidden folder beside `path`; what is there in the end takes its place.

    When the block ends with an error, nothing is left of it, and an older file stays.

    Raises:
        InputError: the folder takes no files, or an older file cannot be replaced.
    """
    try:
        folder = new_folder(path.parent, prefix=f".{path.stem[:_NAME_LENGTH]}.")
    except OSError as error:
        raise write_error(path, error.strerror or str(error)) from error
    try:
        yield folder / path.name
        _put_in_place(folder, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def readable_count(path: str | Path, layer: str = "") -> int:
    """Returns how many features of a layer (default: the first) can be read, -1 where not all that are there can."""
    gdal.ErrorReset()
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_READONLY)
        if dataset is None:
            return -1
        found = dataset.GetLayerByName(layer) if layer else dataset.GetLayer(0)
        count = -1 if found is None else sum(1 for _ in found)
    except RuntimeError:
        return -1
    return -1 if gdal.GetLastErrorType() >= gdal.CE_Failure else count


def write_error(path: Path, reason: str, partial: Path | None = None) -> InputError:
    """Returns the error of a file that cannot be written; `partial` is what the reason calls it."""
    if partial is not None:
        reason = reason.replace(str(partial), path.name)
    return InputError(cannot_be_written(path, reason or tr("the file is not whole")))


def _put_in_place(folder: Path, path: Path) -> None:
    """Moves what was made; where another program holds the older file, the work is kept under another name."""
    made = folder / path.name
    try:
        os.replace(made, path)
    except OSError as error:
        kept = path.with_name(f"{path.stem}_{time.strftime('%Y%m%dT%H%M%S')}{path.suffix}")
        os.replace(made, kept)
        _move_companions(folder, kept)
        raise InputError(
            tr(
                "'{path}' cannot be replaced ({reason}): another program may have it open. The result is whole and was "
                "kept as '{kept}'. Close the file there, e.g. remove its layer from the project."
            ).format(path=path, reason=error.strerror or error, kept=kept)
        ) from error
    _move_companions(folder, path)


def _move_companions(folder: Path, path: Path) -> None:
    for suffix in _COMPANIONS.get(path.suffix.lower(), ()):
        path.with_suffix(suffix).unlink(missing_ok=True)
    remove_metadata(path)
    for companion in folder.iterdir():
        os.replace(companion, path.with_suffix(companion.suffix))
