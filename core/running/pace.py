"""How far a run is, and how much time is left."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from ...models.languages import QT_TR_NOOP, tr
from ..progress import Progress, format_left

Item = TypeVar("Item")
#: What is said of tiles that are looked at.
TILE = QT_TR_NOOP("Tile {done:,} of {planned:,}")


class RunPace:
    """Tells the listener; the time left follows from the tiles that the network ran on in this run.

    Attributes:
        planned: tiles that are looked at.
        resumed: those of them that an earlier run had looked at.
        run: tiles that the network ran on.
        valid: tiles that held data.
    """

    def __init__(
        self,
        progress: Progress,
        planned: int,
        resumed: int = 0,
        *,
        what: str = TILE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.planned, self.resumed, self.run, self.valid = planned, resumed, 0, 0
        self._progress, self._what, self._seen = progress, what, 0
        self._clock, self._start = clock, clock()

    def checked(self, items: Iterable[Item]) -> Iterator[Item]:
        """Yields the items; raises `Cancelled` before one once the user asked to stop."""
        for item in items:
            self._progress.check()
            yield item

    def advance(self, seen: int, run: int, valid: int = 0) -> None:
        """Counts tiles that were looked at, and those of them that the network ran on and that held data."""
        self._seen += seen
        self.valid += valid
        self.run += run
        done = self.resumed + self._seen
        said = (tr(self._what).format(done=done, planned=self.planned), self.time_left())
        self._progress.report(done / self.planned, ", ".join(filter(None, said)))

    def time_left(self) -> str:
        """Returns "2 min 5 s left", or "" while there is nothing to estimate from.

        The pace is that of this run, and the same share of the tiles ahead is taken to hold data.
        """
        ahead = self.planned - self.resumed - self._seen
        if not (self.run and ahead):
            return ""
        return format_left((self._clock() - self._start) / self._seen * ahead)
