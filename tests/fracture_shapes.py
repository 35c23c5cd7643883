"""Outlines of fractures with known lengths, widths and directions, placed on the Moon at any latitude and in any CRS.

Shapes are made in ground metres, x to the east and y to the north, and placed with an azimuthal equidistant projection
around their own origin. Nothing of `imfmapper` is used.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from makers import MOON_DEGREES, MOON_RADIUS_M, moon_equirectangular, moon_polar
from osgeo import gdal, ogr
from pyproj import CRS, Proj, Transformer

LON_DEG = 10.2
PIXEL_M = 1.5
MEMORY = "MEM" if int(gdal.VersionInfo()) >= 3_110_000 else "Memory"


def crs_of(kind: str, lat: float) -> str:
    """Return a CRS: "degrees", "equirectangular at 0", "equirectangular there" or "polar stereographic"."""
    return {
        "degrees": MOON_DEGREES,
        "equirectangular at 0": moon_equirectangular(0),
        "equirectangular there": moon_equirectangular(lat),
        "polar stereographic": moon_polar(south=False),
    }[kind]


def strip(points: np.ndarray, width_m: float) -> ogr.Geometry:
    """Return the polygon within half a width of a smooth line (N, 2), with flat ends."""
    along = np.gradient(np.asarray(points, float), axis=0)
    along /= np.hypot(*along.T)[:, np.newaxis]
    side = np.column_stack([-along[:, 1], along[:, 0]]) * width_m / 2
    return polygon(np.concatenate([points + side, (points - side)[::-1]]))


def polygon(points: np.ndarray) -> ogr.Geometry:
    """Return a polygon without holes."""
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for x, y in points:
        ring.AddPoint_2D(float(x), float(y))
    ring.CloseRings()
    made = ogr.Geometry(ogr.wkbPolygon)
    made.AddGeometry(ring)
    return made


def bar(length_m: float, width_m: float, azimuth_deg: float, start_m: float | None = None) -> ogr.Geometry:
    """Return a straight bar through the origin, or from `start_m` along its direction."""
    first = -length_m / 2 if start_m is None else start_m
    return strip(np.outer([first, first + length_m], direction(azimuth_deg)), width_m)


def direction(azimuth_deg: float) -> np.ndarray:
    """Return the unit vector (east, north) of an azimuth."""
    return np.array([np.sin(np.radians(azimuth_deg)), np.cos(np.radians(azimuth_deg))])


def arc(radius_m: float, angle_deg: float, width_m: float) -> ogr.Geometry:
    """Return an arc whose middle is north of its centre, the origin."""
    angles = np.radians(np.linspace(90 - angle_deg / 2, 90 + angle_deg / 2, 300))
    return strip(radius_m * np.column_stack([np.cos(angles), np.sin(angles)]), width_m)


def star(length_m: float, width_m: float, *azimuths_deg: float) -> ogr.Geometry:
    """Return arms of one length from the origin."""
    made = origin().Buffer(width_m / 2, 32)
    for azimuth_deg in azimuths_deg:
        made = made.Union(bar(length_m, width_m, azimuth_deg, start_m=0))
    return made


def ring(radius_m: float, width_m: float) -> ogr.Geometry:
    """Return a ring around the origin."""
    return origin().Buffer(radius_m + width_m / 2, 64).Difference(origin().Buffer(radius_m - width_m / 2, 64))


def origin() -> ogr.Geometry:
    """Return the point (0, 0)."""
    point = ogr.Geometry(ogr.wkbPoint)
    point.AddPoint_2D(0, 0)
    return point


def placed(shape: ogr.Geometry, crs_wkt: str, lat: float, lon: float = LON_DEG) -> ogr.Geometry:
    """Return a shape of ground metres in a CRS, its origin at a latitude and longitude."""
    plane = Proj(proj="aeqd", lon_0=lon, lat_0=lat, R=MOON_RADIUS_M)
    crs = CRS.from_wkt(crs_wkt)
    project = None if crs.is_geographic else Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True).transform

    def change(x: float, y: float) -> tuple[float, float]:
        degrees = plane(x, y, inverse=True)
        return degrees if project is None else project(*degrees)

    return mapped(shape, change)


def mapped(shape: ogr.Geometry, change: Callable[[float, float], tuple[float, float]]) -> ogr.Geometry:
    """Return a copy with each vertex changed."""
    copy = shape.Clone()
    if copy.GetGeometryCount():
        parts = ogr.Geometry(copy.GetGeometryType())
        for part in copy:
            parts.AddGeometry(mapped(part, change))
        return parts
    for index in range(copy.GetPointCount()):
        copy.SetPoint_2D(index, *change(*copy.GetPoint_2D(index)))
    return copy


def on_pixel_edges(shape: ogr.Geometry, crs_wkt: str, shift: tuple[float, float] = (0.3, 0.6)) -> ogr.Geometry:
    """Return what is left of a shape in a raster of 1.5 m: its outline becomes stairs; corners that touch are joined.

    `shift` says where the shape falls on the pixels. In degrees, a pixel is as high as 1.5 m.
    """
    pixel = PIXEL_M / (MOON_RADIUS_M * np.pi / 180) if CRS.from_wkt(crs_wkt).is_geographic else PIXEL_M
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    x0, y0 = xmin - (2 + shift[0]) * pixel, ymax + (2 + shift[1]) * pixel
    width, height = int((xmax - x0) / pixel) + 3, int((y0 - ymin) / pixel) + 3
    made = traced(np.zeros((height, width), np.uint8), (x0, pixel, 0, y0, 0, -pixel), shape)
    assert len(made) == 1, "the shape fell apart"
    return made[0]


def traced(
    pixels: np.ndarray, geotransform: tuple[float, ...], burnt: ogr.Geometry | None = None
) -> list[ogr.Geometry]:
    """Return the outlines of the ones in a raster (H, W), a shape burnt into it first; corners that touch join."""
    raster = gdal.GetDriverByName("MEM").Create("", pixels.shape[1], pixels.shape[0], 1, gdal.GDT_Byte)
    raster.SetGeoTransform(geotransform)
    band = raster.GetRasterBand(1)
    band.WriteArray(pixels)
    vectors = ogr.GetDriverByName(MEMORY).CreateDataSource("")
    drawn, found = vectors.CreateLayer("drawn"), vectors.CreateLayer("found", geom_type=ogr.wkbPolygon)
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        if burnt is not None:
            feature = ogr.Feature(drawn.GetLayerDefn())
            feature.SetGeometry(burnt)
            drawn.CreateFeature(feature)
            gdal.RasterizeLayer(raster, [1], drawn, burn_values=[1])
        gdal.Polygonize(band, band, found, -1, ["8CONNECTED=8"])
        return [feature.GetGeometryRef().MakeValid() for feature in found]
    finally:
        gdal.PopErrorHandler()


def points_of(wkb: bytes) -> np.ndarray:
    """Return the vertices of a line (N, 2)."""
    return np.array(ogr.CreateGeometryFromWkb(wkb).GetPoints())[:, :2]
