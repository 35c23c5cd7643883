"""The record of a training run: a CSV row per epoch and the curves of the paper's Figure 4."""

from __future__ import annotations

import csv
import math
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import QT_TR_NOOP, tr
from ...models.whole_files import written_whole
from .settings import EpochRow

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROLLING_EPOCHS = 10
"""Epochs of the rolling mean (Le Corre et al. 2025, Figure 4)."""
_PANELS = (
    ("loss", QT_TR_NOOP("BCE loss")),
    ("precision", QT_TR_NOOP("Precision")),
    ("recall", QT_TR_NOOP("Recall")),
    ("f1", "F1"),
)


def write_history(rows: Sequence[EpochRow], path: Path) -> Path:
    """Write the epochs as CSV; returns its path.

    Raises:
        OSError: It cannot be written, or what is there cannot be replaced.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as partial, partial.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, [item.name for item in fields(EpochRow)])
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)
    return path


def rolling_mean(values: Sequence[float], size: int = ROLLING_EPOCHS) -> list[float]:
    """Mean of each value and up to `size` - 1 before it, NaN left out; NaN where nothing is left."""
    means = []
    for stop in range(1, len(values) + 1):
        window = [value for value in values[max(0, stop - size) : stop] if not math.isnan(value)]
        means.append(sum(window) / len(window) if window else math.nan)
    return means


def plot_history(rows: Sequence[EpochRow], path: Path) -> Path | None:
    """Draw loss, P, R and F1 of training and validation, raw and as rolling means, the best F1 marked (Figure 4).

    Returns:
        Its path; None where matplotlib is missing.

    Raises:
        OSError: It cannot be written, or what is there cannot be replaced.
    """
    try:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure
    except ImportError:
        return None
    figure = Figure(figsize=(10, 7), layout="constrained")
    FigureCanvasAgg(figure)
    for axes, (name, label) in zip(figure.subplots(2, 2).flat, _PANELS):
        _draw_panel(axes, rows, name, label)
    path.parent.mkdir(parents=True, exist_ok=True)
    with written_whole(path) as partial:
        figure.savefig(partial, dpi=120, format="png")
    return path


def _draw_panel(axes: Axes, rows: Sequence[EpochRow], name: str, label: str) -> None:
    epochs = [row.epoch for row in rows]
    for part, title, colour in (("train", tr("training"), "#1f5fa8"), ("val", tr("validation"), "#d0661b")):
        values = [getattr(row, f"{part}_{name}") for row in rows]
        axes.plot(epochs, values, color=colour, alpha=0.35, linewidth=1)
        axes.plot(epochs, rolling_mean(values), color=colour, label=title)
    axes.set_xlabel(tr("Epoch"))
    axes.set_ylabel(tr(label))
    if name == "f1":
        scores = np.array([row.val_f1 for row in rows])
        if not np.isnan(scores).all():
            best = int(np.nanargmax(scores))
            mark = tr("best {f1:.3f} (epoch {epoch})").format(f1=scores[best], epoch=epochs[best])
            axes.axhline(scores[best], color="#555555", linestyle=":", label=mark)
    if name != "loss":
        axes.set_ylim(0, 1)
    axes.grid(alpha=0.25)
    axes.legend(fontsize="small")
