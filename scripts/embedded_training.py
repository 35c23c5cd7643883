"""Trains an embedded model for a given time on scenes that are made meanwhile."""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np
import torch
from embedded_scenes import Scenes
from embedded_validation import validate
from experiments_results import architectures

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.training.averaging import WeightAverage
from imfmapper.core.training.batch_augmentation import BatchAugmentation, augment_batch
from imfmapper.core.training.losses import LossSettings, total_loss
from imfmapper.core.training.scene_pool import SceneTile
from imfmapper.models.checkpoints import load_model


@dataclass(frozen=True)
class Trained:
    """What a run leaves: the best weights and what its card says.

    Attributes:
        weights: The average of the weights where validation was best, by name.
        steps: Steps of all runs together.
        scenes: Scenes that were made for training.
        validation: Scenes of other seeds than those of training.
        held_out: Real images that training has not seen, uint8 (H, W) each.
        augmentation: How the crops were changed.
    """

    weights: dict[str, torch.Tensor]
    steps: int
    scenes: int
    validation: list[SceneTile]
    held_out: list[np.ndarray]
    augmentation: BatchAugmentation


def autocast(device: str) -> torch.autocast:
    """The forward pass's arithmetic: bfloat16 on CUDA, and on CPUs that have units for it, float32 elsewhere.

    With such units (AVX512-BF16 or AMX) a step of either network takes half the time; emulated, ten times as long.
    """
    on_gpu = device.startswith("cuda")
    can = on_gpu or (device == "cpu" and cpu_has_bfloat16())
    return torch.autocast("cuda" if on_gpu else "cpu", torch.bfloat16, enabled=can)


def build_network(options: argparse.Namespace) -> torch.nn.Module:
    """The network to train, one that ships or one of `benchmarks/architectures.py`, with its start if there is one."""
    start = getattr(options, "imagenet", None)
    return architectures.build(options.architecture, start and torch.load(start, map_location="cpu", weights_only=True))


def read_history(path: Path, *, last_step: int) -> list[dict[str, Any]]:
    """The rows of the runs that this one goes on from: what was written after the state is trained again."""
    if not path.is_file():
        return []
    with path.open(newline="", encoding="utf-8") as file:
        return [row for row in csv.DictReader(file) if int(row["step"]) <= last_step]


def write_history(path: Path, rows: list[dict[str, Any]]) -> None:
    """Write the rows with all columns that any of them has."""
    columns = list(dict.fromkeys(key for row in rows for key in row))
    partial = path.with_name(path.name + ".part")
    with partial.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        writer.writerows(rows)
    os.replace(partial, path)


