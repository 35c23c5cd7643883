"""Buffer weak line labels by width class, through processing.run."""

from __future__ import annotations

from math import cos, pi, radians, tan
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, EARTH_DEGREES, MARS_DEGREES, MOON_DEGREES, MOON_RADIUS_M, moon_equirectangular, moon_polar
from osgeo import osr
from qgis.core import QgsFeatureRequest, QgsProcessingException, QgsVectorLayer
from toolbox_helpers import Log, crs_of, layer, run

from imfmapper.core.geodesy import ground_area_m2
from imfmapper.processing_provider.compat import MULTI_POLYGON

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

FIELDS = {"note": str, "class": str}
#: A straight line of 1,000 m buffered by 11.25 m: a rectangle and two half discs. Medium is 15 px of 1.5 m = 22.5 m.
LENGTH_M = 1000.0
MEDIUM_AREA_M2 = LENGTH_M * 22.5 + pi * 11.25**2


def buffer(lines: QgsVectorLayer, feedback: Log | None = None, **parameters: object) -> QgsVectorLayer:
    values = {"INPUT": lines, "WIDTH_FIELD": "class", "OUTPUT": "TEMPORARY_OUTPUT", **parameters}
    return run("bufferlabels", values, feedback)["OUTPUT"]


def ground_area(feature: object, wkt: str) -> float:
    return ground_area_m2(bytes(feature.geometry().asWkb()), wkt)


def test_horizontal_line_becomes_a_band_of_its_class_width() -> None:
    wkt = moon_equirectangular()
    lines = layer("LineString", wkt, [("LINESTRING(0 0, 1000 0)", ["a", "Medium"])], FIELDS)
    output = buffer(lines)
    (feature,) = output.getFeatures()
    assert [field.name() for field in output.fields()] == ["note", "class", "width_px", "width_m", "source"]
    assert feature.attributes() == ["a", "Medium", 15.0, 22.5, "line"]
    assert output.crs() == crs_of(wkt)
    assert output.wkbType() == MULTI_POLYGON
    box = feature.geometry().boundingBox()
    assert (box.xMinimum(), box.xMaximum()) == pytest.approx((-11.25, 1011.25), abs=0.02)
    assert (box.yMinimum(), box.yMaximum()) == pytest.approx((-11.25, 11.25), abs=0.02)
    assert feature.geometry().area() == pytest.approx(MEDIUM_AREA_M2, rel=1e-3)


@pytest.mark.parametrize(
    ("kind", "latitude"),
    [
        *((kind, lat) for kind in ("degrees", "equirectangular at 0", "equirectangular there") for lat in (0, 45, 80)),
        ("polar", -80),
    ],
)
def test_width_is_true_metres_at_every_latitude(latitude: int, kind: str) -> None:
    step_deg = LENGTH_M / (DEGREE_M * cos(radians(latitude)))
    if kind == "degrees":
        wkt, line = MOON_DEGREES, f"LINESTRING(10 {latitude}, {10 + step_deg} {latitude})"
    elif kind == "polar":
        # Stereographic from the far pole: a colatitude c lies 2 R tan(c / 2) from the pole, and lengths grow by
        # 1 / cos^2(c / 2).
        wkt, half = moon_polar(), radians(90 + latitude) / 2
        y = 2 * MOON_RADIUS_M * tan(half)
        line = f"LINESTRING(0 {y}, {LENGTH_M / cos(half) ** 2} {y})"
    else:
        lat_ts = 0 if kind.endswith(" 0") else latitude
        wkt = moon_equirectangular(lat_ts)
        x, y = step_deg * DEGREE_M * cos(radians(lat_ts)), latitude * DEGREE_M
        line = f"LINESTRING(0 {y}, {x} {y})"
    (feature,) = buffer(layer("LineString", wkt, [(line, ["", "medium"])], FIELDS)).getFeatures()
    assert ground_area(feature, wkt) == pytest.approx(MEDIUM_AREA_M2, rel=0.005)
    assert feature["width_m"] == 22.5


def test_width_field_may_hold_pixels() -> None:
    wkt = moon_equirectangular()
    lines = layer("LineString", wkt, [("LINESTRING(0 0, 1000 0)", [8])], {"px": int})
    (feature,) = buffer(lines, WIDTH_FIELD="px", PIXEL_SIZE=2.0).getFeatures()
    assert (feature["px"], feature["width_px"], feature["width_m"]) == (8, 8.0, 16.0)
    assert feature.geometry().area() == pytest.approx(1000 * 16 + pi * 8**2, rel=1e-3)


