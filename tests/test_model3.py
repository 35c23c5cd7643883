"""The graphical models that ship: what they consist of, and each of them in one run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import MOON_DEGREES, moon_equirectangular, read_raster
from qgis.core import QgsProcessingModelAlgorithm
from toolbox_helpers import layer, raster, run, tiny_checkpoint

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()
CHILDREN = {
    "map_fractures": {
        "buffer": "imfmapper:bufferlabels",
        "tile": "imfmapper:tileraster",
        "run": "imfmapper:runimfmapper",
        "filter": "imfmapper:polygonizedetections",
    },
    "labels_to_dataset": {"buffer": "imfmapper:bufferlabels", "tile": "imfmapper:tileraster"},
    "mosaic_to_map": {
        "run": "imfmapper:runimfmapper",
        "filter": "imfmapper:polygonizedetections",
        "measure": "imfmapper:measuredetections",
        "report": "imfmapper:fracturereport",
    },
    "review_to_retraining": {
        "labels": "imfmapper:reviewedlabels",
        "tile": "imfmapper:tileraster",
        "train": "imfmapper:trainmodel",
        "evaluate": "imfmapper:evaluatemodel",
    },
}
TITLES = {
    "map_fractures": "Labels to dataset, mosaic to mapped fractures",
    "labels_to_dataset": "Labels to dataset",
    "mosaic_to_map": "Mosaic to map and report",
    "review_to_retraining": "Review to retraining",
}
#: What scripts are written against: inputs, then results.
NAMES = {
    "map_fractures": "mosaic lines width_field region model_file threshold min_area "
    "buffer:Labels tile:Dataset tile:Tiles run:Probability filter:Detections filter:Rejected",
    "labels_to_dataset": "lines width_field polygons pixel_size mosaic extent tile_size overlap rotations "
    "buffer:Labels tile:Dataset tile:Tiles",
    "mosaic_to_map": "mosaic region region_name model model_file threshold min_area seams "
    "run:Probability filter:Rejected measure:Fractures measure:Centrelines report:Report",
    "review_to_retraining": "reviewed labels mosaic extent tile_size start epochs batch_size "
    "labels:Labels tile:Dataset tile:Tiles train:Checkpoint train:History evaluate:Evaluation",
}


def box(column: int, row: int, width: int, height: int, pixel: float = 1.5) -> str:
    """Returns a rectangle of pixels of a raster at the origin as WKT."""
    west, north, east, south = (pixel * n for n in (column, -row, column + width, -row - height))
    return f"POLYGON(({west} {north}, {east} {north}, {east} {south}, {west} {south}, {west} {north}))"


def tiles_of(folder: Path) -> list[dict]:
    """Returns the tiles of a dataset from west to east."""
    return sorted(json.loads((folder / "dataset.json").read_text())["tiles"], key=lambda tile: tile["x"])


@pytest.mark.parametrize("name", CHILDREN)
def test_model_is_valid_and_in_the_toolbox(imfmapper_provider: object, repository_root: Path, name: str) -> None:
    model = QgsProcessingModelAlgorithm()
    assert model.fromFile(str(repository_root / "resources" / "models" / f"{name}.model3"))
    assert model.validate() == (True, [])
    assert {key: child.algorithmId() for key, child in model.childAlgorithms().items()} == CHILDREN[name]
    shown = imfmapper_provider.algorithm(name)
    assert (shown.id(), shown.group()) == (f"imfmapper:{name}", "Models")
    assert shown.create().displayName() == shown.displayName() == TITLES[name]
    assert {definition.name() for definition in shown.parameterDefinitions()} == set(NAMES[name].split())


def test_every_input_and_result_of_a_model_is_explained(imfmapper_provider: object) -> None:
    for name in CHILDREN:
        model = imfmapper_provider.algorithm(name)
        explained = model.helpContent()
        assert [key for key in NAMES[name].split() if not explained.get(key)] == []


def test_model_runs_from_labels_and_mosaic_to_dataset_and_detections(tmp_path: Path) -> None:
    checkpoint = tiny_checkpoint(tmp_path / "all.pt", everywhere=True)
    pixels = np.full((600, 700), 100, np.uint8)
    pixels[:, 300:340] = 0  # a strip without data parts the detections
    path = raster(tmp_path / "mosaic.tif", pixels, moon_equirectangular(), nodata=0)
    lines = layer(
        "LineString", moon_equirectangular(), [("LINESTRING(100 -100, 400 -100)", ["medium"])], {"class": str}
    )
    west = layer("Polygon", MOON_DEGREES, [("POLYGON((0 0, 0.01 0, 0.01 -0.03, 0 -0.03, 0 0))", [])])
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


def test_labels_to_dataset(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", np.full((64, 128), 100, np.uint8), WKT)
    # Along the middle of row 32 of the first tile; "medium" is 15 px: rows 25 to 39.
    lines = layer("LineString", WKT, [("LINESTRING(15 -48.75, 75 -48.75)", ["medium"])], {"class": str})
    result = run(
        "labels_to_dataset",
        {
            "mosaic": str(path),
            "lines": lines,
            "width_field": "class",
            "polygons": layer("Polygon", WKT, [(box(80, 10, 10, 5), [])]),
            "tile_size": 64,
            "overlap": 0,
            "buffer:Labels": "TEMPORARY_OUTPUT",
            "tile:Dataset": str(tmp_path / "dataset"),
            "tile:Tiles": "TEMPORARY_OUTPUT",
        },
    )
    labels = [(feature["source"], feature["width_px"]) for feature in result["buffer:Labels"].getFeatures()]
    assert labels[0] == ("line", 15) and labels[1][0] == "polygon"
    assert result["tile:Tiles"].featureCount() == 2
    west, east = tiles_of(tmp_path / "dataset")
    (rows,) = np.nonzero(read_raster(tmp_path / "dataset" / west["mask"])[:, 30])
    assert rows.tolist() == list(range(25, 40))
    assert east["imf_px"] == 10 * 5


def test_mosaic_to_map(tmp_path: Path) -> None:
    for module in ("matplotlib", "scipy", "skimage"):
        pytest.importorskip(module, reason=f"{module} is not installed")
    checkpoint = tiny_checkpoint(tmp_path / "all.pt", everywhere=True)
    pixels = np.zeros((100, 130), np.uint8)  # what has no data is no fracture
    pixels[20:28, 10:110] = 100  # 150 m by 12 m, in the region
    pixels[50:55, 10:15] = 100  # in the region, but only 56 m2
    pixels[80:88, 10:110] = 100  # south of the region
    path = raster(tmp_path / "mosaic.tif", pixels, WKT, nodata=0)
    result = run(
        "mosaic_to_map",
        {
            "mosaic": str(path),
            "region": layer("Polygon", WKT, [(box(0, 0, 130, 60), ["floor"])], {"place": str}),
            "region_name": "place",
            "model_file": str(checkpoint),
            "run:Probability": str(tmp_path / "probability.tif"),
            "filter:Rejected": "TEMPORARY_OUTPUT",
            "measure:Fractures": "TEMPORARY_OUTPUT",
            "measure:Centrelines": "TEMPORARY_OUTPUT",
            "report:Report": str(tmp_path / "report.html"),
        },
    )
    (found,) = result["measure:Fractures"].getFeatures()
    assert (found["region"], found["branches"]) == ("floor", 1)
    assert found["area_m2"] == pytest.approx(150 * 12, rel=1e-3)
    assert found["azimuth"] == pytest.approx(90, abs=1)
    assert found["length_m"] == pytest.approx(150, rel=0.05)
    (line,) = result["measure:Centrelines"].getFeatures()
    assert line["imf_id"] == found["imf_id"]
    assert sorted(feature["reason"] for feature in result["filter:Rejected"].getFeatures()) == ["area", "region"]
    assert ((read_raster(tmp_path / "probability.tif") != 255) == (pixels > 0)).all()
    assert "floor" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_review_to_retraining(tmp_path: Path) -> None:
    from imfmapper.models.checkpoints import load_model

    for module in ("scipy", "skimage", "PIL"):
        pytest.importorskip(module, reason=f"{module} is not installed")
    # With 10 % in common, four tiles of 64 px begin at the columns 0, 58, 116 and 174.
    starts = (0, 58, 116, 174)
    path = raster(tmp_path / "mosaic.tif", np.random.default_rng(0).integers(90, 120, (64, 238)).astype(np.uint8), WKT)
    reviewed = [(box(start + 20, 20, 10, 4), ["accepted"]) for start in starts]
    reviewed += [(box(78, 40, 10, 4), ["rejected"]), (box(136, 40, 10, 5), ["unreviewed"])]
    start = tiny_checkpoint(tmp_path / "tiny.pt")
    result = run(
        "review_to_retraining",
        {
            "reviewed": layer("Polygon", WKT, reviewed, {"status": str}),
            "mosaic": str(path),
            "tile_size": 64,
            "start": str(start),
            "epochs": 1,
            "labels:Labels": "TEMPORARY_OUTPUT",
            "tile:Dataset": str(tmp_path / "dataset"),
            "tile:Tiles": "TEMPORARY_OUTPUT",
            "train:Checkpoint": str(tmp_path / "tuned.pt"),
            "train:History": str(tmp_path / "history.csv"),
            "evaluate:Evaluation": str(tmp_path / "evaluation.html"),
        },
    )
    assert result["labels:Labels"].featureCount() == len(starts)
    tiles = tiles_of(tmp_path / "dataset")
    assert [(tile["x"], tile["imf_px"]) for tile in tiles] == [(start, 10 * 4) for start in starts]
    ignored = [int(read_raster(tmp_path / "dataset" / tile["ignored"]).sum()) for tile in tiles if tile.get("ignored")]
    assert sum(ignored) == 10 * 5
    before, after = (load_model(path).network.state_dict() for path in (start, result["train:Checkpoint"]))
    assert {key: value.shape for key, value in before.items()} == {key: value.shape for key, value in after.items()}
    assert not np.array_equal(before["stem.0.weight"].numpy(), after["stem.0.weight"].numpy())
    assert len((tmp_path / "history.csv").read_text().splitlines()) == 2
    # what was not given is the model's default, not that of training (32)
    assert result["CHILD_INPUTS"]["train"]["BATCH_SIZE"] == 4
    assert "<html" in (tmp_path / "evaluation.html").read_text(encoding="utf-8")
