"""Running average of a network's weights, which generalises better than the last step's."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn
from torch.optim.swa_utils import AveragedModel


def weight_average(network: nn.Module, decay: float) -> AveragedModel:
    """An exponential moving average of weights and batch norm statistics.

    The decay grows to `decay` as (1 + n) / (10 + n) with the number of updates n, so that short runs are not held back
    by their first weights. The averaged network is `.module`.
    """

    def average(averages: Sequence[Tensor], currents: Sequence[Tensor], updates: Tensor | int) -> None:
        number = int(updates)
        share = 1 - min(decay, (1 + number) / (10 + number))
        if torch.is_floating_point(averages[0]):
            torch._foreach_lerp_(list(averages), list(currents), share)
        else:
            for old, new in zip(averages, currents):
                old.copy_(new)

    return AveragedModel(network, multi_avg_fn=torch.no_grad()(average), use_buffers=True)
