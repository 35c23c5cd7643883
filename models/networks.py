"""The networks: torchvision's DeepLabV3, as published, and our own light DeepLabV3+."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .errors import CheckpointError, DependencyError
from .languages import QT_TR_NOOP, tr

if TYPE_CHECKING:
    from torch import Tensor, nn

    from .light import LightConfig


@dataclass(frozen=True)
class Architecture:
    """A network that can be built.

    Attributes:
        name: Its identifier.
        title: Its name for people, in English; shown as `tr(title)`.
        input_channels: Channels of its input.
        output_stride: Px of the input per cell of its coarsest features.
        has_auxiliary: Whether it can have torchvision's auxiliary head.
    """

    name: str
    title: str
    input_channels: int
    output_stride: int
    has_auxiliary: bool


ARCHITECTURES: dict[str, Architecture] = {
    item.name: item
    for item in (
        Architecture("imfmapper_light", QT_TR_NOOP("Light DeepLabV3+ (1 M weights)"), 1, 8, False),
        Architecture("imfmapper_base", QT_TR_NOOP("Larger light DeepLabV3+ (4 M weights)"), 1, 8, False),
        Architecture("deeplabv3_resnet50", QT_TR_NOOP("DeepLabV3 with ResNet-50, as published"), 3, 8, True),
        Architecture("deeplabv3_resnet101", QT_TR_NOOP("DeepLabV3 with ResNet-101"), 3, 8, True),
        Architecture("deeplabv3_mobilenet_v3_large", QT_TR_NOOP("DeepLabV3 with MobileNetV3-Large"), 3, 16, True),
    )
}
"""What `build_network` can build."""

_LIGHT_WIDTHS = {
    "imfmapper_light": {},
    "imfmapper_base": {"widths": (32, 96, 192), "blocks": (2, 2, 2), "branch": 96, "decoder": (96, 48)},
}


def build_network(
    architecture: str, *, classes: int = 2, auxiliary: bool = False, pretrained: str | None = None
) -> nn.Module:
    """A network with fresh weights, in training mode.

    Its forward returns {"out": logits (N, classes, H, W)} for a float32 (N, input_channels, H, W) in [0, 1];
    torchvision's with the auxiliary head also return "aux".

    Args:
        architecture: A key of `ARCHITECTURES`.
        classes: 2 (background, fracture) or 1.
        auxiliary: Whether to add torchvision's auxiliary head.
        pretrained: "coco" (backbone and head) or "imagenet" (backbone) to download torchvision's weights; only its own
            networks have them, and MobileNetV3 and both ResNets do.

    Raises:
        CheckpointError: The architecture, classes or auxiliary head are not to be had.
        DependencyError: torchvision is missing.
        OSError: The pre-trained weights cannot be downloaded.
    """
    known = ARCHITECTURES.get(architecture)
    if known is None:
        raise CheckpointError(
            tr("Architecture '{architecture}' is unknown; one of {architectures} is expected.").format(
                architecture=architecture, architectures=", ".join(ARCHITECTURES)
            )
        )
    if classes not in (1, 2):
        raise CheckpointError(
            tr("A network with {count} classes was asked for; 1 or 2 (background, fracture) are expected.").format(
                count=classes
            )
        )
    if auxiliary and not known.has_auxiliary:
        raise CheckpointError(
            tr("Architecture '{architecture}' has no auxiliary head. Build it without.").format(
                architecture=architecture
            )
        )
    if architecture in _LIGHT_WIDTHS:
        from .light import LightDeepLab

        return LightDeepLab(light_config(architecture, classes))
    return _build_torchvision(architecture, classes, auxiliary, pretrained)


def light_config(architecture: str, classes: int = 2) -> LightConfig:
    """The configuration of one of our own networks."""
    from .light import LightConfig

    return replace(LightConfig(), classes=classes, **_LIGHT_WIDTHS[architecture])


def network_for_weights(weights: Mapping[str, Tensor]) -> tuple[str, bool, int, nn.Module]:
    """The network whose weights these are, built on torch's "meta" device (no memory, no values).

    Returns:
        Architecture, whether there is an auxiliary head, classes, network.

    Raises:
        CheckpointError: They belong to no known network.
    """
    import torch

    architecture = recognise(weights)
    with torch.device("meta"):
        if architecture in _LIGHT_WIDTHS:
            from .light import LightConfig, LightDeepLab

            try:
                config = LightConfig.from_weights(weights)
                return architecture, False, config.classes, LightDeepLab(config)
            except (KeyError, IndexError, ValueError, RuntimeError) as error:
                raise CheckpointError(
                    tr("The weights look like '{architecture}', but are incomplete ({error}).").format(
                        architecture=architecture, error=error
                    )
                ) from error
        auxiliary = any(key.startswith("aux_classifier.") for key in weights)
        classes = _classes_of(weights)
        return architecture, auxiliary, classes, _build_torchvision(architecture, classes, auxiliary, None)


def recognise(weights: Mapping[str, Tensor]) -> str:
    """The architecture of these weights, from their names and shapes.

    Raises:
        CheckpointError: They belong to no known network.
    """
    if "contrast.windows" in weights and "aspp.rates" in weights:
        stride8 = getattr(weights.get("down8.0.weight"), "shape", (0,))[0]
        return "imfmapper_light" if stride8 <= 128 else "imfmapper_base"
    if "classifier.4.weight" in weights and "backbone.conv1.weight" in weights:
        third_stage = {key.split(".")[2] for key in weights if key.startswith("backbone.layer3.")}
        depths = {6: "deeplabv3_resnet50", 23: "deeplabv3_resnet101"}
        if len(third_stage) in depths and "backbone.layer1.0.conv3.weight" in weights:
            return depths[len(third_stage)]
    if "classifier.4.weight" in weights and "backbone.0.0.weight" in weights:
        return "deeplabv3_mobilenet_v3_large"
    some = ", ".join(f"'{key}'" for key in list(weights)[:4])
    raise CheckpointError(
        tr(
            "The file holds the weights of another network ({count} tensors: {names}, ...). Weights of one of "
            "{architectures} are expected."
        ).format(count=len(weights), names=some, architectures=", ".join(ARCHITECTURES))
    )


def _classes_of(weights: Mapping[str, Tensor]) -> int:
    classes = int(weights["classifier.4.weight"].shape[0])
    if classes in (1, 2):
        return classes
    raise CheckpointError(
        tr(
            "The network has {count} classes; 1 or 2 (background, fracture) are expected. This looks like a network "
            "that was trained for something else; train one of your own with Train IMFMapper."
        ).format(count=classes)
    )


def _build_torchvision(architecture: str, classes: int, auxiliary: bool, pretrained: str | None) -> nn.Module:
    try:
        from torchvision.models import segmentation
    except ImportError as error:
        raise DependencyError(
            tr(
                "Architecture '{architecture}' needs the package 'torchvision', which cannot be imported ({error}). "
                "Install torchvision beside torch."
            ).format(architecture=architecture, error=error)
        ) from error
    build = getattr(segmentation, architecture)
    if pretrained is None:
        return build(weights=None, weights_backbone=None, num_classes=classes, aux_loss=auxiliary)
    if pretrained == "imagenet":
        return build(weights=None, weights_backbone="DEFAULT", num_classes=classes, aux_loss=auxiliary, progress=False)
    if pretrained == "coco":
        return _start_from_coco(build(weights="DEFAULT", progress=False), classes, auxiliary)
    raise CheckpointError(
        tr("Pre-trained start '{start}' is unknown; 'coco' or 'imagenet' is expected.").format(start=pretrained)
    )


def _start_from_coco(network: nn.Module, classes: int, auxiliary: bool) -> nn.Module:
    """Keep backbone and head; only the last 1x1 convolutions are new, for our classes."""
    from torch import nn

    if not auxiliary:
        network.aux_classifier = None
    for head in (network.classifier, network.aux_classifier):
        if head is not None:
            head[4] = nn.Conv2d(head[4].in_channels, classes, 1)
    return network
