"""The journal of a run: what is in its files, who may use it, and where it cannot be."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from run_makers import TILE_PX, Listener, mosaic, predict, stop_after

from imfmapper.core.errors import RasterError
from imfmapper.core.progress import Progress
from imfmapper.core.running.journal import Strip, journal_folder, open_journal
from imfmapper.core.running.tile_log import TileLog, TileRecord, TileResult


def test_journal_of_the_disk_is_bounded(tmp_path: Path) -> None:
    """Results of tiles are kept only as long as unfinished lines need them: here two rows of tiles of eight."""
    path, output = mosaic(tmp_path / "m.tif", 8 * 48 + 16, 330), tmp_path / "p.tif"
    stop_after(50, path, output)
    held = sum(file.stat().st_size for file in journal_folder(output).glob("tiles_*.log"))
    assert 0 < held < 2 * 7 * (2 * TILE_PX**2 * 1.2)


def test_two_runs_into_one_file_are_refused(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    with open_journal(output, {}, Progress()), pytest.raises(RasterError, match="being made by another run"):
        predict(path, output)
    predict(path, output)
    assert output.exists()


def test_folder_that_cannot_be_written_is_told_before_the_run(tmp_path: Path) -> None:
    path = mosaic(tmp_path / "m.tif")
    (tmp_path / "file").write_text("no folder")
    for output in (tmp_path / "missing" / "p.tif", tmp_path / "file" / "p.tif"):
        listener = Listener()
        with pytest.raises(RasterError, match=r"p\.tif' cannot be written.*choose another place"):
            predict(path, output, listener)
        assert not listener.steps


def test_journal_that_cannot_be_removed_is_told(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    stop_after(8, path, output)
    (journal_folder(output) / "lock").unlink()
    (journal_folder(output) / "lock").mkdir()  # cannot be opened, as nothing can in a folder that is read-only
    with pytest.raises(RasterError, match=r"p\.tif' cannot be written.*choose another place"):
        predict(path, output, resume=False)


def test_only_whole_records_of_a_log_are_read(tmp_path: Path) -> None:
    log = TileLog(tmp_path)
    random = np.random.default_rng(1)
    valid = random.random((8, 8)) > 0.5
    values = random.integers(-9, 9, (8, 8)).astype(np.int16)
    log.append(TileRecord(0, (TileResult(4, valid, values), TileResult(5, np.ones((8, 8), bool), None)), 6))
    log.append(TileRecord(6, (TileResult(7, valid, values),), 8))
    log.begin_file()
    (file,) = tmp_path.glob("tiles_*.log")
    file.write_bytes(file.read_bytes()[:-1])
    (record,) = TileLog(tmp_path).records()
    assert (record.start_index, record.next_index) == (0, 6)
    np.testing.assert_array_equal(record.tiles[0].valid, valid)
    np.testing.assert_array_equal(record.tiles[0].values, values)
    assert record.tiles[1].index == 5 and record.tiles[1].values is None and record.tiles[1].valid.all()


def test_strips_are_read_up_to_the_first_that_is_missing(tmp_path: Path) -> None:
    with open_journal(tmp_path / "p.tif", {"a": 1}, Progress()) as journal:
        for number in (0, 1, 3):
            pixels = np.full((4, 5), 255 if number else 7, np.uint8)
            journal.add_strip(Strip(number, 4 * number, pixels), 255)
        strips = list(journal.strips())
    assert [(strip.number, strip.y, int(strip.pixels[0, 0])) for strip in strips] == [(0, 0, 7), (1, 4, 255)]
