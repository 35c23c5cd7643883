"""Figures of a catalogue: counts, areas and densities by region, sizes, directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, nan, sqrt

import numpy as np
from osgeo import ogr

from ...models.languages import tr
from .. import geodesy, geometries
from ..progress import Progress
from .catalogue import Fracture, Region, inner_point, union
from .lines import Cutter
from .terms import ALL_REGIONS, OUTSIDE, name_shown

#: Width of a petal of the rose diagram.
ROSE_BIN_DEG = 10.0
#: Samples drawn for the uncertainty of the mean direction.
DIRECTION_SAMPLES = 500
SEED = 0


@dataclass(frozen=True)
class Summary:
    """Sizes in short: `sd` is that of the sample (n - 1), NaN below two; all NaN without any."""

    count: int
    total: float
    mean: float
    sd: float
    median: float
    largest: float


@dataclass(frozen=True)
class RegionFigures:
    """Fractures of a region.

    Attributes:
        name: the region's.
        mapped_km2: its ground area, NaN for what lies outside all regions.
        count: fractures counted in it.
        areas: their ground areas in m2.
        length_km: length of centrelines within its border.
        p20: fractures per km2.
        p20_error: its standard error as of a random (Poisson) count.
        p21: km of fracture per km2.
        p22: share of the ground that is fracture, areas over mapped area.
    """

    name: str
    mapped_km2: float
    count: int
    areas: Summary
    length_km: float
    p20: float
    p20_error: float
    p21: float
    p22: float


@dataclass(frozen=True)
class Directions:
    """Directions of centreline branches as axes (0-180 degrees), each weighted with its length.

    Attributes:
        count: branches that have a direction.
        mean_deg: mean axis in degrees clockwise from north; NaN without any.
        error_deg: half width of its 95 % range over bootstrap samples; NaN below two.
        variance: circular variance of the doubled angles, 0 (all parallel) to 1 (no preferred axis).
        rayleigh_p: chance of axes this much alike without a preferred one, each branch counted once.
    """

    count: int
    mean_deg: float
    error_deg: float
    variance: float
    rayleigh_p: float


def summarise(values: Sequence[float] | np.ndarray) -> Summary:
    """Returns sizes in short; values that are not finite are left out."""
    sizes = np.asarray(values, float)
    sizes = sizes[np.isfinite(sizes)]
    if not sizes.size:
        return Summary(0, 0.0, nan, nan, nan, nan)
    sd = float(sizes.std(ddof=1)) if sizes.size > 1 else nan
    sd = 0.0 if sizes.min() == sizes.max() and sizes.size > 1 else sd  # not what rounding makes of it
    return Summary(sizes.size, float(sizes.sum()), float(sizes.mean()), sd, float(np.median(sizes)), float(sizes.max()))


def region_figures(
    catalogue: Sequence[Fracture], regions: Sequence[Region], crs_wkt: str, progress: Progress | None = None
) -> list[RegionFigures]:
    """Returns the figures of each region, of all together where there are several, and of what lies outside.

    As published (Le Corre et al. 2025, section 4.4): number, mean area with standard deviation, largest. A fracture
    counts in the region that holds a place inside it; its length is cut at borders. Overlaps of regions count once in
    the sum.
    """
    progress = progress or Progress()
    places, boxes = _places(catalogue, progress.part(0, 0.3))
    whole = union(region.wkb for region in regions)
    areas = [(region.name, union([region.wkb])) for region in regions]
    if len(regions) > 1:
        areas.append((ALL_REGIONS, whole))
    figures = []
    for number, (name, area) in enumerate(areas):
        part = progress.part(0.3 + 0.7 * number / len(areas), 0.3 + 0.7 * (number + 1) / len(areas))
        figures.append(_figures_of(name, area, catalogue, places, boxes, crs_wkt, part))
    within = Cutter(whole) if areas else None
    outside = [
        fracture for fracture, place in zip(catalogue, places.tolist()) if within is None or not within.holds(*place)
    ]
    if outside:
        length_km = float(np.nansum([fracture.length_m for fracture in outside])) / 1000
        areas_m2 = summarise([fracture.area_m2 for fracture in outside])
        figures.append(RegionFigures(OUTSIDE, nan, len(outside), areas_m2, length_km, nan, nan, nan, nan))
    return figures


def _places(catalogue: Sequence[Fracture], progress: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Returns a place inside each fracture (N, 2), and xmin, xmax, ymin, ymax of it with its lines (N, 4)."""
    places, boxes = np.empty((len(catalogue), 2)), np.empty((len(catalogue), 4))
    for number, fracture in enumerate(catalogue):
        progress.check()
        progress.report(number / len(catalogue), tr("Places of the fractures"))
        places[number] = inner_point(fracture)
        envelopes = np.array([geometries.read_geometry(wkb).GetEnvelope() for wkb in (fracture.wkb, *fracture.lines)])
        boxes[number] = np.where([True, False, True, False], envelopes.min(axis=0), envelopes.max(axis=0))
    return places, boxes


