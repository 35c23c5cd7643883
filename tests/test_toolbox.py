"""What holds for every algorithm of the provider, and for the layers that QGIS loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import moon_equirectangular
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingModelAlgorithm,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QEventLoop, QTimer
from qgis.PyQt.QtXml import QDomDocument
from toolbox_helpers import Log, layer, raster

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

#: Names are public: they never change (more may be added).
PARAMETERS = {
    "bufferlabels": "INPUT WIDTH_FIELD PIXEL_SIZE CLASS_WIDTHS POLYGONS DISSOLVE OUTPUT",
    "tileraster": "INPUT BAND LABELS IGNORE EXTENT TILE_SIZE OVERLAP KEEP_EMPTY ROTATIONS VALIDATION SPLIT SEED "
    "OUTPUT_FOLDER OUTPUT",
    "runimfmapper": "INPUT BAND MODEL MODEL_FILE REGION EXTENT THRESHOLD OVERLAP BATCH_SIZE DEVICE OUTPUT PROBABILITY",
    "polygonizedetections": "INPUT THRESHOLD MIN_AREA REGION REGION_RULE SEAMS SEAM_DISTANCE OUTPUT REJECTED",
    "trainmodel": "INPUT ARCHITECTURE START EPOCHS BATCH_SIZE LEARNING_RATE AUGMENT SEED DEVICE RESUME "
    "OUTPUT HISTORY PLOT",
    "evaluatemodel": "INPUT RASTER LABELS MODEL MODEL_FILE THRESHOLD DEVICE REPORT TILES",
    "measuredetections": "INPUT OUTPUT CENTRELINES",
    "mapimfs": "INPUT BAND MODEL MODEL_FILE REGION EXTENT THRESHOLD OVERLAP BATCH_SIZE DEVICE MIN_AREA REGION_RULE "
    "SEAMS SEAM_DISTANCE OUTPUT REJECTED PROBABILITY CENTRELINES REPORT",
    "fracturereport": "INPUT CENTRELINES REGION REGION_NAME RASTER BAND CELL_SIZE ROSE_RADIUS TITLE REPORT FIGURES "
    "DENSITY",
    "preparereview": "INPUT PREVIOUS MIN_OVERLAP OUTPUT",
    "reviewedlabels": "INPUT STATUS LABELS OUTPUT NEGATIVES UNCERTAIN",
    "comparemaps": "INPUT_A INPUT_B CENTRELINES_A CENTRELINES_B TOLERANCE MIN_OVERLAP MATCHED ONLY_A ONLY_B "
    "TABLE REPORT",
}
OUTPUTS = {
    "bufferlabels": "OUTPUT",
    "tileraster": "OUTPUT_FOLDER OUTPUT TILE_COUNT",
    "runimfmapper": "OUTPUT PROBABILITY DETECTION_COUNT",
    "polygonizedetections": "OUTPUT REJECTED KEPT_COUNT REJECTED_COUNT",
    "trainmodel": "OUTPUT HISTORY PLOT BEST_EPOCH BEST_F1",
    "evaluatemodel": "REPORT TILES PRECISION RECALL F1 IOU F1_POOLED IOU_POOLED",
    "measuredetections": "OUTPUT CENTRELINES",
    "mapimfs": "OUTPUT REJECTED PROBABILITY CENTRELINES REPORT KEPT_COUNT REJECTED_COUNT",
    "fracturereport": "REPORT FIGURES DENSITY COUNT",
    "preparereview": "OUTPUT MATCHED_COUNT UNREVIEWED_COUNT",
    "reviewedlabels": "OUTPUT NEGATIVES UNCERTAIN LABEL_COUNT NEGATIVE_COUNT UNCERTAIN_COUNT",
    "comparemaps": "MATCHED ONLY_A ONLY_B TABLE REPORT MATCHED_COUNT ONLY_A_COUNT ONLY_B_COUNT CORRECTNESS "
    "COMPLETENESS IOU",
}
DEFAULTS = {
    ("bufferlabels", "PIXEL_SIZE"): 1.5,
    ("bufferlabels", "CLASS_WIDTHS"): ["tiny", 2.5, "small", 7.5, "medium", 15.0, "large", 25.0, "huge", 35.0],
    ("bufferlabels", "DISSOLVE"): False,
    ("tileraster", "BAND"): 1,
    ("tileraster", "TILE_SIZE"): 512,
    ("tileraster", "OVERLAP"): 10,
    ("tileraster", "KEEP_EMPTY"): True,
    ("tileraster", "ROTATIONS"): False,
    ("tileraster", "VALIDATION"): 0.2,
    ("tileraster", "SPLIT"): "blocks",
    ("tileraster", "SEED"): 0,
    ("runimfmapper", "BAND"): 1,
    ("runimfmapper", "THRESHOLD"): 0.5,
    ("runimfmapper", "OVERLAP"): 25,
    ("runimfmapper", "BATCH_SIZE"): 0,
    ("runimfmapper", "DEVICE"): "auto",
    ("polygonizedetections", "THRESHOLD"): 0.5,
    ("polygonizedetections", "MIN_AREA"): 150,
    ("polygonizedetections", "REGION_RULE"): "intersects",
    ("polygonizedetections", "SEAM_DISTANCE"): 3,
    ("mapimfs", "THRESHOLD"): 0.5,
    ("mapimfs", "MIN_AREA"): 150,
    ("trainmodel", "EPOCHS"): 100,
    ("trainmodel", "BATCH_SIZE"): 32,
    ("trainmodel", "LEARNING_RATE"): 0.0001,
    ("trainmodel", "AUGMENT"): True,
    ("trainmodel", "SEED"): 0,
    ("trainmodel", "RESUME"): False,
    ("evaluatemodel", "THRESHOLD"): 0.5,
    ("preparereview", "MIN_OVERLAP"): 0.5,
    ("reviewedlabels", "STATUS"): "status",
    ("comparemaps", "TOLERANCE"): 4.5,
    ("comparemaps", "MIN_OVERLAP"): 0.5,
    ("fracturereport", "CELL_SIZE"): 0,
    ("fracturereport", "ROSE_RADIUS"): "area",
}
STYLES = {
    "detections": "graduatedSymbol",
    "labels": "categorizedSymbol",
    "rejected": "categorizedSymbol",
    "tiles": "categorizedSymbol",
    "evaluation": "RuleRenderer",
}


@pytest.mark.parametrize("name", PARAMETERS)
def test_public_names_are_there(imfmapper_provider: object, name: str) -> None:
    algorithm = imfmapper_provider.algorithm(name)
    assert {p.name() for p in algorithm.parameterDefinitions()} >= set(PARAMETERS[name].split())
    assert {o.name() for o in algorithm.outputDefinitions()} >= set(OUTPUTS[name].split())
    for (owner, parameter), default in DEFAULTS.items():
        if owner == name:
            assert algorithm.parameterDefinition(parameter).defaultValue() == default


def test_everything_is_explained(imfmapper_provider: object) -> None:
    assert (imfmapper_provider.id(), imfmapper_provider.name()) == ("imfmapper", "IMFMapper")
    for algorithm in imfmapper_provider.algorithms():
        assert not algorithm.icon().isNull() and Path(algorithm.svgIconPath()).is_file()
        assert algorithm.group() and algorithm.displayName()
        assert "Le Corre" in algorithm.shortHelpString()
        if isinstance(algorithm, QgsProcessingModelAlgorithm):
            continue
        for definition in algorithm.parameterDefinitions():
            assert definition.help(), f"{algorithm.name()} {definition.name()}"
            assert not isinstance(definition, QgsProcessingParameterEnum) or definition.usesStaticStrings()
        parameters = {definition.name() for definition in algorithm.parameterDefinitions()}
        for output in algorithm.outputDefinitions():
            assert output.name() in parameters or algorithm.output_help()[output.name()]


def in_fresh_qgis(root: Path, before: str, after: str) -> list[str]:
    """Returns the lines that code prints in a QGIS of its own with the provider, as `provider`."""
    code = f"""
