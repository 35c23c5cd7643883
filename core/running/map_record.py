"""What a probability raster says of the run that made it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..devices import describe_device
from ..provenance import run_record
from ..rasters import RasterSource
from .run_settings import RunSettings
from .tile_network import TileNetwork

if TYPE_CHECKING:
    from ...models.checkpoints import LoadedModel


def map_record(
    raster: RasterSource, model: LoadedModel, *, settings: RunSettings, network: TileNetwork, device: str
) -> dict[str, str]:
    """Returns model, input, parameters, device and software as keys and texts for a probability raster's metadata."""
    screening = settings.screening
    return run_record(
        {
            "model": model.card.name,
            "model_sha256": model.sha256,
            "model_architecture": model.card.architecture,
            "input": os.path.basename(raster.path),
            "input_band": raster.band,
            **raster.record(),
            "input_scaling": raster.scaling,
            "gsd_m": raster.gsd_m,
            "threshold": settings.threshold,
            "overlap_percent": settings.overlap_percent,
            "shifts": settings.shifts,
            "screening": screening and f"{screening.model.card.name} at {screening.threshold:g}",
            "screening_sha256": screening and screening.model.sha256,
            "tile_size_px": model.card.tile_size_px,
            "batch_size": network.batch_size,
            "regions": len(settings.regions),
            "extent": settings.extent,
            "device": describe_device(device),
            "precision": network.precision,
        }
    )
