"""The comparison of networks and of labels: scenes, trainings side by side on one GPU, scores."""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from experiments_cases import CASES, Case
from experiments_results import architectures, describe_machine, write_json
from experiments_scenes import PLANES, start_scenes
from experiments_scores import collect, start_scoring
from PIL import Image

STEP_S = 0.05
"""Seconds of a training step where none could be timed."""


def run_compare(options: argparse.Namespace) -> None:
    """Make scenes, train the cases and write compare.json and examples.png, with `_gpu` in their names on a GPU."""
    began = time.time()
    end = began + 60 * options.minutes
    cases = [case for case in CASES if case.name in options.cases]
    if not options.efficientnet and any(case.imagenet for case in cases):
        print("No --efficientnet: the case with ImageNet weights is skipped.", flush=True)
        cases = [case for case in cases if not case.imagenet]
        options.cases = [case.name for case in cases]
    options.output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="imfmapper_") as temporary:
        folder = Path(temporary)
        workers, counter = start_scenes(folder, options, began + options.scene_seconds)
        probe = _start("probe", options, folder, ["--cases", *options.cases])
        for worker in workers:
            worker.join()
        if any(worker.exitcode for worker in workers):
            print("A process that makes scenes failed; some scenes are empty.", flush=True)
        options.made = counter.value - options.validation
        scenes_s = time.time() - began
        print(f"{scenes_s:6.1f} s  {options.made} scenes, {options.validation} for validation", flush=True)
        costs = _read_probe(probe, folder, cases, wait_s=options.probe_wait)
        until = end - options.reserve
        # Cases share one GPU, but have a core each.
        share = 1 if options.device.startswith("cuda") else min(options.jobs, len(cases))
        step_s = [costs[case.network]["step_s"] / share for case in cases]
        steps = options.steps or plan_steps(step_s, until - time.time())
        print(f"{time.time() - began:6.1f} s  {steps} steps for each of {len(cases)} cases", flush=True)
        with ProcessPoolExecutor(options.workers, mp_context=multiprocessing.get_context("fork")) as pool:
            results, labels = _train_all(cases, steps, options, folder, until, end, pool, began)
        document = _document(options, cases, costs, results, labels, steps, scenes_s)
        document["seconds"] = round(time.time() - began, 1)
        write_json(options.output / f"compare{_suffix(options)}.json", document)
        _write_examples(folder, options)
    print(_summary(document))
    print(f"{time.time() - began:6.1f} s  done", flush=True)


def _suffix(options: argparse.Namespace) -> str:
    """What tells the files of a run on a GPU from those of one on a CPU: docs/experiments.md shows both."""
    return "_gpu" if options.device.startswith("cuda") else ""


def plan_steps(step_s: Sequence[float], seconds: float) -> int:
    """Steps that all cases can make in the time, a seventh of it left for starting and predicting."""
    return int(min(8000, max(20, 0.86 * seconds / sum(step_s))))


def _start(command: str, options: argparse.Namespace, folder: Path, more: list[str]) -> subprocess.Popen:
    given = [sys.executable, str(Path(__file__).with_name("experiments.py")), command, "--work", str(folder), *more]
    for name in ("device", "size", "crop", "batch", "rate", "threads", "probe_steps", "efficientnet"):
        if getattr(options, name) is not None:
            given += [f"--{name.replace('_', '-')}", str(getattr(options, name))]
    return subprocess.Popen(given)


def _read_probe(probe: subprocess.Popen, folder: Path, cases: Sequence[Case], wait_s: float) -> dict[str, Any]:
    """What the probe found; networks that it did not come to count as the slowest one."""
    try:
        probe.wait(wait_s)
    except subprocess.TimeoutExpired:
        probe.kill()
        probe.wait()
    path = folder / "probe.json"
    found = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    slowest = max((item["step_s"] for item in found.values()), default=STEP_S)
    return {case.network: found.get(case.network, {"step_s": slowest}) for case in cases}


