"""Simulated scenes made by worker processes while a network trains, kept in a pool and used many times."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import queue
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..errors import DatasetError

TRAINING_SEED, VALIDATION_SEED = 0, 1
"""Second word of a scene's seed: no training scene is ever a validation scene."""
SCENES = "imfmapper.core.simulation:sample_scene"
"""The function that makes a scene."""


@dataclass(frozen=True)
class SceneTile:
    """One scene for training or validation: uint8 (H, W) each; `kind` as the simulator says.

    The image is 0 where there is no data; the weight is also 0 on fractures that nobody could see, which are left out
    of the loss and of the figures.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.uint8]
    weight: NDArray[np.uint8]
    widths: NDArray[np.uint8]
    kind: str
    incidence_deg: float


@dataclass(frozen=True)
class SceneSource:
    """Where scenes come from.

    Attributes:
        function: `module:name` of the function that makes one, called with (rng, size_px, backgrounds, **options).
        seed: First word of every scene's seed.
        size_px: Edge of the scenes.
        options: More arguments of the function, for training and validation alike.
    """

    function: str = SCENES
    seed: int = 0
    size_px: int = 512
    options: dict[str, Any] = field(default_factory=dict)


def make_scene(source: SceneSource, kind: int, number: int, backgrounds: Sequence[NDArray[np.uint8]]) -> SceneTile:
    """The scene of this number; `kind` is `TRAINING_SEED` or `VALIDATION_SEED`."""
    module, name = source.function.split(":")
    make: Callable = getattr(importlib.import_module(module), name)
    scene = make(np.random.default_rng([source.seed, kind, number]), source.size_px, backgrounds, **source.options)
    mask = np.asarray(scene.mask).astype(np.uint8)
    widths = getattr(scene, "widths", None)
    return SceneTile(
        np.asarray(scene.image, np.uint8),
        mask,
        (np.asarray(scene.valid, bool) & ~_faint(scene, mask.shape)).astype(np.uint8),
        np.zeros_like(mask) if widths is None else np.asarray(widths, np.uint8),
        str(getattr(scene, "kind", "")),
        float(getattr(scene, "incidence_deg", np.nan)),
    )


def load_backgrounds(folder: Path, held_out: Sequence[str] = ()) -> tuple[list[NDArray], list[NDArray]]:
    """Real images of a folder (PNG, TIFF) as uint8 (H, W): those for training, those whose name holds a held-out text.

    Raises:
        DatasetError: The folder has no image.
    """
    from PIL import Image

    paths = [path for path in sorted(folder.iterdir()) if path.suffix.lower() in (".png", ".tif", ".tiff")]
    if not paths:
        raise DatasetError(f"'{folder}' has no PNG or TIFF image; real backgrounds are expected there.")
    parts: tuple[list, list] = ([], [])
    for path in paths:
        with Image.open(path) as image:
            pixels = np.asarray(image.convert("L"), np.uint8)
        parts[any(text in path.name for text in held_out)].append(pixels)
    return parts


def _faint(scene: Any, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    """Pixels of fractures that nobody could see."""
    faint = getattr(scene, "faint", None)
    return np.zeros(shape, bool) if faint is None else np.asarray(faint, bool)


class SceneMakers:
    """Worker processes that make scenes: first the validation scenes, then training scenes without end.

    Scene n has the same pixels whichever worker makes it; only their order of arrival differs.
    """

    def __init__(
        self,
        workers: int,
        source: SceneSource,
        *,
        validation: int,
        backgrounds: Sequence[NDArray[np.uint8]] = (),
        held_out: Sequence[NDArray[np.uint8]] = (),
        first_scene: int = 0,
    ) -> None:
        # Forked workers share the backgrounds' memory and find the package however it was imported.
        context = multiprocessing.get_context("fork" if hasattr(os, "fork") else "spawn")
        self.validation_count = validation
        self._queue = context.Queue(maxsize=4 * workers)
        self._stop = context.Event()
        counter = context.Value("q", 0)
        arguments = (self._queue, self._stop, counter, source, validation, first_scene)
        self._processes = [
            context.Process(target=_work, args=(*arguments, list(backgrounds), list(held_out)), daemon=True)
            for _ in range(workers)
        ]
        for process in self._processes:
            process.start()

    def take(self, timeout_s: float = 0.0) -> tuple[int, SceneTile] | None:
        """The next scene that is ready and its number (negative: validation scene), or None.

        Raises:
            DatasetError: A worker failed; its traceback is in the message.
        """
        try:
            number, scene = self._queue.get(timeout=timeout_s) if timeout_s else self._queue.get_nowait()
        except queue.Empty:
            if self._processes and not any(process.is_alive() for process in self._processes):
                raise DatasetError("All processes that make scenes have ended.") from None
            return None
        if isinstance(scene, str):
            raise DatasetError(f"Making scene {number} failed:\n{scene}")
        return number, scene

    def close(self) -> None:
        """Stop the workers."""
        self._stop.set()
        for process in self._processes:
            process.terminate()
        for process in self._processes:
            process.join(timeout=5)


def _work(results, stop, counter, source, validation, first_scene, backgrounds, held_out) -> None:  # noqa: ANN001
    while not stop.is_set():
        with counter.get_lock():
            number = counter.value
            counter.value += 1
        is_validation = number < validation
        scene_number = number if is_validation else number - validation + first_scene
        try:
            kind = VALIDATION_SEED if is_validation else TRAINING_SEED
            scene = make_scene(source, kind, scene_number, held_out if is_validation else backgrounds)
        except Exception:
            results.put((number, traceback.format_exc()))
            return
        results.put((-1 - number if is_validation else scene_number, scene))


class ScenePool:
    """A ring of scenes as uint8 arrays on the training device; full, a new scene replaces the oldest."""

    def __init__(self, capacity: int, size_px: int, device: str) -> None:
        import torch

        self.images, self.masks, self.weights = (
            torch.zeros((capacity, size_px, size_px), dtype=torch.uint8, device=device) for _ in range(3)
        )
        self.count = self.added = 0

    def add(self, image: NDArray[np.uint8], mask: NDArray[np.uint8], weight: NDArray[np.uint8]) -> None:
        """Add a scene of the pool's size."""
        import torch

        place = self.added % len(self.images)
        for planes, array in ((self.images, image), (self.masks, mask), (self.weights, weight)):
            planes[place] = torch.from_numpy(np.ascontiguousarray(array))
        self.added += 1
        self.count = min(self.added, len(self.images))

    def load_shards(self, folder: Path) -> int:
        """Add the scenes of `*.npz` shards: arrays `images`, `masks`, `valid`, uint8 (N, H, W). Returns how many."""
        before = self.added
        for path in sorted(folder.glob("*.npz")):
            with np.load(path) as shard:
                for image, mask, valid in zip(shard["images"], shard["masks"], shard["valid"]):
                    self.add(image, mask, valid)
        return self.added - before

    def save_shards(self, folder: Path, per_shard: int = 256) -> None:
        """Write the pool as shards that `load_shards` reads."""
        folder.mkdir(parents=True, exist_ok=True)
        for number, start in enumerate(range(0, self.count, per_shard)):
            part = slice(start, min(start + per_shard, self.count))
            names = {"images": self.images, "masks": self.masks, "valid": self.weights}
            np.savez(folder / f"scenes_{number:03d}.npz", **{k: v[part].cpu().numpy() for k, v in names.items()})
