"""What a benchmark tells of its own process: peak memory, and CPU seconds by what is being done."""

from __future__ import annotations

import resource
import time

import checkout

from imfmapper.core.progress import Progress


def peak_mib() -> float:
    """Returns the most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


class CpuSeconds(Progress):
    """Adds up the CPU seconds of what is reported as being done; a message "A of B" counts as "A"."""

    def __init__(self, first: str) -> None:
        self.seconds: dict[str, float] = {}
        self._doing, self._since = first, time.process_time()

    def report(self, fraction: float, message: str = "") -> None:
        """Counts the time since the last call for what was named then."""
        now = time.process_time()
        self.seconds[self._doing] = self.seconds.get(self._doing, 0.0) + now - self._since
        self._doing, self._since = message.split(" of ")[0] or self._doing, now
