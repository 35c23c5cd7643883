"""Blocks with their shadows, blocks split by a crack, and the trails of those that rolled down a slope."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .canvas import Canvas
from .craters import Craters
from .noise import log_uniform, smooth_sequence
from .paths import Path, lay


@dataclass(frozen=True)
class BoulderSettings:
    """Blocks of a scene.

    `scattered` lies anywhere, per 10,000 px2; `around_craters` scales the fields about fresh craters; `slope` is the
    cumulative power-law exponent of diameters from `smallest_px` up to `largest_px`; `split` is the number of big
    blocks broken by cracks; `trails` the number of rockfall trails; `brightness` the albedo of blocks relative to soil.
    """

    scattered: float = 0.5
    around_craters: float = 1.0
    slope: float = 3.5
    smallest_px: float = 1.2
    largest_px: float = 10.0
    split: int = 0
    trails: int = 0
    brightness: float = 1.2


def random_boulders(rng: np.random.Generator) -> BoulderSettings:
    """Settings of one scene's blocks: none on most old plains, many on some walls and round fresh craters."""
    return BoulderSettings(
        scattered=log_uniform(rng, 0.05, 9.0) if rng.random() < 0.45 else 0.0,
        around_craters=log_uniform(rng, 0.1, 2.0) if rng.random() < 0.5 else 0.0,
        slope=float(rng.uniform(2.2, 4.5)),
        smallest_px=log_uniform(rng, 0.8, 2.0),
        largest_px=log_uniform(rng, 2.5, 14.0),
        split=int(rng.integers(1, 5)) if rng.random() < 0.15 else 0,
        trails=int(rng.integers(1, 7)) if rng.random() < 0.2 else 0,
        brightness=float(rng.uniform(0.9, 1.3)),
    )


def place_boulders(
    height: np.ndarray,
    albedo: np.ndarray,
    settings: BoulderSettings,
    craters: Craters,
    wall: np.ndarray,
    canvas: Canvas,
    rng: np.random.Generator,
) -> None:
    """Add blocks to height and albedo, in place: scattered, round fresh craters, denser on the wall."""
    xmin, ymin, xmax, ymax = canvas.bounds_px
    area = (xmax - xmin) * (ymax - ymin)
    groups = []
    count = int(rng.poisson(settings.scattered * area / 1e4))
    if count:
        # Blocks come in patches, and gather on and below the wall.
        x, y = rng.uniform(xmin, xmax, 3 * count), rng.uniform(ymin, ymax, 3 * count)
        crowd = np.exp(1.2 * np.sin(x / rng.uniform(20, 90) + rng.uniform(0, 6)) * np.sin(y / rng.uniform(20, 90)))
        crowd *= 1 + 4 * canvas.sample(wall, x, y)
        keep = rng.choice(3 * count, count, replace=False, p=crowd / crowd.sum())
        groups.append((x[keep], y[keep]))
    if settings.around_craters > 0:
        for index in np.flatnonzero((craters.state > 0.7) & (craters.diameter > 12)):
            near = int(rng.poisson(settings.around_craters * craters.diameter[index] * rng.uniform(0, 1.6)))
            distance = craters.diameter[index] / 2 * (0.4 + rng.exponential(0.8, near))
            angle = rng.uniform(0, 2 * np.pi, near)
            groups.append((craters.x[index] + distance * np.cos(angle), craters.y[index] + distance * np.sin(angle)))
    if groups:
        x, y = np.concatenate([g[0] for g in groups]), np.concatenate([g[1] for g in groups])
        diameter = settings.smallest_px * (1 - rng.random(len(x))) ** (-1 / settings.slope)
        _stamp(height, albedo, x, y, np.minimum(diameter, settings.largest_px), settings.brightness, canvas, rng)
    for _ in range(settings.split):
        _split_block(height, albedo, settings, canvas, rng)


def _stamp(
    height: np.ndarray,
    albedo: np.ndarray,
    x: np.ndarray,
    y: np.ndarray,
    diameter: np.ndarray,
    brightness: float,
    canvas: Canvas,
    rng: np.random.Generator,
) -> None:
    """Blocks as steep, slightly boxy domes set on the ground."""
    for cx, cy, size in zip(x, y, diameter):
        long, angle = size * rng.uniform(1.0, 1.5), rng.uniform(0, np.pi)
        high, boxy = size * rng.uniform(0.3, 0.75), rng.uniform(1.5, 5.0)
        # A block smaller than a cell still rises, in proportion to the area it fills.
        least = canvas.cell_px * 0.75
        fill = min(1.0, size / 2 / least) ** 2
        half = max(size / 2, least)
        reach = max(long / 2, half)
        window = canvas.window(cx - reach, cy - reach, cx + reach, cy + reach)
        if window is None:
            continue
        cells, wx, wy = window
        dx, dy = wx - np.float32(cx), wy - np.float32(cy)
        along = np.abs(dx * np.float32(np.cos(angle)) + dy * np.float32(np.sin(angle))) / np.float32(reach)
        across = np.abs(dy * np.float32(np.cos(angle)) - dx * np.float32(np.sin(angle))) / np.float32(half)
        r = along ** np.float32(boxy) + across ** np.float32(boxy)
        dome = np.sqrt(np.maximum(1 - r, 0)) * np.float32(high * fill)
        height[cells] += dome
        albedo[cells] *= np.where(dome > 0, np.float32(1 + (brightness - 1) * fill), np.float32(1))


