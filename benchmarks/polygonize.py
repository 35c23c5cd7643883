"""Time and memory of making polygons, measuring and filtering them.

    python3 benchmarks/polygonize.py
    python3 benchmarks/polygonize.py --detections 100000 --size 16384 [--ridges]

The first compares the raster as its own mask, as `core.detections.polygonize` gives it to GDAL, with no mask at all:
each case in a fresh process, the two in turn; ratios are of medians. The second runs the whole way over a probability
raster, from the threshold to the filters, with --ridges also by the side of the light, each run in a fresh process, and
prints where its CPU time goes; beside it, what measuring one polygon after the other takes, each with a window and a
mask of its own.
"""

from __future__ import annotations

import argparse
import itertools
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import checkout

import numpy as np
from costs import peak_mib
from osgeo import gdal, ogr, osr

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
    print(seconds, peak_mib(), count)


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


STAGES = {
    "threshold": ("detections", "_write_binary"),
    "outlines": ("detections", "_trace"),
    "areas": ("detections", "ground_areas_m2"),
    "probabilities": ("detections", "probabilities"),
    "valid shapes, points inside": ("detections", "_valid_shapes"),
    "filters": ("filters", "_Regions.name_of", "_Regions.keep", "SeamIndex.takes"),
    "ridges": ("filters", "RidgeTest.takes"),
}


