"""The trainings of `experiments.py compare` in tables and answers: labels and recipes."""

from __future__ import annotations

from typing import Any

from experiments_tables import number, table, with_range

WIDTH_CLASSES = ("tiny", "small", "medium", "large", "huge")
PICTURES = """![Two scenes: image, masks, and what two networks find](experiments/examples.png)

Two scenes of usual difficulty in the run on a CPU: image, exact mask, weak label, and what the networks trained on
weak labels and on exact masks find.

![Networks: F1 against their cost; labels: F1 by width class](experiments/comparison.png)

Left: the networks of the run on a GPU, filled at 0.5, hollow at the threshold that is best on these scenes; those that
ship are red. Right: the labels of the run on a CPU."""
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


def with_results(compare: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The cases that have a result, by name."""
    return {case["name"]: case for case in compare["cases"] if "figures" in case}


def f1_of(case: dict[str, Any]) -> float:
    """F1 at 0.5 over all validation scenes."""
    return case["figures"]["all"]["f1"]


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
    cases = with_results(compare)
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
    found = [f1_of(cases[n]) for n in (name, f"{name}_2") if n in cases]
    return sum(found) / len(found)


def labels_again(compare: dict[str, Any]) -> str:
    """What another run says on weak labels against exact masks, in a table and two sentences."""
    cases = with_results(compare)
    if not {"light_weak", "light_exact"} <= set(cases):
        return "_That run trained no network on weak labels and on exact masks._"
    rows = {"weak labels themselves": compare["weak_labels"]["all"]}
    rows |= {LABEL_ROWS[name]: cases[name]["figures"]["all"] for name in ("light_weak", "light_exact")}
    areas = [f"{name}, area / true area" for name in WIDTH_CLASSES[:2]]
    head = ["on exact masks", "F1 (95 %)", "precision", "recall", *(f"{name}, F1" for name in WIDTH_CLASSES), *areas]
    lines = [
        [
            title, with_range(f), number(f["precision"]), number(f["recall"]),
            *(number(f["by_width"][name]["f1"], 2) for name in WIDTH_CLASSES),
            *(number(f["by_width"][name]["area_ratio"], 2) for name in WIDTH_CLASSES[:2]),
        ]
        for title, f in rows.items()
    ]  # fmt: skip
    own, weak, exact = rows.values()
    apart = weak["f1_high"] < exact["f1_low"] or exact["f1_high"] < weak["f1_low"]
    return (
        f"{table(head, lines)}\n\n**Answer.** Exact masks bring F1 {exact['f1']:.3f}, weak labels {weak['f1']:.3f}: "
        f"they cost {exact['f1'] - weak['f1']:.3f}, and the two ranges {'do not overlap' if apart else 'overlap'}. The "
        f"labels themselves reach {own['f1']:.3f}."
    )


def recipes(compare: dict[str, Any]) -> str:
    """What each option of a training adds: figures on exact masks, and the difference to the usual recipe."""
    cases = with_results(compare)
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
