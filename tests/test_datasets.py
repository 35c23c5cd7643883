"""Reading datasets: PNG and GeoTIFF tiles, splits, and what is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest
from PIL import Image

from imfmapper.core.datasets import read_dataset, read_datasets, read_tile, split_datasets
from imfmapper.core.errors import DatasetError


def _write(folder, splits, *, size=8, suffix="png", **more):
    tiles = []
    for name in ("images", "masks", "valid"):
        (folder / name).mkdir(parents=True)
    for number, split in enumerate(splits):
        names = {}
        planes = {"image": np.full((size, size), 9), "mask": np.eye(size), "valid": np.ones((size, size))}
        planes["valid"][:2] = 0
        for key, kind in (("image", "images"), ("mask", "masks"), ("valid", "valid")):
            names[key] = f"{kind}/t{number}.{suffix}"
            options = {"compression": "tiff_adobe_deflate"} if suffix == "tif" else {}
            Image.fromarray(planes[key].astype(np.uint8)).save(folder / names[key], **options)
        tiles.append({"tile_id": f"t{number}", "split": split, "row": number // 2, "col": 0, "imf_px": size, **names})
    content = {"format": "imfmapper-dataset", "version": 1, "tile_size_px": size, "gsd_m": 6, "tiles": tiles, **more}
    (folder / "dataset.json").write_text(json.dumps(content))
    return folder


def _edit(folder, change):
    content = json.loads((folder / "dataset.json").read_text())
    change(content)
    (folder / "dataset.json").write_text(json.dumps(content))
    return folder


@pytest.mark.parametrize("suffix", ["png", "tif"])
def test_tile_is_read_and_cleared_where_it_is_not_valid(tmp_path, suffix):
    dataset = read_dataset(_write(tmp_path / "d", ["train"], suffix=suffix))
    pixels = read_tile(dataset.tiles[0])
    expected = np.eye(8, dtype=bool)
    expected[:2] = False
    assert (pixels.mask == expected).all()
    assert (pixels.image == np.where(pixels.valid, 9, 0)).all()
    assert not pixels.valid[:2].any() and pixels.valid[2:].all()
    assert (dataset.gsd_m, dataset.tiles[0].imf_px, pixels.widths) == (6.0, 8, None)


def test_ignored_pixels_keep_their_brightness_and_lose_their_label(tmp_path):
    folder = _write(tmp_path / "d", ["train"])
    ignored = np.zeros((8, 8), np.uint8)
    ignored[4] = 1
    Image.fromarray(ignored).save(folder / "ignored.png")
    _edit(folder, lambda content: content["tiles"][0].update(ignored="ignored.png"))
    pixels = read_tile(read_dataset(folder).tiles[0])
    assert (pixels.image[4] == 9).all() and not pixels.mask[4].any() and pixels.mask[5, 5]
    assert (pixels.counted == pixels.valid & (ignored == 0)).all()


def test_tiles_that_tileraster_writes_are_read(tmp_path):
    gdal = pytest.importorskip("osgeo.gdal")
    folder = _write(tmp_path / "d", ["train"], suffix="tif")
    path = folder / "images" / "t0.tif"
    driver = gdal.GetDriverByName("GTiff")
    raster = driver.Create(str(path), 8, 8, 1, gdal.GDT_Byte, ["COMPRESS=DEFLATE", "TILED=NO"])
    raster.GetRasterBand(1).WriteArray(np.arange(64, dtype=np.uint8).reshape(8, 8))
    raster.GetRasterBand(1).SetNoDataValue(0)
    raster = None
    pixels = read_tile(read_dataset(folder).tiles[0])
    assert (pixels.image[2:] == np.arange(64).reshape(8, 8)[2:]).all()


def test_marked_splits_are_kept(tmp_path):
    dataset = read_dataset(_write(tmp_path / "d", ["train", "validation", "train"]))
    training, validation = split_datasets([dataset])
    assert [tile.tile_id for tile in training] == ["t0", "t2"]
    assert [tile.tile_id for tile in validation] == ["t1"]


def test_unmarked_tiles_are_divided_with_all_copies_of_a_place_together(tmp_path):
    dataset = read_dataset(_write(tmp_path / "d", ["all"] * 20))  # ten places, two tiles each
    training, validation = split_datasets([dataset], seed=3)
    assert (len(training), len(validation)) == (16, 4)
    assert not {tile.record["row"] for tile in training} & {tile.record["row"] for tile in validation}
    assert split_datasets([dataset], seed=3) == (training, validation)
    assert split_datasets([dataset], seed=4) != (training, validation)


def test_several_folders_join(tmp_path):
    datasets = read_datasets([_write(tmp_path / "a", ["train"]), _write(tmp_path / "b", ["validation"])])
    training, validation = split_datasets(datasets)
    assert (len(training), len(validation)) == (1, 1)
    with pytest.raises(DatasetError, match="Tile sizes differ"):
        read_datasets([tmp_path / "a", _write(tmp_path / "c", ["train"], size=16)])


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda c: c.update(format="coco"), "says format 'coco'"),
        (lambda c: c.update(version=2), "version 2"),
        (lambda c: c.update(tiles=[]), "lists no tile"),
        (lambda c: c.pop("tile_size_px"), "is incomplete"),
        (lambda c: c["tiles"][0].pop("image"), "is incomplete"),
        (lambda c: c["tiles"][0].update(split="test"), "split 'test'"),
        (lambda c: c["tiles"][0].update(image="../x.png"), "outside the dataset's folder"),
        (lambda c: c["tiles"][0].update(image="/etc/passwd"), "outside the dataset's folder"),
        (lambda c: c["tiles"][0].update(image="images/none.png"), "is missing"),
    ],
)
def test_wrong_dataset_is_refused(tmp_path, change, words):
    with pytest.raises(DatasetError, match=words):
        read_dataset(_edit(_write(tmp_path / "d", ["train"]), change))


def test_missing_dataset_and_broken_tiles_are_refused(tmp_path):
    with pytest.raises(DatasetError, match=r"no dataset\.json"):
        read_dataset(tmp_path)
    with pytest.raises(DatasetError, match="at least one"):
        read_datasets([])
    folder = _write(tmp_path / "d", ["train"])
    Image.fromarray(np.ones((4, 4), np.uint8)).save(folder / "masks" / "t0.png")
    with pytest.raises(DatasetError, match=r"has \(4, 4\) pixels, its image \(8, 8\)"):
        read_tile(read_dataset(folder).tiles[0])
    (folder / "images" / "t0.png").write_bytes(b"no image")
    with pytest.raises(DatasetError, match=r"t0\.png' cannot be read: it is damaged.*tile the raster again"):
        read_tile(read_dataset(folder).tiles[0])


def test_nothing_to_train_with_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="No tile is marked for training"):
        split_datasets([read_dataset(_write(tmp_path / "d", ["validation"]))])
