"""How a raster is tiled for a dataset."""

from __future__ import annotations

from dataclasses import dataclass

from ..models.languages import tr
from .errors import InputError

SPLITS = ("blocks", "random", "none")
MIN_TILE_SIZE_PX = 32


@dataclass(frozen=True)
class TileSettings:
    """How a raster is tiled; the defaults are the published ones, but for the split.

    Attributes:
        tile_size_px: side of a tile.
        overlap_percent: share of a tile that the next one covers again.
        keep_empty: whether tiles without fractures stay in, as negatives.
        rotations: whether tiles with fractures are added again turned by 90, 180 and 270 degrees.
        validation: share of the tiles for validation (published: a fifth).
        split: "blocks" (compact groups of tiles go together, and no pixel is in both sets), "random" (as published)
            or "none".
        seed: of the split.
    """

    tile_size_px: int = 512
    overlap_percent: float = 10.0
    keep_empty: bool = True
    rotations: bool = False
    validation: float = 0.2
    split: str = "blocks"
    seed: int = 0

    def check(self) -> None:
        """Raises `InputError` on a value that cannot be used."""
        if self.tile_size_px < MIN_TILE_SIZE_PX:
            raise InputError(
                tr("Tile size is {size} px; expected at least {least} px.").format(
                    size=self.tile_size_px, least=MIN_TILE_SIZE_PX
                )
            )
        if self.split not in SPLITS:
            raise InputError(
                tr("Split is '{split}'; expected one of: {splits}.").format(split=self.split, splits=", ".join(SPLITS))
            )
        if not 0 <= self.validation < 1:
            raise InputError(
                tr("Validation share is {share}; expected 0 or more and less than 1.").format(share=self.validation)
            )
        if self.seed < 0:
            raise InputError(tr("Seed is {seed}; expected 0 or more.").format(seed=self.seed))
