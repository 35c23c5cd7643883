"""Time and memory of comparing two maps.

    python3 benchmarks/comparison.py --fractures 100000
    python3 benchmarks/comparison.py --fractures 100000 --known

Both maps have the same fractures on pixel edges, the second moved by a pixel, so that each has its match. With
``--known`` the centrelines are given, as layers of `measuredetections` are; without, the comparison finds them. CPU
seconds, since other processes share the machine.
"""

from __future__ import annotations

import argparse
import time

import checkout

import numpy as np
from costs import CpuSeconds, peak_mib
from osgeo import gdal, ogr
from pyproj import CRS

from imfmapper.core import geometries
from imfmapper.core.comparison.comparison import compare
from imfmapper.core.comparison.shapes import Mapped
from imfmapper.core.measurement import measure

gdal.UseExceptions()

MOON = CRS.from_proj4("+proj=eqc +R=1737400 +units=m +no_defs").to_wkt()
PIXEL_M, WINDOW_PX, CELL_M, TEMPLATES = 1.5, 60, 80.0, 500


def outline(random: np.random.Generator) -> ogr.Geometry:
    """Returns a bent fracture, three pixels wide and about forty long, on pixel edges."""
    pixels = np.zeros((WINDOW_PX, WINDOW_PX), np.uint8)
    x, y, heading = 10.0, WINDOW_PX / 2, random.uniform(-0.5, 0.5)
    for _ in range(40):
        x, y, heading = x + np.cos(heading), y + np.sin(heading), heading + random.normal(0, 0.1)
        pixels[max(int(y) - 1, 0) : int(y) + 2, max(int(x) - 1, 0) : int(x) + 2] = 1
    raster = gdal.GetDriverByName("MEM").Create("", WINDOW_PX, WINDOW_PX)
    raster.SetGeoTransform((0, PIXEL_M, 0, 0, 0, -PIXEL_M))
    band = raster.GetRasterBand(1)
    band.WriteArray(pixels)
    shapes = ogr.GetDriverByName("GPKG").CreateDataSource("/vsimem/shapes.gpkg")
    layer = shapes.CreateLayer("shapes", geom_type=ogr.wkbPolygon)
    gdal.Polygonize(band, band, layer, -1, ["8CONNECTED=8"])
    return max((feature.GetGeometryRef().Clone() for feature in layer), key=lambda shape: shape.Area())


def made_map(count: int, shift_m: float, known: bool) -> list[Mapped]:
    """Returns a map of so many fractures in rows."""
    random = np.random.default_rng(0)
    outlines = [outline(random) for _ in range(min(count, TEMPLATES))]
    lines: list[tuple[ogr.Geometry, ...]] = []
    if known:
        for shape in outlines:
            branches = measure(bytes(shape.ExportToIsoWkb()), MOON)[1]
            lines.append(tuple(ogr.CreateGeometryFromWkb(branch.wkb) for branch in branches))
    side = int(np.ceil(np.sqrt(count)))
    mapped = []
    for number in range(count):
        row, column = divmod(number, side)
        by = np.array([column, row]) * CELL_M + shift_m
        template = number % len(outlines)
        centrelines = tuple(moved(line, by) for line in lines[template]) if known else None
        mapped.append(Mapped(number + 1, moved(outlines[template], by), centrelines))
    return mapped


def moved(geometry: ogr.Geometry, by: np.ndarray) -> bytes:
    """Returns a geometry elsewhere."""
    return bytes(geometries.map_points(geometry, lambda xy: xy + by).ExportToIsoWkb())


def main() -> None:
    """Compares two maps and prints what it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fractures", type=int, default=10_000)
    parser.add_argument("--known", action="store_true")
    options = parser.parse_args()
    map_a, map_b = (made_map(options.fractures, shift_m, options.known) for shift_m in (0.0, PIXEL_M))
    before_mib = peak_mib()
    stages, started = CpuSeconds("reading"), time.process_time()
    result = compare(map_a, map_b, crs_wkt=MOON, progress=stages)
    seconds = time.process_time() - started
    stages.report(1)
    peak = peak_mib()
    lines = "known" if options.known else "found"
    print(f"{options.fractures} against {options.fractures} fractures, centrelines {lines}")
    print(f"  {seconds:.0f} s of CPU time, peak {peak:.0f} MiB ({before_mib:.0f} with the maps alone)")
    for stage, spent in stages.seconds.items():
        print(f"  {stage}: {spent:.0f} s")
    print(f"  {len(result.matches)} matches, IoU {result.iou:.3f}, covered {result.covered('a'):.3f}")


if __name__ == "__main__":
    main()
