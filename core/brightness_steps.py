"""Seams of a mosaic found in its brightness: long straight lines with a step from one side to the other.

A seam differs from what is on the ground in three ways: it is straight to the pixel over many hundred pixels, the step
between neighbouring pixels has the same sign all along, and it leads from one level to another, whereas a fracture, a
ridge or a shadow returns to the level that it came from. So each strip of `STRIP_PX` lines is searched over all nearly
vertical straight lines at once (fast discrete Radon transform: Brady 1998, doi:10.1137/S0097539793256673) for where
differences between neighbours add up, in units of the local roughness and clipped, so that no crater or shadow
outweighs the rest. Lines that go on from strip to strip are joined; what is long and has the shape of a step remains.
Nearly horizontal lines are found the same way in the transposed image. What was measured with it is in
`benchmarks/RESULTS.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

import numpy as np
from osgeo import ogr

from .progress import Progress
from .rasters import RasterSource
from .windows import Window

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
#: How far a piece may begin from where the one before it ended, and how much more it may lean.
JOIN_PX, BEND_PX = 4.0, 10.0
#: Strips in a row that a seam may not show in.
MOST_MISSED = 1
#: Strips in which a seam shows at least.
LEAST_PIECES = 3
#: How far all its pieces together stand out, times its persistence: ground without seams came to 8.7 in simulated
#: scenes and 7.6 in a real mosaic, seams of 5 % to 9.7 and more.
LEAST_STRENGTH = 9.3
#: Pixels on both sides whose brightness is compared.
SIDE_PX = 12
#: Share of a seam's stretches of `STRETCH_PX` that step the way the whole does.
LEAST_PERSISTENCE, STRETCH_PX = 0.78, 32
#: Share of the mean profile's variance that an ideal step explains.
LEAST_FIT = 0.9
#: Rise within three pixels of the seam over that between its sides: about 1 for a step, less for a slope, more for a
#: ridge or a trough.
LEAST_FOOT, MOST_FOOT = 0.75, 1.4


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


@dataclass(frozen=True)
class Step:
    """A seam that was found.

    Attributes:
        columns_rows: its vertices in pixels of the raster (N, 2).
        step: brightness on one side less that on the other, in grey values.
        persistence: share of its stretches that step this way.
        z: how far it stands out.
    """

    columns_rows: np.ndarray
    step: float
    persistence: float
    z: float


def find_steps(raster: RasterSource, progress: Progress | None = None) -> list[Step]:
    """Returns the seams that a raster's brightness shows; memory does not depend on the raster's size."""
    progress = progress or Progress()
    found = []
    for number, turned in enumerate((False, True)):
        for chain in _chains(_pieces(raster, turned, progress.part(number / 2, (number + 1) / 2))):
            step = _judge(raster, chain, turned)
            if step is not None:
                found.append(step)
    return found


def step_seams(raster: RasterSource, progress: Progress | None = None) -> list[bytes]:
    """Returns the seams that a raster's brightness shows as lines in its CRS."""
    x0, dx, rx, y0, ry, dy = raster.grid.geotransform
    lines = []
    for step in find_steps(raster, progress):
        line = ogr.Geometry(ogr.wkbLineString)
        for column, row in step.columns_rows.tolist():
            line.AddPoint_2D(x0 + column * dx + row * rx, y0 + column * ry + row * dy)
        lines.append(bytes(line.ExportToIsoWkb()))
    return lines


def _read(raster: RasterSource, window: Window, turned: bool) -> tuple[np.ndarray, np.ndarray]:
    """Returns pixels float32 and validity (H, W) of a window, which is one of the transposed raster where turned."""
    if turned:
        window = Window(window.y, window.x, window.height, window.width)
    pixels, valid = raster.read(window)
    if turned:
        pixels, valid = np.ascontiguousarray(pixels.T), np.ascontiguousarray(valid.T)
    return pixels.astype(np.float32), valid


def _size(raster: RasterSource, turned: bool) -> tuple[int, int]:
    """Returns columns and rows, exchanged where turned."""
    grid = raster.grid
    return (grid.height, grid.width) if turned else (grid.width, grid.height)


