"""Several GPUs through torch's own launcher: `torchrun --nproc_per_node=4 -m imfmapper -- trainmodel ...`.

Without the two dashes torchrun takes options that begin like its own, such as `--start`, for itself.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
import torch.distributed as distributed

from ...models.languages import tr
from ..errors import Cancelled
from ..progress import Progress


@dataclass(frozen=True)
class Group:
    """This process among those that train together."""

    rank: int = 0
    world: int = 1
    device: str = "cpu"
    agreement: Any = None  # the processes' connection through the CPU, which does not wait for the GPU; None = default

    @property
    def leads(self) -> bool:
        """Whether this process writes files and reports."""
        return self.rank == 0

    def gather(self, value: Any) -> list[Any]:
        """Every process's value, by rank."""
        if self.world == 1:
            return [value]
        values: list[Any] = [None] * self.world
        distributed.all_gather_object(values, value)
        return values

    def check(self, progress: Progress) -> None:
        """Raise `Cancelled` in all processes once one was asked to stop; all must check at the same step.

        One that stopped alone would leave the others waiting for it.
        """
        if self.world == 1:
            progress.check()
            return
        wish = torch.tensor(int(progress.is_cancelled()))
        distributed.all_reduce(wish, distributed.ReduceOp.MAX, group=self.agreement)
        if wish:
            raise Cancelled(tr("Cancelled by the user."))


class Follower(Progress):
    """Says nothing, as the first process speaks for all, but hears the wish to stop."""

    def __init__(self, listener: Progress) -> None:
        self._listener = listener

    def is_cancelled(self) -> bool:
        """Returns whether the user asked to stop."""
        return self._listener.is_cancelled()


@contextmanager
def join_group(device: str) -> Iterator[Group]:
    """Join the processes that torchrun started; alone, a group of one."""
    world = int(os.environ.get("WORLD_SIZE", "1"))
    if world == 1 or not distributed.is_available():
        yield Group(device=device)
        return
    if device.startswith("cuda"):
        device = f"cuda:{os.environ.get('LOCAL_RANK', '0')}"
        torch.cuda.set_device(device)
    backend = "nccl" if device.startswith("cuda") else "gloo"
    distributed.init_process_group(backend)
    try:
        agreement = None if backend == "gloo" else distributed.new_group(backend="gloo")
        yield Group(distributed.get_rank(), world, device, agreement)
    finally:
        distributed.destroy_process_group()