import importlib.util, os, sys
{before}
spec = importlib.util.spec_from_file_location(
    "imfmapper", {str(root / "__init__.py")!r}, submodule_search_locations=[{str(root)!r}]
)
package = sys.modules["imfmapper"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(package)
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
from imfmapper.processing_provider.provider import IMFMapperProvider
provider = IMFMapperProvider()
QgsApplication.processingRegistry().addProvider(provider)
{after}
sys.stdout.flush()
os._exit(0)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()


def test_provider_loads_without_torch(repository_root: Path) -> None:
    names, can, imported = in_fresh_qgis(
        repository_root,
        "sys.modules['torch'] = None",
        "print(' '.join(algorithm.name() for algorithm in provider.algorithms()))\n"
        "print(provider.algorithm('runimfmapper').create().canExecute())\n"
        "print(sys.modules['torch'])",
    )
    assert set(PARAMETERS) <= set(names.split())
    assert can.startswith("(False, ") and "torch" in can
    assert imported == "None"


def test_every_text_goes_through_one_translation_context(repository_root: Path) -> None:
    lines = in_fresh_qgis(
        repository_root,
        "from qgis.PyQt.QtCore import QCoreApplication, QTranslator\n"
        "class Marking(QTranslator):\n"
        "    def translate(self, context, text, *rest):\n"
        "        return '§' + text if context == 'IMFMapper' else None\n",
        "translator = Marking()\n"
        "QCoreApplication.installTranslator(translator)\n"
        f"for name in {sorted(PARAMETERS)}:\n"
        "    algorithm = provider.algorithm(name).create()\n"
        "    texts = [algorithm.displayName(), algorithm.group(), algorithm.overview(), algorithm.shortDescription()]\n"
        "    texts += [definition.description() for definition in algorithm.parameterDefinitions()]\n"
        "    texts += [definition.help() for definition in algorithm.parameterDefinitions()]\n"
        "    print([text for text in texts if not text.startswith('§')])\n",
    )
    assert lines == ["[]"] * len(PARAMETERS)


@pytest.mark.parametrize(("name", "renderer"), STYLES.items())
def test_style_is_read_by_a_polygon_layer(repository_root: Path, name: str, renderer: str) -> None:
    target = QgsVectorLayer("Polygon?field=split:string&field=reason:string&field=width_px:double", "x", "memory")
    _, loaded = target.loadNamedStyle(str(repository_root / "resources" / "styles" / f"{name}.qml"))
    assert loaded
    assert target.renderer().type() == renderer


def test_probability_style_is_transparent_at_zero(repository_root: Path, tmp_path: Path) -> None:
    path = raster(tmp_path / "p.tif", np.zeros((4, 4), np.uint8), moon_equirectangular())
    target = QgsRasterLayer(str(path), "p")
    _, loaded = target.loadNamedStyle(str(repository_root / "resources" / "styles" / "probability.qml"))
    assert loaded
    items = target.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert (items[0].value, items[0].color.alpha()) == (0, 0)
    assert (items[-1].value, items[-1].color.alpha()) == (1, 255)


def test_provenance_does_not_replace_a_style_that_a_user_saved(tmp_path: Path) -> None:
    # Only metadata is written beside the file; how it looks stays with QGIS's own default styles.
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", ["tiny"])], {"class": str})
    from toolbox_helpers import run

    run("bufferlabels", {"INPUT": lines, "WIDTH_FIELD": "class", "OUTPUT": str(tmp_path / "labels.gpkg")})
    assert {path.name for path in tmp_path.iterdir()} == {"labels.gpkg", "labels.qmd"}
    document = QDomDocument()
    assert document.setContent((tmp_path / "labels.qmd").read_text())[0]


def test_layer_of_a_background_run_is_named_styled_and_knows_where_it_comes_from(
    tmp_path: Path, imfmapper_provider: object
) -> None:
    # As the dialog runs it: in a thread of its own, the layer loaded and finished in the main thread.
    pixels = np.zeros((40, 40), np.uint8)
    pixels[5:20, 5:20] = 1
    path = raster(tmp_path / "crookes.tif", pixels, moon_equirectangular())
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    algorithm = imfmapper_provider.algorithm("polygonizedetections").create()
    output = QgsProcessingOutputLayerDefinition(str(tmp_path / "found.gpkg"), QgsProject.instance())
    feedback = Log()
    task = QgsProcessingAlgRunnerTask(algorithm, {"INPUT": str(path), "OUTPUT": output}, context, feedback)
    finished: list[tuple[bool, dict]] = []
    loop = QEventLoop()

    def finish(succeeded: bool, results: dict) -> None:
        finished.append((succeeded, results))
        loop.quit()

    task.executed.connect(finish)
    QgsApplication.taskManager().addTask(task)
    QTimer.singleShot(30_000, loop.quit)
    loop.exec() if hasattr(loop, "exec") else loop.exec_()
    ((succeeded, results),) = finished
    assert succeeded
    assert results["KEPT_COUNT"] == 1
    ((identifier, details),) = context.layersToLoadOnCompletion().items()
    loaded = QgsProcessingUtils.mapLayerFromString(identifier, context)
    assert details.name == "Detections (crookes)"
    details.postProcessor().postProcessLayer(loaded, context, feedback)
    assert loaded.metadata().title() == "Detections (crookes)"
    assert any(line.startswith("IMFMAPPER_MIN_AREA: 150") for line in loaded.metadata().history())
    assert any("imfmapper " in line for line in loaded.metadata().history())
    assert loaded.renderer().classAttribute() == "prob_mean"
    assert loaded.styleManager().currentStyle() == "Probability"
