"""Pixel values to network input: the one function for training, evaluation and inference."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ..models.cards import SCALINGS
from ..models.languages import tr
from .errors import InputError

if TYPE_CHECKING:
    import torch


def normalise(pixels: NDArray[np.uint8], scaling: str, channels: int) -> NDArray[np.float32]:
    """Network input from 8-bit pixels.

    "unit" divides by 255 and repeats the grey channel, without ImageNet mean and standard deviation (public inference
    script of Le Corre et al. 2025).

    Args:
        pixels: uint8 (..., H, W), 0 where invalid.
        scaling: One of `models.cards.SCALINGS`, from the model's card.
        channels: Number of input channels of the network, from the model's card.

    Returns:
        float32 (..., channels, H, W) in [0, 1].

    Raises:
        InputError: The pixels are not 8-bit, or the scaling is unknown.
    """
    if pixels.dtype != np.uint8:
        raise InputError(
            tr("Pixels are {type}; uint8 is expected. Scale the raster to 0-255 first.").format(type=pixels.dtype)
        )
    _check_scaling(scaling)
    unit = pixels.astype(np.float32) / np.float32(255)  # (..., H, W)
    return np.repeat(unit[..., np.newaxis, :, :], channels, axis=-3)


def normalise_on_device(pixels: torch.Tensor, scaling: str, channels: int) -> torch.Tensor:
    """Returns `normalise` of uint8 (N, H, W) on the device where the pixels are: a quarter or less to send there."""
    _check_scaling(scaling)
    return pixels.unsqueeze(1).float().div(255).expand(-1, channels, -1, -1)  # (N, C, H, W)


def _check_scaling(scaling: str) -> None:
    if scaling not in SCALINGS:
        raise InputError(
            tr("Scaling '{scaling}' is unknown; one of {scalings} is expected. Check the model's card.").format(
                scaling=scaling, scalings=", ".join(SCALINGS)
            )
        )
