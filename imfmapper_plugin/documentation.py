"""Opens the documentation in the user's browser."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..processing_provider.base import documentation_url


def open_documentation(anchor: str = "") -> None:
    """Open the documentation, at a part of it where one is named."""
    QDesktopServices.openUrl(QUrl(documentation_url(anchor)))
