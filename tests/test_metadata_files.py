"""Whose metadata a .qmd file holds, where several layers have one name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from makers import box_wkb, moon_equirectangular, write_raster

from imfmapper.core.layer_history import history_of
from imfmapper.core.metadata_files import find_metadata, metadata_file, remove_metadata
from imfmapper.core.vectors import write_polygons

CRS = moon_equirectangular()


def describe(metadata: Path, identifier: str, threshold: float) -> None:
    metadata.write_text(
        f"<qgis><identifier>{identifier}</identifier><history>IMFMAPPER_THRESHOLD: {threshold}</history></qgis>",
        encoding="utf-8",
    )


def shapefile(path: Path) -> Path:
    write_polygons(path, [(box_wkb(0, 0, 9, 9), (1,))], fields={"n": int}, crs_wkt=CRS)
    return path


def test_lone_layer_has_the_file_that_qgis_reads(tmp_path: Path) -> None:
    path = shapefile(tmp_path / "a.b.shp")  # of .shp, .shx, .dbf, .prj, .cpg
    for name in ("a.tif", "a.b.html", "a.b.qml", "c.tif"):
        (tmp_path / name).touch()
    assert metadata_file(path) == tmp_path / "a.b.qmd"
    describe(tmp_path / "a.b.qmd", "before the file got this name.shp", 0.5)
    assert history_of(path) == {"IMFMAPPER_THRESHOLD": "0.5"}
    remove_metadata(path)
    assert not (tmp_path / "a.b.qmd").exists()


@pytest.mark.parametrize("other", ["map.tif", "map.CUB", "map.gpkg", "map.unheard_of"])
def test_layers_of_one_name_each_have_their_own(tmp_path: Path, other: str) -> None:
    path = shapefile(tmp_path / "map.shp")
    (tmp_path / other).touch()
    describe(tmp_path / "map.qmd", other, 0.9)
    assert find_metadata(path) is None
    assert history_of(path) == {}
    assert metadata_file(path) == tmp_path / "map.shp.qmd"
    describe(metadata_file(path), "map.shp", 0.5)
    assert history_of(path) == {"IMFMAPPER_THRESHOLD": "0.5"}
    assert history_of(tmp_path / other) == {"IMFMAPPER_THRESHOLD": "0.9"}
    remove_metadata(path)
    assert {name.name for name in tmp_path.glob("*.qmd")} == {"map.qmd"}


def test_folder_of_the_name_is_no_layer(tmp_path: Path) -> None:
    # As Tile raster is often asked: its dataset into "tiles", its index into "tiles.gpkg".
    path = tmp_path / "tiles.gpkg"
    (tmp_path / "tiles" / "images").mkdir(parents=True)
    shapefile(path)
    assert metadata_file(path) == tmp_path / "tiles.qmd"
    describe(metadata_file(path), "tiles.gpkg", 0.5)
    remove_metadata(path)
    assert not (tmp_path / "tiles.qmd").exists()


@pytest.mark.parametrize("file", ["map.GDB/gdb", "map.zarr/.zgroup", "map/hdr.adf", "map/HDR.ADF"])
def test_layer_that_is_a_folder_has_its_own(tmp_path: Path, file: str) -> None:
    path = shapefile(tmp_path / "map.shp")
    (tmp_path / file).parent.mkdir()
    (tmp_path / file).touch()
    assert metadata_file(path) == tmp_path / "map.shp.qmd"


def test_file_of_unknown_origin_is_read_but_never_removed(tmp_path: Path) -> None:
    path = shapefile(tmp_path / "map.shp")
    write_raster(tmp_path / "map.tif", np.zeros((4, 4), np.uint8), crs_wkt=CRS)
    describe(tmp_path / "map.qmd", "", 0.9)
    assert find_metadata(path) == tmp_path / "map.qmd"
    shapefile(path)  # once more, over the older one
    assert (tmp_path / "map.qmd").is_file()


def test_replaced_layer_loses_its_metadata_alone(tmp_path: Path) -> None:
    path = shapefile(tmp_path / "map.shp")
    describe(tmp_path / "map.qmd", "map.shp", 0.5)
    (tmp_path / "map.tif").touch()
    shapefile(path)
    assert not (tmp_path / "map.qmd").exists()
