"""Random fields and curves that the parts of a scene are shaped by."""

from __future__ import annotations

import numpy as np
from PIL import Image
from scipy import fft
from scipy.ndimage import gaussian_filter, gaussian_filter1d


def power_law_noise(
    shape: tuple[int, int],
    exponent: float,
    rng: np.random.Generator,
    *,
    longest_cells: float = np.inf,
    shortest_cells: float = 2.0,
    stretch: float = 1.0,
    stretch_deg: float = 0.0,
) -> np.ndarray:
    """A random field whose amplitude falls with spatial frequency as f**-exponent.

    For a self-affine surface of Hurst exponent H the exponent is H + 1. `stretch` > 1 draws the structures out
    along `stretch_deg` (degrees clockwise from up). Wavelengths outside [shortest, longest] cells are damped.
    float32 (rows, columns), mean 0, standard deviation 1.
    """
    rows, columns = shape
    padded = (fft.next_fast_len(rows), fft.next_fast_len(columns, real=True))
    white = rng.standard_normal(padded, dtype=np.float32)
    fy = fft.fftfreq(padded[0]).astype(np.float32)[:, None]
    fx = fft.rfftfreq(padded[1]).astype(np.float32)[None, :]
    if stretch != 1.0:
        angle = np.deg2rad(stretch_deg)
        along = fx * np.float32(np.sin(angle)) - fy * np.float32(np.cos(angle))
        across = fx * np.float32(np.cos(angle)) + fy * np.float32(np.sin(angle))
        squared = (along * np.float32(stretch)) ** 2 + across**2
    else:
        squared = fx**2 + fy**2
    squared[0, 0] = 1.0
    gain = squared ** np.float32(-exponent / 2)
    if np.isfinite(longest_cells):
        gain *= squared / (squared + np.float32(longest_cells**-2))
    if shortest_cells > 2.0:
        gain *= np.exp(-squared * np.float32(shortest_cells**2) / 2)
    gain[0, 0] = 0.0
    field = fft.irfft2(fft.rfft2(white) * gain, s=padded)[:rows, :columns]
    return ((field - field.mean()) / max(float(field.std()), 1e-12)).astype(np.float32)


def smooth_noise(shape: tuple[int, int], wavelength_cells: float, rng: np.random.Generator) -> np.ndarray:
    """A smooth random field with structures of about `wavelength_cells`; float32, roughly standard normal."""
    rows, columns = shape
    step = max(1.0, wavelength_cells / 5)
    coarse = rng.standard_normal((int(rows / step) + 14, int(columns / step) + 14), dtype=np.float32)
    coarse = gaussian_filter(coarse, 1.4, mode="wrap")
    # A Gaussian filter of width sigma leaves white noise a standard deviation of 1 / (2 sqrt(pi) sigma).
    coarse *= np.float32(2 * np.sqrt(np.pi) * 1.4)
    size = (max(columns, int(coarse.shape[1] * step)), max(rows, int(coarse.shape[0] * step)))
    fine = np.asarray(Image.fromarray(coarse).resize(size, Image.BICUBIC))
    top = int(rng.integers(0, fine.shape[0] - rows + 1))
    left = int(rng.integers(0, fine.shape[1] - columns + 1))
    return fine[top : top + rows, left : left + columns].copy()


def smooth_sequence(count: int, correlation: float, rng: np.random.Generator) -> np.ndarray:
    """A smooth random sequence of standard deviation 1, correlated over about `correlation` entries."""
    sigma = max(correlation, 0.5)
    margin = int(3 * sigma) + 1
    white = rng.standard_normal(count + 2 * margin)
    # A Gaussian filter of width sigma leaves white noise a variance of 1 / (2 sqrt(pi) sigma).
    smooth = gaussian_filter1d(white, sigma, mode="wrap") * np.sqrt(2 * np.sqrt(np.pi) * sigma)
    return smooth[margin : margin + count]


def log_uniform(rng: np.random.Generator, low: float, high: float) -> float:
    """One number between `low` and `high`, uniform in its logarithm."""
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))