def _figures_of(
    name: str,
    area: ogr.Geometry,
    catalogue: Sequence[Fracture],
    places: np.ndarray,
    boxes: np.ndarray,
    crs_wkt: str,
    progress: Progress,
) -> RegionFigures:
    cutter = Cutter(area)
    mapped_km2 = geodesy.ground_area_m2(bytes(area.ExportToIsoWkb()), crs_wkt) / 1e6
    xmin, xmax, ymin, ymax = area.GetEnvelope()
    near = (boxes[:, 0] <= xmax) & (boxes[:, 1] >= xmin) & (boxes[:, 2] <= ymax) & (boxes[:, 3] >= ymin)
    length_m, inside = 0.0, []
    for number in np.flatnonzero(near).tolist():
        progress.check()
        progress.report(number / len(catalogue), tr("Figures of {name}").format(name=name_shown(name)))
        fracture = catalogue[number]
        for line in fracture.lines:
            length_m += sum(geodesy.ground_length_m(part, crs_wkt) for part in cutter.cut(line))
        if cutter.holds(*places[number].tolist()):
            inside.append(fracture.area_m2)
    areas_m2, count = summarise(inside), len(inside)
    return RegionFigures(
        name,
        mapped_km2,
        count,
        areas_m2,
        length_m / 1000,
        count / mapped_km2,
        sqrt(count) / mapped_km2,
        length_m / 1000 / mapped_km2,
        areas_m2.total / 1e6 / mapped_km2,
    )


def rose(azimuths: np.ndarray, weights: np.ndarray, bin_deg: float = ROSE_BIN_DEG) -> np.ndarray:
    """Returns the sum of weights by bins of axes from 0 to 180 degrees: float64 (180 / bin_deg,)."""
    bins = round(180 / bin_deg)
    known = np.isfinite(azimuths) & np.isfinite(weights)
    number = np.floor(azimuths[known] % 180 / bin_deg).astype(int)
    return np.bincount(np.clip(number, 0, bins - 1), weights[known], minlength=bins)


def directions(azimuths: np.ndarray, lengths: np.ndarray, *, seed: int = SEED) -> Directions:
    """Returns mean axis, spread and test of axes, from doubled angles (Mardia and Jupp 2000, section 9.4).

    Args:
        azimuths: degrees clockwise from north (N,); NaN is left out.
        lengths: weights (N,).
        seed: of the bootstrap.
    """
    known = np.isfinite(azimuths) & np.isfinite(lengths)
    doubled, lengths = np.radians(2 * azimuths[known]), lengths[known]
    n = doubled.size
    if not n:
        return Directions(0, nan, nan, nan, nan)
    vectors = np.exp(1j * doubled)  # (N,)
    weighted = np.sum(lengths * vectors) / np.sum(lengths)
    mean_deg = float(np.degrees(np.angle(weighted)) / 2 % 180) % 180  # a tiny angle below 0 is rounded to 180
    return Directions(
        n, mean_deg, _direction_error(vectors, lengths, seed), 1 - float(abs(weighted)), _rayleigh_p(vectors)
    )


def _direction_error(vectors: np.ndarray, lengths: np.ndarray, seed: int) -> float:
    n = vectors.size
    if n < 2:
        return nan
    rng = np.random.default_rng(seed)
    weighted = lengths * vectors
    samples = np.array([weighted[rng.integers(0, n, n)].sum() for _ in range(DIRECTION_SAMPLES)])
    apart = np.degrees(np.abs(np.angle(samples / weighted.sum()))) / 2
    return float(np.quantile(apart, 0.95))


def _rayleigh_p(vectors: np.ndarray) -> float:
    """Returns the p value of Rayleigh's test in Zar's approximation (Zar 1999, eq. 27.4)."""
    n, length = vectors.size, float(abs(vectors.sum()))
    return min(1.0, exp(sqrt(1 + 4 * n + 4 * (n**2 - length**2)) - (1 + 2 * n)))


def exceedance(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns the different positive sizes in ascending order and the share of sizes that are that large or larger."""
    sizes = np.asarray(values, float)
    sizes = sizes[np.isfinite(sizes) & (sizes > 0)]
    distinct, first = np.unique(np.sort(sizes), return_index=True)
    return distinct, 1 - first / max(1, sizes.size)
