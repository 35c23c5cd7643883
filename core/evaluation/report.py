"""The evaluation as one HTML file that holds everything, pictures too."""

from __future__ import annotations

import base64
import io
import math
import os
from collections.abc import Iterable, Sequence
from html import escape

import numpy as np
from numpy.typing import NDArray

from ...models.languages import tr
from ...models.whole_files import write_text
from .evaluation import PUBLISHED_BATCH
from .false_alarms import MIN_AREA_M2
from .figures import Evaluation, Picture
from .pixel_counts import PixelCounts
from .probability_histogram import ReliabilityBin

HIT, MISS, FALSE = (38, 166, 91), (38, 110, 220), (225, 60, 40)
"""Colours of pixels that were hit, missed and falsely detected."""
WORST_TILES = 15
PUBLISHED = {"precision": 0.677, "recall": 0.710, "f1": 0.693, "iou": 0.529}
"""The published model on Ohm crater, its independent test (Le Corre et al. 2025, section 4.3)."""

_STYLE = """
body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:2em auto;padding:0 1em;color:#222}
h1{font-size:1.6em}h2{font-size:1.2em;margin-top:2em;border-bottom:1px solid #ddd}
table{border-collapse:collapse;margin:.6em 0}th,td{padding:.25em .8em;text-align:right;border-bottom:1px solid #eee}
th:first-child,td:first-child{text-align:left}.note{color:#666;font-size:.9em}
.pictures{display:flex;flex-wrap:wrap;gap:10px}figure{margin:0}figcaption{font-size:.8em;color:#555}
img{width:235px;image-rendering:pixelated}.key span{padding:0 .5em;color:#fff;border-radius:3px;margin-right:.5em}
"""


def write_report(evaluation: Evaluation, path: str | os.PathLike[str], *, title: str = "") -> None:
    """Write the report, whole or not at all; without a title it is "Evaluation of IMFMapper"."""
    write_text(path, render_report(evaluation, title or tr("Evaluation of IMFMapper")))


def render_report(evaluation: Evaluation, title: str) -> str:
    """The report as HTML."""
    body = [
        f"<h1>{escape(title)}</h1>",
        _introduction(evaluation),
        _main_figures(evaluation),
        _lines_and_alarms(evaluation),
        _widths(evaluation),
        _groups(evaluation),
        _calibration(evaluation),
        _gallery(evaluation),
        _worst_tiles(evaluation),
    ]
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>'
    language = tr("en")  # translated as the code of the language, for browsers and screen readers
    return (
        f'<!DOCTYPE html>\n<html lang="{language}"><head>{head}</head><body>\n' + "\n".join(body) + "\n</body></html>\n"
    )


def draw_overlay(picture: Picture) -> NDArray[np.uint8]:
    """The tile with hits green, misses blue and false detections red, uint8 (H, W, 3)."""
    image = np.repeat(picture.image[..., np.newaxis], 3, axis=-1).astype(np.float32)
    for where, colour in (
        (picture.predicted & picture.truth, HIT),
        (picture.truth & ~picture.predicted, MISS),
        (picture.predicted & ~picture.truth, FALSE),
    ):
        image[where] = 0.35 * image[where] + 0.65 * np.array(colour, np.float32)
    return image.astype(np.uint8)


def _heading(text: str) -> str:
    return f"<h2>{text}</h2>"


def _note(text: str) -> str:
    return f'<p class="note">{text}</p>'


def _introduction(evaluation: Evaluation) -> str:
    card, model = evaluation.model.card, evaluation.model
    what = tr(
        "Model <b>{title}</b> ({architecture}, SHA-256 {sha256}), threshold {threshold:g}, tiles: {count} (split: "
        "{splits}), {area:.2f} km² of valid ground, on {device}."
    ).format(
        title=escape(card.title),
        architecture=escape(card.architecture),
        sha256=model.sha256[:16],
        threshold=evaluation.threshold,
        count=len(evaluation.tiles),
        splits=", ".join(escape(name) for name in sorted(evaluation.by_split)),
        area=evaluation.alarms.area_km2,
        device=escape(evaluation.device),
    )
    trained = tr(
        "<b>Some of these tiles are marked for training.</b> If the model was trained on them, the figures say how "
        "well it remembers, not how well it maps."
    )
    labels = tr(
        "The labels are taken as the truth. Weak labels (buffered lines) have neither the true widths nor every "
        "fracture, so pixel figures against them blame the network for the labels' errors too; length-based figures "
        "suffer less."
    )
    return f"<p>{what}</p>" + (_note(trained) if "train" in evaluation.by_split else "") + _note(labels)


