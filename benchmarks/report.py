"""Time and memory of the report on many fractures.

    python3 benchmarks/report.py --fractures 100000

Bent fractures with power-law lengths are scattered over four regions of together 100 x 100 km; they come measured and
with their centrelines, as from 'Measure detections'. Prints the CPU time of each part of the work, which another busy
process does not change, beside the wall time, and the peak memory.
"""

from __future__ import annotations

import argparse
import struct
import tempfile
import time
from pathlib import Path

import checkout

import numpy as np
from costs import CpuSeconds, peak_mib
from osgeo import gdal, ogr, osr
from pyproj import CRS

from imfmapper.core.report.catalogue import Fracture, Region
from imfmapper.core.report.page import write_report

for _module in (gdal, ogr, osr):
    _module.UseExceptions()

SPAN_M = 100_000.0


def line_wkb(xy: np.ndarray) -> bytes:
    return struct.pack("<BII", 1, 2, len(xy)) + xy.astype("<f8").tobytes()


def polygon_wkb(ring: np.ndarray) -> bytes:
    return struct.pack("<BIII", 1, 3, 1, len(ring)) + ring.astype("<f8").tobytes()


def make_fracture(number: int, random: np.random.Generator) -> Fracture:
    """Returns a fracture with a vertex every 6 m on both sides."""
    length_m = min(40 * (1 - random.random()) ** (-1 / 1.6), 5000)
    width_m, azimuth = random.uniform(3, 15), random.normal(40, 30) % 180
    vertices = max(8, int(length_m / 6))
    along = np.linspace(-0.5, 0.5, vertices)[:, None] * length_m
    across = np.cumsum(random.normal(0, 0.6, vertices))[:, None]
    direction = np.array([np.sin(np.radians(azimuth)), np.cos(np.radians(azimuth))])
    side = np.array([direction[1], -direction[0]])
    line = random.uniform(0, SPAN_M, 2) + along * direction + across * side
    ring = np.vstack([line + side * width_m / 2, (line - side * width_m / 2)[::-1]])
    outline = polygon_wkb(np.vstack([ring, ring[:1]]))
    measures = (length_m * width_m, length_m, width_m, 1.3 * width_m, azimuth, 1.0, random.uniform(0.5, 1))
    return Fracture(number, outline, (line_wkb(line),), *measures)


def box(xmin: float, xmax: float) -> bytes:
    return polygon_wkb(np.array([(xmin, 0), (xmax, 0), (xmax, SPAN_M), (xmin, SPAN_M), (xmin, 0)], float))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fractures", type=int, default=100_000)
    count = parser.parse_args().fractures
    random = np.random.default_rng(0)
    catalogue = [make_fracture(number, random) for number in range(1, count + 1)]
    regions = [Region(f"Floor {n + 1}", box(n * SPAN_M / 4, (n + 1) * SPAN_M / 4)) for n in range(4)]
    crs_wkt = CRS.from_proj4("+proj=eqc +R=1737400 +units=m +no_defs").to_wkt()
    before_mib = peak_mib()
    parts, wall, cpu = CpuSeconds("start"), time.perf_counter(), time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        write_report(
            page, catalogue, crs_wkt=crs_wkt, regions=regions, figures_folder=Path(folder) / "figures", progress=parts
        )
        page_mb = page.stat().st_size / 1e6
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    parts.report(1, "end")
    for doing, seconds in sorted(parts.seconds.items(), key=lambda pair: -pair[1]):
        print(f"{seconds:7.1f} s CPU  {doing}")
    print(
        f"{count:,} fractures: {cpu:.0f} s CPU, {wall:.0f} s wall; peak {peak_mib():.0f} MiB ({before_mib:.0f} before)"
    )
    print(f"page of {page_mb:.1f} MB")


if __name__ == "__main__":
    main()
