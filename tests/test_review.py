"""Reviews: what counts as edited, what becomes of each decision, and which decisions hold for newer detections."""

from __future__ import annotations

import numpy as np
import pyproj
import pytest
from listeners import Listener
from makers import MOON_DEGREES, box_wkb, line_wkb, moon_equirectangular, moon_polar
from osgeo import ogr

from imfmapper.core import neighbours, reprojection, review
from imfmapper.core.errors import GeometryError, InputError
from imfmapper.core.progress import Progress

CRS = moon_equirectangular()


def envelope(wkb: bytes) -> tuple[float, float, float, float]:
    """Return xmin, ymin, xmax, ymax."""
    xmin, xmax, ymin, ymax = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
    return xmin, ymin, xmax, ymax


def test_key_follows_the_outline_and_not_its_order() -> None:
    square = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))")
    turned = ogr.CreateGeometryFromWkt("MULTIPOLYGON(((10 10,10 0,0 0,0 10,10 10)))")
    cut_edge = ogr.CreateGeometryFromWkt("POLYGON((0 0,4 0,10 0,10 10,0 10,0 0))")
    moved = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10.1 10,0 10,0 0))")
    keys = [review.shape_key(bytes(shape.ExportToWkb()), CRS) for shape in (square, turned, cut_edge, moved)]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert len(keys[0]) == 10


@pytest.mark.parametrize(
    ("status", "key", "expected"),
    [
        ("accepted", "same", "accepted"),
        (" Accepted", "same", "accepted"),
        ("accepted", "other", "edited"),
        ("unreviewed", "same", "unreviewed"),
        (None, "same", "unreviewed"),
        ("", "other", "edited"),  # reshaped, so it was looked at
        (None, None, "edited"),  # drawn since
        ("rejected", "other", "rejected"),
        ("rejected", None, "rejected"),
    ],
)
def test_reshaped_and_drawn_features_are_edited(status: str | None, key: str | None, expected: str) -> None:
    wkb = box_wkb(0, 0, 30, 6)
    known = review.shape_key(wkb if key == "same" else box_wkb(0, 0, 30, 7), CRS) if key else None
    assert review.reviewed(1, wkb, status, crs_wkt=CRS, key=known, keys_known=True).status == expected


def test_keys_tell_crss_apart_however_they_are_written() -> None:
    crss = [CRS, moon_equirectangular(lat_ts=30), moon_equirectangular(lon_0=10), moon_polar(), moon_polar(south=False)]
    transverse = pyproj.CRS("+proj=tmerc +lon_0=0 +R=1737400 +units=m").to_wkt()
    wkb = box_wkb(0, 0, 30, 6)
    keys = {review.shape_key(wkb, crs) for crs in (*crss, transverse, MOON_DEGREES)}
    assert len(keys) == 7
    assert len({key[: review.OUTLINE_CHARACTERS] for key in keys}) == 1
    esri = pyproj.CRS(CRS).to_wkt("WKT1_ESRI")
    assert review.shape_key(wkb, esri) == review.shape_key(wkb, CRS)


def test_a_key_of_another_crs_leaves_the_status_as_it_is() -> None:
    # The same outline in degrees: nothing says whether it was reshaped. One without a key was drawn, in any CRS.
    key = review.shape_key(box_wkb(0, 0, 30, 6), CRS)
    wkb = reprojection.transform_wkb(box_wkb(0, 0, 30, 6), CRS, MOON_DEGREES)
    for number, (status, of_layer, expected) in enumerate(
        ((None, key, "unreviewed"), ("accepted", key, "accepted"), (None, None, "edited"))
    ):
        one = review.reviewed(number, wkb, status, crs_wkt=MOON_DEGREES, key=of_layer, keys_known=True)
        assert one.status == expected


def test_without_keys_the_status_alone_counts() -> None:
    assert review.reviewed(1, box_wkb(0, 0, 30, 6), None).status == "unreviewed"
    assert review.reviewed(1, box_wkb(0, 0, 30, 6), "accepted").status == "accepted"


def test_unknown_status_names_the_feature() -> None:
    with pytest.raises(InputError, match=r"Feature 7 has the status 'maybe'; expected one of: unreviewed, accepted"):
        review.reviewed(7, box_wkb(0, 0, 1, 1), "maybe")


