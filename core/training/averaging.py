"""Running average of a network's weights, which generalises better than the last step's."""

from __future__ import annotations

import copy

import torch
from torch import nn


class WeightAverage(nn.Module):
    """An exponential moving average of weights and batch norm statistics; the averaged network is `module`.

    The decay grows to `decay` as (1 + n) / (10 + n) with the number of updates n, so that short runs are not held back
    by their first weights. torch's own `AveragedModel` reads its counter from the GPU, and so waits for it, at every
    step; this counts on the CPU and keeps the same state dict.
    """

    def __init__(self, network: nn.Module, decay: float) -> None:
        super().__init__()
        self.module = copy.deepcopy(network)
        self.decay = decay
        self.register_buffer("n_averaged", torch.tensor(0))

    @torch.no_grad()
    def update_parameters(self, network: nn.Module) -> None:
        """Take in the network's weights as they are now."""
        number = int(self.n_averaged)
        share = 1 - min(self.decay, (1 + number) / (10 + number)) if number else 1.0
        pairs = list(zip(self.module.state_dict().values(), network.state_dict().values()))
        floating = [pair for pair in pairs if pair[0].is_floating_point()]
        counters = [pair for pair in pairs if not pair[0].is_floating_point()]
        torch._foreach_lerp_([old for old, _ in floating], [new for _, new in floating], share)
        if counters:
            torch._foreach_copy_([old for old, _ in counters], [new for _, new in counters])
        self.n_averaged += 1
