"""Models and their cards as HTML, for the list of models and the window that shows them."""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from .cards import ModelCard
from .catalogue import InstalledModel
from .languages import tr

_STYLE = (
    "body{font-family:sans-serif;max-width:60em;margin:1em auto;line-height:1.4}td,th{padding:2px 10px 2px 0;"
    "text-align:left;vertical-align:top}h2{margin-top:1.6em}"
)


def origin_of(model: InstalledModel) -> str:
    """Returns where a model comes from, in a few words."""
    return tr("Ships with IMFMapper") if model.embedded else str(model.path.parent)


def card_html(model: InstalledModel) -> str:
    """Returns a model's card as HTML; every text in it is escaped, since cards come from anywhere."""
    card = model.card
    rows = [
        (tr("Name"), card.name),
        (tr("Network"), card.architecture),
        (tr("Ground sampling distance"), tr("{n} m per pixel").format(n=f"{card.gsd_m:g}")),
        (tr("Tile size"), tr("{n} px").format(n=card.tile_size_px)),
        (tr("Threshold"), f"{card.threshold:g}"),
        (tr("Licence"), card.licence),
        (tr("Source"), card.source),
        (tr("Trained on"), card.trained_on),
        (tr("Training"), _settings(card.training)),
        (tr("Tested on"), card.tested_on),
        (tr("Limits"), card.limits),
        (tr("File"), _file(model.path)),
        ("SHA-256", card.sha256),
    ]
    return f"<h2>{_escaped(card.title)}</h2>{_table(rows)}{_figures(card)}"


def models_page(models: Iterable[InstalledModel]) -> str:
    """Returns a page with the cards of all models."""
    cards = "".join(card_html(model) for model in models)
    title = _escaped(tr("Installed models"))
    head = f'<meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
    return f"<!DOCTYPE html><html><head>{head}</head><body><h1>{title}</h1>{cards}</body></html>\n"


def _settings(values: Mapping[str, Any]) -> str:
    """Returns settings in one line; what is nested deeper than once is left out, since cards come from anywhere."""
    parts = []
    for name, value in values.items():
        if isinstance(value, Mapping):
            value = f"({', '.join(f'{key} {inner}' for key, inner in value.items() if _plain(inner))})"
        if _plain(value):
            parts.append(f"{name} {value}")
    return ", ".join(parts)


def _figures(card: ModelCard) -> str:
    """Returns the measured figures, a column for each set they were measured on; what is nested deeper is left out."""
    groups = {name: values for name, values in card.figures.items() if isinstance(values, Mapping)}
    single = {name: value for name, value in card.figures.items() if name not in groups}
    if single:
        groups = {"": single, **groups}
    names = dict.fromkeys(name for values in groups.values() for name, value in values.items() if _plain(value))
    if not names:
        return ""
    head = "".join(_head(name) for name in ("", *groups))
    rows = "".join(
        f"<tr>{_head(name)}"
        + "".join(f"<td>{_escaped(_number(values.get(name)))}</td>" for values in groups.values())
        + "</tr>"
        for name in names
    )
    return f"<h3>{_escaped(tr('Figures'))}</h3><table cellspacing='6'><tr>{head}</tr>{rows}</table>"


def _head(name: str) -> str:
    return f"<th align='left'>{_escaped(name.replace('_', ' '))}</th>"


def _plain(value: Any) -> bool:
    return isinstance(value, (int, float, str))


def _number(value: Any) -> str:
    if not _plain(value):
        return ""
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def _table(rows: Iterable[tuple[str, str]]) -> str:
    lines = (f"<tr><th align='left'>{_escaped(name)}</th><td>{_escaped(text)}</td></tr>" for name, text in rows if text)
    return f"<table>{''.join(lines)}</table>"


def _file(path: Path) -> str:
    if not path.is_file():
        return path.name
    return tr("{file} ({size:.1f} MB)").format(file=path.name, size=path.stat().st_size / 1e6)


def _escaped(text: str) -> str:
    return html.escape(text, quote=False)
