"""Seams of a mosaic found in its brightness: long straight lines with a step from one side to the other.

A seam differs from what is on the ground in three ways: it is straight to the pixel over many hundred pixels, the step
between neighbouring pixels has the same sign all along, and it leads from one level to another, whereas a fracture, a
ridge or a shadow returns to the level that it came from. Straight pieces of steps are searched strip by strip
(`straight_lines`), those that go on from strip to strip are joined, and what is long and has the shape of a step
remains. What was measured with it is in `benchmarks/RESULTS.md`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import sqrt

import numpy as np
from osgeo import ogr

from ..progress import Progress
from ..rasters import RasterSource
from ..windows import Window
from .straight_lines import LEAST_SHARE, STRIP_PX, Piece, line_pieces, read_turned, size_turned

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
        for chain in _chains(line_pieces(raster, turned, progress.part(number / 2, (number + 1) / 2))):
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
    vertices = _vertices(chain, size_turned(raster, turned)[1])
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
        pixels, valid = read_turned(raster, window, turned)
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
