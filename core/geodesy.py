"""True ground metres on any body: lengths, areas and local projections from the CRS's own ellipsoid.

Nothing here assumes the Earth. QGIS's own measurements return NaN for projected lunar CRSs and its transforms between
bodies silently return their input, so every figure in metres comes from this module.

Without a CRS ("") coordinates lie on a plane: lengths and areas are in its own units (pixels, where a raster has no
georeference either), and no place has a longitude and latitude.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from math import hypot, sqrt

import numpy as np
from osgeo import ogr, osr
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import CRSError, ProjError

from ..models.languages import QT_TR_NOOP, tr
from .errors import CrsError
from .geometries import polygons_of, read_geometry, vertices

#: Equatorial radii in metres (IAU WGCCRE 2015), to name a body in messages.
BODY_RADII_M = {
    QT_TR_NOOP("Mercury"): 2_440_530.0,
    QT_TR_NOOP("Venus"): 6_051_800.0,
    QT_TR_NOOP("Earth"): 6_378_137.0,
    QT_TR_NOOP("Moon"): 1_737_400.0,
    QT_TR_NOOP("Mars"): 3_396_190.0,
    QT_TR_NOOP("Ceres"): 487_300.0,
    QT_TR_NOOP("Vesta"): 286_300.0,
    QT_TR_NOOP("Io"): 1_829_400.0,
    QT_TR_NOOP("Europa"): 1_562_600.0,
    QT_TR_NOOP("Ganymede"): 2_631_200.0,
    QT_TR_NOOP("Callisto"): 2_410_300.0,
    QT_TR_NOOP("Titan"): 2_575_150.0,
    QT_TR_NOOP("Pluto"): 1_188_300.0,
}
#: Two radii within this share of each other are one body: lunar CRSs use 1,736,000 to 1,738,140 m.
SAME_BODY_TOLERANCE = 0.01
#: Edges are cut to this length before they are measured: an edge is straight in its CRS, which a geodesic is not.
MAX_EDGE_M = 500.0

#: Share of a turn that a cylindrical map may deviate from even steps.
TURN_TOLERANCE = 1e-6


@dataclass(frozen=True)
class Body:
    """The ellipsoid of a CRS, in metres, and the body it stands for; its English name is shown as `tr(name)`."""

    name: str
    semi_major_m: float
    semi_minor_m: float


@lru_cache(maxsize=64)
def _crs(crs_wkt: str) -> CRS:
    if not crs_wkt:
        raise CrsError(
            tr(
                "The layer has no coordinate reference system, so ground metres cannot be known. "
                "Assign the lunar CRS that it was made in, e.g. with 'Assign projection'."
            )
        )
    try:
        return CRS.from_wkt(crs_wkt)
    except CRSError as error:
        raise CrsError(
            tr("The coordinate reference system cannot be read: {error}. Assign a valid one.").format(error=error)
        ) from error


def is_undefined(name: str) -> bool:
    """Returns whether the name of a CRS is what a GeoPackage says of a layer that has none."""
    return name in ("Undefined geographic SRS", "Undefined Cartesian SRS")


def crs_name(crs_wkt: str) -> str:
    """Returns the name of a CRS for messages, e.g. "GCS_Moon_2000"."""
    return _crs(crs_wkt).name


@lru_cache(maxsize=64)
def is_geographic(crs_wkt: str) -> bool:
    """Returns whether coordinates are degrees of longitude and latitude; never so without a CRS."""
    return bool(crs_wkt) and _crs(crs_wkt).is_geographic


@lru_cache(maxsize=64)
def body_of(crs_wkt: str) -> Body:
    """Returns the body that a CRS belongs to, from its ellipsoid.

    Raises:
        CrsError: there is no CRS, or it has no ellipsoid (a local engineering grid).
    """
    ellipsoid = _crs(crs_wkt).ellipsoid
    if ellipsoid is None:
        raise CrsError(
            tr("CRS '{crs}' has no ellipsoid, so ground metres cannot be known. Assign a planetary CRS.").format(
                crs=crs_name(crs_wkt)
            )
        )
    major, minor = ellipsoid.semi_major_metre, ellipsoid.semi_minor_metre
    name = next(
        (body for body, radius in BODY_RADII_M.items() if abs(major - radius) <= SAME_BODY_TOLERANCE * radius),
        tr("body of radius {radius:,.0f} m").format(radius=major),
    )
    return Body(name, major, minor)


def require_same_body(wkt_a: str, wkt_b: str, what_a: str, what_b: str) -> None:
    """Raises `CrsError` where two CRSs belong to different bodies; `what_a`, `what_b` name the layers.

    Two layers without a CRS share one plane; one without and one with a CRS have nothing in common.
    """
    if not wkt_a and not wkt_b:
        return
    if not (wkt_a and wkt_b):
        bare, placed, placed_wkt = (what_a, what_b, wkt_b) if wkt_b else (what_b, what_a, wkt_a)
        raise CrsError(
            tr(
                "{bare} has no coordinate reference system but {placed} has one ('{crs}'), so neither can be placed on "
                "the other. Assign the CRS that is missing, or remove the other one."
            ).format(bare=bare, placed=placed, crs=crs_name(placed_wkt))
        )
    a, b = body_of(wkt_a), body_of(wkt_b)
    if abs(a.semi_major_m - b.semi_major_m) > SAME_BODY_TOLERANCE * max(a.semi_major_m, b.semi_major_m):
        raise CrsError(
            tr(
                "{what_a} is on the {body_a} ('{crs_a}') but {what_b} is on the {body_b} ('{crs_b}'). Both must be on "
                "the same body: choose another layer, or assign the right CRS if one is mislabelled."
            ).format(
                what_a=what_a,
                body_a=tr(a.name),
                crs_a=crs_name(wkt_a),
                what_b=what_b,
                body_b=tr(b.name),
                crs_b=crs_name(wkt_b),
            )
        )


def spatial_reference(crs_wkt: str) -> osr.SpatialReference:
    """Returns GDAL's form of a CRS, with x before y (longitude before latitude)."""
    reference = osr.SpatialReference()
    reference.ImportFromWkt(crs_wkt)
    reference.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return reference


