"""Runs inside QGIS (``--code``): opens the toolbox and the dialog of Run IMFMapper, and draws both into files."""

import os
import traceback
from pathlib import Path

import processing
from qgis import utils
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QTreeView, QWidget

FOLDER = Path(os.environ["IMFMAPPER_PICTURES"])
DRAW_MS = 4000  # what the map and the panels need to be drawn


def show_toolbox() -> None:
    """Show the toolbox alone beside the map, with IMFMapper's tools unfolded."""
    window = utils.iface.mainWindow()
    window.resize(1240, 740)
    if utils.plugins.get("imfmapper") is None:
        utils.loadPlugin("imfmapper")
        utils.startPlugin("imfmapper")
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in ("ProcessingToolbox", "Layers"))
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    window.resizeDocks([toolbox], [400], window_orientation())
    tree = toolbox.findChild(QTreeView)
    tree.collapseAll()
    model = tree.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if index.data() == "IMFMapper":
            tree.expandRecursively(index) if hasattr(tree, "expandRecursively") else tree.expand(index)
            tree.scrollTo(index, QTreeView.ScrollHint.PositionAtTop)
    utils.iface.zoomFull()
    QTimer.singleShot(DRAW_MS, step(draw_toolbox))


def window_orientation():  # noqa: ANN201
    """Return the direction in which the toolbox's width is measured."""
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal


def draw_toolbox() -> None:
    """Draw the main window, then open the dialog."""
    utils.iface.messageBar().clearWidgets()
    save(utils.iface.mainWindow(), "toolbox.png")
    mosaic = next((layer for layer in QgsProject.instance().mapLayers().values() if "Mosaic" in layer.name()), None)
    parameters = {"INPUT": mosaic.id()} if mosaic is not None else {}
    dialog = processing.createAlgorithmDialog("imfmapper:runimfmapper", parameters)
    dialog.resize(1040, 760)
    dialog.show()
    show_toolbox.dialog = dialog  # keeps it alive
    QTimer.singleShot(DRAW_MS, step(lambda: finish(dialog)))


def finish(dialog: QWidget) -> None:
    """Draw the dialog and leave."""
    save(dialog, "run_dialog.png")
    os._exit(0)


def save(widget: QWidget, name: str) -> None:
    """Draw a window into a file."""
    QApplication.processEvents()
    widget.grab().save(str(FOLDER / name))


def step(function):  # noqa: ANN001, ANN201
    """Return the function, ending QGIS with the reason where it fails."""

    def run() -> None:
        try:
            function()
        except BaseException:
            traceback.print_exc()
            os._exit(1)

    return run


QTimer.singleShot(DRAW_MS, step(show_toolbox))
