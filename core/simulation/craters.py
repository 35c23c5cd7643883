"""Impact craters: shapes from fresh to nearly erased, populations, chains and clusters, and their bright ejecta."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy.ndimage import gaussian_filter

from .canvas import Canvas
from .noise import log_uniform

STATES = 24
REACH = 3.0  # radii at which the ejecta blanket is cut off
_TABLE_CELLS = 192

EQUILIBRIUM = 0.07
"""N(>D) D**2 per area where craters erase each other as fast as they form: 1 to 10 % of 1.54 (Gault 1970)."""


@dataclass(frozen=True)
class CraterSettings:
    """A population of craters.

    `cover` is the share of the area that craters of one octave of diameter cover (about 0.15 is saturated),
    `slope` the cumulative power-law exponent of the diameters, `smallest_px`/`largest_px` its ends,
    `freshness` the mean state (0 erased .. 1 fresh), `depth_to_diameter` that of a fresh crater
    (0.2 for lunar simple craters, Pike 1977; small ones in melt are shallower), `young_share` the share that is
    younger than the fractures, `chains` and `clusters` groups of secondaries, `halo` how bright fresh ejecta is.
    """

    cover: float = 0.04
    slope: float = 2.6
    smallest_px: float = 1.5
    largest_px: float = 90.0
    freshness: float = 0.35
    depth_to_diameter: float = 0.18
    young_share: float = 0.6
    chains: int = 0
    clusters: int = 0
    halo: float = 0.3


@dataclass(frozen=True)
class Craters:
    """Craters, one entry each.

    All float64 (N,): centre x, y and diameter in pixels; state 0 erased .. 1 fresh;
    elongation >= 1 along `angle` (radians); depth relative to a primary; younger than the fractures (bool).
    """

    x: np.ndarray
    y: np.ndarray
    diameter: np.ndarray
    state: np.ndarray
    elongation: np.ndarray
    angle: np.ndarray
    depth: np.ndarray
    young: np.ndarray

    def __len__(self) -> int:
        return len(self.x)

    def __getitem__(self, index: np.ndarray) -> Craters:
        return Craters(*(getattr(self, name)[index] for name in self.__dataclass_fields__))


def random_craters(rng: np.random.Generator, size_px: int) -> CraterSettings:
    """Settings of one scene's craters: from a fresh, sparse melt floor to saturated old plains."""
    return CraterSettings(
        cover=log_uniform(rng, 0.008, 0.2),
        slope=float(rng.uniform(1.8, 2.9)),
        smallest_px=log_uniform(rng, 1.0, 1.8),
        largest_px=float(size_px * rng.uniform(0.04, 0.34)),
        freshness=float(rng.uniform(0.25, 0.8)),
        depth_to_diameter=float(rng.uniform(0.13, 0.24)),
        young_share=float(rng.uniform(0.3, 1.0)),
        chains=int(rng.poisson(0.5)),
        clusters=int(rng.poisson(0.35)),
        halo=log_uniform(rng, 0.03, 0.6),
    )


@lru_cache(maxsize=1)
def profile_table() -> np.ndarray:
    """Heights of craters of diameter 1 and unit relative depth, by state and radius.

    A fresh simple crater (paraboloid bowl, rim raised by a fifth of the depth, ejecta falling as r**-3, after
    Melosh 1989) is diffused on a plane by 0 .. 1 radius, which is how lunar regolith wears craters down
    (Soderblom 1970). float32 (STATES, _TABLE_CELLS) over 0 .. REACH radii; state STATES - 1 is fresh. The fresh
    depth, rim to floor, is 1.
    """
    cells = 24
    axis = np.arange(-int(REACH * cells * 1.5), int(REACH * cells * 1.5) + 1, dtype=np.float32) / cells
    radius = np.hypot(axis[None, :], axis[:, None])
    fresh = np.where(radius < 1, radius**2.2 - 0.8, 0.2 * np.maximum(radius, 1) ** -3.2)
    middle = len(axis) // 2
    at = np.linspace(0, REACH, _TABLE_CELLS)
    rows = []
    for state in range(STATES):
        wear = (1 - state / (STATES - 1)) ** 2.2
        worn = gaussian_filter(fresh, max(0.012, wear * 0.85) * cells)
        line = np.interp(at, axis[middle:], worn[middle, middle:])
        rows.append((line - line[-1]) * np.clip((REACH - at) / 0.6, 0, 1))
    return np.asarray(rows, dtype=np.float32)


