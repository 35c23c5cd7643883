"""Parameters of a long run over a mosaic beyond the model and the tiles, and where its intermediate raster goes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingUtils,
)

from ..core.paths import require_writable
from ..core.running.journal import hidden_raster
from .base import IMFMapperAlgorithm, advanced
from .destinations import place_of

SHIFTS, SCREENING, FULL_PRECISION, RESUME = "SHIFTS", "SCREENING", "FULL_PRECISION", "RESUME"
SHIFT_COUNTS = ("1", "2", "4")


def run_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns SHIFTS, SCREENING, FULL_PRECISION and RESUME."""
    shifts = QgsProcessingParameterEnum(
        SHIFTS, algorithm.tr("Shifted grids"), list(SHIFT_COUNTS), defaultValue=SHIFT_COUNTS[0], usesStaticStrings=True
    )
    shifts.setHelp(
        algorithm.tr(
            "How many grids of tiles, shifted against each other, are run and averaged: what is detected then depends "
            "less on where the tiles happen to lie. 2 and 4 take about so many times as long."
        )
    )
    screening = QgsProcessingParameterBoolean(
        SCREENING, algorithm.tr("Screen with the light model"), defaultValue=False
    )
    screening.setHelp(
        algorithm.tr(
            "The light model that ships looks first, and the chosen model runs only where that sees anything at all, "
            "at a probability of 0.1. This saves time where most of the mosaic has no fractures and the chosen model "
            "is a heavy one; fractures that the light model does not see at all are lost."
        )
    )
    full_precision = QgsProcessingParameterBoolean(
        FULL_PRECISION, algorithm.tr("Compute in full precision"), defaultValue=False
    )
    full_precision.setHelp(
        algorithm.tr(
            "Graphics cards, and processors that can, compute with half the bits, which is faster; the outlines of "
            "some detections then differ by a pixel here and there. This computes in float32 everywhere. An overlap "
            "of 0, the published way, is always in full precision."
        )
    )
    resume = QgsProcessingParameterBoolean(RESUME, algorithm.tr("Continue an unfinished run"), defaultValue=True)
    resume.setHelp(
        algorithm.tr(
            "A run that was cancelled or ended by a crash goes on where it stopped when it is started again with the "
            "same mosaic, model and parameters. What it has done lies until then in a hidden folder beside the result, "
            "which is removed at the end. Off: starts anew, and keeps nothing. Results that are temporary files are "
            "never continued."
        )
    )
    return [advanced(parameter) for parameter in (shifts, screening, full_precision, resume)]


def run_options(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, probability: Path
) -> dict[str, Any]:
    """Returns the settings of `core.inference` that these parameters choose for a run into `probability`."""
    from ..core.running.screening import embedded_screening

    return {
        "shifts": int(algorithm.parameterAsEnumString(parameters, SHIFTS, context)),
        "screening": embedded_screening() if algorithm.parameterAsBool(parameters, SCREENING, context) else None,
        "full_precision": algorithm.parameterAsBool(parameters, FULL_PRECISION, context),
        "resume": algorithm.parameterAsBool(parameters, RESUME, context) and not is_temporary(probability),
    }


def require_destinations(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> None:
    """Raises `InputError` where an output's file cannot be made: now, not after hours."""
    places = []
    for definition in algorithm.parameterDefinitions():
        if definition.isDestination() and definition.type() != "folderDestination":
            vector = definition.type() in ("sink", "vectorDestination")
            places.append(place_of(parameters.get(definition.name()), context, vector=vector))
    require_writable(place.path for place in places if place is not None)


def is_temporary(path: Path) -> bool:
    """Returns whether a file lies in QGIS's temporary folder, under a name that no other run will have."""
    return Path(QgsProcessingUtils.tempFolder()).resolve() in path.resolve().parents


@contextmanager
def unasked_raster(result: Any) -> Iterator[Path]:
    """Gives where a raster goes that a result is made from and nobody asked for; it is gone at the end.

    Beside a result that is a lasting file, under a hidden name that is the same in every run, so that an unfinished
    run can be continued; else in the temporary folder.

    Args:
        result: the value of the result's parameter.
    """
    sink = result.sink.staticValue() if isinstance(result, QgsProcessingOutputLayerDefinition) else result
    path = Path(sink) if isinstance(sink, str) else None
    if path is None or not path.suffix or not path.parent.is_dir() or not path.is_absolute() or is_temporary(path):
        with TemporaryDirectory(dir=QgsProcessingUtils.tempFolder()) as folder:
            yield Path(folder) / "probability.tif"
        return
    hidden = hidden_raster(path)
    try:
        yield hidden
    finally:
        hidden.unlink(missing_ok=True)
