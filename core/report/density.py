"""Fracture density as a raster: length (P21) and number (P20) of fractures per true ground area of each cell."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10, sqrt
from pathlib import Path
from typing import Any

import numpy as np
from osgeo import gdal, ogr

from ...models.languages import tr
from .. import geodesy
from ..errors import InputError, RasterError
from ..labels import rasterize
from ..progress import Progress
from ..reading.grids import Grid
from .catalogue import Fracture, inner_point, union
from .lines import BATCH, Cutter, edges_of, vertices_in_turn

#: Cells of which less than this share was mapped are no data: a sliver with a metre of fracture has any density.
MIN_MAPPED_SHARE = 0.1
#: Fractures that a cell of automatic size holds on average.
FRACTURES_PER_CELL = 10
#: Most cells along the longer side of an automatic grid, and fewest.
_AUTOMATIC_CELLS = (10, 400)
MAX_CELLS = 25_000_000
#: Cells of a row or column whose ground area is measured; between them it changes smoothly.
_AREA_NODES = 33


@dataclass(frozen=True)
class Density:
    """Fractures by cells of a grid, all float64 (H, W).

    Attributes:
        grid: where the cells lie; they are square on the ground at the centre of the area.
        cell_size_m: their edge there.
        area_km2: mapped ground area in each cell.
        cell_area_km2: whole ground area of each cell.
        length_km: length of centrelines in its mapped part.
        count: fractures counted in it (by a place inside each).
    """

    grid: Grid
    cell_size_m: float
    area_km2: np.ndarray
    cell_area_km2: np.ndarray
    length_km: np.ndarray
    count: np.ndarray

    @property
    def p21(self) -> np.ndarray:
        """Length per area in km/km2, NaN where too little of a cell was mapped."""
        return self._per_area(self.length_km)

    @property
    def p20(self) -> np.ndarray:
        """Number per area in 1/km2, NaN where too little of a cell was mapped."""
        return self._per_area(self.count)

    def _per_area(self, amount: np.ndarray) -> np.ndarray:
        mapped = self.area_km2 >= MIN_MAPPED_SHARE * self.cell_area_km2
        return np.where(mapped, amount / np.where(mapped, self.area_km2, 1.0), np.nan)


def map_density(
    catalogue: Sequence[Fracture],
    regions: Sequence[bytes],
    crs_wkt: str,
    *,
    cell_size_m: float = 0.0,
    progress: Progress | None = None,
) -> Density:
    """Returns the density of fractures over the mapped regions.

    Centrelines are cut at the cells' edges and at the regions' borders; each cell's figures refer to the true ground
    area of its mapped part, so they mean the same at any latitude and in any CRS.

    Args:
        catalogue: the fractures.
        regions: polygons that were mapped, in the same CRS; overlaps count once.
        crs_wkt: that CRS.
        cell_size_m: edge of a cell on the ground; 0: such that a cell holds some ten fractures on average.
        progress: listener.

    Raises:
        InputError: there is no region, the cell size is negative, or there would be too many cells.
    """
    progress = progress or Progress()
    if cell_size_m < 0:
        raise InputError(tr("Cell size is {size:g} m; expected 0 (automatic) or more.").format(size=cell_size_m))
    area = union(regions)
    if area.IsEmpty():
        raise InputError(tr("There is no mapped area, so there is no density. Give region polygons."))
    size_m = cell_size_m or automatic_cell_size_m(len(catalogue), area, crs_wkt)
    grid = _grid(area, size_m, crs_wkt)
    cell_area_km2 = _cell_areas_km2(grid)
    mapped = _mapped_shares(area, grid, progress.part(0, 0.3))
    length_km, count = _amounts(catalogue, Cutter(area), grid, progress.part(0.3, 1))
    return Density(grid, size_m, mapped * cell_area_km2, cell_area_km2, length_km, count)


def automatic_cell_size_m(fractures: int, area: ogr.Geometry, crs_wkt: str) -> float:
    """Returns 1, 2 or 5 times a power of ten metres, so that a cell holds some ten fractures on average."""
    mapped_m2 = geodesy.ground_area_m2(bytes(area.ExportToIsoWkb()), crs_wkt)
    edge_m = sqrt(mapped_m2)
    wanted = sqrt(FRACTURES_PER_CELL * mapped_m2 / fractures) if fractures else edge_m / _AUTOMATIC_CELLS[0]
    wanted = min(max(wanted, edge_m / _AUTOMATIC_CELLS[1]), edge_m / _AUTOMATIC_CELLS[0])
    power = 10.0 ** floor(log10(wanted))
    return max(step * power for step in (1, 2, 5) if step * power <= wanted * (1 + 1e-9))


def _grid(area: ogr.Geometry, cell_size_m: float, crs_wkt: str) -> Grid:
    xmin, xmax, ymin, ymax = area.GetEnvelope()
    step = 1.0 / geodesy.metres_per_unit(crs_wkt)
    size = geodesy.pixel_size_m(((xmin + xmax) / 2, step, 0.0, (ymin + ymax) / 2, 0.0, -step), 0, 0, crs_wkt)
    if size is None:
        raise InputError(tr("The middle of the regions is not on the body. Check the layer's CRS."))
    dx, dy = (cell_size_m * step / metres for metres in size)
    width, height = max(1, ceil((xmax - xmin) / dx - 1e-9)), max(1, ceil((ymax - ymin) / dy - 1e-9))
    if width * height > MAX_CELLS:
        raise InputError(
            tr(
                "Cells of {size:g} m would be {width:,} x {height:,}; at most {limit:,} are made. Choose larger cells "
                "or smaller regions."
            ).format(size=cell_size_m, width=width, height=height, limit=MAX_CELLS)
        )
    left, top = (xmin + xmax - width * dx) / 2, (ymin + ymax + height * dy) / 2
    return Grid(width, height, (left, dx, 0.0, top, 0.0, -dy), crs_wkt)


def _cell_areas_km2(grid: Grid) -> np.ndarray:
    """Returns each cell's ground area (H, W): measured in up to 33 x 33 cells and interpolated between."""
    columns = np.unique(np.linspace(0, grid.width - 1, _AREA_NODES).round())
    rows = np.unique(np.linspace(0, grid.height - 1, _AREA_NODES).round())
    nodes = np.array(
        [
            [geodesy.ground_area_m2(bytes(_cell(grid, c, r).ExportToIsoWkb()), grid.crs_wkt) for c in columns]
            for r in rows
        ]
    )  # (rows, columns)
    across = np.array([np.interp(np.arange(grid.width), columns, row) for row in nodes])
    return np.array([np.interp(np.arange(grid.height), rows, column) for column in across.T]).T / 1e6


