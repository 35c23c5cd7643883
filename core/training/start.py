"""What a training run starts from: a checkpoint, torchvision's pre-trained weights, or nothing."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from torch import nn

from ...models.cards import ModelCard
from ...models.checkpoints import load_model
from ...models.networks import ARCHITECTURES, build_network
from ..progress import Progress
from .settings import TrainingSettings

DOWNLOAD_TIMEOUT_S = 20
"""A machine without network must not hold up a training run."""


@dataclass(frozen=True)
class Start:
    """A network in training mode, the card it brings (without figures), and in words where its weights come from."""

    network: nn.Module
    card: ModelCard
    origin: str


def start_network(settings: TrainingSettings, progress: Progress) -> Start:
    """The network to train; where it starts is said in the log.

    Raises:
        CheckpointError: The start checkpoint cannot be used.
        DependencyError: torchvision is missing.
    """
    if settings.start is not None:
        model = load_model(settings.start)
        if model.card.architecture != settings.architecture:
            progress.info(f"The start checkpoint decides the architecture: {model.card.architecture}.")
        origin = f"the checkpoint '{model.path.name}' (SHA-256 {model.sha256[:12]})"
        start = Start(model.network.train(), model.card, origin)
    else:
        network, origin = _fresh_network(settings, progress)
        known = ARCHITECTURES[settings.architecture]
        card = ModelCard(
            name=known.name,
            title=known.title,
            architecture=known.name,
            input_channels=known.input_channels,
            output_stride=known.output_stride,
        )
        start = Start(network, card, origin)
    progress.info(f"Training starts from {start.origin}.")
    return start


def _fresh_network(settings: TrainingSettings, progress: Progress) -> tuple[nn.Module, str]:
    known = ARCHITECTURES.get(settings.architecture)
    auxiliary = bool(known and known.has_auxiliary)  # the published network has it
    if settings.pretrained == "auto" and auxiliary:
        for source, words in (("coco", "torchvision's COCO weights"), ("imagenet", "torchvision's ImageNet weights")):
            network = _pretrained(settings.architecture, source, words, progress)
            if network is not None:
                return network, words + (" (backbone and head)" if source == "coco" else " (backbone)")
    return build_network(settings.architecture, auxiliary=auxiliary), "random weights"


def _pretrained(architecture: str, source: str, words: str, progress: Progress) -> nn.Module | None:
    before = socket.getdefaulttimeout()
    socket.setdefaulttimeout(DOWNLOAD_TIMEOUT_S)
    try:
        return build_network(architecture, auxiliary=True, pretrained=source)
    except (OSError, RuntimeError) as error:  # no network, or a file that is not what its name's checksum says
        progress.warn(f"{words} cannot be fetched ({error}).")
        return None
    finally:
        socket.setdefaulttimeout(before)
