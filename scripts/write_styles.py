"""Writes ``resources/styles``: how the algorithms' layers look, and the form in which detections are reviewed.

Layers lie on grey images, so colours are saturated, and blue, yellow and orange carry the meaning, which remain apart
for colour-blind people; line patterns say the same again. Outlines are thin and fills nearly clear: a fracture of two
pixels must stay visible. Run it with QGIS's Python after a change (and a folder, to write elsewhere); the
files can be edited in QGIS just as well. Their texts are English and stand in ``processing_provider/style_texts.py``
once more, where the translators' tools find them.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # attributes in the same order each time

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsCategorizedSymbolRenderer,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFeatureRenderer,
    QgsField,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsRendererRange,
    QgsRuleBasedRenderer,
    QgsSimpleLineSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.core import QgsMarkerLineSymbolLayer as MarkerLine
from qgis.PyQt.QtCore import QMetaType, QVariant
from qgis.PyQt.QtXml import QDomDocument

if Qgis.QGIS_VERSION_INT >= 33800:
    DOUBLE, TEXT = QMetaType.Type.Double, QMetaType.Type.QString
else:
    DOUBLE, TEXT = QVariant.Double, QVariant.String

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
SYMBOLOGY, FORM = "symbology", "form"

BLUE, SKY, YELLOW, ORANGE, VERMILION = "#2f7bff", "#6cd0ff", "#ffe833", "#ffa51f", "#ff5a1f"
PINK, VIOLET, MINT, WHITE = "#ff8ad0", "#b79bff", "#bbffaa", "#ffffff"
LINE_MM = 0.26

PROBABILITY = (
    (0, 0.5, "below 0.5", "#3b5bdb"),
    (0.5, 0.65, "0.5 to 0.65", BLUE),
    (0.65, 0.8, "0.65 to 0.8", SKY),
    (0.8, 0.9, "0.8 to 0.9", ORANGE),
    (0.9, 1, "0.9 and more", YELLOW),
)
LENGTH = (
    (0, 50, "below 50 m", BLUE),
    (50, 100, "50 to 100 m", SKY),
    (100, 200, "100 to 200 m", YELLOW),
    (200, 500, "200 to 500 m", ORANGE),
    (500, 1e9, "500 m and more", VERMILION),
)
#: Directions are a circle, so they are turned by half a class: one class holds both sides of north.
AZIMUTH_CLASS = '("azimuth" + 22.5) % 180'
AZIMUTH = (
    (0, 45, "north to south", YELLOW),
    (45, 90, "northeast to southwest", ORANGE),
    (90, 135, "east to west", BLUE),
    (135, 180, "southeast to northwest", SKY),
)
STATUS = (
    ("unreviewed", "not reviewed", YELLOW, "solid", 0),
    ("accepted", "accepted", BLUE, "solid", 50),
    ("edited", "edited or drawn", SKY, "solid", 50),
    ("rejected", "rejected", VERMILION, "dash", 0),
    ("label", "merged label", VIOLET, "solid", 0),
)
REASONS = (
    ("area", "smaller than the smallest area", YELLOW, "dash"),
    ("region", "outside the regions", SKY, "dash"),
    ("seam", "at a seam of the mosaic", VERMILION, "solid"),
    ("ridge", "lit as a ridge", MINT, "dash"),
    ("length", "shorter than the smallest length", ORANGE, "dash"),
    ("width", "narrower than the smallest width", PINK, "dash"),
    ("elongation", "not long enough for its width", VIOLET, "dash dot"),
    ("probability", "of too low a probability", BLUE, "dash dot"),
)
WIDTHS = (
    ("tiny", "tiny (below 5 px)", "#ffec80"),
    ("small", "small (5 to 10 px)", "#ffc43a"),
    ("medium", "medium (10 to 20 px)", "#f98a1c"),
    ("large", "large (20 to 30 px)", "#f2541f"),
    ("huge", "huge (30 px and more)", "#c8102e"),
    ("drawn", "drawn as polygon, or dissolved", SKY),
)
WIDTH_CLASS = (
    "CASE WHEN \"width_px\" IS NULL THEN 'drawn' WHEN \"width_px\" < 5 THEN 'tiny' WHEN \"width_px\" < 10 THEN 'small' "
    "WHEN \"width_px\" < 20 THEN 'medium' WHEN \"width_px\" < 30 THEN 'large' ELSE 'huge' END"
)
SPLITS = (
    ("train", "training", SKY, 0),
    ("validation", "validation", ORANGE, 35),
    ("all", "not split", YELLOW, 0),
)
FIGURES = (
    ('"imf_px" > 0 AND "f1" >= 0.75', "F1 0.75 and more", BLUE, 40),
    ('"imf_px" > 0 AND "f1" >= 0.5 AND "f1" < 0.75', "F1 0.5 to 0.75", SKY, 40),
    ('"imf_px" > 0 AND "f1" >= 0.25 AND "f1" < 0.5', "F1 0.25 to 0.5", YELLOW, 40),
    ('"imf_px" > 0 AND coalesce("f1", 0) < 0.25', "F1 below 0.25", VERMILION, 45),
    ('"imf_px" = 0 AND "detect_px" > 0', "false alarms only", VIOLET, 40),
    ('"imf_px" = 0 AND "detect_px" = 0', "nothing there, nothing found", "#d0d0d0", 0),
)
REVIEW_FIELDS = ("status", "comment", "reviewer", "reviewed", "origin", "shape_key")
MEASURES = (
    *("imf_id", "region", "area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity", "branches"),
    *("prob_mean", "prob_max", "lon", "lat"),
)


def fill(colour: str, *, alpha: int = 0, pattern: str = "solid", line_mm: float = LINE_MM) -> QgsFillSymbol:
    """Return an outline with a fill that is nearly clear."""
    red, green, blue = (int(colour[index : index + 2], 16) for index in (1, 3, 5))
    return QgsFillSymbol.createSimple(
        {
            "color": f"{red},{green},{blue},{alpha}",
            "outline_color": f"{red},{green},{blue},255",
            "outline_style": pattern,
            "outline_width": str(line_mm),
            "joinstyle": "round",
        }
    )


def line(colour: str, line_mm: float = 0.3) -> QgsLineSymbol:
    """Return a line with a dark edge, which shows on bright ground too."""
    round_ends = {"capstyle": "round", "joinstyle": "round"}
    symbol = QgsLineSymbol.createSimple({"line_color": "20,22,26,150", "line_width": str(line_mm + 0.24), **round_ends})
    core = {"line_color": colour, "line_width": str(line_mm), **round_ends}
    symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer.create(core))
    return symbol


def with_nodes(symbol: QgsLineSymbol) -> QgsLineSymbol:
    """Return the line with a dot at each end: the tips and junctions of a fracture."""
    dot = {"name": "circle", "color": WHITE, "size": "0.9", "outline_color": "20,22,26,255", "outline_width": "0.15"}
    for placement in ("firstvertex", "lastvertex"):
        nodes = MarkerLine.create({"placement": placement, "rotate": "0"})
        nodes.setSubSymbol(QgsMarkerSymbol.createSimple(dot))
        symbol.appendSymbolLayer(nodes)
    return symbol


def graduated(attribute: str, classes: Sequence[tuple], symbol=fill) -> QgsGraduatedSymbolRenderer:  # noqa: ANN001
    """Return a renderer by ranges: low, high, label, colour."""
    renderer = QgsGraduatedSymbolRenderer(attribute)
    for low, high, label, colour in classes:
        renderer.addClassRange(QgsRendererRange(low, high, symbol(colour), label))
    return renderer


def categorized(attribute: str, symbols: Sequence[tuple[str, str, QgsFillSymbol]]) -> QgsCategorizedSymbolRenderer:
    """Return a renderer by value: value, label, symbol."""
    return QgsCategorizedSymbolRenderer(attribute, [QgsRendererCategory(*row[::2], row[1]) for row in symbols])


def by_rules(rules: Sequence[tuple[str, str, QgsFillSymbol]]) -> QgsRuleBasedRenderer:
    """Return a renderer by rules: filter, label, symbol."""
    root = QgsRuleBasedRenderer.Rule(None)
    for number, (condition, label, symbol) in enumerate(rules):
        rule = QgsRuleBasedRenderer.Rule(symbol, filterExp=condition, label=label)
        rule.setRuleKey(f"rule{number}")
        root.appendChild(rule)
    return QgsRuleBasedRenderer(root)


def renderers() -> dict[str, tuple[str, QgsFeatureRenderer]]:
    """Return each style's kind of geometry and renderer by its name."""
    status = [(value, label, fill(c, alpha=alpha, pattern=dash)) for value, label, c, dash, alpha in STATUS]
    reasons = [(value, label, fill(c, pattern=dash)) for value, label, c, dash in REASONS]
    return {
        "detections": ("Polygon", graduated("prob_mean", PROBABILITY)),
        "detections_outline": ("Polygon", QgsSingleSymbolRenderer(fill(SKY, alpha=30))),
        "detections_length": ("Polygon", graduated("length_m", LENGTH)),
        "detections_azimuth": ("Polygon", graduated(AZIMUTH_CLASS, AZIMUTH)),
        "status": ("Polygon", categorized("status", status)),
        "rejected": ("Polygon", categorized("reason", reasons)),
        "labels": ("Polygon", categorized(WIDTH_CLASS, [(v, label, fill(c, alpha=45)) for v, label, c in WIDTHS])),
        "tiles": ("Polygon", categorized("split", [(v, label, fill(c, alpha=a)) for v, label, c, a in SPLITS])),
        "evaluation": ("Polygon", by_rules([(f, label, fill(c, alpha=a)) for f, label, c, a in FIGURES])),
        "matched": ("Polygon", QgsSingleSymbolRenderer(fill(BLUE, alpha=50))),
        "only_a": ("Polygon", QgsSingleSymbolRenderer(fill(YELLOW, alpha=30))),
        "only_b": ("Polygon", QgsSingleSymbolRenderer(fill(VERMILION, alpha=30, pattern="dash"))),
        "only_b_lines": ("LineString", QgsSingleSymbolRenderer(line(VERMILION))),
        "seam_lines": ("LineString", QgsSingleSymbolRenderer(line(VERMILION))),
        "centrelines": ("LineString", QgsSingleSymbolRenderer(with_nodes(line(ORANGE)))),
        "centrelines_azimuth": ("LineString", graduated(AZIMUTH_CLASS, AZIMUTH, line)),
    }


