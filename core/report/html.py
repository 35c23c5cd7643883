"""The report as one HTML page that holds everything, pictures too, and prints well."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from datetime import datetime, timezone
from html import escape
from math import isfinite

from ...models.languages import QT_TR_NOOP, tr
from .. import geodesy
from ..provenance import PREFIX, run_record
from .figures import DrawnFigure
from .page import MAPPED_BY, Findings
from .statistics import Directions
from .tables import Table, shown, with_error
from .terms import ALL_REGIONS, LENGTH, WIDTH
from .texts import fit_text, lead, methods

_STYLE = """
:root{--ink:#212529;--soft:#6c757d;--line:#dee2e6;--accent:#d9480f}
*{box-sizing:border-box}
body{font:15px/1.55 "Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;color:var(--ink);
max-width:900px;margin:2.5em auto;padding:0 1.2em;overflow-wrap:break-word}
h1{font-size:1.75em;line-height:1.2;margin:0 0 .2em}
h2{font-size:1.2em;margin:2.2em 0 .6em;padding-bottom:.25em;border-bottom:2px solid var(--line)}
.lead{font-size:1.05em}.note{color:var(--soft);font-size:.88em}.subtitle{color:var(--soft);margin:0 0 1.2em}
dl.keys{display:grid;grid-template-columns:repeat(6,auto);gap:.7em;margin:1.4em 0}
dl.keys div{border-left:3px solid var(--accent);padding:.1em 0 .1em .7em}
dl.keys dt{color:var(--soft);font-size:.8em}dl.keys dd{margin:0;font-size:1.35em;font-weight:600;white-space:nowrap}
dl.keys small{font-size:.6em;font-weight:400}
table{border-collapse:collapse;margin:.8em 0 1.2em;width:100%;font-size:.86em;font-variant-numeric:tabular-nums;
border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
caption{text-align:left;color:var(--ink);padding:.2em 0 .4em;font-size:1.02em}
th,td{padding:.32em .5em;text-align:right;vertical-align:bottom}th{border-bottom:1px solid var(--ink);font-weight:600}
td{border-bottom:1px solid #f1f3f5;vertical-align:top}
th.text,td.text{text-align:left}tr.sum td{border-top:1px solid var(--line);font-weight:600}
table.provenance td{text-align:left;font-variant-numeric:normal}
table.provenance td:first-child{width:32%;color:var(--soft)}table.provenance td{overflow-wrap:anywhere}
figure{margin:1.2em 0 1.8em;text-align:center}figure img{max-width:100%;height:auto}
#figure-sizes img{width:100%}
figcaption{text-align:left;font-size:.88em;margin-top:.5em}figcaption b,caption b{color:var(--ink)}
.side{display:grid;grid-template-columns:1fr 1fr;gap:1.5em;align-items:center}
ol.references{font-size:.85em;padding-left:1.4em}
@media screen and (max-width:640px){.side{grid-template-columns:1fr}dl.keys{grid-template-columns:repeat(2,auto)}
.wide{overflow-x:auto}}
@media print{@page{size:A4;margin:17mm 16mm}body{margin:0;padding:0;max-width:none;font-size:9.5pt}
figure,table,dl.keys{break-inside:avoid}h2{break-after:avoid}}
"""


_SUM = ' class="sum"'
#: A preferred direction is claimed where chance makes one with less than this probability.
SIGNIFICANT = 0.05
#: Months as a date says them; those of `strftime` follow the computer's language rather than that of QGIS.
MONTHS = (
    QT_TR_NOOP("January"),
    QT_TR_NOOP("February"),
    QT_TR_NOOP("March"),
    QT_TR_NOOP("April"),
    QT_TR_NOOP("May"),
    QT_TR_NOOP("June"),
    QT_TR_NOOP("July"),
    QT_TR_NOOP("August"),
    QT_TR_NOOP("September"),
    QT_TR_NOOP("October"),
    QT_TR_NOOP("November"),
    QT_TR_NOOP("December"),
)


class _Page:
    """Numbers figures and tables in the order in which they are used."""

    def __init__(self, figures: Sequence[DrawnFigure], tables: Mapping[str, Table]) -> None:
        self._figures = {figure.name: figure for figure in figures}
        self._tables = tables
        self._figure_number = self._table_number = 0

    def figure(self, name: str) -> str:
        """Returns a figure with its caption, "" where there is none of that name."""
        figure = self._figures.get(name)
        if figure is None:
            return ""
        self._figure_number += 1
        # Pictures in <img> rather than <svg>, so that the ids inside them cannot meet.
        kind = "png" if figure.shown_kind == "png" else "svg+xml"
        uri = f"data:image/{kind};base64,{base64.b64encode(figure.shown).decode('ascii')}"
        label = tr("Figure {number}.").format(number=self._figure_number)
        return (
            f'<figure id="figure-{name}"><img src="{uri}" alt="{escape(_plain(figure.caption))}"><figcaption>'
            f"<b>{label}</b> {figure.caption}</figcaption></figure>"
        )

    def table(self, name: str, sums: Sequence[str] = ()) -> str:
        """Returns a table with a number; rows that begin with one of `sums` stand out."""
        table = self._tables[name]
        if not table.rows:
            return ""
        self._table_number += 1
        is_text = [isinstance(value, str) for value in table.rows[0]]
        head = "".join(f"<th{_class(text)}>{escape(title)}</th>" for title, text in zip(table.heads, is_text))
        body = "".join(
            f"<tr{_SUM if row[0] in sums else ''}>"
            + "".join(f"<td{_class(text)}>{escape(shown(value))}</td>" for value, text in zip(row, is_text))
            + "</tr>"
            for row in table.rows
        )
        label = tr("Table {number}.").format(number=self._table_number)
        caption = f"<caption><b>{label}</b> {escape(table.title)}.</caption>"
        return f'<div class="wide"><table id="table-{name}">{caption}<tr>{head}</tr>{body}</table></div>'


def _class(is_text: bool) -> str:
    return ' class="text"' if is_text else ""


def _plain(caption: str) -> str:
    return caption.replace("<sub>", "").replace("</sub>", "")


def render_report(findings: Findings, figures: Sequence[DrawnFigure], tables: Mapping[str, Table]) -> str:
    """Returns the page as HTML."""
    page = _Page(figures, tables)
    parts = [
        _head(findings),
        _keys(findings),
        page.figure("map"),
        _regions(findings, page),
        _sizes(findings, page),
        _directions(findings, page),
        _density(findings, page),
        _trust(findings, page),
        _provenance(findings),
        methods(findings),
    ]
    title = escape(findings.title)
    head = (
        f'<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>{_STYLE}</style>"
    )
    body = "\n".join(part for part in parts if part)
    language = tr("en")  # translated as the code of the language, for browsers and screen readers
    return f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _head(findings: Findings) -> str:
    body = geodesy.body_of(findings.crs_wkt)
    crs = geodesy.crs_name(findings.crs_wkt)
    where = escape(tr(body.name)) + (f" · {escape(crs)}" if crs.lower() not in ("", "unknown", "unnamed") else "")
    mosaic = f" · {escape(findings.mosaic_name)}" if findings.mosaic_name else ""
    return (
        f'<h1>{escape(findings.title)}</h1><p class="subtitle">{where}{mosaic} · {_today()}</p>'
        f'<p class="lead">{lead(findings)}</p>'
    )


def _today() -> str:
    now = datetime.now(timezone.utc)
    return tr("{day} {month} {year}").format(day=now.day, month=tr(MONTHS[now.month - 1]), year=now.year)


def _keys(findings: Findings) -> str:
    sizes, whole, found = findings.sizes, findings.whole, findings.directions
    entries = [
        (tr("Fractures"), f"{len(findings.catalogue):,}", ""),
        (tr("Total length"), shown(sizes[LENGTH].total / 1000), "km"),
        (tr("Mean length"), shown(sizes[LENGTH].mean), "m"),
        (tr("Mean width"), shown(sizes[WIDTH].mean), "m"),
        (tr("Mean axis"), _mean_axis(found), ""),
        (tr("Density P21"), shown(whole.p21) if whole else "–", "km/km²"),
    ]
    cells = "".join(
        f"<div><dt>{name}</dt><dd>{value} <small>{unit}</small></dd></div>" for name, value, unit in entries
    )
    return f'<dl class="keys">{cells}</dl>'


def _mean_axis(found: Directions) -> str:
    """Returns the mean axis, "none" where the axes show no preferred direction."""
    if not isfinite(found.mean_deg):
        return "–"
    is_preferred = found.count == 1 or found.rayleigh_p < SIGNIFICANT
    return f"{found.mean_deg:.0f}°" if is_preferred else tr("none")


def _regions(findings: Findings, page: _Page) -> str:
    if not findings.by_region:
        return ""
    note = tr(
        "Areas are true square metres on the body's ellipsoid. A fracture is one connected detection, so a network "
        "whose members touch counts as one. It counts where a place inside it lies; s.d. is that of the sample. For "
        "comparison, Le Corre et al. (2025) give a mean of 1,854 m² with s.d. 4,015 m² in Crookes crater and 795 m² "
        "with 969 m² in Schomberger A."
    )
    return _heading(tr("Number and area")) + page.table("regions", sums=(ALL_REGIONS,)) + _note(note)


def _heading(text: str) -> str:
    return f"<h2>{text}</h2>"


def _note(text: str) -> str:
    return f'<p class="note">{text}</p>'


def _sizes(findings: Findings, page: _Page) -> str:
    if not findings.catalogue:
        return ""
    said = "".join(f"<p>{fit_text(name, fit)}</p>" for name, fit in findings.fits.items())
    note = tr(
        "Small fractures are missing below what the mosaic resolves and the filters keep, and long ones are cut where "
        "the mapped area ends; both bend the distributions at their ends."
    )
    return (
        _heading(tr("Length and width"))
        + page.table("sizes")
        + page.figure("sizes")
        + said
        + page.table("log_normal")
        + page.table("power_law")
        + _note(note)
    )


def _directions(findings: Findings, page: _Page) -> str:
    found = findings.directions
    if not found.count:
        return ""
    text = tr("Mean axis {axis}° (clockwise from north, weighted with length).")
    sentences = [text.format(axis=with_error(found.mean_deg, found.error_deg))]
    if found.count > 1:
        chance = "&lt; 0.001" if found.rayleigh_p < 0.001 else f"= {found.rayleigh_p:.3f}"
        verdict = (
            tr("The branches have a preferred direction (Rayleigh's test, p {chance}).")
            if found.rayleigh_p < SIGNIFICANT
            else tr("The branches show no preferred direction (Rayleigh's test, p {chance}).")
        )
        sentences.append(verdict.format(chance=chance))
    side = f"<div>{page.table('directions')}<p>{' '.join(sentences)}</p></div>"
    return _heading(tr("Direction")) + f'<div class="side">{page.figure("rose")}{side}</div>'


def _density(findings: Findings, page: _Page) -> str:
    table = page.table("density", sums=(ALL_REGIONS,))
    if not table:
        return ""
    names = tr(
        "P20: fractures per area; P21: length per area, lengths cut at the regions' borders; P22: share of the ground "
        "that is fracture."
    )
    note = f"{tr(MAPPED_BY[findings.mapped_by])} {names}"
    return _heading(tr("Density")) + table + _note(note) + page.figure("density")


def _trust(findings: Findings, page: _Page) -> str:
    figure = page.figure("trust")
    return _heading(tr("How far to trust the detections")) + figure if figure else ""


def _provenance(findings: Findings) -> str:
    sections = {name: entries for name, entries in findings.provenance.items() if entries}
    report = tr("Report")
    own = sections.pop(report, None) or run_record({})
    sections[report] = {**own, tr("Figures"): f"matplotlib {_matplotlib_version()}"}
    parts = []
    for name, entries in sections.items():
        rows = "".join(
            f"<tr><td>{escape(_readable(key))}</td><td>{escape(str(value))}</td></tr>" for key, value in entries.items()
        )
        parts.append(f'<table class="provenance"><caption><b>{escape(name)}</b></caption>{rows}</table>')
    return _heading(tr("How it was made")) + "".join(parts)


def _matplotlib_version() -> str:
    import matplotlib

    return matplotlib.__version__


def _readable(key: str) -> str:
    name = key[len(PREFIX) :] if key.startswith(PREFIX) else key
    return name.replace("_", " ").capitalize() if name.isupper() else name
