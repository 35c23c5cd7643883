"""Trains an embedded model on simulated scenes and on troughs relit into real images; needs neither QGIS nor GDAL.

Scenes are made by worker processes while the network trains, go into a pool on the training device and are used many
times under augmentation. The learning rate follows the clock, so that a run ends when it was told to.

    python3 scripts/train_embedded.py --minutes 9 --workers 14 --backgrounds ../shared/data/nac_backgrounds
    python3 scripts/train_embedded.py --device cpu --minutes 2 --workers 1 --crop 192 --batch 4

Without arguments it takes 9 minutes on a GPU or 3 hours on a CPU, writes to dist/model, and takes real images from the
folder that IMFMAPPER_SHARED_DATA names or ../shared/data, where there are any. `--resume` goes on from
`<output>/state.pt`: give the minutes of all runs together as `--of`.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import json
import math
import os
import time
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from imfmapper_package import ROOT, use_one_thread

use_one_thread()  # in the workers; torch's own threads are set below

import numpy as np
import torch
from embedded_validation import GSD_M, predict, validate

from imfmapper.core.evaluation.metrics import ProbabilityHistogram
from imfmapper.core.training.averaging import WeightAverage
from imfmapper.core.training.batch_augmentation import BatchAugmentation, augment_batch, cut_crops, uncertain_rim
from imfmapper.core.training.losses import LossSettings, total_loss
from imfmapper.core.training.scene_pool import SCENES, SceneMakers, ScenePool, SceneSource, SceneTile, load_backgrounds
from imfmapper.models.cards import ModelCard
from imfmapper.models.catalogue import WEIGHTS_FOLDER
from imfmapper.models.checkpoints import load_model, save_checkpoint
from imfmapper.models.networks import ARCHITECTURES, build_network


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--output", type=Path, default=ROOT / "dist" / "model", help="folder for weights, card, history and state")
    add("--name", help="name of the model (default: the architecture's)")
    add("--architecture", default="imfmapper_light", choices=list(ARCHITECTURES))
    add("--minutes", type=float, help="wall-clock limit of this run, all included (9 on a GPU, 180 on a CPU)")
    add("--of", type=float, help="minutes of all runs together, which the learning rate follows (default: --minutes)")
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--workers", type=int, default=max(1, (os.cpu_count() or 2) - 2), help="processes that make scenes")
    add("--scenes", default=SCENES, help="module:function(rng, size_px, backgrounds) that makes a scene")
    add("--size", type=int, default=512, help="edge of the scenes in px")
    add("--pool", type=int, default=4096, help="most scenes kept")
    add("--first-pool", type=int, default=96, help="scenes to wait for before the first step")
    add("--shards", type=Path, help="folder of *.npz with images, masks, valid (N, H, W), read before training")
    add("--save-pool", type=Path, help="folder to write the pool to as shards at the end")
    add("--backgrounds", type=Path, default=_shared_backgrounds(), help="folder of real images")
    add("--held-out", nargs="*", default=[], help="parts of the names of real images kept for validation")
    add("--held-out-gsd", type=float, default=0.5, help="m/px of the held-out images, to test them at 1.5 m/px too")
    add("--traces", type=Path, nargs="*", help="files of traced fractures for the scenes' networks")
    add("--mix", help='JSON of core.simulation.Mix: shares of the kinds of scenes, e.g. {"real": 0.3}')
    add("--negatives", type=float, default=0.0, help="share of crops cut from real images as they are")
    add("--validation", type=int, default=64, help="validation scenes")
    add("--crop", type=int, help="edge of the crops in px (320 on a GPU, 256 on a CPU)")
    add("--batch", type=int, help="crops a step (48 on a GPU, 8 on a CPU)")
    add("--rate", type=float, default=2e-3, help="peak learning rate of AdamW")
    add("--decay", type=float, default=1e-2, help="weight decay")
    add("--warm-up", type=int, default=200, help="steps to the peak rate")
    add("--average", type=float, default=0.999, help="decay of the weight average")
    add("--dice", type=float, default=1.0, help="weight of the Dice loss beside cross-entropy")
    add("--centreline", type=float, default=0.0, help="weight of the centreline Dice loss")
    add("--positive-weight", type=float, default=1.0)
    add("--rim", type=int, default=0, help="px on both sides of a fracture's edge that are left out of the loss")
    add("--augmentation", default="{}", help="JSON of core.training.batch_augmentation.BatchAugmentation fields")
    add("--seed", type=int, default=0)
    add("--threads", type=int, default=2, help="torch threads on the CPU")
    add("--start", type=Path, help="checkpoint to start from")
    add("--resume", action="store_true", help="go on from <output>/state.pt where it exists")
    add("--half", action="store_true", help="write float16 weights (half the size)")
    add("--install", action="store_true", help="also write the model to models/weights, where it ships from")
    add("--convert", type=Path, help="only write this checkpoint as <output>/<name>.safetensors (with --half: float16)")
    add("--centre", action="store_true", help="shift the head's bias so that 0.5 is the best validation threshold")
    add("--final-reserve", type=float, default=0.6, help="minutes kept for the final validation and writing")
    add("--validate-every", type=float, default=1.0, help="minutes between validations")
    options = parser.parse_args()
    usual = {"minutes": 180.0, "crop": 256, "batch": 8} if options.device == "cpu" else _ON_GPU
    for name, value in usual.items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    options.name = options.name or options.architecture
    return options


_ON_GPU = {"minutes": 9.0, "crop": 320, "batch": 48}


def _shared_backgrounds() -> Path | None:
    """Real images beside the repository, where there are any."""
    folder = Path(os.environ.get("IMFMAPPER_SHARED_DATA", ROOT.parent / "shared" / "data")) / "nac_backgrounds"
    return folder if folder.is_dir() else None


class Trainer:
    """One run: its pool, network, optimiser, average and clock."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options, self.began = options, time.monotonic()
        options.output.mkdir(parents=True, exist_ok=True)
        self.state_path = options.output / "state.pt"
        self.step, self.elapsed_before, self.best, self.best_weights = 0, 0.0, -1.0, None
        self.first_scene = 0
        state = self._read_state()
        self.real, self.held_out = (
            load_backgrounds(options.backgrounds, options.held_out) if options.backgrounds else ([], [])
        )
        # Workers are forked before the accelerator is touched.
        self.makers = SceneMakers(
            options.workers, self._scene_source(), validation=options.validation,
            backgrounds=self.real, held_out=self.held_out,
            first_scene=state["next_scene"] if state else 0,
        )  # fmt: skip
        self.validation: list[SceneTile] = []
        torch.set_num_threads(options.threads)
        torch.manual_seed(options.seed)
        torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
        torch.backends.cudnn.benchmark = True
        self.pool = ScenePool(options.pool, options.size, options.device)
        self.negatives = self._pool_of_negatives()
        self.generator = torch.Generator().manual_seed(options.seed + self.step)
        self.augmentation = BatchAugmentation(**json.loads(options.augmentation))
        self.losses = LossSettings(
            dice=options.dice, centreline=options.centreline, positive_weight=options.positive_weight
        )
        self._build(state)
        if options.shards:
            print(f"{self.pool.load_shards(options.shards)} scenes from {options.shards}", flush=True)

    def _scene_source(self) -> SceneSource:
        options = self.options
        more: dict[str, Any] = {}
        if options.traces:
            from imfmapper.core.simulation.traces import read_traces

            more["traces"] = [trace for path in options.traces for trace in read_traces(path)]
        if options.mix:
            from imfmapper.core.simulation import Mix

            more["mix"] = Mix(**json.loads(options.mix))
        return SceneSource(options.scenes, options.seed, options.size, more)

    def _read_state(self) -> dict[str, Any] | None:
        if not (self.options.resume and self.state_path.is_file()):
            return None
        return torch.load(self.state_path, map_location="cpu", weights_only=True)

    def _build(self, state: dict[str, Any] | None) -> None:
        options = self.options
        if options.start and not state:
            network = load_model(options.start).network.train()
        else:
            network = build_network(options.architecture)
        self.network = network.to(options.device, memory_format=torch.channels_last)
        self.channels = ARCHITECTURES[options.architecture].input_channels
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

    def _pool_of_negatives(self) -> ScenePool | None:
        """Real images cut into squares of the scenes' size: no fracture in any."""
        if not self.real or not self.options.negatives:
            return None
        size = self.options.size
        squares = [s for image in self.real for s in _squares(image, size)]
        pool = ScenePool(len(squares), size, self.options.device)
        for square in squares:
            pool.add(square, np.zeros_like(square), (square > 0).astype(np.uint8))
        return pool

    @property
    def elapsed(self) -> float:
        """Seconds of training so far, earlier runs included."""
        return self.elapsed_before + time.monotonic() - self.began

    def run(self) -> None:
        """Train until the time is up, then validate and write the model."""
        options = self.options
        end = self.elapsed_before + 60 * (options.minutes - options.final_reserve)
        total = 60 * ((options.of or options.minutes) - options.final_reserve)
        next_validation = self.elapsed + 60 * options.validate_every
        logged, losses = time.monotonic(), []
        self._fill_first()
        while self.elapsed < end:
            self._take_scenes()
            rate = self._set_rate(min(1.0, self.elapsed / total))
            losses.append(self._train_step())
            if time.monotonic() - logged > 10:
                mean = float(torch.stack(losses).mean())
                pace = len(losses) / (time.monotonic() - logged)
                print(
                    f"{self.elapsed / 60:6.2f} min  step {self.step}  loss {mean:.4f}  rate {rate:.1e}  "
                    f"{pace:.1f} steps/s  {self.pool.added} scenes", flush=True,
                )  # fmt: skip
                if not math.isfinite(mean):
                    raise SystemExit("The loss is not finite: lower --rate.")
                logged, losses = time.monotonic(), []
            if self.elapsed > next_validation:
                self._validate_and_keep()
                next_validation = self.elapsed + 60 * options.validate_every
                logged, losses = time.monotonic(), []
        self._validate_and_keep()
        self.makers.close()
        self._write_model()

    def _fill_first(self) -> None:
        options = self.options
        wanted = options.first_pool
        while len(self.validation) < options.validation or self.pool.added < wanted:
            self._take_scenes(wait_s=1.0)
            if self.elapsed - self.elapsed_before > 30 * options.minutes:
                break  # slow scenes: half the time is gone, train on what there is
        if not self.pool.count:
            raise SystemExit("No scene was made in half the time: give more workers, minutes or --shards.")
        print(
            f"{self.elapsed / 60:6.2f} min  {self.pool.added} scenes, {len(self.validation)} for validation", flush=True
        )

    def _take_scenes(self, wait_s: float = 0.0) -> None:
        while (item := self.makers.take(wait_s)) is not None:
            number, scene = item
            wait_s = 0.0
            if number < 0:
                self.validation.append(scene)
            else:
                self.pool.add(scene.image, scene.mask, scene.weight)
                self.first_scene = max(self.first_scene, number + 1)

    def _set_rate(self, progress: float) -> float:
        cosine = 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * progress))
        rate = self.options.rate * cosine * min(1.0, (self.step + 1) / self.options.warm_up)
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        return rate

    def _train_step(self) -> torch.Tensor:
        options = self.options
        batch = self._cut_batch()
        batch = augment_batch(batch, self.augmentation, self.generator)
        image = batch.image[:, None].expand(-1, self.channels, -1, -1)  # (N, C, H, W)
        weight = batch.weight * (1 - uncertain_rim(batch.mask, options.rim)) if options.rim else batch.weight
        with torch.autocast("cuda", torch.bfloat16, enabled=options.device.startswith("cuda")):
            outputs = self.network(image.contiguous(memory_format=torch.channels_last))
        loss = total_loss(outputs, batch.mask, weight, self.losses)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        self.average.update_parameters(self.network)
        self.step += 1
        return loss.detach()

    def _cut_batch(self):  # noqa: ANN202
        options = self.options
        real = (
            int(options.negatives * options.batch + float(torch.rand((), generator=self.generator)))
            if self.negatives
            else 0
        )
        parts = []
        for pool, count in ((self.pool, options.batch - real), (self.negatives, real)):
            if count:
                tiles = torch.randint(0, pool.count, (count,), generator=self.generator)
                parts.append(cut_crops(pool.images, pool.masks, pool.weights, tiles, options.crop, self.generator))
        if len(parts) == 1:
            return parts[0]
        first, second = parts
        order = torch.randperm(options.batch, generator=self.generator).to(options.device)
        joined = {k: torch.cat([getattr(first, k), getattr(second, k)])[order] for k in vars(first)}
        return replace(first, **joined)

    def _validate_and_keep(self) -> None:
        figures = validate(self.average.module, self.validation, self.held_out, self.options.device,
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
            "scenes": self.pool.added,
            "score": round(score, 4),
        }
        row.update(
            {f"{g}_{k}": round(v, 4) for g, item in figures.items() for k, v in item.items() if isinstance(v, float)}
        )
        self._append_history(row)
        print("  ".join(f"{k} {v}" for k, v in row.items()), flush=True)
        self._write_state()

    def _append_history(self, row: dict[str, Any]) -> None:
        path = self.options.output / "history.csv"
        rows = []
        if path.is_file() and (self.options.resume or self.step > 0):
            with path.open(newline="", encoding="utf-8") as file:
                rows = [r for r in csv.DictReader(file) if int(r["step"]) < self.step]
        columns = list(dict.fromkeys([key for r in [*rows, row] for key in r]))
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows([*rows, row])

    def _write_state(self) -> None:
        partial = self.state_path.with_name("state.pt.part")
        torch.save(
            {
                "network": self.network.state_dict(), "average": self.average.state_dict(),
                "optimiser": self.optimiser.state_dict(), "step": self.step, "elapsed": self.elapsed, "best": self.best,
                "best_weights": self.best_weights, "generator": self.generator.get_state(),
                "next_scene": self.first_scene,
            },
            partial,
        )  # fmt: skip
        os.replace(partial, self.state_path)

    def _write_model(self) -> None:
        options = self.options
        network = build_network(options.architecture)
        network.load_state_dict(self.best_weights)
        network = network.to(options.device, memory_format=torch.channels_last)
        if options.centre:
            _centre_threshold(network, self.validation, options.device)
        if options.half:
            network.half()
        suffix = "safetensors" if importlib.util.find_spec("safetensors") else "pt"
        path = options.output / f"{options.name}.{suffix}"
        known = ARCHITECTURES[options.architecture]
        card = ModelCard(
            name=options.name, title=f"{known.title}, trained on simulated scenes", architecture=options.architecture,
            input_channels=known.input_channels, output_stride=known.output_stride, gsd_m=GSD_M, tile_size_px=512,
            licence="GPL-2.0-or-later", source="scripts/train_embedded.py of this repository",
            trained_on=f"{self.pool.added} simulated scenes of {options.size} px (core/simulation, seed "
            f"{options.seed}), {self.step} steps of {options.batch} crops of {options.crop} px",
            tested_on=f"{len(self.validation)} simulated scenes and composites of other seeds, composites and false "
            f"detections on {len(self.held_out)} real images that training has not seen",
            limits="No labelled image of lunar impact melt fractures was available: all figures are of simulated "
            "scenes, and of real images without fractures.",
        )  # fmt: skip
        save_checkpoint(path, network, card)
        written = load_model(path, device=options.device).network.to(memory_format=torch.channels_last)
        figures = validate(written, self.validation, self.held_out, options.device,
            lines=True, held_out_gsd_m=options.held_out_gsd)  # fmt: skip
        figures["options"] = {
            k: str(v)
            for k, v in vars(options).items()
            if k not in ("output", "shards", "save_pool", "start", "traces", "convert")
        }
        figures["options"]["backgrounds"] = bool(options.backgrounds)
        figures["augmentation"] = asdict(self.augmentation)
        save_checkpoint(path, network, replace(card, figures=figures))
        if options.install:
            save_checkpoint(WEIGHTS_FOLDER / path.name, network, replace(card, figures=figures))
        print(json.dumps({k: v for k, v in figures.items() if k not in ("options", "augmentation")}, indent=1))
        print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {self.step} steps, {self.elapsed / 60:.1f} min")
        if options.save_pool:
            self.pool.save_shards(options.save_pool)


