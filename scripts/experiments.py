"""The experiments of docs/experiments.md, all on simulated scenes; needs neither QGIS nor GDAL.

    python3 scripts/experiments.py compare --minutes 7.7 --output FOLDER --backgrounds FOLDER --held-out NAME ...
    python3 scripts/experiments.py cost | widths | finetune | report

`compare` makes scenes on all cores, trains every case of `CASES` on the same crops, several at a time on one GPU, and
scores them on exact masks of unseen scenes. `cost` times the networks on this machine's CPU. `widths` sweeps the widths
of weak labels. `finetune` adapts the model that ships to another domain. Each writes a JSON file into docs/experiments
(or --output); `report` renders the tables and figures of docs/experiments.md from those files.
"""

from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(_name, "1")  # for the processes that make and score scenes; torch's threads are set below
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

import argparse
import json
import math
import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))

import architectures  # registers the package `imfmapper`

from imfmapper.core.averaging import WeightAverage
from imfmapper.core.batch_augmentation import BatchAugmentation, augment_batch, cut_crops
from imfmapper.core.evaluation import evaluate
from imfmapper.core.losses import LossSettings, fracture_logit, total_loss
from imfmapper.core.metrics import WIDTH_CLASSES, FalseAlarms, LineScores, PixelCounts, ProbabilityHistogram, ratio
from imfmapper.core.progress import Progress
from imfmapper.core.scene_pool import load_backgrounds
from imfmapper.core.simulation import Scene, random_settings, sample_scene, simulate_scene
from imfmapper.core.simulation.canvas import Canvas
from imfmapper.core.simulation.lines import LABEL_WIDTHS_PX, SimulatedLine, hand_drawn, weak_mask
from imfmapper.core.simulation.paths import Path as Curve
from imfmapper.core.simulation.paths import lay, resample
from imfmapper.core.training import train
from imfmapper.core.training_settings import LossSettings as TrainingLosses
from imfmapper.core.training_settings import TrainingSettings
from imfmapper.models.checkpoints import load_model

RESULTS = ROOT / "docs" / "experiments"
GSD_M = 1.5
TRAINING, VALIDATION = 0, 1
"""Second word of a scene's seed: no scene both teaches and tests."""
NEAR_PX = 8
"""A detected pixel this near to a fracture counts for that fracture's width class."""
PLANES = ("images", "masks", "weak", "faint")
WARM_UP_SHARE = 0.1
PROBE_STEPS = 6


@dataclass(frozen=True)
class Case:
    """One training: a network of `benchmarks/architectures.py`, the labels it learns from, and its seed."""

    name: str
    network: str
    labels: str = "exact"
    seed: int = 0
    imagenet: bool = False


CASES = (
    Case("resnet101", "deeplabv3_resnet101"),
    Case("resnet50", "deeplabv3_resnet50"),
    Case("base", "imfmapper_base"),
    Case("efficientnet_imagenet", "efficientnet_lite0_plus2", imagenet=True),
    Case("efficientnet", "efficientnet_lite0_plus2"),
    Case("light_exact", "imfmapper_light"),
    Case("light_weak", "imfmapper_light", labels="weak"),
    Case("light_exact_2", "imfmapper_light", seed=1),
    Case("light_weak_2", "imfmapper_light", labels="weak", seed=1),
    Case("mobilenet_stride16", "mobilenet_v3_stride16"),
    Case("mobilenet_stride8", "mobilenet_v3_stride8"),
    Case("mobilenet_plus4", "mobilenet_v3_plus4"),
    Case("mobilenet_plus2", "mobilenet_v3_plus2"),
    Case("mobilenet_plus2_contrast", "mobilenet_v3_plus2_contrast"),
    Case("light_without_contrast", "imfmapper_light_without_contrast"),
)
"""What `compare` trains, in the order in which it starts: the slowest first."""


# Scenes


def make_scene(seed: int, kind: int, number: int, size_px: int, backgrounds: Sequence) -> tuple[Scene, np.ndarray]:
    """A scene and its weak labels, uint8 (H, W); the same numbers give the same bytes."""
    rng = np.random.default_rng([seed, kind, number])
    scene = sample_scene(rng, size_px, backgrounds)
    weak = weak_mask(hand_drawn(scene.lines, rng), size_px, size_px) * scene.valid
    return scene, weak.astype(np.uint8)


