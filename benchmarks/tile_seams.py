"""How much a map depends on where its tiles lie: by overlap, blending and shifted grids.

    python3 benchmarks/tile_seams.py

Maps the sample scene, then the same scene without its first 96 and 100 columns and rows: the grid of tiles then lies 96
and 100 px further on the ground. Printed is the intersection over union of the pixels detected at
0.5. Every network sees each tile once; the ways to blend share what it gave.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable

from checkout import ROOT

import numpy as np
from osgeo import gdal

from imfmapper.core.devices import describe_device, pick_device
from imfmapper.core.progress import Progress
from imfmapper.core.reading.grids import Grid
from imfmapper.core.running.blending import BlendedCanvas, PublishedCanvas, fade_weights
from imfmapper.core.running.tile_network import TileNetwork
from imfmapper.core.running.tile_plan import TilePlan, plan_tiles
from imfmapper.core.windows import Window
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import LoadedModel, load_model

SAMPLE = ROOT / "resources" / "sample" / "sample_mosaic.tif"
SHIFTS_PX = (96, 100)


def centre_crop(size: int, overlap_percent: float) -> np.ndarray:
    """Returns weights that only count the middle of a tile, up to the middle of the overlap, where there is any."""
    margin = int(size * overlap_percent / 200)
    weights = np.full((size, size), 1e-6, np.float32)  # at the raster's edge there is nothing but a tile's edge
    weights[margin : size - margin, margin : size - margin] = 1
    return weights


def cosine(size: int, overlap_percent: float) -> np.ndarray:
    """Returns weights that rise as a raised cosine from edge to middle."""
    line = np.sin(np.pi * (np.arange(size) + 0.5) / size) ** 2
    return np.outer(line, line).astype(np.float32) + np.float32(1e-6)


def gaussian(size: int, overlap_percent: float) -> np.ndarray:
    """Returns weights of a Gaussian whose standard deviation is an eighth of the tile."""
    line = np.exp(-0.5 * ((np.arange(size) + 0.5 - size / 2) / (size / 8)) ** 2)
    return np.outer(line, line).astype(np.float32) + np.float32(1e-6)


def margin_fade(margin_px: int) -> Callable[[int, float], np.ndarray]:
    """Returns a fade that leaves a tile's outer pixels out where another tile has them, and is linear within."""

    def weights(size: int, overlap_percent: float) -> np.ndarray:
        distance = np.minimum(np.arange(size), np.arange(size)[::-1]) + 0.5 - margin_px
        line = np.maximum(distance, 0) / distance.max()
        return np.outer(line, line).astype(np.float32) + np.float32(1e-6)

    return weights


BLENDINGS: dict[str, Callable[[int, float], np.ndarray]] = {
    "linear fade": lambda size, overlap_percent: fade_weights(size),
    "fade, 32 px left out": margin_fade(32),
    "centre crop": centre_crop,
    "raised cosine": cosine,
    "Gaussian": gaussian,
}


def run_tiles(
    pixels: np.ndarray, model: LoadedModel, device: str, overlap: float, shifts: int
) -> tuple[TilePlan, list]:
    """Returns the plan of an image, uint8 (H, W), and what the network gives for each of its tiles."""
    height, width = pixels.shape
    card, size = model.card, model.card.tile_size_px
    grid = Grid(width, height, (0, 1.5, 0, 0, 0, -1.5), "")
    plan = plan_tiles(
        grid,
        Window(0, 0, width, height),
        tile_size_px=size,
        overlap_percent=overlap,
        output_stride=card.output_stride,
        shifts=shifts,
        regions=(),
    )
    published = overlap == 0 and shifts == 1
    network = TileNetwork(
        model, device, batch_size=1, progress=Progress(), arithmetic="published" if published else "fast"
    )
    given = []
    for window in plan.windows:
        tile = np.zeros((size, size), np.uint8)
        part = pixels[window.y : window.y_end, window.x : window.x_end]
        tile[: part.shape[0], : part.shape[1]] = part
        given.append(network.run(tile[None])[0])
    return plan, given


def blend(plan: TilePlan, given: list, weights: np.ndarray | None) -> np.ndarray:
    """Returns the detected pixels at 0.5 as bool (H, W)."""
    size = plan.tile_size_px
    canvas = PublishedCanvas(plan.area, size) if weights is None else BlendedCanvas(plan.area, weights)
    lines, row = [], 0
    valid = np.ones((size, size), bool)
    for window, number, values in zip(plan.windows, plan.rows, given):
        if number != row:
            lines.append(canvas.take(int(plan.tops[number])))
            row = number
        canvas.add(window, valid, values)
    lines.append(canvas.take(plan.area.y_end))
    return np.concatenate(lines) >= 127


def overlap_of(one: np.ndarray, other: np.ndarray) -> float:
    """Returns the intersection over union."""
    return np.count_nonzero(one & other) / max(np.count_nonzero(one | other), 1)


def measure(pixels: np.ndarray, model: LoadedModel, device: str, overlap: float, shifts: int) -> None:
    """Prints a line of the table for each way to blend."""
    started = time.perf_counter()
    runs = {0: run_tiles(pixels, model, device, overlap, shifts)}
    seconds = time.perf_counter() - started
    for moved in SHIFTS_PX:
        runs[moved] = run_tiles(np.ascontiguousarray(pixels[moved:, moved:]), model, device, overlap, shifts)
    published = overlap == 0 and shifts == 1
    for name, make in {"none": None}.items() if published else BLENDINGS.items():
        weights = make and make(model.card.tile_size_px, overlap)
        maps = {moved: blend(*run, weights) for moved, run in runs.items()}
        found = [overlap_of(maps[0][moved:, moved:], maps[moved]) for moved in SHIFTS_PX]
        print(
            f"{model.card.name:16} overlap {overlap:2.0f} %, shifts {shifts}, {name:20} "
            + "  ".join(f"{moved} px: {value:.3f}" for moved, value in zip(SHIFTS_PX, found))
            + f"   {len(runs[0][1])} tiles, {seconds:.0f} s, {maps[0].mean():.2%} detected",
            flush=True,
        )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", nargs="+", default=["imfmapper_base", "imfmapper_light"])
    parser.add_argument("--overlaps", nargs="+", type=float, default=[0, 10, 25, 50])
    parser.add_argument("--shifts", nargs="+", type=int, default=[1, 2, 4])
    parser.add_argument("--device", default="auto")
    options = parser.parse_args()
    chosen = pick_device(options.device)
    scene = gdal.Open(str(SAMPLE)).ReadAsArray()
    print(f"Sample scene of {scene.shape[1]} x {scene.shape[0]} px on {describe_device(chosen)}.")
    for model_name in options.models:
        installed = find_model(model_name)
        for share in options.overlaps:
            for count in options.shifts:
                if share or count == 1:
                    loaded = load_model(installed.path, card=installed.card)
                    measure(scene, loaded, chosen, share, count)
