"""The scenes that an embedded model is trained and validated on: made by workers, kept in a pool, cut into crops."""

from __future__ import annotations

import argparse
import json
import math
import time
from dataclasses import replace
from typing import Any

import imfmapper_package

import numpy as np
import torch

from imfmapper.core.training.batch_augmentation import Batch, cut_crops
from imfmapper.core.training.scene_pool import SceneMakers, ScenePool, SceneSource, SceneTile, load_backgrounds


class Scenes:
    """The scenes of a run, and the workers that make them.

    Attributes:
        pool: Scenes to train on, on the training device.
        validation: Scenes of other seeds.
        held_out: Real images kept for validation, uint8 (H, W) each.
        next_scene: Number of the scene with which a run that goes on begins.
    """

    def __init__(self, options: argparse.Namespace, *, first_scene: int) -> None:
        self.options, self.next_scene = options, first_scene
        self.real, self.held_out = (
            load_backgrounds(options.backgrounds, options.held_out) if options.backgrounds else ([], [])
        )
        # Workers are forked before the accelerator is touched.
        self.makers = SceneMakers(
            options.workers, _scene_source(options), validation=options.validation,
            backgrounds=self.real, held_out=self.held_out, first_scene=first_scene,
        )  # fmt: skip
        self.validation: list[SceneTile] = []
        self.pool = ScenePool(options.pool, options.size, options.device)
        self.negatives = self._pool_of_negatives()
        if options.shards:
            print(f"{self.pool.load_shards(options.shards)} scenes from {options.shards}", flush=True)

    @property
    def made(self) -> int:
        """Scenes to train on so far, those that the pool no longer holds included."""
        return self.pool.added

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

    def wait_for_first(self, until: float) -> None:
        """Wait for the validation scenes and the first scenes to train on, or until a time of the monotonic clock."""
        options = self.options
        while len(self.validation) < options.validation or self.made < options.first_pool:
            self.take(wait_s=1.0)
            if time.monotonic() > until:
                break  # slow scenes: half the time is gone, train on what there is
        if not self.pool.count:
            raise SystemExit("No scene was made in half the time: give more workers, minutes or --shards.")

    def take(self, wait_s: float = 0.0) -> None:
        """Put what is ready where it belongs; wait for the first so many seconds."""
        while (item := self.makers.take(wait_s)) is not None:
            number, scene = item
            wait_s = 0.0
            if number < 0:
                self.validation.append(scene)
            else:
                self.pool.add(scene.image, scene.mask, scene.weight)
                self.next_scene = max(self.next_scene, number + 1)

    def cut_batch(self, generator: torch.Generator) -> Batch:
        """Crops of scenes, some of them of real images as they are if the options say so."""
        options = self.options
        real = (
            int(options.negatives * options.batch + float(torch.rand((), generator=generator))) if self.negatives else 0
        )
        parts = []
        for pool, count in ((self.pool, options.batch - real), (self.negatives, real)):
            if count:
                tiles = torch.randint(0, pool.count, (count,), generator=generator)
                parts.append(cut_crops(pool.images, pool.masks, pool.weights, tiles, options.crop, generator))
        if len(parts) == 1:
            return parts[0]
        first, second = parts
        order = torch.randperm(options.batch, generator=generator).to(options.device)
        joined = {k: torch.cat([getattr(first, k), getattr(second, k)])[order] for k in vars(first)}
        return replace(first, **joined)

    def close(self) -> None:
        """End the workers."""
        self.makers.close()


def _scene_source(options: argparse.Namespace) -> SceneSource:
    """What the workers make."""
    more: dict[str, Any] = {}
    if options.traces:
        from imfmapper.core.simulation.traces import read_traces

        more["traces"] = [trace for path in options.traces for trace in read_traces(path)]
    if options.mix:
        from imfmapper.core.simulation import Mix

        more["mix"] = Mix(**json.loads(options.mix))
    return SceneSource(options.scenes, options.seed, options.size, more)


def _squares(image: np.ndarray, size: int) -> list[np.ndarray]:
    """The image in overlapping squares that cover it; smaller images are padded with no data."""
    image = np.pad(image, [(0, max(0, size - side)) for side in image.shape])
    starts = [np.unique(np.linspace(0, side - size, math.ceil(side / size)).astype(int)) for side in image.shape]
    return [image[y : y + size, x : x + size] for y in starts[0] for x in starts[1]]
