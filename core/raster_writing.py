"""Byte rasters that are written as they come and appear under their name only when they are whole."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ..models.languages import tr
from .errors import RasterError
from .paths import cannot_be_written
from .progress import Progress
from .reading.grids import Grid
from .windows import Window

#: GeoTIFF that GDAL and QGIS read fast at any size; BigTIFF where it may pass 4 GB. NUM_THREADS would save no time on a
#: CPU, whose cores the network has, and take 90 MB more at 16,384 px of width.
CREATION_OPTIONS = ("TILED=YES", "BLOCKXSIZE=512", "BLOCKYSIZE=512", "COMPRESS=DEFLATE", "BIGTIFF=IF_SAFER")
#: Overviews halve a raster until its longer side is at most this.
SMALLEST_OVERVIEW_PX = 512


class ByteRasterWriter:
    """Writes windows of a one-band byte GeoTIFF; made by `write_byte_raster`."""

    def __init__(self, dataset: gdal.Dataset, path: Path) -> None:
        self._dataset: gdal.Dataset | None = dataset
        self._path = path
        self._overviews = 0

    def write(self, window: Window, pixels: np.ndarray) -> None:
        """Writes uint8 (H, W) at the window's corner; what sticks out of the raster is left out."""
        inside = window.clip(self._dataset.RasterXSize, self._dataset.RasterYSize)
        part = pixels[inside.slices_in(window)]
        with self._checked() as failed:
            band = self._dataset.GetRasterBand(1)
            if band.WriteArray(np.ascontiguousarray(part), inside.x, inside.y) != gdal.CE_None:
                failed.append(gdal.GetLastErrorMsg())

    def describe_band(self, nodata: int | None, scale: float | None, offset: float) -> None:
        """Says which byte stands for no data, and what bytes stand for; None: nothing is said."""
        with self._checked():
            band = self._dataset.GetRasterBand(1)
            if nodata is not None:
                band.SetNoDataValue(nodata)
            if scale is not None:
                band.SetScale(scale)
                band.SetOffset(offset)

    def set_metadata(self, metadata: Mapping[str, Any]) -> None:
        """Adds to the dataset's metadata; values become text."""
        merged = {**self._dataset.GetMetadata(), **{key: str(value) for key, value in metadata.items()}}
        with self._checked():
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
        self._flush()
        with self._checked(progress) as failed, _all_processors():
            if self._dataset.BuildOverviews("RMS", levels, callback=lambda *_: int(not progress.is_cancelled())):
                failed.append(gdal.GetLastErrorMsg())
        self._flush()  # on a full disk BuildOverviews may answer that all is well
        self._overviews = len(levels)

    def close(self, written: Path) -> None:
        """Flushes and closes the file, which is still called `written`, and looks whether it can be read."""
        size = self._dataset.RasterXSize, self._dataset.RasterYSize
        self._flush()
        with self._checked():
            self._let_go()
        if not _is_readable(written, size, self._overviews):
            raise _write_error(self._path, tr("what was written cannot be read again"))

    def abandon(self) -> None:
        """Closes the file without a look at what is in it."""
        with gdal_failures():
            self._let_go()

    def _let_go(self) -> None:
        dataset, self._dataset = self._dataset, None
        close_dataset(dataset)
        del dataset

    def _flush(self) -> None:
        with self._checked() as failed:
            if self._dataset.FlushCache():  # None before GDAL 3.7, whatever happened
                failed.append(gdal.GetLastErrorMsg())

    @contextmanager
    def _checked(self, progress: Progress | None = None) -> Iterator[list[str]]:
        """Raises where GDAL fails in the block or something is added to the list; a cancel comes first."""
        with gdal_failures() as failed:
            yield failed
        if progress is not None:
            progress.check()
        if failed:
            raise _write_error(self._path, failed[0])


@contextmanager
def gdal_failures() -> Iterator[list[str]]:
    """Gives a list that holds in the end what failed last in GDAL in this thread during the block; it prints nothing.

    Whether GDAL raises is up to the program: in QGIS 3 it does not. Functions then return a code, and what fails later,
    when a cache is flushed or a file is closed, is only left as the last error. The block ends where GDAL raises.
    """
    failed: list[str] = []
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield failed
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            failed.append(gdal.GetLastErrorMsg())
    except RuntimeError as error:
        failed.append(str(error))
    finally:
        gdal.PopErrorHandler()


def close_dataset(dataset: gdal.Dataset | ogr.DataSource | None) -> None:
    """Closes a file though something may still hold it; before GDAL 3.8, a raster only goes with its last name.

    Errors are left as the last one. With its exceptions on, GDAL 3.10 closes a file of which that raises once more, in
    Python's destructor, and crashes.
    """
    if hasattr(dataset, "Close"):
        with gdal.ExceptionMgr(useExceptions=False), ogr.ExceptionMgr(useExceptions=False):
            dataset.Close()
    elif hasattr(dataset, "Destroy"):
        dataset.Destroy()


def _is_readable(path: Path, size: tuple[int, int], overviews: int) -> bool:
    """Returns whether a raster has that size and number of overviews, and the last pixel of each can be read."""
    with gdal_failures() as failed:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is None or (dataset.RasterXSize, dataset.RasterYSize) != size:
            return False
        band = dataset.GetRasterBand(1)
        levels = [band, *(band.GetOverview(number) for number in range(band.GetOverviewCount()))]
        pixels = [level.ReadRaster(level.XSize - 1, level.YSize - 1, 1, 1) for level in levels]
        return len(levels) == 1 + overviews and None not in pixels and not failed
    return False


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
    writer = ByteRasterWriter(_create_byte_dataset(partial, path, grid, sparse), path)
    try:
        writer.describe_band(nodata, scale, offset)
        writer.set_metadata(metadata or {})
        yield writer
        writer.close(partial)
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


def _create_byte_dataset(written: Path, path: Path, grid: Grid, sparse: bool) -> gdal.Dataset:
    """Returns a new file `written`, which messages call `path`."""
    options = [*CREATION_OPTIONS, f"SPARSE_OK={'TRUE' if sparse else 'FALSE'}"]
    dataset = None
    with gdal_failures() as failed:
        driver = gdal.GetDriverByName("GTiff")
        dataset = driver.Create(str(written), grid.width, grid.height, 1, gdal.GDT_Byte, options)
        if dataset is not None:
            dataset.SetGeoTransform(grid.geotransform)
            if grid.crs_wkt:
                dataset.SetProjection(grid.crs_wkt)
    if dataset is None or failed:
        with gdal_failures():
            close_dataset(dataset)
        dataset = None
        with suppress(OSError):
            written.unlink()
        raise _write_error(path, failed[0] if failed else "")
    return dataset


def _write_error(path: Path, reason: str) -> RasterError:
    return RasterError(cannot_be_written(path, reason or tr("the folder is missing or read-only")))
