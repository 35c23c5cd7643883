"""The styles in resources/styles: they load, name what the algorithms write, and can be told apart."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import moon_equirectangular
from qgis.core import QgsApplication, QgsExpression, QgsFeature, QgsRenderContext, QgsVectorLayer, QgsVectorLayerUtils
from toolbox_helpers import layer

from imfmapper.core import filters, review
from imfmapper.core.training_areas import LABEL
from imfmapper.processing_provider import bufferlabels, detections, evaluatemodel, reviewedlabels, tileraster
from imfmapper.processing_provider.outputs import RESOURCES, apply_styles, named_styles

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

STYLES = RESOURCES / "styles"
MEASURES = {"area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity", "branches"}
#: The fields of the layers that a style is for.
FIELDS = {
    "detections": set(detections.FIELDS),
    "detections_outline": set(),
    "detections_length": MEASURES,
    "detections_azimuth": MEASURES,
    "status": set(reviewedlabels.FIELDS),
    "rejected": {*detections.FIELDS, "reason"},
    "labels": set(bufferlabels.ADDED_FIELDS),
    "tiles": set(tileraster.FIELDS),
    "evaluation": set(evaluatemodel.FIELDS),
    "matched": set(),
    "only_a": set(),
    "only_b": set(),
    "only_b_lines": set(),
    "seam_lines": set(),
    "centrelines": set(),
    "centrelines_azimuth": MEASURES,
}
#: What a renderer's classes stand for, where the values are those of an algorithm.
VALUES = {
    "status": {*review.STATUSES, LABEL},
    "rejected": set(filters.REASONS),
    "labels": {"tiny", "small", "medium", "large", "huge", "drawn"},
    "tiles": {"train", "validation", "all"},
}
#: What a colour is seen as: Machado, Oliveira and Fernandes 2009, doi:10.1109/TVCG.2009.113, severity 1.
SIGHT = {
    "full": np.eye(3),
    "without red": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "without green": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "without blue": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}


def empty_layer(style: str, fields: set[str] | dict[str, type]) -> QgsVectorLayer:
    kind = "LineString" if style.startswith("centrelines") or style.endswith("lines") else "Polygon"
    types = fields if isinstance(fields, dict) else dict.fromkeys(sorted(fields), float)
    return layer(kind, moon_equirectangular(), [], types)


def test_every_style_is_looked_at_here() -> None:
    there = {path.stem for path in STYLES.glob("*.qml")}
    assert there - {"density"} == {*FIELDS, "probability", "review_form"}
    used = {file for name in ("detections", "review", "centrelines") for file in named_styles(name).values()}
    assert used <= there


@pytest.mark.parametrize("name", FIELDS)
def test_style_loads_without_a_word_and_uses_fields_that_are_written(name: str) -> None:
    target = empty_layer(name, FIELDS[name])
    said: list[str] = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda text, tag, level: said.append(text))
    message, loaded = target.loadNamedStyle(str(STYLES / f"{name}.qml"))
    assert loaded, message
    assert said == []
    renderer = target.renderer()
    if hasattr(renderer, "classAttribute"):  # `usedAttributes` also lists an expression as if it were a field
        used = QgsExpression(renderer.classAttribute()).referencedColumns()
    else:
        used = renderer.usedAttributes(QgsRenderContext())
    assert set(used) <= FIELDS[name]
    assert all(item.label() for item in target.renderer().legendSymbolItems()[1:])


@pytest.mark.parametrize("name", VALUES)
def test_classes_are_the_values_that_are_written(name: str) -> None:
    target = empty_layer(name, FIELDS[name])
    target.loadNamedStyle(str(STYLES / f"{name}.qml"))
    assert {category.value() for category in target.renderer().categories()} == VALUES[name]


@pytest.mark.parametrize(("name", "low", "high"), [("detections", 0, 1), ("detections_azimuth", 0, 180)])
def test_ranges_leave_no_gap(name: str, low: float, high: float) -> None:
    target = empty_layer(name, FIELDS[name])
    target.loadNamedStyle(str(STYLES / f"{name}.qml"))
    ranges = target.renderer().ranges()
    assert [ranges[0].lowerValue(), ranges[-1].upperValue()] == [low, high]
    assert all(one.upperValue() == two.lowerValue() for one, two in zip(ranges, ranges[1:]))


@pytest.mark.parametrize(("azimuth", "label"), [(0, "north to south"), (179, "north to south"), (90, "east to west")])
def test_directions_on_both_sides_of_north_look_the_same(azimuth: float, label: str) -> None:
    target = empty_layer("detections_azimuth", {"azimuth": float})
    target.loadNamedStyle(str(STYLES / "detections_azimuth.qml"))
    feature = QgsFeature(target.fields())
    feature.setAttributes([float(azimuth)])
    context = QgsRenderContext()
    context.expressionContext().setFields(target.fields())
    context.expressionContext().setFeature(feature)
    renderer = target.renderer().clone()
    renderer.startRender(context, target.fields())
    (key,) = renderer.legendKeysForFeature(feature, context)
    renderer.stopRender(context)
    assert {item.ruleKey(): item.label() for item in renderer.legendSymbolItems()}[key] == label


def seen_as(colour: str, sight: str) -> np.ndarray:
    """Returns a colour in CIELAB (D65) as it is seen."""
    share = np.array([int(colour[index : index + 2], 16) for index in (1, 3, 5)]) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    to_xyz = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
    xyz = np.array(to_xyz) @ np.clip(np.array(SIGHT[sight]) @ linear, 0, 1) / [0.95047, 1, 1.08883]
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


@pytest.mark.parametrize("sight", SIGHT)
@pytest.mark.parametrize(
    "name", ["detections", "detections_length", "detections_azimuth", "rejected", "status", "labels"]
)
def test_colours_stay_apart_and_off_grey_for_everyone(name: str, sight: str) -> None:
    text = (STYLES / f"{name}.qml").read_text()
    symbols = re.search("<symbols>(.*)</symbols>", text, re.DOTALL)[1]
    colours = re.findall(r'name="outline_color" value="(\d+),(\d+),(\d+),255"', symbols)
    assert len(set(colours)) == len(colours) == len(re.findall("<symbol ", symbols))
    seen = [seen_as("#{:02x}{:02x}{:02x}".format(*map(int, colour)), sight) for colour in colours]
    # A difference of 2.3 is just noticed (Mahy et al. 1994); ten are seen at a glance.
    assert min(np.linalg.norm(one - two) for one, two in combinations(seen, 2)) > 10
    assert min(np.hypot(colour[1], colour[2]) for colour in seen) > 10


@pytest.mark.parametrize("name", [name for name in FIELDS if not name.startswith("centrelines")])
def test_outlines_are_thin_and_fills_clear(name: str) -> None:
    text = (STYLES / f"{name}.qml").read_text()
    widths = [float(width) for width in re.findall(r'name="outline_width" value="([\d.]+)"', text)]
    alphas = [int(alpha) for alpha in re.findall(r'name="color" value="\d+,\d+,\d+,(\d+)"', text)]
    assert all(width <= 0.3 for width in widths)
    assert all(alpha <= 60 for alpha in alphas)
    assert (widths and alphas) or name.endswith("lines")


@pytest.mark.parametrize(
    ("fields", "styles"),
    [
        ({"prob_mean"}, ["Probability", "Outline"]),
        ({"prob_mean", "length_m", "azimuth"}, ["Probability", "Length", "Azimuth", "Outline"]),
        ({"length_m", "azimuth"}, ["Length", "Azimuth", "Outline"]),
        (set(), ["Outline"]),
    ],
)
def test_detections_get_the_styles_that_their_fields_allow(fields: set[str], styles: list[str]) -> None:
    target = empty_layer("detections", fields)
    assert apply_styles(target, "detections") == []
    manager = target.styleManager()
    assert sorted(manager.styles()) == sorted(styles)
    assert manager.currentStyle() == styles[0]


def test_other_layers_keep_one_style() -> None:
    target = empty_layer("rejected", {"reason"})
    assert apply_styles(target, "rejected") == []
    assert target.styleManager().styles() == ["default"]
    assert target.renderer().type() == "categorizedSymbol"
    assert apply_styles(target, "x") == ["Style 'x.qml' is missing or broken. Install the plugin again."]


SIGNED = ["origin", "reviewer", "reviewed"]


def review_layer() -> QgsVectorLayer:
    numbers = dict.fromkeys(("imf_id", "area_m2", "prob_mean", "length_m"), float)
    target = empty_layer("review", {**numbers, **dict.fromkeys(review.FIELD_LENGTHS, str)})
    assert apply_styles(target, "review") == []
    return target


def test_a_review_has_its_form_in_every_style() -> None:
    target = review_layer()
    manager = target.styleManager()
    assert manager.currentStyle() == "Status"
    assert sorted(manager.styles()) == ["Outline", "Probability", "Status"]
    for name in manager.styles():
        manager.setCurrentStyle(name)
        index = target.fields().lookupField("status")
        setup = target.editorWidgetSetup(index)
        assert setup.type() == "ValueMap"
        values = [value for entry in setup.config()["map"] for value in entry.values()]
        assert values == list(review.STATUSES)
        form = target.editFormConfig()
        fields = target.fields()
        read_only = {name for name in fields.names() if form.readOnly(fields.lookupField(name))}
        assert read_only == set(fields.names()) - {"status", "comment"}
        boxes = form.invisibleRootContainer().children()
        shown = [element.name() for box in boxes for element in box.children()]
        assert shown == ["status", "comment", "imf_id", "area_m2", "length_m", "prob_mean", *SIGNED]
        assert "imf_id" in target.displayExpression()


def test_what_is_drawn_in_a_review_is_edited_and_signed() -> None:
    target = review_layer()
    target.startEditing()
    drawn = QgsVectorLayerUtils.createFeature(target, context=target.createExpressionContext())
    assert drawn["status"] == "edited"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", drawn["reviewed"])
    assert drawn["reviewer"] and len(drawn["reviewer"]) <= review.FIELD_LENGTHS["reviewer"]
    assert target.defaultValueDefinition(target.fields().lookupField("reviewed")).applyOnUpdate()
    assert not target.defaultValueDefinition(target.fields().lookupField("status")).applyOnUpdate()
    target.rollBack()


def test_styles_name_no_place_of_a_machine() -> None:
    for path in Path(STYLES).glob("*.qml"):
        assert not re.search(r"(file:|/home/|/tmp/|[A-Z]:\\\\)", path.read_text()), path.name
