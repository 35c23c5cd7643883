"""Fractures relit into real images, with other relief beside them that is no fracture."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy.ndimage import binary_opening, gaussian_filter, laplace

from .backgrounds import Background, as_background
from .boulders import BoulderSettings, place_boulders, roll_trails
from .camera import random_camera, to_bytes
from .canvas import Canvas
from .craters import Craters, CraterSettings, draw_craters, erase_by_craters, stamp_craters
from .fractures import FractureSettings, Troughs, draw_fractures
from .noise import log_uniform
from .scene import Scene, clip_lines, crest_height, trough_mask
from .shading import SunSettings, render
from .terrain import TerrainSettings, add_fronts_and_ridges
from .visibility import faint_pixels


@dataclass(frozen=True)
class BaitSettings:
    """Relief that is lit into the background beside the fractures and carries no label."""

    ridges: int = 0
    fronts: int = 0
    split_blocks: int = 0
    trails: int = 0
    chains: int = 0
    young_craters: float = 0.0
    crests: FractureSettings | None = None


def random_bait(rng: np.random.Generator) -> BaitSettings:
    """Bait for one composite; a third of them have none."""
    if rng.random() < 0.33:
        return BaitSettings()
    return BaitSettings(
        ridges=int(rng.integers(1, 5)) if rng.random() < 0.4 else 0,
        fronts=int(rng.integers(1, 3)) if rng.random() < 0.3 else 0,
        split_blocks=int(rng.integers(1, 4)) if rng.random() < 0.2 else 0,
        trails=int(rng.integers(1, 4)) if rng.random() < 0.25 else 0,
        chains=1 if rng.random() < 0.25 else 0,
        young_craters=log_uniform(rng, 0.002, 0.03) if rng.random() < 0.5 else 0.0,
    )


def composite(
    background: Background | np.ndarray,
    rng: np.random.Generator,
    *,
    fractures: FractureSettings | None,
    bait: BaitSettings | None = None,
    sun: SunSettings | None = None,
    curves: list[np.ndarray] | None = None,
    supersampling: int = 2,
    restretch: bool = True,
) -> Scene:
    """A real image with fractures lit into it as its own sun would.

    The ratio of the light on level ground with the new relief to that on level ground alone multiplies the
    image above its shadow level; the relief's own cast shadows fall to that level. Blur and noise follow the image's.

    Args:
        background: image with its sun, or uint8 pixels (H, W) whose sun is then estimated.
        rng: source of chance.
        fractures: what to add; None: a background without fractures, perhaps with bait.
        bait: unlabelled relief to add.
        sun: known light; None: the background's, with some spread for the error of the estimate.
        curves: further centre lines (N, 2) in pixels.
        supersampling: cells per pixel side for the relief.
        restretch: apply a random contrast stretch to the result.

    Returns:
        A scene of kind "composite", or "real" without fractures.
    """
    view = as_background(background) if isinstance(background, np.ndarray) else background
    light = sun or _spread_sun(view, rng)
    rows, columns = view.pixels.shape
    canvas = Canvas(columns, rows, supersampling, 8)
    height, albedo = np.zeros(canvas.shape, np.float32), np.ones(canvas.shape, np.float32)
    bait = bait or BaitSettings()
    craters = draw_craters(
        CraterSettings(
            cover=max(bait.young_craters, 1e-6),
            smallest_px=2.5,
            largest_px=60,
            freshness=0.7,
            young_share=1.0,
            chains=bait.chains,
            slope=2.2,
        ),
        canvas,
        rng,
    )
    troughs, gone = None, None
    if fractures is not None:
        troughs = draw_fractures(fractures, canvas, rng, curves=curves)
        gone = erase_by_craters(craters, np.maximum(troughs.depth, 0), canvas)
        height -= troughs.depth * (1 - gone)
    if bait.crests is not None:
        height += crest_height(draw_fractures(bait.crests, canvas, rng), craters, troughs, canvas)
    _add_bait(height, albedo, bait, craters, canvas, rng)
    light = replace(light, ambient=0.0)
    if troughs is not None and troughs.paths:
        wanted = rng.uniform(1.0, 2.8) * _texture(view)
        height = _cut_deeper(height, albedo, light, troughs, gone, canvas, wanted)
    ratio = canvas.to_image(render(height, albedo, light, cell_px=canvas.cell_px)[0])
    image = _relight(view, gaussian_filter(ratio, rng.uniform(0.35, 0.8)), rng)
    mask, widths = trough_mask(troughs, gone, canvas)
    pixels = view.pixels.astype(np.float32)
    faint = faint_pixels(image, pixels, mask, 0.0) & view.valid
    visible = view.valid & ~_deep_shadow(view)
    if restretch and rng.random() < 0.6:
        grey = to_bytes(image, view.valid, replace(random_camera(rng), jpeg_quality=0), rng)
    else:
        grey = np.where(view.valid, np.clip(np.rint(image), 1, 255), 0).astype(np.uint8)
    return Scene(
        image=grey,
        mask=mask * visible,
        widths=widths * visible,
        valid=view.valid,
        lines=clip_lines(troughs.lines, columns, rows) if troughs else [],
        incidence_deg=light.incidence_deg,
        azimuth_deg=light.azimuth_deg % 360,
        kind="composite" if fractures is not None else "real",
        faint=faint,
    )


def _cut_deeper(
    height: np.ndarray,
    albedo: np.ndarray,
    sun: SunSettings,
    troughs: Troughs,
    gone: np.ndarray,
    canvas: Canvas,
    wanted: float,
) -> np.ndarray:
    """The height field with each fracture up to six times deeper where it would change the light by less than wanted.

    Fractures that the background's own relief hides would be labels of nothing.
    """
    cut = troughs.depth * (1 - gone)
    inside = (troughs.field.edge_px < 0) & (gone < 0.5)
    light = render(height, albedo, sun, cell_px=canvas.cell_px)[0]
    without = render(height + cut, albedo, sun, cell_px=canvas.cell_px)[0]
    owner = troughs.field.owner[inside]
    change = np.bincount(owner, np.abs(light - without)[inside], len(troughs.paths))
    change = change / np.maximum(np.bincount(owner, minlength=len(troughs.paths)), 1)
    lift = np.clip(wanted / np.maximum(change, 1e-3), 1.0, 6.0).astype(np.float32)
    deepest = np.float32(0.55) * troughs.field.width_px
    return height + cut - np.clip(cut * lift[np.maximum(troughs.field.owner, 0)], -deepest, deepest)


def _texture(view: Background) -> float:
    """Spread of the background's fine relief, relative to its middle brightness above black."""
    pixels = view.pixels.astype(np.float32)
    inside = view.valid if view.valid.any() else np.ones(pixels.shape, bool)
    black, middle = np.percentile(pixels[inside], [0.5, 50])
    detail = pixels - gaussian_filter(pixels, 4.0)
    return float(np.std(detail[inside]) / max(middle - 0.7 * black, 1.0))


