"""The graphical models that ship, shown in the toolbox beside the algorithms that they chain."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingModelAlgorithm
from qgis.PyQt.QtGui import QIcon

from .base import RESOURCES, has_value, tr

MODELS = RESOURCES / "models"
ICON = RESOURCES / "icons" / "imfmapper.svg"


class ShippedModel(QgsProcessingModelAlgorithm):
    """A model read from a `.model3` file; its algorithms must be known to QGIS before it is made.

    QGIS shows a model under its name, which is also its id; here it gets a title of its own.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self.is_complete = self.fromFile(str(path))
        self._translate()

    def createInstance(self) -> ShippedModel:
        model = ShippedModel(self._path)
        model.setProvider(self.provider())
        return model

    def displayName(self) -> str:
        return _titles().get(self._path.stem, self._path.stem)

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:
        return "models"

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:
        return str(ICON)

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        return super().checkParameterValues(self._with_defaults(parameters), context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        return super().processAlgorithm(self._with_defaults(parameters), context, feedback)

    def _translate(self) -> None:
        """Puts what the file says in English into QGIS's language; names of inputs and results stay."""
        children = self.childAlgorithms()
        for child in children.values():
            child.setDescription(_in_language(child.description()))
        self.setChildAlgorithms(children)  # which makes the parameters of the results anew
        for definition in (*self.parameterDefinitions(), *self.outputDefinitions()):
            definition.setDescription(_in_language(definition.description()))
        for definition in self.parameterDefinitions():
            definition.setHelp(_in_language(definition.help()))
        texts = (
            (key, text) for key, text in self.helpContent().items() if isinstance(text, str)
        )  # QGIS 3.40 has None too
        self.setHelpContent({key: _in_language(text) for key, text in texts})

    def _with_defaults(self, parameters: dict[str, Any]) -> dict[str, Any]:
        """Returns the parameters with the model's own defaults for those that a script did not give.

        QGIS leaves such a parameter open in each algorithm of the model, which then takes the algorithm's default.
        """
        defaults = {
            definition.name(): definition.defaultValue()
            for definition in self.parameterDefinitions()
            if not definition.isDestination() and has_value(definition.defaultValue())
        }
        return {
            **parameters,
            **{name: value for name, value in defaults.items() if not has_value(parameters.get(name))},
        }


def _in_language(text: str) -> str:
    """Returns a text of `model_texts` or of an algorithm in QGIS's language, paragraph by paragraph."""
    return "\n\n".join(paragraph and tr(paragraph) for paragraph in text.split("\n\n"))


def _titles() -> dict[str, str]:
    return {
        "map_fractures": tr("Labels to dataset, mosaic to mapped fractures"),
        "labels_to_dataset": tr("Labels to dataset"),
        "mosaic_to_map": tr("Mosaic to map and report"),
        "review_to_retraining": tr("Review to retraining"),
    }


def shipped_models() -> list[ShippedModel]:
    """Returns the models that QGIS could read."""
    models = [ShippedModel(path) for path in sorted(MODELS.glob("*.model3"))]
    return [model for model in models if model.is_complete]
