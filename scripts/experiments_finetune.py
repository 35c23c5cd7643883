"""The model that ships, adapted to a domain that it was not trained for."""

from __future__ import annotations

import argparse
import json
import multiprocessing
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import imfmapper_package

import numpy as np
import torch
from experiments_results import describe_machine, write_json
from PIL import Image
from scipy.ndimage import binary_dilation

from imfmapper.core.evaluation.evaluation import evaluate
from imfmapper.core.progress import Progress
from imfmapper.core.simulation import Scene, random_settings, sample_scene, simulate_scene
from imfmapper.core.training.settings import LossSettings, TrainingSettings
from imfmapper.core.training.training import train
from imfmapper.models.checkpoints import load_model

GSD_M = 1.5

COARSER = 4
"""6 m/px, as a BepiColombo camera on Mercury gives (Le Corre et al. 2025, section 4.5)."""
DOMAINS = ("tiles", "new", "original", "rehearsal")
COARSE = ("tiles", "new")
"""Those at 6 m/px."""


def run_finetune(options: argparse.Namespace) -> None:
    """Adapt the model that ships to 6 m/px at incidence 80 deg, and write finetune.json."""
    began = time.time()
    document: dict[str, Any] = {
        "machine": describe_machine("cpu"),
        "threads": options.threads,
    }
    names = ("tiles", "test_tiles", "rehearsal_tiles", "tile_size", "epochs", "batch", "rate", "seed")
    document["options"] = {name: getattr(options, name) for name in names}
    with tempfile.TemporaryDirectory(prefix="imfmapper_") as temporary:
        folders = write_domains(Path(temporary), options)
        torch.set_num_threads(options.threads)
        document["seconds_for_scenes"] = round(time.time() - began, 1)
        document["results"] = {"before": _both_domains(options.start, folders)}
        few, both = [folders["tiles"]], [folders["tiles"], folders["rehearsal"]]
        for name, datasets in {"fine_tuned": few, "with_rehearsal": both}.items():
            clock = time.time()
            settings = TrainingSettings(
                architecture="imfmapper_light", start=options.start, epochs=options.epochs,
                batch_size=options.batch, learning_rate=options.rate, schedule="cosine", warmup_steps=10,
                seed=options.seed, losses=LossSettings(dice=1.0), clip_norm=1.0, device="cpu",
                augmentation=replace(TrainingSettings().augmentation, turns="all", perspective=0.0),
            )  # fmt: skip
            result = train(settings, datasets, Path(temporary) / f"{name}.pt", progress=_Printed())
            figures = _both_domains(result.checkpoint, folders)
            document["results"][name] = figures | {"best_epoch": result.best_epoch, "seconds": time.time() - clock}
    document["seconds"] = round(time.time() - began, 1)
    write_json(options.output / "finetune.json", document)
    print(json.dumps(document, indent=1))


class _Printed(Progress):
    def info(self, text: str) -> None:
        print(text, flush=True)


def write_domains(folder: Path, options: argparse.Namespace) -> dict[str, Path]:
    """Datasets: few tiles of the new domain and of the original one to learn from, and unseen ones of each."""
    kinds = dict(zip(DOMAINS, (options.tiles, options.test_tiles, options.test_tiles, options.rehearsal_tiles)))
    jobs = [(name, number) for name, count in kinds.items() for number in range(count)]
    folders = {name: folder / name for name in kinds}
    with ProcessPoolExecutor(options.workers, mp_context=multiprocessing.get_context("fork")) as pool:
        made = list(pool.map(_domain_tile, jobs, [options] * len(jobs), chunksize=2))
    for name, target in folders.items():
        tiles = [planes for (kind, _), planes in zip(jobs, made) if kind == name]
        held = {"tiles": range(0, len(tiles), 4), "rehearsal": ()}.get(name, range(len(tiles)))
        write_dataset(target, tiles, set(held), GSD_M * COARSER if name in COARSE else GSD_M)
    return folders


def _domain_tile(job: tuple[str, int], options: argparse.Namespace) -> dict[str, np.ndarray]:
    name, number = job
    rng = np.random.default_rng([options.seed, 3, DOMAINS.index(name), number])
    if name in COARSE:
        return coarse_tile(rng, options.tile_size)
    scene = sample_scene(rng, options.tile_size)
    return {"images": scene.image, "masks": scene.mask, "valid": scene.valid, "faint": _faint(scene),
            "widths": scene.widths}  # fmt: skip


