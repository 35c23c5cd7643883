"""A review as training data: what becomes of each decision, and of ground that several claim."""

from __future__ import annotations

import pytest
from listeners import Listener
from makers import MOON_DEGREES, box_wkb, line_wkb, moon_equirectangular
from osgeo import ogr

from imfmapper.core.errors import Cancelled, GeometryError
from imfmapper.core.progress import Progress
from imfmapper.core.review import Reviewed
from imfmapper.core.training_areas import training_areas

CRS = moon_equirectangular()


def envelope(wkb: bytes) -> tuple[float, float, float, float]:
    """Return xmin, ymin, xmax, ymax."""
    xmin, xmax, ymin, ymax = ogr.CreateGeometryFromWkb(wkb).GetEnvelope()
    return xmin, ymin, xmax, ymax


def test_outlines_that_cross_themselves_are_mended() -> None:
    wkt = "POLYGON((0 0,100 100,100 0,0 100,0 0))"  # two triangles of 2,500 m2, drawn in opposite directions
    features = [
        Reviewed(1, bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb()), "accepted"),
        Reviewed(2, bytes(ogr.CreateGeometryFromWkt("POLYGON((0 0,9 9,0 0))").ExportToIsoWkb()), "accepted"),
    ]
    listener = Listener()
    (label,) = training_areas(features, crs_wkt=CRS, progress=listener).labels
    assert label.area_m2 == pytest.approx(5000, rel=1e-4)
    assert ogr.CreateGeometryFromWkb(label.wkb).IsValid()
    assert listener.lines == ["Feature 2 has no area and is left out."]


def test_label_lines_and_polygons_without_a_place_are_refused() -> None:
    accepted = Reviewed(1, box_wkb(0, 0, 30, 6), "accepted")
    with pytest.raises(GeometryError, match="must be polygons; one is a linestring"):
        training_areas([accepted], crs_wkt=CRS, labels=[line_wkb((0, 0), (9, 9))])
    metres = Reviewed(1, box_wkb(3000, 2000, 3100, 2100), "accepted")
    with pytest.raises(GeometryError, match=r"has no place for a polygon.*3000, 2000 to 3100, 2100.*Set Layer CRS"):
        training_areas([metres], crs_wkt=MOON_DEGREES)


def test_each_decision_goes_to_its_place() -> None:
    features = [
        Reviewed(1, box_wkb(0, 0, 30, 6), "accepted"),
        Reviewed(2, box_wkb(100, 0, 130, 6), "edited"),
        Reviewed(3, box_wkb(200, 0, 230, 6), "rejected"),
        Reviewed(4, box_wkb(300, 0, 330, 6), "unreviewed"),
    ]
    areas = training_areas(features, crs_wkt=CRS, labels=[box_wkb(400, 0, 410, 6)])
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
        Reviewed(1, box_wkb(0, 0, 20, 10), "edited"),
        Reviewed(2, box_wkb(10, 0, 40, 10), "rejected"),  # from 10 to 20 it was drawn over
        Reviewed(3, box_wkb(30, 0, 70, 10), "unreviewed"),  # keeps 60 to 70
    ]
    labels = [box_wkb(35, 0, 60, 10), box_wkb(25, 2, 35, 8)]  # the first keeps 40 to 60, the second lies in the reject
    areas = training_areas(features, crs_wkt=CRS, labels=labels)
    assert [envelope(area.wkb) for area in areas.negatives] == [(20, 0, 40, 10)]
    assert [envelope(area.wkb) for area in areas.labels] == [(0, 0, 20, 10), (40, 0, 60, 10)]
    assert [envelope(area.wkb) for area in areas.uncertain] == [(60, 0, 70, 10)]
    assert areas.cut_labels == 2


def test_overlaps_are_found_over_the_turn_of_longitudes() -> None:
    features = [
        Reviewed(1, box_wkb(179.99, 0, 180.01, 0.01), "accepted"),
        Reviewed(2, box_wkb(-180.0, 0, -179.98, 0.01), "unreviewed"),
    ]
    areas = training_areas(features, crs_wkt=MOON_DEGREES)
    assert envelope(areas.uncertain[0].wkb) == pytest.approx((-179.99, 0, -179.98, 0.01))


class _Stopped(Progress):
    def is_cancelled(self) -> bool:
        return True


def test_cancel_is_heard() -> None:
    with pytest.raises(Cancelled):
        training_areas([Reviewed(1, box_wkb(0, 0, 1, 1), "accepted")], crs_wkt=CRS, progress=_Stopped())