def _split_block(
    height: np.ndarray, albedo: np.ndarray, settings: BoulderSettings, canvas: Canvas, rng: np.random.Generator
) -> None:
    """A big block broken by one to three straight cracks: bait, for it is no fracture of the melt."""
    size = rng.uniform(7, 24)
    x, y = rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)
    window = canvas.window(x - size, y - size, x + size, y + size)
    if window is None:
        return
    cells, wx, wy = window
    dx, dy = wx - np.float32(x), wy - np.float32(y)
    phi = np.arctan2(dy, dx)
    outline = 1 + sum(rng.normal(0, 0.1) * np.cos(k * phi + rng.uniform(0, 6)) for k in (2, 3, 4, 5))
    r = np.hypot(dx, dy * np.float32(rng.uniform(1.0, 1.6))) / (np.float32(size / 2) * outline)
    tilt = rng.normal(0, 0.12, 2)
    dome = (np.clip((1 - r) / 0.22, 0, 1) * np.float32(size * rng.uniform(0.12, 0.3))).astype(np.float32)
    dome *= 1 + np.float32(tilt[0]) * dx / np.float32(size) + np.float32(tilt[1]) * dy / np.float32(size)
    for _ in range(int(rng.integers(1, 4))):
        angle, shift = rng.uniform(0, np.pi), rng.normal(0, size * 0.15)
        distance = np.abs(dx * np.float32(np.cos(angle)) + dy * np.float32(np.sin(angle)) - np.float32(shift))
        dome *= np.clip(distance / np.float32(rng.uniform(0.6, 1.6)), 0.1, 1)
    height[cells] += dome
    albedo[cells] *= np.where(dome > 0.2, np.float32(settings.brightness), np.float32(1))


def roll_trails(
    height: np.ndarray,
    albedo: np.ndarray,
    count: int,
    wall: np.ndarray,
    canvas: Canvas,
    rng: np.random.Generator,
    *,
    downhill_deg: float,
) -> None:
    """Rockfall trails, in place: shallow, often broken into bounces, with the block at the lower end."""
    candidates = np.argwhere(wall[:: canvas.supersampling * 4, :: canvas.supersampling * 4] > 0.3)
    for _ in range(count):
        if len(candidates):
            row, column = candidates[rng.integers(len(candidates))] * 4 - canvas.margin_px
            start, direction = np.array([column, row], dtype=float), downhill_deg + rng.normal(0, 10)
        else:
            start = np.array([rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)])
            direction = downhill_deg + rng.normal(0, 12)
        width, length = log_uniform(rng, 1.2, 6.0), log_uniform(rng, 40, 350)
        steps = max(6, int(length / 3))
        heading = np.deg2rad(direction) + 0.12 * smooth_sequence(steps, 10, rng)
        track = start + np.cumsum(3.0 * np.stack([np.sin(heading), -np.cos(heading)], axis=1), axis=0)
        widths = width * (1 + 0.2 * smooth_sequence(steps, 3, rng)).clip(0.3)
        if rng.random() < 0.6:
            bounce = np.sin(np.arange(steps) * 3.0 / (width * rng.uniform(0.8, 2.5))) > rng.uniform(-0.8, 0.4)
            widths = np.where(bounce, widths, 0.0)
        laid = lay(canvas, [Path(track, widths)])
        half = np.maximum(laid.width_px / 2, 0.2)
        u = (laid.edge_px + half) / half
        groove = np.clip(1 - u**2, 0, 1) * (laid.owner >= 0) * laid.width_px
        height -= groove.astype(np.float32) * np.float32(rng.uniform(0.03, 0.13))
        albedo *= 1 + np.clip(1 - u, 0, 1).astype(np.float32) * (laid.owner >= 0) * np.float32(rng.normal(0, 0.05))
        if rng.random() < 0.8:
            end = track[-1:]
            _stamp(height, albedo, end[:, 0], end[:, 1], np.array([width * rng.uniform(0.9, 1.6)]), 1.2, canvas, rng)
