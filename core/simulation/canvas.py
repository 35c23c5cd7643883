"""The grid that a scene is computed on: finer than the image and wider by a margin."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from ..errors import InputError


@dataclass(frozen=True)
class Canvas:
    """A computing grid over an image of `width_px` x `height_px`.

    Positions are in image pixels from the image's top left corner, x to the right and y down, so that the centre
    of the first pixel is (0.5, 0.5). The grid has `supersampling` cells per pixel and reaches `margin_px` beyond
    every edge, where craters and shadows come in from outside.
    """

    width_px: int
    height_px: int
    supersampling: int = 1
    margin_px: int = 0

    def __post_init__(self) -> None:
        if self.width_px < 8 or self.height_px < 8 or self.supersampling < 1 or self.margin_px < 0:
            raise InputError(
                f"A scene of {self.width_px} x {self.height_px} px with {self.supersampling} cells per pixel and a "
                f"margin of {self.margin_px} px cannot be computed; at least 8 x 8 px, 1 cell and a margin of 0 are "
                "needed. Ask for a larger scene."
            )

    @property
    def shape(self) -> tuple[int, int]:
        """(rows, columns) of the computing grid."""
        return (
            (self.height_px + 2 * self.margin_px) * self.supersampling,
            (self.width_px + 2 * self.margin_px) * self.supersampling,
        )

    @property
    def cell_px(self) -> float:
        """Side of one cell in image pixels."""
        return 1.0 / self.supersampling

    @property
    def bounds_px(self) -> tuple[float, float, float, float]:
        """(xmin, ymin, xmax, ymax) of the grid in image pixels, the margin included."""
        margin = float(self.margin_px)
        return -margin, -margin, self.width_px + margin, self.height_px + margin

    def axes(self) -> tuple[np.ndarray, np.ndarray]:
        """X (1, columns) and y (rows, 1) of the cell centres, float32 image pixels."""
        rows, columns = self.shape
        x = (np.arange(columns, dtype=np.float32) + 0.5) * self.cell_px - self.margin_px
        y = (np.arange(rows, dtype=np.float32) + 0.5) * self.cell_px - self.margin_px
        return x[None, :].astype(np.float32), y[:, None].astype(np.float32)

    def window(
        self, xmin: float, ymin: float, xmax: float, ymax: float
    ) -> tuple[tuple[slice, slice], np.ndarray, np.ndarray] | None:
        """Cells whose centres may lie in a box, with their x (1, w) and y (h, 1); None where there are none."""
        rows, columns = self.shape
        scale, margin = self.supersampling, self.margin_px
        left = max(0, floor((xmin + margin) * scale - 0.5))
        top = max(0, floor((ymin + margin) * scale - 0.5))
        right = min(columns, ceil((xmax + margin) * scale + 0.5))
        bottom = min(rows, ceil((ymax + margin) * scale + 0.5))
        if left >= right or top >= bottom:
            return None
        x = (np.arange(left, right, dtype=np.float32) + np.float32(0.5)) / np.float32(scale) - np.float32(margin)
        y = (np.arange(top, bottom, dtype=np.float32) + np.float32(0.5)) / np.float32(scale) - np.float32(margin)
        return (slice(top, bottom), slice(left, right)), x[None, :], y[:, None]

    def to_image(self, cells: np.ndarray) -> np.ndarray:
        """Mean of the cells of each image pixel, margin cut off; float32 (height_px, width_px)."""
        scale, margin = self.supersampling, self.margin_px * self.supersampling
        rows, columns = self.shape
        inner = cells[margin : rows - margin, margin : columns - margin]
        if scale == 1:
            return np.asarray(inner, dtype=np.float32).copy()
        blocks = inner.reshape(self.height_px, scale, self.width_px, scale)
        return blocks.mean(axis=(1, 3), dtype=np.float32)

    def sample(self, cells: np.ndarray, x_px: np.ndarray, y_px: np.ndarray) -> np.ndarray:
        """Values of the nearest cells at positions in image pixels, clamped to the grid."""
        rows, columns = self.shape
        column = np.clip(((np.asarray(x_px) + self.margin_px) * self.supersampling).astype(int), 0, columns - 1)
        row = np.clip(((np.asarray(y_px) + self.margin_px) * self.supersampling).astype(int), 0, rows - 1)
        return cells[row, column]
