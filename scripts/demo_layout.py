"""The print layout of the demonstration: the whole map, one place enlarged twice, and the rose diagram.

Distances on the map are map units, which are metres in the sample's projection: QGIS's own measuring gives NaN for
projected lunar systems, so the scale bars do not use it.
"""

from __future__ import annotations

import csv
from pathlib import Path

from demo_layers import CLASSES, Layers, busiest_place
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsFillSymbol,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QFont

MILLIMETRES = Qgis.LayoutUnit.Millimeters if hasattr(Qgis, "LayoutUnit") else QgsUnitTypes.LayoutMillimeters
PAGE_MM = (298.0, 150.0)
DOTS_PER_INCH = 170
FONT = "DejaVu Sans"
INK = "#1c2126"
BAND = "#4a5157"


def draw_layout(project: QgsProject, layers: Layers, figures: Path) -> QgsPrintLayout:
    """Return the print layout: the whole map, one place enlarged twice, and the rose diagram."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName("Impact melt fractures of the sample")
    layout.pageCollection().page(0).setPageSize(QgsLayoutSize(*PAGE_MM, MILLIMETRES))

    place = busiest_place(layers)
    base = [layers.mosaic]
    add_label(layout, "Impact melt fractures mapped by IMFMapper", QRectF(8, 5, 284, 8), points=14, bold=True)
    network = gdal.Open(layers.probability.source()).GetMetadataItem("IMFMAPPER_MODEL")
    subtitle = f"Sample mosaic, simulated at 1.5 m per pixel; mapped by the embedded network {network}"
    add_label(layout, subtitle, QRectF(8, 12.5, 284, 6), points=8.5)
    whole = add_map(layout, QRectF(8, 26, 140, 109), padded(layers.mosaic.extent(), 140 / 109))
    drawn = add_map(layout, QRectF(153, 26, 79, 51), with_ratio(place, 79 / 51))
    found = add_map(layout, QRectF(153, 84, 79, 51), with_ratio(place, 79 / 51))
    whole.setLayers([layers.detections, layers.floor, *base])
    drawn.setLayers([layers.lines, *base])
    found.setLayers([layers.detections, *base])
    whole.overview().setLinkedMap(found)
    whole.overview().setFrameSymbol(
        QgsFillSymbol.createSimple({"style": "no", "outline_color": "#ffffff", "outline_width": "0.5"})
    )
    for letter, item, text in (
        ("a", whole, "Detections inside the melt floor"),
        ("b", drawn, "Enlarged: label lines, for comparison"),
        ("c", found, "Enlarged: detections"),
    ):
        add_caption(layout, item, letter, text)
    add_scale_bar(layout, whole, segment_m=500)
    add_scale_bar(layout, found, segment_m=100)
    add_legend(layout, layers, QRectF(8, 139, 224, 8))
    add_rose(layout, figures, QRectF(236, 26, 56, 109))
    return layout


def add_rose(layout: QgsPrintLayout, figures: Path, frame: QRectF) -> None:
    """Add the report's rose diagram, and what it says of directions and density, in a column."""
    add_label(layout, "d", QRectF(frame.x(), frame.y() - 5.5, 5, 5), points=8.5, bold=True)
    add_label(layout, "Directions, by length", QRectF(frame.x() + 4, frame.y() - 5.5, 52, 5), points=8.5)
    picture = QgsLayoutItemPicture(layout)
    layout.addLayoutItem(picture)
    picture.setPicturePath(str(figures / "rose.png"))
    picture.attemptSetSceneRect(QRectF(frame.x(), frame.y(), frame.width(), frame.width()))
    density, direction = (first_row(figures / name) for name in ("density.csv", "directions.csv"))
    said = (
        (f"{int(density['count'])}", "fractures and networks"),
        (f"{float(density['length_km']):.1f} km", "in all"),
        (f"{float(density['p21_km_per_km2']):.2f} km", "per square kilometre"),
        (f"{float(direction['mean_deg']):.0f}°", f"mean axis (± {float(direction['error_95_deg']):.0f}°)"),
    )
    add_label(layout, "From the report", QRectF(frame.x(), frame.y() + frame.width() + 5, 56, 5), points=8.5)
    for number, (value, what) in enumerate(said):
        top = frame.y() + frame.width() + 13 + 9 * number
        add_label(layout, value, QRectF(frame.x(), top, 24, 7), points=11, bold=True)
        add_label(layout, what, QRectF(frame.x() + 24, top + 0.9, 34, 6), points=8)


def first_row(path: Path) -> dict[str, str]:
    """Return the first row of a table of the report."""
    with path.open(newline="", encoding="utf-8") as file:
        return next(csv.DictReader(file))


def add_map(layout: QgsPrintLayout, frame: QRectF, extent: QgsRectangle) -> QgsLayoutItemMap:
    """Add a map with a thin frame."""
    item = QgsLayoutItemMap(layout)
    layout.addLayoutItem(item)
    item.attemptSetSceneRect(frame)
    item.setExtent(extent)
    item.attemptSetSceneRect(frame)
    item.setKeepLayerSet(True)
    item.setBackgroundColor(QColor("#0f1214"))
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(INK))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(0.2, MILLIMETRES))
    return item


def add_caption(layout: QgsPrintLayout, item: QgsLayoutItemMap, letter: str, text: str) -> None:
    """Write a caption above a map."""
    rectangle = item.sceneBoundingRect()
    top = rectangle.y() - 5.5
    add_label(layout, letter, QRectF(rectangle.x(), top, 5, 5), points=8.5, bold=True)
    add_label(layout, text, QRectF(rectangle.x() + 4, top, rectangle.width() - 4, 5), points=8.5)