@lru_cache(maxsize=256)
def _projection(source_wkt: str, target_wkt: str) -> Callable[[np.ndarray, np.ndarray], tuple]:
    """Returns the function that takes x, y of one CRS to x, y of another of the same body."""
    require_same_body(source_wkt, target_wkt, tr("One layer"), tr("the other"))
    try:
        return Transformer.from_crs(_crs(source_wkt), _crs(target_wkt), always_xy=True).transform
    except ProjError:
        # PROJ tells bodies apart by name or radius and refuses what another program named differently.
        to_lonlat, from_lonlat = _to_lonlat(source_wkt), _from_lonlat(target_wkt)
        return lambda x, y: from_lonlat(*to_lonlat(x, y))


@lru_cache(maxsize=64)
def _to_lonlat(crs_wkt: str) -> Callable[[np.ndarray, np.ndarray], tuple]:
    body_of(crs_wkt)  # refuses a local grid, which lies on no body
    crs = _crs(crs_wkt)
    if crs.is_geographic:
        return lambda x, y: (x, y)
    return Transformer.from_crs(crs, crs.geodetic_crs, always_xy=True).transform


@lru_cache(maxsize=64)
def _from_lonlat(crs_wkt: str) -> Callable[[np.ndarray, np.ndarray], tuple]:
    body_of(crs_wkt)  # refuses a local grid, which lies on no body
    crs = _crs(crs_wkt)
    if crs.is_geographic:
        return lambda x, y: (x, y)
    return Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True).transform


@lru_cache(maxsize=64)
def _geod(crs_wkt: str) -> Geod:
    body = body_of(crs_wkt)
    return Geod(a=body.semi_major_m, b=body.semi_minor_m)


def lonlat(x: np.ndarray | float, y: np.ndarray | float, crs_wkt: str) -> tuple:
    """Returns longitude and latitude in degrees of the body's own geographic CRS.

    Infinite for a place off the body, NaN without a CRS.
    """
    if not crs_wkt:
        return np.full(np.shape(x), np.nan), np.full(np.shape(y), np.nan)
    return _to_lonlat(crs_wkt)(x, y)


def from_lonlat(lon: np.ndarray, lat: np.ndarray, crs_wkt: str) -> tuple:
    """Returns x and y in a CRS of places in degrees of its own body; infinite where they have no place in it."""
    return _from_lonlat(crs_wkt)(lon, lat)


