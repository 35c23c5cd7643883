"""Scenes as a mapper would label them: the mask is that of hand-drawn lines, not of the true edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from .backgrounds import Background
from .generator import sample_scene
from .lines import hand_drawn, weak_mask
from .scene import Scene


def sample_weak_scene(
    rng: np.random.Generator, size_px: int, backgrounds: Sequence[Background | np.ndarray] = (), **options: Any
) -> Scene:
    """The scene that `sample_scene` gives for the same generator state, with its mask drawn by hand.

    The published model learnt from such labels: lines buffered by width class (Le Corre et al. 2025, section 3.1).
    Nothing is left open as faint: a mapper's mask does not know what it missed.
    """
    scene = sample_scene(rng, size_px, backgrounds, **options)
    height, width = scene.image.shape
    mask = weak_mask(hand_drawn(scene.lines, rng), width, height) * scene.valid
    return replace(scene, mask=mask.astype(np.uint8), faint=None)
