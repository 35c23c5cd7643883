"""The trainings of `experiments.py compare` in tables, answers and a figure: labels, networks and recipes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from experiments_tables import number, table, with_range

WIDTH_CLASSES = ("tiny", "small", "medium", "large", "huge")
PICTURES = """![Two scenes: image, masks, and what two networks find](experiments/examples.png)

Two scenes of usual difficulty: image, exact mask, weak label, and what the networks trained on weak labels and
on exact masks find.

![F1 by width class, and against the cost of the network where several were trained](experiments/comparison.png)"""
LEAST_DIFFERENCE = 0.015
"""F1 of two recipes that is called different."""
LABEL_ROWS = {
    "light_weak": "network trained on weak labels",
    "light_weak_2": "on weak labels, second seed",
    "light_exact": "network trained on exact masks",
    "light_exact_2": "on exact masks, second seed",
}


RECIPE_ROWS = {
    "light_weak": "usual: BCE + Dice, cosine, all turns, weight average",
    "light_weak_2": "usual, second seed",
    "light_weak_without_dice": "without Dice",
    "light_weak_centreline": "with centreline Dice (weight 0.5)",
    "light_weak_balanced": "with classes balanced in the BCE",
    "light_weak_rim": "with 1 px on both sides of labels' edges left out",
    "light_weak_last": "without the weight average",
    "light_weak_constant": "constant learning rate",
    "light_weak_constant_last": "constant learning rate, without the weight average",
    "light_weak_mirrored": "tiles mirrored, not turned: the sun stays east or west",
    "light_weak_unturned": "tiles neither mirrored nor turned",
}


def _cases(compare: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The cases that have a result, by name."""
    return {case["name"]: case for case in compare["cases"] if "figures" in case}


def setup(compare: dict[str, Any]) -> str:
    """What was run, in words."""
    options, cases = compare["options"], compare["cases"]
    real = f"; real images with {', '.join(options['held_out'])} in their names only there" * options["backgrounds"]
    cut = [f"{c['name']} ({c['steps']})" for c in cases if 0 < c["steps"] < compare["steps"]]
    text = (
        f"Run on {compare['machine']}, {compare['seconds'] / 60:.1f} minutes in all. {compare['training_scenes']} "
        f"training scenes of {options['size']} px were made in {compare['seconds_for_scenes']:.0f} s, and "
        f"{options['validation']} validation scenes of other seeds{real}. Every case: {compare['steps']} steps of "
        f"{options['batch']} crops of {options['crop']} px, the same crops in the same order, peak learning rate "
        f"{options['rate']:g}."
    )
    return text + (f" Cut by the clock before their last step: {', '.join(cut)}." if cut else "")


def labels(compare: dict[str, Any]) -> str:
    """Trained on weak labels or on exact masks: figures, by width class, and the answer."""
    cases = _cases(compare)
    rows = {"weak labels themselves": compare["weak_labels"]}
    rows |= {title: cases[name]["figures"] for name, title in LABEL_ROWS.items() if name in cases}
    head = ["on exact masks", "F1 (95 %)", "precision", "recall", "IoU", "completeness", "correctness", "best F1"]
    keys = ("precision", "recall", "iou", "completeness", "correctness", "best_f1")
    pooled = [[t, with_range(f["all"]), *(number(f["all"][k]) for k in keys)] for t, f in rows.items()]
    by_class = []
    for name in WIDTH_CLASSES:
        classes = [figures["all"]["by_width"][name] for figures in rows.values()]
        for key, words in (("f1", "F1"), ("area_ratio", "area / true area"), ("completeness", "completeness")):
            by_class.append([f"{name}, {words}", *(number(item[key], 2) for item in classes)])
    text = table(head, pooled) + "\n\nBy width class (detections within 8 px of a fracture count for its class):\n\n"
    text += table(["class", *rows], by_class)
    if {"light_weak", "light_exact"} <= set(cases):
        text += "\n\n" + answer_labels(compare["weak_labels"]["all"], cases)
    return text


