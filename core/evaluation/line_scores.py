"""Figures of lines: how much of the true length was found, and how much of the detected length is true."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from .pixel_counts import Mask, ratio

WIDTH_CLASSES = ("tiny", "small", "medium", "large", "huge")
"""Width classes; code 1 is "tiny" (Le Corre et al. 2025, section 3.1)."""
WIDTH_CLASS_EDGES_PX = (5.0, 10.0, 20.0, 30.0)
"""Upper edges of all classes but the last, in px at 1.5 m/px (Le Corre et al. 2025, section 3.1)."""
TOLERANCE_PX = 3.0
"""Distance at which a centreline still counts as found."""


def skeleton(mask: Mask) -> Mask:
    """Centreline pixels of a mask, one px wide (Zhang and Suen 1984)."""
    from skimage.morphology import skeletonize

    return skeletonize(np.ascontiguousarray(mask.astype(bool)))


def width_classes(mask: Mask, *, gsd_m: float = 1.5) -> NDArray[np.uint8]:
    """Width class of each fracture pixel, from the mask alone: uint8 (H, W), 0 = none, 1 = tiny ... 5 = huge.

    The width is twice the distance to the edge at the nearest centreline pixel, in px of 1.5 m. Where the true widths
    are known (simulated scenes), use those.
    """
    from scipy.ndimage import distance_transform_edt

    mask = mask.astype(bool)
    classes = np.zeros(mask.shape, dtype=np.uint8)
    if not mask.any():
        return classes
    # Pixel centres of a line w px wide lie up to (w + 1) / 2 px from the nearest centre outside.
    width_px = (2 * distance_transform_edt(np.pad(mask, 1, mode="edge"))[1:-1, 1:-1] - 1) * gsd_m / 1.5
    nearest = distance_transform_edt(~skeleton(mask), return_distances=False, return_indices=True)
    along = width_px[tuple(nearest)]  # (H, W): width at the nearest centreline pixel
    classes[mask] = 1 + np.digitize(along[mask], WIDTH_CLASS_EDGES_PX, right=True)
    return classes


@dataclass
class LineScores:
    """Length-based figures (Wiedemann et al. 1998, as for roads and cracks), lengths in centreline pixels.

    Attributes:
        tolerance_px: Greatest distance between centrelines that still match.
        true_px: Length of the true centrelines, by width class (0 = all).
        found_px: How much of it has a detected centreline within the tolerance, by width class (0 = all).
        detected_px: Length of the detected centrelines.
        right_px: How much of it has a true centreline within the tolerance.
    """

    tolerance_px: float = TOLERANCE_PX
    true_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    found_px: NDArray[np.int64] = field(default_factory=lambda: np.zeros(len(WIDTH_CLASSES) + 1, np.int64))
    detected_px: int = 0
    right_px: int = 0

    def add(
        self,
        predicted: Mask,
        truth: Mask,
        widths: NDArray[np.uint8] | None = None,
        *,
        first_shown: Mask | None = None,
    ) -> None:
        """Add a tile; both masks without invalid pixels. Lines count where it is the first to show the ground."""
        whole_line, whole_true_line = skeleton(predicted), skeleton(truth)
        counted = np.ones(truth.shape, bool) if first_shown is None else first_shown
        line, true_line = whole_line & counted, whole_true_line & counted
        found = true_line & self._near(whole_line)
        self.detected_px += int(line.sum())
        self.right_px += int((line & self._near(whole_true_line)).sum())
        widths = np.zeros(truth.shape, np.uint8) if widths is None else widths
        count = len(WIDTH_CLASSES) + 1
        for total, lines in ((self.true_px, true_line), (self.found_px, found)):
            by_class = np.bincount(widths[lines], minlength=count)[:count]
            total[1:] += by_class[1:]
            total[0] += int(lines.sum())

    def merge(self, other: LineScores) -> None:
        """Add the lengths of other tiles."""
        self.true_px = self.true_px + other.true_px
        self.found_px = self.found_px + other.found_px
        self.detected_px += other.detected_px
        self.right_px += other.right_px

    def _near(self, line: Mask) -> Mask:
        from scipy.ndimage import distance_transform_edt

        return distance_transform_edt(~line) <= self.tolerance_px if line.any() else np.zeros_like(line)

    @property
    def completeness(self) -> float:
        """Share of the true length that was found; NaN without any."""
        return ratio(int(self.found_px[0]), int(self.true_px[0]))

    @property
    def correctness(self) -> float:
        """Share of the detected length that is true; NaN without any."""
        return ratio(self.right_px, self.detected_px)

    def completeness_of(self, width_class: str) -> float:
        """Share of the true length of a width class that was found."""
        code = WIDTH_CLASSES.index(width_class) + 1
        return ratio(int(self.found_px[code]), int(self.true_px[code]))
