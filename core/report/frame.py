"""What frames a map: its bounds in metres of the ground, graticule, scale bar and north arrow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import floor, hypot, log10
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from .. import geodesy, geometries, local_planes, reprojection
from ..longitudes import within_a_turn
from ..reading.grids import Grid
from .charts import INK, LABEL_PT, TICK_PT, dress
from .graticule import draw_graticule

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_MARGIN = 0.03


@dataclass(frozen=True)
class MapFrame:
    """What a map shows: CRS, bounds (xmin, ymin, xmax, ymax) and the ground metres of a unit of x and of y."""

    crs_wkt: str
    bounds: tuple[float, float, float, float]
    metres_per_x: float
    metres_per_y: float

    @property
    def width_m(self) -> float:
        """Width of the ground across the middle of the map."""
        return (self.bounds[2] - self.bounds[0]) * self.metres_per_x

    @property
    def height_m(self) -> float:
        """Height of the ground along the middle of the map."""
        return (self.bounds[3] - self.bounds[1]) * self.metres_per_y


def frame_of(
    bounds: tuple[float, float, float, float], crs_wkt: str, within: tuple[float, float, float, float] | None = None
) -> MapFrame:
    """Returns a frame around bounds with a margin, no wider than what `within` holds in that direction."""
    xmin, ymin, xmax, ymax = bounds
    margin = _MARGIN * max(xmax - xmin, ymax - ymin)
    xmin, ymin, xmax, ymax = xmin - margin, ymin - margin, xmax + margin, ymax + margin
    if within:
        xmin, ymin = max(xmin, min(within[0], bounds[0])), max(ymin, min(within[1], bounds[1]))
        xmax, ymax = min(xmax, max(within[2], bounds[2])), min(ymax, max(within[3], bounds[3]))
    if geodesy.is_geographic(crs_wkt):
        ymin, ymax = max(ymin, -90.0), min(ymax, 90.0)
    step = 1.0 / geodesy.metres_per_unit(crs_wkt)
    size = geodesy.pixel_size_m(((xmin + xmax) / 2, step, 0.0, (ymin + ymax) / 2, 0.0, -step), 0, 0, crs_wkt)
    across, down = size or (1.0, 1.0)
    return MapFrame(crs_wkt, (xmin, ymin, xmax, ymax), across / step, down / step)


def bounds_of(wkbs: Sequence[bytes], crs_wkt: str, grid: Grid | None = None) -> tuple[float, float, float, float]:
    """Returns the bounds of polygons in the CRS of a grid, on its turn of longitude; or in their own."""
    envelopes = []
    for wkb in wkbs:
        if grid is None:
            shape = geometries.read_geometry(wkb)
        else:
            shape = geometries.read_geometry(reprojection.transform_wkb(wkb, crs_wkt, grid.crs_wkt))
            shape = within_a_turn(shape, (grid.bounds[0] + grid.bounds[2]) / 2, grid.crs_wkt)
        envelopes.append(shape.GetEnvelope())
    xmin, xmax, ymin, ymax = np.array(envelopes).T
    return float(xmin.min()), float(ymin.min()), float(xmax.max()), float(ymax.max())


def furnish(axes: Axes, frame: MapFrame, is_blank: bool) -> None:
    """Draws all of it on the axes of a map; the graticule is grey where there is no mosaic behind it."""
    dress(axes)
    draw_graticule(axes, frame.bounds, frame.crs_wkt, colour="#adb5bd" if is_blank else "white")
    _draw_scale_bar(axes, frame)
    _draw_north(axes, frame)


def nice_length(limit: float) -> float:
    """Returns the largest of 1, 2, 5 times a power of ten that is not above a limit."""
    power = 10.0 ** floor(log10(limit))
    return max(step * power for step in (1, 2, 5) if step * power <= limit)


def _draw_scale_bar(axes: Axes, frame: MapFrame) -> None:
    """Draws a bar in true metres across the middle of the map, in its lower right corner."""
    from matplotlib.font_manager import FontProperties
    from mpl_toolkits.axes_grid1.anchored_artists import AnchoredSizeBar

    length_m = nice_length(frame.width_m / 4)
    text = f"{length_m / 1000:g} km" if length_m >= 1000 else f"{length_m:g} m"
    bar = AnchoredSizeBar(
        axes.transData,
        length_m / frame.metres_per_x,
        text,
        "lower right",
        pad=0.45,
        borderpad=0.6,
        sep=3,
        frameon=True,
        color=INK,
        size_vertical=0.006 * max(frame.width_m, frame.height_m) / frame.metres_per_y,
        fontproperties=FontProperties(size=TICK_PT),
    )
    bar.patch.set(alpha=0.88, linewidth=0)
    bar.set_zorder(9)
    axes.add_artist(bar)


def _draw_north(axes: Axes, frame: MapFrame) -> None:
    """Draws an arrow to the north of the map's middle, in its upper right corner."""
    from matplotlib.patheffects import withStroke

    north = north_of(frame)
    if north is None:
        return
    right, up = north
    length_m = 0.08 * max(min(frame.width_m, frame.height_m), 0.4 * max(frame.width_m, frame.height_m))
    centre = np.array([1 - 0.75 * length_m / frame.width_m, 1 - 0.85 * length_m / frame.height_m])
    way = np.array([right, up]) * length_m / 2 / (frame.width_m, frame.height_m)
    halo = [withStroke(linewidth=3.0, foreground="white")]
    axes.annotate("", xy=centre + way, xytext=centre - way, xycoords="axes fraction", textcoords="axes fraction",
                  zorder=9, arrowprops={"arrowstyle": "-|>", "color": INK, "linewidth": 1.4, "shrinkA": 0,
                                        "shrinkB": 0, "path_effects": halo})  # fmt: skip
    axes.text(*(centre - 1.45 * way), tr("N"), transform=axes.transAxes, fontsize=LABEL_PT, fontweight="bold",
              color=INK, ha="center", va="center", zorder=9, path_effects=halo)  # fmt: skip


def north_of(frame: MapFrame) -> tuple[float, float] | None:
    """Returns the direction of north in the middle of the map, to the right and up, of length 1; None at a pole."""
    xmin, ymin, xmax, ymax = frame.bounds
    x, y = (xmin + xmax) / 2, (ymin + ymax) / 2
    plane = local_planes.local_plane(x, y, frame.crs_wkt)
    centre = plane.forward(np.array([[x, y]]))[0]
    poleward = np.array(plane.pole_xy[0]) - centre
    step_m = 0.01 * frame.height_m
    if not all(hypot(*(np.array(pole) - centre)) > frame.height_m / 4 for pole in plane.pole_xy):
        return None
    towards = plane.inverse(np.array([centre + poleward / hypot(*poleward) * step_m]))[0]
    right, up = (towards[0] - x) * frame.metres_per_x, (towards[1] - y) * frame.metres_per_y
    size = hypot(right, up)
    return right / size, up / size
