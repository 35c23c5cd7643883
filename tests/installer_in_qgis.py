"""Runs inside QGIS's window (``--code``): QGIS's own plugin installer installs the zip and uninstalls it again.

Prints one line of JSON, then leaves QGIS as a user does, so that it saves its settings.
"""

import json
import os
import traceback
from pathlib import Path

import pyplugin_installer
from qgis import utils
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer

ARCHIVE = os.environ["IMFMAPPER_ARCHIVE"]
PROFILE = Path(QgsApplication.qgisSettingsDirPath())


def state():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    provider = QgsApplication.processingRegistry().providerById("imfmapper")
    return {
        "files": sorted(str(path.relative_to(PROFILE)) for path in PROFILE.rglob("*") if "imfm" in str(path).lower()),
        "settings": sorted(key for key in QgsSettings().allKeys() if "imfm" in key.lower()),
        "active": "imfmapper" in utils.active_plugins,
        "algorithms": sorted(item.id() for item in provider.algorithms()) if provider else [],
        "menu": [item.text() for item in utils.iface.pluginMenu().actions() if "IMF" in item.text()],
    }


def go():
    found = {"before": state()}
    installer = pyplugin_installer.instance()
    installer.installFromZipFile(ARCHIVE)
    found["installed"] = state()
    metadata = pyplugin_installer.installer_data.plugins.all()["imfmapper"]
    found["broken"] = metadata["error"]
    found["version"] = metadata["version_installed"]
    # What a user makes: a model in the profile, and a choice in the options.
    mine = PROFILE / "imfmapper" / "models" / "mine.txt"
    mine.parent.mkdir(parents=True)
    mine.write_text("mine")
    QgsSettings().setValue("imfmapper/device", "cpu")
    installer.uninstallPlugin("imfmapper", quiet=True)
    found["uninstalled"] = state()
    return found


def run():
    try:
        print("FOUND " + json.dumps(go()), flush=True)
    except BaseException:
        print("FAILED " + traceback.format_exc(), flush=True)
    QTimer.singleShot(0, utils.iface.actionExit().trigger)


QTimer.singleShot(0, run)
