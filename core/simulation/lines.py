"""Centre lines of fractures, true and as a hand would draw them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from skimage.measure import approximate_polygon

from ..label_widths import DEFAULT_CLASS_WIDTHS
from .canvas import Canvas
from .paths import Path, lay, length_px, resample
from .widths import CLASSES


@dataclass(frozen=True)
class SimulatedLine:
    """A fracture's centre line.

    `points_px`: float64 (N, 2) x, y in image pixels from the top left corner, its width class
    (`widths.CLASSES`) and its mean full width in pixels.
    """

    points_px: np.ndarray
    width_class: str
    width_px: float


def hand_drawn(
    lines: list[SimulatedLine],
    rng: np.random.Generator,
    *,
    jitter_px: float = 1.2,
    wrong_class: float = 0.12,
    missed: float = 0.08,
) -> list[SimulatedLine]:
    """The lines as a mapper would label them: few vertices, off the centre by about a pixel, some missed or misjudged.

    Args:
        lines: the true centre lines.
        rng: source of chance.
        jitter_px: standard deviation of each vertex off the centre; wide fractures get up to three times as much.
        wrong_class: share that gets a neighbouring width class.
        missed: share that is not drawn; twice that among the narrowest, half of it among the rest.
    """
    drawn = []
    for line in lines:
        if rng.random() < missed * (1.5 if line.width_class == "tiny" else 0.5):
            continue
        points = _clicked(line, rng, jitter_px)
        if len(points) < 2 or length_px(points) < 3:
            continue
        number = CLASSES.index(line.width_class)
        if rng.random() < wrong_class:
            number = int(np.clip(number + rng.choice([-1, 1]), 0, len(CLASSES) - 1))
        drawn.append(replace(line, points_px=points, width_class=CLASSES[number]))
    return drawn


def weak_mask(lines: list[SimulatedLine], width_px: int, height_px: int) -> np.ndarray:
    """The weak labels of lines: each buffered by its class's full width; uint8 (H, W) of 0 and 1."""
    paths = [
        Path(line.points_px, np.full(len(line.points_px), DEFAULT_CLASS_WIDTHS[line.width_class])) for line in lines
    ]
    field = lay(Canvas(width_px, height_px), paths, reach=1.0, extra_px=1.0)
    return (field.edge_px < 0).astype(np.uint8)


def _clicked(line: SimulatedLine, rng: np.random.Generator, jitter_px: float) -> np.ndarray:
    """Vertices where the curve bends, each a little off."""
    tolerance = rng.uniform(0.4, 1.5) + 0.04 * line.width_px
    points = approximate_polygon(resample(line.points_px, 3.0), tolerance)
    spread = jitter_px * min(3.0, 0.7 + line.width_px / 15.0)
    return points + rng.normal(0, spread / np.sqrt(2), points.shape)