def draw_craters(settings: CraterSettings, canvas: Canvas, rng: np.random.Generator) -> Craters:
    """The craters of a scene, oldest first, also those centred outside whose rims reach in."""
    xmin, ymin, xmax, ymax = canvas.bounds_px
    area = (xmax - xmin) * (ymax - ymin)
    low, high = settings.smallest_px, max(settings.largest_px, settings.smallest_px * 2)
    reference = 8.0
    # One octave of a power law N(>D) = k D**-slope holds k D**-slope (1 - 2**-slope) craters.
    k = settings.cover * area / (np.pi / 4 * (reference * 1.4) ** 2) / (1 - 2.0**-settings.slope)
    k *= reference**settings.slope
    equilibrium = EQUILIBRIUM * area
    most = min(k * low**-settings.slope, equilibrium * low**-2.0)
    least = min(k * high**-settings.slope, equilibrium * high**-2.0)
    rank = rng.uniform(least, most, int(rng.poisson(most - least)))
    diameter = np.minimum((k / rank) ** (1 / settings.slope), (equilibrium / rank) ** 0.5)
    groups = [_singles(diameter, settings, canvas, rng)]
    for _ in range(settings.chains):
        groups.append(_chain(canvas, rng))
    for _ in range(settings.clusters):
        groups.append(_cluster(canvas, rng))
    together = Craters(*(np.concatenate([getattr(g, n) for g in groups]) for n in Craters.__dataclass_fields__))
    order = np.lexsort((rng.random(len(together)), together.young))
    return together[order]


def _singles(diameter: np.ndarray, settings: CraterSettings, canvas: Canvas, rng: np.random.Generator) -> Craters:
    xmin, ymin, xmax, ymax = canvas.bounds_px
    count = len(diameter)
    spread = 2.2
    state = rng.beta(settings.freshness * spread + 0.15, (1 - settings.freshness) * spread + 0.15, count)
    noncircular = rng.random(count) < 0.12
    # Fresh craters are younger than the fractures more often than worn ones.
    young = rng.random(count) < settings.young_share * (0.35 + 0.65 * state)
    return Craters(
        x=rng.uniform(xmin, xmax, count),
        y=rng.uniform(ymin, ymax, count),
        diameter=diameter,
        state=state,
        elongation=np.where(noncircular, rng.uniform(1.1, 1.7, count), rng.uniform(1.0, 1.07, count)),
        angle=rng.uniform(0, np.pi, count),
        depth=settings.depth_to_diameter * rng.uniform(0.65, 1.15, count),
        young=young,
    )


def _chain(canvas: Canvas, rng: np.random.Generator) -> Craters:
    """Secondaries in a line, elongated along it, touching or nearly so."""
    xmin, ymin, xmax, ymax = canvas.bounds_px
    count = int(rng.integers(5, 22))
    mean = log_uniform(rng, 3.0, 22.0)
    diameter = mean * rng.lognormal(0, 0.25, count)
    angle = rng.uniform(0, 2 * np.pi)
    along = np.cumsum(diameter * rng.uniform(0.6, 1.5, count))
    along -= along.mean()
    across = rng.normal(0, mean * rng.uniform(0.05, 0.6), count)
    x0, y0 = rng.uniform(xmin, xmax), rng.uniform(ymin, ymax)
    return Craters(
        x=x0 + along * np.cos(angle) - across * np.sin(angle),
        y=y0 + along * np.sin(angle) + across * np.cos(angle),
        diameter=diameter,
        state=np.clip(rng.uniform(0.15, 0.9) + rng.normal(0, 0.08, count), 0, 1),
        elongation=rng.uniform(1.0, 1.5, count),
        angle=np.full(count, angle) + rng.normal(0, 0.2, count),
        depth=rng.uniform(0.07, 0.15) * rng.uniform(0.8, 1.2, count),
        young=np.full(count, rng.random() < 0.5),
    )


