from __future__ import annotations

import os
import subprocess
import sys
from math import pi
from pathlib import Path

import numpy as np
import pytest
import torch
from makers import MARS_DEGREES, box_wkb, line_wkb, moon_equirectangular, read_raster, write_raster
from osgeo import gdal, ogr

from imfmapper.core import geodesy
from imfmapper.core.command_line.program import main
from imfmapper.core.errors import InputError
from imfmapper.core.vectors import VectorSource, write_polygons
from imfmapper.models.networks import build_network

CRS = moon_equirectangular()


def write_lines(path: Path, *lines: tuple[str, bytes], crs_wkt: str = CRS) -> Path:
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = dataset.CreateLayer("lines", geodesy.spatial_reference(crs_wkt), ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("width_class", ogr.OFTString))
    for width_class, wkb in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField(0, width_class)
        feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
        layer.CreateFeature(feature)
    return path


def test_chain_from_lines_to_tiles(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    lines = write_lines(tmp_path / "lines.gpkg", ("Medium", line_wkb((30, -60.75), (330, -60.75))))
    labels, index = tmp_path / "labels.shp", tmp_path / "tiles.gpkg"
    assert main(["bufferlabels", "--input", str(lines), "--width-field", "width_class", "--output", str(labels)]) == 0
    (feature,) = VectorSource(str(labels))
    assert feature.attributes["width_px"] == 15
    area = geodesy.ground_area_m2(feature.wkb, VectorSource(str(labels)).crs_wkt)
    assert area == pytest.approx(300 * 22.5 + pi * 11.25**2, rel=2e-3)

    mosaic = write_raster(tmp_path / "m.tif", np.full((128, 256), 90, np.uint8), crs_wkt=CRS)
    arguments = ["--labels", str(labels), "--tile-size", "128", "--overlap", "0", "--split", "none"]
    folder = tmp_path / "tiles"
    assert main(
        ["tileraster", "--input", str(mosaic), "--output-folder", str(folder), "--output", str(index), *arguments]
    ) == 0  # fmt: skip
    assert "TILE_COUNT: 2" in capsys.readouterr().out
    burnt = [feature.attributes["imf_px"] for feature in VectorSource(str(index))]
    assert sum(burnt) == pytest.approx(area / 2.25, rel=0.01)


def test_run_and_filter(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    torch.manual_seed(0)
    checkpoint = tmp_path / "net.pt"
    torch.save(build_network("imfmapper_light", classes=2).state_dict(), checkpoint)
    pixels = np.random.default_rng(0).integers(1, 255, (200, 300), dtype=np.uint8)
    mosaic = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS)
    probability, found = tmp_path / "p.tif", tmp_path / "found.gpkg"
    run = ["runimfmapper", "--input", str(mosaic), "--model-file", str(checkpoint), "--device", "cpu"]
    assert main([*run, "--probability", str(probability), "--output", str(found)]) == 0
    total = sum(ogr.CreateGeometryFromWkb(feature.wkb).GetArea() for feature in VectorSource(str(found)))
    assert total == pytest.approx((read_raster(probability) >= 127).sum() * 2.25)
    assert gdal.Open(str(probability)).GetMetadataItem("IMFMAPPER_INPUT") == "m.tif"

    binary = np.zeros((40, 100), np.uint8)
    binary[0, :66], binary[10, :67] = 1, 1
    raster = write_raster(tmp_path / "b.tif", binary, crs_wkt=CRS)
    kept, rejected = tmp_path / "kept.shp", tmp_path / "rejected.shp"
    capsys.readouterr()
    filtering = ["polygonizedetections", "--input", str(raster), "--output", str(kept), "--rejected", str(rejected)]
    assert main(filtering) == 0
    assert "KEPT_COUNT: 1\nREJECTED_COUNT: 1" in capsys.readouterr().out
    assert [feature.attributes["reason"] for feature in VectorSource(str(rejected))] == ["area"]
    assert geodesy.body_of(VectorSource(str(kept)).crs_wkt).name == "Moon"


@pytest.mark.parametrize("algorithm", ["runimfmapper", "mapimfs"])
def test_checkpoint_is_never_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture, algorithm: str) -> None:
    mosaic = write_raster(tmp_path / "m.tif", np.full((64, 64), 90, np.uint8), crs_wkt=CRS)
    checkpoint = tmp_path / "net.pt"
    torch.save(build_network("imfmapper_light", classes=2).state_dict(), checkpoint)
    before = checkpoint.read_bytes()
    arguments = ["--input", str(mosaic), "--model-file", str(checkpoint), "--device", "cpu"]
    assert main([algorithm, *arguments, "--output", str(tmp_path / "a.shp"), "--probability", str(checkpoint)]) == 1
    assert "net.pt' is an input and would be overwritten" in capsys.readouterr().err
    assert checkpoint.read_bytes() == before


