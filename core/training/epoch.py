"""One epoch of training and one of validation."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from ...models.languages import tr
from ..devices import cpu_has_bfloat16
from ..errors import InputError
from ..evaluation.pixel_counts import PixelCounts, PublishedScores
from ..progress import Progress
from .distributed import Group
from .losses import fracture_logit, total_loss
from .run import Run
from .settings import TrainingSettings
from .tile_batches import PackedBatch, TileBatch

LOSS_CHECK_STEPS = 50
"""Steps between looks at the loss, each of which waits for the GPU."""


def train_epoch(
    run: Run, epoch: int, batches: Iterable[PackedBatch], *, report: Callable[[int], None]
) -> tuple[float, PublishedScores]:
    """Train an epoch on its batches; returns the mean loss and the figures of the batches as they were trained on."""
    run.trained.train()
    losses, counts = [], []
    for step, packed in enumerate(batches):
        report(step)
        batch = _at_least_two(packed.to(run.group.device))
        _set_learning_rate(run)

        with autocast(run):
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
def validate_epoch(
    run: Run, batches: Iterable[PackedBatch], progress: Progress
) -> tuple[float, PublishedScores, PixelCounts]:
    """Validate; returns the mean loss, the figures as published, and the pixels of all tiles together."""
    network = run.kept
    was_training = network.training
    network.eval()
    losses, counts = [], []
    for packed in batches:
        if (
            run.group.world == 1
        ):  # of several processes one may have a batch less: they ask at the next step of training
            progress.check()
        batch = packed.to(run.group.device)
        with autocast(run):
            outputs = network(batch.image)
        loss = total_loss(outputs, batch.target, _pixel_weight(batch, run.settings), run.settings.losses)
        losses.append(loss)  # as in training, read once all is under way
        counts.append(count_on_device(outputs["out"], batch, run.settings.threshold))
    network.train(was_training)
    pooled = sum((tile for part in run.group.gather(_to_counts(counts)) for b in part for tile in b), PixelCounts())
    values = torch.stack(losses).tolist() if losses else []  # of several processes one may have had no batch
    return _mean_over(run.group, values), _published(run.group, counts), pooled


def count_on_device(logits: Tensor, batch: TileBatch, threshold: float) -> Tensor:
    """TP, FP, FN and TN of each tile, int64 (N, 4), on the device.

    No data is left out (section 3.1), and so are ignored pixels.
    """
    predicted = fracture_logit(logits.float()) > math.log(threshold / (1 - threshold))  # (N, H, W)
    truth, valid = batch.target > 0.5, batch.valid > 0.5
    if batch.ignored is not None:
        valid = valid & (batch.ignored < 0.5)
    kinds = (predicted & truth, predicted & ~truth, ~predicted & truth, ~predicted & ~truth)
    return torch.stack([(kind & valid).sum(dim=(1, 2)) for kind in kinds], dim=1)


def _at_least_two(batch: TileBatch) -> TileBatch:
    """A lone tile twice: batch norm over the 1 x 1 features of DeepLabV3's image pooling needs two."""
    if len(batch.image) > 1:
        return batch
    return TileBatch(*(None if plane is None else torch.cat([plane, plane]) for plane in vars(batch).values()))


def _pixel_weight(batch: TileBatch, settings: TrainingSettings) -> Tensor | None:
    """1 where a pixel counts in the loss, (N, H, W); None where all do, as published."""
    if batch.ignored is None and not settings.ignore_no_data:
        return None
    weight = batch.valid if settings.ignore_no_data else torch.ones_like(batch.valid)
    return weight if batch.ignored is None else weight * (1 - batch.ignored)


def autocast(run: Run) -> torch.autocast:
    """bfloat16 on CUDA and on processors with units for it; on others it is over ten times slower."""
    kind = run.group.device.partition(":")[0]
    can = kind == "cuda" or (kind == "cpu" and cpu_has_bfloat16())
    return torch.autocast(kind if can else "cpu", torch.bfloat16, enabled=run.settings.mixed_precision and can)


def _set_learning_rate(run: Run) -> None:
    settings = run.settings
    share = min(1.0, (run.step + 1) / settings.warmup_steps) if settings.warmup_steps else 1.0
    if settings.schedule == "cosine":
        share *= 0.5 * (1 + math.cos(math.pi * run.step / (settings.epochs * run.steps_per_epoch)))
    for group in run.optimiser.param_groups:
        group["lr"] = settings.learning_rate * share


def _require_finite(loss: float, epoch: int) -> None:
    if not math.isfinite(loss):
        raise InputError(
            tr(
                "The loss became {loss} in epoch {epoch}: training diverged. Lower LEARNING_RATE and start again. What "
                "earlier epochs left is kept."
            ).format(loss=loss, epoch=epoch)
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
