"""Centrelines of a catalogue: cut to areas, and taken apart into edges with ground length and direction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from osgeo import ogr
from pyproj import Geod

from .. import geodesy, geometries
from .catalogue import Fracture

#: Fractures whose lines are taken apart together.
BATCH = 2000


class Cutter:
    """Cuts lines to an area, fast where most lie inside or outside."""

    def __init__(self, area: ogr.Geometry) -> None:
        self._area, self._prepared = area, area.CreatePreparedGeometry()
        self._box = area.GetEnvelope()

    def holds(self, x: float, y: float) -> bool:
        """Returns whether a place is in the area."""
        point = ogr.Geometry(ogr.wkbPoint)
        point.AddPoint_2D(x, y)
        return self._prepared.Intersects(point)

    def cut(self, wkb: bytes) -> Iterator[bytes]:
        """Yields the parts of a line inside the area, which may be the whole line or nothing."""
        line = geometries.read_geometry(wkb)
        xmin, xmax, ymin, ymax = line.GetEnvelope()
        if xmin > self._box[1] or xmax < self._box[0] or ymin > self._box[3] or ymax < self._box[2]:
            return
        if self._prepared.Contains(line):
            yield wkb
        elif self._prepared.Intersects(line):
            yield from (bytes(part.ExportToIsoWkb()) for part in _lines_of(line.Intersection(self._area)))


def _lines_of(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    if ogr.GT_Flatten(geometry.GetGeometryType()) == ogr.wkbLineString:
        if not geometry.IsEmpty():
            yield geometry
        return
    for part in geometry:
        yield from _lines_of(part)


def vertices_in_turn(wkbs: Iterable[bytes], crs_wkt: str) -> Iterator[np.ndarray]:
    """Yields the vertices (N, 2) of each line, long edges cut so that each is as good as a geodesic."""
    longest = geodesy.MAX_EDGE_M / geodesy.metres_per_unit(crs_wkt)
    for wkb in wkbs:
        for line in _lines_of(geometries.read_geometry(wkb)):
            line.Segmentize(longest)
            yield geometries.vertices(line)


def edges_of(lines: Sequence[np.ndarray], crs_wkt: str) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Returns the edges of lines that are vertices (N, 2) each, all in one row.

    Returns:
        Number of each edge's first vertex among all vertices, its ground length in m, its direction in degrees
        clockwise from north: int and float64 (edges,).
    """
    xy = np.concatenate(lines)
    ends = np.cumsum([len(line) for line in lines]) - 1
    starts = np.delete(np.arange(len(xy)), ends)
    lon, lat = geodesy.lonlat(xy[:, 0], xy[:, 1], crs_wkt)
    body = geodesy.body_of(crs_wkt)
    geod = Geod(a=body.semi_major_m, b=body.semi_minor_m)
    azimuth, _, metres = geod.inv(lon[starts], lat[starts], lon[starts + 1], lat[starts + 1])
    return starts, np.asarray(metres), np.asarray(azimuth)


def branch_axes(catalogue: Sequence[Fracture], crs_wkt: str) -> tuple[np.ndarray, np.ndarray]:
    """Returns direction in degrees (0-180, NaN = none) and ground length in m of every branch: float64 (M,) each.

    A branch's direction is the axial mean of its edges, weighted by length (Mardia and Jupp 2000, section 9.4), as in
    `measurement.Measures`. A fracture without a centreline counts as one branch with its own figures.
    """
    azimuths, lengths = [np.empty(0)], [np.empty(0)]
    for start in range(0, len(catalogue), BATCH):
        batch = catalogue[start : start + BATCH]
        bare = [fracture for fracture in batch if not fracture.lines]
        azimuths.append(np.array([fracture.azimuth for fracture in bare], float))
        lengths.append(np.array([fracture.length_m for fracture in bare], float))
        lines = list(vertices_in_turn((line for fracture in batch for line in fracture.lines), crs_wkt))
        if lines:
            _, metres, azimuth = edges_of(lines, crs_wkt)
            counts = np.array([len(line) - 1 for line in lines])
            firsts = np.cumsum(counts) - counts
            mean = np.add.reduceat(metres * np.exp(2j * np.radians(azimuth)), firsts)
            azimuths.append(np.where(np.abs(mean) > 0, np.degrees(np.angle(mean)) / 2 % 180, np.nan))
            lengths.append(np.add.reduceat(metres, firsts))
    return np.concatenate(azimuths), np.concatenate(lengths)
