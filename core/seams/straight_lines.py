"""Straight lines of a raster across which neighbouring pixels differ the same way all along.

Each strip of `STRIP_PX` lines of pixels is searched over all nearly vertical straight lines at once (fast discrete
Radon transform: Brady 1998, doi:10.1137/S0097539793256673) for where differences between neighbours add up, in units of
the local roughness and clipped, so that no crater or shadow outweighs the rest. Nearly horizontal lines are found the
same way in the transposed raster.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ...models.languages import tr
from ..progress import Progress
from ..rasters import RasterSource
from ..windows import Window

#: Lines of pixels that are searched together; a power of 2.
STRIP_PX = 256
#: Columns of a block, less the margin that lines may lean into.
BLOCK_PX = 2048
#: Differences count at most this many times the local roughness.
CLIP = 2.5
#: Side of the square over which roughness is averaged; divides a strip.
ROUGHNESS_PX = 64
#: A piece of seam in one strip stands out by this many standard deviations of all lines there.
LEAST_Z = 4.0
#: ... and holds data on this share of its length.
LEAST_SHARE = 0.6
#: Pieces looked at in one block.
MOST_PIECES = 60
#: Lines whose ends are within this of a better one's are the same.
SAME_PX = 12


@dataclass(frozen=True)
class Piece:
    """A straight line through one strip.

    Attributes:
        strip: number of the strip.
        top, bottom: columns where it enters and leaves it, px.
        sign: 1 where it is brighter on the right.
        z: how far it stands out.
    """

    strip: int
    top: float
    bottom: float
    sign: int
    z: float


def line_pieces(raster: RasterSource, turned: bool, progress: Progress) -> Iterator[Piece]:
    """Yields the straight lines through each strip that stand out, from the first strip to the last."""
    width, height = size_turned(raster, turned)
    strips = max(height // STRIP_PX, 1)
    for strip in range(strips):
        progress.report(strip / strips, tr("Looking for seams"))
        for x in range(0, width, BLOCK_PX):
            progress.check()
            window = Window(x - STRIP_PX, strip * STRIP_PX, BLOCK_PX + 2 * STRIP_PX, STRIP_PX)
            pixels, valid = read_turned(raster, window, turned)
            if valid.any():
                yield from _best_lines(*_differences(pixels, valid), strip, window.x)


def _differences(pixels: np.ndarray, valid: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns how much brighter each pixel edge's right side is than its left: float32 (H, W) in local roughness.

    Two pixels on each side count; column x stands for the edge on the left of pixel x. 0 and not valid without data.
    """
    difference, known = np.zeros_like(pixels), np.zeros_like(valid)
    difference[:, 2:-1] = (pixels[:, 2:-1] + pixels[:, 3:] - pixels[:, 1:-2] - pixels[:, :-3]) / 2
    known[:, 2:-1] = valid[:, 2:-1] & valid[:, 3:] & valid[:, 1:-2] & valid[:, :-3]
    difference[~known] = 0
    return np.clip(difference / np.maximum(_roughness(difference, known), 1.0), -CLIP, CLIP), known


def _roughness(difference: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Returns the usual size of differences around each pixel, in which a few large ones count little: (H, W)."""
    height, width = difference.shape
    shape = (height // ROUGHNESS_PX, ROUGHNESS_PX, width)
    total = np.sqrt(np.abs(difference)).reshape(shape).sum(axis=1)  # (H / ROUGHNESS_PX, W)
    count = known.reshape(shape).sum(axis=1, dtype=np.float32)
    index, half = np.arange(width), ROUGHNESS_PX // 2
    upper, lower = np.minimum(index + half + 1, width), np.maximum(index - half, 0)
    sums = []
    for values in (total, count):
        running = np.concatenate([np.zeros((shape[0], 1)), np.cumsum(values, axis=1, dtype=np.float64)], axis=1)
        sums.append(running[:, upper] - running[:, lower])
    return np.repeat((sums[0] / np.maximum(sums[1], 1)) ** 2, ROUGHNESS_PX, axis=0).astype(np.float32)


def line_sums(values: np.ndarray) -> np.ndarray:
    """Returns sums along straight lines: (lean, column), for lines that lean 0 to H - 1 columns to the right.

    Args:
        values: float32 (H, W), H a power of 2; each line begins at a column of the first row. Beyond the right edge
            are zeros.
    """
    sums = values[:, None, :]  # (H, 1, W)
    width = values.shape[1]
    while sums.shape[0] > 1:
        upper, lower = sums[0::2], sums[1::2]
        leans = upper.shape[1]
        joined = np.repeat(upper, 2, axis=1)  # (H / 2, 2 leans, W)
        for lean in range(2 * leans):
            shift = (lean + 1) // 2
            joined[:, lean, : width - shift] += lower[:, lean // 2, shift:]
        sums = joined
    return sums[0]


def _best_lines(difference: np.ndarray, known: np.ndarray, strip: int, left: int) -> list[Piece]:
    """Returns the lines of a block that stand out, of both ways of leaning."""
    width = difference.shape[1]
    ways = []
    for way in (1, -1):
        count = line_sums(np.ascontiguousarray(known[:, ::way], np.float32))
        score = line_sums(np.ascontiguousarray(difference[:, ::way])) / np.sqrt(np.maximum(count, 1))
        score[count < LEAST_SHARE * STRIP_PX] = 0
        ways.append(score)
    sample = np.concatenate([score[:, ::7].ravel() for score in ways])
    sample = sample[sample != 0]
    if not sample.size:
        return []
    spread = 1.4826 * float(np.median(np.abs(sample)))
    found = []
    for mirrored, score in enumerate(ways):
        lean, column = np.nonzero(np.abs(score) >= LEAST_Z * spread)
        z = score[lean, column] / spread
        top = np.where(mirrored, width - 1 - column, column)
        bottom = np.where(mirrored, top - lean, top + lean)
        inside = (top >= STRIP_PX) & (top < width - STRIP_PX)
        found.append(np.column_stack([top + left, bottom + left, z])[inside])
    return _distinct(np.concatenate(found), strip)


def _distinct(lines: np.ndarray, strip: int) -> list[Piece]:
    """Returns the best lines that are not the same as a better one; lines are rows of top, bottom, z."""
    kept: list[Piece] = []
    lines = lines[np.argsort(-np.abs(lines[:, 2]), kind="stable")]
    while lines.size and len(kept) < MOST_PIECES:
        top, bottom, z = lines[0].tolist()
        kept.append(Piece(strip, top, bottom, 1 if z > 0 else -1, abs(z)))
        lines = lines[(np.abs(lines[:, 0] - top) > SAME_PX) | (np.abs(lines[:, 1] - bottom) > SAME_PX)]
    return kept


def read_turned(raster: RasterSource, window: Window, turned: bool) -> tuple[np.ndarray, np.ndarray]:
    """Returns pixels float32 and validity (H, W) of a window, which is one of the transposed raster where turned."""
    if turned:
        window = Window(window.y, window.x, window.height, window.width)
    pixels, valid = raster.read(window)
    if turned:
        pixels, valid = np.ascontiguousarray(pixels.T), np.ascontiguousarray(valid.T)
    return pixels.astype(np.float32), valid


def size_turned(raster: RasterSource, turned: bool) -> tuple[int, int]:
    """Returns columns and rows, exchanged where turned."""
    grid = raster.grid
    return (grid.height, grid.width) if turned else (grid.width, grid.height)
