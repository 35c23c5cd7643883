"""The best full width of the weak labels of each width class, by a sweep."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from typing import Any

import imfmapper_package

import numpy as np
from experiments_results import write_json
from scipy.ndimage import distance_transform_edt

from imfmapper.core.evaluation.line_scores import WIDTH_CLASSES
from imfmapper.core.label_widths import DEFAULT_CLASS_WIDTHS
from imfmapper.core.simulation import Scene, sample_scene
from imfmapper.core.simulation.canvas import Canvas
from imfmapper.core.simulation.lines import SimulatedLine, hand_drawn
from imfmapper.core.simulation.paths import Path as Curve
from imfmapper.core.simulation.paths import lay, resample

SWEEP_PX = np.arange(0.5, 64.5, 0.5)
"""Full widths that are tried."""


def run_widths(options: argparse.Namespace) -> None:
    """Sweep each class's full width and write widths.json."""
    began = time.time()
    with ProcessPoolExecutor(options.workers, mp_context=multiprocessing.get_context("fork")) as pool:
        results = list(pool.map(_sweep_number, range(options.scenes), [options] * options.scenes, chunksize=2))
    document: dict[str, Any] = {"scenes": options.scenes, "size": options.size}
    for place, kind in enumerate(("true_lines", "drawn_lines")):
        counts = np.stack([result[place][0] for result in results])  # (scenes, 3, classes, widths)
        sizes = np.sum([result[place][1] for result in results], axis=0)  # (classes, 3)
        document[kind] = sweep_figures(counts, sizes)
    document["seconds"] = round(time.time() - began, 1)
    write_json(options.output / "widths.json", document)
    print(json.dumps(document, indent=1))


def _sweep_number(number: int, options: argparse.Namespace) -> tuple[tuple[np.ndarray, np.ndarray], ...]:
    rng = np.random.default_rng([options.seed, 2, number])
    scene = sample_scene(rng, options.size, kind="fractured")
    faint = np.zeros(scene.mask.shape, bool) if scene.faint is None else scene.faint
    lines = [part for line in scene.lines for part in visible_parts(line, (scene.mask > 0) & ~faint)]
    return tuple(sweep_scene(scene, [hand_drawn([line], rng) if hand else [line] for line in lines], lines)
                 for hand in (False, True))  # fmt: skip


def visible_parts(line: SimulatedLine, visible: np.ndarray) -> list[SimulatedLine]:
    """The parts of a line along which a mapper sees the fracture: not those that craters erased."""
    if not visible.any():
        return []
    points = resample(line.points_px, 2.0)
    rows, columns = (np.clip(points[:, axis].astype(int), 0, visible.shape[1 - axis] - 1) for axis in (1, 0))
    seen = np.flatnonzero(distance_transform_edt(~visible)[rows, columns] <= 2)
    runs = np.split(seen, np.flatnonzero(np.diff(seen) > 1) + 1)
    return [replace(line, points_px=points[run[0] : run[-1] + 1]) for run in runs if len(run) > 2]


