"""The language of messages, which `core` and `models` share: English, until QGIS gives them its translations.

`core` and `models` know nothing of Qt; the plugin hands them its `translate` (`use_translation`). Texts are collected
for the translators by `i18n/update.py` wherever they stand in `tr("...")` or `QT_TR_NOOP("...")`.
"""

from __future__ import annotations

from collections.abc import Callable

_translations: list[Callable[[str], str]] = []


def use_translation(translate: Callable[[str], str] | None) -> None:
    """Has `tr` look texts up with this function from now on; None: English again."""
    _translations[:] = [translate] if translate else []


def tr(text: str) -> str:
    """Returns a text in the user's language; its {placeholders} are filled in afterwards, by `str.format`."""
    return _translations[0](text) if _translations else text


def QT_TR_NOOP(text: str) -> str:  # noqa: N802  (the name by which Qt's tools know it)
    """Returns the text as it is: for constants, which are looked up with `tr` when they are shown."""
    return text
