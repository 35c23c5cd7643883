"""Rasters read in windows as 8-bit grey with validity, and written as they come.

A raster larger than memory is the normal case: nothing here reads or holds one whole.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from .errors import RasterError
from .geodesy import ground_sampling_distance_m
from .progress import Progress
from .windows import Window

#: GeoTIFF that GDAL and QGIS read fast at any size; BigTIFF where it may pass 4 GB.
CREATION_OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
#: ISIS special pixels (NULL, low and high saturation of representation and instrument), as inclusive ranges. In 8-bit
#: cubes only NULL is set apart: GDAL also masks 255, but that is the brightest surface of a stretched image.
ISIS_SPECIAL = {
    gdal.GDT_Byte: ((0, 0),),
    gdal.GDT_Int16: ((-32768, -32764),),
    gdal.GDT_UInt16: ((0, 2), (65534, 65535)),
    gdal.GDT_Float32: ((-np.inf, -3.4028e38),),
    gdal.GDT_Float64: ((-np.inf, -3.4028e38),),
}
#: What `gdal_translate -ot Byte -scale` spreads values over before it rounds and cuts at 255.
BYTE_SPAN = 255.999
_SCAN_ROWS_PX = 2**22


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

    def window(self, window: Window) -> Grid:
        """Returns the grid of a window, which may stick out of this one."""
        x0, dx, rx, y0, ry, dy = self.geotransform
        origin_x = x0 + window.x * dx + window.y * rx
        origin_y = y0 + window.x * ry + window.y * dy
        return replace(
            self, width=window.width, height=window.height, geotransform=(origin_x, dx, rx, origin_y, ry, dy)
        )

    def window_of(self, bounds: tuple[float, float, float, float]) -> Window:
        """Returns the smallest window of whole pixels around `bounds` (xmin, ymin, xmax, ymax), clipped to the grid."""
        inverse = gdal.InvGeoTransform(self.geotransform)
        if inverse is None:
            raise RasterError("The raster's geotransform cannot be inverted. Georeference the raster anew.")
        xmin, ymin, xmax, ymax = bounds
        pixels = [gdal.ApplyGeoTransform(inverse, x, y) for x in (xmin, xmax) for y in (ymin, ymax)]
        columns, rows = zip(*pixels)
        nudge = 1e-6
        x, y = int(np.floor(min(columns) + nudge)), int(np.floor(min(rows) + nudge))
        x_end, y_end = int(np.ceil(max(columns) - nudge)), int(np.ceil(max(rows) - nudge))
        return Window(x, y, x_end - x, y_end - y).clip(self.width, self.height)


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
            raw, raw_valid = _read_raw(self._dataset, self.band, inside, self._isis)
            pixels[rows, columns] = np.where(raw_valid, self._to_byte(raw, raw_valid), 0)
            valid[rows, columns] = raw_valid
        return pixels, valid

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
        scaling = _recorded_range(source, isis) or _scan_range(dataset, band, isis, progress)
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


def grid_of(dataset: gdal.Dataset) -> Grid:
    """Returns the grid of a dataset; without georeferencing, pixels of 1 with rows downwards as QGIS shows them."""
    geotransform = dataset.GetGeoTransform(can_return_null=True) or (0.0, 1.0, 0.0, 0.0, 0.0, -1.0)
    return Grid(dataset.RasterXSize, dataset.RasterYSize, tuple(geotransform), dataset.GetProjection() or "")


def _read_raw(dataset: gdal.Dataset, band: int, window: Window, isis: bool) -> tuple[np.ndarray, np.ndarray]:
    source = dataset.GetRasterBand(band)
    box = (window.x, window.y, window.width, window.height)
    try:
        raw = source.ReadAsArray(*box)
        all_valid = isis or source.GetMaskFlags() == gdal.GMF_ALL_VALID
        mask = None if all_valid else source.GetMaskBand().ReadAsArray(*box)
    except RuntimeError:
        raw = mask = None
        all_valid = False
    if raw is None or (mask is None and not all_valid):
        raise RasterError(
            f"Reading columns {window.x}-{window.x_end}, rows {window.y}-{window.y_end} of "
            f"'{dataset.GetDescription()}' failed: {gdal.GetLastErrorMsg() or 'the file is damaged or cut short'}. "
            "Copy or download the file again."
        )
    valid = np.ones(raw.shape, bool) if mask is None else mask != 0  # (H, W)
    if np.issubdtype(raw.dtype, np.floating):
        valid &= np.isfinite(raw)
    if isis:
        valid &= ~_isis_special(raw, source.DataType)
    return raw, valid


def _isis_special(raw: np.ndarray, data_type: int) -> np.ndarray:
    special = np.zeros(raw.shape, bool)  # (H, W)
    for low, high in ISIS_SPECIAL.get(data_type, ()):
        special |= (raw >= low) & (raw <= high)
    return special


def _recorded_range(source: gdal.Band, isis: bool) -> tuple[float, float] | None:
    recorded = source.GetMetadata()
    if isis or recorded.get("STATISTICS_APPROXIMATE") == "YES" or "STATISTICS_MINIMUM" not in recorded:
        return None
    return float(recorded["STATISTICS_MINIMUM"]), float(recorded["STATISTICS_MAXIMUM"])


def _scan_range(dataset: gdal.Dataset, band: int, isis: bool, progress: Progress) -> tuple[float, float]:
    low, high = np.inf, -np.inf
    width, height = dataset.RasterXSize, dataset.RasterYSize
    step = max(1, _SCAN_ROWS_PX // width)
    for y in range(0, height, step):
        progress.check()
        progress.report(y / height, "Reading the range of brightness")
        raw, valid = _read_raw(dataset, band, Window(0, y, width, min(step, height - y)), isis)
        if valid.any():
            low, high = min(low, float(raw[valid].min())), max(high, float(raw[valid].max()))
    return (low, high) if low <= high else (0.0, 0.0)


class ByteRasterWriter:
    """Writes windows of a one-band byte GeoTIFF; made by `write_byte_raster`."""

    def __init__(self, dataset: gdal.Dataset, path: Path) -> None:
        self._dataset: gdal.Dataset | None = dataset
        self._path = path

    def write(self, window: Window, pixels: np.ndarray) -> None:
        """Writes uint8 (H, W) at the window's corner; what sticks out of the raster is left out."""
        inside = window.clip(self._dataset.RasterXSize, self._dataset.RasterYSize)
        part = pixels[inside.y - window.y : inside.y_end - window.y, inside.x - window.x : inside.x_end - window.x]
        try:
            code = self._dataset.GetRasterBand(1).WriteArray(np.ascontiguousarray(part), inside.x, inside.y)
        except RuntimeError:
            code = gdal.CE_Failure
        if code != gdal.CE_None:
            raise _write_error(self._path)

    def set_metadata(self, metadata: Mapping[str, Any]) -> None:
        """Adds to the dataset's metadata; values become text."""
        merged = {**self._dataset.GetMetadata(), **{key: str(value) for key, value in metadata.items()}}
        self._dataset.SetMetadata(merged)

    def close(self) -> None:
        """Flushes and closes the file."""
        gdal.ErrorReset()
        self._dataset.FlushCache()
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
        self._dataset = None
        if failed:
            raise _write_error(self._path)

    def abandon(self) -> None:
        """Closes the file without a look at what is in it."""
        with suppress(RuntimeError):
            self._dataset = None


