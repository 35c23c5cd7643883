"""The graphical model that ships: all four algorithms in one run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import read_raster
from qgis.core import QgsProcessingModelAlgorithm
from toolbox_helpers import layer, moon_degrees, moon_equirectangular, raster, run, tiny_checkpoint

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

CHILDREN = {
    "buffer": "imfmapper:bufferlabels",
    "tile": "imfmapper:tileraster",
    "run": "imfmapper:runimfmapper",
    "filter": "imfmapper:polygonizedetections",
}


def test_model_is_valid_and_in_the_toolbox(imfmapper_provider: object, repository_root: Path) -> None:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(repository_root / "resources" / "models" / "map_fractures.model3"))
    assert model.validate() == (True, [])
    assert {key: child.algorithmId() for key, child in model.childAlgorithms().items()} == CHILDREN
    shown = imfmapper_provider.algorithm("map_fractures")
    assert shown.id() == "imfmapper:map_fractures"
    assert shown.create().displayName() == shown.displayName() == "Labels to dataset, mosaic to mapped fractures"


def test_model_runs_from_labels_and_mosaic_to_dataset_and_detections(tmp_path: Path) -> None:
    checkpoint = tiny_checkpoint(tmp_path / "all.pt", everywhere=True)
    pixels = np.full((600, 700), 100, np.uint8)
    pixels[:, 300:340] = 0  # a strip without data parts the detections
    path = raster(tmp_path / "mosaic.tif", pixels, moon_equirectangular(), nodata=0)
    lines = layer(
        "LineString", moon_equirectangular(), [("LINESTRING(100 -100, 400 -100)", ["medium"])], {"class": str}
    )
    west = layer("Polygon", moon_degrees(), [("POLYGON((0 0, 0.01 0, 0.01 -0.03, 0 -0.03, 0 0))", [])])
    result = run(
        "map_fractures",
        {
            "mosaic": str(path),
            "lines": lines,
            "width_field": "class",
            "region": west,
            "model_file": str(checkpoint),
            "buffer:Labels": str(tmp_path / "labels.gpkg"),
            "tile:Dataset": str(tmp_path / "dataset"),
            "tile:Tiles": "TEMPORARY_OUTPUT",
            "run:Probability": str(tmp_path / "probability.tif"),
            "filter:Detections": "TEMPORARY_OUTPUT",
            "filter:Rejected": "TEMPORARY_OUTPUT",
        },
    )
    (found,) = result["filter:Detections"].getFeatures()
    # 0.01 degrees are 202 px: tiles that touch them run, with 25 % overlap (48 px) those from 0 to 192 px, 256 px wide.
    assert found["prob_mean"] == pytest.approx(0.88, abs=0.005)  # sigmoid(2)
    assert found.geometry().boundingBox().xMaximum() == pytest.approx(256 * 1.5)
    assert result["filter:Rejected"].featureCount() == 0
    assert (read_raster(tmp_path / "probability.tif")[:, 256:] == 255).all()
    # 512 px tiles with 10 %: two columns (0, 188 px) and two rows (0, 88 px).
    assert result["tile:Tiles"].featureCount() == 4
    dataset = json.loads((tmp_path / "dataset" / "dataset.json").read_text())
    assert sum(entry["imf_px"] > 0 for entry in dataset["tiles"]) > 0
    assert (tmp_path / "labels.gpkg").exists()
