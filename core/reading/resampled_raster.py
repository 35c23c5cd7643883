"""A raster read on a grid of larger or smaller pixels over the same ground."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from math import ceil

import numpy as np

from .. import geodesy
from ..rasters import RasterSource
from ..windows import Window
from .grids import Grid

#: A pixel is data where at least this share of what it is made from is.
LEAST_DATA = 0.5
#: Pixels of the raster that are resampled together.
PART_PX = 2**22
#: How far from 1 a sum of float32 weights may be and still stands for all of them.
_ROUNDING = 1e-5


@dataclass(frozen=True)
class ResampledRaster(RasterSource):
    """A raster on a grid of larger or smaller pixels over the same ground, read as 8-bit grey.

    Bytes are resampled after the stretch, as the authors did (section 2: cubic spline on finished GeoTIFFs). Where
    pixels grow, with the cubic B-spline of GDAL's "cubicspline", widened by the factor so that nothing aliases; where
    they shrink, by cubic convolution, GDAL's "cubic". Only valid pixels count. A pixel does not depend on the window it
    is read in.

    Pixels are filtered along columns, then rows, in numpy: reading through GDAL's warped VRT, which gives the same
    values, takes several times as long (its kernel is not separable), longer than a light network takes for the tile.

    Attributes:
        native: the raster as it is in the file.
        factors: width and height of a pixel in pixels of the file.
    """

    native: RasterSource
    factors: tuple[float, float]

    def record(self) -> dict[str, object]:
        """Returns how the raster is read, for the provenance of a result."""
        return {
            **self.native.record(),
            "resampled_by": self.factors,
            "resampled_size": f"{self.grid.width} x {self.grid.height}",
            "resampled_geotransform": self.grid.geotransform,
        }

    def cache_bytes(self, lines: int) -> int:
        """Returns how large GDAL's cache has to be for rows of tiles of so many lines; see `RasterSource`."""
        return self.native.cache_bytes(ceil(lines * self.factors[1]) + _taps(self.factors[1]))

    def is_empty(self, window: Window) -> bool:
        """Returns whether the file itself knows, without being read, that a window holds no data."""
        return self.native.is_empty(self._reach(window))

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Returns the pixels of a window, which may stick out of the raster.

        Returns:
            Pixels uint8 (H, W), 0 where there is no data; validity bool (H, W).
        """
        pixels = np.zeros((window.height, window.width), np.uint8)  # (H, W)
        valid = np.zeros((window.height, window.width), bool)  # (H, W)
        inside = window.clip(self.grid.width, self.grid.height)
        if not (inside.width and inside.height):
            return pixels, valid
        row_px = self._reach(replace(inside, height=1)).width * self.factors[1]
        step = max(int(PART_PX / row_px), 1)
        for y in range(inside.y, inside.y_end, step):
            part = Window(inside.x, y, inside.width, min(step, inside.y_end - y))
            rows = slice(y - window.y, part.y_end - window.y)
            columns = slice(inside.x - window.x, inside.x_end - window.x)
            pixels[rows, columns], valid[rows, columns] = self._read_part(part)
        return pixels, valid

    def _read_part(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        source = self._reach(window)
        raw, data = self.native.read(source)  # (h, w)
        if not data.any():
            shape = (window.height, window.width)
            return np.zeros(shape, np.uint8), np.zeros(shape, bool)
        across = _kernel(window.x, window.width, self.factors[0], source.x)
        down = _kernel(window.y, window.height, self.factors[1], source.y)
        values = _filtered(raw, across, down)  # (H, W)
        if data.all():
            return _to_byte(values), np.ones(values.shape, bool)
        share = _filtered(data.view(np.uint8), across, down)  # (H, W)
        share[np.abs(share - 1) < _ROUNDING] = 1.0
        valid = share >= LEAST_DATA
        return np.where(valid, _to_byte(values / np.where(valid, share, 1)), np.uint8(0)), valid

    def _reach(self, window: Window) -> Window:
        """Returns the window of the file's pixels that a window is made from; it may stick out of the raster."""
        left, right = _reach(window.x, window.width, self.factors[0])
        top, bottom = _reach(window.y, window.height, self.factors[1])
        return Window(left, top, right - left, bottom - top)


