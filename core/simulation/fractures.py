"""Impact melt fractures as troughs: their widths along the path, cross-sections, infill and wear."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter
from scipy.spatial import cKDTree

from .canvas import Canvas
from .lines import SimulatedLine
from .networks import PATTERNS, draw_network
from .noise import log_uniform, power_law_noise, smooth_noise, smooth_sequence
from .paths import Path, PathField, lay, length_px, resample
from .widths import draw_class, draw_width_px, width_class

JOINED = ("polygons", "grown", "traces")
"""Patterns whose widths change smoothly from line to line."""

SECTIONS = ("v", "u", "flat")
"""Cross-sections: steep to a point; rounded; steep sides and a floor of infill."""


@dataclass(frozen=True)
class FractureSettings:
    """The fractures of a scene.

    `patterns` names one network each (`networks.PATTERNS`), `classes` their main width classes
    (indices; None: by their shares). `density` 0 sparse .. 1 dense. `depth_to_width` is that of
    fresh cracks; `wear` 0 sharp .. 1 rounded by diffusion; `rim` the height of raised lips relative to depth;
    `infill` the share of the depth that debris fills, patchily; `wander` the roughness of the paths; `gaps` how
    much of the length is closed; `mixing` how far widths differ within a network. `smooth` is the share of troughs
    without any sharp edge (a Gaussian section, as of fractures under regolith), `softening` the greatest rounding of
    edges, in half widths.
    """

    patterns: tuple[str, ...] = ("set",)
    classes: tuple[int, ...] | None = None
    density: float = 0.4
    depth_to_width: float = 0.2
    wear: float = 0.3
    rim: float = 0.0
    infill: float = 0.2
    wander: float = 0.1
    gaps: float = 0.05
    mixing: float = 0.5
    debris: float = 0.1
    smooth: float = 0.0
    softening: float = 0.0


@dataclass(frozen=True)
class Troughs:
    """Fractures laid onto a canvas.

    `depth` float32 (rows, columns) pixels of height to take off the ground (negative on raised lips), `field` the
    distances, `paths` the curves and `lines` one centre line with class and width for each path.
    """

    depth: np.ndarray
    field: PathField
    paths: list[Path]
    lines: list[SimulatedLine]


def random_fractures(rng: np.random.Generator) -> FractureSettings:
    """Settings of one scene's fractures, from crisp cracks to worn, half-filled ones."""
    count = int(rng.choice([1, 2, 3], p=[0.52, 0.33, 0.15]))
    shares = np.array([0.27, 0.22, 0.23, 0.09, 0.05, 0.07, 0.05, 0.02])
    return FractureSettings(
        patterns=tuple(str(p) for p in rng.choice(PATTERNS, count, p=shares)),
        # Wide fractures are rare; some scenes have little else, so that they are learnt.
        classes=(int(rng.choice([3, 4], p=[0.65, 0.35])),) if rng.random() < 0.12 else None,
        density=float(rng.beta(1.5, 1.6)),
        depth_to_width=float(np.clip(rng.lognormal(np.log(0.2), 0.45), 0.06, 0.5)),
        wear=float(rng.beta(1.2, 1.8)),
        rim=float(rng.uniform(0.05, 0.4)) if rng.random() < 0.3 else 0.0,
        infill=float(rng.uniform(0, 0.6)),
        wander=log_uniform(rng, 0.02, 0.28),
        gaps=float(rng.uniform(0, 0.2)),
        mixing=float(rng.uniform(0.1, 0.9)),
        debris=float(rng.uniform(0, 0.5)),
        smooth=float(rng.choice([0.0, rng.uniform(0.1, 0.7), 1.0], p=[0.45, 0.37, 0.18])),
        softening=float(rng.uniform(0.1, 0.8)) if rng.random() < 0.5 else 0.0,
    )


