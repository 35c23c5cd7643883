"""The layers of the demonstration with their styles, and where on the mosaic most is to be seen."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
DETECTION = "#00d5e0"
# Width class -> colour from light to dark, readable on grey; line width [mm]; what the class means [px].
CLASSES = {
    "tiny": ("#ffe08a", 0.3, "0-5 px"),
    "small": ("#ffb454", 0.36, "5-10 px"),
    "medium": ("#ff7f3f", 0.42, "10-20 px"),
    "large": ("#e8452c", 0.5, "20-30 px"),
    "huge": ("#d4145a", 0.6, "30 px and more"),
}


@dataclass(frozen=True)
class Layers:
    """The layers of the demonstration, from top to bottom."""

    centrelines: QgsVectorLayer
    detections: QgsVectorLayer
    rejected: QgsVectorLayer
    lines: QgsVectorLayer
    labels: QgsVectorLayer
    floor: QgsVectorLayer
    tiles: QgsVectorLayer
    density: QgsRasterLayer
    probability: QgsRasterLayer
    mosaic: QgsRasterLayer

    def in_order(self) -> list[QgsMapLayer]:
        """Return them from top to bottom."""
        return list(vars(self).values())


def open_layers(sample: Path, output: Path) -> Layers:
    """Open and style the layers."""
    layers = Layers(
        centrelines=vector(output / "centrelines.gpkg", "Centrelines", None),
        detections=vector(output / "fractures.shp", "Detections", fill(DETECTION, 90, 0.26)),
        rejected=vector(output / "rejected.gpkg", "Rejected detections", None),
        lines=vector(sample / "sample_labels.gpkg", "Weak label lines", None),
        labels=vector(output / "labels.gpkg", "Buffered labels", None),
        floor=vector(sample / "sample_floor.gpkg", "Melt floor", dashes("#ffffff", 0.3)),
        tiles=vector(output / "tiles.gpkg", "Training tiles", None),
        density=raster(output / "density.tif", "Fracture density"),
        probability=raster(output / "probability.tif", "Probability"),
        mosaic=raster(sample / "sample_mosaic.tif", "Mosaic (simulated)"),
    )
    layers.lines.setRenderer(class_renderer())
    styles = ("centrelines", "rejected", "labels", "tiles", "density", "probability")
    for style in styles:  # of the same name as the layer; detections and lines have the map's own colours
        getattr(layers, style).loadNamedStyle(str(STYLES / f"{style}.qml"))
    return layers


def vector(path: Path, name: str, symbol: QgsFillSymbol | None) -> QgsVectorLayer:
    """Open a vector layer and give it one symbol."""
    layer = QgsVectorLayer(str(path), name, "ogr")
    if not layer.isValid():
        raise RuntimeError(f"{path} does not open as a vector layer")
    if symbol is not None:
        layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    return layer


def raster(path: Path, name: str) -> QgsRasterLayer:
    """Open a raster layer."""
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        raise RuntimeError(f"{path} does not open as a raster layer")
    return layer


def fill(colour: str, opacity: int, width_mm: float) -> QgsFillSymbol:
    """Return a symbol with a thin outline and a see-through filling of one colour."""
    red, green, blue, _ = QColor(colour).getRgb()
    return QgsFillSymbol.createSimple(
        {
            "color": f"{red},{green},{blue},{opacity}",
            "outline_color": colour,
            "outline_width": str(width_mm),
            "joinstyle": "round",
        }
    )


def dashes(colour: str, width_mm: float) -> QgsFillSymbol:
    """Return a symbol of a dashed outline only."""
    return QgsFillSymbol.createSimple(
        {"style": "no", "outline_color": colour, "outline_width": str(width_mm), "outline_style": "dash"}
    )


def class_renderer() -> QgsCategorizedSymbolRenderer:
    """Return the renderer of the label lines, coloured by width class."""
    categories = []
    for name, (colour, width_mm, meaning) in CLASSES.items():
        symbol = QgsLineSymbol.createSimple({"line_color": colour, "line_width": str(width_mm), "capstyle": "round"})
        categories.append(QgsRendererCategory(name, symbol, f"{name.capitalize()}, {meaning}"))
    return QgsCategorizedSymbolRenderer("width_class", categories)


def busiest_place(layers: Layers) -> QgsRectangle:
    """Return the part of the mosaic, a fifth of its width, that holds the longest label lines."""
    extent = layers.mosaic.extent()
    side = max(extent.width(), extent.height()) / 5
    transform = QgsCoordinateTransform(layers.lines.crs(), layers.mosaic.crs(), QgsProject.instance())
    geometries = [feature.geometry() for feature in layers.lines.getFeatures()]
    for geometry in geometries:
        geometry.transform(transform)
    best, best_length = (
        QgsRectangle(extent.center().x(), extent.center().y(), extent.xMaximum(), extent.yMaximum()),
        -1.0,
    )
    steps = 16
    for row in range(steps):
        for column in range(steps):
            left = extent.xMinimum() + (extent.width() - side) * column / (steps - 1)
            bottom = extent.yMinimum() + (extent.height() - side) * row / (steps - 1)
            place = QgsRectangle(left, bottom, left + side, bottom + side)
            length = sum(geometry.clipped(place).length() for geometry in geometries if geometry.intersects(place))
            if length > best_length:
                best, best_length = place, length
    return best
