"""What the camera and the processing make of a scene: blur, noise, resampling, compression and 8 bits."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, shift

from .noise import log_uniform


@dataclass(frozen=True)
class CameraSettings:
    """From brightness to a byte image.

    `blur_px` is the sigma of the point spread, `shot` the noise of lit level ground relative to it, `read` the floor,
    `columns` the spread of column gains, `resampled` whether the image was interpolated (map projection),
    `jpeg_quality` 0 for none. `stretch`: "minmax", "percentile" or "fixed"; `clip_percent` for "percentile";
    `level` and `contrast` are mean and spread in grey levels for "fixed"; `gamma` is applied last.
    """

    blur_px: float = 0.7
    shot: float = 0.015
    read: float = 0.004
    columns: float = 0.0
    resampled: bool = False
    jpeg_quality: int = 0
    stretch: str = "percentile"
    clip_percent: float = 0.5
    level: float = 90.0
    contrast: float = 25.0
    gamma: float = 1.0


def random_camera(rng: np.random.Generator) -> CameraSettings:
    """Settings of one scene's camera and 8-bit scaling, which in real mosaics differ widely."""
    return CameraSettings(
        blur_px=_random_blur_px(rng),
        shot=log_uniform(rng, 0.003, 0.035),
        read=log_uniform(rng, 0.001, 0.02),
        columns=log_uniform(rng, 0.001, 0.012) if rng.random() < 0.25 else 0.0,
        resampled=bool(rng.random() < 0.4),
        jpeg_quality=int(rng.integers(45, 95)) if rng.random() < 0.15 else 0,
        stretch=str(rng.choice(["minmax", "percentile", "fixed"], p=[0.15, 0.35, 0.5])),
        clip_percent=log_uniform(rng, 0.02, 2.0),
        level=float(rng.uniform(40, 150)),
        contrast=log_uniform(rng, 10.0, 55.0),
        gamma=float(np.exp(rng.normal(0.08, 0.22))),
    )


def _random_blur_px(rng: np.random.Generator) -> float:
    """Mostly crisp, sometimes soft, now and then an image that was enlarged or smeared."""
    low, high = ((0.15, 0.55), (0.5, 1.2), (1.2, 2.5))[int(rng.choice(3, p=[0.65, 0.26, 0.09]))]
    return float(rng.uniform(low, high))


def expose(brightness: np.ndarray, settings: CameraSettings, rng: np.random.Generator) -> np.ndarray:
    """A noisy, blurred image of a scene at image resolution; float32 (H, W), 1 = lit level ground."""
    blurred = gaussian_filter(brightness, settings.blur_px)
    noisy = blurred + noise_sigma(blurred, settings) * rng.standard_normal(blurred.shape, dtype=np.float32)
    if settings.columns > 0:
        gains = rng.normal(0, settings.columns, blurred.shape[1]).astype(np.float32)
        noisy = noisy * (1 + gains) if rng.random() < 0.7 else noisy * (1 + gains[:1]) + gains * 0.3
    if settings.resampled:
        noisy = shift(noisy, rng.uniform(-0.5, 0.5, 2), order=3, mode="nearest")
    return noisy.astype(np.float32)


def noise_sigma(brightness: np.ndarray, settings: CameraSettings) -> np.ndarray:
    """The standard deviation of the noise at each brightness; float32, 1 = lit level ground."""
    return np.sqrt(settings.shot**2 * np.maximum(brightness, 0) + settings.read**2)


def to_bytes(image: np.ndarray, valid: np.ndarray, settings: CameraSettings, rng: np.random.Generator) -> np.ndarray:
    """The image scaled to 8 bits: 1..255 where valid, 0 elsewhere; uint8 (H, W)."""
    inside = image[valid] if valid.any() else image.ravel()
    if settings.stretch == "fixed":
        spread = max(float(inside.std()), 1e-6)
        # Grey levels cannot be spread over more than the byte holds without losing most of the scene.
        grey = (image - np.median(inside)) * np.float32(settings.contrast / spread) + np.float32(settings.level)
        unit = np.clip(grey / 255, 0, 1)
    else:
        clip = settings.clip_percent if settings.stretch == "percentile" else 0.0
        low, high = np.percentile(inside, [clip, 100 - clip])
        unit = np.clip((image - low) / max(float(high - low), 1e-6), 0, 1)
    grey = np.rint(1 + 254 * unit ** np.float32(settings.gamma)).astype(np.uint8)
    if settings.jpeg_quality:
        buffer = BytesIO()
        Image.fromarray(grey).save(buffer, "JPEG", quality=settings.jpeg_quality)
        grey = np.maximum(np.asarray(Image.open(buffer)), 1)
    return np.where(valid, grey, 0).astype(np.uint8)
