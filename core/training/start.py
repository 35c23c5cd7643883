"""What a training run starts from: a checkpoint, torchvision's pre-trained weights, or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from torch import nn

from ...models.cards import ModelCard
from ...models.checkpoints import load_model
from ...models.languages import QT_TR_NOOP, tr
from ...models.networks import ARCHITECTURES, build_network
from ..archive.fetching import Fetcher, UrllibFetcher
from ..progress import Progress
from .pretrained import fetch_pretrained
from .settings import TrainingSettings

_PRETRAINED = (
    ("coco", QT_TR_NOOP("torchvision's COCO weights"), QT_TR_NOOP("torchvision's COCO weights (backbone and head)")),
    ("imagenet", QT_TR_NOOP("torchvision's ImageNet weights"), QT_TR_NOOP("torchvision's ImageNet weights (backbone)")),
)
_RANDOM = QT_TR_NOOP("random weights")


@dataclass(frozen=True)
class Start:
    """A network in training mode, the card it brings (without figures), and in English where its weights come from.

    Attributes:
        sha256: SHA-256 of the checkpoint; empty where there is none.
    """

    network: nn.Module
    card: ModelCard
    origin: str
    sha256: str = ""


def start_network(
    settings: TrainingSettings, progress: Progress, *, fetcher: Fetcher | None = None, leads: bool = True
) -> Start:
    """The network to train; where it starts is said in the log.

    Args:
        settings: Which, and from where.
        progress: Listener.
        fetcher: What downloads pre-trained weights; None = Python's own library.
        leads: Whether this process is the first of those that train together. Others build the same network without
            pre-trained weights: they are given the first one's when training is distributed.

    Raises:
        Cancelled: The user asked to stop while weights were downloaded.
        CheckpointError: The start checkpoint cannot be used.
        DependencyError: torchvision is missing.
    """
    if settings.start is not None:
        model = load_model(settings.start)
        if model.card.architecture != settings.architecture:
            progress.info(
                tr("The start checkpoint decides the architecture: {architecture}.").format(
                    architecture=model.card.architecture
                )
            )
        name, sha256 = model.path.name, model.sha256[:12]
        text = tr("Training starts from the checkpoint '{name}' (SHA-256 {sha256}).")
        progress.info(text.format(name=name, sha256=sha256))
        origin = f"the checkpoint '{name}' (SHA-256 {sha256})"
        return Start(model.network.train(), model.card, origin, model.sha256)
    network, origin = _fresh_network(settings, fetcher or UrllibFetcher(), progress, leads=leads)
    progress.info(tr("Training starts from {origin}.").format(origin=tr(origin)))
    return Start(network, _fresh_card(settings.architecture), origin)


def _fresh_card(architecture: str) -> ModelCard:
    known = ARCHITECTURES[architecture]
    return ModelCard(
        name=known.name,
        title=known.title,
        architecture=known.name,
        input_channels=known.input_channels,
        output_stride=known.output_stride,
    )


def _fresh_network(
    settings: TrainingSettings, fetcher: Fetcher, progress: Progress, *, leads: bool
) -> tuple[nn.Module, str]:
    known = ARCHITECTURES.get(settings.architecture)
    auxiliary = bool(known and known.has_auxiliary)  # the published network has it
    if settings.pretrained == "auto" and auxiliary and leads:
        for source, weights, origin in _PRETRAINED:
            network = _pretrained(settings.architecture, source, tr(weights), fetcher, progress)
            if network is not None:
                return network, origin
    return build_network(settings.architecture, auxiliary=auxiliary), _RANDOM


def _pretrained(architecture: str, source: str, weights: str, fetcher: Fetcher, progress: Progress) -> nn.Module | None:
    try:
        fetch_pretrained(architecture, source, fetcher, progress)
        return build_network(architecture, auxiliary=True, pretrained=source)
    except (OSError, RuntimeError) as error:  # no network, or a file that is not what its name's checksum says
        progress.warn(tr("{weights} cannot be fetched ({error}).").format(weights=weights, error=error))
        return None
