"""How much a run costs beside the network itself, and what its memory and time depend on.

    python3 benchmarks/inference.py
    python3 benchmarks/inference.py --sizes 4096 8192 16384 32768 32768x65536 --strips 1

Time: `predict_raster` against a bare loop that puts the same tiles, already in memory, through the same network, made
ready in the same way; the two in turn, in one process. Memory: the peak of a fresh process for rasters of growing
height and growing width. With --sizes: peak and time of the light embedded model for those sizes; with --strips only
so many rows of tiles run, at even distances and 8,192 px long at most, so that large sizes take minutes and not hours:
what is held and written has the full width all the same.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import checkout

import numpy as np
from costs import peak_mib
from osgeo import gdal, ogr

from imfmapper.core.devices import describe_device, pick_device
from imfmapper.core.inference import predict_raster
from imfmapper.core.normalisation import normalise
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import RasterSource, open_raster
from imfmapper.core.reading.grids import Grid
from imfmapper.core.running.acceleration import accelerate
from imfmapper.core.running.batch_sizes import automatic_batch_size
from imfmapper.core.running.screening import LIGHT_MODEL
from imfmapper.core.running.tile_network import TileNetwork
from imfmapper.core.windows import Window, plan_windows, stride_of
from imfmapper.models.cards import ModelCard
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import LoadedModel, load_model
from imfmapper.models.networks import ARCHITECTURES, build_network

#: How long the rows of tiles are at most with --strips.
STRIP_PX = 8192
MOON = 'PROJCS["Moon",GEOGCS["Moon",DATUM["Moon",SPHEROID["Moon",1737400,0]],PRIMEM["0",0],UNIT["degree",0.0174532925]],PROJECTION["Equirectangular"],UNIT["metre",1]]'  # noqa: E501


def make_raster(path: Path, width: int, height: int) -> Path:
    """Writes noise, row by row."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, gdal.GDT_Byte, ["TILED=YES"])
    dataset.SetGeoTransform((0, 1.5, 0, 0, 0, -1.5))
    dataset.SetProjection(MOON)
    random = np.random.default_rng(0)
    for y in range(0, height, 512):
        lines = min(512, height - y)
        dataset.GetRasterBand(1).WriteArray(random.integers(1, 255, (lines, width), dtype=np.uint8), 0, y)
    return path


def bare_loop(raster: RasterSource, model: LoadedModel, device: str) -> tuple[float, float]:
    """Returns the seconds and the CPU seconds that the network needs for the run's tiles when nothing else is done."""
    import torch

    card = model.card
    rows = plan_windows(
        raster.grid.width,
        raster.grid.height,
        tile_size_px=card.tile_size_px,
        overlap_percent=25,
        multiple_of=card.output_stride,
    )
    batches = [
        torch.from_numpy(normalise(raster.read(window)[0][None], card.scaling, card.input_channels)).to(device)
        for row in rows
        for window in row
    ]
    forward = accelerate(
        model.network,
        device,
        input_channels=card.input_channels,
    )
    together = automatic_batch_size(device, lambda: forward(batches[0]), published=False)
    batches = [torch.cat(batches[start : start + together]) for start in range(0, len(batches), together)]
    for batch in (batches[0], batches[-1]):
        forward(batch)
    if device == "cuda":
        torch.cuda.synchronize()
    started, cpu_started = time.perf_counter(), time.process_time()
    for batch in batches:
        forward(batch)
    if device == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter() - started, time.process_time() - cpu_started


