"""Geometries of OGR: read, taken apart and changed vertex by vertex, in the coordinates that they have."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import numpy as np
from osgeo import ogr

from ..models.languages import tr
from .errors import GeometryError


def map_points(geometry: ogr.Geometry, change: Callable[[np.ndarray], np.ndarray]) -> ogr.Geometry:
    """Returns a 2-D geometry with each run of vertices replaced by `change(float64 (N, 2))`."""
    if geometry.GetGeometryCount():
        parts = ogr.Geometry(ogr.GT_Flatten(geometry.GetGeometryType()))
        for part in geometry:
            parts.AddGeometryDirectly(map_points(part, change))
        return parts
    is_ring = geometry.GetGeometryName() == "LINEARRING"
    changed = ogr.Geometry(ogr.wkbLinearRing if is_ring else ogr.GT_Flatten(geometry.GetGeometryType()))
    if geometry.GetPointCount():
        for x, y in change(vertices(geometry)).tolist():
            changed.AddPoint_2D(x, y)
    return changed


def vertices(geometry: ogr.Geometry) -> np.ndarray:
    """Returns the vertices of one line, ring or point: float64 (N, 2)."""
    return np.asarray(geometry.GetPoints(), dtype=np.float64)[:, :2]


def read_geometry(wkb: bytes) -> ogr.Geometry:
    """Returns a 2-D geometry from WKB, curves made of segments.

    Raises:
        GeometryError: the bytes are no geometry, or it is empty or has coordinates that are not finite.
    """
    try:
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
    except RuntimeError:
        geometry = None
    if geometry is None or geometry.IsEmpty():
        raise GeometryError(tr("The geometry is empty or cannot be read."))
    if geometry.HasCurveGeometry():
        geometry = geometry.GetLinearGeometry()
    geometry.FlattenTo2D()
    if not is_finite(geometry):
        raise GeometryError(tr("The geometry has coordinates that are not finite."))
    return geometry


def is_finite(geometry: ogr.Geometry) -> bool:
    """Returns whether every vertex has finite coordinates; an envelope would not tell, it passes over NaN."""
    if geometry.GetGeometryCount():
        return all(is_finite(part) for part in geometry)
    return geometry.GetPointCount() == 0 or bool(np.isfinite(vertices(geometry)).all())


def polygons_of(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    """Yields the single polygons of a geometry, whatever it is nested in."""
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbPolygon:
        yield geometry
    elif kind in (ogr.wkbMultiPolygon, ogr.wkbGeometryCollection):
        for part in geometry:
            yield from polygons_of(part)
