"""Which tiles train and which validate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
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
    groups = _blocks(tiles, range(len(tiles)), side)
    chosen = _choose(groups, [tile[2] for tile in tiles], validation, seed)
    return ["validation" if index in chosen else "train" for index in range(len(tiles))]


def _blocks(tiles: Sequence[tuple[int, int, bool]], members: Iterable[int], side: int) -> list[list[int]]:
    """Returns tiles in square blocks; if only one has fractures, it is divided, so that both sets can have some."""
    blocks: dict[tuple[int, int], list[int]] = defaultdict(list)
    for index in members:
        row, col, _ = tiles[index]
        blocks[row // side, col // side].append(index)
    groups = [blocks[key] for key in sorted(blocks)]
    with_imf = [group for group in groups if any(tiles[index][2] for index in group)]
    if side > 1 and len(with_imf) == 1:
        groups.remove(with_imf[0])
        groups += _blocks(tiles, with_imf[0], side // 2)
    return groups


def _choose(groups: list[list[int]], has_imf: list[bool], validation: float, seed: int) -> set[int]:
    """Returns the tiles for validation; of two groups with fractures or more it has one, and one is left for training.

    Groups are drawn in random order, as long as each brings both shares nearer to what is wanted. Where that takes none
    with fractures, because few have many, the one with fewest goes first.
    """
    counts = np.array([[sum(has_imf[index] for index in group), len(group)] for group in groups])
    counts[:, 1] -= counts[:, 0]  # (N, 2): tiles with and without fractures
    order = list(np.random.default_rng(seed).permutation(len(groups)))
    with_imf = [number for number in order if counts[number, 0]]
    drawn = _draw(order, counts, validation)
    if validation and len(with_imf) > 1 and not counts[drawn, 0].any():
        first = min(with_imf, key=lambda number: counts[number, 0])
        drawn = _draw([first, *(number for number in order if number != first)], counts, validation, sure=1)
    return {index for number in drawn for index in groups[number]}


def _draw(order: list[int], counts: np.ndarray, validation: float, *, sure: int = 0) -> list[int]:
    """Returns the groups that are taken, the first `sure` of them in any case; the last with fractures is left."""
    left = [number for number in order if counts[number, 0]][-1:]
    wanted = validation * counts.sum(axis=0)
    scale = np.maximum(wanted, 1)
    held, taken = np.zeros(2), []
    for place, number in enumerate(order):
        gained = held + counts[number]
        nearer = np.abs((gained - wanted) / scale).sum() < np.abs((held - wanted) / scale).sum()
        if number not in left and (nearer or place < sure):
            held = gained
            taken.append(number)
    return taken
