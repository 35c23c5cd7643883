"""Opens the documentation in the user's browser."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..processing_provider.base import documentation_url


def open_documentation(page: str = "index") -> None:
    """Open a page of the documentation."""
    QDesktopServices.openUrl(QUrl(documentation_url(page)))
