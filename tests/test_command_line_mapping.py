"""Filters on the command line: the same names and results as in the toolbox."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from makers import MARS_DEGREES, box_wkb, moon_equirectangular, write_raster

from imfmapper.core.command_line.program import main
from imfmapper.core.vectors import VectorSource, write_polygons

CRS = moon_equirectangular()


def detected(folder: Path) -> Path:
    """Write a binary raster with a block along a seam at 75 m, one across it, and a far one of 20 x 10 px."""
    pixels = np.zeros((100, 120), np.uint8)
    pixels[5:35, 48:52] = pixels[60:64, 30:70] = pixels[80:90, 90:110] = 1
    return write_raster(folder / "p.tif", pixels, crs_wkt=CRS)


def test_regions_seams_and_limits(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    pytest.importorskip("skimage")
    halves = [(box_wkb(0, -150, 75, 0), ("floor",)), (box_wkb(75, -150, 150, 0), (None,))]
    write_polygons(tmp_path / "units.gpkg", halves, fields={"unit": str}, crs_wkt=CRS)
    write_polygons(tmp_path / "pond.gpkg", [(box_wkb(150, -150, 180, 0), ("pond",))], fields={"unit": str}, crs_wkt=CRS)
    tracking = np.repeat(np.where(np.arange(120) < 50, 1, 2)[None, :], 100, axis=0).astype(np.uint8)
    mosaic = write_raster(tmp_path / "m.tif", np.stack([tracking, tracking]), crs_wkt=CRS)
    kept, rejected = tmp_path / "kept.gpkg", tmp_path / "rejected.shp"
    arguments = ["polygonizedetections", "--input", str(detected(tmp_path)), "--output", str(kept)]
    arguments += ["--rejected", str(rejected), "--region", str(tmp_path / "units.gpkg"), "--region-name", "unit"]
    arguments += ["--more-regions", str(tmp_path / "pond.gpkg"), "--mosaic", str(mosaic), "--tracking-band", "2"]
    assert main([*arguments, "--min-length", "20", "--min-elongation", "3"]) == 0
    printed = capsys.readouterr().out
    assert "KEPT_COUNT: 1\nREJECTED_COUNT: 2\n" in printed
    assert "REJECTED_SEAM: 1" in printed and "REJECTED_WIDTH" not in printed
    (across,) = VectorSource(str(kept))
    assert across.attributes["region"] in ("floor", "units")  # half in each
    found = {feature.attributes["reason"]: feature.attributes["region"] for feature in VectorSource(str(rejected))}
    assert found.keys() == {"seam", "elongation"} and found["elongation"] == "units"


def test_footprints_are_seams(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    write_polygons(tmp_path / "images.gpkg", [(box_wkb(0, -150, 75, 0), ())], fields={}, crs_wkt=CRS)
    arguments = ["polygonizedetections", "--input", str(detected(tmp_path)), "--output", str(tmp_path / "kept.shp")]
    assert main([*arguments, "--footprints", str(tmp_path / "images.gpkg")]) == 0
    assert "KEPT_COUNT: 2\nREJECTED_COUNT: 1\nREJECTED_SEAM: 1" in capsys.readouterr().out


def test_a_sun_that_is_turned_round_is_warned_of(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    pytest.importorskip("scipy")
    found, image = np.zeros((100, 120), np.uint8), np.full((100, 120), 100, np.uint8)
    for left in range(0, 120, 10):
        found[20:80, left : left + 6] = 1
        image[20:80, left : left + 3], image[20:80, left + 3 : left + 6] = 180, 30
    path = write_raster(tmp_path / "p.tif", found, crs_wkt=CRS)
    mosaic = write_raster(tmp_path / "m.tif", image, crs_wkt=CRS)
    arguments = ["polygonizedetections", "--input", str(path), "--output", str(tmp_path / "kept.gpkg")]
    assert main([*arguments, "--mosaic", str(mosaic), "--sun-azimuth", "-90"]) == 0
    printed = capsys.readouterr()
    assert "REJECTED_RIDGE: 12" in printed.out and "12 of 12 detections are lit as ridges" in printed.err


def test_what_cannot_be_done_is_said(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    arguments = ["polygonizedetections", "--input", str(detected(tmp_path)), "--output", str(tmp_path / "kept.shp")]
    assert main([*arguments, "--find-seams"]) == 1
    assert "give it with --mosaic" in capsys.readouterr().err
    assert main([*arguments, "--sun-azimuth", "90"]) == 1
    assert "needs the mosaic that was mapped" in capsys.readouterr().err
    write_polygons(tmp_path / "mars.gpkg", [(box_wkb(0, 0, 1, 1), ())], fields={}, crs_wkt=MARS_DEGREES)
    assert main([*arguments, "--more-regions", str(tmp_path / "mars.gpkg")]) == 1
    assert "is on the Mars" in capsys.readouterr().err
    write_polygons(tmp_path / "empty.gpkg", [], fields={}, crs_wkt=CRS)
    assert main([*arguments, "--region", str(tmp_path / "empty.gpkg")]) == 1
    assert "holds no polygon" in capsys.readouterr().err
    assert not (tmp_path / "kept.shp").exists()
