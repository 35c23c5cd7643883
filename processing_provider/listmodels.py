"""Algorithm "List models"."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..models.catalogue import installed_models
from ..models.pages import models_page, origin_of
from ..models.whole_files import write_text
from .base import IMFMapperAlgorithm, user_errors
from .feedback import FeedbackProgress
from .model_choice import extra_folders


class ListModels(IMFMapperAlgorithm):
    OUTPUT = "OUTPUT"
    MODEL_NAMES = "MODEL_NAMES"
    MODEL_COUNT = "MODEL_COUNT"

    def name(self) -> str:
        return "listmodels"

    def displayName(self) -> str:
        return self.tr("List models")

    def group(self) -> str:
        return self.tr("Networks")

    def groupId(self) -> str:
        return "networks"

    def tags(self) -> list[str]:
        return self.tr("model,weights,checkpoint,card,licence,list").split(",")

    def shortDescription(self) -> str:
        return self.tr("Lists the installed models with their cards.")

    def overview(self) -> str:
        return self.tr(
            "Lists the models that can be chosen by name: those that ship with IMFMapper, those that were downloaded "
            "or imported, and those of the models folder of the plugin's options. The page shows each one's card: what "
            "network it is, what images it was trained on, its licence, its figures and its limits."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.MODEL_NAMES: self.tr("The names, parted by commas."),
            self.MODEL_COUNT: self.tr("How many there are."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        page = QgsProcessingParameterFileDestination(
            self.OUTPUT, self.tr("Cards"), self.tr("HTML page (*.html)"), optional=True
        )
        page.setHelp(self.tr("A page with the cards of all models."))
        self.addParameter(page)
        self.addOutput(QgsProcessingOutputString(self.MODEL_NAMES, self.tr("Names")))
        self.addOutput(QgsProcessingOutputNumber(self.MODEL_COUNT, self.tr("Number of models")))

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        models = installed_models(extra_folders())
        for model in models:
            text = self.tr("{name}: {title} ({origin})")
            progress.info(text.format(name=model.name, title=model.title, origin=origin_of(model)))
        results: dict[str, Any] = {
            self.MODEL_NAMES: ", ".join(model.name for model in models),
            self.MODEL_COUNT: len(models),
        }
        page = self.parameterAsFileOutput(parameters, self.OUTPUT, context)
        if page:
            write_text(page, models_page(models))
            results[self.OUTPUT] = page
        return results