def draw_fractures(
    settings: FractureSettings,
    canvas: Canvas,
    rng: np.random.Generator,
    *,
    wall: np.ndarray | None = None,
    edge: np.ndarray | None = None,
    curves: list[np.ndarray] | None = None,
) -> Troughs:
    """The fractures of a scene as depths and lines.

    Args:
        settings: networks and cross-sections.
        canvas: where to draw.
        rng: source of chance.
        wall: float32 (rows, columns), 1 where there is no melt and so no fracture.
        edge: foot of the wall for fractures that follow it.
        curves: further centre lines, such as traced outcrops.
    """
    paths: list[Path] = []
    networks = [(pattern, None) for pattern in settings.patterns]
    if curves is not None:
        networks.append(("traces", curves))
    for place, (pattern, given) in enumerate(networks):
        number = draw_class(rng)
        if settings.classes is not None and place < len(settings.classes):
            number = settings.classes[place]
        # Wide fractures stand farther apart, or they would leave no ground between them.
        density = settings.density * (1.0, 0.9, 0.55, 0.35, 0.2)[number]
        if given is None:
            given = draw_network(
                pattern, canvas, rng, number=number, density=density, wander=settings.wander, edge=edge
            )
        grading = _grading(canvas, rng) if pattern in JOINED and rng.random() < 0.75 else None
        base = draw_width_px(rng, number)
        joined = joined_ends(given)
        for curve, ends in zip(given, joined):
            own = draw_class(rng) if rng.random() < settings.mixing else number
            drawn = draw_width_px(rng, own)
            if grading is not None:
                drawn = max(1.6, base * grading(curve) * rng.lognormal(0, 0.3 * settings.mixing + 0.05))
            # Cracks between polygons cannot be wider than the blocks that they part, and isolated ones are long.
            width = min(drawn, max(1.6, length_px(curve) * rng.uniform(0.06, 0.2)))
            paths.append(_open(curve, width, settings, canvas, wall, rng, joined=ends))
    paths = [path for path in paths if path is not None]
    return cut_troughs(paths, settings, canvas, rng)


