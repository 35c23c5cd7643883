"""Brightness of the ground itself: mottling, patches, rays and thin streaks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .canvas import Canvas
from .noise import log_uniform, power_law_noise, smooth_noise, smooth_sequence
from .paths import Path, lay


@dataclass(frozen=True)
class AlbedoSettings:
    """How the brightness of the ground varies.

    `mottle` and `fine` are relative spreads of broad and of pixel-scale brightness; `patches` and `rays` count
    bright or dark areas and bands; `streaks` counts thin bright or dark lines without any relief (bait).
    """

    mottle: float = 0.04
    fine: float = 0.01
    patches: int = 0
    rays: int = 0
    streaks: int = 0


def random_albedo(rng: np.random.Generator) -> AlbedoSettings:
    """Settings of one scene's albedo."""
    return AlbedoSettings(
        mottle=log_uniform(rng, 0.01, 0.08),
        fine=log_uniform(rng, 0.002, 0.04),
        patches=int(rng.poisson(0.35)),
        rays=int(rng.integers(1, 4)) if rng.random() < 0.2 else 0,
        streaks=int(rng.integers(1, 8)) if rng.random() < 0.15 else 0,
    )


def paint_albedo(settings: AlbedoSettings, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    """Relative albedo, float32 (rows, columns), about 1."""
    scale = canvas.supersampling
    albedo = 1 + smooth_noise(canvas.shape, log_uniform(rng, 60, 400) * scale, rng) * np.float32(settings.mottle)
    fine = power_law_noise(
        canvas.shape, rng.uniform(0.5, 1.5), rng, longest_cells=40 * scale, shortest_cells=1.2 * scale
    )
    albedo += fine * np.float32(settings.fine)
    for _ in range(settings.patches):
        field = smooth_noise(canvas.shape, log_uniform(rng, 30, 250) * scale, rng)
        edge = np.clip((field - np.float32(rng.uniform(0.5, 1.8))) / np.float32(log_uniform(rng, 0.3, 2.0)), 0, 1)
        albedo *= 1 + edge * np.float32(rng.normal(0.02, 0.08))
    x, y = canvas.axes()
    for _ in range(settings.rays):
        angle, width = rng.uniform(0, np.pi), log_uniform(rng, 10, 120)
        centre_x, centre_y = rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)
        across = (x - np.float32(centre_x)) * np.float32(np.cos(angle)) + (y - np.float32(centre_y)) * np.float32(
            np.sin(angle)
        )
        ragged = 1 + 0.5 * smooth_noise(canvas.shape, 60 * scale, rng)
        albedo *= 1 + np.exp(-((across / np.float32(width)) ** 2)) * ragged * np.float32(rng.uniform(0.03, 0.25))
    if settings.streaks:
        albedo *= _streaks(settings.streaks, canvas, rng)
    return np.maximum(albedo, 0.15).astype(np.float32)


def _streaks(count: int, canvas: Canvas, rng: np.random.Generator) -> np.ndarray:
    gain = np.ones(canvas.shape, dtype=np.float32)
    heading, spread = rng.uniform(0, 2 * np.pi), rng.uniform(0.05, 0.6)
    for _ in range(count):
        steps = int(log_uniform(rng, 30, 300) / 4) + 4
        turn = heading + rng.normal(0, spread) + 0.15 * smooth_sequence(steps, 15, rng)
        start = np.array([rng.uniform(0, canvas.width_px), rng.uniform(0, canvas.height_px)])
        track = start + np.cumsum(4.0 * np.stack([np.cos(turn), np.sin(turn)], axis=1), axis=0)
        widths = log_uniform(rng, 1.5, 12) * (1 + 0.4 * smooth_sequence(steps, 6, rng)).clip(0.1)
        laid = lay(canvas, [Path(track, widths * np.sin(np.linspace(0.1, 3.0, steps)) ** 0.5)])
        half = np.maximum(laid.width_px / 2, 0.3)
        inside = np.clip(-laid.edge_px / half, 0, 1) * (laid.owner >= 0)
        gain *= 1 + inside.astype(np.float32) * np.float32(rng.choice([-1, 1]) * rng.uniform(0.04, 0.2))
    return gain