def _faint(scene: Scene) -> np.ndarray:
    return np.zeros(scene.mask.shape, bool) if scene.faint is None else scene.faint


def coarse_tile(rng: np.random.Generator, size_px: int) -> dict[str, np.ndarray]:
    """A tile at 6 m/px and about 80 deg incidence: simulated at 1.5 m/px, then reduced by a cubic spline.

    Its fractures are mostly 10 px and wider at 1.5 m/px; of the narrower ones, which are less than about a pixel wide
    here, those that do not fill half a pixel neither teach nor test.
    """
    settings = random_settings(rng, size_px * COARSER, fractures=bool(rng.random() < 0.85))
    sun = replace(settings.sun, incidence_deg=float(np.clip(rng.normal(80, 1.0), 77, 83)))
    fractures = settings.fractures
    if fractures is not None:
        classes = tuple(int(c) for c in rng.choice([2, 3, 4], len(fractures.patterns), p=[0.5, 0.35, 0.15]))
        fractures = replace(fractures, classes=classes, mixing=min(fractures.mixing, 0.3))
    scene = simulate_scene(replace(settings, sun=sun, fractures=fractures, supersampling=1), rng)
    share, faint = block_mean(scene.mask), block_mean(_faint(scene)) >= 0.5
    mask, valid = share >= 0.5, block_mean(scene.valid) == 1
    vanished = (share > 0.1) & ~binary_dilation(mask, iterations=2)
    blocks = scene.widths.reshape(size_px, COARSER, size_px, COARSER)
    return {
        "images": np.where(valid, np.clip(np.rint(spline_reduced(scene.image)), 1, 255), 0),
        "masks": mask & valid, "valid": valid, "faint": (faint | vanished) & valid,
        "widths": blocks.max(axis=(1, 3)) * mask,
    }  # fmt: skip


def block_mean(plane: np.ndarray) -> np.ndarray:
    """Means of blocks of `COARSER` x `COARSER` px, float64 (H / 4, W / 4)."""
    rows, columns = plane.shape
    return plane.reshape(rows // COARSER, COARSER, columns // COARSER, COARSER).mean(axis=(1, 3), dtype=np.float64)


def spline_reduced(image: np.ndarray) -> np.ndarray:
    """The image reduced by `COARSER` with a cubic B-spline, as mosaics are (section 2); float64 (H / 4, W / 4)."""
    rows, columns = (_spline_weights(side) for side in image.shape)
    return rows @ image.astype(np.float64) @ columns.T


def _spline_weights(side: int) -> np.ndarray:
    """What each pixel gives to each reduced one, (side / 4, side)."""
    at = (np.arange(side // COARSER)[:, None] + 0.5) * COARSER - 0.5
    t = np.abs(np.arange(side)[None] - at) / COARSER
    weights = np.where(t < 1, 2 / 3 - t**2 + t**3 / 2, np.maximum(2 - t, 0) ** 3 / 6)
    return weights / weights.sum(axis=1, keepdims=True)


def write_dataset(folder: Path, tiles: Sequence[dict[str, np.ndarray]], held: set[int], gsd_m: float) -> None:
    """A dataset folder as `tileraster` writes it, with PNG files; tiles in `held` are for validation."""
    records = []
    for number, planes in enumerate(tiles):
        record = {"tile_id": f"tile_{number:03d}", "row": number, "col": 0, "imf_px": int(planes["masks"].sum())}
        record["split"] = "validation" if number in held else "train"
        for kind, plane in planes.items():
            key = {"images": "image", "masks": "mask"}.get(kind, kind)
            record[key] = f"{kind}/{record['tile_id']}.png"
            path = folder / record[key]
            path.parent.mkdir(parents=True, exist_ok=True)
            Image.fromarray(plane.astype(np.uint8)).save(path)
        records.append(record)
    content = {"format": "imfmapper-dataset", "version": 1, "tile_size_px": int(tiles[0]["images"].shape[0]),
               "gsd_m": gsd_m, "crs_wkt": "", "tiles": records}  # fmt: skip
    write_json(folder / "dataset.json", content)


def _both_domains(checkpoint: Path, folders: dict[str, Path]) -> dict[str, Any]:
    """Figures of a checkpoint on unseen tiles of the new domain and of the original one."""
    model = load_model(checkpoint)
    return {name: evaluate(model, [folders[name]], device="cpu").figures() for name in ("new", "original")}
