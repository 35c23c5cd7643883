"""The texts of the styles: known to the translators, those that the styles have, and shown in QGIS's language."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import moon_equirectangular
from qgis.core import (
    Qgis,
    QgsFeature,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtXml import QDomDocument
from test_translations import ROOT, finished, installed, language_of_qgis
from toolbox_helpers import Log, layer, raster

from imfmapper.core import filters, review
from imfmapper.core.training_areas import LABEL
from imfmapper.imfmapper_plugin.translation import install_translator
from imfmapper.processing_provider.outputs import RESOURCES, apply_styles
from imfmapper.processing_provider.style_texts import DRAWN, REASON_TEXTS, TEXTS, shown_attributes

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

STYLES = RESOURCES / "styles"
ENGLISH = ["below 0.5", "0.5 to 0.65", "0.65 to 0.8", "0.8 to 0.9", "0.9 and more"]
FRENCH = ["moins de 0,5", "0,5 à 0,65", "0,65 à 0,8", "0,8 à 0,9", "0,9 et plus"]
DECISIONS = {
    "Non revue": "unreviewed",
    "Accepter : une fracture": "accepted",
    "Rejeter : aucune fracture": "rejected",
    "Modifiée ou dessinée : une fracture": "edited",
}


class Marking(QTranslator):
    """Marks every text of the plugin that is looked up."""

    def translate(self, context: str, text: str, *rest: object) -> str | None:
        return f"§{text}" if context == "IMFMapper" else None

    def isEmpty(self) -> bool:
        return False


@contextmanager
def marked() -> Iterator[None]:
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def texts_of(path: Path) -> list[str]:
    """Returns what a style shows to people, but for mere numbers."""
    document = QDomDocument("qgis")
    document.setContent(path.read_text(encoding="utf-8"))
    shown = [element.attribute(attribute) for element, attribute in shown_attributes(document)]
    return [text for text in shown if re.search("[A-Za-z ]", text)]


def review_layer() -> QgsVectorLayer:
    fields = {"imf_id": int, "prob_mean": float, **dict.fromkeys(review.FIELD_LENGTHS, str)}
    target = layer("Polygon", moon_equirectangular(), [], fields)
    assert apply_styles(target, "review") == []
    return target


def legend(target: QgsVectorLayer) -> list[str]:
    return [item.label() for item in target.renderer().legendSymbolItems()]


def test_texts_for_the_translators_are_those_of_the_styles() -> None:
    shown = {text for path in STYLES.glob("*.qml") for text in texts_of(path)}
    assert shown == TEXTS
    assert f"'{DRAWN}'" in (STYLES / "review_form.qml").read_text(encoding="utf-8")


def test_every_reason_has_a_text() -> None:
    assert tuple(REASON_TEXTS) == filters.REASONS


def test_styles_have_the_texts_of_the_script_that_writes_them(tmp_path: Path, repository_root: Path) -> None:
    if Qgis.QGIS_VERSION_INT >= 34000:
        pytest.skip("styles are written with QGIS 3.22; making a form in 3.40 crashes it now and then")
    script = repository_root / "scripts" / "write_styles.py"
    for _ in range(3):  # making the form crashes QGIS 3.22 too, in 1 of some 40 runs
        ran = subprocess.run([sys.executable, str(script), str(tmp_path)], capture_output=True, text=True, timeout=120)
        if ran.returncode >= 0:
            break
    assert ran.returncode == 0, ran.stderr
    written = {path.name: texts_of(path) for path in tmp_path.glob("*.qml")}
    assert len(written) == 17
    assert written == {name: texts_of(STYLES / name) for name in written}


def test_a_translation_reaches_every_kind_of_legend() -> None:
    fields = {"prob_mean": float, "status": str, "imf_px": int, "detect_px": int, "f1": float}
    with marked():
        for style, count in (("detections", 5), ("status", 5), ("evaluation", 6)):
            target = layer("Polygon", moon_equirectangular(), [], fields)
            assert apply_styles(target, style) == []
            labels = [label for label in legend(target) if label]
            assert len(labels) == count and all(label.startswith("§") for label in labels)


def test_a_translation_reaches_the_legend_of_a_raster(tmp_path: Path) -> None:
    target = QgsRasterLayer(str(raster(tmp_path / "density.tif", np.zeros((4, 4), np.uint8), moon_equirectangular())))
    with marked():
        assert apply_styles(target, "density") == []
    labels = [item.label for item in target.renderer().shader().rasterShaderFunction().colorRampItemList()]
    assert labels[:3] == ["§no fracture", "§up to 1 km/km²", "§1 to 2"]


def test_a_translated_form_keeps_values_and_names_of_fields() -> None:
    with marked():
        target = review_layer()
    fields = target.fields()
    assert [field.alias() for field in fields] == [f"§{alias}" for alias in _aliases(review_layer())]
    setup = target.editorWidgetSetup(fields.lookupField("status")).config()["map"]
    assert [value for entry in setup for value in entry.values()] == list(review.STATUSES)
    assert all(label.startswith("§") for entry in setup for label in entry)
    assert {category.value() for category in target.renderer().categories()} == {*review.STATUSES, LABEL}
    boxes = target.editFormConfig().invisibleRootContainer().children()
    assert [box.name() for box in boxes] == ["§Decision", "§Measures", "§Record"]
    assert [element.name() for element in boxes[0].children()] == ["status", "comment"]


def _aliases(target: QgsVectorLayer) -> list[str]:
    return [field.alias() for field in target.fields()]


def test_the_list_of_the_form_speaks_the_language_too() -> None:
    with marked():
        target = review_layer()
    names = []
    for number, status in ((None, "edited"), (7, "accepted")):
        feature = QgsFeature(target.fields())
        feature["imf_id"], feature["status"] = number, status
        names.append(QgsVectorLayerUtils.getFeatureDisplayString(target, feature))
    assert names == ["§drawn  §Edited or drawn: a fracture", "7  §Accept: a fracture"]


def test_detections_loaded_in_a_french_qgis_have_a_french_legend(tmp_path: Path, imfmapper_provider: object) -> None:
    with language_of_qgis("fr_FR"):
        translator = install_translator()
    assert translator is not None
    try:
        french = detections_loaded(tmp_path / "french.gpkg", imfmapper_provider)
    finally:
        QCoreApplication.removeTranslator(translator)
    english = detections_loaded(tmp_path / "english.gpkg", imfmapper_provider)
    assert (legend(french), french.styleManager().currentStyle()) == (FRENCH, "Probabilité")
    assert (legend(english), english.styleManager().currentStyle()) == (ENGLISH, "Probability")
    assert french.fields().names() == english.fields().names()


def detections_loaded(target: Path, provider: object) -> QgsVectorLayer:
    """Returns detections as QGIS loads them at the end of a run."""
    pixels = np.zeros((40, 40), np.uint8)
    pixels[5:20, 5:20] = 1
    context, feedback = QgsProcessingContext(), Log()
    context.setProject(QgsProject.instance())
    parameters = {
        "INPUT": str(raster(target.with_suffix(".tif"), pixels, moon_equirectangular())),
        "OUTPUT": QgsProcessingOutputLayerDefinition(str(target), QgsProject.instance()),
    }
    _, succeeded = provider.algorithm("polygonizedetections").create().run(parameters, context, feedback)
    assert succeeded
    ((identifier, details),) = context.layersToLoadOnCompletion().items()
    loaded = context.takeResultLayer(QgsProcessingUtils.mapLayerFromString(identifier, context).id())
    details.postProcessor().postProcessLayer(loaded, context, feedback)
    return loaded


def test_the_form_of_a_review_is_french() -> None:
    with installed(ROOT / "i18n" / "imfmapper_fr.qm"):
        target = review_layer()
    setup = target.editorWidgetSetup(target.fields().lookupField("status")).config()["map"]
    assert {label: value for entry in setup for label, value in entry.items()} == DECISIONS
    assert _aliases(target)[:3] == ["Numéro", "Probabilité moyenne", "Décision"]


@pytest.mark.parametrize("name", ["labels_to_dataset", "mosaic_to_map", "review_to_retraining", "map_fractures"])
def test_everything_that_a_graphical_model_says_is_known_to_the_translators(
    imfmapper_provider: object, name: str
) -> None:
    known = finished(ROOT / "i18n" / "imfmapper_fr.ts")
    model = imfmapper_provider.algorithm(name).create()
    described = (*model.parameterDefinitions(), *model.outputDefinitions())
    said = [definition.description() for definition in described]
    said += [definition.help() for definition in model.parameterDefinitions()]
    said += [child.description() for child in model.childAlgorithms().values()]
    said += [part for text in model.helpContent().values() for part in text.split("\n\n")]
    assert [text for text in said if text and text not in known and not text.startswith("Source: ")] == []


def test_a_graphical_model_speaks_the_language(imfmapper_provider: object) -> None:
    with marked():
        model = imfmapper_provider.algorithm("mosaic_to_map").create()
    texts = [definition.description() for definition in model.parameterDefinitions()]
    texts += [child.description() for child in model.childAlgorithms().values()]
    texts += [model.helpContent()["mosaic"], model.helpContent()["ALG_DESC"]]
    assert [text for text in texts if not text.startswith("§")] == []
    english = imfmapper_provider.algorithm("mosaic_to_map").create()
    assert english.helpContent()["mosaic"] == "A grey image that GDAL reads, with a CRS of a planetary body."
    names = [definition.name() for definition in english.parameterDefinitions()]
    assert [definition.name() for definition in model.parameterDefinitions()] == names
    assert model.validate() == (True, [])
