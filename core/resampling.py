"""Rasters read at the ground sampling distance of a model, whatever their own is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from math import ceil, sqrt

import numpy as np

from . import geodesy
from .grids import Grid
from .labels import near_grid
from .progress import Progress
from .rasters import RasterSource
from .windows import Window

#: A raster whose ground pixel is within this share of the model's is read as it is: labels and augmentation of the
#: published training vary more, and resampling costs sharpness and time.
GSD_TOLERANCE = 0.1
#: A coarser raster is magnified up to this factor, which is 6 m/px for a model of 1.5 m/px (Le Corre et al. 2025,
#: section 4.5); beyond, magnifying only makes work.
LARGEST_MAGNIFICATION = 4.0
#: From this factor on the user is told what can no longer be seen.
COARSE_FACTOR = 2.0
#: Beyond this ratio between the ground pixels at the edges and in the middle of a map the user is told.
LARGEST_SCALE_CHANGE = 1.5
#: A pixel is data where at least this share of what it is made from is.
LEAST_DATA = 0.5
#: Pixels of the raster that are resampled together.
PART_PX = 2**22
#: How far from 1 a sum of float32 weights may be and still stands for all of them.
_ROUNDING = 1e-5

Bounds = tuple[float, float, float, float]


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


def match_gsd(
    raster: RasterSource,
    gsd_m: float,
    *,
    near: Bounds | None = None,
    resample: bool = True,
    progress: Progress | None = None,
) -> RasterSource:
    """Returns a raster at a model's ground sampling distance, and tells the user what is done about it.

    The ground pixel is judged at the centre of what is to be mapped, its width and height each. The first of these that
    is within `GSD_TOLERANCE` of the model's there is taken: the raster as it is; pixels of the model's size in metres
    of the map; pixels that are square and of the model's size on the ground at the centre of the raster; the same at
    the centre of `near`. So most projected rasters get round pixel sizes, a part of a raster mostly has the grid of the
    whole, and rasters in degrees or far from their standard parallel get pixels whose ground is square.

    Args:
        raster: as it is in the file.
        gsd_m: of the images that the model was trained on.
        near: xmin, ymin, xmax, ymax of what is to be mapped; None for the whole raster.
        resample: False leaves the raster as it is and only warns.
        progress: listener.
    """
    progress = progress or Progress()
    size_m = _size_at(raster.grid, _centre(raster.grid, near))
    if size_m is None or not raster.grid.crs_wkt:
        progress.warn(
            f"The ground size of the raster's pixels is not known; the model was trained on {gsd_m:.3g} m per pixel. "
            "The raster is read as it is."
        )
        return raster
    _warn_of_scale(raster.grid, near, size_m, progress)
    if _fits(size_m, gsd_m):
        return raster
    own_m = sqrt(size_m[0] * size_m[1])
    said = f"The raster has {own_m:.3g} m per pixel, the model was trained on {gsd_m:.3g} m per pixel"
    if not resample:
        progress.warn(
            f"{said}: fractures look wider or narrower than it knows them. Resample the raster or choose another model."
        )
        return raster
    factors = _factors(raster.grid, gsd_m, near)
    magnified = 1 / min(factors)
    if magnified > LARGEST_MAGNIFICATION * (1 + GSD_TOLERANCE):
        progress.warn(
            f"{said}: too coarse to be magnified, so it is read as it is. Only what looks like a fracture at that "
            f"scale can be found, at least {3 * own_m:.3g} m wide. Use a sharper image, or a model trained on such."
        )
        return raster
    if magnified > COARSE_FACTOR:
        progress.warn(
            f"{said}: fractures narrower than two of its pixels ({2 * own_m:.3g} m) cannot be seen in it, however it "
            "is read."
        )
    matched = resampled(raster, factors)
    progress.info(
        f"{said}: it is read at {matched.gsd_m:.3g} m per pixel ({'cubic spline' if max(factors) > 1 else 'cubic'}); "
        f"the result has that grid, {matched.grid.width} x {matched.grid.height} pixels."
    )
    return matched


def bounds_of(wkbs: Sequence[bytes], grid: Grid) -> Bounds | None:
    """Returns the bounds of polygons in the grid's CRS, on the turn of longitude that the grid uses; None for none."""
    if not wkbs:
        return None
    envelopes = np.array([near_grid(geodesy.read_geometry(wkb), grid).GetEnvelope() for wkb in wkbs])  # (N, 4)
    (west, _, south, _), (_, east, _, north) = envelopes.min(axis=0), envelopes.max(axis=0)
    return float(west), float(south), float(east), float(north)


def _fits(size_m: tuple[float, float], gsd_m: float) -> bool:
    limit = (1 + GSD_TOLERANCE) * (1 + 1e-9)
    return all(1 / limit <= side_m / gsd_m <= limit for side_m in size_m)


def _centre(grid: Grid, near: Bounds | None) -> tuple[float, float]:
    """Returns the pixel in the middle of what is to be mapped."""
    window = _window_near(grid, near)
    return window.x + window.width // 2, window.y + window.height // 2


def _window_near(grid: Grid, near: Bounds | None) -> Window:
    window = grid.window_of(near) if near else Window(0, 0, 0, 0)
    return window if window.width and window.height else Window(0, 0, grid.width, grid.height)


def _warn_of_scale(grid: Grid, near: Bounds | None, centre_m: tuple[float, float], progress: Progress) -> None:
    """Tells the user where pixels at the edges of what is to be mapped are much larger or smaller than inside."""
    window = _window_near(grid, near)
    x, y = window.x + window.width // 2, window.y + window.height // 2
    edges = ((window.x, y), (window.x_end - 1, y), (x, window.y), (x, window.y_end - 1))
    sizes = [size_m for size_m in (_size_at(grid, edge) for edge in edges) if size_m]
    ratios = [side_m / middle_m for size_m in sizes for side_m, middle_m in zip(size_m, centre_m)]
    if ratios and (max(ratios) > LARGEST_SCALE_CHANGE or min(ratios) < 1 / LARGEST_SCALE_CHANGE):
        progress.warn(
            f"The size of a pixel on the ground changes across the map: at its edges it is {min(ratios):.2g} to "
            f"{max(ratios):.2g} times that of the middle, by which the resolution is judged. Map it in parts, by "
            "extents, or reproject it to a CRS that is true to scale there."
        )


def _size_at(grid: Grid, pixel: tuple[float, float]) -> tuple[float, float] | None:
    size_m = geodesy.pixel_size_m(grid.geotransform, *pixel, grid.crs_wkt)
    return size_m if size_m and min(size_m) > 0 else None


def _factors(grid: Grid, gsd_m: float, near: Bounds | None) -> tuple[float, float]:
    """Returns how many times wider and higher a pixel becomes, see `match_gsd`."""
    there_m = _size_at(grid, _centre(grid, near))
    candidates = []
    if not geodesy.is_geographic(grid.crs_wkt):
        step_m = gsd_m / geodesy.metres_per_unit(grid.crs_wkt)
        _, dx, rx, _, ry, dy = grid.geotransform
        candidates.append((step_m / np.hypot(dx, ry), step_m / np.hypot(rx, dy)))
    for size_m in (_size_at(grid, _centre(grid, None)), there_m):
        if size_m:
            candidates.append((gsd_m / size_m[0], gsd_m / size_m[1]))
    for across, down in candidates:
        if _fits((there_m[0] * across, there_m[1] * down), gsd_m):
            return float(across), float(down)
    return gsd_m / there_m[0], gsd_m / there_m[1]
