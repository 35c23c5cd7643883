"""The catalogue of a map: measured fractures with their centrelines, and the regions that were mapped."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite, nan
from typing import Any

from osgeo import ogr

from . import geodesy
from .errors import GeometryError
from .measurement import measure
from .progress import Progress

#: Fields of 'Measure detections' without which a detection counts as not yet measured.
MEASURED_FIELDS = ("area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity")


@dataclass(frozen=True)
class Fracture:
    """One impact melt fracture of a catalogue, in the catalogue's CRS.

    Attributes:
        imf_id: its number in the layer.
        wkb: its outline.
        lines: its centreline's branches, line strings as WKB; none where it has no centreline.
        area_m2: ground area.
        length_m: length of its centreline on the ground, all branches.
        width_m: mean width.
        maxwid_m: largest width.
        azimuth: direction in degrees clockwise from north, 0 to 180; NaN where it has none.
        sinuosity: 1 or more.
        prob_mean: mean probability of its pixels, NaN where it is not known.
    """

    imf_id: int
    wkb: bytes
    lines: tuple[bytes, ...]
    area_m2: float
    length_m: float
    width_m: float
    maxwid_m: float
    azimuth: float
    sinuosity: float
    prob_mean: float = nan


@dataclass(frozen=True)
class Region:
    """An area that was mapped, e.g. a crater floor or a melt pond: its name and polygon in the catalogue's CRS."""

    name: str
    wkb: bytes


@dataclass(frozen=True)
class DetectionRow:
    """A feature of a detections layer: number, outline in the catalogue's CRS, attributes by field name."""

    imf_id: int
    wkb: bytes
    attributes: Mapping[str, Any]


def make_catalogue(
    rows: Iterable[DetectionRow],
    crs_wkt: str,
    *,
    centrelines: Mapping[int, Sequence[bytes]] | None = None,
    count: int = 0,
    progress: Progress | None = None,
) -> list[Fracture]:
    """Returns the catalogue of a layer; what is not measured yet, or has no centreline, is measured here.

    Args:
        rows: the layer's features.
        crs_wkt: their CRS.
        centrelines: lines by `imf_id`, in the same CRS; None: all are made here.
        count: how many rows there are, for the progress.
        progress: listener.

    Raises:
        GeometryError: an outline cannot be measured; the message names the detection.
    """
    progress = progress or Progress()
    catalogue: list[Fracture] = []
    near = None
    for number, row in enumerate(rows, start=1):
        progress.check()
        if count:
            progress.report(number / count, "Reading and measuring detections")
        try:
            shape = geodesy.read_geometry(row.wkb)
            near = shape.GetEnvelope()[0] if near is None else near
            wkb = row.wkb if near is None else on_one_turn(row.wkb, near, crs_wkt)
            lines = None if centrelines is None else centrelines.get(row.imf_id, ())
            lines = lines if lines is None else [on_one_turn(line, near, crs_wkt) for line in lines]
            catalogue.append(_fracture(row, wkb, lines, crs_wkt))
        except GeometryError as error:
            raise GeometryError(f"Detection {row.imf_id}: {error}") from error
    return catalogue


def _fracture(row: DetectionRow, wkb: bytes, lines: Sequence[bytes] | None, crs_wkt: str) -> Fracture:
    known = {name: _number(row.attributes.get(name)) for name in (*MEASURED_FIELDS, "prob_mean")}
    # A direction may be missing from a measured detection: a round one has none.
    is_measured = all(isfinite(known[name]) for name in MEASURED_FIELDS if name != "azimuth")
    if not is_measured or lines is None:
        measures, branches = measure(wkb, crs_wkt)
        lines = [branch.wkb for branch in branches] if lines is None else lines
        if not is_measured:
            known.update({name: _number(getattr(measures, name)) for name in MEASURED_FIELDS})
    return Fracture(row.imf_id, wkb, tuple(lines), **known)


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return nan


def on_one_turn(wkb: bytes, near: float, crs_wkt: str) -> bytes:
    """Returns a geometry; in degrees, with its longitudes moved by full turns to lie within 180 degrees of `near`."""
    if not geodesy.is_geographic(crs_wkt):
        return wkb
    return bytes(geodesy.wrap_longitudes(geodesy.read_geometry(wkb), near).ExportToIsoWkb())


def merge_regions(named: Iterable[tuple[str, bytes]]) -> list[Region]:
    """Returns one region for each name, in the order of first appearance; polygons of one name are united."""
    by_name: dict[str, list[bytes]] = {}
    for name, wkb in named:
        by_name.setdefault(name, []).append(wkb)
    return [Region(name, bytes(union(wkbs).ExportToIsoWkb())) for name, wkbs in by_name.items()]


def union(wkbs: Iterable[bytes]) -> ogr.Geometry:
    """Returns the union of polygons, made valid first."""
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for wkb in wkbs:
        shape = geodesy.read_geometry(wkb)
        for polygon in geodesy.polygons_of(shape if shape.IsValid() else shape.MakeValid()):
            parts.AddGeometry(polygon)
    return parts.UnionCascaded() if parts.GetGeometryCount() else parts


def convex_hull(catalogue: Sequence[Fracture]) -> bytes | None:
    """Returns the smallest convex polygon around all fractures, None without any."""
    points = ogr.Geometry(ogr.wkbMultiPoint)
    for fracture in catalogue:
        hull = geodesy.read_geometry(fracture.wkb).ConvexHull()
        for x, y in geodesy.vertices(hull.GetGeometryRef(0)).tolist():
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(x, y)
            points.AddGeometryDirectly(point)
    return bytes(points.ConvexHull().ExportToIsoWkb()) if catalogue else None


def inner_point(fracture: Fracture) -> tuple[float, float]:
    """Returns a place inside a fracture, which says where it is counted."""
    shape = geodesy.read_geometry(fracture.wkb)
    point = (shape if shape.IsValid() else shape.MakeValid()).PointOnSurface()
    return point.GetX(), point.GetY()
