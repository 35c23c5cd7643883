"""Which detections lie at a seam of the mosaic; `seam_sources` says where seams are known from.

Seams that were drawn are taken as they are: what touches one goes. Seams that were found (outlines of images, changes
in a tracking band, steps in brightness) cross the whole mosaic, real fractures included, so only what runs along one
goes: a fracture that crosses a seam stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, degrees, sqrt

import numpy as np
from osgeo import ogr

from ...models.languages import tr
from .. import geodesy, geometries, local_planes
from ..errors import InputError
from ..longitudes import turned_between

SEAM_RULES = ("touches", "along")
#: A detection runs along a seam with this share of its area within the distance and half its own width of it ...
ALONG_SHARE = 2 / 3
#: ... and its long axis within this angle of the seam's direction.
PARALLEL_DEG = 20.0
#: Shapes less elongated than this have no direction.
LEAST_ELONGATION = 1.5


class SeamIndex:
    """Seams that detections are compared with, all in one CRS.

    Args:
        seams: lines, or polygons that cover the seams, as WKB.
        crs_wkt: CRS of seams and detections.
        distance_m: how near a seam counts as at it, in ground metres.
        rule: "touches" or "along".

    Raises:
        InputError: an unknown rule.
    """

    def __init__(self, seams: Sequence[bytes], crs_wkt: str, *, distance_m: float, rule: str = "touches") -> None:
        if rule not in SEAM_RULES:
            raise InputError(
                tr("Seam rule is '{rule}'; expected one of: {rules}.").format(rule=rule, rules=", ".join(SEAM_RULES))
            )
        self._crs_wkt, self._distance_m, self._rule = crs_wkt, distance_m, rule
        self._seams = seams
        self._pieces: list[ogr.Geometry] | None = None

    def takes(self, shape: ogr.Geometry) -> bool:
        """Returns whether a polygon lies at a seam by the rule."""
        if not self._seams:
            return False
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        if self._pieces is None:
            self._pieces = _pieces(self._seams, xmin, self._crs_wkt)
            self._boxes = np.array([piece.GetEnvelope() for piece in self._pieces])  # (N, 4)
        plane = local_planes.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, self._crs_wkt)
        near = self._near(plane, (xmin, xmax, ymin, ymax))
        if not near:
            return False
        on_ground = geometries.map_points(shape, plane.forward)
        if self._rule == "along":
            return _runs_along(on_ground, _on_ground(near, shape, plane), self._distance_m)
        around = geometries.map_points(on_ground.Buffer(self._distance_m), plane.inverse)
        return any(around.Intersects(piece) for piece in near)

    def _near(self, plane: local_planes.LocalPlane, envelope: tuple[float, ...]) -> list[ogr.Geometry]:
        """Returns the pieces whose boxes come within reach of an envelope."""
        xmin, xmax, ymin, ymax = envelope
        x, y = np.meshgrid([xmin, (xmin + xmax) / 2, xmax], [ymin, (ymin + ymax) / 2, ymax])
        ground = plane.forward(np.column_stack([x.ravel(), y.ravel()]))  # (9, 2)
        # "along" looks half a width farther than the distance, which is less than the shape's own size
        size_m = float(np.ptp(ground, axis=0).max())
        reach_m = 1.01 * self._distance_m + (size_m if self._rule == "along" else 0.01 * size_m)
        (west, south), (east, north) = ground.min(axis=0) - reach_m, ground.max(axis=0) + reach_m
        x, y = np.meshgrid([west, (west + east) / 2, east], [south, (south + north) / 2, north])
        corners = plane.inverse(np.column_stack([x.ravel(), y.ravel()]))
        (xmin, ymin), (xmax, ymax) = corners.min(axis=0), corners.max(axis=0)
        boxes = self._boxes
        hit = (boxes[:, 0] <= xmax) & (boxes[:, 1] >= xmin) & (boxes[:, 2] <= ymax) & (boxes[:, 3] >= ymin)
        return [self._pieces[number] for number in np.flatnonzero(hit)]


def _pieces(wkbs: Sequence[bytes], near_x: float, crs_wkt: str) -> list[ogr.Geometry]:
    """Returns the segments of lines and whole polygons, on the turns of longitude of the detections."""
    pieces: list[ogr.Geometry] = []
    for geometry in placed(wkbs, near_x, crs_wkt):
        pieces.extend(_segments(geometry))
    return pieces


def placed(wkbs: Sequence[bytes], near_x: float, crs_wkt: str) -> list[ogr.Geometry]:
    """Returns geometries on the turns of longitude that a map with `near_x` on it may show, repeated for each."""
    turn = geodesy.turn_of(crs_wkt) or 0.0
    return [turned_between(geometries.read_geometry(wkb), near_x - turn, near_x + turn, crs_wkt) for wkb in wkbs]


def _segments(geometry: ogr.Geometry) -> list[ogr.Geometry]:
    if geometry.IsEmpty():
        return []
    kind = ogr.GT_Flatten(geometry.GetGeometryType())
    if kind == ogr.wkbLineString:
        points = geometries.vertices(geometry).tolist()
        return [_line(pair) for pair in zip(points[:-1], points[1:])]
    if kind in (ogr.wkbMultiLineString, ogr.wkbGeometryCollection, ogr.wkbMultiPolygon):
        return [piece for part in geometry for piece in _segments(part)]
    return [geometry.Clone()]


def _line(points: Sequence[Sequence[float]]) -> ogr.Geometry:
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        line.AddPoint_2D(x, y)
    return line


def _on_ground(pieces: Sequence[ogr.Geometry], shape: ogr.Geometry, plane: local_planes.LocalPlane) -> ogr.Geometry:
    """Returns what of seams lies around a shape as lines in metres of the plane; polygons by their outlines."""
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    margin = 2 * max(xmax - xmin, ymax - ymin)
    box = _line([(xmin - margin, ymin), (xmax + margin, ymax)]).Buffer(margin)
    lines = ogr.Geometry(ogr.wkbMultiLineString)
    for piece in pieces:
        part = (piece if piece.GetDimension() == 1 else piece.Boundary()).Intersection(box)
        for segment in _segments(part) if part is not None else []:
            if segment.GetDimension() == 1:
                lines.AddGeometry(geometries.map_points(segment, plane.forward))
    return lines


def _runs_along(shape: ogr.Geometry, seam: ogr.Geometry, distance_m: float) -> bool:
    """Returns whether most of a polygon lies at a line and its long axis has the line's direction; all in metres."""
    area = shape.GetArea()
    half_width = area / max(shape.Boundary().Length(), 1e-9)
    reach = distance_m + half_width
    if shape.Intersection(seam.Buffer(reach)).GetArea() < ALONG_SHARE * area:
        return False
    azimuth, elongation = long_axis(shape)
    beside = seam.Intersection(shape.Buffer(reach))
    if elongation < LEAST_ELONGATION or beside is None or beside.Length() == 0:
        return False
    between = abs(azimuth - _azimuth(beside)) % 180.0
    return min(between, 180.0 - between) <= PARALLEL_DEG


