"""Whether a graphics card gives the same map as the CPU, without QGIS or GDAL.

    python3 benchmarks/gpu_agreement.py [--device cuda] [--models imfmapper_light,imfmapper_base]

Maps the sample scene, from memory, through all of a run but GDAL: with the arithmetic that a run chooses on the device,
twice and one tile at a time, and in float32; and on the CPU in float32. Printed is how far the detected pixels agree
and by how many steps of 1/254 any probability differs. Then the card is given ever less memory: batches must be halved
and the map stay as it is, until a single tile is refused.
"""

from __future__ import annotations

import argparse

from checkout import ROOT

import numpy as np
import torch
from gpu_rates import TILE_PX, ArrayRaster, map_array
from PIL import Image

from imfmapper.core.devices import describe_device
from imfmapper.core.errors import DeviceError
from imfmapper.core.progress import Progress
from imfmapper.core.running.tile_network import TileNetwork
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import load_model

SAMPLE = ROOT / "resources" / "sample" / "sample_mosaic.tif"
NO_DATA, HALF = 255, 127


class Lines(Progress):
    """Keeps what a run says."""

    def __init__(self):
        self.lines = []

    def info(self, text):
        self.lines.append(text)


def read_sample():
    """The sample scene uint8 (H, W), 0 = no data, filled up to whole tiles."""
    with Image.open(SAMPLE) as image:
        pixels = np.asarray(image)
    height, width = (max(TILE_PX, side) for side in pixels.shape)
    return np.pad(pixels, ((0, height - pixels.shape[0]), (0, width - pixels.shape[1])))


def map_scene(name, pixels, device, *, arithmetic="fast", batch_size=0):
    """Probability steps uint8 (H, W), and what the run said."""
    installed, progress = find_model(name), Lines()
    model = load_model(installed.path, card=installed.card)
    network = TileNetwork(model, device, batch_size=batch_size, progress=progress, arithmetic=arithmetic)
    mapped, _, _ = map_array(network, model.card.output_stride, ArrayRaster(pixels), device)
    return mapped, progress.lines


def compare(one, other):
    """How far two maps agree, in words."""
    first, second = ((steps >= HALF) & (steps != NO_DATA) for steps in (one, other))
    difference = np.abs(one.astype(int) - other.astype(int))
    return (
        f"IoU {np.logical_and(first, second).sum() / max(np.logical_or(first, second).sum(), 1):.5f} of {second.sum()} "
        f"px, largest difference {difference.max()}, mean {difference.mean():.4f}"
    )


def shrink_memory(name, pixels, expected):
    """Map with ever less of the card's memory."""
    total = torch.cuda.get_device_properties(0).total_memory
    for mib in (1536, 512, 50):
        torch.cuda.empty_cache()
        torch.cuda.set_per_process_memory_fraction(mib * 2**20 / total)
        try:
            mapped, lines = map_scene(name, pixels, "cuda", batch_size=32)
        except DeviceError as error:
            print(f"  {mib} MiB: refused: {error}", flush=True)
        else:
            print(f"  {mib} MiB: {compare(mapped, expected)} {lines}", flush=True)
    torch.cuda.set_per_process_memory_fraction(1.0)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--models", default="imfmapper_light,imfmapper_base")
    options = parser.parse_args()
    pixels, device = read_sample(), options.device
    print(f"{describe_device(device)}, torch {torch.__version__}")
    for name in options.models.split(","):
        chosen, _ = map_scene(name, pixels, device)
        others = {
            "again": map_scene(name, pixels, device)[0],
            "one tile at a time": map_scene(name, pixels, device, batch_size=1)[0],
            "float32 there": map_scene(name, pixels, device, arithmetic="float32")[0],
            "float32 on the CPU": map_scene(name, pixels, "cpu", arithmetic="float32")[0],
        }
        print(name, flush=True)
        for what, mapped in others.items():
            print(f"  {what}: {compare(chosen, mapped)}", flush=True)
        if device == "cuda":
            shrink_memory(name, pixels, chosen)


if __name__ == "__main__":
    main()