def test_class_widths_can_be_changed_and_added() -> None:
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", ["", "GIANT "])], FIELDS)
    (feature,) = buffer(lines, CLASS_WIDTHS=["tiny", 3, "giant", "50"]).getFeatures()
    assert (feature["width_px"], feature["width_m"]) == (50.0, 75.0)


def test_multi_part_line_with_z_and_m_is_one_flat_polygon() -> None:
    text = "MultiLineStringZM ((0 0 5 1, 100 0 5 2),(0 500 5 3, 100 500 5 4))"
    lines = layer("MultiLineStringZM", moon_equirectangular(), [(text, ["", "tiny"])], FIELDS)
    output = buffer(lines)
    (feature,) = output.getFeatures()
    assert feature.geometry().constGet().numGeometries() == 2
    assert not feature.geometry().constGet().is3D()
    assert feature.geometry().area() == pytest.approx(2 * (100 * 3.75 + pi * 1.875**2), rel=2e-3)


def test_feature_without_geometry_is_left_out_and_named() -> None:
    features = [(None, ["", "tiny"]), ("LINESTRING(0 0, 100 0)", ["b", "tiny"]), ("LINESTRING EMPTY", ["", "tiny"])]
    log = Log()
    output = buffer(layer("LineString", moon_equirectangular(), features, FIELDS), log)
    assert [feature["note"] for feature in output.getFeatures()] == ["b"]
    assert sum("Feature 1 " in text or "Feature 3 " in text for text in log.warnings) == 2


def test_empty_layer_gives_an_empty_layer_and_a_warning() -> None:
    log = Log()
    output = buffer(layer("LineString", moon_equirectangular(), [], FIELDS), log)
    assert output.featureCount() == 0
    assert any("empty" in text for text in log.warnings)


def test_polygons_of_another_crs_of_the_moon_are_merged() -> None:
    wkt = moon_equirectangular()
    lines = layer("LineString", wkt, [("LINESTRING(0 0, 1000 0)", ["a", "medium"])], FIELDS)
    side = 100 / DEGREE_M
    square = f"POLYGON((1 0, {1 + side} 0, {1 + side} {side}, 1 {side}, 1 0))"
    output = buffer(lines, POLYGONS=layer("Polygon", MOON_DEGREES, [(square, [])]))
    drawn = next(output.getFeatures(QgsFeatureRequest().setFilterExpression("source = 'polygon'")))
    assert output.featureCount() == 2
    assert drawn.geometry().area() == pytest.approx(100 * 100, rel=1e-3)
    assert drawn.geometry().boundingBox().xMinimum() == pytest.approx(DEGREE_M)
    assert not drawn["width_px"] and not drawn["note"]


def test_dissolve_unites_what_touches() -> None:
    features = [
        ("LINESTRING(0 0, 1000 0)", ["a", "medium"]),
        ("LINESTRING(500 -500, 500 500)", ["b", "medium"]),
        ("LINESTRING(5000 0, 6000 0)", ["c", "medium"]),
    ]
    output = buffer(layer("LineString", moon_equirectangular(), features, FIELDS), DISSOLVE=True)
    areas = sorted(feature.geometry().area() for feature in output.getFeatures())
    assert areas == pytest.approx([MEDIUM_AREA_M2, 2 * MEDIUM_AREA_M2 - 22.5**2], rel=1e-3)


def test_output_fields_of_an_earlier_run_are_replaced() -> None:
    fields = {"class": str, "width_px": float, "source": str}
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", ["tiny", 99.0, "old"])], fields)
    (feature,) = buffer(lines).getFeatures()
    assert feature.fields().names() == ["class", "width_px", "width_m", "source"]
    assert feature.attributes() == ["tiny", 2.5, 3.75, "line"]


