"""The folder of the user's models: published, imported and trained checkpoints, each with its card.

A model exists from the moment its card lies beside its weights: weights are written first, the card last, and a
removal begins with the card.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...models.cards import ModelCard, write_card
from ...models.catalogue import InstalledModel, installed_models, models_of_folder
from ...models.containers import file_sha256
from ...models.languages import tr
from ..errors import CheckpointError, DependencyError, InputError
from ..progress import Progress
from .download import RemoteFile, Wait, download, wait
from .fetching import Fetcher
from .zenodo import PUBLISHED_FILE, PUBLISHED_RECORD, Record, read_record

PUBLISHED_NAME = "imfmapper_published"
SUFFIXES = (".pt", ".pth", ".ckpt", ".safetensors")
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
LICENCES = {"cc-by-4.0": "CC BY 4.0", "cc0-1.0": "CC0 1.0", "mit": "MIT"}


def published_card(record: Record, file: RemoteFile) -> ModelCard:
    """The card of the published IMFMapper, before its SHA-256 is known.

    What the network needs, and its figures: Le Corre et al. 2025, sections 2, 3.1, 3.2 and 4.4, and the authors'
    inference script. The licence is the record's.
    """
    return ModelCard(
        name=PUBLISHED_NAME,
        title="IMFMapper as published (Le Corre et al. 2025): DeepLabV3 with ResNet-50",
        architecture="deeplabv3_resnet50",
        licence=LICENCES.get(record.licence, record.licence) or "not stated by the record",
        source=f"{_origin(record, file)} Le Corre et al. (2025), doi:10.1029/2025JE009145.",
        trained_on="Weak line labels of more than 4,000 impact melt fractures in 25 LROC NAC images (4,500 tiles with "
        "and 2,696 without fractures), incidence angles 11.0 to 74.2 degrees; batch size 32, epoch 47.",
        tested_on="As printed by the authors, means over batches at 50 % confidence: Va1 (validation), Va2 (the "
        "craters Copernicus and Virtanen F), Te (Ohm).",
        figures={
            "Va1": {"precision": 0.774, "recall": 0.628, "f1": 0.694},
            "Va2": {"iou": 0.387, "precision": 0.557, "recall": 0.561, "f1": 0.559},
            "Te": {"iou": 0.529, "precision": 0.677, "recall": 0.71, "f1": 0.693},
        },
        limits="Known false detections: rockfall trails, boulders, ridges with strong shadows, fractures in boulders, "
        "mosaic seams.",
    )


def install_published(
    folder: Path,
    fetcher: Fetcher,
    progress: Progress,
    *,
    record_id: str = PUBLISHED_RECORD,
    file_name: str = PUBLISHED_FILE,
    name: str = "",
    overwrite: bool = False,
    wait: Wait = wait,
) -> InstalledModel:
    """The published IMFMapper, or another checkpoint of a Zenodo record, downloaded into the folder.

    Without torch the published file is taken on its checksum and its network recognised at its first use.

    Raises:
        DownloadError: It cannot be had.
        CheckpointError: It is no checkpoint that can be used, or the name is taken.
        DependencyError: Another file than the published one was asked for, and torch is missing.
    """
    is_published = (record_id, file_name) == (PUBLISHED_RECORD, PUBLISHED_FILE)
    name = checked_name(name or (PUBLISHED_NAME if is_published else name_from(file_name)))
    there = _installed(name, folder)
    if there is not None and not overwrite:
        progress.info(tr("'{name}' is installed already.").format(name=name))
        return there
    _require_free(name, folder, overwrite=overwrite)
    record = read_record(record_id, fetcher, progress, wait=wait)
    file = record.file(file_name)
    text = tr("Downloading '{name}' ({size:.0f} MB) from record {record}.")
    progress.info(text.format(name=file.name, size=file.size_bytes / 1e6, record=record.identifier))
    staged = folder / f"{name}{_suffix(Path(file_name))}.new"
    download(file, staged, fetcher, progress.part(0, 0.95), wait=wait)
    try:
        card = replace(published_card(record, file), name=name) if is_published else None
        card = _examined(staged, card, {"name": name}, progress)
        if not is_published:
            licence = card.licence or LICENCES.get(record.licence, record.licence)
            card = replace(card, licence=licence, source=card.source or _origin(record, file))
        return _put_in_place(staged, card, folder)
    except BaseException:
        staged.unlink(missing_ok=True)
        raise


def import_checkpoint(
    path: Path,
    folder: Path,
    progress: Progress,
    *,
    name: str = "",
    title: str = "",
    gsd_m: float | None = None,
    overwrite: bool = False,
) -> InstalledModel:
    """A checkpoint of the user's, copied into the folder with its card.

    The card is the one beside or inside the file, else that of the published model (see `models.checkpoints`).

    Args:
        path: A checkpoint in any form that `models.checkpoints` reads.
        folder: Of the user's models.
        progress: Listener.
        name: Its name among the models; "" takes the card's, else the file's.
        title: Its title; "" keeps the card's.
        gsd_m: Ground sampling distance that it was trained on, in m/px; None keeps the card's.
        overwrite: Whether a model of this name is replaced.

    Raises:
        CheckpointError: It cannot be used, or the name is taken.
        DependencyError: torch is missing.
    """
    changes: dict[str, Any] = {"title": title} if title else {}
    if gsd_m is not None:
        changes["gsd_m"] = gsd_m
    card = _examined(path, None, changes, progress)
    card = replace(card, name=checked_name(name or name_from(card.name)))
    _require_free(card.name, folder, overwrite=overwrite)
    folder.mkdir(parents=True, exist_ok=True)
    staged = folder / f"{card.name}{_suffix(path)}.new"
    try:
        shutil.copyfile(path, staged)
        if file_sha256(staged) != card.sha256:
            raise CheckpointError(
                tr("'{path}' changed while it was copied. Wait until it is written and try again.").format(path=path)
            )
        return _put_in_place(staged, card, folder)
    except OSError as error:
        raise InputError(
            tr("'{path}' cannot be copied into '{folder}': {reason}.").format(
                path=path, folder=folder, reason=error.strerror or error
            )
        ) from error
    finally:
        staged.unlink(missing_ok=True)


def remove_model(name: str, folder: Path) -> None:
    """Deletes a model of the folder, card first.

    Raises:
        CheckpointError: The folder has no such model.
    """
    model = _installed(name, folder)
    if model is None:
        raise CheckpointError(
            tr("No model named '{name}' lies in '{folder}'; models that ship cannot be removed.").format(
                name=name, folder=folder
            )
        )
    _delete(model)


def checked_name(name: str) -> str:
    """The name, if it can be one.

    Raises:
        InputError: It holds something else than letters, digits, "-" and "_".
    """
    if _NAME.fullmatch(name):
        return name
    raise InputError(
        tr(
            "'{name}' cannot be the name of a model; 1 to 64 letters, digits, '-' and '_' are expected, the first a "
            "letter or digit."
        ).format(name=name)
    )


def name_from(text: str) -> str:
    """A name made from a file's name or title: "My model (2).pt" becomes "My_model_2"."""
    stem = Path(text).stem if text.lower().endswith(SUFFIXES) else text
    return re.sub("[^A-Za-z0-9-]+", "_", stem).strip("_-")[:64] or "model"


