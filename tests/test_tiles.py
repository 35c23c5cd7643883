from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import numpy as np
import pytest
from makers import box_wkb, line_wkb, moon_equirectangular, read_raster, write_raster
from osgeo import gdal, ogr

from imfmapper.core.datasets import read_dataset, read_tile
from imfmapper.core.errors import Cancelled, DatasetError, GeometryError, InputError
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import Grid, open_raster
from imfmapper.core.splits import split_tiles
from imfmapper.core.tile_files import TileRecord, turned_grid
from imfmapper.core.tile_settings import TileSettings
from imfmapper.core.tiles import tile_raster

CRS = moon_equirectangular()


def mosaic(folder: Path, height: int, width: int, **options: object) -> Path:
    pixels = np.random.default_rng(0).integers(1, 255, (height, width), dtype=np.uint8)
    return write_raster(folder / "mosaic.tif", pixels, crs_wkt=CRS, nodata=0, **options)


def tile(folder: Path, path: Path, labels: list[bytes] | None = None, **settings: object) -> list[TileRecord]:
    return tile_raster(open_raster(path), folder / "out", labels=labels, settings=TileSettings(**settings))


def tile_description(folder: Path) -> dict:
    return json.loads((folder / "out" / "dataset.json").read_text())


def test_grid_has_the_published_overlap(tmp_path: Path) -> None:
    records = tile(tmp_path, mosaic(tmp_path, 512, 1434), split="none")
    assert [(r.row, r.col, r.split) for r in records] == [(0, 0, "all"), (0, 1, "all"), (0, 2, "all")]
    left = [ogr.CreateGeometryFromWkb(r.footprint_wkb).GetEnvelope()[0] for r in records]
    assert left == [0, 461 * 1.5, 922 * 1.5]


def test_tiles_hold_the_pixels_of_their_place(tmp_path: Path) -> None:
    path = mosaic(tmp_path, 300, 420, origin=(6000.0, 900.0))
    records = tile(tmp_path, path, tile_size_px=128, overlap_percent=0, split="none")
    whole = read_raster(path)
    entries = tile_description(tmp_path)["tiles"]
    assert len(records) == len(entries) == 12  # 4 columns (last from 292), 3 rows (last from 172)
    for entry in entries:
        x, y = entry["x"], entry["y"]
        image = gdal.Open(str(tmp_path / "out" / entry["image"]))
        np.testing.assert_array_equal(image.ReadAsArray(), whole[y : y + 128, x : x + 128])
        assert image.GetGeoTransform() == (6000 + 1.5 * x, 1.5, 0, 900 - 1.5 * y, 0, -1.5)
    assert {(entry["x"], entry["y"]) for entry in entries} >= {(292, 172), (0, 0), (256, 128)}


def test_raster_smaller_than_a_tile_gives_one_filled_tile(tmp_path: Path) -> None:
    (record,) = tile(tmp_path, mosaic(tmp_path, 200, 300))
    assert record.valid_px == 300 * 200
    valid = read_raster(tmp_path / "out" / "valid" / f"{record.tile_id}.tif")
    assert valid.shape == (512, 512)
    assert valid.sum() == valid[:200, :300].sum() == 60_000
    assert read_raster(tmp_path / "out" / record.image)[200:].max() == 0


def test_masks_come_from_the_labels(tmp_path: Path) -> None:
    label = box_wkb(15, -30, 60, -15)  # columns 10-39, rows 10-19
    records = tile(tmp_path, mosaic(tmp_path, 64, 128), [label], tile_size_px=64, overlap_percent=0, split="none")
    assert [r.imf_px for r in records] == [300, 0]
    mask = read_raster(tmp_path / "out" / "masks" / f"{records[0].tile_id}.tif")
    assert mask.sum() == mask[10:20, 10:40].sum() == 300


def test_label_lines_are_refused_and_parts_of_them_not_burnt(tmp_path: Path) -> None:
    path = mosaic(tmp_path, 64, 64, origin=(0.0, 96.0))
    with pytest.raises(GeometryError, match=r"must be polygons; one is a linestring.*'Buffer weak line labels"):
        tile(tmp_path, path, [line_wkb((0, 48), (96, 48))], tile_size_px=64)
    square = "POLYGON((3 93,9 93,9 87,3 87,3 93))"  # 4 px of 1.5 m a side
    mixed = ogr.CreateGeometryFromWkt(f"GEOMETRYCOLLECTION({square},LINESTRING(0 48,96 48),POINT(50 10))")
    (record,) = tile(tmp_path, path, [bytes(mixed.ExportToIsoWkb())], tile_size_px=64, split="none")
    assert record.imf_px == 16


