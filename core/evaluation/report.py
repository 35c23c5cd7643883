"""The evaluation as one HTML file that holds everything, pictures too."""

from __future__ import annotations

import base64
import io
import math
import os
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .evaluation import PUBLISHED_BATCH, Evaluation, Picture
from .metrics import MIN_AREA_M2, PixelCounts, ReliabilityBin

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


def write_report(
    evaluation: Evaluation, path: str | os.PathLike[str], *, title: str = "Evaluation of IMFMapper"
) -> None:
    """Write the report, under a temporary name first."""
    path = Path(path)
    partial = path.with_name(path.name + ".part")
    partial.write_text(render_report(evaluation, title), encoding="utf-8")
    os.replace(partial, path)


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
    return f'<!DOCTYPE html>\n<html lang="en"><head>{head}</head><body>\n' + "\n".join(body) + "\n</body></html>\n"


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


def _introduction(evaluation: Evaluation) -> str:
    card, model = evaluation.model.card, evaluation.model
    splits = ", ".join(f"{escape(name)}" for name in sorted(evaluation.by_split))
    trained = (
        '<p class="note"><b>Some of these tiles are marked for training.</b> If the model was trained on them, the '
        "figures "
        "say how well it remembers, not how well it maps.</p>"
        if "train" in evaluation.by_split
        else ""
    )
    return (
        f"<p>Model <b>{escape(card.title)}</b> ({escape(card.architecture)}, SHA-256 {model.sha256[:16]}), threshold "
        f"{evaluation.threshold:g}, {len(evaluation.tiles)} tiles (split: {splits}), {evaluation.alarms.area_km2:.2f} "
        f"km² of valid ground, on {escape(evaluation.device)}.</p>{trained}"
        '<p class="note">The labels are taken as the truth. Weak labels (buffered lines) have neither the true widths '
        "nor "
        "every fracture, so pixel figures against them blame the network for the labels' errors too; length-based "
        "figures "
        "suffer less.</p>"
    )


def _main_figures(evaluation: Evaluation) -> str:
    published, pooled = evaluation.published, evaluation.pooled
    rows = [
        ("As published", published.precision, published.recall, published.f1, published.iou),
        ("All pixels pooled", pooled.precision, pooled.recall, pooled.f1, pooled.iou),
        ("Published model on Ohm crater", *(PUBLISHED[name] for name in ("precision", "recall", "f1", "iou"))),
    ]
    return (
        "<h2>Pixels</h2>"
        + _table(("", "Precision", "Recall", "F1", "IoU"), [(row[0], *map(_percent, row[1:])) for row in rows])
        + '<p class="note">As published: per tile, recall not where a tile has no fracture, precision not where it '
        "has no "
        f"detection; averaged over the tiles of batches of {PUBLISHED_BATCH}, then over batches; F1 from those two "
        "averages. "
        "The published model's figures (Le Corre et al. 2025, section 4.3) are of other images and are here for scale "
        "only.</p>"
    )


def _lines_and_alarms(evaluation: Evaluation) -> str:
    lines, alarms = evaluation.lines, evaluation.alarms
    rows = [
        ("Completeness: true length that was found", _percent(lines.completeness)),
        ("Correctness: detected length that is true", _percent(lines.correctness)),
        ("False detections", f"{alarms.count} ({_number(alarms.per_km2)} per km²)"),
    ]
    return (
        "<h2>Lines and false detections</h2>"
        + _table(("", ""), rows)
        + f'<p class="note">Lengths are of centrelines, matched within {lines.tolerance_px:g} px. A false detection '
        "is a "
        f"connected one of at least {MIN_AREA_M2:g} m² that touches no label; one that is cut by a tile's edge counts "
        "in "
        "each tile.</p>"
    )


def _widths(evaluation: Evaluation) -> str:
    rows = [
        (item.name, f"{item.pixels:,}", _percent(item.recall), f"{item.length_px:,}", _percent(item.completeness))
        for item in evaluation.by_width()
    ]
    source = "the true widths" if evaluation.widths_known else "widths measured on the labels"
    return (
        "<h2>Width classes</h2>"
        + _table(("Class", "True pixels", "Recall", "True length [px]", "Completeness"), rows)
        + f'<p class="note">By {source}. A false detection belongs to no class, so there is no precision here.</p>'
    )


