"""The window that installs, verifies and removes the packages that networks need."""

from __future__ import annotations

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QFontDatabase, QTextCursor
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from . import builds, dependencies, settings
from .documentation import open_documentation
from .installation import remove_installation
from .installer import Installer
from .translation import tr

STEPS = 1000  # of the progress bar


class InstallDialog(QDialog):
    """Says what is missing, what it costs, and installs it; QGIS stays usable meanwhile.

    Signals:
        installed: The packages are there and can be imported.
    """

    installed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("IMFMapper: install PyTorch"))
        self.resize(800, 560)
        self._installer: Installer | None = None
        self._driver = builds.nvidia_driver()

        self.explanation = QLabel()
        self.build_choice = QComboBox()
        self.index_edit = QLineEdit(settings.read(settings.PIP_INDEX_URL))
        self.index_edit.setPlaceholderText(tr("empty: pip's own index"))
        self.wheels_folder = QgsFileWidget()
        self.wheels_folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels_folder.setFilePath(settings.read(settings.WHEELS_FOLDER))
        self.cost = QLabel()
        self.log = QPlainTextEdit()
        self.progress = QProgressBar()
        self.state = QLabel()
        self.install_button = QPushButton()
        self.verify_button = QPushButton(tr("Verify"))
        self.remove_button = QPushButton(tr("Remove…"))
        self.copy_button = QPushButton(tr("Copy log"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Help | QDialogButtonBox.StandardButton.Close)
        self._arrange()
        self._fill_choices()
        self._set_running(False)
        self._describe()

        self.wheels_folder.fileChanged.connect(lambda *_: self._describe())
        self.build_choice.currentIndexChanged.connect(lambda *_: self._describe())
        self.install_button.clicked.connect(lambda *_: self.start())
        self.verify_button.clicked.connect(lambda *_: self.verify())
        self.remove_button.clicked.connect(lambda *_: self._ask_to_remove())
        self.copy_button.clicked.connect(lambda *_: QApplication.clipboard().setText(self.log.toPlainText()))
        self.cancel_button.clicked.connect(lambda *_: self.cancel())
        self.buttons.helpRequested.connect(lambda: open_documentation("install"))
        self.buttons.rejected.connect(self.close)

    def build(self) -> builds.Build:
        """Return what is chosen."""
        return builds.choose_build(
            self.build_choice.currentData(),
            index_url=self.index_edit.text().strip(),
            wheels_folder=self.wheels_folder.filePath().strip(),
            nvidia=self._driver,
        )

    def start(self) -> None:
        """Begin to install; returns at once."""
        settings.write(settings.BUILD, self.build_choice.currentData())
        settings.write(settings.PIP_INDEX_URL, self.index_edit.text().strip())
        settings.write(settings.WHEELS_FOLDER, self.wheels_folder.filePath().strip())
        self._begin(Installer(dependencies.profile_folder(), self.build(), self)).start()

    def verify(self) -> None:
        """Begin to try out what is installed; returns at once."""
        self._begin(Installer(dependencies.profile_folder(), parent=self)).verify()

    def remove(self) -> None:
        """Delete the packages and the installer's settings."""
        problem = remove_installation(dependencies.profile_folder())
        self.state.setText(problem)
        if not problem:
            settings.forget(settings.INSTALLER_KEYS)
            self.state.setText(
                tr("The packages were removed. What QGIS has loaded of them stays until it is restarted.")
            )
        self._describe()

    def cancel(self) -> None:
        """Stop a running installation."""
        if self._installer is not None:
            self._installer.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window while something runs cancels it."""
        self.cancel()
        super().closeEvent(event)

    def _arrange(self) -> None:
        for label in (self.explanation, self.cost, self.state):
            label.setWordWrap(True)
        self.log.setReadOnly(True)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.progress.setTextVisible(False)
        for button in (
            *(self.install_button, self.verify_button, self.remove_button),
            *(self.copy_button, self.cancel_button),
        ):
            self.buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        self.form = QFormLayout()
        self.form.addRow(tr("Build"), self.build_choice)
        self.form.addRow(tr("Package index URL"), self.index_edit)
        self.form.addRow(tr("Folder of wheels"), self.wheels_folder)
        self.form.addRow("", self.cost)
        layout = QVBoxLayout(self)
        layout.addWidget(self.explanation)
        layout.addLayout(self.form)
        layout.addWidget(self.log, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)

    def _fill_choices(self) -> None:
        found = self._driver or tr("no NVIDIA card found")
        titles = {
            builds.AUTOMATIC: tr("What suits this machine ({found})").format(found=found),
            builds.CPU: tr("For the processor only (small)"),
            builds.INDEX: tr("Whatever a package index offers"),
            builds.WHEELS: tr("From a folder of wheels, without network"),
        }
        for choice in builds.CHOICES:
            self.build_choice.addItem(titles[choice], choice)
        self.build_choice.setCurrentIndex(max(0, self.build_choice.findData(settings.read(settings.BUILD))))

    def _describe(self) -> None:
        """Show what is missing, what the choice costs and which fields it needs."""
        folder = dependencies.profile_folder()
        missing = dependencies.missing_modules()
        if missing:
            text = tr(
                "Running and training networks needs {packages}. They are installed for this QGIS profile only, into "
                "{folder}; what QGIS itself ships stays as it is."
            ).format(packages=", ".join(missing), folder=folder)
        elif folder.is_dir():
            text = tr("Everything that the networks need is installed in {folder}.").format(folder=folder)
        else:
            text = tr("QGIS's Python has everything that the networks need; nothing has to be installed.")
        self.explanation.setText(text)
        self.install_button.setText(tr("Repair") if folder.is_dir() else tr("Install"))
        self.verify_button.setEnabled(folder.is_dir())
        self.remove_button.setEnabled(folder.is_dir())
        choice, build = self.build_choice.currentData(), self.build()
        for widget, wanted in ((self.index_edit, builds.INDEX), (self.wheels_folder, builds.WHEELS)):
            widget.setVisible(choice == wanted)
            self.form.labelForField(widget).setVisible(choice == wanted)
        if choice == builds.WHEELS:
            cost = tr("No download; on the disk about {installed} GB.")
            if not self.log.toPlainText():
                self.log.setPlainText(self._how_to_fill())
        else:
            cost = tr("Download about {download} GB, on the disk about {installed} GB.")
        self.cost.setText(cost.format(download=f"{build.download_gb:g}", installed=f"{build.installed_gb:g}"))

    def _how_to_fill(self) -> str:
        text = tr("The folder is filled on a machine with network, the same system and Python {version}:")
        command = dependencies.download_command(dependencies.profile_folder())
        return f"{text.format(version=dependencies.version_tag())}\n\n{command}\n"

    def _begin(self, installer: Installer) -> Installer:
        self.log.clear()
        self._set_running(True)
        self._installer = installer
        installer.output.connect(self._append)
        installer.progressed.connect(self._show_progress)
        installer.done.connect(self._finished)
        return installer

    def _append(self, text: str) -> None:
        self.log.moveCursor(QTextCursor.MoveOperation.End)
        self.log.insertPlainText(text)
        self.log.moveCursor(QTextCursor.MoveOperation.End)

    def _show_progress(self, text: str, fraction: float) -> None:
        self.state.setText(text)
        self.progress.setRange(0, 0 if fraction < 0 else STEPS)
        self.progress.setValue(int(fraction * STEPS))

    def _finished(self, worked: bool, message: str) -> None:
        self._installer = None
        if worked:
            dependencies.activate()
            message += " " + tr("The tools can be used now; if one still reports a missing package, restart QGIS.")
        self._append("\n" + message + "\n")
        self.state.setText(message)
        self._set_running(False)
        self._describe()
        if worked:
            self.installed.emit()

    def _ask_to_remove(self) -> None:
        question = tr("Delete PyTorch and its packages from the QGIS profile? Maps and models stay.")
        if QMessageBox.question(self, self.windowTitle(), question) == QMessageBox.StandardButton.Yes:
            self.remove()

    def _set_running(self, running: bool) -> None:
        self.progress.setRange(0, STEPS)
        self.progress.setValue(0)
        for widget in (self.install_button, self.build_choice, self.index_edit, self.wheels_folder):
            widget.setEnabled(not running)
        for button in (self.verify_button, self.remove_button):
            button.setEnabled(not running and dependencies.profile_folder().is_dir())
        self.cancel_button.setEnabled(running)
