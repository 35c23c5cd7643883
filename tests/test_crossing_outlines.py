"""Outlines that cross themselves, under QGIS's setting that stops algorithms at such: they are mended and used."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import moon_equirectangular
from qgis.core import QgsProcessingContext, QgsProject
from toolbox_helpers import Log, layer, raster

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

#: Two triangles of 25 m2 that meet at 5, 5; as a bow its parts would cancel out.
BOW = "POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))"


def bow(field: str = "name", value: str = "bow"):
    return layer("Polygon", moon_equirectangular(), [(BOW, [value])], {field: str})


def run(algorithm: str, parameters: dict[str, object], log: Log | None = None) -> dict[str, object]:
    """Runs an algorithm with the settings that QGIS's dialogs have before anybody changes them."""
    import processing
    from processing.tools import dataobjects

    log = log or Log()
    context: QgsProcessingContext = dataobjects.createContext(log)
    context.setProject(QgsProject.instance())
    return processing.run(f"imfmapper:{algorithm}", parameters, context=context, feedback=log)


def test_drawn_label_is_merged_in_and_a_line_without_length_is_named():
    lines = [("LINESTRING(5 5, 5 5)", ["tiny"]), ("LINESTRING(40 0, 60 0)", ["tiny"])]
    drawn = layer("LineString", moon_equirectangular(), lines, {"width": str})
    log = Log()
    given = {"INPUT": drawn, "WIDTH_FIELD": "width", "POLYGONS": bow(), "OUTPUT": "memory:"}
    made = run("bufferlabels", given, log)["OUTPUT"]
    assert [feature["source"] for feature in made.getFeatures()] == ["line", "polygon"]
    assert next(f.geometry().area() for f in made.getFeatures() if f["source"] == "polygon") == pytest.approx(50)
    assert any("All vertices of the line are in one place" in line for line in log.warnings)


def test_reviewed_outline_becomes_a_label():
    made = run("reviewedlabels", {"INPUT": bow("status", "accepted"), "OUTPUT": "memory:"})["OUTPUT"]
    assert [feature.geometry().area() for feature in made.getFeatures()] == [pytest.approx(50)]


def test_detections_are_copied_for_review():
    assert run("preparereview", {"INPUT": bow(), "OUTPUT": "memory:"})["OUTPUT"].featureCount() == 1


def test_detections_are_kept_in_a_region(tmp_path: Path):
    pixels = np.zeros((10, 20), np.uint8)
    pixels[2:8, 1] = pixels[2:8, 15] = 1  # in the left triangle of the bow, and to the right of it
    binary = raster(tmp_path / "binary.tif", pixels, moon_equirectangular(), pixel=1, origin=(0, 10))
    given = {"INPUT": str(binary), "REGION": bow(), "MIN_AREA": 0, "OUTPUT": "memory:"}
    assert run("polygonizedetections", given)["KEPT_COUNT"] == 1