def _planes(scene: Scene, weak: np.ndarray) -> tuple[np.ndarray, ...]:
    faint = np.zeros(weak.shape, np.uint8) if scene.faint is None else scene.faint
    image = np.where(scene.valid, np.maximum(scene.image, 1), 0)
    return tuple(np.asarray(plane, np.uint8) for plane in (image, scene.mask, weak, faint))


def _fill(folder: Path, counter: Any, made: Any, options: argparse.Namespace, until: float, real: tuple) -> None:
    """A worker: validation scenes first, then training scenes until the time is up or the arrays are full."""
    backgrounds, held_out = real
    training = [np.load(folder / f"{name}.npy", mmap_mode="r+") for name in PLANES]
    testing = [np.load(folder / f"test_{name}.npy", mmap_mode="r+") for name in (*PLANES, "widths")]
    while True:
        with counter.get_lock():
            number = counter.value
            is_test = number < options.validation
            if not is_test and (time.time() > until or number - options.validation >= options.scenes):
                return
            counter.value += 1
        place = number if is_test else number - options.validation
        kind = VALIDATION if is_test else TRAINING
        scene, weak = make_scene(options.seed, kind, place, options.size, held_out if is_test else backgrounds)
        planes = _planes(scene, weak) + ((scene.widths,) if is_test else ())
        for array, plane in zip(testing if is_test else training, planes):
            array[place] = plane
        if is_test:
            about = {"kind": scene.kind, "incidence_deg": float(scene.incidence_deg)}
            (folder / f"test_{place:05d}.json").write_text(json.dumps(about), encoding="utf-8")
        with made.get_lock():
            made.value += 1


def start_scenes(folder: Path, options: argparse.Namespace, until: float) -> tuple[list, Any]:
    """Workers that fill the arrays of a folder; returns them and the number of scenes made so far, tests included."""
    size = (options.size, options.size)
    for prefix, count, names in (
        ("", options.scenes, PLANES),
        ("test_", options.validation, (*PLANES, "widths")),
    ):
        for name in names:
            path = folder / f"{prefix}{name}.npy"
            np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=(count, *size))  # sparse until filled
    real = load_backgrounds(options.backgrounds, options.held_out) if options.backgrounds else ([], [])
    if options.backgrounds and not all(real):
        raise SystemExit("--held-out names no image, or all of them: name some of --backgrounds by a part of the name.")
    context = multiprocessing.get_context("fork")  # before the accelerator is touched; shares the real images
    counter, made = context.Value("q", 0), context.Value("q", 0)
    workers = [
        context.Process(target=_fill, args=(folder, counter, made, options, until, real))
        for _ in range(options.workers)
    ]
    for worker in workers:
        worker.start()
    return workers, made


# Training