def long_axis(shape: ogr.Geometry) -> tuple[float, float]:
    """Returns the direction of a polygon's long axis in degrees clockwise from north, and how elongated it is.

    From the polygon's second moments of area (Green's theorem): of a rectangle, length over width.
    """
    moments = np.zeros(6)  # of 1, x, y, xx, yy, xy
    origin = np.array([shape.Centroid().GetX(), shape.Centroid().GetY()])
    for polygon in geometries.polygons_of(shape):
        for index, ring in enumerate(polygon):
            part = _ring_moments(geometries.vertices(ring) - origin)
            moments += part * (np.sign(part[0]) if index == 0 else -np.sign(part[0]))
    area, x, y, xx, yy, xy = moments
    xx, yy, xy = xx - x * x / area, yy - y * y / area, xy - x * y / area
    root = sqrt(((xx - yy) / 2) ** 2 + xy**2)
    long, short = (xx + yy) / 2 + root, max((xx + yy) / 2 - root, 1e-12)
    return (90.0 - degrees(atan2(2 * xy, xx - yy)) / 2) % 180.0, sqrt(long / short)


def _ring_moments(xy: np.ndarray) -> np.ndarray:
    x0, y0, x1, y1 = *xy[:-1].T, *xy[1:].T
    cross = x0 * y1 - x1 * y0
    return np.array(
        [
            cross.sum() / 2,
            (cross * (x0 + x1)).sum() / 6,
            (cross * (y0 + y1)).sum() / 6,
            (cross * (x0 * x0 + x0 * x1 + x1 * x1)).sum() / 12,
            (cross * (y0 * y0 + y0 * y1 + y1 * y1)).sum() / 12,
            (cross * (x0 * y1 + 2 * x0 * y0 + 2 * x1 * y1 + x1 * y0)).sum() / 24,
        ]
    )


def _azimuth(line: ogr.Geometry) -> float:
    """Returns the axial mean direction of a line's segments, weighted by length."""
    turned = 0j
    for part in _segments(line):
        if part.GetPointCount() == 2:
            (x0, y0), (x1, y1) = geometries.vertices(part).tolist()
            step = complex(x1 - x0, y1 - y0)
            turned += step * step / max(abs(step), 1e-12)
    return (90.0 - degrees(atan2(turned.imag, turned.real)) / 2) % 180.0
