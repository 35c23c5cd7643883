"""The tables, figures and answers of docs/experiments.md, rendered from the results' JSON files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from experiments_compared import PICTURES, labels, labels_again, recipes, setup
from experiments_figure import draw
from experiments_networks import both_runs, networks, resnets
from experiments_tables import number, table

NOT_RUN = "_Not run yet: `docs/experiments/{name}.json` is missing._"


def render(results: Path, document: Path) -> None:
    """Rewrite what stands between `<!-- begin NAME -->` and `<!-- end NAME -->`, and draw the figure.

    Args:
        results: Folder of compare.json, compare_gpu.json, cost.json, widths.json, finetune.json and ridges.json; a
            missing one is said to be missing.
        document: The Markdown file.
    """
    names = ("compare", "compare_gpu", "cost", "widths", "finetune", "ridges")
    found = {name: _read(results / f"{name}.json") for name in names}
    cpu, gpu = found["compare"], found["compare_gpu"]
    parts: dict[str, tuple[str, Callable[[dict[str, Any]], str]]] = {
        "setup": ("compare", setup),
        "labels": ("compare", labels),
        "labels_gpu": ("compare_gpu", labels_again),
        "pictures": ("compare", lambda compare: PICTURES),
        "setup_gpu": ("compare_gpu", setup),
        "resnets": ("compare_gpu", resnets),
        "networks": ("compare_gpu", lambda compare: networks(compare, found["cost"])),
        "runs": ("compare", lambda compare: both_runs(gpu, compare) if gpu else NOT_RUN.format(name="compare_gpu")),
        "recipes": ("compare", recipes),
        "widths": ("widths", widths),
        "finetune": ("finetune", finetune),
        "ridges": ("ridges", ridges),
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
    if cpu:
        draw(gpu or cpu, cpu, results / "comparison.png")


def _read(path: Path) -> dict[str, Any] | None:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


def widths(content: dict[str, Any]) -> str:
    """The sweep's table and answer."""
    head = ["class", "lines", "mean true width [px]", "usual [px]", "IoU", "F1", "best [px] (95 %)", "IoU", "F1",
            "IoU within 0.01 [px]"]  # fmt: skip
    text = ""
    for kind, words in (("drawn_lines", "Lines as a hand draws them"), ("true_lines", "True centre lines")):
        rows = [
            [
                name, str(row["lines"]), number(row["mean_width_px"], 1), f"{row['usual_px']:g}",
                number(row["usual_iou"]), number(row["usual_f1"]),
                f"{row['best_px']:g} ({row['best_low_px']:g}-{row['best_high_px']:g})", number(row["best_iou"]),
                number(row["best_f1"]), f"{row['good_low_px']:g}-{row['good_high_px']:g}",
            ]
            for name, row in content[kind]["classes"].items()
        ]  # fmt: skip
        both = content[kind]["together"]
        rows.append(["all", "", "", "", number(both["usual_iou"]), number(both["usual_f1"]), "",
                     number(both["best_iou"]), number(both["best_f1"]), ""])  # fmt: skip
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
                numbers = [number(figures.get(key, 0.0)) for key in keys]
                kept = f", epoch {results[name]['best_epoch']} kept" if "best_epoch" in results[name] else ""
                rows.append([title + kept, words, *numbers, number(figures.get("false_per_km2"), 2)])
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


DROPPED = ("dropped", "area_dropped")
ERRORS_SHOWN = ("0", "20", "40", "180")
KINDS = {"simulated": "simulated", "composite": "in real images"}


def ridges(content: dict[str, Any]) -> str:
    """What the networks find of either, and what the light drops of their detections."""
    head = ["network", "scenes", "troughs found", "ridges found"]
    rows = [
        [name, KINDS[kind], number(figures["share_of_troughs"]), number(figures["share_of_ridges"])]
        for name, kinds in content["models"].items()
        for kind, figures in kinds.items()
    ]
    text = (
        f"{content['scenes']} pairs of {content['size']} px of each kind. Share of the pixels of visible troughs, and "
    )
    text += f"of the ridges in their place, at 0.5:\n\n{table(head, rows)}\n\n"
    head = ["network", "scenes", "sun off by [deg]", "ridges dropped", "their area", "troughs dropped", "their area"]
    rows = []
    for name, kinds in content["models"].items():
        for kind, figures in kinds.items():
            for error in ERRORS_SHOWN:
                shares = [number(figures[of][what][error]) for of in ("ridges", "troughs") for what in DROPPED]
                rows.append([name, KINDS[kind], error, *shares])
    counts = "; ".join(
        f"`{name}` {KINDS[kind]}: {figures['ridges']['detections']} of ridges, {figures['troughs']['detections']} of "
        "troughs"
        for name, kinds in content["models"].items()
        for kind, figures in kinds.items()
    )
    return text + f"Detections of 150 m² and more that lie on them ({counts}):\n\n{table(head, rows)}"
