"""Training a network on tiles: the published protocol as the default, and options beside it.

Source of the defaults: Le Corre et al. 2025, sections 3.1 and 3.2.
"""

from __future__ import annotations

import hashlib
import json
import math
import os
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel
from torch.optim.swa_utils import AveragedModel

from ..models.cards import ModelCard
from ..models.checkpoints import save_checkpoint
from .averaging import weight_average
from .batch_augmentation import uncertain_rim
from .datasets import Tile, TileDataset, read_datasets, split_datasets
from .devices import describe_device, pick_device
from .distributed import Group, join_group
from .errors import Cancelled, DatasetError, DeviceError, InputError
from .losses import fracture_logit, total_loss
from .metrics import PixelCounts, PublishedScores
from .progress import Progress, TimeLeft, format_seconds
from .tile_batches import BatchPlan, TileBatch, count_batches, iterate_batches
from .training_history import plot_history, write_history
from .training_settings import EpochRow, TrainingResult, TrainingSettings
from .training_start import start_network

STATE_FORMAT = "imfmapper-training-state"
LOSS_CHECK_STEPS = 50
"""Steps between looks at the loss, each of which waits for the GPU."""


def train(
    settings: TrainingSettings,
    datasets: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    history: str | os.PathLike[str] | None = None,
    plot: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
) -> TrainingResult:
    """Train a network and keep the epoch with the best validation F1.

    Beside `output` there are `<stem>_last` (the last state's weights), `<stem>_state.pt` (what RESUME needs), and,
    where no other name is given, `<stem>_history.csv` and `<stem>_history.png`. A run that is cancelled keeps them too.

    Args:
        settings: How to train.
        datasets: Folders of `tileraster`.
        output: Checkpoint file, `.pt` or `.safetensors`.
        history: CSV of the epochs.
        plot: PNG of the curves.
        progress: Listener; cancelling ends the run after the step under way.

    Raises:
        InputError: A setting cannot be used, or the state to resume is of another run.
        DatasetError: The tiles cannot be used.
        CheckpointError: The start checkpoint cannot be used.
        DeviceError: The device is missing or ran out of memory.
    """
    settings.check()
    paths = _Paths.beside(Path(output), history, plot)
    paths.output.parent.mkdir(parents=True, exist_ok=True)
    with join_group(pick_device(settings.device)) as group:
        listener = (progress or Progress()) if group.leads else Progress()
        run = _prepare(settings, read_datasets(datasets), paths, group, listener)
        try:
            return _run_epochs(run, listener)
        except torch.cuda.OutOfMemoryError as error:
            raise DeviceError(
                f"The GPU has too little memory for batches of {settings.batch_size}. Halve BATCH_SIZE and resume."
            ) from error


@dataclass(frozen=True)
class _Paths:
    output: Path
    last: Path
    state: Path
    history: Path
    plot: Path

    @staticmethod
    def beside(output: Path, history: str | os.PathLike[str] | None, plot: str | os.PathLike[str] | None) -> _Paths:
        stem = output.with_name(output.stem)
        return _Paths(
            output=output,
            last=output.with_name(f"{output.stem}_last{output.suffix}"),
            state=stem.with_name(f"{output.stem}_state.pt"),
            history=Path(history) if history else stem.with_name(f"{output.stem}_history.csv"),
            plot=Path(plot) if plot else stem.with_name(f"{output.stem}_history.png"),
        )


@dataclass
class _Run:
    """A run under way: what does not change, then its state."""

    settings: TrainingSettings
    paths: _Paths
    group: Group
    card: ModelCard
    training: list[Tile]
    validation: list[Tile]
    network: nn.Module
    trained: nn.Module  # `network`, or its wrapper for several GPUs
    average: AveragedModel | None
    optimiser: torch.optim.Optimizer
    training_plan: BatchPlan
    validation_plan: BatchPlan
    epoch: int = 0
    step: int = 0
    best_epoch: int = 0
    best_f1: float = -1.0
    rows: list[EpochRow] = field(default_factory=list)

    @property
    def kept(self) -> nn.Module:
        """The network that is validated and written."""
        return self.network if self.average is None else self.average.module

    @property
    def steps_per_epoch(self) -> int:
        return count_batches(len(self.training), self.training_plan)


