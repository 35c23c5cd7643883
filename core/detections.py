"""Detections: probability raster to polygons on pixel edges, with area and probability; `filters` sorts them."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from ..models.languages import tr
from . import geodesy
from .errors import InputError, RasterError
from .outlines import ground_areas_m2, probabilities, read_outlines
from .probabilities import ProbabilityReader, is_detected, strips
from .progress import Progress
from .raster_writing import close_dataset, gdal_failures
from .rasters import Grid, grid_of, open_dataset, write_byte_raster

#: Outlines that are measured together.
BATCH_BYTES = 2**21


@dataclass(frozen=True)
class Detection:
    """One connected group of detected pixels.

    Attributes:
        imf_id: number, from 1.
        wkb: its outline on pixel edges, in the raster's CRS.
        area_m2: ground area on the body's ellipsoid.
        prob_mean: mean probability of its pixels.
        prob_max: highest probability of its pixels.
        lon: longitude of a point inside it, in degrees of the body, -180 to 180.
        lat: latitude of that point.
        region: name of the region that holds most of it, where it was filtered by regions.
    """

    imf_id: int
    wkb: bytes
    area_m2: float
    prob_mean: float
    prob_max: float
    lon: float
    lat: float
    region: str | None = None


def polygonize(
    raster_path: str | Path, *, threshold: float = 0.5, band: int = 1, progress: Progress | None = None
) -> Iterator[Detection]:
    """Yields the connected groups of pixels whose probability reaches the threshold.

    Pixels that touch at a corner belong together, so a thin diagonal fracture is one detection. Detections that tile
    borders cut are whole again, since the raster knows no tiles.

    Args:
        raster_path: probability raster (0 to 1, by band scale and offset where it has them) or binary raster
            (0 and 1, or 0 and 255).
        threshold: lowest probability that counts.
        band: which band.
        progress: listener.

    Raises:
        InputError: the threshold or the values are no probabilities.
        CrsError: the raster has no CRS, so areas cannot be known.
        RasterError: reading failed.
    """
    progress = progress or Progress()
    if not 0 < threshold <= 1:
        raise InputError(
            tr("Threshold is {threshold}; expected a probability above 0 and up to 1.").format(threshold=threshold)
        )
    dataset = open_dataset(raster_path, band=band)
    grid = grid_of(dataset)
    if grid.crs_wkt:
        geodesy.body_of(grid.crs_wkt)  # refuses a local grid before the work starts
    with tempfile.TemporaryDirectory(prefix="imfmapper-") as folder:
        reader = ProbabilityReader(dataset, band, progress.part(0, 0.05))
        binary = Path(folder) / "detected.tif"
        found = _write_binary(reader, grid, binary, threshold, progress.part(0.05, 0.2))
        if found:
            with _outlines(binary, Path(folder) / "shapes.gpkg", progress.part(0.2, 0.6)) as layer:
                yield from _measured(layer, reader, grid, progress.part(0.6, 1))


def _write_binary(reader: ProbabilityReader, grid: Grid, path: Path, threshold: float, progress: Progress) -> bool:
    found = False
    with write_byte_raster(path, grid, nodata=0, sparse=True) as writer:
        for window in strips(grid.width, grid.height):
            progress.check()
            progress.report(window.y / grid.height, tr("Applying the threshold"))
            detected = is_detected(reader.read(window), threshold)  # (H, W)
            found = found or bool(detected.any())
            writer.write(window, detected.astype(np.uint8))
    return found


@contextmanager
def _outlines(binary: Path, target: Path, progress: Progress) -> Iterator[ogr.Layer]:
    """Gives a layer of polygons, whose file is closed at the end: Windows removes no folder with an open one."""
    shapes = None
    try:
        with gdal_failures() as failed:
            shapes = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
            if shapes is not None:
                _trace(binary, shapes, progress, failed)
        progress.check()
        if failed or shapes is None or not shapes.GetLayerCount():
            raise _trace_error(*failed[:1])
        yield shapes.GetLayer(0)
    finally:
        with gdal_failures():
            close_dataset(shapes)  # an error that is on its way still holds it


def _trace(binary: Path, shapes: ogr.DataSource, progress: Progress, failed: list[str]) -> None:
    """Makes a layer of polygons; the raster masks itself: a fifth of the time and memory."""
    source = open_dataset(binary)
    band = source.GetRasterBand(1)
    layer = shapes.CreateLayer("detections", geom_type=ogr.wkbPolygon, options=["SPATIAL_INDEX=NO"])
    if layer is None:
        return

    def callback(fraction: float, *_: object) -> int:
        progress.report(fraction, tr("Tracing outlines"))
        return 0 if progress.is_cancelled() else 1

    try:
        codes = [
            shapes.StartTransaction(),
            gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"], callback=callback),
            shapes.CommitTransaction(),  # where a full disk shows
        ]
        if any(codes):
            failed.append(gdal.GetLastErrorMsg())
    finally:
        close_dataset(source)
        band = source = None


def _trace_error(reason: str = "") -> RasterError:
    return RasterError(
        tr("Tracing outlines failed: {reason}. Check the space for temporary files.").format(
            reason=reason.rstrip(". ") or tr("what was written cannot be read again")
        )
    )


def _measured(layer: ogr.Layer, reader: ProbabilityReader, grid: Grid, progress: Progress) -> Iterator[Detection]:
    count, number = layer.GetFeatureCount(), 1
    if not count:
        raise _trace_error()  # there is at least one pixel
    for batch in _batches(layer):
        progress.check()
        outlines = read_outlines(batch)
        areas_m2 = ground_areas_m2(outlines, grid.crs_wkt)  # (N,)
        mean, highest = probabilities(outlines, grid, reader)  # (N,) each
        shapes, inner = _valid_shapes(batch)
        lon, lat = geodesy.lonlat(inner[:, 0], inner[:, 1], grid.crs_wkt)
        lon = (np.asarray(lon, np.float64) + 180.0) % 360.0 - 180.0
        columns = (areas_m2.tolist(), mean.tolist(), highest.tolist(), lon.tolist(), np.asarray(lat).tolist())
        for wkb, *values in zip(shapes, *columns):
            progress.check()
            progress.report(number / count, tr("Measuring detections"))
            yield Detection(number, wkb, *values)
            number += 1
    if number != count + 1:
        raise _trace_error(gdal.GetLastErrorMsg())


def _batches(layer: ogr.Layer) -> Iterator[list[bytes]]:
    """Yields the polygons of a layer some thousand at a time, those with many vertices fewer."""
    batch: list[bytes] = []
    size = 0
    for feature in layer:
        batch.append(bytes(feature.GetGeometryRef().ExportToWkb(ogr.wkbNDR)))
        size += len(batch[-1])
        if size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _valid_shapes(wkbs: Sequence[bytes]) -> tuple[list[bytes], np.ndarray]:
    """Returns valid geometries and a point inside each, float64 (N, 2).

    8-connected outlines touch themselves at corners, which makes them multipolygons.
    """
    shapes, inner = [], np.zeros((len(wkbs), 2))
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # GEOS reports each outline that touches itself
    try:
        for number, wkb in enumerate(wkbs):
            shape = ogr.CreateGeometryFromWkb(wkb)
            if not shape.IsValid():
                shape = shape.MakeValid() or shape
            point = shape.PointOnSurface()
            inner[number] = point.GetX(), point.GetY()
            shapes.append(bytes(shape.ExportToIsoWkb()))
    finally:
        gdal.PopErrorHandler()
    return shapes, inner
