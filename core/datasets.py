"""Reading tile datasets for training and evaluation; needs neither QGIS nor GDAL."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..models.languages import tr
from .errors import DatasetError

FORMAT, VERSION = "imfmapper-dataset", 1
VALIDATION_SHARE = 0.2
"""Share of the tiles kept for validation where the dataset has no split: Tr:Va1 = 4:1 (Le Corre et al. 2025, 3.1)."""
SAME_RESOLUTION = 1.05
"""Ground sampling distances whose ratio is at most this count as one."""


@dataclass(frozen=True)
class Tile:
    """One tile of a dataset, not yet read.

    Attributes:
        tile_id: Its name, unique in its dataset.
        split: "train", "validation" or "all".
        image: File of 8-bit pixels.
        mask: File of the fracture mask, 0 or 1; None = without labels.
        valid: File of valid pixels, 0 or 1; None = every pixel above 0.
        widths: File of width classes, 0 = none, 1 = tiny ... 5 = huge; None = unknown.
        ignored: File of pixels that neither teach nor test (1), such as fractures that nobody could see; None = none.
        imf_px: Fracture pixels.
        rotation: Degrees clockwise by which it was turned.
        incidence_deg: Solar incidence angle, where known.
        gsd_m: Ground sampling distance in m/px.
        corner: Column and row of its upper left pixel in the image that all tiles of its dataset were cut from; None =
            there is none, or it is not known.
        size_px: Edge that its dataset says all its tiles have; None = it is not known.
        record: Everything dataset.json says about it.
    """

    tile_id: str
    split: str
    image: Path
    mask: Path | None
    valid: Path | None
    widths: Path | None
    ignored: Path | None
    imf_px: int
    rotation: int
    incidence_deg: float | None
    gsd_m: float
    corner: tuple[int, int] | None = None
    size_px: int | None = None
    record: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True)
class TilePixels:
    """A tile that was read.

    Attributes:
        image: uint8 (H, W), 0 where there is no data.
        mask: bool (H, W), True = fracture, among the pixels that count.
        valid: bool (H, W), False = no data.
        ignored: bool (H, W), True = neither teaches nor tests.
        widths: uint8 (H, W), width classes; None = unknown.
    """

    image: NDArray[np.uint8]
    mask: NDArray[np.bool_]
    valid: NDArray[np.bool_]
    ignored: NDArray[np.bool_]
    widths: NDArray[np.uint8] | None = None

    @property
    def counted(self) -> NDArray[np.bool_]:
        """Pixels that figures are of, bool (H, W)."""
        return self.valid & ~self.ignored


@dataclass(frozen=True)
class TileDataset:
    """A dataset folder: its tiles and what they have in common."""

    folder: Path
    tile_size_px: int
    gsd_m: float
    tiles: tuple[Tile, ...]
    crs_wkt: str = ""


def read_dataset(folder: str | os.PathLike[str]) -> TileDataset:
    """The dataset in a folder, from its dataset.json.

    Raises:
        DatasetError: It is missing, of another format or version, without tiles, or names files that are not there.
    """
    folder = Path(folder)
    path = folder / "dataset.json"
    if not path.is_file():
        raise DatasetError(
            tr("'{folder}' has no dataset.json. Choose a folder that Tile raster made.").format(folder=folder)
        )
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DatasetError(
            tr("'{path}' is not valid JSON ({error}). Tile the raster again.").format(path=path, error=error)
        ) from error
    found = content.get("format") if isinstance(content, dict) else type(content).__name__
    if found != FORMAT or content.get("version") != VERSION:
        version = content.get("version") if isinstance(content, dict) else None
        raise DatasetError(
            tr(
                "'{path}' says format {found} version {version}; '{expected}' version {expected_version} is expected. "
                "Tile the raster again with this version."
            ).format(path=path, found=repr(found), version=repr(version), expected=FORMAT, expected_version=VERSION)
        )
    try:
        gsd_m = float(content.get("gsd_m") or 1.5)
        source = content.get("source")
        one_image = isinstance(source, dict) and "raster" in source  # simulated scenes have none
        size = int(content["tile_size_px"])
        tiles = tuple(_tile(folder, record, gsd_m, size, one_image) for record in content["tiles"])
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, DatasetError):
            raise
        reason = f"{type(error).__name__} {error}"
        raise DatasetError(
            tr("'{path}' is incomplete: {reason}. Tile the raster again.").format(path=path, reason=reason)
        ) from error
    if not tiles:
        raise DatasetError(tr("'{path}' lists no tile. Tile the raster again.").format(path=path))
    return TileDataset(folder, size, gsd_m, tiles, str(content.get("crs_wkt") or ""))


def read_datasets(folders: Iterable[str | os.PathLike[str]]) -> list[TileDataset]:
    """The datasets of several folders, whose tiles must be of one size.

    Raises:
        DatasetError: There is none, or tile sizes differ.
    """
    datasets = [read_dataset(folder) for folder in folders]
    if not datasets:
        raise DatasetError(tr("No dataset folder was given; at least one is expected."))
    sizes = {dataset.tile_size_px for dataset in datasets}
    if len(sizes) > 1:
        listed = ", ".join(f"'{dataset.folder}': {dataset.tile_size_px} px" for dataset in datasets)
        raise DatasetError(
            tr("Tile sizes differ ({sizes}); one size is expected. Tile again with one size.").format(sizes=listed)
        )
    return datasets


def split_datasets(datasets: Sequence[TileDataset], *, seed: int = 0) -> tuple[list[Tile], list[Tile]]:
    """Labelled tiles for training and for validation.

    Tiles of split "all" are divided 4:1 at random where no tile is marked for validation, all turned copies of a place
    on one side; otherwise they train.

    Raises:
        DatasetError: A tile has no mask, or nothing is left to train with.
    """
    tiles = [tile for dataset in datasets for tile in dataset.tiles]
    bare = [tile for tile in tiles if tile.mask is None]
    if bare:
        raise DatasetError(
            tr("{count} of {total} tiles have no mask (first: '{tile}'). Tile the raster with labels.").format(
                count=len(bare), total=len(tiles), tile=bare[0].tile_id
            )
        )
    validation = [tile for tile in tiles if tile.split == "validation"]
    training = [tile for tile in tiles if tile.split != "validation"]
    if not validation and len(training) > 1 and all(tile.split == "all" for tile in training):
        training, validation = _divide(training, seed)
    if not training:
        raise DatasetError(tr("No tile is marked for training. Tile the raster again with a smaller VALIDATION share."))
    return training, validation


def read_tile(tile: Tile) -> TilePixels:
    """The pixels of a tile; mask and width classes are cleared where it is not valid or ignored.

    Raises:
        DatasetError: A file cannot be read, or the sizes differ.
    """
    image = _read_plane(tile.image)
    valid = image > 0 if tile.valid is None else _read_plane(tile.valid, image.shape) > 0
    ignored = np.zeros_like(valid) if tile.ignored is None else _read_plane(tile.ignored, image.shape) > 0
    counted = valid & ~ignored
    mask = np.zeros_like(valid) if tile.mask is None else (_read_plane(tile.mask, image.shape) > 0) & counted
    widths = None if tile.widths is None else _read_plane(tile.widths, image.shape) * counted
    return TilePixels(np.where(valid, image, np.uint8(0)), mask, valid, ignored, widths)


def _tile(folder: Path, record: dict[str, Any], gsd_m: float, size_px: int, one_image: bool) -> Tile:
    tile_id = str(record["tile_id"])
    split = str(record.get("split", "all"))
    if split not in ("train", "validation", "all"):
        raise DatasetError(
            tr("Tile '{tile}' has split '{split}'; train, validation or all is expected.").format(
                tile=tile_id, split=split
            )
        )
    incidence = record.get("incidence_deg", record.get("incidence"))
    return Tile(
        tile_id=tile_id,
        split=split,
        image=_inside(folder, record["image"], tile_id),
        mask=_optional(folder, record.get("mask"), tile_id),
        valid=_optional(folder, record.get("valid"), tile_id),
        widths=_optional(folder, record.get("widths"), tile_id),
        ignored=_optional(folder, record.get("ignored") or record.get("faint"), tile_id),
        imf_px=int(record.get("imf_px") or 0),
        rotation=int(record.get("rotation") or 0),
        incidence_deg=None if incidence is None else float(incidence),
        gsd_m=gsd_m,
        corner=_corner(record) if one_image else None,
        size_px=size_px,
        record=dict(record),
    )


def _corner(record: dict[str, Any]) -> tuple[int, int] | None:
    x, y = record.get("x"), record.get("y")
    return None if x is None or y is None else (int(x), int(y))


def _optional(folder: Path, name: str | None, tile_id: str) -> Path | None:
    return _inside(folder, name, tile_id) if name else None


def _inside(folder: Path, name: str, tile_id: str) -> Path:
    """The file of that name inside the folder."""
    relative = PurePosixPath(str(name).replace("\\", "/"))
    if relative.is_absolute() or ".." in relative.parts or ":" in relative.parts[0]:
        raise DatasetError(
            tr("Tile '{tile}' names '{file}', which is outside the dataset's folder.").format(tile=tile_id, file=name)
        )
    path = folder.joinpath(*relative.parts)
    if not path.is_file():
        raise DatasetError(
            tr("File '{file}' of tile '{tile}' is missing in '{folder}'. Copy the whole folder.").format(
                file=name, tile=tile_id, folder=folder
            )
        )
    return path


def _read_plane(path: Path, shape: tuple[int, ...] | None = None) -> NDArray[np.uint8]:
    from PIL import Image

    try:
        with Image.open(path) as image:
            pixels = np.array(image.convert("L") if image.mode == "1" else image)
    except (OSError, ValueError, SyntaxError) as error:
        raise DatasetError(
            tr(
                "Tile file '{path}' cannot be read: it is damaged or no image ({error}). Copy the dataset again, or "
                "tile the raster again."
            ).format(path=path, error=error)
        ) from error
    if pixels.ndim != 2 or pixels.dtype != np.uint8:
        raise DatasetError(
            tr("Tile file '{path}' is {dtype} {shape}; 8-bit with one band is expected.").format(
                path=path, dtype=pixels.dtype, shape=pixels.shape
            )
        )
    if shape is not None and pixels.shape != shape:
        raise DatasetError(
            tr("Tile file '{path}' has {shape} pixels, its image {image_shape}. Tile the raster again.").format(
                path=path, shape=pixels.shape, image_shape=shape
            )
        )
    return pixels


def _divide(tiles: list[Tile], seed: int) -> tuple[list[Tile], list[Tile]]:
    places = [(tile.image.parent.parent, tile.record.get("row"), tile.record.get("col")) for tile in tiles]
    if any(place[1] is None for place in places):
        places = [(tile.image.parent.parent, tile.tile_id, None) for tile in tiles]
    order = list(dict.fromkeys(places))
    np.random.default_rng(seed).shuffle(order)
    held = set(order[: max(1, round(VALIDATION_SHARE * len(order)))]) if len(order) > 1 else set()
    training = [tile for tile, place in zip(tiles, places) if place not in held]
    return training, [tile for tile, place in zip(tiles, places) if place in held]
