"""Keeps the threads that QGIS runs tools in.

QGIS caches each CRS that it reads. When the thread that read one first ends, 30 s after its last tool, the CRS loses
what it is made of wherever it is used, unless an authority numbers it; those of most images of the Moon have no number.
The layers of results then have no CRS any more, and the next tool refuses them (seen in QGIS 3.22).
"""

from __future__ import annotations

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QThreadPool

NEVER = -1


def thread_pools() -> list[QThreadPool]:
    """Return the pools whose threads run tools; newer versions of QGIS have one of their own for them."""
    manager = QgsApplication.taskManager()
    return [QThreadPool.globalInstance(), *([manager.threadPool()] if hasattr(manager, "threadPool") else [])]


def keep_threads() -> list[int]:
    """Have idle threads stay, and return after how many milliseconds each pool ended them until now."""
    pools = thread_pools()
    expiries_ms = [pool.expiryTimeout() for pool in pools]
    for pool in pools:
        pool.setExpiryTimeout(NEVER)
    return expiries_ms


def let_threads_end(expiries_ms: list[int]) -> None:
    """Undo `keep_threads`, with what it returned."""
    for pool, expiry_ms in zip(thread_pools(), expiries_ms):
        pool.setExpiryTimeout(expiry_ms)
