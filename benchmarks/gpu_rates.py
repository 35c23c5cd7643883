"""Tiles per second of the network and of the whole pipeline from arrays, without QGIS or GDAL.

    python3 benchmarks/gpu_rates.py [--device cuda] [--architectures imfmapper_base,deeplabv3_resnet50]

Needs torch and numpy alone (torchvision for its networks). Network: batches that lie on the device, plain float32
against what `core.running.acceleration` makes, in turn. Pipeline: 8-bit tiles in ordinary memory are scaled, copied
over, run, and the decisions copied back, the next batch being made ready meanwhile; that is a run less reading and
writing files.
"""

from __future__ import annotations

import argparse
import copy
import time
from concurrent.futures import ThreadPoolExecutor
from statistics import median

import checkout

import numpy as np
import torch

from imfmapper.core.devices import describe_device
from imfmapper.core.normalisation import normalise
from imfmapper.core.running.acceleration import accelerate
from imfmapper.models.networks import ARCHITECTURES, build_network


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


def pipeline_rate(forward, pixels, channels, batch_size, device):
    """Tiles per second from 8-bit arrays to decisions on the host."""
    groups = [pixels[start : start + batch_size] for start in range(0, len(pixels), batch_size)]

    def prepare(group):
        batch = torch.from_numpy(normalise(group, "unit", channels))
        return batch.pin_memory() if device == "cuda" else batch

    wait(device)
    started = time.perf_counter()
    found = 0
    with ThreadPoolExecutor(1) as reader:
        upcoming = reader.submit(prepare, groups[0])
        for number in range(len(groups)):
            batch = upcoming.result()
            if number + 1 < len(groups):
                upcoming = reader.submit(prepare, groups[number + 1])
            logits = forward(batch.to(device, non_blocking=True))
            found += int((logits[:, 1] > logits[:, 0]).to(torch.uint8).cpu().numpy().sum())
    return len(pixels) / (time.perf_counter() - started)


def measure(architecture, options):
    device, channels, size = options.device, ARCHITECTURES[architecture].input_channels, options.tile
    torch.manual_seed(0)
    network = build_network(architecture, classes=2).eval().requires_grad_(False)
    told = {"input_channels": channels}
    forwards = {
        "float32": accelerate(copy.deepcopy(network), device, arithmetic="published", **told),
        "IMFMapper": accelerate(network, device, **told),
    }
    random = np.random.default_rng(0)
    for batch_size in options.batches:
        pixels = random.integers(1, 255, (options.steps * batch_size, size, size), dtype=np.uint8)
        batch = torch.from_numpy(normalise(pixels[:batch_size], "unit", channels)).to(device)
        rates = {name: [] for name in (*forwards, "pipeline")}
        for forward in forwards.values():
            network_rate(forward, batch, 1, device)  # warm up
        logits = [forward(batch) for forward in forwards.values()]
        change = float((logits[0] - logits[1]).abs().max() / logits[0].abs().max())
        for _ in range(options.rounds):
            for name, forward in forwards.items():
                rates[name].append(network_rate(forward, batch, options.steps, device))
            rates["pipeline"].append(pipeline_rate(forwards["IMFMapper"], pixels, channels, batch_size, device))
        shares = [one / other for one, other in zip(rates["pipeline"], rates["IMFMapper"])]
        gains = [one / other for one, other in zip(rates["IMFMapper"], rates["float32"])]
        print(
            f"{architecture}, batches of {batch_size}: float32 {median(rates['float32']):.1f}, IMFMapper "
            f"{median(rates['IMFMapper']):.1f} tiles/s ({median(gains):.2f} times), pipeline "
            f"{median(rates['pipeline']):.1f} tiles/s ({median(shares):.0%}), logits within {change:.0e}",
            flush=True,
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--architectures", default="imfmapper_light,imfmapper_base,deeplabv3_resnet50")
    parser.add_argument("--batches", type=lambda text: [int(part) for part in text.split(",")], default=[1, 8, 32])
    parser.add_argument("--tile", type=int, default=512)
    parser.add_argument("--steps", type=int, default=20, help="batches a round")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    print(f"{describe_device(options.device)}, torch {torch.__version__}, tiles of {options.tile} px")
    for architecture in options.architectures.split(","):
        measure(architecture, options)


if __name__ == "__main__":
    main()
