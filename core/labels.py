"""Weak labels: lines buffered by width class, merged with polygons, burnt into pixel masks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import isfinite

import numpy as np
from osgeo import gdal, ogr

from ..models.languages import tr
from . import geodesy, geometries, reprojection
from .errors import GeometryError, InputError
from .label_widths import width_px
from .line_buffers import buffer_line
from .longitudes import turned_between
from .progress import Progress
from .rasters import Grid

#: Features that one message names.
MAX_NAMED = 20
#: GDAL's driver for vectors in memory; renamed in 3.11.
_MEMORY = "MEM" if int(gdal.VersionInfo()) >= 3_110_000 else "Memory"


@dataclass(frozen=True)
class LabelLine:
    """A line drawn along an impact melt fracture, with its width class or its full width in pixels."""

    feature_id: int
    wkb: bytes | None
    width: str | float | None


@dataclass(frozen=True)
class LabelPolygon:
    """An area labelled as fracture; the widths are None for what was drawn as a polygon or dissolved."""

    feature_id: int
    wkb: bytes
    width_px: float | None
    width_m: float | None
    source: str


def buffer_lines(
    lines: Iterable[LabelLine],
    *,
    crs_wkt: str,
    class_widths: Mapping[str, float],
    pixel_size_m: float,
    progress: Progress | None = None,
    count: int | None = None,
) -> Iterator[LabelPolygon]:
    """Yields each line as the area within half its width, in true ground metres (Le Corre et al. 2025, section 3.1).

    Each line is buffered in a local plane on the body's own ellipsoid, so a width is the same on the ground whether
    the layer is in degrees or projected, at the equator or at a pole.

    Args:
        lines: what was drawn; one without geometry, or with one that cannot be buffered, is skipped with a warning
            that names it.
        crs_wkt: CRS of the lines and of the polygons.
        class_widths: full width in pixels by class name in lower case.
        pixel_size_m: ground size in m of the pixel that widths are counted in (1.5 as published).
        progress: listener.
        count: how many lines there are, for the progress.

    Raises:
        CrsError: no CRS, or none with an ellipsoid.
        GeometryError: no line can be buffered; the message names the first one.
        InputError: a pixel size that is not above 0; or, in the end, missing and unknown width classes: there is a
            fracture, and leaving it out would teach that there is none.
    """
    progress = progress or Progress()
    if not (isfinite(pixel_size_m) and pixel_size_m > 0):
        raise InputError(
            tr("Pixel size is {size}; expected metres above 0 (1.5 as published).").format(size=pixel_size_m)
        )
    geodesy.body_of(crs_wkt)
    usable, without_width = _Usable(progress), []
    for done, line in enumerate(lines):
        progress.check()
        if count:
            progress.report(done / count)
        if not line.wkb or _is_empty(line.wkb):
            progress.warn(tr("Feature {id} has no geometry and was skipped.").format(id=line.feature_id))
            continue
        try:
            width = width_px(line, class_widths)
        except InputError as error:
            without_width.append(str(error))
            continue
        with usable.or_skipped(tr("Feature {id}").format(id=line.feature_id)):
            wkb = buffer_line(line.wkb, width * pixel_size_m / 2, crs_wkt=crs_wkt)
            yield LabelPolygon(line.feature_id, wkb, width, width * pixel_size_m, "line")
    if without_width:
        raise InputError(_listed(without_width))
    usable.require_any()


class _Usable:
    """Skips features whose geometry cannot be used, with a warning that names each."""

    def __init__(self, progress: Progress) -> None:
        self._progress, self._count = progress, 0
        self._first_error: GeometryError | None = None

    @contextmanager
    def or_skipped(self, feature: str) -> Iterator[None]:
        """Ends the block quietly where it raises a `GeometryError`."""
        try:
            yield
            self._count += 1
        except GeometryError as error:
            named = GeometryError(tr("{what}: {error}").format(what=feature, error=error))
            self._first_error = self._first_error or named
            self._progress.warn(tr("{error} The feature was skipped.").format(error=named))

    def require_any(self) -> None:
        """Raises the first `GeometryError` where every feature had one: it is the layer that is wrong."""
        if self._first_error and not self._count:
            raise self._first_error


def _listed(problems: Sequence[str]) -> str:
    """Returns what is wrong with features in a line each, the first of many."""
    text = "\n".join(problems[:MAX_NAMED])
    if len(problems) <= MAX_NAMED:
        return text
    return text + "\n" + tr("{count} features have such a problem; these are the first.").format(count=len(problems))


def _is_empty(wkb: bytes) -> bool:
    try:
        geometry = ogr.CreateGeometryFromWkb(bytes(wkb))
    except RuntimeError:
        return False
    return geometry is not None and geometry.IsEmpty()


def merge_polygons(
    polygons: Iterable[tuple[int, bytes | None]],
    *,
    source_wkt: str,
    target_wkt: str,
    progress: Progress | None = None,
) -> Iterator[LabelPolygon]:
    """Yields labels that were drawn as polygons, in the CRS of the buffered lines (section 3.1: about 5 % of labels).

    Raises:
        CrsError: the layers are on different bodies.
        GeometryError: no feature is a polygon that can be placed. Where some are, others are skipped with a warning.
    """
    progress = progress or Progress()
    geodesy.require_same_body(source_wkt, target_wkt, tr("The polygon layer"), tr("the line layer"))
    usable = _Usable(progress)
    for feature_id, wkb in polygons:
        progress.check()
        if not wkb or _is_empty(wkb):
            progress.warn(tr("Polygon feature {id} has no geometry and was skipped.").format(id=feature_id))
            continue
        with usable.or_skipped(tr("Polygon feature {id}").format(id=feature_id)):
            placed = reprojection.transform_wkb(wkb, source_wkt, target_wkt)
            whole = _valid_polygons(geometries.read_geometry(placed))
            yield LabelPolygon(feature_id, bytes(whole.ExportToIsoWkb()), None, None, "polygon")
    usable.require_any()


def _valid_polygons(geometry: ogr.Geometry) -> ogr.Geometry:
    if not geometry.IsValid():
        geometry = geometry.MakeValid() or geometry
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in geometries.polygons_of(geometry):
        parts.AddGeometry(polygon)
    if not (parts.GetGeometryCount() and parts.GetArea() > 0):
        raise GeometryError(tr("Expected a polygon with an area. Draw it anew."))
    return parts


def label_area(geometry: ogr.Geometry) -> ogr.Geometry:
    """Returns the polygons of a geometry, without lines and points that lie with them.

    Raises:
        GeometryError: there are none; GDAL would burn lines a pixel wide.
    """
    area = ogr.Geometry(ogr.wkbMultiPolygon)
    for polygon in geometries.polygons_of(geometry):
        area.AddGeometry(polygon)
    if area.IsEmpty():
        raise GeometryError(
            tr(
                "Labels and areas to ignore must be polygons; one is a {kind}. Make polygons of label lines with "
                "'Buffer weak line labels by width class' first."
            ).format(kind=geometry.GetGeometryName().lower())
        )
    return area


def dissolve(polygons: Iterable[LabelPolygon]) -> Iterator[LabelPolygon]:
    """Yields the union of all labels, one polygon per connected area; `source` is "line", "polygon" or "both"."""
    labels = list(polygons)
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for label in labels:
        for polygon in geometries.polygons_of(geometries.read_geometry(label.wkb)):
            parts.AddGeometry(polygon)
    if not parts.GetGeometryCount():
        return
    sources = {label.source for label in labels}
    source = sources.pop() if len(sources) == 1 else "both"
    for number, polygon in enumerate(geometries.polygons_of(parts.UnionCascaded()), start=1):
        yield LabelPolygon(number, bytes(polygon.ExportToIsoWkb()), None, None, source)


def rasterize(wkbs: Sequence[bytes], grid: Grid) -> np.ndarray:
    """Returns a mask of the pixels whose centres lie in the polygons.

    Args:
        wkbs: polygons in the grid's CRS; in degrees, full turns of longitude do not matter.
        grid: where the pixels lie.

    Returns:
        uint8 (H, W), 1 = fracture.
    """
    target = gdal.GetDriverByName("MEM").Create("", grid.width, grid.height, 1, gdal.GDT_Byte)
    target.SetGeoTransform(grid.geotransform)
    source = ogr.GetDriverByName(_MEMORY).CreateDataSource("labels")
    layer = source.CreateLayer("labels", geom_type=ogr.wkbMultiPolygon)
    for wkb in wkbs:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometryDirectly(near_grid(geometries.read_geometry(wkb), grid))
        layer.CreateFeature(feature)
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # both lack a CRS on purpose: it is the same one
    try:
        gdal.RasterizeLayer(target, [1], layer, burn_values=[1])
    finally:
        gdal.PopErrorHandler()
    return target.GetRasterBand(1).ReadAsArray()  # (H, W)


def near_grid(geometry: ogr.Geometry, grid: Grid) -> ogr.Geometry:
    """Returns a geometry of the grid's CRS on the turns of longitude that the grid covers."""
    xmin, _, xmax, _ = grid.bounds
    return turned_between(geometry, xmin, xmax, grid.crs_wkt)
