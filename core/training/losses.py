"""Losses for thin structures: binary cross-entropy as published, Dice and centreline Dice as options."""

from __future__ import annotations

from collections.abc import Mapping

import torch
import torch.nn.functional as functional
from torch import Tensor

from .settings import LossSettings

AUXILIARY_WEIGHT = 0.5
"""Weight of torchvision's auxiliary head, as in its own reference training; the paper gives none."""


def total_loss(
    outputs: Mapping[str, Tensor], target: Tensor, weight: Tensor | None = None, settings: LossSettings | None = None
) -> Tensor:
    """The loss of a batch, a scalar.

    Args:
        outputs: "out", and "aux" where the network has it: logits (N, classes, H, W).
        target: float (N, H, W), 1 = fracture.
        weight: float (N, H, W), 0 where the pixel is left out; None = every pixel counts, no data too, as published
            (section 3.1: the valid-data mask is applied after the loss).
        settings: Which losses; None = as published.
    """
    settings = settings or LossSettings()
    loss = _one_head(outputs["out"].float(), target, weight, settings)
    if "aux" in outputs:
        loss = loss + AUXILIARY_WEIGHT * _one_head(outputs["aux"].float(), target, weight, settings)
    return loss


def fracture_logit(logits: Tensor) -> Tensor:
    """Logit of the fracture, (N, H, W): logit 1 - logit 0 of two classes, so that > 0 is the published argmax."""
    return logits[:, 1] - logits[:, 0] if logits.shape[1] == 2 else logits[:, 0]


def cross_entropy(logits: Tensor, target: Tensor, weight: Tensor | None = None) -> Tensor:
    """Mean binary cross-entropy.

    With two outputs each is a binary problem of its own: one-hot targets, sigmoid and BCE over both channels. That is
    what the published network's two outputs, its sigmoid before argmax and the paper's "BCE" (section 3.2) imply.
    """
    pixel_weight = torch.ones_like(target) if weight is None else weight
    channels = torch.stack([1 - target, target], dim=1) if logits.shape[1] == 2 else target[:, None]
    losses = functional.binary_cross_entropy_with_logits(logits, channels, reduction="none").mean(dim=1)  # (N, H, W)
    return (losses * pixel_weight).sum() / pixel_weight.sum().clamp_min(1)


def dice_loss(logit: Tensor, target: Tensor, weight: Tensor | None = None, smooth: float = 1.0) -> Tensor:
    """1 - Dice of the batch (Milletari et al. 2016), from logits (N, H, W).

    Over the whole batch, not per tile: a tile without fractures then adds its false alarms and no constant.
    """
    probability = torch.sigmoid(logit)
    if weight is not None:
        probability, target = probability * weight, target * weight
    overlap = (probability * target).sum()
    return 1 - (2 * overlap + smooth) / (probability.sum() + target.sum() + smooth)


def centreline_dice_loss(
    logit: Tensor, target: Tensor, weight: Tensor | None = None, *, iterations: int = 8, smooth: float = 1.0
) -> Tensor:
    """1 - clDice of the batch (Shit et al. 2021): overlap of soft skeletons with masks.

    Args:
        logit: (N, H, W).
        target: (N, H, W), 1 = fracture.
        weight: (N, H, W), 0 = left out.
        iterations: Thinning steps: half the greatest width in px that is still thinned to a line.
        smooth: Keeps empty batches finite.
    """
    probability = torch.sigmoid(logit)
    if weight is not None:
        probability, target = probability * weight, target * weight
    thin, thin_target = _soft_skeleton(probability, iterations), _soft_skeleton(target, iterations)
    precision = ((thin * target).sum() + smooth) / (thin.sum() + smooth)
    sensitivity = ((thin_target * probability).sum() + smooth) / (thin_target.sum() + smooth)
    return 1 - 2 * precision * sensitivity / (precision + sensitivity)


def _one_head(logits: Tensor, target: Tensor, weight: Tensor | None, settings: LossSettings) -> Tensor:
    loss = settings.cross_entropy * cross_entropy(logits, target, weight)
    if settings.dice:
        loss = loss + settings.dice * dice_loss(fracture_logit(logits), target, weight)
    if settings.centreline:
        loss = loss + settings.centreline * centreline_dice_loss(fracture_logit(logits), target, weight)
    return loss


def _erode(image: Tensor) -> Tensor:
    """Grey erosion by a cross, as in clDice."""
    vertical = -functional.max_pool2d(-image, (3, 1), stride=1, padding=(1, 0))
    horizontal = -functional.max_pool2d(-image, (1, 3), stride=1, padding=(0, 1))
    return torch.minimum(vertical, horizontal)


def _soft_skeleton(image: Tensor, iterations: int) -> Tensor:
    """What openings by ever larger crosses remove, (N, H, W)."""
    image = image[:, None]
    skeleton = functional.relu(image - functional.max_pool2d(_erode(image), 3, stride=1, padding=1))
    for _ in range(iterations):
        image = _erode(image)
        removed = functional.relu(image - functional.max_pool2d(_erode(image), 3, stride=1, padding=1))
        skeleton = skeleton + functional.relu(removed - skeleton * removed)
    return skeleton[:, 0]
