"""The parameters by which algorithms choose a model and a device, and how they are read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsSettings,
)

from ..core.archive.model_store import checked_name
from ..core.errors import InputError
from ..core.paths import is_file
from ..models.catalogue import find_model, installed_models
from ..models.errors import CheckpointError
from .base import IMFMapperAlgorithm, has_value, tr
from .compat import FILE, FOLDER

if TYPE_CHECKING:
    from ..core.progress import Progress
    from ..models.checkpoints import LoadedModel

MODEL, MODEL_FILE, DEVICE, DATASET = "MODEL", "MODEL_FILE", "DEVICE", "INPUT"
#: Output of the algorithms that install a model.
MODEL_NAME = "MODEL_NAME"
DEVICES = ("auto", "cuda", "mps", "cpu")
#: Settings of the plugin's options page.
MODELS_FOLDER_SETTING, DEVICE_SETTING = "imfmapper/models_folder", "imfmapper/device"


def model_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns MODEL (the installed models, the embedded one first) and MODEL_FILE."""
    installed = installed_models(extra_folders())
    names = [model.name for model in installed]
    model = QgsProcessingParameterEnum(
        MODEL,
        algorithm.tr("Model"),
        names,
        defaultValue=names[0] if names else None,
        optional=True,
        usesStaticStrings=True,
    )
    known = " ".join(algorithm.tr("{name}: {title}.").format(name=item.name, title=item.title) for item in installed)
    model.setHelp(
        algorithm.tr(
            "An installed model: those that ship with IMFMapper, then those that were downloaded, imported or lie in "
            "the models folder of the plugin's options. {models}"
        ).format(models=known)
    )
    file = QgsProcessingParameterFile(
        MODEL_FILE,
        algorithm.tr("Checkpoint file"),
        FILE,
        optional=True,
        fileFilter=checkpoint_filter(),
    )
    file.setHelp(
        algorithm.tr(
            "A checkpoint to use in place of the installed model: the published IMFMapper_DeepLabV3_ResNet50.pt "
            "(Zenodo, doi:10.5281/zenodo.15101175; 'Download model' installs it), one that was trained with this "
            "plugin, or other DeepLabV3 weights of torchvision. What the network is gets recognised from the weights."
        )
    )
    return [model, file]


def device_parameter(algorithm: IMFMapperAlgorithm) -> QgsProcessingParameterDefinition:
    """Returns DEVICE."""
    preset = QgsSettings().value(DEVICE_SETTING, "auto")
    device = QgsProcessingParameterEnum(
        DEVICE,
        algorithm.tr("Device"),
        list(DEVICES),
        defaultValue=preset if preset in DEVICES else "auto",
        usesStaticStrings=True,
    )
    device.setHelp(
        algorithm.tr(
            "auto takes a graphics card where there is a suitable one (NVIDIA: cuda, Apple: mps) and the processor "
            "otherwise."
        )
    )
    return device


def checkpoint_filter() -> str:
    """Returns the file filter for checkpoints."""
    return tr("Checkpoints (*.pt *.pth *.safetensors *.ckpt);;All files (*)")


def extra_folders() -> list[str]:
    """Returns the folders with the user's models: that of the profile, then the one of the options."""
    folder = QgsSettings().value(MODELS_FOLDER_SETTING, "")
    return [str(models_folder()), *([folder] if folder else [])]


def models_folder() -> Path:
    """Returns the folder of the profile into which models are installed."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "imfmapper" / "models"


def check_model_name(name: str) -> str:
    """Returns what is wrong with a name for a model, "" where nothing is or none is given."""
    try:
        checked_name(name.strip() or "empty")
    except InputError as error:
        return str(error)
    return ""


def check_model_choice(algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """Returns what is wrong with the choice of a model, "" where nothing is."""
    if has_value(parameters.get(MODEL_FILE)):
        path = Path(algorithm.parameterAsFile(parameters, MODEL_FILE, context))
        return "" if is_file(path) else algorithm.tr("Checkpoint file '{path}' does not exist.").format(path=path)
    named = parameters.get(MODEL)
    name = named if isinstance(named, str) else algorithm.parameterAsEnumString(parameters, MODEL, context)
    if not name:
        return algorithm.tr("No model is chosen. Choose an installed model or give a checkpoint file.")
    try:
        find_model(name, extra_folders())
    except CheckpointError as error:
        return str(error)
    return ""


def load_chosen_model(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
) -> LoadedModel:
    """Returns the chosen model on the processor, with what a user should know about it in the log.

    Raises:
        CheckpointError: it cannot be used.
    """
    from ..models.checkpoints import load_model

    if has_value(parameters.get(MODEL_FILE)):
        model = load_model(algorithm.parameterAsFile(parameters, MODEL_FILE, context))
    else:
        chosen = find_model(algorithm.parameterAsEnumString(parameters, MODEL, context), extra_folders())
        model = load_model(chosen.path, card=chosen.card)
    progress.info(
        algorithm.tr("Model: {title} ({architecture}), SHA-256 {sha256}").format(
            title=model.card.title, architecture=model.card.architecture, sha256=model.sha256
        )
    )
    for note in model.notes:
        progress.info(note)
    return model


def dataset_parameter(algorithm: IMFMapperAlgorithm, *, optional: bool = False) -> QgsProcessingParameterDefinition:
    """Returns INPUT, the dataset folder or folders."""
    folder = QgsProcessingParameterFile(DATASET, algorithm.tr("Dataset folder"), FOLDER, optional=optional)
    folder.setHelp(
        algorithm.tr(
            "A folder made by 'Tile raster' (the one with dataset.json). Several can be given, parted by semicolons."
        )
    )
    return folder


def dataset_folders(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[str]:
    """Returns the dataset folders that INPUT names."""
    given = algorithm.parameterAsString(parameters, DATASET, context)
    return [part.strip() for part in given.split(";") if part.strip()]
