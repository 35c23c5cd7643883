"""`python -m imfmapper mapimfs`: the same as its steps."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("skimage", reason="scikit-image is not installed")

from makers import box_wkb, moon_equirectangular, write_raster
from osgeo import gdal, ogr
from toolbox_helpers import tiny_checkpoint

from imfmapper.core.command_line.program import main
from imfmapper.core.vectors import write_polygons


def features(path):
    source = ogr.Open(str(path))
    return [(f.GetGeometryRef().ExportToWkb(), f.items()) for f in source.GetLayer(0)]


def test_results_are_those_of_the_steps(tmp_path):
    pixels = np.random.default_rng(3).integers(60, 200, (96, 160)).astype(np.uint8)
    pixels[:, 76:84] = 0
    mosaic = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=moon_equirectangular(), nodata=0)
    network = ["--input", str(mosaic), "--model-file", str(tiny_checkpoint(tmp_path / "m.pt", everywhere=True))]
    write_polygons(
        tmp_path / "images.gpkg", [(box_wkb(0, -150, 114, 0), ())], fields={}, crs_wkt=moon_equirectangular()
    )
    filters = ["--min-area", "300", "--min-elongation", "1.5", "--footprints", str(tmp_path / "images.gpkg")]

    def paths(prefix, *names):
        return [part for name in names for part in (f"--{name}", str(tmp_path / f"{prefix}_{name}.gpkg"))]

    whole = ["mapimfs", *network, *filters, *paths("whole", "output", "rejected", "centrelines", "found-seams")]
    assert main([*whole, "--probability", str(tmp_path / "whole.tif")]) == 0
    ran = ["runimfmapper", *network, *paths("ran", "output"), "--probability", str(tmp_path / "ran.tif")]
    assert main(ran) == 0
    kept = [
        "polygonizedetections",
        "--input",
        str(tmp_path / "ran.tif"),
        *filters,
        *paths("kept", "output", "rejected", "found-seams"),
    ]
    assert main(kept) == 0
    measured = ["measuredetections", "--input", str(tmp_path / "kept_output.gpkg")]
    assert main([*measured, *paths("measured", "output", "centrelines")]) == 0

    assert features(tmp_path / "whole_output.gpkg") == features(tmp_path / "measured_output.gpkg")
    assert features(tmp_path / "whole_centrelines.gpkg") == features(tmp_path / "measured_centrelines.gpkg")
    assert features(tmp_path / "whole_rejected.gpkg") == features(tmp_path / "kept_rejected.gpkg")
    assert features(tmp_path / "whole_found-seams.gpkg") == features(tmp_path / "kept_found-seams.gpkg") != []


def test_all_files_of_regions_are_mapped_and_reported(tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    pixels = np.random.default_rng(3).integers(60, 200, (160, 200)).astype(np.uint8)
    mosaic = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=moon_equirectangular())
    for name, place in {"floor": (0, -20, 20, 0), "pond": (280, -240, 300, -220)}.items():
        write_polygons(tmp_path / f"{name}.gpkg", [(box_wkb(*place), ())], fields={}, crs_wkt=moon_equirectangular())
    given = [
        "mapimfs",
        "--input",
        str(mosaic),
        "--model-file",
        str(tiny_checkpoint(tmp_path / "m.pt", everywhere=True)),
    ]
    given += ["--region", str(tmp_path / "floor.gpkg"), "--more-regions", str(tmp_path / "pond.gpkg")]
    given += ["--output", str(tmp_path / "map.gpkg"), "--probability", str(tmp_path / "p.tif")]
    assert main([*given, "--density", str(tmp_path / "density.tif"), "--figures", str(tmp_path / "figures")]) == 0
    assert [row["region"] for _, row in features(tmp_path / "map.gpkg")] == ["floor", "pond"]
    assert gdal.Open(str(tmp_path / "density.tif")).RasterCount == 2  # without a report that anybody asked for
    lines = (tmp_path / "figures" / "density.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["region", "floor", "pond", "All regions"]


def test_outputs_are_looked_at_before_the_run(tmp_path, capsys):
    mosaic = write_raster(tmp_path / "a.tif", np.full((64, 64), 9, np.uint8), crs_wkt=moon_equirectangular())
    gdal.BuildVRT(str(tmp_path / "m.vrt"), [str(mosaic)])
    network = ["--input", str(tmp_path / "m.vrt"), "--model-file", str(tiny_checkpoint(tmp_path / "m.pt"))]
    wrong = {
        "missing/map.gpkg": "cannot be written",
        "map.txt": "ends in '.txt'; expected one of: .shp",
        "a.tif": "is an input and would be overwritten",
    }
    for output, reason in wrong.items():
        for command in (["runimfmapper"], ["mapimfs", "--probability", str(tmp_path / "p.tif")]):
            assert main([*command, *network, "--output", str(tmp_path / output)]) == 1
            said = capsys.readouterr().err
            assert reason in said
            assert "%" not in said  # nothing has begun
    assert not (tmp_path / "p.tif").exists()


def test_whole_way_that_fails_after_the_network_does_not_run_it_again(tmp_path, capsys):
    pixels = np.random.default_rng(3).integers(60, 200, (96, 160)).astype(np.uint8)
    mosaic = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=moon_equirectangular())
    model = tiny_checkpoint(tmp_path / "m.pt", everywhere=True)
    given = ["mapimfs", "--input", str(mosaic), "--model-file", str(model), "--output", str(tmp_path / "map.gpkg")]
    given += ["--probability", str(tmp_path / "p.tif")]
    assert main([*given, "--tracking-band", "9"]) == 1
    assert "What was done is kept" in capsys.readouterr().err
    assert main(given) == 0
    assert "An unfinished run had done all" in capsys.readouterr().err
    assert features(tmp_path / "map.gpkg")
