"""Real images as backgrounds: reading, the sun in them, and random views of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.ndimage import gaussian_filter, label

from ..errors import DatasetError
from .noise import log_uniform

SUFFIXES = (".png", ".tif", ".tiff", ".jpg")


@dataclass(frozen=True)
class Background:
    """A real image: uint8 (H, W), bool (H, W) valid, and the sun as estimated or known, in degrees."""

    pixels: np.ndarray
    valid: np.ndarray
    azimuth_deg: float
    incidence_deg: float
    name: str = ""


def read_backgrounds(folder: str | Path) -> list[Background]:
    """All images of a folder, 8-bit grey, 0 = no data, with their suns estimated from the pixels.

    Raises:
        DatasetError: the folder holds no image that can be read.
    """
    files = sorted(path for path in Path(folder).iterdir() if path.suffix.lower() in SUFFIXES)
    if not files:
        raise DatasetError(f"Folder '{folder}' holds no image ({', '.join(SUFFIXES)}). Give a folder of backgrounds.")
    backgrounds = []
    for path in files:
        with Image.open(path) as image:
            pixels = np.asarray(image.convert("L"))
        backgrounds.append(as_background(pixels, name=path.name))
    return backgrounds


def as_background(pixels: np.ndarray, *, valid: np.ndarray | None = None, name: str = "") -> Background:
    """A background from uint8 pixels (H, W); without `valid`, large areas of 0 at the border are no data."""
    valid = _outside_nodata(pixels) if valid is None else valid
    return Background(pixels, valid, sun_azimuth_deg(pixels, valid), sun_incidence_deg(pixels, valid), name)


def _outside_nodata(pixels: np.ndarray) -> np.ndarray:
    bodies, _ = label(pixels == 0)
    rims = np.concatenate([bodies[0], bodies[-1], bodies[:, 0], bodies[:, -1]])
    sizes = np.bincount(rims, minlength=1)
    nodata = [number for number in np.flatnonzero(sizes > 20) if number > 0]
    return ~np.isin(bodies, nodata)


def sun_azimuth_deg(pixels: np.ndarray, valid: np.ndarray | None = None) -> float:
    """Direction towards the sun, clockwise from the image's top, judged from the relief's shading.

    Shading is the terrain's slope along the sun's direction, so image gradients are strongest along that axis
    (structure tensor); of its two ends the sun is where craters are dark, because lunar plains hold far more
    bowls than knobs.
    """
    image = pixels.astype(np.float32)
    if valid is not None:
        image = np.where(valid, image, np.median(image[valid]))
    detail = gaussian_filter(image, 1.2) - gaussian_filter(image, 8.0)
    gy, gx = np.gradient(np.clip(detail, *np.percentile(detail, [2, 98])))
    axis = 0.5 * np.arctan2(2 * np.mean(gx * gy), np.mean(gx**2) - np.mean(gy**2))
    ux, uy = np.cos(axis), np.sin(axis)
    dark = (detail < np.percentile(detail, 4)).astype(np.float32)
    bright = (detail > np.percentile(detail, 96)).astype(np.float32)
    balance = 0.0
    for distance in (3, 4, 6, 8, 11):
        down, right = round(distance * uy), round(distance * ux)
        balance += float(np.mean(dark * np.roll(bright, (-down, -right), (0, 1))))
        balance -= float(np.mean(dark * np.roll(bright, (down, right), (0, 1))))
    if balance > 0:  # bright lies beyond dark along (ux, uy): the sun is on the dark side of the bowls
        ux, uy = -ux, -uy
    return float(np.rad2deg(np.arctan2(ux, -uy)) % 360)


def sun_incidence_deg(pixels: np.ndarray, valid: np.ndarray | None = None) -> float:
    """A rough solar incidence from the share of shadow; good to about 10 degrees, which relighting tolerates.

    The steps are those of simulated cratered plains.
    """
    inside = pixels[valid] if valid is not None else pixels.ravel()
    black, middle = np.percentile(inside, [0.2, 50])
    share = float(np.mean(inside < black + 0.2 * (middle - black)))
    return float(np.interp(share, [0.0, 0.003, 0.015, 0.05, 0.12, 0.3], [42.0, 55.0, 65.0, 72.0, 78.0, 82.0]))


_ESTIMATED: dict[tuple, Background] = {}


def _known(pixels: np.ndarray) -> Background:
    """The background of bare pixels, its sun estimated once per process."""
    key = (pixels.shape, pixels[::29, ::31].tobytes())
    if key not in _ESTIMATED:
        if len(_ESTIMATED) >= 256:
            _ESTIMATED.clear()
        _ESTIMATED[key] = as_background(pixels)
    return _ESTIMATED[key]


def random_view(backgrounds: Sequence[Background | np.ndarray], size_px: int, rng: np.random.Generator) -> Background:
    """A random square of a random background: cropped, shrunk by up to 3, turned by quarters, mirrored.

    Shrinking stays within what leaves `size_px` pixels; a background that is smaller than that is enlarged.
    """
    source = backgrounds[int(rng.integers(len(backgrounds)))]
    if isinstance(source, np.ndarray):
        source = _known(source)
    height, width = source.pixels.shape
    most = min(height, width) / size_px
    factor = min(most, 1.0) if most <= 1 else float(min(log_uniform(rng, 1.0, 3.3), most))
    side = min(round(size_px * factor), height, width)
    for _ in range(8):
        top, left = int(rng.integers(0, height - side + 1)), int(rng.integers(0, width - side + 1))
        area = (slice(top, top + side), slice(left, left + side))
        if source.valid[area].mean() > 0.6:
            break
    pixels = _resize(source.pixels[area], size_px, Image.LANCZOS if rng.random() < 0.5 else Image.BOX)
    valid = _resize(source.valid[area].astype(np.uint8) * 255, size_px, Image.NEAREST) > 0
    azimuth = source.azimuth_deg
    turns = int(rng.integers(4))
    pixels, valid, azimuth = np.rot90(pixels, turns), np.rot90(valid, turns), azimuth - 90 * turns
    if rng.random() < 0.5:
        pixels, valid, azimuth = pixels[:, ::-1], valid[:, ::-1], -azimuth
    return Background(
        np.ascontiguousarray(pixels), np.ascontiguousarray(valid), azimuth % 360, source.incidence_deg, source.name
    )


def _resize(pixels: np.ndarray, size_px: int, method: int) -> np.ndarray:
    if pixels.shape == (size_px, size_px):
        return pixels
    return np.asarray(Image.fromarray(pixels).resize((size_px, size_px), method))
