"""The tables, figures and answers of docs/experiments.md, rendered from the results' JSON files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

WIDTH_CLASSES = ("tiny", "small", "medium", "large", "huge")
NOT_RUN = "_Not run yet: `docs/experiments/{name}.json` is missing._"
PICTURES = """![Two scenes: image, masks, and what two networks find](experiments/examples.png)

Two scenes of usual difficulty: image, exact mask, weak label, and what the networks trained on weak labels and
on exact masks find.

![F1 by width class, and against the cost of the network where several were trained](experiments/comparison.png)"""
LABEL_ROWS = {
    "light_weak": "network trained on weak labels",
    "light_weak_2": "on weak labels, second seed",
    "light_exact": "network trained on exact masks",
    "light_exact_2": "on exact masks, second seed",
}


def render(results: Path, document: Path) -> None:
    """Rewrite what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`, and draw the figure.

    Args:
        results: Folder of compare.json, cost.json, widths.json and finetune.json; a missing one is said to be missing.
        document: The Markdown file.
    """
    found = {name: _read(results / f"{name}.json") for name in ("compare", "cost", "widths", "finetune")}
    parts: dict[str, tuple[str, Callable[[dict[str, Any]], str]]] = {
        "setup": ("compare", setup),
        "labels": ("compare", labels),
        "pictures": ("compare", lambda compare: PICTURES),
        "resnets": ("compare", resnets),
        "networks": ("compare", lambda compare: networks(compare, found["cost"])),
        "widths": ("widths", widths),
        "finetune": ("finetune", finetune),
    }
    text = document.read_text(encoding="utf-8")
    for name, (source, make) in parts.items():
        content = found[source]
        block = NOT_RUN.format(name=source) if content is None else make(content)
        pattern = re.compile(rf"(<!-- begin {name} -->\n).*?(<!-- end {name} -->)", re.DOTALL)
        if not pattern.search(text):
            raise SystemExit(f"'{document}' has no block '{name}': put '<!-- begin {name} -->' and its end there.")
        text = pattern.sub(lambda match, block=block: match[1] + block.strip() + "\n" + match[2], text)
    document.write_text(text, encoding="utf-8")
    if found["compare"]:
        draw(found["compare"], results / "comparison.png")


def _read(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, numbers to the right."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _number(value: float | None, digits: int = 3) -> str:
    return "" if value is None else f"{value:.{digits}f}"


def _with_range(figures: dict[str, Any]) -> str:
    return f"{figures['f1']:.3f} ({figures['f1_low']:.3f}-{figures['f1_high']:.3f})"


def _cases(compare: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The cases that have a result, by name."""
    return {case["name"]: case for case in compare["cases"] if "figures" in case}


# Labels and networks


def setup(compare: dict[str, Any]) -> str:
    """What was run, in words."""
    options, cases = compare["options"], compare["cases"]
    real = f"; real images with {', '.join(options['held_out'])} in their names only there" * options["backgrounds"]
    cut = [f"{c['name']} ({c['steps']})" for c in cases if c["steps"] < compare["steps"]]
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
    pooled = [[t, _with_range(f["all"]), *(_number(f["all"][k]) for k in keys)] for t, f in rows.items()]
    by_class = []
    for name in WIDTH_CLASSES:
        classes = [figures["all"]["by_width"][name] for figures in rows.values()]
        for key, words in (("f1", "F1"), ("area_ratio", "area / true area"), ("completeness", "completeness")):
            by_class.append([f"{name}, {words}", *(_number(item[key], 2) for item in classes)])
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
    head = ["network", "weights [M]", "GFLOP", "CPU [s]", "F1 (95 %)", "simulated", "composite", "IoU", "completeness",
            "correctness", "false /km2", "steps"]  # fmt: skip
    rows = []
    for case in cases:
        all_, groups = case["figures"]["all"], case["figures"]
        rows.append([
            case["title"] + (", ImageNet start" if case["imagenet"] else ""),
            f"{case['weights'] / 1e6:.1f}" if "weights" in case else "",
            f"{case['gflop']:.0f}" if "gflop" in case else "",
            _number(seconds.get(case["network"]), 2), _with_range(all_), _number(groups["simulated"]["f1"]),
            _number(groups["composite"]["f1"]), _number(all_["iou"]), _number(all_["completeness"]),
            _number(all_["correctness"]), _number(all_["false_per_km2"], 2), str(case["steps"]),
        ])  # fmt: skip
    text = table(head, rows)
    if cost:
        text += f"\n\nSeconds per 512 px tile: {cost['machine']}, {cost['threads']} threads."
    missing = [case["name"] for case in compare["cases"] if "figures" not in case]
    if missing:
        text += f"\n\nWithout a result: {', '.join(missing)}."
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


# Widths and domains


def widths(content: dict[str, Any]) -> str:
    """The sweep's table and answer."""
    head = ["class", "lines", "mean true width [px]", "usual [px]", "IoU", "F1", "best [px] (95 %)", "IoU", "F1",
            "IoU within 0.01 [px]"]  # fmt: skip
    text = ""
    for kind, words in (("drawn_lines", "Lines as a hand draws them"), ("true_lines", "True centre lines")):
        rows = [
            [
                name, str(row["lines"]), _number(row["mean_width_px"], 1), f"{row['usual_px']:g}",
                _number(row["usual_iou"]), _number(row["usual_f1"]),
                f"{row['best_px']:g} ({row['best_low_px']:g}-{row['best_high_px']:g})", _number(row["best_iou"]),
                _number(row["best_f1"]), f"{row['good_low_px']:g}-{row['good_high_px']:g}",
            ]
            for name, row in content[kind]["classes"].items()
        ]  # fmt: skip
        both = content[kind]["together"]
        rows.append(["all", "", "", "", _number(both["usual_iou"]), _number(both["usual_f1"]), "",
                     _number(both["best_iou"]), _number(both["best_f1"]), ""])  # fmt: skip
        text += f"{words}, {content['scenes']} scenes of {content['size']} px:\n\n{table(head, rows)}\n\n"
    drawn = content["drawn_lines"]
    best = ", ".join(f"{name} {row['best_px']:g}" for name, row in drawn["classes"].items())
    changed = [
        f"{name} ({row['usual_px']:g} px, IoU {row['usual_iou']:.3f} instead of {row['best_iou']:.3f})"
        for name, row in drawn["classes"].items()
        if not row["good_low_px"] <= row["usual_px"] <= row["good_high_px"]
    ]
    both = drawn["together"]
    return text + (
        f"**Answer.** The best full widths for lines as drawn are {best} px; the usual table costs "
        f"{both['best_iou'] - both['usual_iou']:.3f} IoU over all classes (F1 {both['usual_f1']:.3f} instead of "
        f"{both['best_f1']:.3f}). "
        + (f"Off the best by more than 0.01 IoU: {', '.join(changed)}." if changed else "No class is off by over 0.01.")
    )


RUNS = {
    "before": "the model that ships",
    "fine_tuned": "fine-tuned on the new tiles",
    "with_rehearsal": "fine-tuned on new and some original tiles",
}


def finetune(content: dict[str, Any]) -> str:
    """Before and after, on both domains, and the answer."""
    keys = ("f1_pooled", "precision_pooled", "recall_pooled", "iou_pooled", "completeness", "correctness")
    head = ["", "domain", "F1", "precision", "recall", "IoU", "completeness", "correctness", "false /km2"]
    results, rows = content["results"], []
    for name, title in RUNS.items():
        if name in results:
            for domain, words in (("new", "6 m/px, 80°"), ("original", "original")):
                figures = results[name][domain]
                numbers = [_number(figures.get(key, 0.0)) for key in keys]
                kept = f", epoch {results[name]['best_epoch']} kept" if "best_epoch" in results[name] else ""
                rows.append([title + kept, words, *numbers, _number(figures.get("false_per_km2"), 2)])
    options = content["options"]
    before, after = results["before"], results["fine_tuned"]
    text = (
        f"{options['tiles']} tiles of {options['tile_size']} px to learn from (a quarter of them to choose the epoch), "
        f"{options['test_tiles']} unseen ones of each domain to test; {options['epochs']} epochs, batch "
        f"{options['batch']}, learning rate {options['rate']:g}, cosine, "
        f"BCE + Dice; rehearsal: {options['rehearsal_tiles']} tiles of the original domain. {content['machine']}: "
        f"{results['fine_tuned']['seconds'] / 60:.1f} minutes for the first fine-tuning, {content['seconds'] / 60:.1f} "
        f"for everything.\n\n{table(head, rows)}\n\n"
    )
    gain = after["new"]["f1_pooled"] - before["new"]["f1_pooled"]
    loss = before["original"]["f1_pooled"] - after["original"]["f1_pooled"]
    text += (
        f"**Answer.** Fine-tuning {'raises' if gain > 0 else 'lowers'} F1 on the new domain from "
        f"{before['new']['f1_pooled']:.3f} to {after['new']['f1_pooled']:.3f}, and changes it on the original one from "
        f"{before['original']['f1_pooled']:.3f} to {after['original']['f1_pooled']:.3f}"
    )
    kept = results.get("with_rehearsal")
    if kept:
        text += (
            f"; with some original tiles beside the new ones it is {kept['new']['f1_pooled']:.3f} and "
            f"{kept['original']['f1_pooled']:.3f}"
        )
    forgets = "It forgets part of what it knew" if loss > 0.01 else "It hardly forgets what it knew"
    return f"{text}. {forgets}."


# The figure


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
    axes.set(xscale="log", xlabel="GFLOP per 512 px tile", ylabel="F1 on exact masks")
    axes.margins(0.2)
