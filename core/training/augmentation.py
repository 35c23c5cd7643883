"""Augmentation of training tiles: the published three, and options where the sun may stand anywhere."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

CLAHE_CLIP_LIMIT = 0.01
"""Clip limit of CLAHE, scikit-image's default; the paper prints none."""
NOISE_SIGMA = (0.0075, 0.0125)
"""Range of the noise's standard deviation on images in 0-1 (Le Corre et al. 2025, section 3.1)."""
DISTORTION = (0.5, 1.5)
"""Range of the perspective's distortion scale (Le Corre et al. 2025, section 3.1)."""
MIN_CORNER_AREA = 0.2
"""Least share of the tile that the drawn corners must span; flatter or folded ones are drawn again."""

SYMMETRIES = {"none": (0,), "mirrored": (0, 2, 4, 6), "all": tuple(range(8))}
"""Symmetries of the square by name, each the number of quarter turns, plus 4 where mirrored left to right after.

"mirrored" keeps the sun on its axis: mosaics with north up are lit from east or west, and so is what it makes of them.
"all" also turns the sun to north and south: for a network that is to work under any sun azimuth.
"""

Plane = NDArray[np.float32]
Corners = NDArray[np.float64]


@dataclass(frozen=True)
class AugmentationSettings:
    """Probabilities and ranges; the defaults are as published (Le Corre et al. 2025, section 3.1).

    Attributes:
        clahe: Probability of contrast-limited adaptive histogram equalisation.
        noise: Probability of Gaussian noise.
        perspective: Probability of a perspective.
        turns: Which symmetries of the square tiles are drawn from, a key of `SYMMETRIES`.
        gain: Greatest factor on the contrast about the mean, and its inverse the least; 1 = off.
        brightness: Greatest shift on 0-1; 0 = off.
        gamma: Greatest exponent, and its inverse the least; 1 = off.
    """

    clahe: float = 0.5
    noise: float = 0.5
    perspective: float = 0.5
    turns: str = "none"
    gain: float = 1.0
    brightness: float = 0.0
    gamma: float = 1.0


@dataclass(frozen=True)
class Sample:
    """A tile on its way to the network.

    Attributes:
        image: float32 (H, W) in [0, 1], 0 = no data.
        mask: bool (H, W), True = fracture.
        valid: bool (H, W), False = no data.
        ignored: bool (H, W), True = neither teaches nor tests.
    """

    image: Plane
    mask: NDArray[np.bool_]
    valid: NDArray[np.bool_]
    ignored: NDArray[np.bool_]


def augment(sample: Sample, settings: AugmentationSettings, rng: np.random.Generator) -> Sample:
    """A varied sample of the same shape (square tiles only turn by 180 deg if they are not square).

    CPU time for 512 x 512 px on a server's core: CLAHE 20 ms, perspective 10 ms, noise 2.4 ms; reading such a tile's
    three files takes 3 ms. With the published probabilities that is about 20 ms a tile, or 50 tiles a second and core.
    """
    symmetries = SYMMETRIES[settings.turns]
    if len(symmetries) > 1:
        sample = turn(sample, symmetries[int(rng.integers(len(symmetries)))])
    if rng.random() < settings.clahe:
        sample = _with_image(sample, equalise(sample.image))
    sample = _with_image(sample, _photometry(sample, settings, rng))
    if rng.random() < settings.noise:
        sigma = rng.uniform(*NOISE_SIGMA)
        noise = rng.standard_normal(sample.image.shape, dtype=np.float32) * np.float32(sigma)
        sample = _with_image(sample, sample.image + noise)
    if rng.random() < settings.perspective:
        corners = draw_corners(sample.image.shape, rng.uniform(*DISTORTION), rng)
        sample = warp(sample, corners)
    return sample


def crop(sample: Sample, size_px: int, rng: np.random.Generator) -> Sample:
    """A random square of the sample; the whole where it is no larger."""
    height, width = sample.image.shape
    top = int(rng.integers(max(0, height - size_px) + 1))
    left = int(rng.integers(max(0, width - size_px) + 1))
    part = np.s_[top : top + size_px, left : left + size_px]
    return Sample(sample.image[part], sample.mask[part], sample.valid[part], sample.ignored[part])


def turn(sample: Sample, symmetry: int) -> Sample:
    """One of the eight symmetries of the square: `symmetry` % 4 quarter turns, mirrored from 4 on."""
    is_square = sample.image.shape[0] == sample.image.shape[1]
    turns = symmetry % 4 if is_square else 2 * (symmetry % 4 in (1, 2))

    def apply(plane: NDArray) -> NDArray:
        plane = np.rot90(plane, turns)
        return np.ascontiguousarray(plane[:, ::-1] if symmetry >= 4 else plane)

    return Sample(apply(sample.image), apply(sample.mask), apply(sample.valid), apply(sample.ignored))


