"""Maps of a report: mosaic, fractures, regions and density, with a scale bar in true metres and a graticule."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from ...models.languages import tr
from .. import geodesy, geometries, reprojection
from ..longitudes import within_a_turn
from ..reading.mosaic_overview import Overview
from .catalogue import Fracture, Region, union
from .charts import FRACTURE, INK, LABEL_PT, PAGE_WIDTH_IN, TICK_PT, new_figure
from .density import Density
from .frame import MapFrame, furnish

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

#: More outlines than this are drawn as pixels in SVG files, which browsers could not open otherwise.
MAX_VECTOR_OUTLINES = 5000
#: Regions are named on the map up to this many, with up to this many letters.
MAX_NAMED_REGIONS, MAX_NAME_LETTERS = 12, 24
_REGION, _HALO = "#ffd43b", "#212529"
_HEIGHTS_IN = (3.0, 8.6)


def draw_map(
    catalogue: Sequence[Fracture], regions: Sequence[Region], crs_wkt: str, frame: MapFrame, overview: Overview | None
) -> Figure:
    """Draws the fractures on the mosaic, with the regions' outlines and names."""
    figure, axes = _new_map(frame, overview)
    _draw_fractures(axes, catalogue, crs_wkt, frame)
    _draw_regions(axes, regions, crs_wkt, frame)
    furnish(axes, frame, overview is None)
    return figure


def draw_density(
    density: Density,
    mapped_regions: Sequence[Region],
    crs_wkt: str,
    frame: MapFrame,
    overview: Overview | None,
    *,
    outlined: bool = True,
) -> Figure:
    """Draws the density P21 over the mosaic, with the regions' outlines and a colour bar."""
    figure, axes = _new_map(frame, overview, bar=True)
    grid = density.grid
    x0, dx, _, y0, _, dy = grid.geotransform
    columns, rows = np.meshgrid(np.arange(grid.width + 1), np.arange(grid.height + 1))
    corners = np.column_stack([(x0 + columns * dx).ravel(), (y0 + rows * dy).ravel()])
    x, y = _to_frame(corners, crs_wkt, frame).T.reshape(2, *columns.shape)
    values = np.ma.masked_where(~(density.p21 > 0), density.p21)
    drawn = axes.pcolormesh(x, y, values, cmap="YlOrRd", vmin=0, alpha=0.7, linewidth=0, rasterized=True)
    mapped = _path(_placed(bytes(union(region.wkb for region in mapped_regions).ExportToIsoWkb()), crs_wkt, frame))
    drawn.set_clip_path(mapped, axes.transData)
    _draw_regions(axes, mapped_regions if outlined else (), crs_wkt, frame, named=False)
    furnish(axes, frame, overview is None)
    bar = figure.colorbar(drawn, ax=axes, shrink=0.8, aspect=30, pad=0.02)
    bar.solids.set_alpha(1)
    bar.set_label(tr("Fracture density P21 [km/km²]"), fontsize=LABEL_PT, color=INK)
    bar.ax.tick_params(labelsize=TICK_PT, width=0.6)
    bar.outline.set_linewidth(0.6)
    return figure


def _new_map(frame: MapFrame, overview: Overview | None, bar: bool = False) -> tuple[Figure, Axes]:
    ratio = frame.height_m / frame.width_m
    width = PAGE_WIDTH_IN * (0.8 if bar else 0.9)
    height = min(max(width * ratio + 0.5, _HEIGHTS_IN[0]), _HEIGHTS_IN[1])
    figure = new_figure(min(PAGE_WIDTH_IN, max(4.0, height / ratio + (1.4 if bar else 0.6))), height)
    axes = figure.add_subplot()
    if overview is not None:
        _draw_mosaic(axes, overview, frame)
    else:
        axes.set_facecolor("#f1f3f5")
    axes.set_xlim(frame.bounds[0], frame.bounds[2])
    axes.set_ylim(frame.bounds[1], frame.bounds[3])
    axes.set_aspect(frame.metres_per_y / frame.metres_per_x)
    return figure, axes


def _draw_mosaic(axes: Axes, overview: Overview, frame: MapFrame) -> None:
    """Draws the grey of the mosaic, its 1 % darkest and brightest pixels cut off, white where it holds no data."""
    from matplotlib.transforms import Affine2D

    x0, dx, rx, y0, ry, dy = overview.grid.geotransform
    if geodesy.is_geographic(frame.crs_wkt):
        middle = x0 + overview.grid.width * dx / 2
        x0 += 360.0 * round(((frame.bounds[0] + frame.bounds[2]) / 2 - middle) / 360.0)
    has_data = overview.valid > 0
    low, high = np.percentile(overview.grey[has_data], (1, 99)) if has_data.any() else (0, 255)
    grey = np.ma.masked_where(~has_data, overview.grey)
    size = (0, overview.grid.width, overview.grid.height, 0)
    place = Affine2D(np.array([[dx, rx, x0], [ry, dy, y0], [0, 0, 1]]))
    axes.imshow(grey, cmap="gray", vmin=low, vmax=max(high, low + 1), extent=size, transform=place + axes.transData,
                interpolation="antialiased", zorder=0)  # fmt: skip


