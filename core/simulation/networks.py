"""Where fractures run: patterns of centre lines seen in impact melt (Le Corre et al. 2025, figure 1)."""

from __future__ import annotations

import numpy as np
from scipy.spatial import Voronoi

from .canvas import Canvas
from .noise import log_uniform
from .paths import Directions, follow, length_px, orientation_field, resample, roughen
from .widths import draw_length_px

PATTERNS = ("set", "polygons", "grown", "single", "echelon", "edge", "concentric", "radial")
"""Sub-parallel set; Y-junction polygons; T-junction network; isolated; en echelon; along the floor's edge; rings;
spokes."""


def draw_network(
    pattern: str,
    canvas: Canvas,
    rng: np.random.Generator,
    *,
    number: int,
    density: float,
    wander: float,
    edge: np.ndarray | None,
) -> list[np.ndarray]:
    """Centre lines (N, 2) of one network.

    Args:
        pattern: one of `PATTERNS`.
        canvas: where to draw.
        rng: source of chance.
        number: index of the width class that sets the lengths.
        density: 0 sparse .. 1 dense.
        wander: roughness of the lines, about 0 (straight) to 0.3.
        edge: foot of the wall, needed by "edge"; without one that pattern becomes "concentric".
    """
    if pattern == "edge" and edge is None:
        pattern = "concentric"
    curves = {
        "set": _set,
        "polygons": _polygons,
        "grown": _grown,
        "single": _single,
        "echelon": _echelon,
        "edge": _along_edge,
        "concentric": _concentric,
        "radial": _radial,
    }[pattern](canvas, rng, number, density, edge)
    return [roughen(curve, wander, rng) for curve in curves if len(curve) > 1 and length_px(curve) > 6]


def _area(canvas: Canvas, rng: np.random.Generator) -> tuple[np.ndarray, float]:
    """Centre and radius of the part of the scene that a network fills; often all of it."""
    size = max(canvas.width_px, canvas.height_px)
    centre = np.array([rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)])
    return centre, size * (1.5 if rng.random() < 0.4 else rng.uniform(0.18, 0.6))


def _spots(canvas: Canvas, rng: np.random.Generator, spacing_px: float) -> np.ndarray:
    """Jittered points about `spacing_px` apart within the network's area; (N, 2)."""
    centre, radius = _area(canvas, rng)
    xmin, ymin, xmax, ymax = canvas.bounds_px
    gx, gy = np.meshgrid(np.arange(xmin - 40, xmax + 40, spacing_px), np.arange(ymin - 40, ymax + 40, spacing_px))
    spots = np.stack([gx.ravel(), gy.ravel()], axis=1)
    spots += rng.normal(0, spacing_px * rng.uniform(0.2, 0.6), spots.shape)
    return spots[np.hypot(*(spots - centre).T) < radius]


