"""Algorithm "Train IMFMapper"."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ..core.errors import IMFMapperError
from ..core.paths import is_file
from ..core.training.settings import PROTOCOLS
from ..models.catalogue import find_model
from ..models.networks import ARCHITECTURES
from .base import LEARNING_MODULES, IMFMapperAlgorithm, has_value, user_errors
from .compat import FILE, NUMBER_DOUBLE, NUMBER_INTEGER
from .feedback import FeedbackProgress
from .model_choice import DEVICE, dataset_folders, dataset_parameter, device_parameter, extra_folders
from .network import QgisFetcher

#: As published (Le Corre et al. 2025, section 3.2).
DEFAULT_ARCHITECTURE = "deeplabv3_resnet50"


class TrainModel(IMFMapperAlgorithm):
    INPUT = "INPUT"
    ARCHITECTURE = "ARCHITECTURE"
    PROTOCOL = "PROTOCOL"
    START = "START"
    EPOCHS = "EPOCHS"
    BATCH_SIZE = "BATCH_SIZE"
    LEARNING_RATE = "LEARNING_RATE"
    AUGMENT = "AUGMENT"
    SEED = "SEED"
    RESUME = "RESUME"
    OUTPUT = "OUTPUT"
    HISTORY = "HISTORY"
    PLOT = "PLOT"
    BEST_EPOCH = "BEST_EPOCH"
    BEST_F1 = "BEST_F1"

    REQUIRED_MODULES = LEARNING_MODULES

    def name(self) -> str:
        return "trainmodel"

    def displayName(self) -> str:
        return self.tr("Train IMFMapper")

    def group(self) -> str:
        return self.tr("Learning")

    def groupId(self) -> str:
        return "learning"

    def tags(self) -> list[str]:
        return self.tr("train,learn,fine-tune,network,epoch,deep learning,fracture").split(",")

    def shortDescription(self) -> str:
        return self.tr("Trains a network on the tiles of one or more datasets.")

    def overview(self) -> str:
        return self.tr(
            "Trains a segmentation network on tiles made by 'Tile raster' and keeps the epoch that is best on the "
            "tiles marked for validation. The defaults are the published protocol: DeepLabV3 with ResNet-50, binary "
            "cross-entropy, Adam, 100 epochs of batches of 32, three augmentations.\n\n"
            "To fit a model to your own images, start from an installed one (START) and train a few epochs on a few "
            "dozen labelled tiles. Training a ResNet from nothing needs a graphics card; the light networks also train "
            "on a processor. Cancelling keeps the best and the last state, and RESUME goes on from there."
        )

    def output_help(self) -> dict[str, str]:
        return {
            self.BEST_EPOCH: self.tr("The epoch that was kept, counted from 1; 0 where none was finished."),
            self.BEST_F1: self.tr("Its F1 on the validation tiles, as published: from precision and recall averaged."),
        }

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        architecture = QgsProcessingParameterEnum(
            self.ARCHITECTURE,
            self.tr("Architecture"),
            list(ARCHITECTURES),
            defaultValue=DEFAULT_ARCHITECTURE,
            usesStaticStrings=True,
        )
        known = " ".join(
            self.tr("{name}: {title}.").format(name=item.name, title=self.tr(item.title))
            for item in ARCHITECTURES.values()
        )
        architecture.setHelp(
            self.tr("The network to train; with START, the checkpoint decides. {architectures}").format(
                architectures=known
            )
        )
        start = QgsProcessingParameterFile(
            self.START,
            self.tr("Start from"),
            FILE,
            optional=True,
            fileFilter=self.tr("Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)"),
        )
        start.setHelp(
            self.tr(
                "A checkpoint file, or the name of an installed model, to go on from (fine-tuning). Empty: "
                "torchvision's pre-trained weights where they can be downloaded, else from nothing; the log says which."
            )
        )
        protocol = QgsProcessingParameterEnum(
            self.PROTOCOL,
            self.tr("Protocol"),
            list(PROTOCOLS),
            defaultValue="published",
            usesStaticStrings=True,
        )
        protocol.setHelp(
            self.tr(
                "published: binary cross-entropy at a constant learning rate. improved: also two losses of overlap "
                "(Dice, of areas and of centrelines), a learning rate that falls to 0 along a cosine, a moving "
                "average of the weights, and no-data pixels left out of the loss."
            )
        )
        epochs = QgsProcessingParameterNumber(
            self.EPOCHS, self.tr("Epochs"), NUMBER_INTEGER, defaultValue=100, minValue=1
        )
        epochs.setHelp(self.tr("How often all training tiles are seen; 100 as published."))
        batch = QgsProcessingParameterNumber(
            self.BATCH_SIZE, self.tr("Batch size"), NUMBER_INTEGER, defaultValue=32, minValue=1
        )
        batch.setHelp(
            self.tr(
                "Tiles a step; 32 as published needs about 40 GB of graphics memory. Smaller where memory runs out."
            )
        )
        rate = QgsProcessingParameterNumber(
            self.LEARNING_RATE,
            self.tr("Learning rate"),
            NUMBER_DOUBLE,
            defaultValue=0.0001,
            minValue=1e-8,
            maxValue=1,
        )
        rate.setHelp(self.tr("Step size of Adam; 0.0001 as published. The light networks learn well with 0.001."))
        augment = QgsProcessingParameterBoolean(self.AUGMENT, self.tr("Augment"), defaultValue=True)
        augment.setHelp(
            self.tr(
                "Changes half of the training tiles at random, each time anew: contrast (CLAHE), noise, perspective, "
                "as published."
            )
        )
        seed = QgsProcessingParameterNumber(self.SEED, self.tr("Seed"), NUMBER_INTEGER, defaultValue=0, minValue=0)
        seed.setHelp(self.tr("The same seed gives the same run."))
        resume = QgsProcessingParameterBoolean(self.RESUME, self.tr("Resume"), defaultValue=False)
        resume.setHelp(
            self.tr(
                "Goes on from the state that an interrupted run with the same settings left beside the checkpoint; "
                "the result is that of an unbroken run."
            )
        )
        output = QgsProcessingParameterFileDestination(
            self.OUTPUT,
            self.tr("Checkpoint"),
            self.tr("PyTorch checkpoint (*.pt);;Safetensors (*.safetensors)"),
        )
        output.setHelp(
            self.tr(
                "The best epoch, with its model card inside and beside it. Beside it are also the last state and what "
                "RESUME needs. Put into the models folder of the plugin's options, it is offered as an installed model."
            )
        )
        history = QgsProcessingParameterFileDestination(
            self.HISTORY, self.tr("History"), self.tr("CSV table (*.csv)"), optional=True
        )
        history.setHelp(self.tr("Loss and figures of each epoch."))
        plot = QgsProcessingParameterFileDestination(
            self.PLOT, self.tr("Curves"), self.tr("PNG image (*.png)"), optional=True
        )
        plot.setHelp(self.tr("Loss, precision, recall and F1 over the epochs, raw and as a rolling mean."))
        for parameter in (
            *(dataset_parameter(self), architecture, start, protocol, epochs, batch, rate, augment, seed),
            *(device_parameter(self), resume, output, history, plot),
        ):
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(self.BEST_EPOCH, self.tr("Best epoch")))
        self.addOutput(QgsProcessingOutputNumber(self.BEST_F1, self.tr("Best F1")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        try:
            self._start(parameters, context)
        except IMFMapperError as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    @user_errors
    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ..core.training.training import train

        settings = replace(
            PROTOCOLS[self.parameterAsEnumString(parameters, self.PROTOCOL, context)],
            architecture=self.parameterAsEnumString(parameters, self.ARCHITECTURE, context),
            start=self._start(parameters, context),
            epochs=self.parameterAsInt(parameters, self.EPOCHS, context),
            batch_size=self.parameterAsInt(parameters, self.BATCH_SIZE, context),
            learning_rate=self.parameterAsDouble(parameters, self.LEARNING_RATE, context),
            augment=self.parameterAsBool(parameters, self.AUGMENT, context),
            seed=self.parameterAsInt(parameters, self.SEED, context),
            device=self.parameterAsEnumString(parameters, DEVICE, context),
            resume=self.parameterAsBool(parameters, self.RESUME, context),
        )
        progress = FeedbackProgress(feedback)
        result = train(
            settings,
            dataset_folders(self, parameters, context),
            self.parameterAsFileOutput(parameters, self.OUTPUT, context),
            history=self.parameterAsFileOutput(parameters, self.HISTORY, context) or None,
            plot=self.parameterAsFileOutput(parameters, self.PLOT, context) or None,
            progress=progress,
            fetcher=QgisFetcher(progress),
        )
        return {
            self.OUTPUT: str(result.checkpoint),
            self.HISTORY: str(result.history) if result.history else None,
            self.PLOT: str(result.plot) if result.plot else None,
            self.BEST_EPOCH: result.best_epoch,
            self.BEST_F1: result.best_f1,
        }

    def _start(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path | None:
        """Returns the checkpoint to start from: a file, or the weights of the installed model of that name."""
        if not has_value(parameters.get(self.START)):
            return None
        named = self.parameterAsString(parameters, self.START, context)
        return Path(named) if is_file(named) else find_model(named, extra_folders()).path
