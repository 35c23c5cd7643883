"""Extents: boxes of one CRS around boxes of another."""

from __future__ import annotations

from osgeo import ogr

from . import geometries, reprojection

#: Into how many parts an edge is cut before it changes CRS, since it becomes a curve.
_EDGE_PARTS = 32


def moved_bounds(
    bounds: tuple[float, float, float, float], source_wkt: str, target_wkt: str
) -> tuple[float, float, float, float]:
    """Returns the box (xmin, ymin, xmax, ymax) of a CRS around a box of another CRS of the same body.

    A box across the antimeridian stays in one piece: it may lie on any turn of longitude. A box with a pole in it
    becomes all longitudes up to that pole.

    Raises:
        CrsError: the CRSs belong to different bodies.
        GeometryError: the box has no place in the target CRS.
    """
    xmin, ymin, xmax, ymax = bounds
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in ((xmin, ymin), (xmax, ymin), (xmax, ymax), (xmin, ymax), (xmin, ymin)):
        ring.AddPoint_2D(x, y)
    outline = ogr.Geometry(ogr.wkbPolygon)
    outline.AddGeometry(ring)
    outline.Segmentize(max(xmax - xmin, ymax - ymin) / _EDGE_PARTS)
    moved = reprojection.transform_wkb(bytes(outline.ExportToIsoWkb()), source_wkt, target_wkt)
    west, east, south, north = geometries.read_geometry(moved).GetEnvelope()
    return west, south, east, north
