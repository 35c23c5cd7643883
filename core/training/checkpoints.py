"""The checkpoints that a training run writes, each with a card that says only what holds for it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np

from ...models.cards import ModelCard
from ...models.checkpoints import save_checkpoint
from ..datasets import Tile, TileDataset
from ..provenance import software_versions
from .run import Run
from .settings import EpochRow, TrainingSettings
from .start import Start


def describe_model(
    start: Start,
    settings: TrainingSettings,
    datasets: Sequence[TileDataset],
    training: Sequence[Tile],
    validation: Sequence[Tile],
) -> ModelCard:
    """The card of a run's checkpoints without name and figures; of `start`'s only what the network needs is taken over.

    The threshold is the one of the figures per epoch: another one, tuned for `start`, need not suit the new weights.
    """
    with_imf = sum(tile.imf_px > 0 for tile in training)
    measured_on, warning = f"{len(validation)} validation tiles of the same datasets", "validation tiles that also"
    if not validation:
        measured_on, warning = "the training tiles themselves", "the training tiles themselves, which also"
    return ModelCard(
        name="",
        title="",
        architecture=start.card.architecture,
        classes=start.card.classes,
        input_channels=start.card.input_channels,
        scaling=start.card.scaling,
        output_stride=start.card.output_stride,
        gsd_m=float(np.median([tile.gsd_m for tile in training])),
        tile_size_px=datasets[0].tile_size_px,
        threshold=settings.threshold,
        source=f"trained with IMFMapper from {start.origin}, seed {settings.seed}",
        trained_on=f"{len(training)} tiles ({with_imf} with fractures) of "
        + ", ".join(f"'{dataset.folder.name}'" for dataset in datasets),
        training=_training(settings),
        tested_on=f"{measured_on}, at probability {settings.threshold:g}",
        limits=f"Its figures are of {warning} chose the epoch; test it on images it has never seen.",
    )


def _training(settings: TrainingSettings) -> dict[str, Any]:
    """What a card says of the training; of START its name alone, since folders are nobody else's business."""
    start = settings.start.name if settings.start else None
    return {**settings.identity(), "start": start, "epochs": settings.epochs, "software": software_versions()}


def write_checkpoint(run: Run, path: Path, row: EpochRow | None) -> str:
    """Write the network as it is now; `row` is the epoch that it was validated in, None between two epochs.

    Returns:
        The file's SHA-256.
    """
    card = replace(run.card, name=path.stem, title=f"{path.stem} ({run.card.architecture})")
    if row is None:
        text = f"Not validated: it was written within epoch {run.epoch + 1}, when the run was cancelled."
        card = replace(card, figures={"epoch": run.epoch}, tested_on="", limits=text)
    else:
        values = {name: value for name, value in asdict(row).items() if name.startswith("val_")}
        figures = {f"validation_{name[4:]}": round(v, 4) for name, v in values.items() if math.isfinite(v)}
        card = replace(card, figures={"epoch": row.epoch, **figures})
    return save_checkpoint(path, run.kept, card, {"epoch": run.epoch}).sha256
