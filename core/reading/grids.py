"""Grids: where the pixels of a raster lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
from osgeo import gdal, ogr

from ...models.languages import tr
from ..errors import RasterError
from ..geodesy import TURN_TOLERANCE, turn_of
from ..windows import Window


@dataclass(frozen=True)
class Grid:
    """Where the pixels of a raster lie: size in pixels, GDAL's six-number geotransform, CRS as WKT ("" = none)."""

    width: int
    height: int
    geotransform: tuple[float, float, float, float, float, float]
    crs_wkt: str

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """xmin, ymin, xmax, ymax in units of the CRS."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        xs = [x0 + c * dx + r * rx for c in (0, self.width) for r in (0, self.height)]
        ys = [y0 + c * ry + r * dy for c in (0, self.width) for r in (0, self.height)]
        return min(xs), min(ys), max(xs), max(ys)

    def outline(self) -> bytes:
        """Returns the polygon around the pixels as WKB, from the upper left corner along the first row."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        ring = ogr.Geometry(ogr.wkbLinearRing)
        for column, row in ((0, 0), (self.width, 0), (self.width, self.height), (0, self.height), (0, 0)):
            ring.AddPoint_2D(x0 + column * dx + row * rx, y0 + column * ry + row * dy)
        polygon = ogr.Geometry(ogr.wkbPolygon)
        polygon.AddGeometryDirectly(ring)
        return bytes(polygon.ExportToIsoWkb())

    def window(self, window: Window) -> Grid:
        """Returns the grid of a window, which may stick out of this one."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        origin_x = x0 + window.x * dx + window.y * rx
        origin_y = y0 + window.x * ry + window.y * dy
        return replace(
            self, width=window.width, height=window.height, geotransform=(origin_x, dx, rx, origin_y, ry, dy)
        )

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        """Returns the smallest window of whole pixels around `bounds` (xmin, ymin, xmax, ymax), clipped to the grid.

        Bounds are looked for on the turn of longitude on which most of them lies; those of a turn or more have all.
        """
        turn = turn_of(self.crs_wkt)
        if turn is None:
            return self._window_of(bounds)
        xmin, ymin, xmax, ymax = bounds
        west, _, east, _ = self.bounds
        if xmax - xmin >= turn * (1 - TURN_TOLERANCE):
            return self._window_of((west, ymin, east, ymax))
        first, last = ceil((west - xmax) / turn), floor((east - xmin) / turn)
        shifts = [shift * turn for shift in range(first, last + 1)] or [0.0]
        return max((self._window_of((xmin + x, ymin, xmax + x, ymax)) for x in shifts), key=lambda found: found.width)

    def inverse(self) -> tuple[float, float, float, float, float, float]:
        """Returns the geotransform from coordinates of the CRS to columns and rows.

        Raises:
            RasterError: there is none.
        """
        inverse = gdal.InvGeoTransform(self.geotransform)
        if inverse is None:
            raise RasterError(tr("The raster's geotransform cannot be inverted. Georeference the raster anew."))
        return tuple(inverse)

    def _window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        inverse = self.inverse()
        xmin, ymin, xmax, ymax = bounds
        pixels = [gdal.ApplyGeoTransform(inverse, x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
        columns, rows = zip(*pixels)
        nudge = 1e-6
        x, y = int(np.floor(min(columns) + nudge)), int(np.floor(min(rows) + nudge))
        x_end, y_end = int(np.ceil(max(columns) - nudge)), int(np.ceil(max(rows) - nudge))
        return Window(x, y, x_end - x, y_end - y).clip(self.width, self.height)


def grid_of(dataset: gdal.Dataset) -> Grid:
    """Returns the grid of a dataset; without georeferencing, pixels of 1 with rows downwards as QGIS shows them."""
    geotransform = dataset.GetGeoTransform(can_return_null=True) or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    return Grid(dataset.RasterXSize, dataset.RasterYSize, tuple(geotransform), dataset.GetProjection() or "")
