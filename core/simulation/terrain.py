"""The ground before craters: rolling melt, hummocks, flow fronts, ridges and the rough crater wall."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter

from .canvas import Canvas
from .noise import log_uniform, power_law_noise, smooth_noise, smooth_sequence
from .paths import Path, follow, lay, orientation_field, resample


@dataclass(frozen=True)
class TerrainSettings:
    """Shape of the ground; heights in pixels, slopes as rise over run.

    `rms_slope` is that of the self-affine surface at 2 px (a few degrees on mare and melt at metres; Rosenburg et
    al. 2011), `hurst` its exponent, `softness_px` the length below which it is smooth. `swell` is a
    broad undulation (slope), `hummocks` the density and `hummock_height_px` the size of small hills, `fronts` the
    number of one-sided flow fronts, `front_steepness` a factor on their height, `ridges` of wrinkle and pressure
    ridges. `wall` is the share of the scene that is rough wall of `wall_slope`. `grain` > 1 draws the fine relief
    out along `grain_deg`.
    """

    rms_slope: float = 0.05
    hurst: float = 0.85
    softness_px: float = 1.5
    swell: float = 0.03
    hummocks: float = 0.0
    hummock_height_px: float = 2.0
    fronts: int = 0
    front_steepness: float = 1.0
    ridges: int = 0
    wall: float = 0.0
    wall_slope: float = 0.4
    grain: float = 1.0
    grain_deg: float = 0.0


@dataclass(frozen=True)
class Ground:
    """The ground of a scene and its parts.

    `height` float32 (rows, columns) in pixels; `wall` float32, 0 on the floor .. 1 on the wall; `edge` the curve
    between the two as (N, 2) points or None; `uphill_deg` the wall's direction of ascent, clockwise from up.
    """

    height: np.ndarray
    wall: np.ndarray
    edge: np.ndarray | None
    uphill_deg: float


def random_terrain(rng: np.random.Generator) -> TerrainSettings:
    """Settings of one scene's ground, from smooth ponds to hummocky floors with a piece of wall."""
    return TerrainSettings(
        rms_slope=log_uniform(rng, 0.012, 0.17),
        hurst=float(rng.uniform(0.35, 0.95)),
        softness_px=log_uniform(rng, 0.3, 3.5),
        swell=log_uniform(rng, 0.004, 0.05),
        hummocks=float(rng.uniform(0.1, 1.0)) if rng.random() < 0.3 else 0.0,
        hummock_height_px=log_uniform(rng, 0.4, 5.0),
        fronts=int(rng.integers(1, 4)) if rng.random() < 0.28 else 0,
        front_steepness=log_uniform(rng, 1.0, 3.0),
        ridges=int(rng.integers(1, 7)) if rng.random() < 0.28 else 0,
        wall=float(rng.uniform(0.08, 0.6)) if rng.random() < 0.22 else 0.0,
        wall_slope=float(rng.uniform(0.2, 0.65)),
        grain=float(rng.uniform(1.5, 5.0)) if rng.random() < 0.25 else 1.0,
        grain_deg=float(rng.uniform(0, 180)),
    )


def build_ground(settings: TerrainSettings, canvas: Canvas, rng: np.random.Generator) -> Ground:
    """The ground of a scene, without craters, boulders and fractures."""
    height = _rolling(settings, canvas, rng)
    if settings.hummocks > 0:
        height += _hummocks(settings, canvas, rng)
    height += add_fronts_and_ridges(settings, canvas, rng)
    wall, edge, uphill = np.zeros(canvas.shape, dtype=np.float32), None, 0.0
    if settings.wall > 0:
        rise, wall, edge, uphill = _wall(settings, canvas, rng)
        height += rise
    return Ground(height, wall, edge, uphill)


