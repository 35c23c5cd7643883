"""Shapes of a map: its fractures measured, and placed where they are compared with those of another map."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from osgeo import ogr

from ...models.languages import tr
from .. import geodesy, geometries, local_planes
from ..measurement import measure_or_warn
from ..neighbours import space_boxes, valid
from ..progress import Progress

#: Segments per quarter circle of a buffer: its area is 1 % too small at the most.
QUADRANT_SEGMENTS = 6
#: Shapes that are kept in a plane; neighbours follow each other, so that few are needed.
KEPT_SHAPES = 8192


@dataclass(frozen=True)
class Mapped:
    """A fracture of one map.

    Attributes:
        feature_id: number of its feature.
        wkb: its polygon, or the line drawn along it.
        lines: a polygon's centrelines where they are known; None: they are found.
    """

    feature_id: int
    wkb: bytes
    lines: tuple[bytes, ...] | None = None


class Planes:
    """The planes that places are compared in, by number: shapes can be kept by it."""

    def __init__(self, crs_wkt: str) -> None:
        self._crs_wkt = crs_wkt
        self._planes: list[local_planes.LocalPlane] = []
        self._numbers: dict[int, int] = {}

    def at(self, wkb: bytes) -> int:
        """Returns the number of the plane at a geometry; those near it share it."""
        xmin, xmax, ymin, ymax = geometries.read_geometry(wkb).GetEnvelope()
        plane = local_planes.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, self._crs_wkt)
        if id(plane) not in self._numbers:
            self._numbers[id(plane)] = len(self._planes)
            self._planes.append(plane)
        return self._numbers[id(plane)]

    def place(self, wkb: bytes, number: int) -> ogr.Geometry:
        """Returns a geometry in m of a plane."""
        return geometries.map_points(geometries.read_geometry(wkb), self._planes[number].forward)


class MapShapes:
    """One map: its fractures, measured, and their shapes in the plane of a place.

    Attributes:
        mapped: the fractures.
        crs_wkt: their CRS.
        tolerance_m: by how much shapes are grown.
        boxes: of `neighbours.space_boxes`.
        has_lines: whether the map has lines in place of polygons.
        areas_m2: ground area of each, 0 for a line.
        lengths_m: ground length of the centrelines of each, or of the line.
    """

    def __init__(
        self,
        name: str,
        mapped: Sequence[Mapped],
        planes: Planes,
        *,
        crs_wkt: str,
        tolerance_m: float,
        progress: Progress,
    ) -> None:
        self.mapped, self.crs_wkt, self.tolerance_m = mapped, crs_wkt, tolerance_m
        self._planes = planes
        self.boxes = space_boxes([one.wkb for one in mapped], crs_wkt)
        self.areas_m2: list[float] = []
        self.lengths_m: list[float] = []
        self._lines: list[tuple[bytes, ...]] = []
        self.has_lines = any(geometries.read_geometry(one.wkb).GetDimension() < 2 for one in mapped)
        for done, one in enumerate(mapped):
            progress.check()
            progress.report(done / len(mapped), tr("Measuring map {name}").format(name=name))
            self._measure(one, name, progress)
        self.shape = lru_cache(KEPT_SHAPES)(self._shape)
        self.grown = lru_cache(KEPT_SHAPES)(self._grown)
        self.line = lru_cache(KEPT_SHAPES)(self._line)
        self.grown_line = lru_cache(KEPT_SHAPES)(self._grown_line)

    def _measure(self, one: Mapped, name: str, progress: Progress) -> None:
        lines = (one.wkb,) if self.has_lines else one.lines
        if lines is not None:
            self.areas_m2.append(0.0 if self.has_lines else geodesy.ground_area_m2(one.wkb, self.crs_wkt))
            self.lengths_m.append(sum(geodesy.ground_length_m(wkb, self.crs_wkt) for wkb in lines))
            self._lines.append(lines)
            return
        what = tr("Feature {id} of map {name}").format(id=one.feature_id, name=name)
        measures, branches = measure_or_warn(one.wkb, self.crs_wkt, name=what, progress=progress)
        self.areas_m2.append(measures.area_m2 if measures else 0.0)
        self.lengths_m.append(measures.length_m if measures else 0.0)
        self._lines.append(tuple(branch.wkb for branch in branches))

    def plane(self, row: int) -> int:
        """Returns the number of the plane at a fracture."""
        return self._planes.at(self.mapped[row].wkb)

    def _shape(self, row: int, plane: int) -> ogr.Geometry:
        return valid(self._planes.place(self.mapped[row].wkb, plane))

    def _grown(self, row: int, plane: int) -> ogr.Geometry:
        return self.shape(row, plane).Buffer(self.tolerance_m, QUADRANT_SEGMENTS)

    def _line(self, row: int, plane: int) -> ogr.Geometry:
        lines = ogr.Geometry(ogr.wkbMultiLineString)
        for wkb in self._lines[row]:
            for part in _single(self._planes.place(wkb, plane)):
                lines.AddGeometry(part)
        return lines

    def _grown_line(self, row: int, plane: int) -> ogr.Geometry:
        return self.line(row, plane).Buffer(self.tolerance_m, QUADRANT_SEGMENTS)


def _single(geometry: ogr.Geometry) -> Iterator[ogr.Geometry]:
    return iter(geometry) if geometry.GetGeometryCount() else iter((geometry,))
