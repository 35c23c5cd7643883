"""Keys of outlines, by which a review knows what was reshaped since it began."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from osgeo import ogr

from ..models.languages import tr
from . import geodesy, geometries
from .progress import Progress

#: How many of the characters of a key tell the outline; the others tell the CRS.
OUTLINE_CHARACTERS = 7


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
    count = sum(is_of_other_crs(key, crs_wkt) for key in keys)
    if count:
        progress.warn(
            tr(
                "Outlines that were moved to another CRS since the review began: {count}. Whether they were reshaped "
                "is not known, so only their status counts. Give the review in its own CRS, or set the status of "
                "reshaped ones to edited."
            ).format(count=count)
        )


def is_of_other_crs(key: object, crs_wkt: str) -> bool:
    """Returns whether a key is of an outline in another CRS; False where there is no key."""
    return bool(key) and str(key)[OUTLINE_CHARACTERS:] != _crs_key(crs_wkt)
