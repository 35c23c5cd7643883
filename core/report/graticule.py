"""Lines of longitude and latitude on a map of any projection, with their degrees on the frame."""

from __future__ import annotations

from collections.abc import Iterator
from math import floor, log10
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from .. import geodesy
from .charts import INK, TICK_PT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Lines of each kind on a map, about.
_LINES = 4
#: Places at which longitude and latitude are looked up on each side of a map.
_SAMPLES = 41
_STEPS = (1, 2, 5)
_GRID = {"linewidths": 0.5, "linestyles": "-", "alpha": 0.6, "zorder": 2}


def draw_graticule(
    axes: Axes, bounds: tuple[float, float, float, float], crs_wkt: str, *, colour: str = "white"
) -> None:
    """Draws meridians and parallels, and writes longitudes below and latitudes to the left of the map."""
    x, y, lon, lat = lonlat_grid(bounds, crs_wkt)
    for degrees, is_longitude in ((lon, True), (lat, False)):
        if not np.isfinite(degrees).all():
            continue
        step = nice_step(float(np.ptp(degrees)) / _LINES)
        levels = np.arange(np.ceil(degrees.min() / step), np.floor(degrees.max() / step) + 1) * step
        if not levels.size:
            continue
        axes.contour(x, y, without_jumps(degrees), levels=levels, colors=colour, **_GRID)
        edge, along = (degrees[0], x[0]) if is_longitude else (degrees[:, 0], y[:, 0])
        places = list(crossings(along, edge, levels))
        axis = axes.xaxis if is_longitude else axes.yaxis
        axis.set_ticks([place for place, _ in places])
        axis.set_ticklabels([label(value, step, is_longitude) for _, value in places])
    axes.tick_params(axis="y", rotation=90, labelsize=TICK_PT, labelcolor=INK)
    for text in axes.get_yticklabels():
        text.set_va("center")


def lonlat_grid(
    bounds: tuple[float, float, float, float], crs_wkt: str
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Returns x, y, longitude and latitude on a lattice over a map, rows from the bottom, each (41, 41).

    Longitudes run on without a jump at the antimeridian; only around a pole there is one, opposite the map's middle.
    """
    xmin, ymin, xmax, ymax = bounds
    x, y = np.meshgrid(np.linspace(xmin, xmax, _SAMPLES), np.linspace(ymin, ymax, _SAMPLES))
    lon, lat = geodesy.lonlat(x.ravel(), y.ravel(), crs_wkt)
    lon, lat = np.asarray(lon, float).reshape(x.shape), np.asarray(lat, float).reshape(x.shape)
    middle = lon[_SAMPLES // 2, _SAMPLES // 2]
    return x, y, lon - 360.0 * np.round((lon - middle) / 360.0), lat


def without_jumps(degrees: np.ndarray) -> np.ma.MaskedArray:
    """Returns degrees masked where they jump by a turn, around a pole: all meridians would be drawn there."""
    jumps = np.zeros(degrees.shape, bool)
    jumps[1:] |= np.abs(np.diff(degrees, axis=0)) > 180
    jumps[:, 1:] |= np.abs(np.diff(degrees, axis=1)) > 180
    return np.ma.masked_where(jumps, degrees)


def nice_step(wanted: float) -> float:
    """Returns the 1, 2 or 5 times a power of ten degrees that is nearest to what is wanted."""
    power = 10.0 ** floor(log10(wanted))
    return min((step * power * scale for scale in (1, 10) for step in _STEPS), key=lambda step: abs(step - wanted))


def crossings(along: np.ndarray, degrees: np.ndarray, levels: np.ndarray) -> Iterator[tuple[float, float]]:
    """Yields where an edge of the map crosses each level, and the level; once for each that it crosses."""
    for level in levels.tolist():
        signs = np.sign(degrees - level)
        index = np.flatnonzero(signs[:-1] * signs[1:] <= 0)
        if index.size and degrees[index[0]] != degrees[index[0] + 1]:
            first = int(index[0])
            share = (level - degrees[first]) / (degrees[first + 1] - degrees[first])
            yield float(along[first] + share * (along[first + 1] - along[first])), level


def label(value: float, step: float, is_longitude: bool) -> str:
    """Returns degrees as maps write them: "12.25° E", "5° S"."""
    decimals = max(0, -floor(log10(step) + 1e-9))
    value = (value + 180) % 360 - 180 if is_longitude else value
    text = f"{abs(value):.{decimals}f}°"
    if float(text[:-1]) == 0 or (is_longitude and float(text[:-1]) == 180):
        return text
    east_or_north, west_or_south = (tr("E"), tr("W")) if is_longitude else (tr("N"), tr("S"))
    return f"{text} {east_or_north if value > 0 else west_or_south}"