def review_layer() -> QgsVectorLayer:
    """Return a layer with the form of a review."""
    layer = QgsVectorLayer("Polygon", "review", "memory")
    fields = [QgsField(name, DOUBLE) for name in MEASURES]
    layer.dataProvider().addAttributes([*fields, *(QgsField(name, TEXT) for name in REVIEW_FIELDS)])
    layer.updateFields()
    for name, alias in {
        "imf_id": "Number",
        "region": "Region",
        "area_m2": "Area [m2]",
        "length_m": "Length [m]",
        "width_m": "Mean width [m]",
        "maxwid_m": "Largest width [m]",
        "azimuth": "Azimuth [deg]",
        "sinuosity": "Sinuosity",
        "branches": "Branches",
        "prob_mean": "Mean probability",
        "prob_max": "Highest probability",
        "lon": "Longitude [deg]",
        "lat": "Latitude [deg]",
        "status": "Decision",
        "comment": "Comment",
        "reviewer": "Reviewer",
        "reviewed": "Reviewed on",
        "origin": "Origin",
        "shape_key": "Key of the outline",
    }.items():
        layer.setFieldAlias(layer.fields().lookupField(name), alias)
    set_widgets(layer)
    layer.setEditFormConfig(form(layer))
    layer.setDisplayExpression("concat(coalesce(\"imf_id\", 'drawn'), '  ', coalesce(represent_value(\"status\"), ''))")
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    table.setColumnHidden([column.name for column in table.columns()].index("shape_key"), True)
    table.setSortExpression('"status" = \'unreviewed\' DESC, "prob_mean"')
    layer.setAttributeTableConfig(table)
    return layer


