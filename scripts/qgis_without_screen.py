"""Starts a QGIS without a screen whose toolbox has IMFMapper's algorithms, for scripts that draw its windows."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import imfmapper_package

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsProcessingProvider


def start() -> tuple[QgsApplication, QgsProcessingProvider]:
    """Return the application and the provider, which have to be kept as long as QGIS is used."""
    application = QgsApplication([], True)
    application.initQgis()
    sys.path.append(str(Path(application.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing

    from imfmapper.processing_provider.provider import IMFMapperProvider

    Processing.initialize()
    provider = IMFMapperProvider()
    application.processingRegistry().addProvider(provider)
    return application, provider


def end() -> None:
    """End this process at once: QGIS's own end would take seconds."""
    sys.stdout.flush()
    os._exit(0)
