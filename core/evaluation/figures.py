"""What an evaluation gives: figures altogether, per tile and per width class, and pictures."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ...models.checkpoints import LoadedModel
from ..datasets import Tile
from .false_alarms import FalseAlarms
from .line_scores import WIDTH_CLASSES, LineScores
from .pixel_counts import PixelCounts, PublishedScores, f1_range, ratio
from .probability_histogram import ProbabilityHistogram


@dataclass(frozen=True)
class TileFigures:
    """One tile's figures, of ground that no other tile shows first; NaN where a figure is not defined.

    Attributes:
        tile: The tile.
        counts: Its pixels.
        completeness: Share of its true length that was found.
        correctness: Share of its detected length that is true.
        false_alarms: Detections of at least 150 m2 that touch no fracture.
    """

    tile: Tile
    counts: PixelCounts
    completeness: float
    correctness: float
    false_alarms: int

    def row(self) -> dict[str, Any]:
        """The figures as attributes of a layer: names of at most 10 characters, None where not defined."""
        values = {
            "tile_id": self.tile.tile_id,
            "split": self.tile.split,
            "imf_px": self.counts.tp + self.counts.fn,
            "detect_px": self.counts.tp + self.counts.fp,
            "tp": self.counts.tp,
            "fp": self.counts.fp,
            "fn": self.counts.fn,
            "precision": self.counts.precision,
            "recall": self.counts.recall,
            "f1": self.counts.f1,
            "iou": self.counts.iou,
            "complete": self.completeness,
            "correct": self.correctness,
            "false_det": self.false_alarms,
            "image": str(self.tile.image),
        }
        return {name: None if isinstance(v, float) and math.isnan(v) else v for name, v in values.items()}


@dataclass(frozen=True)
class WidthFigures:
    """Figures of one width class: share of its pixels and of its length that was found, and how many there are."""

    name: str
    pixels: int
    recall: float
    length_px: int
    completeness: float


@dataclass(frozen=True)
class Picture:
    """A tile for the report: its pixels, detections and labels."""

    tile_id: str
    image: NDArray[np.uint8]
    predicted: NDArray[np.bool_]
    truth: NDArray[np.bool_]
    false_alarm: NDArray[np.bool_]
    counts: PixelCounts


@dataclass
class Evaluation:
    """All figures of a model on a set of tiles; ground that several show counts once, except as published.

    Attributes:
        model: The model.
        threshold: Probability from which a pixel is a fracture.
        device: Where it ran.
        published: P, R, IoU and F1 as published, of whole tiles.
        pooled: Pixels of all tiles together.
        lines: Length-based figures.
        alarms: False detections.
        histogram: Calibration and the best threshold.
        by_incidence: Pooled pixels by class of solar incidence, where it is known.
        by_split: Pooled pixels by split.
        class_px: True pixels by width class (0 = all).
        class_found_px: Those that were found.
        widths_known: Whether true widths came with the tiles; otherwise they are measured on the masks.
        tiles: Figures per tile.
        pictures: Tiles for the report, by "hits", "misses" and "false alarms".
        seconds: How long it took.
    """

    model: LoadedModel
    threshold: float
    device: str
    lines: LineScores
    alarms: FalseAlarms
    published: PublishedScores = field(default_factory=PublishedScores)
    pooled: PixelCounts = field(default_factory=PixelCounts)
    histogram: ProbabilityHistogram = field(default_factory=ProbabilityHistogram)
    by_incidence: dict[str, PixelCounts] = field(default_factory=dict)
    by_split: dict[str, PixelCounts] = field(default_factory=dict)
    class_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    class_found_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    widths_known: bool = True
    tiles: list[TileFigures] = field(default_factory=list)
    pictures: dict[str, list[Picture]] = field(default_factory=dict)
    seconds: float = 0.0

    def by_width(self) -> list[WidthFigures]:
        """Figures of the width classes, narrow to wide."""
        return [
            WidthFigures(
                name,
                int(self.class_px[code]),
                ratio(int(self.class_found_px[code]), int(self.class_px[code])),
                int(self.lines.true_px[code]),
                self.lines.completeness_of(name),
            )
            for code, name in enumerate(WIDTH_CLASSES, start=1)
        ]

    def f1_range(self) -> tuple[float, float]:
        """Range that holds 95 % of the pooled F1 when the tiles are drawn again: what so many tiles tell."""
        return f1_range([tile.counts for tile in self.tiles])

    def outputs(self) -> dict[str, float | None]:
        """The outputs of `evaluatemodel` (None where not defined): published P, R, F1, IoU, then pooled F1 and IoU."""
        values = {
            "PRECISION": self.published.precision,
            "RECALL": self.published.recall,
            "F1": self.published.f1,
            "IOU": self.published.iou,
            "F1_POOLED": self.pooled.f1,
            "IOU_POOLED": self.pooled.iou,
        }
        return {name: None if math.isnan(value) else value for name, value in values.items()}

    def figures(self) -> dict[str, Any]:
        """All figures for a model card: JSON values, those that are not defined left out."""
        best_threshold, best_f1 = self.histogram.best_threshold()
        low, high = self.f1_range()
        values = {
            "tiles": len(self.tiles),
            "area_km2": self.alarms.area_km2,
            "threshold": self.threshold,
            "precision": self.published.precision,
            "recall": self.published.recall,
            "f1": self.published.f1,
            "iou": self.published.iou,
            "precision_pooled": self.pooled.precision,
            "recall_pooled": self.pooled.recall,
            "f1_pooled": self.pooled.f1,
            "f1_pooled_low": low,
            "f1_pooled_high": high,
            "iou_pooled": self.pooled.iou,
            "completeness": self.lines.completeness,
            "correctness": self.lines.correctness,
            "tolerance_px": self.lines.tolerance_px,
            "false_per_km2": self.alarms.per_km2,
            "calibration_error": self.histogram.calibration_error(),
            "best_threshold": best_threshold,
            "best_f1_pooled": best_f1,
            **{f"recall_{item.name}": item.recall for item in self.by_width()},
            **{f"completeness_{item.name}": item.completeness for item in self.by_width()},
            **{f"f1_pooled_incidence_{name}": counts.f1 for name, counts in sorted(self.by_incidence.items())},
        }
        return {
            name: round(value, 4) if isinstance(value, float) else value
            for name, value in values.items()
            if not (isinstance(value, float) and math.isnan(value))
        }