def _main_figures(evaluation: Evaluation) -> str:
    published, pooled = evaluation.published, evaluation.pooled
    rows = [
        (tr("As published"), published.precision, published.recall, published.f1, published.iou),
        (tr("All pixels pooled"), pooled.precision, pooled.recall, pooled.f1, pooled.iou),
        (
            tr("Published model on Ohm crater"),
            *(PUBLISHED[name] for name in ("precision", "recall", "f1", "iou")),
        ),
    ]
    note = tr(
        "As published: per tile, recall not where a tile has no fracture, precision not where it has no detection; "
        "averaged over the tiles of batches of {size}, then over batches; F1 from those two averages. The published "
        "model's figures (Le Corre et al. 2025, section 4.3) are of other images and are here for scale only."
    )
    once = tr("Ground that several tiles show counts once, except as published: there every tile counts whole.")
    low, high = evaluation.f1_range()
    range_ = tr(
        "When the tiles are drawn again at random, 95 % of the pooled F1 values lie between {low} and {high}; "
        "overlapping tiles are not independent, so the true range is wider."
    ).format(low=_percent(low), high=_percent(high))
    return (
        _heading(tr("Pixels"))
        + _table(("", *_score_heads()), [(row[0], *map(_percent, row[1:])) for row in rows])
        + _note(f"{note.format(size=PUBLISHED_BATCH)} {once}")
        + ("" if math.isnan(low) else _note(range_))
    )


def _lines_and_alarms(evaluation: Evaluation) -> str:
    lines, alarms = evaluation.lines, evaluation.alarms
    false = tr("{count} ({density} per km²)").format(count=alarms.count, density=_number(alarms.per_km2))
    rows = [
        (tr("Completeness: true length that was found"), _percent(lines.completeness)),
        (tr("Correctness: detected length that is true"), _percent(lines.correctness)),
        (tr("False detections"), false),
    ]
    note = tr(
        "Lengths are of centrelines, matched within {tolerance:g} px. A false detection is a connected one of at least "
        "{area:g} m² that touches no label; one that is cut by a tile's edge counts in each tile."
    )
    return (
        _heading(tr("Lines and false detections"))
        + _table(("", ""), rows)
        + _note(note.format(tolerance=lines.tolerance_px, area=MIN_AREA_M2))
    )


def _widths(evaluation: Evaluation) -> str:
    rows = [
        (item.name, f"{item.pixels:,}", _percent(item.recall), f"{item.length_px:,}", _percent(item.completeness))
        for item in evaluation.by_width()
    ]
    source = tr("By the true widths.") if evaluation.widths_known else tr("By widths measured on the labels.")
    note = tr("A false detection belongs to no class, so there is no precision here.")
    header = (tr("Class"), tr("True pixels"), tr("Recall"), tr("True length [px]"), tr("Completeness"))
    return _heading(tr("Width classes")) + _table(header, rows) + _note(f"{source} {note}")


def _groups(evaluation: Evaluation) -> str:
    parts = []
    for title, groups in (
        (tr("Solar incidence [deg]"), evaluation.by_incidence),
        (tr("Split"), evaluation.by_split),
    ):
        if len(groups) > 1:
            rows = [(name, *_scores(counts)) for name, counts in sorted(groups.items())]
            parts.append(_heading(title) + _table(("", *_score_heads()), rows))
    return "".join(parts)


def _calibration(evaluation: Evaluation) -> str:
    curve = evaluation.histogram.reliability()
    threshold, best = evaluation.histogram.best_threshold()
    gap = tr("Mean gap between said and true share: {gap} (over all valid pixels, most of which are plain ground).")
    advice = (
        tr(
            "The pooled F1 would be highest, {f1}, at a threshold of {threshold:g}. Chosen on these tiles, that figure "
            "is a little flattered."
        ).format(f1=_percent(best), threshold=threshold)
        if math.isfinite(best)
        else tr("These tiles hold no fracture, so no threshold is best.")
    )
    said = gap.format(gap=_percent(evaluation.histogram.calibration_error()))
    return _heading(tr("Can the probabilities be believed?")) + _draw_reliability(curve) + f"<p>{said} {advice}</p>"


