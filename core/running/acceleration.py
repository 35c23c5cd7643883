"""The network as fast as the device runs it, with the same results."""

from __future__ import annotations

import copy
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from ...models.languages import tr
from ..progress import Progress

if TYPE_CHECKING:
    import torch
    from torch import nn

#: Side of the made image on which a rewritten network is compared with the plain one; a multiple of all output strides.
PROBE_PX = 128
#: Largest difference of logits, as a share of the largest logit, that a rewritten network may make.
TOLERANCE = 1e-4


def accelerate(
    network: nn.Module,
    device: str,
    *,
    published: bool,
    tiles: int,
    tile_size_px: int,
    input_channels: int,
    progress: Progress | None = None,
) -> Callable[[torch.Tensor], torch.Tensor]:
    """Returns a function from a batch to its logits, both float32 on `device`: (N, C, H, W) -> (N, classes, H, W).

    As published: the network as it is. Else on a copy: batch norms folded into their convolutions, `channels_last`,
    and on CUDA half precision. float16 rather than bfloat16: of the same speed there, and with 11 bits of mantissa
    instead of 8 the rounding is eight times finer; batch norm keeps activations far below float16's 65,504. On a CPU
    always float32: without units for bfloat16 it is over ten times slower; and convolutions that take in their
    neighbours (`fused_network`). Those take the processor time of `torch.compile` (within 2 %, benchmarks/runtimes.py)
    without its 10 to 30 s of getting ready and its C++ compiler, so that it pays for no run. More tiles in a batch are
    faster there, up to one for each thread.

    Args:
        network: gives {"out": logits}; its auxiliary head, if any, is not run.
        device: where batches will be, and the network goes: "cuda", "mps" or "cpu".
        published: whether the arithmetic must be that of the published script.
        tiles: tiles of the run; getting ready takes the time of about two, so all runs are treated alike.
        tile_size_px: side of the run's tiles; other sizes run too.
        input_channels: C.
        progress: hears in one line what runs.
    """
    import torch

    progress = progress or Progress()
    network.eval()
    if getattr(network, "aux_classifier", None) is not None:
        network.aux_classifier = None  # training only; "out" does not depend on it
    if published:
        return _logits_of(network.to(device))
    fast = _fused(network, device, input_channels, progress).to(device)
    if device == "cuda":
        torch.backends.cudnn.benchmark = True  # tiles are all of one size
        return _logits_of(fast.half(), half=True)
    return _TilesAbreast(_logits_of(fast)) if device == "cpu" else _logits_of(fast)


def _fused(network: nn.Module, device: str, input_channels: int, progress: Progress) -> nn.Module:
    """Returns a copy on the CPU, rewritten for the device as far as that can be done."""
    import torch
    from torch import nn

    plain = copy.deepcopy(network).cpu()
    if not any(isinstance(module, nn.Conv2d) for module in plain.modules()):
        return plain
    from .fused_network import fold_batch_norms, fuse_for_cpu

    probe = _probe(input_channels)
    folded = _rewritten(plain, lambda: fold_batch_norms(plain), probe, tr("folded batch norms"), progress)
    fast = folded or plain
    if device != "mps":
        fast = fast.to(memory_format=torch.channels_last)
    if device != "cpu" or folded is None:
        return fast
    fused = _rewritten(plain, lambda: fuse_for_cpu(folded, probe), probe, tr("fused convolutions"), progress)
    return fused or fast


def _logits_of(network: nn.Module, *, half: bool = False) -> Callable[[torch.Tensor], torch.Tensor]:
    import torch

    def logits(batch: torch.Tensor) -> torch.Tensor:
        # Weights in half precision and autocast: what must stay float32, such as local contrast, does.
        with torch.inference_mode(), torch.autocast("cuda", torch.float16, enabled=half):
            return network(batch)["out"].float()

    return logits


class _TilesAbreast:
    """Runs the tiles of a batch beside each other on the CPU, each with its share of the threads.

    Threads that share one tile wait for the slowest of them after every convolution; threads with a tile each do not.
    The logits are the same to the last bit. A batch of one has all threads.
    """

    def __init__(self, forward: Callable[[torch.Tensor], torch.Tensor]) -> None:
        import torch

        self._forward, self._threads = forward, torch.get_num_threads()
        self._pool: ThreadPoolExecutor | None = None
        self._starting = threading.Lock()

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        import torch

        if len(batch) == 1 or self._threads == 1:
            return self._forward(batch)
        with self._starting:
            if self._pool is None:
                self._pool = self._start(min(len(batch), self._threads))
        return torch.cat(list(self._pool.map(self._forward, batch.split(1))))

    def _start(self, workers: int) -> ThreadPoolExecutor:
        import torch

        all_there = threading.Barrier(workers + 1)
        share = self._threads // workers

        def take_share() -> None:  # holds nothing of `self`: the threads would keep alive what they wait for
            torch.get_num_threads()  # a thread's first call sets it to the process's number
            torch.set_num_threads(share)
            all_there.wait()

        pool = ThreadPoolExecutor(workers, "imfmapper-tile", initializer=take_share)
        for _ in range(workers):
            pool.submit(int)
        all_there.wait()
        weakref.finalize(self, pool.shutdown, wait=False)
        torch.set_num_threads(self._threads)  # the last one set counts for threads yet to come, such as this one's own
        return pool


def _rewritten(
    plain: nn.Module, rewrite: Callable[[], nn.Module], probe: torch.Tensor, what: str, progress: Progress
) -> nn.Module | None:
    """Returns the rewritten network if it can be had and gives the same logits, else None."""
    import torch

    try:
        network = rewrite()
        with torch.inference_mode():
            before, after = plain(probe)["out"], network(probe)["out"]
    except (AttributeError, NotImplementedError, RuntimeError, TypeError, ValueError) as error:
        progress.info(tr("The network runs without {what}: {error}").format(what=what, error=error))
        return None
    difference = float((before - after).abs().max() / before.abs().max().clamp_min(1e-6))
    if difference <= TOLERANCE:
        return network
    progress.info(
        tr("The network runs without {what}: logits would change by {difference:.1e} of the largest.").format(
            what=what, difference=difference
        )
    )
    return None


def _probe(channels: int) -> torch.Tensor:
    """Returns float32 (1, channels, PROBE_PX, PROBE_PX) in (0, 1): smoothed noise, all channels alike."""
    import torch
    from torch.nn import functional

    noise = torch.rand(1, 1, PROBE_PX, PROBE_PX, generator=torch.Generator().manual_seed(0))
    return functional.avg_pool2d(noise, 5, stride=1, padding=2).repeat(1, channels, 1, 1)
