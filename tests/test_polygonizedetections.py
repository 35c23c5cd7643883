"""Polygonize and filter detections, through processing.run: polygons, their fields and files."""

from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, MOON_DEGREES, moon_equirectangular
from qgis.core import NULL, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from toolbox_helpers import Log, blocks, crs_of, layer, polygonize, raster

pytestmark = pytest.mark.usefixtures("imfmapper_provider")
PIXEL_M = 1.5
FIELDS = ["imf_id", "area_m2", "prob_mean", "prob_max", "lon", "lat", "region"]


def test_one_block_is_one_polygon_on_pixel_edges(tmp_path: Path) -> None:
    wkt = moon_equirectangular()
    path = raster(tmp_path / "one.tif", blocks((10, 20, 30, 4)), wkt)
    result = polygonize(path)
    (feature,) = result["OUTPUT"].getFeatures()
    box = feature.geometry().boundingBox()
    assert (box.xMinimum(), box.xMaximum(), box.yMinimum(), box.yMaximum()) == (15.0, 60.0, -36.0, -30.0)
    assert result["OUTPUT"].fields().names() == FIELDS
    assert feature["imf_id"] == 1
    assert feature["area_m2"] == pytest.approx(30 * 4 * PIXEL_M**2, rel=1e-4)
    assert (feature["prob_mean"], feature["prob_max"]) == (1.0, 1.0)
    assert 15 / DEGREE_M < feature["lon"] < 60 / DEGREE_M
    assert -36 / DEGREE_M < feature["lat"] < -30 / DEGREE_M
    assert result["OUTPUT"].crs() == crs_of(wkt)
    assert (result["KEPT_COUNT"], result["REJECTED_COUNT"]) == (1, 0)
    assert "REJECTED" not in result


def test_pixels_that_touch_at_a_corner_are_one_detection(tmp_path: Path) -> None:
    path = raster(tmp_path / "diagonal.tif", np.eye(100, dtype=np.uint8), moon_equirectangular())
    (feature,) = polygonize(path)["OUTPUT"].getFeatures()
    assert feature["area_m2"] == pytest.approx(100 * PIXEL_M**2, rel=1e-4)
    assert feature.geometry().area() == pytest.approx(100 * PIXEL_M**2)
    assert feature.geometry().isGeosValid()


@pytest.mark.parametrize("latitude", [0, 45, 80])
@pytest.mark.parametrize("kind", ["degrees", "equirectangular at 0", "equirectangular there"])
def test_area_is_true_square_metres(tmp_path: Path, kind: str, latitude: int) -> None:
    pixels = blocks((0, 0, 40, 10), shape=(10, 40))
    if kind == "degrees":
        pixel = 1e-4
        path = raster(tmp_path / "area.tif", pixels, MOON_DEGREES, pixel=pixel, origin=(5.0, latitude))
        expected = 400 * (pixel * DEGREE_M) ** 2 * cos(radians(latitude))
    else:
        lat_ts = 0 if kind.endswith(" 0") else latitude
        wkt = moon_equirectangular(lat_ts)
        path = raster(tmp_path / "area.tif", pixels, wkt, origin=(0.0, latitude * DEGREE_M))
        expected = 400 * PIXEL_M**2 * cos(radians(latitude)) / cos(radians(lat_ts))
    (feature,) = polygonize(path, MIN_AREA=0)["OUTPUT"].getFeatures()
    assert feature["area_m2"] == pytest.approx(expected, rel=0.005)
    assert feature["lat"] == pytest.approx(latitude, abs=0.001)


def test_probability_is_read_through_scale_and_threshold(tmp_path: Path) -> None:
    pixels = np.full((40, 40), 255, np.uint8)
    pixels[5:35, 5:35] = 100
    pixels[10:30, 10:30] = 127
    pixels[15:25, 15:25] = 254
    path = raster(tmp_path / "probability.tif", pixels, moon_equirectangular(), nodata=255)
    from osgeo import gdal

    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.GetRasterBand(1).SetScale(1 / 254)
    dataset.GetRasterBand(1).SetOffset(0)
    dataset = None
    (feature,) = polygonize(path)["OUTPUT"].getFeatures()
    assert feature["area_m2"] == pytest.approx(400 * PIXEL_M**2, rel=1e-4)
    assert feature["prob_max"] == 1.0
    assert feature["prob_mean"] == pytest.approx((300 * 0.5 + 100 * 1.0) / 400)
    (wide,) = polygonize(path, THRESHOLD=0.3)["OUTPUT"].getFeatures()
    assert wide["area_m2"] == pytest.approx(900 * PIXEL_M**2, rel=1e-4)


@pytest.mark.parametrize("suffix", ["shp", "gpkg"])
def test_files_keep_fields_crs_and_provenance(tmp_path: Path, suffix: str) -> None:
    wkt = moon_equirectangular(lat_ts=10)
    path = raster(tmp_path / "in.tif", blocks((10, 20, 30, 4)), wkt)
    target = tmp_path / f"out.{suffix}"
    polygonize(path, OUTPUT=str(target), REJECTED=str(tmp_path / f"rejected.{suffix}"))
    written = QgsVectorLayer(str(target), "out", "ogr")
    assert [name for name in written.fields().names() if name != "fid"] == FIELDS
    assert written.featureCount() == 1
    assert "+lat_ts=10" in written.crs().toProj() and "1737400" in written.crs().toProj()
    written.loadDefaultMetadata()
    assert any("MIN_AREA: 150" in line for line in written.metadata().history())


