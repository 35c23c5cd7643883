"""Tile raster, through processing.run."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, EARTH_DEGREES, MARS_DEGREES, MOON_DEGREES, moon_equirectangular, read_raster
from osgeo import gdal
from qgis.core import (
    QgsProcessingException,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsVectorLayer,
)
from toolbox_helpers import Log, crs_of, layer, raster, run

from imfmapper.core.command_line.program import main

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

FIELDS = ["tile_id", "row", "col", "split", "imf_px", "valid_px", "rotation", "image"]
WKT = moon_equirectangular()


def ramp(height: int, width: int) -> np.ndarray:
    """Returns uint8 (H, W) that differs along both axes and is never 0."""
    rows, columns = np.mgrid[:height, :width]
    return ((rows * 7 + columns) % 250 + 1).astype(np.uint8)


def tile(path: Path, folder: Path, feedback: Log | None = None, **parameters: object) -> dict:
    values = {"INPUT": str(path), "OUTPUT_FOLDER": str(folder), "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    return run("tileraster", values, feedback)


def boxes(result: dict) -> list[tuple[int, int, int, int]]:
    """Returns each tile's row, column and upper left corner in pixels of 1.5 m."""
    return [
        (
            feature["row"],
            feature["col"],
            round(feature.geometry().boundingBox().xMinimum() / 1.5),
            round(-feature.geometry().boundingBox().yMaximum() / 1.5),
        )
        for feature in result["OUTPUT"].getFeatures()
    ]


def test_last_tiles_shift_inwards_and_overlap_by_ten_percent(tmp_path: Path) -> None:
    # 100 px tiles with 10 %: a stride of 90. 250 px: 0, 90, 150; 200 px: 0, 90, 100.
    path = raster(tmp_path / "mosaic.tif", ramp(200, 250), WKT)
    result = tile(path, tmp_path / "out", TILE_SIZE=100, SPLIT="none")
    assert boxes(result) == [
        *((0, 0, 0, 0), (0, 1, 90, 0), (0, 2, 150, 0)),
        *((1, 0, 0, 90), (1, 1, 90, 90), (1, 2, 150, 90)),
        *((2, 0, 0, 100), (2, 1, 90, 100), (2, 2, 150, 100)),
    ]
    assert result["TILE_COUNT"] == 9
    assert result["OUTPUT"].fields().names() == FIELDS
    assert result["OUTPUT"].crs() == crs_of(WKT)
    assert {feature["split"] for feature in result["OUTPUT"].getFeatures()} == {"all"}
    assert not (tmp_path / "out" / "masks").exists()


def test_tile_is_georeferenced_and_holds_the_mosaics_pixels(tmp_path: Path) -> None:
    pixels = ramp(200, 250)
    path = raster(tmp_path / "mosaic.tif", pixels, WKT, origin=(300.0, 600.0))
    result = tile(path, tmp_path / "out", TILE_SIZE=100, SPLIT="none")
    last = list(result["OUTPUT"].getFeatures())[-1]
    image = gdal.Open(str(tmp_path / "out" / last["image"]))
    assert image.GetGeoTransform() == (300 + 150 * 1.5, 1.5, 0, 600 - 100 * 1.5, 0, -1.5)
    assert crs_of(image.GetProjection()) == crs_of(WKT)
    np.testing.assert_array_equal(image.ReadAsArray(), pixels[100:200, 150:250])
    box = last.geometry().boundingBox()
    assert (box.xMinimum(), box.yMaximum(), box.width(), box.height()) == (525.0, 450.0, 150.0, 150.0)
    assert last["valid_px"] == 100 * 100