def _groups(evaluation: Evaluation) -> str:
    parts = []
    for title, groups in (("Solar incidence [deg]", evaluation.by_incidence), ("Split", evaluation.by_split)):
        if len(groups) > 1:
            rows = [(name, *_scores(counts)) for name, counts in sorted(groups.items())]
            parts.append(f"<h2>{title}</h2>" + _table(("", "Precision", "Recall", "F1", "IoU"), rows))
    return "".join(parts)


def _calibration(evaluation: Evaluation) -> str:
    curve = evaluation.histogram.reliability()
    threshold, best = evaluation.histogram.best_threshold()
    advice = (
        f"The pooled F1 would be highest, {_percent(best)}, at a threshold of {threshold:g}. Chosen on these tiles, "
        "that "
        "figure is a little flattered."
        if math.isfinite(best)
        else "These tiles hold no fracture, so no threshold is best."
    )
    return (
        "<h2>Can the probabilities be believed?</h2>"
        + _draw_reliability(curve)
        + f"<p>Mean gap between said and true share: {_percent(evaluation.histogram.calibration_error())} (over all "
        "valid "
        f"pixels, most of which are plain ground). {advice}</p>"
    )


def _gallery(evaluation: Evaluation) -> str:
    key = "".join(
        f'<span style="background:rgb{colour}">{name}</span>'
        for name, colour in (("hit", HIT), ("missed", MISS), ("falsely detected", FALSE))
    )
    parts = [f'<h2>Pictures</h2><p class="key">{key}</p>']
    for name, title in (("hits", "Most hits"), ("misses", "Most missed"), ("false alarms", "Most false alarms")):
        pictures = evaluation.pictures.get(name, [])
        if pictures:
            figures = "".join(_figure(picture) for picture in pictures)
            parts.append(f'<h3>{title}</h3><div class="pictures">{figures}</div>')
    return "".join(parts)


def _figure(picture: Picture) -> str:
    counts = picture.counts
    caption = f"{escape(picture.tile_id)}: F1 {_percent(counts.f1)}, {counts.fn} px missed, {counts.fp} px false"
    images = "".join(
        f'<img alt="{name} of {escape(picture.tile_id)}" src="{_data_uri(pixels)}">'
        for name, pixels in (("image", picture.image), ("result", draw_overlay(picture)))
    )
    return f"<figure>{images}<figcaption>{caption}</figcaption></figure>"


def _worst_tiles(evaluation: Evaluation) -> str:
    worst = sorted(evaluation.tiles, key=lambda item: item.counts.fp + item.counts.fn, reverse=True)[:WORST_TILES]
    rows = [
        (item.tile.tile_id, *_scores(item.counts), f"{item.counts.fn:,}", f"{item.counts.fp:,}", str(item.false_alarms))
        for item in worst
    ]
    header = ("Tile", "Precision", "Recall", "F1", "IoU", "Missed [px]", "False [px]", "False detections")
    return f"<h2>The {len(rows)} tiles with most wrong pixels</h2>" + _table(header, rows)


def _scores(counts: PixelCounts) -> tuple[str, ...]:
    return tuple(map(_percent, (counts.precision, counts.recall, counts.f1, counts.iou)))


def _table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in header)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><tr>{head}</tr>{body}</table>"


def _percent(value: float) -> str:
    return "not defined" if math.isnan(value) else f"{100 * value:.1f} %"


def _number(value: float) -> str:
    return "not defined" if math.isnan(value) else f"{value:.2f}"


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

    points = " ".join(place(item.said, item.true_share) for item in curve)
    dots = "".join(
        f'<circle cx="{place(item.said, item.true_share).split(",")[0]}" '
        f'cy="{place(item.said, item.true_share).split(",")[1]}" r="3.5" fill="#d0661b">'
        f"<title>said {item.said:.2f}, true {item.true_share:.2f}, {item.pixels:,} px</title></circle>"
        for item in curve
    )
    return (
        f'<svg width="{size + pad + 10}" height="{size + pad + 8}" font-size="11" fill="#555">'
        f'<rect x="{pad}" y="8" width="{size}" height="{size}" fill="none" stroke="#bbb"/>'
        f'<polyline points="{place(0, 0)} {place(1, 1)}" stroke="#bbb" stroke-dasharray="4"/>'
        f'<polyline points="{points}" fill="none" stroke="#d0661b" stroke-width="2"/>{dots}'
        f'<text x="{pad + size / 2}" y="{size + pad}" text-anchor="middle">probability that the network says</text>'
        f'<text transform="translate(14 {8 + size / 2}) rotate(-90)" text-anchor="middle">share that is '
        "fracture</text></svg>"
    )