def make_probabilities(path: Path, size: int, count: int) -> None:
    """Writes a probability raster of thin, slanted blobs on a floor of low probabilities."""
    from imfmapper.core.raster_writing import write_byte_raster
    from imfmapper.core.reading.grids import Grid
    from imfmapper.core.windows import Window

    reference = osr.SpatialReference()
    reference.ImportFromProj4("+proj=eqc +lat_ts=-10 +R=1737400 +units=m +no_defs")
    random, lines = np.random.default_rng(0), 1024
    grid = Grid(size, size, (30_000.0, 1.5, 0, -200_000.0, 0, -1.5), reference.ExportToWkt())
    with write_byte_raster(path, grid, nodata=255, scale=1 / 254) as writer:
        for y in range(0, size, lines):
            pixels = random.integers(0, 100, (lines, size), dtype=np.uint8)
            for _ in range(count * lines // size):
                length, slope = random.integers(10, 60), random.uniform(-0.2, 0.2)
                along = np.arange(length)
                row = random.integers(0, lines - 16) + 7 + (along * slope).astype(int)
                column = random.integers(0, size - 60) + along
                for side in range(3):
                    pixels[np.clip(row + side, 0, lines - 1), column] = random.integers(127, 255, length)
            writer.write(Window(0, y, size, lines), pixels)


def _timed(spent: dict[str, float], stage: str, function):
    def timed(*arguments, **options):
        started = time.process_time()
        try:
            return function(*arguments, **options)
        finally:
            spent[stage] += time.process_time() - started

    return timed


def run_whole(path: str, with_ridges: bool) -> None:
    """Prints the split of one run in this process as JSON: seconds by stage, in all, MiB and detections.

    The raster is also the mosaic of the test for ridges, whose time does not depend on what the pixels show.
    """
    from imfmapper.core import detections, filters
    from imfmapper.core.reading.grids import grid_of

    spent = dict.fromkeys(STAGES, 0.0)
    modules = {"detections": detections, "filters": filters}
    for stage, (module, *names) in STAGES.items():
        for name in names:
            owner = modules[module]
            *parents, last = name.split(".")
            for parent in parents:
                owner = getattr(owner, parent)
            setattr(owner, last, _timed(spent, stage, getattr(owner, last)))
    grid = grid_of(gdal.Open(path))
    xmin, ymin, xmax, ymax = grid.bounds
    third = (xmax - xmin) / 3
    regions = [_box(xmin + third * number, ymin, xmin + third * (number + 0.9), ymax) for number in range(3)]
    seams = [_box(xmin + third * number, ymin, xmin + third * number + 1, ymax) for number in (1, 2)]
    started = time.process_time()
    ridge_test = filters.RidgeTest(path, 90.0, grid.crs_wkt) if with_ridges else None
    kept = count = 0
    found = detections.polygonize(path)
    for _, reason in filters.filter_detections(
        found, crs_wkt=grid.crs_wkt, regions=regions, region_names=["west", "middle", "east"], found_seams=seams,
        ridge_test=ridge_test,
    ):  # fmt: skip
        count, kept = count + 1, kept + (reason is None)
    whole = time.process_time() - started
    print(json.dumps({"stages": spent, "whole": whole, "memory": peak_mib(), "count": count, "kept": kept}))


def _box(xmin: float, ymin: float, xmax: float, ymax: float) -> bytes:
    wkt = f"POLYGON(({xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}))"
    return bytes(ogr.CreateGeometryFromWkt(wkt).ExportToIsoWkb())


def one_by_one(path: str, number: int) -> float:
    """Returns seconds per detection for area and probability with a window and a mask for each, of `number` of them."""
    from imfmapper.core import detections, geodesy
    from imfmapper.core.labels import rasterize
    from imfmapper.core.probabilities import ProbabilityReader
    from imfmapper.core.progress import Progress
    from imfmapper.core.reading.grids import grid_of

    dataset = gdal.Open(path)
    grid, reader = grid_of(dataset), ProbabilityReader(dataset, 1, Progress())
    sample = list(itertools.islice(detections.polygonize(path), number))
    started = time.process_time()
    for one in sample:
        x0, x1, y0, y1 = ogr.CreateGeometryFromWkb(one.wkb).GetEnvelope()
        window = grid.window_of((x0, y0, x1, y1))
        values = reader.read(window)[rasterize([one.wkb], grid.window(window)).astype(bool)]
        assert abs(values.mean() - one.prob_mean) < 1e-9 and values.max() == one.prob_max
        assert abs(geodesy.ground_area_m2(one.wkb, grid.crs_wkt) / one.area_m2 - 1) < 1e-9
        x, y, *_ = ogr.CreateGeometryFromWkb(one.wkb).PointOnSurface().GetPoint()
        geodesy.lonlat(x, y, grid.crs_wkt)
    return (time.process_time() - started) / len(sample)


def split(size: int, count: int, repeats: int, with_ridges: bool) -> None:
    """Prints where the time of polygonizing, measuring and filtering goes, as medians."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probability.tif"
        make_probabilities(path, size, count)
        runs = []
        for _ in range(repeats):
            command = [sys.executable, __file__, "--whole", str(path), *(["--ridges"] if with_ridges else [])]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            runs.append(json.loads(done.stdout))
        alone = one_by_one(str(path), 2000)
    number = runs[0]["count"]
    whole = median(run["whole"] for run in runs)
    print(f"{size} x {size} px, {number} detections, {runs[0]['kept']} kept, {repeats} runs")
    print(f"  in all {whole:.1f} s of CPU time, peak {median(run['memory'] for run in runs):.0f} MiB")
    for stage in STAGES:
        print(f"  {stage}: {median(run['stages'][stage] for run in runs):.1f} s")
    measuring = median(sum(run["stages"][stage] for stage in list(STAGES)[2:5]) for run in runs)
    print(f"  measuring a detection: {measuring / number * 1e3:.2f} ms, one after the other {alone * 1e3:.2f} ms")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--case", nargs=2, metavar=("RASTER", "MASKED"), help="only one case, in this process")
    parser.add_argument("--whole", metavar="RASTER", help="the whole way over a raster, in this process")
    parser.add_argument("--detections", type=int, default=0, help="split of the time for about so many detections")
    parser.add_argument("--ridges", action="store_true", help="also drop what is lit as a ridge")
    parser.add_argument("--size", type=int, default=8192)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    if options.case:
        run_case(options.case[0], options.case[1] == "masked")
    elif options.whole:
        run_whole(options.whole, options.ridges)
    elif options.detections:
        split(options.size, options.detections, options.repeats, options.ridges)
    else:
        compare(options.size, options.repeats)
