"""Time and memory of making polygons, for the raster masking itself against no mask at all.

    python3 benchmarks/polygonize.py

`core.detections.polygonize` gives GDAL the binary band as its own mask. Each case runs in a fresh process, the two in
turn; ratios are of medians.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
_spec = importlib.util.spec_from_file_location(
    "imfmapper", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
)
sys.modules["imfmapper"] = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sys.modules["imfmapper"])

from osgeo import gdal, ogr

gdal.UseExceptions()


def make_blobs(path: Path, size: int) -> None:
    """Writes a binary raster of thin blobs, 1 for each 5,400 pixels."""
    dataset = gdal.GetDriverByName("GTiff").Create(
        str(path), size, size, 1, gdal.GDT_Byte, ["TILED=YES", "COMPRESS=DEFLATE"]
    )
    dataset.GetRasterBand(1).SetNoDataValue(0)
    random = np.random.default_rng(0)
    for y in range(0, size, 1024):
        lines = min(1024, size - y)
        pixels = np.zeros((lines, size), np.uint8)
        for _ in range(lines * size // 5400):
            row, column = random.integers(0, lines), random.integers(0, size)
            pixels[row : row + 3, column : column + random.integers(10, 60)] = 1
        dataset.GetRasterBand(1).WriteArray(pixels, 0, y)


def polygonize(path: Path, folder: Path, masked: bool) -> int:
    """Makes the polygons and returns how many."""
    band = (source := gdal.Open(str(path))).GetRasterBand(1)
    shapes = ogr.GetDriverByName("GPKG").CreateDataSource(str(folder / "shapes.gpkg"))
    layer = shapes.CreateLayer("shapes", geom_type=ogr.wkbPolygon, options=["SPATIAL_INDEX=NO"])
    layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
    shapes.StartTransaction()
    gdal.Polygonize(band, band if masked else None, layer, 0, ["8CONNECTED=8"])
    shapes.CommitTransaction()
    del source
    return layer.GetFeatureCount()


def run_case(path: str, masked: bool) -> None:
    """Prints seconds, MiB and polygons of one case in this process."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        count = polygonize(Path(path), Path(folder), masked)
        seconds = time.perf_counter() - started
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, count)


def compare(size: int, repeats: int) -> None:
    """Prints medians and ratios of both cases."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "blobs.tif"
        make_blobs(path, size)
        figures: dict[str, list[list[float]]] = {"masked": [], "unmasked": []}
        for _ in range(repeats):
            for name, found in figures.items():
                command = [sys.executable, __file__, "--case", str(path), name]
                done = subprocess.run(command, capture_output=True, text=True, check=True)
                found.append([float(value) for value in done.stdout.split()])
    seconds = {name: median(row[0] for row in rows) for name, rows in figures.items()}
    memory = {name: median(row[1] for row in rows) for name, rows in figures.items()}
    print(f"{size} x {size} px, {repeats} runs each, GDAL {gdal.VersionInfo('RELEASE_NAME')}")
    for name, rows in figures.items():
        print(f"  {name}: {seconds[name]:.1f} s, peak {memory[name]:.0f} MiB, {rows[0][2]:.0f} polygons")
    print(
        f"  unmasked / masked: time {seconds['unmasked'] / seconds['masked']:.1f}, "
        f"memory {memory['unmasked'] / memory['masked']:.1f}"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--case", nargs=2, metavar=("RASTER", "MASKED"), help="only one case, in this process")
    parser.add_argument("--size", type=int, default=8192)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    if options.case:
        run_case(options.case[0], options.case[1] == "masked")
    else:
        compare(options.size, options.repeats)
