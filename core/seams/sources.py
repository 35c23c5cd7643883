"""Where the seams of a mosaic are known from: footprints of its images, a tracking band, or its own brightness."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from osgeo import gdal, ogr

from ...models.languages import tr
from .. import geodesy, geometries, reprojection
from ..errors import Cancelled, RasterError
from ..progress import Progress
from ..rasters import grid_of, open_dataset, open_raster
from .brightness_steps import step_seams

#: Boundaries of a tracking band are stairs of pixels; they are straightened by this.
STRAIGHTENED_PX = 1.5
_TRACED = "/vsimem/imfmapper_seams_{}.gpkg"


def mosaic_seams(
    path: str,
    *,
    crs_wkt: str,
    tracking_band: int | None = None,
    band: int = 1,
    progress: Progress | None = None,
) -> list[bytes]:
    """Returns the seams of a mosaic as lines: from its tracking band where it has one, otherwise from its brightness.

    Args:
        path: the mosaic.
        crs_wkt: the CRS to give them in, of the same body.
        tracking_band: the band that holds the source image of each pixel.
        band: the band with the image.
        progress: listener.

    Raises:
        CrsError: the mosaic is on another body.
        RasterError: it cannot be read.
    """
    progress = progress or Progress()
    mosaic_wkt = grid_of(open_dataset(path)).crs_wkt
    geodesy.require_same_body(mosaic_wkt, crs_wkt, tr("Mosaic '{path}'").format(path=path), tr("the raster"))
    if tracking_band:
        lines = tracked_seams(path, tracking_band, progress)
    else:
        lines = step_seams(open_raster(path, band=band, progress=progress), progress)
    return [reprojection.transform_wkb(line, mosaic_wkt, crs_wkt) for line in lines]


def outlines_of(footprints: Sequence[bytes]) -> list[bytes]:
    """Returns the outlines of images as single lines, those of holes in them too.

    The outer edge of the mosaic is among them: what a network sees along the end of the data is no fracture either.
    """
    outlines = []
    for wkb in footprints:
        shape = geometries.read_geometry(wkb)
        rings = (ring for polygon in geometries.polygons_of(shape) for ring in polygon)
        outlines.extend(bytes(ogr.ForceToLineString(ring.Clone()).ExportToIsoWkb()) for ring in rings)
    return outlines


def tracked_seams(raster_path: str, band: int, progress: Progress | None = None) -> list[bytes]:
    """Returns the lines along which a tracking band changes from one source image to another, in the raster's CRS.

    Raises:
        RasterError: there is no such band, or it cannot be read.
    """
    progress = progress or Progress()
    dataset = open_dataset(raster_path)
    if not 1 <= band <= dataset.RasterCount:
        raise RasterError(
            tr("'{path}' has {count} band(s); tracking band {band} was asked for. Choose one it has.").format(
                path=raster_path, count=dataset.RasterCount, band=band
            )
        )
    tracking = dataset.GetRasterBand(band)
    _, dx, rx, *_ = grid_of(dataset).geotransform
    name = _TRACED.format(id(dataset))
    memory = ogr.GetDriverByName("GPKG").CreateDataSource(name)
    layer = memory.CreateLayer("images", geom_type=ogr.wkbPolygon, options=["SPATIAL_INDEX=NO"])

    def callback(fraction: float, *_: object) -> int:
        progress.report(fraction, tr("Reading the tracking band"))
        return 0 if progress.is_cancelled() else 1

    try:
        code = gdal.Polygonize(tracking, tracking.GetMaskBand(), layer, -1, [], callback=callback)
        if code == gdal.CE_None:
            areas = [bytes(feature.GetGeometryRef().ExportToIsoWkb()) for feature in layer]
    except RuntimeError:
        code = gdal.CE_Failure
    finally:
        del layer, memory
        gdal.Unlink(name)
    if progress.is_cancelled():
        raise Cancelled(tr("Cancelled by the user."))
    if code != gdal.CE_None:
        raise RasterError(
            tr("Reading the tracking band of '{path}' failed: {reason}.").format(
                path=raster_path, reason=gdal.GetLastErrorMsg()
            )
        )
    tolerance = STRAIGHTENED_PX * float(np.hypot(dx, rx))
    lines = (geometries.read_geometry(wkb).Simplify(tolerance) for wkb in outlines_of(areas))
    return [bytes(line.ExportToIsoWkb()) for line in lines if line is not None and not line.IsEmpty()]
