"""Rasters read in windows as 8-bit grey with validity.

A raster larger than memory is the normal case: nothing here reads or holds one whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal

from ..models.languages import tr
from . import geodesy
from .errors import CrsError, RasterError
from .progress import Progress
from .raster_writing import ByteRasterWriter, write_byte_raster
from .reading.grids import Grid, grid_of
from .reading.stretch import Stretch, choose_stretch
from .reading.validity import ValidityRule, read_raw, validity_rule
from .windows import Window

__all__ = [
    "ByteRasterWriter",
    "Grid",
    "RasterSource",
    "grid_of",
    "open_dataset",
    "open_raster",
    "require_crs",
    "warn_of_place",
    "write_byte_raster",
]


@dataclass(frozen=True)
class RasterSource:
    """One band of an open raster, read as 8-bit grey.

    Attributes:
        path: what GDAL opened.
        band: number of the band, from 1.
        grid: where its pixels lie.
        stretch: how raw values become 0 to 255.
        gsd_m: ground sampling distance at the centre in m; None without a CRS.
    """

    path: str
    band: int
    grid: Grid
    stretch: Stretch
    gsd_m: float | None
    _dataset: gdal.Dataset
    _rule: ValidityRule

    @property
    def scaling(self) -> tuple[float, float]:
        """The raw values that become 0 and 255, (0, 255) for a byte band."""
        return self.stretch.low, self.stretch.high

    def record(self) -> dict[str, object]:
        """Returns how the raster is read, for the provenance of a result."""
        return {
            "input_size": f"{self.grid.width} x {self.grid.height}",
            "input_geotransform": self.grid.geotransform,
            "input_gsd_m": self.gsd_m,
            "input_stretch": self.stretch,
        }

    def read(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        """Returns the pixels of a window, which may stick out of the raster.

        Returns:
            Pixels uint8 (H, W), 0 where there is no data; validity bool (H, W).
        """
        pixels = np.zeros((window.height, window.width), np.uint8)  # (H, W)
        valid = np.zeros((window.height, window.width), bool)  # (H, W)
        inside = window.clip(self.grid.width, self.grid.height)
        if inside.width and inside.height:
            place = inside.slices_in(window)
            raw, raw_valid = read_raw(self._dataset, self.band, inside, self._rule)
            pixels[place] = self.stretch.to_byte(raw, raw_valid)
            valid[place] = raw_valid
        return pixels, valid

    def cache_bytes(self, lines: int) -> int:
        """Returns how large GDAL's cache has to be for rows of tiles of so many lines, lest blocks are decoded twice.

        0 where blocks are narrower than the raster: then only what tiles share is.
        """
        source = self._dataset.GetRasterBand(self.band)
        block_width, block_height = source.GetBlockSize()
        if block_width < self._dataset.RasterXSize:
            return 0
        return block_width * (lines + 2 * block_height) * gdal.GetDataTypeSize(source.DataType) // 8

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


def open_raster(
    path: str | Path, *, band: int = 1, stretch: str = "minmax", progress: Progress | None = None
) -> RasterSource:
    """Opens one band of a raster for reading as 8-bit grey.

    Bytes pass untouched; other types get one stretch for the whole raster, see `stretch.choose_stretch`. A raster
    without a CRS lies on a plane of its own units.

    Raises:
        InputError: there is no such stretch.
        RasterError: GDAL cannot open the file, it has no such band, or its values are complex.
    """
    progress = progress or Progress()
    dataset = open_dataset(path, band=band)
    source = dataset.GetRasterBand(band)
    type_name = gdal.GetDataTypeName(source.DataType)
    if gdal.DataTypeIsComplex(source.DataType):
        raise RasterError(
            tr("Band {band} of '{path}' holds {type}; expected real numbers. Convert it first.").format(
                band=band, path=path, type=type_name
            )
        )
    grid = grid_of(dataset)
    gsd_m = _gsd_m(grid)
    warn_of_place(grid, progress)
    rule = validity_rule(dataset, band)
    chosen = choose_stretch(dataset, band, rule, stretch, progress)
    if source.DataType != gdal.GDT_Byte:
        progress.info(
            tr("Band {band} holds {type}: {low:g} to {high:g} becomes 0 to 255.").format(
                band=band, type=type_name, low=chosen.low, high=chosen.high
            )
        )
    return RasterSource(str(path), band, grid, chosen, gsd_m, dataset, rule)


def require_crs(crs_wkt: str, name: str) -> None:
    """Raises `CrsError` where a raster has no CRS; `name` is what messages call it."""
    if not crs_wkt:
        raise CrsError(
            tr(
                "Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture "
                "cannot be known. Write the lunar CRS it was made in into the file: Raster > Projections > Assign "
                "Projection."
            ).format(name=name)
        )


def warn_of_place(grid: Grid, progress: Progress) -> None:
    """Tells the user where a raster's CRS leaves doubts on what its pixels are."""
    body = geodesy.body_of(grid.crs_wkt) if grid.crs_wkt else None
    if body is None:
        progress.warn(
            tr(
                "The raster has no coordinate reference system: everything is in its own units (pixels, where it has "
                "no georeference), areas too, and no place on the body is known. Assign the CRS that it was made in if "
                "there is one."
            )
        )
    elif body.name == "Earth":
        progress.warn(
            tr(
                "The raster's CRS '{crs}' is on the Earth. If the image shows another body, areas and lengths will be "
                "wrong: assign the CRS that it was made in."
            ).format(crs=geodesy.crs_name(grid.crs_wkt))
        )
    elif body.name != "Moon":
        progress.warn(
            tr(
                "The raster shows {body}: areas and lengths are those of its own radius of {radius:,.1f} km. Models "
                "that were trained on images of the Moon may do worse there."
            ).format(body=tr(body.name), radius=body.semi_major_m / 1000)
        )


def _gsd_m(grid: Grid) -> float | None:
    if not grid.crs_wkt:
        return None
    return geodesy.ground_sampling_distance_m(grid.geotransform, grid.width, grid.height, grid.crs_wkt)


def open_dataset(path: str | Path, *, band: int | None = None) -> gdal.Dataset:
    """Returns a raster opened by GDAL for reading.

    Raises:
        RasterError: GDAL cannot open it, in GDAL's own words, or it has no such band.
    """
    try:
        dataset = gdal.OpenEx(str(path), gdal.OF_RASTER | gdal.OF_READONLY)
    except RuntimeError:
        dataset = None
    if dataset is None:
        reason = gdal.GetLastErrorMsg() or tr("no such file, or not a raster")
        raise RasterError(
            tr("Raster '{path}' cannot be opened: {reason}. Expected a file that GDAL reads, e.g. GeoTIFF.").format(
                path=path, reason=reason
            )
        )
    if dataset.RasterCount == 0 and dataset.GetSubDatasets():
        names = ", ".join(name for name, _ in dataset.GetSubDatasets()[:5])
        raise RasterError(
            tr("'{path}' is a container of several rasters. Choose one of: {names}.").format(path=path, names=names)
        )
    if band is not None and not 1 <= band <= dataset.RasterCount:
        raise RasterError(
            tr("'{path}' has {count} band(s); band {band} was asked for. Choose one it has.").format(
                path=path, count=dataset.RasterCount, band=band
            )
        )
    return dataset
