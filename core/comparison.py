"""Comparison of two maps of the same ground: what both have, what only one has, and how well lengths and areas agree.

All distances and areas are true ground metres: what lies close together is compared in a plane that touches the body
there (`geodesy.local_plane`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from osgeo import ogr

from . import geodesy
from .errors import InputError
from .map_shapes import Mapped, MapShapes, Planes
from .neighbours import beside, near_pairs
from .progress import Progress

#: Distance at which two lines still are the same one: three pixels of 1.5 m, as in `evaluatemodel`.
TOLERANCE_M = 4.5
#: Share of a fracture that has to lie at one of the other map for the two to be the same.
MIN_OVERLAP = 0.5


@dataclass(frozen=True)
class Measured:
    """A fracture of one map with its figures.

    Attributes:
        feature_id: number of its feature.
        wkb: its polygon or line.
        area_m2: ground area, 0 for a line.
        length_m: length of its centrelines, or of the line.
        covered_m: how much of that lies within the tolerance of the other map's lines.
    """

    feature_id: int
    wkb: bytes
    area_m2: float
    length_m: float
    covered_m: float


@dataclass(frozen=True)
class Match:
    """Fractures of both maps that are the same.

    One of each, or several where one map has in pieces what the other has whole.

    Attributes:
        wkb: the polygons of both together.
        a: those of the first map.
        b: those of the second.
        iou: area that both maps have over the area that either has; None where the second map has lines.
    """

    wkb: bytes
    a: tuple[Measured, ...]
    b: tuple[Measured, ...]
    iou: float | None


@dataclass(frozen=True)
class Comparison:
    """Two maps compared.

    Attributes:
        matches: what both have.
        only_a: what only the first map has.
        only_b: what only the second has.
        area_a_m2: area of the first map's union.
        area_b_m2: the same of the second; None where it has lines.
        shared_m2: area that both have; None where the second map has lines.
    """

    matches: list[Match]
    only_a: list[Measured]
    only_b: list[Measured]
    area_a_m2: float
    area_b_m2: float | None
    shared_m2: float | None

    def all_of(self, side: str) -> list[Measured]:
        """Returns all fractures of the map "a" or "b"."""
        only = self.only_a if side == "a" else self.only_b
        return [one for match in self.matches for one in getattr(match, side)] + only

    def length_m(self, side: str) -> float:
        """Returns the length of all centrelines of the map "a" or "b"."""
        return sum(one.length_m for one in self.all_of(side))

    def covered(self, side: str) -> float | None:
        """Returns the share of a map's length within the tolerance of the other map; None where it has no length.

        With the second map as the truth, that of "a" is its correctness and that of "b" its completeness.
        """
        length_m = self.length_m(side)
        return sum(one.covered_m for one in self.all_of(side)) / length_m if length_m else None

    @property
    def iou(self) -> float | None:
        """Area that both maps have over the area that either has; None for lines, or where both are empty."""
        if self.area_b_m2 is None or self.shared_m2 is None:
            return None
        either_m2 = self.area_a_m2 + self.area_b_m2 - self.shared_m2
        return self.shared_m2 / either_m2 if either_m2 else None


def compare(
    map_a: Sequence[Mapped],
    map_b: Sequence[Mapped],
    *,
    crs_wkt: str,
    tolerance_m: float = TOLERANCE_M,
    min_overlap: float = MIN_OVERLAP,
    progress: Progress | None = None,
) -> Comparison:
    """Returns what two maps have in common and what not.

    Two fractures are the same where at least `min_overlap` of either lies within the tolerance of the other: of its
    area, or of its length where it is a line. What is joined by such pairs is one match.

    Args:
        map_a: polygons.
        map_b: polygons or lines.
        crs_wkt: CRS of both.
        tolerance_m: distance on the ground at which places still are the same.
        min_overlap: share above 0 and up to 1.
        progress: listener.

    Raises:
        InputError: the tolerance or the share cannot be used, or the first map has lines.
        CrsError: no CRS, or none of a body.
        Cancelled: the user stopped.
    """
    if not tolerance_m > 0:
        raise InputError(f"Tolerance is {tolerance_m} m; expected more than 0, e.g. three pixels ({TOLERANCE_M} m).")
    if not 0 < min_overlap <= 1:
        raise InputError(f"Smallest overlap is {min_overlap}; expected a share above 0 and up to 1.")
    progress = progress or Progress()
    planes, settings = Planes(crs_wkt), {"crs_wkt": crs_wkt, "tolerance_m": tolerance_m}
    side_a = MapShapes("A", map_a, planes, **settings, progress=progress.part(0, 0.35))
    side_b = MapShapes("B", map_b, planes, **settings, progress=progress.part(0.35, 0.7))
    if side_a.has_lines:
        raise InputError("The first map has lines; only the second one may. Exchange the two.")
    near: list[tuple[int, int]] = []
    same: list[tuple[int, int]] = []
    for a, b in near_pairs(side_a.boxes, side_b.boxes, margin_m=tolerance_m, progress=progress.part(0.7, 0.85)):
        share = _share_together(side_a, a, side_b, b)
        if share > 0:
            near.append((a, b))
        if share >= min_overlap:
            same.append((a, b))
    measured_a, measured_b = _cover(side_a, side_b, near, progress.part(0.85, 0.95))
    groups = _groups(same)
    matches = [_match(side_a, side_b, measured_a, measured_b, *group) for group in groups]
    taken_a, taken_b = ({row for group in groups for row in group[side]} for side in (0, 1))
    areas = _union_areas(side_a, side_b, near, progress.part(0.95, 1))
    return Comparison(
        matches,
        [one for row, one in enumerate(measured_a) if row not in taken_a],
        [one for row, one in enumerate(measured_b) if row not in taken_b],
        *areas,
    )


def _size(geometry: ogr.Geometry) -> float:
    return geometry.Area() if geometry.GetDimension() == 2 else geometry.Length()


def _share_together(side_a: MapShapes, a: int, side_b: MapShapes, b: int) -> float:
    """Returns the larger of the shares of two shapes that lie within the tolerance of the other; 0 far apart."""
    plane = side_a.plane(a)
    shape_a, shape_b = side_a.shape(a, plane), side_b.shape(b, plane)
    if shape_a.Distance(shape_b) > side_a.tolerance_m:
        return 0.0
    parts = ((shape_a, side_b.grown(b, plane)), (shape_b, side_a.grown(a, plane)))
    return max(_size_of_common(shape, grown) / (_size(shape) or 1.0) for shape, grown in parts)


def _size_of_common(shape: ogr.Geometry, area: ogr.Geometry) -> float:
    common = shape.Intersection(area)
    if shape.GetDimension() == 2:
        return sum(polygon.Area() for polygon in geodesy.polygons_of(common))
    return common.Length()


def _cover(
    side_a: MapShapes, side_b: MapShapes, near: Iterable[tuple[int, int]], progress: Progress
) -> tuple[list[Measured], list[Measured]]:
    """Returns the fractures of both maps with how much of each lies within the tolerance of the other's lines."""
    near_a: dict[int, list[int]] = {}
    near_b: dict[int, list[int]] = {}
    for a, b in near:
        near_a.setdefault(a, []).append(b)
        near_b.setdefault(b, []).append(a)
    measured = []
    for own, other, neighbours in ((side_a, side_b, near_a), (side_b, side_a, near_b)):
        rows = []
        for row, one in enumerate(own.mapped):
            progress.check()
            length_m = own.lengths_m[row]
            share = _covered_share(own, row, other, neighbours[row]) if row in neighbours else 0.0
            rows.append(Measured(one.feature_id, one.wkb, own.areas_m2[row], length_m, share * length_m))
        measured.append(rows)
    return measured[0], measured[1]


