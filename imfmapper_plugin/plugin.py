"""The plugin object that QGIS creates, starts and stops."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialog, QPushButton, QToolBar

try:
    from qgis.PyQt.QtGui import QAction  # where Qt 6 has it
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

from ..models.languages import QT_TR_NOOP
from . import dependencies, settings
from .installation import clean_up_after_interruption, recover_after_interruption
from .threads import keep_threads, let_threads_end
from .translation import install_translator, tr

if TYPE_CHECKING:
    from qgis.gui import QgisInterface, QgsMessageBarItem

    from .install_dialog import InstallDialog
    from .models_dialog import ModelsDialog

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
MENU = "&IMFMapper"
# What the first button opens: the first of these that the toolbox has.
MAP_ALGORITHMS = ("imfmapper:mapimfs", "imfmapper:runimfmapper")
TRAIN_ALGORITHM = "imfmapper:trainmodel"
# Short, since the message bar is only as wide as the map; the rest is in the tooltip and behind the button.
OFFER = QT_TR_NOOP("Networks need PyTorch, which is not installed.")


class IMFMapperPlugin:
    """Adds the provider, a menu, a toolbar and a page in the options; `unload` removes them all."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self.iface = iface
        self.provider = None
        self.dialog: InstallDialog | None = None
        self.models_dialog: ModelsDialog | None = None
        self.toolbar: QToolBar | None = None
        self._actions: list[QAction] = []
        self._offer: QgsMessageBarItem | None = None
        self._options_factory = None
        self._folders: list[Path] = []
        self._thread_expiries_ms: list[int] = []
        self._translator = install_translator()

    def initProcessing(self) -> None:
        """Register the provider; all that ``qgis_process`` asks for."""
        if self.provider is not None:
            return
        recover_after_interruption(dependencies.profile_folder())
        self._folders = dependencies.activate()
        self._thread_expiries_ms = keep_threads()
        from ..processing_provider.provider import IMFMapperProvider

        self.provider = IMFMapperProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Register the provider and add what the main window shows."""
        self.initProcessing()
        for icon, text, called in (
            ("runimfmapper", tr("Map fractures…"), self.open_run_dialog),
            ("trainmodel", tr("Train IMFMapper…"), self.open_train_dialog),
            ("listmodels", tr("Models…"), self.open_models_dialog),
        ):
            self._add_action(icon, text, called)
        self.toolbar = self.iface.addToolBar("IMFMapper")
        self.toolbar.setObjectName("IMFMapperToolBar")
        self.toolbar.addActions(self._actions)
        self._add_action("", tr("Install dependencies…"), self.open_install_dialog)
        self._add_action("", tr("Help"), self.open_help)
        self._add_action("imfmapper", tr("About IMFMapper…"), self.open_about_dialog)

        from .options import OptionsFactory

        self._options_factory = OptionsFactory(QIcon(str(ICONS / "imfmapper.svg")))
        self.iface.registerOptionsWidgetFactory(self._options_factory)
        clean_up_after_interruption(dependencies.profile_folder())
        self._offer_installation()

    def unload(self) -> None:
        """Remove everything that was added."""
        self._withdraw_offer()
        if self.models_dialog is not None:
            self.models_dialog.stop()
        for dialog in (self.dialog, self.models_dialog):
            if dialog is not None:
                dialog.close()
                dialog.deleteLater()
        self.dialog = self.models_dialog = None
        if self._options_factory is not None:
            self.iface.unregisterOptionsWidgetFactory(self._options_factory)
            self._options_factory = None
        if self.toolbar is not None:
            self.iface.mainWindow().removeToolBar(self.toolbar)
            self.toolbar.deleteLater()
            self.toolbar = None
        for action in self._actions:
            self.iface.removePluginMenu(MENU, action)
            action.deleteLater()
        self._actions.clear()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
            let_threads_end(self._thread_expiries_ms)
        dependencies.deactivate([*self._folders, None])
        self._folders = []
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def open_run_dialog(self, model: str = "") -> None:
        """Open the window that maps fractures, with a model chosen where one is named."""
        import processing

        registry = QgsApplication.processingRegistry()
        algorithm = next(name for name in MAP_ALGORITHMS if registry.algorithmById(name) is not None)
        processing.execAlgorithmDialog(algorithm, {"MODEL": model} if model else {})

    def open_train_dialog(self) -> None:
        """Open the window of Train IMFMapper."""
        import processing

        processing.execAlgorithmDialog(TRAIN_ALGORITHM, {})

    def open_models_dialog(self) -> None:
        """Open the window with the installed models."""
        from .models_dialog import ModelsDialog

        if self.models_dialog is None:
            self.models_dialog = ModelsDialog(self.iface.mainWindow())
            self.models_dialog.run_wanted.connect(self.open_run_dialog)
        self.models_dialog.refresh()
        _show(self.models_dialog)

    def open_help(self) -> None:
        """Open the documentation in the browser."""
        from .documentation import open_documentation

        open_documentation()

    def open_about_dialog(self) -> None:
        """Open the window with version and diagnostics."""
        from .about_dialog import AboutDialog

        dialog = AboutDialog(self.iface.mainWindow())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def open_install_dialog(self) -> None:
        """Open the window that installs PyTorch."""
        from .install_dialog import InstallDialog

        self._withdraw_offer()
        if self.dialog is None:
            self.dialog = InstallDialog(self.iface.mainWindow())
        _show(self.dialog)

    def _add_action(self, icon: str, text: str, called: Callable[[], None]) -> None:
        action = QAction(QIcon(str(ICONS / f"{icon}.svg")) if icon else QIcon(), text, self.iface.mainWindow())
        action.triggered.connect(lambda *_: called())
        self.iface.addPluginToMenu(MENU, action)
        self._actions.append(action)

    def _offer_installation(self) -> None:
        missing = dependencies.missing_modules()
        if not missing or settings.read(settings.OFFER_DECLINED):
            return
        bar = self.iface.messageBar()
        self._offer = bar.createMessage("IMFMapper", tr(OFFER))
        self._offer.setToolTip(
            tr(
                "Missing: {packages}. They are installed into the QGIS profile and take 0.3 to 3 GB of download; what "
                "QGIS itself ships stays as it is."
            ).format(packages=", ".join(missing))
        )
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


def _show(dialog: QDialog) -> None:
    """Bring a window to the front."""
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