def _cell(grid: Grid, column: float, row: float, columns: int = 1) -> ogr.Geometry:
    x0, dx, _, y0, _, dy = grid.geotransform
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for c, r in ((0, 0), (columns, 0), (columns, 1), (0, 1), (0, 0)):
        ring.AddPoint_2D(x0 + (column + c) * dx, y0 + (row + r) * dy)
    box = ogr.Geometry(ogr.wkbPolygon)
    box.AddGeometryDirectly(ring)
    return box


def _mapped_shares(area: ogr.Geometry, grid: Grid, progress: Progress) -> np.ndarray:
    """Returns the share (H, W) of each cell that lies in the area; exact on the border, too."""
    shares = rasterize([bytes(area.ExportToIsoWkb())], grid).astype(float)
    border = list(vertices_in_turn([bytes(area.Boundary().ExportToIsoWkb())], grid.crs_wkt))
    touched = np.unique(np.concatenate([cell for cell, _ in _cut_at_cells(border, grid)]))
    columns_of_row = np.split(touched % grid.width, np.flatnonzero(np.diff(touched // grid.width)) + 1)
    for row, columns in zip(np.unique(touched // grid.width).tolist(), columns_of_row):
        progress.check()
        progress.report(row / grid.height, tr("Mapped share of each cell"))
        strip = area.Intersection(_cell(grid, 0, row, grid.width))
        for column in columns.tolist():
            cell = _cell(grid, column, row)
            shares[row, column] = strip.Intersection(cell).Area() / cell.Area()
    return shares


def _amounts(
    catalogue: Sequence[Fracture], cutter: Cutter, grid: Grid, progress: Progress
) -> tuple[np.ndarray, np.ndarray]:
    """Returns the length in km and the number of fractures in each cell, both (H, W)."""
    cells = grid.width * grid.height
    length_m, count = np.zeros(cells), np.zeros(cells)
    for start in range(0, len(catalogue), BATCH):
        progress.check()
        progress.report(start / len(catalogue), tr("Fracture density"))
        batch = catalogue[start : start + BATCH]
        places = np.array([place for place in map(inner_point, batch) if cutter.holds(*place)]).reshape(-1, 2)
        column, row = _pixels(places, grid).T
        count += np.bincount(_cell_number(column, row, grid), minlength=cells)
        inside = (part for fracture in batch for line in fracture.lines for part in cutter.cut(line))
        for cell, metres in _cut_at_cells(list(vertices_in_turn(inside, grid.crs_wkt)), grid):
            length_m += np.bincount(cell, metres, minlength=cells)
    shape = grid.height, grid.width
    return length_m.reshape(shape) / 1000, count.reshape(shape)


def _pixels(xy: np.ndarray, grid: Grid) -> np.ndarray:
    x0, dx, _, y0, _, dy = grid.geotransform
    return (xy - (x0, y0)) / (dx, dy)


def _cell_number(column: np.ndarray, row: np.ndarray, grid: Grid) -> np.ndarray:
    columns = np.clip(np.floor(column).astype(int), 0, grid.width - 1)
    return np.clip(np.floor(row).astype(int), 0, grid.height - 1) * grid.width + columns


def _cut_at_cells(lines: list[np.ndarray], grid: Grid) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Yields numbers of cells and the ground metres of line in them, of lines that are vertices (N, 2) each."""
    if not lines:
        return
    xy = np.concatenate(lines)
    starts, metres, _ = edges_of(lines, grid.crs_wkt)
    pixels = _pixels(xy, grid)
    first, move = pixels[starts], pixels[starts + 1] - pixels[starts]
    edge, share = _crossings(first, move)
    order = np.lexsort((share, edge))
    edge, share = edge[order], share[order]
    same = edge[1:] == edge[:-1]
    edge, begin, end = edge[:-1][same], share[:-1][same], share[1:][same]
    middle = first[edge] + move[edge] * ((begin + end) / 2)[:, None]
    yield _cell_number(middle[:, 0], middle[:, 1], grid), metres[edge] * (end - begin)


def _crossings(first: np.ndarray, move: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Returns where edges begin, cross a border of cells and end: number of the edge, share of its way, both (M,)."""
    count = len(first)
    edges, shares = [np.arange(count)] * 2, [np.zeros(count), np.ones(count)]
    for axis in (0, 1):
        begin, way = first[:, axis], move[:, axis]
        low, high = np.minimum(begin, begin + way), np.maximum(begin, begin + way)
        borders = np.maximum(np.ceil(high) - np.floor(low) - 1, 0).astype(int)  # whole numbers strictly between
        edge = np.repeat(np.arange(count), borders)
        rank = np.arange(len(edge)) - np.repeat(np.cumsum(borders) - borders, borders)
        edges.append(edge)
        shares.append((np.floor(low)[edge] + 1 + rank - begin[edge]) / way[edge])
    return np.concatenate(edges), np.concatenate(shares)


def write_density(path: str | Path, density: Density, metadata: Mapping[str, Any] | None = None) -> None:
    """Writes P21 (band 1, km/km2) and P20 (band 2, 1/km2) as float32 GeoTIFF, NaN where nothing was mapped.

    Raises:
        RasterError: the file cannot be written.
    """
    path, grid = Path(path), density.grid
    partial = path.with_name(f".{path.stem}.{os.getpid()}.part.tif")
    bands = (
        (density.p21, "P21: fracture length per area", "km/km2"),
        (density.p20, "P20: fractures per area", "1/km2"),
    )
    options = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER"]
    gdal.ErrorReset()
    try:
        made = gdal.GetDriverByName("GTiff").Create(str(partial), grid.width, grid.height, 2, gdal.GDT_Float32, options)
        if made is None:
            raise RuntimeError(gdal.GetLastErrorMsg())
        made.SetGeoTransform(grid.geotransform)
        made.SetProjection(grid.crs_wkt)
        made.SetMetadata({key: str(value) for key, value in (metadata or {}).items()})
        for number, (values, description, unit) in enumerate(bands, start=1):
            band = made.GetRasterBand(number)
            band.SetNoDataValue(float("nan"))
            band.SetDescription(description)
            band.SetUnitType(unit)
            band.WriteArray(values.astype(np.float32))
        made.FlushCache()
        del band, made
        if gdal.GetLastErrorType() >= gdal.CE_Failure:  # a full disk shows only now
            raise RuntimeError(gdal.GetLastErrorMsg())
        Path(f"{path}.aux.xml").unlink(missing_ok=True)
        os.replace(partial, path)
    except (RuntimeError, OSError) as error:
        raise RasterError(
            tr("'{path}' cannot be written: {error}. Check the folder and the free space.").format(
                path=path, error=error
            )
        ) from error
    finally:
        partial.unlink(missing_ok=True)
