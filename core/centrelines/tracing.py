"""Centrelines of a polygon in a plane: medial axis, pruned of spurs, drawn out to the tips, smooth."""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from .. import geometries
from .coverage import LEVEL, CoverageField
from .graph import Edge, SkeletonGraph, simplify

#: Lines are smoothed along their length by a Gaussian of this share of the width, or this many pixels if that is more.
LINE_SIGMA_WIDTHS, LINE_SIGMA_PX = 0.35, 2.0
#: A tip's direction is that of the last stretch of this many half widths, or this many pixels if that is more.
TIP_HALF_WIDTHS, TIP_PX = 2.0, 3.0
#: Vertices that lie within this share of a pixel, or of a third of a cell, of the line without them are left out.
SIMPLIFY_PX = 0.1


@dataclass(frozen=True)
class Centreline:
    """A stretch of centreline between two nodes.

    Attributes:
        xy: float64 (N, 2), in m of the plane; its ends are exactly those of the lines that it meets.
        width_m: mean width along it, from the distance to the outline.
        maxwid_m: largest width along it, away from junctions.
        start: number of its first node, from 1.
        end: number of its last node.
    """

    xy: np.ndarray
    width_m: float
    maxwid_m: float
    start: int
    end: int


def trace_centrelines(polygon: ogr.Geometry, *, pixel_m: float) -> list[Centreline]:
    """Returns the centrelines of a polygon: one for each branch between junctions and tips.

    Args:
        polygon: valid polygon or multi-polygon with an area, in m of a plane.
        pixel_m: size of the pixels whose edges the outline follows; 0 where it follows none.
    """
    width_m = mean_width_m(polygon)
    field = CoverageField(_without_specks(polygon, max(width_m, pixel_m)), width_m, min(pixel_m, width_m))
    graph = simplify(field.skeleton_graph(), slack=1 + field.pixel_m / field.cell_m)
    return _lines(graph, field)


def mean_width_m(polygon: ogr.Geometry) -> float:
    """Returns twice the area over the length of the outline: the width of a long strip, less where it has stairs."""
    return 2 * polygon.GetArea() / polygon.Boundary().Length()


def _without_specks(polygon: ogr.Geometry, size_m: float) -> ogr.Geometry:
    """Returns the polygon without holes smaller than a square of this size, round which the line would run twice."""
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in geometries.polygons_of(polygon):
        kept = ogr.Geometry(ogr.wkbPolygon)
        for index, ring in enumerate(part):
            if index == 0 or ring.GetArea() > size_m**2:
                kept.AddGeometry(ring)
        parts.AddGeometryDirectly(kept)
    return parts


