"""What a training run is told, and what it gives back."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from ...models.languages import tr
from ..errors import InputError
from .augmentation import AugmentationSettings

SCHEDULES = ("constant", "cosine")
PRETRAINED = ("auto", "none")


@dataclass(frozen=True)
class LossSettings:
    """Which losses are added up.

    Attributes:
        cross_entropy: Weight of binary cross-entropy (Le Corre et al. 2025, section 3.2: the only one).
        dice: Weight of the Dice loss.
        centreline: Weight of the centreline Dice loss.
    """

    cross_entropy: float = 1.0
    dice: float = 0.0
    centreline: float = 0.0


@dataclass(frozen=True)
class TrainingSettings:
    """How to train. The defaults are the published protocol (Le Corre et al. 2025, sections 3.1 and 3.2).

    Attributes:
        architecture: A key of `models.networks.ARCHITECTURES`.
        start: Checkpoint to start from; wins over `pretrained` and decides the architecture.
        pretrained: "auto" starts torchvision's networks from its COCO weights, else its ImageNet weights, else from
            nothing, whichever can be had; "none" from nothing.
        epochs: Passes over the training tiles.
        batch_size: Tiles a step, over all GPUs together.
        learning_rate: Adam's.
        augment: Whether tiles are augmented.
        augmentation: How.
        seed: Of everything that is drawn.
        device: "auto", "cuda", "mps" or "cpu".
        resume: Whether to go on from the state beside the output.
        losses: Which losses.
        ignore_no_data: Whether no-data pixels are left out of the loss; as published they are not.
        crop_px: Edge of random crops; 0 = whole tiles.
        schedule: Of the learning rate: "constant" as published, or "cosine" down to 0.
        warmup_steps: Steps in which the learning rate grows to its full value.
        average_decay: Decay of a moving average of the weights, which is then validated and kept; 0 = off.
        clip_norm: Greatest norm of the gradient; 0 = off.
        workers: Processes that read and augment; 0 = a thread of this process (QGIS on Windows allows no others).
        mixed_precision: Whether to compute in bfloat16 on CUDA, and on processors with units for it.
        threshold: Probability from which a pixel is a fracture in the figures per epoch.
    """

    architecture: str = "deeplabv3_resnet50"
    start: Path | None = None
    pretrained: str = "auto"
    epochs: int = 100
    batch_size: int = 32
    learning_rate: float = 1e-4
    augment: bool = True
    augmentation: AugmentationSettings = field(default_factory=AugmentationSettings)
    seed: int = 0
    device: str = "auto"
    resume: bool = False
    losses: LossSettings = field(default_factory=LossSettings)
    ignore_no_data: bool = False
    crop_px: int = 0
    schedule: str = "constant"
    warmup_steps: int = 0
    average_decay: float = 0.0
    clip_norm: float = 0.0
    workers: int = 0
    mixed_precision: bool = True
    threshold: float = 0.5

    def check(self) -> None:
        """Raises `InputError` on a value that cannot be used."""
        at_least = {"epochs": 1, "batch_size": 1}
        at_least.update(dict.fromkeys(("seed", "crop_px", "warmup_steps", "workers", "clip_norm"), 0))
        values = {name: (getattr(self, name), least) for name, least in at_least.items()}
        values.update((name, (weight, 0)) for name, weight in asdict(self.losses).items())
        for name, (value, least) in values.items():
            if not value >= least:
                raise InputError(
                    tr("Training: {name} is {value}; at least {least} is expected.").format(
                        name=name, value=value, least=least
                    )
                )
        if not 0 < self.learning_rate <= 1:
            raise InputError(
                tr("Training: learning rate is {value}; above 0 and at most 1 is expected.").format(
                    value=self.learning_rate
                )
            )
        if not 0 <= self.average_decay < 1:
            raise InputError(
                tr("Training: average_decay is {value}; 0 to below 1 is expected.").format(value=self.average_decay)
            )
        for name, (one, other) in {"schedule": SCHEDULES, "pretrained": PRETRAINED}.items():
            if getattr(self, name) not in (one, other):
                raise InputError(
                    tr("Training: {name} is '{value}'; {one} or {other} is expected.").format(
                        name=name, value=getattr(self, name), one=one, other=other
                    )
                )

    def identity(self) -> dict[str, Any]:
        """The settings that must agree for a run to be resumed, as JSON values; more epochs may be asked for."""
        left_out = (
            "resume",
            "device",
            "workers",
            "mixed_precision",
            *(() if self.schedule == "cosine" else ("epochs",)),
        )
        values = {name: value for name, value in asdict(self).items() if name not in left_out}
        return {**values, "start": str(self.start) if self.start else None}


PROTOCOLS = {
    "published": TrainingSettings(),
    "improved": TrainingSettings(
        losses=LossSettings(dice=1.0, centreline=0.5),
        ignore_no_data=True,
        schedule="cosine",
        average_decay=0.999,
        clip_norm=1.0,
    ),
}
"""Settings by name: the published ones, and what helped in `docs/experiments.md`.

Besides, the improved ones leave no data out of the loss and clip gradients, which was not compared there.
"""


@dataclass(frozen=True)
class EpochRow:
    """What an epoch came to: losses, and figures as published (see `pixel_counts.PublishedScores`) and pooled.

    NaN is a figure that is not defined; recall and F1 are not where no validation tile has a fracture.
    """

    epoch: int
    train_loss: float
    train_precision: float
    train_recall: float
    train_f1: float
    val_loss: float
    val_precision: float
    val_recall: float
    val_f1: float
    val_iou: float
    val_f1_pooled: float
    val_iou_pooled: float
    learning_rate: float
    seconds: float

    @property
    def has_f1(self) -> bool:
        """Whether validation could tell an F1: there were fractures, if none was detected it is 0."""
        return math.isfinite(self.val_recall)

    @property
    def rank(self) -> tuple[float, float]:
        """Greater is better: the validation F1, and where it is the same or not defined, the lower validation loss."""
        f1 = self.val_f1 if math.isfinite(self.val_f1) else 0.0
        return f1, -self.val_loss if math.isfinite(self.val_loss) else -math.inf


@dataclass(frozen=True)
class TrainingResult:
    """What a run left behind.

    Attributes:
        checkpoint: The checkpoint of the best epoch (where none was finished: what was there before, else the start).
        last: The checkpoint of the last state.
        history: The CSV with a row per epoch, or None where it could not be written.
        plot: The curves, or None where they could not be written or matplotlib is missing.
        best_epoch: Counted from 1; 0 where no epoch was finished.
        best_f1: Its validation F1 as published; NaN where no validation tile has a fracture.
        rows: The epochs.
        cancelled: Whether the user stopped the run.
    """

    checkpoint: Path
    last: Path
    history: Path | None
    plot: Path | None
    best_epoch: int
    best_f1: float
    rows: tuple[EpochRow, ...]
    cancelled: bool