def _examined(path: Path, card: ModelCard | None, changes: Mapping[str, Any], progress: Progress) -> ModelCard:
    """The card of a checkpoint that was opened to see whether it can be used."""
    from ...models.checkpoints import load_model

    try:
        model = load_model(path, card=card)
    except (ModuleNotFoundError, DependencyError) as error:
        if card is None:
            raise DependencyError(
                tr(
                    "A checkpoint is examined before it is installed, which needs PyTorch ({error}). Install it with "
                    "Plugins > IMFMapper > Install dependencies."
                ).format(error=error)
            ) from error
        progress.info(tr("PyTorch is not installed: the checkpoint is examined when it is first used."))
        return card.with_weights(path.name, file_sha256(path))
    for note in model.notes:
        progress.info(note)
    return replace(model.card, **changes)


def _put_in_place(staged: Path, card: ModelCard, folder: Path) -> InstalledModel:
    """Gives staged weights their name and writes their card."""
    old = _installed(card.name, folder)
    weights = folder / staged.name[: -len(".new")]
    if old is not None:
        _delete(old)
    os.replace(staged, weights)
    card = card.with_weights(weights.name, card.sha256 or file_sha256(weights))
    write_card(card, folder / f"{card.name}.json")
    return InstalledModel(card, weights, embedded=False)


def _delete(model: InstalledModel) -> None:
    for card in (model.path.with_suffix(".json"), model.path.with_name(f"{model.name}.json")):
        card.unlink(missing_ok=True)
    model.path.unlink(missing_ok=True)


def _installed(name: str, folder: Path) -> InstalledModel | None:
    wanted = name.casefold()
    return next((model for model in models_of_folder(folder) if model.name.casefold() == wanted), None)


def _require_free(name: str, folder: Path, *, overwrite: bool) -> None:
    model = next((item for item in installed_models([folder]) if item.name.casefold() == name.casefold()), None)
    if model is None or (overwrite and not model.embedded):
        return
    if model.embedded:
        text = tr("A model named '{name}' exists already ({title}). Choose another name.")
    else:
        text = tr("A model named '{name}' exists already ({title}). Choose another name, or allow it to be replaced.")
    raise CheckpointError(text.format(name=model.name, title=model.title))


def _origin(record: Record, file: RemoteFile) -> str:
    doi = f", doi:{record.doi}" if record.doi else ""
    return f"Zenodo record {record.identifier}{doi}: {file.name} ({file.checksum})."


def _suffix(path: Path) -> str:
    suffix = path.suffix.lower()
    return suffix if suffix in SUFFIXES else ".pt"
