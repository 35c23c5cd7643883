"""Light on a height field: lunar-Lambert reflectance and cast shadows for a distant sun."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .noise import log_uniform


@dataclass(frozen=True)
class SunSettings:
    """Where the sun stands and how the surface answers.

    `azimuth_deg` is the direction towards the sun, clockwise from the top of the image. `lambert_shift` is added
    to the limb-darkening weight of `lunar_lambert_weight`. `ambient` is the light in shadow (scattered by the
    surroundings) as a share of the brightness of lit level ground.
    """

    incidence_deg: float = 50.0
    azimuth_deg: float = 300.0
    lambert_shift: float = 0.0
    ambient: float = 0.02


def random_sun(rng: np.random.Generator) -> SunSettings:
    """A sun for one scene; most stand as in the training images of Le Corre et al. (2025), section 2, some beyond."""
    incidence = rng.uniform(28.0, 78.0) if rng.random() < 0.78 else rng.uniform(10.0, 82.0)
    return SunSettings(
        incidence_deg=float(incidence),
        azimuth_deg=float(rng.uniform(0.0, 360.0)),
        lambert_shift=float(rng.normal(0.0, 0.12)),
        ambient=log_uniform(rng, 0.003, 0.12),
    )


def sun_vector(incidence_deg: float, azimuth_deg: float) -> tuple[float, float, float]:
    """Unit vector towards the sun: x right, y down, z up."""
    incidence, azimuth = np.deg2rad(incidence_deg), np.deg2rad(azimuth_deg)
    return (
        float(np.sin(incidence) * np.sin(azimuth)),
        float(-np.sin(incidence) * np.cos(azimuth)),
        float(np.cos(incidence)),
    )


def lunar_lambert_weight(phase_deg: float) -> float:
    """McEwen's limb-darkening weight L(g): 1 = Lommel-Seeliger (lunar), 0 = Lambert.

    The cubic fit of McEwen (1996, Lunar and Planetary Science 27, 841), as used by ISIS `lronacpho`-like corrections.
    """
    g = phase_deg
    return float(np.clip(1.0 - 0.019 * g + 2.42e-4 * g**2 - 1.46e-6 * g**3, 0.0, 1.0))


def reflectance(
    height: np.ndarray, *, cell_px: float, incidence_deg: float, azimuth_deg: float, weight: float
) -> np.ndarray:
    """Lunar-Lambert reflectance of a height field seen from straight above, without shadows.

    r = 2 L mu0 / (mu0 + mu) + (1 - L) mu0, with mu0 = cos(incidence) and mu = cos(emission) at each cell.

    Args:
        height: float32 (H, W), in the same unit as `cell_px`.
        cell_px: side of a cell.
        incidence_deg: of the sun on level ground.
        azimuth_deg: towards the sun, clockwise from up.
        weight: L, from `lunar_lambert_weight`.

    Returns:
        float32 (H, W), 0 where the surface is turned away from the sun.
    """
    slope_y, slope_x = _slopes(height, cell_px)
    sx, sy, sz = sun_vector(incidence_deg, azimuth_deg)
    mu = 1.0 / np.sqrt(slope_x**2 + slope_y**2 + 1.0)
    mu0 = np.maximum((np.float32(sz) - slope_x * np.float32(sx) - slope_y * np.float32(sy)) * mu, 0)
    return (2 * weight * mu0 / (mu0 + mu) + (1 - weight) * mu0).astype(np.float32)


def _slopes(height: np.ndarray, cell_px: float) -> tuple[np.ndarray, np.ndarray]:
    """Central differences, one-sided at the edges; float32 slopes down and to the right."""
    down, right = np.empty_like(height), np.empty_like(height)
    half = np.float32(0.5 / cell_px)
    down[1:-1] = (height[2:] - height[:-2]) * half
    down[0], down[-1] = (height[1] - height[0]) * 2 * half, (height[-1] - height[-2]) * 2 * half
    right[:, 1:-1] = (height[:, 2:] - height[:, :-2]) * half
    right[:, 0] = (height[:, 1] - height[:, 0]) * 2 * half
    right[:, -1] = (height[:, -1] - height[:, -2]) * 2 * half
    return down, right


def cast_shadow(height: np.ndarray, *, cell_px: float, incidence_deg: float, azimuth_deg: float) -> np.ndarray:
    """Depth of each cell below the shadow line of the terrain towards the sun; > 0 means in shadow.

    One sweep from the sun's side to the other: each sun ray carries the height of the shadow line, which falls by
    distance / tan(incidence) and is lifted by every surface that it meets. Where a ray passes between two cells,
    both are interpolated linearly. float32 (H, W), in the unit of `height`.
    """
    azimuth = np.deg2rad(azimuth_deg)
    to_sun = np.array([np.sin(azimuth), -np.cos(azimuth)])  # x right, y down
    work = height
    transposed = abs(to_sun[0]) > abs(to_sun[1])
    if transposed:
        work, to_sun = work.T, to_sun[::-1]
    flipped = to_sun[1] > 0
    if flipped:
        work, to_sun = work[::-1], np.array([to_sun[0], -to_sun[1]])
    # Now the sun is towards smaller row numbers; going one row down moves a ray sideways by `drift` columns.
    drift = to_sun[0] / to_sun[1]
    fall = np.float32(cell_px * np.hypot(1.0, drift) / np.tan(np.deg2rad(incidence_deg)))
    depth = _depth_below_rays(np.ascontiguousarray(work, dtype=np.float32), float(drift), fall)
    if flipped:
        depth = depth[::-1]
    return np.ascontiguousarray(depth.T if transposed else depth)


def _depth_below_rays(height: np.ndarray, drift: float, fall: np.float32) -> np.ndarray:
    rows, columns = height.shape
    reach = (rows - 1) * drift
    offset = int(np.ceil(max(0.0, reach))) + 1
    # Ray k passes row r at column k - offset + r * drift; `line` is the shadow line on each ray.
    line = np.full(columns + int(np.ceil(abs(reach))) + 3, -1e9, dtype=np.float32)
    depth = np.empty_like(height)
    for row in range(rows):
        whole = int(np.floor(row * drift))
        part = np.float32(row * drift - whole)
        first = offset - whole
        here = line[first - 1 : first - 1 + columns] * part + line[first : first + columns] * (1 - part)
        np.subtract(here, height[row], out=depth[row])
        crossed = line[first : first + columns - 1]
        np.maximum(crossed, height[row, :-1] * (1 - part) + height[row, 1:] * part, out=crossed)
        last = first + columns - 1  # the ray that leaves the grid between this row and the next
        line[last] = max(line[last], height[row, -1])
        line -= fall
    return depth


def render(
    height: np.ndarray, albedo: np.ndarray, sun: SunSettings, *, cell_px: float
) -> tuple[np.ndarray, np.ndarray]:
    """Brightness of a scene, 1 = lit level ground of albedo 1, and its shadow mask.

    Returns:
        float32 (H, W) brightness and bool (H, W) cast or attached shadow.
    """
    weight = float(np.clip(lunar_lambert_weight(sun.incidence_deg) + sun.lambert_shift, 0.0, 1.0))
    lit = reflectance(
        height, cell_px=cell_px, incidence_deg=sun.incidence_deg, azimuth_deg=sun.azimuth_deg, weight=weight
    )
    mu0 = np.cos(np.deg2rad(sun.incidence_deg))
    level = 2 * weight * mu0 / (mu0 + 1) + (1 - weight) * mu0
    shadow = cast_shadow(height, cell_px=cell_px, incidence_deg=sun.incidence_deg, azimuth_deg=sun.azimuth_deg) > 1e-4
    direct = np.where(shadow, np.float32(0), lit / np.float32(level))
    brightness = albedo * (direct * np.float32(1 - sun.ambient) + np.float32(sun.ambient))
    return brightness.astype(np.float32), shadow | (lit <= 0)
