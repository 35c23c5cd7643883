"""What makes two runs the same: everything that the pixels of the result depend on."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ...models.languages import QT_TR_NOOP
from ..provenance import software_versions
from ..rasters import RasterSource
from ..reading.source_files import size_and_time, source_files
from ..windows import Window

if TYPE_CHECKING:
    from ...models.checkpoints import LoadedModel

#: The raster is looked at in a square of so many places per side, each of so many pixels.
_SAMPLES_PER_SIDE = 8
_SAMPLE_PX = 32
#: Written beside rasters by programs that only look at them; the stretch and the grid are compared themselves.
_ACCESSORIES = (".aux.xml", ".ovr")


def raster_identity(raster: RasterSource) -> dict[str, Any]:
    """Returns what tells a raster from any other: its files' sizes and times, its grid and a sample of its pixels.

    The keys are said to the user where they differ; they stay English in the journal.
    """
    grid = raster.grid
    return {
        QT_TR_NOOP("input"): os.path.abspath(raster.path) if os.path.exists(raster.path) else raster.path,
        QT_TR_NOOP("input files"): _files(raster.path),
        QT_TR_NOOP("band"): raster.band,
        QT_TR_NOOP("grid"): [grid.width, grid.height, list(grid.geotransform), grid.crs_wkt],
        QT_TR_NOOP("reading"): repr(raster.record()),
        QT_TR_NOOP("pixels"): _sample(raster),
    }


def model_identity(model: LoadedModel) -> dict[str, Any]:
    """Returns what tells a model from any other: its weights, and what its card says of how to run it."""
    card = model.card
    return {
        "weights": model.sha256,
        "card": [card.scaling, card.input_channels, card.classes, card.tile_size_px, card.output_stride],
    }


def digest(parts: Sequence[bytes]) -> str:
    """Returns the SHA-256 of several byte strings in their order."""
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "little") + part)
    return found.hexdigest()


def software_identity() -> dict[str, str]:
    """Returns the versions of what the pixels depend on."""
    versions = software_versions()
    return {name: versions[name] for name in ("imfmapper", "torch", "gdal") if name in versions}


def _files(path: str) -> list[list[Any]]:
    """Returns name, size and time of each file that a raster consists of; those of accessories do not count."""
    names = [name for name in source_files(path) if not name.endswith(_ACCESSORIES)]
    return [[name, *(size_and_time(name) or (None, None))] for name in names]


def _sample(raster: RasterSource) -> str:
    parts = []
    for row in range(_SAMPLES_PER_SIDE):
        for column in range(_SAMPLES_PER_SIDE):
            x = (raster.grid.width - _SAMPLE_PX) * column // (_SAMPLES_PER_SIDE - 1)
            y = (raster.grid.height - _SAMPLE_PX) * row // (_SAMPLES_PER_SIDE - 1)
            pixels, valid = raster.read(Window(max(x, 0), max(y, 0), _SAMPLE_PX, _SAMPLE_PX))
            parts += [pixels.tobytes(), valid.tobytes()]
    return digest(parts)
