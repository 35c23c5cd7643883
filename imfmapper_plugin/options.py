"""The plugin's page in QGIS's options."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from . import settings
from .translation import tr


class OptionsPage(QgsOptionsPageWidget):
    """Folder of further models, preferred device, package index."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.models_folder = QgsFileWidget()
        self.models_folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.models_folder.setFilePath(settings.read(settings.MODELS_FOLDER))
        self.models_folder.setToolTip(
            tr("Checkpoints in this folder that have a model card are offered in Run IMFMapper.")
        )
        self.device = QComboBox()
        self.device.addItems(settings.DEVICES)
        self.device.setCurrentText(settings.read(settings.DEVICE))
        self.index_url = QLineEdit(settings.read(settings.PIP_INDEX_URL))
        self.index_url.setPlaceholderText(tr("empty: pip's own index"))
        form = QFormLayout(self)
        form.addRow(tr("Folder of further models"), self.models_folder)
        form.addRow(tr("Device"), self.device)
        form.addRow(tr("Package index URL for PyTorch"), self.index_url)

    def apply(self) -> None:
        """Keep what the page shows."""
        settings.write(settings.MODELS_FOLDER, self.models_folder.filePath().strip())
        settings.write(settings.DEVICE, self.device.currentText())
        settings.write(settings.PIP_INDEX_URL, self.index_url.text().strip())


class OptionsFactory(QgsOptionsWidgetFactory):
    """Gives QGIS the page."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__("IMFMapper", icon)
        self._icon = icon

    def icon(self) -> QIcon:
        """Return the page's icon."""
        return self._icon

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:
        """Return a page."""
        return OptionsPage(parent)
