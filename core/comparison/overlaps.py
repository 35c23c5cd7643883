"""Overlaps of two maps: what lies within a tolerance, and the areas of unions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from osgeo import ogr

from .. import geometries
from ..neighbours import connected, near_pairs
from ..progress import Progress
from .shapes import MapShapes


def _size(geometry: ogr.Geometry) -> float:
    return geometry.Area() if geometry.GetDimension() == 2 else geometry.Length()


def share_together(side_a: MapShapes, a: int, side_b: MapShapes, b: int) -> float:
    """Returns the larger of the shares of two shapes that lie within the tolerance of the other; 0 far apart."""
    plane = side_a.plane(a)
    shape_a, shape_b = side_a.shape(a, plane), side_b.shape(b, plane)
    if shape_a.Distance(shape_b) > side_a.tolerance_m:
        return 0.0
    parts = ((shape_a, side_b.grown(b, plane)), (shape_b, side_a.grown(a, plane)))
    return max(_size_of_common(shape, grown) / (_size(shape) or 1.0) for shape, grown in parts)


def _size_of_common(shape: ogr.Geometry, area: ogr.Geometry) -> float:
    common = shape.Intersection(area)
    if shape.GetDimension() == 2:
        return sum(polygon.Area() for polygon in geometries.polygons_of(common))
    return common.Length()


def covered_share(own: MapShapes, row: int, other: MapShapes, neighbours: Sequence[int]) -> float:
    """Returns the share of a fracture's length that lies within the tolerance of the lines of others."""
    plane = own.plane(row)
    line = rest = own.line(row, plane)
    for neighbour in neighbours:
        rest = rest.Difference(other.grown_line(neighbour, plane))
    return 1.0 - rest.Length() / line.Length() if line.Length() else 0.0


def union_of(shapes: Iterable[ogr.Geometry]) -> ogr.Geometry:
    """Returns the union of polygons as one geometry."""
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for polygon in geometries.polygons_of(shape):
            parts.AddGeometry(polygon)
    return parts.UnionCascaded() if parts.GetGeometryCount() > 1 else parts


def areas_of(
    side_a: MapShapes, rows_a: Sequence[int], side_b: MapShapes, rows_b: Sequence[int]
) -> tuple[float, float, float]:
    """Returns the areas in m2 of the unions of rows of both maps, and of what the unions share."""
    plane = side_a.plane(rows_a[0]) if rows_a else side_b.plane(rows_b[0])
    union_a = union_of(side_a.shape(row, plane) for row in rows_a)
    union_b = union_of(side_b.shape(row, plane) for row in rows_b)
    shared = _size_of_common(union_a, union_b) if rows_a and rows_b else 0.0
    return union_a.Area(), union_b.Area(), shared


def total_areas(
    side_a: MapShapes, side_b: MapShapes, near: Sequence[tuple[int, int]], progress: Progress
) -> tuple[float, float | None, float | None]:
    """Returns the areas of both maps' unions and of what they share: overlaps within a map count once."""
    edges = [] if side_b.has_lines else [((0, a), (1, b)) for a, b in near]
    for number, side in enumerate((side_a,) if side_b.has_lines else (side_a, side_b)):
        edges += [((number, one), (number, other)) for one, other in _overlaps(side, progress)]
    together = connected(edges)
    totals = [0.0, 0.0, 0.0]
    for rows_a, rows_b in together:
        progress.check()
        totals = [sum(pair) for pair in zip(totals, areas_of(side_a, rows_a, side_b, rows_b))]
    for number, side in enumerate((side_a, side_b)):
        done = {row for rows in together for row in rows[number]}
        totals[number] += sum(area for row, area in enumerate(side.areas_m2) if row not in done)
    return (totals[0], None, None) if side_b.has_lines else (totals[0], totals[1], totals[2])


def _overlaps(side: MapShapes, progress: Progress) -> Iterator[tuple[int, int]]:
    for one, other in near_pairs(side.boxes, side.boxes, progress=progress):
        if one < other:
            plane = side.plane(one)
            if side.shape(one, plane).Intersects(side.shape(other, plane)):
                yield one, other