def test_shapefile_keeps_the_lunar_crs_and_the_field_names(tmp_path: Path) -> None:
    wkt = moon_equirectangular(lat_ts=-13, lon_0=-3)
    lines = layer("LineString", wkt, [("LINESTRING(0 0, 1000 0)", ["a", "medium"])], FIELDS)
    path = tmp_path / "labels.shp"
    assert run("bufferlabels", {"INPUT": lines, "WIDTH_FIELD": "class", "OUTPUT": str(path)})["OUTPUT"] == str(path)
    written = QgsVectorLayer(str(path), "labels", "ogr")
    assert written.fields().names() == ["note", "class", "width_px", "width_m", "source"]
    reference = osr.SpatialReference((tmp_path / "labels.prj").read_text())
    assert reference.GetSemiMajor() == 1737400.0
    assert reference.GetProjParm("standard_parallel_1") == -13
    assert "class_widths" in (tmp_path / "labels.qmd").read_text().lower()


def test_unknown_class_is_refused_by_feature() -> None:
    features = [("LINESTRING(0 0, 9 0)", ["", "tiny"]), ("LINESTRING(0 0, 9 0)", ["", "gigantic"])]
    with pytest.raises(
        QgsProcessingException, match=r"Feature 2 has the width class 'gigantic'; expected one of: tiny"
    ):
        buffer(layer("LineString", moon_equirectangular(), features, FIELDS))


def test_missing_class_is_refused_by_feature() -> None:
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", ["", None])], FIELDS)
    with pytest.raises(QgsProcessingException, match="Feature 1 has no width class"):
        buffer(lines)


def test_unknown_width_field_is_refused() -> None:
    lines = layer("LineString", MOON_DEGREES, [("LINESTRING(0 0, 0.1 0)", ["", "tiny"])], FIELDS, name="ohm")
    with pytest.raises(QgsProcessingException, match=r"Layer 'ohm' has no field 'width'\. Choose one of: note, class"):
        buffer(lines, WIDTH_FIELD="width")


def test_field_that_numbers_the_features_is_no_width(sample_folder: Path) -> None:
    # The first field of a GeoPackage, and with it what the dialog proposes.
    with pytest.raises(QgsProcessingException, match="Field 'fid' of layer 'sample_labels' numbers its features"):
        buffer(str(sample_folder / "sample_labels.gpkg"), WIDTH_FIELD="fid")


def test_polygons_of_another_body_are_refused() -> None:
    lines = layer("LineString", MOON_DEGREES, [("LINESTRING(0 0, 0.1 0)", ["", "tiny"])], FIELDS)
    drawn = layer("Polygon", MARS_DEGREES, [("POLYGON((0 0,1 0,1 1,0 0))", [])])
    with pytest.raises(QgsProcessingException, match=r"Mars.*Moon"):
        buffer(lines, POLYGONS=drawn)


def test_lines_without_a_crs_are_refused() -> None:
    lines = layer("LineString", "", [("LINESTRING(0 0, 9 0)", ["", "tiny"])], FIELDS, name="ohm")
    with pytest.raises(QgsProcessingException, match="Layer 'ohm' has no coordinate reference system"):
        buffer(lines)


def test_bad_class_widths_are_refused_before_the_run() -> None:
    lines = layer("LineString", MOON_DEGREES, [("LINESTRING(0 0, 0.1 0)", ["", "tiny"])], FIELDS)
    with pytest.raises(QgsProcessingException, match="Class 'tiny' in the table of class widths has the width 'wide'"):
        buffer(lines, CLASS_WIDTHS=["tiny", "wide"])


def test_refused_run_leaves_no_file(tmp_path: Path) -> None:
    features = [("LINESTRING(0 0, 9 0)", ["", "tiny"]), ("LINESTRING(0 0, 9 0)", ["", "gigantic"])]
    lines = layer("LineString", moon_equirectangular(), features, FIELDS)
    for suffix in ("shp", "gpkg"):
        with pytest.raises(QgsProcessingException):
            buffer(lines, OUTPUT=str(tmp_path / f"labels.{suffix}"))
    assert list(tmp_path.iterdir()) == []


def test_earth_lines_are_buffered_on_the_earth() -> None:
    lines = layer("LineString", EARTH_DEGREES, [("LINESTRING(10 45, 10.01 45)", ["", "medium"])], FIELDS)
    (feature,) = buffer(lines).getFeatures()
    length_m = 788.47  # 0.01 degrees of longitude at 45 degrees on WGS 84: cos(45) a / sqrt(1 - e2 sin2) x 0.01 deg
    assert ground_area(feature, EARTH_DEGREES) == pytest.approx(length_m * 22.5 + pi * 11.25**2, rel=0.005)
