"""Tables and numbers in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table, numbers to the right."""
    lines = [head, ["---"] + ["---:"] * (len(head) - 1), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def number(value: float | None, digits: int = 3) -> str:
    """A number with so many digits; nothing where there is none."""
    return "" if value is None else f"{value:.{digits}f}"


def with_range(figures: dict[str, Any]) -> str:
    """F1 and the range of 95 % of its values."""
    return f"{figures['f1']:.3f} ({figures['f1_low']:.3f}-{figures['f1_high']:.3f})"