class Training:
    """A network, its optimiser and weight average, and one step of training."""

    def __init__(self, case: Case, options: argparse.Namespace, steps: int) -> None:
        torch.manual_seed(case.seed)
        weights = None
        if case.imagenet:
            weights = torch.load(options.efficientnet, map_location="cpu", weights_only=True)
        network = architectures.build(case.network, weights)
        self.channels = architectures.input_channels(network)
        self.network = network.to(options.device, memory_format=torch.channels_last).train()
        self.average = WeightAverage(self.network, 0.999)
        matrices = [p for p in self.network.parameters() if p.ndim > 1]
        vectors = [p for p in self.network.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": matrices, "weight_decay": 1e-2}, {"params": vectors, "weight_decay": 0.0}], lr=options.rate
        )
        self.options, self.steps, self.done = options, steps, 0
        self.generator = torch.Generator().manual_seed(1000 + case.seed)
        self.on_gpu = options.device.startswith("cuda")

    def step(self, images: torch.Tensor, masks: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
        """Train on crops of scenes, uint8 (T, H, W) each; returns the loss."""
        options = self.options
        warm_up = max(1, round(WARM_UP_SHARE * self.steps))
        share = min(1.0, (self.done + 1) / warm_up) * (0.01 + 0.495 * (1 + math.cos(math.pi * self.done / self.steps)))
        for group in self.optimiser.param_groups:
            group["lr"] = options.rate * share
        tiles = torch.randint(0, len(images), (options.batch,), generator=self.generator)
        batch = cut_crops(images, masks, weights, tiles, options.crop, self.generator)
        batch = augment_batch(batch, BatchAugmentation(), self.generator)
        image = batch.image[:, None].expand(-1, self.channels, -1, -1)  # (N, C, H, W)
        with torch.autocast("cuda", torch.bfloat16, enabled=self.on_gpu):
            outputs = self.network(image.contiguous(memory_format=torch.channels_last))
        loss = total_loss(outputs, batch.mask, batch.weight, LossSettings(dice=1.0))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.done += 1
        return loss.detach()


@torch.no_grad()
def predict(network: torch.nn.Module, images: np.ndarray, device: str, batch: int = 8) -> np.ndarray:
    """Probabilities of uint8 images (N, H, W) in 256 steps, uint8 (N, H, W): 128 and more is 0.5 and more."""
    channels, network = architectures.input_channels(network), network.eval()
    results = np.empty(images.shape, np.uint8)
    for start in range(0, len(images), batch):
        part = torch.from_numpy(np.ascontiguousarray(images[start : start + batch])).to(device).float() / 255
        part = part[:, None].expand(-1, channels, -1, -1).contiguous(memory_format=torch.channels_last)
        with torch.autocast("cuda", torch.bfloat16, enabled=device.startswith("cuda")):
            logits = network(part)["out"]
        probability = torch.sigmoid(fracture_logit(logits.float()))
        results[start : start + batch] = (probability * 256).clamp(0, 255).to(torch.uint8).cpu().numpy()
    return results


def use_torch(options: argparse.Namespace) -> None:
    """Torch's settings, the same for every case."""
    torch.set_num_threads(options.threads)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    torch.backends.cudnn.benchmark = True


def run_case(options: argparse.Namespace) -> None:
    """Train one case and write its probabilities of the validation scenes; runs in a process of its own."""
    use_torch(options)
    case = next(case for case in CASES if case.name == options.name)
    began, folder = time.time(), options.work
    names = ("images", "weak" if case.labels == "weak" else "masks")
    images, masks = (_to_device(folder / f"{name}.npy", options) for name in names)
    if case.labels == "weak":  # a mapper's mask does not know which fractures nobody could see
        weights = torch.ones((), dtype=torch.uint8, device=options.device).expand(images.shape)
    else:
        weights = _to_device(folder / "faint.npy", options).eq_(0)
    training = Training(case, options, options.steps)
    losses, ready = [], time.time()
    while training.done < options.steps and time.time() < options.until:
        losses.append(training.step(images, masks, weights))
        if training.done % 20 == 0:
            losses[-1].item()  # wait for the device, or the clock would run ahead of it
    trained = time.time()
    probabilities = predict(training.average.module, np.load(folder / "test_images.npy", mmap_mode="r"), options.device)
    np.save(folder / f"{case.name}.npy", probabilities)
    result = {
        "steps": training.done, "steps_wanted": options.steps,
        "loss": float(torch.stack(losses[-50:]).mean()) if losses else None,
        "seconds_to_start": ready - began, "seconds_training": trained - ready,
        "seconds_predicting": time.time() - trained,
    }  # fmt: skip
    _write_json(folder / f"{case.name}.json", result)


def _to_device(path: Path, options: argparse.Namespace) -> torch.Tensor:
    """The scenes of one array that were made, uint8 (T, H, W)."""
    array = np.load(path, mmap_mode="r")
    whole = torch.empty((options.made, *array.shape[1:]), dtype=torch.uint8, device=options.device)
    for start in range(0, options.made, 256):
        part = slice(start, min(start + 256, options.made))
        whole[part] = torch.from_numpy(np.array(array[part]))
    return whole


def run_probe(options: argparse.Namespace) -> None:
    """Write each network's cost and the seconds of a training step and of a tile, alone on the device."""
    use_torch(options)
    generator = torch.Generator().manual_seed(0)
    images = torch.randint(1, 256, (4, options.size, options.size), generator=generator).to(torch.uint8)
    images = images.to(options.device)
    masks, weights = (images < 20).to(torch.uint8), torch.ones_like(images)
    found: dict[str, Any] = {}
    for network in dict.fromkeys(case.network for case in CASES if case.name in options.cases):
        training = Training(Case("probe", network), options, 1000)
        figures = architectures.cost(training.network)
        figures["step_s"] = _seconds(lambda t=training: t.step(images, masks, weights), options)
        tiles = np.zeros((8, options.size, options.size), np.uint8)
        figures["tile_s"] = _seconds(lambda t=training, i=tiles: predict(t.network, i, options.device), options) / 8
        found[network] = figures
        _write_json(options.work / "probe.json", found)
        del training


def _seconds(run: Any, options: argparse.Namespace) -> float:
    """Median seconds of a call."""
    times = []
    for _ in range(options.probe_steps + 2):
        began = time.perf_counter()
        run()
        if options.device.startswith("cuda"):
            torch.cuda.synchronize()
        times.append(time.perf_counter() - began)
    return statistics.median(times[2:])


# Scoring


@dataclass
class Scores:
    """Pixels, lines and false alarms of some scenes against exact masks, pooled; by width class (0 = all)."""

    histogram: ProbabilityHistogram = field(default_factory=ProbabilityHistogram)
    lines: LineScores = field(default_factory=LineScores)
    alarms: FalseAlarms = field(default_factory=lambda: FalseAlarms(GSD_M))
    true_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    found_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    near_px: np.ndarray = field(default_factory=lambda: np.zeros(6, np.int64))
    by_scene: list[tuple[int, int, int]] = field(default_factory=list)

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
        hit = int((predicted & truth).sum())
        self.by_scene.append((hit, int(predicted.sum()) - hit, int(truth.sum()) - hit))

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
        low, high = bootstrap_f1(self.by_scene)
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


def bootstrap_f1(by_scene: Sequence[tuple[int, int, int]], draws: int = 1000) -> tuple[float, float]:
    """The interval that holds 95 % of the pooled F1 when scenes are drawn again with replacement."""
    if not by_scene:
        return math.nan, math.nan
    counts = np.array(by_scene)
    rng = np.random.default_rng(0)
    drawn = counts[rng.integers(0, len(counts), (draws, len(counts)))].sum(axis=1)  # (draws, 3)
    f1 = 2 * drawn[:, 0] / np.maximum(2 * drawn[:, 0] + drawn[:, 1] + drawn[:, 2], 1)
    return tuple(float(v) for v in np.percentile(f1, [2.5, 97.5]))


def score_part(folder: Path, name: str, numbers: Sequence[int]) -> dict[str, Scores]:
    """Scores of some validation scenes; `name` is a case, or "weak_labels" for the labels themselves."""
    planes = {p: np.load(folder / f"test_{p}.npy", mmap_mode="r") for p in (*PLANES, "widths")}
    predicted = planes["weak"] if name == "weak_labels" else np.load(folder / f"{name}.npy", mmap_mode="r")
    groups = {"all": Scores(), "simulated": Scores(), "composite": Scores()}
    for number in numbers:
        about = json.loads((folder / f"test_{number:05d}.json").read_text(encoding="utf-8"))
        part = Scores()
        probability = predicted[number] * 255 if name == "weak_labels" else predicted[number]
        counted = (planes["images"][number] > 0) & (planes["faint"][number] == 0)
        part.add(probability, planes["masks"][number] > 0, counted, planes["widths"][number])
        groups["all"].merge(part)
        groups["composite" if about["kind"] in ("composite", "real") else "simulated"].merge(part)
    return groups


def start_scoring(pool: ProcessPoolExecutor, folder: Path, name: str, count: int) -> list[Future]:
    """The parts of one case's scoring, on all cores."""
    return [pool.submit(score_part, folder, name, range(start, min(start + 12, count))) for start in range(0, count, 12)]


def collect(parts: list[Future]) -> dict[str, Any]:
    """The figures of one case."""
    groups = {"all": Scores(), "simulated": Scores(), "composite": Scores()}
    for part in parts:
        for name, scores in part.result().items():
            groups[name].merge(scores)
    return {name: scores.figures() for name, scores in groups.items()}


# The comparison


def run_compare(options: argparse.Namespace) -> None:
    """Make scenes, train the cases and write compare.json and examples.png."""
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
        workers, made = start_scenes(folder, options, began + options.scene_seconds)
        probe = _start("probe", options, folder, ["--cases", *options.cases])
        for worker in workers:
            worker.join()
        if any(worker.exitcode for worker in workers):
            raise SystemExit("A process that makes scenes failed; its message is above.")
        options.made = made.value - options.validation
        scenes_s = time.time() - began
        print(f"{scenes_s:6.1f} s  {options.made} scenes, {options.validation} for validation", flush=True)
        costs = _read_probe(probe, folder, cases, wait_s=options.probe_wait)
        until = end - options.reserve
        steps = options.steps or plan_steps([costs[c.network]["step_s"] for c in cases], until - time.time())
        print(f"{time.time() - began:6.1f} s  {steps} steps for each of {len(cases)} cases", flush=True)
        with ProcessPoolExecutor(options.workers, mp_context=multiprocessing.get_context("fork")) as pool:
            results, labels = _train_all(cases, steps, options, folder, until, end, pool, began)
        document = _document(options, cases, costs, results, labels, steps, scenes_s)
        document["seconds"] = round(time.time() - began, 1)
        _write_json(options.output / "compare.json", document)
        _write_examples(folder, options)
    print(_summary(document))
    print(f"{time.time() - began:6.1f} s  done", flush=True)


def plan_steps(step_s: Sequence[float], seconds: float) -> int:
    """Steps that all cases can make in the time, a quarter of it left for starting, predicting and sharing."""
    return int(min(8000, max(20, 0.75 * seconds / sum(step_s))))


def _start(command: str, options: argparse.Namespace, folder: Path, more: list[str]) -> subprocess.Popen:
    given = [sys.executable, str(Path(__file__).resolve()), command, "--work", str(folder), *more]
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
    if not found:
        raise SystemExit("No network could be timed; the message is above. Give --probe-wait more seconds.")
    slowest = max(item["step_s"] for item in found.values())
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
                scoring[name] = start_scoring(pool, folder, name, options.validation)
                print(f"{time.time() - began:6.1f} s  {name} trained", flush=True)
            else:
                print(f"{time.time() - began:6.1f} s  {name} failed or was stopped", flush=True)
        time.sleep(0.1)
    results = {}
    for name, parts in scoring.items():
        run = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        results[name] = run | {"figures": collect(parts)}
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
        "experiment": "compare",
        "machine": _machine(options.device),
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


def _machine(device: str) -> str:
    name = torch.cuda.get_device_name() if device.startswith("cuda") else f"CPU, {os.cpu_count()} cores"
    return f"{name}, torch {torch.__version__.split('+')[0]}"


def _summary(document: dict[str, Any]) -> str:
    rows = [("weak labels themselves", document["weak_labels"])]
    rows += [(case["name"], case["figures"]) for case in document["cases"] if "figures" in case]
    lines = [f"{name:<28} F1 {f['all']['f1']:.3f}  simulated {f['simulated']['f1']:.3f}" for name, f in rows]
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
        strip.quantize(48).save(options.output / "examples.png", optimize=True)


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


# What the networks cost on a CPU


def run_cost(options: argparse.Namespace) -> None:
    """Write the cost of each network and its seconds per 512 px tile on this machine's CPU."""
    torch.set_num_threads(options.threads)
    rows = {}
    for name in architectures.NETWORKS:
        network = architectures.build(name).to(memory_format=torch.channels_last)
        tile, options.device = np.zeros((1, 512, 512), np.uint8), "cpu"
        rows[name] = architectures.cost(network)
        rows[name]["tile_s"] = _seconds(lambda n=network, t=tile: predict(n, t, "cpu"), options)
        print(f"{name:<34} {rows[name]['weights'] / 1e6:6.2f} M  {rows[name]['gflop']:7.1f} GFLOP  "
              f"{rows[name]['tile_s']:.3f} s", flush=True)  # fmt: skip
    _write_json(options.output / "cost.json", {"machine": _machine("cpu"), "threads": options.threads, "networks": rows})
