"""Algorithm "Import model"."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..core.archive.model_store import import_checkpoint
from .base import NETWORK_MODULES, IMFMapperAlgorithm, has_value, user_errors
from .compat import FILE, NUMBER_DOUBLE
from .feedback import FeedbackProgress
from .model_choice import MODEL_NAME, check_model_name, checkpoint_filter, models_folder


class ImportModel(IMFMapperAlgorithm):
    INPUT = "INPUT"
    NAME = "NAME"
    TITLE = "TITLE"
    GSD = "GSD"
    OVERWRITE = "OVERWRITE"
    OUTPUT = "OUTPUT"

    REQUIRED_MODULES = NETWORK_MODULES

    def name(self) -> str:
        return "importmodel"

    def displayName(self) -> str:
        return self.tr("Import model")

    def group(self) -> str:
        return self.tr("Networks")

    def groupId(self) -> str:
        return "networks"

    def tags(self) -> list[str]:
        return self.tr("model,weights,checkpoint,trained,file,import,install").split(",")

    def shortDescription(self) -> str:
        return self.tr("Installs a checkpoint file, e.g. one that you have trained.")

    def overview(self) -> str:
        return self.tr(
            "Installs a checkpoint into the QGIS profile, so that it can be chosen by its name in 'Run IMFMapper', "
            "'Evaluate IMFMapper' and as the start of 'Train IMFMapper'. It may be one that 'Train IMFMapper' made, "
            "the published file that was downloaded elsewhere, or other DeepLabV3 weights of torchvision.\n\n"
            "The file is opened without running anything in it, and what network it holds is recognised from its "
            "weights. Its model card is taken from beside or inside the file; where there is none, the settings of the "
            "published model are assumed."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.OUTPUT: self.tr("The installed copy."),
            MODEL_NAME: self.tr("The name by which other tools know it."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        file = QgsProcessingParameterFile(self.INPUT, self.tr("Checkpoint file"), FILE, fileFilter=checkpoint_filter())
        file.setHelp(self.tr("A PyTorch checkpoint or safetensors file; it is copied and stays where it is."))
        name = QgsProcessingParameterString(self.NAME, self.tr("Name"), optional=True)
        name.setHelp(
            self.tr(
                "Its name among the installed models: letters, digits, - and _. Empty: the name in its card, or that "
                "of the file."
            )
        )
        title = QgsProcessingParameterString(self.TITLE, self.tr("Title"), optional=True)
        title.setHelp(self.tr("What people read in lists. Empty: the title in its card."))
        gsd = QgsProcessingParameterNumber(
            self.GSD, self.tr("Ground sampling distance [m]"), NUMBER_DOUBLE, optional=True, minValue=0.01
        )
        gsd.setHelp(
            self.tr("Metres per pixel of the images that it was trained on. Empty: that of its card, else 1.5.")
        )
        overwrite = QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace"), defaultValue=False)
        overwrite.setHelp(self.tr("Replaces an installed model of this name; otherwise that is refused."))
        for parameter in (file, name, title, gsd, overwrite):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFile(self.OUTPUT, self.tr("Checkpoint")))
        self.addOutput(QgsProcessingOutputString(MODEL_NAME, self.tr("Model")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        problem = check_model_name(self.parameterAsString(parameters, self.NAME, context))
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        progress = FeedbackProgress(feedback)
        has_gsd = has_value(parameters.get(self.GSD))
        model = import_checkpoint(
            Path(self.parameterAsFile(parameters, self.INPUT, context)),
            models_folder(),
            progress,
            name=self.parameterAsString(parameters, self.NAME, context).strip(),
            title=self.parameterAsString(parameters, self.TITLE, context).strip(),
            gsd_m=self.parameterAsDouble(parameters, self.GSD, context) if has_gsd else None,
            overwrite=self.parameterAsBool(parameters, self.OVERWRITE, context),
        )
        progress.info(self.tr("Installed as '{name}': {title}").format(name=model.name, title=model.title))
        return {self.OUTPUT: str(model.path), MODEL_NAME: model.name}
