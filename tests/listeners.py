"""Listeners that tests give to long work."""

from __future__ import annotations

import math

from imfmapper.core.progress import Progress


class Listener(Progress):
    """Keeps what it is told, and cancels after so many reports."""

    def __init__(self, cancel_after: float = math.inf) -> None:
        self.reports: list[tuple[float, str]] = []
        self.lines: list[str] = []
        self.cancel_after = cancel_after

    def report(self, fraction: float, message: str = "") -> None:
        self.reports.append((fraction, message))

    def info(self, text: str) -> None:
        self.lines.append(text)

    warn = info

    def is_cancelled(self) -> bool:
        return len(self.reports) > self.cancel_after
