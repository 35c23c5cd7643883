"""Which detections are kept, and why the others are not: area, regions, seams, ridges, shape, probability.

Nothing vanishes: each detection comes out again, with the first reason that speaks against it.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from osgeo import ogr

from ..models.languages import tr
from . import geometries
from .detections import Detection
from .errors import DependencyError, InputError
from .progress import Progress
from .ridges import RidgeTest
from .seams.rules import SeamIndex, placed

#: Smaller detections are not resolvable as fractures (Le Corre et al. 2025, section 4.4).
MIN_AREA_M2 = 150.0
REGION_RULES = ("intersects", "within", "centroid")
#: In the order in which they are given.
REASONS = ("area", "region", "seam", "ridge", "length", "width", "elongation", "probability")

#: What measuring needs and QGIS does not always ship, by module.
MEASURING_PACKAGES = {"scipy": "scipy", "skimage": "scikit-image"}


@dataclass(frozen=True)
class Limits:
    """The least that a detection has to have; 0 is no limit.

    Attributes:
        length_m: summed length of its centrelines.
        width_m: mean width.
        elongation: length over mean width.
        probability: mean probability.
    """

    length_m: float = 0.0
    width_m: float = 0.0
    elongation: float = 0.0
    probability: float = 0.0

    @property
    def need_measures(self) -> bool:
        """Whether detections have to be measured, which needs scikit-image and takes milliseconds each."""
        return max(self.length_m, self.width_m, self.elongation) > 0


NO_LIMITS = Limits()


def filter_detections(
    detections: Iterable[Detection],
    *,
    crs_wkt: str,
    min_area_m2: float = MIN_AREA_M2,
    regions: Sequence[bytes] = (),
    region_names: Sequence[str | None] = (),
    region_rule: str = "intersects",
    seams: Sequence[bytes] = (),
    seam_rule: str = "touches",
    seam_distance_m: float = 3.0,
    found_seams: Sequence[bytes] = (),
    ridge_test: RidgeTest | None = None,
    limits: Limits = NO_LIMITS,
    progress: Progress | None = None,
) -> Iterator[tuple[Detection, str | None]]:
    """Yields each detection with None where it is kept, or the reason why not, one of `REASONS`.

    As published (section 4.4): what is smaller than 150 m2, outside crater floors and melt ponds, or along mosaic seams
    goes. The first reason that holds, in the order of `REASONS`, is given; each detection carries the name of the
    region that holds most of it.

    Args:
        detections: from `polygonize`.
        crs_wkt: CRS of everything here.
        min_area_m2: smallest ground area that is kept.
        regions: polygons to keep detections in; empty: everywhere.
        region_names: the name of each region; regions may share one.
        region_rule: "intersects" (touches one), "within" (whole in their union) or "centroid" (its centroid is in one).
        seams: lines or polygons of mosaic seams that were drawn.
        seam_rule: "touches" (comes within the distance) or "along" (runs along within it).
        seam_distance_m: how near on the ground a seam is.
        found_seams: lines that were found, not drawn; always by "along".
        ridge_test: drops what is lit as a ridge; None: not looked at.
        limits: length, width, elongation and probability.
        progress: listener.

    Raises:
        InputError: an unknown rule, or a limit below 0.
        DependencyError: a limit of shape without scikit-image.
    """
    if region_rule not in REGION_RULES:
        raise InputError(
            tr("Region rule is '{rule}'; expected one of: {rules}.").format(
                rule=region_rule, rules=", ".join(REGION_RULES)
            )
        )
    if min_area_m2 < 0 or seam_distance_m < 0:
        raise InputError(
            tr("Smallest area is {area} m2, seam distance {distance} m; expected 0 or more.").format(
                area=min_area_m2, distance=seam_distance_m
            )
        )
    if min(limits.length_m, limits.width_m, limits.elongation, limits.probability) < 0:
        raise InputError(
            tr("A smallest length, width, elongation or probability is below 0: {limits}. Expected 0 or more.").format(
                limits=limits
            )
        )
    if limits.need_measures:
        _require_measuring()
    progress = progress or Progress()
    drawn = SeamIndex(seams, crs_wkt, distance_m=seam_distance_m, rule=seam_rule)
    found = SeamIndex(found_seams, crs_wkt, distance_m=seam_distance_m, rule="along")
    kept_in: _Regions | None = None
    for detection in detections:
        progress.check()
        shape = geometries.read_geometry(detection.wkb)
        if regions:
            kept_in = kept_in or _Regions(placed(regions, shape.GetEnvelope()[0], crs_wkt), region_names)
            detection = replace(detection, region=kept_in.name_of(shape))
        if detection.area_m2 < min_area_m2:
            reason: str | None = "area"
        elif kept_in is not None and not kept_in.keep(shape, region_rule):
            reason = "region"
        elif drawn.takes(shape) or found.takes(shape):
            reason = "seam"
        elif ridge_test is not None and ridge_test.takes(detection.wkb, progress):
            reason = "ridge"
        else:
            reason = _beyond_limits(detection, limits, crs_wkt, progress)
        yield detection, reason
    if ridge_test is not None and ridge_test.is_doubtful:
        progress.warn(
            tr(
                "{ridges} of {looked_at} detections are lit as ridges and were dropped. If the map shows them as "
                "troughs, the sun's direction is wrong, perhaps turned by 180 degrees, or not that of all images of "
                "the mosaic."
            ).format(ridges=ridge_test.ridges, looked_at=ridge_test.looked_at)
        )


def _require_measuring() -> None:
    missing = [package for module, package in MEASURING_PACKAGES.items() if importlib.util.find_spec(module) is None]
    if missing:
        raise DependencyError(
            tr(
                "Limits of length, width and elongation need Python packages that are missing: {packages}. "
                "Install them, e.g. with 'python3 -m pip install {arguments}', or set these limits to 0."
            ).format(packages=", ".join(missing), arguments=" ".join(missing))
        )


def _beyond_limits(detection: Detection, limits: Limits, crs_wkt: str, progress: Progress) -> str | None:
    if limits.need_measures:
        from .measurement import measure_or_warn

        name = tr("Detection {id}").format(id=detection.imf_id)
        measures, _ = measure_or_warn(detection.wkb, crs_wkt, name=name, progress=progress)
        if measures is None:
            return None  # kept: nothing is dropped for what is not known
        if measures.length_m < limits.length_m:
            return "length"
        if measures.width_m < limits.width_m:
            return "width"
        if measures.length_m < limits.elongation * measures.width_m:
            return "elongation"
    return "probability" if detection.prob_mean < limits.probability else None


class _Regions:
    """Regions prepared for many detections: what lies in their union, and which one holds most of a detection."""

    def __init__(self, regions: list[ogr.Geometry], names: Sequence[str | None]) -> None:
        whole = [_whole(region) for region in regions]
        parts = ogr.Geometry(ogr.wkbMultiPolygon)
        for region in whole:
            for polygon in geometries.polygons_of(region):
                parts.AddGeometry(polygon)
        self._union = parts.UnionCascaded()  # held, since the prepared form only points at it
        self._prepared = self._union.CreatePreparedGeometry()
        self._names = list(names) + [None] * (len(regions) - len(names))
        self._regions = [(region, region.CreatePreparedGeometry()) for region in whole]

    def keep(self, shape: ogr.Geometry, rule: str) -> bool:
        if rule == "within":
            return self._prepared.Contains(shape)
        return self._prepared.Intersects(shape.Centroid() if rule == "centroid" else shape)

    def name_of(self, shape: ogr.Geometry) -> str | None:
        touched = [number for number, (_, near) in enumerate(self._regions) if near.Intersects(shape)]
        if len(touched) <= 1:
            return self._names[touched[0]] if touched else None
        held: dict[str | None, float] = {}
        for number in touched:
            area = self._regions[number][0].Intersection(shape).GetArea()
            held[self._names[number]] = held.get(self._names[number], 0.0) + area
        return max(held, key=lambda name: held[name])


def _whole(shape: ogr.Geometry) -> ogr.Geometry:
    if shape.IsValid():
        return shape
    return shape.MakeValid() or shape
