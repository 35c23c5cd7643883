"""Coverage of the ground around a polygon, cell by cell: stairs of its outline smoothed, its medial axis traced."""

from __future__ import annotations

from math import ceil

import numpy as np
from osgeo import ogr

from ..labels import rasterize
from ..reading.grids import Grid
from .graph import SkeletonGraph, build_graph

#: Cells across the mean width; the skeleton lies within half a cell of the middle.
CELLS_ACROSS = 10
#: Cells across a pixel that the outline follows, where that makes them larger, but never fewer across the width.
CELLS_PER_PIXEL, LEAST_CELLS_ACROSS = 3, 5
#: A polygon is never cut into more cells than this (some 400 MB at the peak); larger ones get larger cells.
MAX_CELLS = 2**24
#: Stairs are smoothed by a Gaussian of this many pixels, but never by more than this share of the width.
STAIR_SIGMA_PX, STAIR_SIGMA_WIDTHS = 0.6, 0.35
#: What is at least this much covered after that is inside. Below 0.5, so that pixels that touch at a corner join.
LEVEL = 0.4
#: Smallest Gaussian in cells: with less, coverage does not tell where between two cells the outline runs.
MIN_SIGMA = 0.7


class CoverageField:
    """How much of the surroundings of each cell a polygon covers, 0 to 1.

    Attributes:
        cell_m: size of a cell.
        sigma: the Gaussian that smooths the stairs of the outline, in cells.
        pixel_m: size of the outline's pixels, 0 where it has none.
    """

    def __init__(self, polygon: ogr.Geometry, width_m: float, pixel_m: float) -> None:
        from scipy.ndimage import gaussian_filter

        xmin, xmax, ymin, ymax = polygon.GetEnvelope()
        fine = max(width_m / CELLS_ACROSS, min(pixel_m / CELLS_PER_PIXEL, width_m / LEAST_CELLS_ACROSS))
        longer, shorter = max(xmax - xmin, ymax - ymin), min(xmax - xmin, ymax - ymin)
        self.cell_m = max(fine, (longer * shorter / MAX_CELLS) ** 0.5, longer * 64 / MAX_CELLS)
        if self.cell_m > width_m / 2:
            polygon = polygon.Buffer(self.cell_m)  # or it would fall between the cells' centres
        self.pixel_m = pixel_m
        self.sigma = max(min(STAIR_SIGMA_PX * pixel_m, STAIR_SIGMA_WIDTHS * width_m) / self.cell_m, MIN_SIGMA)
        margin = ceil(3 * self.sigma) + 3
        columns = ceil((xmax - xmin) / self.cell_m) + 2 * margin
        rows = ceil((ymax - ymin) / self.cell_m) + 2 * margin
        self._left = (xmin + xmax) / 2 - columns / 2 * self.cell_m
        self._top = (ymin + ymax) / 2 + rows / 2 * self.cell_m
        grid = Grid(columns, rows, (self._left, self.cell_m, 0, self._top, 0, -self.cell_m), "")
        covered = rasterize([bytes(polygon.ExportToIsoWkb())], grid)  # (H, W)
        self.values = gaussian_filter(covered.astype(np.float32), self.sigma, truncate=3.0)  # (H, W)
        self.inside = self.values > LEVEL  # (H, W)
        if not self.inside.any():
            self.inside = self.values >= self.values.max()

    def skeleton_graph(self) -> SkeletonGraph:
        """Returns the graph of the medial axis."""
        from skimage.morphology import skeletonize

        return build_graph(skeletonize(self.inside), self._radius)

    def _radius(self, rows_columns: np.ndarray) -> np.ndarray:
        """Returns the distance from cells (N, 2) to the outline, in cells.

        From the nearest cells at the outline, each as far from it as its coverage says: across a straight edge
        coverage is the normal distribution of the distance.
        """
        from scipy.spatial import cKDTree
        from scipy.special import ndtri

        inner = self.inside[1:-1, 1:-1]
        around = self.inside[:-2, 1:-1] & self.inside[2:, 1:-1] & self.inside[1:-1, :-2] & self.inside[1:-1, 2:]
        edge = np.argwhere(inner & ~around) + 1  # (M, 2)
        depth = self.sigma * ndtri(np.clip(self.values[tuple(edge.T)], 0.01, 0.99))  # (M,)
        distance, nearest = cKDTree(edge).query(rows_columns, k=min(4, len(edge)))
        return np.maximum((distance + depth[nearest]).reshape(len(rows_columns), -1).min(axis=1), 0.5)

    def xy(self, rows_columns: np.ndarray) -> np.ndarray:
        """Returns the centres of cells (N, 2) in m of the plane (N, 2)."""
        rows, columns = rows_columns.T
        return np.column_stack([self._left + (columns + 0.5) * self.cell_m, self._top - (rows + 0.5) * self.cell_m])

    def at(self, xy: np.ndarray) -> np.ndarray:
        """Returns the coverage at places of the plane (N, 2), between cells interpolated."""
        from scipy.ndimage import map_coordinates

        rows_columns = np.stack([(self._top - xy[:, 1]) / self.cell_m, (xy[:, 0] - self._left) / self.cell_m]) - 0.5
        return map_coordinates(self.values, rows_columns, order=1, mode="constant")

    def cells_around(self, cell: np.ndarray) -> np.ndarray:
        """Returns the cells (N, 2) of the connected part that a cell belongs to."""
        from scipy.ndimage import label

        parts = label(self.inside, np.ones((3, 3)))[0]
        return np.argwhere(parts == parts[tuple(cell)])
