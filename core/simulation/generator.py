"""Scenes of all kinds, one at a time, for training on the fly and for datasets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..errors import InputError
from .backgrounds import Background, random_view
from .camera import random_camera, to_bytes
from .canvas import Canvas
from .compositing import composite, random_bait
from .fractures import random_fractures
from .scene import Scene, random_settings, simulate_scene
from .traces import fit_traces

KINDS = ("fractured", "plain", "composite", "real")
"""Simulated with fractures; simulated without; fractures in a real image; a real image without, perhaps with bait."""


@dataclass(frozen=True)
class Mix:
    """Shares of the kinds of scenes; without backgrounds the last two fall away.

    `traced` is the share of fractured scenes whose networks come from traces, where there are any.
    """

    fractured: float = 0.4
    plain: float = 0.12
    composite: float = 0.3
    real: float = 0.18
    traced: float = 0.2

    def draw(self, rng: np.random.Generator, *, with_backgrounds: bool) -> str:
        """One kind, by its share."""
        shares = np.array([self.fractured, self.plain, self.composite, self.real])
        if not with_backgrounds:
            shares[2:] = 0
        if shares.min() < 0 or shares.sum() <= 0:
            raise InputError(
                f"The shares of scene kinds are {self}; at least one that can be made must be above 0 and none below. "
                "Raise one, or give backgrounds."
            )
        return str(rng.choice(KINDS, p=shares / shares.sum()))


def sample_scene(
    rng: np.random.Generator,
    size_px: int,
    backgrounds: Sequence[Background | np.ndarray] = (),
    *,
    mix: Mix | None = None,
    traces: list[np.ndarray] | None = None,
    kind: str | None = None,
) -> Scene:
    """One scene of a random kind and random settings; the same generator state gives the same bytes.

    Args:
        rng: source of chance.
        size_px: side of the square scene.
        backgrounds: real images, from `backgrounds.read_backgrounds`, or their bare uint8 pixels (H, W).
        mix: shares of the kinds.
        traces: traced lines, from `traces.read_traces`.
        kind: one of `KINDS`; None draws it.
    """
    mix = mix or Mix()
    kind = kind or mix.draw(rng, with_backgrounds=bool(len(backgrounds)))
    curves = None
    if traces and kind in ("fractured", "composite") and rng.random() < mix.traced:
        curves = fit_traces(traces, Canvas(size_px, size_px), rng)
    if kind in ("fractured", "plain"):
        settings = random_settings(rng, size_px, fractures=kind == "fractured")
        if curves:
            settings = replace(settings, fractures=replace(settings.fractures, patterns=()))
        scene = simulate_scene(settings, rng, curves=curves)
        return replace(scene, kind=kind)
    view = random_view(backgrounds, size_px, rng)
    if kind == "composite":
        fractures = random_fractures(rng)
        if curves:
            fractures = replace(fractures, patterns=())
        return composite(view, rng, fractures=fractures, bait=random_bait(rng), curves=curves)
    if rng.random() < 0.35:
        return composite(view, rng, fractures=None, bait=random_bait(rng))
    return untouched(view, rng)


def untouched(view: Background, rng: np.random.Generator) -> Scene:
    """A real image as it is, or with another contrast stretch: a scene without fractures."""
    image = view.pixels
    if rng.random() < 0.5:
        camera = replace(random_camera(rng), jpeg_quality=0)
        image = to_bytes(image.astype(np.float32), view.valid, camera, rng)
    empty = np.zeros(image.shape, np.uint8)
    image = np.where(view.valid, np.maximum(image, 1), 0).astype(np.uint8)
    return Scene(image, empty, empty.copy(), view.valid, [], view.incidence_deg, view.azimuth_deg, "real")