def test_outlines_that_cross_themselves_are_mended() -> None:
    wkt = "POLYGON((0 0,100 100,100 0,0 100,0 0))"  # two triangles of 2,500 m2, drawn in opposite directions
    features = [
        review.Reviewed(1, bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb()), "accepted"),
        review.Reviewed(2, bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0,9 9,0 0))").ExportToIsoWkb()), "accepted"),
    ]
    listener = Listener()
    (label,) = review.training_areas(features, crs_wkt=CRS, progress=listener).labels
    assert label.area_m2 == pytest.approx(5000, rel=1e-4)
    assert ogr.CreateGeometryFromWkb(label.wkb).IsValid()
    assert listener.lines == ["Feature 2 has no area and is left out."]


def test_label_lines_and_polygons_without_a_place_are_refused() -> None:
    accepted = review.Reviewed(1, box_wkb(0, 0, 30, 6), "accepted")
    with pytest.raises(GeometryError, match="must be polygons; one is a linestring"):
        review.training_areas([accepted], crs_wkt=CRS, labels=[line_wkb((0, 0), (9, 9))])
    metres = review.Reviewed(1, box_wkb(3000, 2000, 3100, 2100), "accepted")
    with pytest.raises(GeometryError, match=r"has no place for a polygon.*3000, 2000 to 3100, 2100.*Set Layer CRS"):
        review.training_areas([metres], crs_wkt=MOON_DEGREES)


def test_each_decision_goes_to_its_place() -> None:
    features = [
        review.Reviewed(1, box_wkb(0, 0, 30, 6), "accepted"),
        review.Reviewed(2, box_wkb(100, 0, 130, 6), "edited"),
        review.Reviewed(3, box_wkb(200, 0, 230, 6), "rejected"),
        review.Reviewed(4, box_wkb(300, 0, 330, 6), "unreviewed"),
    ]
    areas = review.training_areas(features, crs_wkt=CRS, labels=[box_wkb(400, 0, 410, 6)])
    assert [(area.feature_id, area.status) for area in areas.labels] == [
        (1, "accepted"),
        (2, "edited"),
        (None, "label"),
    ]
    assert [(area.feature_id, area.status) for area in areas.negatives] == [(3, "rejected")]
    assert [(area.feature_id, area.status) for area in areas.uncertain] == [(4, "unreviewed")]
    assert areas.labels[0].area_m2 == pytest.approx(180, rel=1e-4)
    assert areas.labels[0].wkb == features[0].wkb
    assert areas.cut_labels == 0


def test_overlaps_go_to_the_surest() -> None:
    features = [
        review.Reviewed(1, box_wkb(0, 0, 20, 10), "edited"),
        review.Reviewed(2, box_wkb(10, 0, 40, 10), "rejected"),  # from 10 to 20 it was drawn over
        review.Reviewed(3, box_wkb(30, 0, 70, 10), "unreviewed"),  # keeps 60 to 70
    ]
    labels = [box_wkb(35, 0, 60, 10), box_wkb(25, 2, 35, 8)]  # the first keeps 40 to 60, the second lies in the reject
    areas = review.training_areas(features, crs_wkt=CRS, labels=labels)
    assert [envelope(area.wkb) for area in areas.negatives] == [(20, 0, 40, 10)]
    assert [envelope(area.wkb) for area in areas.labels] == [(0, 0, 20, 10), (40, 0, 60, 10)]
    assert [envelope(area.wkb) for area in areas.uncertain] == [(60, 0, 70, 10)]
    assert areas.cut_labels == 2


def test_overlaps_are_found_over_the_turn_of_longitudes() -> None:
    features = [
        review.Reviewed(1, box_wkb(179.99, 0, 180.01, 0.01), "accepted"),
        review.Reviewed(2, box_wkb(-180.0, 0, -179.98, 0.01), "unreviewed"),
    ]
    areas = review.training_areas(features, crs_wkt=MOON_DEGREES)
    assert envelope(areas.uncertain[0].wkb) == pytest.approx((-179.99, 0, -179.98, 0.01))


