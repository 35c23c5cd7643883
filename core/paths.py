"""Paths as users and layers give them: written in many ways, and sometimes no file's name at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path
from uuid import uuid4

from ..models.languages import tr
from .errors import InputError


def is_file(path: str | Path) -> bool:
    """Returns whether there is such a file; what is too long for a name (a database, a CRS) is none."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def same_file(one: str | Path, other: str | Path) -> bool:
    """Returns whether two paths lead to the same file, through links too, or would if there were one."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        pass
    try:
        return _spelled_out(one) == _spelled_out(other)
    except (OSError, ValueError):
        return False


def spare_inputs(inputs: Iterable[str | Path | None], outputs: Iterable[str | Path | None]) -> None:
    """Raises `InputError` where an output would replace an input or another output.

    Args:
        inputs: files, "file|layername=name" too; those that are not given (None, "") are left out.
        outputs: the same of what is to be written.
    """
    read = [_file(path) for path in inputs if path]
    written = [_file(path) for path in outputs if path]
    for number, path in enumerate(written):
        if any(same_file(path, other) for other in read):
            raise input_error(path)
        if any(same_file(path, other) for other in written[:number]):
            raise twice_error(path)


def new_folder(parent: Path, *, prefix: str, suffix: str = "") -> Path:
    """Makes a folder of a new name for files that are moved out of it when they are whole, and returns it.

    Who may read the parent may read it. Of a folder of `tempfile.mkdtemp` only its maker may, and on Windows the files
    that were made in it keep that wherever they are moved (since Python's change for CVE-2024-4030).

    Raises:
        OSError: the parent is missing or takes no folder.
    """
    folder = parent / f"{prefix}{uuid4().hex[:12]}{suffix}"
    folder.mkdir()
    return folder


def require_writable(outputs: Iterable[str | Path | None]) -> None:
    """Raises `InputError` where no file can be made under the name of an output; those not given are left out.

    A long run would otherwise tell of it when its work is done.
    """
    for output in map(Path, filter(None, outputs)):
        try:
            if output.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            with tempfile.TemporaryFile(dir=output.parent):
                pass
        except OSError as error:
            raise InputError(cannot_be_written(output, str(error.strerror or error))) from error


def cannot_be_written(path: str | Path, reason: str) -> str:
    """Returns what is said of a file that the disk or its folder refuses."""
    return tr(
        "'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose "
        "another place."
    ).format(path=path, reason=reason.rstrip(". "))


def system_error(error: OSError) -> InputError:
    """Returns the error of a file or folder that the operating system refuses, in a user's words."""
    reason = str(error.strerror or error).rstrip(". ")
    if error.filename is None:
        text = tr(
            "A file cannot be read or written: {reason}. Check the folders, their permissions and the free space."
        )
        return InputError(text.format(reason=reason))
    return InputError(
        tr(
            "'{path}' cannot be read or written: {reason}. Check that it is what was meant, its permissions and the "
            "free space, or choose another place."
        ).format(path=error.filename, reason=reason)
    )


def input_error(path: str) -> InputError:
    """Returns the error of an output that is an input."""
    return InputError(tr("'{path}' is an input and would be overwritten. Choose another file.").format(path=path))


def twice_error(path: str) -> InputError:
    """Returns the error of two outputs in one file."""
    return InputError(
        tr("'{path}' is given for two outputs, and one would replace the other. Choose another file.").format(path=path)
    )


def _file(path: str | Path) -> str:
    return str(path).partition("|")[0]


def _spelled_out(path: str | Path) -> str:
    return os.path.normcase(os.path.realpath(path))