def _train_all(
    cases: Sequence[Case],
    steps: int,
    options: argparse.Namespace,
    folder: Path,
    until: float,
    end: float,
    pool: ProcessPoolExecutor,
    began: float,
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Train the cases, `options.jobs` at a time, and score each when it is done."""
    labels = start_scoring(pool, folder, "weak_labels", options.validation)
    waiting, running, scoring = list(cases), {}, {}
    while waiting or running:
        while waiting and len(running) < options.jobs and time.time() < until - 5:
            case = waiting.pop(0)
            more = ["--name", case.name, "--steps", str(steps), "--until", str(until), "--made", str(options.made)]
            running[case.name] = _start("case", options, folder, more)
        if not running:
            break  # no time to start another
        for name, process in list(running.items()):
            if process.poll() is None and time.time() < end - options.reserve / 3:
                continue
            del running[name]
            if process.poll() is None:
                process.kill()
            if process.wait() == 0:
                for scored in (name, f"{name}_last"):
                    if (folder / f"{scored}.npy").is_file():
                        scoring[scored] = start_scoring(pool, folder, scored, options.validation)
                run = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
                print(
                    f"{time.time() - began:6.1f} s  {name}: {run['steps']} of {steps} steps in "
                    f"{run['seconds_training']:.0f} s, loss {run['loss'] or math.nan:.3f}", flush=True,
                )  # fmt: skip
            else:
                print(f"{time.time() - began:6.1f} s  {name} failed or was stopped", flush=True)
        time.sleep(0.1)
    figures = {name: collect(parts) for name, parts in scoring.items()}
    results = {}
    for name in [case.name for case in cases if case.name in figures]:
        results[name] = json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) | {"figures": figures[name]}
        if f"{name}_last" in figures:
            results[name]["figures_last"] = figures[f"{name}_last"]
    return results, collect(labels)


def _document(
    options: argparse.Namespace,
    cases: Sequence[Case],
    costs: dict[str, Any],
    results: dict[str, Any],
    labels: dict[str, Any],
    steps: int,
    scenes_s: float,
) -> dict[str, Any]:
    names = (
        "seed", "size", "crop", "batch", "rate", "validation", "jobs", "workers", "minutes", "scene_seconds",
        "device", "held_out",
    )  # fmt: skip
    return {
        "machine": describe_machine(options.device),
        "options": {name: getattr(options, name) for name in names} | {"backgrounds": bool(options.backgrounds)},
        "training_scenes": options.made,
        "steps": steps,
        "seconds_for_scenes": scenes_s,
        "weak_labels": labels,
        "cases": [
            asdict(case)
            | {"title": architectures.NETWORKS[case.network]}
            | costs[case.network]
            | results.get(case.name, {"steps": 0})
            for case in cases
        ],
    }


def _summary(document: dict[str, Any]) -> str:
    rows = [("weak labels themselves", document["weak_labels"])]
    rows += [(case["name"], case["figures"]) for case in document["cases"] if "figures" in case]
    lines = [
        f"{name:<28} " + "  ".join(f"{key} {f['all'][key] or 0:.3f}" for key in ("f1", "iou", "completeness"))
        for name, f in rows
    ]
    missing = [case["name"] for case in document["cases"] if "figures" not in case]
    return "\n".join(lines + ([f"without result: {', '.join(missing)}"] if missing else []))


def _write_examples(folder: Path, options: argparse.Namespace, side: int = 192) -> None:
    """Two scenes of usual difficulty: image, exact mask, weak label, and what each training makes of them."""
    if not all((folder / f"{name}.npy").is_file() for name in ("light_exact", "light_weak")):
        return
    planes = {p: np.load(folder / f"test_{p}.npy", mmap_mode="r") for p in PLANES}
    planes |= {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in ("light_weak", "light_exact")}
    side = min(side, options.size)
    rows = []
    for number in usual_scenes(planes["masks"], planes["light_exact"]):
        y, x = densest_square(planes["masks"][number], side)
        area = np.s_[y : y + side, x : x + side]
        panels = [planes["images"][number][area]]
        panels += [(planes[name][number][area] > 0) * 255 for name in ("masks", "weak")]
        panels += [(planes[name][number][area] >= 128) * 255 for name in ("light_weak", "light_exact")]
        gap = np.full((side, 4), 128)
        rows.append(np.hstack([part for panel in panels for part in (panel, gap)][:-1]))
        rows.append(np.full((4, rows[0].shape[1]), 128))
    if rows:
        strip = Image.fromarray(np.vstack(rows[:-1]).astype(np.uint8))
        strip.quantize(48).save(options.output / f"examples{_suffix(options)}.png", optimize=True)


def usual_scenes(masks: np.ndarray, probabilities: np.ndarray, count: int = 2) -> list[int]:
    """Scenes with fractures on 2 to 12 % of their pixels whose F1 is nearest to the median."""
    numbers, scores = [], []
    for number, (mask, probability) in enumerate(zip(masks, probabilities)):
        if 0.02 < mask.mean() < 0.12:
            hit = np.count_nonzero((mask > 0) & (probability >= 128))
            numbers.append(number)
            scores.append(2 * hit / (np.count_nonzero(mask) + np.count_nonzero(probability >= 128)))
    order = np.argsort(np.abs(np.array(scores) - np.median(scores))) if scores else []
    return [numbers[place] for place in order[:count]]


def densest_square(mask: np.ndarray, side: int) -> tuple[int, int]:
    """Row and column of the square with the most fracture pixels."""
    total = np.pad(np.asarray(mask, np.int64).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    inside = total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side]
    return tuple(int(v) for v in np.unravel_index(inside.argmax(), inside.shape))
