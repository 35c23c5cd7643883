"""Rasters read in windows as 8-bit grey with validity.

A raster larger than memory is the normal case: nothing here reads or holds one whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from .errors import RasterError
from .geodesy import ground_sampling_distance_m
from .grids import Grid, grid_of
from .progress import Progress
from .raster_writing import ByteRasterWriter, write_byte_raster
from .stretch import BYTE_SPAN, recorded_range, scan_range
from .validity import read_raw
from .windows import Window

__all__ = ["ByteRasterWriter", "Grid", "RasterSource", "grid_of", "open_dataset", "open_raster", "write_byte_raster"]


@dataclass(frozen=True)
class RasterSource:
    """One band of an open raster, read as 8-bit grey.

    Attributes:
        path: what GDAL opened.
        band: number of the band, from 1.
        grid: where its pixels lie.
        scaling: the raw values that become 0 and 255, (0, 255) for a byte band.
        gsd_m: ground sampling distance at the centre in m; None without a CRS.
    """

    path: str
    band: int
    grid: Grid
    scaling: tuple[float, float]
    gsd_m: float | None
    _dataset: gdal.Dataset
    _isis: bool

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Returns the pixels of a window, which may stick out of the raster.

        Returns:
            Pixels uint8 (H, W), 0 where there is no data; validity bool (H, W).
        """
        pixels = np.zeros((window.height, window.width), np.uint8)  # (H, W)
        valid = np.zeros((window.height, window.width), bool)  # (H, W)
        inside = window.clip(self.grid.width, self.grid.height)
        if inside.width and inside.height:
            rows = slice(inside.y - window.y, inside.y_end - window.y)
            columns = slice(inside.x - window.x, inside.x_end - window.x)
            raw, raw_valid = read_raw(self._dataset, self.band, inside, self._isis)
            pixels[rows, columns] = np.where(raw_valid, self._to_byte(raw, raw_valid), 0)
            valid[rows, columns] = raw_valid
        return pixels, valid

    def is_empty(self, window: Window) -> bool:
        """Returns whether the file itself knows, without being read, that a window holds no data.

        Blocks that were never written to a sparse file, and the holes of a VRT, read as the band's no-data value.
        """
        inside = window.clip(self.grid.width, self.grid.height)
        source = self._dataset.GetRasterBand(self.band)
        if not (inside.width and inside.height) or source.GetMaskFlags() != gdal.GMF_NODATA:
            return not (inside.width and inside.height)
        status, _ = source.GetDataCoverageStatus(inside.x, inside.y, inside.width, inside.height)
        return status == gdal.GDAL_DATA_COVERAGE_STATUS_EMPTY

    def _to_byte(self, raw: np.ndarray, valid: np.ndarray) -> np.ndarray:
        if raw.dtype == np.uint8:
            return raw
        low, high = self.scaling
        scaled = (np.where(valid, raw, low).astype(np.float64) - low) * (BYTE_SPAN / (high - low) if high > low else 0)
        return np.clip(np.rint(scaled), 0, 255).astype(np.uint8)


def open_raster(path: str | Path, *, band: int = 1, progress: Progress | None = None) -> RasterSource:
    """Opens one band of a raster for reading as 8-bit grey.

    Other types than byte are stretched from their minimum and maximum to 0-255, as the authors' `gdal_translate -scale`
    does (Le Corre et al. 2025, section 2); without statistics in the file that takes one pass over it.

    Raises:
        RasterError: GDAL cannot open the file, it has no such band, or its values are complex.
    """
    progress = progress or Progress()
    dataset = open_dataset(path)
    if not 1 <= band <= dataset.RasterCount:
        raise RasterError(f"'{path}' has {dataset.RasterCount} band(s); band {band} was asked for. Choose one it has.")
    source = dataset.GetRasterBand(band)
    type_name = gdal.GetDataTypeName(source.DataType)
    if gdal.DataTypeIsComplex(source.DataType):
        raise RasterError(f"Band {band} of '{path}' holds {type_name}; expected real numbers. Convert it first.")
    isis = dataset.GetDriver().ShortName in ("ISIS2", "ISIS3")
    if source.DataType == gdal.GDT_Byte:
        scaling = (0.0, 255.0)
    else:
        scaling = recorded_range(source, isis) or scan_range(dataset, band, isis, progress)
        progress.info(f"Band {band} holds {type_name}: {scaling[0]:g} to {scaling[1]:g} becomes 0 to 255.")
    grid = grid_of(dataset)
    gsd_m = (
        ground_sampling_distance_m(grid.geotransform, grid.width, grid.height, grid.crs_wkt) if grid.crs_wkt else None
    )
    return RasterSource(str(path), band, grid, scaling, gsd_m, dataset, isis)


def open_dataset(path: str | Path) -> gdal.Dataset:
    """Returns a raster opened by GDAL for reading; raises `RasterError` with GDAL's own words."""
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        dataset = None
    if dataset is None:
        reason = gdal.GetLastErrorMsg() or "no such file, or not a raster"
        raise RasterError(f"Raster '{path}' cannot be opened: {reason}. Expected a file that GDAL reads, e.g. GeoTIFF.")
    if dataset.RasterCount == 0 and dataset.GetSubDatasets():
        names = ", ".join(name for name, _ in dataset.GetSubDatasets()[:5])
        raise RasterError(f"'{path}' is a container of several rasters. Choose one of: {names}.")
    return dataset