def test_labels_of_another_crs_become_the_mask(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    # Pixels 10-19 in x and 20-24 in y, in degrees.
    west, east, north, south = (v * 1.5 / DEGREE_M for v in (10, 20, -20, -25))
    text = f"POLYGON(({west} {north}, {east} {north}, {east} {south}, {west} {south}, {west} {north}))"
    result = tile(
        path, tmp_path / "out", TILE_SIZE=64, SPLIT="none", LABELS=layer("Polygon", MOON_DEGREES, [(text, [])])
    )
    (feature,) = result["OUTPUT"].getFeatures()
    expected = np.zeros((64, 64), np.uint8)
    expected[20:25, 10:20] = 1
    np.testing.assert_array_equal(read_raster(tmp_path / "out" / "masks" / f"{feature['tile_id']}.tif"), expected)
    assert feature["imf_px"] == 50


def test_raster_smaller_than_a_tile_is_one_padded_tile(tmp_path: Path) -> None:
    pixels = ramp(200, 300)
    result = tile(raster(tmp_path / "small.tif", pixels, WKT), tmp_path / "out")
    (feature,) = result["OUTPUT"].getFeatures()
    image = read_raster(tmp_path / "out" / feature["image"])
    valid = read_raster(tmp_path / "out" / "valid" / f"{feature['tile_id']}.tif")
    assert image.shape == valid.shape == (512, 512)
    np.testing.assert_array_equal(image[:200, :300], pixels)
    assert image[200:].max() == image[:, 300:].max() == 0
    assert valid.sum() == feature["valid_px"] == 300 * 200


def test_no_data_is_invalid_and_empty_tiles_are_left_out(tmp_path: Path) -> None:
    pixels = ramp(64, 128)
    pixels[:, :70] = 0
    path = raster(tmp_path / "holes.tif", pixels, WKT, nodata=0)
    result = tile(path, tmp_path / "out", TILE_SIZE=64, OVERLAP=0, SPLIT="none")
    (feature,) = result["OUTPUT"].getFeatures()
    assert (feature["col"], feature["valid_px"]) == (1, 58 * 64)


def test_rotations_add_turned_copies_of_tiles_with_fractures_only(tmp_path: Path) -> None:
    pixels = ramp(64, 128)
    path = raster(tmp_path / "mosaic.tif", pixels, WKT)
    label = layer("Polygon", WKT, [("POLYGON((0 0, 15 0, 15 -3, 0 -3, 0 0))", [])])
    out = tmp_path / "out"
    result = tile(path, out, TILE_SIZE=64, OVERLAP=0, SPLIT="none", LABELS=label, ROTATIONS=True)
    tiles = {(f["col"], f["rotation"]): f for f in result["OUTPUT"].getFeatures()}
    assert sorted(tiles) == [(0, 0), (0, 90), (0, 180), (0, 270), (1, 0)]
    turned = tiles[0, 90]
    np.testing.assert_array_equal(read_raster(out / turned["image"]), np.rot90(pixels[:, :64], -1))  # clockwise
    mask = read_raster(out / "masks" / f"{turned['tile_id']}.tif")
    assert mask.sum() == turned["imf_px"] == 20
    assert mask[:10, 62:].all()  # the upper left corner went to the upper right
    assert result["TILE_COUNT"] == 5


def test_tiles_without_fractures_can_be_left_out(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 128), WKT)
    label = layer("Polygon", WKT, [("POLYGON((0 0, 15 0, 15 -3, 0 -3, 0 0))", [])])
    settings = {"TILE_SIZE": 64, "OVERLAP": 0, "SPLIT": "none", "LABELS": label, "KEEP_EMPTY": False}
    assert tile(path, tmp_path / "out", **settings)["TILE_COUNT"] == 1


def test_random_split_keeps_a_fifth_for_validation_and_repeats(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(320, 320), WKT)
    settings = {"TILE_SIZE": 32, "OVERLAP": 0, "SPLIT": "random", "SEED": 3}
    first = [f["split"] for f in tile(path, tmp_path / "a", **settings)["OUTPUT"].getFeatures()]
    again = [f["split"] for f in tile(path, tmp_path / "b", **settings)["OUTPUT"].getFeatures()]
    assert len(first) == 100
    assert first.count("validation") == 20
    assert first == again


def test_blocks_put_no_pixel_into_both_sets(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(400, 400), WKT)
    result = tile(path, tmp_path / "out", TILE_SIZE=40, OVERLAP=25)
    seen = {"train": np.zeros((400, 400), bool), "validation": np.zeros((400, 400), bool)}
    for feature in result["OUTPUT"].getFeatures():
        valid = read_raster(tmp_path / "out" / "valid" / f"{feature['tile_id']}.tif").astype(bool)
        box = feature.geometry().boundingBox()
        x, y = round(box.xMinimum() / 1.5), round(-box.yMaximum() / 1.5)
        seen[feature["split"]][y : y + 40, x : x + 40] |= valid
    assert not (seen["train"] & seen["validation"]).any()
    assert 0.1 < seen["validation"].mean() < 0.3


def test_extent_limits_the_tiles(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(200, 200), WKT)
    settings = {"TILE_SIZE": 50, "OVERLAP": 0, "SPLIT": "none"}
    # Pixels 100-199 in x and 0-49 in y: as bare numbers (xmin, xmax, ymin, ymax), and in degrees.
    bare = tile(path, tmp_path / "a", EXTENT="150,300,-75,0", **settings)
    assert boxes(bare) == [(0, 0, 100, 0), (0, 1, 150, 0)]
    degrees = QgsRectangle(*(v / DEGREE_M for v in (150.3, -74.7, 299.7, -0.3)))
    extent = QgsReferencedRectangle(degrees, crs_of(MOON_DEGREES))
    assert boxes(tile(path, tmp_path / "b", EXTENT=extent, **settings)) == boxes(bare)


