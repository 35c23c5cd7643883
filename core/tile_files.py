"""The files of one tile of a dataset, as it lies or turned, and what the dataset says of it."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from .rasters import Grid, write_byte_raster
from .windows import Window


@dataclass(frozen=True)
class TileRecord:
    """One tile of a dataset.

    Attributes:
        tile_id: unique name, also of its files.
        row: row of the grid, from 0 at the top.
        col: column of the grid, from 0 at the left.
        split: "train", "validation" or "all".
        imf_px: fracture pixels in its mask.
        valid_px: pixels that hold data.
        rotation: clockwise turn in degrees.
        image: path of the image, relative to the dataset's folder.
        footprint_wkb: its outline in the raster's CRS.
    """

    tile_id: str
    row: int
    col: int
    split: str
    imf_px: int
    valid_px: int
    rotation: int
    image: str
    footprint_wkb: bytes


def turned_grid(grid: Grid, rotation_deg: int) -> Grid:
    """Returns the grid of a square tile turned clockwise by a multiple of 90 degrees: each pixel keeps its ground."""
    for _ in range(rotation_deg // 90):
        x0, dx, rx, y0, ry, dy = grid.geotransform
        height = grid.height
        # Clockwise, the new column counts the old rows from the bottom and the new row is the old column.
        turned = (x0 + height * rx, -rx, dx, y0 + height * dy, -dy, ry)
        grid = Grid(grid.height, grid.width, turned, grid.crs_wkt)
    return grid


def write_tile(
    folder: Path, tile_id: str, *, grid: Grid, rotation: int, layers: dict[str, np.ndarray | None]
) -> dict[str, str]:
    """Writes the layers of a tile, turned; returns their paths relative to the dataset's folder, by layer.

    Args:
        folder: of the dataset; those of the layers are there.
        tile_id: name of the tile.
        grid: of the turned tile.
        rotation: clockwise turn in degrees.
        layers: uint8 (H, W) as they lie on the mosaic; None is not written.
    """
    files = {}
    for name, layer in layers.items():
        if layer is None:
            continue
        files[name] = f"{name}/{tile_id}.tif"
        turned = np.rot90(layer, -rotation // 90).astype(np.uint8)  # (H, W)
        nodata = 0 if name == "images" else None
        with write_byte_raster(folder / files[name], grid, nodata=nodata) as writer:
            writer.write(Window(0, 0, grid.width, grid.height), turned)
    return files


def tile_entry(record: TileRecord, window: Window, *, files: dict[str, str]) -> dict:
    """Returns what `dataset.json` says of a tile: its record, its corner on the mosaic in px and its layers' files."""
    entry = {key: value for key, value in asdict(record).items() if key != "footprint_wkb"}
    planes = {"mask": files.get("masks"), "valid": files["valid"]}
    if "ignored" in files:
        planes["ignored"] = files["ignored"]
    return {**entry, "x": window.x, "y": window.y, **planes}