def add_fronts_and_ridges(settings: TerrainSettings, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    """Height of the flow fronts and ridges alone; float32 (rows, columns), pixels."""
    height = np.zeros(canvas.shape, dtype=np.float32)
    for _ in range(settings.fronts):
        height += _flow_front(canvas, rng) * np.float32(settings.front_steepness)
    if settings.ridges:
        height += _ridges(settings.ridges, canvas, rng)
    return height


def _rolling(settings: TerrainSettings, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    scale = canvas.supersampling
    field = power_law_noise(
        canvas.shape,
        settings.hurst + 1,
        rng,
        longest_cells=160.0 * scale,
        shortest_cells=max(2.0, settings.softness_px * scale * 1.5),
        stretch=settings.grain,
        stretch_deg=settings.grain_deg,
    )
    # Slope over a baseline of 2 px sets the height scale.
    step = 2 * scale
    rms = float(np.sqrt(np.mean((field[step:] - field[:-step]) ** 2))) / 2.0
    height = field * np.float32(settings.rms_slope / max(rms, 1e-9))
    for wavelength in (90.0, 300.0):
        wave = smooth_noise(canvas.shape, wavelength * scale, rng)
        height += wave * np.float32(settings.swell * wavelength / 9.0 * rng.uniform(0.2, 1.0))
    return height.astype(np.float32)


def _hummocks(settings: TerrainSettings, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    """Small rounded hills, crowded where `hummocks` is near 1."""
    wavelength = log_uniform(rng, 12.0, 70.0)
    field = smooth_noise(canvas.shape, wavelength * canvas.supersampling, rng)
    above = np.maximum(field - np.float32(1.2 - 1.4 * settings.hummocks), 0)
    steep = min(settings.hummock_height_px, wavelength * 0.12)
    return above ** np.float32(rng.uniform(1.0, 2.0)) * np.float32(steep)


def _flow_front(canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    """A sheet of melt that ends in a lobate step: one side higher, no trough."""
    scale = canvas.supersampling
    field = smooth_noise(canvas.shape, log_uniform(rng, 120, 500) * scale, rng)
    field += np.float32(0.15) * smooth_noise(canvas.shape, rng.uniform(20, 60) * scale, rng)
    gradient = float(np.sqrt(np.mean((field[:, 4:] - field[:, :-4]) ** 2)) / 4) * scale
    width_px = log_uniform(rng, 1.5, 14.0)
    x = (field - np.float32(rng.normal(0, 0.7))) / np.float32(max(gradient, 1e-6) * width_px)
    step = 0.5 + 0.5 * np.tanh(x)
    levee = np.exp(-((x - 1.2) ** 2)) * np.float32(rng.uniform(0, 0.35))
    return ((step + levee) * np.float32(width_px * log_uniform(rng, 0.05, 0.5))).astype(np.float32)


def _ridges(count: int, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    """Rounded or sharp crests along wandering curves, often steeper on one side."""
    xmin, ymin, xmax, ymax = canvas.bounds_px
    size = max(xmax - xmin, ymax - ymin)
    field = orientation_field(rng, size, mean_deg=rng.uniform(0, 360), swing_deg=rng.uniform(10, 80))
    starts = np.stack([rng.uniform(xmin, xmax, count), rng.uniform(ymin, ymax, count)], axis=1)
    lengths = rng.lognormal(np.log(size * 0.35), 0.6, count).clip(20, size * 1.5)
    height = np.zeros(canvas.shape, dtype=np.float32)
    mean_width = log_uniform(rng, 3.0, 22.0)
    for curve in follow(field, starts, lengths, 4.0):
        width = mean_width * rng.uniform(0.6, 1.6)
        taper = np.sin(np.linspace(0.05, np.pi - 0.05, len(curve))) ** 0.5
        widths = width * taper * (1 + 0.3 * smooth_sequence(len(curve), 8, rng)).clip(0.2)
        laid = lay(canvas, [Path(curve, widths)], reach=2.2)
        half = np.maximum(laid.width_px / 2, 0.3)
        u = np.clip((laid.edge_px + half) / half, 0, 4)
        crest = np.exp(-(u ** np.float32(rng.uniform(1.2, 2.5)))) * (laid.owner >= 0)
        height += crest.astype(np.float32) * laid.width_px * np.float32(log_uniform(rng, 0.03, 0.3))
    return height


def _wall(
    settings: TerrainSettings, canvas: Canvas, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray | None, float]:
    """The rough slope that closes the floor on one side: (rise, wall share, edge curve, direction of ascent)."""
    scale = canvas.supersampling
    uphill = float(rng.uniform(0, 360))
    angle = np.deg2rad(uphill)
    ux, uy = np.sin(angle), -np.cos(angle)
    x, y = canvas.axes()
    across = (x - np.float32(canvas.width_px / 2)) * np.float32(ux) + (
        y - np.float32(canvas.height_px / 2)
    ) * np.float32(uy)
    size = abs(ux) * canvas.width_px + abs(uy) * canvas.height_px
    start = size * (0.5 - settings.wall)
    sway = smooth_noise(canvas.shape, rng.uniform(150, 400) * scale, rng) * np.float32(rng.uniform(5, 40))
    inside = across + sway - np.float32(start)
    # The foot is rounded over some metres of talus.
    foot = np.float32(log_uniform(rng, 3, 25))
    ramp = np.where(inside > 0, inside + foot * (np.exp(-np.maximum(inside, 0) / foot) - 1), 0)
    share = np.clip(inside / np.float32(12), 0, 1).astype(np.float32)
    rough = power_law_noise(
        canvas.shape,
        rng.uniform(1.4, 1.9),
        rng,
        longest_cells=60 * scale,
        shortest_cells=1.5 * scale,
        stretch=rng.uniform(1, 2.2),
        stretch_deg=uphill,
    )
    rise = ramp * np.float32(settings.wall_slope) + rough * share * np.float32(log_uniform(rng, 0.4, 3.0))
    terraces = smooth_noise(canvas.shape, 80 * scale, rng) * share * np.float32(rng.uniform(0, 4))
    return gaussian_filter(rise + terraces, 0.4 * scale), share, _edge_curve(canvas, inside, ux, uy), uphill


def _edge_curve(canvas: Canvas, inside: np.ndarray, ux: float, uy: float) -> np.ndarray | None:
    """Points along the zero line of `inside`, ordered along the wall's foot."""
    step = canvas.supersampling * 4
    coarse = inside[::step, ::step] > 0
    change_down = coarse[1:] != coarse[:-1]
    change_right = coarse[:, 1:] != coarse[:, :-1]
    rows = np.concatenate([np.nonzero(change_down)[0] + 0.5, np.nonzero(change_right)[0]])
    columns = np.concatenate([np.nonzero(change_down)[1], np.nonzero(change_right)[1] + 0.5])
    if len(rows) < 8:
        return None
    points = np.stack([columns, rows], axis=1) * 4.0 - canvas.margin_px
    along = -points[:, 0] * uy + points[:, 1] * ux
    points = points[np.argsort(along)]
    count = max(4, len(points) // 6)
    bins = np.array_split(points, count)
    return resample(np.array([b.mean(axis=0) for b in bins]), 4.0)