def _covered_share(own: MapShapes, row: int, other: MapShapes, neighbours: Sequence[int]) -> float:
    plane = own.plane(row)
    line = rest = own.line(row, plane)
    for neighbour in neighbours:
        rest = rest.Difference(other.grown_line(neighbour, plane))
    return 1.0 - rest.Length() / line.Length() if line.Length() else 0.0


def _groups(pairs: Iterable[tuple[int, int]]) -> list[tuple[list[int], list[int]]]:
    """Returns the rows of both maps that pairs join, in order."""
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for root, (side, row) in _joined([((0, a), (1, b)) for a, b in pairs]):
        groups.setdefault(root, ([], []))[side].append(row)
    return [(sorted(rows_a), sorted(rows_b)) for rows_a, rows_b in groups.values()]


def _joined(edges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yields each node of a graph with the number of its connected part (union-find with path halving)."""
    numbers = {node: number for number, node in enumerate(dict.fromkeys(node for edge in edges for node in edge))}
    parents = list(range(len(numbers)))

    def root_of(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for one, other in edges:
        parents[root_of(numbers[other])] = root_of(numbers[one])
    for node, number in numbers.items():
        yield root_of(number), node


def _match(
    side_a: MapShapes,
    side_b: MapShapes,
    measured_a: Sequence[Measured],
    measured_b: Sequence[Measured],
    rows_a: list[int],
    rows_b: list[int],
) -> Match:
    a, b = tuple(measured_a[row] for row in rows_a), tuple(measured_b[row] for row in rows_b)
    outlines = [*a, *(() if side_b.has_lines else b)]
    first = geodesy.read_geometry(outlines[0].wkb)
    union = _union(beside(one.wkb, first, side_a.crs_wkt) for one in outlines)
    iou = None
    if not side_b.has_lines:
        area_a, area_b, shared = _areas(side_a, rows_a, side_b, rows_b)
        iou = shared / (area_a + area_b - shared)
    return Match(bytes(union.ExportToIsoWkb()), a, b, iou)


def _union(shapes: Iterable[ogr.Geometry]) -> ogr.Geometry:
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for polygon in geodesy.polygons_of(shape):
            parts.AddGeometry(polygon)
    return parts.UnionCascaded() if parts.GetGeometryCount() > 1 else parts


def _areas(
    side_a: MapShapes, rows_a: Sequence[int], side_b: MapShapes, rows_b: Sequence[int]
) -> tuple[float, float, float]:
    """Returns the areas in m2 of the unions of rows of both maps, and of what the unions share."""
    plane = side_a.plane(rows_a[0]) if rows_a else side_b.plane(rows_b[0])
    union_a = _union(side_a.shape(row, plane) for row in rows_a)
    union_b = _union(side_b.shape(row, plane) for row in rows_b)
    shared = _size_of_common(union_a, union_b) if rows_a and rows_b else 0.0
    return union_a.Area(), union_b.Area(), shared


def _union_areas(
    side_a: MapShapes, side_b: MapShapes, near: Sequence[tuple[int, int]], progress: Progress
) -> tuple[float, float | None, float | None]:
    """Returns the areas of both maps' unions and of what they share: overlaps within a map count once."""
    edges = [] if side_b.has_lines else [((0, a), (1, b)) for a, b in near]
    for number, side in enumerate((side_a,) if side_b.has_lines else (side_a, side_b)):
        edges += [((number, one), (number, other)) for one, other in _overlaps(side, progress)]
    joined: dict[int, tuple[list[int], list[int]]] = {}
    for root, (number, row) in _joined(edges):
        joined.setdefault(root, ([], []))[number].append(row)
    totals = [0.0, 0.0, 0.0]
    for rows_a, rows_b in joined.values():
        progress.check()
        totals = [sum(pair) for pair in zip(totals, _areas(side_a, rows_a, side_b, rows_b))]
    for number, side in enumerate((side_a, side_b)):
        done = {row for rows in joined.values() for row in rows[number]}
        totals[number] += sum(area for row, area in enumerate(side.areas_m2) if row not in done)
    return (totals[0], None, None) if side_b.has_lines else (totals[0], totals[1], totals[2])


def _overlaps(side: MapShapes, progress: Progress) -> Iterator[tuple[int, int]]:
    for one, other in near_pairs(side.boxes, side.boxes, progress=progress):
        if one < other:
            plane = side.plane(one)
            if side.shape(one, plane).Intersects(side.shape(other, plane)):
                yield one, other