def _to_frame(xy: np.ndarray, crs_wkt: str, frame: MapFrame) -> np.ndarray:
    """Returns places (N, 2) in the CRS of the map, on its turn of longitude."""
    if geodesy.is_geographic(crs_wkt):
        xy = np.column_stack([xy[:, 0], np.clip(xy[:, 1], -90, 90)])  # the cells of a grid may reach over a pole
    moved = geodesy.transform_points(xy, crs_wkt, frame.crs_wkt)
    turn = geodesy.turn_of(frame.crs_wkt)
    if turn is None:
        return moved
    # In one CRS they stay together, even where they go all around; in another one each is on a turn of its own.
    x = np.full(len(moved), np.ptp(moved[:, 0]) / 2 + moved[:, 0].min()) if crs_wkt == frame.crs_wkt else moved[:, 0]
    return moved - np.column_stack([turn * np.round((x - _middle_x(frame)) / turn), np.zeros(len(x))])


def _placed(wkb: bytes, crs_wkt: str, frame: MapFrame) -> ogr.Geometry:
    moved = reprojection.transform_wkb(wkb, crs_wkt, frame.crs_wkt)
    return within_a_turn(geometries.read_geometry(moved), _middle_x(frame), frame.crs_wkt)


def _middle_x(frame: MapFrame) -> float:
    return (frame.bounds[0] + frame.bounds[2]) / 2


def _path(geometry: ogr.Geometry) -> object:
    """Returns polygons as one path; holes run the other way round, so that they stay empty."""
    from matplotlib.path import Path

    points, codes = [], []
    for polygon in geometries.polygons_of(geometry):
        for number, ring in enumerate(polygon):
            xy = geometries.vertices(ring)
            turns_left = np.dot(xy[:-1, 0], xy[1:, 1]) - np.dot(xy[:-1, 1], xy[1:, 0]) > 0
            points.append(xy if turns_left == (number == 0) else xy[::-1])
            codes.append([Path.MOVETO] + [Path.LINETO] * (len(xy) - 2) + [Path.CLOSEPOLY])
    return Path(np.concatenate(points), np.concatenate(codes))


def _draw_fractures(axes: Axes, catalogue: Sequence[Fracture], crs_wkt: str, frame: MapFrame) -> None:
    from matplotlib.collections import PathCollection
    from matplotlib.colors import to_rgba

    paths = [_path(_placed(fracture.wkb, crs_wkt, frame)) for fracture in catalogue]
    # The outline keeps fractures visible that are thinner than a pixel of the map.
    drawn = PathCollection(paths, facecolors=to_rgba(FRACTURE, 0.6), edgecolors=FRACTURE, linewidths=0.45,
                           zorder=3)  # fmt: skip
    drawn.set_rasterized(len(paths) > MAX_VECTOR_OUTLINES)
    axes.add_collection(drawn, autolim=False)


def _draw_regions(axes: Axes, regions: Sequence[Region], crs_wkt: str, frame: MapFrame, *, named: bool = True) -> None:
    from matplotlib.patches import PathPatch
    from matplotlib.patheffects import withStroke

    for region in regions:
        shape = _placed(region.wkb, crs_wkt, frame)
        path = _path(shape)
        axes.add_patch(PathPatch(path, fill=False, edgecolor=_HALO, linewidth=2.0, alpha=0.55, zorder=4))
        axes.add_patch(PathPatch(path, fill=False, edgecolor=_REGION, linewidth=1.1, zorder=5))
        if named and 1 < len(regions) <= MAX_NAMED_REGIONS:
            place = shape.PointOnSurface()
            axes.text(place.GetX(), place.GetY(), shortened(region.name), color=INK, fontsize=LABEL_PT,
                      ha="center", va="center", zorder=7, clip_on=True,
                      path_effects=[withStroke(linewidth=2.4, foreground="white")])  # fmt: skip


def shortened(name: str, letters: int = MAX_NAME_LETTERS) -> str:
    """Returns a name that fits on a map."""
    return name if len(name) <= letters else name[: letters - 1].rstrip() + "…"
