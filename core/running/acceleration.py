"""The network as fast as the device runs it, with the same results."""

from __future__ import annotations

import copy
import threading
import weakref
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...models.languages import tr
from ..devices import cpu_has_bfloat16
from ..progress import Progress

if TYPE_CHECKING:
    import torch
    from torch import nn

#: Side of the made image on which a rewritten network is compared with the plain one; a multiple of all output strides.
PROBE_PX = 128
#: Largest difference of logits, as a share of the largest logit, that a rewritten network may make.
TOLERANCE = 1e-4
#: The same of a network that computes in bfloat16, which has 8 bits of mantissa.
BFLOAT16_TOLERANCE = 0.05


#: How exactly to compute: as the published script does, in float32, or in what the device is fastest with.
ARITHMETICS = ("published", "float32", "fast")


@dataclass(frozen=True)
class FastNetwork:
    """A function from a batch to its logits, both float32 on the device: (N, C, H, W) -> (N, classes, H, W).

    Attributes:
        precision: what its convolutions compute in: "float32", "float16" or "bfloat16".
    """

    logits: Callable[[torch.Tensor], torch.Tensor]
    precision: str = "float32"

    def __call__(self, batch: torch.Tensor) -> torch.Tensor:
        """Returns the logits of a batch."""
        return self.logits(batch)


def intended_precision(device: str, arithmetic: str) -> str:
    """Returns what a network on this device is to compute in; one that cannot is left at float32 (`FastNetwork`)."""
    if arithmetic != "fast":
        return "float32"
    if device == "cuda":
        return "float16"
    return "bfloat16" if device == "cpu" and cpu_has_bfloat16() else "float32"


def accelerate(
    network: nn.Module,
    device: str,
    *,
    input_channels: int,
    tile_size_px: int = 512,
    arithmetic: str = "fast",
    progress: Progress | None = None,
) -> FastNetwork:
    """Returns the network as fast as the device runs it.

    "published": the network as it is. Else on a copy: batch norms folded into their convolutions, `channels_last`, and
    with "fast" half the bits. On CUDA float16 rather than bfloat16: with 11 bits of mantissa instead of 8 the
    rounding is eight times finer, and batch norm keeps activations far below float16's 65,504: maps of the sample scene
    agree with float32 to 2 steps of 1/254, at 1.5 (light network) to 1.8 times (ResNet-50) its speed on an H100. On
    a CPU bfloat16 where the processor has units for it, which halves the time; without them it is over ten times
    slower. And on a CPU convolutions that take in their neighbours (`fused_network`). Those take the processor time of
    `torch.compile` (within 2 %, benchmarks/runtimes.py) without its 10 to 30 s of getting ready and its C++ compiler,
    so that it pays for no run. More tiles in a batch are faster there, up to one for each thread.

    Args:
        network: gives {"out": logits}; its auxiliary head, if any, is not run.
        device: where batches will be, and the network goes: "cuda", "mps" or "cpu".
        input_channels: C.
        tile_size_px: side of most tiles; other sizes run too.
        arithmetic: one of `ARITHMETICS`.
        progress: hears in one line what runs.
    """
    import torch

    progress = progress or Progress()
    network.eval()
    if getattr(network, "aux_classifier", None) is not None:
        network.aux_classifier = None  # training only; "out" does not depend on it
    if arithmetic == "published":
        return FastNetwork(_logits_of(network.to(device)))
    wanted = intended_precision(device, arithmetic)
    fast, precision = _fused(network, device, wanted, _probe(input_channels), tile_size_px, progress)
    fast = fast.to(device)
    if device == "cuda":
        torch.backends.cudnn.benchmark = True  # tiles are all of one size
        half = wanted == "float16"
        return FastNetwork(_logits_of(fast.half() if half else fast, half=half), wanted)
    return FastNetwork(_TilesAbreast(_logits_of(fast)) if device == "cpu" else _logits_of(fast), precision)


def _fused(
    network: nn.Module, device: str, precision: str, probe: torch.Tensor, tile_size_px: int, progress: Progress
) -> tuple[nn.Module, str]:
    """Returns a copy on the CPU, rewritten for the device as far as that can be done, and its precision."""
    import torch
    from torch import nn

    plain = copy.deepcopy(network).cpu()
    if not any(isinstance(module, nn.Conv2d) for module in plain.modules()):
        return plain, "float32"
    from .fused_network import fold_batch_norms, fuse_for_cpu

    folded = _rewritten(plain, lambda: fold_batch_norms(plain), probe, tr("folded batch norms"), progress)
    fast = folded or plain
    if device != "mps":
        fast = fast.to(memory_format=torch.channels_last)
    if device != "cpu" or folded is None:
        return fast, "float32"
    if precision == "bfloat16":
        half = _rewritten(
            plain,
            lambda: fuse_for_cpu(folded, probe, tile_size_px, torch.bfloat16),
            probe,
            "bfloat16",
            progress,
            BFLOAT16_TOLERANCE,
        )
        if half is not None:
            return half, precision
    fused = _rewritten(
        plain, lambda: fuse_for_cpu(folded, probe, tile_size_px), probe, tr("fused convolutions"), progress
    )
    return fused or fast, "float32"


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
    plain: nn.Module,
    rewrite: Callable[[], nn.Module],
    probe: torch.Tensor,
    what: str,
    progress: Progress,
    tolerance: float = TOLERANCE,
) -> nn.Module | None:
    """Returns the rewritten network if it can be had and gives the same logits, else None."""
    import torch

    try:
        network = rewrite()
        with torch.inference_mode():
            before, after = plain(probe)["out"], network(probe)["out"].float()
    except (AttributeError, NotImplementedError, RuntimeError, TypeError, ValueError) as error:
        progress.info(tr("The network runs without {what}: {error}").format(what=what, error=error))
        return None
    difference = float((before - after).abs().max() / before.abs().max().clamp_min(1e-6))
    if difference <= tolerance:
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
