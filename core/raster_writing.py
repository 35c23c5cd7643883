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
        self._overviews = 0

    def write(self, window: Window, pixels: np.ndarray) -> None:
        """Writes uint8 (H, W) at the window's corner; what sticks out of the raster is left out."""
        inside = window.clip(self._dataset.RasterXSize, self._dataset.RasterYSize)
        part = pixels[inside.y - window.y : inside.y_end - window.y, inside.x - window.x : inside.x_end - window.x]
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
        # On a full disk BuildOverviews may answer that all is well: what was not written shows in the flush.
        with self._checked(progress) as failed, _all_processors():
            self._dataset.FlushCache()
            code = self._dataset.BuildOverviews("RMS", levels, callback=lambda *_: int(not progress.is_cancelled()))
            if code != gdal.CE_None:
                failed.append(gdal.GetLastErrorMsg())
            self._dataset.FlushCache()
        self._overviews = len(levels)

    def close(self, written: Path) -> None:
        """Flushes and closes the file, which is still called `written`, and looks whether it can be read."""
        size = self._dataset.RasterXSize, self._dataset.RasterYSize
        with self._checked() as failed:
            self._dataset.FlushCache()
            if hasattr(self._dataset, "Close"):  # GDAL 3.8: in Python's destructor an error would be lost
                self._dataset.Close()
            self._dataset = None
            if not failed and not _is_readable(written, size, self._overviews):
                failed.append(tr("what was written cannot be read again"))

    def abandon(self) -> None:
        """Closes the file without a look at what is in it."""
        with gdal_failures():
            self._dataset = None

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
    """Gives a list that fills with what fails in GDAL in this thread during the block, which ends where GDAL raises.

    Whether GDAL raises is up to the program: in QGIS 3 it does not. Functions then return a code, and what fails later,
    when a cache is flushed or a file is closed, is told to the error handler only.
    """
    said: list[str] = []

    def hear(kind: int, _: int, text: str) -> None:
        if kind >= gdal.CE_Failure:
            said.append(text)

    gdal.ErrorReset()
    gdal.PushErrorHandler(hear)
    try:
        yield said
    except RuntimeError as error:
        said.append(str(error))
    finally:
        gdal.PopErrorHandler()


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
        dataset = None
        with suppress(OSError):
            written.unlink()
        raise _write_error(path, failed[0] if failed else "")
    return dataset


def _write_error(path: Path, reason: str) -> RasterError:
    return RasterError(
        tr(
            "'{path}' cannot be written: {reason}. Check the folder, its permissions and the free space, or choose "
            "another place."
        ).format(path=path, reason=reason.rstrip(". ") or tr("the folder is missing or read-only"))
    )
