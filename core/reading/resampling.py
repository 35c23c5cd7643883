"""Rasters at the ground sampling distance of a model, whatever their own is."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

import numpy as np

from ...models.languages import tr
from .. import geodesy, geometries
from ..labels import near_grid
from ..progress import Progress
from ..rasters import RasterSource
from ..windows import Window
from .grids import Grid
from .resampled_raster import resampled

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
Bounds = tuple[float, float, float, float]


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
            tr(
                "The ground size of the raster's pixels is not known; the model was trained on {gsd:.3g} m per pixel. "
                "The raster is read as it is."
            ).format(gsd=gsd_m)
        )
        return raster
    _warn_of_scale(raster.grid, near, size_m, progress)
    if _fits(size_m, gsd_m):
        return raster
    own_m = sqrt(size_m[0] * size_m[1])
    if not resample:
        progress.warn(
            tr(
                "The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures look "
                "wider or narrower than it knows them. Resample the raster or choose another model."
            ).format(own=own_m, gsd=gsd_m)
        )
        return raster
    factors = _factors(raster.grid, gsd_m, near)
    if _is_too_coarse(1 / min(factors), own_m, gsd_m, progress):
        return raster
    matched = resampled(raster, factors)
    progress.info(
        tr(
            "The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: it is read at "
            "{read:.3g} m per pixel ({kernel}); the result has that grid, {width} x {height} pixels."
        ).format(
            own=own_m,
            gsd=gsd_m,
            read=matched.gsd_m,
            kernel=tr("cubic spline") if max(factors) > 1 else tr("cubic"),
            width=matched.grid.width,
            height=matched.grid.height,
        )
    )
    return matched


def _is_too_coarse(magnification: float, own_m: float, gsd_m: float, progress: Progress) -> bool:
    """Returns whether a raster is not worth to be magnified, and tells the user what cannot be seen in a coarse one."""
    if magnification > LARGEST_MAGNIFICATION * (1 + GSD_TOLERANCE):
        progress.warn(
            tr(
                "The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: too coarse to "
                "be magnified, so it is read as it is. Only what looks like a fracture at that scale can be found, at "
                "least {width:.3g} m wide. Use a sharper image, or a model trained on such."
            ).format(own=own_m, gsd=gsd_m, width=3 * own_m)
        )
        return True
    if magnification > COARSE_FACTOR:
        progress.warn(
            tr(
                "The raster has {own:.3g} m per pixel, the model was trained on {gsd:.3g} m per pixel: fractures "
                "narrower than two of its pixels ({width:.3g} m) cannot be seen in it, however it is read."
            ).format(own=own_m, gsd=gsd_m, width=2 * own_m)
        )
    return False


def bounds_of(wkbs: Sequence[bytes], grid: Grid) -> Bounds | None:
    """Returns the bounds of polygons in the grid's CRS, on the turn of longitude that the grid uses; None for none."""
    if not wkbs:
        return None
    envelopes = np.array([near_grid(geometries.read_geometry(wkb), grid).GetEnvelope() for wkb in wkbs])  # (N, 4)
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
            tr(
                "The size of a pixel on the ground changes across the map: at its edges it is {lowest:.2g} to "
                "{highest:.2g} times that of the middle, by which the resolution is judged. Map it in parts, by "
                "extents, or reproject it to a CRS that is true to scale there."
            ).format(lowest=min(ratios), highest=max(ratios))
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
