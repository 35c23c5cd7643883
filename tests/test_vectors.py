"""Vector files of the command line: nothing is lost on the way, and none is there that is not whole."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest
from full_disk import full_disk
from makers import MOON_DEGREES, box_wkb, moon_equirectangular
from osgeo import gdal, ogr, osr

from imfmapper.core.dataset_folder import new_dataset
from imfmapper.core.errors import GeometryError, InputError
from imfmapper.core.paths import is_file, same_file, spare_inputs
from imfmapper.core.vector_files import whole_file
from imfmapper.core.vectors import VectorSource, write_polygons

CRS = moon_equirectangular()
SQUARE = box_wkb(0, 0, 1, 1)
FORMATS = ("shp", "gpkg", "geojson")


@pytest.fixture(params=[True, False], ids=["exceptions", "no exceptions"])
def gdal_errors(request: pytest.FixtureRequest) -> Iterator[None]:
    """Both ways in which GDAL tells of errors: the tests raise them, the command line of GDAL 3 does not."""
    if not request.param:
        for module in (osr, ogr, gdal):
            module.DontUseExceptions()
        gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    if not request.param:
        gdal.PopErrorHandler()
        for module in (gdal, ogr, osr):
            module.UseExceptions()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # GDAL raises where it closes, too
@pytest.mark.usefixtures("gdal_errors")
@pytest.mark.parametrize("room_bytes", [5000, 150_000])
@pytest.mark.parametrize("suffix", FORMATS)
def test_a_full_disk_is_told_and_keeps_the_older_file(tmp_path: Path, suffix: str, room_bytes: int) -> None:
    path = tmp_path / f"a.{suffix}"
    write_polygons(path, [(SQUARE, (1,))], fields={"n": int}, crs_wkt=CRS)
    before = {one.name: one.read_bytes() for one in tmp_path.iterdir()}
    with full_disk(room_bytes), pytest.raises(InputError, match=rf"a\.{suffix}' cannot be written: .*free space"):
        write_polygons(path, ((SQUARE, (n,)) for n in range(3000)), fields={"n": int}, crs_wkt=CRS)
    assert {one.name: one.read_bytes() for one in tmp_path.iterdir()} == before


def test_who_may_read_the_folder_may_read_what_is_made_for_it(tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    with whole_file(tmp_path / "a.geojson") as partial:
        assert partial.parent.stat().st_mode == (tmp_path / "plain").stat().st_mode
        partial.write_text("{}")
    with new_dataset(tmp_path / "tiles") as folder:
        assert folder.stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.usefixtures("gdal_errors")
@pytest.mark.parametrize("suffix", FORMATS)
def test_letters_large_numbers_and_doubled_keys_arrive(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    rows = [("кратер", 20250101123456, 7), ("Zürich", -1, 7), (None, None, None)]
    fields = {"name": str, "imf_id": int, "fid": int}
    assert write_polygons(path, ((SQUARE, row) for row in rows), fields=fields, crs_wkt=CRS) == 3
    source = VectorSource(str(path))
    assert [tuple(feature.attributes.values()) for feature in source] == rows
    assert source.fields == fields
    if suffix == "shp":
        assert (tmp_path / "a.cpg").read_text(encoding="ascii") == "UTF-8"


def test_what_belonged_to_the_older_file_goes_with_it(tmp_path: Path) -> None:
    for name in ("a.qix", "a.qmd", "a.qml", "b.qix"):
        (tmp_path / name).touch()
    write_polygons(tmp_path / "a.shp", [(SQUARE, ())], fields={}, crs_wkt=CRS)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("a.cpg", "a.dbf", "a.prj", "a.qml", "a.shp", "a.shx"),
        "b.qix",
    ]


def test_work_is_kept_where_the_older_file_cannot_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.gpkg").mkdir()  # refuses to be replaced on every system, as a file in use does on Windows
    with pytest.raises(InputError, match=r"a\.gpkg' cannot be replaced .* kept as '.*a_\d{8}T\d{6}\.gpkg'"):
        write_polygons(tmp_path / "a.gpkg", [(SQUARE, (5,))], fields={"n": int}, crs_wkt=CRS)
    (kept,) = (path for path in tmp_path.iterdir() if path.is_file())
    assert [feature.attributes for feature in VectorSource(str(kept))] == [{"n": 5}]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    missing = whole_file(tmp_path / "nowhere" / "a.shp")
    with pytest.raises(InputError, match=r"a\.shp' cannot be written: No such file"), missing:
        pass


def test_what_is_no_path_is_no_file(tmp_path: Path) -> None:
    assert not is_file("postgres:dbname='" + "a" * 300 + "'")
    assert not is_file("a\0b")
    assert not same_file("a" * 300, "a\0b")
    assert not is_file(tmp_path)


def test_one_file_is_recognised_however_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "a.gpkg"
    file.touch()
    (tmp_path / "link.gpkg").symlink_to(file)
    for spelling in ("a.gpkg", "./a.gpkg", f"{tmp_path}/../{tmp_path.name}/a.gpkg", "link.gpkg"):
        with pytest.raises(InputError, match="is an input and would be overwritten"):
            spare_inputs([None, f"{file}|layername=a"], ["", spelling])
    with pytest.raises(InputError, match=r"'\./new\.gpkg' is given for two outputs"):
        spare_inputs([str(file)], ["new.gpkg", None, "./new.gpkg"])
    spare_inputs([str(file), str(file)], ["b.gpkg", "c.gpkg"])


@pytest.mark.filterwarnings("error")
def test_empty_geometries_are_none_and_misplaced_ones_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.gpkg"
    empty = bytes(ogr.CreateGeometryFromWkt("POLYGON EMPTY").ExportToIsoWkb())
    rows = [(empty, ()), (None, ()), (SQUARE, ())]
    write_polygons(path, rows, fields={}, crs_wkt=CRS)
    assert [feature.wkb is None for feature in VectorSource(str(path))] == [True, True, False]
    assert len(VectorSource(str(path)).geometries(CRS, "the raster")) == 1
    path = tmp_path / "b.gpkg"
    write_polygons(path, [*rows, (box_wkb(3000, 2000, 3100, 2100), ())], fields={}, crs_wkt=MOON_DEGREES)
    with pytest.raises(GeometryError, match=r"^'.*b\.gpkg', feature 4: A geometry of CRS '.*' has no place in CRS"):
        VectorSource(str(path)).geometries(CRS, "the raster")


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_dates_and_lists_are_written_as_they_were_read(tmp_path: Path, suffix: str) -> None:
    properties = {"day": "2020-05-01", "when": "2020-05-01T10:30:00", "tags": ["a", "b"], "sizes": [1, 2], "none": None}
    square = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    features = [{"type": "Feature", "properties": properties, "geometry": square}]
    path = tmp_path / "a.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    source = VectorSource(str(path))
    assert list(source.fields.values()) == [date, datetime, str, str, str]
    rows = [(feature.wkb, list(feature.attributes.values())) for feature in source]
    write_polygons(tmp_path / f"b.{suffix}", rows, fields=source.fields, crs_wkt=CRS)
    (written,) = VectorSource(str(tmp_path / f"b.{suffix}"))
    assert written.attributes["day"] == "2020/05/01"
    assert written.attributes["when"].startswith("2020/05/01 10:30:00")
    assert [written.attributes[name] for name in ("tags", "sizes", "none")] == ["a,b", "1,2", None]
