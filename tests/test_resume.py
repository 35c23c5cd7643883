from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from makers import moon_equirectangular, write_raster
from osgeo import gdal
from torch import nn

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.errors import Cancelled, RasterError
from imfmapper.core.inference import RunSummary, predict_raster
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import open_raster
from imfmapper.core.running.journal import Strip, journal_folder, open_journal
from imfmapper.core.running.tile_log import TileLog, TileRecord, TileResult
from imfmapper.core.running.tile_network import TileBatch
from imfmapper.core.running.tile_reading import read_batches
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel

CRS = moon_equirectangular()
TILE_PX = 64
ROOT = Path(__file__).resolve().parent.parent


class Smooth(nn.Module):
    """Network with context: the logit of fracture is the mean brightness around a pixel, so that seams would show."""

    def __init__(self) -> None:
        super().__init__()
        self.blur = nn.AvgPool2d(9, stride=1, padding=4)

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        fracture = (self.blur(batch[:, :1]) - 0.5) * 40
        return {"out": torch.cat([-fracture, fracture], dim=1)}  # (N, 2, H, W)


class Listener(Progress):
    """Keeps the lines of the log and stops after so many tiles."""

    def __init__(self, stop_after: int = 10**9) -> None:
        self.lines: list[str] = []
        self.steps: list[str] = []
        self._stop_after = stop_after

    def info(self, text: str) -> None:
        self.lines.append(text)

    def report(self, fraction: float, message: str = "") -> None:
        if message.startswith("Tile"):
            self.steps.append(message)

    def is_cancelled(self) -> bool:
        return len(self.steps) >= self._stop_after


def mosaic(path: Path, height: int = 260, width: int = 330) -> Path:
    pixels = np.random.default_rng(3).integers(1, 255, (height, width), dtype=np.uint8)
    pixels[50:150, 100:200] = 0
    return write_raster(path, pixels, crs_wkt=CRS, nodata=0)


def predict(
    path: Path, output: Path, listener: Listener | None = None, sha256: str = "0" * 64, **options: object
) -> RunSummary:
    card = ModelCard("test", "Test", "imfmapper_light", input_channels=1, tile_size_px=TILE_PX)
    model = LoadedModel(Smooth(), card, sha256, Path("test.pt"))
    options = {"device": "cpu", "batch_size": 1, **options}
    return predict_raster(open_raster(path), model, output, progress=listener or Listener(), **options)


def stop_after(tiles: int, path: Path, output: Path, **options: object) -> Listener:
    listener = Listener(tiles)
    with pytest.raises(Cancelled):
        predict(path, output, listener, **options)
    assert not output.exists()
    return listener


def same_file(one: Path, other: Path) -> bool:
    """Return whether pixels, overviews and metadata but the time are the same."""
    first, second = gdal.Open(str(one)), gdal.Open(str(other))
    bands = [dataset.GetRasterBand(1) for dataset in (first, second)]
    time = "IMFMAPPER_TIME"
    metadata = [{key: text for key, text in d.GetMetadata().items() if key != time} for d in (first, second)]
    overviews = [[band.GetOverview(n).ReadAsArray() for n in range(band.GetOverviewCount())] for band in bands]
    return (
        metadata[0] == metadata[1]
        and np.array_equal(first.ReadAsArray(), second.ReadAsArray())
        and all(np.array_equal(a, b) for a, b in zip(*overviews))
    )


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


SCRIPT = """
import importlib.util, os, resource, signal, sys
from pathlib import Path
root, mosaic, output, kill_at, largest = Path(sys.argv[1]), *sys.argv[2:4], int(sys.argv[4]), int(sys.argv[5])
spec = importlib.util.spec_from_file_location("imfmapper", root / "__init__.py", submodule_search_locations=[str(root)])
sys.modules["imfmapper"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["imfmapper"])
sys.path.insert(0, str(root / "tests"))
import test_resume
if largest:  # as a disk does that has room for no more
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
writes = 0
def killing(event, args):
    # Dies at the n-th time that the journal or the output opens or renames a file: wherever the run happens to be.
    global writes
    if event in ("open", "os.rename", "os.remove") and ".imfmapper" in str(args[0]):
        writes += 1
        if writes == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
if kill_at:
    sys.addaudithook(killing)
listener = test_resume.Listener()
try:
    test_resume.predict(Path(mosaic), Path(output), listener)
except test_resume.RasterError as error:
    print(error)
    print(*listener.lines, sep="\\n")
    sys.exit(3)
"""


def run_process(path: Path, output: Path, *, kill_at: int = 0, largest_bytes: int = 0) -> subprocess.CompletedProcess:
    arguments = [str(ROOT), str(path), str(output), str(kill_at), str(largest_bytes)]
    return subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_process_continues_and_ends_as_an_unbroken_one(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    predict(path, tmp_path / "whole.tif")
    for kill_at in np.random.default_rng(8).integers(6, 20, 2).tolist():
        done = run_process(path, output, kill_at=kill_at)
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert not output.exists()
    assert json.loads((journal_folder(output) / "run.json").read_text())["batch_size"] == 1
    assert predict(path, output).tiles_resumed > 0
    assert same_file(tmp_path / "whole.tif", output)
    assert sorted(os.listdir(tmp_path)) == ["m.tif", "p.tif", "whole.tif"]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="this system limits no file sizes")
def test_full_disk_is_told_and_the_run_continues_once_there_is_room(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    predict(path, tmp_path / "whole.tif")
    done = run_process(path, output, largest_bytes=40_000)  # less than a row of tiles in the journal
    assert done.returncode == 3, done.stderr
    assert (
        "p.tif' cannot be written: File too large. Check the folder, its permissions and the free space" in done.stdout
    )
    assert "What was done is kept in" in done.stdout
    assert not output.exists()
    assert predict(path, output).tiles_resumed > 0
    assert same_file(tmp_path / "whole.tif", output)


def test_disk_that_may_become_full_is_told_before_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, warnings = mosaic(tmp_path / "m.tif"), []
    listener = Listener(1)
    monkeypatch.setattr(listener, "warn", warnings.append)
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "p.tif", listener)
    assert warnings == []
    # 0.1 x 330 x 260 px are 8,580 bytes, and 3 rows of 7 tiles of 2.2 x 64 x 64 bytes 189,235.
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=190_000))
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "q.tif", listener)
    assert len(warnings) == 1
    assert "MiB free" in warnings[0] and "nothing is lost" in warnings[0]
