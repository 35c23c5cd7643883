"""Reading and writing checkpoints: the published form, bare weights, safetensors and our own, safely."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .cards import ModelCard, card_from_dict, read_card, write_card
from .containers import SAVE_CALL, file_sha256, read_container, write_safetensors
from .errors import CheckpointError
from .languages import tr
from .networks import ARCHITECTURES, network_for_weights
from .whole_files import written_whole

if TYPE_CHECKING:
    from torch import Tensor, nn

CONTAINER_KEYS = ("model_state_dict", "state_dict", "model", "network", "weights", "ema")
"""Keys under which training scripts keep the weights; the first is that of the published checkpoint."""
PREFIXES = ("module.", "_orig_mod.", "model.", "network.", "net.")
"""Put before every name by DataParallel, `torch.compile` and training frameworks."""
LOSSES = ("criterion.", "loss.", "loss_fn.")
"""Begin the names of what training frameworks keep of a loss beside the network, such as the weight of a class."""


@dataclass(frozen=True)
class LoadedModel:
    """A network that is ready to run.

    Attributes:
        network: The network, in evaluation mode, float32, on the device that was asked for.
        card: What it needs. `card.sha256` is that of the file.
        sha256: SHA-256 of the file in lower-case hexadecimal.
        path: The file.
        auxiliary: Whether it has torchvision's auxiliary head.
        notes: What a user should know about how it was read.
    """

    network: nn.Module
    card: ModelCard
    sha256: str
    path: Path
    auxiliary: bool = False
    notes: tuple[str, ...] = ()


def load_model(path: str | os.PathLike[str], *, card: ModelCard | None = None, device: str = "cpu") -> LoadedModel:
    """The network of a checkpoint; architecture, auxiliary head and classes are recognised from the weights.

    The card is the one given, else the one beside the file (`<stem>.json`) if its SHA-256 is the file's, else the one
    inside the file, else one derived from the published model: 1.5 m/px, 512 px tiles, threshold 0.5, pixels / 255.

    Args:
        path: Checkpoint file.
        card: Its card, where known; must fit the file.
        device: Where the network is put.

    Raises:
        CheckpointError: The file cannot be used; the message says what was found, what is expected and what to do.
        DependencyError: The package that reads it is missing.
    """
    path = Path(path)
    sha256 = file_sha256(path)
    if card is not None and card.sha256 and card.sha256 != sha256:
        raise CheckpointError(
            tr(
                "'{path}' has SHA-256 {sha256}..., its card says {card_sha256}...: the file is damaged or was "
                "replaced. Install it again."
            ).format(path=path, sha256=sha256[:12], card_sha256=card.sha256[:12])
        )
    content, metadata = read_container(path)
    weights = _find_weights(content, path)
    try:
        architecture, auxiliary, classes, network = network_for_weights(weights)
    except CheckpointError as error:
        raise CheckpointError(tr("'{path}': {error}").format(path=path, error=error)) from error
    network = _fill(network, weights, path, architecture)
    embedded = metadata.get("card") or (content.get("card") if isinstance(content, Mapping) else None)
    card, notes = _choose_card(path, sha256, card, embedded, architecture, classes)
    return LoadedModel(network.to(device).eval(), card, sha256, path, auxiliary, notes)


def save_checkpoint(
    path: str | os.PathLike[str], network: nn.Module, card: ModelCard, extra: dict[str, Any] | None = None
) -> ModelCard:
    """Write a network's weights with their card, inside the file and beside it as `<stem>.json`.

    `.safetensors` holds weights and card; anything else is a `torch.save` dictionary in the published form, the weights
    under `model_state_dict` and `extra` beside them. A JSON file of that name that is no card is left alone.

    Returns:
        The card as written, with the file's name and SHA-256.

    Raises:
        OSError: It cannot be written, and what was there is as it was.
    """
    import torch

    path = Path(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    weights = {key: value.detach().cpu().contiguous() for key, value in network.state_dict().items()}
    inside = asdict(card.with_weights(path.name, ""))
    with written_whole(path) as partial:
        if path.suffix == ".safetensors":
            write_safetensors(partial, weights, {"card": json.dumps(inside, ensure_ascii=False)})
        else:
            torch.save({"model_state_dict": weights, "card": inside, **(extra or {})}, partial)
    card = card.with_weights(path.name, file_sha256(path))
    if _may_write_card(path.with_suffix(".json")):
        write_card(card, path.with_suffix(".json"))
    return card


def derive_card(path: Path, architecture: str, classes: int) -> ModelCard:
    """The card of a checkpoint that came without: as the published model (Le Corre et al. 2025, sections 2 and 3)."""
    known = ARCHITECTURES[architecture]
    return ModelCard(
        name=path.stem,
        title=f"{path.stem} ({known.title})",
        architecture=architecture,
        classes=classes,
        input_channels=known.input_channels,
        output_stride=known.output_stride,
        limits="No card came with this file: ground sampling distance, tile size, scaling and threshold are assumed "
        "to be those of the published IMFMapper.",
    )


def _find_weights(content: Any, path: Path) -> dict[str, Tensor]:
    """The weights inside whatever was saved, without prefixes."""
    import torch

    content = _innermost(content)
    found = _describe(content)
    if not isinstance(content, Mapping):
        raise CheckpointError(
            tr("'{path}' holds {found}; a dictionary of weights is expected. Save it with {call}.").format(
                path=path, found=found, call=SAVE_CALL
            )
        )
    weights = {key: value for key, value in content.items() if isinstance(value, torch.Tensor) and isinstance(key, str)}
    if not weights or len(weights) < len(content) / 2:
        raise CheckpointError(
            tr(
                "'{path}' holds {found}; weights under 'model_state_dict' (the published form) or a bare state dict "
                "are expected. Save it with {call}."
            ).format(path=path, found=found, call=SAVE_CALL)
        )
    return _without_prefixes(weights)


def _innermost(content: Any, depth: int = 2) -> Any:
    """What is under one of the usual keys, else under the only key that leads to weights; `content` where none does."""
    if not isinstance(content, Mapping):
        return content
    for key in CONTAINER_KEYS:
        if _holds_tensors(content.get(key)):
            return content[key]
    if depth and not _holds_tensors(content):
        found = [
            inner for inner in (_innermost(value, depth - 1) for value in content.values()) if _holds_tensors(inner)
        ]
        if len(found) == 1:
            return found[0]
    return content


def _holds_tensors(content: Any) -> bool:
    import torch

    return isinstance(content, Mapping) and any(isinstance(value, torch.Tensor) for value in content.values())


def _describe(content: Any) -> str:
    if isinstance(content, Mapping):
        keys = ", ".join(f"'{key}'" for key in list(content)[:6])
        return tr("a dictionary with the keys {keys}").format(keys=keys) if keys else tr("an empty dictionary")
    return tr("a {type}").format(type=type(content).__name__)


def _without_prefixes(weights: dict[str, Tensor]) -> dict[str, Tensor]:
    weights = {key: value for key, value in weights.items() if not key.startswith(LOSSES)} or weights
    while True:
        prefix = next((item for item in PREFIXES if all(key.startswith(item) for key in weights)), None)
        if prefix is None:
            return weights
        weights = {key[len(prefix) :]: value for key, value in weights.items()}


def _fill(network: nn.Module, weights: dict[str, Tensor], path: Path, architecture: str) -> nn.Module:
    """`network` with these weights as float32; every name and shape must fit, and every value be finite."""
    import torch

    expected = network.state_dict()
    missing, unexpected = sorted(expected.keys() - weights.keys()), sorted(weights.keys() - expected.keys())
    if missing or unexpected:
        raise CheckpointError(
            tr(
                "'{path}' looks like '{architecture}' but does not fit it: {missing}; {unexpected}. It is incomplete "
                "or of a changed network; use the whole state dict of the unchanged one."
            ).format(
                path=path,
                architecture=architecture,
                missing=_some(tr("{count} missing ({names})") if missing else tr("0 missing"), missing),
                unexpected=_some(tr("{count} unexpected ({names})") if unexpected else tr("0 unexpected"), unexpected),
            )
        )
    filled = {}
    for name, wanted in expected.items():
        value = weights[name]
        if value.shape != wanted.shape:
            raise CheckpointError(
                tr(
                    "'{path}' looks like '{architecture}', but '{name}' has shape {shape}; {expected} is expected."
                ).format(
                    path=path,
                    architecture=architecture,
                    name=name,
                    shape=tuple(value.shape),
                    expected=tuple(wanted.shape),
                )
            )
        if value.is_floating_point() != wanted.is_floating_point() or value.is_complex() or value.is_quantized:
            raise CheckpointError(
                tr("'{path}': '{name}' is {dtype}; {expected} is expected. Save it unquantised.").format(
                    path=path, name=name, dtype=value.dtype, expected=wanted.dtype
                )
            )
        if value.is_floating_point() and not bool(torch.isfinite(value).all()):
            raise CheckpointError(
                tr(
                    "'{path}': '{name}' holds NaN or infinite weights, so the training that made it diverged. "
                    "Use an earlier checkpoint."
                ).format(path=path, name=name)
            )
        filled[name] = value.to(wanted.dtype).contiguous()
    network.load_state_dict(filled, strict=True, assign=True)
    return network.requires_grad_(True)


def _some(text: str, names: list[str], limit: int = 3) -> str:
    listed = ", ".join(f"'{name}'" for name in names[:limit])
    return text.format(count=len(names), names=listed + (", ..." if len(names) > limit else ""))


def _choose_card(
    path: Path, sha256: str, given: ModelCard | None, embedded: Any, architecture: str, classes: int
) -> tuple[ModelCard, tuple[str, ...]]:
    """The card that holds for this file, corrected by what the weights say, and notes on how it was found."""
    derived, notes = derive_card(path, architecture, classes), []
    card = given or _card_beside(path, sha256, notes) or _card_inside(embedded, path)
    if card is None:
        text = tr("No model card for '{name}': 1.5 m/px and the settings of the published model are assumed.")
        notes.append(text.format(name=path.name))
        card = derived
    elif (card.architecture, card.classes, card.input_channels) != (architecture, classes, derived.input_channels):
        raise CheckpointError(
            tr(
                "'{path}' holds '{architecture}' with {classes} classes and {channels} input channels; its card says "
                "'{card_architecture}' with {card_classes} and {card_channels}. Correct or delete the card."
            ).format(
                path=path,
                architecture=architecture,
                classes=classes,
                channels=derived.input_channels,
                card_architecture=card.architecture,
                card_classes=card.classes,
                card_channels=card.input_channels,
            )
        )
    return replace(card, sha256=sha256, weights=path.name), tuple(notes)


def _card_beside(path: Path, sha256: str, notes: list[str]) -> ModelCard | None:
    beside = path.with_suffix(".json")
    if not beside.is_file():
        return None
    try:
        card = read_card(beside)
    except CheckpointError as error:
        text = tr("'{name}' beside the checkpoint is not used: {error}")
        notes.append(text.format(name=beside.name, error=error))
        return None
    if card.sha256 == sha256:
        return card
    text = tr("'{name}' beside the checkpoint is not used: it is the card of another file (SHA-256 differs).")
    notes.append(text.format(name=beside.name))
    return None


def _card_inside(embedded: Any, path: Path) -> ModelCard | None:
    if isinstance(embedded, str):
        try:
            embedded = json.loads(embedded)
        except ValueError:
            return None
    if not isinstance(embedded, Mapping):
        return None
    return card_from_dict(embedded, where=tr("Card inside '{path}'").format(path=path))


def _may_write_card(path: Path) -> bool:
    if not path.exists():
        return True
    try:
        read_card(path)
    except CheckpointError:
        return False
    return True
