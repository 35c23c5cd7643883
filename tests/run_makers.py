"""Runs of a made network over a made mosaic that can be stopped, and what is compared of their results."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from makers import moon_equirectangular, write_raster
from osgeo import gdal
from torch import nn

from imfmapper.core.errors import Cancelled
from imfmapper.core.inference import RunSummary, predict_raster
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import open_raster
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel

CRS = moon_equirectangular()
TILE_PX = 64


class Smooth(nn.Module):
    """Network with context: the logit of fracture is the mean brightness around a pixel, so that seams would show."""

    def __init__(self) -> None:
        super().__init__()
        self.blur = nn.AvgPool2d(9, stride=1, padding=4)

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        fracture = (self.blur(batch[:, :1]) - 0.5) * 40
        return {"out": torch.cat([-fracture, fracture], dim=1)}  # (N, 2, H, W)


class Listener(Progress):
    """Keeps the lines of the log and stops after so many tiles."""

    def __init__(self, stop_after: int = 10**9) -> None:
        self.lines: list[str] = []
        self.steps: list[str] = []
        self._stop_after = stop_after

    def info(self, text: str) -> None:
        self.lines.append(text)

    def report(self, fraction: float, message: str = "") -> None:
        if message.startswith("Tile"):
            self.steps.append(message)

    def is_cancelled(self) -> bool:
        return len(self.steps) >= self._stop_after


def mosaic(path: Path, height: int = 260, width: int = 330) -> Path:
    pixels = np.random.default_rng(3).integers(1, 255, (height, width), dtype=np.uint8)
    pixels[50:150, 100:200] = 0
    return write_raster(path, pixels, crs_wkt=CRS, nodata=0)


def predict(
    path: Path, output: Path, listener: Listener | None = None, sha256: str = "0" * 64, **options: object
) -> RunSummary:
    card = ModelCard("test", "Test", "imfmapper_light", input_channels=1, tile_size_px=TILE_PX)
    model = LoadedModel(Smooth(), card, sha256, Path("test.pt"))
    options = {"device": "cpu", "batch_size": 1, **options}
    return predict_raster(open_raster(path), model, output, progress=listener or Listener(), **options)


def stop_after(tiles: int, path: Path, output: Path, **options: object) -> Listener:
    listener = Listener(tiles)
    with pytest.raises(Cancelled):
        predict(path, output, listener, **options)
    assert not output.exists()
    return listener


def same_file(one: Path, other: Path) -> bool:
    """Return whether pixels, overviews and metadata but the time are the same."""
    first, second = gdal.Open(str(one)), gdal.Open(str(other))
    bands = [dataset.GetRasterBand(1) for dataset in (first, second)]
    time = "IMFMAPPER_TIME"
    metadata = [{key: text for key, text in d.GetMetadata().items() if key != time} for d in (first, second)]
    overviews = [[band.GetOverview(n).ReadAsArray() for n in range(band.GetOverviewCount())] for band in bands]
    return (
        metadata[0] == metadata[1]
        and np.array_equal(first.ReadAsArray(), second.ReadAsArray())
        and all(np.array_equal(a, b) for a, b in zip(*overviews))
    )
