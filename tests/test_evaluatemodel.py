"""Evaluate IMFMapper, through processing.run, with a network that calls every pixel a fracture."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, moon_equirectangular
from qgis.core import QgsProcessingException
from toolbox_helpers import Log, crs_of, layer, raster, run, tiny_checkpoint

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()
#: Ten by five pixels of 1.5 m in the upper left corner of a raster at the origin.
LABEL = "POLYGON((0 0, 15 0, 15 -7.5, 0 -7.5, 0 0))"
#: Two tiles of 64 px, both called fracture everywhere; 50 pixels of the first one are.
TILE_PX, TRUE_PX = 64 * 64, 50


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_checkpoint(tmp_path_factory.mktemp("model") / "everywhere.pt", everywhere=True)


@pytest.fixture
def mosaic(tmp_path: Path) -> Path:
    return raster(tmp_path / "mosaic.tif", np.full((64, 128), 90, np.uint8), WKT)


def evaluate(checkpoint: Path, **parameters: object) -> dict:
    values = {"MODEL_FILE": str(checkpoint), "DEVICE": "cpu", "TILES": "TEMPORARY_OUTPUT", **parameters}
    return run("evaluatemodel", values)


def check_figures(result: dict) -> None:
    assert result["F1_POOLED"] == pytest.approx(2 * TRUE_PX / (2 * TILE_PX + TRUE_PX))
    assert result["IOU_POOLED"] == pytest.approx(TRUE_PX / (2 * TILE_PX))
    # As published: recall of the tile that has fractures, precision averaged over both.
    precision, recall = (TRUE_PX / TILE_PX + 0) / 2, 1.0
    assert result["RECALL"] == recall
    assert result["PRECISION"] == pytest.approx(precision)
    assert result["F1"] == pytest.approx(2 * precision * recall / (precision + recall))


def test_figures_on_a_dataset_are_those_by_hand(tmp_path: Path, mosaic: Path, checkpoint: Path) -> None:
    tiled = run(
        "tileraster",
        {
            "INPUT": str(mosaic),
            "LABELS": layer("Polygon", WKT, [(LABEL, [])]),
            "TILE_SIZE": 64,
            "OVERLAP": 0,
            "SPLIT": "none",
            "OUTPUT_FOLDER": str(tmp_path / "tiles"),
            "OUTPUT": "TEMPORARY_OUTPUT",
        },
    )
    report = tmp_path / "report.html"
    result = evaluate(checkpoint, INPUT=tiled["OUTPUT_FOLDER"], REPORT=str(report))
    check_figures(result)
    assert "<html" in report.read_text(encoding="utf-8")
    assert result["REPORT"] == str(report)
    first, second = result["TILES"].getFeatures()
    assert result["TILES"].crs() == crs_of(WKT)
    assert first.geometry().boundingBox().toRectF().getRect() == (0.0, -96.0, 96.0, 96.0)
    assert (first["imf_px"], first["detect_px"], first["fp"], first["fn"]) == (50, TILE_PX, TILE_PX - 50, 0)
    assert (second["imf_px"], second["tp"], second["fp"]) == (0, 0, TILE_PX)
    assert all(len(name) <= 10 for name in result["TILES"].fields().names())


def test_figures_on_a_labelled_mosaic_are_the_same(mosaic: Path, checkpoint: Path) -> None:
    result = evaluate(checkpoint, RASTER=str(mosaic), LABELS=layer("Polygon", WKT, [(LABEL, [])]))
    check_figures(result)
    assert result["TILES"].featureCount() == 2
    assert "REPORT" not in result


def test_ground_that_tiles_share_counts_once(tmp_path: Path, checkpoint: Path) -> None:
    # 72 px in tiles of 64: the last row and column move inwards, so that four tiles show the fracture's 200 px.
    path = raster(tmp_path / "mosaic.tif", np.full((72, 72), 90, np.uint8), WKT)
    label = layer("Polygon", WKT, [("POLYGON((30 -30, 60 -30, 60 -45, 30 -45, 30 -30))", [])])
    folder = str(tmp_path / "tiles")
    tiling = {"INPUT": str(path), "TILE_SIZE": 64, "OVERLAP": 0, "SPLIT": "none", "LABELS": label, "ROTATIONS": True}
    run("tileraster", {**tiling, "OUTPUT_FOLDER": folder, "OUTPUT": "TEMPORARY_OUTPUT"})
    for given, count in (({"RASTER": str(path), "LABELS": label}, 4), ({"INPUT": folder}, 16)):
        result = evaluate(checkpoint, **given)
        assert result["F1_POOLED"] == pytest.approx(2 * 200 / (72 * 72 + 200))
        assert result["IOU_POOLED"] == pytest.approx(200 / (72 * 72))
        tiles = list(result["TILES"].getFeatures())
        assert len(tiles) == count
        assert sum(tile["imf_px"] for tile in tiles) == 200
        assert sum(tile["detect_px"] for tile in tiles) == 72 * 72
        # As published, each tile counts whole: 200 of its 4096 px.
        assert result["PRECISION"] == pytest.approx(200 / TILE_PX)


def test_outlines_of_several_datasets_lie_in_the_crs_of_the_first(tmp_path: Path, checkpoint: Path) -> None:
    # The second image begins 1 degree east of the first; the third lies on Mars, so it has no place beside them.
    pixels = np.full((64, 64), 90, np.uint8)
    folders = []
    for name, wkt, origin, size in (
        ("metres", WKT, (0, 0), 1.5),
        ("degrees", MOON_DEGREES, (1, 0), 1.5 / DEGREE_M),
        ("mars", MARS_DEGREES, (0, 0), 1.5 / 59_000),
    ):
        path = raster(tmp_path / f"{name}.tif", pixels, wkt, pixel=size, origin=origin)
        tiling = {"INPUT": str(path), "TILE_SIZE": 64, "SPLIT": "none", "LABELS": layer("Polygon", wkt, [])}
        folders.append(str(tmp_path / name))
        run("tileraster", {**tiling, "OUTPUT_FOLDER": folders[-1], "OUTPUT": "TEMPORARY_OUTPUT"})
    tiles = evaluate(checkpoint, INPUT=";".join(folders))["TILES"]
    assert tiles.crs() == crs_of(WKT)
    first, second, third = tiles.getFeatures()
    assert first.geometry().boundingBox().toRectF().getRect() == (0.0, -96.0, 96.0, 96.0)
    assert second.geometry().boundingBox().toRectF().getRect() == pytest.approx((DEGREE_M, -96, 96, 96), abs=0.01)
    assert not third.hasGeometry()


@pytest.mark.parametrize("output", [{"REPORT": "missing/report.html"}, {"TILES": "mosaic.tif/tiles.gpkg"}])
def test_output_that_cannot_be_written_is_refused_before_the_run(
    tmp_path: Path, mosaic: Path, checkpoint: Path, output: dict
) -> None:
    log = Log()
    labels = layer("Polygon", WKT, [(LABEL, [])])
    places = {name: str(tmp_path / path) for name, path in output.items()}
    given = {"RASTER": str(mosaic), "LABELS": labels, "MODEL_FILE": str(checkpoint), "DEVICE": "cpu", **places}
    with pytest.raises(QgsProcessingException, match=r"cannot be written: .*Check the folder"):
        run("evaluatemodel", given, log)
    assert not log.steps


def test_neither_dataset_nor_mosaic_is_refused(mosaic: Path, checkpoint: Path) -> None:
    with pytest.raises(QgsProcessingException, match="either a dataset folder, or a mosaic and its label polygons"):
        evaluate(checkpoint, RASTER=str(mosaic))


def test_labels_on_another_body_are_refused(mosaic: Path, checkpoint: Path) -> None:
    label = layer("Polygon", MARS_DEGREES, [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="labels")
    with pytest.raises(QgsProcessingException, match=r"Layer 'labels' is on the Mars.*Raster 'mosaic' is on the Moon"):
        evaluate(checkpoint, RASTER=str(mosaic), LABELS=label)


def test_tiles_without_masks_are_refused(tmp_path: Path, mosaic: Path, checkpoint: Path) -> None:
    folder = tmp_path / "bare"
    run("tileraster", {"INPUT": str(mosaic), "OUTPUT_FOLDER": str(folder), "OUTPUT": "TEMPORARY_OUTPUT"})
    with pytest.raises(QgsProcessingException, match="have no mask"):
        evaluate(checkpoint, INPUT=str(folder))