def set_widgets(layer: QgsVectorLayer) -> None:
    """Set what each field is edited with, and what it holds when nothing was typed."""
    decisions = {
        "Not reviewed": "unreviewed",
        "Accept: a fracture": "accepted",
        "Reject: none": "rejected",
        "Edited or drawn: a fracture": "edited",
    }
    widgets = {
        "status": QgsEditorWidgetSetup("ValueMap", {"map": [{label: value} for label, value in decisions.items()]}),
        "comment": QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True, "UseHtml": False}),
        "shape_key": QgsEditorWidgetSetup("Hidden", {}),
        **dict.fromkeys(MEASURES, QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False, "UseHtml": False})),
    }
    for name, setup in widgets.items():
        layer.setEditorWidgetSetup(layer.fields().lookupField(name), setup)
    defaults = {
        # Whatever is drawn anew was missed by the network.
        "status": QgsDefaultValue("'edited'", False),
        "reviewer": QgsDefaultValue("left(coalesce(nullif(@user_full_name, ''), @user_account_name), 60)", True),
        "reviewed": QgsDefaultValue("format_date(now(), 'yyyy-MM-dd')", True),
    }
    for name, value in defaults.items():
        layer.setDefaultValueDefinition(layer.fields().lookupField(name), value)


def form(layer: QgsVectorLayer) -> QgsEditFormConfig:
    """Return the form: the decision above, the measures below, which cannot be typed over."""
    config = layer.editFormConfig()
    config.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = config.invisibleRootContainer()
    root.clear()
    fields = layer.fields()
    for title, names in (
        ("Decision", ("status", "comment")),
        ("Measures", MEASURES),
        ("Record", ("origin", "reviewer", "reviewed")),
    ):
        box = QgsAttributeEditorContainer(title, root)
        box.setIsGroupBox(True)
        box.setColumnCount(1)
        for name in names:
            box.addChildElement(QgsAttributeEditorField(name, fields.lookupField(name), box))
        root.addChildElement(box)
    for name in (*MEASURES, "reviewer", "reviewed", "origin", "shape_key"):
        config.setReadOnly(fields.lookupField(name), True)
    return config


