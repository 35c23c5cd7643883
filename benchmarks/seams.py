"""How many seams of a mosaic are found by their step in brightness, and how many that are none.

    python3 benchmarks/seams.py
    python3 benchmarks/seams.py --mosaic real_mosaic_of_one_image.tif

Without a mosaic, scenes of the simulator, every other one with a seam whose place is known. With one, seams are put
into windows of it: one side times 1 + step and displaced by two pixels, at any place and angle.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import checkout

import numpy as np

from imfmapper.core.raster_writing import write_byte_raster
from imfmapper.core.rasters import open_raster
from imfmapper.core.reading.grids import Grid
from imfmapper.core.seams.brightness_steps import find_steps
from imfmapper.core.simulation import mosaic as mosaicking
from imfmapper.core.simulation.scene import random_settings, simulate_scene
from imfmapper.core.windows import Window

SIZE_PX = 1280
STEPS = (0.03, 0.05, 0.07, 0.1, 0.2)
#: A seam is found where no vertex of the line lies farther from it.
NEAR_PX = 8


def search(pixels: np.ndarray, side: np.ndarray | None) -> tuple[int, int, float]:
    """Returns how often the border of `side` was found, how many others were, and seconds of CPU time."""
    height, width = pixels.shape
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "mosaic.tif"
        with write_byte_raster(path, Grid(width, height, (0, 1.5, 0, 0, 0, -1.5), "")) as writer:
            writer.write(Window(0, 0, width, height), pixels)
        started = time.process_time()
        found = find_steps(open_raster(path))
        seconds = time.process_time() - started
    if side is None or side.all() or not side.any():
        return 0, len(found), seconds
    row, column = np.nonzero(side[:, 1:] != side[:, :-1])
    lower, beside = np.nonzero(side[1:] != side[:-1])
    border = np.concatenate([np.c_[column + 1.0, row + 0.5], np.c_[beside + 0.5, lower + 1.0]])
    centre = border.mean(axis=0)
    across = np.linalg.svd(border - centre, full_matrices=False)[2][1]
    near = [np.abs((step.columns_rows - centre) @ across).max() < NEAR_PX for step in found]
    return int(any(near)), near.count(False), seconds


def simulated(count: int) -> None:
    """Prints what is found in scenes of the simulator."""
    half_plane, sides = mosaicking.half_plane, []

    def watched(*arguments, **options):
        side = half_plane(*arguments, **options)
        if options["least"] == 0.15:  # the one that parts two images, not a corner without data
            sides.append(side)
        return side

    mosaicking.half_plane = watched
    hits, false, seconds = 0, 0, 0.0
    for number in range(count):
        random = np.random.default_rng(1000 + number)
        settings = random_settings(random)
        step = (0.8, 0.9, 0.95, 1.05, 1.1, 1.25)[number // 2 % 6]
        has_seam = number % 2 == 0
        changed = replace(
            settings.mosaic,
            seam=has_seam,
            step=step,
            sun_turn_deg=0,
            sun_drop_deg=0,
            blend_px=0,
            nodata=0,
            misfit_px=1.5,
        )
        sides.clear()
        scene = simulate_scene(replace(settings, width_px=SIZE_PX, height_px=SIZE_PX, mosaic=changed), random)
        found, other, took = search(scene.image, sides[-1] if sides else None)
        hits, false, seconds = hits + found, false + other, seconds + took
        print(
            f"  scene {number}: {f'step {step}' if has_seam else 'no seam'}, found {found}, others {other}", flush=True
        )
    print(f"simulated: {hits} of {(count + 1) // 2} seams found, {false} others in {count} scenes of {SIZE_PX} px")
    print_pace(seconds, count * SIZE_PX**2)


def print_pace(seconds: float, pixels: int) -> None:
    """Prints CPU time by area."""
    print(f"  {seconds / pixels * 1e6:.2f} s of CPU time per megapixel")


def real(path: str, count: int) -> None:
    """Prints what is found of seams put into a real mosaic."""
    raster = open_raster(path)
    whole, _ = raster.read(Window(0, 0, raster.grid.width, raster.grid.height))
    print(f"{Path(path).name} as it is: {search(whole, None)[1]} found")
    height, width = (min(SIZE_PX, length) for length in whole.shape)
    x, y = np.arange(width)[None, :] + 0.5 - width / 2, np.arange(height)[:, None] + 0.5 - height / 2
    seconds = 0.0
    for step in STEPS:
        random, hits, false = np.random.default_rng(0), 0, 0
        for _ in range(count):
            row, column = (
                random.integers(0, whole.shape[0] - height + 1),
                random.integers(0, whole.shape[1] - width + 1),
            )
            part = whole[row : row + height, column : column + width].astype(np.float64)
            angle, sign = random.uniform(0, np.pi), random.choice([-1, 1])
            side = x * np.cos(angle) + y * np.sin(angle) > random.uniform(-250, 250)
            other = np.roll(part, (1, 2), (0, 1)) * (1 + sign * step)
            pixels = np.clip(np.rint(np.where(side, other, part)), 0, 255).astype(np.uint8)
            found, others, took = search(pixels, side)
            hits, false, seconds = hits + found, false + others, seconds + took
        print(f"  step {step:.0%}: {hits} of {count} found, {false} others", flush=True)
    print_pace(seconds, len(STEPS) * count * height * width)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mosaic", help="a real mosaic without seams, to put some into")
    parser.add_argument("--count", type=int, default=24, help="scenes, or windows per step")
    options = parser.parse_args()
    if options.mosaic:
        real(options.mosaic, options.count)
    else:
        simulated(options.count)