def _set(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    mean = draw_length_px(rng, number)
    spacing = max(14.0, mean * (1.5 - 1.1 * density) * rng.uniform(0.4, 0.9))
    starts = _spots(canvas, rng, spacing)
    if not len(starts):
        return _single(canvas, rng, number, density, edge)
    starts = starts[rng.permutation(len(starts))[: int(6 + 90 * density)]]
    field = orientation_field(
        rng, max(canvas.width_px, canvas.height_px), mean_deg=rng.uniform(0, 360), swing_deg=rng.uniform(5, 70)
    )
    lengths = np.array([max(draw_length_px(rng, number), mean * 0.5) for _ in starts])
    return follow(field, starts, lengths)


def _polygons(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    cell = float(np.clip(draw_length_px(rng, number) * (1.7 - density), 22.0, 260.0))
    spots = _spots(canvas, rng, cell)
    if len(spots) < 5:
        return _grown(canvas, rng, number, density, edge)
    diagram = Voronoi(spots)
    lost = rng.uniform(0.0, 0.55)
    xmin, ymin, xmax, ymax = canvas.bounds_px
    curves = []
    for a, b in diagram.ridge_vertices:
        if a < 0 or rng.random() < lost:
            continue
        ends = diagram.vertices[[a, b]]
        outside = (ends < [xmin - 90, ymin - 90]).any() or (ends > [xmax + 90, ymax + 90]).any()
        if not outside and length_px(ends) < 4 * cell:
            curves.append(ends)
    return curves


def _grown(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    """Cracks that grow from flaws until they meet an older one, which gives T junctions."""
    size = max(canvas.width_px, canvas.height_px)
    centre, radius = _area(canvas, rng)
    mean = rng.uniform(0, 180)
    field = orientation_field(rng, size, mean_deg=mean, swing_deg=rng.uniform(10, 90))
    second = rng.uniform(55, 90)
    margin = canvas.margin_px
    taken = np.zeros((canvas.height_px + 2 * margin + 1, canvas.width_px + 2 * margin + 1), dtype=bool)
    clearance = rng.uniform(8, 22)
    curves = []
    for _ in range(int(6 + 55 * density)):
        start = centre + radius * np.sqrt(rng.random()) * _direction(rng.uniform(0, 2 * np.pi))
        turn = np.deg2rad(rng.choice([0.0, second]) + rng.normal(0, 12))
        budget = draw_length_px(rng, number) * rng.uniform(1.0, 2.5)
        halves = [_grow(start, field, turn, sign, budget / 2, taken, margin) for sign in (1, -1)]
        curve = np.concatenate([halves[1][::-1], halves[0][1:]])
        if length_px(curve) < clearance:
            continue
        curves.append(curve)
        column = np.clip((curve[:, 0] + margin).astype(int), 0, taken.shape[1] - 1)
        row = np.clip((curve[:, 1] + margin).astype(int), 0, taken.shape[0] - 1)
        for shift in (0, 1):
            taken[np.minimum(row + shift, taken.shape[0] - 1), column] = True
            taken[row, np.minimum(column + shift, taken.shape[1] - 1)] = True
    return curves


def _direction(angle: float) -> np.ndarray:
    return np.array([np.cos(angle), np.sin(angle)])


def _grow(
    start: np.ndarray, field: Directions, turn: float, sign: int, budget: float, taken: np.ndarray, margin: int
) -> np.ndarray:
    """Points 1 px apart from `start` until the budget is spent, an older crack is met or the canvas ends."""
    points = [start]
    for _ in range(int(budget)):
        x, y = points[-1]
        angle = float(field(np.array([x]), np.array([y]))[0]) + turn
        x, y = points[-1] + sign * 1.0 * _direction(angle)
        points.append(np.array([x, y]))
        row, column = int(y + margin), int(x + margin)
        if not (0 <= row < taken.shape[0] and 0 <= column < taken.shape[1]) or taken[row, column]:
            break
    return np.array(points)


def _single(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    count = 1 + int(rng.poisson(0.8 + 3 * density))
    curves = []
    for _ in range(count):
        field = orientation_field(
            rng,
            max(canvas.width_px, canvas.height_px) * 0.6,
            mean_deg=rng.uniform(0, 360),
            swing_deg=rng.uniform(5, 80),
        )
        start = np.array([[rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)]])
        curves += follow(field, start, np.array([draw_length_px(rng, number) * rng.uniform(1, 2)]))
    return curves


def _echelon(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    """Short overlapping cracks, each set off sideways from the last."""
    length = draw_length_px(rng, number)
    heading, lean = rng.uniform(0, 2 * np.pi), np.deg2rad(rng.uniform(12, 45)) * rng.choice([-1, 1])
    count = int(rng.integers(4, 12))
    middle = np.array([rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)])
    curves = []
    for step in range(count):
        centre = middle + (step - count / 2) * length * rng.uniform(0.7, 0.95) * _direction(heading)
        half = length * rng.uniform(0.35, 0.65) * _direction(heading + lean + rng.normal(0, 0.06))
        curves.append(np.array([centre - half, centre + half]))
    return curves


def _along_edge(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    """Cracks on the floor that run with the foot of the wall, where the sheet thins (Xiao et al. 2014)."""
    middle = np.array([canvas.width_px / 2, canvas.height_px / 2])
    tangent = np.gradient(edge, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    normal = np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)
    if np.sum((middle - edge.mean(axis=0)) * normal.mean(axis=0)) < 0:
        normal = -normal
    curves = []
    offset = rng.uniform(6, 25)
    for _ in range(int(1 + 6 * density)):
        line = edge + offset * normal
        at = 0
        while at < len(line) - 4:
            count = int(draw_length_px(rng, number) * 1.3 / 4) + 3
            if rng.random() < 0.75:
                curves.append(line[at : at + count])
            at += count + int(rng.integers(1, 12))
        offset += log_uniform(rng, 10, 60)
    return curves


def _concentric(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    size = max(canvas.width_px, canvas.height_px)
    centre = np.array([canvas.width_px, canvas.height_px]) / 2 + rng.uniform(0.1, 1.6) * size * _direction(
        rng.uniform(0, 2 * np.pi)
    )
    middle_distance = np.hypot(*(centre - np.array([canvas.width_px, canvas.height_px]) / 2))
    curves = []
    for _ in range(int(3 + 30 * density)):
        radius = middle_distance + rng.uniform(-0.6, 0.6) * size
        if radius < 15:
            continue
        span = draw_length_px(rng, number) * 1.3 / radius
        towards = np.arctan2(canvas.height_px / 2 - centre[1], canvas.width_px / 2 - centre[0])
        mid = towards + rng.uniform(-0.7, 0.7) * size / radius
        angles = np.linspace(mid - span / 2, mid + span / 2, max(4, int(span * radius / 3)))
        drift = 1 + rng.normal(0, 0.08) * (angles - mid)
        curves.append(centre + radius * drift[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1))
    return curves


def _radial(
    canvas: Canvas, rng: np.random.Generator, number: int, density: float, edge: np.ndarray | None
) -> list[np.ndarray]:
    centre = np.array([rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)])
    curves = []
    for angle in np.linspace(0, 2 * np.pi, int(4 + 10 * density), endpoint=False) + rng.uniform(0, 6):
        angle += rng.normal(0, 0.2)
        near = rng.uniform(5, 40)
        far = near + draw_length_px(rng, number) * rng.uniform(0.7, 1.5)
        curves.append(np.stack([centre + near * _direction(angle), centre + far * _direction(angle)]))
    return [resample(curve, 4.0) for curve in curves]
