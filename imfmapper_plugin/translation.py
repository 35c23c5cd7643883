"""Translation of the plugin's texts."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QTranslator

I18N_FOLDER = Path(__file__).resolve().parent.parent / "i18n"
CONTEXT = "IMFMapper"


def tr(text: str) -> str:
    """Return a text in the user's language."""
    return QCoreApplication.translate(CONTEXT, text)


def install_translator() -> QTranslator | None:
    """Install the translation of QGIS's language and return it, None where there is none."""
    language = QgsApplication.instance().locale() if QgsApplication.instance() else ""
    for name in (language, language[:2]):
        path = I18N_FOLDER / f"imfmapper_{name}.qm"
        if name and path.exists():
            translator = QTranslator()
            translator.load(str(path))
            QCoreApplication.installTranslator(translator)
            return translator
    return None