def test_ignored_pixels_stay_in_the_image_and_out_of_the_mask(tmp_path: Path) -> None:
    # Label: columns 2 to 11 of rows 4 to 9. Ignored: columns 8 to 19 of rows 0 to 5, of which 4 x 2 px were label.
    path = mosaic(tmp_path, 64, 64)
    label, unjudged = box_wkb(3.0, -15.0, 18.0, -6.0), box_wkb(12.0, -9.0, 30.0, 0.0)
    settings = TileSettings(tile_size_px=64, split="none")
    (record,) = tile_raster(open_raster(path), tmp_path / "out", labels=[label], ignore=[unjudged], settings=settings)
    (entry,) = tile_description(tmp_path)["tiles"]
    planes = {name: read_raster(tmp_path / "out" / entry[name]) for name in ("image", "mask", "valid", "ignored")}
    expected = np.zeros((64, 64), np.uint8)
    expected[0:6, 8:20] = 1
    np.testing.assert_array_equal(planes["ignored"], expected)
    assert record.imf_px == planes["mask"].sum() == 10 * 6 - 4 * 2
    assert not (planes["mask"] & planes["ignored"]).any()
    np.testing.assert_array_equal(planes["image"], read_raster(path))
    assert planes["valid"].all() and record.valid_px == 64 * 64
    # Training reads the plane as pixels that neither teach nor test.
    pixels = read_tile(read_dataset(tmp_path / "out").tiles[0])
    np.testing.assert_array_equal(pixels.ignored, expected > 0)
    assert pixels.counted.sum() == 64 * 64 - 6 * 12


def test_a_dataset_without_ignored_polygons_has_no_such_plane(tmp_path: Path) -> None:
    tile(tmp_path, mosaic(tmp_path, 64, 64), [box_wkb(3.0, -15.0, 18.0, -6.0)], tile_size_px=64)
    assert not (tmp_path / "out" / "ignored").exists()
    assert "ignored" not in tile_description(tmp_path)["tiles"][0]


def test_empty_tiles_can_be_left_out(tmp_path: Path) -> None:
    label = box_wkb(15, -30, 60, -15)
    path = mosaic(tmp_path, 64, 128)
    records = tile(tmp_path, path, [label], tile_size_px=64, overlap_percent=0, split="none", keep_empty=False)
    assert [r.col for r in records] == [0]


def test_only_tiles_with_fractures_are_turned(tmp_path: Path) -> None:
    label = box_wkb(15, -30, 60, -15)
    path = mosaic(tmp_path, 64, 128)
    records = tile(tmp_path, path, [label], tile_size_px=64, overlap_percent=0, split="none", rotations=True)
    assert [(r.col, r.rotation) for r in records] == [(0, 0), (0, 90), (0, 180), (0, 270), (1, 0)]
    upright = read_raster(tmp_path / "out" / records[0].image)
    turned = read_raster(tmp_path / "out" / records[1].image)
    np.testing.assert_array_equal(turned[:, -1], upright[0])  # clockwise: the top row becomes the right column


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_turned_pixels_keep_their_ground(rotation: int) -> None:
    grid = Grid(4, 4, (100.0, 1.5, 0.0, 50.0, 0.0, -1.5), CRS)
    numbers = np.arange(16).reshape(4, 4)
    turned, place = np.rot90(numbers, -rotation // 90), turned_grid(grid, rotation).geotransform
    for row in range(4):
        for col in range(4):
            old_row, old_col = divmod(int(turned[row, col]), 4)
            ground = gdal.ApplyGeoTransform(place, col + 0.5, row + 0.5)
            assert ground == gdal.ApplyGeoTransform(grid.geotransform, old_col + 0.5, old_row + 0.5)


def test_no_data_tiles_are_left_out_and_labels_there_do_not_count(tmp_path: Path) -> None:
    pixels = np.full((64, 192), 50, np.uint8)
    pixels[:, :96] = 0
    path = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=CRS, nodata=0)
    records = tile(tmp_path, path, [box_wkb(0, -96, 288, 0)], tile_size_px=64, overlap_percent=0, split="none")
    assert [(r.col, r.valid_px, r.imf_px) for r in records] == [(1, 32 * 64, 32 * 64), (2, 64 * 64, 64 * 64)]


