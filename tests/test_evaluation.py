"""Evaluation on hand-made tiles: every figure computed by hand, the table and the report."""

from __future__ import annotations

import json
import math
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

torch = pytest.importorskip("torch")

from imfmapper.core.errors import DatasetError, DeviceError, InputError  # noqa: E402
from imfmapper.core.evaluation.evaluation import evaluate  # noqa: E402
from imfmapper.core.evaluation.pixel_counts import PixelCounts  # noqa: E402
from imfmapper.core.evaluation.report import FALSE, HIT, MISS, Picture, draw_overlay, write_report  # noqa: E402
from imfmapper.core.evaluation.shared_ground import SharedGround  # noqa: E402
from imfmapper.models.cards import ModelCard  # noqa: E402
from imfmapper.models.checkpoints import LoadedModel  # noqa: E402

SIZE = 40


class _DarkIsFracture(torch.nn.Module):
    """Says 0.88 where a pixel is darker than 0.4 and 0.12 elsewhere, so that detections can be drawn by hand."""

    def forward(self, image):
        logit = torch.where(image[:, :1] < 0.4, 2.0, -2.0)
        return {"out": torch.cat([torch.zeros_like(logit), logit], dim=1)}


class _Narrow(_DarkIsFracture):
    """The same on a device that holds so many tiles at once: for more it asks for memory that no machine has."""

    def __init__(self, room):
        super().__init__()
        self.room = room

    def forward(self, image):
        if len(image) > self.room:
            torch.empty(2**60, dtype=torch.uint8)
        return super().forward(image)


@pytest.fixture
def model():
    card = ModelCard("dark", "Dark is fracture", "imfmapper_light", input_channels=1)
    return LoadedModel(_DarkIsFracture(), card, "ab" * 32, Path("dark.pt"))


def _write(folder, tiles, source=None):
    """Tiles as (detected, truth, extra fields); pixels that are detected are dark."""
    records = []
    for name in ("images", "masks", "valid"):
        (folder / name).mkdir(parents=True)
    for number, (detected, truth, extra) in enumerate(tiles):
        tile_id = f"t{number}"
        planes = {
            "images": np.where(detected, 50, 150),
            "masks": truth,
            "valid": extra.pop("valid_pixels", np.ones((SIZE, SIZE))),
        }
        for name, plane in planes.items():
            Image.fromarray(plane.astype(np.uint8)).save(folder / name / f"{tile_id}.png")
        names = {"image": f"images/{tile_id}.png", "mask": f"masks/{tile_id}.png", "valid": f"valid/{tile_id}.png"}
        records.append({"tile_id": tile_id, "split": "all", "imf_px": int(truth.sum()), **names, **extra})
    content = {
        "format": "imfmapper-dataset",
        "version": 1,
        "tile_size_px": SIZE,
        "gsd_m": 1.5,
        "source": source or {"raster": "mosaic.tif"},
        "tiles": records,
    }
    (folder / "dataset.json").write_text(json.dumps(content))
    return folder


def _two_tiles():
    first, second = np.zeros((SIZE, SIZE), bool), np.zeros((SIZE, SIZE), bool)
    truth = np.zeros((SIZE, SIZE), bool)
    truth[10:14, 0:40] = True  # 160 px
    first[10:14, 0:30] = True  # 120 hits, 40 missed
    first[12:14, 30:40] = False
    first[30:34, 0:10] = True  # 40 false
    second[20:30, 20:30] = True  # 100 false pixels, 225 m2, no fracture in the tile
    return [(first, truth, {"incidence_deg": 40}), (second, np.zeros_like(truth), {"incidence_deg": 80})]


def test_tiles_that_do_not_fit_memory_together_run_one_by_one_to_the_same_figures(model, tmp_path):
    folder = _write(tmp_path / "tiles", _two_tiles() + _two_tiles()[:1])
    plain = evaluate(model, [folder], device="cpu")
    narrow = evaluate(replace(model, network=_Narrow(1)), [folder], device="cpu")
    assert narrow.pooled == plain.pooled and len(plain.tiles) == 3
    assert [tile.counts for tile in narrow.tiles] == [tile.counts for tile in plain.tiles]
    with pytest.raises(DeviceError, match=r"One tile of 40 px does not fit memory\. Close other programs"):
        evaluate(replace(model, network=_Narrow(0)), [folder], device="cpu")


def test_two_tiles_by_hand(model, tmp_path):
    result = evaluate(model, [_write(tmp_path / "d", _two_tiles())], device="cpu")
    # Tile 1: TP 120, FP 40, FN 40: P 0.75, R 0.75, IoU 0.6. Tile 2: FP 100: P 0, no R, IoU 0.
    assert result.published.precision == pytest.approx((0.75 + 0) / 2)
    assert result.published.recall == pytest.approx(0.75)
    assert result.published.iou == pytest.approx(0.3)
    assert result.published.f1 == pytest.approx(2 * 0.375 * 0.75 / 1.125)
    assert result.pooled == PixelCounts(120, 140, 40, 2 * SIZE * SIZE - 300)
    outputs = result.outputs()
    assert outputs["F1_POOLED"] == pytest.approx(240 / (240 + 180))
    assert outputs["IOU_POOLED"] == pytest.approx(120 / 300)
    assert outputs["F1"] == pytest.approx(0.5)
    assert [tile.false_alarms for tile in result.tiles] == [0, 1]  # 40 px are 90 m2, below 150
    assert result.alarms.per_km2 == pytest.approx(1 / (2 * SIZE * SIZE * 2.25e-6))
    assert result.by_incidence == {"25-50": result.tiles[0].counts, "75-90": result.tiles[1].counts}


