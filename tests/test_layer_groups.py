"""Results in the layer tree: one group for each image, where QGIS's own post-processing puts them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import moon_equirectangular
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
)
from toolbox_helpers import Log, layer, raster

from imfmapper.processing_provider.layer_groups import GROUP_SETTING, place_in_group

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


@pytest.fixture()
def project() -> QgsProject:
    project = QgsProject()
    yield project
    project.clear()
    QgsSettings().remove(GROUP_SETTING)


def tree(project: QgsProject) -> list[str | tuple[str, list[str]]]:
    """The layer tree as names, groups as a name and what they hold."""
    return [
        (node.name(), [child.name() for child in node.children()]) if hasattr(node, "addGroup") else node.name()
        for node in project.layerTreeRoot().children()
    ]


def map_image(path: Path, project: QgsProject) -> None:
    """Polygonize a probability raster and have QGIS load both outputs, as its window does."""
    from processing.gui import Postprocessing

    # pytest-qgis has a stand-in for QGIS's window, whose tree newer versions refuse; without a window there is none.
    vars(Postprocessing)["iface"] = None
    context, feedback = QgsProcessingContext(), Log()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:polygonizedetections")
    outputs = {
        name: QgsProcessingOutputLayerDefinition(str(path.with_name(f"{path.stem}_{name}.gpkg")), project)
        for name in ("OUTPUT", "REJECTED")
    }
    parameters = {"INPUT": str(path), **outputs}
    results, worked = algorithm.run(parameters, context, feedback)
    assert worked and results["KEPT_COUNT"] == 1
    assert Postprocessing.handleAlgorithmResults(algorithm, context, feedback, parameters=parameters)


@pytest.fixture()
def crookes(tmp_path: Path) -> Path:
    pixels = np.zeros((40, 40), np.uint8)
    pixels[5:20, 5:20] = pixels[30, 30] = 1
    return raster(tmp_path / "crookes.tif", pixels, moon_equirectangular())


def test_the_layers_of_an_image_share_a_group(project: QgsProject, crookes: Path) -> None:
    map_image(crookes, project)
    ((name, layers),) = tree(project)
    assert name == "IMFMapper: crookes"
    assert len(layers) == 2 and all("(crookes)" in item for item in layers)
    assert len(project.mapLayers()) == 2 and all(item.isValid() for item in project.mapLayers().values())


def test_a_user_who_wants_no_groups_gets_none(project: QgsProject, crookes: Path) -> None:
    QgsSettings().setValue(GROUP_SETTING, "no")
    map_image(crookes, project)
    assert all(isinstance(item, str) for item in tree(project)) and len(tree(project)) == 2


def test_a_layer_joins_the_group_that_is_there(project: QgsProject) -> None:
    first, second = (layer("Polygon", moon_equirectangular(), [], name=name) for name in ("first", "second"))
    other = layer("Polygon", moon_equirectangular(), [], name="other")
    for item in (first, second, other):
        project.addMapLayer(item)
    place_in_group(first, "IMFMapper: a", project)
    place_in_group(second, "IMFMapper: a", project)
    place_in_group(second, "IMFMapper: a", project)
    assert tree(project) == [("IMFMapper: a", ["second", "first"]), "other"]
    assert set(project.mapLayers().values()) == {first, second, other}


def test_lines_lie_above_polygons_and_these_above_rasters(project: QgsProject, crookes: Path) -> None:
    made = [layer(kind, moon_equirectangular(), [], name=kind) for kind in ("LineString", "Polygon")]
    made.append(QgsRasterLayer(str(crookes), "Raster"))
    for item in made:
        project.addMapLayer(item)
        place_in_group(item, "IMFMapper: a", project)
    assert tree(project) == [("IMFMapper: a", ["LineString", "Polygon", "Raster"])]
    # QGIS adds a layer where the current one is.
    other = layer("Polygon", moon_equirectangular(), [], name="other")
    project.addMapLayer(other, False)
    project.layerTreeRoot().children()[0].insertLayer(0, other)
    place_in_group(other, "IMFMapper: a", project)
    assert tree(project) == [("IMFMapper: a", ["LineString", "other", "Polygon", "Raster"])]


def test_a_layer_outside_any_project_stays_where_it_is() -> None:
    place_in_group(layer("Polygon", moon_equirectangular(), []), "IMFMapper: a", None)
