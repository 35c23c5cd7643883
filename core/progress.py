"""How long-running work reports progress and learns that it was cancelled, whoever is listening."""

from __future__ import annotations

import time
from collections.abc import Callable

from ..models.languages import tr
from .errors import Cancelled


class Progress:
    """Listener that hears nothing and never cancels; the toolbox and the command line override it."""

    def report(self, fraction: float, message: str = "") -> None:
        """Takes the fraction of the work that is done, in [0, 1], and what is being done."""

    def info(self, text: str) -> None:
        """Takes a line for the log."""

    def warn(self, text: str) -> None:
        """Takes a line that the user should read."""

    def is_cancelled(self) -> bool:
        """Returns whether the user asked to stop."""
        return False

    def check(self) -> None:
        """Raises `Cancelled` once the user asked to stop."""
        if self.is_cancelled():
            raise Cancelled(tr("Cancelled by the user."))

    def part(self, start: float, stop: float) -> Progress:
        """Returns a listener whose 0 to 1 is `start` to `stop` of this one."""
        return _Part(self, start, stop)


class _Part(Progress):
    def __init__(self, whole: Progress, start: float, stop: float) -> None:
        self._whole, self._start, self._stop = whole, start, stop

    def report(self, fraction: float, message: str = "") -> None:
        self._whole.report(self._start + (self._stop - self._start) * fraction, message)

    def info(self, text: str) -> None:
        self._whole.info(text)

    def warn(self, text: str) -> None:
        self._whole.warn(text)

    def is_cancelled(self) -> bool:
        return self._whole.is_cancelled()


class TimeLeft:
    """Estimate of the time that is left, from the pace of the work since it began."""

    def __init__(self, total: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._total, self._clock, self._start = total, clock, clock()

    def text(self, done: int) -> str:
        """Returns "2 min 5 s left", or "" while there is nothing to estimate from."""
        if not 0 < done < self._total:
            return ""
        seconds = (self._clock() - self._start) / done * (self._total - done)
        return format_left(seconds)


def format_left(seconds: float) -> str:
    """Returns the time that is left as people say it: "2 min 5 s left"."""
    return tr("{time} left").format(time=format_seconds(seconds))


def format_seconds(seconds: float) -> str:
    """Returns a duration as people say it: "45 s", "2 min 5 s", "3 h 20 min"."""
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s").format(seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s").format(minutes=whole // 60, seconds=whole % 60)
    return tr("{hours} h {minutes} min").format(hours=whole // 3600, minutes=whole % 3600 // 60)
