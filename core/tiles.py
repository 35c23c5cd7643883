"""Tile datasets: a mosaic and its labels cut into image, mask and valid-data tiles.

Source: Le Corre et al. 2025, section 3.1.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import numpy as np

from ..models.languages import tr
from .dataset_folder import FOLDERS, new_dataset, write_description
from .errors import InputError
from .progress import Progress
from .rasters import Grid, RasterSource
from .tile_files import TileRecord, tile_entry, turned_grid, write_tile
from .tile_places import LabelFinder, TilePlace, TilePolygons, place_tiles
from .tile_settings import TileSettings
from .windows import Window

#: Clockwise turns in degrees; the copies that are added of a tile with fractures.
ROTATIONS_DEG = (90, 180, 270)


def tile_raster(
    raster: RasterSource,
    folder: str | Path,
    *,
    labels: Sequence[bytes] | None,
    ignore: Sequence[bytes] = (),
    extent: tuple[float, float, float, float] | None = None,
    settings: TileSettings | None = None,
    progress: Progress | None = None,
) -> list[TileRecord]:
    """Writes a dataset folder and returns its tiles.

    Tiles without a single valid pixel are left out. A raster smaller than a tile gives one tile, filled up with
    no data. With the split "blocks", pixels of a training tile that a validation tile also covers are blanked to no
    data, so that no place is in both sets.

    Pixels in polygons of `ignore` keep their brightness, which the network needs around what it learns, but neither
    teach nor test: they are 0 in the mask and 1 in a tile of `ignored/`.

    Args:
        raster: the mosaic.
        folder: where `images/`, `masks/`, `valid/`, `ignored/` and `dataset.json` go. A dataset that is there is
            replaced once the new one is whole; anything else in the folder stays.
        labels: label polygons as WKB in the raster's CRS; None for a dataset without masks.
        ignore: polygons as WKB in the raster's CRS of what nobody has judged; they win over labels.
        extent: xmin, ymin, xmax, ymax in the raster's CRS; None for the whole raster.
        settings: how to tile; None for the defaults.
        progress: listener.

    Raises:
        InputError: settings that cannot be used, an extent off the raster, no tile left, or a folder that cannot be
            written.
        DatasetError: the folder holds tiles or a dataset.json that are not from here.
        RasterError: reading or writing failed.
        Cancelled: the user stopped; the folder is as it was.
    """
    progress, settings = progress or Progress(), settings or TileSettings()
    settings.check()
    if labels is None and not settings.keep_empty:
        raise InputError(tr("Without labels every tile is empty. Give a label layer, or keep empty tiles."))
    with new_dataset(Path(folder)) as partial:
        polygons = TilePolygons(labels, ignore)
        places = place_tiles(raster, polygons, extent, settings, progress.part(0, 0.2))
        records, entries = _write_tiles(raster, partial, polygons, places, settings, progress.part(0.2, 1))
        if not records:
            raise InputError(_none_left(settings))
        write_description(partial, _description(raster, extent, settings, polygons, entries))
    if labels is not None:
        _warn_of_sets_without_fractures(records, settings, progress)
    return records


def _none_left(settings: TileSettings) -> str:
    if settings.keep_empty:
        return tr(
            "No tile is left: no tile holds valid pixels. Check that the labels lie on the raster, the extent and the "
            "no-data value."
        )
    return tr(
        "No tile is left: no tile holds valid pixels and fractures. Check that the labels lie on the raster, the "
        "extent and the no-data value."
    )


def _warn_of_sets_without_fractures(records: list[TileRecord], settings: TileSettings, progress: Progress) -> None:
    with_imf = {record.split for record in records if record.imf_px}
    if not with_imf:
        progress.warn(
            tr(
                "No tile holds a fracture, so nothing can be learnt or measured on them. Check that the labels lie on "
                "the raster, if there should be fractures."
            )
        )
    elif settings.split != "none" and "train" not in with_imf:
        progress.warn(
            tr(
                "No training tile holds a fracture, so nothing can be learnt from them. Choose another seed, smaller "
                "tiles or a smaller share for validation, or label more fractures."
            )
        )
    elif settings.split != "none" and settings.validation and "validation" not in with_imf:
        progress.warn(
            tr(
                "No validation tile holds a fracture, so recall and F1 cannot be measured on them and no best epoch "
                "be chosen. Choose another seed or smaller tiles, or label more fractures."
            )
        )


def _write_tiles(
    raster: RasterSource,
    folder: Path,
    polygons: TilePolygons,
    places: list[TilePlace],
    settings: TileSettings,
    progress: Progress,
) -> tuple[list[TileRecord], list[dict]]:
    for name, wanted in zip(FOLDERS, (True, polygons.labels is not None, True, bool(polygons.ignore))):
        if wanted:
            (folder / name).mkdir(parents=True)
    reader, stem = _TileReader(raster, polygons, places, settings), _safe_name(Path(raster.path).stem)
    records, entries = [], []
    for done, place in enumerate(places):
        progress.check()
        text = tr("Tile {number} of {count}").format(number=done + 1, count=len(places))
        progress.report(done / len(places), text)
        layers = reader.read(place)
        if layers is None:
            continue
        has_imf = layers["masks"] is not None and bool(layers["masks"].any())
        if not (has_imf or settings.keep_empty):
            continue
        for rotation in (0, *ROTATIONS_DEG) if settings.rotations and has_imf else (0,):
            tile_id = f"{stem}_r{place.row:04d}_c{place.col:04d}" + (f"_t{rotation:03d}" if rotation else "")
            grid = raster.grid.window(place.window)
            turned = turned_grid(grid, rotation)
            files = write_tile(folder, tile_id, grid=turned, rotation=rotation, layers=layers)
            record = _record(tile_id, place, rotation=rotation, layers=layers, image=files["images"], grid=grid)
            records.append(record)
            entries.append(tile_entry(record, place.window, files=files))
    return records, entries


class _TileReader:
    """Reads the layers of tiles as they lie on the mosaic."""

    def __init__(
        self, raster: RasterSource, polygons: TilePolygons, places: list[TilePlace], settings: TileSettings
    ) -> None:
        self._raster, self._kept_apart = raster, settings.split == "blocks"
        self._labels = None if polygons.labels is None else LabelFinder(polygons.labels, raster.grid)
        self._unjudged = LabelFinder(polygons.ignore, raster.grid) if polygons.ignore else None
        held_out = [(place.window.x, place.window.y) for place in places if place.split == "validation"]
        self._held_out = np.array(held_out, int).reshape(-1, 2)

    def read(self, place: TilePlace) -> dict[str, np.ndarray | None] | None:
        """Returns (H, W) by the names of `FOLDERS`, None for what the dataset lacks; None where no pixel counts."""
        pixels, valid = self._raster.read(place.window)  # (H, W), (H, W)
        if place.split == "train" and self._kept_apart:
            valid = valid & ~_covered(place.window, self._held_out)
            pixels = np.where(valid, pixels, 0)
        ignored = None if self._unjudged is None else self._unjudged.mask(place.window)
        counted = valid if ignored is None else valid & (ignored == 0)  # (H, W)
        if not counted.any():
            return None
        mask = None if self._labels is None else self._labels.mask(place.window) * counted
        return {"images": pixels, "masks": mask, "valid": valid, "ignored": ignored}


def _covered(window: Window, corners: np.ndarray) -> np.ndarray:
    """Returns which pixels of a window others of its size cover, bool (H, W).

    Args:
        window: of a tile.
        corners: int64 (N, 2), x and y of the others.
    """
    covered = np.zeros((window.height, window.width), bool)  # (H, W)
    offsets = corners - (window.x, window.y)  # (N, 2)
    for x, y in offsets[(np.abs(offsets) < (window.width, window.height)).all(axis=1)].tolist():
        covered[max(y, 0) : y + window.height, max(x, 0) : x + window.width] = True
    return covered


def _record(
    tile_id: str, place: TilePlace, *, rotation: int, layers: dict[str, np.ndarray | None], image: str, grid: Grid
) -> TileRecord:
    return TileRecord(
        tile_id=tile_id,
        row=place.row,
        col=place.col,
        split=place.split,
        imf_px=0 if layers["masks"] is None else int(layers["masks"].sum()),
        valid_px=int(layers["valid"].sum()),
        rotation=rotation,
        image=image,
        footprint_wkb=grid.outline(),
    )


def _safe_name(stem: str) -> str:
    return "".join(character if character.isalnum() or character in "-_" else "_" for character in stem) or "tile"


def _description(
    raster: RasterSource,
    extent: tuple[float, float, float, float] | None,
    settings: TileSettings,
    polygons: TilePolygons,
    entries: list[dict],
) -> dict:
    return {
        "tile_size_px": settings.tile_size_px,
        "gsd_m": raster.gsd_m,
        "crs_wkt": raster.grid.crs_wkt,
        "source": {
            "raster": Path(raster.path).name,
            "band": raster.band,
            "width": raster.grid.width,
            "height": raster.grid.height,
            "geotransform": list(raster.grid.geotransform),
            "scaling": list(raster.scaling),
            "stretch": str(raster.stretch),
            "extent": list(extent) if extent else None,
            "labels": None if polygons.labels is None else len(polygons.labels),
            "ignore": len(polygons.ignore),
        },
        "settings": asdict(settings),
        "tiles": entries,
    }