def add_label(
    layout: QgsPrintLayout, text: str, frame: QRectF, *, points: float, bold: bool = False
) -> QgsLayoutItemLabel:
    """Add a text."""
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    if hasattr(label, "setTextFormat"):
        label.setTextFormat(text_format(points, bold=bold))
    else:
        label.setFont(font(points, bold=bold))
        label.setFontColor(QColor(INK))
    layout.addLayoutItem(label)
    label.attemptSetSceneRect(frame)
    return label


def add_scale_bar(layout: QgsPrintLayout, item: QgsLayoutItemMap, *, segment_m: float) -> None:
    """Add a scale bar in map units to the lower left corner of a map."""
    bar = QgsLayoutItemScaleBar(layout)
    layout.addLayoutItem(bar)
    bar.setLinkedMap(item)
    bar.setStyle("Single Box")
    unknown = Qgis.DistanceUnit.Unknown if hasattr(Qgis, "DistanceUnit") else QgsUnitTypes.DistanceUnknownUnit
    bar.setUnits(unknown)
    bar.setUnitLabel("m")
    bar.setNumberOfSegmentsLeft(0)
    bar.setNumberOfSegments(2)
    bar.setUnitsPerSegment(segment_m)
    bar.setHeight(1.2)
    bar.setTextFormat(text_format(7))
    bar.setBackgroundEnabled(True)
    bar.setBackgroundColor(QColor(255, 255, 255, 225))
    bar.setBoxContentSpace(1.2)
    bar.attemptResize(QgsLayoutSize(1, 1, MILLIMETRES))  # as small as its content lets it be
    rectangle = item.sceneBoundingRect()
    bar.attemptMove(QgsLayoutPoint(rectangle.x() + 1.5, rectangle.bottom() - bar.rect().height() - 1.5, MILLIMETRES))


def add_legend(layout: QgsPrintLayout, layers: Layers, frame: QRectF) -> None:
    """Add the legend as one row under the maps, on grey as the symbols are on the mosaic."""
    legend = QgsLayoutItemLegend(layout)
    layout.addLayoutItem(legend)
    legend.setAutoUpdateModel(False)
    group = legend.model().rootGroup()
    group.clear()
    for layer in (layers.detections, layers.floor, layers.lines):
        node = group.addLayer(layer)
    component = getattr(QgsLegendStyle, "Style", QgsLegendStyle)
    QgsLegendRenderer.setNodeLegendStyle(node, component.Hidden)  # the caption of the map says what the lines are
    legend.setColumnCount(2 + len(CLASSES))
    legend.setSplitLayer(True)
    legend.setEqualColumnWidth(False)
    legend.setSymbolHeight(2.6)
    legend.setSymbolWidth(6)
    legend.setColumnSpace(4)
    legend.setBoxSpace(1.8)
    legend.setBackgroundColor(QColor(BAND))
    side = getattr(QgsLegendStyle, "Side", QgsLegendStyle)
    for part in (component.Title, component.Group, component.Subgroup, component.Symbol, component.SymbolLabel):
        set_legend_font(legend, part, points=7.5)
        legend.rstyle(part).setMargin(side.Top, 0)
        legend.rstyle(part).setMargin(side.Bottom, 0)
    if not hasattr(legend.rstyle(component.SymbolLabel), "setTextFormat"):
        legend.setFontColor(QColor("white"))
    legend.attemptSetSceneRect(frame)


def set_legend_font(legend: QgsLayoutItemLegend, component: QgsLegendStyle.Style, *, points: float) -> None:
    """Set the font of a part of the legend."""
    style = legend.rstyle(component)
    if hasattr(style, "setTextFormat"):
        style.setTextFormat(text_format(points, colour="white"))
    else:
        style.setFont(font(points))


def font(points: float, *, bold: bool = False) -> QFont:
    """Return the font of the layout."""
    result = QFont(FONT)
    result.setPointSizeF(points)
    result.setBold(bold)
    return result


def text_format(points: float, *, bold: bool = False, colour: str = INK) -> QgsTextFormat:
    """Return the layout's text format."""
    result = QgsTextFormat()
    result.setFont(font(points, bold=bold))
    result.setSize(points)
    unit = Qgis.RenderUnit.Points if hasattr(Qgis, "RenderUnit") else QgsUnitTypes.RenderPoints
    result.setSizeUnit(unit)
    result.setColor(QColor(colour))
    return result


def with_ratio(rectangle: QgsRectangle, ratio: float) -> QgsRectangle:
    """Return a rectangle of the same centre and area with another ratio of width to height."""
    area = rectangle.width() * rectangle.height()
    width, height = (area * ratio) ** 0.5, (area / ratio) ** 0.5
    centre = rectangle.center()
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )


def padded(rectangle: QgsRectangle, ratio: float) -> QgsRectangle:
    """Return the smallest rectangle of a ratio of width to height around another."""
    width = max(rectangle.width(), rectangle.height() * ratio)
    centre = rectangle.center()
    height = width / ratio
    return QgsRectangle(
        centre.x() - width / 2, centre.y() - height / 2, centre.x() + width / 2, centre.y() + height / 2
    )


def export(layout: QgsPrintLayout, path: Path) -> None:
    """Render the layout into a PNG."""
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = DOTS_PER_INCH
    settings.generateWorldFile = False
    settings.exportMetadata = False
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # a PNG cannot be georeferenced, which GDAL would report
    try:
        result = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    finally:
        gdal.PopErrorHandler()
    if result != QgsLayoutExporter.ExportResult.Success:
        raise RuntimeError(f"{path} cannot be written (QgsLayoutExporter says {result})")
