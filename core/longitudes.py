"""Turns of longitude: maps use -180 to 180, 0 to 360, or metres beyond the antimeridian, as their makers liked."""

from __future__ import annotations

from math import ceil, floor

import numpy as np
from osgeo import ogr

from . import geometries, reprojection
from .geodesy import turn_of


def turned_between(geometry: ogr.Geometry, xmin: float, xmax: float, crs_wkt: str) -> ogr.Geometry:
    """Returns a geometry on the turns of longitude that a map between `xmin` and `xmax` shows.

    What was torn apart at the antimeridian is put together. What lies on no turn between them is put on the nearest;
    what goes all around the body, or into a map of more than a turn, is repeated.
    """
    turn = turn_of(crs_wkt)
    if turn is None or geometry.IsEmpty():
        return geometry
    parts = [_untorn(part, turn) for part in _parts(geometry)]
    placed = [_moved(part, shift * turn) for part in parts for shift in _shifts(part, xmin, xmax, turn)]
    if len(placed) == 1:
        return placed[0]
    kinds = {ogr.GT_Flatten(part.GetGeometryType()) for part in placed}
    kind = ogr.GT_GetCollection(kinds.pop()) if len(kinds) == 1 else ogr.wkbGeometryCollection
    whole = ogr.Geometry(kind)
    for part in placed:
        whole.AddGeometryDirectly(part)
    return whole


def together(geometry: ogr.Geometry, crs_wkt: str) -> ogr.Geometry:
    """Returns a geometry whose parts are on one turn, also where it was split or torn apart at the antimeridian."""
    west = geometry.GetEnvelope()[0]
    return turned_between(geometry, west, west, crs_wkt)


def within_a_turn(polygons: ogr.Geometry, middle_x: float, crs_wkt: str) -> ogr.Geometry:
    """Returns polygons within half a turn of `middle_x`, whole wherever that can be.

    What reaches farther, e.g. all around a pole, is cut there, so that each place of the ground is covered once.
    """
    turn = turn_of(crs_wkt)
    if turn is None or polygons.IsEmpty():
        return polygons
    xmin, xmax = middle_x - turn / 2, middle_x + turn / 2
    placed = turned_between(polygons, xmin, xmax, crs_wkt)
    west, east, south, north = placed.GetEnvelope()
    if xmin <= west and east <= xmax:
        return placed
    frame = box(xmin, south, xmax, north)
    inside = ogr.Geometry(ogr.wkbMultiPolygon)
    for whole in geometries.polygons_of(placed):
        for polygon in geometries.polygons_of((whole if whole.IsValid() else whole.MakeValid()).Intersection(frame)):
            inside.AddGeometry(polygon)
    return inside.UnionCascaded()


def box(xmin: float, ymin: float, xmax: float, ymax: float) -> ogr.Geometry:
    """Returns a rectangle."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    box = ogr.Geometry(ogr.wkbPolygon)
    box.AddGeometry(ring)
    return box


def _parts(geometry: ogr.Geometry) -> list[ogr.Geometry]:
    if ogr.GT_IsSubClassOf(geometry.GetGeometryType(), ogr.wkbGeometryCollection):
        return [part for member in geometry for part in _parts(member)]
    return [geometry]


def _untorn(geometry: ogr.Geometry, turn: float) -> ogr.Geometry:
    """Returns a polygon, line or point without tears, unless it goes all around the body."""
    west, east, _, _ = geometry.GetEnvelope()
    if east - west < turn / 2:
        return geometry
    first = _first_x(geometry)

    def joined(xy: np.ndarray) -> np.ndarray:
        drawn = reprojection.as_drawn(xy, turn)
        return drawn if drawn is xy else drawn - (turn * np.round((drawn[0, 0] - first) / turn), 0.0)

    return geometries.map_points(geometry, joined)


def _first_x(geometry: ogr.Geometry) -> float:
    return _first_x(geometry.GetGeometryRef(0)) if geometry.GetGeometryCount() else geometry.GetX(0)


def _shifts(part: ogr.Geometry, xmin: float, xmax: float, turn: float) -> list[int]:
    west, east, _, _ = part.GetEnvelope()
    first, last = ceil((xmin - east) / turn), floor((xmax - west) / turn)
    return list(range(first, last + 1)) or [round((xmin + xmax - west - east) / 2 / turn)]


def _moved(geometry: ogr.Geometry, distance: float) -> ogr.Geometry:
    if not distance:
        return geometry.Clone()
    return geometries.map_points(geometry, lambda xy: xy + (distance, 0.0))