def test_lines_by_hand(model, tmp_path):
    detected, truth = np.zeros((SIZE, SIZE), bool), np.zeros((SIZE, SIZE), bool)
    truth[10, 0:40] = True
    detected[12, 0:20], detected[30, 0:10] = True, True  # 2 px beside; a false line
    result = evaluate(model, [_write(tmp_path / "d", [(detected, truth, {})])], device="cpu")
    # Column 21 lies sqrt(2 * 2 + 2 * 2) = 2.83 px from the end at column 19, column 22 lies 3.6 px from it.
    assert result.lines.completeness == pytest.approx(22 / 40)
    assert result.lines.correctness == pytest.approx(20 / 30)
    tiny = result.by_width()[0]
    assert (tiny.name, tiny.pixels, tiny.recall, tiny.length_px) == ("tiny", 40, 0, 40)
    assert tiny.completeness == pytest.approx(22 / 40)


def test_no_data_does_not_count(model, tmp_path):
    tiles = _two_tiles()
    valid = np.ones((SIZE, SIZE))
    valid[20:30, 20:30] = 0
    tiles[1][2]["valid_pixels"] = valid
    result = evaluate(model, [_write(tmp_path / "d", tiles)], device="cpu")
    assert result.tiles[1].counts == PixelCounts(0, 0, 0, SIZE * SIZE - 100)
    assert result.published.precision == pytest.approx(0.75)


def test_ground_that_two_tiles_show_counts_once(model, tmp_path):
    # Columns 30 to 39 of the first are 0 to 9 of the second; rows 10 to 13 are fracture all along, 70 columns in all.
    first, second, truth = (np.zeros((SIZE, SIZE), bool) for _ in range(3))
    truth[10:14] = True
    first[10:14, 20:40] = second[10:14, 0:20] = True  # the fracture from column 20 to 49 of the image
    first[30:36, 30:40] = second[30:36, 0:10] = True  # 60 px, 135 m2: too little to count
    first[20:30, 25:40] = second[20:30, 0:10] = True  # a false detection of 337.5 m2, of which the second shows 225
    second[20:30, 25:35] = True  # a false detection of the second alone
    tiles = [(first, truth, {"x": 100, "y": 7}), (second, truth, {"x": 130, "y": 7})]
    result = evaluate(model, [_write(tmp_path / "d", tiles)], device="cpu")
    hits, false = 4 * 30, 60 + 150 + 100
    assert result.pooled == PixelCounts(hits, false, 4 * 40, 70 * SIZE - hits - false - 4 * 40)
    assert result.histogram.counts_at(0.5) == result.pooled
    assert result.by_split == {"all": result.pooled}
    assert [tile.counts.tp + tile.counts.fn for tile in result.tiles] == [4 * 40, 4 * 30]
    assert [tile.false_alarms for tile in result.tiles] == [1, 1]
    assert result.alarms.area_km2 == pytest.approx(70 * SIZE * 2.25e-6)
    # Thinning eats a few pixels at the ends; counted in both tiles, the true line would have 10 px more.
    assert 64 <= result.lines.true_px[0] <= 70
    assert result.class_px.sum() == 4 * 70 and result.class_found_px.sum() == hits
    # As published, tile by tile: half of each tile's fracture was found.
    assert result.published.recall == pytest.approx(0.5)
    assert result.published.precision == pytest.approx((80 / (80 + 60 + 150) + 80 / (80 + 60 + 200)) / 2)


def test_turned_copies_and_other_images_do_not_hide_ground(model, tmp_path):
    # A tile and its copy turned clockwise; a second image's tile at the same place; one that does not say where it is.
    detected, truth = (plane.copy() for plane in _two_tiles()[0][:2])
    turned = (np.rot90(detected, -1), np.rot90(truth, -1), {"x": 0, "y": 0, "rotation": 90})
    one = _write(tmp_path / "a", [(detected, truth, {"x": 0, "y": 0}), turned, (detected, truth, {})])
    two = _write(tmp_path / "b", [(detected, truth, {"x": 0, "y": 0})])
    result = evaluate(model, [one, two], device="cpu")
    assert [tile.counts.tp for tile in result.tiles] == [120, 0, 120, 120]
    assert result.pooled == PixelCounts(360, 120, 120, 3 * (SIZE * SIZE - 200))
    assert result.published.recall == pytest.approx(0.75)


def test_simulated_scenes_share_no_ground(model, tmp_path):
    tiles = [(detected, truth, {"x": 0, "y": 0}) for detected, truth, _ in _two_tiles()]
    result = evaluate(model, [_write(tmp_path / "d", tiles, source={"simulated": True})], device="cpu")
    assert result.pooled == PixelCounts(120, 140, 40, 2 * SIZE * SIZE - 300)


