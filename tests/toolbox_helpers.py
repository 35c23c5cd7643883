"""Layers and rasters made by code for the tests of the algorithms, and what runs these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from makers import write_raster
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

from imfmapper.processing_provider.compat import DOUBLE, INTEGER, TEXT

FIELD_TYPES = {int: INTEGER, float: DOUBLE, str: TEXT}


def crs_of(wkt: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem.fromWkt(wkt)


def layer(
    kind: str,
    wkt: str,
    features: Iterable[tuple[str | None, Sequence[Any]]],
    fields: dict[str, type] | None = None,
    name: str = "layer",
) -> QgsVectorLayer:
    """Returns a memory layer; each feature is its geometry as WKT (None: null) and its attributes."""
    made = QgsVectorLayer(kind, name, "memory")
    made.setCrs(crs_of(wkt) if wkt else QgsCoordinateReferenceSystem())
    provider = made.dataProvider()
    provider.addAttributes([QgsField(key, FIELD_TYPES[kind]) for key, kind in (fields or {}).items()])
    made.updateFields()
    for geometry, attributes in features:
        feature = QgsFeature(made.fields())
        if geometry is not None:
            feature.setGeometry(QgsGeometry.fromWkt(geometry))
        feature.setAttributes(list(attributes))
        assert provider.addFeature(feature)
    return made


def raster(
    path: Path,
    pixels: np.ndarray,
    wkt: str,
    *,
    pixel: float = 1.5,
    origin: tuple[float, float] = (0.0, 0.0),
    nodata: float | None = None,
) -> Path:
    """Writes (H, W) or (bands, H, W) as a GeoTIFF whose upper left corner is `origin`, north up."""
    return write_raster(path, pixels, crs_wkt=wkt, origin=origin, pixel_m=pixel, nodata=nodata)


class Log(QgsProcessingFeedback):
    """Feedback that keeps what was said."""

    def __init__(self) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.steps: list[float] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)


def run(algorithm: str, parameters: dict[str, Any], feedback: QgsProcessingFeedback | None = None) -> dict[str, Any]:
    """Runs an algorithm of IMFMapper; memory outputs come back as layers."""
    import processing

    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return processing.run(f"imfmapper:{algorithm}", parameters, context=context, feedback=feedback or Log())


def blocks(*places: tuple[int, int, int, int], shape: tuple[int, int] = (100, 120)) -> np.ndarray:
    """Returns a binary raster (H, W) with blocks of ones at x, y, width, height."""
    pixels = np.zeros(shape, np.uint8)
    for x, y, width, height in places:
        pixels[y : y + height, x : x + width] = 1
    return pixels


def polygonize(path: Path, feedback: Log | None = None, **parameters: object) -> dict:
    return run("polygonizedetections", {"INPUT": str(path), "OUTPUT": "TEMPORARY_OUTPUT", **parameters}, feedback)


def tiny_checkpoint(path: Path, *, everywhere: bool = False, seed: int = 0) -> Path:
    """Writes a network of a few thousand weights for 64 px tiles: untrained, or with probability 0.88 everywhere."""
    import torch

    from imfmapper.models.cards import ModelCard
    from imfmapper.models.checkpoints import save_checkpoint
    from imfmapper.models.light import LightConfig, LightDeepLab

    torch.manual_seed(seed)
    config = LightConfig(widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False)
    network = LightDeepLab(config)
    if everywhere:
        with torch.no_grad():
            network.head.weight.zero_()
            network.head.bias.copy_(torch.tensor([0.0, 2.0]))
    card = ModelCard("tiny", "Tiny network", "imfmapper_light", input_channels=1, tile_size_px=64)
    save_checkpoint(path, network, card)
    return path
