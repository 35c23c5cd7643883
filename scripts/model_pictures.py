"""Draws the pictures of docs/models.md: each graphical model as the modeler shows it, and the modeler's window."""

from __future__ import annotations

import tempfile
from pathlib import Path

from imfmapper_package import ROOT

import qgis_without_screen
from qgis.core import QgsProcessingContext, QgsProcessingModelAlgorithm
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtWidgets import QApplication
from small_pictures import save_small

MODELS = ROOT / "resources" / "models"
PICTURES = ROOT / "docs" / "models"
MARGIN_PX = 14
#: The model that is open in the picture of the modeler's window, and the window's size.
OPENED, WINDOW_PX = "mosaic_to_map", (1240, 760)


def read(path: Path) -> QgsProcessingModelAlgorithm:
    """Return a model.

    Raises:
        OSError: QGIS cannot read it.
    """
    model = QgsProcessingModelAlgorithm()
    if not model.fromFile(str(path)):
        raise OSError(f"QGIS could not read '{path}'.")
    return model


def draw(model: QgsProcessingModelAlgorithm) -> QImage:
    """Return the boxes and links of a model as the modeler draws them."""
    from processing.modeler.ModelerScene import ModelerScene

    scene = ModelerScene()
    scene.setModel(model)
    scene.createItems(model, QgsProcessingContext())
    place = scene.itemsBoundingRect().adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)
    image = QImage(int(place.width()), int(place.height()), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scene.render(painter, QRectF(image.rect()), place)
    painter.end()
    return image


def draw_window(path: Path) -> QImage:
    """Return the modeler's window with a model open in it."""
    from processing.modeler.ModelerDialog import ModelerDialog

    dialog = ModelerDialog()
    dialog.loadModel(str(path))
    dialog.resize(*WINDOW_PX)
    dialog.show()
    dialog.zoomFull() if hasattr(dialog, "zoomFull") else dialog.actionZoomFull().trigger()
    QApplication.processEvents()
    return dialog.grab().toImage()


def main() -> None:
    """Draw all pictures."""
    kept = qgis_without_screen.start()  # noqa: F841 - as long as QGIS is used
    pictures = {path.stem: draw(read(path)) for path in sorted(MODELS.glob("*.model3"))}
    pictures["modeler"] = draw_window(MODELS / f"{OPENED}.model3")
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for name, image in pictures.items():
            drawn, target = Path(folder) / f"{name}.png", PICTURES / f"{name}.png"
            image.save(str(drawn))
            save_small(drawn, target)
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")
    qgis_without_screen.end()


if __name__ == "__main__":
    main()
