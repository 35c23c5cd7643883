"""Comparing maps, through processing.run and on the command line."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("skimage", reason="centrelines need scikit-image")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, moon_equirectangular
from qgis.core import QgsProcessingException, QgsVectorLayer
from toolbox_helpers import Log, crs_of, layer, run

from imfmapper.core.command_line.program import main
from imfmapper.core.comparison.numbering import numbered
from imfmapper.core.comparison.report import MATCH_FIELDS, ONLY_FIELDS
from imfmapper.core.comparison.shapes import Mapped
from imfmapper.core.progress import Progress
from imfmapper.core.vectors import VectorSource, write_lines, write_polygons

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()


def box(xmin: float, ymin: float, xmax: float, ymax: float) -> str:
    return f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))"


def fractures(*boxes: tuple[float, ...], wkt: str = WKT, name: str = "found", first: int = 1) -> QgsVectorLayer:
    features = [(box(*corners), [number]) for number, corners in enumerate(boxes, start=first)]
    return layer("Polygon", wkt, features, {"imf_id": int}, name)


def comparing(map_a: object, map_b: object, log: Log | None = None, **parameters: object) -> dict:
    outputs = dict.fromkeys(("MATCHED", "ONLY_A", "ONLY_B"), "TEMPORARY_OUTPUT")
    return run("comparemaps", {"INPUT_A": map_a, "INPUT_B": map_b, **outputs, **parameters}, log)


def test_layers_and_figures_of_two_maps_in_two_crs() -> None:
    # One fracture whole in A and in two pieces in B, drawn in degrees; one more in each.
    map_a = fractures((0, 0, 120, 6), (0, 300, 60, 306))
    pieces = ((0, 0, 48, 6), (72, 0, 120, 6), (0, 600, 90, 606))
    map_b = fractures(*(tuple(c / DEGREE_M for c in one) for one in pieces), wkt=MOON_DEGREES, first=11)
    result = comparing(map_a, map_b)
    (match,) = result["MATCHED"].getFeatures()
    assert result["MATCHED"].fields().names() == list(MATCH_FIELDS)
    assert result["MATCHED"].crs() == result["ONLY_B"].crs() == crs_of(WKT)
    assert (match["a_ids"], match["b_ids"], match["a_count"], match["b_count"]) == ("1", "11,12", 1, 2)
    assert match["iou"] == pytest.approx(96 / 120, rel=1e-3)
    assert (match["area_a"], match["area_b"]) == pytest.approx((720, 576), rel=1e-3)
    assert (match["len_a"], match["len_b"]) == pytest.approx((120, 96), rel=0.03)
    assert match["len_ratio"] == pytest.approx(match["len_b"] / match["len_a"])
    # 120 m, of which 24 m are a gap, 4.5 m at each of its ends within the tolerance.
    assert (match["covered_a"], match["covered_b"]) == pytest.approx((105 / 120, 1), abs=0.02)
    bounds = match.geometry().boundingBox()
    assert (bounds.xMinimum(), bounds.xMaximum()) == pytest.approx((0, 120), abs=1e-3)
    (only_a,), (only_b,) = result["ONLY_A"].getFeatures(), result["ONLY_B"].getFeatures()
    assert result["ONLY_A"].fields().names() == list(ONLY_FIELDS)
    assert (only_a["map_id"], only_b["map_id"], only_a["covered"], only_b["covered"]) == (2, 13, 0, 0)
    assert (only_a["area_m2"], only_b["area_m2"]) == pytest.approx((360, 540), rel=1e-3)
    assert [result[f"{name}_COUNT"] for name in ("MATCHED", "ONLY_A", "ONLY_B")] == [1, 1, 1]
    assert result["CORRECTNESS"] == pytest.approx(105 / 180, abs=0.02)
    assert result["COMPLETENESS"] == pytest.approx(96 / 186, abs=0.02)
    assert result["IOU"] == pytest.approx(576 / (720 + 360 + 540), rel=1e-3)
    assert max(map(len, [*MATCH_FIELDS, *ONLY_FIELDS])) <= 10


def test_a_manual_map_of_lines(tmp_path: Path) -> None:
    drawn = layer(
        "MultiLineString",
        WKT,
        [("MULTILINESTRING((0 3, 120 3))", []), ("MULTILINESTRING((0 600, 45 600))", [])],
        name="manual",
    )
    target = tmp_path / "only_b.gpkg"
    result = comparing(fractures((0, 0, 120, 6)), drawn, ONLY_B=str(target))
    assert "IOU" not in result
    assert (result["MATCHED_COUNT"], result["ONLY_A_COUNT"], result["ONLY_B_COUNT"]) == (1, 0, 1)
    written = QgsVectorLayer(str(target), "only", "ogr")
    (only,) = written.getFeatures()
    assert only.geometry().length() == pytest.approx(45)
    assert only["length_m"] == pytest.approx(45, rel=1e-3)
    assert result["COMPLETENESS"] == pytest.approx(120 / 165, abs=0.02)


def test_known_centrelines_give_the_same_figures(tmp_path: Path) -> None:
    map_a, map_b = fractures((0, 0, 120, 6), (0, 300, 60, 306)), fractures((60, 0, 150, 6), first=7)
    lines = {
        name: run("measuredetections", {"INPUT": one, "OUTPUT": "TEMPORARY_OUTPUT", "CENTRELINES": "TEMPORARY_OUTPUT"})
        for name, one in (("CENTRELINES_A", map_a), ("CENTRELINES_B", map_b))
    }
    found = comparing(map_a, map_b)
    known = comparing(map_a, map_b, **{name: made["CENTRELINES"] for name, made in lines.items()})
    for name in ("CORRECTNESS", "COMPLETENESS", "IOU"):
        assert known[name] == pytest.approx(found[name], rel=1e-6)
    (one,), (other,) = known["MATCHED"].getFeatures(), found["MATCHED"].getFeatures()
    assert (one["len_a"], one["area_b"]) == pytest.approx((other["len_a"], other["area_b"]), rel=1e-4)
    # A's own lines are used, not found again: with those of nothing, nothing is covered.
    none = layer("LineString", WKT, [("LINESTRING(0 0, 9 0)", [99])], {"imf_id": int}, name="none")
    assert comparing(map_a, map_b, CENTRELINES_A=none).get("CORRECTNESS") is None


def test_table_and_report_hold_the_same_figures(tmp_path: Path) -> None:
    table, report = tmp_path / "table.csv", tmp_path / "report.html"
    log = Log()
    map_b = fractures((60, 0, 150, 6), name="other <b>")
    result = comparing(fractures((0, 0, 120, 6)), map_b, log, TABLE=str(table), REPORT=str(report))
    with table.open(encoding="utf-8") as file:
        rows = {row["figure"]: row for row in csv.DictReader(file)}
    assert (rows["Fractures"]["map_a"], rows["Matched fractures"]["both"]) == ("1", "1")
    assert float(rows["Area"]["both"]) == pytest.approx(360, rel=1e-3)
    assert float(rows["Area"]["map_b"]) == pytest.approx(540, rel=1e-3)
    assert float(rows["Intersection over union"]["both"]) == result["IOU"] == pytest.approx(0.4, rel=1e-3)
    assert float(rows["Covered share of length"]["map_a"]) == result["CORRECTNESS"]
    ratio = float(rows["Length of B over A"]["both"])
    assert ratio == pytest.approx(float(rows["Length"]["map_b"]) / float(rows["Length"]["map_a"]))
    text = report.read_text(encoding="utf-8")
    assert "other &lt;b&gt;" in text and "<td>0.400</td>" in text and "IMFMAPPER_TOLERANCE" in text
    assert "http" not in text.split("Made with")[0]
    assert "Matched fractures: A 1; B 1; Both 1" in log.infos
    assert "Length of B over A: 0.75" in log.infos
    assert sorted(path.name for path in tmp_path.iterdir()) == ["report.html", "table.csv"]


@pytest.mark.parametrize("suffix", ["shp", "gpkg"])
def test_the_command_line_writes_the_same(tmp_path: Path, suffix: str) -> None:
    for name, kind, first in (("a", (0, 0, 120, 6), 1), ("b", (60, 0, 150, 6), 7)):
        features = fractures(kind, first=first).getFeatures()
        rows = [(bytes(feature.geometry().asWkb()), feature.attributes()) for feature in features]
        write_polygons(tmp_path / f"{name}.{suffix}", rows, fields={"imf_id": int}, crs_wkt=WKT)
    paths = [str(tmp_path / f"{name}.{suffix}") for name in ("a", "b", "matched", "only_a", "only_b")]
    options = zip(("--input-a", "--input-b", "--matched", "--only-a", "--only-b"), paths)
    assert main(["comparemaps", *(part for option in options for part in option)]) == 0
    (written,) = VectorSource(paths[2])
    (expected,) = comparing(fractures((0, 0, 120, 6)), fractures((60, 0, 150, 6), first=7))["MATCHED"].getFeatures()
    assert list(written.attributes) == list(MATCH_FIELDS)
    for name in MATCH_FIELDS:
        assert written.attributes[name] == (
            pytest.approx(expected[name], rel=1e-6) if isinstance(expected[name], float) else expected[name]
        )
    assert [VectorSource(path).count for path in paths[3:]] == [0, 0]


def test_the_command_line_takes_lines(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (feature,) = fractures((0, 0, 120, 6)).getFeatures()
    write_polygons(tmp_path / "a.gpkg", [(bytes(feature.geometry().asWkb()), [])], fields={}, crs_wkt=WKT)
    (line,) = layer("LineString", WKT, [("LINESTRING(0 300, 45 300)", [])]).getFeatures()
    write_lines(tmp_path / "b.gpkg", [(bytes(line.geometry().asWkb()), [])], fields={}, crs_wkt=WKT)
    only, report = tmp_path / "only.gpkg", tmp_path / "report.html"
    inputs = ["--input-a", str(tmp_path / "a.gpkg"), "--input-b", str(tmp_path / "b.gpkg")]
    assert main(["comparemaps", *inputs, "--only-b", str(only), "--report", str(report)]) == 0
    assert "COMPLETENESS: 0.0" in capsys.readouterr().out
    (written,) = VectorSource(str(only))
    assert written.attributes["length_m"] == pytest.approx(45, rel=1e-3)
    assert "b.gpkg" in report.read_text(encoding="utf-8")


def test_fractures_with_names_are_called_by_their_features(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    shapes = [(box(0, 0, 120, 6), ["A1"]), (box(0, 300, 60, 306), ["12"])]
    named = layer("Polygon", WKT, shapes, {"imf_id": str}, name="named")
    map_b, log = fractures((0, 0, 120, 6), first=5), Log()
    # Lines that are given: an eighth of the length that would be found.
    lines = layer("LineString", WKT, [("LINESTRING(40 3, 55 3)", ["A1"])], {"imf_id": str})
    result = comparing(named, map_b, log, CENTRELINES_A=lines)
    (match,), (only,) = (list(result[name].getFeatures()) for name in ("MATCHED", "ONLY_A"))
    assert (match["a_ids"], match["b_ids"], only["map_id"]) == ("1", "5", 2)
    assert match["len_a"] == pytest.approx(15, rel=1e-3)
    assert log.warnings[0] == (
        "Layer 'named': imf_id 'A1' is no whole number, so fractures get the numbers of their features."
    )
    paths = [str(tmp_path / f"{name}.gpkg") for name in ("a", "b", "matched")]
    for path, source, kind in ((paths[0], named, str), (paths[1], map_b, int)):
        rows = [(bytes(feature.geometry().asWkb()), feature.attributes()) for feature in source.getFeatures()]
        write_polygons(path, rows, fields={"imf_id": kind}, crs_wkt=WKT)
    assert main(["comparemaps", "--input-a", paths[0], "--input-b", paths[1], "--matched", paths[2]]) == 0
    assert [feature.attributes["b_ids"] for feature in VectorSource(paths[2])] == ["5"]
    assert "a.gpkg': imf_id 'A1' is no whole number" in capsys.readouterr().err


def test_numbers_join_whatever_type_holds_them() -> None:
    rows = [(0, 7, b"a"), (1, None, b"b"), (2, 9.0, b"c")]
    lines = [("7", b"d"), (None, b"e"), (9, b"f"), (7.0, b"g")]
    found = numbered(rows, lines, name="map", progress=Progress())
    assert found == [Mapped(7, b"a", (b"d", b"g")), Mapped(1, b"b", ()), Mapped(9, b"c", (b"f",))]
    odd = [(0, 12.5, b"a"), (1, 12, b"b"), (2, float("nan"), b"c")]
    assert [one.feature_id for one in numbered(odd, None, name="map", progress=Progress())] == [0, 1, 2]


def test_maps_of_two_bodies_are_refused() -> None:
    map_b = fractures((0, 0, 1, 1), wkt=MARS_DEGREES, name="mars")
    with pytest.raises(QgsProcessingException, match=r"'mars' is on the Mars.*'found' is on the Moon"):
        comparing(fractures((0, 0, 120, 6)), map_b)


def test_cancelled_run_leaves_no_file(tmp_path: Path) -> None:
    log = Log()
    log.cancel()
    map_a = fractures((0, 0, 120, 6))
    target = tmp_path / "matched.gpkg"
    assert comparing(map_a, map_a, log, MATCHED=str(target), REPORT=str(tmp_path / "r.html")) == {}
    assert list(tmp_path.iterdir()) == []


def test_a_report_that_the_system_refuses_is_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    report = tmp_path / "missing" / "report.html"
    with pytest.raises(
        QgsProcessingException, match=r"^'.*report\.html.*' cannot be read or written: No such file"
    ) as e:
        comparing(fractures((0, 0, 120, 6)), fractures((60, 0, 150, 6)), REPORT=str(report))
    assert "Traceback" not in str(e.value)
    (feature,) = fractures((0, 0, 120, 6)).getFeatures()
    write_polygons(tmp_path / "a.gpkg", [(bytes(feature.geometry().asWkb()), [])], fields={}, crs_wkt=WKT)
    inputs = ["--input-a", str(tmp_path / "a.gpkg"), "--input-b", str(tmp_path / "a.gpkg")]
    assert main(["comparemaps", *inputs, "--report", str(report)]) == 1
    assert "cannot be read or written: No such file" in capsys.readouterr().err
