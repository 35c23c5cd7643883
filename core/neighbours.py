"""Neighbours: which features may touch, found by their boxes in space, at any place of the body and in any CRS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from math import ceil, log2

import numpy as np
from osgeo import gdal, ogr

from ..models.languages import tr
from . import geodesy, geometries
from .longitudes import turned_between
from .progress import Progress

#: Smallest cell of the index in m.
CELL_M = 8


def space_boxes(wkbs: Sequence[bytes], crs_wkt: str) -> np.ndarray:
    """Returns the boxes of geometries in space, centred on the body: float64 (N, 6), low x, y, z, high x, y, z in m.

    In space neither a pole nor the turn of longitudes is a border, and distances are metres everywhere. Edges are
    taken as straight between their vertices, which an edge of a kilometre on the Moon misses by 0.1 m.
    """
    body = geodesy.body_of(crs_wkt)
    flatness = (body.semi_minor_m / body.semi_major_m) ** 2
    boxes = np.empty((len(wkbs), 6))
    for row, wkb in enumerate(wkbs):
        x, y = np.concatenate(list(_runs(geometries.read_geometry(wkb)))).T
        lon, lat = np.radians(geodesy.lonlat(x, y, crs_wkt))
        normal_m = body.semi_major_m / np.sqrt(1 - (1 - flatness) * np.sin(lat) ** 2)
        east, north = normal_m * np.cos(lat) * np.cos(lon), normal_m * np.cos(lat) * np.sin(lon)
        space = np.stack([east, north, flatness * normal_m * np.sin(lat)])  # (3, vertices)
        boxes[row, :3], boxes[row, 3:] = space.min(axis=1), space.max(axis=1)
    return boxes


def _runs(geometry: ogr.Geometry) -> Iterator[np.ndarray]:
    if geometry.GetGeometryCount():
        for part in geometry:
            yield from _runs(part)
    elif geometry.GetPointCount():
        yield geometries.vertices(geometry)


def beside(wkb: bytes, other: ogr.Geometry, crs_wkt: str) -> ogr.Geometry:
    """Returns a valid geometry on the turn of longitude that the other one is on."""
    west, east, _, _ = other.GetEnvelope()
    return valid(turned_between(geometries.read_geometry(wkb), west, east, crs_wkt))


def valid(geometry: ogr.Geometry) -> ogr.Geometry:
    """Returns a geometry that other ones can be cut with."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # an outline that touches itself is mended, nobody needs to hear it
    try:
        return geometry if geometry.IsValid() else geometry.MakeValid() or geometry
    finally:
        gdal.PopErrorHandler()


def near_pairs(
    boxes_a: np.ndarray, boxes_b: np.ndarray, *, margin_m: float = 0.0, progress: Progress | None = None
) -> Iterator[tuple[int, int]]:
    """Yields each row of A with each row of B whose box comes within the margin of its own.

    Args:
        boxes_a: from `space_boxes`, float64 (N, 6).
        boxes_b: the same of the others, float64 (M, 6).
        margin_m: distance in space at which boxes still are near.
        progress: listener.
    """
    progress = progress or Progress()
    least_m = max(CELL_M, ceil(margin_m))
    grids_a, grids_b = _Grids(boxes_a, least_m), _Grids(boxes_b, least_m)
    for row, box in enumerate(boxes_a):
        if row % 256 == 0:
            progress.check()
            progress.report(row / (len(boxes_a) + len(boxes_b)), tr("Looking for neighbours"))
        for other in grids_b.near(box, margin_m, finest_m=_size_m(box, least_m)):
            yield row, other
    for row, box in enumerate(boxes_b):
        if row % 256 == 0:
            progress.check()
            progress.report((len(boxes_a) + row) / (len(boxes_a) + len(boxes_b)), tr("Looking for neighbours"))
        for other in grids_a.near(box, margin_m, finest_m=2 * _size_m(box, least_m)):
            yield other, row


class _Grids:
    """Boxes in grids whose cells are as large as themselves, so that one of 10 km costs no more than one of 10 m."""

    def __init__(self, boxes: np.ndarray, least_m: int) -> None:
        self._boxes = boxes
        self._cells: dict[tuple[int, int, int, int], list[int]] = {}
        for row, box in enumerate(boxes):
            size_m = _size_m(box, least_m)
            for cell in _cells(box, size_m):
                self._cells.setdefault((size_m, *cell), []).append(row)
        self._sizes_m = sorted({key[0] for key in self._cells})

    def near(self, box: np.ndarray, margin_m: float, *, finest_m: int) -> list[int]:
        """Returns the rows of boxes within the margin, in order, from the grids whose cells have at least that size."""
        grown = np.concatenate([box[:3] - margin_m, box[3:] + margin_m])
        found: set[int] = set()
        for size_m in self._sizes_m:
            if size_m >= finest_m:
                for cell in _cells(grown, size_m):
                    found.update(self._cells.get((size_m, *cell), ()))
        if not found:
            return []
        rows = np.array(sorted(found), dtype=int)
        theirs = self._boxes[rows]
        touching = (theirs[:, :3] <= grown[3:]).all(axis=1) & (theirs[:, 3:] >= grown[:3]).all(axis=1)
        return rows[touching].tolist()


def _size_m(box: np.ndarray, least_m: int) -> int:
    doublings = ceil(log2(max(float((box[3:] - box[:3]).max()), least_m) / least_m))
    return least_m << doublings


def _cells(box: np.ndarray, size_m: int) -> product:
    low, high = (np.floor_divide(corner, size_m).astype(int).tolist() for corner in (box[:3], box[3:]))
    return product(*(range(first, last + 1) for first, last in zip(low, high)))


def connected(edges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> list[tuple[list[int], list[int]]]:
    """Returns the connected parts of a graph over two layers as the rows of each layer, in order.

    Args:
        edges: pairs of nodes; a node is the number of its layer, 0 or 1, and its row.
    """
    numbers = {node: number for number, node in enumerate(dict.fromkeys(node for edge in edges for node in edge))}
    parents = list(range(len(numbers)))  # union-find with path halving

    def root_of(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, other in edges:
        parents[root_of(numbers[other])] = root_of(numbers[one])
    parts: dict[int, tuple[list[int], list[int]]] = {}
    for (layer, row), number in numbers.items():
        parts.setdefault(root_of(number), ([], []))[layer].append(row)
    return [(sorted(rows), sorted(others)) for rows, others in parts.values()]
