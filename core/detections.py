"""Detections: probability raster to polygons on pixel edges, and which of them are kept."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr

from . import geodesy
from .errors import Cancelled, InputError, RasterError
from .labels import rasterize
from .progress import Progress
from .rasters import Grid, grid_of, open_dataset, write_byte_raster
from .windows import Window

#: Smaller detections are not resolvable as fractures (Le Corre et al. 2025, section 4.4).
MIN_AREA_M2 = 150.0
REGION_RULES = ("intersects", "within", "centroid")
#: Lines of the raster that are looked at together.
STRIP_PX = 2**22


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
    """

    imf_id: int
    wkb: bytes
    area_m2: float
    prob_mean: float
    prob_max: float
    lon: float
    lat: float


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
        raise InputError(f"Threshold is {threshold}; expected a probability above 0 and up to 1.")
    dataset = open_dataset(raster_path)
    if not 1 <= band <= dataset.RasterCount:
        raise RasterError(f"'{raster_path}' has {dataset.RasterCount} band(s); band {band} was asked for.")
    grid = grid_of(dataset)
    geodesy.body_of(grid.crs_wkt)
    with tempfile.TemporaryDirectory(prefix="imfmapper-") as folder:
        reader = _ProbabilityReader(dataset, band, progress.part(0, 0.05))
        binary = Path(folder) / "detected.tif"
        found = _write_binary(reader, grid, binary, threshold, progress.part(0.05, 0.2))
        if found:
            shapes = _polygonize_binary(binary, Path(folder) / "shapes.gpkg", progress.part(0.2, 0.6))
            try:
                yield from _measured(shapes.GetLayer(0), reader, grid, threshold, progress.part(0.6, 1))
            finally:
                shapes.FlushCache()
                del shapes  # closed before the folder goes, which Windows insists on


class _ProbabilityReader:
    """Reads a raster as probability, whatever scale it is stored with."""

    def __init__(self, dataset: gdal.Dataset, band: int, progress: Progress) -> None:
        self._dataset, self._band = dataset, dataset.GetRasterBand(band)
        self._offset = self._band.GetOffset() or 0.0
        self._scale = self._band.GetScale() or self._unit_scale(progress)

    def _unit_scale(self, progress: Progress) -> float:
        """Returns what turns raw values into 0-1 in a raster that does not say: 1, or 1/255 for a 0/255 mask."""
        highest, between, lowest = 0.0, False, 0.0
        for window in strips(self._dataset.RasterXSize, self._dataset.RasterYSize):
            progress.check()
            raw, valid = self._raw(window)
            values = raw[valid]
            if values.size:
                highest, lowest = max(highest, float(values.max())), min(lowest, float(values.min()))
                between = between or bool(((values != 0) & (values != 255)).any())
        if lowest >= 0 and highest <= 1:
            return 1.0
        if highest == 255 and not between:
            return 1 / 255
        raise InputError(
            f"'{self._dataset.GetDescription()}' holds values from {lowest:g} to {highest:g}; expected probabilities "
            "(0 to 1, or bytes with a band scale) or a binary raster (0 and 1, or 0 and 255). Choose the probability "
            "raster of 'Run IMFMapper'."
        )

    def _raw(self, window: Window) -> tuple[np.ndarray, np.ndarray]:
        box = (window.x, window.y, window.width, window.height)
        try:
            raw = self._band.ReadAsArray(*box)
            mask = self._band.GetMaskBand().ReadAsArray(*box)
        except RuntimeError:
            raw = mask = None
        if raw is None or mask is None:
            raise RasterError(
                f"Reading '{self._dataset.GetDescription()}' failed: {gdal.GetLastErrorMsg() or 'damaged file'}."
            )
        valid = mask != 0  # (H, W)
        return raw, valid & np.isfinite(raw) if np.issubdtype(raw.dtype, np.floating) else valid

    def read(self, window: Window) -> np.ndarray:
        """Returns float64 (H, W) in [0, 1], 0 where there is no data."""
        raw, valid = self._raw(window)
        return np.where(valid, raw.astype(np.float64) * self._scale + self._offset, 0.0)


