"""Runs inside QGIS's window (``--code``) with a fresh profile and no torch: installs it as a user would, and uses it.

Prints one line of JSON. Pictures of the window go into the folder that IMFMAPPER_PICTURES names, if any.
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
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QEventLoop, QTimer

PICTURES = os.environ.get("IMFMAPPER_PICTURES")
CHOICE = os.environ.get("IMFMAPPER_REAL_INSTALL", "index")
WHEELS = os.environ.get("IMFMAPPER_WHEELS", "")
OUTPUT = Path(os.environ["IMFMAPPER_OUTPUT"])


def picture(widget, name):
    for _ in range(5):
        QgsApplication.processEvents()
    if PICTURES:
        widget.grab().save(str(Path(PICTURES) / f"{name}.png"))


def wait_for(dialog):
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: dialog._installer is None and loop.quit())
    timer.start(200)
    if dialog._installer is not None:
        loop.exec()


def go():
    found = {}
    profile = Path(QgsApplication.qgisSettingsDirPath())
    before = sorted(path.name for path in profile.iterdir())
    assert utils.loadPlugin("imfmapper") and utils.startPlugin("imfmapper")
    plugin = utils.plugins["imfmapper"]
    found["offer"] = [item.text() for item in utils.iface.messageBar().items()]
    picture(utils.iface.mainWindow(), "install_1_offer")
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:runimfmapper")
    found["before"] = algorithm.canExecute()
    plugin.open_install_dialog()
    dialog = plugin.dialog
    dialog.build_choice.setCurrentIndex(dialog.build_choice.findData(CHOICE))
    dialog.wheels_folder.setFilePath(WHEELS)
    picture(dialog, "install_2_dialog")
    begun = time.monotonic()
    dialog.start()
    QTimer.singleShot(15000, lambda: picture(dialog, "install_3_running"))
    wait_for(dialog)
    found["seconds"] = round(time.monotonic() - begun)
    found["message"] = dialog.state.text()
    found["log"] = dialog.log.toPlainText()[-1500:]
    picture(dialog, "install_4_installed")
    if "works" not in found["message"]:
        raise RuntimeError(f"{found['message']}\n{found['log']}")
    dialog.verify()
    wait_for(dialog)
    found["verified"] = dialog.state.text()
    found["after"] = algorithm.canExecute()
    from imfmapper.imfmapper_plugin import dependencies, package_folder

    folder = dependencies.profile_folder()
    found["folder"], found["gigabytes"] = folder.name, round(package_folder.folder_bytes(folder) / 1e9, 2)
    found["beside"] = sorted(path.name for path in folder.parent.iterdir())
    found["held"] = dependencies.installed_versions(dependencies.HELD_DISTRIBUTIONS, [str(folder)])
    sample = Path(utils.plugin_paths and sys.modules["imfmapper"].__file__).parent / "resources" / "sample"
    results = processing.run(
        "imfmapper:runimfmapper",
        {"INPUT": str(sample / "sample_mosaic.tif"), "OUTPUT": str(OUTPUT), "PROBABILITY": None, "DEVICE": "cpu"},
    )
    found["detections"] = results["DETECTION_COUNT"]
    import numpy
    import torch

    found["torch"], found["numpy"] = torch.__file__, numpy.__file__
    dialog.remove()
    found["removed"] = dialog.state.text()
    assert utils.unloadPlugin("imfmapper")
    after = sorted(path.name for path in profile.iterdir())
    found["left"] = sorted(set(after) - set(before))
    found["settings"] = QgsSettings().allKeys() and [key for key in QgsSettings().allKeys() if key.startswith("imfm")]
    print("INSTALLED " + json.dumps(found), flush=True)


def run():
    try:
        go()
    except BaseException:
        print("FAILED " + traceback.format_exc(), flush=True)
    shutil.rmtree(QgsApplication.qgisSettingsDirPath() + "/imfmapper", ignore_errors=True)
    os._exit(0)


QTimer.singleShot(0, run)
