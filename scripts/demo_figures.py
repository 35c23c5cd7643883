"""Counts and areas of the demonstration's results, and their comparison with the hand-drawn lines."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import shapely.wkb
from osgeo import gdal, ogr, osr
from shapely.geometry.base import BaseGeometry
from shapely.ops import unary_union

for _module in (gdal, ogr, osr):
    _module.UseExceptions()


@dataclass(frozen=True)
class Figures:
    """What the demonstration prints; shares are counted inside the melt floor, to which the detections are limited.

    Attributes:
        found_share: share of the length of the hand-drawn lines that lies within the tolerance of a detection.
        correct_share: share of the detected area that lies within the tolerance of a label.
        recall: share of the fractures' true area that was detected.
        precision: share of the detected area that truly is fracture.
    """

    lines_by_class: Counter[str]
    label_count: int
    tile_count: int
    tiles_by_split: Counter[str]
    unfiltered_count: int
    kept_count: int
    kept_area_m2: float
    median_area_m2: float
    largest_area_m2: float
    rejected: Counter[str]
    found_share: float
    correct_share: float
    recall: float
    precision: float


def features(path: Path, target_wkt: str | None = None) -> Iterator[tuple[dict[str, object], BaseGeometry]]:
    """Yield attributes and geometry of each feature of a file's first layer, in another CRS where one is given."""
    source = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = source.GetLayer(0)
    transformation = None
    if target_wkt:
        systems = [layer.GetSpatialRef(), osr.SpatialReference(wkt=target_wkt)]
        for system in systems:
            system.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
        if not systems[0].IsSame(systems[1]):
            transformation = osr.CoordinateTransformation(*systems)
    for feature in layer:
        geometry = feature.GetGeometryRef()
        if transformation is not None:
            geometry.Transform(transformation)
        yield feature.items(), shapely.wkb.loads(bytes(geometry.ExportToWkb()))


def measure(sample: Path, output: Path, *, tolerance_px: float) -> Figures:
    """Return the figures of a finished demonstration.

    Args:
        sample: The folder of the sample data.
        output: The folder of the results.
        tolerance_px: Distance between a detection and a label up to which they count as one.
    """
    gdal.AllRegister()  # QGIS takes GDAL's drivers with it when it ends in this process
    mosaic = gdal.Open(str(sample / "sample_mosaic.tif"))
    wkt, tolerance = mosaic.GetProjection(), tolerance_px * mosaic.GetGeoTransform()[1]
    lines = list(features(sample / "sample_labels.gpkg", wkt))
    labels = list(features(output / "labels.gpkg", wkt))
    tiles = Counter(str(attributes["split"]) for attributes, _ in features(output / "tiles.gpkg"))
    kept = list(features(output / "detections.shp", wkt))
    areas = [float(attributes["area_m2"]) for attributes, _ in kept] or [0.0]
    floor = unary_union([geometry.buffer(0) for _, geometry in features(sample / "sample_floor.gpkg", wkt)])
    drawn = unary_union([geometry for _, geometry in lines]).intersection(floor)
    truth = unary_union([geometry.buffer(0) for _, geometry in features(sample / "sample_truth.gpkg", wkt)])
    truth = truth.intersection(floor)
    label_area = unary_union([geometry.buffer(0) for _, geometry in labels])
    detected = unary_union([geometry.buffer(0) for _, geometry in kept])
    return Figures(
        lines_by_class=Counter(str(attributes["width_class"]) for attributes, _ in lines),
        label_count=len(labels),
        tile_count=sum(tiles.values()),
        tiles_by_split=tiles,
        unfiltered_count=sum(1 for _ in features(output / "detections_unfiltered.shp")),
        kept_count=len(kept),
        kept_area_m2=sum(areas),
        median_area_m2=statistics.median(areas),
        largest_area_m2=max(areas),
        rejected=Counter(str(attributes["reason"]) for attributes, _ in features(output / "rejected.gpkg")),
        found_share=share(drawn.intersection(detected.buffer(tolerance)).length, drawn.length),
        correct_share=share(detected.intersection(label_area.buffer(tolerance)).area, detected.area),
        recall=share(detected.intersection(truth).area, truth.area),
        precision=share(detected.intersection(floor).intersection(truth).area, detected.intersection(floor).area),
    )


def share(part: float, whole: float) -> float:
    """Return a part of a whole, 0 where there is nothing."""
    return part / whole if whole else 0.0