def strips(width: int, height: int) -> Iterator[Window]:
    """Yields windows of the full width that cover a raster from top to bottom, some megapixels each."""
    lines = max(1, STRIP_PX // width)
    for y in range(0, height, lines):
        yield Window(0, y, width, min(lines, height - y))


def _detected(probability: np.ndarray, threshold: float) -> np.ndarray:
    # A stored step is the product of two doubles: 127 x (1 / 254) must count as 0.5.
    return probability >= threshold - 1e-9


def _write_binary(reader: _ProbabilityReader, grid: Grid, path: Path, threshold: float, progress: Progress) -> bool:
    found = False
    with write_byte_raster(path, grid, nodata=0, sparse=True) as writer:
        for window in strips(grid.width, grid.height):
            progress.check()
            progress.report(window.y / grid.height, "Applying the threshold")
            detected = _detected(reader.read(window), threshold)  # (H, W)
            found = found or bool(detected.any())
            writer.write(window, detected.astype(np.uint8))
    return found


def _polygonize_binary(binary: Path, target: Path, progress: Progress) -> ogr.DataSource:
    """Returns a data source with one layer of polygons; the raster masks itself: a fifth of the time and memory."""
    source = open_dataset(binary)
    band = source.GetRasterBand(1)
    shapes = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    layer = shapes.CreateLayer("detections", geom_type=ogr.wkbPolygon, options=["SPATIAL_INDEX=NO"])

    def callback(fraction: float, *_: object) -> int:
        progress.report(fraction, "Tracing outlines")
        return 0 if progress.is_cancelled() else 1

    shapes.StartTransaction()
    try:
        code = gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"], callback=callback)
    except RuntimeError:
        code = gdal.CE_Failure
    if progress.is_cancelled():
        raise Cancelled("Cancelled by the user.")
    if code != gdal.CE_None:
        raise RasterError(f"Tracing outlines failed: {gdal.GetLastErrorMsg()}. Check the space for temporary files.")
    shapes.CommitTransaction()
    return shapes


def _measured(
    layer: ogr.Layer, reader: _ProbabilityReader, grid: Grid, threshold: float, progress: Progress
) -> Iterator[Detection]:
    count = layer.GetFeatureCount()
    for number, feature in enumerate(layer, start=1):
        progress.check()
        progress.report(number / count, f"Detection {number} of {count}")
        shape = _whole(feature.GetGeometryRef())
        mean, highest = _probabilities(shape, reader, grid, threshold)
        wkb = bytes(shape.ExportToIsoWkb())
        lon, lat = _inner_lonlat(shape, grid.crs_wkt)
        yield Detection(number, wkb, geodesy.ground_area_m2(wkb, grid.crs_wkt), mean, highest, lon, lat)


def _whole(shape: ogr.Geometry) -> ogr.Geometry:
    """Returns a valid geometry: 8-connected outlines touch themselves at corners, which makes them multipolygons."""
    if shape.IsValid():
        return shape.Clone()
    return shape.MakeValid() or shape.Clone()


def _probabilities(
    shape: ogr.Geometry, reader: _ProbabilityReader, grid: Grid, threshold: float
) -> tuple[float, float]:
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    box = grid.window_of((xmin, ymin, xmax, ymax))
    wkb = bytes(shape.ExportToIsoWkb())
    total, pixels, highest = 0.0, 0, 0.0
    for strip in strips(box.width, box.height):
        window = Window(box.x, box.y + strip.y, strip.width, strip.height)
        probability = reader.read(window)  # (H, W)
        inside = rasterize([wkb], grid.window(window)).astype(bool) & _detected(probability, threshold)  # (H, W)
        if inside.any():
            total += float(probability[inside].sum())
            pixels += int(inside.sum())
            highest = max(highest, float(probability[inside].max()))
    return (total / pixels if pixels else 0.0), highest


def _inner_lonlat(shape: ogr.Geometry, crs_wkt: str) -> tuple[float, float]:
    point = shape.PointOnSurface()
    lon, lat = geodesy.lonlat(point.GetX(), point.GetY(), crs_wkt)
    return (float(lon) + 180.0) % 360.0 - 180.0, float(lat)


def filter_detections(
    detections: Iterable[Detection],
    *,
    crs_wkt: str,
    min_area_m2: float = MIN_AREA_M2,
    regions: Sequence[bytes] = (),
    region_rule: str = "intersects",
    seams: Sequence[bytes] = (),
    seam_distance_m: float = 3.0,
    progress: Progress | None = None,
) -> Iterator[tuple[Detection, str | None]]:
    """Yields each detection with None where it is kept, or the reason why not: "area", "region" or "seam".

    As published (section 4.4): what is smaller than 150 m2, outside crater floors and melt ponds, or along mosaic seams
    goes. The first reason that holds, in that order, is given.

    Args:
        detections: from `polygonize`.
        crs_wkt: CRS of everything here.
        min_area_m2: smallest ground area that is kept.
        regions: polygons to keep detections in; empty: everywhere.
        region_rule: "intersects" (touches one), "within" (whole in their union) or "centroid" (a point inside it is).
        seams: lines or polygons of mosaic seams.
        seam_distance_m: a detection that comes nearer to a seam than this on the ground goes.
        progress: listener.

    Raises:
        InputError: an unknown rule, or a negative area or distance.
    """
    if region_rule not in REGION_RULES:
        raise InputError(f"Region rule is '{region_rule}'; expected one of: {', '.join(REGION_RULES)}.")
    if min_area_m2 < 0 or seam_distance_m < 0:
        raise InputError(f"Smallest area is {min_area_m2} m2, seam distance {seam_distance_m} m; expected 0 or more.")
    progress = progress or Progress()
    region: ogr.Geometry | None = None
    seam: list[ogr.Geometry] | None = None
    for detection in detections:
        progress.check()
        shape = geodesy.read_geometry(detection.wkb)
        if seam is None:
            near_x = shape.GetEnvelope()[0]
            region = _union(_placed(regions, near_x, crs_wkt))
            seam = _placed(seams, near_x, crs_wkt)
        if detection.area_m2 < min_area_m2:
            yield detection, "area"
        elif region is not None and not _in_region(shape, region, region_rule):
            yield detection, "region"
        elif seam and _near_seam(shape, seam, seam_distance_m, crs_wkt):
            yield detection, "seam"
        else:
            yield detection, None


def _placed(wkbs: Sequence[bytes], near_x: float, crs_wkt: str) -> list[ogr.Geometry]:
    """Returns geometries; in degrees, on the turn of longitude that the detections are on."""
    geometries = [geodesy.read_geometry(wkb) for wkb in wkbs]
    if not geodesy.is_geographic(crs_wkt):
        return geometries
    return [geodesy.wrap_longitudes(geometry, near_x) for geometry in geometries]


def _union(regions: list[ogr.Geometry]) -> ogr.Geometry | None:
    if not regions:
        return None
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for region in regions:
        for polygon in geodesy.polygons_of(_whole(region)):
            parts.AddGeometry(polygon)
    return parts.UnionCascaded()


def _in_region(shape: ogr.Geometry, region: ogr.Geometry, rule: str) -> bool:
    if rule == "within":
        return shape.Within(region)
    return (shape.Centroid() if rule == "centroid" else shape).Intersects(region)


def _near_seam(shape: ogr.Geometry, seams: list[ogr.Geometry], distance_m: float, crs_wkt: str) -> bool:
    """Returns whether a seam touches the ground within the distance of the detection."""
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    plane = geodesy.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, crs_wkt)
    around = geodesy.map_points(geodesy.map_points(shape, plane.forward).Buffer(distance_m), plane.inverse)
    return any(around.Intersects(seam) for seam in seams)
