"""Pixels by probability: the reliability curve, and the threshold that maximises F1."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .pixel_counts import Mask, PixelCounts, ratio

HISTOGRAM_BINS = 200
"""Steps of probability that calibration and the best threshold are computed from."""


@dataclass(frozen=True)
class ReliabilityBin:
    """One bin of the reliability curve: mean probability said, share that is true, pixels."""

    said: float
    true_share: float
    pixels: int


@dataclass
class ProbabilityHistogram:
    """Pixels by probability, all and true ones: calibration and the best threshold come from it."""

    pixels: NDArray[np.int64] = field(default_factory=lambda: np.zeros(HISTOGRAM_BINS, np.int64))
    true: NDArray[np.int64] = field(default_factory=lambda: np.zeros(HISTOGRAM_BINS, np.int64))
    said: NDArray[np.float64] = field(default_factory=lambda: np.zeros(HISTOGRAM_BINS))

    def add(self, probability: NDArray[np.float32], truth: Mask, valid: Mask) -> None:
        """Add a tile: probability in 0-1."""
        values, true = probability[valid].astype(np.float64), truth[valid]
        bins = np.clip((values * HISTOGRAM_BINS + 1e-9).astype(np.int64), 0, HISTOGRAM_BINS - 1)
        self.pixels += np.bincount(bins, minlength=HISTOGRAM_BINS)
        self.true += np.bincount(bins[true], minlength=HISTOGRAM_BINS)
        self.said += np.bincount(bins, weights=values, minlength=HISTOGRAM_BINS)

    def reliability(self, bins: int = 10) -> list[ReliabilityBin]:
        """The reliability curve in equal bins of probability; empty bins are left out."""
        step = HISTOGRAM_BINS // bins
        groups = [slice(start, start + step) for start in range(0, HISTOGRAM_BINS, step)]
        sums = [(self.said[g].sum(), self.true[g].sum(), int(self.pixels[g].sum())) for g in groups]
        return [ReliabilityBin(float(said / n), float(true / n), n) for said, true, n in sums if n]

    def calibration_error(self, bins: int = 10) -> float:
        """Expected calibration error: mean distance of said and true share, weighted by pixels; NaN without pixels."""
        curve = self.reliability(bins)
        total = sum(item.pixels for item in curve)
        return ratio(sum(abs(item.said - item.true_share) * item.pixels for item in curve), total)

    def counts_at(self, threshold: float) -> PixelCounts:
        """Pooled counts at a threshold, rounded to a step of 1 / `HISTOGRAM_BINS`."""
        first = round(threshold * HISTOGRAM_BINS)
        tp, detected = int(self.true[first:].sum()), int(self.pixels[first:].sum())
        true, total = int(self.true.sum()), int(self.pixels.sum())
        return PixelCounts(tp, detected - tp, true - tp, total - detected - true + tp)

    def best_threshold(self) -> tuple[float, float]:
        """Threshold that maximises the pooled F1, and that F1; (0.5, NaN) without a true pixel.

        Of equally good ones the middle of the first run, which is the least touchy choice.
        """
        if not self.true.any():
            return 0.5, math.nan
        scores = np.array([self.counts_at(step / HISTOGRAM_BINS).f1 for step in range(1, HISTOGRAM_BINS)])
        scores = np.nan_to_num(scores)
        best = np.flatnonzero(scores >= scores.max() - 1e-12)
        run = best[: np.argmax(np.append(np.diff(best) > 1, True)) + 1]
        return float((run[len(run) // 2] + 1) / HISTOGRAM_BINS), float(scores.max())
