"""Training loop against the bare forward, backward and step on the same batches.

    python3 benchmarks/training_throughput.py [--architecture imfmapper_light] [--tile 256] [--batch 4] [--device cpu]

The two are interleaved epoch by epoch in one process: on a shared machine only their ratio means something.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import tempfile
import time
from pathlib import Path

import checkout

import numpy as np
import torch
from PIL import Image

from imfmapper.core.datasets import read_datasets
from imfmapper.core.devices import describe_device
from imfmapper.core.progress import Progress
from imfmapper.core.training.distributed import Group
from imfmapper.core.training.epoch import autocast, train_epoch
from imfmapper.core.training.losses import total_loss
from imfmapper.core.training.run import RunPaths
from imfmapper.core.training.settings import TrainingSettings
from imfmapper.core.training.tile_batches import iterate_batches
from imfmapper.core.training.training import prepare


def write_tiles(folder, count, size):
    rng = np.random.default_rng(0)
    tiles = []
    for name in ("images", "masks", "valid"):
        (folder / name).mkdir()
    for number in range(count):
        mask = rng.random((size, size)) > 0.97
        planes = {"image": rng.integers(1, 255, (size, size)), "mask": mask, "valid": np.ones((size, size))}
        names = {}
        for (key, plane), kind in zip(planes.items(), ("images", "masks", "valid")):
            names[key] = f"{kind}/{number}.png"
            Image.fromarray(plane.astype(np.uint8)).save(folder / names[key])
        tiles.append({"tile_id": str(number), "split": "train", "imf_px": int(mask.sum()), **names})
    content = {"format": "imfmapper-dataset", "version": 1, "tile_size_px": size, "gsd_m": 1.5, "tiles": tiles}
    (folder / "dataset.json").write_text(json.dumps(content))


def synchronise(device):
    if device.startswith("cuda"):
        torch.cuda.synchronize()


def bare_epoch(run, batches, device):
    """Forward, backward and step, and nothing else; the batches are in memory."""
    began = time.perf_counter()
    run.network.train()
    for batch in batches:
        batch = batch.to(device)
        with autocast(run):
            outputs = run.network(batch.image)
        loss = total_loss(outputs, batch.target, None, run.settings.losses)
        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        run.optimiser.step()
    synchronise(device)
    return time.perf_counter() - began


def loop_epoch(run, epoch, device):
    """What `train` does in an epoch: reading, augmenting, the step, counting and reporting."""
    began = time.perf_counter()
    train_epoch(run, epoch, lambda step: None)
    synchronise(device)
    return time.perf_counter() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--architecture", default="imfmapper_light")
    parser.add_argument("--tile", type=int, default=256)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--steps", type=int, default=6, help="steps an epoch")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tiles(folder, options.steps * options.batch, options.tile)
        runs = {}
        for kind, augment in (("plain", False), ("augmented", True)):
            settings = TrainingSettings(
                architecture=options.architecture, pretrained="none", batch_size=options.batch, augment=augment,
                device=options.device, workers=options.workers,
            )  # fmt: skip
            paths = RunPaths.beside(folder / "model.pt", None, None)
            group = Group(device=options.device)
            runs[kind] = prepare(settings, read_datasets([folder]), paths, group, Progress())
        batches = list(iterate_batches(runs["plain"].training, runs["plain"].training_plan, 1))

        bare_epoch(runs["plain"], batches[:1], options.device)  # warm up
        times = {"bare": [], "loop": [], "loop, augmented": []}
        for _ in range(options.rounds):
            times["bare"].append(bare_epoch(runs["plain"], batches, options.device))
            times["loop"].append(loop_epoch(runs["plain"], 1, options.device))
            times["loop, augmented"].append(loop_epoch(runs["augmented"], 1, options.device))

    print(
        f"{options.architecture}, {options.steps} steps of {options.batch} tiles of {options.tile} px on "
        f"{describe_device(options.device)}, torch {torch.__version__}, "
        f"{options.rounds} rounds, load {os.getloadavg()[0]:.1f}"
    )
    for kind, seconds in times.items():
        ratios = [one / bare for one, bare in zip(seconds, times["bare"])]
        print(
            f"{kind:16} median {statistics.median(seconds) / options.steps * 1e3:8.1f} ms a step, "
            f"{statistics.median(ratios):.3f} of bare ({min(ratios):.3f} to {max(ratios):.3f})"
        )


if __name__ == "__main__":
    main()
