"""The files that weights come in: `torch.save` archives and safetensors, opened so that nothing in them is executed."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import CheckpointError, DependencyError

if TYPE_CHECKING:
    from torch import Tensor

MAX_BYTES = 4 << 30
"""Largest checkpoint that is opened: a DeepLabV3 with ResNet-101 and the state of its optimiser has 0.7 GB."""
_SIGNATURES = {
    b"II*\0": "a TIFF image",
    b"MM\0*": "a TIFF image",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"\x89HDF": "an HDF5 file (Keras?)",
    b"SQLi": "an SQLite file (GeoPackage?)",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"%PDF": "a PDF document",
    b"<!DO": "a web page (a failed download?)",
    b"<htm": "a web page (a failed download?)",
    b"vers": "a Git LFS pointer, not the file itself",
    b"\0\0'\n": "a shapefile",
}
_HOW_TO_SAVE = "save torch.save({'model_state_dict': model.state_dict()}, path) instead"


def read_container(path: Path) -> tuple[Any, dict[str, str]]:
    """What a checkpoint file holds, and its text metadata (safetensors only). Tensors are on the CPU.

    Raises:
        CheckpointError: It is no checkpoint, is damaged, too large, or would run code.
        DependencyError: The package that reads it is missing.
    """
    size = _check_file(path)
    with path.open("rb") as file:
        head = file.read(16)
    if path.suffix.lower() == ".safetensors" or _looks_like_safetensors(head, size):
        return _read_safetensors(path)
    if head.startswith(b"PK"):
        _check_archive(path)
    elif not head.startswith(b"\x80"):
        raise CheckpointError(
            f"'{path}' is {_name_content(head)}; a PyTorch checkpoint or safetensors file is expected."
        )
    return _read_torch(path), {}


def write_safetensors(path: Path, weights: Mapping[str, Tensor], metadata: dict[str, str]) -> None:
    """Write weights (contiguous, on the CPU) and text metadata."""
    try:
        from safetensors.torch import save
    except ImportError as error:
        raise DependencyError(_NO_SAFETENSORS) from error
    # safetensors refuses tensors that share memory; a file that it writes itself only its owner may read.
    path.write_bytes(save({key: value.clone() for key, value in weights.items()}, metadata))


def file_sha256(path: Path) -> str:
    """SHA-256 of a file in lower-case hexadecimal."""
    _check_file(path)
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


_NO_SAFETENSORS = (
    "Files ending in .safetensors need the package 'safetensors', which is not installed. Install it "
    "(python3 -m pip install safetensors), or use a .pt checkpoint."
)


def _check_file(path: Path) -> int:
    if path.is_dir():
        raise CheckpointError(f"'{path}' is a folder; a checkpoint file is expected.")
    try:
        size = os.stat(path).st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise CheckpointError(f"Checkpoint '{path}' cannot be opened: {error.strerror or error}.") from error
    if size == 0:
        raise CheckpointError(f"Checkpoint '{path}' is empty. Copy or download it again.")
    if size > MAX_BYTES:
        raise CheckpointError(f"'{path}' has {size / 1e9:.1f} GB; a checkpoint has at most {MAX_BYTES / 1e9:.1f} GB.")
    return size


def _looks_like_safetensors(head: bytes, size: int) -> bool:
    """Eight bytes of header length, then JSON."""
    return len(head) > 8 and head[8:9] == b"{" and int.from_bytes(head[:8], "little") < size


def _read_safetensors(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    try:
        from safetensors import SafetensorError, safe_open
    except ImportError as error:
        raise DependencyError(_NO_SAFETENSORS) from error
    try:
        with safe_open(str(path), framework="pt", device="cpu") as file:
            # Cloned, so that the file is not held open: Windows could not replace it.
            return {key: file.get_tensor(key).clone() for key in file.keys()}, file.metadata() or {}  # noqa: SIM118
    except (SafetensorError, ValueError, OSError) as error:
        raise CheckpointError(f"'{path}' is no whole safetensors file ({error}). Copy or download it again.") from error


def _check_archive(path: Path) -> None:
    """Refuse archives that torch.load would unpack beyond reason, or that are another format."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise CheckpointError(
            f"'{path}' is a damaged or truncated archive ({error}). Copy or download it again and compare its checksum."
        ) from error
    names = [entry.filename for entry in entries]
    if any(name.endswith("/constants.pkl") or "/code/" in name for name in names):
        raise CheckpointError(
            f"'{path}' is a TorchScript archive (torch.jit.save), which carries code; a checkpoint with weights only "
            f"is expected. Load it where it was made and {_HOW_TO_SAVE}."
        )
    if not any(name.endswith("data.pkl") for name in names):
        some = ", ".join(names[:3]) or "nothing"
        raise CheckpointError(
            f"'{path}' is a zip archive with {some}; a PyTorch checkpoint is expected. "
            "If the checkpoint is inside, unpack it."
        )
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise CheckpointError(
            f"'{path}' is a compressed archive, which torch.save never writes; it may unpack to any size. "
            "Get the checkpoint from its source again."
        )
    if sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise CheckpointError(f"'{path}' claims to unpack to more than its own size. Get it from its source again.")


def _read_torch(path: Path) -> Any:
    import torch

    try:
        with torch.serialization.safe_globals(_harmless_globals()):
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise CheckpointError(_explain_refusal(path, str(error))) from error
    except (RuntimeError, EOFError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise CheckpointError(
            f"'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again."
        ) from error


def _harmless_globals() -> list[Any]:
    """Numpy's numbers, which training scripts keep beside the weights (a best F1 as numpy.float64)."""
    import numpy as np

    try:
        from numpy._core.multiarray import scalar
    except ImportError:
        from numpy.core.multiarray import scalar
    numbers = [np.dtype, np.float16, np.float32, np.float64, np.int32, np.int64, np.bool_]
    kinds = [type(np.dtype(number)) for number in numbers[1:]]
    return [(scalar, "numpy.core.multiarray.scalar"), (scalar, "numpy._core.multiarray.scalar"), *numbers, *kinds]


def _explain_refusal(path: Path, reason: str) -> str:
    match = re.search(r"GLOBAL ([\w.]+)", reason)
    named = match.group(1) if match else ""
    if named.startswith(("torch.nn.", "torchvision.", "torch.ao.", "__main__.", "segmentation_models_pytorch.")):
        return (
            f"'{path}' holds a whole Python object ({named}), which only its own code can open; weights are expected. "
            f"Open it where it was made and {_HOW_TO_SAVE}."
        )
    if named:
        return (
            f"'{path}' was not opened: reading it would run '{named}', which weights never need. If you trust its "
            f"source, open it there and {_HOW_TO_SAVE}."
        )
    return (
        f"'{path}' is damaged, truncated or no PyTorch checkpoint ({reason.splitlines()[0]}). Copy or download it "
        f"again, or {_HOW_TO_SAVE}."
    )


def _name_content(head: bytes) -> str:
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature):
            return name
    return f"of an unknown format (it begins with {head[:8]!r})"
