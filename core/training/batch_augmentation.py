"""Augmentation of whole batches on the training device, for networks trained on simulated scenes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as functional
from torch import Tensor

from .augmentation import SYMMETRIES


@dataclass(frozen=True)
class BatchAugmentation:
    """How far crops are varied. Images are float in [0, 1]; each share is the part of the crops that is touched.

    Attributes:
        turns: Which symmetries of the square crops are drawn from, a key of `SYMMETRIES`.
        zoom: Greatest zoom factor, and its inverse the least; 1 = none.
        zoom_share: Share of the batches that are zoomed.
        gain: Greatest factor on the contrast about the crop's mean, and its inverse the least.
        brightness: Greatest shift of the mean.
        gamma: Greatest exponent, and its inverse the least.
        noise: Greatest standard deviation of added noise.
        blur_px: Greatest standard deviation of blurring.
        blur_share: Share of the batches that are blurred.
        seam_share: Share of the crops with a mosaic seam: a brightness step along a straight line.
        no_data_share: Share of the crops that are cut by a straight edge of no data.
    """

    turns: str = "all"
    zoom: float = 1.3
    zoom_share: float = 0.4
    gain: float = 1.8
    brightness: float = 0.15
    gamma: float = 1.4
    noise: float = 0.02
    blur_px: float = 1.8
    blur_share: float = 0.4
    seam_share: float = 0.1
    no_data_share: float = 0.06


@dataclass(frozen=True)
class Batch:
    """Crops on one device, all (N, H, W).

    Attributes:
        image: Float in [0, 1], 0 = no data.
        mask: 1 = fracture, else 0.
        valid: 0 = no data, else 1.
        weight: 0 = not to learn from (no data, and fractures that nobody could see), else 1.
    """

    image: Tensor
    mask: Tensor
    valid: Tensor
    weight: Tensor


def cut_crops(
    images: Tensor, masks: Tensor, weights: Tensor, tiles: Tensor, crop_px: int, generator: torch.Generator
) -> Batch:
    """Random crops of uint8 tiles.

    Args:
        images: uint8 (T, H, W), 0 = no data, as `masks` and `weights` on the training device.
        masks: 1 = fracture.
        weights: 0 = not to learn from.
        tiles: int64 (N,), the tile of each crop; on the CPU.
        crop_px: Edge of the crops, at most H and W.
        generator: Random numbers, on the CPU.
    """
    count, (height, width), device = len(tiles), images.shape[1:], images.device
    top = torch.randint(0, height - crop_px + 1, (count, 1, 1), generator=generator)
    left = torch.randint(0, width - crop_px + 1, (count, 1, 1), generator=generator)
    along = torch.arange(crop_px)
    rows, columns = (top + along[:, None]).to(device), (left + along).to(device)
    index = (tiles.view(-1, 1, 1).to(device), rows, columns)
    image = images[index].float() / 255
    valid = (image > 0).float()
    weight = (weights[index] > 0).float() * valid
    # Pixels that do not count keep their brightness: blanked, they would draw the fracture as a hole.
    return Batch(image, (masks[index] > 0).float() * weight, valid, weight)


def augment_batch(batch: Batch, settings: BatchAugmentation, generator: torch.Generator) -> Batch:
    """A varied batch, same shapes, quantised to 8 bit as a mosaic is; no data stays 0 and valid pixels stay above it.

    Args:
        batch: Square crops.
        settings: How far.
        generator: Random numbers, on the CPU, so that runs repeat whatever the device.
    """
    batch = _turn(batch, SYMMETRIES[settings.turns], generator)
    if settings.zoom > 1 and _draw(generator) < settings.zoom_share:
        batch = _zoom(batch, settings.zoom, generator)
    image = batch.image
    if _draw(generator) < settings.blur_share:
        image = _blur(image, batch.valid, settings.blur_px * _draw(generator))
    image = _seam(image, settings.seam_share, generator)
    image = _photometry(image, batch.valid, settings, generator)
    valid = batch.valid * (1 - _half_planes(image, settings.no_data_share, generator))
    image = (image * 255).round().clamp(1, 255) / 255
    return Batch(image * valid, batch.mask * valid, valid, batch.weight * valid)


def _draw(generator: torch.Generator) -> float:
    return float(torch.rand((), generator=generator))


def _uniform(low: float, high: float, like: Tensor, generator: torch.Generator) -> Tensor:
    """One number per crop, (N, 1, 1)."""
    return (low + (high - low) * torch.rand(len(like), 1, 1, generator=generator)).to(like.device)


def _turn(batch: Batch, symmetries: Sequence[int], generator: torch.Generator) -> Batch:
    """Up to eight parts of the batch, each with its own turn and mirroring: far fewer kernels than crop by crop."""
    if len(symmetries) == 1:
        return batch
    planes = torch.stack([batch.image, batch.mask, batch.valid, batch.weight])  # (4, N, H, W)
    turned = []
    for chunk in planes.chunk(min(8, len(batch.image)), dim=1):
        symmetry = symmetries[int(torch.randint(0, len(symmetries), (), generator=generator))]
        chunk = torch.rot90(chunk, symmetry % 4, dims=(2, 3))
        turned.append(chunk.flip(3) if symmetry >= 4 else chunk)
    return Batch(*torch.cat(turned, dim=1).unbind(0))


def _zoom(batch: Batch, limit: float, generator: torch.Generator) -> Batch:
    """All crops by one factor about their centre; what lies outside is no data."""
    factor = math.exp((2 * _draw(generator) - 1) * math.log(limit))
    theta = torch.tensor([[1 / factor, 0, 0], [0, 1 / factor, 0]], device=batch.image.device)
    shape = [len(batch.image), 1, *batch.image.shape[1:]]
    grid = functional.affine_grid(theta.expand(shape[0], 2, 3), shape, align_corners=False)

    def sample(plane: Tensor) -> Tensor:
        return functional.grid_sample(plane[:, None], grid, mode="bilinear", align_corners=False)[:, 0]

    valid = (sample(batch.valid) > 0.999).float()
    weight = (sample(batch.weight) > 0.999).float()
    return Batch(sample(batch.image) * valid, (sample(batch.mask) > 0.5).float() * weight, valid, weight)


def _blur(image: Tensor, valid: Tensor, sigma_px: float) -> Tensor:
    """Gaussian blur that no data does not leak into."""
    if sigma_px < 0.2:
        return image
    along = torch.arange(-3, 4, device=image.device, dtype=image.dtype)
    kernel = torch.exp(-0.5 * (along / sigma_px) ** 2)
    kernel = kernel / kernel.sum()

    def smooth(plane: Tensor) -> Tensor:
        plane = functional.conv2d(plane[:, None], kernel.view(1, 1, 1, -1), padding=(0, 3))
        return functional.conv2d(plane, kernel.view(1, 1, -1, 1), padding=(3, 0))[:, 0]

    return smooth(image * valid) / smooth(valid).clamp_min(1e-3)


def _photometry(image: Tensor, valid: Tensor, settings: BatchAugmentation, generator: torch.Generator) -> Tensor:
    spread = math.log(settings.gain)
    gain = _uniform(-spread, spread, image, generator).exp()
    gamma = _uniform(-math.log(settings.gamma), math.log(settings.gamma), image, generator).exp()
    shift = _uniform(-settings.brightness, settings.brightness, image, generator)
    sigma = _uniform(0, settings.noise, image, generator)
    image = image.clamp(1e-3, 1).pow(gamma)
    mean = (image * valid).sum(dim=(1, 2), keepdim=True) / valid.sum(dim=(1, 2), keepdim=True).clamp_min(1)
    image = (image - mean) * gain + mean + shift
    noise_seed = int(torch.randint(0, 2**31, (), generator=generator))
    noise = torch.Generator(device=image.device).manual_seed(noise_seed)
    return image + sigma * torch.randn(image.shape, generator=noise, device=image.device)


def _half_planes(image: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """1 on one side of a random straight line for `share` of the crops, else 0; float (N, H, W)."""
    angle = _uniform(0, 2 * math.pi, image, generator)
    offset = _uniform(-0.45, 0.45, image, generator)
    chosen = (_uniform(0, 1, image, generator) < share).float()
    rows = torch.linspace(-0.5, 0.5, image.shape[1], device=image.device)[None, :, None]
    columns = torch.linspace(-0.5, 0.5, image.shape[2], device=image.device)[None, None, :]
    return (rows * angle.sin() + columns * angle.cos() > offset.abs()).float() * chosen


def _seam(image: Tensor, share: float, generator: torch.Generator) -> Tensor:
    step = _uniform(0.75, 1.3, image, generator)
    side = _half_planes(image, share, generator)
    return image * (1 + side * (step - 1))
