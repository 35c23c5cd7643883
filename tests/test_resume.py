"""Runs that were stopped and go on: with the same result, or anew where something changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from osgeo import gdal
from run_makers import Listener, mosaic, predict, same_file, stop_after

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.errors import Cancelled
from imfmapper.core.running.journal import journal_folder
from imfmapper.core.running.tile_network import TileBatch
from imfmapper.core.running.tile_reading import read_batches


@pytest.mark.parametrize(
    "options",
    [
        {"overlap_percent": 0},
        {"overlap_percent": 25},
        {"overlap_percent": 25, "batch_size": 3},
        {"overlap_percent": 60, "shifts": 2},
        {"overlap_percent": 25, "extent": (40 * 1.5, -221 * 1.5, 290 * 1.5, -13 * 1.5)},
    ],
)
def test_run_that_was_cancelled_again_and_again_ends_as_an_unbroken_one(tmp_path: Path, options: dict) -> None:
    path = mosaic(tmp_path / "m.tif")
    whole = predict(path, tmp_path / "whole.tif", **options)
    output = tmp_path / "part.tif"
    for tiles in (1, 2, 4, 1, 3):
        stop_after(tiles, path, output, **options)
    listener = Listener()
    summary = predict(path, output, listener, **options)
    assert 0 < summary.tiles_run < whole.tiles_run
    assert summary.tiles_resumed >= 5
    told = f"An unfinished run continues at tile {summary.tiles_resumed + 1} of"
    assert any(line.startswith(told) for line in listener.lines)
    assert same_file(tmp_path / "whole.tif", output)
    assert not journal_folder(output).exists()


@pytest.mark.parametrize(
    "options", [{"overlap_percent": 25}, {"overlap_percent": 25, "batch_size": 3}, {"overlap_percent": 60, "shifts": 2}]
)
def test_fast_device_runs_the_last_row_again_in_the_same_batches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict
) -> None:
    monkeypatch.setattr("imfmapper.core.inference.FAST_DEVICES", ("cpu",))
    path, output, ran = mosaic(tmp_path / "m.tif"), tmp_path / "part.tif", []

    def recorded(*arguments: object) -> Iterator[TileBatch]:
        for batch in read_batches(*arguments):
            ran.append([tile.index for tile in batch.tiles])
            yield batch

    monkeypatch.setattr("imfmapper.core.inference.read_batches", recorded)
    whole = predict(path, tmp_path / "whole.tif", **options)
    unbroken = list(ran)
    stop_after(len(unbroken) * 2 // 3, path, output, **options)
    assert not list(journal_folder(output).glob("tiles_*.log"))
    ran.clear()
    summary = predict(path, output, **options)
    assert 0 < summary.tiles_run < whole.tiles_run
    assert ran == unbroken[-len(ran) :]
    assert same_file(tmp_path / "whole.tif", output)


def test_log_says_how_to_continue(tmp_path: Path) -> None:
    path = mosaic(tmp_path / "m.tif")
    listener = stop_after(3, path, tmp_path / "p.tif")
    assert any("Run again with the same parameters to continue" in line for line in listener.lines)


def test_progress_of_a_continued_run_starts_where_the_first_ended(tmp_path: Path) -> None:
    path = mosaic(tmp_path / "m.tif")
    first = stop_after(6, path, tmp_path / "p.tif")
    second = Listener()
    predict(path, tmp_path / "p.tif", second)
    numbers = [int(step.split()[1]) for step in first.steps + second.steps]
    assert numbers == sorted(numbers)
    assert numbers[-1] == int(second.steps[-1].split()[3].rstrip(","))


def change_pixels(path: Path) -> None:
    times = os.stat(path)
    dataset = gdal.Open(str(path), gdal.GA_Update)
    pixels = dataset.ReadAsArray()
    pixels[pixels > 0] ^= 1
    dataset.GetRasterBand(1).WriteArray(pixels)
    del dataset
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))  # as a copy that keeps times has


@pytest.mark.parametrize(
    ("change", "options", "named"),
    [
        (change_pixels, {}, "pixels"),
        (lambda path: os.utime(path, (1, 1)), {}, "input files"),
        (None, {"overlap_percent": 50}, "overlap"),
        (None, {"sha256": "1" * 64}, "model"),
        (None, {"shifts": 2}, "shifts"),
        (None, {"batch_size": 2}, "batch size"),
    ],
)
def test_changed_input_model_or_parameter_starts_anew(
    tmp_path: Path, change: object, options: dict, named: str
) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    stop_after(8, path, output)
    if change:
        change(path)
    listener = Listener()
    summary = predict(path, output, listener, **options)
    assert summary.tiles_resumed == 0
    assert any("differs in" in line and named in line and "Starting anew" in line for line in listener.lines)
    predict(path, tmp_path / "whole.tif", **options)
    assert same_file(tmp_path / "whole.tif", output)


def test_looking_at_the_mosaic_in_gis_does_not_lose_what_was_done(tmp_path: Path) -> None:
    path = mosaic(tmp_path / "m.tif")
    stop_after(8, path, tmp_path / "p.tif")
    dataset = gdal.Open(str(path))
    dataset.GetRasterBand(1).ComputeStatistics(False)  # writes m.tif.aux.xml, as QGIS does
    del dataset
    assert (tmp_path / "m.tif.aux.xml").exists()
    assert predict(path, tmp_path / "p.tif").tiles_resumed == 8


def test_without_resume_nothing_is_kept_or_continued(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    stop_after(8, path, output)
    stop_after(2, path, output, resume=False)
    assert not journal_folder(output).exists()
    assert predict(path, output, resume=False).tiles_resumed == 0


@pytest.mark.skipif(not cpu_has_bfloat16(), reason="the processor has no units for bfloat16")
def test_run_in_full_precision_is_not_continued_in_bfloat16(tmp_path: Path) -> None:
    path = mosaic(tmp_path / "m.tif")
    stop_after(3, path, tmp_path / "p.tif", full_precision=True)
    listener = Listener()
    assert predict(path, tmp_path / "p.tif", listener).tiles_resumed == 0
    assert any("differs in: precision" in line for line in listener.lines)


@pytest.mark.parametrize("damage", ["cut", "flip", "gone"])
@pytest.mark.parametrize("pattern", ["lines_*.z", "tiles_*.log"])
def test_damaged_journal_costs_time_but_not_the_result(tmp_path: Path, pattern: str, damage: str) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    predict(path, tmp_path / "whole.tif")
    stop_after(20, path, output)
    for file in sorted(journal_folder(output).glob(pattern))[-1:]:
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 0x10
        file.unlink() if damage == "gone" else file.write_bytes(data if damage == "flip" else data[:-7])
    predict(path, output)
    assert same_file(tmp_path / "whole.tif", output)


class Impatient(Listener):
    """Stops as soon as a text is said."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text, self._said = text, False

    def report(self, fraction: float, message: str = "") -> None:
        self._said |= message == self._text

    def is_cancelled(self) -> bool:
        return self._said


def test_continuing_can_be_cancelled_and_loses_nothing(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    stop_after(18, path, output)  # some lines are finished
    with pytest.raises(Cancelled):
        predict(path, output, Impatient("Reading what an unfinished run has done"))
    assert predict(path, output).tiles_resumed == 18
