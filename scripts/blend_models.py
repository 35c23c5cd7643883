"""Blends the weights of a model with those of its fine-tuned self, which often does better than either.

    python3 scripts/blend_models.py before.safetensors after.safetensors --share 0.55 --output blended.safetensors

Wortsman et al. (2022, "Robust fine-tuning of zero-shot models"): on a straight line between the two, what was learnt
anew is kept and less is forgotten. Both must be of one architecture, the second trained from the first.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import imfmapper_package

from imfmapper.core.errors import InputError
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import load_model, save_checkpoint


def blend(before: Path, after: Path, share: float, output: Path) -> ModelCard:
    """Writes (1 - share) x before + share x after, in float16, with the card of `before`.

    Raises:
        InputError: the share is not in [0, 1], or the networks are not of one architecture.
    """
    if not 0 <= share <= 1:
        raise InputError(f"The share is {share}; expected 0 to 1.")
    first, second = load_model(before), load_model(after)
    if first.card.architecture != second.card.architecture:
        raise InputError(
            f"'{before}' is {first.card.architecture}, '{after}' is {second.card.architecture}; expected the same."
        )
    old, new = first.network.state_dict(), second.network.state_dict()
    mixed = {key: old[key].lerp(new[key], share) if old[key].is_floating_point() else old[key] for key in old}
    first.network.load_state_dict(mixed)
    return save_checkpoint(output, first.network.half(), first.card)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    blend(options.before, options.after, options.share, options.output)
