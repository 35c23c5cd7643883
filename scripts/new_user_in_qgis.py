"""Runs inside QGIS (``--code``): does what a new user does, from the zip to the map, and draws every step into a file.

IMFMAPPER_TRIAL names the folder of the trial, which holds the zip; the pictures and what remained go there too.
"""

import json
import os
import shutil
import sys
import time
import traceback
from pathlib import Path

import processing
from qgis import utils
from qgis.core import (
    QgsApplication,
    QgsFillSymbol,
    QgsLineSymbol,
    QgsProject,
    QgsRasterLayer,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDockWidget,
    QListWidget,
    QMessageBox,
    QPushButton,
    QToolBar,
    QTreeView,
    QWidget,
)

FOLDER = Path(os.environ["IMFMAPPER_TRIAL"])
ARCHIVE = os.environ["IMFMAPPER_ARCHIVE"]
PACKAGES = Path(os.environ["IMFMAPPER_PACKAGES"])  # of an installation that is there already
BUILD = os.environ.get("IMFMAPPER_BUILD", "")  # what is really installed instead: "index", "auto" or "cpu"
PROFILE = Path(QgsApplication.qgisSettingsDirPath())
DRAW_MS = 2500  # what the map and the panels need to be drawn
RUN_TIMEOUT_S = 900


def pause(milliseconds: int = DRAW_MS) -> None:
    """Let QGIS work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_until(done, what: str) -> None:  # noqa: ANN001
    """Let QGIS work until something is true."""
    end = time.monotonic() + RUN_TIMEOUT_S
    while not done():
        if time.monotonic() > end:
            raise TimeoutError(f"{what} took longer than {RUN_TIMEOUT_S} s")
        pause(200)


def picture(widget: QWidget, name: str) -> None:
    """Draw a window into a file."""
    pause(300)
    if not widget.grab().save(str(FOLDER / f"{name}.png")):
        raise OSError(f"{name}.png could not be written")


def show(dialog: QWidget, height: int) -> QWidget:
    """Open a window of this height and return it; QGIS would give it the size that it had last."""
    dialog.show()
    dialog.resize(1040, height)
    pause()
    return dialog


def profile_state() -> dict:
    """Return the profile's files, but for those of Python's caches, and the names of its settings."""
    QgsSettings().sync()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    files = sorted(str(path.relative_to(PROFILE)) for path in PROFILE.rglob("*") if path.is_file())
    return {"files": files, "settings": sorted(QgsSettings().allKeys())}


def install_zip() -> None:
    """Install the zip in the plugin manager: choose the page, the file, and press the button."""

    def fill() -> None:
        manager = next(
            widget for widget in QApplication.topLevelWidgets() if widget.objectName() == "QgsPluginManagerBase"
        )
        manager.resize(980, 420)
        pages = manager.findChild(QListWidget, "mOptionsListWidget")
        titles = [pages.item(row).text() for row in range(pages.count())]
        pages.setCurrentRow(next(row for row, title in enumerate(titles) if "ZIP" in title))
        manager.findChild(QWidget, "mZipFileWidget").setFilePath(ARCHIVE)
        picture(manager, "install_zip")
        button = manager.findChild(QPushButton, "buttonInstallFromZip")
        QTimer.singleShot(1000, confirm)  # newer versions ask whether the author is trusted
        button.click()
        manager.close()

    def confirm() -> None:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QMessageBox) and widget.isVisible():
                widget.button(QMessageBox.StandardButton.Yes).click()

    QTimer.singleShot(1500, step(fill))
    utils.iface.pluginManagerInterface().showPluginManager(-1)
    if "imfmapper" not in utils.active_plugins:
        raise RuntimeError("The plugin manager has not started the plugin")


def arrange_window(*docks: str, height: int = 740) -> QWidget:
    """Show the main window with these panels only, and return it."""
    window = utils.iface.mainWindow()
    window.resize(1240, height)
    for bar in window.findChildren(QToolBar):  # those that a user of this plugin needs
        bar.setVisible(bar.objectName() in ("mFileToolBar", "mMapNavToolBar", "IMFMapperToolBar"))
    for dock in window.findChildren(QDockWidget):
        dock.setVisible(dock.objectName() in docks)
    pause()
    return window


def accept_offer() -> None:
    """Press the button of the message bar, and install what is missing."""
    from imfmapper.imfmapper_plugin import dependencies

    window = arrange_window(height=420)
    if not dependencies.missing_modules():
        raise RuntimeError("QGIS's Python has torch of its own; the offer cannot be shown")
    picture(window, "offer")
    bar = utils.iface.messageBar()
    next(button for button in bar.findChildren(QPushButton) if button.text().startswith("Install")).click()
    dialog = utils.plugins["imfmapper"].dialog
    if BUILD:
        dialog.build_choice.setCurrentIndex(dialog.build_choice.findData(BUILD))
    picture(dialog, "install")
    if BUILD:
        dialog.start()
        wait_until(lambda: not dialog.cancel_button.isEnabled(), "The installation")
    else:
        link_packages(dependencies.profile_folder())
    dialog.verify()
    wait_until(lambda: not dialog.cancel_button.isEnabled(), "Verifying")
    print("The installer says:", dialog.state.text(), flush=True)
    if dependencies.missing_modules():
        raise RuntimeError(f"Still missing: {dependencies.missing_modules()}\n{dialog.log.toPlainText()}")
    dialog.close()


def link_packages(folder: Path) -> None:
    """Link packages that lie elsewhere into the profile, in place of a download of gigabytes."""
    folder.mkdir(parents=True)
    for entry in PACKAGES.iterdir():
        (folder / entry.name).symlink_to(entry)


def open_sample() -> dict[str, str]:
    """Copy the sample out of the plugin, load its layers and return their identifiers by file name."""
    sample = FOLDER / "home" / "sample"
    shutil.copytree(Path(sys.modules["imfmapper"].__file__).parent / "resources" / "sample", sample)
    layers = [QgsRasterLayer(str(sample / "sample_mosaic.tif"), "sample_mosaic")]
    layers += [QgsVectorLayer(str(sample / f"{name}.gpkg"), name) for name in ("sample_floor", "sample_labels")]
    for layer in layers:
        if not layer.isValid():
            raise RuntimeError(f"{layer.source()} cannot be read")
    # QGIS takes any colours, and fills the floor, which would hide the mosaic.
    outline = {"color": "0,0,0,0", "outline_color": "255,221,51", "outline_width": "0.5"}
    layers[1].renderer().setSymbol(QgsFillSymbol.createSimple(outline))
    layers[2].renderer().setSymbol(QgsLineSymbol.createSimple({"color": "228,70,50"}))
    QgsProject.instance().addMapLayers(layers[:1])
    QgsProject.instance().addMapLayers(layers[1:])
    utils.iface.setActiveLayer(layers[0])
    utils.iface.zoomToActiveLayer()
    window = arrange_window("ProcessingToolbox", "Layers")
    unfold_toolbox(window)
    for item in utils.iface.messageBar().items():
        print("QGIS says:", item.text(), flush=True)
    utils.iface.messageBar().clearWidgets()
    picture(window, "toolbox")
    return {layer.name(): layer.id() for layer in layers}


def unfold_toolbox(window: QWidget) -> None:
    """Show IMFMapper's tools in the toolbox."""
    toolbox = window.findChild(QDockWidget, "ProcessingToolbox")
    window.resizeDocks([toolbox, window.findChild(QDockWidget, "Layers")], [370, 330], Qt.Orientation.Horizontal)
    tree = toolbox.findChild(QTreeView)
    tree.collapseAll()
    model = tree.model()
    ours = next(model.index(row, 0) for row in range(model.rowCount()) if model.index(row, 0).data() == "IMFMapper")
    tree.expandRecursively(ours)
    pause(500)
    tree.scrollTo(ours, QTreeView.ScrollHint.PositionAtTop)


