"""Our own light networks: a residual DeepLabV3+ of dense 3x3 convolutions that sees local contrast, not exposure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor, nn

CELL_PX = 8
"""Output stride: px per cell of the coarsest features."""
STD_FLOOR = 0.01
"""Added to the local standard deviation (images in 0-1), so that noise on a smooth plain is not blown up."""
CONTRAST_LIMIT = 6.0
"""Contrasts are clipped at this many local standard deviations."""


@dataclass(frozen=True)
class LightConfig:
    """Shape of a light network. All of it can be read from the weights.

    Attributes:
        widths: Channels at stride 2, 4 and 8.
        blocks: Residual blocks at stride 4, at stride 8, and dilated at stride 8.
        branch: Channels of each atrous branch.
        rates: Dilations of the atrous branches, in cells.
        windows: Widths of the local-contrast windows, in cells (odd).
        decoder: Channels of the decoder at stride 4 and 2.
        classes: Output classes.
        subpixel: Whether the head gives 2 x 2 logits per stride-2 cell (sub-pixel convolution, Shi et al. 2016)
            instead of bilinear enlargement.
    """

    widths: tuple[int, ...] = (20, 48, 96)
    blocks: tuple[int, ...] = (1, 2, 2)
    branch: int = 48
    rates: tuple[int, ...] = (2, 4, 8, 16)
    windows: tuple[int, ...] = (5, 13)
    decoder: tuple[int, ...] = (48, 32)
    classes: int = 2
    subpixel: bool = True

    @staticmethod
    def from_weights(weights: Mapping[str, Tensor]) -> LightConfig:
        """The configuration of these weights.

        Raises:
            KeyError: A weight that tells it is missing.
        """
        head, classes = weights["head.weight"].shape[0], int(weights["classes"])
        blocks = tuple(_count_blocks(weights, stage) for stage in ("stage4", "stage8", "dilated"))
        return LightConfig(
            widths=tuple(weights[f"{name}.weight"].shape[0] for name in ("stem.0", "down4.0", "down8.0")),
            blocks=blocks,
            branch=weights["aspp.point.0.weight"].shape[0],
            rates=tuple(int(rate) for rate in weights["aspp.rates"]),
            windows=tuple(int(window) for window in weights["contrast.windows"]),
            decoder=tuple(weights[f"{name}.0.weight"].shape[0] for name in ("decode4", "decode2")),
            classes=classes,
            subpixel=head == 4 * classes,
        )


def _count_blocks(weights: Mapping[str, Tensor], stage: str) -> int:
    return len({key.split(".")[1] for key in weights if key.startswith(f"{stage}.")})


class LocalContrast(nn.Module):
    """The image, and for each window the image minus its local mean over its local standard deviation.

    Means come from cells of `CELL_PX` px, boxes of cells and bilinear enlargement: cheap, and the same whatever the
    tile's origin as long as it is a multiple of the cell. Exact zeros (no data, padding, full shadow) take no part in
    the statistics, so that neither the border of a mosaic nor a tile's padding shifts them.
    """

    def __init__(self, windows: tuple[int, ...]) -> None:
        super().__init__()
        self.sizes = windows
        self.register_buffer("windows", torch.tensor(windows))

    def forward(self, image: Tensor) -> Tensor:
        """float32 (N, 1, H, W) in [0, 1], H and W multiples of `CELL_PX` -> float32 (N, 1 + windows, H, W)."""
        # Networks are run in half precision on these two alone, and torch before 2.5 knows no autocast of others (mps).
        with torch.autocast("cuda" if image.is_cuda else "cpu", enabled=False):
            image = image.float()
            lit = (image > 0).float()
            moments = torch.cat([lit, image, image.square()], dim=1)  # (N, 3, H, W)
            cells = functional.avg_pool2d(moments, CELL_PX)  # (N, 3, H/8, W/8)
            return torch.cat([image, *(self._contrast(image, cells, size) for size in self.sizes)], dim=1)

    @staticmethod
    def _contrast(image: Tensor, cells: Tensor, size: int) -> Tensor:
        share, total, squares = functional.avg_pool2d(cells, size, stride=1, padding=size // 2).split(1, dim=1)
        share = share.clamp_min(1e-6)
        mean = total / share
        deviation = (squares / share - mean.square()).clamp_min(0).sqrt() + STD_FLOOR
        local = functional.interpolate(
            torch.cat([mean, deviation], dim=1), scale_factor=CELL_PX, mode="bilinear", align_corners=False
        )  # (N, 2, H, W)
        return ((image - local[:, :1]) / local[:, 1:]).clamp(-CONTRAST_LIMIT, CONTRAST_LIMIT)


def _convolution(inputs: int, outputs: int, *, size: int = 3, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    """Convolution, batch norm, ReLU; the size is kept but for the stride."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, size, stride, dilation * (size // 2), dilation, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