def _cluster(canvas: Canvas, rng: np.random.Generator) -> Craters:
    """A tight group of secondaries with overlapping rims."""
    xmin, ymin, xmax, ymax = canvas.bounds_px
    count = int(rng.integers(8, 60))
    mean = log_uniform(rng, 2.0, 14.0)
    spread = mean * rng.uniform(2.0, 6.0)
    return Craters(
        x=rng.uniform(xmin, xmax) + rng.normal(0, spread, count),
        y=rng.uniform(ymin, ymax) + rng.normal(0, spread * rng.uniform(0.4, 1), count),
        diameter=mean * rng.lognormal(0, 0.4, count),
        state=np.clip(rng.uniform(0.2, 0.9) + rng.normal(0, 0.1, count), 0, 1),
        elongation=rng.uniform(1.0, 1.4, count),
        angle=rng.uniform(0, np.pi, count),
        depth=rng.uniform(0.07, 0.16) * rng.uniform(0.8, 1.2, count),
        young=np.full(count, rng.random() < 0.5),
    )


def stamp_craters(
    height: np.ndarray, albedo: np.ndarray, craters: Craters, canvas: Canvas, rng: np.random.Generator, *, halo: float
) -> None:
    """Add craters to a height field and brighten fresh ones, in place; heights in pixels."""
    small = craters.diameter * canvas.supersampling < 22
    _stamp_small(height, albedo, craters[small], canvas, halo)
    for index in np.flatnonzero(~small):
        _stamp_large(height, albedo, craters[np.array([index])], canvas, rng, halo)


