"""How many tiles go through a network at once, and what tells that they were too many."""

from __future__ import annotations

from collections.abc import Callable

from ...models.languages import tr
from ..errors import DeviceError

#: More tiles at once gain nothing on a graphics card.
LARGEST_BATCH = 32
#: On a processor tiles run beside each other, a share of the threads each (`acceleration`); each takes memory.
LARGEST_CPU_BATCH = 4
MPS_BATCH = 4
#: Share of the free memory of a graphics card that a batch may take: its convolutions need working space besides.
MEMORY_SHARE = 0.6
#: How errors of torch that have no class of their own begin to say that memory ran out (CPU on Linux and Windows, MPS).
_OUT_OF_MEMORY = ("can't allocate memory", "not enough memory", "out of memory")


def automatic_batch_size(device: str, run_one: Callable[[], object], *, published: bool) -> int:
    """Returns how many tiles fit the device: by what one takes on CUDA, by the threads on a CPU.

    Args:
        device: "cuda", "mps" or "cpu".
        run_one: runs one tile on the device.
        published: whether the arithmetic is the published one: a CPU then has one tile at a time.
    """
    import torch

    if device == "cpu":
        return 1 if published else min(torch.get_num_threads(), LARGEST_CPU_BATCH)
    if device == "mps":
        return MPS_BATCH
    run_one()  # the first one also loads kernels and makes room for the weights' other forms
    torch.cuda.synchronize()
    torch.cuda.reset_peak_memory_stats()
    held = torch.cuda.memory_allocated()
    run_one()
    torch.cuda.synchronize()
    tile_bytes = max(torch.cuda.max_memory_allocated() - held, 1)
    torch.cuda.empty_cache()
    return batch_that_fits(torch.cuda.mem_get_info()[0], tile_bytes)


def batch_that_fits(free_bytes: int, tile_bytes: int) -> int:
    """Returns the largest power of two whose tiles fit a share of the free memory, from 1 to `LARGEST_BATCH`."""
    batch = 1
    while batch < LARGEST_BATCH and 2 * batch * tile_bytes <= MEMORY_SHARE * free_bytes:
        batch *= 2
    return batch


def is_out_of_memory(error: BaseException) -> bool:
    """Returns whether an error of torch or Python says that memory ran out, on whatever device."""
    import torch

    if isinstance(error, (MemoryError, torch.cuda.OutOfMemoryError)):
        return True
    return isinstance(error, RuntimeError) and any(text in str(error).lower() for text in _OUT_OF_MEMORY)


def tile_does_not_fit(device: str, tile_size_px: int) -> DeviceError:
    """Returns the error of a device whose memory does not hold a single tile."""
    if device == "cuda":
        text = tr(
            "One tile of {size} px does not fit the graphics card's memory. Close other programs that use it, "
            "choose a lighter model, or DEVICE 'cpu'."
        )
    else:
        text = tr(
            "One tile of {size} px does not fit memory. Close other programs that use it, choose a lighter model, "
            "or DEVICE 'cpu'."
        )
    return DeviceError(text.format(size=tile_size_px))
