"""Where a network runs: CUDA, Apple's MPS or the CPU."""

from __future__ import annotations

from ..models.languages import tr
from .errors import DeviceError

DEVICES = ("auto", "cuda", "mps", "cpu")
#: Those that run a row of tiles again in seconds: a run there keeps its finished lines, and not every tile.
FAST_DEVICES = ("cuda",)


def available_devices() -> tuple[str, ...]:
    """Returns the devices that torch can use here, best first."""
    import torch

    found = []
    if torch.cuda.is_available():
        found.append("cuda")
    if torch.backends.mps.is_available():
        found.append("mps")
    return (*found, "cpu")


def pick_device(name: str) -> str:
    """Returns the device to use; "auto" is the best there is.

    Raises:
        DeviceError: the name is unknown, or that device is not there.
    """
    available = available_devices()
    if name == "auto":
        return available[0]
    if name not in DEVICES:
        raise DeviceError(
            tr("Device is '{name}'; expected one of: {names}.").format(name=name, names=", ".join(DEVICES))
        )
    if name not in available:
        raise DeviceError(
            tr(
                "Device '{name}' was asked for, but torch finds only: {names}. "
                "Choose 'auto', or install a torch that supports the device and its driver."
            ).format(name=name, names=", ".join(available))
        )
    return name


def cpu_has_bfloat16() -> bool:
    """Returns whether the processor itself multiplies bfloat16 (AVX512_BF16 or AMX) and this torch can tell.

    Others imitate it, ten times slower than float32.
    """
    import torch

    checks = (getattr(torch.cpu, name, None) for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"))
    return any(check() for check in checks if check is not None)


def describe_device(device: str) -> str:
    """Returns the device's name for logs and provenance, e.g. "cuda (NVIDIA A100)"."""
    import torch

    if device == "cuda":
        return f"cuda ({torch.cuda.get_device_name()})"
    return f"cpu ({torch.get_num_threads()} threads)" if device == "cpu" else device