def time_overhead(architecture: str, size: int, repeats: int) -> None:
    """Prints the ratio of a run's time to that of the bare loop."""
    device = pick_device("auto")
    network = build_network(architecture, classes=2).eval()
    channels = ARCHITECTURES[architecture].input_channels
    card = ModelCard(name=architecture, title=architecture, architecture=architecture, input_channels=channels)
    model = LoadedModel(network, card, "0" * 64, Path(architecture))
    with tempfile.TemporaryDirectory() as folder:
        raster = open_raster(make_raster(Path(folder) / "m.tif", size, size))
        bare_loop(raster, model, device)
        bare, whole, ready, cpu = [], [], [], []
        for _ in range(repeats):
            seconds, cpu_seconds = bare_loop(raster, model, device)
            bare.append(seconds)
            started, cpu_started = time.perf_counter(), time.process_time()
            tiles = predict_raster(raster, model, Path(folder) / "p.tif", device=device).tiles_run
            whole.append(time.perf_counter() - started)
            cpu.append((time.process_time() - cpu_started) / cpu_seconds)
            started = time.perf_counter()
            TileNetwork(model, device, batch_size=1, progress=Progress())
            ready.append(time.perf_counter() - started)
    ratios = sorted(w / b for w, b in zip(whole, bare))
    print(
        f"{architecture}, {size} x {size} px, overlap 25 %, {describe_device(device)}: bare {median(bare):.2f} s, "
        f"run {median(whole):.2f} s ({tiles / median(whole):.0f} tiles/s), of which {median(ready):.2f} s to make the "
        f"network ready, "
        f"ratio {median(ratios):.3f} ({ratios[0]:.3f}-{ratios[-1]:.3f}, {repeats} pairs), of CPU time {median(cpu):.3f}"
    )


def strip_regions(grid: Grid, card: ModelCard, strips: int) -> list[bytes]:
    """Returns lines of pixels, up to `STRIP_PX` long, each where only one row of tiles is."""
    stride = stride_of(card.tile_size_px, 25, card.output_stride)
    regions = []
    for number in range(strips):
        row = (grid.height - card.tile_size_px) * (number + 1) // (strips + 1) // stride
        line = Window(0, row * stride + card.tile_size_px // 2, min(grid.width, STRIP_PX), 1)
        xmin, ymin, xmax, ymax = grid.window(line).bounds
        ring = f"{xmin} {ymin},{xmax} {ymin},{xmax} {ymax},{xmin} {ymax},{xmin} {ymin}"
        regions.append(bytes(ogr.CreateGeometryFromWkt(f"POLYGON(({ring}))").ExportToIsoWkb()))
    return regions


def print_peak(width: int, height: int, strips: int) -> None:
    """Maps a raster in this process and prints peak memory in MiB before and with the run, tiles and seconds."""
    installed = find_model(LIGHT_MODEL)
    model = load_model(installed.path, card=installed.card)
    with tempfile.TemporaryDirectory() as folder:
        cache = gdal.GetCacheMax()
        gdal.SetCacheMax(64 * 2**20)  # what making the raster takes is not the run's
        raster = open_raster(make_raster(Path(folder) / "m.tif", width, height))
        gdal.SetCacheMax(cache)
        before = peak_mib()
        regions = strip_regions(raster.grid, model.card, strips)
        summary = predict_raster(raster, model, Path(folder) / "p.tif", device="cpu", regions=regions)
    print(f"{before:.0f} {peak_mib():.0f}", summary.tiles_run, f"{summary.seconds:.1f}")


def measure_memory(sizes: list[tuple[int, int]], strips: int = 0) -> None:
    """Prints peak memory, tiles and time of fresh processes."""
    for width, height in sizes:
        command = [sys.executable, __file__, "--peak", str(width), str(height), "--strips", str(strips)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        before, peak, tiles, seconds = done.stdout.split()
        limited = f" in {strips} row(s) of tiles" if strips else ""
        print(
            f"{width} x {height} px: peak {peak} MiB (before the run {before}), {tiles} tiles{limited}, {seconds} s",
            flush=True,
        )


def size_of(text: str) -> tuple[int, int]:
    """Returns width and height of "4096" or "32768x65536"."""
    width, _, height = text.partition("x")
    return int(width), int(height or width)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peak", nargs=2, type=int, metavar=("WIDTH", "HEIGHT"), help="only print one peak")
    parser.add_argument("--architecture", default="imfmapper_light")
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--sizes", nargs="+", type=size_of, metavar="SIDE or WIDTHxHEIGHT")
    parser.add_argument("--strips", type=int, default=0, help="rows of tiles that run; 0 = all")
    parser.add_argument("--only-time", action="store_true", help="without the peaks of memory")
    options = parser.parse_args()
    if options.peak:
        print_peak(*options.peak, options.strips)
    elif options.sizes:
        measure_memory(options.sizes, options.strips)
    elif options.only_time:
        time_overhead(options.architecture, options.size, options.repeats)
    else:
        measure_memory([(1024, 1024), (1024, 4096), (1024, 8192), (8192, 1024)])
        time_overhead(options.architecture, options.size, options.repeats)
