"""Reviewed detections: a geologist's decisions, carried over to newer detections and turned into training labels."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

from osgeo import ogr

from ..models.languages import tr
from . import geodesy, geometries
from .errors import GeometryError, InputError
from .labels import label_area
from .neighbours import beside, near_pairs, space_boxes, valid
from .progress import Progress

UNREVIEWED, ACCEPTED, REJECTED, EDITED = STATUSES = ("unreviewed", "accepted", "rejected", "edited")
#: Status of labels that come from elsewhere.
LABEL = "label"
#: Intersection over union from which an earlier decision holds for a newer detection.
MIN_OVERLAP = 0.5
#: What is left of a polygon after others were cut out counts from this share of it.
SLIVER = 1e-6
#: How many of the characters of a key tell the outline; the others tell the CRS.
OUTLINE_CHARACTERS = 7
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
class LabelArea:
    """An area of training data: what it is, and the feature it came from; the number is None for merged labels."""

    feature_id: int | None
    wkb: bytes
    status: str
    area_m2: float


@dataclass(frozen=True)
class TrainingAreas:
    """A review as training data; no area lies in two of the three.

    Attributes:
        labels: fractures: accepted, edited, and merged labels.
        negatives: what was taken for a fracture and is none.
        uncertain: what nobody has judged.
        cut_labels: how many merged labels lost ground to a rejected detection.
    """

    labels: list[LabelArea]
    negatives: list[LabelArea]
    uncertain: list[LabelArea]
    cut_labels: int


@dataclass(frozen=True)
class Carried:
    """A feature of a new review: its outline, and the rows it came from among the new and among the earlier ones."""

    wkb: bytes
    detection: int | None
    earlier: int | None


def shape_key(wkb: bytes, crs_wkt: str) -> str:
    """Returns ten characters that change with the outline and not with the order in which a format stores it.

    They are of the outline's coordinates, so the last ones tell of which CRS these are.
    """
    geometry = geometries.read_geometry(wkb)
    xmin, xmax, ymin, ymax = geometry.GetEnvelope()
    # Topological editing puts vertices on straight edges, which changes nothing.
    corners = geometry.SimplifyPreserveTopology(1e-9 * max(xmax - xmin, ymax - ymin)) or geometry
    places = sorted({f"{x:.9g} {y:.9g}" for x, y in _vertices(corners)})
    return _hash("\n".join(places))[:OUTLINE_CHARACTERS] + _crs_key(crs_wkt)


@lru_cache(maxsize=64)
def _crs_key(crs_wkt: str) -> str:
    """Returns three characters for where a CRS puts a point: formats keep that, but not how the CRS is written."""
    if not crs_wkt:
        return "000"
    radius_m = geodesy.body_of(crs_wkt).semi_major_m
    lon, lat = geodesy.lonlat(0.01 * radius_m, 0.02 * radius_m, crs_wkt)
    return _hash(f"{lon:.7g} {lat:.7g}")[:3]


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _vertices(geometry: ogr.Geometry) -> Iterator[tuple[float, float]]:
    if geometry.GetGeometryCount():
        for part in geometry:
            yield from _vertices(part)
    else:
        yield from ((point[0], point[1]) for point in geometry.GetPoints() or ())


def warn_of_other_crs(keys: Iterable[object], crs_wkt: str, progress: Progress) -> None:
    """Tells the user of outlines that are in another CRS than when the review began."""
    count = sum(_is_of_other_crs(key, crs_wkt) for key in keys)
    if count:
        progress.warn(
            tr(
                "Outlines that were moved to another CRS since the review began: {count}. Whether they were reshaped "
                "is not known, so only their status counts. Give the review in its own CRS, or set the status of "
                "reshaped ones to edited."
            ).format(count=count)
        )


def _is_of_other_crs(key: object, crs_wkt: str) -> bool:
    return bool(key) and str(key)[OUTLINE_CHARACTERS:] != _crs_key(crs_wkt)


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
    comparable = keys_known and not _is_of_other_crs(key, crs_wkt)
    if comparable and name != REJECTED and (key or None) != shape_key(wkb, crs_wkt):
        name = EDITED
    return Reviewed(feature_id, wkb, name)


def training_areas(
    features: Iterable[Reviewed], *, crs_wkt: str, labels: Sequence[bytes] = (), progress: Progress | None = None
) -> TrainingAreas:
    """Returns a review as training data.

    Accepted and edited detections are fractures; rejected ones are known to be none, which teaches most where a
    network took them for one; of unreviewed ones nothing is known. Where they overlap, the first of accepted or edited,
    rejected, merged labels, unreviewed holds.

    Args:
        features: the reviewed detections.
        crs_wkt: CRS of everything here.
        labels: labels from elsewhere to merge in.
        progress: listener.

    Raises:
        CrsError: no CRS, or none of a body.
        GeometryError: a geometry that cannot be read, is no polygon or has no place in the CRS.
    """
    progress = progress or Progress()
    by_status: dict[str, list[tuple[int | None, bytes, str]]] = {status: [] for status in STATUSES}
    for feature in features:
        progress.check()
        wkb = _mended(feature.wkb)
        if wkb is None:
            progress.warn(tr("Feature {id} has no area and is left out.").format(id=feature.feature_id))
        else:
            by_status[feature.status].append((feature.feature_id, wkb, feature.status))
    positive = by_status[ACCEPTED] + by_status[EDITED]
    negative = _without(by_status[REJECTED], positive, crs_wkt, progress.part(0, 0.3))
    merged = [(None, wkb, LABEL) for wkb in map(_mended, labels) if wkb is not None]
    kept = _without(merged, negative, crs_wkt, progress.part(0.3, 0.6))
    uncertain = _without(by_status[UNREVIEWED], [*positive, *negative, *kept], crs_wkt, progress.part(0.6, 0.9))
    return TrainingAreas(
        _areas([*positive, *kept], crs_wkt, progress),
        _areas(negative, crs_wkt, progress),
        _areas(uncertain, crs_wkt, progress),
        len(set(merged) - set(kept)),
    )


def _mended(wkb: bytes) -> bytes | None:
    """Returns an outline that does not cross itself, whose parts would cancel out in its area; None without area."""
    geometry = label_area(geometries.read_geometry(wkb))
    whole = valid(geometry)
    if whole is geometry:
        return wkb
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in geometries.polygons_of(whole):
        parts.AddGeometry(polygon)
    return bytes(parts.ExportToIsoWkb()) if parts.Area() else None


def _areas(rows: list[tuple[int | None, bytes, str]], crs_wkt: str, progress: Progress) -> list[LabelArea]:
    areas = []
    for feature_id, wkb, status in rows:
        progress.check()
        area_m2 = geodesy.ground_area_m2(wkb, crs_wkt)
        if not isfinite(area_m2):
            raise _no_place(wkb, crs_wkt)
        areas.append(LabelArea(feature_id, wkb, status, area_m2))
    return areas


def _no_place(wkb: bytes, crs_wkt: str) -> GeometryError:
    xmin, xmax, ymin, ymax = geometries.read_geometry(wkb).GetEnvelope()
    return GeometryError(
        tr(
            "CRS '{crs}' has no place for a polygon whose coordinates go from {xmin:g}, {ymin:g} to {xmax:g}, "
            "{ymax:g}. Assign the CRS it was drawn in: right-click the layer > Layer CRS > Set Layer CRS."
        ).format(crs=geodesy.crs_name(crs_wkt), xmin=xmin, ymin=ymin, xmax=xmax, ymax=ymax)
    )


def _without(
    rows: list[tuple[int | None, bytes, str]],
    cutters: list[tuple[int | None, bytes, str]],
    crs_wkt: str,
    progress: Progress,
) -> list[tuple[int | None, bytes, str]]:
    """Returns rows with the polygons of others cut out; what is covered wholly goes, what is not touched stays."""
    cuts: dict[int, list[bytes]] = {}
    boxes = (space_boxes([wkb for _, wkb, _ in group], crs_wkt) for group in (rows, cutters))
    for row, cutter in near_pairs(*boxes, progress=progress):
        cuts.setdefault(row, []).append(cutters[cutter][1])
    left = []
    for row, (feature_id, wkb, status) in enumerate(rows):
        progress.check()
        rest = _difference(wkb, cuts[row], crs_wkt) if row in cuts else wkb
        if rest is not None:
            left.append((feature_id, rest, status))
    return left


def _difference(wkb: bytes, cutters: list[bytes], crs_wkt: str) -> bytes | None:
    whole = rest = valid(geometries.read_geometry(wkb))
    for cutter in cutters:
        other = beside(cutter, whole, crs_wkt)
        if rest.Intersection(other).Area() > SLIVER * whole.Area():
            rest = rest.Difference(other)
    if rest is whole:
        return wkb
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in geometries.polygons_of(rest):
        parts.AddGeometry(polygon)
    return bytes(parts.ExportToIsoWkb()) if parts.Area() > SLIVER * whole.Area() else None


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
