"""The plugin's page in QGIS's options."""

from __future__ import annotations

from qgis.gui import QgsFileWidget, QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLineEdit, QWidget

from . import settings
from .builds import CHOICES
from .translation import tr


class OptionsPage(QgsOptionsPageWidget):
    """Folder of further models, preferred device, grouping of results, where PyTorch is installed from."""

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
        self.group_results = QCheckBox(tr("Put the layers of a run into a group named after the image"))
        self.group_results.setChecked(settings.read(settings.GROUP_RESULTS) == "yes")
        self.build = QComboBox()
        self.build.addItems(CHOICES)
        self.build.setCurrentText(settings.read(settings.BUILD))
        self.build.setToolTip(
            tr(
                "auto: what suits this machine; cpu: the small build for the processor; index: what the package index "
                "below offers; wheels: a folder of wheels, without network."
            )
        )
        self.index_url = QLineEdit(settings.read(settings.PIP_INDEX_URL))
        self.index_url.setPlaceholderText(tr("empty: pip's own index"))
        form = QFormLayout(self)
        form.addRow(tr("Folder of further models"), self.models_folder)
        form.addRow(tr("Device"), self.device)
        form.addRow(tr("Results"), self.group_results)
        form.addRow(tr("Build of PyTorch"), self.build)
        form.addRow(tr("Package index URL for PyTorch"), self.index_url)

    def apply(self) -> None:
        """Keep what the page shows."""
        settings.write(settings.MODELS_FOLDER, self.models_folder.filePath().strip())
        settings.write(settings.DEVICE, self.device.currentText())
        settings.write(settings.GROUP_RESULTS, "yes" if self.group_results.isChecked() else "no")
        settings.write(settings.BUILD, self.build.currentText())
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