def test_blocks_leave_no_pixel_in_both_sets(tmp_path: Path) -> None:
    labels = [box_wkb(x, -1200, x + 20, 0) for x in range(0, 1200, 100)]
    records = tile(tmp_path, mosaic(tmp_path, 800, 800), labels, tile_size_px=128, overlap_percent=25)
    seen = {"train": np.zeros((800, 800), bool), "validation": np.zeros((800, 800), bool)}
    for record, entry in zip(records, tile_description(tmp_path)["tiles"]):
        valid = read_raster(tmp_path / "out" / entry["valid"]).astype(bool)
        place = (slice(entry["y"], entry["y"] + 128), slice(entry["x"], entry["x"] + 128))
        seen[record.split][place] |= valid
    assert not (seen["train"] & seen["validation"]).any()
    assert (seen["train"] | seen["validation"]).all()  # and no more is blanked
    share = sum(r.split == "validation" for r in records) / len(records)
    assert 0.12 <= share <= 0.28


def test_share_for_validation_is_of_the_tiles_that_hold_data(tmp_path: Path) -> None:
    # A diagonal strip, as of a single image: three tiles of each row of twenty, two of the first and of the last.
    rows, columns = np.mgrid[:640, :640] // 32
    pixels = np.where(np.abs(rows - columns) <= 1, 90, 0).astype(np.uint8)
    path = write_raster(tmp_path / "strip.tif", pixels, crs_wkt=CRS, nodata=0)
    for seed in (1, 3):  # drawn among all 400 tiles, they get 5 % and 38 %
        records = tile(tmp_path, path, tile_size_px=32, overlap_percent=0, seed=seed)
        assert len(records) == 58
        share = sum(record.split == "validation" for record in records) / len(records)
        assert 0.15 <= share <= 0.25


def test_random_split_is_four_to_one_and_repeats() -> None:
    tiles = [(row, col, (row + col) % 3 == 0) for row in range(20) for col in range(15)]
    first = split_tiles(tiles, split="random", validation=0.2, seed=4)
    assert first.count("validation") == 60
    assert sum(s == "validation" and t[2] for s, t in zip(first, tiles)) == 20  # of 100 with fractures
    assert first == split_tiles(tiles, split="random", validation=0.2, seed=4)
    assert first != split_tiles(tiles, split="random", validation=0.2, seed=5)