class Trainer:
    """One run: its scenes, network, optimiser, average and clock."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.began = options, time.monotonic()
        options.output.mkdir(parents=True, exist_ok=True)
        self.state_path, self.history_path = options.output / "state.pt", options.output / "history.csv"
        self.step, self.elapsed_before, self.best, self.best_weights = 0, 0.0, -1.0, None
        state = self._read_state()
        self.history = read_history(self.history_path, last_step=state["step"]) if state else []
        self.scenes = Scenes(options, first_scene=state["next_scene"] if state else 0)
        torch.set_num_threads(options.threads)
        torch.manual_seed(options.seed)
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
        torch.backends.cudnn.benchmark = True
        self.generator = torch.Generator().manual_seed(options.seed + self.step)
        self.augmentation = BatchAugmentation(**json.loads(options.augmentation))
        self.losses = LossSettings(dice=options.dice, centreline=options.centreline)
        self.autocast = autocast(options.device)
        self._build(state)

    def _read_state(self) -> dict[str, Any] | None:
        if not (self.options.resume and self.state_path.is_file()):
            return None
        return torch.load(self.state_path, map_location="cpu", weights_only=True)

    def _build(self, state: dict[str, Any] | None) -> None:
        options = self.options
        if options.start and not state:
            network = load_model(options.start).network.train()
        else:
            network = build_network(options)
        self.network = network.to(options.device, memory_format=torch.channels_last)
        self.channels = architectures.input_channels(network)
        self.average = WeightAverage(self.network, options.average)
        decayed = [p for p in self.network.parameters() if p.ndim > 1]
        others = [p for p in self.network.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": options.decay}, {"params": others, "weight_decay": 0.0}],
            lr=options.rate,
        )
        if state:
            self.network.load_state_dict(state["network"])
            self.average.load_state_dict(state["average"])
            self.optimiser.load_state_dict(state["optimiser"])
            self.step, self.elapsed_before, self.best = state["step"], state["elapsed"], state["best"]
            self.best_weights = state["best_weights"]
            self.generator.set_state(state["generator"])
            print(f"Going on from step {self.step} after {self.elapsed_before / 60:.1f} min", flush=True)

    @property
    def elapsed(self) -> float:
        """Seconds of training so far, earlier runs included."""
        return self.elapsed_before + time.monotonic() - self.began

    def run(self) -> Trained:
        """Train until the time is up, validate, and return the weights that did best."""
        options = self.options
        end = self.elapsed_before + 60 * (options.minutes - options.final_reserve)
        total = 60 * ((options.of or options.minutes) - options.final_reserve)
        next_validation = self.elapsed + 60 * options.validate_every
        logged, losses = time.monotonic(), []
        self.scenes.wait_for_first(until=self.began + 30 * options.minutes)
        print(
            f"{self.elapsed / 60:6.2f} min  {self.scenes.made} scenes, {len(self.scenes.validation)} for validation",
            flush=True,
        )
        while self.elapsed < end:
            self.scenes.take()
            rate = self._set_rate(min(1.0, self.elapsed / total))
            losses.append(self._train_step())
            if time.monotonic() - logged > 10:
                mean = float(torch.stack(losses).mean())
                pace = len(losses) / (time.monotonic() - logged)
                print(
                    f"{self.elapsed / 60:6.2f} min  step {self.step}  loss {mean:.4f}  rate {rate:.1e}  "
                    f"{pace:.1f} steps/s  {self.scenes.made} scenes", flush=True,
                )  # fmt: skip
                if not math.isfinite(mean):
                    raise SystemExit("The loss is not finite: lower --rate.")
                logged, losses = time.monotonic(), []
            if self.elapsed > next_validation:
                self._validate_and_keep()
                next_validation = self.elapsed + 60 * options.validate_every
                logged, losses = time.monotonic(), []
        self._validate_and_keep()
        self.scenes.close()
        return Trained(
            weights=self.best_weights, steps=self.step, scenes=self.scenes.made, validation=self.scenes.validation,
            held_out=self.scenes.held_out, augmentation=self.augmentation,
        )  # fmt: skip

    def _set_rate(self, progress: float) -> float:
        cosine = 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * progress))
        rate = self.options.rate * cosine * min(1.0, (self.step + 1) / self.options.warm_up)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        return rate

    def _train_step(self) -> torch.Tensor:
        batch = augment_batch(self.scenes.cut_batch(self.generator), self.augmentation, self.generator)
        image = batch.image[:, None].expand(-1, self.channels, -1, -1)  # (N, C, H, W)
        with self.autocast:
            outputs = self.network(image.contiguous(memory_format=torch.channels_last))
        loss = total_loss(outputs, batch.mask, batch.weight, self.losses)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.step += 1
        return loss.detach()

    def _validate_and_keep(self) -> None:
        figures = validate(self.average.module, self.scenes.validation, self.scenes.held_out, self.options.device,
            lines=False, held_out_gsd_m=self.options.held_out_gsd)  # fmt: skip
        scores = [
            figures[k]["f1"]
            for k in ("simulated", "composite")
            if not math.isnan(figures.get(k, {}).get("f1", math.nan))
        ]
        score = sum(scores) / len(scores) if scores else 0.0
        if score > self.best:
            self.best = score
            self.best_weights = {k: v.detach().cpu().clone() for k, v in self.average.module.state_dict().items()}
        row = {
            "minutes": round(self.elapsed / 60, 2),
            "step": self.step,
            "scenes": self.scenes.made,
            "score": round(score, 4),
        }
        row.update(
            {f"{g}_{k}": round(v, 4) for g, item in figures.items() for k, v in item.items() if isinstance(v, float)}
        )
        self.history = [*(r for r in self.history if int(r["step"]) < self.step), row]
        write_history(self.history_path, self.history)
        print("  ".join(f"{k} {v}" for k, v in row.items()), flush=True)
        self._write_state()

    def _write_state(self) -> None:
        partial = self.state_path.with_name("state.pt.part")
        torch.save(
            {
                "network": self.network.state_dict(), "average": self.average.state_dict(),
                "optimiser": self.optimiser.state_dict(), "step": self.step, "elapsed": self.elapsed, "best": self.best,
                "best_weights": self.best_weights, "generator": self.generator.get_state(),
                "next_scene": self.scenes.next_scene,
            },
            partial,
        )  # fmt: skip
        os.replace(partial, self.state_path)
