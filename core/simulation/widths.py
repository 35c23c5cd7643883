"""Width classes of fractures, and how their widths and lengths are drawn."""

from __future__ import annotations

import numpy as np

from .noise import log_uniform

CLASSES = ("tiny", "small", "medium", "large", "huge")
"""Width classes in the order of their numbers 1..5 in width masks (Le Corre et al. 2025, section 3.1)."""

CLASS_LIMITS_PX = (0.0, 5.0, 10.0, 20.0, 30.0)
"""Lower limit of each class, full width in pixels of 1.5 m."""

CLASS_SHARES = (0.51, 0.33, 0.13, 0.03, 0.005)
"""Shares of the labels (section 3.1); huge ones, "< 0.01 %" there, are drawn more often so that they are learnt."""

CLASS_LENGTHS_PX = (40.0, 81.0, 121.0, 222.0, 425.0)
"""Mean label lengths (0.002 .. 0.021 degrees, section 3.1) on the 1,737,400 m sphere, in pixels of 1.5 m."""

_DRAWN_WIDTHS_PX = ((1.6, 5.0), (5.0, 10.0), (10.0, 20.0), (20.0, 30.0), (30.0, 55.0))


def width_class(width_px: float) -> str:
    """Name of the class that a full width in pixels belongs to."""
    return CLASSES[int(np.searchsorted(CLASS_LIMITS_PX, width_px, side="right")) - 1]


def draw_class(rng: np.random.Generator) -> int:
    """Index of a class, by its share."""
    shares = np.array(CLASS_SHARES)
    return int(rng.choice(len(CLASSES), p=shares / shares.sum()))


def draw_width_px(rng: np.random.Generator, number: int) -> float:
    """A full width within a class; narrow ones are the more frequent, as among all cracks."""
    return log_uniform(rng, *_DRAWN_WIDTHS_PX[number])


def draw_length_px(rng: np.random.Generator, number: int) -> float:
    """A length with the class's mean and a broad, skewed spread."""
    spread = 0.65
    return float(max(15.0, rng.lognormal(np.log(CLASS_LENGTHS_PX[number]) - spread**2 / 2, spread)))
