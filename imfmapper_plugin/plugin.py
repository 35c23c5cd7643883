"""The plugin object that QGIS creates, starts and stops."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QPushButton

try:
    from qgis.PyQt.QtGui import QAction  # where Qt 6 has it
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

from . import dependencies, settings
from .translation import install_translator, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

    from .install_dialog import InstallDialog

ICON_PATH = Path(__file__).resolve().parent.parent / "resources" / "icons" / "imfmapper.svg"
MENU = "&IMFMapper"
RUN_ALGORITHM = "imfmapper:runimfmapper"


class IMFMapperPlugin:
    """Adds the provider, two menu entries and a page in the options; `unload` removes them all."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider = None
        self.dialog: InstallDialog | None = None
        self._actions: list[QAction] = []
        self._toolbar_actions: list[QAction] = []
        self._offer: QgsMessageBarItem | None = None
        self._options_factory = None
        self._folders: list[Path] = []
        self._translator = install_translator()

    def initProcessing(self) -> None:
        """Register the provider; all that ``qgis_process`` asks for."""
        if self.provider is not None:
            return
        self._folders = dependencies.activate()
        from ..processing_provider.provider import IMFMapperProvider

        self.provider = IMFMapperProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider and add what the main window shows."""
        self.initProcessing()
        icon = QIcon(str(ICON_PATH))
        run = self._add_action(icon, tr("Run IMFMapper…"), self.open_run_dialog)
        self.iface.addToolBarIcon(run)
        self._toolbar_actions.append(run)
        self._add_action(icon, tr("Install dependencies…"), self.open_install_dialog)

        from .options import OptionsFactory

        self._options_factory = OptionsFactory(icon)
        self.iface.registerOptionsWidgetFactory(self._options_factory)
        self._offer_installation()

    def unload(self) -> None:
        """Remove everything that was added."""
        self._withdraw_offer()
        if self.dialog is not None:
            self.dialog.close()
            self.dialog.deleteLater()
            self.dialog = None
        if self._options_factory is not None:
            self.iface.unregisterOptionsWidgetFactory(self._options_factory)
            self._options_factory = None
        for action in self._toolbar_actions:
            self.iface.removeToolBarIcon(action)
        for action in self._actions:
            self.iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._actions.clear()
        self._toolbar_actions.clear()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        dependencies.deactivate(self._folders)
        self._folders = []
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def open_run_dialog(self) -> None:
        """Open the window of Run IMFMapper."""
        import processing

        processing.execAlgorithmDialog(RUN_ALGORITHM, {})

    def open_install_dialog(self) -> None:
        """Open the window that installs PyTorch."""
        from .install_dialog import InstallDialog

        self._withdraw_offer()
        if self.dialog is None:
            self.dialog = InstallDialog(self.iface.mainWindow())
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _add_action(self, icon: QIcon, text: str, called: Callable[[], None]) -> QAction:
        action = QAction(icon, text, self.iface.mainWindow())
        action.triggered.connect(lambda *_: called())
        self.iface.addPluginToMenu(MENU, action)
        self._actions.append(action)
        return action

    def _offer_installation(self) -> None:
        missing = dependencies.missing_modules()
        if not missing or settings.read(settings.OFFER_DECLINED):
            return
        bar = self.iface.messageBar()
        text = tr("Running networks needs {packages}.").format(packages=", ".join(missing))
        self._offer = bar.createMessage("IMFMapper", text)
        install = QPushButton(tr("Install…"))
        install.clicked.connect(lambda *_: self.open_install_dialog())
        decline = QPushButton(tr("Do not ask again"))
        decline.clicked.connect(lambda *_: self._decline())
        self._offer.layout().addWidget(install)
        self._offer.layout().addWidget(decline)
        bar.pushWidget(self._offer, Qgis.MessageLevel.Info, 0)

    def _decline(self) -> None:
        settings.write(settings.OFFER_DECLINED, "yes")
        self._withdraw_offer()

    def _withdraw_offer(self) -> None:
        if self._offer is not None and not sip.isdeleted(self._offer):
            self.iface.messageBar().popWidget(self._offer)
        self._offer = None
