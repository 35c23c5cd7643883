"""Outlines on pixel edges, many at a time: the pixels that they hold, and their ground areas.

One polygon after the other, each with a raster of its own, takes milliseconds; all vertices of some thousand polygons
in one array take microseconds each.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyproj import Geod

from ..models.languages import tr
from . import geodesy
from .errors import RasterError
from .probabilities import STRIP_PX, ProbabilityReader
from .rasters import Grid
from .windows import Window

_POLYGON = 3


@dataclass(frozen=True)
class Outlines:
    """The rings of a batch of polygons.

    Attributes:
        wkbs: the polygons, in the CRS of the raster that they were traced from.
        xy: vertices of all rings, each ring closed: float64 (V, 2).
        starts: first vertex of each ring, and V: int64 (R + 1,).
        owner: number of each ring's polygon in `wkbs`: int64 (R,).
        is_hole: whether a ring is a hole: bool (R,).
    """

    wkbs: Sequence[bytes]
    xy: np.ndarray
    starts: np.ndarray
    owner: np.ndarray
    is_hole: np.ndarray


@dataclass(frozen=True)
class PixelRuns:
    """Horizontal runs of pixels, from top to bottom: int64 (N,) each; `column_end` is the column after the last."""

    owner: np.ndarray
    row: np.ndarray
    column: np.ndarray
    column_end: np.ndarray


def read_outlines(wkbs: Sequence[bytes]) -> Outlines:
    """Returns the rings of single polygons in little-endian WKB, as GDAL's tracing writes them."""
    rings, owner, is_hole = [], [], []
    for number, wkb in enumerate(wkbs):
        order, kind, count = struct.unpack_from("<BII", wkb)
        if order != 1 or kind != _POLYGON:
            raise RasterError(
                tr("Tracing outlines gave something else than polygons. Please report this with the raster.")
            )
        position = 9
        for index in range(count):
            (length,) = struct.unpack_from("<I", wkb, position)
            rings.append(np.frombuffer(wkb, "<f8", 2 * length, position + 4))
            owner.append(number)
            is_hole.append(index > 0)
            position += 4 + 16 * length
    lengths = [ring.size // 2 for ring in rings]
    xy = np.concatenate(rings).reshape(-1, 2) if rings else np.zeros((0, 2))  # (V, 2)
    starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])  # (R + 1,)
    return Outlines(wkbs, xy, starts.astype(np.int64), np.array(owner, np.int64), np.array(is_hole, bool))


def pixel_runs(outlines: Outlines, grid: Grid) -> PixelRuns:
    """Returns the pixels inside polygons whose edges are edges of the grid's pixels.

    Each vertical edge is a crossing in the rows that it spans; between an odd crossing of a polygon and the next one
    in a row lie its pixels, holes left out. Exact, also where an outline touches itself at corners.
    """
    inverse = grid.inverse()
    x, y = outlines.xy.T
    column = np.rint(inverse[0] + x * inverse[1] + y * inverse[2]).astype(np.int64)  # (V,)
    row = np.rint(inverse[3] + x * inverse[4] + y * inverse[5]).astype(np.int64)
    rise = np.diff(row)  # (V - 1,) edge after each vertex
    rise[outlines.starts[1:-1] - 1] = 0  # from one ring to the next is no edge
    edges = np.flatnonzero(rise)
    rows_of_edge = np.abs(rise[edges])
    polygon = np.repeat(outlines.owner, np.diff(outlines.starts))[edges]
    upper = np.minimum(row[edges], row[edges + 1])
    first = np.cumsum(rows_of_edge) - rows_of_edge
    rows = np.repeat(upper - first, rows_of_edge) + np.arange(rows_of_edge.sum())  # (C,) of each crossing
    count, columns = max(len(outlines.wkbs), 1), grid.width + 1
    key = (rows * count + np.repeat(polygon, rows_of_edge)) * columns + np.repeat(column[edges], rows_of_edge)
    key.sort()
    place, crossing = np.divmod(key, columns)
    rows, owner = np.divmod(place[::2], count)
    return PixelRuns(owner, rows, crossing[::2], crossing[1::2])


def probabilities(outlines: Outlines, grid: Grid, reader: ProbabilityReader) -> tuple[np.ndarray, np.ndarray]:
    """Returns the mean and the highest probability of the pixels of each polygon: float64 (P,) each."""
    runs = pixel_runs(outlines, grid)
    count = len(outlines.wkbs)
    total, highest = np.zeros(count), np.zeros(count)
    pixels = np.bincount(runs.owner, runs.column_end - runs.column, count)
    begin = 0
    while begin < runs.row.size:
        top = int(runs.row[begin])
        left, right = int(runs.column[begin:].min()), int(runs.column_end[begin:].max())
        lines = min(max(1, STRIP_PX // (right - left)), grid.height - top)
        end = int(np.searchsorted(runs.row, top + lines))
        lines = int(runs.row[end - 1]) - top + 1
        probability = reader.read(Window(left, top, right - left, lines))  # (lines, right - left)
        part = slice(begin, end)
        length = runs.column_end[part] - runs.column[part]
        first = np.cumsum(length) - length  # of each run among the gathered pixels
        start = (runs.row[part] - top) * (right - left) + runs.column[part] - left
        inside = probability.ravel()[np.repeat(start - first, length) + np.arange(length.sum())]
        total += np.bincount(runs.owner[part], np.add.reduceat(inside, first), count)
        np.maximum.at(highest, runs.owner[part], np.maximum.reduceat(inside, first))
        begin = end
    return total / np.maximum(pixels, 1), highest


def ground_areas_m2(outlines: Outlines, crs_wkt: str) -> np.ndarray:
    """Returns the area of each polygon on the body's ellipsoid in m2, holes left out: float64 (P,).

    As `geodesy.ground_area_m2`, which a polygon is handed to where an edge is long enough to be cut.
    """
    areas = np.zeros(len(outlines.wkbs))
    edges = np.linalg.norm(np.diff(outlines.xy, axis=0), axis=1)  # (V - 1,)
    edges[outlines.starts[1:-1] - 1] = 0.0
    limit = geodesy.MAX_EDGE_M / geodesy.metres_per_unit(crs_wkt) if crs_wkt else 0.0  # no body: one by one
    ring_of_edge = np.repeat(np.arange(outlines.owner.size), np.diff(outlines.starts))[:-1]
    is_long = np.zeros(len(outlines.wkbs), bool)
    is_long[outlines.owner[ring_of_edge[edges > limit]]] = True
    if not is_long.all():
        body = geodesy.body_of(crs_wkt)
        geod = Geod(a=body.semi_major_m, b=body.semi_minor_m)
        lon, lat = geodesy.lonlat(outlines.xy[:, 0], outlines.xy[:, 1], crs_wkt)
        for ring, owner in enumerate(outlines.owner):
            if not is_long[owner]:
                part = slice(outlines.starts[ring], outlines.starts[ring + 1])
                area = abs(geod.polygon_area_perimeter(lon[part], lat[part])[0])
                areas[owner] += -area if outlines.is_hole[ring] else area
    for number in np.flatnonzero(is_long):
        areas[number] = geodesy.ground_area_m2(outlines.wkbs[number], crs_wkt)
    return areas
