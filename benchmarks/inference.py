"""How much a run costs beside the network itself, and what its memory depends on.

    python3 benchmarks/inference.py

Time: `predict_raster` against a bare loop that puts the same tiles, already in memory, through the same network; the
two in turn, in one process. Memory: the peak of a fresh process for rasters of growing height and growing width.
"""

from __future__ import annotations

import os

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

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

from osgeo import gdal

from imfmapper.core.devices import describe_device, pick_device
from imfmapper.core.inference import predict_raster
from imfmapper.core.normalisation import normalise
from imfmapper.core.rasters import RasterSource, open_raster
from imfmapper.core.windows import plan_windows
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel
from imfmapper.models.networks import build_network

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


def bare_loop(raster: RasterSource, model: LoadedModel, device: str) -> float:
    """Returns the seconds that the network needs for the run's tiles when nothing else is done."""
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
        torch.from_numpy(normalise(raster.read(window)[0][None], card.scaling, card.input_channels))
        .contiguous(memory_format=torch.channels_last)
        .to(device)
        for row in rows
        for window in row
    ]
    network = model.network.to(device, memory_format=torch.channels_last)
    started = time.perf_counter()
    with torch.inference_mode():
        for batch in batches:
            network(batch)["out"].float().cpu()
    return time.perf_counter() - started


def time_overhead(architecture: str, size: int, repeats: int) -> None:
    """Prints the ratio of a run's time to that of the bare loop."""
    device = pick_device("auto")
    network = build_network(architecture, classes=2).eval()
    card = ModelCard(name=architecture, title=architecture, architecture=architecture, input_channels=1)
    model = LoadedModel(network, card, "0" * 64, Path(architecture))
    with tempfile.TemporaryDirectory() as folder:
        raster = open_raster(make_raster(Path(folder) / "m.tif", size, size))
        bare_loop(raster, model, device)
        bare, whole = [], []
        for _ in range(repeats):
            bare.append(bare_loop(raster, model, device))
            started = time.perf_counter()
            predict_raster(raster, model, Path(folder) / "p.tif", device=device)
            whole.append(time.perf_counter() - started)
    ratios = sorted(w / b for w, b in zip(whole, bare))
    print(
        f"{architecture}, {size} x {size} px, overlap 25 %, {describe_device(device)}: bare {median(bare):.2f} s, "
        f"run {median(whole):.2f} s, ratio {median(ratios):.3f} ({ratios[0]:.3f}-{ratios[-1]:.3f}, {repeats} pairs)"
    )


def print_peak(width: int, height: int) -> None:
    """Maps a raster in this process and prints the peak memory in MiB."""
    network = build_network("imfmapper_light", classes=2).eval()
    card = ModelCard(name="light", title="light", architecture="imfmapper_light", input_channels=1)
    with tempfile.TemporaryDirectory() as folder:
        raster = open_raster(make_raster(Path(folder) / "m.tif", width, height))
        model = LoadedModel(network, card, "0" * 64, Path("light"))
        predict_raster(raster, model, Path(folder) / "p.tif", device="cpu", overlap_percent=25)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def measure_memory() -> None:
    """Prints the peak memory of fresh processes over height and width."""
    for width, height in ((1024, 1024), (1024, 4096), (1024, 8192), (8192, 1024)):
        environment = {**os.environ, "GDAL_CACHEMAX": "64"}
        command = [sys.executable, __file__, "--peak", str(width), str(height)]
        peak = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()
        print(f"{width} x {height} px: peak {peak} MiB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peak", nargs=2, type=int, metavar=("WIDTH", "HEIGHT"), help="only print one peak")
    parser.add_argument("--architecture", default="imfmapper_light")
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--repeats", type=int, default=5)
    options = parser.parse_args()
    if options.peak:
        print_peak(*options.peak)
    else:
        time_overhead(options.architecture, options.size, options.repeats)
        measure_memory()