def _gallery(evaluation: Evaluation) -> str:
    key = "".join(
        f'<span style="background:rgb{colour}">{name}</span>'
        for name, colour in ((tr("hit"), HIT), (tr("missed"), MISS), (tr("falsely detected"), FALSE))
    )
    parts = [_heading(tr("Pictures")) + f'<p class="key">{key}</p>']
    for name, title in (
        ("hits", tr("Most hits")),
        ("misses", tr("Most missed")),
        ("false alarms", tr("Most false alarms")),
    ):
        pictures = evaluation.pictures.get(name, [])
        if pictures:
            figures = "".join(_figure(picture) for picture in pictures)
            parts.append(f'<h3>{title}</h3><div class="pictures">{figures}</div>')
    return "".join(parts)


def _figure(picture: Picture) -> str:
    counts, tile_id = picture.counts, escape(picture.tile_id)
    caption = tr("{tile}: F1 {f1}, {missed} px missed, {false} px false").format(
        tile=tile_id, f1=_percent(counts.f1), missed=counts.fn, false=counts.fp
    )
    images = "".join(
        f'<img alt="{escape(text.format(tile=picture.tile_id))}" src="{_data_uri(pixels)}">'
        for text, pixels in ((tr("image of {tile}"), picture.image), (tr("result of {tile}"), draw_overlay(picture)))
    )
    return f"<figure>{images}<figcaption>{caption}</figcaption></figure>"


def _worst_tiles(evaluation: Evaluation) -> str:
    worst = sorted(evaluation.tiles, key=lambda item: item.counts.fp + item.counts.fn, reverse=True)[:WORST_TILES]
    rows = [
        (item.tile.tile_id, *_scores(item.counts), f"{item.counts.fn:,}", f"{item.counts.fp:,}", str(item.false_alarms))
        for item in worst
    ]
    header = (tr("Tile"), *_score_heads(), tr("Missed [px]"), tr("False [px]"), tr("False detections"))
    return _heading(tr("Tiles with most wrong pixels: {count}").format(count=len(rows))) + _table(header, rows)


def _score_heads() -> tuple[str, ...]:
    return tr("Precision"), tr("Recall"), "F1", "IoU"


def _scores(counts: PixelCounts) -> tuple[str, ...]:
    return tuple(map(_percent, (counts.precision, counts.recall, counts.f1, counts.iou)))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _percent(value: float) -> str:
    return tr("not defined") if math.isnan(value) else f"{100 * value:.1f} %"


def _number(value: float) -> str:
    return tr("not defined") if math.isnan(value) else f"{value:.2f}"


def _data_uri(pixels: NDArray[np.uint8]) -> str:
    from PIL import Image

    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", optimize=True)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def _draw_reliability(curve: Sequence[ReliabilityBin], size: int = 260) -> str:
    """The reliability curve as SVG: said probability to the right, true share upwards."""
    pad = 36

    def place(said: float, share: float) -> str:
        return f"{pad + said * size:.1f},{8 + (1 - share) * size:.1f}"

    hint = tr("said {said:.2f}, true {true:.2f}, {count:,} px")
    said, true = tr("probability that the network says"), tr("share that is fracture")
    points = " ".join(place(item.said, item.true_share) for item in curve)
    dots = "".join(
        f'<circle cx="{place(item.said, item.true_share).split(",")[0]}" '
        f'cy="{place(item.said, item.true_share).split(",")[1]}" r="3.5" fill="#d0661b">'
        f"<title>{hint.format(said=item.said, true=item.true_share, count=item.pixels)}</title></circle>"
        for item in curve
    )
    return (
        f'<svg width="{size + pad + 10}" height="{size + pad + 8}" font-size="11" fill="#555">'
        f'<rect x="{pad}" y="8" width="{size}" height="{size}" fill="none" stroke="#bbb"/>'
        f'<polyline points="{place(0, 0)} {place(1, 1)}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{points}" fill="none" stroke="#d0661b" stroke-width="2"/>{dots}'
        f'<text x="{pad + size / 2}" y="{size + pad}" text-anchor="middle">{said}</text>'
        f'<text transform="translate(14 {8 + size / 2}) rotate(-90)" text-anchor="middle">{true}</text></svg>'
    )
