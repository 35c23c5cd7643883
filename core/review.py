"""Reviewed detections: a geologist's decisions, and how they are carried over to newer detections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..models.languages import tr
from . import geometries
from .errors import InputError
from .neighbours import beside, near_pairs, space_boxes, valid
from .progress import Progress
from .shape_keys import is_of_other_crs, shape_key

UNREVIEWED, ACCEPTED, REJECTED, EDITED = STATUSES = ("unreviewed", "accepted", "rejected", "edited")
#: Intersection over union from which an earlier decision holds for a newer detection.
MIN_OVERLAP = 0.5
#: Fields that a review adds to those of the detections, with the characters that they hold.
FIELD_LENGTHS = {"status": 10, "comment": 254, "reviewer": 60, "reviewed": 10, "origin": 10, "shape_key": 10}


@dataclass(frozen=True)
class Reviewed:
    """A detection and what was decided about it.

    Attributes:
        feature_id: number of the feature, for messages.
        wkb: its outline.
        status: one of `STATUSES`.
    """

    feature_id: int
    wkb: bytes
    status: str


@dataclass(frozen=True)
class Carried:
    """A feature of a new review: its outline, and the rows it came from among the new and among the earlier ones."""

    wkb: bytes
    detection: int | None
    earlier: int | None


def reviewed(
    feature_id: int, wkb: bytes, status: object, *, crs_wkt: str = "", key: object = None, keys_known: bool = False
) -> Reviewed:
    """Returns a feature with its decision; one that was reshaped or drawn counts as edited unless it was rejected.

    Where the outline was moved to another CRS since the review began, its status alone counts.

    Args:
        feature_id: its number.
        wkb: its outline now.
        status: what its status field holds; empty: not reviewed.
        crs_wkt: CRS of the outline.
        key: `shape_key` of the outline when the review began, None for a feature drawn since.
        keys_known: whether the layer has such keys at all.

    Raises:
        InputError: a status that is none; the message names the feature.
    """
    name = "" if status is None or str(status) == "NULL" else str(status).strip().lower()
    name = name or UNREVIEWED
    if name not in STATUSES:
        raise InputError(
            tr(
                "Feature {id} has the status '{status}'; expected one of: {statuses} (none is unreviewed). Correct the "
                "feature, or choose the field that holds the status."
            ).format(id=feature_id, status=status, statuses=", ".join(STATUSES))
        )
    comparable = keys_known and not is_of_other_crs(key, crs_wkt)
    if comparable and name != REJECTED and (key or None) != shape_key(wkb, crs_wkt):
        name = EDITED
    return Reviewed(feature_id, wkb, name)


def carry_over(
    detections: Sequence[bytes],
    earlier: Sequence[Reviewed],
    *,
    crs_wkt: str,
    min_overlap: float = MIN_OVERLAP,
    progress: Progress | None = None,
) -> list[Carried]:
    """Returns the features of a new review: new detections with earlier decisions, and decisions that found none.

    A decision goes to the detection that it overlaps most, each to one. An edited outline replaces that of the
    detection. Earlier detections that were decided and are not detected any more stay; undecided ones go.

    Args:
        detections: outlines of the new detections.
        earlier: the earlier review.
        crs_wkt: CRS of both.
        min_overlap: least intersection over union for a decision to hold.
        progress: listener.

    Raises:
        InputError: an overlap that is no share.
    """
    if not 0 < min_overlap <= 1:
        raise InputError(
            tr("Smallest overlap is {overlap}; expected a share above 0 and up to 1.").format(overlap=min_overlap)
        )
    progress = progress or Progress()
    decided = [row for row, feature in enumerate(earlier) if feature.status != UNREVIEWED]
    overlaps = []
    boxes = (space_boxes(detections, crs_wkt), space_boxes([earlier[row].wkb for row in decided], crs_wkt))
    for new, number in near_pairs(*boxes, progress=progress):
        share = _intersection_over_union(detections[new], earlier[decided[number]].wkb, crs_wkt)
        if share >= min_overlap:
            overlaps.append((-share, new, decided[number]))
    of_new: dict[int, int] = {}
    taken: set[int] = set()
    for _, new, old in sorted(overlaps):
        if new not in of_new and old not in taken:
            of_new[new] = old
            taken.add(old)
    carried = []
    for new, wkb in enumerate(detections):
        old = of_new.get(new)
        edited = old is not None and earlier[old].status == EDITED
        carried.append(Carried(earlier[old].wkb if edited else wkb, new, old))
    return carried + [Carried(earlier[old].wkb, None, old) for old in decided if old not in taken]


def review_values(one: Carried, status: str, attributes: Mapping[str, object], *, crs_wkt: str) -> list[object]:
    """Returns the values of a feature in the order of `FIELD_LENGTHS`.

    Args:
        one: the feature.
        status: its decision.
        attributes: of the feature that the decision comes from, by name.
        crs_wkt: CRS of the feature.
    """
    origin = "detected" if one.earlier is None else "earlier" if one.detection is None else "matched"
    written = [attributes.get(name) for name in ("comment", "reviewer", "reviewed")]
    return [status, *written, origin, shape_key(one.wkb, crs_wkt)]


def _intersection_over_union(wkb: bytes, other_wkb: bytes, crs_wkt: str) -> float:
    one = valid(geometries.read_geometry(wkb))
    other = beside(other_wkb, one, crs_wkt)
    shared = one.Intersection(other).Area()
    return shared / (one.Area() + other.Area() - shared) if shared else 0.0
