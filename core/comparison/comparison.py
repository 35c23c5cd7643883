"""Comparison of two maps of the same ground: what both have, what only one has, and how well lengths and areas agree.

All distances and areas are true ground metres: what lies close together is compared in a plane that touches the body
there (`local_planes.local_plane`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ...models.languages import tr
from .. import geometries
from ..errors import InputError
from ..neighbours import beside, connected, near_pairs
from ..progress import Progress
from .overlaps import areas_of, covered_share, share_together, total_areas, union_of
from .shapes import Mapped, MapShapes, Planes

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
        message = tr("Tolerance is {tolerance} m; expected more than 0, e.g. three pixels ({usual} m).")
        raise InputError(message.format(tolerance=tolerance_m, usual=TOLERANCE_M))
    if not 0 < min_overlap <= 1:
        message = tr("Smallest overlap is {overlap}; expected a share above 0 and up to 1.")
        raise InputError(message.format(overlap=min_overlap))
    progress = progress or Progress()
    planes, settings = Planes(crs_wkt), {"crs_wkt": crs_wkt, "tolerance_m": tolerance_m}
    side_a = MapShapes("A", map_a, planes, **settings, progress=progress.part(0, 0.35))
    side_b = MapShapes("B", map_b, planes, **settings, progress=progress.part(0.35, 0.7))
    if side_a.has_lines:
        raise InputError(tr("The first map has lines; only the second one may. Exchange the two."))
    near: list[tuple[int, int]] = []
    same: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for a, b in near_pairs(side_a.boxes, side_b.boxes, margin_m=tolerance_m, progress=progress.part(0.7, 0.85)):
        share = share_together(side_a, a, side_b, b)
        if share > 0:
            near.append((a, b))
        if share >= min_overlap:
            same.append(((0, a), (1, b)))
    measured_a, measured_b = _cover(side_a, side_b, near, progress.part(0.85, 0.95))
    groups = connected(same)
    matches = [_match(side_a, side_b, measured_a, measured_b, *group) for group in groups]
    taken_a, taken_b = ({row for group in groups for row in group[side]} for side in (0, 1))
    areas = total_areas(side_a, side_b, near, progress.part(0.95, 1))
    return Comparison(
        matches,
        [one for row, one in enumerate(measured_a) if row not in taken_a],
        [one for row, one in enumerate(measured_b) if row not in taken_b],
        *areas,
    )


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
            share = covered_share(own, row, other, neighbours[row]) if row in neighbours else 0.0
            rows.append(Measured(one.feature_id, one.wkb, own.areas_m2[row], length_m, share * length_m))
        measured.append(rows)
    return measured[0], measured[1]


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
    first = geometries.read_geometry(outlines[0].wkb)
    union = union_of(beside(one.wkb, first, side_a.crs_wkt) for one in outlines)
    iou = None
    if not side_b.has_lines:
        area_a, area_b, shared = areas_of(side_a, rows_a, side_b, rows_b)
        either = area_a + area_b - shared
        iou = shared / either if either else 0.0
    return Match(bytes(union.ExportToIsoWkb()), a, b, iou)
