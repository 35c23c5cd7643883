"""Algorithm "Download model"."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from ..core.archive.model_store import PUBLISHED_NAME, checked_name, install_published
from ..core.archive.zenodo import PUBLISHED_FILE, PUBLISHED_RECORD
from .base import IMFMapperAlgorithm, advanced, user_errors
from .feedback import FeedbackProgress
from .model_choice import MODEL_NAME, check_model_name, models_folder
from .network import QgisFetcher


class DownloadModel(IMFMapperAlgorithm):
    RECORD = "RECORD"
    FILE = "FILE"
    NAME = "NAME"
    OVERWRITE = "OVERWRITE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "downloadmodel"

    def displayName(self) -> str:
        return self.tr("Download model")

    def group(self) -> str:
        return self.tr("Networks")

    def groupId(self) -> str:
        return "networks"

    def tags(self) -> list[str]:
        return self.tr("model,weights,checkpoint,published,zenodo,download,install").split(",")

    def shortDescription(self) -> str:
        return self.tr("Installs the published IMFMapper from Zenodo.")

    def overview(self) -> str:
        return self.tr(
            "Downloads the published IMFMapper, a DeepLabV3 with ResNet-50 trained by its authors, from its Zenodo "
            "record, checks that it came unchanged and installs it into the QGIS profile. From then on it can be "
            "chosen by its name in 'Run IMFMapper', 'Evaluate IMFMapper' and as the start of 'Train IMFMapper'.\n\n"
            "The download goes through QGIS's network settings and its proxy. When it is cancelled or the connection "
            "breaks, the next run goes on from where it stopped."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.OUTPUT: self.tr("The installed checkpoint."),
            MODEL_NAME: self.tr("The name by which other tools know it."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        record = QgsProcessingParameterString(self.RECORD, self.tr("Zenodo record"), PUBLISHED_RECORD)
        record.setHelp(self.tr("The number of the record; {n} is the published IMFMapper.").format(n=PUBLISHED_RECORD))
        file = QgsProcessingParameterString(self.FILE, self.tr("File of the record"), PUBLISHED_FILE)
        file.setHelp(
            self.tr(
                "The checkpoint's name in the record. Another file than the published one is opened to see what it is."
            )
        )
        name = QgsProcessingParameterString(self.NAME, self.tr("Name"), optional=True)
        name.setHelp(
            self.tr(
                "Its name among the installed models: letters, digits, - and _. Empty: {name}, or the name of the file."
            ).format(name=PUBLISHED_NAME)
        )
        overwrite = QgsProcessingParameterBoolean(self.OVERWRITE, self.tr("Replace"), defaultValue=False)
        overwrite.setHelp(
            self.tr("Downloads again and replaces a model of this name. Otherwise one that is there is kept.")
        )
        for parameter in (record, file, overwrite):
            advanced(parameter)
        for parameter in (name, record, file, overwrite):
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
        name = self.parameterAsString(parameters, self.NAME, context).strip()
        model = install_published(
            models_folder(),
            QgisFetcher(progress),
            progress,
            record_id=self.parameterAsString(parameters, self.RECORD, context).strip(),
            file_name=self.parameterAsString(parameters, self.FILE, context).strip(),
            name=checked_name(name) if name else "",
            overwrite=self.parameterAsBool(parameters, self.OVERWRITE, context),
        )
        progress.info(self.tr("Installed as '{name}': {title}").format(name=model.name, title=model.title))
        return {self.OUTPUT: str(model.path), MODEL_NAME: model.name}
