"""Planes in metres that touch a body near a place, in which lengths and widths can be measured."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import isfinite

import numpy as np
from pyproj import Proj

from ..models.languages import tr
from .errors import GeometryError
from .geodesy import body_of, crs_name, from_lonlat, lonlat, turn_of

#: Local projections are shared by everything within a cell of this many degrees; on the Moon the scale
#: 15 km from a cell's centre is off by 1e-5.
LOCAL_CELL_DEG = 0.5


@dataclass(frozen=True)
class LocalPlane:
    """A plane in metres that touches the body near a place: azimuthal equidistant, on the body's own ellipsoid.

    Without a CRS it is the plane that the coordinates lie on.

    Attributes:
        pole_xy: where the two poles lie in the plane, in m.
    """

    pole_xy: tuple[tuple[float, float], ...]
    _plane: Proj | None
    _crs_wkt: str
    _near_x: float

    def forward(self, xy: np.ndarray) -> np.ndarray:
        """Returns places of the CRS (N, 2) in metres of the plane (N, 2)."""
        if self._plane is None:
            return xy
        return np.column_stack(self._plane(*lonlat(xy[:, 0], xy[:, 1], self._crs_wkt)))

    def inverse(self, xy: np.ndarray) -> np.ndarray:
        """Returns places of the plane (N, 2) in the CRS (N, 2), on the turn of longitude that the plane is of."""
        if self._plane is None:
            return xy
        lon, lat = self._plane(xy[:, 0], xy[:, 1], inverse=True)
        placed = np.column_stack(from_lonlat(lon, lat, self._crs_wkt))
        turn = turn_of(self._crs_wkt)
        if turn is not None:
            placed[:, 0] -= turn * np.round((placed[:, 0] - self._near_x) / turn)
        return placed


def local_plane(x: float, y: float, crs_wkt: str) -> LocalPlane:
    """Returns the plane for a place of a CRS; places in one cell of `LOCAL_CELL_DEG` share it."""
    if not crs_wkt:
        return LocalPlane((), None, "", x)
    lon, lat = (float(value) for value in lonlat(x, y, crs_wkt))
    if not (isfinite(lon) and isfinite(lat)):
        raise GeometryError(
            tr("({x:g}, {y:g}) is not on the body in CRS '{crs}'. Check the layer's CRS.").format(
                x=x, y=y, crs=crs_name(crs_wkt)
            )
        )
    cells_lon, cells_lat = round(lon / LOCAL_CELL_DEG), round(lat / LOCAL_CELL_DEG)
    lat = max(-90.0, min(90.0, cells_lat * LOCAL_CELL_DEG))
    return LocalPlane(*_plane_of_cell(cells_lon * LOCAL_CELL_DEG, lat, crs_wkt), crs_wkt, x)


@lru_cache(maxsize=256)
def _plane_of_cell(lon: float, lat: float, crs_wkt: str) -> tuple[tuple[tuple[float, float], ...], Proj]:
    """Returns where the poles lie in the plane of a cell, and its projection."""
    body = body_of(crs_wkt)
    plane = Proj(proj="aeqd", lon_0=lon, lat_0=lat, a=body.semi_major_m, b=body.semi_minor_m)
    return tuple(plane(0.0, latitude) for latitude in (90.0, -90.0)), plane
