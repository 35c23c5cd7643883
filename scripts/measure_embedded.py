"""Measures the embedded models on scenes and real images that training has not seen, and renews their cards.

    python3 scripts/measure_embedded.py --backgrounds FOLDER --held-out NAME NAME          # prints the figures
    python3 scripts/measure_embedded.py --backgrounds FOLDER --held-out NAME NAME --update # writes them into the cards

Scene n has the same pixels on every machine with the same simulator; its seeds are not among those of training. The
cards give the range of F1 that the number of scenes leaves: of 100, a single one with wide faint fractures moved it by
0.06.
FOLDER holds real images without fractures; `--held-out` names, by part of the file name, those that training left out.
"""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from imfmapper_package import use_one_thread

use_one_thread()  # the figures then do not depend on how many cores there are

import numpy as np
from embedded_validation import GSD_M, validate

from imfmapper.core.training.scene_pool import SceneSource, SceneTile, load_backgrounds, make_scene
from imfmapper.models.cards import write_card
from imfmapper.models.catalogue import InstalledModel, installed_models
from imfmapper.models.checkpoints import load_model

#: First word of the scenes' seeds; training used 0, 7, 101 and 102.
SEED = 20_261
#: Kinds of scenes and their shares of `--scenes`.
SHARES = {"fractured": 0.4, "plain": 0.1, "composite": 0.4, "real": 0.1}
KIND_WORD = 1


def make_scenes(count: int, backgrounds: list[np.ndarray]) -> list[SceneTile]:
    """Returns scenes of all kinds; those in real images use only the held-out ones."""
    scenes = []
    for kind, share in SHARES.items():
        if kind in ("composite", "real") and not backgrounds:
            continue
        source = SceneSource(seed=SEED, options={"kind": kind})
        scenes += [make_scene(source, KIND_WORD, number, backgrounds) for number in range(round(share * count))]
    return scenes


def measure(model: InstalledModel, scenes: list[SceneTile], real: list[np.ndarray]) -> dict[str, Any]:
    """Returns the figures of one model, rounded."""
    network = load_model(model.path, card=model.card).network
    figures = validate(network, scenes, real, "cpu", lines=True)
    return _rounded(figures)


def _rounded(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def print_table(name: str, figures: dict[str, Any]) -> None:
    """Prints what a reader looks for first."""
    columns = (
        "f1", "f1_low", "f1_high", "precision", "recall", "iou", "completeness", "correctness", "false_per_km2",
        "best_threshold",
    )  # fmt: skip
    print(f"\n{name}\n{'':18}" + "".join(f"{column:>14}" for column in columns))
    for group, item in figures.items():
        print(f"{group:18}" + "".join(f"{item[c]:14.3f}" if c in item else f"{'':>14}" for c in columns))


def main() -> None:
    """Measures each embedded model."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--backgrounds", type=Path, help="folder of real images without fractures")
    parser.add_argument("--held-out", nargs="*", default=[], help="parts of the names of those that training left out")
    parser.add_argument("--scenes", type=int, default=400)
    parser.add_argument("--update", action="store_true", help="write the figures into the cards")
    options = parser.parse_args()
    real = load_backgrounds(options.backgrounds, options.held_out)[1] if options.backgrounds else []
    scenes = make_scenes(options.scenes, real)
    area_km2 = sum(int((image > 0).sum()) for image in real) * GSD_M**2 / 1e6
    for model in installed_models():
        figures = measure(model, scenes, real)
        print_table(model.name, figures)
        if options.update:
            tested_on = (
                f"{len(scenes)} simulated scenes of 512 px with seeds that training has not seen, half of them lit "
                f"into or cut from {len(real)} real images that training has not seen; false detections also on those "
                f"images untouched ({area_km2:.1f} km2 if taken as 1.5 m/px). Fractures that nobody could see are left "
                f"out. Command: scripts/measure_embedded.py --scenes {options.scenes}"
            )
            write_card(replace(model.card, figures=figures, tested_on=tested_on), model.path.with_suffix(".json"))


if __name__ == "__main__":
    main()