def sweep_scene(
    scene: Scene, drawn: Sequence[Sequence[SimulatedLine]], lines: Sequence[SimulatedLine]
) -> tuple[np.ndarray, np.ndarray]:
    """How a buffer of each width meets the exact mask, by width class as drawn.

    Args:
        scene: The scene.
        drawn: For each line none or one as the mapper drew it.
        lines: The true lines.

    Returns:
        int64 (3, classes, widths): true pixels within the buffer, others within it, true pixels of the class.
        float64 (classes, 3): lines, their length in px, the sum of length times true width.
    """
    height, width = scene.image.shape
    pairs = [(found[0], line) for found, line in zip(drawn, lines) if found]
    counted = scene.valid if scene.faint is None else scene.valid & ~scene.faint
    sizes = np.zeros((len(WIDTH_CLASSES), 3))
    counts = np.zeros((3, len(WIDTH_CLASSES), len(SWEEP_PX)), np.int64)
    if not pairs:
        return counts, sizes
    canvas = Canvas(width, height)
    whose = lay(canvas, [_curve(line, line) for line in lines], extra_px=4.0).owner
    is_drawn = np.array([bool(found) for found in drawn] + [False])  # the last: of no line
    truth = (scene.mask > 0) & counted & is_drawn[whose]
    other = (scene.mask == 0) & counted
    # Pixels belong to the line whose edge is nearest, or thin lines would take what lies across wide ones.
    field_ = lay(canvas, [_curve(found, line) for found, line in pairs], extra_px=SWEEP_PX[-1] / 2)
    twice = 2 * (field_.edge_px + field_.width_px / 2)  # full width of a buffer that just reaches the pixel
    classes = np.array([WIDTH_CLASSES.index(found.width_class) for found, _ in pairs])
    edges = np.concatenate([[-1.0], SWEEP_PX])
    for code in range(len(WIDTH_CLASSES)):
        mine = (field_.owner >= 0) & (classes[np.maximum(field_.owner, 0)] == code)
        counts[0, code] = np.histogram(twice[mine & truth], edges)[0].cumsum()
        counts[1, code] = np.histogram(twice[mine & other], edges)[0].cumsum()
        counts[2, code] = np.count_nonzero(mine & truth)
    for found, line in pairs:
        length = float(np.hypot(*np.diff(found.points_px, axis=0).T).sum())
        sizes[WIDTH_CLASSES.index(found.width_class)] += (1, length, length * line.width_px)
    return counts, sizes


def _curve(line: SimulatedLine, true_line: SimulatedLine) -> Curve:
    return Curve(line.points_px, np.full(len(line.points_px), true_line.width_px))


def sweep_figures(counts: np.ndarray, sizes: np.ndarray) -> dict[str, Any]:
    """The best width of each class and what the usual one costs; counts int64 (scenes, 3, classes, widths)."""
    rng = np.random.default_rng(0)
    total = counts.sum(axis=0)
    draws = rng.integers(0, len(counts), (300, len(counts)))
    rows, places = {}, {}
    for code, name in enumerate(WIDTH_CLASSES):
        if not total[2, code].any():
            continue
        f1, iou = _sweep_f1(total[:, code]), _sweep_iou(total[:, code])
        best, usual = int(f1.argmax()), int(np.argmin(np.abs(SWEEP_PX - DEFAULT_CLASS_WIDTHS[name])))
        drawn = [counts[draw, :, code].sum(axis=0) for draw in draws]
        again = [SWEEP_PX[_sweep_f1(one).argmax()] for one in drawn if one[2].any()]
        good = SWEEP_PX[iou >= iou[best] - 0.01]
        places[code] = (best, usual)
        rows[name] = {
            "lines": int(sizes[code, 0]), "mean_width_px": sizes[code, 2] / sizes[code, 1],
            "usual_px": float(SWEEP_PX[usual]), "usual_iou": float(iou[usual]), "usual_f1": float(f1[usual]),
            "best_px": float(SWEEP_PX[best]), "best_iou": float(iou[best]), "best_f1": float(f1[best]),
            "best_low_px": float(np.percentile(again, 2.5)), "best_high_px": float(np.percentile(again, 97.5)),
            "good_low_px": float(good.min()), "good_high_px": float(good.max()),
        }  # fmt: skip
    together = {}
    for place, table in enumerate(("best", "usual")):
        summed = np.sum([total[:, code, where[place]] for code, where in places.items()], axis=0)[:, None]
        together |= {f"{table}_f1": float(_sweep_f1(summed)[0]), f"{table}_iou": float(_sweep_iou(summed)[0])}
    return {"classes": rows, "together": together}


def _sweep_f1(counts: np.ndarray) -> np.ndarray:
    hit, false, true = counts  # (widths,) each
    return 2 * hit / np.maximum(hit + false + true, 1)


def _sweep_iou(counts: np.ndarray) -> np.ndarray:
    hit, false, true = counts
    return hit / np.maximum(false + true, 1)