class ResidualBlock(nn.Module):
    """Two 3x3 convolutions and a shortcut (He et al. 2016), at one width."""

    def __init__(self, width: int, dilation: int = 1) -> None:
        super().__init__()
        self.first = _convolution(width, width, dilation=dilation)
        self.second = _convolution(width, width, dilation=dilation)[:2]

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, C, H, W)."""
        return functional.relu(features + self.second(self.first(features)), inplace=True)


class AtrousPyramid(nn.Module):
    """Parallel atrous convolutions (Chen et al. 2017, section 3.3).

    Without their image-wide pooling: it would make a pixel's result depend on where its tile begins and ends.
    """

    def __init__(self, width: int, branch: int, rates: tuple[int, ...]) -> None:
        super().__init__()
        self.point = _convolution(width, branch, size=1)
        self.branches = nn.ModuleList(_convolution(width, branch, dilation=rate) for rate in rates)
        self.project = _convolution(branch * (1 + len(rates)), width, size=1)
        self.register_buffer("rates", torch.tensor(rates))

    def forward(self, features: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, C, H, W)."""
        return self.project(torch.cat([self.point(features), *(branch(features) for branch in self.branches)], dim=1))


class LightDeepLab(nn.Module):
    """Residual DeepLabV3+ (Chen et al. 2018) at output stride 8, decoded to stride 2 and enlarged to full size."""

    output_stride = CELL_PX

    def __init__(self, config: LightConfig) -> None:
        super().__init__()
        half, quarter, eighth = config.widths
        self.config = config
        self.register_buffer("classes", torch.tensor(config.classes))
        self.contrast = LocalContrast(config.windows)
        self.stem = _convolution(1 + len(config.windows), half, size=5, stride=2)
        self.stage2 = ResidualBlock(half)
        self.down4 = _convolution(half, quarter, stride=2)
        self.stage4 = nn.Sequential(*(ResidualBlock(quarter) for _ in range(config.blocks[0])))
        self.down8 = _convolution(quarter, eighth, stride=2)
        self.stage8 = nn.Sequential(*(ResidualBlock(eighth) for _ in range(config.blocks[1])))
        self.dilated = nn.Sequential(*(ResidualBlock(eighth, 2 << index) for index in range(config.blocks[2])))
        self.aspp = AtrousPyramid(eighth, config.branch, config.rates)
        self.decode4 = _convolution(eighth + quarter, config.decoder[0])
        self.decode2 = _convolution(config.decoder[0] + half, config.decoder[1])
        self.head = nn.Conv2d(config.decoder[1], config.classes * (4 if config.subpixel else 1), 3, padding=1)
        _initialise(self)

    def forward(self, image: Tensor) -> dict[str, Tensor]:
        """Logits of an image of any size.

        Args:
            image: float32 (N, 1, H, W) in [0, 1], 0 = no data.

        Returns:
            {"out": (N, classes, H, W)}; class 1 of two is the fracture.
        """
        height, width = image.shape[-2:]
        image = functional.pad(image, (0, -width % CELL_PX, 0, -height % CELL_PX))
        half = self.stage2(self.stem(self.contrast(image)))  # (N, C, H/2, W/2)
        quarter = self.stage4(self.down4(half))  # (N, C, H/4, W/4)
        features = self.aspp(self.dilated(self.stage8(self.down8(quarter))))  # (N, C, H/8, W/8)
        features = self.decode4(torch.cat([_double(features), quarter], dim=1))  # (N, C, H/4, W/4)
        features = self.decode2(torch.cat([_double(features), half], dim=1))  # (N, C, H/2, W/2)
        logits = self.head(features)
        logits = functional.pixel_shuffle(logits, 2) if self.config.subpixel else _double(logits)
        return {"out": logits[..., :height, :width]}


def _double(features: Tensor) -> Tensor:
    """(N, C, H, W) -> (N, C, 2H, 2W)."""
    return functional.interpolate(features, scale_factor=2, mode="bilinear", align_corners=False)


def _initialise(network: LightDeepLab) -> None:
    """He initialisation; blocks start as the identity, and the four sub-pixels of a cell start alike."""
    for module in network.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")
        elif isinstance(module, ResidualBlock):
            nn.init.zeros_(module.second[1].weight)
    nn.init.normal_(network.head.weight, std=0.01)
    nn.init.zeros_(network.head.bias)
    if network.config.subpixel:
        with torch.no_grad():
            network.head.weight.copy_(network.head.weight[::4].repeat_interleave(4, dim=0))
