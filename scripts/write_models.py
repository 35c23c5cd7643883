"""Writes graphical models of ``resources/models``: from labels to a dataset, mosaic to map, review to retraining.

Run it after a change with the Python of the oldest QGIS that is supported, whose files all later ones read. Steps
stand below each other, with inputs to the left of the step that first takes them, and outputs to the right.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from imfmapper_package import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_HASH_SEED"] = "0"  # the file in the same order each time

from model_recipes import RECIPES, Step
from qgis.core import (
    QgsApplication,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
)
from qgis.core import QgsProcessingModelChildParameterSource as Source
from qgis.PyQt.QtCore import QPointF, QSizeF

from imfmapper.processing_provider.base import SOURCE
from imfmapper.processing_provider.compat import FLAG_OPTIONAL

MODELS = ROOT / "resources" / "models"

#: The model without a recipe: its file is what is edited.
DRAWN = "map_fractures"
TO_CHANGE = (
    "To change it, add a copy to the toolbox (Models > Add Model to Toolbox, then resources/models in the plugin's "
    "folder), and right-click the copy > Edit Model."
)
#: Boxes and where their centres are on the canvas of the modeler.
BOX, STEP_BOX = QSizeF(230, 32), QSizeF(310, 46)
INPUT_X, STEP_X, OUTPUT_X = 150, 500, 860
ROW, STEP_ROWS = 42, 3


def build(name: str) -> QgsProcessingModelAlgorithm:
    """Return a model of RECIPES.

    Raises:
        ValueError: QGIS finds fault with it.
    """
    description, inputs, steps = RECIPES[name]()
    model = QgsProcessingModelAlgorithm(name, "Models", "models")
    first_use = [
        next(number for number, step in enumerate(steps.values()) if entry.parameter.name() in step.inputs.values())
        for entry in inputs
    ]
    y = 60.0
    for number, (child_id, step) in enumerate(steps.items()):
        own = [entry for entry, first in zip(inputs, first_use) if first == number]
        for row, entry in enumerate(own):
            place = QgsProcessingModelParameter(entry.parameter.name())
            _lay(place, INPUT_X, y + row * ROW, BOX)
            model.addModelParameter(entry.parameter, place)
        model.addChildAlgorithm(_child(child_id, step, y + max(len(own) - 1, 1) * ROW / 2))
        y += max(len(own) + 0.5, STEP_ROWS) * ROW
    model.setParameterOrder([entry.parameter.name() for entry in inputs])
    results = {f"{child}:{key}": out.help for child, step in steps.items() for key, out in step.outputs.items()}
    model.setHelpContent(
        {
            "ALG_DESC": f"{description}\n\n{TO_CHANGE}\n\nSource: {SOURCE}",
            **{entry.parameter.name(): entry.help for entry in inputs},
            **results,
        }
    )
    model.updateDestinationParameters()
    is_valid, problems = model.validate()
    if not is_valid:
        raise ValueError(f"Model '{name}': {'; '.join(problems)}")
    return model


def renewed(name: str) -> QgsProcessingModelAlgorithm:
    """Return a model that has no recipe, as its file has it, with the parameters that its steps got since.

    Raises:
        OSError: QGIS cannot read it.
    """
    model = QgsProcessingModelAlgorithm()
    path = MODELS / f"{name}.model3"
    if not model.fromFile(str(path)):
        raise OSError(f"QGIS could not read '{path}'.")
    model.setChildAlgorithms({key: complete(child) for key, child in model.childAlgorithms().items()})
    return model


def _child(child_id: str, step: Step, y: float) -> QgsProcessingModelChildAlgorithm:
    child = QgsProcessingModelChildAlgorithm(f"imfmapper:{step.algorithm}")
    child.setChildId(child_id)
    child.setDescription(step.title)
    _lay(child, STEP_X, y, STEP_BOX)
    for key, value in step.settings.items():
        child.addParameterSources(key, [Source.fromStaticValue(value)])
    for key, name in step.inputs.items():
        child.addParameterSources(key, [Source.fromModelParameter(name)])
    for key, (earlier_id, earlier_key) in step.earlier.items():
        child.addParameterSources(key, [Source.fromChildOutput(earlier_id, earlier_key)])
    outputs = {}
    for number, (key, result) in enumerate(step.outputs.items()):
        output = QgsProcessingModelOutput(key, result.title)
        output.setName(key)
        output.setChildId(child_id)
        output.setChildOutputName(result.of)
        output.setMandatory(result.is_needed)
        _lay(output, OUTPUT_X, y + (number + 0.85) * ROW, BOX)
        outputs[key] = output
    child.setModelOutputs(outputs)
    return complete(child)


def complete(child: QgsProcessingModelChildAlgorithm) -> QgsProcessingModelChildAlgorithm:
    """Return a step with the defaults of what it leaves open, without which QGIS 3.22 takes a model for broken."""
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(child.algorithmId())
    given = child.parameterSources()
    for definition in algorithm.parameterDefinitions():
        may_be_open = definition.isDestination() or definition.flags() & FLAG_OPTIONAL
        if not may_be_open and definition.name() not in given:
            child.addParameterSources(definition.name(), [Source.fromStaticValue(definition.defaultValue())])
    return child


def _lay(component: Any, x: float, y: float, size: QSizeF) -> None:
    component.setPosition(QPointF(x, y))
    component.setSize(size)


def main() -> int:
    """Write all models."""
    from imfmapper.processing_provider.provider import IMFMapperProvider

    application = QgsApplication([], False)
    application.initQgis()
    provider = IMFMapperProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    for model in (*(build(name) for name in RECIPES), renewed(DRAWN)):
        path = MODELS / f"{model.name()}.model3"
        if not model.toFile(str(path)):
            raise OSError(f"QGIS could not write '{path}'.")
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1000:.0f} kB")
    sys.stdout.flush()
    os._exit(0)  # QGIS's own end would take seconds


if __name__ == "__main__":
    main()
