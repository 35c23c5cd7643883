"""Stretches: which raw values of a band become 0 and 255, one pair for the whole raster."""

from __future__ import annotations

import numpy as np
from osgeo import gdal

from .progress import Progress
from .validity import read_raw
from .windows import Window

#: What `gdal_translate -ot Byte -scale` spreads values over before it rounds and cuts at 255.
BYTE_SPAN = 255.999
_SCAN_ROWS_PX = 2**22


def recorded_range(source: gdal.Band, isis: bool) -> tuple[float, float] | None:
    """Returns the exact minimum and maximum that the file states, None where it states none."""
    recorded = source.GetMetadata()
    if isis or recorded.get("STATISTICS_APPROXIMATE") == "YES" or "STATISTICS_MINIMUM" not in recorded:
        return None
    return float(recorded["STATISTICS_MINIMUM"]), float(recorded["STATISTICS_MAXIMUM"])


def scan_range(dataset: gdal.Dataset, band: int, isis: bool, progress: Progress) -> tuple[float, float]:
    """Returns the minimum and maximum of the valid pixels, from one pass over the band."""
    low, high = np.inf, -np.inf
    width, height = dataset.RasterXSize, dataset.RasterYSize
    step = max(1, _SCAN_ROWS_PX // width)
    for y in range(0, height, step):
        progress.check()
        progress.report(y / height, "Reading the range of brightness")
        raw, valid = read_raw(dataset, band, Window(0, y, width, min(step, height - y)), isis)
        if valid.any():
            low, high = min(low, float(raw[valid].min())), max(high, float(raw[valid].max()))
    return (low, high) if low <= high else (0.0, 0.0)