def _stamp_small(height: np.ndarray, albedo: np.ndarray, craters: Craters, canvas: Canvas, halo: float) -> None:
    """All craters of a few cells at once, in batches of one window size."""
    if not len(craters):
        return
    table = profile_table()
    rows, columns = height.shape
    scale = canvas.supersampling
    cx, cy = (craters.x + canvas.margin_px) * scale, (craters.y + canvas.margin_px) * scale
    radius = np.maximum(craters.diameter * scale / 2, 0.3)
    half = np.ceil(radius * craters.elongation * 2.1).astype(int)
    bins = [2, 3, 4, 6, 8, 11, 15, 20, 40]
    which = np.searchsorted(bins, half)
    for number, size in enumerate(bins):
        chosen = np.flatnonzero(which == number)
        for part in np.array_split(chosen, max(1, len(chosen) * (2 * size + 1) ** 2 // 400_000)):
            if not len(part):
                continue
            offsets = np.arange(-size, size + 1)
            column = np.floor(cx[part]).astype(int)[:, None, None] + offsets[None, None, :]
            row = np.floor(cy[part]).astype(int)[:, None, None] + offsets[None, :, None]
            dx = (column + 0.5 - cx[part, None, None]).astype(np.float32)
            dy = (row + 0.5 - cy[part, None, None]).astype(np.float32)
            r = _relative_radius(dx, dy, radius[part], craters.elongation[part], craters.angle[part])
            state = np.rint(craters.state[part] * (STATES - 1)).astype(int)
            entry = np.minimum((r * ((_TABLE_CELLS - 1) / REACH)).astype(np.int32), _TABLE_CELLS - 1)
            rise = table[state[:, None, None], entry]
            rise *= (craters.depth[part] * craters.diameter[part]).astype(np.float32)[:, None, None]
            inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
            flat = (row * columns + column)[inside]
            height += np.bincount(flat, rise[inside], rows * columns).reshape(rows, columns).astype(np.float32)
            glow = halo * np.maximum(craters.state[part] - 0.6, 0)
            if halo > 0.02 and glow.any():
                light = glow.astype(np.float32)[:, None, None] * np.exp(-(r**2) / 2)
                albedo += np.bincount(flat, light[inside], rows * columns).reshape(rows, columns).astype(np.float32)


def _relative_radius(
    dx: np.ndarray, dy: np.ndarray, radius: np.ndarray, elongation: np.ndarray, angle: np.ndarray
) -> np.ndarray:
    """Distance from the centre in units of the (elliptical) radius, for each crater: (N, h, w)."""
    cos, sin = (f(angle).astype(np.float32)[:, None, None] for f in (np.cos, np.sin))
    stretch = np.sqrt(elongation).astype(np.float32)[:, None, None]
    along = (dx * cos + dy * sin) / stretch
    across = (dy * cos - dx * sin) * stretch
    return np.hypot(along, across) / radius.astype(np.float32)[:, None, None]


def _stamp_large(
    height: np.ndarray, albedo: np.ndarray, crater: Craters, canvas: Canvas, rng: np.random.Generator, halo: float
) -> None:
    """One crater with an irregular rim, floor texture, and the ground within replaced by its own."""
    x, y, diameter, state = (float(getattr(crater, n)[0]) for n in ("x", "y", "diameter", "state"))
    reach = diameter / 2 * REACH * float(np.sqrt(crater.elongation[0]))
    lobes = rng.normal(0, 1, (3, 2)) * np.array([0.035, 0.025, 0.02])[:, None]
    uneven, mound, texture = rng.normal(0, 0.25, 6), rng.random(), rng.random()
    window = canvas.window(x - reach, y - reach, x + reach, y + reach)
    if window is None:
        return
    cells, wx, wy = window
    dx, dy = wx - np.float32(x), wy - np.float32(y)
    r = _relative_radius(dx[None], dy[None], np.array([diameter / 2]), crater.elongation, crater.angle)[0]
    phi = np.arctan2(dy, dx)
    for order, (a, b) in enumerate(lobes, start=2):
        r = r * (1 + np.float32(a) * np.cos(order * phi) + np.float32(b) * np.sin(order * phi))
    position = np.minimum(r * np.float32((_TABLE_CELLS - 1) / REACH), _TABLE_CELLS - 1.001)
    line = profile_table()[round(state * (STATES - 1))]
    below = position.astype(np.int32)
    part = position - below
    rise = (line[below] * (1 - part) + line[below + 1] * part) * np.float32(float(crater.depth[0]) * diameter)
    local = height[cells]
    bowl = np.clip((1.15 - r) / 0.3, 0, 1) * np.float32(0.25 + 0.7 * state)
    local += (float(local[r < 1.3].mean() if (r < 1.3).any() else 0) - local) * bowl
    if state > 0.55 and diameter > 14:
        rise += _floor_relief(r, diameter, canvas, rng, mound=mound) * np.float32(state * texture)
    local += rise
    if state > 0.5 and halo > 0.02:
        rays = 1 + sum(a * np.cos((2 + 3 * k) * phi + 20 * a) for k, a in enumerate(uneven)) * np.clip(r - 0.8, 0, 1)
        strength = halo * (state - 0.5) * 2
        wall = 0.7 * np.exp(-(((r - 0.75) / 0.3) ** 2))
        albedo[cells] += np.float32(strength) * (np.exp(-((r / 1.5) ** 2)) * np.clip(rays, 0.1, 2) * 0.7 + wall * 0.4)


def _floor_relief(
    r: np.ndarray, diameter: float, canvas: Canvas, rng: np.random.Generator, *, mound: float
) -> np.ndarray:
    """Blocks on walls and floor of a fresh crater, and sometimes a bench or mound, in pixels of height."""
    rough = gaussian_filter(rng.standard_normal(r.shape, dtype=np.float32), canvas.supersampling * 0.7)
    relief = rough * np.float32(min(0.7, 0.02 * diameter)) * np.exp(-(((r - 0.7) / 0.45) ** 2))
    if mound > 0.7:
        relief += np.float32(0.05 * diameter) * np.exp(-((r / 0.22) ** 2))
    elif mound > 0.45:
        relief += np.float32(0.04 * diameter) * np.clip((0.45 - r) / 0.12, 0, 1)
    return relief


def erase_by_craters(craters: Craters, trough_depth: np.ndarray, canvas: Canvas) -> np.ndarray:
    """How far young craters have removed the troughs beneath them: float32 (rows, columns), 0 kept .. 1 gone."""
    gone = np.zeros(canvas.shape, dtype=np.float32)
    for index in np.flatnonzero(craters.young & (craters.diameter > 2.0)):
        x, y, diameter = (float(getattr(craters, n)[index]) for n in ("x", "y", "diameter"))
        reach = diameter * 0.85
        window = canvas.window(x - reach, y - reach, x + reach, y + reach)
        if window is None:
            continue
        cells, wx, wy = window
        depth = trough_depth[cells]
        if not depth.any():
            continue
        r = np.hypot(wx - np.float32(x), wy - np.float32(y)) / np.float32(diameter / 2)
        # A crater shallower than the trough only pits it; what was there before still shows through worn bowls.
        bite = diameter * float(craters.depth[index])
        share = np.clip((1.3 - r) / 0.35, 0, 1) * np.clip(bite / np.maximum(depth, 1e-3) - 0.4, 0, 1)
        np.maximum(gone[cells], share.astype(np.float32), out=gone[cells])
    return gone
