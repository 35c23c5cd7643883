"""Results on a disk that becomes full: an error, and nothing under the final name that is not whole."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from full_disk import full_disk
from makers import moon_equirectangular, write_raster
from osgeo import gdal, ogr, osr

from imfmapper.core.detections import polygonize
from imfmapper.core.errors import Cancelled, RasterError
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import Grid, write_byte_raster
from imfmapper.core.windows import Window

# GDAL 3.6 with exceptions raises in destructors too, where Python can only warn.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

SIDE = 900
GRID = Grid(SIDE, SIDE, (0, 1, 0, 0, 0, -1), moon_equirectangular())


@pytest.fixture(params=[True, False], ids=["exceptions", "codes"])
def gdal_mode(request: pytest.FixtureRequest) -> Iterator[None]:
    """Runs a test with GDAL's exceptions and, as in QGIS 3, without."""
    modules = (gdal, ogr, osr)
    if not request.param:
        for module in reversed(modules):  # GDAL 3.6 insists on the order
            module.DontUseExceptions()
    yield
    for module in modules:
        module.UseExceptions()


def write(path: Path) -> None:
    noise = np.random.default_rng(0).integers(0, 254, (SIDE, SIDE)).astype(np.uint8)
    with write_byte_raster(path, GRID, nodata=255, scale=1 / 254, metadata={"A": "b"}, sparse=True) as writer:
        for y in range(0, SIDE, 384):
            writer.write(Window(0, y, SIDE, min(384, SIDE - y)), noise[y : y + 384])
        writer.build_overviews(Progress())


def pixels(path: Path) -> list[np.ndarray]:
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    return [band.ReadAsArray(), *(band.GetOverview(n).ReadAsArray() for n in range(band.GetOverviewCount()))]


def test_raster_is_whole_or_refused(tmp_path: Path, gdal_mode: None) -> None:
    write(tmp_path / "whole.tif")
    wanted = pixels(tmp_path / "whole.tif")
    size = (tmp_path / "whole.tif").stat().st_size
    written = 0
    for missing in (0, 1, 20, 300, 1000, 20_000, 57_576, 115_152, 172_727, size // 3, size // 2, size - 1000):
        path = tmp_path / f"{missing}.tif"
        try:
            with full_disk(size - missing):
                write(path)
        except RasterError as error:
            assert "cannot be written" in str(error)
            assert not path.exists()
            continue
        written += 1
        for band, expected in zip(pixels(path), wanted):
            np.testing.assert_array_equal(band, expected)
    assert written >= 1  # with nothing missing at least
    assert len(list(tmp_path.iterdir())) == 1 + written


def test_missing_folder_is_refused_in_either_mode(tmp_path: Path, gdal_mode: None) -> None:
    with pytest.raises(RasterError, match=r"cannot be written.*Check the folder"):
        write(tmp_path / "gone" / "p.tif")


@pytest.fixture(scope="module")
def specks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Returns a raster of 10,000 detections."""
    found = np.zeros((SIDE, SIDE), np.uint8)
    found[::9, ::9] = 1
    return write_raster(tmp_path_factory.mktemp("specks") / "p.tif", found, crs_wkt=GRID.crs_wkt)


@pytest.mark.parametrize("room", [1000, 5000, 20_000, 100_000, 600_000, 1_200_000])
def test_detections_are_all_there_or_refused(specks: Path, room: int, gdal_mode: None) -> None:
    with full_disk(room), pytest.raises(RasterError, match=r"Check the (space for temporary files|folder)"):
        list(polygonize(specks))


def test_all_detections_are_there_with_room(specks: Path, gdal_mode: None) -> None:
    assert len(list(polygonize(specks))) == 10_000


class Stops(Progress):
    """Is cancelled once a message has come."""

    def __init__(self, at: str) -> None:
        self._at, self._is_there = at, False

    def report(self, fraction: float, message: str = "") -> None:
        self._is_there |= message == self._at

    def is_cancelled(self) -> bool:
        return self._is_there


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="this system does not list open files")
@pytest.mark.parametrize("at", ["Tracing outlines", "Measuring detections"])
def test_temporary_files_are_closed_when_cancelled(specks: Path, at: str, gdal_mode: None) -> None:
    with pytest.raises(Cancelled) as held:  # the error holds the frames that it came through
        list(polygonize(specks, progress=Stops(at)))
    opened = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.exists() or link.is_symlink()]
    assert not [name for name in opened if "shapes.gpkg" in name or "detected.tif" in name]
    assert held.value is not None
    del held  # held by its own frames, it would outlive GDAL's Python module and take the process down at its end
    gc.collect()
