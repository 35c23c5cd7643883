"""Which fracture pixels nobody could see: labels of nothing, which neither teach nor test a network."""

from __future__ import annotations

import numpy as np
from scipy.ndimage import binary_dilation, gaussian_filter

#: Over this many pixels along a fracture its contrast is averaged: a mapper follows a line across a faint stretch.
ALONG_PX = 6.0
#: A fracture shows where it changes the image by this many standard deviations of the surface beside it.
LEAST_CONTRAST = 0.9
#: What is finer than this many pixels is the texture in which a fracture must show.
TEXTURE_PX = 3.0
#: Pixels round a faint fracture that are left open too.
RIM_PX = 2


def faint_pixels(image: np.ndarray, bare: np.ndarray, mask: np.ndarray, noise: float | np.ndarray) -> np.ndarray:
    """Fracture pixels, and a rim of them, whose fracture cannot be told from the surface beside it.

    Args:
        image: float32 (H, W), the scene without noise.
        bare: the same scene without its fractures.
        mask: uint8 (H, W), 1 = fracture.
        noise: standard deviation of the camera's noise, in the image's unit.

    Returns:
        bool (H, W).
    """
    inside = mask > 0
    if not inside.any():
        return np.zeros(mask.shape, bool)
    share = np.maximum(gaussian_filter(inside.astype(np.float32), ALONG_PX), 1e-6)
    contrast = gaussian_filter(np.abs(image - bare) * inside, ALONG_PX) / share
    detail = bare - gaussian_filter(bare, TEXTURE_PX)
    texture = np.sqrt(gaussian_filter(detail**2, 2 * ALONG_PX) + np.square(noise))
    shows = inside & (contrast >= LEAST_CONTRAST * texture)
    return binary_dilation(inside & ~shows, iterations=RIM_PX) & ~shows