def _to_byte(values: np.ndarray) -> np.ndarray:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def _taps(factor: float) -> int:
    """Returns how many pixels one pixel is made from, along one axis: the kernel reaches 2 of the larger ones."""
    return ceil(4 * max(factor, 1.0))


def _first_taps(start: int, count: int, factor: float) -> np.ndarray:
    centres = (np.arange(start, start + count) + 0.5) * factor - 0.5  # (N,)
    return np.floor(centres - 2 * max(factor, 1.0)).astype(np.int64) + 1


def _reach(start: int, count: int, factor: float) -> tuple[int, int]:
    first, last = _first_taps(start, 1, factor)[0], _first_taps(start + count - 1, 1, factor)[0]
    return int(first), int(last) + _taps(factor)


def _kernel(start: int, count: int, factor: float, origin: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns for each of `count` pixels the first one it is made from, less `origin`, and weights, float32 (N, T)."""
    first = _first_taps(start, count, factor)
    centres = (np.arange(start, start + count) + 0.5) * factor - 0.5  # (N,)
    distances = np.abs(first[:, np.newaxis] + np.arange(_taps(factor)) - centres[:, np.newaxis])  # (N, T)
    weights = _b_spline(distances / factor) if factor > 1 else _cubic(distances)
    return first - origin, (weights / weights.sum(axis=1, keepdims=True)).astype(np.float32)


def _b_spline(x: np.ndarray) -> np.ndarray:
    """Returns the cubic B-spline at distances x >= 0."""
    return np.where(x < 1, 2 / 3 - x**2 + x**3 / 2, np.clip(2 - x, 0, None) ** 3 / 6)


def _cubic(x: np.ndarray) -> np.ndarray:
    """Returns the cubic convolution kernel with a = -0.5 (Keys 1981) at distances x >= 0."""
    far = np.where(x < 2, -0.5 * x**3 + 2.5 * x**2 - 4 * x + 2, 0)
    return np.where(x < 1, 1.5 * x**3 - 2.5 * x**2 + 1, far)


def _filtered(pixels: np.ndarray, across: tuple, down: tuple) -> np.ndarray:
    """Returns float32 (H, W) made from uint8 (h, w); the same sums in the same order whatever else is in the window."""
    columns = _filtered_rows(pixels.astype(np.float32), *down)  # (H, w)
    return _filtered_rows(np.ascontiguousarray(columns.T), *across).T  # (H, W)


def _filtered_rows(pixels: np.ndarray, first: np.ndarray, weights: np.ndarray) -> np.ndarray:
    total = np.zeros((len(first), pixels.shape[1]), np.float32)
    product = np.empty_like(total)
    for tap in range(weights.shape[1]):
        np.take(pixels, first + tap, axis=0, out=product, mode="clip")
        product *= weights[:, tap, np.newaxis]
        total += product
    return total


def resampled(raster: RasterSource, factors: tuple[float, float]) -> ResampledRaster:
    """Returns a raster with pixels `factors` times as wide and high over the same ground.

    Its size is rounded to whole pixels.
    """
    x0, dx, rx, y0, ry, dy = raster.grid.geotransform
    across, down = factors
    grid = Grid(
        max(round(raster.grid.width / across), 1),
        max(round(raster.grid.height / down), 1),
        (x0, dx * across, rx * down, y0, ry * across, dy * down),
        raster.grid.crs_wkt,
    )
    gsd_m = geodesy.ground_sampling_distance_m(grid.geotransform, grid.width, grid.height, grid.crs_wkt)
    inherited = {field.name: getattr(raster, field.name) for field in fields(RasterSource)}
    return ResampledRaster(**{**inherited, "grid": grid, "gsd_m": gsd_m}, native=raster, factors=factors)
