"""Probability rasters: read as 0 to 1, whatever scale they are stored with."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from osgeo import gdal

from ..models.languages import tr
from .errors import InputError, RasterError
from .progress import Progress
from .windows import Window

#: Pixels that are looked at together.
STRIP_PX = 2**22


def strips(width: int, height: int) -> Iterator[Window]:
    """Yields windows of the full width that cover a raster from top to bottom, some megapixels each."""
    lines = max(1, STRIP_PX // width)
    for y in range(0, height, lines):
        yield Window(0, y, width, min(lines, height - y))


def is_detected(probability: np.ndarray, threshold: float) -> np.ndarray:
    """Returns where a probability reaches the threshold: bool (H, W)."""
    # A stored step is the product of two doubles: 127 x (1 / 254) must count as 0.5.
    return probability >= threshold - 1e-9


class ProbabilityReader:
    """Reads one band as probability: by its scale and offset, as it is, or as a mask of 0 and 255.

    Raises:
        InputError: the values are no probabilities.
    """

    def __init__(self, dataset: gdal.Dataset, band: int, progress: Progress) -> None:
        self._dataset, self._band = dataset, dataset.GetRasterBand(band)
        scale, self._offset = self._band.GetScale() or 1.0, self._band.GetOffset() or 0.0
        # Some drivers (VRT, PDS4, JPEG 2000) say 1 and 0 where the file says nothing.
        says_nothing = (scale, self._offset) == (1.0, 0.0)
        self._scale = self._unit_scale(progress) if says_nothing else scale

    def _unit_scale(self, progress: Progress) -> float:
        """Returns what turns raw values into 0-1 in a raster that does not say: 1, or 1/255 for a 0/255 mask."""
        highest, between, lowest = 0.0, False, 0.0
        for window in strips(self._dataset.RasterXSize, self._dataset.RasterYSize):
            progress.check()
            raw, valid = self._raw(window)
            values = raw[valid]
            if values.size:
                highest, lowest = max(highest, float(values.max())), min(lowest, float(values.min()))
                between = between or bool(((values != 0) & (values != 255)).any())
        if lowest >= 0 and highest <= 1:
            return 1.0
        if highest == 255 and not between:
            return 1 / 255
        raise InputError(
            tr(
                "'{path}' holds values from {lowest:g} to {highest:g}; expected probabilities (0 to 1, or bytes with a "
                "band scale) or a binary raster (0 and 1, or 0 and 255). Choose the probability raster of "
                "'Run IMFMapper'."
            ).format(path=self._dataset.GetDescription(), lowest=lowest, highest=highest)
        )

    def _raw(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        box = (window.x, window.y, window.width, window.height)
        try:
            raw = self._band.ReadAsArray(*box)
            mask = self._band.GetMaskBand().ReadAsArray(*box)
        except RuntimeError:
            raw = mask = None
        if raw is None or mask is None:
            reason = gdal.GetLastErrorMsg() or tr("damaged file")
            raise RasterError(
                tr("Reading '{path}' failed: {reason}.").format(path=self._dataset.GetDescription(), reason=reason)
            )
        valid = mask != 0  # (H, W)
        return raw, valid & np.isfinite(raw) if np.issubdtype(raw.dtype, np.floating) else valid

    def read(self, window: Window) -> np.ndarray:
        """Returns float64 (H, W) in [0, 1], 0 where there is no data."""
        raw, valid = self._raw(window)
        return np.where(valid, raw.astype(np.float64) * self._scale + self._offset, 0.0)
