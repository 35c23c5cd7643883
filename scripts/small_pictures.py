"""Saves pictures of maps and windows small enough for the documents."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

GREY_STEP = 8  # greys are rounded to multiples of this; the mosaic's noise would make the file large otherwise
GREY_SPREAD = 14  # channels that differ by less are grey


def save_small(source: Path, target: Path) -> None:
    """Save a picture with a palette of few greys and the most frequent colours, which keeps it small."""
    with Image.open(source) as picture:
        pixels = np.array(picture.convert("RGB")).astype(np.int16)  # (H, W, 3)
    is_grey = np.ptp(pixels, axis=2) < GREY_SPREAD  # (H, W)
    greys = np.unique([*range(0, 256, GREY_STEP), 255])
    indices = np.empty(is_grey.shape, np.uint8)
    palette = np.empty((0, 3), np.uint8)
    if not is_grey.all():
        # Maximum coverage keeps rare colours, such as those of a legend.
        coloured = Image.fromarray(pixels[~is_grey].astype(np.uint8)[np.newaxis]).quantize(
            256 - len(greys), method=Image.Quantize.MAXCOVERAGE, dither=0
        )
        palette = np.array(coloured.getpalette()).reshape(-1, 3)[: 256 - len(greys)]
        indices[~is_grey] = np.array(coloured)[0]
    nearest = np.abs(pixels[is_grey].mean(axis=1)[:, np.newaxis] - greys).argmin(axis=1)
    indices[is_grey] = len(palette) + nearest
    reduced = Image.fromarray(indices, "P")
    reduced.putpalette([int(value) for value in [*palette.ravel(), *np.repeat(greys, 3)]])
    reduced.save(target, optimize=True)
