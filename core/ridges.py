"""Whether a detection is lit as a ridge: what tells it from a trough is the side on which it is dark.

The side of a trough that is next to the sun faces away from it and is dark, the far side is bright; on a ridge it is
the other way round. The networks that ship, which were trained with the sun anywhere, do not see this, and ridges with
strong shadows are a known false detection (Le Corre et al. 2025). For one who knows where the sun stands, a look at the
image is enough. How well it tells them apart is in docs/experiments.md.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from math import ceil, cos, radians, sin

import numpy as np
from osgeo import ogr

from ..models.languages import tr
from . import geodesy, geometries, reprojection
from .errors import DependencyError, InputError
from .labels import near_grid, rasterize
from .progress import Progress
from .rasters import Grid, grid_of, open_dataset
from .reading.validity import read_raw, validity_rule
from .windows import Window

#: A detection is lit as a ridge where its brightness rises towards the sun by this share of all its changes along the
#: sun's direction, -1 (a trough) to 1 (a ridge). What lies along the light is near 0.
RIDGE_SHARE = 0.3
#: The slopes of brightness are looked at in the inner part of a detection, beyond this share of its half width ...
CORE_SHARE = 0.5
#: ... after smoothing by this share of it, between a least and a most.
SMOOTHED_SHARE, LEAST_SMOOTHED_PX, MOST_SMOOTHED_PX = 0.6, 0.7, 6.0
#: Pixels along the side of what is read at a time, and along the strips in which an outline is drawn: with half a
#: million vertices that takes a second each time.
BLOCK_PX, STRIP_PX = 1024, 32_768
#: The direction is doubted where more than this share of so many detections or more is lit as ridges.
DOUBTED_SHARE, LEAST_DETECTIONS = 0.25, 10


def rise_towards_sun(
    pixels: np.ndarray,
    mask: np.ndarray,
    towards_sun: tuple[float, float],
    half_width_px: float,
    *,
    counted: np.ndarray | None = None,
) -> tuple[float, float]:
    """Returns by how much the brightness inside a mask rises towards the sun, and all its changes along that line.

    Args:
        pixels: brightness, float32 (H, W).
        mask: bool (H, W), True where the detection is.
        towards_sun: step in columns and rows (down) towards the sun.
        half_width_px: typical half width of the detection.
        counted: bool (H, W), the pixels that count; None: all of the mask.

    Returns:
        The sum of the slopes, and the sum of their absolute values.
    """
    from scipy.ndimage import distance_transform_edt, gaussian_filter

    sigma, (across, down) = _smoothing_px(half_width_px), towards_sun
    slope = across * gaussian_filter(pixels, sigma, order=(0, 1)) + down * gaussian_filter(pixels, sigma, order=(1, 0))
    core = mask & (distance_transform_edt(mask) >= CORE_SHARE * half_width_px)
    inside = slope[core if counted is None else core & counted].astype(np.float64)
    return float(inside.sum()), float(np.abs(inside).sum())


def _smoothing_px(half_width_px: float) -> float:
    return float(np.clip(SMOOTHED_SHARE * half_width_px, LEAST_SMOOTHED_PX, MOST_SMOOTHED_PX))


class RidgeTest:
    """Looks at the mosaic to tell which detections are lit as ridges.

    Args:
        mosaic_path: the mosaic that was mapped.
        sun_azimuth_deg: where its light comes from, clockwise from the mosaic's top: 90 from the right.
        crs_wkt: CRS of the detections, of the same body.
        band: the band with the image.

    Raises:
        CrsError: the mosaic is on another body, or one of both has no CRS.
        DependencyError: scipy is missing.
        InputError: the direction is not finite.
        RasterError: the mosaic cannot be opened, or has no such band.
    """

    def __init__(self, mosaic_path: str, sun_azimuth_deg: float, crs_wkt: str, *, band: int = 1) -> None:
        if importlib.util.find_spec("scipy") is None:
            raise DependencyError(
                tr(
                    "The sun's direction needs the Python package scipy, which is missing. Install it, e.g. with "
                    "'python3 -m pip install scipy', or leave the direction empty."
                )
            )
        if not np.isfinite(sun_azimuth_deg):
            raise InputError(
                tr("The sun's direction is {azimuth}; expected degrees, e.g. 90.").format(azimuth=sun_azimuth_deg)
            )
        self._dataset = open_dataset(mosaic_path, band=band)
        self._band, self._rule = band, validity_rule(self._dataset, band)
        self._grid, self._crs_wkt = grid_of(self._dataset), crs_wkt
        geodesy.require_same_body(
            self._grid.crs_wkt, crs_wkt, tr("Mosaic '{path}'").format(path=mosaic_path), tr("the raster")
        )
        self._towards_sun = _pixel_direction(self._grid, sun_azimuth_deg)
        self.looked_at, self.ridges = 0, 0

    @property
    def is_doubtful(self) -> bool:
        """Whether so many are lit as ridges that the direction is likely wrong, or not that of all images."""
        return self.looked_at >= LEAST_DETECTIONS and self.ridges > DOUBTED_SHARE * self.looked_at

    def takes(self, wkb: bytes, progress: Progress | None = None) -> bool:
        """Returns whether a detection is lit as a ridge; one that the mosaic does not show is not.

        Raises:
            Cancelled: by the listener.
            RasterError: reading the mosaic failed.
        """
        if self._crs_wkt != self._grid.crs_wkt:
            wkb = reprojection.transform_wkb(wkb, self._crs_wkt, self._grid.crs_wkt)
        shape = near_grid(geometries.read_geometry(wkb), self._grid)
        half_width_px = self._half_width_px(shape)
        rise = changes = 0.0
        for block_rise, block_changes in self._looks(shape, half_width_px, progress or Progress()):
            rise, changes = rise + block_rise, changes + block_changes
        is_ridge = changes > 0 and rise > RIDGE_SHARE * changes
        self.looked_at += changes > 0
        self.ridges += is_ridge
        return is_ridge

    def _half_width_px(self, shape: ogr.Geometry) -> float:
        """Returns area over perimeter in pixels: half the width of anything long."""
        _, dx, rx, _, ry, dy = self._grid.geotransform
        area_px = shape.GetArea() / abs(dx * dy - rx * ry)
        perimeter_px = shape.Boundary().Length() / np.sqrt(abs(dx * dy - rx * ry))
        return float(area_px / max(perimeter_px, 1e-9))

    def _looks(self, shape: ogr.Geometry, half_width_px: float, progress: Progress) -> Iterator[tuple[float, float]]:
        """Yields what `rise_towards_sun` finds in each block of pixels that the shape covers."""
        xmin, xmax, ymin, ymax = shape.GetEnvelope()
        margin = ceil(max(4 * _smoothing_px(half_width_px), half_width_px)) + 2
        wkb = bytes(shape.ExportToIsoWkb())
        width, height = self._grid.width, self._grid.height
        for strip in self._grid.window_of((xmin, ymin, xmax, ymax)).blocks(STRIP_PX, BLOCK_PX):
            progress.check()
            around_strip = strip.grow(margin).clip(width, height)
            drawn = rasterize([wkb], self._grid.window(around_strip)) > 0  # (H, W)
            for block in strip.blocks(BLOCK_PX, BLOCK_PX):
                around = block.grow(margin).clip(width, height)
                mask, inner = drawn[around.slices_in(around_strip)], block.slices_in(around)
                counted = np.zeros_like(mask)
                counted[inner] = mask[inner]
                if counted.any():
                    pixels, counted = self._read(around, counted, half_width_px)
                    yield rise_towards_sun(pixels, mask, self._towards_sun, half_width_px, counted=counted)

    def _read(self, window: Window, counted: np.ndarray, half_width_px: float) -> tuple[np.ndarray, np.ndarray]:
        """Returns the brightness of a window, float32 (H, W), and what counts far enough from what holds no data."""
        from scipy.ndimage import distance_transform_edt

        raw, valid = read_raw(self._dataset, self._band, window, self._rule)
        pixels = raw.astype(np.float32)
        if not valid.all():
            pixels[~valid] = pixels[valid].mean() if valid.any() else 0
            counted = counted & (distance_transform_edt(valid) > 3 * _smoothing_px(half_width_px))
        return pixels, counted


def _pixel_direction(grid: Grid, azimuth_deg: float) -> tuple[float, float]:
    """Returns the step in columns and rows of a direction on the map, clockwise from its top."""
    _, dx, rx, _, ry, dy = grid.inverse()
    east, north = sin(radians(azimuth_deg)), cos(radians(azimuth_deg))
    across, down = east * dx + north * rx, east * ry + north * dy
    length = float(np.hypot(across, down))
    return across / length, down / length