def test_blocks_are_compact() -> None:
    tiles = [(row, col, True) for row in range(20) for col in range(20)]
    split = dict(zip([t[:2] for t in tiles], split_tiles(tiles, split="blocks", validation=0.2, seed=0)))
    for (row, col), name in split.items():
        assert split[row // 4 * 4, col // 4 * 4] == name  # 400 tiles: 25 blocks of 4 x 4
    assert list(split.values()).count("validation") == 80


@pytest.mark.parametrize("corner", [(0, 0), (4, 4), (5, 5), (3, 4)])
@pytest.mark.parametrize("seed", range(4))
def test_both_sets_have_some_of_few_tiles_with_fractures(corner: tuple[int, int], seed: int) -> None:
    # Four tiles with fractures in one place, of 10 x 10: too many in a block to come nearer to a fifth of four.
    rows, columns = (range(start, start + 2) for start in corner)
    tiles = [(row, col, row in rows and col in columns) for row in range(10) for col in range(10)]
    split = split_tiles(tiles, split="blocks", validation=0.2, seed=seed)
    with_imf = [name for name, tile_ in zip(split, tiles) if tile_[2]]
    assert set(with_imf) == {"train", "validation"}
    assert 16 <= split.count("validation") <= 24


@pytest.mark.parametrize("split", ["blocks", "random"])
def test_training_keeps_fractures_whatever_the_share(split: str) -> None:
    tiles = [(row, col, (row, col) in ((0, 0), (9, 9))) for row in range(10) for col in range(10)]
    names = split_tiles(tiles, split=split, validation=0.9, seed=0)
    assert {names[0], names[-1]} == {"train", "validation"}
    # A single one teaches.
    alone = [(row, col, (row, col) == (0, 0)) for row in range(10) for col in range(10)]
    assert split_tiles(alone, split=split, validation=0.9, seed=0)[0] == "train"


@pytest.mark.parametrize(
    ("labels", "options", "warning"),
    [
        ([], {}, "No tile holds a fracture"),
        ([box_wkb(15, -30, 60, -15)], {}, "No validation tile holds a fracture"),
        ([box_wkb(15, -30, 60, -15)], {"validation": 0}, None),
        ([box_wkb(15, -30, 60, -15)], {"split": "none"}, None),
        ([box_wkb(15, -30, 60, -15), box_wkb(250, -250, 280, -240)], {}, None),
        # Two tiles share the only fracture, and what a tile for validation shows is blanked in the other one.
        ([box_wkb(82, -30, 95, -15)], {"overlap_percent": 20}, "No training tile holds a fracture"),
        (None, {}, None),
    ],
)
def test_sets_without_fractures_are_warned_of(
    tmp_path: Path, labels: list[bytes] | None, options: dict, warning: str | None
) -> None:
    class Listening(Progress):
        def warn(self, text: str) -> None:
            warnings.append(text)

    warnings: list[str] = []
    settings = TileSettings(**{"tile_size_px": 64, "overlap_percent": 0, **options})
    raster = open_raster(mosaic(tmp_path, 320, 320))
    tile_raster(raster, tmp_path / "out", labels=labels, settings=settings, progress=Listening())
    assert [text[: len(warning or "")] for text in warnings] == ([warning] if warning else [])


def test_extent_limits_the_grid(tmp_path: Path) -> None:
    raster = open_raster(mosaic(tmp_path, 400, 400))
    settings = TileSettings(tile_size_px=64, overlap_percent=0, split="none")
    records = tile_raster(raster, tmp_path / "out", labels=None, extent=(150, -342, 342, -150), settings=settings)
    assert {(e["x"], e["y"]) for e in tile_description(tmp_path)["tiles"]} == {
        (100, 100),
        (164, 100),
        (100, 164),
        (164, 164),
    }
    assert len(records) == 4
    with pytest.raises(InputError, match="extent does not touch the raster"):
        tile_raster(raster, tmp_path / "out", labels=None, extent=(9e5, 9e5, 9.1e5, 9.1e5), settings=settings)


def test_second_run_replaces_the_first_and_nothing_else(tmp_path: Path) -> None:
    path = mosaic(tmp_path, 64, 128)
    tile(tmp_path, path, tile_size_px=64, overlap_percent=0, split="none")
    (tmp_path / "out" / "notes.txt").write_text("mine")
    tile(tmp_path, path, tile_size_px=128, overlap_percent=0, split="none")
    assert len(list((tmp_path / "out" / "images").iterdir())) == 1
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == ["dataset.json", "images", "notes.txt", "valid"]


def test_foreign_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out" / "images").mkdir(parents=True)
    with pytest.raises(DatasetError, match=r"already has a folder 'images' but no dataset\.json"):
        tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)


@pytest.mark.parametrize("content", ['{"name": "Lunar craters"}', '{"format": "imfmapper-da', "[]"])
def test_dataset_of_another_tool_is_refused_and_kept(tmp_path: Path, content: str) -> None:
    out = tmp_path / "out"
    (out / "images").mkdir(parents=True)
    (out / "images" / "crater.png").write_text("mine")
    (out / "dataset.json").write_text(content)
    with pytest.raises(DatasetError, match=r"dataset\.json that is not of a dataset of this tool.*Nothing was changed"):
        tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)
    assert (out / "images" / "crater.png").read_text() == "mine"
    assert (out / "dataset.json").read_text() == content


@pytest.mark.parametrize("tiles", [None, [None], "none"])
def test_damaged_list_of_tiles_is_replaced(tmp_path: Path, tiles: object) -> None:
    path, out = mosaic(tmp_path, 64, 64), tmp_path / "out"
    tile(tmp_path, path, tile_size_px=64)
    (out / "dataset.json").write_text(json.dumps({"format": "imfmapper-dataset", "tiles": tiles}))
    tile(tmp_path, path, tile_size_px=64)
    assert len(read_dataset(out).tiles) == 1
    assert sorted(item.name for item in out.iterdir()) == ["dataset.json", "images", "valid"]


