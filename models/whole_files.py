"""Files that appear under their name only when they are whole."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """Gives a file to write to, which takes the place of `path` when the block ends without an error.

    Raises:
        OSError: It cannot be written; its `filename` is `path`, and what was there is as it was.
    """
    partial = path.with_name(path.name + ".part")
    try:
        yield partial
        os.replace(partial, path)
    except (OSError, RuntimeError) as error:  # torch tells of a full disk as a RuntimeError
        number = error.errno if isinstance(error, OSError) and error.errno else errno.EIO
        reason = "" if isinstance(error, OSError) else str(error).partition("\n")[0]
        raise OSError(number, reason or os.strerror(number), str(path)) from error
    finally:
        partial.unlink(missing_ok=True)


def write_text(path: str | os.PathLike[str], text: str) -> None:
    """Write a text in UTF-8.

    Raises:
        OSError: It cannot be written; its `filename` is `path`, and what was there is as it was.
    """
    with written_whole(Path(path)) as partial:
        partial.write_text(text, encoding="utf-8")
