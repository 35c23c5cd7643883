"""Which pixels of a tile count where tiles of an image overlap, so that every piece of ground counts once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ..datasets import Tile


class SharedGround:
    """Tells where a tile is the first of several to show the ground.

    Tiles overlap by a share, the last of a row or column more, and turned copies show their place again. Tiles for
    validation come first, since training tiles of a split into blocks are blank where these show the ground. Datasets
    share none, nor do tiles that do not say where they lie.
    """

    def __init__(self, tiles: Sequence[Tile]) -> None:
        corners: dict[Path, list[tuple[int, int]]] = defaultdict(list)
        self._tiles = tiles
        self._places: dict[int, tuple[Path, int]] = {}
        for number in sorted(range(len(tiles)), key=lambda number: tiles[number].split != "validation"):
            corner, folder = tiles[number].corner, tiles[number].image.parent.parent
            if corner is not None:
                self._places[number] = folder, len(corners[folder])
                corners[folder].append(corner)
        self._corners = {folder: np.array(found) for folder, found in corners.items()}  # (N, 2): column, row

    def first_shown(self, number: int, shape: tuple[int, int]) -> NDArray[np.bool_]:
        """Where no other tile comes first, bool (H, W), for the tile of this number and shape."""
        first = np.ones(shape, dtype=bool)
        if number not in self._places:
            return first
        height, width = shape
        folder, rank = self._places[number]
        corners = self._corners[folder]
        steps = corners[:rank] - corners[rank]  # (N, 2)
        for right, down in steps[(np.abs(steps) < (width, height)).all(axis=1)]:
            first[max(down, 0) : height + min(down, 0), max(right, 0) : width + min(right, 0)] = False
        return np.rot90(first, -self._tiles[number].rotation // 90)
