"""Preparing a review and turning it into labels, through processing.run, and on to a dataset."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, box_wkb, moon_equirectangular, read_raster
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer
from toolbox_helpers import Log, crs_of, layer, raster, run

from imfmapper.core.command_line.program import main
from imfmapper.core.vectors import VectorSource, write_polygons

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()
DETECTION_FIELDS = {"imf_id": int, "area_m2": float, "prob_mean": float}
REVIEW_FIELDS = ["status", "comment", "reviewer", "reviewed", "origin", "shape_key"]


def box(xmin: float, ymin: float, xmax: float, ymax: float) -> str:
    return f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))"


def multi(*corners: float) -> QgsGeometry:
    geometry = QgsGeometry.fromWkt(box(*corners))
    geometry.convertToMultiType()
    return geometry


def detections(*boxes: tuple[float, float, float, float], wkt: str = WKT, name: str = "found") -> QgsVectorLayer:
    features = [(box(*corners), [number, 10.0, 0.8]) for number, corners in enumerate(boxes, start=1)]
    return layer("Polygon", wkt, features, DETECTION_FIELDS, name)


def prepare(source: QgsVectorLayer, log: Log | None = None, **parameters: object) -> dict:
    return run("preparereview", {"INPUT": source, "OUTPUT": "TEMPORARY_OUTPUT", **parameters}, log)


def labels_of(source: object, log: Log | None = None, **parameters: object) -> dict:
    outputs = dict.fromkeys(("OUTPUT", "NEGATIVES", "UNCERTAIN"), "TEMPORARY_OUTPUT")
    return run("reviewedlabels", {"INPUT": source, **outputs, **parameters}, log)


def decide(reviewed: QgsVectorLayer, decisions: dict[int, str]) -> None:
    """Sets the status of detections by imf_id, as the form does."""
    index = reviewed.fields().lookupField("status")
    assert reviewed.startEditing()
    for feature in reviewed.getFeatures():
        if feature["imf_id"] in decisions:
            assert reviewed.changeAttributeValue(feature.id(), index, decisions[feature["imf_id"]])
    assert reviewed.commitChanges()


def boxes_of(found: QgsVectorLayer) -> list[tuple[float, float, float, float]]:
    boxes = [feature.geometry().boundingBox() for feature in found.getFeatures()]
    return [(b.xMinimum(), b.yMinimum(), b.xMaximum(), b.yMaximum()) for b in boxes]


def test_detections_get_the_fields_of_a_review() -> None:
    result = prepare(detections((0, -30, 90, -15), (150, -30, 240, -15)))
    output = result["OUTPUT"]
    assert output.fields().names() == [*DETECTION_FIELDS, *REVIEW_FIELDS]
    assert max(len(name) for name in output.fields().names()) <= 10
    assert output.crs() == crs_of(WKT)
    first, second = output.getFeatures()
    assert (first["imf_id"], first["prob_mean"], first["status"], first["origin"]) == (1, 0.8, "unreviewed", "detected")
    assert boxes_of(output) == [(0, -30, 90, -15), (150, -30, 240, -15)]
    assert first["shape_key"] != second["shape_key"]
    assert (result["UNREVIEWED_COUNT"], result["MATCHED_COUNT"]) == (2, 0)


def test_a_temporary_review_is_warned_of() -> None:
    log = Log()
    prepare(detections((0, -30, 90, -15)), log)
    assert any("save it to a file" in warning for warning in log.warnings)


@pytest.mark.parametrize("suffix", ["shp", "gpkg"])
def test_reshaped_and_drawn_outlines_are_recognised_in_a_file(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"review.{suffix}"
    prepare(detections((0, -30, 90, -15), (150, -30, 240, -15), (300, -30, 390, -15)), OUTPUT=str(path))
    reviewed = QgsVectorLayer(str(path), "review", "ogr")
    assert [name for name in reviewed.fields().names() if name != "fid"] == [*DETECTION_FIELDS, *REVIEW_FIELDS]
    reviewed.startEditing()
    first = next(feature for feature in reviewed.getFeatures() if feature["imf_id"] == 1)
    reviewed.changeGeometry(first.id(), multi(0, -30, 60, -15))
    drawn = QgsFeature(reviewed.fields())
    drawn.setGeometry(multi(450, -30, 480, -15))
    assert reviewed.addFeature(drawn)
    assert reviewed.commitChanges(), reviewed.commitErrors()
    result = labels_of(str(path))
    assert boxes_of(result["OUTPUT"]) == [(0, -30, 60, -15), (450, -30, 480, -15)]
    assert [feature["status"] for feature in result["OUTPUT"].getFeatures()] == ["edited", "edited"]
    assert sorted(boxes_of(result["UNCERTAIN"])) == [(150, -30, 240, -15), (300, -30, 390, -15)]


def test_decisions_become_labels_negatives_and_uncertain_polygons() -> None:
    reviewed = prepare(detections((0, -30, 90, -15), (150, -30, 240, -15), (300, -30, 390, -15)))["OUTPUT"]
    decide(reviewed, {1: "accepted", 2: "rejected"})
    result = labels_of(reviewed)
    for name, number, status in (
        ("OUTPUT", 1, "accepted"),
        ("NEGATIVES", 2, "rejected"),
        ("UNCERTAIN", 3, "unreviewed"),
    ):
        (feature,) = result[name].getFeatures()
        assert (feature["imf_id"], feature["status"]) == (number, status)
        assert feature["area_m2"] == pytest.approx(90 * 15, rel=1e-4)
        assert result[name].crs() == crs_of(WKT)
        assert result[name].fields().names() == ["imf_id", "status", "area_m2", "comment"]
    assert (result["LABEL_COUNT"], result["NEGATIVE_COUNT"], result["UNCERTAIN_COUNT"]) == (1, 1, 1)


def test_a_review_becomes_a_dataset(tmp_path: Path) -> None:
    """Accepted is 1 in the masks; rejected is 0 and counts; unreviewed neither teaches nor tests."""
    pixels = np.full((64, 320), 90, np.uint8)
    mosaic = raster(tmp_path / "mosaic.tif", pixels, WKT)
    reviewed = prepare(detections((0, -30, 90, -15), (150, -30, 240, -15), (300, -30, 390, -15)))["OUTPUT"]
    decide(reviewed, {1: "accepted", 2: "rejected"})
    older = layer("Polygon", WKT, [(box(420, -30, 450, -15), [])])
    made = labels_of(reviewed, LABELS=older)
    folder = tmp_path / "tiles"
    tiling = {"INPUT": str(mosaic), "TILE_SIZE": 64, "OVERLAP": 0, "SPLIT": "none", "OUTPUT": "TEMPORARY_OUTPUT"}
    areas = {"LABELS": made["OUTPUT"], "IGNORE": made["UNCERTAIN"]}
    run("tileraster", {**tiling, **areas, "OUTPUT_FOLDER": str(folder)})
    entries = json.loads((folder / "dataset.json").read_text())["tiles"]
    entries.sort(key=lambda entry: entry["x"])
    planes = {
        name: np.hstack([read_raster(folder / entry[name]) for entry in entries])
        for name in ("image", "mask", "valid", "ignored")
    }
    # At 1.5 m/px the boxes are columns 0-59, 100-159, 200-259 and 280-299 of rows 10-19.
    mask, ignored = np.zeros((2, 64, 320), np.uint8)
    mask[10:20, 0:60] = mask[10:20, 280:300] = 1
    ignored[10:20, 200:260] = 1
    np.testing.assert_array_equal(planes["mask"], mask)
    np.testing.assert_array_equal(planes["ignored"], ignored)
    np.testing.assert_array_equal(planes["image"], pixels)
    assert planes["valid"].all()


def test_labels_in_another_crs_are_merged_where_nothing_was_rejected() -> None:
    reviewed = prepare(detections((0, -30, 90, -15)))["OUTPUT"]
    decide(reviewed, {1: "rejected"})
    older = layer("Polygon", MOON_DEGREES, [(box(60 / DEGREE_M, -30 / DEGREE_M, 120 / DEGREE_M, -15 / DEGREE_M), [])])
    log = Log()
    result = labels_of(reviewed, log, LABELS=older)
    (left,) = boxes_of(result["OUTPUT"])
    assert left == pytest.approx((90, -30, 120, -15), abs=0.01)
    assert log.warnings == ["1 merged label(s) lost ground to rejected detections."]


def test_earlier_decisions_are_carried_over_in_another_crs() -> None:
    corners = ((0, -30, 90, -15), (150, -30, 240, -15), (300, -30, 390, -15))
    earlier = prepare(detections(*(tuple(c / DEGREE_M for c in box_) for box_ in corners), wkt=MOON_DEGREES))["OUTPUT"]
    decide(earlier, {1: "accepted", 2: "rejected"})
    log = Log()
    result = prepare(detections((3, -30, 90, -15), (600, -30, 690, -15)), log, PREVIOUS=earlier)
    rows = [(f["imf_id"], f["status"], f["origin"]) for f in result["OUTPUT"].getFeatures()]
    assert rows == [(1, "accepted", "matched"), (2, "unreviewed", "detected"), (2, "rejected", "earlier")]
    assert boxes_of(result["OUTPUT"])[2] == pytest.approx((150, -30, 240, -15), abs=0.01)
    assert (result["UNREVIEWED_COUNT"], result["MATCHED_COUNT"]) == (1, 1)
    assert "1 earlier decision(s) taken over; 1 kept for what is not detected any more." in log.infos


def test_a_review_prepared_again_keeps_decisions_and_outlines() -> None:
    reviewed = prepare(detections((0, -30, 90, -15), (150, -30, 240, -15)))["OUTPUT"]
    decide(reviewed, {1: "accepted"})
    before = [feature["shape_key"] for feature in reviewed.getFeatures()]
    again = prepare(reviewed)["OUTPUT"]
    assert again.fields().names() == reviewed.fields().names()
    assert [feature["status"] for feature in again.getFeatures()] == ["accepted", "unreviewed"]
    assert [feature["shape_key"] for feature in again.getFeatures()] == before


def test_a_review_in_another_crs_has_the_same_decisions(tmp_path: Path) -> None:
    import processing

    # The first of three is accepted, and one was drawn beside them.
    path = tmp_path / "review.gpkg"
    prepare(detections((0, -30, 90, -15), (150, -30, 240, -15), (300, -30, 390, -15)), OUTPUT=str(path))
    own = QgsVectorLayer(str(path), "review", "ogr")
    decide(own, {1: "accepted"})
    drawn = QgsFeature(own.fields())
    drawn.setGeometry(multi(450, -30, 480, -15))
    assert own.startEditing() and own.addFeature(drawn) and own.commitChanges()
    moved = str(tmp_path / "degrees.gpkg")
    processing.run("native:reprojectlayer", {"INPUT": str(path), "TARGET_CRS": crs_of(MOON_DEGREES), "OUTPUT": moved})
    log = Log()
    for layer_, warnings in ((str(path), 0), (moved, 1)):
        result = labels_of(layer_, log)
        assert (result["LABEL_COUNT"], result["UNCERTAIN_COUNT"]) == (2, 2)
        assert [feature["status"] for feature in result["OUTPUT"].getFeatures()] == ["accepted", "edited"]
        assert len(log.warnings) == warnings
    assert "moved to another CRS since the review began: 3." in log.warnings[0]
    labels = str(tmp_path / "labels.gpkg")
    assert main(["reviewedlabels", "--input", moved, "--output", labels]) == 0
    assert [one.attributes["status"] for one in VectorSource(labels)] == ["accepted", "edited"]
    # Prepared again, or taken over, it is a review in the CRS that it now has: nothing is lost or made up.
    expected = ["accepted", "unreviewed", "unreviewed", "edited"]
    again = prepare(QgsVectorLayer(moved, "moved", "ogr"))["OUTPUT"]
    assert [feature["status"] for feature in again.getFeatures()] == expected
    assert len({feature["shape_key"][-3:] for feature in again.getFeatures()}) == 1
    assert labels_of(again)["UNCERTAIN_COUNT"] == 2
    over = prepare(detections((0, -30, 90, -15), (150, -30, 240, -15)), PREVIOUS=moved)["OUTPUT"]
    assert [feature["status"] for feature in over.getFeatures()] == ["accepted", "unreviewed", "edited"]


def test_any_layer_with_a_status_will_do() -> None:
    own = layer("Polygon", WKT, [(box(0, 0, 9, 9), ["Accepted"]), (box(20, 0, 29, 9), [None])], {"verdict": str})
    result = labels_of(own, STATUS="VERDICT")
    assert (result["LABEL_COUNT"], result["NEGATIVE_COUNT"], result["UNCERTAIN_COUNT"]) == (1, 0, 1)


def test_a_review_without_decisions_is_warned_of() -> None:
    log = Log()
    result = labels_of(prepare(detections((0, -30, 90, -15)))["OUTPUT"], log)
    assert result["LABEL_COUNT"] == 0
    assert log.warnings == ["Nothing was reviewed: no detection is accepted, edited or rejected."]


def test_unknown_status_and_missing_field_are_refused() -> None:
    odd = layer("Polygon", WKT, [(box(0, 0, 9, 9), ["perhaps"])], {"status": str})
    with pytest.raises(QgsProcessingException, match="Feature 1 has the status 'perhaps'; expected one of: unreviewed"):
        labels_of(odd)
    with pytest.raises(QgsProcessingException, match=r"Layer 'found' has no field 'status'\. Choose one of: imf_id"):
        labels_of(detections((0, 0, 9, 9)))
    with pytest.raises(QgsProcessingException, match="Layer 'old' has no field 'status'"):
        prepare(detections((0, 0, 9, 9)), PREVIOUS=detections((0, 0, 9, 9), name="old"))


def test_an_earlier_review_of_another_body_is_refused() -> None:
    earlier = layer("Polygon", MARS_DEGREES, [(box(0, 0, 1, 1), ["accepted"])], {"status": str}, name="mars")
    with pytest.raises(QgsProcessingException, match=r"'mars' is on the Mars.*'found' is on the Moon"):
        prepare(detections((0, 0, 9, 9)), PREVIOUS=earlier)


def test_an_input_is_never_overwritten(tmp_path: Path) -> None:
    path = str(tmp_path / "review.gpkg")
    prepare(detections((0, -30, 90, -15)), OUTPUT=path)
    before = Path(path).read_bytes()
    for parameters in ({"INPUT": path}, {"PREVIOUS": path}):
        with pytest.raises(QgsProcessingException, match="is an input and would be overwritten"):
            prepare(detections((0, -30, 90, -15)), **{"OUTPUT": path, **parameters})
    other = str(tmp_path / "new.gpkg")
    for spelling in (path, f"{tmp_path}/./review.gpkg"):
        assert main(["preparereview", "--input", f"{path}|layername=review", "--output", spelling]) == 1
        assert main(["reviewedlabels", "--input", path, "--output", spelling]) == 1
        assert main(["reviewedlabels", "--input", path, "--output", other, "--negatives", spelling]) == 1
        assert main(["measuredetections", "--input", path, "--output", spelling]) == 1
        assert main(["comparemaps", "--input-a", path, "--input-b", path, "--matched", spelling]) == 1
    assert main(["reviewedlabels", "--input", path, "--output", other, "--uncertain", f"{tmp_path}/./new.gpkg"]) == 1
    assert Path(path).read_bytes() == before
    assert not Path(other).exists()


def test_a_number_that_is_text_stays_what_it_is(tmp_path: Path) -> None:
    path, labels = tmp_path / "review.geojson", tmp_path / "labels.gpkg"
    rows = [(box_wkb(0, 0, 9, 9), ("A1", "accepted")), (box_wkb(20, 0, 29, 9), ("A2", "accepted"))]
    write_polygons(path, rows, fields={"imf_id": str, "status": str}, crs_wkt=WKT)
    assert main(["reviewedlabels", "--input", str(path), "--output", str(labels)]) == 0
    assert [feature.attributes["imf_id"] for feature in VectorSource(str(labels))] == ["A1", "A2"]


@pytest.mark.parametrize("suffix", [".gpkg", ".shp"])
def test_text_numbers_and_long_comments_of_other_layers_are_kept(tmp_path: Path, suffix: str) -> None:
    comment = "degraded " * (40 if suffix == ".gpkg" else 20)
    fields = {"IMF_ID": str, "status": str, "comment": str}
    judged = layer("Polygon", WKT, [(box(0, 0, 9, 9), ["A1", "accepted", comment])], fields)
    labels = QgsVectorLayer(labels_of(judged, OUTPUT=str(tmp_path / f"labels{suffix}"))["OUTPUT"], "labels", "ogr")
    (made,) = labels.getFeatures()
    assert labels.fields().names()[-4:] == ["imf_id", "status", "area_m2", "comment"]
    assert (made["imf_id"], made["comment"].strip()) == ("A1", comment.strip())


def test_decisions_in_fields_of_capitals_are_carried_over() -> None:
    fields = {"IMF_ID": int, "STATUS": str, "COMMENT": str}
    earlier = layer("Polygon", WKT, [(box(0, 0, 9, 9), [1, "rejected", "a rille"])], fields)
    (made,) = prepare(detections((0, 0, 9, 9)), PREVIOUS=earlier)["OUTPUT"].getFeatures()
    assert (made["imf_id"], made["status"], made["comment"]) == (1, "rejected", "a rille")


def test_the_command_line_writes_the_same(tmp_path: Path) -> None:
    prepare(detections((0, -30, 90, -15), (150, -30, 240, -15)), OUTPUT=str(tmp_path / "found.gpkg"))
    review = str(tmp_path / "review.gpkg")
    assert main(["preparereview", "--input", str(tmp_path / "found.gpkg"), "--output", review]) == 0
    reviewed = QgsVectorLayer(review, "review", "ogr")
    assert [name for name in reviewed.fields().names() if name != "fid"] == [*DETECTION_FIELDS, *REVIEW_FIELDS]
    decide(reviewed, {1: "accepted", 2: "rejected"})
    again = str(tmp_path / "again.gpkg")
    found = str(tmp_path / "found.gpkg")
    assert main(["preparereview", "--input", found, "--previous", review, "--output", again]) == 0
    assert [feature.attributes["status"] for feature in VectorSource(again)] == ["accepted", "rejected"]
    arguments = ["--output", str(tmp_path / "labels.gpkg"), "--negatives", str(tmp_path / "negatives.gpkg")]
    assert main(["reviewedlabels", "--input", again, *arguments]) == 0
    for name, key, status in (("labels", "OUTPUT", "accepted"), ("negatives", "NEGATIVES", "rejected")):
        (written,) = VectorSource(str(tmp_path / f"{name}.gpkg"))
        (expected,) = labels_of(reviewed)[key].getFeatures()
        assert written.attributes["status"] == status == expected["status"]
        assert written.attributes["area_m2"] == pytest.approx(expected["area_m2"])
        assert written.attributes["imf_id"] == expected["imf_id"]