def test_refusals_go_to_standard_error_and_leave_no_file(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    lines = write_lines(tmp_path / "lines.gpkg", ("wide", line_wkb((0, 0), (100, 0))))
    output = tmp_path / "labels.gpkg"
    arguments = ["bufferlabels", "--input", str(lines), "--output", str(output), "--width-field"]
    assert main([*arguments, "width_class"]) == 1
    assert "Error: Feature 1 has the width class 'wide'" in capsys.readouterr().err
    assert main([*arguments, "width"]) == 1
    assert "has no field 'width'; it has: width_class" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["lines.gpkg"]


def test_extent_may_begin_with_a_minus(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    mosaic = write_raster(tmp_path / "m.tif", np.full((128, 256), 90, np.uint8), crs_wkt=CRS, origin=(-300, 0))
    arguments = ["tileraster", "--input", str(mosaic), "--tile-size", "64", "--overlap", "0", "--output-folder"]
    assert main([*arguments, str(tmp_path / "tiles"), "--extent", "-300,-108,-96,0"]) == 0  # 128 px by 64 px of 1.5 m
    assert "TILE_COUNT: 2" in capsys.readouterr().out
    assert main([*arguments, str(tmp_path / "turned"), "--extent", "-108,-300,0,-96"]) == 0  # as in QGIS
    assert "TILE_COUNT: 2" in capsys.readouterr().out
    for wrong, said in (("-9,-9,-96,0", "has no area"), ("-9,nan,-96,0", "has no area"), ("-9,8,-96", "is no extent")):
        with pytest.raises(SystemExit):
            main([*arguments, str(tmp_path / "other"), "--extent", wrong])
        assert said in capsys.readouterr().err


def test_regions_of_another_body_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    region = tmp_path / "region.gpkg"
    write_polygons(region, [(box_wkb(0, 0, 1, 1), ())], fields={}, crs_wkt=MARS_DEGREES)
    raster = write_raster(tmp_path / "b.tif", np.ones((20, 20), np.uint8), crs_wkt=CRS)
    filtering = ["polygonizedetections", "--input", str(raster), "--region", str(region)]
    assert main([*filtering, "--output", str(tmp_path / "kept.shp")]) == 1
    assert "is on the Mars" in capsys.readouterr().err


def test_module_runs_as_a_program(tmp_path: Path, repository_root: Path) -> None:
    (tmp_path / "imfmapper").symlink_to(repository_root)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-m", "imfmapper", "--help"], env=environment, capture_output=True, text=True, check=True
    )
    assert "polygonizedetections" in done.stdout


def test_interrupted_write_keeps_the_older_file(tmp_path: Path) -> None:
    path = tmp_path / "a.shp"
    write_polygons(path, [(box_wkb(0, 0, 1, 1), (1,))], fields={"n": int}, crs_wkt=CRS)

    def rows() -> object:
        yield box_wkb(0, 0, 1, 1), (2,)
        raise InputError("stop")

    with pytest.raises(InputError):
        write_polygons(path, rows(), fields={"n": int}, crs_wkt=CRS)
    assert [feature.attributes["n"] for feature in VectorSource(str(path))] == [1]
    assert {p.suffix for p in tmp_path.iterdir()} <= {".shp", ".shx", ".dbf", ".prj", ".cpg"}
