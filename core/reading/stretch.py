"""Stretches: how the raw values of a band become 8-bit grey, in one way for the whole raster."""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from osgeo import gdal

from ...models.languages import tr
from ..errors import InputError
from ..progress import Progress
from ..windows import Window
from .source_files import size_and_time, source_files
from .validity import LARGEST_FLOAT, ValidityRule, block_windows, read_raw

#: Percent of the valid pixels that are cut off at each end.
PERCENTILES = {"percentile_0.5": 0.5, "percentile_2": 2.0}
#: minmax as published; percentiles where a few very bright or dark pixels would take the contrast of all others;
#: none: values are 0 to 255 already, in a wider type.
STRETCHES = ("minmax", *PERCENTILES, "none")
#: What `gdal_translate -ot Byte -scale` spreads values over before it rounds and cuts at 255.
BYTE_SPAN = 255.999
#: Percentiles come from a sample of the file's blocks: as many as hold this many pixels,
SAMPLE_PX = 2**23
#: and more while fewer than this are valid. A percentile of a million pixels is off by hundredths of a percent.
ENOUGH_PX = 2**20
_SAMPLE_SEED = 0
#: The file in which GDAL and QGIS keep statistics that have no place in the raster itself.
_AUXILIARY = ".aux.xml"
#: Where all but this percent of the pixels at each end take less than this share of the range, the user is warned.
EXTREME_PERCENT, LEAST_CONTRAST = 0.5, 0.2


@dataclass(frozen=True)
class Stretch:
    """The raw values that become 0 and 255.

    Attributes:
        method: one of `STRETCHES`, or "8 bit" where bytes pass untouched.
        low: raw value that becomes 0.
        high: raw value that becomes 255.
        basis: what the two were taken from, for the provenance.
    """

    method: str
    low: float
    high: float
    basis: str

    def __str__(self) -> str:
        return f"{self.method}: {self.low!r} to {self.high!r} ({self.basis})"

    def to_byte(self, raw: np.ndarray, valid: np.ndarray) -> np.ndarray:
        """Returns uint8 (H, W) of raw values (H, W), 0 where they are not valid."""
        if raw.dtype == np.uint8:
            return np.where(valid, raw, np.uint8(0))
        if raw.dtype.kind in "iu" and raw.dtype.itemsize == 2:
            return np.where(valid, _table(self, raw.dtype.name)[raw.view(np.uint16)], np.uint8(0))
        return np.where(valid, self.scaled(np.where(valid, raw, self.low)), np.uint8(0))

    def scaled(self, values: np.ndarray) -> np.ndarray:
        """Returns finite raw values as uint8, rounded as `gdal_translate` does."""
        span = 255.0 if self.method == "none" else BYTE_SPAN
        factor = span / (self.high - self.low) if self.high > self.low else 0.0
        shifted = (values.astype(np.float64) - self.low) * factor
        return np.clip(np.rint(shifted), 0, 255).astype(np.uint8)


@lru_cache(maxsize=4)
def _table(stretch: Stretch, dtype: str) -> np.ndarray:
    """Returns the grey of each 16-bit value, uint8 (65536,), by its bits."""
    return stretch.scaled(np.arange(2**16, dtype=np.uint16).view(dtype))


def choose_stretch(
    dataset: gdal.Dataset, band: int, rule: ValidityRule, method: str, progress: Progress | None = None
) -> Stretch:
    """Returns how a band becomes 8-bit grey; bytes stay as they are, whatever the method.

    "minmax" spreads the smallest to the largest valid value, as the authors' `gdal_translate -scale` does (Le Corre et
    al. 2025, section 2): from exact statistics in the file, else from one pass over it.

    Raises:
        InputError: no such method.
        RasterError: reading failed.
    """
    if method not in STRETCHES:
        raise InputError(
            tr("Stretch is '{method}'; expected one of: {methods}.").format(method=method, methods=", ".join(STRETCHES))
        )
    source = dataset.GetRasterBand(band)
    if source.DataType == gdal.GDT_Byte:
        return Stretch("8 bit", 0.0, 255.0, "untouched")
    if method == "none":
        return Stretch(method, 0.0, 255.0, "values as they are")
    progress = progress or Progress()
    if method in PERCENTILES:
        return Stretch(method, *_percentiles(dataset, band, rule, PERCENTILES[method], progress))
    recorded = _recorded_range(dataset, band, rule)
    low, high = recorded or _scan_range(dataset, band, rule, progress)
    sampled = _percentiles(dataset, band, rule, EXTREME_PERCENT, Progress(), enough_px=0)
    _warn_of_extremes(high - low, sampled, progress)
    return Stretch(method, low, high, "statistics in the file" if recorded else "all pixels")