def test_own_files_among_the_tiles_stay(tmp_path: Path) -> None:
    path, images = mosaic(tmp_path, 64, 128), tmp_path / "out" / "images"
    tile(tmp_path, path, tile_size_px=64, overlap_percent=0, split="none")
    (images / "notes.txt").write_text("mine")
    (images / "mosaic_r0000_c0001.tif.aux.xml").write_text("statistics of a tile that will not be there")
    tile(tmp_path, path, tile_size_px=128, overlap_percent=0, split="none")
    assert sorted(item.name for item in images.iterdir()) == ["mosaic_r0000_c0000.tif", "notes.txt"]


def test_tiles_on_another_disk_are_left_there(tmp_path: Path) -> None:
    out, elsewhere = tmp_path / "out", tmp_path / "big disk"
    tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)
    (out / "images").rename(elsewhere)
    (out / "images").symlink_to(elsewhere)
    tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)
    assert len(read_dataset(out).tiles) == len(list(elsewhere.iterdir())) == 1
    assert not (out / "images").is_symlink()


def test_dataset_that_cannot_be_replaced_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)
    before = (out / "dataset.json").read_bytes()
    replace = os.replace

    def refuse_valid(source: Path, target: Path) -> None:
        if Path(source) == out / "valid":  # as Windows does while a program reads one of the files
            raise PermissionError(errno.EACCES, "Access is denied", str(source))
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse_valid)
    with pytest.raises(InputError, match=r"cannot be replaced \(Access is denied\).*It is as it was"):
        tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=32)
    assert (out / "dataset.json").read_bytes() == before and len(read_dataset(out).tiles) == 1
    assert sorted(item.name for item in out.iterdir()) == ["dataset.json", "images", "valid"]


def test_what_a_killed_run_or_one_of_another_machine_left_is_no_hindrance(tmp_path: Path) -> None:
    unfinished = tmp_path / "out" / f".tiles-{os.getpid()}.part"  # in a container every run may have this id
    unfinished.mkdir(parents=True)
    tile(tmp_path, mosaic(tmp_path, 64, 64), tile_size_px=64)
    assert len(read_dataset(tmp_path / "out").tiles) == 1
    assert unfinished.is_dir()


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_folder_that_cannot_be_made_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("no folder")
    raster = open_raster(mosaic(tmp_path, 64, 64))
    with pytest.raises(InputError, match=rf"{name}' cannot be written: Not a directory"):
        tile_raster(raster, tmp_path / name, labels=None, settings=TileSettings(tile_size_px=64))
    with pytest.raises(InputError, match="The extent does not touch"):
        tile_raster(raster, tmp_path / "new", labels=None, extent=(9e4, 9e4, 9e5, 9e5), settings=TileSettings(64))
    assert sorted(item.name for item in tmp_path.iterdir()) == ["file", "mosaic.tif"]


def test_cancelled_run_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    class Cancelling(Progress):
        def is_cancelled(self) -> bool:
            return any((tmp_path / "out").glob(".tiles-*/valid/*.tif"))

    path = mosaic(tmp_path, 256, 256)
    with pytest.raises(Cancelled):
        tile_raster(
            open_raster(path),
            tmp_path / "out",
            labels=None,
            settings=TileSettings(tile_size_px=64),
            progress=Cancelling(),
        )
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"tile_size_px": 8}, "Tile size is 8 px; expected at least 32"),
        ({"split": "halves"}, "Split is 'halves'; expected one of"),
        ({"validation": 1.0}, "Validation share is 1.0"),
        ({"overlap_percent": 95}, "Overlap is 95 %"),
        ({"seed": -1}, "Seed is -1; expected 0 or more"),
        ({"keep_empty": False}, "Without labels every tile is empty"),
    ],
)
def test_settings_that_cannot_be_used_are_refused(tmp_path: Path, settings: dict, message: str) -> None:
    with pytest.raises(InputError, match=message):
        tile(tmp_path, mosaic(tmp_path, 64, 64), **settings)


def test_raster_of_no_data_is_refused(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "m.tif", np.zeros((64, 64), np.uint8), crs_wkt=CRS, nodata=0)
    with pytest.raises(InputError, match="No tile is left"):
        tile(tmp_path, path, tile_size_px=64)
