"""The buffer of one line: the area around it in true ground metres, placed in the line's own CRS."""

from __future__ import annotations

from math import isfinite

import numpy as np
from osgeo import ogr

from ..models.languages import tr
from . import geodesy, geometries, local_planes, reprojection
from .errors import GeometryError
from .longitudes import together

#: Segments per quarter circle at line ends: the polygon is 0.05 % smaller than the round buffer.
QUADRANT_SEGMENTS = 32
#: A straight edge in the layer's CRS may leave its place on the ground by this share of the buffer's width.
STRAIGHTNESS = 0.005
#: A label longer than this is refused: one local plane no longer holds true metres over it.
MAX_EXTENT_M = 200_000.0
#: A buffer whose area in the layer's CRS is off by more than this share was torn by the map's edge.
AREA_TOLERANCE = 0.02
_LINES = (ogr.wkbLineString, ogr.wkbMultiLineString)


def buffer_line(wkb: bytes, distance_m: float, *, crs_wkt: str) -> bytes:
    """Returns the area within a distance of a line in true ground metres, as WKB in the line's CRS.

    It is buffered in a local plane on the body's own ellipsoid.

    Raises:
        GeometryError: the geometry is broken, no line or too long, or the CRS has no place for it or its area.
    """
    drawn = together(geometries.read_geometry(wkb), crs_wkt)
    if ogr.GT_Flatten(drawn.GetGeometryType()) not in _LINES:
        raise GeometryError(tr("Expected a line, got a {kind}.").format(kind=drawn.GetGeometryName().lower()))
    xmin, xmax, ymin, ymax = drawn.GetEnvelope()
    if xmin == xmax and ymin == ymax:
        raise GeometryError(tr("All vertices of the line are in one place. Delete the feature or draw it anew."))
    plane = local_planes.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, crs_wkt)
    _require_place(drawn, plane, crs_wkt)
    tolerance_m = 2 * distance_m * STRAIGHTNESS

    def on_plane(xy: np.ndarray) -> np.ndarray:
        return plane.forward(reprojection.subdivided(xy, plane.forward, tolerance_m=tolerance_m, target_wkt=""))

    def on_map(xy: np.ndarray) -> np.ndarray:
        return plane.inverse(reprojection.subdivided(xy, plane.inverse, tolerance_m=tolerance_m, target_wkt=crs_wkt))

    line = geometries.map_points(drawn, on_plane)
    west, east, south, north = line.GetEnvelope()
    extent_m = max(east - west, north - south)
    if not extent_m <= MAX_EXTENT_M:
        raise GeometryError(
            tr(
                "The line spans {extent:,.0f} km on the ground; expected at most {most:,.0f} km. Check the layer's "
                "CRS, or split the line."
            ).format(extent=extent_m / 1000, most=MAX_EXTENT_M / 1000)
        )
    area = line.Buffer(distance_m, QUADRANT_SEGMENTS)
    placed = geometries.map_points(area, on_map)
    _check_placed(placed, area, plane, crs_wkt)
    return bytes(placed.ExportToIsoWkb())


def _require_place(drawn: ogr.Geometry, plane: local_planes.LocalPlane, crs_wkt: str) -> None:
    """Raises where the CRS does not have the coordinates, such as metres in a layer that is said to be in degrees."""
    if geometries.is_finite(geometries.map_points(drawn, plane.forward)):
        return
    xmin, xmax, ymin, ymax = drawn.GetEnvelope()
    raise GeometryError(
        tr(
            "CRS '{crs}' has no place for the line, whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, "
            "{ymax:g}. Assign the CRS it was drawn in: right-click the layer > Layer CRS > Set Layer CRS."
        ).format(crs=geodesy.crs_name(crs_wkt), xmin=xmin, ymin=ymin, xmax=xmax, ymax=ymax)
    )


def _check_placed(placed: ogr.Geometry, area: ogr.Geometry, plane: local_planes.LocalPlane, crs_wkt: str) -> None:
    """Raises where the CRS cannot hold the area: it covers a pole of a map in longitudes, or the map's edge."""
    area_m2 = area.GetArea()
    on_pole = any(isfinite(x) and isfinite(y) and area.Contains(_point(x, y)) for x, y in plane.pole_xy)
    placed_m2 = geodesy.ground_area_m2(placed.ExportToIsoWkb(), crs_wkt) if geometries.is_finite(placed) else 0.0
    agrees = abs(placed_m2 - area_m2) <= AREA_TOLERANCE * area_m2
    if agrees and not (on_pole and geodesy.is_geographic(crs_wkt)):
        return
    raise GeometryError(
        tr(
            "CRS '{crs}' cannot hold the buffered line: it reaches over a pole or over the edge of the map. Reproject "
            "the layer to one that is whole there, e.g. a polar stereographic CRS of the body."
        ).format(crs=geodesy.crs_name(crs_wkt))
    )


def _point(x: float, y: float) -> ogr.Geometry:
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(x, y)
    return point
