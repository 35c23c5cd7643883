"""A mosaic made small: its grey for the background of a map, and the area in which it holds data."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np
from osgeo import gdal, ogr

from ...models.languages import tr
from ..progress import Progress
from ..rasters import RasterSource
from ..windows import Window
from .grids import Grid

#: Pixels along the longer side of an overview.
OVERVIEW_PX = 2048


@dataclass(frozen=True)
class Overview:
    """A mosaic at reduced size.

    Attributes:
        grey: uint8 (H, W), mean of the valid pixels.
        valid: float32 (H, W), share of the pixels that hold data.
        grid: where its pixels lie.
        step: pixels of the mosaic along the edge of one of these.
    """

    grey: np.ndarray
    valid: np.ndarray
    grid: Grid
    step: int


def make_overview(
    raster: RasterSource,
    *,
    window: Window | None = None,
    size_px: int = OVERVIEW_PX,
    progress: Progress | None = None,
) -> Overview:
    """Returns a mosaic, or a window of it, averaged down to at most `size_px` along its longer side, in one pass."""
    progress = progress or Progress()
    window = window or Window(0, 0, raster.grid.width, raster.grid.height)
    step = max(1, ceil(max(window.width, window.height) / size_px))
    width, height = ceil(window.width / step), ceil(window.height / step)
    grey, valid = np.zeros((height, width), np.uint8), np.zeros((height, width), np.float32)  # (H, W)
    for row in range(height):
        progress.check()
        progress.report(row / height, tr("Reading the mosaic"))
        # Windows may stick out: pixels beyond the raster are not valid.
        pixels, has_data = raster.read(Window(window.x, window.y + row * step, width * step, step))
        counts = has_data.reshape(step, width, step).sum(axis=(0, 2))
        sums = pixels.reshape(step, width, step).sum(axis=(0, 2), dtype=np.float64)
        grey[row] = np.rint(sums / np.maximum(counts, 1)).astype(np.uint8)
        valid[row] = counts / step**2
    x0, dx, rx, y0, ry, dy = raster.grid.window(window).geotransform
    grid = Grid(width, height, (x0, dx * step, rx * step, y0, ry * step, dy * step), raster.grid.crs_wkt)
    return Overview(grey, valid, grid, step)


def valid_area(overview: Overview) -> bytes | None:
    """Returns the outline of the pixels that hold data, as WKB; None where there are none.

    It is as fine as the overview's pixels, of which those count that are valid by half.
    """
    mask = (overview.valid >= 0.5).astype(np.uint8)
    if not mask.any():
        return None
    target = gdal.GetDriverByName("MEM").Create("", overview.grid.width, overview.grid.height, 1, gdal.GDT_Byte)
    target.SetGeoTransform(overview.grid.geotransform)
    band = target.GetRasterBand(1)
    band.WriteArray(mask)
    driver = ogr.GetDriverByName("Memory") or ogr.GetDriverByName("MEM")  # named so from GDAL 3.11 on
    source = driver.CreateDataSource("valid")
    layer = source.CreateLayer("valid", None, ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1)
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for feature in layer:
        parts.AddGeometry(feature.GetGeometryRef())
    return bytes(parts.UnionCascaded().ExportToIsoWkb())
