"""The window that installs the packages that networks need."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QCloseEvent, QFontDatabase, QTextCursor
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from . import dependencies, settings
from .installer import Installer
from .translation import tr


class InstallDialog(QDialog):
    """Says what is missing and installs it; QGIS stays usable meanwhile.

    Signals:
        installed: The packages are there and can be imported.
    """

    installed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("IMFMapper: install PyTorch"))
        self.resize(760, 480)
        self._installer: Installer | None = None

        self.explanation = QLabel(self._explanation())
        self.explanation.setWordWrap(True)
        self.index_edit = QLineEdit(settings.read(settings.PIP_INDEX_URL))
        self.index_edit.setPlaceholderText(tr("empty: pip's own index"))
        self.index_hint = QLabel(
            tr(
                "Leave it empty unless you want another build than the usual one (Windows and macOS: CPU or Apple GPU, "
                "Linux: CUDA). For an NVIDIA card on Windows, paste the index URL that PyTorch's 'Get started' page "
                "shows for your CUDA version; for a smaller build without CUDA on Linux, the one it shows for 'CPU'."
            )
        )
        self.index_hint.setWordWrap(True)
        self.log = QPlainTextEdit()
        self.log.setReadOnly(True)
        self.log.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.progress = QProgressBar()
        self.progress.setRange(0, 1)
        self.progress.setTextVisible(False)
        self.state = QLabel()
        self.state.setWordWrap(True)
        self.install_button = QPushButton(tr("Install"))
        self.cancel_button = QPushButton(tr("Cancel"))
        self.cancel_button.setEnabled(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.buttons.addButton(self.install_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.ActionRole)

        form = QFormLayout()
        form.addRow(tr("Package index URL"), self.index_edit)
        form.addRow("", self.index_hint)
        layout = QVBoxLayout(self)
        layout.addWidget(self.explanation)
        layout.addLayout(form)
        layout.addWidget(self.log, 1)
        layout.addWidget(self.progress)
        layout.addWidget(self.state)
        layout.addWidget(self.buttons)

        self.install_button.clicked.connect(self.start)
        self.cancel_button.clicked.connect(self.cancel)
        self.buttons.rejected.connect(self.close)

    def start(self) -> None:
        """Begin to install; returns at once."""
        settings.write(settings.PIP_INDEX_URL, self.index_edit.text().strip())
        self.log.clear()
        self.state.setText(tr("Downloading and unpacking; QGIS can be used meanwhile."))
        self._set_running(True)
        self._installer = Installer(dependencies.profile_folder(), self.index_edit.text().strip(), self)
        self._installer.output.connect(self._append)
        self._installer.done.connect(self._finished)
        self._installer.start()

    def cancel(self) -> None:
        """Stop a running installation."""
        if self._installer is not None:
            self._installer.cancel()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing the window while pip runs cancels it."""
        self.cancel()
        super().closeEvent(event)

    def _explanation(self) -> str:
        missing = dependencies.missing_modules()
        if not missing:
            return tr(
                "Everything that the networks need is installed. 'Install' installs it again, in its newest version."
            )
        return tr(
            "Running and training networks needs {packages}. They are installed for this QGIS profile only, into "
            "{folder}; what QGIS itself ships stays as it is. The download takes 0.2 to 3 GB."
        ).format(packages=", ".join(missing), folder=dependencies.profile_folder())

    def _append(self, text: str) -> None:
        self.log.moveCursor(QTextCursor.MoveOperation.End)
        self.log.insertPlainText(text)
        self.log.moveCursor(QTextCursor.MoveOperation.End)

    def _finished(self, worked: bool, message: str) -> None:
        self._installer = None
        self._set_running(False)
        if worked:
            dependencies.activate()
            message += " " + tr("The tools can be used now; if one still reports a missing package, restart QGIS.")
        self.state.setText(message)
        self.explanation.setText(self._explanation())
        if worked:
            self.installed.emit()

    def _set_running(self, running: bool) -> None:
        self.progress.setRange(0, 0 if running else 1)
        self.install_button.setEnabled(not running)
        self.cancel_button.setEnabled(running)
        self.index_edit.setEnabled(not running)
