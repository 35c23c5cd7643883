"""From tiles to one raster: probability in steps, tiles side by side or cross-faded, lines written when final."""

from __future__ import annotations

import numpy as np

from .rasters import ByteRasterWriter
from .windows import Window

#: A probability is stored as floor(p x 254): 0.5 is step 127, so a pixel reads 0.5 or more where the network said so.
STEPS = 254
NODATA = 255


def quantise_logits(difference: np.ndarray) -> np.ndarray:
    """Returns steps of probability from logit differences, with 127 or more exactly where the difference is above 0.

    Args:
        difference: logit of fracture less logit of background, any shape.

    Returns:
        uint8 of the same shape, 0 to 254: sigmoid(difference) x 254, rounded down.
    """
    with np.errstate(over="ignore"):
        steps = np.floor(STEPS / (1.0 + np.exp(-difference.astype(np.float64))))
    half = STEPS // 2
    return np.where(difference > 0, np.maximum(steps, half), np.minimum(steps, half - 1)).astype(np.uint8)


def quantise_probability(probability: np.ndarray) -> np.ndarray:
    """Returns uint8 steps 0 to 254 of probabilities in [0, 1], rounded down; 0.5 is exactly step 127."""
    return np.floor(probability.astype(np.float64) * STEPS).clip(0, STEPS).astype(np.uint8)


class PublishedCanvas:
    """Writes each tile as it is: the published way, without overlap."""

    def __init__(self, area: Window, writer: ByteRasterWriter) -> None:
        self._area, self._writer = area, writer

    def begin_row(self, first: Window) -> None:
        """Nothing is carried from row to row."""

    def add(self, window: Window, valid: np.ndarray, difference: np.ndarray) -> None:
        """Writes a tile: validity bool (H, W), logit of fracture less that of background float32 (H, W)."""
        steps = np.where(valid, quantise_logits(difference), NODATA).astype(np.uint8)  # (H, W)
        _write_part(self._writer, self._area, window, steps)

    def finish(self) -> None:
        """Everything is written already."""


class BlendedCanvas:
    """Cross-fades tiles; holds one row of tiles at the raster's width, and no more.

    Args of the constructor: the part of the raster that the output covers, the output, and one row's windows.
    """

    def __init__(self, area: Window, writer: ByteRasterWriter, windows: list[Window]) -> None:
        self._area, self._writer = area, writer
        self._left, self._size = windows[0].x, windows[0].width
        shape = (self._size, windows[-1].x_end - self._left)
        self._sum = np.zeros(shape, np.float32)  # (tile, width) probability x weight
        self._weight = np.zeros(shape, np.float32)  # (tile, width)
        self._valid = np.zeros(shape, bool)  # (tile, width)
        self._top: int | None = None
        self._fade = fade_weights(self._size)  # (tile, tile)

    def begin_row(self, first: Window) -> None:
        """Writes the lines above the row of tiles that begins: no later tile can change them."""
        if self._top is not None:
            self._flush(first.y - self._top)
        self._top = first.y

    def add(self, window: Window, valid: np.ndarray, difference: np.ndarray) -> None:
        """Adds a tile: validity bool (H, W), logit of fracture less that of background float32 (H, W)."""
        with np.errstate(over="ignore"):
            probability = 1.0 / (1.0 + np.exp(-difference))  # (H, W)
        columns = slice(window.x - self._left, window.x_end - self._left)
        self._sum[:, columns] += probability * self._fade
        self._weight[:, columns] += self._fade
        self._valid[:, columns] |= valid

    def finish(self) -> None:
        """Writes the lines that are left."""
        self._flush(self._size)

    def _flush(self, lines: int) -> None:
        lines = min(lines, self._size)
        weight = self._weight[:lines]
        probability = np.divide(self._sum[:lines], weight, out=np.zeros_like(weight), where=weight > 0)
        steps = np.where(self._valid[:lines], quantise_probability(probability), NODATA).astype(np.uint8)
        window = Window(self._left, self._top, steps.shape[1], lines)
        _write_part(self._writer, self._area, window, steps)
        for held in (self._sum, self._weight, self._valid):
            held[: self._size - lines] = held[lines:]
            held[self._size - lines :] = 0


def fade_weights(size: int) -> np.ndarray:
    """Returns float32 (size, size) weights that rise from a tile's edges to its middle, in (0, 1].

    Divided by their sum where tiles overlap, they cross-fade: a tile counts least where its network saw least around.
    """
    distance = np.minimum(np.arange(size), np.arange(size)[::-1]) + 0.5  # (size,)
    return np.outer(distance, distance).astype(np.float32) / distance.max() ** 2


def _write_part(writer: ByteRasterWriter, area: Window, window: Window, steps: np.ndarray) -> None:
    """Writes what of a window of the raster lies in the area that the output covers."""
    left, top = max(area.x - window.x, 0), max(area.y - window.y, 0)
    right, bottom = min(area.x_end, window.x_end) - window.x, min(area.y_end, window.y_end) - window.y
    if right <= left or bottom <= top or (steps == NODATA).all():
        return
    place = Window(window.x + left - area.x, window.y + top - area.y, right - left, bottom - top)
    writer.write(place, steps[top:bottom, left:right])