def equalise(image: Plane) -> Plane:
    """Contrast-limited adaptive histogram equalisation (Pizer et al. 1987), in 8 x 8 regions."""
    from skimage.exposure import equalize_adapthist

    if image.max() <= image.min():
        return image
    return equalize_adapthist(image, clip_limit=CLAHE_CLIP_LIMIT).astype(np.float32)


def draw_corners(shape: tuple[int, int], scale: float, rng: np.random.Generator) -> Corners:
    """Where the corners of a tile go, (4, 2) x, y: top left, top right, bottom right, bottom left.

    As torchvision draws them: inwards by up to `scale` times half the side. Above 1 they may pass each other, which
    torchvision does not allow; a draw that is not convex or too flat is repeated, so that the tile is never folded.
    """
    height, width = shape
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    inwards = np.array([[1, 1], [-1, 1], [-1, -1], [1, -1]])
    for _ in range(100):
        corners = frame + inwards * rng.uniform(0, scale, (4, 2)) * [width / 2, height / 2]
        if _convex_area(corners) >= MIN_CORNER_AREA * width * height:
            return corners
    return frame


def warp(sample: Sample, corners: Corners) -> Sample:
    """The sample drawn in perspective, its corners at `corners`; what lies outside is no data.

    The image is interpolated bilinearly; mask and valid pixels are the nearest ones.
    """
    from scipy.ndimage import map_coordinates

    height, width = sample.image.shape
    frame = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float64)
    matrix = _homography(corners, frame)
    # A row of x and a column of y: numpy spreads them, which costs a fraction of two whole planes.
    x, y = np.arange(width)[np.newaxis] + 0.5, np.arange(height)[:, np.newaxis] + 0.5
    w = matrix[2, 0] * x + matrix[2, 1] * y + matrix[2, 2]  # (H, W)
    row = (matrix[1, 0] * x + matrix[1, 1] * y + matrix[1, 2]) / w - 0.5
    column = (matrix[0, 0] * x + matrix[0, 1] * y + matrix[0, 2]) / w - 0.5
    nearest_row, nearest_column = np.rint(row), np.rint(column)
    inside = (nearest_row >= 0) & (nearest_row < height) & (nearest_column >= 0) & (nearest_column < width) & (w > 0)
    # Only pixels that show something are looked up: of the published perspectives these are a third.
    place = (nearest_row[inside] * width + nearest_column[inside]).astype(np.intp)  # in the flattened tile
    valid = _spread(inside, sample.valid.ravel()[place])
    shows = valid[inside]
    mask, ignored = (_spread(inside, plane.ravel()[place] & shows) for plane in (sample.mask, sample.ignored))
    source = np.stack([row[valid], column[valid]])  # (2, pixels)
    pixels = map_coordinates(sample.image, source, order=1, mode="nearest", output=np.float32)
    return Sample(_spread(valid, pixels), mask, valid, ignored)


def _spread(chosen: NDArray[np.bool_], values: NDArray) -> NDArray:
    """A plane with the values at the chosen pixels and 0 elsewhere."""
    plane = np.zeros(chosen.shape, values.dtype)
    plane[chosen] = values
    return plane


def _with_image(sample: Sample, image: Plane) -> Sample:
    """The sample with another image, in [0, 1] and 0 where it is not valid."""
    image = np.clip(image, 0, 1).astype(np.float32, copy=False)
    return replace(sample, image=np.where(sample.valid, image, np.float32(0)))


def _photometry(sample: Sample, settings: AugmentationSettings, rng: np.random.Generator) -> Plane:
    image = sample.image
    if settings.gamma > 1:
        image = image ** np.float32(math.exp(rng.uniform(-1, 1) * math.log(settings.gamma)))
    if settings.gain > 1 or settings.brightness:
        mean = image[sample.valid].mean() if sample.valid.any() else np.float32(0)
        gain = np.float32(math.exp(rng.uniform(-1, 1) * math.log(settings.gain)))
        image = (image - mean) * gain + mean + np.float32(rng.uniform(-1, 1) * settings.brightness)
    return image


def _convex_area(corners: Corners) -> float:
    """Area of a quadrilateral in px2; 0 where it is not convex or its corners run the other way."""
    edges = np.roll(corners, -1, axis=0) - corners
    following = np.roll(edges, -1, axis=0)
    if (edges[:, 0] * following[:, 1] - edges[:, 1] * following[:, 0] <= 0).any():
        return 0.0
    x, y = corners.T
    return 0.5 * abs(float(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))))


def _homography(source: Corners, target: Corners) -> NDArray[np.float64]:
    """The 3 x 3 matrix that takes four points to four others."""
    rows, values = [], []
    for (x, y), (u, v) in zip(source, target):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return np.append(np.linalg.solve(np.array(rows), np.array(values)), 1).reshape(3, 3)
