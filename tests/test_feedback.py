"""What of a run's progress is said above the bar and in QGIS's log."""

from __future__ import annotations

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from qgis.core import QgsProcessingFeedback

from imfmapper.processing_provider.feedback import FeedbackProgress


class Said(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.texts: list[str] = []

    def setProgressText(self, text: str) -> None:
        self.texts.append(text)


def test_each_tile_of_a_small_mosaic_is_said() -> None:
    said = Said()
    progress = FeedbackProgress(said, clock=lambda: 0.0)
    for tile in range(1, 101):
        progress.report(tile / 100, f"Tile {tile} of 100")
    assert len(said.texts) == 100


def test_log_of_a_large_mosaic_stays_short() -> None:
    """Of 20,000 tiles in 2 h, those at every 200th of the work are said, 36 s apart."""
    said, now_s = Said(), 0.0
    progress = FeedbackProgress(said, clock=lambda: now_s)
    for tile in range(1, 20_001):
        now_s += 0.36
        progress.report(tile / 20_000, f"Tile {tile:,} of 20,000, {(20_000 - tile) * 0.36:.1f} s left")
    assert 200 <= len(said.texts) <= 7200 / 30 + 1
    assert said.progress() == pytest.approx(100)


def test_slow_work_is_said_every_half_minute() -> None:
    said, now_s = Said(), 0.0
    progress = FeedbackProgress(said, clock=lambda: now_s)
    for tile in range(1, 61):
        now_s += 10
        progress.report(tile / 1_000_000, f"Tile {tile} of 1,000,000")
    assert said.texts[:3] == [f"Tile {tile} of 1,000,000" for tile in (1, 4, 7)]
    assert len(said.texts) == 20


def test_new_step_is_said_at_once_and_the_same_words_once() -> None:
    said, now_s = Said(), 0.0
    progress = FeedbackProgress(said, clock=lambda: now_s)
    for fraction, text in (
        (0.5, "Tile 9 of 9"),
        (0.5, "Measuring"),
        (0.7, "Measuring"),
        (0.7001, "Drawing"),
        (0.9, ""),
    ):
        now_s += 60
        progress.report(fraction, text)
    assert said.texts == ["Tile 9 of 9", "Measuring", "Drawing"]
