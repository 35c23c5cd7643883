"""A comparison of two maps as a table of figures: CSV, and one HTML file that stands alone."""

from __future__ import annotations

import csv
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ...models.languages import QT_TR_NOOP, tr
from ...models.whole_files import write_text, written_whole
from .comparison import Comparison, Measured

#: Fields of the matches and of what only one map has, with their types; names have at most ten characters.
MATCH_FIELDS = {
    "match_id": int,
    "a_ids": str,
    "b_ids": str,
    "a_count": int,
    "b_count": int,
    "iou": float,
    "area_a": float,
    "area_b": float,
    "len_a": float,
    "len_b": float,
    "len_ratio": float,
    "covered_a": float,
    "covered_b": float,
}
ONLY_FIELDS = {"map_id": int, "area_m2": float, "length_m": float, "covered": float}
#: Characters that a list of numbers may have, as in a shapefile.
TEXT_LENGTH = 254

_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;max-width:900px;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #ddd}
table{border-collapse:collapse;margin:.6em 0}th,td{padding:.3em .9em;text-align:right;border-bottom:1px solid #eee}
th:first-child,td:first-child,td.about{text-align:left}.note,td.about{color:#555;font-size:.9em}
"""


@dataclass(frozen=True)
class Figure:
    """One line of the table: what it is of, its unit, its value for each map and for both, and what it says.

    `name` and `about` are English, as in CSV files; they are translated where they are shown.
    """

    name: str
    unit: str
    a: float | None
    b: float | None
    both: float | None
    about: str


def match_rows(comparison: Comparison) -> list[tuple[bytes, list[object]]]:
    """Returns the matches as WKB and values in the order of `MATCH_FIELDS`."""
    rows = []
    for number, match in enumerate(comparison.matches, start=1):
        area_a, len_a, covered_a = _sums(match.a)
        area_b, len_b, covered_b = _sums(match.b)
        values = [
            *(number, _ids(match.a), _ids(match.b), len(match.a), len(match.b), match.iou),
            *(area_a, area_b if match.iou is not None else None, len_a, len_b, _ratio(len_b, len_a)),
            *(_ratio(covered_a, len_a), _ratio(covered_b, len_b)),
        ]
        rows.append((match.wkb, values))
    return rows


def only_rows(fractures: Sequence[Measured]) -> list[tuple[bytes, list[object]]]:
    """Returns what only one map has as WKB and values in the order of `ONLY_FIELDS`."""
    return [
        (one.wkb, [one.feature_id, one.area_m2 or None, one.length_m, _ratio(one.covered_m, one.length_m)])
        for one in fractures
    ]


def _sums(fractures: Sequence[Measured]) -> tuple[float, float, float]:
    figures = [(one.area_m2, one.length_m, one.covered_m) for one in fractures]
    return tuple(map(sum, zip(*figures)))


def _ids(fractures: Sequence[Measured]) -> str:
    text = ",".join(str(one.feature_id) for one in fractures)
    return text if len(text) <= TEXT_LENGTH else text[: TEXT_LENGTH - 3].rpartition(",")[0] + ",.."


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def figures(comparison: Comparison) -> list[Figure]:
    """Returns the figures of a comparison in the order of the table."""
    all_a, all_b = comparison.all_of("a"), comparison.all_of("b")
    matched_a, matched_b = len(all_a) - len(comparison.only_a), len(all_b) - len(comparison.only_b)
    length_a, length_b = comparison.length_m("a"), comparison.length_m("b")
    area_b = comparison.area_b_m2
    return [
        Figure(QT_TR_NOOP("Fractures"), "", len(all_a), len(all_b), None, QT_TR_NOOP("Features of each map.")),
        Figure(
            QT_TR_NOOP("Matched fractures"),
            "",
            matched_a,
            matched_b,
            len(comparison.matches),
            QT_TR_NOOP("Both: matches."),
        ),
        Figure(
            QT_TR_NOOP("Matched share of fractures"),
            "",
            _ratio(matched_a, len(all_a)),
            _ratio(matched_b, len(all_b)),
            None,
            QT_TR_NOOP("By number, large and small alike."),
        ),
        Figure(
            QT_TR_NOOP("Length"),
            "m",
            length_a,
            length_b,
            None,
            QT_TR_NOOP("Of the centrelines, or of the lines drawn."),
        ),
        Figure(
            QT_TR_NOOP("Length of B over A"),
            "",
            None,
            None,
            _ratio(length_b, length_a),
            QT_TR_NOOP("1 where both maps are as long."),
        ),
        Figure(
            QT_TR_NOOP("Covered share of length"),
            "",
            comparison.covered("a"),
            comparison.covered("b"),
            None,
            QT_TR_NOOP(
                "Within the tolerance of the other map's lines. With B as the truth: A is correctness, B completeness."
            ),
        ),
        Figure(
            QT_TR_NOOP("Area"),
            "m2",
            comparison.area_a_m2,
            area_b,
            comparison.shared_m2,
            QT_TR_NOOP("Overlaps count once. Both: shared."),
        ),
        Figure(
            QT_TR_NOOP("Area of B over A"),
            "",
            None,
            None,
            None if area_b is None else _ratio(area_b, comparison.area_a_m2),
            QT_TR_NOOP("1 where both maps cover as much."),
        ),
        Figure(
            QT_TR_NOOP("Intersection over union"),
            "",
            None,
            None,
            comparison.iou,
            QT_TR_NOOP("Shared area over the area of either."),
        ),
    ]


def write_table(comparison: Comparison, path: str | os.PathLike[str]) -> None:
    """Writes the figures as CSV, whole or not at all; what does not exist is left empty."""
    with written_whole(Path(path)) as partial, partial.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["figure", "unit", "map_a", "map_b", "both"])
        for figure in figures(comparison):
            writer.writerow([figure.name, figure.unit, *map(_exact, (figure.a, figure.b, figure.both))])


def write_report(
    comparison: Comparison, path: str | os.PathLike[str], *, names: tuple[str, str], record: Mapping[str, str]
) -> None:
    """Writes the figures and what they were made with as an HTML file, whole or not at all."""
    write_text(path, render_report(comparison, names=names, record=record))


def render_report(comparison: Comparison, *, names: tuple[str, str], record: Mapping[str, str]) -> str:
    """Returns the HTML; nothing in it comes from elsewhere."""
    rows = "".join(
        f"<tr><td>{escape(tr(figure.name))}{f' [{figure.unit}]' if figure.unit else ''}</td>"
        + "".join(f"<td>{_shown(value)}</td>" for value in (figure.a, figure.b, figure.both))
        + f'<td class="about">{escape(tr(figure.about))}</td></tr>'
        for figure in figures(comparison)
    )
    made = "".join(f"<tr><td>{escape(key)}</td><td>{escape(value)}</td></tr>" for key, value in record.items())
    name_a, name_b = map(escape, names)
    language = tr("en")  # translated as the code of the language, for browsers and screen readers
    title, heading = tr("{a} and {b}").format(a=name_a, b=name_b), tr("Comparison of two maps")
    heads = "".join(f"<th>{head}</th>" for head in (tr("Figure"), "A", "B", tr("Both"), ""))
    note, source = tr("Lengths and areas are true ground metres on the body."), tr("Made with")
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><h1>{heading}</h1>"
        f"<p>A: <b>{name_a}</b><br>B: <b>{name_b}</b></p>"
        f"<table><tr>{heads}</tr>{rows}</table>"
        f'<p class="note">{note}</p>'
        f"<h2>{source}</h2><table>{made}</table></body></html>\n"
    )


def _exact(value: float | None) -> str:
    return "" if value is None else repr(value)


def _shown(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,d}" if isinstance(value, int) else f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3f}"
