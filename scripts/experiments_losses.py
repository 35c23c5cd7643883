"""What the experiments compare of losses and did not help: balanced classes, rims left out. The plugin has neither."""

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


def uncertain_rim(mask: Tensor, rim_px: int) -> Tensor:
    """Pixels within `rim_px` of a fracture's edge, inside or outside, float (N, H, W): too uncertain to learn from."""
    if rim_px <= 0:
        return torch.zeros_like(mask)
    size = 2 * rim_px + 1
    wide = functional.max_pool2d(mask[:, None], size, stride=1, padding=rim_px)
    narrow = -functional.max_pool2d(-mask[:, None], size, stride=1, padding=rim_px)
    return (wide - narrow)[:, 0]
