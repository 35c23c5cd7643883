"""Writes the QGIS project of the demonstration, with a print layout, and renders the layout as ``map.png``."""

from __future__ import annotations

from pathlib import Path

from demo_layers import Layers, open_layers
from demo_layout import draw_layout, export
from qgis.core import QgsApplication, QgsProject, QgsReferencedRectangle


def write(sample: Path, output: Path) -> None:
    """Write ``imfmapper_demo.qgz`` and ``map.png`` beside the results.

    Raises:
        RuntimeError: When a layer does not open or a file cannot be written.
    """
    application = QgsApplication.instance()
    started = application is None
    if started:
        application = QgsApplication([], False)
        application.initQgis()
    project = QgsProject.instance()
    try:
        project.clear()
        layers = open_layers(sample, output)
        fill_project(project, layers)
        layout = draw_layout(project, layers, output / "report_figures")
        project.layoutManager().addLayout(layout)
        if not project.write(str(output / "imfmapper_demo.qgz")):
            raise RuntimeError(f"The project cannot be written: {project.error()}")
        export(layout, output / "map.png")
    finally:
        project.clear()
        if started:
            application.exitQgis()


def fill_project(project: QgsProject, layers: Layers) -> None:
    """Add the layers; what would hide the detections is switched off at first."""
    project.setTitle("IMFMapper: demonstration on the sample mosaic")
    project.setCrs(layers.mosaic.crs())
    for layer in layers.in_order():
        project.addMapLayer(layer, False)
        node = project.layerTreeRoot().addLayer(layer)
        node.setExpanded(layer is layers.lines)
        hidden = (layers.centrelines, layers.rejected, layers.labels, layers.tiles, layers.density, layers.probability)
        node.setItemVisibilityChecked(layer not in hidden)
    extent = QgsReferencedRectangle(layers.mosaic.extent(), layers.mosaic.crs())
    project.viewSettings().setDefaultViewExtent(extent)
