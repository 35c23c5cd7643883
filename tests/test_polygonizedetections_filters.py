"""Polygonize and filter detections, through processing.run: what is kept, and why the rest is not."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, moon_equirectangular
from qgis.core import NULL, QgsProcessingException, QgsVectorLayer
from toolbox_helpers import Log, blocks, layer, polygonize, raster, run

pytestmark = pytest.mark.usefixtures("imfmapper_provider")
PIXEL_M = 1.5


def test_detections_are_rejected_for_area_region_and_seam(tmp_path: Path) -> None:
    # 10 x 7 px are 157.5 m2, 11 x 6 px are 148.5 m2.
    pixels = blocks((0, 0, 10, 7), (20, 0, 11, 6), (60, 0, 10, 7), (0, 50, 10, 7))
    wkt = moon_equirectangular()
    path = raster(tmp_path / "all.tif", pixels, wkt)
    west = layer("Polygon", wkt, [("POLYGON((0 0, 75 0, 75 -150, 0 -150, 0 0))", [])])
    seam = layer("LineString", wkt, [("LINESTRING(-10 -88, 200 -88)", [])])  # 2.5 m below the last block
    log = Log()
    result = polygonize(path, log, REGION=west, SEAMS=seam, REJECTED="TEMPORARY_OUTPUT")
    (kept,) = result["OUTPUT"].getFeatures()
    assert kept["area_m2"] == pytest.approx(157.5, rel=1e-4)
    assert kept.geometry().boundingBox().yMaximum() == 0
    fields = ["imf_id", "area_m2", "prob_mean", "prob_max", "lon", "lat", "region", "reason"]
    assert result["REJECTED"].fields().names() == fields
    reasons = {
        round(f.geometry().boundingBox().xMinimum() / PIXEL_M): f["reason"] for f in result["REJECTED"].getFeatures()
    }
    assert reasons == {20: "area", 60: "region", 0: "seam"}
    assert (result["KEPT_COUNT"], result["REJECTED_COUNT"]) == (1, 3)
    assert "1 rejected: at a seam of the mosaic." in log.infos


@pytest.mark.parametrize(("distance", "kept"), [(2.4, 1), (2.6, 0)])
def test_seam_distance_is_in_metres_on_the_ground(tmp_path: Path, distance: float, kept: int) -> None:
    # The same 2.5 m, between a raster at 60 degrees of latitude and a seam in degrees.
    wkt, top = moon_equirectangular(lat_ts=60), 60 * DEGREE_M
    path = raster(tmp_path / "seam.tif", blocks((0, 0, 20, 20)), wkt, origin=(0.0, top))
    lat = (top - 30 - 2.5) / DEGREE_M
    seam = layer("LineString", MOON_DEGREES, [(f"LINESTRING(-0.01 {lat}, 0.01 {lat})", [])])
    assert polygonize(path, SEAMS=seam, SEAM_DISTANCE=distance)["KEPT_COUNT"] == kept


@pytest.mark.parametrize(("rule", "kept"), [("intersects", 3), ("centroid", 2), ("within", 1)])
def test_region_rules(tmp_path: Path, rule: str, kept: int) -> None:
    # The region ends at x = 75 m (50 px): one block wholly inside, one with 7 of its 10 columns, one with 3.
    pixels = blocks((10, 0, 10, 10), (43, 20, 10, 10), (47, 40, 10, 10), (80, 60, 10, 10))
    wkt = moon_equirectangular()
    path = raster(tmp_path / "rules.tif", pixels, wkt)
    region = layer("Polygon", wkt, [("POLYGON((0 0, 75 0, 75 -150, 0 -150, 0 0))", [])])
    assert polygonize(path, REGION=region, REGION_RULE=rule)["KEPT_COUNT"] == kept


FLOOR = "POLYGON((0 0, 75 0, 75 -150, 0 -150, 0 0))"
POND = "POLYGON((75 0, 150 0, 150 -150, 75 -150, 75 0))"


def test_regions_of_several_layers_give_their_names(tmp_path: Path) -> None:
    # Three blocks: in the floor, mostly in the pond, and in a pond of another layer without the field.
    pixels = blocks((10, 10, 10, 10), (47, 40, 10, 10), (105, 70, 10, 10))
    wkt = moon_equirectangular()
    path = raster(tmp_path / "named.tif", pixels, wkt)
    first = layer("Polygon", wkt, [(FLOOR, ["floor"]), (POND, ["pond 1"])], {"unit": str}, name="units")
    far = layer("Polygon", wkt, [("POLYGON((155 0, 180 0, 180 -150, 155 -150, 155 0))", [])], name="north pond")
    result = polygonize(path, REGION=first, REGION_NAME="unit", MORE_REGIONS=[far])
    assert sorted(feature["region"] for feature in result["OUTPUT"].getFeatures()) == ["floor", "north pond", "pond 1"]
    (only,) = polygonize(path, MORE_REGIONS=[far])["OUTPUT"].getFeatures()
    assert only["region"] == "north pond"
    assert all(feature["region"] == NULL for feature in polygonize(path)["OUTPUT"].getFeatures())


def test_limits_of_shape_and_probability_give_reasons_and_counts(tmp_path: Path) -> None:
    pytest.importorskip("skimage")
    # 60 x 6 px, 16 x 6 px ... of 1.5 m: 90 x 9 m, 15 x 15 m, 60 x 4.5 m, 24 x 9 m, and 90 x 9 m of low probability.
    pixels = blocks((5, 5, 60, 6), (5, 20, 10, 10), (5, 40, 40, 3), (5, 60, 16, 6)).astype(np.float32)
    pixels[80:86, 5:65] = 0.6
    path = raster(tmp_path / "limits.tif", pixels, moon_equirectangular())
    limits = {"MIN_LENGTH": 20, "MIN_WIDTH": 6, "MIN_ELONGATION": 5, "MIN_PROBABILITY": 0.7}
    result = polygonize(path, REJECTED="TEMPORARY_OUTPUT", **limits)
    tops = {
        round(-feature.geometry().boundingBox().yMaximum() / PIXEL_M): feature["reason"]
        for feature in result["REJECTED"].getFeatures()
    }
    assert tops == {20: "length", 40: "width", 60: "elongation", 80: "probability"}
    counts = {name: result[f"REJECTED_{name.upper()}"] for name in ("area", "length", "width", "elongation")}
    assert counts == {"area": 0, "length": 1, "width": 1, "elongation": 1}
    assert (result["KEPT_COUNT"], result["REJECTED_COUNT"], result["REJECTED_PROBABILITY"]) == (1, 4, 1)


def test_seams_are_taken_from_footprints_and_tracking_band(tmp_path: Path) -> None:
    # A seam at column 50 (75 m): one block along it, one across it.
    pixels = blocks((48, 5, 4, 30), (30, 60, 40, 4))
    wkt = moon_equirectangular()
    path = raster(tmp_path / "p.tif", pixels, wkt)
    footprints = layer("Polygon", wkt, [(FLOOR, []), (POND, [])])
    tracking = np.repeat(np.where(np.arange(120) < 50, 1, 2)[None, :], 100, axis=0).astype(np.uint8)
    mosaic = raster(tmp_path / "m.tif", np.stack([np.full_like(tracking, 90), tracking]), wkt)
    for source in ({"FOOTPRINTS": footprints}, {"MOSAIC": str(mosaic), "TRACKING_BAND": 2}):
        result = polygonize(path, **source)
        (kept,) = result["OUTPUT"].getFeatures()
        assert kept.geometry().boundingBox().width() == 60
        assert result["REJECTED_SEAM"] == 1
        assert "FOUND_SEAMS" not in result
    lines = polygonize(path, FOOTPRINTS=footprints, FOUND_SEAMS=str(tmp_path / "seams.shp"))["FOUND_SEAMS"]
    written = QgsVectorLayer(lines, "seams", "ogr")
    assert sorted(feature.geometry().length() for feature in written.getFeatures()) == [450, 450]
    assert "+proj=eqc" in written.crs().toProj() and "1737400" in written.crs().toProj()
    drawn = layer("LineString", wkt, [("LINESTRING(75 10, 75 -160)", [])])
    assert polygonize(path, SEAMS=drawn)["KEPT_COUNT"] == 0
    assert polygonize(path, SEAMS=drawn, SEAM_RULE="along")["KEPT_COUNT"] == 1


def test_seams_are_found_in_the_sample_and_a_fracture_across_stays(tmp_path: Path, sample_folder: Path) -> None:
    mosaic = sample_folder / "sample_mosaic.tif"
    from osgeo import gdal

    source = gdal.Open(str(mosaic))
    # The seam runs from column 507 at the top to 55 at the bottom, row 1400.
    pixels = np.zeros((source.RasterYSize, source.RasterXSize), np.uint8)
    for row in range(600, 680):
        column = round(507.2 - (507.2 - 54.6) * (row + 0.5) / 1400)
        pixels[row, column - 2 : column + 2] = 1
    pixels[900:905, 150:300] = 1
    path = raster(tmp_path / "p.tif", pixels, source.GetProjection())
    target = gdal.Open(str(path), gdal.GA_Update)
    target.SetGeoTransform(source.GetGeoTransform())
    target = None
    log = Log()
    result = polygonize(path, log, MOSAIC=str(mosaic), FIND_SEAMS=True)
    (kept,) = result["OUTPUT"].getFeatures()
    assert kept.geometry().boundingBox().width() == 225
    assert result["REJECTED_SEAM"] == 1
    assert "1 line(s) of seams found." in log.infos


def test_seams_cannot_be_found_without_a_mosaic(tmp_path: Path) -> None:
    path = raster(tmp_path / "p.tif", blocks((0, 0, 20, 20)), moon_equirectangular())
    with pytest.raises(QgsProcessingException, match="choose the mosaic that was mapped"):
        polygonize(path, FIND_SEAMS=True)


def lit_blocks(folder: Path) -> dict[str, str]:
    """Writes two detections of 12 x 60 px, the left one dark on its right side, the right one on its left."""
    mosaic = np.full((100, 120), 100, np.uint8)
    mosaic[20:80, 20:26] = mosaic[20:80, 86:92] = 180
    mosaic[20:80, 26:32] = mosaic[20:80, 80:86] = 30
    wkt = moon_equirectangular()
    detected = raster(folder / "p.tif", blocks((20, 20, 12, 60), (80, 20, 12, 60)), wkt)
    return {"INPUT": str(detected), "MOSAIC": str(raster(folder / "m.tif", mosaic, wkt))}


@pytest.mark.parametrize(("azimuth", "dropped_left"), [(90, 120.0), (270, 30.0)])
def test_what_is_lit_as_a_ridge_is_dropped(tmp_path: Path, azimuth: float, dropped_left: float) -> None:
    pytest.importorskip("scipy")
    log = Log()
    given = lit_blocks(tmp_path)
    given |= {"SUN_AZIMUTH": azimuth, "OUTPUT": "TEMPORARY_OUTPUT", "REJECTED": "TEMPORARY_OUTPUT"}
    result = run("polygonizedetections", given, log)
    (rejected,) = result["REJECTED"].getFeatures()
    assert (rejected["reason"], rejected.geometry().boundingBox().xMinimum()) == ("ridge", dropped_left)
    assert (result["KEPT_COUNT"], result["REJECTED_COUNT"], result["REJECTED_RIDGE"]) == (1, 1, 1)
    assert "1 rejected: lit as a ridge." in log.infos


def test_a_sun_that_is_turned_round_is_warned_of(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    mosaic = np.full((100, 120), 100, np.uint8)
    troughs = [(10 * number, 20, 6, 60) for number in range(12)]  # dark on their right: the sun stands there
    for left, *_ in troughs:
        mosaic[20:80, left : left + 3], mosaic[20:80, left + 3 : left + 6] = 180, 30
    wkt = moon_equirectangular()
    path = raster(tmp_path / "p.tif", blocks(*troughs), wkt)
    given = {"MOSAIC": str(raster(tmp_path / "m.tif", mosaic, wkt))}
    for azimuth, kept, warned in ((90, 12, 0), (270, 0, 1)):
        log = Log()
        assert polygonize(path, log, SUN_AZIMUTH=azimuth, **given)["KEPT_COUNT"] == kept
        assert len([text for text in log.warnings if "lit as ridges" in text]) == warned


def test_the_light_alone_takes_no_share_of_the_progress_bar(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    log = Log()
    run("polygonizedetections", {**lit_blocks(tmp_path), "SUN_AZIMUTH": 90, "OUTPUT": "TEMPORARY_OUTPUT"}, log)
    assert log.steps == sorted(log.steps)
    assert log.steps[0] < 10  # with seams to be looked for, 30


def test_the_light_is_not_looked_at_without_its_direction(tmp_path: Path) -> None:
    result = run("polygonizedetections", {**lit_blocks(tmp_path), "OUTPUT": "TEMPORARY_OUTPUT"})
    assert (result["KEPT_COUNT"], result["REJECTED_RIDGE"]) == (2, 0)


def test_the_light_cannot_be_looked_at_without_a_mosaic(tmp_path: Path) -> None:
    path = raster(tmp_path / "p.tif", blocks((0, 0, 20, 20)), moon_equirectangular())
    with pytest.raises(QgsProcessingException, match="direction needs the mosaic"):
        polygonize(path, SUN_AZIMUTH=0)


def test_region_on_another_body_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "moon.tif", blocks((0, 0, 20, 20)), moon_equirectangular())
    region = layer("Polygon", MARS_DEGREES, [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="crater")
    with pytest.raises(QgsProcessingException, match=r"Layer 'crater' is on the Mars.*Raster 'moon' is on the Moon"):
        polygonize(path, REGION=region)


def test_region_without_polygons_is_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "moon.tif", blocks((0, 0, 20, 20)), moon_equirectangular())
    with pytest.raises(QgsProcessingException, match="'Regions to keep' holds no polygon"):
        polygonize(path, REGION=layer("Polygon", moon_equirectangular(), [(None, [])]))


def test_regions_of_lines_or_pixels_are_refused(tmp_path: Path) -> None:
    path = raster(tmp_path / "moon.tif", blocks((0, 0, 20, 20)), moon_equirectangular())
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 30 -30)", [])])
    with pytest.raises(QgsProcessingException, match="'Regions to keep' holds no polygon"):
        polygonize(path, REGION=lines)
    for other in (lines, str(path)):
        with pytest.raises(QgsProcessingException, match="'Further region layers' holds no polygon"):
            polygonize(path, MORE_REGIONS=[other])


def test_region_and_raster_without_a_crs_share_their_coordinates(tmp_path: Path) -> None:
    path = raster(tmp_path / "bare.tif", blocks((0, 0, 20, 10), (60, 60, 20, 10)), "", pixel=1.0)
    region = layer("Polygon", "", [("POLYGON((0 -10, 20 -10, 20 0, 0 0, 0 -10))", [])])
    assert polygonize(path, REGION=region)["KEPT_COUNT"] == 1