def answer_labels(own: dict[str, Any], cases: dict[str, Any]) -> str:
    """Whether the network exceeds its labels, in two sentences."""
    weak, exact = (_mean_f1(cases, f"light_{kind}") for kind in ("weak", "exact"))
    figures = cases["light_weak"]["figures"]["all"]
    if own["f1"] < figures["f1_low"]:
        verdict = "it follows the true edges better than the labels that it learnt from"
    elif own["f1"] > figures["f1_high"]:
        verdict = "it does not reach the extents of the labels that it learnt from"
    else:
        verdict = "it follows the true edges about as well as the labels that it learnt from"
    return (
        f"**Answer.** Trained on weak labels the network reaches F1 {weak:.3f} on exact masks, where the labels "
        f"themselves reach {own['f1']:.3f}: {verdict}. Exact masks bring F1 {exact:.3f}, so that weak labels cost "
        f"{exact - weak:.3f}."
    )


def _mean_f1(cases: dict[str, Any], name: str) -> float:
    found = [cases[n]["figures"]["all"]["f1"] for n in (name, f"{name}_2") if n in cases]
    return sum(found) / len(found)


def resnets(compare: dict[str, Any]) -> str:
    """ResNet-50 against ResNet-101: the answer; their figures stand in the table of networks."""
    cases = _cases(compare)
    if not {"resnet50", "resnet101"} <= set(cases):
        return "_Not trained yet: the command for a machine with a GPU does it._"
    small, large = (cases[name]["figures"]["all"] for name in ("resnet50", "resnet101"))
    apart = small["f1_high"] < large["f1_low"] or large["f1_high"] < small["f1_low"]
    ratio = cases["resnet101"]["gflop"] / cases["resnet50"]["gflop"]
    best = max((name for name in ("light_exact", "base") if name in cases), key=lambda n: _f1(cases[n]), default=None)
    beside = f" {cases[best]['title']} reaches {_f1(cases[best]):.3f} in the same steps." if best else ""
    return (
        f"**Answer.** ResNet-101 reaches F1 {large['f1']:.3f}, ResNet-50 {small['f1']:.3f}; their 95 % ranges "
        f"{'do not overlap' if apart else 'overlap'}, and the larger costs {ratio:.1f} times as much.{beside}"
    )


def _f1(case: dict[str, Any]) -> float:
    return case["figures"]["all"]["f1"]


def networks(compare: dict[str, Any], cost: dict[str, Any] | None) -> str:
    """All networks on exact masks, the best first."""
    cases = [case for case in _cases(compare).values() if case["labels"] == "exact" and case["seed"] == 0]
    if len(cases) < 2:
        return "_Not compared yet: the command for a machine with a GPU does it._"
    cases.sort(key=_f1, reverse=True)
    seconds = {name: item["tile_s"] for name, item in cost["networks"].items()} if cost else {}
    head = ["network", "weights [M]", "GFLOP", "CPU [s]", "step [s]", "F1 (95 %)", "simulated", "composite", "IoU",
            "completeness", "correctness", "false /km2", "steps"]  # fmt: skip
    rows = []
    for case in cases:
        all_, groups = case["figures"]["all"], case["figures"]
        rows.append([
            case["title"] + (", ImageNet start" if case["imagenet"] else ""),
            f"{case['weights'] / 1e6:.1f}" if "weights" in case else "",
            f"{case['gflop']:.0f}" if "gflop" in case else "",
            number(seconds.get(case["network"]), 2), number(case.get("step_s"), 2), with_range(all_),
            number(groups["simulated"]["f1"]),
            number(groups["composite"]["f1"]), number(all_["iou"]), number(all_["completeness"]),
            number(all_["correctness"]), number(all_["false_per_km2"], 2), str(case["steps"]),
        ])  # fmt: skip
    text = table(head, rows)
    if cost:
        text += f"\n\nSeconds per 512 px tile: {cost['machine']}, {cost['threads']} threads."
    missing = [c for c in compare["cases"] if "figures" not in c and c["labels"] == "exact" and c["seed"] == 0]
    if missing:
        steps = ", ".join(f"{c['title']} ({c['step_s']:.2g} s a step)" for c in missing)
        text += f"\n\nWithout a result: {steps}."
    return text + "\n\n" + _answer_networks(cases)


