"""How many processes read tiles where nobody said."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

MOST_WORKERS = 16
"""More are of little use: an H100 takes some 600 tiles of 512 px a second for `imfmapper_base`, a core varies 50."""
MEMORY_PER_WORKER = 256 * 2**20
"""Bytes of shared memory for a process: two batches of 32 augmented tiles of 512 px are 96 MiB, one is on its way."""
SHARED_MEMORY = Path("/", "dev", "shm")
"""Where Linux keeps what processes share."""


def automatic_workers(device: str) -> int:
    """Reading processes for a training on this device; 0 = a thread.

    Processes only for CUDA, as the CPU needs its cores to train, and only under Linux: elsewhere each would have to
    load torch anew.
    """
    if not device.startswith("cuda") or sys.platform != "linux":
        return 0
    processes = int(os.environ.get("LOCAL_WORLD_SIZE", "1"))
    try:
        shared_memory_bytes = shutil.disk_usage(SHARED_MEMORY).free
    except OSError:
        return 0
    return count_workers(len(os.sched_getaffinity(0)), shared_memory_bytes, processes=processes)


def count_workers(cores: int, shared_memory_bytes: int, *, processes: int) -> int:
    """Reading processes for each of the `processes` that train on a machine's GPUs; two cores are left to each.

    Containers may have next to no shared memory, through which batches are handed over: a process without would crash.
    """
    most_by_memory = shared_memory_bytes // (processes * MEMORY_PER_WORKER)
    return max(0, min(cores // processes - 2, most_by_memory, MOST_WORKERS))
