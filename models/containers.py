"""The files that weights come in: `torch.save` archives and safetensors, opened so that nothing in them is executed."""

from __future__ import annotations

import hashlib
import os
import pickle
import re
import zipfile
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import CheckpointError, DependencyError
from .languages import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from torch import Tensor

MAX_BYTES = 4 << 30
"""Largest checkpoint that is opened: a DeepLabV3 with ResNet-101 and the state of its optimiser has 0.7 GB."""
_SIGNATURES = {
    b"II*\0": QT_TR_NOOP("a TIFF image"),
    b"MM\0*": QT_TR_NOOP("a TIFF image"),
    b"\x89PNG": QT_TR_NOOP("a PNG image"),
    b"\xff\xd8\xff": QT_TR_NOOP("a JPEG image"),
    b"\x89HDF": QT_TR_NOOP("an HDF5 file (Keras?)"),
    b"SQLi": QT_TR_NOOP("an SQLite file (GeoPackage?)"),
    b"\x1f\x8b": QT_TR_NOOP("a gzip archive"),
    b"7z\xbc\xaf": QT_TR_NOOP("a 7z archive"),
    b"%PDF": QT_TR_NOOP("a PDF document"),
    b"<!DO": QT_TR_NOOP("a web page (a failed download?)"),
    b"<htm": QT_TR_NOOP("a web page (a failed download?)"),
    b"vers": QT_TR_NOOP("a Git LFS pointer, not the file itself"),
    b"\0\0'\n": QT_TR_NOOP("a shapefile"),
}
SAVE_CALL = "torch.save({'model_state_dict': model.state_dict()}, path)"
"""What makes a checkpoint in the published form."""


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
            tr("'{path}' is {content}; a PyTorch checkpoint or safetensors file is expected.").format(
                path=path, content=_name_content(head)
            )
        )
    return _read_torch(path), {}


def write_safetensors(path: Path, weights: Mapping[str, Tensor], metadata: dict[str, str]) -> None:
    """Write weights (contiguous, on the CPU) and text metadata."""
    try:
        from safetensors.torch import save
    except ImportError as error:
        raise DependencyError(tr(_NO_SAFETENSORS)) from error
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


_NO_SAFETENSORS = QT_TR_NOOP(
    "Files ending in .safetensors need the package 'safetensors', which is not installed. Install it "
    "(python3 -m pip install safetensors), or use a .pt checkpoint."
)


def _check_file(path: Path) -> int:
    if path.is_dir():
        raise CheckpointError(tr("'{path}' is a folder; a checkpoint file is expected.").format(path=path))
    try:
        size = os.stat(path).st_size
        with path.open("rb"):
            pass
    except OSError as error:
        raise CheckpointError(
            tr("Checkpoint '{path}' cannot be opened: {reason}.").format(path=path, reason=error.strerror or error)
        ) from error
    if size == 0:
        raise CheckpointError(tr("Checkpoint '{path}' is empty. Copy or download it again.").format(path=path))
    if size > MAX_BYTES:
        raise CheckpointError(
            tr("'{path}' has {size:.1f} GB; a checkpoint has at most {most:.1f} GB.").format(
                path=path, size=size / 1e9, most=MAX_BYTES / 1e9
            )
        )
    return size


def _looks_like_safetensors(head: bytes, size: int) -> bool:
    """Eight bytes of header length, then JSON."""
    return len(head) > 8 and head[8:9] == b"{" and int.from_bytes(head[:8], "little") < size


def _read_safetensors(path: Path) -> tuple[dict[str, Tensor], dict[str, str]]:
    try:
        from safetensors import SafetensorError, safe_open
    except ImportError as error:
        raise DependencyError(tr(_NO_SAFETENSORS)) from error
    try:
        with safe_open(str(path), framework="pt", device="cpu") as file:
            # Cloned, so that the file is not held open: Windows could not replace it.
            return {key: file.get_tensor(key).clone() for key in file.keys()}, file.metadata() or {}  # noqa: SIM118
    except (SafetensorError, ValueError, OSError) as error:
        raise CheckpointError(
            tr("'{path}' is no whole safetensors file ({error}). Copy or download it again.").format(
                path=path, error=error
            )
        ) from error


def _check_archive(path: Path) -> None:
    """Refuse archives that torch.load would unpack beyond reason, or that are another format."""
    try:
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise CheckpointError(
            tr(
                "'{path}' is a damaged or truncated archive ({error}). Copy or download it again and compare its "
                "checksum."
            ).format(path=path, error=error)
        ) from error
    names = [entry.filename for entry in entries]
    if any(name.endswith("/constants.pkl") or "/code/" in name for name in names):
        raise CheckpointError(
            tr(
                "'{path}' is a TorchScript archive (torch.jit.save), which carries code; a checkpoint with weights "
                "only is expected. Load it where it was made and save {call} instead."
            ).format(path=path, call=SAVE_CALL)
        )
    if not any(name.endswith("data.pkl") for name in names):
        raise CheckpointError(
            tr(
                "'{path}' is a zip archive with {names}; a PyTorch checkpoint is expected. If the checkpoint is "
                "inside, unpack it."
            ).format(path=path, names=", ".join(names[:3]) or tr("nothing"))
        )
    if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
        raise CheckpointError(
            tr(
                "'{path}' is a compressed archive, which torch.save never writes; it may unpack to any size. Get the "
                "checkpoint from its source again."
            ).format(path=path)
        )
    if sum(entry.file_size for entry in entries) > path.stat().st_size:
        raise CheckpointError(
            tr("'{path}' claims to unpack to more than its own size. Get it from its source again.").format(path=path)
        )


def _read_torch(path: Path) -> Any:
    import torch

    try:
        with _numpy_allowed():
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise CheckpointError(_explain_refusal(path, str(error))) from error
    except (RuntimeError, EOFError, ValueError, TypeError, KeyError, IndexError, AttributeError, OSError) as error:
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise CheckpointError(
            tr("'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again.").format(
                path=path, reason=reason
            )
        ) from error


def _numpy_allowed() -> AbstractContextManager[None]:
    """Lets torch read numpy's numbers beside weights; not before torch 2.6, which cannot be told their names."""
    from torch import serialization

    can_be_told = hasattr(serialization, "get_unsafe_globals_in_checkpoint")
    return serialization.safe_globals(_harmless_globals()) if can_be_told else nullcontext()


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
        return tr(
            "'{path}' holds a whole Python object ({name}), which only its own code can open; weights are expected. "
            "Open it where it was made and save {call} instead."
        ).format(path=path, name=named, call=SAVE_CALL)
    if named:
        return tr(
            "'{path}' was not opened: reading it would run '{name}', which weights never need. If you trust its "
            "source, open it there and save {call} instead."
        ).format(path=path, name=named, call=SAVE_CALL)
    return tr(
        "'{path}' is damaged, truncated or no PyTorch checkpoint ({reason}). Copy or download it again, or save {call} "
        "instead."
    ).format(path=path, reason=reason.splitlines()[0], call=SAVE_CALL)


def _name_content(head: bytes) -> str:
    for signature, name in _SIGNATURES.items():
        if head.startswith(signature):
            return tr(name)
    return tr("of an unknown format (it begins with {bytes})").format(bytes=repr(head[:8]))
