"""The installed models: the embedded ones and those in folders of the user. Reads cards only, never weights."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from .cards import ModelCard, read_card
from .errors import CheckpointError
from .languages import tr

WEIGHTS_FOLDER = Path(__file__).parent / "weights"
"""Where the embedded models are: `<name>.safetensors` and `<name>.json`."""
DEFAULT_MODEL = "imfmapper_base"
"""The embedded model that is listed first."""
USER_FOLDER_VARIABLE = "IMFMAPPER_MODELS"
"""Environment variable with the folder of further models; read wherever models are listed."""


@dataclass(frozen=True)
class InstalledModel:
    """A model whose weights are on this machine.

    Attributes:
        card: Its card.
        path: Its weights file.
        embedded: Whether it ships with IMFMapper.
    """

    card: ModelCard
    path: Path
    embedded: bool

    @property
    def name(self) -> str:
        """The card's name."""
        return self.card.name

    @property
    def title(self) -> str:
        """The card's title."""
        return self.card.title


def installed_models(extra_folders: Iterable[str | os.PathLike[str]] = ()) -> list[InstalledModel]:
    """The embedded models (the default one first), then those of `extra_folders` and of `user_folder`, by name.

    A model is a card (JSON) whose weights file lies beside it. JSON files that are no cards, and cards without
    weights, are passed over. A name that occurs twice is listed once, the earlier folder winning.
    """
    found: dict[str, InstalledModel] = {}
    others = [*(Path(item) for item in extra_folders), user_folder()]
    for folder, embedded in [(WEIGHTS_FOLDER, True), *((item, False) for item in others)]:
        for model in models_of_folder(folder, embedded=embedded):
            found.setdefault(model.name, model)
    return sorted(found.values(), key=lambda model: (not model.embedded, model.name != DEFAULT_MODEL, model.name))


def find_model(name: str, extra_folders: Iterable[str | os.PathLike[str]] = ()) -> InstalledModel:
    """The installed model of this name (any case).

    Raises:
        CheckpointError: No installed model has this name; those that are installed are named.
    """
    models = installed_models(extra_folders)
    for model in models:
        if model.name.casefold() == name.strip().casefold():
            return model
    known = ", ".join(model.name for model in models) or tr("none")
    raise CheckpointError(
        tr(
            "No model named '{name}' is installed (installed: {known}). Choose one of them or give a checkpoint file."
        ).format(name=name, known=known)
    )


def user_folder() -> Path:
    """The folder of the models that were installed without QGIS: that of IMFMAPPER_MODELS, else one in the home."""
    named = os.environ.get(USER_FOLDER_VARIABLE)
    return Path(named or os.path.join(os.path.expanduser("~"), ".imfmapper", "models"))


def models_of_folder(folder: Path, *, embedded: bool = False) -> list[InstalledModel]:
    """The models whose card and weights lie in a folder, by the cards' file names; none where it cannot be reached."""
    models = []
    # Unlike those of pathlib, these raise no error for a server that is gone or a folder that is somebody else's.
    for path in sorted(folder.glob("*.json")) if os.path.isdir(folder) else []:
        try:
            card = read_card(path)
        except CheckpointError:
            continue
        weights = folder / (card.weights or f"{path.stem}.safetensors")
        if weights.parent == folder and os.path.isfile(weights):
            models.append(InstalledModel(card, weights, embedded))
    return models
