"""The window that says what this is, and gives what a bug report needs."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QFontDatabase, QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..processing_provider.base import RESOURCES, documentation_url, metadata_field
from .diagnostics import diagnostics
from .translation import tr

ICON_PX = 64


class AboutDialog(QDialog):
    """Version, source, licence, links and diagnostics."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About IMFMapper"))
        self.resize(760, 560)
        picture = QLabel()
        picture.setPixmap(QIcon(str(RESOURCES / "icons" / "imfmapper.svg")).pixmap(ICON_PX, ICON_PX))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.about = QLabel(self._about())
        self.about.setWordWrap(True)
        self.about.setOpenExternalLinks(True)
        self.about.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.text = QPlainTextEdit(diagnostics())
        self.text.setReadOnly(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.copy_button = QPushButton(tr("Copy"))
        self.copy_button.clicked.connect(lambda *_: self.copy())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)

        head = QHBoxLayout()
        head.addWidget(picture)
        head.addWidget(self.about, 1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(QLabel(tr("For a bug report, copy this:")))
        layout.addWidget(self.text, 1)
        layout.addWidget(buttons)

    def copy(self) -> None:
        """Put the diagnostics onto the clipboard."""
        QApplication.clipboard().setText(self.text.toPlainText())

    def _about(self) -> str:
        text = tr(
            "<h3>IMFMapper {version}</h3><p>Maps impact melt fractures in images of the Moon and other bodies, by the "
            "method of Le Corre et al. (2025), <a href='https://doi.org/10.1029/2025JE009145'>doi:10.1029/2025JE009145"
            "</a>.</p><p>Licence: {licence}. <a href='{documentation}'>Documentation</a>, <a href='{tracker}'>report a "
            "problem</a>.</p>"
        )
        return text.format(
            version=metadata_field("version"),
            licence=metadata_field("license"),
            documentation=documentation_url(),
            tracker=metadata_field("tracker"),
        )
