"""Byte rasters that are written as they come and appear under their name only when they are whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal

from ..models.languages import tr
from .errors import RasterError
from .progress import Progress
from .reading.grids import Grid
from .windows import Window

#: GeoTIFF that GDAL and QGIS read fast at any size; BigTIFF where it may pass 4 GB.
CREATION_OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
#: Overviews halve a raster until its longer side is at most this.
SMALLEST_OVERVIEW_PX = 512


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

    def build_overviews(self, progress: Progress) -> None:
        """Adds smaller copies for display inside the file; what is written stays as it is.

        The root mean square of the pixels that become one: a trough of 3 px stays visible where their average would
        pale to nothing and every n-th pixel would break it into dots.
        """
        levels, side = [], max(self._dataset.RasterXSize, self._dataset.RasterYSize)
        while side > SMALLEST_OVERVIEW_PX:
            levels.append(levels[-1] * 2 if levels else 2)
            side //= 2
        if not levels:
            return
        self._dataset.FlushCache()
        try:
            with _all_processors():
                code = self._dataset.BuildOverviews("RMS", levels, callback=lambda *_: int(not progress.is_cancelled()))
        except RuntimeError:
            code = gdal.CE_Failure
        progress.check()
        if code != gdal.CE_None:
            raise _write_error(self._path)

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
def _all_processors() -> Iterator[None]:
    """Has what GDAL does in this thread shared among all processors."""
    before = gdal.GetThreadLocalConfigOption("GDAL_NUM_THREADS")
    gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", "ALL_CPUS")
    try:
        yield
    finally:
        gdal.SetThreadLocalConfigOption("GDAL_NUM_THREADS", before)


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
    partial: Path | None = None,
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
        partial: where the file grows, on the same disk as `path`; else beside it.

    Raises:
        RasterError: the file cannot be made or written (no space, no permission).
    """
    path = Path(path)
    partial = partial or path.with_name(f".{path.stem}.{os.getpid()}.part{path.suffix}")
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
            tr(
                "'{path}' cannot be replaced ({reason}): another program may have it open. The result is whole and was "
                "kept as '{kept}'. Close the file there, e.g. remove its layer from the project."
            ).format(path=path, reason=error.strerror or error, kept=kept)
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
    reason = gdal.GetLastErrorMsg() or tr("the folder is missing or read-only")
    return RasterError(
        tr(
            "'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose "
            "another place."
        ).format(path=path, reason=reason)
    )