def _answer_networks(cases: Sequence[dict[str, Any]]) -> str:
    if not cases:
        return "_No network has a result._"
    best = cases[0]
    text = f"**Answer.** The best in equal steps is: {best['title']} (F1 {_f1(best):.3f})."
    own = next((case for case in cases if case["name"] == "light_exact"), None)
    if own is None:
        return text
    light = [case for case in cases if case.get("gflop", 1e9) <= 1.5 * own.get("gflop", 0) and case is not own]
    better = [case for case in light if _f1(case) > _f1(own)]
    names = ", ".join(f"{case['title']} (F1 {_f1(case):.3f})" for case in better) or "none"
    return f"{text} Better than imfmapper_light (F1 {_f1(own):.3f}) at no more than 1.5 times its cost: {names}."


def recipes(compare: dict[str, Any]) -> str:
    """What each option of a training adds: figures on exact masks, and the difference to the usual recipe."""
    cases = _cases(compare)
    found = {name: case["figures"]["all"] for name, case in cases.items()}
    found |= {f"{name}_last": c["figures_last"]["all"] for name, c in cases.items() if "figures_last" in c}
    rows = {name: found[name] for name in RECIPE_ROWS if name in found}
    if not {"light_weak", "light_weak_rim"} <= set(rows):
        return "_Not compared yet._"
    usual = [rows[name] for name in ("light_weak", "light_weak_2") if name in rows]
    keys = ("precision", "recall", "completeness", "correctness", "best_f1")
    head = ["recipe", "F1 (95 %)", "below the usual", "precision", "recall", "completeness", "correctness", "best F1"]
    mean = sum(figures["f1"] for figures in usual) / len(usual)
    lines = [
        [RECIPE_ROWS[name], with_range(f), f"{mean - f['f1']:+.3f}", *(number(f[key]) for key in keys)]
        for name, f in rows.items()
    ]
    between = f" The two seeds of the usual recipe are {abs(usual[0]['f1'] - usual[1]['f1']):.3f} apart."
    worse = [RECIPE_ROWS[name] for name, f in rows.items() if mean - f["f1"] > LEAST_DIFFERENCE]
    better = [RECIPE_ROWS[name] for name, f in rows.items() if f["f1"] - mean > LEAST_DIFFERENCE]
    return (
        f"{table(head, lines)}\n\n**Answer.** F1 differs from the usual recipe's mean ({mean:.3f}) by more than "
        f"{LEAST_DIFFERENCE:g} where: worse: {'; '.join(worse) or 'none'}. Better: {'; '.join(better) or 'none'}."
        + (between if len(usual) == 2 else "")
    )


def draw(compare: dict[str, Any], path: Path) -> None:
    """F1 against cost, and F1 by width class for the labels, and networks trained on them and on exact masks."""
    import matplotlib

    matplotlib.use("agg")
    from matplotlib import pyplot

    cases = _cases(compare)
    networks = [c for c in cases.values() if c["labels"] == "exact" and c["seed"] == 0 and "gflop" in c]
    panels = 2 if len(networks) > 1 else 1
    figure, axes = pyplot.subplots(1, panels, figsize=(5.5 * panels, 4.2), layout="constrained", squeeze=False)
    left, right = axes[0, 0], axes[0, -1]
    if panels > 1:
        _draw_networks(left, networks)
    rows = {"weak labels themselves": compare["weak_labels"]}
    rows |= {LABEL_ROWS[name]: cases[name]["figures"] for name in ("light_weak", "light_exact") if name in cases}
    for place, (title, figures) in enumerate(rows.items()):
        heights = [figures["all"]["by_width"][name]["f1"] or 0 for name in WIDTH_CLASSES]
        right.bar([i + 0.27 * (place - 1) for i in range(5)], heights, 0.25, label=title)
    right.set(ylabel="F1 on exact masks", ylim=(0, 1.05))
    right.set_xticks(range(5), WIDTH_CLASSES)
    right.legend(fontsize=8, loc="lower left")
    figure.savefig(path, dpi=90)
    pyplot.close(figure)


def _draw_networks(axes: Any, networks: Sequence[dict[str, Any]]) -> None:
    for case in networks:
        own = case["network"].startswith("imfmapper")
        axes.plot(case["gflop"], _f1(case), "o", color="tab:red" if own else "tab:blue")
        axes.annotate(case["name"].replace("_", " "), (case["gflop"], _f1(case)), fontsize=7, rotation=15,
                      xytext=(4, 3), textcoords="offset points")  # fmt: skip
    axes.set(xlabel="GFLOP per 512 px tile", ylabel="F1 on exact masks")
    axes.margins(0.25)
