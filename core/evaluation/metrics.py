"""How good detections are: the published pixel figures, pooled ones, and figures for lines and false alarms.

Everything is added up tile by tile, so that memory does not grow with the data.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

WIDTH_CLASSES = ("tiny", "small", "medium", "large", "huge")
"""Width classes; code 1 is "tiny" (Le Corre et al. 2025, section 3.1)."""
WIDTH_CLASS_EDGES_PX = (5.0, 10.0, 20.0, 30.0)
"""Upper edges of all classes but the last, in px at 1.5 m/px (section 3.1)."""
MIN_AREA_M2 = 150.0
"""Detections below this area are removed (section 4.4), so they are no false detections either."""
TOLERANCE_PX = 3.0
"""Distance at which a centreline still counts as found."""
HISTOGRAM_BINS = 200
"""Steps of probability that calibration and the best threshold are computed from."""
_EIGHT = np.ones((3, 3), dtype=bool)

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
    """Counts of one tile; pixels that are not valid are left out (section 3.1)."""
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
    """P, R, IoU and F1 as published (section 3.2).

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


def skeleton(mask: Mask) -> Mask:
    """Centreline pixels of a mask, one px wide (Zhang and Suen 1984)."""
    from skimage.morphology import skeletonize

    return skeletonize(np.ascontiguousarray(mask.astype(bool)))


def width_classes(mask: Mask, *, gsd_m: float = 1.5) -> NDArray[np.uint8]:
    """Width class of each fracture pixel, from the mask alone: uint8 (H, W), 0 = none, 1 = tiny ... 5 = huge.

    The width is twice the distance to the edge at the nearest centreline pixel, in px of 1.5 m. Where the true widths
    are known (simulated scenes), use those.
    """
    from scipy.ndimage import distance_transform_edt

    mask = mask.astype(bool)
    classes = np.zeros(mask.shape, dtype=np.uint8)
    if not mask.any():
        return classes
    # Pixel centres of a line w px wide lie up to (w + 1) / 2 px from the nearest centre outside.
    width_px = (2 * distance_transform_edt(np.pad(mask, 1, mode="edge"))[1:-1, 1:-1] - 1) * gsd_m / 1.5
    nearest = distance_transform_edt(~skeleton(mask), return_distances=False, return_indices=True)
    along = width_px[tuple(nearest)]  # (H, W): width at the nearest centreline pixel
    classes[mask] = 1 + np.digitize(along[mask], WIDTH_CLASS_EDGES_PX, right=True)
    return classes


@dataclass
class LineScores:
    """Length-based figures (Wiedemann et al. 1998, as for roads and cracks), lengths in centreline pixels.

    Attributes:
        tolerance_px: Greatest distance between centrelines that still match.
        true_px: Length of the true centrelines, by width class (0 = all).
        found_px: How much of it has a detected centreline within the tolerance, by width class (0 = all).
        detected_px: Length of the detected centrelines.
        right_px: How much of it has a true centreline within the tolerance.
    """

    tolerance_px: float = TOLERANCE_PX
    true_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    found_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    detected_px: int = 0
    right_px: int = 0

    def add(
        self,
        predicted: Mask,
        truth: Mask,
        widths: NDArray[np.uint8] | None = None,
        *,
        first_shown: Mask | None = None,
    ) -> None:
        """Add a tile; both masks without invalid pixels. Lines count where it is the first to show the ground."""
        whole_line, whole_true_line = skeleton(predicted), skeleton(truth)
        counted = np.ones(truth.shape, bool) if first_shown is None else first_shown
        line, true_line = whole_line & counted, whole_true_line & counted
        found = true_line & self._near(whole_line)
        self.detected_px += int(line.sum())
        self.right_px += int((line & self._near(whole_true_line)).sum())
        widths = np.zeros(truth.shape, np.uint8) if widths is None else widths
        count = len(WIDTH_CLASSES) + 1
        for total, lines in ((self.true_px, true_line), (self.found_px, found)):
            by_class = np.bincount(widths[lines], minlength=count)[:count]
            total[1:] += by_class[1:]
            total[0] += int(lines.sum())

    def merge(self, other: LineScores) -> None:
        """Add the lengths of other tiles."""
        self.true_px = self.true_px + other.true_px
        self.found_px = self.found_px + other.found_px
        self.detected_px += other.detected_px
        self.right_px += other.right_px

    def _near(self, line: Mask) -> Mask:
        from scipy.ndimage import distance_transform_edt

        return distance_transform_edt(~line) <= self.tolerance_px if line.any() else np.zeros_like(line)

    @property
    def completeness(self) -> float:
        """Share of the true length that was found; NaN without any."""
        return ratio(int(self.found_px[0]), int(self.true_px[0]))

    @property
    def correctness(self) -> float:
        """Share of the detected length that is true; NaN without any."""
        return ratio(self.right_px, self.detected_px)

    def completeness_of(self, width_class: str) -> float:
        """Share of the true length of a width class that was found."""
        code = WIDTH_CLASSES.index(width_class) + 1
        return ratio(int(self.found_px[code]), int(self.true_px[code]))


@dataclass
class FalseAlarms:
    """Detections of at least `min_area_m2` that touch no true fracture, per km2 of valid ground.

    Components are 8-connected, as `core.detections` makes polygons. Those cut by a tile's edge count once per tile.
    """

    gsd_m: float
    min_area_m2: float = MIN_AREA_M2
    count: int = 0
    valid_px: int = 0

    def add(self, predicted: Mask, truth: Mask, valid: Mask, *, first_shown: Mask | None = None) -> Mask:
        """Add a tile; returns the pixels of its false alarms.

        Detections that reach ground which another tile shows first count in that one.
        """
        from scipy.ndimage import binary_dilation, label

        elsewhere = np.zeros(valid.shape, bool) if first_shown is None else ~first_shown
        self.valid_px += int(np.count_nonzero(valid & ~elsewhere))
        labels, count = label(predicted & valid, structure=_EIGHT)
        if not count:
            return np.zeros(predicted.shape, dtype=bool)
        sizes = np.bincount(labels.ravel(), minlength=count + 1)
        touching = np.unique(labels[binary_dilation(truth & valid, structure=_EIGHT)]) if truth.any() else [0]
        false = sizes * self.gsd_m**2 >= self.min_area_m2 - 1e-9
        false[0], false[touching], false[labels[elsewhere]] = False, False, False
        self.count += int(false.sum())
        return false[labels]

    @property
    def area_km2(self) -> float:
        """Valid ground in km2."""
        return self.valid_px * self.gsd_m**2 / 1e6

    @property
    def per_km2(self) -> float:
        """False detections per km2; NaN without valid ground."""
        return ratio(self.count, self.area_km2)


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
