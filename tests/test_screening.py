from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from makers import moon_equirectangular, read_raster, write_raster
from torch import nn

from imfmapper.core.errors import Cancelled, InputError
from imfmapper.core.inference import RunSummary, predict_raster
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import open_raster
from imfmapper.core.running.screening import Screening
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel

CRS = moon_equirectangular()
TILE_PX = 64


class Brightness(nn.Module):
    """Network without context: fracture where a pixel is brighter than `level`; counts the tiles it sees."""

    def __init__(self, level: float) -> None:
        super().__init__()
        self.level = level
        self.register_buffer("tiles", torch.zeros(1))

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        self.tiles += len(batch)
        fracture = (batch[:, :1] - self.level) * 40
        return {"out": torch.cat([-fracture, fracture], dim=1)}


class Listener(Progress):
    def __init__(self, stop_at: str = "never") -> None:
        self.lines: list[str] = []
        self.fractions: list[float] = []
        self._stop_at, self._stopped = stop_at, False

    def info(self, text: str) -> None:
        self.lines.append(text)

    def report(self, fraction: float, message: str = "") -> None:
        self.fractions.append(fraction)
        self._stopped = self._stopped or message.startswith(self._stop_at)

    def is_cancelled(self) -> bool:
        return self._stopped


def model(level: float, name: str) -> LoadedModel:
    card = ModelCard(name, name, "imfmapper_light", input_channels=1, tile_size_px=TILE_PX)
    return LoadedModel(Brightness(level), card, name[0] * 64, Path(name))


@pytest.fixture
def mosaic(tmp_path: Path) -> Path:
    """A dark scene of 8 x 8 tiles of 64 px with one bright spot in the third tile of the second row."""
    pixels = np.full((512, 512), 40, np.uint8)
    pixels[90:96, 150:156] = 250
    pixels[300:, 300:] = 0
    return write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, nodata=0)


def predict(path: Path, output: Path, screening: Screening | None, **options: object) -> RunSummary:
    options = {"overlap_percent": 0, "device": "cpu", "progress": Listener(), **options}
    return predict_raster(open_raster(path), model(0.7, "heavy"), output, screening=screening, **options)


def test_heavy_model_runs_only_where_the_light_one_sees_anything(tmp_path: Path, mosaic: Path) -> None:
    listener = Listener()
    screening = Screening(model(0.7, "light"), margin_px=0)
    summary = predict(mosaic, tmp_path / "p.tif", screening, progress=listener)
    assert summary.tiles_run == 1
    assert "It saw something in or near 1 of 64 tiles." in listener.lines
    assert listener.fractions == sorted(listener.fractions)
    found = read_raster(tmp_path / "p.tif")
    np.testing.assert_array_equal((found >= 127) & (found < 255), read_raster(mosaic) == 250)
    # What nobody looked at closely is no fracture, not no data.
    np.testing.assert_array_equal(found == 255, read_raster(mosaic) == 0)
    assert summary.metadata["IMFMAPPER_SCREENING"] == "light at 0.1"
    assert summary.metadata["IMFMAPPER_SCREENING_SHA256"] == "l" * 64


def test_margin_adds_the_tiles_nearby(tmp_path: Path, mosaic: Path) -> None:
    # Rows 90-95, columns 150-155 lie in the cell of rows 64-95, columns 128-159, which touches the tiles to the left
    # (from column 64 to 127) and above (rows 0-63) with a margin of 1 px, but not those right and below.
    summary = predict(mosaic, tmp_path / "p.tif", Screening(model(0.7, "light"), margin_px=1))
    assert summary.tiles_run == 4


def test_with_overlap_the_neighbours_are_not_faded_by_tiles_that_did_not_run(tmp_path: Path, mosaic: Path) -> None:
    plain, screened = tmp_path / "plain.tif", tmp_path / "screened.tif"
    predict(mosaic, plain, None, overlap_percent=25)
    summary = predict(mosaic, screened, Screening(model(0.7, "light")), overlap_percent=25)
    assert 0 < summary.tiles_run < 20
    np.testing.assert_array_equal(read_raster(plain) >= 127, read_raster(screened) >= 127)


def test_part_of_a_raster_is_screened_as_the_whole(tmp_path: Path, mosaic: Path) -> None:
    screening = Screening(model(0.7, "light"))
    predict(mosaic, tmp_path / "whole.tif", screening, overlap_percent=25)
    extent = (10 * 1.5, -130 * 1.5, 149 * 1.5, -15 * 1.5)  # ends beside the spot
    predict(mosaic, tmp_path / "part.tif", screening, overlap_percent=25, extent=extent)
    np.testing.assert_array_equal(
        read_raster(tmp_path / "part.tif"), read_raster(tmp_path / "whole.tif")[15:130, 10:149]
    )


def test_continued_run_does_not_look_again(tmp_path: Path, mosaic: Path) -> None:
    light = model(0.7, "light")
    with pytest.raises(Cancelled):
        predict(mosaic, tmp_path / "p.tif", Screening(light), progress=Listener("Tile"))
    listener = Listener()
    predict(mosaic, tmp_path / "p.tif", Screening(light), progress=listener)
    assert not any("looks first" in line for line in listener.lines)
    predict(mosaic, tmp_path / "whole.tif", Screening(light))
    np.testing.assert_array_equal(read_raster(tmp_path / "p.tif"), read_raster(tmp_path / "whole.tif"))


def test_another_screening_starts_anew(tmp_path: Path, mosaic: Path) -> None:
    with pytest.raises(Cancelled):
        predict(mosaic, tmp_path / "p.tif", Screening(model(0.7, "light")), progress=Listener("Tile"))
    listener = Listener()
    predict(mosaic, tmp_path / "p.tif", Screening(model(0.7, "light"), threshold=0.2), progress=listener)
    assert any("differs in: screening" in line for line in listener.lines)


def test_screening_at_no_probability_is_refused() -> None:
    with pytest.raises(InputError, match="Screening at 0 with a margin of 64 px; expected a probability above 0"):
        Screening(model(0.7, "light"), threshold=0)
