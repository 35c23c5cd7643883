from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import numpy as np
import pytest
from makers import write_raster
from osgeo import gdal

from imfmapper.core.rasters import open_raster
from imfmapper.core.reading.source_files import size_and_time, source_files
from imfmapper.core.running.identity import raster_identity

SIDE = 400


def pixels(spot: int = 0) -> np.ndarray:
    """Returns noise; a spot is where no sample of the identity looks (the first two begin at 0 and 52)."""
    made = np.random.default_rng(0).integers(1, 255, (SIDE, SIDE), dtype=np.uint8)
    if spot:
        made[36:50, 36:50] = spot
    return made


def build(path: Path, *sources: Path) -> Path:
    assert gdal.BuildVRT(str(path), [str(source) for source in sources]) is not None
    return path


def nested(folder: Path) -> tuple[str, Path]:
    source = write_raster(folder / "a.tif", pixels())
    return str(build(folder / "outer.vrt", build(folder / "inner.vrt", source))), source


def zipped(folder: Path) -> tuple[str, Path]:
    source = write_raster(folder / "a.tif", pixels())
    with zipfile.ZipFile(folder / "a.zip", "w") as archive:
        archive.write(source, "sub/a.tif")
    return f"/vsizip/{folder / 'a.zip'}/sub/a.tif", folder / "a.zip"


def packed(folder: Path) -> tuple[str, Path]:
    source = write_raster(folder / "a.tif", pixels())
    (folder / "a.tif.gz").write_bytes(gzip.compress(source.read_bytes()))
    return f"/vsigzip/{folder / 'a.tif.gz'}", folder / "a.tif.gz"


@pytest.mark.parametrize("make", [nested, zipped, packed])
def test_what_the_pixels_come_from_is_found(tmp_path: Path, make: object) -> None:
    opened, source = make(tmp_path)
    found = source_files(opened)
    assert str(source) in found
    assert opened in found
    assert size_and_time(str(source)) == (source.stat().st_size, source.stat().st_mtime_ns)
    assert size_and_time(opened)[0] > 0


def test_virtual_rasters_that_read_each_other_are_followed_once(tmp_path: Path) -> None:
    source = write_raster(tmp_path / "a.tif", pixels())
    one = build(tmp_path / "one.vrt", source)
    two = build(tmp_path / "two.vrt", one)
    one.write_text(one.read_text().replace("a.tif", "two.vrt"))
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    try:
        assert source_files(str(two)) == [str(one), str(two)]
    finally:
        gdal.PopErrorHandler()


def test_file_that_is_gone_has_no_size() -> None:
    assert size_and_time("/no/such/file.tif") is None


def identity(opened: str) -> dict[str, object]:
    return raster_identity(open_raster(opened))


def test_changed_pixels_behind_two_virtual_rasters_are_another_raster(tmp_path: Path) -> None:
    opened, source = nested(tmp_path)
    before = identity(opened)
    assert identity(opened) == before
    write_raster(source, pixels(spot=7))
    after = identity(opened)
    assert after["pixels"] == before["pixels"]  # the samples miss the spot
    assert after["input files"] != before["input files"]


def test_another_archive_of_that_name_is_another_raster(tmp_path: Path) -> None:
    opened, archive = zipped(tmp_path)
    before = identity(opened)["input files"]
    changed = write_raster(tmp_path / "b.tif", pixels(spot=7))
    with zipfile.ZipFile(archive, "w") as made:
        made.write(changed, "sub/a.tif")
    assert identity(opened)["input files"] != before