def _warn_of_extremes(span: float, percentiles: tuple[float, float, str], progress: Progress) -> None:
    low, high, _ = percentiles
    if 0 < high - low < LEAST_CONTRAST * span:
        progress.warn(
            tr(
                "{percent:g} % of the pixels lie between {low:g} and {high:g}, only {share:.1%} of the range from the "
                "smallest to the largest: the image becomes flat, and little will be found in it. Choose the stretch "
                "percentile_0.5."
            ).format(percent=100 - 2 * EXTREME_PERCENT, low=low, high=high, share=(high - low) / span)
        )


def _recorded_range(dataset: gdal.Dataset, band: int, rule: ValidityRule) -> tuple[float, float] | None:
    """Returns the exact minimum and maximum that the file states; None where it states none that can be relied on."""
    recorded = dataset.GetRasterBand(band).GetMetadata()
    partial = recorded.get("STATISTICS_APPROXIMATE") == "YES" or any(
        recorded.get(f"STATISTICS_SKIPFACTOR{axis}", "1") not in ("", "1") for axis in "XY"
    )
    counts_invalid = rule.special or rule.alpha_band or rule.nodata is not None
    if partial or counts_invalid:
        return None
    try:
        low, high = float(recorded["STATISTICS_MINIMUM"]), float(recorded["STATISTICS_MAXIMUM"])
    except (KeyError, ValueError):
        return None
    return (low, high) if -LARGEST_FLOAT < low <= high < LARGEST_FLOAT and _are_of_now(dataset) else None


def _are_of_now(dataset: gdal.Dataset) -> bool:
    """Returns whether no file with pixels was changed after the one that holds the statistics."""
    own = dataset.GetDescription()
    own = os.path.abspath(own) if os.path.exists(own) else own
    changed = {name: size_and_time(name) for name in source_files(own)}
    holder = changed.get(f"{own}{_AUXILIARY}") or changed.get(own)
    of_pixels = (found for name, found in changed.items() if not name.lower().endswith((_AUXILIARY, ".ovr")))
    return holder is not None and all(found is not None and found[1] <= holder[1] for found in of_pixels)


def _scan_range(dataset: gdal.Dataset, band: int, rule: ValidityRule, progress: Progress) -> tuple[float, float]:
    """Returns the smallest and largest valid value, from one pass over the band."""
    low, high = np.inf, -np.inf
    for window in block_windows(dataset, band):
        progress.check()
        progress.report(window.y / dataset.RasterYSize, tr("Reading the range of brightness"))
        raw, valid = read_raw(dataset, band, window, rule)
        values = raw if valid.all() else raw[valid]
        if values.size:
            low, high = min(low, float(values.min())), max(high, float(values.max()))
    return (low, high) if low <= high else (0.0, 0.0)


def _percentiles(
    dataset: gdal.Dataset,
    band: int,
    rule: ValidityRule,
    percent: float,
    progress: Progress,
    *,
    enough_px: int | None = None,
) -> tuple[float, float, str]:
    """Returns two percentiles of the valid pixels, and what they were taken from; 0 where the sample has none.

    The sample grows until it holds `enough_px` of them, by default `ENOUGH_PX`.
    """
    least = ENOUGH_PX if enough_px is None else enough_px
    blocks = _Blocks(dataset, band)
    order = np.random.default_rng(_SAMPLE_SEED).permutation(blocks.count)
    values: list[np.ndarray] = []
    read, wanted = 0, max(SAMPLE_PX // blocks.size_px, 1)
    while read < blocks.count and (read < wanted or sum(part.size for part in values) < least):
        progress.check()
        progress.report(min(read / wanted, 1.0), tr("Sampling the brightness"))
        raw, valid = read_raw(dataset, band, blocks.window(order[read]), rule)
        values.append(raw[valid])
        read += 1
    found = np.concatenate(values) if values else np.zeros(0)
    basis = "all pixels" if read == blocks.count else f"sample of {read} of {blocks.count} blocks"
    if not found.size:
        return 0.0, 0.0, basis
    low, high = np.percentile(found, (percent, 100 - percent))
    return float(low), float(high), basis


class _Blocks:
    """The blocks of a band, by number; one far larger than a sample counts as several."""

    def __init__(self, dataset: gdal.Dataset, band: int) -> None:
        self._width, self._height = dataset.RasterXSize, dataset.RasterYSize
        self._block_width, block_height = dataset.GetRasterBand(band).GetBlockSize()
        self._block_height = min(block_height, max(SAMPLE_PX // (16 * self._block_width), 1))
        self._columns = -(-self._width // self._block_width)
        self.size_px = self._block_width * self._block_height
        self.count = self._columns * -(-self._height // self._block_height)

    def window(self, number: int) -> Window:
        row, column = divmod(int(number), self._columns)
        x, y = column * self._block_width, row * self._block_height
        return Window(x, y, min(self._block_width, self._width - x), min(self._block_height, self._height - y))
