"""Tiles per second of the network and of the whole pipeline from arrays, without QGIS or GDAL.

    python3 benchmarks/gpu_rates.py [--device cuda] [--architectures imfmapper_base,deeplabv3_resnet50]

Needs torch and numpy alone (torchvision for its networks). Network: batches that lie on the device, plain float32
against what `core.running.acceleration` makes, in turn. Stage: the network stage of a run (`TileNetwork`), from 8-bit
tiles in ordinary memory to probabilities there. Run: all of a run over a mosaic that lies in memory: overlapping tiles
cut out, the network, blending, the journal on the disk; only GDAL's decoding and encoding is missing. The batch of 0
tiles is the one that a run chooses by itself. With --ready only that, the network's results being there at once: no
graphics card makes a run on this machine faster.
"""

from __future__ import annotations

import argparse
import copy
import tempfile
import time
from pathlib import Path
from statistics import median

import checkout

import numpy as np
import torch

from imfmapper.core.devices import FAST_DEVICES, describe_device
from imfmapper.core.normalisation import normalise
from imfmapper.core.progress import Progress
from imfmapper.core.running.acceleration import accelerate
from imfmapper.core.running.assembly import Assembly
from imfmapper.core.running.blending import BlendedCanvas, encode_logits, fade_weights
from imfmapper.core.running.journal import open_journal
from imfmapper.core.running.pipeline import run_pipeline
from imfmapper.core.running.tile_network import Tile, TileBatch, TileNetwork
from imfmapper.core.running.tile_plan import plan_tiles
from imfmapper.core.running.tile_reading import read_batches
from imfmapper.core.windows import Window
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel
from imfmapper.models.networks import ARCHITECTURES, build_network

TILE_PX = 512


def wait(device):
    if device == "cuda":
        torch.cuda.synchronize()


def network_rate(forward, batch, steps, device):
    """Tiles per second of batches that lie on the device."""
    wait(device)
    started = time.perf_counter()
    for _ in range(steps):
        forward(batch)
    wait(device)
    return steps * len(batch) / (time.perf_counter() - started)


class ArrayRaster:
    """A mosaic in memory, as much of `RasterSource` as a run needs."""

    def __init__(self, pixels):
        self.pixels = pixels
        self.height, self.width = pixels.shape

    def is_empty(self, window):
        return False

    def read(self, window):
        part = self.pixels[window.y : window.y_end, window.x : window.x_end]
        return part, part > 0


class ArrayWriter:
    """A raster of probabilities in memory, as much of `ByteRasterWriter` as a run needs."""

    def __init__(self, shape):
        self.pixels = np.full(shape, 255, np.uint8)

    def write(self, window, pixels):
        self.pixels[window.y : window.y_end, window.x : window.x_end] = pixels


def map_array(network, stride, raster, device):
    """Probability steps uint8 (H, W) of a run over a mosaic in memory, its tiles and seconds.

    25 % of each tile are covered by the next.
    """
    area = Window(0, 0, raster.width, raster.height)
    plan = plan_tiles(
        raster, area, tile_size_px=TILE_PX, overlap_percent=25, output_stride=stride, shifts=1, regions=()
    )
    writer, canvas = ArrayWriter(raster.pixels.shape), BlendedCanvas(area, fade_weights(TILE_PX))
    started = time.perf_counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        open_journal(Path(folder) / "p.tif", {}, Progress(), keeps_tiles=device not in FAST_DEVICES) as journal,
    ):
        assembly = Assembly(plan, canvas, writer, journal)
        assembly.restore(Progress())
        run_pipeline(read_batches(raster, plan, 0, network.batch_size), network.run_batches, assembly.take)
        assembly.finish()
        seconds = time.perf_counter() - started
        journal.is_whole = True
    return writer.pixels, len(plan.windows), seconds


def run_rate(network, stride, raster, device):
    """Tiles per second of a run over a mosaic in memory, all of it valid."""
    mapped, tiles, seconds = map_array(network, stride, raster, device)
    assert (mapped != 255).all()
    return tiles / seconds


class ReadyNetwork:
    """Stands for a `TileNetwork` that takes no time and finds curved bands, a twelfth of the ground."""

    def __init__(self, batch_size):
        self.batch_size = batch_size
        y, x = np.mgrid[:TILE_PX, :TILE_PX].astype(np.float32)
        bands = np.sin(x / 37 + 2 * np.sin(y / 53))
        values = encode_logits(torch.from_numpy((bands - 0.97) * 200)).numpy()
        self.values = np.repeat(values[None], batch_size, axis=0)  # (N, H, W)

    def run_batches(self, batches):
        for batch in batches:
            yield batch, self.values[: len(batch.tiles)].copy()


