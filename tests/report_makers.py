"""Fractures made by code, with the figures that follow from how they were made."""

from __future__ import annotations

from math import cos, radians, sin

import numpy as np
from makers import MOON_DEGREES, MOON_RADIUS_M
from osgeo import ogr
from pyproj import Proj

from imfmapper.core import geodesy, reprojection
from imfmapper.core.report.catalogue import Fracture


def bar(x: float, y: float, crs_wkt: str, *, length_m: float, width_m: float, azimuth: float) -> tuple[bytes, bytes]:
    """Return a bar on the ground around a place of a CRS, and its axis."""
    lon, lat = geodesy.lonlat(x, y, crs_wkt)
    plane = Proj(proj="aeqd", lon_0=lon, lat_0=lat, R=MOON_RADIUS_M)
    along = np.array([sin(radians(azimuth)), cos(radians(azimuth))]) * length_m / 2
    across = np.array([along[1], -along[0]]) / length_m * width_m

    def placed(form: str, *corners: np.ndarray) -> bytes:
        lons, lats = plane(*np.array(corners).T, inverse=True)
        # In degrees on the turn of longitude that the place is on.
        lons = lons + 360 * np.round((lon - lons) / 360)
        points = ",".join(f"{one!r} {other!r}" for one, other in zip(lons.tolist(), lats.tolist()))
        return reprojection.transform_wkb(
            bytes(ogr.CreateGeometryFromWkt(form % points).ExportToIsoWkb()), MOON_DEGREES, crs_wkt
        )

    outline = placed("POLYGON((%s))", along + across, along - across, -along - across, -along + across, along + across)
    return outline, placed("LINESTRING(%s)", -along, along)


def fracture(
    imf_id: int,
    x: float,
    y: float,
    crs_wkt: str,
    *,
    length_m: float = 100.0,
    width_m: float = 10.0,
    azimuth: float = 30.0,
    prob_mean: float = 0.8,
) -> Fracture:
    """Return a straight fracture with the measures that it was made with."""
    outline, axis = bar(x, y, crs_wkt, length_m=length_m, width_m=width_m, azimuth=azimuth)
    return Fracture(imf_id, outline, (axis,), length_m * width_m, length_m, width_m, width_m, azimuth, 1.0, prob_mean)
