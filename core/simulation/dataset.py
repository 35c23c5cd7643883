"""Datasets of simulated tiles on disk: PNG tiles and `dataset.json`, in the layout that training reads."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image

from ..errors import DatasetError, InputError
from ..progress import Progress
from .backgrounds import Background, read_backgrounds
from .generator import Mix, sample_scene
from .lines import hand_drawn, weak_mask
from .traces import read_traces

GSD_M = 1.5
"""Ground sampling distance that the scenes' pixels stand for (Le Corre et al. 2025, section 2)."""

FOLDERS = ("images", "masks", "valid", "widths", "weak", "faint")


@dataclass(frozen=True)
class DatasetPlan:
    """All that a dataset is made from; each tile depends on this and its own number only, whatever the workers."""

    size_px: int = 512
    seed: int = 0
    mix: Mix = field(default_factory=Mix)
    backgrounds: str | None = None
    traces: str | None = None
    validation: float = 0.2


def write_dataset(
    folder: str | Path,
    count: int,
    size_px: int = 512,
    seed: int = 0,
    *,
    backgrounds: str | Path | None = None,
    traces: str | Path | None = None,
    mix: Mix | None = None,
    validation: float = 0.2,
    workers: int = 1,
    progress: Progress | None = None,
) -> Path:
    """A folder of simulated tiles; returns the path of its `dataset.json`.

    Besides `images/`, `masks/` and `valid/` (uint8; masks and valid 0/1) there are `widths/` (width class by true
    width, 0 none, 1 tiny .. 5 huge) `weak/` (0/1, hand-drawn lines buffered by their class)
    and `faint/` (0/1, fracture pixels and a rim that nobody could see; training leaves them out). The json names for
    each tile its kind, solar incidence and azimuth (null where unknown) and its hand-drawn lines.

    Args:
        folder: where to write; made if missing, refused if it already holds a dataset.
        count: number of tiles.
        size_px: side of a tile.
        seed: the same seed gives the same tiles.
        backgrounds: folder of real 8-bit images for composites and negatives.
        traces: GeoJSON file of traced lines.
        mix: shares of the kinds of scenes.
        validation: share of tiles marked for validation.
        workers: processes.
        progress: told of every tile, and asked whether to stop.

    Raises:
        DatasetError: the folder already holds a dataset.
        InputError: nothing to make, or unreadable traces.
    """
    folder = Path(folder)
    if count < 1 or seed < 0 or not 0 <= validation < 1:
        raise InputError(
            f"{count} tiles of seed {seed} with a validation share of {validation} cannot be made; 1 tile or more, a "
            "seed of 0 or more and a share from 0 to below 1 are needed."
        )
    target = folder / "dataset.json"
    if target.exists():
        raise DatasetError(f"'{target}' exists already. Choose another folder or remove it first.")
    plan = DatasetPlan(
        size_px,
        seed,
        mix or Mix(),
        str(backgrounds) if backgrounds else None,
        str(traces) if traces else None,
        validation,
    )
    _sources(plan.backgrounds, plan.traces)
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    progress = progress or Progress()
    tiles = []
    for tile in _tiles(folder, count, plan, workers):
        tiles.append(tile)
        progress.report(len(tiles) / count, f"{len(tiles)} of {count} tiles")
        progress.check()
    tiles.sort(key=lambda tile: tile["tile_id"])
    _write_json(target, _document(plan, tiles))
    return target


def _document(plan: DatasetPlan, tiles: list[dict]) -> dict:
    settings = asdict(plan)
    for name in ("backgrounds", "traces"):
        settings[name] = Path(settings[name]).name if settings[name] else None
    return {
        "format": "imfmapper-dataset",
        "version": 1,
        "tile_size_px": plan.size_px,
        "gsd_m": GSD_M,
        "crs_wkt": "",
        "source": {"simulated": True},
        "settings": settings,
        "tiles": tiles,
    }


def _write_json(target: Path, document: dict) -> None:
    part = target.with_suffix(".json.part")
    part.write_text(json.dumps(document, indent=1), encoding="utf-8")
    os.replace(part, target)


def _tiles(folder: Path, count: int, plan: DatasetPlan, workers: int) -> Iterator[dict]:
    if workers <= 1:
        for number in range(count):
            yield write_tile(folder, number, plan)
        return
    with ProcessPoolExecutor(workers) as pool:
        try:
            yield from pool.map(write_tile, [folder] * count, range(count), [plan] * count, chunksize=4)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


@lru_cache(maxsize=2)
def _sources(backgrounds: str | None, traces: str | None) -> tuple[list[Background], list[np.ndarray] | None]:
    return (
        read_backgrounds(backgrounds) if backgrounds else [],
        read_traces(traces) if traces else None,
    )


def write_tile(folder: Path, number: int, plan: DatasetPlan) -> dict:
    """Make and write one tile; returns its entry in `dataset.json`."""
    rng = np.random.default_rng([plan.seed, number])
    backgrounds, traces = _sources(plan.backgrounds, plan.traces)
    split = "validation" if rng.random() < plan.validation else "train"
    scene = sample_scene(rng, plan.size_px, backgrounds, mix=plan.mix, traces=traces)
    drawn = hand_drawn(scene.lines, rng)
    height, width = scene.image.shape
    name = f"scene_{number:06d}"
    layers = {
        "images": scene.image,
        "masks": scene.mask,
        "valid": scene.valid.astype(np.uint8),
        "widths": scene.widths,
        "weak": weak_mask(drawn, width, height) * scene.valid,
        "faint": np.zeros((height, width), np.uint8) if scene.faint is None else scene.faint,
    }
    for layer, pixels in layers.items():
        Image.fromarray(pixels.astype(np.uint8)).save(folder / layer / f"{name}.png", compress_level=3)
    return {
        "tile_id": name,
        "row": number,
        "col": 0,
        "x": 0,
        "y": 0,
        "split": split,
        "rotation": 0,
        "imf_px": int(scene.mask.sum()),
        "valid_px": int(scene.valid.sum()),
        "image": f"images/{name}.png",
        "mask": f"masks/{name}.png",
        "valid": f"valid/{name}.png",
        "widths": f"widths/{name}.png",
        "weak": f"weak/{name}.png",
        "faint": f"faint/{name}.png",
        "kind": scene.kind,
        "incidence_deg": _number(scene.incidence_deg),
        "azimuth_deg": _number(scene.azimuth_deg),
        "lines": [{"width_class": line.width_class, "points": np.round(line.points_px, 2).tolist()} for line in drawn],
    }


def _number(value: float) -> float | None:
    return round(float(value), 2) if np.isfinite(value) else None
