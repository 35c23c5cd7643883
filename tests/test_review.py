"""Reviews: what counts as edited, and which decisions hold for newer detections."""

from __future__ import annotations

import pytest
from makers import MOON_DEGREES, box_wkb, moon_equirectangular

from imfmapper.core import reprojection, review
from imfmapper.core.errors import InputError
from imfmapper.core.shape_keys import shape_key

CRS = moon_equirectangular()


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
    known = shape_key(wkb if key == "same" else box_wkb(0, 0, 30, 7), CRS) if key else None
    assert review.reviewed(1, wkb, status, crs_wkt=CRS, key=known, keys_known=True).status == expected


def test_a_key_of_another_crs_leaves_the_status_as_it_is() -> None:
    # The same outline in degrees: nothing says whether it was reshaped. One without a key was drawn, in any CRS.
    key = shape_key(box_wkb(0, 0, 30, 6), CRS)
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
