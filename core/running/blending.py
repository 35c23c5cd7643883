"""From tiles to lines: probabilities in fixed steps, tiles side by side or cross-faded, lines given out when final."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Protocol

import numpy as np

from ..windows import Window

if TYPE_CHECKING:
    import torch

#: A probability is stored as floor(p x 254): 0.5 is step 127, so a pixel reads 0.5 or more where the network said so.
STEPS = 254
NODATA = 255
#: Between the network and the raster a probability is floor(p x 254 x 256) less the half of that: the sign says on
#: which side of 0.5 it is, and 256 of these are one step of the raster.
FINE = 256
_FINE_HALF = STEPS * FINE // 2
_HALF = STEPS // 2
#: Fine steps by which sums of weights are rounded at most, so that an average of whole steps does not fall below one.
_ROUNDING = 1 / 16
#: Lines that are worked on at once, so that temporary arrays stay small.
_CHUNK_LINES = 32


def encode_logits(difference: torch.Tensor) -> torch.Tensor:
    """Returns int16 of the same shape and device: fine steps of probability, 0 or more where the difference is above 0.

    Args:
        difference: float32, logit of fracture less logit of background.
    """
    import torch

    fine = torch.floor(torch.sigmoid(difference) * (STEPS * FINE)) - _FINE_HALF
    # Next to 0 the sigmoid is rounded to exactly one half: the difference itself decides.
    return torch.where(difference > 0, fine.clamp(min=0), fine.clamp(max=-1)).to(torch.int16)


def fine_steps(probability: float) -> int:
    """Returns the least of `encode_logits` that is a probability of so much or more."""
    return ceil(probability * STEPS * FINE) - _FINE_HALF


class Canvas(Protocol):
    """Collects the tiles of an area of the raster from top to bottom and gives its lines out when they are final."""

    top: int

    def add(self, window: Window, valid: np.ndarray, values: np.ndarray | None) -> None:
        """Adds a tile: validity bool (H, W), output of `encode_logits` int16 (H, W), None where no network ran.

        What of it lies outside the area or above `top` is left out; it must not reach further down than a tile's
        height below `top`.
        """

    def take(self, y_end: int) -> np.ndarray:
        """Returns the lines from `top` to `y_end` as uint8 (H, W) and moves `top` there; no tile may add to them."""


class PublishedCanvas:
    """Tiles side by side, each as it is: the published way, without overlap."""

    def __init__(self, area: Window, tile_size_px: int) -> None:
        self._area, self.top = area, area.y
        self._steps = np.full((tile_size_px, area.width), NODATA, np.uint8)  # (tile, width)

    def add(self, window: Window, valid: np.ndarray, values: np.ndarray | None) -> None:
        """See `Canvas.add`."""
        held, part = _places(self._area, self.top, window)
        steps = 0 if values is None else _HALF + (values[part] // FINE)
        self._steps[held] = np.where(valid[part], steps, NODATA)

    def take(self, y_end: int) -> np.ndarray:
        """See `Canvas.take`."""
        lines = y_end - self.top
        taken = self._steps[:lines].copy()
        _move_up(self._steps, lines, NODATA)
        self.top = y_end
        return taken


class BlendedCanvas:
    """Tiles cross-faded by weights; holds one row of tiles at the area's width, 9 bytes a pixel, and no more."""

    def __init__(self, area: Window, weights: np.ndarray) -> None:
        self._area, self.top = area, area.y
        self._weights = weights  # (tile, tile)
        self._weighted = np.empty_like(weights)  # (tile, tile)
        self._fine = np.empty((_CHUNK_LINES, area.width), np.float32)  # (lines, width)
        shape = (len(weights), area.width)
        self._sum = np.zeros(shape, np.float32)  # (tile, width) fine steps x weight
        self._weight = np.zeros(shape, np.float32)  # (tile, width)
        self._valid = np.zeros(shape, bool)  # (tile, width)

    def add(self, window: Window, valid: np.ndarray, values: np.ndarray | None) -> None:
        """See `Canvas.add`."""
        held, part = _places(self._area, self.top, window)
        self._valid[held] |= valid[part]
        if values is not None:
            weights = self._weights[part]
            self._sum[held] += np.multiply(values[part], weights, out=self._weighted[part])
            self._weight[held] += weights

    def take(self, y_end: int) -> np.ndarray:
        """See `Canvas.take`; valid pixels that no network looked at are 0."""
        lines = y_end - self.top
        taken = np.empty((lines, self._area.width), np.uint8)
        for y in range(0, lines, _CHUNK_LINES):
            chunk = slice(y, min(y + _CHUNK_LINES, lines))
            fine = self._fine[: chunk.stop - y]
            fine.fill(-_FINE_HALF)
            np.divide(self._sum[chunk], self._weight[chunk], out=fine, where=self._weight[chunk] > 0)
            fine += _ROUNDING
            fine /= FINE
            np.floor(fine, out=fine)
            fine += _HALF
            taken[chunk] = fine
        taken[~self._valid[:lines]] = NODATA
        for held in (self._sum, self._weight, self._valid):
            _move_up(held, lines, 0)
        self.top = y_end
        return taken


def fade_weights(size: int) -> np.ndarray:
    """Returns float32 (size, size) weights that rise from a tile's edges to its middle, in (0, 1].

    Divided by their sum where tiles overlap, they cross-fade: a tile counts least where its network saw least around.
    """
    distance = np.minimum(np.arange(size), np.arange(size)[::-1]) + 0.5  # (size,)
    return np.outer(distance, distance).astype(np.float32) / np.float32(distance.max() ** 2)


def _places(area: Window, top: int, window: Window) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    """Returns which part of what a canvas holds a window covers, and which part of the window that is."""
    x, x_end = max(window.x, area.x), min(window.x_end, area.x_end)
    y, y_end = max(window.y, top), min(window.y_end, area.y_end)
    x_end, y_end = max(x, x_end), max(y, y_end)
    held = (slice(y - top, y_end - top), slice(x - area.x, x_end - area.x))
    return held, (slice(y - window.y, y_end - window.y), slice(x - window.x, x_end - window.x))


def _move_up(held: np.ndarray, lines: int, empty: int) -> None:
    # Lines are moved upwards one after the other, so that no copy of a wide canvas is made.
    for line in range(len(held) - lines):
        held[line] = held[line + lines]
    held[max(len(held) - lines, 0) :] = empty
