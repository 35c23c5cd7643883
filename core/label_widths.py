"""Width classes: how wide a weak label is drawn for each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import isfinite
from typing import TYPE_CHECKING

from ..models.languages import tr
from .errors import InputError

if TYPE_CHECKING:
    from .labels import LabelLine

#: Full width in pixels of 1.5 m per width class: the middles of the classes of Le Corre et al. 2025, section 3.1.
#: The paper prints the classes but not the buffer distance; "huge" has no upper end, so a little more than its start.
DEFAULT_CLASS_WIDTHS = {"tiny": 2.5, "small": 7.5, "medium": 15.0, "large": 25.0, "huge": 35.0}


def class_widths(matrix: Sequence) -> dict[str, float]:
    """Returns full widths in pixels by class name from the rows of a table, given flat: class, width, class, width...

    Raises:
        InputError: a name is missing or doubled, or a width is not a number above 0.
    """
    if len(matrix) == 0 or len(matrix) % 2:
        raise InputError(tr("The table of class widths needs rows of two: class name, full width in pixels."))
    widths: dict[str, float] = {}
    for name, width in zip(matrix[::2], matrix[1::2]):
        key = str(name or "").strip().lower()
        if not key or key in widths:
            raise InputError(
                tr("Class '{name}' in the table of class widths is empty or doubled. Name each class once.").format(
                    name=name
                )
            )
        widths[key] = _positive_width(width, tr("Class '{name}' in the table of class widths").format(name=key))
    return widths


def _positive_width(value: object, what: str) -> float:
    try:
        width = float(str(value).replace(",", "."))
    except ValueError:
        width = float("nan")
    if not (isfinite(width) and width > 0):
        raise InputError(
            tr("{what} has the width '{value}'; expected a number of pixels above 0.").format(what=what, value=value)
        )
    return width


def width_px(line: LabelLine, widths: Mapping[str, float]) -> float:
    """Returns a line's full width in pixels, from its class name (any case) or from the number in its field.

    Raises:
        InputError: the class is unknown or missing; the message names the feature and the known classes.
    """
    if line.width is None or str(line.width).strip() in ("", "NULL"):
        raise InputError(
            tr("Feature {id} has no width class. Fill its width field with one of: {classes}.").format(
                id=line.feature_id, classes=", ".join(widths)
            )
        )
    if isinstance(line.width, str):
        name = line.width.strip().lower()
        if name in widths:
            return widths[name]
        if not name.replace(".", "", 1).replace(",", "", 1).isdigit():
            raise InputError(
                tr(
                    "Feature {id} has the width class '{width}'; expected one of: {classes} (any case) or a width in "
                    "pixels. Correct the feature or add the class to the table of class widths."
                ).format(id=line.feature_id, width=line.width, classes=", ".join(widths))
            )
    return _positive_width(line.width, tr("Feature {id}").format(id=line.feature_id))
