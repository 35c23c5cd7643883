"""Which tiles train and which validate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from math import sqrt

import numpy as np

#: A block is as large as leaves about this many of them: enough to choose from, few enough borders.
TARGET_BLOCKS = 25


def split_tiles(tiles: Sequence[tuple[int, int, bool]], *, split: str, validation: float, seed: int) -> list[str]:
    """Returns "train", "validation" or "all" for each tile, given as row, column, whether it holds fractures.

    "random" draws tile by tile as Le Corre et al. 2025, section 3.1 (4:1). Neighbouring tiles overlap and turned copies
    show the same place, so a score on such a set is flattered; "blocks" therefore gives compact square groups of
    tiles to one set. Both keep the share of tiles with fractures near that of all tiles.

    Args:
        tiles: row, column, holds fractures.
        split: "blocks", "random" or "none".
        validation: wanted share of validation tiles.
        seed: of the draw.
    """
    if split == "none" or not tiles:
        return ["all"] * len(tiles)
    side = 1 if split == "random" else max(1, round(sqrt(len(tiles) / TARGET_BLOCKS)))
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index, (row, col, _) in enumerate(tiles):
        groups[row // side, col // side].append(index)
    chosen = _choose([groups[key] for key in sorted(groups)], [tile[2] for tile in tiles], validation, seed)
    return ["validation" if index in chosen else "train" for index in range(len(tiles))]


def _choose(groups: list[list[int]], has_imf: list[bool], validation: float, seed: int) -> set[int]:
    """Returns tiles of groups, drawn in random order, while each brings both shares nearer to what is wanted."""
    wanted = np.array([validation * sum(has_imf), validation * (len(has_imf) - sum(has_imf))])
    scale = np.maximum(wanted, 1)
    held, chosen = np.zeros(2), set()
    for number in np.random.default_rng(seed).permutation(len(groups)):
        tiles = groups[number]
        with_imf = sum(has_imf[index] for index in tiles)
        gained = held + [with_imf, len(tiles) - with_imf]
        if np.abs((gained - wanted) / scale).sum() < np.abs((held - wanted) / scale).sum():
            held = gained
            chosen.update(tiles)
    return chosen
