"""Datasets, settings and networks that tests of training make by code, and what they compare of runs."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

torch = pytest.importorskip("torch")

from imfmapper.core.training.settings import TrainingSettings  # noqa: E402
from imfmapper.models.cards import ModelCard  # noqa: E402
from imfmapper.models.checkpoints import load_model, save_checkpoint  # noqa: E402
from imfmapper.models.light import LightConfig, LightDeepLab  # noqa: E402

SIZE = 64
QUICK = TrainingSettings(
    architecture="imfmapper_light", epochs=3, batch_size=2, learning_rate=2e-3, device="cpu", seed=5, average_decay=0.9
)


def write_tiles(folder, count=4, size=SIZE, validation=2, seed=0):
    """A dataset of bright plains with dark lines; the last `validation` tiles validate."""
    rng = np.random.default_rng(seed)
    tiles = []
    for name in ("images", "masks", "valid"):
        (folder / name).mkdir(parents=True)
    for number in range(count):
        mask = np.zeros((size, size), np.uint8)
        start, stop, width = rng.integers(8, size - 16), rng.integers(8, size - 16), int(rng.integers(3, 6))
        for x, y in enumerate(np.linspace(start, stop, size).astype(int)):
            mask[y : y + width, x] = 1
        image = np.clip(140 + rng.normal(0, 6, (size, size)) - 60 * mask, 1, 255).astype(np.uint8)
        valid = np.ones_like(mask)
        valid[:6, :6] = 0
        image[valid == 0] = 0
        tile_id = f"tile_{number}"
        for name, plane in (("images", image), ("masks", mask), ("valid", valid)):
            Image.fromarray(plane).save(folder / name / f"{tile_id}.png")
        split = "validation" if number >= count - validation else "train"
        names = {"image": f"images/{tile_id}.png", "mask": f"masks/{tile_id}.png", "valid": f"valid/{tile_id}.png"}
        tiles.append({"tile_id": tile_id, "row": 0, "col": number, "split": split, "imf_px": int(mask.sum()), **names})
    content = {"format": "imfmapper-dataset", "version": 1, "tile_size_px": size, "gsd_m": 1.5, "tiles": tiles}
    (folder / "dataset.json").write_text(json.dumps(content))
    return folder


def weights_of(path):
    """The weights in a checkpoint."""
    return load_model(path).network.state_dict()


def same_weights(first, second):
    """Whether weights are equal to the bit."""
    return first.keys() == second.keys() and all(torch.equal(value, second[key]) for key, value in first.items())


def write_start(path):
    """A network of a few hundred weights, whose card says much that is only its own."""
    torch.manual_seed(0)
    config = LightConfig(
        widths=(4, 6, 8), branch=4, rates=(1, 2), windows=(3, 5), decoder=(6, 4), subpixel=False, classes=2
    )
    card = ModelCard("tuned", "Tuned", "imfmapper_light", input_channels=1, threshold=0.3, licence="CC BY 4.0")
    card = replace(card, figures={"f1": 0.9}, tested_on="the Moon", limits="None at all.", gsd_m=6.0)
    save_checkpoint(path, LightDeepLab(config), card)
    return path