def _pieces(raster: RasterSource, turned: bool, progress: Progress) -> Iterator[Piece]:
    width, height = _size(raster, turned)
    strips = max(height // STRIP_PX, 1)
    for strip in range(strips):
        progress.report(strip / strips, "Looking for seams")
        for x in range(0, width, BLOCK_PX):
            progress.check()
            window = Window(x - STRIP_PX, strip * STRIP_PX, BLOCK_PX + 2 * STRIP_PX, STRIP_PX)
            pixels, valid = _read(raster, window, turned)
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


def _line_sums(values: np.ndarray) -> np.ndarray:
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
        count = _line_sums(np.ascontiguousarray(known[:, ::way], np.float32))
        score = _line_sums(np.ascontiguousarray(difference[:, ::way])) / np.sqrt(np.maximum(count, 1))
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


def _chains(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """Yields runs of pieces that go on in one line, with the same sign, from strip to strip, and stand out together.

    Args:
        pieces: from the first strip to the last; only what may still go on is held.
    """
    going: list[list[Piece]] = []
    for strip, found in groupby(pieces, key=lambda piece: piece.strip):
        over = [chain for chain in going if strip - chain[-1].strip > 1 + MOST_MISSED]
        yield from filter(_stands_out, over)
        going = [chain for chain in going if strip - chain[-1].strip <= 1 + MOST_MISSED]
        expected = np.array([_expected(chain[-1], strip) for chain in going])
        order = np.argsort(expected, kind="stable")
        open_chains, expected, taken = [going[index] for index in order], expected[order], set()
        for piece in sorted(found, key=lambda piece: -piece.z):
            reach = JOIN_PX * (1 + 2 * MOST_MISSED)
            first, last = np.searchsorted(expected, (piece.top - reach, piece.top + reach))
            near = [index for index in range(int(first), int(last)) if index not in taken]
            fitting = [index for index in near if _goes_on(open_chains[index][-1], piece)]
            if fitting:
                best = min(fitting, key=lambda index: abs(expected[index] - piece.top))
                open_chains[best].append(piece)
                taken.add(best)
            else:
                going.append([piece])
    yield from filter(_stands_out, going)


def _expected(last: Piece, strip: int) -> float:
    """Returns the column where a line goes on in a later strip."""
    return last.bottom + (strip - last.strip - 1) * (last.bottom - last.top)


def _goes_on(last: Piece, piece: Piece) -> bool:
    missed = piece.strip - last.strip - 1
    gap = abs(_expected(last, piece.strip) - piece.top)
    bend = abs((piece.bottom - piece.top) - (last.bottom - last.top))
    return last.sign == piece.sign and gap <= JOIN_PX * (1 + 2 * missed) and bend <= BEND_PX


def _stands_out(chain: list[Piece]) -> bool:
    return len(chain) >= LEAST_PIECES and total_z(chain) >= LEAST_STRENGTH


def total_z(chain: Sequence[Piece]) -> float:
    """Returns how far the pieces of a chain together stand out (Stouffer's method)."""
    return sum(piece.z for piece in chain) / sqrt(len(chain))


def _judge(raster: RasterSource, chain: list[Piece], turned: bool) -> Step | None:
    """Returns a chain as a seam where its profile is that of a step all along, otherwise None."""
    sides = np.concatenate(list(_sides(raster, chain, turned)))  # (N, 2 SIDE_PX), NaN = no data
    sides = sides[np.isfinite(sides).all(axis=1)]
    if sides.shape[0] < LEAST_SHARE * STRIP_PX:
        return None
    left, right = sides[:, : SIDE_PX - 1], sides[:, SIDE_PX + 1 :]
    rise = right.mean(axis=1) - left.mean(axis=1)  # (N,)
    step, sign = float(np.median(rise)), chain[0].sign
    stretches = [np.median(rise[begin : begin + STRETCH_PX]) for begin in range(0, rise.size, STRETCH_PX)]
    persistence = float(np.mean(np.sign(stretches) == sign))
    profile = np.median(sides - sides.mean(axis=1, keepdims=True), axis=0)  # (2 SIDE_PX,)
    foot = float(profile[SIDE_PX + 1 : SIDE_PX + 4].mean() - profile[SIDE_PX - 4 : SIDE_PX - 1].mean())
    if step * sign <= 0 or persistence < LEAST_PERSISTENCE or _step_fit(profile) < LEAST_FIT:
        return None
    if not LEAST_FOOT <= foot / step <= MOST_FOOT or total_z(chain) * persistence < LEAST_STRENGTH:
        return None
    vertices = _vertices(chain, _size(raster, turned)[1])
    return Step(vertices if not turned else vertices[:, ::-1], step, persistence, total_z(chain))


def _vertices(chain: list[Piece], height: int) -> np.ndarray:
    """Returns columns and rows of a chain's ends (N, 2); it goes on over lines below that fill no strip."""
    places = [(piece.top, piece.strip * STRIP_PX) for piece in chain]
    last = chain[-1]
    end = (last.strip + 1) * STRIP_PX
    places.append((last.bottom, end))
    if 0 < height - end < STRIP_PX:
        places.append((last.bottom + (last.bottom - last.top) * (height - end) / STRIP_PX, height))
    return np.array(places, np.float64)


def _sides(raster: RasterSource, chain: list[Piece], turned: bool) -> Iterator[np.ndarray]:
    """Yields the pixels on both sides of a chain, piece by piece: float32 (STRIP_PX, 2 SIDE_PX), NaN = no data."""
    for piece in chain:
        columns = np.rint(np.linspace(piece.top, piece.bottom, STRIP_PX)).astype(np.int64)  # (STRIP_PX,)
        left = int(columns.min()) - SIDE_PX
        window = Window(left, piece.strip * STRIP_PX, int(np.ptp(columns)) + 2 * SIDE_PX, STRIP_PX)
        pixels, valid = _read(raster, window, turned)
        index = columns[:, None] - left - SIDE_PX + np.arange(2 * SIDE_PX)[None, :]  # (STRIP_PX, 2 SIDE_PX)
        sides = np.take_along_axis(pixels, index, axis=1)
        sides[~np.take_along_axis(valid, index, axis=1)] = np.nan
        yield sides


def _step_fit(profile: np.ndarray) -> float:
    """Returns the share of a profile's variance that an ideal step explains, the two pixels at its foot left out."""
    outside = np.r_[: SIDE_PX - 1, SIDE_PX + 1 : 2 * SIDE_PX]
    levels = profile[outside]
    model = np.where(outside < SIDE_PX, levels[outside < SIDE_PX].mean(), levels[outside >= SIDE_PX].mean())
    spread = float(((levels - levels.mean()) ** 2).sum())
    return 1 - float(((levels - model) ** 2).sum()) / spread if spread else 0.0
