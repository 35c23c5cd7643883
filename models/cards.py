"""Model cards: what a network needs, where it comes from and how good it is, as JSON beside the weights."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from .errors import CheckpointError
from .languages import tr
from .whole_files import write_text

PUBLISHED_GSD_M = 1.5
"""Ground sampling distance of the published model's images in m/px (Le Corre et al. 2025, section 2)."""
PUBLISHED_TILE_SIZE_PX = 512
"""Tile edge of the published model in px (Le Corre et al. 2025, section 3.1)."""
PUBLISHED_THRESHOLD = 0.5
"""Confidence at which the published model calls a pixel a fracture (Le Corre et al. 2025, section 3.2)."""
SCALINGS = ("unit",)
"""Input scalings that `core.normalisation.normalise` knows; "unit" is pixel value / 255."""


@dataclass(frozen=True)
class ModelCard:
    """What a network needs and what is known of it.

    Attributes:
        name: Identifier, unique among the installed models: letters, digits, `-` and `_`.
        title: Name shown to people.
        architecture: A key of `models.networks.ARCHITECTURES`.
        classes: Output channels: 2 (background, fracture) or 1 (fracture).
        input_channels: Channels the grey tile is repeated to.
        scaling: One of `SCALINGS`.
        output_stride: Px of the input per cell of the coarsest features; tile origins should be multiples of it.
        gsd_m: Ground sampling distance of the training images in m/px.
        tile_size_px: Tile edge used in training, in px.
        threshold: Probability in 0-1 from which a pixel is a fracture.
        licence: Licence of the weights.
        source: Where the weights come from: a DOI, an address or the command that makes them.
        sha256: SHA-256 of the weights file in lower-case hexadecimal; empty where unknown.
        weights: File name of the weights, in the card's folder.
        trained_on: What it was trained on.
        training: Settings and software that it was trained with, JSON values only; empty where unknown.
        tested_on: What `figures` were measured on.
        figures: Measured figures, JSON values only.
        limits: What it cannot do, in plain words.
    """

    name: str
    title: str
    architecture: str
    classes: int = 2
    input_channels: int = 3
    scaling: str = "unit"
    output_stride: int = 8
    gsd_m: float = PUBLISHED_GSD_M
    tile_size_px: int = PUBLISHED_TILE_SIZE_PX
    threshold: float = PUBLISHED_THRESHOLD
    licence: str = ""
    source: str = ""
    sha256: str = ""
    weights: str = ""
    trained_on: str = ""
    training: dict[str, Any] = field(default_factory=dict)
    tested_on: str = ""
    figures: dict[str, Any] = field(default_factory=dict)
    limits: str = ""

    def with_weights(self, weights: str, sha256: str) -> ModelCard:
        """The same card for a weights file of this name and SHA-256."""
        return replace(self, weights=weights, sha256=sha256)


def card_from_dict(content: Mapping[str, Any], *, where: str = "") -> ModelCard:
    """A card from its JSON object. Unknown keys are ignored, so that newer cards stay readable.

    Raises:
        CheckpointError: A field is missing, of the wrong type or out of range; `where` is named.
    """
    where = where or tr("Model card")
    known = {item.name: item for item in fields(ModelCard)}
    for name in ("name", "architecture"):
        if not isinstance(content.get(name), str) or not content[name]:
            raise CheckpointError(
                tr("{where}: field '{field}' is {value}; a text that is not empty is expected.").format(
                    where=where, field=name, value=repr(content.get(name))
                )
            )
    values = {}
    for name, value in content.items():
        if name in known:
            values[name] = _checked(name, value, str(known[name].type), where)
    values.setdefault("title", values["name"])
    card = ModelCard(**values)
    _check_ranges(card, where)
    return card


def read_card(path: str | os.PathLike[str]) -> ModelCard:
    """The model card in a JSON file.

    Raises:
        CheckpointError: The file is missing, is no JSON, or its fields are wrong.
    """
    path = Path(path)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise CheckpointError(
            tr("Model card '{path}' cannot be read: {reason}.").format(path=path, reason=error.strerror or error)
        ) from error
    except ValueError as error:
        raise CheckpointError(
            tr("Model card '{path}' is not valid JSON ({error}). Write it anew or delete it.").format(
                path=path, error=error
            )
        ) from error
    if not isinstance(content, dict):
        raise CheckpointError(
            tr("Model card '{path}' holds a {type}; a JSON object is expected.").format(
                path=path, type=type(content).__name__
            )
        )
    return card_from_dict(content, where=tr("Model card '{path}'").format(path=path))


def write_card(card: ModelCard, path: str | os.PathLike[str]) -> None:
    """Write a card as JSON, whole or not at all."""
    write_text(path, json.dumps(asdict(card), indent=2, ensure_ascii=False) + "\n")


def _checked(name: str, value: Any, kind: str, where: str) -> Any:
    """`value` as the field's type, or a CheckpointError."""
    if kind == "float" and isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    expected = {"str": str, "int": int, "float": float}.get(kind, dict)
    if isinstance(value, expected) and not isinstance(value, bool):
        return value
    raise _wrong_field(where, name, value, expected.__name__)


def _wrong_field(where: str, name: str, value: Any, expected: str) -> CheckpointError:
    text = tr("{where}: field '{field}' is {value}; {expected} is expected.")
    return CheckpointError(text.format(where=where, field=name, value=repr(value), expected=expected))


def _check_ranges(card: ModelCard, where: str) -> None:
    ranges = {
        "classes": (card.classes in (1, 2), tr("1 or 2")),
        "input_channels": (1 <= card.input_channels <= 4, tr("1 to 4")),
        "scaling": (card.scaling in SCALINGS, ", ".join(SCALINGS)),
        "output_stride": (1 <= card.output_stride <= 64, tr("1 to 64")),
        "gsd_m": (0 < card.gsd_m < 1e6, tr("metres above 0")),
        "tile_size_px": (32 <= card.tile_size_px <= 16384, tr("32 to 16384")),
        "threshold": (0 < card.threshold < 1, tr("between 0 and 1")),
    }
    for name, (is_right, expected) in ranges.items():
        if not is_right:
            raise _wrong_field(where, name, getattr(card, name), expected)
