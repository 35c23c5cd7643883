"""Figures of pixels: pooled ones with their range, and the published ones, averaged over tiles and batches."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class PixelCounts:
    """Pixels hit (`tp`), falsely detected (`fp`), missed (`fn`) and rightly left (`tn`)."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    def __add__(self, other: PixelCounts) -> PixelCounts:
        return PixelCounts(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn, self.tn + other.tn)

    @property
    def precision(self) -> float:
        """TP / (TP + FP); NaN without a detection."""
        return ratio(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float:
        """TP / (TP + FN); NaN without a fracture."""
        return ratio(self.tp, self.tp + self.fn)

    @property
    def iou(self) -> float:
        """TP / (TP + FP + FN); NaN with neither."""
        return ratio(self.tp, self.tp + self.fp + self.fn)

    @property
    def f1(self) -> float:
        """2 TP / (2 TP + FP + FN); NaN with neither."""
        return ratio(2 * self.tp, 2 * self.tp + self.fp + self.fn)


def ratio(part: float, whole: float) -> float:
    """`part` / `whole`; NaN where `whole` is 0."""
    return part / whole if whole else math.nan


def harmonic_mean(precision: float, recall: float) -> float:
    """2PR / (P + R); 0 where both are 0, NaN where one is."""
    return 2 * precision * recall / (precision + recall) if precision + recall else precision + recall


def count_pixels(predicted: Mask, truth: Mask, valid: Mask | None = None) -> PixelCounts:
    """Counts of one tile; pixels that are not valid are left out (Le Corre et al. 2025, section 3.1)."""
    predicted, truth = predicted.astype(bool), truth.astype(bool)
    valid = np.ones_like(truth) if valid is None else valid.astype(bool)
    hit = int(np.count_nonzero(predicted & truth & valid))
    detected, true = int(np.count_nonzero(predicted & valid)), int(np.count_nonzero(truth & valid))
    return PixelCounts(hit, detected - hit, true - hit, int(np.count_nonzero(valid)) - detected - true + hit)


def f1_range(tiles: Sequence[PixelCounts], *, draws: int = 1000, seed: int = 0) -> tuple[float, float]:
    """Range that holds 95 % of the pooled F1 when as many tiles are drawn again with replacement (bootstrap).

    Args:
        tiles: Counts of each tile.
        draws: How often all tiles are drawn.
        seed: Of the draws.

    Returns:
        2.5 % and 97.5 % quantiles; NaN without any fracture or detection.
    """
    counts = np.array([(tile.tp, tile.fp, tile.fn) for tile in tiles], dtype=np.float64).reshape(-1, 3)
    if not counts.any():
        return math.nan, math.nan
    rng = np.random.default_rng(seed)
    tp, fp, fn = np.array([counts[rng.integers(0, len(counts), len(counts))].sum(axis=0) for _ in range(draws)]).T
    whole = 2 * tp + fp + fn
    low, high = np.percentile(2 * tp[whole > 0] / whole[whole > 0], [2.5, 97.5])
    return float(low), float(high)


@dataclass
class PublishedScores:
    """P, R, IoU and F1 as published (Le Corre et al. 2025, section 3.2).

    P, R and IoU are computed per tile, R not where a tile has no fracture, P not where it has no detection, IoU not
    where it has neither. They are averaged over the tiles of a batch, then over batches; F1 is the harmonic mean of
    those averages of P and R. A figure without any tile is NaN.
    """

    _batches: list[tuple[float, float, float]] = field(default_factory=list)

    def add_batch(self, tiles: Sequence[PixelCounts]) -> None:
        """Add the tiles of one batch."""
        self._batches.append(
            (_mean(t.precision for t in tiles), _mean(t.recall for t in tiles), _mean(t.iou for t in tiles))
        )

    @property
    def precision(self) -> float:
        """Mean precision in 0-1."""
        return _mean(batch[0] for batch in self._batches)

    @property
    def recall(self) -> float:
        """Mean recall in 0-1."""
        return _mean(batch[1] for batch in self._batches)

    @property
    def iou(self) -> float:
        """Mean intersection over union in 0-1."""
        return _mean(batch[2] for batch in self._batches)

    @property
    def f1(self) -> float:
        """Harmonic mean of mean precision and mean recall."""
        return harmonic_mean(self.precision, self.recall)


def _mean(values: Iterable[float]) -> float:
    kept = [value for value in values if not math.isnan(value)]
    return math.fsum(kept) / len(kept) if kept else math.nan
