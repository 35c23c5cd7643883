"""Draws the dialog of each algorithm for its page of the reference: docs/reference/pictures/<algorithm>.png.

    python3 scripts/dialog_pictures.py             # all
    python3 scripts/dialog_pictures.py mapimfs     # one

A real QGIS without a screen opens the dialogs, with the sample's layers in the project.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from imfmapper_package import ROOT

import qgis_without_screen
from qgis.core import QgsApplication, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsGui
from qgis.PyQt.QtTest import QTest
from small_pictures import save_small

SAMPLE = ROOT / "resources" / "sample"
PICTURES = ROOT / "docs" / "reference" / "pictures"
SIZE = (940, 760)
DRAW_MS = 600


def load_sample() -> None:
    """Load the sample's layers, from which the dialogs choose."""
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
    kept = qgis_without_screen.start()  # noqa: F841 - as long as QGIS is used
    QgsGui.editorWidgetRegistry().initEditors()
    load_sample()
    from imfmapper.processing_provider.provider import ALGORITHMS

    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or [algorithm().name() for algorithm in ALGORITHMS]:
            draw(name, Path(folder))
    qgis_without_screen.end()


if __name__ == "__main__":
    main()
