"""Detections where no fracture is, per square kilometre."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .pixel_counts import Mask, ratio

MIN_AREA_M2 = 150.0
"""Smaller detections are removed (Le Corre et al. 2025, section 4.4), so they are no false detections either."""
_EIGHT = np.ones((3, 3), dtype=bool)


@dataclass
class FalseAlarms:
    """Detections of at least `min_area_m2` that touch no true fracture, per km2 of valid ground.

    Components are 8-connected, as `core.detections` makes polygons. Those cut by a tile's edge count once per tile.
    """

    gsd_m: float
    min_area_m2: float = MIN_AREA_M2
    count: int = 0
    valid_px: int = 0

    def add(self, predicted: Mask, truth: Mask, valid: Mask, *, first_shown: Mask | None = None) -> Mask:
        """Add a tile; returns the pixels of its false alarms.

        Detections that reach ground which another tile shows first count in that one.
        """
        from scipy.ndimage import binary_dilation, label

        elsewhere = np.zeros(valid.shape, bool) if first_shown is None else ~first_shown
        self.valid_px += int(np.count_nonzero(valid & ~elsewhere))
        labels, count = label(predicted & valid, structure=_EIGHT)
        if not count:
            return np.zeros(predicted.shape, dtype=bool)
        sizes = np.bincount(labels.ravel(), minlength=count + 1)
        touching = np.unique(labels[binary_dilation(truth & valid, structure=_EIGHT)]) if truth.any() else [0]
        false = sizes * self.gsd_m**2 >= self.min_area_m2 - 1e-9
        false[0], false[touching], false[labels[elsewhere]] = False, False, False
        self.count += int(false.sum())
        return false[labels]

    @property
    def area_km2(self) -> float:
        """Valid ground in km2."""
        return self.valid_px * self.gsd_m**2 / 1e6

    @property
    def per_km2(self) -> float:
        """False detections per km2; NaN without valid ground."""
        return ratio(self.count, self.area_km2)
