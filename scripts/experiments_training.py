"""Scenes made by all cores, and one case of the comparison trained on them."""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import statistics
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np
import torch
from experiments_results import architectures, describe_machine, write_json

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.simulation import Scene, sample_scene
from imfmapper.core.simulation.lines import hand_drawn, weak_mask
from imfmapper.core.training.averaging import WeightAverage
from imfmapper.core.training.batch_augmentation import BatchAugmentation, augment_batch, cut_crops, uncertain_rim
from imfmapper.core.training.losses import LossSettings, fracture_logit, total_loss
from imfmapper.core.training.scene_pool import load_backgrounds

TRAINING, VALIDATION = 0, 1
"""Second word of a scene's seed: no scene both teaches and tests."""
PLANES = ("images", "masks", "weak", "faint")
WARM_UP_SHARE = 0.1


@dataclass(frozen=True)
class Recipe:
    """What of a training the ablations change; see `core.training.settings`."""

    losses: LossSettings = field(default_factory=lambda: LossSettings(dice=1.0))
    rim_px: int = 0
    schedule: str = "cosine"
    turns: str = "all"


RECIPES = {
    "usual": Recipe(),
    "without_dice": Recipe(LossSettings()),
    "centreline": Recipe(LossSettings(dice=1.0, centreline=0.5)),
    "balanced": Recipe(LossSettings(dice=1.0, balanced=True)),
    "rim": Recipe(rim_px=1),
    "constant": Recipe(schedule="constant"),
    "mirrored": Recipe(turns="mirrored"),
    "unturned": Recipe(turns="none"),
}
"""Recipes by name; each but the first differs from it in one thing."""


@dataclass(frozen=True)
class Case:
    """One training: a network of `benchmarks/architectures.py`, the labels it learns from, its seed and recipe.

    With `last`, the weights of the last step are scored too, beside their average.
    """

    name: str
    network: str
    labels: str = "exact"
    seed: int = 0
    imagenet: bool = False
    recipe: str = "usual"
    last: bool = False


CASES = (
    Case("resnet101", "deeplabv3_resnet101"),
    Case("resnet50", "deeplabv3_resnet50"),
    Case("mobilenet_stride8", "mobilenet_v3_stride8"),
    Case("efficientnet_imagenet", "efficientnet_lite0_plus2", imagenet=True),
    Case("efficientnet", "efficientnet_lite0_plus2"),
    Case("base", "imfmapper_base"),
    Case("mobilenet_stride16", "mobilenet_v3_stride16"),
    Case("mobilenet_plus4", "mobilenet_v3_plus4"),
    Case("mobilenet_plus2", "mobilenet_v3_plus2"),
    Case("mobilenet_plus2_contrast", "mobilenet_v3_plus2_contrast"),
    Case("light_exact", "imfmapper_light"),
    Case("light_weak", "imfmapper_light", labels="weak", last=True),
    Case("light_exact_2", "imfmapper_light", seed=1),
    Case("light_weak_2", "imfmapper_light", labels="weak", seed=1),
    *(
        Case(f"light_weak_{recipe}", "imfmapper_light", labels="weak", recipe=recipe, last=recipe == "constant")
        for recipe in list(RECIPES)[1:]
    ),
    Case("light_without_contrast", "imfmapper_light_without_contrast"),
)
"""What `compare` trains, in the order in which it starts: the slowest first."""


def make_scene(seed: int, kind: int, number: int, size_px: int, backgrounds: Sequence) -> tuple[Scene, np.ndarray]:
    """A scene and its weak labels, uint8 (H, W); the same numbers give the same bytes."""
    rng = np.random.default_rng([seed, kind, number])
    scene = sample_scene(rng, size_px, backgrounds)
    weak = weak_mask(hand_drawn(scene.lines, rng), size_px, size_px) * scene.valid
    return scene, weak.astype(np.uint8)


def planes_of(scene: Scene, weak: np.ndarray) -> tuple[np.ndarray, ...]:
    """What the arrays keep of a scene, `PLANES` and widths, uint8; the sun within 45 deg of east or west.

    So it stands in mosaics with north up, away from the poles; a square scene is turned by 90 deg for it.
    """
    faint = np.zeros(weak.shape, np.uint8) if scene.faint is None else scene.faint
    image = np.where(scene.valid, np.maximum(scene.image, 1), 0)
    turns = int(abs(math.cos(math.radians(scene.azimuth_deg))) > math.sqrt(0.5))  # none where the sun is unknown
    planes = (image, scene.mask, weak, faint, scene.widths)
    return tuple(np.rot90(np.asarray(plane, np.uint8), turns) for plane in planes)


