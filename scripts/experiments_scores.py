"""Detections scored against exact masks, pooled over scenes and by width class."""

from __future__ import annotations

import json
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np
from experiments_scenes import PLANES

from imfmapper.core.evaluation.false_alarms import FalseAlarms
from imfmapper.core.evaluation.line_scores import WIDTH_CLASSES, LineScores
from imfmapper.core.evaluation.pixel_counts import PixelCounts, count_pixels, f1_range, ratio
from imfmapper.core.evaluation.probability_histogram import ProbabilityHistogram

GSD_M = 1.5
NEAR_PX = 8
"""A detected pixel this near to a fracture counts for that fracture's width class."""


@dataclass
class Scores:
    """Pixels, lines and false alarms of some scenes against exact masks, pooled; by width class (0 = all)."""

    histogram: ProbabilityHistogram = field(default_factory=ProbabilityHistogram)
    lines: LineScores = field(default_factory=LineScores)
    alarms: FalseAlarms = field(default_factory=lambda: FalseAlarms(GSD_M))
    true_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    found_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    near_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    by_scene: list[PixelCounts] = field(default_factory=list)

    def add(self, probability: np.ndarray, truth: np.ndarray, counted: np.ndarray, widths: np.ndarray) -> None:
        """Add a scene: probability uint8 in 256 steps, the others as the simulator gives them; bool where not said."""
        from scipy.ndimage import distance_transform_edt

        truth = truth & counted
        predicted = (probability >= 128) & counted
        self.histogram.add((probability.astype(np.float32) + 0.5) / 256, truth, counted)
        self.lines.add(predicted, truth, widths)
        self.alarms.add(predicted, truth, counted)
        self.true_px += np.bincount(widths[truth], minlength=6)[:6]
        self.found_px += np.bincount(widths[truth & predicted], minlength=6)[:6]
        if truth.any():
            distance, nearest = distance_transform_edt(~truth, return_indices=True)
            self.near_px += np.bincount(widths[tuple(nearest)][predicted & (distance <= NEAR_PX)], minlength=6)[:6]
        self.by_scene.append(count_pixels(predicted, truth, counted))

    def merge(self, other: Scores) -> None:
        """Add the scenes of another."""
        for name in ("pixels", "true", "said"):
            setattr(self.histogram, name, getattr(self.histogram, name) + getattr(other.histogram, name))
        self.lines.merge(other.lines)
        self.alarms.count += other.alarms.count
        self.alarms.valid_px += other.alarms.valid_px
        self.true_px, self.found_px = self.true_px + other.true_px, self.found_px + other.found_px
        self.near_px = self.near_px + other.near_px
        self.by_scene += other.by_scene

    def figures(self) -> dict[str, Any]:
        """All figures, JSON values; those that are not defined are None."""
        counts = self.histogram.counts_at(0.5)
        threshold, best = self.histogram.best_threshold()
        low, high = f1_range(self.by_scene)
        values = {
            "scenes": len(self.by_scene), "f1": counts.f1, "f1_low": low, "f1_high": high,
            "precision": counts.precision, "recall": counts.recall, "iou": counts.iou,
            "completeness": self.lines.completeness, "correctness": self.lines.correctness,
            "false_per_km2": self.alarms.per_km2, "best_threshold": threshold, "best_f1": best,
        }  # fmt: skip
        values["by_width"] = {name: self._class_figures(code) for code, name in enumerate(WIDTH_CLASSES, 1)}
        return values

    def _class_figures(self, code: int) -> dict[str, Any]:
        true, found, near = (int(a[code]) for a in (self.true_px, self.found_px, self.near_px))
        counts = PixelCounts(found, near - found, true - found)
        return {
            "true_px": true, "recall": counts.recall, "precision": counts.precision, "f1": counts.f1,
            "area_ratio": ratio(near, true), "completeness": self.lines.completeness_of(WIDTH_CLASSES[code - 1]),
        }  # fmt: skip


def score_part(folder: Path, name: str, numbers: Sequence[int]) -> dict[str, Scores]:
    """Scores of some validation scenes; `name` is a case, or "weak_labels" for the labels themselves."""
    planes = {p: np.load(folder / f"test_{p}.npy", mmap_mode="r") for p in (*PLANES, "widths")}
    predicted = planes["weak"] if name == "weak_labels" else np.load(folder / f"{name}.npy", mmap_mode="r")
    groups = {"all": Scores(), "simulated": Scores(), "composite": Scores()}
    for number in numbers:
        path = folder / f"test_{number:05d}.json"
        if not path.is_file():
            continue  # its process failed
        about = json.loads(path.read_text(encoding="utf-8"))
        part = Scores()
        probability = predicted[number] * 255 if name == "weak_labels" else predicted[number]
        counted = (planes["images"][number] > 0) & (planes["faint"][number] == 0)
        part.add(probability, planes["masks"][number] > 0, counted, planes["widths"][number])
        groups["all"].merge(part)
        groups["composite" if about["kind"] in ("composite", "real") else "simulated"].merge(part)
    return groups


def start_scoring(pool: ProcessPoolExecutor, folder: Path, name: str, count: int) -> list[Future]:
    """The parts of one case's scoring, on all cores."""
    return [
        pool.submit(score_part, folder, name, range(start, min(start + 12, count))) for start in range(0, count, 12)
    ]


def collect(parts: list[Future]) -> dict[str, Any]:
    """The figures of one case."""
    groups = {"all": Scores(), "simulated": Scores(), "composite": Scores()}
    for part in parts:
        for name, scores in part.result().items():
            groups[name].merge(scores)
    return {name: scores.figures() for name, scores in groups.items()}