def transform_points(xy: np.ndarray, source_wkt: str, target_wkt: str) -> np.ndarray:
    """Returns places (N, 2) in another CRS of the same body (N, 2); infinite where they have no place in it."""
    if source_wkt == target_wkt:
        return xy
    return np.column_stack(_projection(source_wkt, target_wkt)(xy[:, 0], xy[:, 1]))


@lru_cache(maxsize=64)
def turn_of(crs_wkt: str) -> float | None:
    """Returns by how much x grows in a full turn around the body: 360 degrees, or the width of a cylindrical map.

    None for other maps, where a place has one pair of coordinates, and without a CRS.
    """
    if not crs_wkt:
        return None
    if is_geographic(crs_wkt):
        return 360.0
    longitudes = np.arange(8) * 45.0 + 7.0
    x, _ = from_lonlat(np.tile(longitudes, 2), np.repeat((0.0, 30.0), 8), crs_wkt)
    if not np.isfinite(x).all():
        return None
    steps = np.diff(x[:8])
    turn = 8 * float(np.median(steps))
    if turn <= 0:
        return None
    shares = np.concatenate([steps / turn - 1 / 8, (x[8:] - x[:8]) / turn])
    return turn if np.abs(shares - np.round(shares)).max() < TURN_TOLERANCE else None


@lru_cache(maxsize=64)
def metres_per_unit(crs_wkt: str) -> float:
    """Returns the metres in one unit of a CRS's axes; for degrees, those of a degree along a meridian; 1 without."""
    if not crs_wkt:
        return 1.0
    crs = _crs(crs_wkt)
    factor = crs.axis_info[0].unit_conversion_factor if crs.axis_info else 1.0
    return factor * body_of(crs_wkt).semi_major_m if crs.is_geographic else factor


def ground_area_m2(wkb: bytes, crs_wkt: str) -> float:
    """Returns the area of a polygon on the body's ellipsoid in m2, holes left out; in square units without a CRS."""
    geometry = read_geometry(wkb)
    return _geodesic_area_m2(geometry, crs_wkt) if crs_wkt else sum(part.GetArea() for part in polygons_of(geometry))


def _geodesic_area_m2(geometry: ogr.Geometry, crs_wkt: str) -> float:
    geometry.Segmentize(MAX_EDGE_M / metres_per_unit(crs_wkt))
    area = 0.0
    for polygon in polygons_of(geometry):
        for index, ring in enumerate(polygon):
            x, y = vertices(ring).T
            ring_area = abs(_geod(crs_wkt).polygon_area_perimeter(*lonlat(x, y, crs_wkt))[0])
            area += ring_area if index == 0 else -ring_area
    return area


def ground_length_m(wkb: bytes, crs_wkt: str) -> float:
    """Returns the length of a line on the body's ellipsoid in m, all parts summed; in units without a CRS."""
    geometry = read_geometry(wkb)
    if not crs_wkt:
        return geometry.Length()
    geometry.Segmentize(MAX_EDGE_M / metres_per_unit(crs_wkt))
    lines = list(geometry) if geometry.GetGeometryCount() else [geometry]
    length = 0.0
    for line in lines:
        x, y = vertices(line).T
        length += _geod(crs_wkt).line_length(*lonlat(x, y, crs_wkt))
    return length


def pixel_size_m(
    geotransform: tuple[float, ...], column: float, row: float, crs_wkt: str
) -> tuple[float, float] | None:
    """Returns the ground width and height in m of the pixel at `column`, `row`, or None where it is off the body.

    Without a CRS they are in units of the plane.
    """
    columns = np.array([column, column + 1, column])
    rows = np.array([row, row, row + 1])
    x0, dx, rx, y0, ry, dy = geotransform
    if not crs_wkt:
        return hypot(dx, ry), hypot(rx, dy)
    lon, lat = lonlat(x0 + columns * dx + rows * rx, y0 + columns * ry + rows * dy, crs_wkt)
    if not np.isfinite([lon, lat]).all():
        return None
    metres = _geod(crs_wkt).inv([lon[0]] * 2, [lat[0]] * 2, lon[1:], lat[1:])[2]
    return float(metres[0]), float(metres[1])


def ground_sampling_distance_m(geotransform: tuple[float, ...], width: int, height: int, crs_wkt: str) -> float | None:
    """Returns the ground size in m of a raster's central pixel: the root of its width times its height."""
    size = pixel_size_m(geotransform, width // 2, height // 2, crs_wkt)
    return None if size is None else sqrt(size[0] * size[1])