def _fill(folder: Path, counter: Any, options: argparse.Namespace, until: float, real: tuple) -> None:
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
        real_images = held_out if is_test else backgrounds
        try:
            scene, weak = make_scene(options.seed, kind, place, options.size, real_images)
        except Exception:  # one scene must not cost the run
            traceback.print_exc()
            scene, weak = make_scene(options.seed, kind, place + 10**6, options.size, real_images)
        for array, plane in zip(testing if is_test else training, planes_of(scene, weak)):
            array[place] = plane
        if is_test:
            about = {"kind": scene.kind, "incidence_deg": float(scene.incidence_deg)}
            (folder / f"test_{place:05d}.json").write_text(json.dumps(about), encoding="utf-8")


def start_scenes(folder: Path, options: argparse.Namespace, until: float) -> tuple[list, Any]:
    """Workers that fill the arrays of a folder; returns them and the counter of scenes, tests included."""
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
    counter = context.Value("q", 0)
    workers = [
        context.Process(target=_fill, args=(folder, counter, options, until, real)) for _ in range(options.workers)
    ]
    for worker in workers:
        worker.start()
    return workers, counter


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
        self.recipe = RECIPES[case.recipe]
        self.augmentation = BatchAugmentation(turns=self.recipe.turns)
        self.autocast = _autocast(options.device)

    def step(self, images: torch.Tensor, masks: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
        """Train on crops of scenes, uint8 (T, H, W) each; returns the loss."""
        options = self.options
        warm_up = max(1, round(WARM_UP_SHARE * self.steps))
        share = min(1.0, (self.done + 1) / warm_up)
        if self.recipe.schedule == "cosine":
            share *= 0.01 + 0.495 * (1 + math.cos(math.pi * self.done / self.steps))
        for group in self.optimiser.param_groups:
            group["lr"] = options.rate * share
        tiles = torch.randint(0, len(images), (options.batch,), generator=self.generator)
        batch = cut_crops(images, masks, weights, tiles, options.crop, self.generator)
        batch = augment_batch(batch, self.augmentation, self.generator)
        image = batch.image[:, None].expand(-1, self.channels, -1, -1)  # (N, C, H, W)
        with self.autocast:
            outputs = self.network(image.contiguous(memory_format=torch.channels_last))
        weight = batch.weight * (1 - uncertain_rim(batch.mask, self.recipe.rim_px))
        loss = total_loss(outputs, batch.mask, weight, self.recipe.losses)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.done += 1
        return loss.detach()


def _autocast(device: str) -> torch.autocast:
    """bfloat16 on CUDA, and on processors with units for it."""
    kind = device.partition(":")[0]
    return torch.autocast(kind, torch.bfloat16, enabled=kind == "cuda" or cpu_has_bfloat16())


@torch.no_grad()
def predict(network: torch.nn.Module, images: np.ndarray, device: str, batch: int = 8) -> np.ndarray:
    """Probabilities of uint8 images (N, H, W) in 256 steps, uint8 (N, H, W): 128 and more is 0.5 and more."""
    channels, network = architectures.input_channels(network), network.eval()
    results = np.empty(images.shape, np.uint8)
    for start in range(0, len(images), batch):
        part = torch.from_numpy(np.array(images[start : start + batch])).to(device).float() / 255
        part = part[:, None].expand(-1, channels, -1, -1).contiguous(memory_format=torch.channels_last)
        with _autocast(device):
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
    networks = {case.name: training.average.module} | ({f"{case.name}_last": training.network} if case.last else {})
    for name, network in networks.items():
        test = np.load(folder / "test_images.npy", mmap_mode="r")
        np.save(folder / f"{name}.npy", predict(network, test, options.device))
    result = {
        "steps": training.done, "steps_wanted": options.steps,
        "loss": float(torch.stack(losses[-50:]).mean()) if losses else None,
        "seconds_to_start": ready - began, "seconds_training": trained - ready,
        "seconds_predicting": time.time() - trained,
    }  # fmt: skip
    write_json(folder / f"{case.name}.json", result)


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
        write_json(options.work / "probe.json", found)
        print(f"{network:<34} step {figures['step_s']:.4f} s, tile {figures['tile_s']:.4f} s", flush=True)
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
    write_json(
        options.output / "cost.json", {"machine": describe_machine("cpu"), "threads": options.threads, "networks": rows}
    )
