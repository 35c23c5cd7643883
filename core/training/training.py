"""Training a network on tiles: the published protocol as the default, and options beside it.

Source of the defaults: Le Corre et al. 2025, sections 3.1 and 3.2.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from torch.nn.parallel import DistributedDataParallel

from ...models.languages import tr
from ..archive.fetching import Fetcher
from ..datasets import SAME_RESOLUTION, TileDataset, read_datasets, split_datasets
from ..devices import describe_device, pick_device
from ..errors import Cancelled, DatasetError, DeviceError
from ..progress import Progress, TimeLeft, format_seconds
from ..running.batch_sizes import is_out_of_memory
from .averaging import WeightAverage
from .checkpoints import describe_model
from .distributed import Follower, Group, join_group
from .epoch import train_epoch, validate_epoch
from .outputs import draw_curves, keep_cancelled, keep_epoch, write_records
from .run import Run, RunPaths
from .settings import EpochRow, TrainingResult, TrainingSettings
from .start import start_network
from .state import restore_state, warn_of_same_run
from .tile_batches import BatchPlan
from .tile_feed import FeedPart, TileFeed, reader_has_ended

TRAINING, VALIDATION = 0, 1
"""Parts of a run's feed."""


def train(
    settings: TrainingSettings,
    datasets: Sequence[str | os.PathLike[str]],
    output: str | os.PathLike[str],
    *,
    history: str | os.PathLike[str] | None = None,
    plot: str | os.PathLike[str] | None = None,
    progress: Progress | None = None,
    fetcher: Fetcher | None = None,
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
        fetcher: What downloads pre-trained weights; None = Python's own library.

    Raises:
        Cancelled: The user asked to stop before training began.
        InputError: A setting cannot be used, the state to resume is of another run, or a file cannot be written.
        DatasetError: The tiles cannot be used.
        CheckpointError: The start checkpoint cannot be used.
        DeviceError: The device is missing or ran out of memory.
    """
    settings.check()
    paths = RunPaths.beside(Path(output), history, plot)
    paths.require_places(settings.start)
    with join_group(pick_device(settings.device)) as group:
        listener = progress or Progress()
        listener = listener if group.leads else Follower(listener)
        tiles = read_datasets(datasets)
        try:
            return _run_epochs(prepare(settings, tiles, paths, group, listener, fetcher=fetcher), listener)
        except (MemoryError, RuntimeError) as error:
            told = _lack_of_memory(error, settings, group.device)
            if told is None:
                raise
            raise told from error


def _lack_of_memory(error: Exception, settings: TrainingSettings, device: str) -> DeviceError | None:
    """What is said of an error of torch or Python where it means that memory ran out, None where not."""
    if is_out_of_memory(error):
        text = tr(
            "Batches of {count} tiles do not fit the memory of device '{device}'. Halve BATCH_SIZE and start again. If "
            "another program took the memory, close it and go on with RESUME and the same BATCH_SIZE."
        )
        return DeviceError(text.format(count=settings.batch_size, device=device))
    if "DataLoader worker (pid" in str(error):  # torch raises it wherever the run is at that moment
        return reader_has_ended(error)
    return None


def prepare(
    settings: TrainingSettings,
    datasets: list[TileDataset],
    paths: RunPaths,
    group: Group,
    progress: Progress,
    *,
    fetcher: Fetcher | None = None,
) -> Run:
    """Everything a run needs, its state restored where it resumes."""
    training, validation = split_datasets(datasets, seed=settings.seed)
    if not any(tile.imf_px for tile in training):
        raise DatasetError(tr("No training tile holds a fracture. Check the labels, or lower the VALIDATION share."))
    torch.manual_seed(settings.seed)
    start = start_network(settings, progress, fetcher=fetcher, leads=group.leads)
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
    run = Run(
        settings=settings,
        paths=paths,
        group=group,
        card=describe_model(start, settings, datasets, training, validation),
        training=training,
        validation=validation,
        network=network,
        trained=trained,
        average=WeightAverage(network, settings.average_decay) if settings.average_decay else None,
        optimiser=torch.optim.Adam(network.parameters(), lr=settings.learning_rate),
        training_plan=replace(plan, augmentation=augmentation, crop_px=settings.crop_px, shuffle=True),
        validation_plan=plan,
        start_sha256=start.sha256,
    )
    if settings.resume:
        restore_state(run, progress)
    else:
        warn_of_same_run(run, progress)
    progress.info(
        tr("{training} tiles for training, {validation} for validation, {steps} steps an epoch, on {device}.").format(
            training=len(training),
            validation=len(validation),
            steps=run.steps_per_epoch,
            device=describe_device(group.device),
        )
    )
    _warn_of_resolutions(run, progress)
    if not validation:
        progress.warn(
            tr("No tile is marked for validation: the best epoch is chosen on the training tiles themselves.")
        )
    elif not any(tile.imf_px for tile in validation):
        text = tr(
            "None of the {count} validation tiles holds a fracture: F1 is not defined and the epoch with the lowest "
            "validation loss is kept, which says little about fractures. Tile again with another SEED, SPLIT or "
            "VALIDATION share, or label more fractures."
        )
        progress.warn(text.format(count=len(validation)))
    return run


def _warn_of_resolutions(run: Run, progress: Progress) -> None:
    resolutions = sorted(tile.gsd_m for tile in run.training)
    if resolutions[-1] > SAME_RESOLUTION * resolutions[0]:
        text = tr(
            "The training tiles have {finest:g} to {coarsest:g} m/px: fractures of one width on the ground look "
            "different to the network, which is then used at {gsd:g} m/px. Tile mosaics of one resolution."
        )
        progress.warn(text.format(finest=resolutions[0], coarsest=resolutions[-1], gsd=run.card.gsd_m))


def _run_epochs(run: Run, progress: Progress) -> TrainingResult:
    settings = run.settings
    clock = TimeLeft((settings.epochs - run.epoch) * run.steps_per_epoch)
    first_epoch = run.epoch
    plotted, cancelled = time.monotonic(), False
    with open_feed(run) as feed:
        for epoch in range(run.epoch + 1, settings.epochs + 1):

            def report(step: int, epoch: int = epoch) -> None:
                done = (epoch - 1 - first_epoch) * run.steps_per_epoch + step
                fraction = (epoch - 1 + step / run.steps_per_epoch) / settings.epochs
                progress.report(fraction, _epoch_text(epoch, settings.epochs, clock.text(done)))
                run.group.check(progress)

            try:
                row = _one_epoch(run, epoch, feed, progress=progress, report=report)
            except Cancelled:
                cancelled = True
                break
            progress.info(_row_text(row))
            keep_epoch(run, row, progress)
            if run.group.leads and time.monotonic() - plotted > 60:
                draw_curves(run, progress)
                plotted = time.monotonic()
    return _finish(run, cancelled, progress)


def open_feed(run: Run) -> TileFeed:
    """The batches of the epochs that are left: `TRAINING` and `VALIDATION` are its parts."""
    validation = run.validation or run.training
    parts = (FeedPart(run.training, run.training_plan), FeedPart(validation, run.validation_plan))
    return TileFeed(parts, range(run.epoch + 1, run.settings.epochs + 1))


def _epoch_text(epoch: int, epochs: int, left: str) -> str:
    if left:
        return tr("Epoch {epoch} of {epochs}, {left}").format(epoch=epoch, epochs=epochs, left=left)
    return tr("Epoch {epoch} of {epochs}").format(epoch=epoch, epochs=epochs)


def _row_text(row: EpochRow) -> str:
    return tr(
        "Epoch {epoch}: loss {train_loss:.4f} / {val_loss:.4f}, validation precision {precision:.3f}, recall "
        "{recall:.3f}, F1 {f1:.3f}, {duration}"
    ).format(
        epoch=row.epoch,
        train_loss=row.train_loss,
        val_loss=row.val_loss,
        precision=row.val_precision,
        recall=row.val_recall,
        f1=row.val_f1,
        duration=format_seconds(row.seconds),
    )


def _one_epoch(run: Run, epoch: int, feed: TileFeed, *, progress: Progress, report: Callable[[int], None]) -> EpochRow:
    began = time.monotonic()
    # Dropout draws from torch's own generator: seeded here, an epoch comes out the same in a run that was resumed.
    torch.manual_seed(int(np.random.SeedSequence([run.settings.seed, epoch]).generate_state(1)[0]))
    train_loss, trained = train_epoch(run, epoch, feed.take(TRAINING, epoch), report=report)
    val_loss, validated, pooled = validate_epoch(run, feed.take(VALIDATION, epoch), progress)
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


def _finish(run: Run, cancelled: bool, progress: Progress) -> TrainingResult:
    history, plot = run.paths.history if run.paths.history.is_file() else None, None
    if run.group.leads:
        if cancelled:
            keep_cancelled(run, progress)
        if run.rows:
            history, plot = write_records(run, progress)
        progress.info(_end_text(run, cancelled))
    best_f1 = run.best.rank[0] if run.best is not None and run.best.has_f1 else math.nan
    return TrainingResult(
        checkpoint=run.paths.output,
        last=run.paths.last,
        history=history,
        plot=plot,
        best_epoch=run.best_epoch,
        best_f1=best_f1,
        rows=tuple(run.rows),
        cancelled=cancelled,
    )


def _end_text(run: Run, cancelled: bool) -> str:
    best = run.best
    if best is None:
        return tr("Cancelled before the first epoch was finished.")
    if best.has_f1 and cancelled:
        text = tr("Cancelled after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.")
    elif best.has_f1:
        text = tr("Done after {count} epochs; best epoch {epoch} with F1 {f1:.3f}.")
    elif cancelled:
        text = tr(
            "Cancelled after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is "
            "not defined without fractures in the validation tiles."
        )
    else:
        text = tr(
            "Done after {count} epochs; best epoch {epoch}, chosen by its validation loss of {loss:.4f}, as F1 is not "
            "defined without fractures in the validation tiles."
        )
    return text.format(count=run.epoch, epoch=best.epoch, f1=best.rank[0], loss=best.val_loss)
