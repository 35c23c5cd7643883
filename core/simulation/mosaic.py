"""What mosaicking adds: seams between images, and corners without data."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter, shift

from .noise import smooth_sequence


@dataclass(frozen=True)
class MosaicSettings:
    """Seams and borders of a scene.

    `seam` a second image covers part of the scene; `step` its brightness factor, `misfit_px` its displacement,
    `sun_turn_deg` and `sun_drop_deg` the change of azimuth and incidence (0: same light, not rendered anew);
    `blend_px` the feathering; `nodata` the number of sides or corners without data.
    """

    seam: bool = False
    step: float = 1.0
    misfit_px: float = 0.0
    sun_turn_deg: float = 0.0
    sun_drop_deg: float = 0.0
    blend_px: float = 0.0
    nodata: int = 0


def random_mosaic(rng: np.random.Generator) -> MosaicSettings:
    """Settings of one scene's seams and borders; most scenes have neither."""
    seam = bool(rng.random() < 0.2)
    other_sun = rng.random() < 0.35
    return MosaicSettings(
        seam=seam,
        step=float(np.exp(rng.normal(0, 0.2))),
        misfit_px=float(rng.uniform(0, 3)),
        sun_turn_deg=float(rng.normal(0, 60)) if other_sun else 0.0,
        sun_drop_deg=float(rng.normal(0, 12)) if other_sun else 0.0,
        blend_px=float(rng.uniform(1, 12)) if rng.random() < 0.2 else 0.0,
        nodata=int(rng.integers(1, 3)) if rng.random() < 0.15 else 0,
    )


def half_plane(
    shape: tuple[int, int], rng: np.random.Generator, *, least: float, most: float, ragged_px: float = 0.0
) -> np.ndarray:
    """A side of the image beyond a straight or slightly ragged line; bool (H, W), between two shares of the extent."""
    height, width = shape
    # NAC strips run nearly north-south; corners and other directions occur after rotation and at mosaic edges.
    angle = rng.normal(0, 0.15) + rng.choice([0, np.pi]) if rng.random() < 0.6 else rng.uniform(0, 2 * np.pi)
    ux, uy = np.cos(angle), np.sin(angle)
    x = np.arange(width)[None, :] + 0.5 - width / 2
    y = np.arange(height)[:, None] + 0.5 - height / 2
    extent = abs(ux) * width + abs(uy) * height
    across = x * ux + y * uy
    if ragged_px:
        across = across + ragged_px * (
            smooth_sequence(height, 3, rng)[:, None] if abs(ux) > abs(uy) else smooth_sequence(width, 3, rng)[None, :]
        )
    return across > extent * (0.5 - rng.uniform(least, most))


def nodata_mask(shape: tuple[int, int], count: int, rng: np.random.Generator) -> np.ndarray:
    """Pixels that hold data; bool (H, W)."""
    valid = np.ones(shape, dtype=bool)
    for _ in range(count):
        valid &= ~half_plane(shape, rng, least=0.03, most=0.35, ragged_px=rng.choice([0.0, 0.0, 0.6]))
    return valid


def join(
    first: np.ndarray, second: np.ndarray, settings: MosaicSettings, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, tuple[float, float]]:
    """Two images as one mosaic.

    Returns:
        float32 (H, W) image, bool (H, W) where the second lies, and the second's displacement (down, right) in
        whole pixels, by which masks must move there too.
    """
    over = half_plane(first.shape, rng, least=0.15, most=0.5)
    angle = rng.uniform(0, 2 * np.pi)
    move = np.rint(settings.misfit_px * np.array([np.sin(angle), np.cos(angle)]))
    moved = shift(second, move, order=0, mode="nearest") * np.float32(settings.step)
    weight = over.astype(np.float32)
    if settings.blend_px:
        weight = gaussian_filter(weight, settings.blend_px)
    return first * (1 - weight) + moved * weight, over, (float(move[0]), float(move[1]))


def move_mask(mask: np.ndarray, over: np.ndarray, move: tuple[float, float]) -> np.ndarray:
    """A mask of the scene as seen in the mosaic of `join`; same dtype."""
    return np.where(over, shift(mask, move, order=0, mode="nearest"), mask).astype(mask.dtype)
