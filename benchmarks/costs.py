"""What a benchmark tells of its own process: peak memory, and CPU seconds by what is being done."""

from __future__ import annotations

import re
import time
from pathlib import Path

import checkout

from imfmapper.core.progress import Progress


def peak_mib() -> float:
    """Returns the most memory that this process has held so far, by Linux's account of this very program.

    `getrusage` is no use here: its peak of a process begins at that of the one that started it.
    """
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"^VmHWM:\s+(\d+) kB$", status, re.MULTILINE)[1]) / 1024


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