def test_decisions_hold_for_newer_detections() -> None:
    earlier = [
        review.Reviewed(1, box_wkb(0, 0, 30, 6), "accepted"),
        review.Reviewed(2, box_wkb(100, 0, 130, 6), "edited"),
        review.Reviewed(3, box_wkb(200, 0, 230, 6), "rejected"),  # not detected any more
        review.Reviewed(4, box_wkb(300, 0, 330, 6), "unreviewed"),  # nor this
    ]
    detections = [
        box_wkb(0, 0, 27, 6),  # 162 / 180 = 0.9
        box_wkb(105, 0, 135, 6),  # 150 / 210 = 0.714
        box_wkb(225, 0, 260, 6),  # 30 / 360: another thing
    ]
    carried = review.carry_over(detections, earlier, crs_wkt=CRS)
    assert [(one.detection, one.earlier) for one in carried] == [(0, 0), (1, 1), (2, None), (None, 2)]
    assert [one.wkb for one in carried] == [detections[0], earlier[1].wkb, detections[2], earlier[2].wkb]
    strict = review.carry_over(detections, earlier, crs_wkt=CRS, min_overlap=0.8)
    assert [(one.detection, one.earlier) for one in strict] == [(0, 0), (1, None), (2, None), (None, 1), (None, 2)]


def test_a_decision_goes_to_the_detection_it_overlaps_most() -> None:
    earlier = [review.Reviewed(1, box_wkb(0, 0, 30, 6), "edited")]
    detections = [box_wkb(0, 0, 16, 6), box_wkb(12, 0, 30, 6)]  # 16 / 30 and 18 / 30
    carried = review.carry_over(detections, earlier, crs_wkt=CRS)
    assert [(one.detection, one.earlier) for one in carried] == [(0, None), (1, 0)]


@pytest.mark.parametrize("overlap", [0, 1.5])
def test_overlap_that_is_no_share_is_refused(overlap: float) -> None:
    with pytest.raises(InputError, match="Smallest overlap is"):
        review.carry_over([], [], crs_wkt=CRS, min_overlap=overlap)


class _Stopped(Progress):
    def is_cancelled(self) -> bool:
        return True


def test_cancel_is_heard() -> None:
    from imfmapper.core.errors import Cancelled

    with pytest.raises(Cancelled):
        review.training_areas([review.Reviewed(1, box_wkb(0, 0, 1, 1), "accepted")], crs_wkt=CRS, progress=_Stopped())


def test_neighbours_are_those_of_comparing_all_with_all() -> None:
    rng = np.random.default_rng(3)
    low = rng.uniform(0, 3000, (300, 3))
    boxes = np.hstack([low, low + rng.choice([1, 20, 500], (300, 1)) * rng.uniform(0.1, 1, (300, 3))])
    others = boxes[:120] + rng.normal(0, 40, (120, 1))
    for margin in (0.0, 25.0):
        near = (boxes[:, None, :3] - margin <= others[None, :, 3:]) & (
            boxes[:, None, 3:] + margin >= others[None, :, :3]
        )
        expected = {tuple(pair) for pair in np.argwhere(near.all(axis=2)).tolist()}
        found = list(neighbours.near_pairs(boxes, others, margin_m=margin))
        assert set(found) == expected
        assert len(found) == len(expected)


def test_neighbours_are_found_across_the_pole_and_the_antimeridian() -> None:
    pole = moon_polar()
    boxes = neighbours.space_boxes([line_wkb((-50, -5), (50, -5)), line_wkb((-50, 400), (50, 400))], pole)
    other = neighbours.space_boxes([line_wkb((0, 0), (0, 3))], pole)
    assert list(neighbours.near_pairs(boxes, other, margin_m=6)) == [(0, 0)]
    degrees = [line_wkb((179.9999, 10), (180, 10)), line_wkb((-180, 10), (-179.9999, 10))]
    east, west = neighbours.space_boxes(degrees, MOON_DEGREES)
    assert list(neighbours.near_pairs(east[None], west[None], margin_m=0.01)) == [(0, 0)]
    # A ten-thousandth of a degree at 10 degrees: 1737400 x 1.745e-6 x cos 10 deg = 2.986 m.
    assert np.linalg.norm(east[3:] - east[:3]) == pytest.approx(2.986, abs=0.001)
