"""Several GPUs through torch's own launcher: `torchrun --nproc_per_node=4 -m imfmapper trainmodel ...`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import torch
import torch.distributed as distributed


@dataclass(frozen=True)
class Group:
    """This process among those that train together."""

    rank: int = 0
    world: int = 1
    device: str = "cpu"

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
    distributed.init_process_group("nccl" if device.startswith("cuda") else "gloo")
    try:
        yield Group(distributed.get_rank(), world, device)
    finally:
        distributed.destroy_process_group()