def measure_ready(options):
    random = np.random.default_rng(0)
    mosaic = ArrayRaster(random.integers(1, 255, (options.mosaic, options.mosaic), dtype=np.uint8))
    rates = {"cpu": [], "cuda": []}
    for _ in range(options.rounds):
        for device, found in rates.items():
            found.append(run_rate(ReadyNetwork(32), 8, mosaic, device))
    kept, lines_only = (median(found) for found in rates.values())
    print(
        f"a run beside the network, {options.mosaic} x {options.mosaic} px: {kept:.0f} tiles/s with the journal of a "
        f"CPU, {lines_only:.0f} with that of a graphics card ({options.rounds} rounds)"
    )


def stage_rate(network, pixels):
    """Tiles per second from 8-bit arrays to probabilities on the host."""
    size, count = network.batch_size, len(pixels)
    window = Window(0, 0, *pixels.shape[:0:-1])
    valid = np.ones(pixels.shape[1:], bool)
    groups = [
        TileBatch(tuple(Tile(start, window, tile, valid) for tile in pixels[start : start + size]), start + size, size)
        for start in range(0, count, size)
    ]
    started = time.perf_counter()
    done = sum(len(values) for _, values in network.run_batches(groups))
    assert done == count
    return count / (time.perf_counter() - started)


def measure(architecture, options):
    device, channels, size = options.device, ARCHITECTURES[architecture].input_channels, TILE_PX
    torch.manual_seed(0)
    network = build_network(architecture, classes=2).eval().requires_grad_(False)
    told = {"input_channels": channels, "tile_size_px": size}
    forwards = {
        "float32": accelerate(copy.deepcopy(network), device, arithmetic="published", **told),
        "IMFMapper": accelerate(copy.deepcopy(network), device, **told),
    }
    card = ModelCard(
        name=architecture, title=architecture, architecture=architecture, input_channels=channels, tile_size_px=size
    )
    model = LoadedModel(network, card, "0" * 64, Path(architecture))
    random = np.random.default_rng(0)
    mosaic = ArrayRaster(random.integers(1, 255, (options.mosaic, options.mosaic), dtype=np.uint8))
    for asked in options.batches:
        stage = TileNetwork(model, device, batch_size=asked, progress=Progress())
        batch_size = stage.batch_size
        pixels = random.integers(1, 255, (options.steps * batch_size, size, size), dtype=np.uint8)
        batch = torch.from_numpy(normalise(pixels[:batch_size], "unit", channels)).to(device)
        rates = {name: [] for name in (*forwards, "stage", "run")}
        for forward in forwards.values():
            network_rate(forward, batch, 1, device)  # warm up
        stage_rate(stage, pixels[: 2 * batch_size])
        logits = [forward(batch) for forward in forwards.values()]
        change = float((logits[0] - logits[1]).abs().max() / logits[0].abs().max())
        for _ in range(options.rounds):
            for name, forward in forwards.items():
                rates[name].append(network_rate(forward, batch, options.steps, device))
            rates["stage"].append(stage_rate(stage, pixels))
            rates["run"].append(run_rate(stage, ARCHITECTURES[architecture].output_stride, mosaic, device))
        shares = {
            name: median(one / other for one, other in zip(rates[name], rates["IMFMapper"]))
            for name in ("stage", "run")
        }
        gains = [one / other for one, other in zip(rates["IMFMapper"], rates["float32"])]
        print(
            f"{architecture}, batches of {batch_size}{'' if asked else ' (automatic)'}: float32 "
            f"{median(rates['float32']):.1f}, IMFMapper {median(rates['IMFMapper']):.1f} tiles/s "
            f"({median(gains):.2f} times), stage {median(rates['stage']):.1f} tiles/s ({shares['stage']:.0%}), "
            f"run {median(rates['run']):.1f} tiles/s ({shares['run']:.0%}), logits within {change:.0e}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--architectures", default="imfmapper_light,imfmapper_base,deeplabv3_resnet50")
    parser.add_argument("--batches", type=lambda text: [int(part) for part in text.split(",")], default=[1, 8, 0])
    parser.add_argument("--mosaic", type=int, default=16384, help="side of the mosaic in memory, px")
    parser.add_argument("--steps", type=int, default=20, help="batches a round")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--ready", action="store_true", help="all of a run but the network")
    options = parser.parse_args()
    if options.ready:
        measure_ready(options)
        return
    print(f"{describe_device(options.device)}, torch {torch.__version__}, tiles of {TILE_PX} px")
    for architecture in options.architectures.split(","):
        measure(architecture, options)


if __name__ == "__main__":
    main()
