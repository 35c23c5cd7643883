"""Losses that the experiments compare and that did not help; the plugin does not have them."""

from __future__ import annotations

import imfmapper_package

import torch
import torch.nn.functional as functional
from torch import Tensor

from imfmapper.core.training.losses import cross_entropy


def balanced_cross_entropy(logits: Tensor, target: Tensor, weight: Tensor) -> Tensor:
    """Mean binary cross-entropy in which fracture and background pixels of a batch weigh the same."""
    share = (weight * target).sum() / weight.sum().clamp_min(1)
    share = share.clamp(0.01, 0.99)  # a batch without fractures must not weigh them without bound
    return cross_entropy(logits, target, weight * torch.where(target > 0.5, 0.5 / share, 0.5 / (1 - share)))


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
