"""The catalogue of a map: measured fractures with their centrelines, and the regions that were mapped."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import isfinite, nan
from typing import Any

from osgeo import ogr

from ...models.languages import tr
from .. import geodesy, geometries
from ..errors import GeometryError, InputError
from ..longitudes import box, together, turned_between, within_a_turn
from ..measurement import measure_or_warn
from ..progress import Progress

#: Fields of 'Measure detections' without which a detection counts as not yet measured.
MEASURED_FIELDS = ("area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity")


@dataclass(frozen=True)
class Fracture:
    """One impact melt fracture of a catalogue, in the catalogue's CRS.

    Attributes:
        imf_id: its number in the layer.
        wkb: its outline.
        lines: its centreline's branches, line strings as WKB; none where it has no centreline.
        area_m2: ground area; NaN, as what follows, for one that could not be measured.
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
    """An area that was mapped, e.g. a crater floor or a melt pond: its name and polygon in the catalogue's CRS.

    `feature_id` is that of the layer which it comes from, for messages.
    """

    name: str
    wkb: bytes
    feature_id: int | None = None


@dataclass(frozen=True)
class DetectionRow:
    """A feature of a detections layer: number if it has one, outline in the catalogue's CRS, attributes by name."""

    imf_id: int | None
    wkb: bytes
    attributes: Mapping[str, Any]


def row_of(wkb: bytes, attributes: Mapping[str, Any]) -> DetectionRow:
    """Returns a row with its `imf_id`; one that was drawn by hand may have none."""
    imf_id = _number(attributes.get("imf_id"))
    return DetectionRow(int(imf_id) if isfinite(imf_id) else None, wkb, attributes)


def lines_by_fracture(numbered: Iterable[tuple[Any, bytes]]) -> dict[int, list[bytes]]:
    """Returns lines by the `imf_id` that they carry; those without one are left out."""
    lines: dict[int, list[bytes]] = {}
    for imf_id, wkb in numbered:
        number = _number(imf_id)
        if isfinite(number):
            lines.setdefault(int(number), []).append(wkb)
    return lines


def make_catalogue(
    rows: Iterable[DetectionRow],
    crs_wkt: str,
    *,
    centrelines: Mapping[int, Sequence[bytes]] | None = None,
    progress: Progress | None = None,
) -> list[Fracture]:
    """Returns the catalogue of a layer; what is not measured yet, or has no centreline, is measured here.

    A detection that cannot be measured stays in, without figures; one without a readable outline is left out. Both are
    named in a warning. Those without a number get one above all that are in use.

    Args:
        rows: the layer's features.
        crs_wkt: their CRS.
        centrelines: lines by `imf_id`, in the same CRS; None: all are made here. What no line belongs to, and what
            shares its number with another detection (parts of one that was split), is traced here.
        progress: listener.
    """
    progress = progress or Progress()
    rows = list(rows)
    carriers = Counter(row.imf_id for row in rows if row.imf_id is not None)
    free = itertools.count(max(carriers, default=0) + 1)
    catalogue: list[Fracture] = []
    for done, row in enumerate(rows, start=1):
        progress.check()
        progress.report(done / len(rows), tr("Reading and measuring detections"))
        lines = (centrelines or {}).get(row.imf_id) if carriers[row.imf_id] == 1 else None
        numbered = row if row.imf_id is not None else replace(row, imf_id=next(free))
        try:
            geometries.read_geometry(row.wkb)
        except GeometryError as error:
            progress.warn(tr("Detection {id} is left out: {error}").format(id=numbered.imf_id, error=error))
            continue
        catalogue.append(_fracture(numbered, lines, crs_wkt, progress))
    return catalogue


def _fracture(row: DetectionRow, lines: Sequence[bytes] | None, crs_wkt: str, progress: Progress) -> Fracture:
    known = {name: _number(row.attributes.get(name)) for name in (*MEASURED_FIELDS, "prob_mean")}
    # A direction may be missing from a measured detection: a round one has none.
    is_measured = all(isfinite(known[name]) for name in MEASURED_FIELDS if name != "azimuth")
    if not is_measured or lines is None:
        name = tr("Detection {id}").format(id=row.imf_id)
        measures, branches = measure_or_warn(row.wkb, crs_wkt, name=name, progress=progress)
        lines = [branch.wkb for branch in branches] if lines is None else lines
        if not is_measured and measures is not None:
            known.update({name: _number(getattr(measures, name)) for name in MEASURED_FIELDS})
    return Fracture(row.imf_id, row.wkb, tuple(lines), **known)


