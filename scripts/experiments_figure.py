"""The figure of `experiments.py compare`: networks against their cost, and labels by width class."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from experiments_compared import LABEL_ROWS, WIDTH_CLASSES, f1_of, with_results

NAMES = {
    "base": "imfmapper_base",
    "light_exact": "imfmapper_light",
    "efficientnet": "EfficientNet",
    "efficientnet_imagenet": "EfficientNet, ImageNet start",
    "resnet50": "ResNet-50",
    "resnet101": "ResNet-101",
    "mobilenet_stride8": "MobileNet, stride 8",
    "mobilenet_stride16": "MobileNet, stride 16",
    "mobilenet_plus2": "MobileNet, to stride 2",
}
COSTS = (10, 20, 50, 100, 200, 500)
"""Ticks of the axis of GFLOP."""


def draw(networks: dict[str, Any], labels: dict[str, Any], path: Path) -> None:
    """F1 against cost in one run, and in another F1 by width class for weak labels and what was trained on them."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    found = with_results(networks).values()
    cases = [case for case in found if case["labels"] == "exact" and case["seed"] == 0 and "gflop" in case]
    panels = 2 if len(cases) > 1 else 1
    figure, axes = pyplot.subplots(1, panels, figsize=(5.5 * panels, 4.2), layout="constrained", squeeze=False)
    if panels > 1:
        _draw_networks(axes[0, 0], cases)
    _draw_classes(axes[0, -1], labels)
    figure.savefig(path, dpi=90)
    pyplot.close(figure)


def _draw_networks(axes: Any, cases: Sequence[dict[str, Any]]) -> None:
    """A point at 0.5 and a hollow one at the best threshold, named below."""
    for case in cases:
        colour = "tab:red" if case["network"].startswith("imfmapper") else "tab:blue"
        both, cost = (f1_of(case), case["figures"]["all"]["best_f1"]), case["gflop"]
        axes.plot([cost, cost], both, color=colour, linewidth=1)
        axes.plot(cost, both[1], "o", color=colour, fillstyle="none")
        axes.plot(cost, both[0], "o", color=colour)
        axes.annotate(NAMES.get(case["name"], case["name"]), (cost, both[0]), fontsize=8, ha="center", va="top",
                      xytext=(0, -6), textcoords="offset points")  # fmt: skip
    axes.set_xscale("log")
    axes.set(xlabel="GFLOP per 512 px tile", ylabel="F1 on exact masks", ylim=(-0.08, 0.8))
    axes.margins(x=0.18)
    axes.set_xticks(COSTS, [str(cost) for cost in COSTS])
    axes.minorticks_off()


def _draw_classes(axes: Any, labels: dict[str, Any]) -> None:
    """Bars of F1 by width class."""
    cases, rows = with_results(labels), {"weak labels themselves": labels["weak_labels"]}
    rows |= {LABEL_ROWS[name]: cases[name]["figures"] for name in ("light_weak", "light_exact") if name in cases}
    for place, (title, figures) in enumerate(rows.items()):
        heights = [figures["all"]["by_width"][name]["f1"] or 0 for name in WIDTH_CLASSES]
        axes.bar([i + 0.27 * (place - 1) for i in range(5)], heights, 0.25, label=title)
    axes.set(ylabel="F1 on exact masks", ylim=(0, 1.25))
    axes.set_xticks(range(5), WIDTH_CLASSES)
    axes.legend(fontsize=8, loc="upper left")
