"""Joins QGIS's feedback to the listener that `core` reports to."""

from __future__ import annotations

from qgis.core import QgsProcessingFeedback

from ..core.progress import Progress


class FeedbackProgress(Progress):
    """Passes progress, messages and the wish to stop between `core` and a Processing feedback."""

    def __init__(self, feedback: QgsProcessingFeedback) -> None:
        self._feedback = feedback
        self._message = ""

    def report(self, fraction: float, message: str = "") -> None:
        """Moves the progress bar; a new message also goes above it."""
        self._feedback.setProgress(100.0 * fraction)
        if message and message != self._message:
            self._message = message
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
