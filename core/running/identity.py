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
from .acceleration import intended_precision
from .run_settings import RunSettings

if TYPE_CHECKING:
    from ...models.checkpoints import LoadedModel

#: The raster is looked at in a square of so many places per side, each of so many pixels.
_SAMPLES_PER_SIDE = 8
_SAMPLE_PX = 32
#: Written beside rasters by programs that only look at them; the stretch and the grid are compared themselves.
_ACCESSORIES = (".aux.xml", ".ovr")


def run_identity(raster: RasterSource, model: LoadedModel, settings: RunSettings, device: str) -> dict[str, Any]:
    """Returns what two runs must have in common for one to continue the other."""
    screening = settings.screening
    return {
        **raster_identity(raster),
        QT_TR_NOOP("model"): model_identity(model),
        QT_TR_NOOP("overlap"): settings.overlap_percent,
        QT_TR_NOOP("shifts"): settings.shifts,
        QT_TR_NOOP("extent"): settings.extent,
        QT_TR_NOOP("regions"): digest(settings.regions),
        QT_TR_NOOP("batch size"): settings.batch_size,
        QT_TR_NOOP("screening"): screening
        and [model_identity(screening.model), screening.threshold, screening.margin_px],
        QT_TR_NOOP("device"): device,
        QT_TR_NOOP("precision"): intended_precision(device, settings.screening_arithmetic),
        QT_TR_NOOP("software"): software_identity(),
    }


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
