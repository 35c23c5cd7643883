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


def said_of(tiles: int, *, total: int, seconds_each: float) -> list[str]:
    """What is said of the first tiles of a mosaic."""
    said, now_s = Said(), 0.0
    progress = FeedbackProgress(said, clock=lambda: now_s)
    for tile in range(1, tiles + 1):
        now_s += seconds_each
        progress.report(tile / total, f"Tile {tile:,} of {total:,}, {(total - tile) * seconds_each:.1f} s left")
    assert said.progress() == pytest.approx(100 * tiles / total)
    return [text.partition(" of ")[0] for text in said.texts]


def test_each_tile_of_a_small_mosaic_is_said() -> None:
    assert said_of(100, total=100, seconds_each=0.001) == [f"Tile {tile}" for tile in range(1, 101)]


def test_each_200th_of_quick_work_is_said() -> None:
    said = said_of(20_100, total=20_100, seconds_each=0.01)  # a 200th is 100.5 tiles, 101 are more
    assert said[:3] == ["Tile 1", "Tile 102", "Tile 203"]
    assert len(said) == 200  # the last is 1 + 199 x 101


def test_slow_work_is_said_every_half_minute() -> None:
    said = said_of(60, total=1_000_000, seconds_each=10)
    assert said[:3] == ["Tile 1", "Tile 4", "Tile 7"]
    assert len(said) == 20


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
