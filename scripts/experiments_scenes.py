"""The scenes of `experiments.py compare`: made by all cores, kept in arrays on the disk."""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import time
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np

from imfmapper.core.simulation import Scene, sample_scene
from imfmapper.core.simulation.lines import hand_drawn, weak_mask
from imfmapper.core.training.scene_pool import load_backgrounds

TRAINING, VALIDATION = 0, 1
"""Second word of a scene's seed: no scene both teaches and tests."""
PLANES = ("images", "masks", "weak", "faint")


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