def map_fractures(layers: dict[str, str]) -> None:
    """Fill in the dialog, run it as its button does, and show what it made."""
    dialog = processing.createAlgorithmDialog("imfmapper:runimfmapper", {"INPUT": layers["sample_mosaic"]})
    picture(show(dialog, 760), "run_dialog")
    dialog.close()
    results = FOLDER / "home" / "map"
    results.mkdir(parents=True)
    files = {"OUTPUT": "fractures.shp", "PROBABILITY": "probability.tif", "CENTRELINES": "centrelines.gpkg"}
    files |= {"REJECTED": "rejected.gpkg", "REPORT": "report.html"}
    parameters = {"INPUT": layers["sample_mosaic"], "REGION": layers["sample_floor"]}
    parameters |= {name: str(results / file) for name, file in files.items()}
    dialog = processing.createAlgorithmDialog("imfmapper:mapimfs", parameters)
    picture(show(dialog, 1240), "map_dialog")
    outcome = []
    dialog.algorithmFinished.connect(lambda *what: outcome.append(what))
    begun = time.monotonic()
    dialog.runButton().click()
    wait_until(lambda: outcome, "The run")
    worked, made = outcome[0]
    print(f"The run took {time.monotonic() - begun:.0f} s: {made.get('KEPT_COUNT')} fractures kept", flush=True)
    dialog.close()
    if not worked:
        raise RuntimeError("The run failed")
    for name in ("sample_labels", "sample_floor"):
        QgsProject.instance().layerTreeRoot().findLayer(layers[name]).setItemVisibilityChecked(False)
    window = arrange_window("ProcessingToolbox", "Layers")
    unfold_toolbox(window)
    utils.iface.messageBar().clearWidgets()
    pause()
    picture(window, "qgis_map")


def remove_everything() -> None:
    """Remove the packages with the plugin's own button and the plugin with QGIS's own installer."""
    import pyplugin_installer

    QgsProject.instance().clear()
    plugin = utils.plugins["imfmapper"]
    plugin.open_install_dialog()
    plugin.dialog.remove()
    print("The installer says:", plugin.dialog.state.text(), flush=True)
    pyplugin_installer.instance().uninstallPlugin("imfmapper", quiet=True)


def trial() -> None:
    """Do it all."""
    pause()
    states = {"before": profile_state()}
    install_zip()
    states["installed"] = profile_state()
    accept_offer()
    layers = open_sample()
    map_fractures(layers)
    states["used"] = profile_state()
    remove_everything()
    states["removed"] = profile_state()
    (FOLDER / "profile.json").write_text(json.dumps(states), encoding="utf-8")


def step(function):  # noqa: ANN001, ANN201
    """Return the function, ending QGIS with the reason where it fails."""

    def run() -> None:
        try:
            function()
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(1)

    return run


def main() -> None:
    """Do the trial and leave."""
    step(trial)()
    sys.stdout.flush()
    os._exit(0)


QTimer.singleShot(0, main)
