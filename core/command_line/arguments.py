"""Arguments that several commands have, and what is done with them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError
from ..paths import require_writable

if TYPE_CHECKING:
    from ...models.checkpoints import LoadedModel

#: Those of `core.reading.stretch`, which is only imported where GDAL is.
STRETCHES = ("minmax", "percentile_0.5", "percentile_2", "none")
DEVICES = ("auto", "cuda", "mps", "cpu")
BOUNDS = "XMIN,XMAX,YMIN,YMAX"


def add_stretch(add) -> None:  # noqa: ANN001
    """Adds --stretch."""
    add("--stretch", choices=STRETCHES, default=STRETCHES[0], help="how other types than 8 bit become 0-255")


def add_extent(add, *, crs_of: str = "the raster") -> None:  # noqa: ANN001
    """Adds --extent, which is read as xmin, ymin, xmax, ymax."""
    add("--extent", type=_bounds, metavar=BOUNDS, help=f"in the CRS of {crs_of}")


def add_more_regions(add) -> None:  # noqa: ANN001
    """Adds --more-regions."""
    add("--more-regions", nargs="*", default=[], help="further files with regions")


def with_extent_joined(arguments: Sequence[str]) -> list[str]:
    """Returns arguments with "--extent" and its value made one: argparse takes "-10,10,-5,5" for an option."""
    joined: list[str] = []
    for argument in arguments:
        if joined and joined[-1] == "--extent":
            joined[-1] = f"--extent={argument}"
        else:
            joined.append(argument)
    return joined


def add_model(add) -> None:  # noqa: ANN001
    """Adds --model and --model-file, see `chosen_model`."""
    add("--model", help="name of an installed model; the embedded one where none is given")
    add("--model-file", help="a checkpoint; wins over --model")


def add_resampling(add) -> None:  # noqa: ANN001
    """Adds --no-resample."""
    add("--no-resample", action="store_true", help="read as it is, not at the model's ground sampling distance")


def chosen_model(options: argparse.Namespace) -> LoadedModel:
    """Returns the model that the arguments of `add_model` choose."""
    from ...models.catalogue import DEFAULT_MODEL, find_model
    from ...models.checkpoints import load_model

    if options.model_file:
        return load_model(options.model_file)
    chosen = find_model(options.model or DEFAULT_MODEL)
    return load_model(chosen.path, card=chosen.card)


def given(options: argparse.Namespace) -> dict[str, object]:
    """Returns the arguments that have a value, defaults included, for the provenance."""
    return {name: value for name, value in vars(options).items() if name != "run" and value is not None}


def require_outputs(layers: Sequence[str | None], others: Sequence[str | None]) -> None:
    """Raises an error where an output cannot be written, before the hours that it takes to make it."""
    for path in filter(None, layers):
        from ..vectors import DRIVERS  # needs GDAL, which training and evaluation on dataset folders do without

        if Path(path).suffix.lower() not in DRIVERS:
            raise InputError(
                f"'{path}' ends in '{Path(path).suffix}'; expected one of: {', '.join(DRIVERS)}. Choose another name."
            )
    require_writable([*layers, *others])


def _bounds(text: str) -> tuple[float, float, float, float]:
    try:
        xmin, xmax, ymin, ymax = (float(part) for part in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"'{text}' is no extent; expected {BOUNDS}") from error
    (xmin, xmax), (ymin, ymax) = sorted((xmin, xmax)), sorted((ymin, ymax))  # as QGIS reads it
    if not (0 < xmax - xmin < inf and 0 < ymax - ymin < inf):
        raise argparse.ArgumentTypeError(f"'{text}' has no area; expected {BOUNDS}")
    return xmin, ymin, xmax, ymax
