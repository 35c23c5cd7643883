"""Measure detections, through processing.run and on the command line."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from fracture_shapes import bar, on_pixel_edges, placed, star
from makers import MOON_DEGREES, moon_equirectangular
from osgeo import ogr
from qgis.core import QgsProcessingException, QgsVectorLayer
from toolbox_helpers import Log, crs_of, layer, run

from imfmapper.core.command_line.program import main
from imfmapper.core.vectors import VectorSource

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

MEASURES = ["area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity", "branches"]
BRANCHES = [
    *("imf_id", "branch", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity"),
    *("start_node", "end_node", "start_kind", "end_kind", "connection"),
]
WKT = moon_equirectangular(lat_ts=30)
FIELDS = {"imf_id": int, "area_m2": float, "prob_mean": float, "note": str}


def on_ground(shape: ogr.Geometry, lat: float = 30) -> str:
    return on_pixel_edges(placed(shape, WKT, lat), WKT).ExportToWkt()


def detections() -> QgsVectorLayer:
    shapes = [
        (on_ground(bar(120, 6, 40)), [7, 1.0, 0.9, "straight"]),
        (on_ground(star(60, 6, 0, 120, 240)), [9, 2.0, 0.8, None]),
    ]
    return layer("MultiPolygon", WKT, shapes, FIELDS, name="crookes")


def measure(source: QgsVectorLayer | str, feedback: Log | None = None, **parameters: object) -> dict:
    outputs = {"OUTPUT": "TEMPORARY_OUTPUT", "CENTRELINES": "TEMPORARY_OUTPUT"}
    return run("measuredetections", {"INPUT": source, **outputs, **parameters}, feedback)


def test_detections_keep_their_fields_and_get_measures() -> None:
    source, log = detections(), Log()
    result = measure(source, log)
    output = result["OUTPUT"]
    assert output.fields().names() == ["imf_id", "prob_mean", "note", *MEASURES]
    assert output.crs() == crs_of(WKT)
    first, second = output.getFeatures()
    assert [first["imf_id"], first["prob_mean"], first["note"]] == [7, 0.9, "straight"]
    assert first["length_m"] == pytest.approx(120, rel=0.03)
    assert first["area_m2"] == pytest.approx(120 * 6, rel=0.05)
    assert first["width_m"] == pytest.approx(first["area_m2"] / first["length_m"])
    assert first["maxwid_m"] == pytest.approx(6, abs=1.5)
    assert first["azimuth"] == pytest.approx(40, abs=2)
    assert first["sinuosity"] == pytest.approx(1, abs=0.01)
    assert [first["branches"], second["branches"]] == [1, 3]
    assert second["length_m"] == pytest.approx(180, rel=0.03)
    for feature, own in zip(output.getFeatures(), source.getFeatures()):
        assert feature.geometry().isGeosEqual(own.geometry())
    assert "2 of 2 detection(s) measured." in log.infos
    assert log.warnings == []


def test_centrelines_are_branches_that_share_their_junctions() -> None:
    lines = measure(detections())["CENTRELINES"]
    assert lines.fields().names() == BRANCHES
    assert lines.crs() == crs_of(WKT)
    features = list(lines.getFeatures())
    assert [(feature["imf_id"], feature["branch"]) for feature in features] == [(7, 1), (9, 1), (9, 2), (9, 3)]
    assert [feature["connection"] for feature in features] == ["I - I", "C - I", "C - I", "C - I"]
    junctions = set()
    for feature in features[1:]:
        points = feature.geometry().asPolyline()  # raises for a multi-part line
        for kind, node, point in (
            (feature["start_kind"], feature["start_node"], points[0]),
            (feature["end_kind"], feature["end_node"], points[-1]),
        ):
            if kind == "Y":
                junctions.add((node, point.x(), point.y()))
    assert len(junctions) == 1
    assert sum(feature["length_m"] for feature in features[1:]) == pytest.approx(180, rel=0.03)


def test_shapefiles_keep_every_field_and_their_provenance(tmp_path: Path, imfmapper_provider: object) -> None:
    for name in ("OUTPUT", "CENTRELINES"):
        definition = imfmapper_provider.algorithm("measuredetections").parameterDefinition(name)
        assert definition.defaultFileExtension() == "shp"
    measure(detections(), OUTPUT=str(tmp_path / "measured.shp"), CENTRELINES=str(tmp_path / "lines.shp"))
    for name, fields, count in (("measured", ["imf_id", "prob_mean", "note", *MEASURES], 2), ("lines", BRANCHES, 4)):
        written = QgsVectorLayer(str(tmp_path / f"{name}.shp"), name, "ogr")
        assert written.fields().names() == fields
        assert written.featureCount() == count
        assert "+lat_ts=30" in written.crs().toProj() and "1737400" in written.crs().toProj()
        written.loadDefaultMetadata()
        assert any(line.startswith("IMFMAPPER_INPUT") for line in written.metadata().history())


def test_detections_without_numbers_are_numbered() -> None:
    source = layer("Polygon", WKT, [(on_ground(bar(90, 6, 0)), []), (on_ground(bar(90, 6, 90)), [])])
    result = measure(source)
    assert [feature["imf_id"] for feature in result["OUTPUT"].getFeatures()] == [1, 2]
    assert [feature["imf_id"] for feature in result["CENTRELINES"].getFeatures()] == [1, 2]


def test_features_that_cannot_be_measured_stay_with_empty_measures() -> None:
    flat = "POLYGON((0 0, 9 0, 9 0, 0 0))"
    crossing = "POLYGON((0 0, 60 6, 60 0, 0 6, 0 0))"
    source = layer("Polygon", WKT, [(None, [1]), (flat, [2]), (crossing, [3])], {"imf_id": int}, name="odd")
    log = Log()
    result = measure(source, log)
    empty, line, bow = result["OUTPUT"].getFeatures()
    for feature in (empty, line):
        assert all(not isinstance(feature[name], (int, float)) for name in MEASURES)
    assert not empty.hasGeometry()
    assert bow["area_m2"] == pytest.approx(180, rel=0.2)
    assert len(log.warnings) == 2
    assert log.warnings[0].startswith("Feature 1 of layer 'odd' is not measured: The geometry is empty")
    assert "has no area" in log.warnings[1]
    assert {feature["imf_id"] for feature in result["CENTRELINES"].getFeatures()} == {3}


def test_figures_do_not_depend_on_the_crs() -> None:
    shape = bar(120, 9, 65)
    figures = []
    for wkt in (WKT, MOON_DEGREES, moon_equirectangular(lat_ts=0, lon_0=120)):
        source = layer("Polygon", wkt, [(placed(shape, wkt, -52).ExportToWkt(), [])])
        (feature,) = measure(source)["OUTPUT"].getFeatures()
        figures.append([feature[name] for name in ("area_m2", "length_m", "width_m", "azimuth")])
    for found in figures:
        assert found == pytest.approx([1080, 120, 9, 65], rel=0.02)


def test_layer_without_a_crs_is_measured_in_its_own_units() -> None:
    log = Log()
    (feature,) = measure(layer("Polygon", "", [("POLYGON((0 0, 90 0, 90 6, 0 6, 0 0))", [])]), log)[
        "OUTPUT"
    ].getFeatures()
    assert feature["length_m"] == pytest.approx(90, rel=0.02)
    assert any("has no coordinate reference system" in text for text in log.warnings)


def test_local_grid_is_refused() -> None:
    grid = 'ENGCRS["grid",EDATUM["none"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],LENGTHUNIT["metre",1]]'
    if not crs_of(grid).isValid():
        pytest.skip("this QGIS does not take engineering CRSs")
    with pytest.raises(QgsProcessingException, match="no ellipsoid"):
        measure(layer("Polygon", grid, [("POLYGON((0 0, 90 0, 90 6, 0 6, 0 0))", [])]))


def test_without_scikit_image_the_tool_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, imfmapper_provider: object
) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name, *rest: None if name == "skimage" else found(name, *rest)
    )
    can, message = imfmapper_provider.algorithm("measuredetections").create().canExecute()
    assert not can
    assert "pip install scikit-image" in message


def test_cancelled_run_leaves_no_file(tmp_path: Path) -> None:
    log = Log()
    log.progressChanged.connect(lambda percent: log.cancel() if percent > 30 else None)
    targets = {"OUTPUT": str(tmp_path / "measured.shp"), "CENTRELINES": str(tmp_path / "lines.shp")}
    assert measure(detections(), log, **targets) == {}
    assert list(tmp_path.iterdir()) == []


def test_command_line_gives_the_same(tmp_path: Path) -> None:
    source = tmp_path / "detections.gpkg"
    run("measuredetections", {"INPUT": detections(), "OUTPUT": str(source)})
    arguments = ["--input", str(source), "--output", str(tmp_path / "measured.shp")]
    assert main(["measuredetections", *arguments, "--centrelines", str(tmp_path / "lines.gpkg")]) == 0
    here = measure(str(source))
    for name, path in (("OUTPUT", "measured.shp"), ("CENTRELINES", "lines.gpkg")):
        there = list(VectorSource(str(tmp_path / path)))
        assert len(there) == here[name].featureCount()
        for one, other in zip(there, here[name].getFeatures()):
            for key, value in one.attributes.items():
                assert value == (pytest.approx(other[key]) if isinstance(value, float) else other[key]) or value is None
            if name == "CENTRELINES":
                line = np.array(ogr.CreateGeometryFromWkb(one.wkb).GetPoints())
                assert line == pytest.approx(np.array([(p.x(), p.y()) for p in other.geometry().asPolyline()]))
