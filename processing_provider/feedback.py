"""Joins QGIS's feedback to the listener that `core` reports to."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import Qt

from ..core.progress import Progress

#: A message of which only the numbers are new is said after this share of the work, or after so many seconds: QGIS
#: writes each into its log, which would have a line for every batch of tiles.
MESSAGE_SHARE, MESSAGE_INTERVAL_S = 0.005, 30.0


class FeedbackProgress(Progress):
    """Passes progress, messages and the wish to stop between `core` and a Processing feedback."""

    def __init__(self, feedback: QgsProcessingFeedback, clock: Callable[[], float] = time.monotonic) -> None:
        self._feedback, self._clock = feedback, clock
        self._message, self._kind, self._fraction, self._time_s = "", "", 0.0, 0.0

    def report(self, fraction: float, message: str = "") -> None:
        """Moves the progress bar; a new message also goes above it, and into the log."""
        self._feedback.setProgress(100.0 * fraction)
        kind, now_s = re.sub(r"[\d.,\s]+", " ", message), self._clock()
        moved = abs(fraction - self._fraction) >= MESSAGE_SHARE or now_s - self._time_s >= MESSAGE_INTERVAL_S
        if message and message != self._message and (moved or kind != self._kind):
            self._message, self._kind, self._fraction, self._time_s = message, kind, fraction, now_s
            self._feedback.setProgressText(message)

    def info(self, text: str) -> None:
        """Writes a line to the log."""
        self._feedback.pushInfo(text)

    def warn(self, text: str) -> None:
        """Writes a highlighted line to the log."""
        self._feedback.pushWarning(text)

    def is_cancelled(self) -> bool:
        """Returns whether Cancel was pressed."""
        return self._feedback.isCanceled()


class PartFeedback(QgsProcessingFeedback):
    """Feedback of one step of a longer run: its progress is a part of the whole one's, its texts are passed on.

    The whole one's bar never goes back, also where a step begins anew.
    """

    def __init__(self, whole: QgsProcessingFeedback, start: float, stop: float) -> None:
        super().__init__(False)
        self._whole, self._start, self._share = whole, start, stop - start
        self.progressChanged.connect(self._advance)
        # At once: a run is cancelled from QGIS's main thread, and its own thread looks for no signals while it works.
        whole.canceled.connect(self.cancel, Qt.ConnectionType.DirectConnection)
        if whole.isCanceled():
            self.cancel()

    def _advance(self, percent: float) -> None:
        self._whole.setProgress(max(self._whole.progress(), 100 * self._start + self._share * percent))

    def setProgressText(self, text: str) -> None:
        self._whole.setProgressText(text)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self._whole.reportError(error, fatalError)

    def pushInfo(self, info: str) -> None:
        self._whole.pushInfo(info)

    def pushWarning(self, warning: str) -> None:
        self._whole.pushWarning(warning)

    def pushDebugInfo(self, info: str) -> None:
        self._whole.pushDebugInfo(info)

    def pushCommandInfo(self, info: str) -> None:
        self._whole.pushCommandInfo(info)

    def pushConsoleInfo(self, info: str) -> None:
        self._whole.pushConsoleInfo(info)