def test_ground_of_validation_tiles_counts_there(model, tmp_path):
    # The copy lies turned in its file: of the training tile, the lower half is left, which is the turned one's left.
    truth = np.ones((SIZE, SIZE), bool)
    training = (truth, truth, {"x": 0, "y": 0, "split": "train", "rotation": 90})
    validation = (truth, truth, {"x": 0, "y": -20, "split": "validation"})
    result = evaluate(model, [_write(tmp_path / "d", [training, validation])], device="cpu", split="all")
    assert {name: counts.tp for name, counts in result.by_split.items()} == {"train": 800, "validation": 1600}
    first_shown = SharedGround([tile.tile for tile in result.tiles]).first_shown(0, (SIZE, SIZE))
    assert first_shown[:, :20].all() and not first_shown[:, 20:].any()


def test_validation_tiles_are_taken_where_there_are_any(model, tmp_path):
    tiles = _two_tiles()
    tiles[0][2]["split"], tiles[1][2]["split"] = "validation", "train"
    folder = _write(tmp_path / "d", tiles)
    assert [tile.tile.tile_id for tile in evaluate(model, [folder], device="cpu").tiles] == ["t0"]
    assert len(evaluate(model, [folder], device="cpu", split="all").tiles) == 2
    assert evaluate(model, [folder], device="cpu", split="train").tiles[0].tile.tile_id == "t1"


def test_batch_size_changes_no_figure(model, tmp_path):
    folder = _write(tmp_path / "d", _two_tiles())
    one, two = (evaluate(model, [folder], device="cpu", batch_size=size).figures() for size in (1, 2))
    assert one == two


def test_threshold_moves_the_detections(model, tmp_path):
    result = evaluate(model, [_write(tmp_path / "d", _two_tiles())], device="cpu", threshold=0.9)
    assert result.pooled.tp == result.pooled.fp == 0
    assert result.outputs()["PRECISION"] is None
    best, f1 = result.histogram.best_threshold()
    assert 0.12 < best <= 0.88 and f1 == pytest.approx(240 / 420)


def test_rows_fit_a_shapefile(model, tmp_path):
    result = evaluate(model, [_write(tmp_path / "d", _two_tiles())], device="cpu")
    row = result.tiles[1].row()
    assert all(len(name) <= 10 for name in row)
    assert row["recall"] is None and row["precision"] == 0 and row["false_det"] == 1
    assert json.dumps(result.figures())


def test_report_holds_everything(model, tmp_path):
    result = evaluate(model, [_write(tmp_path / "d", _two_tiles())], device="cpu")
    path = tmp_path / "report.html"
    write_report(result, path, title="A <b> title")
    html = path.read_text(encoding="utf-8")
    assert "A &lt;b&gt; title" in html
    assert "75.0 %" in html and "not defined" in html
    assert html.count("data:image/png;base64,") == 2 * 3  # one tile of hits, one of misses, one of false alarms
    assert not re.search(r"(src|href)=.?https?:", html)
    assert not list(tmp_path.glob("*.part"))


def test_overlay_colours_by_hand():
    predicted, truth = np.array([[True, True, False, False]]), np.array([[True, False, True, False]])
    picture = Picture("t", np.full((1, 4), 100, np.uint8), predicted, truth, predicted, PixelCounts())
    expected = [[int(0.35 * 100 + 0.65 * value) for value in colour] for colour in (HIT, FALSE, MISS)]
    assert np.abs(draw_overlay(picture)[0, :3].astype(int) - expected).max() <= 1
    assert draw_overlay(picture)[0, 3].tolist() == [100, 100, 100]


def test_tiles_without_masks_and_wrong_options_are_refused(model, tmp_path):
    folder = _write(tmp_path / "d", _two_tiles())
    content = json.loads((folder / "dataset.json").read_text())
    with pytest.raises(InputError, match="THRESHOLD is 1"):
        evaluate(model, [folder], device="cpu", threshold=1)
    with pytest.raises(InputError, match="Tolerance is -1 px; 0 or more"):
        evaluate(model, [folder], device="cpu", tolerance_px=-1)
    with pytest.raises(DatasetError, match="No tile has split 'train'"):
        evaluate(model, [folder], device="cpu", split="train")
    del content["tiles"][1]["mask"]
    (folder / "dataset.json").write_text(json.dumps(content))
    with pytest.raises(DatasetError, match=r"1 of 2 tiles have no mask \(first: 't1'\)"):
        evaluate(model, [folder], device="cpu")


def test_perfect_model_is_perfect(model, tmp_path):
    truth = _two_tiles()[0][1]
    result = evaluate(model, [_write(tmp_path / "d", [(truth, truth, {})])], device="cpu")
    figures = result.figures()
    assert {figures[k] for k in ("precision", "recall", "f1", "iou", "f1_pooled", "completeness", "correctness")} == {1}
    assert figures["false_per_km2"] == 0 and not math.isnan(figures["calibration_error"])