def _squares(image: np.ndarray, size: int) -> list[np.ndarray]:
    """The image in overlapping squares that cover it; smaller images are padded with no data."""
    image = np.pad(image, [(0, max(0, size - side)) for side in image.shape])
    starts = [np.unique(np.linspace(0, side - size, math.ceil(side / size)).astype(int)) for side in image.shape]
    return [image[y : y + size, x : x + size] for y in starts[0] for x in starts[1]]


def _centre_threshold(network: torch.nn.Module, scenes: list[SceneTile], device: str) -> None:
    """Move the head's bias so that the best validation threshold becomes 0.5."""
    histogram = ProbabilityHistogram()
    network.eval()
    for scene, probability in zip(scenes, predict(network, [s.image for s in scenes], device)):
        histogram.add(probability, scene.mask > 0, scene.weight > 0)
    threshold, _ = histogram.best_threshold()
    head = (network.head if hasattr(network, "head") else network.classifier[-1]).bias
    with torch.no_grad():
        head[len(head) // 2 :] -= math.log(threshold / (1 - threshold))
    print(f"The best threshold, {threshold:.3f}, becomes 0.5")


def convert(options: argparse.Namespace) -> None:
    """Write a checkpoint that was trained where safetensors is not installed as what ships."""
    model = load_model(options.convert)
    network = model.network.half() if options.half else model.network
    save_checkpoint(options.output / f"{options.name}.safetensors", network, replace(model.card, name=options.name))


if __name__ == "__main__":
    arguments = parse_arguments()
    if arguments.convert:
        convert(arguments)
    else:
        Trainer(arguments).run()
