"""Training loop against the bare forward, backward and step on the same batches.

    python3 benchmarks/training_throughput.py [--architecture imfmapper_light] [--tile 256] [--batch 4] [--device cpu]
    python3 benchmarks/training_throughput.py --feed [--tile 512] [--batch 16] [--channels 3] [--workers 2]

The two are interleaved epoch by epoch in one process: on a shared machine only their ratio means something. An epoch of
the loop is timed after one that is not, so that what was read ahead is what a run has read ahead between its epochs.

With --feed no network runs: tiles a second that the loader delivers, plain and augmented, and the CPU time of one tile.
What a network needs is the batch over the seconds of its bare step.
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
from imfmapper.core.training.augmentation import AugmentationSettings
from imfmapper.core.training.distributed import Group
from imfmapper.core.training.epoch import autocast, train_epoch
from imfmapper.core.training.losses import total_loss
from imfmapper.core.training.run import RunPaths
from imfmapper.core.training.settings import TrainingSettings
from imfmapper.core.training.tile_batches import BatchPlan
from imfmapper.core.training.tile_feed import FeedPart, TileFeed
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


def loop_epoch(run, feed, epoch, device):
    """What `train` does in an epoch: reading, augmenting, the step, counting and reporting."""
    began = time.perf_counter()
    train_epoch(run, epoch, feed.take(0, epoch), report=lambda step: None)
    synchronise(device)
    return time.perf_counter() - began


def training_feed(tiles, plan, epochs):
    return TileFeed([FeedPart(tiles, plan)], range(1, epochs + 1))


def cpu_seconds():
    """CPU time of this process and of those that it has waited for."""
    return sum(os.times()[:4])


def measure_feed(options, tiles):
    """Print the tiles a second that are delivered once reading is under way, and their CPU time, start included."""
    print(f"{options.workers} workers, {len(tiles)} tiles of {options.tile} px an epoch, {options.rounds} rounds")
    for kind, augmentation in (("plain", None), ("augmented", AugmentationSettings())):
        plan = BatchPlan(
            "unit", options.channels, options.batch, augmentation=augmentation, shuffle=True, workers=options.workers
        )
        rates, before = [], cpu_seconds()
        with training_feed(tiles, plan, options.rounds + 1) as feed:
            for epoch in range(1, options.rounds + 2):
                began = time.perf_counter()
                sent = sum(batch.image.nbytes + 2 * batch.target.nbytes for batch in feed.take(0, epoch))
                rates.append(len(tiles) / (time.perf_counter() - began))
        spent = (cpu_seconds() - before) / (len(tiles) * len(rates))
        print(
            f"{kind:10} median {statistics.median(rates[1:]):7.1f} tiles a second ({min(rates[1:]):.1f} to "
            f"{max(rates[1:]):.1f}), {spent * 1e3:.1f} ms of CPU and {sent / len(tiles) / 2**20:.2f} MiB a tile, "
            f"load {os.getloadavg()[0]:.1f}"
        )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--architecture", default="imfmapper_light")
    parser.add_argument("--tile", type=int, default=256)
    parser.add_argument("--batch", type=int, default=4)
    parser.add_argument("--steps", type=int, default=6, help="steps an epoch")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--workers", type=int, default=0)
    parser.add_argument("--feed", action="store_true", help="measure the loader alone")
    parser.add_argument("--channels", type=int, default=3, help="of the network's input, with --feed")
    parser.add_argument("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_tiles(folder, options.steps * options.batch, options.tile)
        if options.feed:
            measure_feed(options, read_datasets([folder])[0].tiles)
            return
        runs, feeds, epochs = {}, {}, 2 * options.rounds
        for kind, augment in (("plain", False), ("augmented", True)):
            settings = TrainingSettings(
                architecture=options.architecture, pretrained="none", batch_size=options.batch, augment=augment,
                device=options.device, workers=options.workers,
            )  # fmt: skip
            paths = RunPaths.beside(folder / "model.pt", None, None)
            group = Group(device=options.device)
            runs[kind] = run = prepare(settings, read_datasets([folder]), paths, group, Progress())
            feeds[kind] = training_feed(run.training, run.training_plan, epochs)
        with training_feed(runs["plain"].training, runs["plain"].training_plan, 1) as feed:
            batches = list(feed.take(0, 1))

        bare_epoch(runs["plain"], batches, options.device)  # warm up
        times = {"bare": [], "loop": [], "loop, augmented": []}
        for epoch in range(2, epochs + 1, 2):
            times["bare"].append(bare_epoch(runs["plain"], batches, options.device))
            for name, kind in (("loop", "plain"), ("loop, augmented", "augmented")):
                loop_epoch(runs[kind], feeds[kind], epoch - 1, options.device)
                times[name].append(loop_epoch(runs[kind], feeds[kind], epoch, options.device))
        for feed in feeds.values():
            feed.close()

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