def _number(value: Any) -> float:
    try:
        return float(value)
    except (TypeError, ValueError):
        return nan


def on_turn_of_first(
    catalogue: Sequence[Fracture], regions: Sequence[Region], crs_wkt: str
) -> tuple[list[Fracture], list[Region]]:
    """Returns both within half a turn of longitude of the first: fractures whole, regions cut where they reach farther.

    Unchanged where a place has one pair of coordinates.
    """
    first = [item.wkb for item in (*catalogue[:1], *regions[:1])]
    if not first or geodesy.turn_of(crs_wkt) is None:
        return list(catalogue), list(regions)
    xmin, xmax, _, _ = together(geometries.read_geometry(first[0]), crs_wkt).GetEnvelope()
    near = (xmin + xmax) / 2

    def turned(wkb: bytes) -> bytes:
        return bytes(turned_between(geometries.read_geometry(wkb), near, near, crs_wkt).ExportToIsoWkb())

    fractures = [
        replace(one, wkb=turned(one.wkb), lines=tuple(turned(line) for line in one.lines)) for one in catalogue
    ]
    cut = [within_a_turn(geometries.read_geometry(region.wkb), near, crs_wkt) for region in regions]
    return fractures, [replace(region, wkb=bytes(shape.ExportToIsoWkb())) for region, shape in zip(regions, cut)]


def with_area(regions: Sequence[Region], progress: Progress) -> list[Region]:
    """Returns the regions that cover some ground; the others are named in a warning.

    Raises:
        InputError: none does.
    """
    kept = []
    for number, region in enumerate(regions, start=1):
        if not union([region.wkb]).IsEmpty():
            kept.append(region)
            continue
        feature_id = number if region.feature_id is None else region.feature_id
        text = tr("Feature {id} of region '{name}' has no area and is left out.")
        progress.warn(text.format(id=feature_id, name=region.name))
    if regions and not kept:
        raise InputError(tr("No region has an area. Draw polygons around what was mapped, or give no regions."))
    return kept


def within_extent(regions: Sequence[Region], extent: tuple[float, float, float, float], crs_wkt: str) -> list[Region]:
    """Returns what lies of the regions in an extent (xmin, ymin, xmax, ymax).

    Raises:
        InputError: nothing does.
    """
    frame, middle_x = box(*extent), (extent[0] + extent[2]) / 2
    cut = [(one, within_a_turn(union([one.wkb]), middle_x, crs_wkt).Intersection(frame)) for one in regions]
    kept = [replace(one, wkb=bytes(shape.ExportToIsoWkb())) for one, shape in cut if shape.GetArea() > 0]
    if regions and not kept:
        raise InputError(tr("No region lies in the extent. Choose an extent on the regions, or leave it empty."))
    return kept


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
        shape = geometries.read_geometry(wkb)
        for polygon in geometries.polygons_of(shape if shape.IsValid() else shape.MakeValid()):
            parts.AddGeometry(polygon)
    return parts.UnionCascaded() if parts.GetGeometryCount() else parts


def convex_hull(catalogue: Sequence[Fracture]) -> bytes | None:
    """Returns the smallest convex polygon around all fractures, None without any."""
    points = ogr.Geometry(ogr.wkbMultiPoint)
    for fracture in catalogue:
        hull = geometries.read_geometry(fracture.wkb).ConvexHull()
        for x, y in geometries.vertices(hull.GetGeometryRef(0)).tolist():
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(x, y)
            points.AddGeometryDirectly(point)
    return bytes(points.ConvexHull().ExportToIsoWkb()) if catalogue else None


def inner_point(fracture: Fracture) -> tuple[float, float]:
    """Returns a place inside a fracture, which says where it is counted."""
    shape = geometries.read_geometry(fracture.wkb)
    point = (shape if shape.IsValid() else shape.MakeValid()).PointOnSurface()
    return point.GetX(), point.GetY()