def _spread_sun(view: Background, rng: np.random.Generator) -> SunSettings:
    return SunSettings(
        incidence_deg=float(np.clip(view.incidence_deg + rng.normal(0, 7), 15, 82)),
        azimuth_deg=float(view.azimuth_deg + rng.normal(0, 8)),
        lambert_shift=float(rng.normal(0, 0.1)),
    )


def _add_bait(
    height: np.ndarray,
    albedo: np.ndarray,
    bait: BaitSettings,
    craters: Craters,
    canvas: Canvas,
    rng: np.random.Generator,
) -> None:
    if bait.ridges or bait.fronts:
        height += add_fronts_and_ridges(
            TerrainSettings(ridges=bait.ridges, fronts=bait.fronts, front_steepness=log_uniform(rng, 1.0, 3.0)),
            canvas,
            rng,
        )
    if bait.young_craters > 0 or bait.chains:
        stamp_craters(height, albedo, craters, canvas, rng, halo=0.1)
    level = np.zeros(canvas.shape, np.float32)
    if bait.trails:
        roll_trails(height, albedo, bait.trails, level, canvas, rng, downhill_deg=rng.uniform(0, 360))
    if bait.split_blocks:
        blocks = BoulderSettings(scattered=0.0, around_craters=0.0, split=bait.split_blocks)
        place_boulders(height, albedo, blocks, craters, level, canvas, rng)


def _relight(view: Background, ratio: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """The background times the ratio, above the level of its shadows; float32 (H, W) grey levels."""
    pixels = view.pixels.astype(np.float32)
    inside = pixels[view.valid] if view.valid.any() else pixels.ravel()
    low, middle = np.percentile(inside, [0.5, 50])
    # With shadows in the image its darkest pixels are black; else the stretch hides where black lies.
    black = low if low < 0.2 * middle else rng.uniform(0.2, 0.9) * low
    noise_level = (
        float(np.median(np.abs(laplace(pixels)[view.valid]))) / 0.6745 / np.sqrt(20) if view.valid.any() else 0
    )
    noise = rng.standard_normal(pixels.shape, dtype=np.float32) * np.float32(noise_level)
    return black + (pixels - black) * ratio + noise * (1 - np.minimum(ratio, 1)) * np.float32(0.7)


def _deep_shadow(view: Background) -> np.ndarray:
    """Shadows of the background wide enough to hide a fracture; bool (H, W)."""
    inside = view.pixels[view.valid] if view.valid.any() else view.pixels.ravel()
    black, middle = np.percentile(inside, [0.2, 50])
    dark = view.pixels < black + 0.12 * (middle - black)
    return binary_opening(dark, np.ones((7, 7), bool))
