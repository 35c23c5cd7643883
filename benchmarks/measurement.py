"""Time and memory of measuring detections, and what the time goes into.

    python3 benchmarks/measurement.py --count 100000

Detections are bent strips of 2 to 12 px in width and 10 to 120 px in length, some forked, on pixel edges of 1.5 m. They
go from a shapefile into a shapefile and a layer of centrelines one by one, as `measuredetections` reads and writes
them. The parts are timed by clocks around the functions of one run, so their sum is a little less than the whole.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import Counter
from pathlib import Path

import checkout

import numpy as np
from costs import peak_mib
from osgeo import gdal, ogr, osr

from imfmapper.core import measurement
from imfmapper.core.centrelines import coverage
from imfmapper.core.centrelines import tracing as centrelines
from imfmapper.core.vectors import VectorSource, write_lines, write_polygons

gdal.UseExceptions()
ogr.UseExceptions()

PIXEL_M = 1.5


def draw(rng: np.random.Generator, pixels: np.ndarray, row: int, column: int) -> None:
    """Draws a strip that bends, and one in five with a branch."""
    azimuth, bend = rng.uniform(0, 2 * np.pi), rng.normal(0, 0.01)
    length, width = rng.uniform(10, 120), min(2 + rng.exponential(1.5), 12)
    paths = [(row, column, azimuth, length)]
    if rng.random() < 0.2:
        paths.append((row, column, azimuth + rng.uniform(0.8, 2.2), length / 2))
    for y, x, angle, reach in paths:
        for _ in range(int(2 * reach)):
            y, x, angle = y + np.sin(angle) / 2, x + np.cos(angle) / 2, angle + bend / 2
            half = width / 2
            rows, columns = np.mgrid[int(y - half) : int(y + half) + 2, int(x - half) : int(x + half) + 2]
            near = (rows - y) ** 2 + (columns - x) ** 2 <= half**2
            inside = near & (rows >= 0) & (columns >= 0) & (rows < pixels.shape[0]) & (columns < pixels.shape[1])
            pixels[rows[inside], columns[inside]] = 1


def make_detections(path: Path, count: int) -> int:
    """Writes detections at latitude 45 in degrees that are copies of some thousand drawn ones; returns how many."""
    rng = np.random.default_rng(0)
    pixels = np.zeros((2048, 2048), np.uint8)
    for row in range(90, 2048, 140):
        for column in range(90, 2048, 140):
            draw(rng, pixels, row, column)
    raster = gdal.GetDriverByName("MEM").Create("", 2048, 2048, 1, gdal.GDT_Byte)
    degree_m = 1_737_400 * np.pi / 180
    pixel = PIXEL_M / degree_m
    raster.SetGeoTransform((10, pixel, 0, 45, 0, -pixel))
    band = raster.GetRasterBand(1)
    band.WriteArray(pixels)
    reference = osr.SpatialReference()
    reference.ImportFromProj4("+proj=longlat +R=1737400 +no_defs")
    drawn = ogr.GetDriverByName("GPKG").CreateDataSource(str(path.with_suffix(".gpkg")))
    layer = drawn.CreateLayer("drawn", reference, ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"])
    shapes = [bytes(feature.GetGeometryRef().ExportToIsoWkb()) for feature in layer]
    rows = ((shapes[number % len(shapes)], [number]) for number in range(count))
    return write_polygons(path, rows, fields={"imf_id": int}, crs_wkt=reference.ExportToWkt())


class Clocks:
    """CPU seconds spent in functions, each without those of the others that it calls: a busy machine does not count."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self._running: list[str] = []
        self._since = time.process_time()

    def enter(self, part: str) -> None:
        self._count()
        self._running.append(part)

    def leave(self) -> None:
        self._count()
        self._running.pop()

    def _count(self) -> None:
        now = time.process_time()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def around(self, owner: object, name: str, part: str) -> None:
        """Replaces a function by one that is timed."""
        inner = getattr(owner, name)

        def timed(*values: object, **named: object) -> object:
            self.enter(part)
            try:
                return inner(*values, **named)
            finally:
                self.leave()

        setattr(owner, name, timed)


def run(source_path: Path, folder: Path) -> tuple[int, int, float, Clocks]:
    """Measures all detections; returns how many, their branches, the seconds and the clocks."""
    clocks = Clocks()
    clocks.around(measurement, "measure", "plane and figures")
    clocks.around(measurement, "trace_centrelines", "lines")
    clocks.around(coverage, "rasterize", "rasterize")
    clocks.around(centrelines, "CoverageField", "smooth")
    clocks.around(coverage.CoverageField, "skeleton_graph", "medial axis")
    clocks.around(coverage.CoverageField, "_radius", "half widths")
    clocks.around(coverage, "build_graph", "graph")
    clocks.around(centrelines, "simplify", "graph")
    lines: list[tuple[bytes, list]] = []
    started = time.process_time()
    source = VectorSource(str(source_path))

    def rows():
        clocks.enter("read")
        for feature in source:
            clocks.leave()
            measures, branches = measurement.measure(feature.wkb, source.crs_wkt)
            for number, branch in enumerate(branches, start=1):
                lines.append((branch.wkb, [feature.feature_id, *measurement.branch_row(branch, number)]))
            yield feature.wkb, [getattr(measures, name) for name in measurement.MEASURE_FIELDS]
            clocks.enter("read")
        clocks.leave()

    clocks.enter("write")
    count = write_polygons(folder / "measured.shp", rows(), fields=measurement.MEASURE_FIELDS, crs_wkt=source.crs_wkt)
    fields = {"imf_id": int, **measurement.BRANCH_FIELDS}
    branches = write_lines(folder / "centrelines.shp", lines, fields=fields, crs_wkt=source.crs_wkt)
    clocks.leave()
    return count, branches, time.process_time() - started, clocks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=100_000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "detections.shp"
        make_detections(source, options.count)
        started = time.perf_counter()
        count, branches, seconds, clocks = run(source, Path(folder))
        elapsed = time.perf_counter() - started
    print(
        f"{count} detections, {branches} branches: {seconds:.0f} s of CPU, {elapsed:.0f} s in all, {peak_mib():.0f} MiB"
    )
    for part, spent in clocks.seconds.most_common():
        print(f"  {part:18} {spent:7.1f} s {spent / seconds:6.1%} {1000 * spent / count:7.3f} ms each")


if __name__ == "__main__":
    main()
