"""How many processes read tiles where nobody said."""

from __future__ import annotations

import pytest

from imfmapper.core.training.workers import automatic_workers, count_workers

GIB = 2**30


@pytest.mark.parametrize(
    ("cores", "memory_bytes", "processes", "workers"),
    [
        (16, 64 * GIB, 1, 14),
        (64, 64 * GIB, 1, 16),  # more are of no use
        (64, 64 * GIB, 8, 6),  # 8 cores for each, two of them its own
        (2, 64 * GIB, 1, 0),
        (16, 64 * 2**20, 1, 0),  # what Docker gives a container
        (16, 1 * GIB, 1, 4),
        (16, 1 * GIB, 2, 2),
    ],
)
def test_readers_fit_cores_and_shared_memory(cores, memory_bytes, processes, workers):
    assert count_workers(cores, memory_bytes, processes=processes) == workers


@pytest.mark.parametrize("device", ["cpu", "mps"])
def test_only_cuda_is_fed_by_processes(device):
    assert automatic_workers(device) == 0
