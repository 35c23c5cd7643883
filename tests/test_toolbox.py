"""What holds for every algorithm of the provider, and for the layers that QGIS loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingParameterEnum,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator
from qgis.PyQt.QtXml import QDomDocument
from toolbox_helpers import Log, layer, moon_equirectangular, raster

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

#: Names are public: they never change (more may be added).
PARAMETERS = {
    "bufferlabels": "INPUT WIDTH_FIELD PIXEL_SIZE CLASS_WIDTHS POLYGONS DISSOLVE OUTPUT",
    "tileraster": "INPUT BAND LABELS EXTENT TILE_SIZE OVERLAP KEEP_EMPTY ROTATIONS VALIDATION SPLIT SEED "
    "OUTPUT_FOLDER OUTPUT",
    "runimfmapper": "INPUT BAND MODEL MODEL_FILE REGION EXTENT THRESHOLD OVERLAP BATCH_SIZE DEVICE OUTPUT PROBABILITY",
    "polygonizedetections": "INPUT THRESHOLD MIN_AREA REGION REGION_RULE SEAMS SEAM_DISTANCE OUTPUT REJECTED",
}
OUTPUTS = {
    "bufferlabels": "OUTPUT",
    "tileraster": "OUTPUT_FOLDER OUTPUT TILE_COUNT",
    "runimfmapper": "OUTPUT PROBABILITY DETECTION_COUNT",
    "polygonizedetections": "OUTPUT REJECTED KEPT_COUNT REJECTED_COUNT",
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
}
STYLES = ("labels", "tiles", "detections", "rejected")


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
        assert not algorithm.icon().isNull()
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


def test_provider_loads_without_torch(repository_root: Path) -> None:
    code = (
        "import importlib.util as u, sys\n"
        "sys.modules['torch'] = None\n"
        f"s = u.spec_from_file_location('imfmapper', {str(repository_root / '__init__.py')!r},"
        f" submodule_search_locations=[{str(repository_root)!r}])\n"
        "m = u.module_from_spec(s); sys.modules['imfmapper'] = m; s.loader.exec_module(m)\n"
        "from qgis.core import QgsApplication\n"
        "a = QgsApplication([], False); a.initQgis()\n"
        "from imfmapper.processing_provider.provider import IMFMapperProvider\n"
        "p = IMFMapperProvider(); QgsApplication.processingRegistry().addProvider(p)\n"
        "print(sorted(x.name() for x in p.algorithms()))\n"
        "print(p.algorithm('runimfmapper').create().canExecute())\n"
        "print('torch' in [n.split('.')[0] for n, v in sys.modules.items() if v is not None])\n"
        "import os; sys.stdout.flush(); os._exit(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    names, can, imported = done.stdout.strip().splitlines()
    assert set(PARAMETERS) <= set(eval(names))
    assert can.startswith("(False, ") and "torch" in can
    assert imported == "False"


@pytest.mark.parametrize("name", STYLES)
def test_style_is_read_by_a_polygon_layer(repository_root: Path, name: str) -> None:
    target = QgsVectorLayer("Polygon?field=split:string&field=reason:string&field=width_px:double", "x", "memory")
    _, loaded = target.loadNamedStyle(str(repository_root / "resources" / "styles" / f"{name}.qml"))
    assert loaded
    assert target.renderer().type() == ("singleSymbol" if name == "detections" else "categorizedSymbol")


def test_probability_style_is_transparent_at_zero(repository_root: Path, tmp_path: Path) -> None:
    path = raster(tmp_path / "p.tif", np.zeros((4, 4), np.uint8), moon_equirectangular())
    target = QgsRasterLayer(str(path), "p")
    _, loaded = target.loadNamedStyle(str(repository_root / "resources" / "styles" / "probability.qml"))
    assert loaded
    items = target.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert (items[0].value, items[0].color.alpha()) == (0, 0)
    assert (items[-1].value, items[-1].color.alpha()) == (1, 255)


def test_loaded_layer_is_named_styled_and_knows_where_it_comes_from(tmp_path: Path) -> None:
    import processing

    pixels = np.zeros((40, 40), np.uint8)
    pixels[5:20, 5:20] = 1
    path = raster(tmp_path / "crookes.tif", pixels, moon_equirectangular())
    values = {"INPUT": str(path), "OUTPUT": str(tmp_path / "found.shp")}
    processing.runAndLoadResults("imfmapper:polygonizedetections", values, feedback=Log())
    (found,) = QgsProject.instance().mapLayers().values()
    try:
        assert found.name() == "Detections (crookes)"
        symbol = found.renderer().symbol()
        assert 0 < symbol.color().alpha() < 255
        assert any(line.startswith("IMFMAPPER_MIN_AREA: 150") for line in found.metadata().history())
        assert any("imfmapper " in line for line in found.metadata().history())
    finally:
        QgsProject.instance().removeAllMapLayers()


def test_provenance_does_not_replace_a_style_that_a_user_saved(tmp_path: Path) -> None:
    # Only metadata is written beside the file; how it looks stays with QGIS's own default styles.
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", ["tiny"])], {"class": str})
    from toolbox_helpers import run

    run("bufferlabels", {"INPUT": lines, "WIDTH_FIELD": "class", "OUTPUT": str(tmp_path / "labels.gpkg")})
    assert {path.name for path in tmp_path.iterdir()} == {"labels.gpkg", "labels.qmd"}
    document = QDomDocument()
    assert document.setContent((tmp_path / "labels.qmd").read_text())[0]


def test_every_text_goes_through_one_translation_context(imfmapper_provider: object) -> None:
    class Upper(QTranslator):
        def translate(self, context: str, text: str, *rest: object) -> str:
            return text.upper() if context == "IMFMapper" else ""

    translator = Upper()
    QCoreApplication.installTranslator(translator)
    try:
        for name in PARAMETERS:
            algorithm = imfmapper_provider.algorithm(name).create()
            assert algorithm.displayName().isupper() and algorithm.group().isupper() and algorithm.overview().isupper()
            assert all(definition.description().isupper() for definition in algorithm.parameterDefinitions())
    finally:
        QCoreApplication.removeTranslator(translator)
