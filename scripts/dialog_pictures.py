"""Draws the dialog of each algorithm for its page of the reference: docs/reference/pictures/<algorithm>.png.

    python3 scripts/dialog_pictures.py             # all
    python3 scripts/dialog_pictures.py mapimfs     # one

A real QGIS without a screen opens the dialogs, with the sample's layers in the project.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from imfmapper_package import ROOT

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtTest import QTest
from small_pictures import save_small

SAMPLE = ROOT / "resources" / "sample"
PICTURES = ROOT / "docs" / "reference" / "pictures"
#: Where Debian and QGIS's own builds keep Processing.
PLUGINS = ("/usr/share/qgis/python/plugins", "/usr/lib/qgis/python/plugins")
SIZE = (940, 760)
DRAW_MS = 600


def start() -> None:
    """Start Processing with the provider, and load the sample."""
    sys.path += [folder for folder in PLUGINS if Path(folder).is_dir()]
    from processing.core.Processing import Processing

    from imfmapper.processing_provider.provider import IMFMapperProvider

    Processing.initialize()
    QgsGui.editorWidgetRegistry().initEditors()
    start.provider = IMFMapperProvider()  # kept alive by the function
    QgsApplication.processingRegistry().addProvider(start.provider)
    layers = [QgsRasterLayer(str(SAMPLE / "sample_mosaic.tif"), "sample_mosaic")]
    layers += [QgsVectorLayer(str(SAMPLE / f"sample_{n}.gpkg"), f"sample_{n}") for n in ("labels", "floor", "truth")]
    QgsProject.instance().addMapLayers(layers)


def draw(name: str, folder: Path) -> None:
    """Draw the dialog of an algorithm into its picture."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"imfmapper:{name}")
    dialog = AlgorithmDialog(algorithm, parent=None)
    dialog.resize(*SIZE)
    dialog.show()
    QTest.qWait(DRAW_MS)
    drawn = folder / f"{name}.png"
    dialog.grab().save(str(drawn))
    dialog.close()
    save_small(drawn, PICTURES / drawn.name)
    print(f"{PICTURES.relative_to(ROOT)}/{name}.png")


def main() -> None:
    """Draw those that the command line names, or all."""
    application = QgsApplication([], True)
    application.initQgis()
    start()
    from imfmapper.processing_provider.provider import ALGORITHMS

    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or [algorithm().name() for algorithm in ALGORITHMS]:
            draw(name, Path(folder))
    sys.stdout.flush()
    os._exit(0)  # QGIS's own end would take seconds


if __name__ == "__main__":
    main()