def _prepare(
    settings: TrainingSettings, datasets: list[TileDataset], paths: _Paths, group: Group, progress: Progress
) -> _Run:
    training, validation = split_datasets(datasets, seed=settings.seed)
    if not any(tile.imf_px for tile in training):
        raise DatasetError("No training tile holds a fracture. Check the labels, or lower the VALIDATION share.")
    torch.manual_seed(settings.seed)
    start = start_network(settings, progress)
    network = start.network.to(group.device, memory_format=torch.channels_last)
    trained = DistributedDataParallel(network) if group.world > 1 else network

    plan = BatchPlan(
        scaling=start.card.scaling,
        channels=start.card.input_channels,
        batch_size=max(1, settings.batch_size // group.world),
        seed=settings.seed,
        workers=settings.workers,
        rank=group.rank,
        world=group.world,
    )
    augmentation = settings.augmentation if settings.augment else None
    run = _Run(
        settings=settings,
        paths=paths,
        group=group,
        card=_describe_model(start.card, start.origin, settings, datasets, training, validation, paths.output),
        training=training,
        validation=validation,
        network=network,
        trained=trained,
        average=weight_average(network, settings.average_decay) if settings.average_decay else None,
        optimiser=torch.optim.Adam(network.parameters(), lr=settings.learning_rate),
        training_plan=replace(plan, augmentation=augmentation, crop_px=settings.crop_px, shuffle=True),
        validation_plan=plan,
    )
    if settings.resume:
        _restore_state(run, progress)
    progress.info(
        f"{len(training)} tiles for training, {len(validation)} for validation, {run.steps_per_epoch} steps an epoch, "
        f"on {describe_device(group.device)}."
    )
    if not validation:
        progress.warn("No tile is marked for validation: the best epoch is chosen on the training tiles themselves.")
    return run


def _run_epochs(run: _Run, progress: Progress) -> TrainingResult:
    settings = run.settings
    clock = TimeLeft((settings.epochs - run.epoch) * run.steps_per_epoch)
    first_epoch = run.epoch
    plotted, cancelled = time.monotonic(), False
    for epoch in range(run.epoch + 1, settings.epochs + 1):

        def report(step: int, epoch: int = epoch) -> None:
            done = (epoch - 1 - first_epoch) * run.steps_per_epoch + step
            fraction = (epoch - 1 + step / run.steps_per_epoch) / settings.epochs
            progress.report(fraction, f"Epoch {epoch} of {settings.epochs}, {clock.text(done)}".rstrip(", "))
            progress.check()

        try:
            row = _one_epoch(run, epoch, report, progress)
        except Cancelled:
            cancelled = True
            break
        run.rows.append(row)
        progress.info(
            f"Epoch {epoch}: loss {row.train_loss:.4f} / {row.val_loss:.4f}, validation precision "
            f"{row.val_precision:.3f}, recall {row.val_recall:.3f}, F1 {row.val_f1:.3f}, {format_seconds(row.seconds)}"
        )
        _keep(run, row)
        if run.group.leads and time.monotonic() - plotted > 60:
            plot_history(run.rows, run.paths.plot)
            plotted = time.monotonic()
    return _finish(run, cancelled, progress)


def _one_epoch(run: _Run, epoch: int, report: Any, progress: Progress) -> EpochRow:
    began = time.monotonic()
    # Dropout draws from torch's own generator: seeded here, an epoch comes out the same in a run that was resumed.
    torch.manual_seed(int(np.random.SeedSequence([run.settings.seed, epoch]).generate_state(1)[0]))
    train_loss, trained = _train_epoch(run, epoch, report)
    val_loss, validated, pooled = _validate(run, progress)
    run.epoch = epoch
    return EpochRow(
        epoch=epoch,
        train_loss=train_loss,
        train_precision=trained.precision,
        train_recall=trained.recall,
        train_f1=trained.f1,
        val_loss=val_loss,
        val_precision=validated.precision,
        val_recall=validated.recall,
        val_f1=validated.f1,
        val_iou=validated.iou,
        val_f1_pooled=pooled.f1,
        val_iou_pooled=pooled.iou,
        learning_rate=run.optimiser.param_groups[0]["lr"],
        seconds=time.monotonic() - began,
    )


def _train_epoch(run: _Run, epoch: int, report: Any) -> tuple[float, PublishedScores]:
    run.trained.train()
    losses, counts = [], []
    for step, batch in enumerate(iterate_batches(run.training, run.training_plan, epoch)):
        report(step)
        batch = _at_least_two(batch).to(run.group.device)
        _set_learning_rate(run)

        with _autocast(run):
            outputs = run.trained(batch.image)  # "out": (N, classes, H, W)
        loss = total_loss(outputs, batch.target, _pixel_weight(batch, run.settings), run.settings.losses)

        run.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        if run.settings.clip_norm:
            nn.utils.clip_grad_norm_(run.network.parameters(), run.settings.clip_norm)
        run.optimiser.step()
        if run.average is not None:
            run.average.update_parameters(run.network)

        # Kept on the device: reading them here would wait for it at every step.
        losses.append(loss.detach())
        counts.append(count_on_device(outputs["out"].detach(), batch, run.settings.threshold))
        run.step += 1
        if step % LOSS_CHECK_STEPS == 0:
            _require_finite(float(losses[-1]), epoch)
    mean = float(torch.stack(losses).mean())
    _require_finite(mean, epoch)
    return _mean_over(run.group, [mean]), _published(run.group, counts)


@torch.no_grad()
def _validate(run: _Run, progress: Progress) -> tuple[float, PublishedScores, PixelCounts]:
    network = run.kept
    was_training = network.training
    network.eval()
    losses, counts = [], []
    tiles = run.validation or run.training
    for batch in iterate_batches(tiles, run.validation_plan):
        progress.check()
        batch = batch.to(run.group.device)
        with _autocast(run):
            outputs = network(batch.image)
        loss = total_loss(outputs, batch.target, _pixel_weight(batch, run.settings), run.settings.losses)
        losses.append(float(loss))
        counts.append(count_on_device(outputs["out"], batch, run.settings.threshold))
    network.train(was_training)
    pooled = sum((tile for part in run.group.gather(_to_counts(counts)) for b in part for tile in b), PixelCounts())
    return _mean_over(run.group, losses), _published(run.group, counts), pooled


def count_on_device(logits: Tensor, batch: TileBatch, threshold: float) -> Tensor:
    """TP, FP, FN and TN of each tile, int64 (N, 4), on the device; no-data pixels are left out (section 3.1)."""
    predicted = fracture_logit(logits.float()) > math.log(threshold / (1 - threshold))  # (N, H, W)
    truth, valid = batch.target > 0.5, batch.valid > 0.5
    kinds = (predicted & truth, predicted & ~truth, ~predicted & truth, ~predicted & ~truth)
    return torch.stack([(kind & valid).sum(dim=(1, 2)) for kind in kinds], dim=1)


def _at_least_two(batch: TileBatch) -> TileBatch:
    """A lone tile twice: batch norm over the 1 x 1 features of DeepLabV3's image pooling needs two."""
    if len(batch.image) > 1:
        return batch
    return TileBatch(*(torch.cat([plane, plane]) for plane in (batch.image, batch.target, batch.valid)))


def _pixel_weight(batch: TileBatch, settings: TrainingSettings) -> Tensor | None:
    """1 where a pixel counts in the loss, (N, H, W); None where all do, as published."""
    if not (settings.ignore_no_data or settings.rim_px):
        return None
    weight = batch.valid if settings.ignore_no_data else torch.ones_like(batch.valid)
    return weight * (1 - uncertain_rim(batch.target, settings.rim_px))


def _autocast(run: _Run) -> torch.autocast:
    """bfloat16 on CUDA only: on a CPU without bfloat16 units it is over ten times slower."""
    is_cuda = run.group.device.startswith("cuda")
    return torch.autocast("cuda", torch.bfloat16, enabled=run.settings.mixed_precision and is_cuda)


def _set_learning_rate(run: _Run) -> None:
    settings = run.settings
    share = min(1.0, (run.step + 1) / settings.warmup_steps) if settings.warmup_steps else 1.0
    if settings.schedule == "cosine":
        share *= 0.5 * (1 + math.cos(math.pi * run.step / (settings.epochs * run.steps_per_epoch)))
    for group in run.optimiser.param_groups:
        group["lr"] = settings.learning_rate * share


def _require_finite(loss: float, epoch: int) -> None:
    if not math.isfinite(loss):
        raise InputError(
            f"The loss became {loss} in epoch {epoch}: training diverged. Lower LEARNING_RATE and start again; "
            "the checkpoint holds the best epoch so far."
        )


def _mean_over(group: Group, values: list[float]) -> float:
    everything = [value for part in group.gather(values) for value in part]
    return math.fsum(everything) / len(everything) if everything else math.nan


def _to_counts(batches: list[Tensor]) -> list[list[PixelCounts]]:
    return [[PixelCounts(*tile) for tile in batch.tolist()] for batch in batches]


def _published(group: Group, batches: list[Tensor]) -> PublishedScores:
    scores = PublishedScores()
    for part in group.gather(_to_counts(batches)):
        for batch in part:
            scores.add_batch(batch)
    return scores


def _keep(run: _Run, row: EpochRow) -> None:
    """Write the best checkpoint where this epoch is it, then the last one, the history and the state."""
    f1 = row.val_f1 if math.isfinite(row.val_f1) else 0.0
    is_best = f1 > run.best_f1
    if is_best:
        run.best_f1, run.best_epoch = f1, row.epoch
    if not run.group.leads:
        return
    if is_best:
        _write_checkpoint(run, run.paths.output, row)
    _write_checkpoint(run, run.paths.last, row)
    write_history(run.rows, run.paths.history)
    _write_state(run)


def _finish(run: _Run, cancelled: bool, progress: Progress) -> TrainingResult:
    plot: Path | None = None
    if run.group.leads:
        if cancelled:
            _write_checkpoint(run, run.paths.last, run.rows[-1] if run.rows else None)
            if not run.rows:
                _write_checkpoint(run, run.paths.output, None)
                write_history(run.rows, run.paths.history)
        if run.rows:
            plot = run.paths.plot if plot_history(run.rows, run.paths.plot) else None
            if plot is None:
                progress.warn("The curves were not drawn: the package 'matplotlib' is not installed.")
        best = f"; best epoch {run.best_epoch} with F1 {run.best_f1:.3f}" if run.rows else ""
        progress.info(f"{'Cancelled' if cancelled else 'Done'} after {run.epoch} epochs{best}.")
    return TrainingResult(
        checkpoint=run.paths.output,
        last=run.paths.last,
        history=run.paths.history,
        plot=plot,
        best_epoch=run.best_epoch,
        best_f1=run.best_f1 if run.rows else math.nan,
        rows=tuple(run.rows),
        cancelled=cancelled,
    )


def _write_checkpoint(run: _Run, path: Path, row: EpochRow | None) -> None:
    figures = {} if row is None else {f"validation_{n[4:]}": v for n, v in asdict(row).items() if n.startswith("val_")}
    figures = {name: round(value, 4) for name, value in figures.items() if math.isfinite(value)}
    epoch = row.epoch if row else 0
    card = replace(run.card, name=path.stem, figures={"epoch": epoch, **figures})
    save_checkpoint(path, run.kept, card, {"epoch": epoch})


def _describe_model(
    card: ModelCard,
    origin: str,
    settings: TrainingSettings,
    datasets: list[TileDataset],
    training: list[Tile],
    validation: list[Tile],
    output: Path,
) -> ModelCard:
    with_imf = sum(tile.imf_px > 0 for tile in training)
    return replace(
        card,
        name=output.stem,
        title=f"{output.stem} ({card.architecture})",
        gsd_m=float(np.median([tile.gsd_m for tile in training])),
        tile_size_px=datasets[0].tile_size_px,
        licence="",
        source=f"trained with IMFMapper from {origin}, seed {settings.seed}",
        trained_on=f"{len(training)} tiles ({with_imf} with fractures) of "
        + ", ".join(f"'{dataset.folder.name}'" for dataset in datasets),
        tested_on=f"{len(validation)} validation tiles of the same datasets",
        figures={},
        limits="Its figures are of validation tiles that also chose the epoch; test it on images it has never seen.",
    )


def _fingerprint(run: _Run) -> str:
    """Changes when the tiles do."""
    names = [
        (str(tile.tile_id), tile.imf_px, kind) for kind in ("training", "validation") for tile in getattr(run, kind)
    ]
    return hashlib.sha256(json.dumps([names, run.group.world]).encode()).hexdigest()


def _write_state(run: _Run) -> None:
    partial = run.paths.state.with_name(run.paths.state.name + ".part")
    content = {
        "format": STATE_FORMAT,
        "identity": json.dumps(run.settings.identity(), sort_keys=True),
        "tiles": _fingerprint(run),
        "network": run.network.state_dict(),
        "average": run.average.state_dict() if run.average is not None else None,
        "optimiser": run.optimiser.state_dict(),
        "epoch": run.epoch,
        "step": run.step,
        "best_epoch": run.best_epoch,
        "best_f1": run.best_f1,
        "rows": [asdict(row) for row in run.rows],
    }
    torch.save(content, partial)
    os.replace(partial, run.paths.state)


def _restore_state(run: _Run, progress: Progress) -> None:
    """Go on where the state beside the output ended; order and augmentation are drawn from seed and epoch alone."""
    path = run.paths.state
    if not path.is_file():
        progress.info(f"Nothing to resume: '{path.name}' is not there. Training starts from the beginning.")
        return
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        is_state = state["format"] == STATE_FORMAT
    except Exception as error:  # whatever a damaged file makes torch.load raise
        raise InputError(f"'{path}' cannot be read ({error}). Delete it to start from the beginning.") from error
    if not is_state:
        raise InputError(f"'{path}' is not the state of a training run. Choose another OUTPUT.")
    _require_same_run(run, state, path)
    run.network.load_state_dict(state["network"])
    if run.average is not None:
        run.average.load_state_dict(state["average"])
    run.optimiser.load_state_dict(state["optimiser"])
    run.epoch, run.step = state["epoch"], state["step"]
    run.best_epoch, run.best_f1 = state["best_epoch"], state["best_f1"]
    run.rows = [EpochRow(**row) for row in state["rows"]]
    progress.info(f"Resumed after epoch {run.epoch}; best so far epoch {run.best_epoch} with F1 {run.best_f1:.3f}.")


def _require_same_run(run: _Run, state: dict[str, Any], path: Path) -> None:
    before, now = json.loads(state["identity"]), json.loads(json.dumps(run.settings.identity()))
    changed = [f"{name} was {before.get(name)}, is {now[name]}" for name in now if before.get(name) != now[name]]
    if changed:
        raise InputError(
            f"'{path.name}' is of a run with other settings: {'; '.join(changed)}. "
            "Use the same settings, or turn RESUME off."
        )
    if state["tiles"] != _fingerprint(run):
        raise InputError(f"'{path.name}' is of a run on other tiles or processes. Use the same, or turn RESUME off.")