def joined_ends(curves: list[np.ndarray], reach_px: float = 5.0) -> list[tuple[bool, bool]]:
    """Whether each curve's two ends lie on another curve, where the fracture keeps its width instead of tapering."""
    if len(curves) < 2:
        return [(False, False)] * len(curves)
    points = [resample(curve, 4.0) for curve in curves]
    owner = np.repeat(np.arange(len(points)), [len(p) for p in points])
    tree = cKDTree(np.concatenate(points))
    ends = np.array([[curve[0], curve[-1]] for curve in curves]).reshape(-1, 2)
    near = tree.query_ball_point(ends, reach_px)
    met = [any(owner[index] != number // 2 for index in found) for number, found in enumerate(near)]
    return list(zip(met[::2], met[1::2]))


def _grading(canvas: Canvas, rng: np.random.Generator) -> Callable[[np.ndarray], float]:
    """How widths change across a network: a smooth factor of about 0.5 to 2 at a curve's middle."""
    size = max(canvas.width_px, canvas.height_px)
    waves = rng.normal(0, 2 * np.pi / size, (3, 2))
    phases, strength = rng.uniform(0, 2 * np.pi, 3), rng.uniform(0.1, 0.45)

    def factor(curve: np.ndarray) -> float:
        return float(np.exp(strength * np.sin(waves @ curve.mean(axis=0) + phases).sum()))

    return factor


def _open(
    curve: np.ndarray,
    width_px: float,
    settings: FractureSettings,
    canvas: Canvas,
    wall: np.ndarray | None,
    rng: np.random.Generator,
    *,
    joined: tuple[bool, bool],
) -> Path | None:
    """A curve with widths: uneven, tapering to the tips, closed in gaps, where the wall begins and beyond the scene."""
    points = resample(curve, float(np.clip(width_px / 3, 2.0, 6.0)))
    count = len(points)
    if count < 3:
        return None
    step = length_px(points) / (count - 1)
    uneven = 1 + 0.28 * smooth_sequence(count, max(2.0, 2.5 * width_px / step), rng)
    uneven += 0.1 * smooth_sequence(count, 2.0, rng)
    widths = width_px * uneven.clip(0.35, 1.9)
    for from_tip, meets in zip((np.arange(count) * step, np.arange(count)[::-1] * step), joined):
        if meets:
            continue
        length = min(width_px * rng.uniform(0.5, 5.0) + 2.0, count * step / 2)
        widths = widths * np.clip((from_tip + 0.5) / length, 0.08, 1) ** rng.uniform(0.3, 1.0)
    closed = smooth_sequence(count, max(2.0, 12.0 / step), rng) > np.interp(settings.gaps, [0, 0.5], [3.2, 0.0])
    widths = np.where(closed, 0.0, widths)
    if wall is not None:
        widths = np.where(canvas.sample(wall, points[:, 0], points[:, 1]) > 0.5, 0.0, widths)
    widths = np.where(widths < 0.9, 0.0, widths)
    return Path(points, widths) if (widths > 0).sum() > 2 else None


def cut_troughs(paths: list[Path], settings: FractureSettings, canvas: Canvas, rng: np.random.Generator) -> Troughs:
    """Troughs along given paths: a cross-section each, one network-wide wear, patchy infill and debris."""
    count = max(1, len(paths))
    field = lay(canvas, paths, reach=1.9, extra_px=2.5)
    section = rng.choice(len(SECTIONS), count, p=[0.25, 0.4, 0.35])
    ratio = np.clip(settings.depth_to_width * rng.lognormal(0, 0.2, count), 0.04, 0.55)
    wear = np.clip(settings.wear + rng.normal(0, 0.08, count), 0, 1)
    floor = rng.uniform(0.35, 0.8, count)  # half-width share taken by the sides of a flat-floored trough
    owned = field.owner >= 0
    owner = np.where(owned, field.owner, 0)
    half = np.maximum(field.width_px / 2, 0.3)
    u = np.clip((field.edge_px + half) / half, 0, 8).astype(np.float32)
    inside = np.maximum(1 - u, 0)
    kind = section[owner]
    sharp = np.where(
        kind == 0,
        inside,
        np.where(kind == 1, np.maximum(1 - u**2, 0), np.minimum(inside / floor[owner].astype(np.float32), 1)),
    )
    soft_reach = (1 + 0.5 * wear[owner]).astype(np.float32)
    soft = 0.5 + 0.5 * np.cos(np.pi * np.minimum(u / soft_reach, 1))
    weight = wear[owner].astype(np.float32)
    shape = (sharp * (1 - weight) + soft * weight) * owned
    if settings.smooth > 0:
        rounded, steep = rng.random(count) < settings.smooth, rng.uniform(1.5, 3.0, count).astype(np.float32)
        shape = np.where(rounded[owner], np.exp(-steep[owner] * u**2) * owned, shape)
    depth = shape * field.width_px * ratio[owner].astype(np.float32)
    if settings.infill > 0 and len(paths):
        depth *= 1 - np.float32(settings.infill) * _patches(canvas, rng)
        rough = power_law_noise(canvas.shape, 1.2, rng, longest_cells=20 * canvas.supersampling)
        depth += rough * (inside > 0.15) * field.width_px * np.float32(0.012 * settings.infill)
    if settings.rim > 0:
        lip = np.exp(-(((u - 1.15) / 0.3) ** 2)) * field.width_px * ratio[owner].astype(np.float32)
        depth -= (lip * owned * np.float32(settings.rim)).astype(np.float32)
    if settings.softening > 0 and len(paths):
        depth = _softened(depth, paths, owner, settings.softening, canvas, rng)
    return Troughs(depth.astype(np.float32), field, paths, [line for path in paths for line in _lines(path)])


def _softened(
    depth: np.ndarray, paths: list[Path], owner: np.ndarray, most: float, canvas: Canvas, rng: np.random.Generator
) -> np.ndarray:
    """The troughs worn by diffusion, each by its own share of its half width; in three steps, not path by path."""
    half = np.array([path.widths[path.widths > 0].mean() / 2 for path in paths])
    sigma = rng.uniform(0, most, len(paths)) * half
    worn = np.zeros_like(depth)
    for low, high in zip((0.0, 0.6, 1.8), (0.6, 1.8, np.inf)):
        chosen = (sigma >= low) & (sigma < high)
        if chosen.any():
            part = depth * chosen[owner]
            worn += gaussian_filter(part, float(sigma[chosen].mean()) * canvas.supersampling)
    return worn


def _patches(canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    return np.clip(0.5 + 0.5 * smooth_noise(canvas.shape, 30 * canvas.supersampling, rng), 0, 1)


def _lines(path: Path) -> list[SimulatedLine]:
    """The open parts of a path; gaps of a few pixels are bridged, as a mapper would."""
    open_here = path.widths > 0
    numbers = np.flatnonzero(open_here)
    step = length_px(path.points) / max(len(path.points) - 1, 1)
    runs = np.split(numbers, np.flatnonzero(np.diff(numbers) * step > 8.0) + 1)
    lines = []
    for run in runs:
        if len(run) < 2:
            continue
        points = path.points[run[0] : run[-1] + 1]
        width = float(path.widths[run].mean())
        if length_px(points) >= max(4.0, width * 0.5):
            lines.append(SimulatedLine(points, width_class(width), width))
    return lines
