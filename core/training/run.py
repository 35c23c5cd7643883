"""A training run: its files, its network and its state."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

from ...models.cards import ModelCard
from ..datasets import Tile
from ..errors import InputError
from ..paths import cannot_be_written, require_writable, spare_inputs
from .averaging import WeightAverage
from .distributed import Group
from .settings import EpochRow, TrainingSettings
from .tile_batches import BatchPlan, count_batches


@dataclass(frozen=True)
class RunPaths:
    """The files of a run."""

    output: Path
    last: Path
    state: Path
    history: Path
    plot: Path

    @staticmethod
    def beside(output: Path, history: str | os.PathLike[str] | None, plot: str | os.PathLike[str] | None) -> RunPaths:
        """The files beside the checkpoint `output`, `history` and `plot` where they are to be elsewhere."""
        stem = output.with_name(output.stem)
        return RunPaths(
            output=output,
            last=output.with_name(f"{output.stem}_last{output.suffix}"),
            state=stem.with_name(f"{output.stem}_state.pt"),
            history=Path(history) if history else stem.with_name(f"{output.stem}_history.csv"),
            plot=Path(plot) if plot else stem.with_name(f"{output.stem}_history.png"),
        )

    def require_places(self, start: Path | None) -> None:
        """Make the folder of the checkpoints, and see that what the run writes replaces neither `start` nor each other.

        Raises:
            InputError: It would, or a checkpoint cannot be written there.
        """
        spare_inputs([start], [self.output, self.last, self.state, self.history, self.plot])
        try:
            self.output.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(cannot_be_written(self.output, error.strerror or str(error))) from error
        require_writable([self.output, self.last, self.state])


@dataclass
class Run:
    """A run under way: what does not change, then its state.

    Attributes:
        best_epoch: The epoch whose weights OUTPUT holds; 0 = none yet.
        output_sha256: SHA-256 of OUTPUT as this run wrote it; empty = not yet.
        start_sha256: SHA-256 of the checkpoint it starts from; empty = it starts from none.
        rows: The epochs that are finished.
        unwritten: History or curves that could not be written when they were last to be.
    """

    settings: TrainingSettings
    paths: RunPaths
    group: Group
    card: ModelCard
    training: list[Tile]
    validation: list[Tile]
    network: nn.Module
    trained: nn.Module  # `network`, or its wrapper for several GPUs
    average: WeightAverage | None
    optimiser: torch.optim.Optimizer
    training_plan: BatchPlan
    validation_plan: BatchPlan
    epoch: int = 0
    step: int = 0
    best_epoch: int = 0
    output_sha256: str = ""
    start_sha256: str = ""
    rows: list[EpochRow] = field(default_factory=list)
    unwritten: set[Path] = field(default_factory=set)

    @property
    def best(self) -> EpochRow | None:
        """The epoch whose weights OUTPUT holds."""
        return next((row for row in self.rows if row.epoch == self.best_epoch), None)

    @property
    def kept(self) -> nn.Module:
        """The network that is validated and written."""
        return self.network if self.average is None else self.average.module

    @property
    def steps_per_epoch(self) -> int:
        """Steps of an epoch on this process."""
        return count_batches(len(self.training), self.training_plan)