def test_dataset_json_says_what_training_needs(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    tile(path, tmp_path / "out", TILE_SIZE=64)
    content = json.loads((tmp_path / "out" / "dataset.json").read_text())
    assert (content["format"], content["version"]) == ("imfmapper-dataset", 1)
    assert content["tile_size_px"] == 64
    assert content["gsd_m"] == pytest.approx(1.5, rel=1e-3)
    assert [entry["image"] for entry in content["tiles"]] == ["images/mosaic_r0000_c0000.tif"]


def test_second_band_and_wide_values_can_be_tiled(tmp_path: Path) -> None:
    bands = np.stack([np.zeros((64, 64), np.uint16), np.arange(64 * 64, dtype=np.uint16).reshape(64, 64)])
    path = raster(tmp_path / "deep.tif", bands, WKT)
    (feature,) = tile(path, tmp_path / "out", TILE_SIZE=64, BAND=2)["OUTPUT"].getFeatures()
    image = read_raster(tmp_path / "out" / feature["image"])
    assert image.dtype == np.uint8
    assert (image.min(), image.max()) == (0, 255)


def test_empty_label_layer_means_that_there_are_no_fractures(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    result = tile(path, tmp_path / "out", TILE_SIZE=64, LABELS=layer("Polygon", WKT, []))
    (feature,) = result["OUTPUT"].getFeatures()
    assert read_raster(tmp_path / "out" / "masks" / f"{feature['tile_id']}.tif").max() == feature["imf_px"] == 0


def test_index_becomes_a_shapefile(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    target = tmp_path / "index.shp"
    assert tile(path, tmp_path / "out", TILE_SIZE=64, OUTPUT=str(target))["OUTPUT"] == str(target)
    written = QgsVectorLayer(str(target), "index", "ogr")
    assert written.fields().names() == FIELDS
    assert written.featureCount() == 1


@pytest.mark.parametrize(("wkt", "body"), [(MARS_DEGREES, "Mars"), (EARTH_DEGREES, "Earth")])
def test_labels_on_another_body_are_refused(tmp_path: Path, wkt: str, body: str) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    label = layer("Polygon", wkt, [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="labels")
    with pytest.raises(
        QgsProcessingException, match=rf"Layer 'labels' is on the {body}.*Raster 'mosaic' is on the Moon"
    ):
        tile(path, tmp_path / "out", LABELS=label)
    assert not (tmp_path / "out").exists() or not list((tmp_path / "out").iterdir())


def test_extent_on_another_body_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    with pytest.raises(QgsProcessingException, match="The extent is on the Earth"):
        tile(path, tmp_path / "out", EXTENT="0,1,0,1 [EPSG:4326]")


def test_extent_off_the_raster_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "mosaic.tif", ramp(64, 64), WKT)
    with pytest.raises(QgsProcessingException, match="The extent does not touch the raster"):
        tile(path, tmp_path / "out", EXTENT="1000,2000,0,500")


def test_broken_raster_is_refused(tmp_path: Path) -> None:
    (tmp_path / "broken.tif").write_bytes(b"no raster")
    with pytest.raises(QgsProcessingException, match="Could not load source layer for INPUT"):
        tile(tmp_path / "broken.tif", tmp_path / "out")


def test_raster_without_a_crs_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "bare.tif", ramp(64, 64), "")
    with pytest.raises(QgsProcessingException, match="Raster 'bare' has no coordinate reference system"):
        tile(path, tmp_path / "out")


def test_layer_that_is_no_file_is_refused(tmp_path: Path) -> None:
    pictures = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png", "pictures", "wms")
    assert pictures.isValid()
    QgsProject.instance().addMapLayer(pictures)
    try:
        with pytest.raises(QgsProcessingException, match="Raster layer 'pictures' comes from the provider 'wms'"):
            tile(pictures.id(), tmp_path / "out")
    finally:
        QgsProject.instance().removeMapLayer(pictures.id())


def test_index_that_cannot_be_written_is_refused_before_the_tiles(
    tmp_path: Path, capsys: pytest.CaptureFixture
) -> None:
    path = raster(tmp_path / "mosaic.tif", np.full((64, 64), 90, np.uint8), WKT)
    folder, index = tmp_path / "tiles", str(tmp_path / "missing" / "index.gpkg")
    with pytest.raises(QgsProcessingException, match=r"index\.gpkg' cannot be written: .*Check the folder"):
        run("tileraster", {"INPUT": str(path), "TILE_SIZE": 64, "OUTPUT_FOLDER": str(folder), "OUTPUT": index})
    arguments = ["tileraster", "--input", str(path), "--output-folder", str(folder), "--output", index]
    assert main(arguments) == 1 and "index.gpkg' cannot be written" in capsys.readouterr().err
    assert not folder.exists()