def write(path: Path, layer: QgsVectorLayer, kind: str) -> None:
    """Write a layer's colours or its form as a style."""
    document = QDomDocument("qgis")
    category = QgsMapLayer.StyleCategory
    wanted = category.Symbology
    if kind == FORM:
        wanted = category.Fields | category.Forms | category.AttributeTable | category.LayerConfiguration
    message = layer.exportNamedStyle(document, categories=QgsMapLayer.StyleCategories(wanted))
    if message:
        raise RuntimeError(f"Style {path.stem} cannot be written: {message}")
    text = re.sub(r"\{[0-9a-f-]{36}\}", "{00000000-0000-0000-0000-000000000000}", document.toString(2))
    path.write_text(text, encoding="utf-8")
    print(f"{path.name}: {len(text) / 1000:.0f} kB")


def main(folder: Path = STYLES) -> int:
    """Write all styles into a folder and return the exit status."""
    application = QgsApplication([], False)
    application.initQgis()
    for name, (geometry, renderer) in renderers().items():
        layer = QgsVectorLayer(geometry, name, "memory")
        layer.setRenderer(renderer)
        write(folder / f"{name}.qml", layer, SYMBOLOGY)
    write(folder / "review_form.qml", review_layer(), FORM)
    sys.stdout.flush()
    os._exit(0)  # QGIS 3.22 may crash while it ends


if __name__ == "__main__":
    raise SystemExit(main(*map(Path, sys.argv[1:2])))
