"""Whether a network tells a trough from the same relief raised, and whether the sun's direction does."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from math import cos, radians, sin
from typing import Any

import imfmapper_package

import numpy as np
import torch
from experiments_results import describe_machine, write_json
from scipy.ndimage import find_objects, label

from imfmapper.core.ridges import RIDGE_SHARE, rise_towards_sun
from imfmapper.core.simulation import Scene, random_settings, simulate_scene
from imfmapper.core.simulation.backgrounds import random_view
from imfmapper.core.simulation.compositing import BaitSettings, composite
from imfmapper.core.simulation.fractures import random_fractures
from imfmapper.core.simulation.mosaic import MosaicSettings
from imfmapper.core.training.scene_pool import load_backgrounds
from imfmapper.models.catalogue import installed_models
from imfmapper.models.checkpoints import load_model

ERRORS_DEG = (0, 10, 20, 40, 60, 180)
"""By how much the sun's direction is wrong."""
LEAST_PX = 67
"""Detections of 150 m2 and more are looked at, as maps keep them."""
LEAST_SHARE = 0.6
"""A detection is one of a trough or a ridge where this share of it lies on one."""
AROUND_PX = 26
"""Pixels around a detection that smoothing may reach."""


@dataclass(frozen=True)
class Pair:
    """A scene with troughs, and the same with ridges in their place.

    Attributes:
        cut, raised: uint8 (H, W).
        relief: bool (H, W), where the one has its visible troughs and the other its ridges.
        azimuth_deg: direction towards the sun, clockwise from the top.
    """

    cut: np.ndarray
    raised: np.ndarray
    relief: np.ndarray
    azimuth_deg: float


def run_ridges(options: argparse.Namespace) -> None:
    """Score the models that ship on pairs of scenes, test their detections by the light, and write ridges.json."""
    began = time.time()
    real = load_backgrounds(options.backgrounds, options.held_out)[1] if options.backgrounds else []
    kinds = {"simulated": simulated_pair, **({"composite": composite_pair} if real else {})}
    document: dict[str, Any] = {"machine": describe_machine("cpu"), "scenes": options.scenes, "size": options.size,
                                "threshold": RIDGE_SHARE, "models": {}}  # fmt: skip
    pairs = {}
    with ProcessPoolExecutor(options.workers, mp_context=multiprocessing.get_context("fork")) as pool:
        for kind, make in kinds.items():
            jobs = range(options.scenes)
            pairs[kind] = list(pool.map(make, jobs, [options] * len(jobs), [real] * len(jobs), chunksize=2))
    torch.set_num_threads(options.threads)
    for model in installed_models():
        network = load_model(model.path, card=model.card).network.eval()
        document["models"][model.name] = {kind: score(network, found) for kind, found in pairs.items()}
    document["seconds"] = round(time.time() - began, 1)
    write_json(options.output / "ridges.json", document)
    print(json.dumps(document, indent=1))


def simulated_pair(number: int, options: argparse.Namespace, real: list[np.ndarray]) -> Pair:
    """A simulated scene at an incidence of 25 to 75 degrees, without seams."""
    settings = random_settings(np.random.default_rng([options.seed, 4, number]), options.size, fractures=True)
    sun = replace(settings.sun, incidence_deg=float(np.clip(settings.sun.incidence_deg, 25, 75)))
    settings = replace(settings, sun=sun, mosaic=MosaicSettings())
    raised = replace(settings, fractures=None, crests=settings.fractures)
    return _pair(*(simulate_scene(one, np.random.default_rng([options.seed, 5, number])) for one in (settings, raised)))


def composite_pair(number: int, options: argparse.Namespace, real: list[np.ndarray]) -> Pair:
    """Troughs, and ridges, lit into the same view of a real image."""
    rng = np.random.default_rng([options.seed, 6, number])
    view, fractures = random_view(real, options.size, rng), random_fractures(rng)
    cut, raised = (
        composite(view, np.random.default_rng([options.seed, 7, number]), fractures=with_troughs, bait=bait,
                  restretch=False)
        for with_troughs, bait in ((fractures, BaitSettings()), (None, BaitSettings(crests=fractures)))
    )  # fmt: skip
    return _pair(cut, raised)


def _pair(cut: Scene, raised: Scene) -> Pair:
    seen = (cut.mask > 0) & cut.valid & ~(np.zeros_like(cut.valid) if cut.faint is None else cut.faint)
    return Pair(cut.image, raised.image, seen, cut.azimuth_deg)


def score(network: torch.nn.Module, pairs: list[Pair]) -> dict[str, Any]:
    """The share of troughs and of ridges that a network finds, and what the light then drops of either."""
    found = {"troughs": np.zeros(2), "ridges": np.zeros(2)}  # pixels found, pixels
    looks: dict[str, list[tuple[int, list[float]]]] = {"troughs": [], "ridges": []}
    for pair in pairs:
        for name, image in (("troughs", pair.cut), ("ridges", pair.raised)):
            detected = predict(network, image)
            found[name] += (detected & pair.relief).sum(), pair.relief.sum()
            looks[name] += [_looked_at(image, mask, where, pair.azimuth_deg) for where, mask in parts(detected, pair)]
    figures: dict[str, Any] = {f"share_of_{name}": hit / max(all_px, 1) for name, (hit, all_px) in found.items()}
    for name, seen in looks.items():
        dropped = np.array([shares for _, shares in seen]).reshape(-1, len(ERRORS_DEG)) > RIDGE_SHARE
        areas = np.array([area for area, _ in seen])
        figures[name] = {
            "detections": len(seen),
            "dropped": {str(error): float(dropped[:, place].mean()) for place, error in enumerate(ERRORS_DEG)},
            "area_dropped": {
                str(error): float(areas[dropped[:, place]].sum() / areas.sum())
                for place, error in enumerate(ERRORS_DEG)
            },
        }
    return figures


def predict(network: torch.nn.Module, image: np.ndarray) -> np.ndarray:
    """Where the probability is 0.5 or more: bool (H, W)."""
    with torch.inference_mode():
        logits = network(torch.from_numpy(image.astype(np.float32) / 255)[None, None])["out"][0]
    return (logits[1] >= logits[0]).numpy()


def parts(detected: np.ndarray, pair: Pair) -> Iterator[tuple[tuple[slice, slice], np.ndarray]]:
    """Yields the detections that lie on the relief: a window around each, and its mask there."""
    numbers, _ = label(detected, np.ones((3, 3)))
    for number, place in enumerate(find_objects(numbers), start=1):
        rows, columns = (slice(max(part.start - AROUND_PX, 0), part.stop + AROUND_PX) for part in place)
        mask = numbers[rows, columns] == number
        if mask.sum() >= LEAST_PX and pair.relief[rows, columns][mask].mean() >= LEAST_SHARE:
            yield (rows, columns), mask


def _looked_at(
    image: np.ndarray, mask: np.ndarray, where: tuple[slice, slice], azimuth_deg: float
) -> tuple[int, list[float]]:
    """The area of a detection in px, and how its brightness rises towards each wrong sun, -1 to 1."""
    pixels, area = image[where].astype(np.float32), int(mask.sum())
    framed = np.pad(mask, 1)
    perimeter = sum(int((np.diff(framed, axis=axis) != 0).sum()) for axis in (0, 1))
    shares = []
    for error in ERRORS_DEG:
        azimuth = radians(azimuth_deg + error)
        rise, changes = rise_towards_sun(pixels, mask, (sin(azimuth), -cos(azimuth)), area / perimeter)
        shares.append(rise / max(changes, 1e-9))
    return area, shares
