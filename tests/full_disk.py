"""A disk without room, as far as one process can have it without being root."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest


@contextmanager
def full_disk(room_bytes: int) -> Iterator[None]:
    """Lets no file of this process grow beyond so many bytes; writing more fails as on a disk that is full."""
    resource = pytest.importorskip("resource", reason="limits of a process are those of Unix")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