def _lines(graph: SkeletonGraph, field: CoverageField) -> list[Centreline]:
    degree = {node: len(edges) for node, edges in graph.at_nodes().items()}
    numbers: dict[int, int] = {}
    lines = []
    for edge in graph.edges:
        rows_columns = graph.rows_columns[list(edge.cells)]  # (N, 2)
        radius_m = graph.radius[list(edge.cells)] * field.cell_m  # (N,)
        keys = edge.start, edge.end
        if _is_blob(edge, degree, float(radius_m.max()) / field.cell_m):
            xy = _axis(rows_columns[len(rows_columns) // 2], field, float(radius_m.max()))
            keys = -2 * edge.start - 1, -2 * edge.start - 2
        else:
            open_ends = degree[edge.start] == 1, degree[edge.end] == 1
            is_ring = edge.is_loop and degree[edge.start] == 2
            sigma_m = _line_sigma_m(radius_m, field)
            xy = _path(field.xy(rows_columns), radius_m, field, sigma_m, open_ends=open_ends, is_ring=is_ring)
            if not is_ring:
                radius_m = _away_from_ends(radius_m, edge.length * field.cell_m)
            sigma = min(sigma_m / 2 / field.cell_m, len(radius_m) / 6)
            radius_m = _smoothed(radius_m[:, np.newaxis], sigma, is_ring=is_ring)[:, 0]
        start, end = (numbers.setdefault(key, len(numbers) + 1) for key in keys)
        lines.append(Centreline(xy, 2 * float(radius_m.mean()), 2 * float(radius_m.max()), start, end))
    return lines


def _is_blob(edge: Edge, degree: dict[int, int], radius: float) -> bool:
    """Returns whether an edge is all that a part has, and the part less than twice as long as wide."""
    if edge.is_loop:
        return degree[edge.start] == 2 and edge.length <= 2 * np.pi * radius
    return degree[edge.start] == degree[edge.end] == 1 and edge.length <= 2 * radius


def _axis(cell: np.ndarray, field: CoverageField, radius_m: float) -> np.ndarray:
    """Returns the longer axis of a part that has no centreline to speak of, from wall to wall (2, 2)."""
    xy = field.xy(field.cells_around(cell))
    centre = xy.mean(axis=0)
    if field.at(centre[np.newaxis])[0] < LEVEL:
        centre = field.xy(cell[np.newaxis])[0]  # a part that bends round its middle
    direction = np.linalg.eigh(np.cov((xy - centre).T))[1][:, -1] if len(xy) > 2 else np.array([1.0, 0.0])
    reach = 4 * radius_m + 2 * field.cell_m
    return np.stack([_tip(centre, sign * direction, field, reach) for sign in (-1, 1)])


def _line_sigma_m(radius_m: np.ndarray, field: CoverageField) -> float:
    return max(2 * LINE_SIGMA_WIDTHS * _median(radius_m), LINE_SIGMA_PX * field.pixel_m)


def _median(values: np.ndarray) -> float:
    """Returns the middle value; numpy's own takes longer than the rest of a small detection's line."""
    return float(np.partition(values, len(values) // 2)[len(values) // 2])


def _path(
    xy: np.ndarray,
    radius_m: np.ndarray,
    field: CoverageField,
    sigma_m: float,
    *,
    open_ends: tuple[bool, bool],
    is_ring: bool,
) -> np.ndarray:
    """Returns the smooth line (M, 2) along cells (N, 2), with N half widths, drawn out to the tips at its open ends."""
    step_m = _length(xy) / (len(xy) - 1)
    line = _smoothed(xy, min(sigma_m / step_m, len(xy) / 6), is_ring=is_ring)
    bent_m = _median(radius_m) + sigma_m
    share = 1 / 3 if all(open_ends) else 1 / 2
    for turn, is_open in ((1, open_ends[0]), (-1, open_ends[1])):
        if is_open:
            line = _to_tip(line[::turn], radius_m[::turn], field, bent_m, share * _length(xy))[::turn]
    return _simplified(line, SIMPLIFY_PX * max(field.pixel_m, field.cell_m))


def _length(xy: np.ndarray) -> float:
    return float(np.hypot(*np.diff(xy, axis=0).T).sum())


def _smoothed(xy: np.ndarray, sigma: float, *, is_ring: bool) -> np.ndarray:
    """Returns a line smoothed by a Gaussian of `sigma` vertices; its ends stay, a ring has none."""
    from scipy.ndimage import gaussian_filter1d

    if is_ring:
        ring = gaussian_filter1d(xy[:-1], sigma, axis=0, mode="wrap")
        return np.concatenate([ring, ring[:1]])
    reach = min(int(4 * sigma + 1), len(xy) - 1)
    if not reach:
        return xy
    # A line that goes on beyond its end turned by half a circle keeps the end where it is.
    before, after = 2 * xy[0] - xy[reach:0:-1], 2 * xy[-1] - xy[-2 : -2 - reach : -1]
    smooth = gaussian_filter1d(np.concatenate([before, xy, after]), sigma, axis=0)[reach : reach + len(xy)]
    smooth[0], smooth[-1] = xy[0], xy[-1]  # to the last bit, since other lines end there too
    return smooth


def _to_tip(line: np.ndarray, radius_m: np.ndarray, field: CoverageField, bent_m: float, most_m: float) -> np.ndarray:
    """Returns a line whose first end is drawn straight on to the outline.

    Its last stretch, where the medial axis bends towards a corner, is cut off before: `bent_m`, at most `most_m`.
    """
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])  # (N,)
    cut_m = min(bent_m, most_m)
    near_m = float(radius_m[np.searchsorted(along[:-1], cut_m)])
    back_m = min(cut_m + max(TIP_HALF_WIDTHS * near_m, TIP_PX * field.pixel_m), along[-1])
    cut, back = (np.array([np.interp(at, along, line[:, axis]) for axis in (0, 1)]) for at in (cut_m, back_m))
    direction = (cut - back) / max(float(np.hypot(*(cut - back))), 1e-12)
    tip = _tip(cut, direction, field, cut_m + 4 * near_m + 2 * field.pixel_m)
    return np.concatenate([[tip, cut], line[along > cut_m]])


def _tip(start: np.ndarray, direction: np.ndarray, field: CoverageField, reach_m: float) -> np.ndarray:
    """Returns where a ray leaves the polygon: where half as much is covered as where it starts."""
    distances = np.arange(0, reach_m + field.cell_m, field.cell_m / 2)
    covered = field.at(start + distances[:, np.newaxis] * direction)
    if covered[0] < LEVEL / 2:
        return start  # outside already, past a sharp bend
    below = np.flatnonzero(covered < covered[0] / 2)
    if not len(below):
        return start + distances[-1] * direction
    after = int(below[0])
    share = (covered[after - 1] - covered[0] / 2) / (covered[after - 1] - covered[after])
    return start + (distances[after - 1] + share * (distances[after] - distances[after - 1])) * direction


def _away_from_ends(radius_m: np.ndarray, length_m: float) -> np.ndarray:
    """Returns the half widths that lie outside the circles around junctions and tips; the middle one where none does.

    A junction's circle is wider than any arm, and at a tip the medial axis runs into a corner.
    """
    along = np.linspace(0, length_m, len(radius_m))
    near_m = 1.5 * _median(radius_m)
    away = radius_m[(along > max(near_m, radius_m[0])) & (length_m - along > max(near_m, radius_m[-1]))]
    return away if len(away) else radius_m[len(radius_m) // 2 :][:1]


def _simplified(xy: np.ndarray, tolerance_m: float) -> np.ndarray:
    return geometries.vertices(ogr.CreateGeometryFromWkb(line_wkb(xy)).Simplify(tolerance_m))


def line_wkb(xy: np.ndarray) -> bytes:
    """Returns a line string of vertices (N, 2) as WKB."""
    return struct.pack("<BII", 1, ogr.wkbLineString, len(xy)) + np.ascontiguousarray(xy, "<f8").tobytes()
