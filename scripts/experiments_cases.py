"""What `experiments.py compare` trains: networks, labels, recipes."""

from __future__ import annotations

from dataclasses import dataclass, field

import imfmapper_package

from imfmapper.core.training.settings import LossSettings


@dataclass(frozen=True)
class Recipe:
    """What of a training the ablations change; see `core.training.settings` and `experiments_losses`."""

    losses: LossSettings = field(default_factory=lambda: LossSettings(dice=1.0))
    balanced: bool = False
    rim_px: int = 0
    schedule: str = "cosine"
    turns: str = "all"


RECIPES = {
    "usual": Recipe(),
    "without_dice": Recipe(LossSettings()),
    "centreline": Recipe(LossSettings(dice=1.0, centreline=0.5)),
    "balanced": Recipe(LossSettings(cross_entropy=0.0, dice=1.0), balanced=True),
    "rim": Recipe(rim_px=1),
    "constant": Recipe(schedule="constant"),
    "mirrored": Recipe(turns="mirrored"),
    "unturned": Recipe(turns="none"),
}
"""Recipes by name; each but the first differs from it in one thing."""


@dataclass(frozen=True)
class Case:
    """One training: a network of `benchmarks/architectures.py`, the labels it learns from, its seed and recipe.

    With `last`, the weights of the last step are scored too, beside their average.
    """

    name: str
    network: str
    labels: str = "exact"
    seed: int = 0
    imagenet: bool = False
    recipe: str = "usual"
    last: bool = False


CASES = (
    Case("resnet101", "deeplabv3_resnet101"),
    Case("resnet50", "deeplabv3_resnet50"),
    Case("mobilenet_stride8", "mobilenet_v3_stride8"),
    Case("efficientnet_imagenet", "efficientnet_lite0_plus2", imagenet=True),
    Case("efficientnet", "efficientnet_lite0_plus2"),
    Case("base", "imfmapper_base"),
    Case("mobilenet_stride16", "mobilenet_v3_stride16"),
    Case("mobilenet_plus4", "mobilenet_v3_plus4"),
    Case("mobilenet_plus2", "mobilenet_v3_plus2"),
    Case("mobilenet_plus2_contrast", "mobilenet_v3_plus2_contrast"),
    Case("light_exact", "imfmapper_light"),
    Case("light_weak", "imfmapper_light", labels="weak", last=True),
    Case("light_exact_2", "imfmapper_light", seed=1),
    Case("light_weak_2", "imfmapper_light", labels="weak", seed=1),
    *(
        Case(f"light_weak_{recipe}", "imfmapper_light", labels="weak", recipe=recipe, last=recipe == "constant")
        for recipe in list(RECIPES)[1:]
    ),
    Case("light_without_contrast", "imfmapper_light_without_contrast"),
)
"""What `compare` trains, in the order in which it starts: the slowest first."""
