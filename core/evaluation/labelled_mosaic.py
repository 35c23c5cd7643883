"""A labelled mosaic as a dataset to evaluate on: read at the model's resolution and cut into tiles; needs GDAL."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ...models.cards import ModelCard
from ..progress import Progress
from ..rasters import RasterSource
from ..reading.resampling import match_gsd
from ..tile_settings import TileSettings
from ..tiles import tile_raster

#: Share of the progress that tiling takes before the tiles are run.
TILING_SHARE = 0.2


@contextmanager
def tiled_mosaic(
    raster: RasterSource,
    labels: Sequence[bytes],
    card: ModelCard,
    *,
    resample: bool = True,
    temporary_folder: str | None = None,
    progress: Progress,
) -> Iterator[str]:
    """Gives the folder of a dataset of all tiles of a mosaic, which is gone in the end.

    Tiles do not overlap, as in the published test (Le Corre et al. 2025, section 3.1).

    Args:
        raster: the mosaic.
        labels: polygons of its fractures as WKB in its CRS; the mosaic counts as labelled throughout.
        card: of the model, for its resolution and the size of its tiles.
        resample: whether the mosaic is read at the model's resolution, see `match_gsd`.
        temporary_folder: where the folder is made; None for the system's own.
        progress: listener.

    Raises:
        InputError: no tile holds data.
        RasterError: reading or writing failed.
        Cancelled: the user stopped.
    """
    raster = match_gsd(raster, card.gsd_m, resample=resample, progress=progress)
    settings = TileSettings(tile_size_px=card.tile_size_px, overlap_percent=0, split="none")
    with TemporaryDirectory(prefix="imfmapper-", dir=temporary_folder) as folder:
        tile_raster(raster, Path(folder), labels=labels, settings=settings, progress=progress)
        yield folder
