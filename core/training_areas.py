"""A review as training data: fractures, what was taken for one and is none, and what nobody has judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite

from osgeo import ogr

from ..models.languages import tr
from . import geodesy, geometries
from .errors import GeometryError
from .labels import label_area
from .neighbours import beside, near_pairs, space_boxes, valid
from .progress import Progress
from .review import ACCEPTED, EDITED, REJECTED, STATUSES, UNREVIEWED, Reviewed

#: Status of labels that come from elsewhere.
LABEL = "label"
#: What is left of a polygon after others were cut out counts from this share of it.
SLIVER = 1e-6


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
