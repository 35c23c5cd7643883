"""Numbers of a map's fractures, and which centrelines are theirs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ...models.languages import tr
from ..progress import Progress
from .shapes import Mapped

#: Joins a fracture with its centrelines.
ID_FIELD = "imf_id"


def numbered(
    fractures: Sequence[tuple[int, Any, bytes]],
    centrelines: Iterable[tuple[Any, bytes]] | None,
    *,
    name: str,
    progress: Progress,
) -> list[Mapped]:
    """Returns the fractures of a map with their centrelines.

    Their numbers are their imf_id; that of a fracture without one is its feature's. Where an imf_id is no whole number
    ("A1"), all are called by their features, lest two have one number.

    Args:
        fractures: number of the feature, imf_id (None: it has none) and geometry of each.
        centrelines: imf_id and geometry of each line; None where they are to be found.
        name: what messages call the layer.
        progress: hears where the numbers are those of features.
    """
    odd = next((own for _, own, _ in fractures if own is not None and _whole_number(own) is None), None)
    if odd is not None:
        progress.warn(
            tr("{layer}: imf_id '{value}' is no whole number, so fractures get the numbers of their features.").format(
                layer=name, value=odd
            )
        )
    lines: dict[int | str, list[bytes]] = {}
    for own, wkb in centrelines or ():
        if own is not None:
            lines.setdefault(_key(own), []).append(wkb)
    mapped = []
    for feature_id, own, wkb in fractures:
        number = feature_id if own is None or odd is not None else _whole_number(own)
        theirs = () if own is None else tuple(lines.get(_key(own), ()))
        mapped.append(Mapped(number, wkb, None if centrelines is None else theirs))
    return mapped


def _key(own: Any) -> int | str:
    """Returns what is the same for an imf_id that one layer holds as a number and another as text."""
    number = _whole_number(own)
    return str(own) if number is None else number


def _whole_number(own: Any) -> int | None:
    try:
        number = int(own)
    except (TypeError, ValueError, OverflowError):
        return None
    return number if isinstance(own, str) or number == own else None