@contextmanager
def write_byte_raster(
    path: str | Path,
    grid: Grid,
    *,
    nodata: int | None = None,
    scale: float | None = None,
    offset: float = 0.0,
    metadata: Mapping[str, Any] | None = None,
    sparse: bool = False,
) -> Iterator[ByteRasterWriter]:
    """Writes a one-band byte GeoTIFF (tiled, deflate) that appears under its name only when it is whole.

    Args:
        path: the final name; an existing file is replaced.
        grid: size and place.
        nodata: byte that stands for no data.
        scale: value of one step, for GDAL's and QGIS's scaled reading; with `offset`.
        offset: value of byte 0.
        metadata: the file's metadata (provenance).
        sparse: blocks that are never written take no space and read as `nodata`; GDAL's own convention.

    Raises:
        RasterError: the file cannot be made or written (no space, no permission).
    """
    path = Path(path)
    partial = path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
    dataset = _create_byte_dataset(partial, grid, sparse)
    if dataset is None:
        raise _write_error(path)
    writer = ByteRasterWriter(dataset, path)
    try:
        band = dataset.GetRasterBand(1)
        if nodata is not None:
            band.SetNoDataValue(nodata)
        if scale is not None:
            band.SetScale(scale)
            band.SetOffset(offset)
        del band, dataset
        writer.set_metadata(metadata or {})
        yield writer
        writer.close()
        _put_in_place(partial, path)
    except BaseException:
        writer.abandon()
        partial.unlink(missing_ok=True)
        raise


def _put_in_place(partial: Path, path: Path) -> None:
    """Gives a whole file its name; where another program holds that name's file, the work is kept under another."""
    try:
        Path(f"{path}.aux.xml").unlink(missing_ok=True)
        os.replace(partial, path)
    except OSError as error:
        kept = path.with_name(f"{path.stem}_{time.strftime('%Y%m%dT%H%M%S')}{path.suffix}")
        os.replace(partial, kept)
        raise RasterError(
            f"'{path}' cannot be replaced ({error.strerror or error}): another program may have it open. The result is "
            f"whole and was kept as '{kept}'. Close the file there, e.g. remove its layer from the project."
        ) from error


def _create_byte_dataset(path: Path, grid: Grid, sparse: bool) -> gdal.Dataset | None:
    options = [*CREATION_OPTIONS, f"SPARSE_OK={'TRUE' if sparse else 'FALSE'}"]
    try:
        dataset = gdal.GetDriverByName("GTiff").Create(str(path), grid.width, grid.height, 1, gdal.GDT_Byte, options)
    except RuntimeError:
        return None
    if dataset is not None:
        dataset.SetGeoTransform(grid.geotransform)
        if grid.crs_wkt:
            dataset.SetProjection(grid.crs_wkt)
    return dataset


def _write_error(path: Path) -> RasterError:
    return RasterError(
        f"'{path}' cannot be written: {gdal.GetLastErrorMsg() or 'the folder is missing or read-only'}. "
        "Check the folder, its permissions and the free space, or choose another place."
    )
