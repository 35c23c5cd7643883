"""Locks on files: held as long as a process lives, and freed by whatever ends it, a kill too."""

from __future__ import annotations

import errno
import sys
from typing import IO

#: What systems say of a lock that another process holds.
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


def lock_file(stream: IO[bytes]) -> None:
    """Has an open file locked until it is closed.

    Raises:
        BlockingIOError: it is locked already.
        OSError: its disk knows no locks, as some network drives.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            raise BlockingIOError(error.errno, error.strerror) from error
        raise