def test_shapefile_is_proposed_for_detections(imfmapper_provider: object) -> None:
    definition = imfmapper_provider.algorithm("polygonizedetections").parameterDefinition("OUTPUT")
    assert definition.defaultFileExtension() == "shp"


def test_raster_without_detections_gives_an_empty_layer(tmp_path: Path) -> None:
    result = polygonize(raster(tmp_path / "none.tif", blocks(), moon_equirectangular()))
    assert (result["OUTPUT"].featureCount(), result["KEPT_COUNT"]) == (0, 0)


def test_shapefiles_open_without_a_warning_and_keep_fields_and_crs(tmp_path: Path) -> None:
    from osgeo import gdal, ogr

    wkt = moon_equirectangular(lat_ts=-10, lon_0=-165)
    path = raster(tmp_path / "in.tif", blocks((10, 20, 30, 6), (60, 20, 4, 4)), wkt)
    region = layer("Polygon", wkt, [("POLYGON((0 0, 900 0, 900 -900, 0 -900, 0 0))", ["étang nº 1"])], {"name": str})
    files = {"OUTPUT": tmp_path / "kept.shp", "REJECTED": tmp_path / "rejected.shp"}
    warnings: list[str] = []
    gdal.PushErrorHandler(lambda _class, _number, message: warnings.append(message))
    try:
        polygonize(path, REGION=region, REGION_NAME="name", **{name: str(file) for name, file in files.items()})
        opened = {name: ogr.Open(str(file)) for name, file in files.items()}
        rows = {name: [feature.items() for feature in source.GetLayer(0)] for name, source in opened.items()}
    finally:
        gdal.PopErrorHandler()
    assert warnings == []
    assert list(rows["OUTPUT"][0]) == FIELDS and list(rows["REJECTED"][0]) == [*FIELDS, "reason"]
    assert all(len(name) <= 10 for name in [*FIELDS, "reason"])
    # lat_ts -10 at latitude 0: a metre of the map from west to east is 1 / cos(10 deg) m on the ground
    assert rows["OUTPUT"][0]["area_m2"] == pytest.approx(180 * 2.25 / cos(radians(10)), rel=1e-4)
    assert [rows[name][0]["region"] for name in files] == ["étang nº 1", "étang nº 1"]
    assert rows["REJECTED"][0]["reason"] == "area"
    for name, file in files.items():
        reference = opened[name].GetLayer(0).GetSpatialRef()
        assert reference.GetSemiMajor() == reference.GetSemiMinor() == 1_737_400
        shown = QgsVectorLayer(str(file), name, "ogr")
        assert shown.isValid() and shown.fields().names() == list(rows[name][0])
        assert shown.crs().isValid() and not shown.crs().isGeographic()
        for part in ("+proj=eqc", "+lat_ts=-10", "+lon_0=-165", "1737400"):
            assert part in shown.crs().toProj()
        (feature,) = shown.getFeatures()
        assert feature.geometry().isGeosValid() and feature["region"] == "étang nº 1"


def test_raster_without_a_crs_is_a_plane_of_its_own_units(tmp_path: Path) -> None:
    path = raster(tmp_path / "bare.tif", blocks((0, 0, 20, 10)), "", pixel=1.0)
    log = Log()
    (feature,) = polygonize(path, log)["OUTPUT"].getFeatures()
    assert feature["area_m2"] == 200
    assert feature["lon"] == NULL and feature["lat"] == NULL
    assert any("coordinate reference system" in line for line in log.warnings)
    west = layer("Polygon", moon_equirectangular(), [("POLYGON((0 0, 75 0, 75 -150, 0 -150, 0 0))", [])])
    with pytest.raises(QgsProcessingException, match="no coordinate reference system but Layer 'layer' has one"):
        polygonize(path, REGION=west)


def test_image_in_place_of_probabilities_is_refused(tmp_path: Path) -> None:
    pixels = np.arange(200, dtype=np.uint8).reshape(10, 20)
    with pytest.raises(QgsProcessingException, match=r"expected probabilities"):
        polygonize(raster(tmp_path / "image.tif", pixels, moon_equirectangular()))


class _CancelsAt(Log):
    def __init__(self, percent: float) -> None:
        super().__init__()
        self._percent = percent
        self.progressChanged.connect(self._look)

    def _look(self, percent: float) -> None:
        if percent >= self._percent:
            self.cancel()


def test_cancelled_run_leaves_no_file(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    pixels = (rng.random((400, 400)) > 0.7).astype(np.uint8)
    path = raster(tmp_path / "noise.tif", pixels, moon_equirectangular())
    target = tmp_path / "out" / "detections.shp"
    target.parent.mkdir()
    feedback: QgsProcessingFeedback = _CancelsAt(80)
    assert polygonize(path, feedback, OUTPUT=str(target), MIN_AREA=0) == {}
    assert list(target.parent.iterdir()) == []
