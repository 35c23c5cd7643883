from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from makers import moon_equirectangular, read_raster, write_raster
from osgeo import gdal

from imfmapper.core.command_line.program import main
from imfmapper.core.vectors import VectorSource
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import save_checkpoint
from imfmapper.models.light import LightConfig, LightDeepLab


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a network for 1.5 m/px and 64 px tiles that finds fractures everywhere."""
    network = LightDeepLab(
        LightConfig(widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False)
    )
    with torch.no_grad():
        network.head.weight.zero_()
        network.head.bias.copy_(torch.tensor([0.0, 2.0]))
    path = tmp_path_factory.mktemp("model") / "everywhere.pt"
    save_checkpoint(path, network, ModelCard("e", "E", "imfmapper_light", input_channels=1, tile_size_px=64))
    return path


def run(mosaic: Path, checkpoint: Path, probability: Path, *arguments: str) -> int:
    fixed = ["--model-file", str(checkpoint), "--device", "cpu", "--probability", str(probability)]
    return main(["runimfmapper", "--input", str(mosaic), *fixed, *arguments])


def test_mosaic_is_read_at_the_models_resolution_unless_told_otherwise(tmp_path: Path, checkpoint: Path) -> None:
    pixels = np.random.default_rng(0).normal(0.1, 0.02, (96, 120)).astype(np.float32)
    mosaic = write_raster(tmp_path / "m.tif", pixels, crs_wkt=moon_equirectangular(), pixel_m=0.75)
    assert run(mosaic, checkpoint, tmp_path / "a.tif", "--stretch", "percentile_2") == 0
    assert read_raster(tmp_path / "a.tif").shape == (48, 60)
    recorded = gdal.Open(str(tmp_path / "a.tif")).GetMetadataItem("IMFMAPPER_INPUT_STRETCH")
    assert recorded.startswith("percentile_2: ")
    assert recorded.endswith("(all pixels)")
    assert run(mosaic, checkpoint, tmp_path / "b.tif", "--no-resample") == 0
    assert read_raster(tmp_path / "b.tif").shape == (96, 120)


def test_image_without_a_crs_is_mapped_in_pixels(
    tmp_path: Path, checkpoint: Path, capsys: pytest.CaptureFixture
) -> None:
    mosaic = write_raster(tmp_path / "m.tif", np.full((40, 60), 90, np.uint8), pixel_m=1.0)
    detections, kept = tmp_path / "d.gpkg", tmp_path / "k.gpkg"
    assert run(mosaic, checkpoint, tmp_path / "p.tif", "--output", str(detections)) == 0
    assert "no coordinate reference system: everything is in its own units" in capsys.readouterr().err
    (found,) = VectorSource(str(detections))
    assert (found.attributes["area_m2"], found.attributes["lon"], found.attributes["lat"]) == (2400, None, None)
    filtered = ["polygonizedetections", "--input", str(tmp_path / "p.tif"), "--output", str(kept)]
    assert main([*filtered, "--min-area", "2000"]) == 0
    source = VectorSource(str(kept))
    assert (source.count, source.crs_wkt) == (1, "")  # a GeoPackage's "Undefined geographic SRS"
    again = ["--region", str(kept), "--extent", "10,50,-30,0"]
    assert run(mosaic, checkpoint, tmp_path / "part.tif", *again) == 0
    assert read_raster(tmp_path / "part.tif").shape == (30, 40)
