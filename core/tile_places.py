"""Where the tiles of a dataset lie on a mosaic, how much fracture each shows, and in which set it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from ..models.languages import tr
from . import geometries, labels
from .errors import InputError
from .progress import Progress
from .rasters import Grid, RasterSource
from .splits import split_tiles
from .tile_settings import TileSettings
from .windows import Window, plan_windows


@dataclass(frozen=True)
class TilePolygons:
    """What is known of the ground, as WKB in the raster's CRS.

    Attributes:
        labels: the fractures; None where nothing is known of them.
        ignore: what nobody has judged.
    """

    labels: Sequence[bytes] | None
    ignore: Sequence[bytes]


@dataclass(frozen=True)
class TilePlace:
    """A tile to be: its window, row and column in the plan, fracture pixels that count, and its set."""

    window: Window
    row: int
    col: int
    imf_px: int
    split: str = "all"


def place_tiles(
    raster: RasterSource,
    polygons: TilePolygons,
    extent: tuple[float, float, float, float] | None,
    settings: TileSettings,
    progress: Progress,
) -> list[TilePlace]:
    """Returns the tiles that hold data and, where only those are wanted, fractures.

    Raises:
        InputError: the extent is off the raster.
        GeometryError: a label or an area to ignore is no polygon.
    """
    grid = raster.grid
    area = grid.window_of(extent) if extent else Window(0, 0, grid.width, grid.height)
    if not (area.width and area.height):
        raise InputError(tr("The extent does not touch the raster. Choose an extent on the raster, in its CRS."))
    rows = plan_windows(
        area.width, area.height, tile_size_px=settings.tile_size_px, overlap_percent=settings.overlap_percent
    )
    finder, unjudged = LabelFinder(polygons.labels or (), grid), LabelFinder(polygons.ignore, grid)
    places = []
    for row, windows in enumerate(rows):
        progress.report(row / len(rows), tr("Planning tiles"))
        for col, local in enumerate(windows):
            progress.check()
            window = Window(local.x + area.x, local.y + area.y, local.width, local.height)
            # Only tiles that will be written may count for the split's shares.
            counted = raster.read(window)[1] & (unjudged.mask(window) == 0)  # (H, W)
            imf_px = int((finder.mask(window) * counted).sum())
            if counted.any() and (imf_px or settings.keep_empty):
                places.append(TilePlace(window, row, col, imf_px))
    splits = split_tiles(
        [(place.row, place.col, place.imf_px > 0) for place in places],
        split=settings.split,
        validation=settings.validation,
        seed=settings.seed,
    )
    return [replace(place, split=split) for place, split in zip(places, splits)]


class LabelFinder:
    """Burns the labels that touch a window, found by their envelopes."""

    def __init__(self, wkbs: Sequence[bytes], grid: Grid) -> None:
        self._grid = grid
        shapes = [labels.near_grid(labels.label_area(geometries.read_geometry(wkb)), grid) for wkb in wkbs]
        self._wkbs = [bytes(geometry.ExportToIsoWkb()) for geometry in shapes]
        self._envelopes = np.array([geometry.GetEnvelope() for geometry in shapes]).reshape(-1, 4)

    def mask(self, window: Window) -> np.ndarray:
        """Returns uint8 (H, W), 1 = fracture."""
        grid = self._grid.window(window)
        xmin, ymin, xmax, ymax = grid.bounds
        west, east, south, north = self._envelopes.T
        touching = np.flatnonzero((west <= xmax) & (east >= xmin) & (south <= ymax) & (north >= ymin))
        if not len(touching):
            return np.zeros((window.height, window.width), np.uint8)
        return labels.rasterize([self._wkbs[index] for index in touching], grid)  # (H, W)
