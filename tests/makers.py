"""Small rasters, geometries and lunar CRSs that tests make by code."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

MOON_RADIUS_M = 1_737_400.0
#: Metres in a degree of a great circle of the Moon.
DEGREE_M = MOON_RADIUS_M * np.pi / 180


def wkt_of(proj: str) -> str:
    """Return the WKT of a PROJ string, in the form in which rasters give it back."""
    reference = osr.SpatialReference()
    reference.ImportFromProj4(proj)
    return reference.ExportToWkt()


MOON_DEGREES = wkt_of("+proj=longlat +R=1737400 +no_defs")
MARS_DEGREES = wkt_of("+proj=longlat +R=3396190 +no_defs")
EARTH_DEGREES = wkt_of("+proj=longlat +datum=WGS84 +no_defs")


def moon_equirectangular(lat_ts: float = 0.0, lon_0: float = 0.0) -> str:
    """Return an equirectangular lunar CRS, true to scale at `lat_ts`."""
    return wkt_of(f"+proj=eqc +lat_ts={lat_ts} +lon_0={lon_0} +R=1737400 +units=m +no_defs")


def moon_polar(south: bool = True) -> str:
    """Return a polar stereographic lunar CRS."""
    lat_0 = -90 if south else 90
    return wkt_of(f"+proj=stere +lat_0={lat_0} +k=1 +R=1737400 +units=m +no_defs")


def line_wkb(*points: tuple[float, float]) -> bytes:
    """Return a line string."""
    line = ogr.Geometry(ogr.wkbLineString)
    for x, y in points:
        line.AddPoint_2D(x, y)
    return bytes(line.ExportToIsoWkb())


def box_wkb(xmin: float, ymin: float, xmax: float, ymax: float) -> bytes:
    """Return a rectangle."""
    wkt = f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))"
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb())


def write_raster(
    path: Path,
    pixels: np.ndarray,
    *,
    crs_wkt: str = "",
    origin: tuple[float, float] = (0.0, 0.0),
    pixel_m: float = 1.5,
    nodata: float | None = None,
    driver: str = "GTiff",
) -> Path:
    """Write an array (H, W) or (bands, H, W) as a raster of the array's own type."""
    bands = pixels[np.newaxis] if pixels.ndim == 2 else pixels
    codes = {"uint8": gdal.GDT_Byte, "int16": gdal.GDT_Int16, "uint16": gdal.GDT_UInt16, "float32": gdal.GDT_Float32}
    dataset = gdal.GetDriverByName(driver).Create(
        str(path), bands.shape[2], bands.shape[1], bands.shape[0], codes[pixels.dtype.name]
    )
    dataset.SetGeoTransform((origin[0], pixel_m, 0, origin[1], 0, -pixel_m))
    if crs_wkt:
        dataset.SetProjection(crs_wkt)
    for number, band in enumerate(bands, start=1):
        dataset.GetRasterBand(number).WriteArray(band)
        if nodata is not None:
            dataset.GetRasterBand(number).SetNoDataValue(nodata)
    dataset.FlushCache()
    return path


def read_raster(path: Path | str) -> np.ndarray:
    """Return the pixels as they are stored."""
    return gdal.Open(str(path)).ReadAsArray()
