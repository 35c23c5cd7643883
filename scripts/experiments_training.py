"""One case of the comparison trained and timed."""

from __future__ import annotations

import argparse
import math
import statistics
import time
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np
import torch
from experiments_cases import CASES, RECIPES, Case
from experiments_losses import balanced_cross_entropy, uncertain_rim
from experiments_results import architectures, describe_machine, write_json

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.training.averaging import WeightAverage
from imfmapper.core.training.batch_augmentation import BatchAugmentation, augment_batch, cut_crops
from imfmapper.core.training.losses import fracture_logit, total_loss

WARM_UP_SHARE = 0.1


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
        loss = self._loss(outputs, batch.mask, weight)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.done += 1
        return loss.detach()

    def _loss(self, outputs: dict[str, torch.Tensor], target: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
        loss = total_loss(outputs, target, weight, self.recipe.losses)
        if self.recipe.balanced:
            loss = loss + balanced_cross_entropy(outputs["out"].float(), target, weight)
        return loss


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
    torch.backends.cudnn.benchmark = False  # trying all algorithms takes longer than these short trainings gain


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
