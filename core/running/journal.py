"""What a run has done, kept in a folder beside its output until the output is whole, so that it can be continued."""

from __future__ import annotations

import json
import os
import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO, Any

import numpy as np

from ...models.languages import tr
from ..errors import InputError, RasterError
from ..locks import lock_file
from ..paths import cannot_be_written
from ..progress import Progress
from .tile_log import TileLog

#: Of the folder's format; one of another format is not continued.
FORMAT = 2
#: Before the lines of a strip: mark, first line, number of lines, width, tile a batch began with, CRC-32 of the rest.
_HEADER = struct.Struct("<4sIIIII")
_MARK = b"IMFL"
#: Lines of a map are mostly 0 and 255: the fastest level makes them small enough.
_ZLIB_LEVEL = 1
#: Names of files that hold what a run has done.
_WORK = ("lines_*.z", "tiles_*.log", "screening.npy")


@dataclass(frozen=True)
class Strip:
    """Finished lines of the output.

    Attributes:
        number: of the row of tiles that ended with them, from 0.
        y: first line.
        pixels: uint8 (H, W) over the output's full width.
        batch_start: number of a tile with which a batch began, none before which reaches below these lines.
    """

    number: int
    y: int
    pixels: np.ndarray
    batch_start: int = 0


class Journal:
    """An open journal; made by `open_journal`.

    Attributes:
        folder: where it lies; `partial` in it is where the output grows.
        tiles: what the network gave for the tiles that unfinished lines need.
        keeps_tiles: whether it is kept; else those tiles are run again.
        batch_size: of the run that began it; 0 until one is chosen.
        is_whole: whether all is done and the output there; what is refused after that says nothing against it.
    """

    def __init__(self, folder: Path, output: Path, record: dict[str, Any], *, keeps_tiles: bool = True) -> None:
        self.folder, self.partial, self._output = folder, folder / "output.tif", output
        self.tiles, self.keeps_tiles = TileLog(folder), keeps_tiles
        self.is_whole = False
        self._record = record

    @property
    def batch_size(self) -> int:
        """Tiles that went through the network at once; the same again gives the same rounding."""
        return self._record.get("batch_size", 0)

    def set_batch_size(self, batch_size: int) -> None:
        """Remembers the batch size that was chosen."""
        self._record["batch_size"] = batch_size
        self._keep("run.json", json.dumps(self._record, indent=1).encode())

    def strips(self) -> Iterator[Strip]:
        """Yields the finished strips from the top to the first that is missing or damaged."""
        number = 0
        while True:
            strip = _read_strip(self._strip_path(number), number)
            if strip is None:
                return
            yield strip
            number += 1

    def add_strip(self, strip: Strip, blank: int) -> None:
        """Keeps finished lines; those that are all `blank` take no space."""
        packed = b"" if (strip.pixels == blank).all() else zlib.compress(strip.pixels, _ZLIB_LEVEL)
        header = _HEADER.pack(_MARK, strip.y, *strip.pixels.shape, strip.batch_start, zlib.crc32(packed))
        self._keep(self._strip_path(strip.number).name, header + bytes([blank]) + packed)

    def _strip_path(self, number: int) -> Path:
        return self.folder / f"lines_{number:06d}.z"

    def screening(self) -> np.ndarray | None:
        """Returns what `set_screening` kept, if anything."""
        with suppress(OSError, ValueError):
            return np.load(self.folder / "screening.npy", allow_pickle=False)
        return None

    def set_screening(self, seen: np.ndarray) -> None:
        """Keeps what a screening saw."""
        stream = BytesIO()
        np.save(stream, seen, allow_pickle=False)
        self._keep("screening.npy", stream.getvalue())

    def _keep(self, name: str, data: bytes) -> None:
        try:
            _write_whole(self.folder / name, data)
        except OSError as error:
            raise write_error(self._output, error) from error

    def holds_work(self) -> bool:
        """Returns whether there is anything to continue from."""
        return any(any(self.folder.glob(pattern)) for pattern in _WORK)


def journal_folder(output: Path) -> Path:
    """Returns where the journal of an output lies: a hidden folder beside it."""
    return output.with_name(f".{output.name}.imfmapper")


def hidden_raster(result: Path) -> Path:
    """Returns where a raster goes that a result is made from and nobody asked for: the same place in every run."""
    return result.with_name(f".{result.name}.probability.tif")


@contextmanager
def open_journal(
    output: Path, identity: Mapping[str, Any], progress: Progress, *, keeps_tiles: bool = True
) -> Iterator[Journal]:
    """Opens the journal of an output: the one of an earlier, unfinished run of the same identity, else a new one.

    It is removed when the block ends without an error, or with one before anything was done, or as an input is refused
    before the output is there. Otherwise it stays, and
    the error's listener is told how to go on.

    Args:
        output: the file that the run makes.
        identity: everything that the result depends on; where it differs, the run starts anew.
        progress: hears why a run starts anew, and that what was done is kept.
        keeps_tiles: whether what the network gave is kept tile by tile, 0.5 MB each. Where a tile takes
            milliseconds, the last row is rather run again: they would be 100 GB for a mosaic of 30 gigapixels.

    Raises:
        RasterError: the folder cannot be written, or another run is making the same output.
    """
    folder, known = journal_folder(output), json.loads(json.dumps(identity))
    lock = None
    try:
        folder.mkdir(exist_ok=True)
        lock = _lock(folder / "lock", output)
        journal = _begin(folder, output, known, progress, keeps_tiles=keeps_tiles)
    except OSError as error:
        if lock is not None:
            lock.close()
        raise error if isinstance(error, RasterError) else write_error(output, error) from error
    try:
        yield journal
    except BaseException as error:
        journal.tiles.begin_file()
        keep = journal.holds_work() and (journal.is_whole or not isinstance(error, InputError))
        if keep and isinstance(error, Exception):
            progress.info(
                tr("What was done is kept in '{folder}'. Run again with the same parameters to continue.").format(
                    folder=folder
                )
            )
        _clear(folder, lock, everything=not keep)
        raise
    journal.tiles.begin_file()
    _clear(folder, lock, everything=True)


def discard_journal(output: Path) -> None:
    """Removes what an unfinished run of this output left.

    Raises:
        RasterError: that run is still going on, or the folder cannot be written.
    """
    folder = journal_folder(output)
    if not folder.is_dir():
        return
    try:
        lock = _lock(folder / "lock", output)
    except OSError as error:
        raise error if isinstance(error, RasterError) else write_error(output, error) from error
    _clear(folder, lock, everything=True)


def write_error(output: Path, error: OSError) -> RasterError:
    """Returns the error of a disk that refuses, in a user's words."""
    return RasterError(cannot_be_written(output, str(error.strerror or error)))


def _begin(folder: Path, output: Path, identity: dict[str, Any], progress: Progress, *, keeps_tiles: bool) -> Journal:
    path = folder / "run.json"
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        record = {}
    journal = Journal(folder, output, record, keeps_tiles=keeps_tiles)
    if record.get("format") == FORMAT and record.get("identity") == identity:
        journal.partial.unlink(missing_ok=True)
        return journal
    if journal.holds_work():
        progress.info(_why_anew(record.get("identity", {}), identity))
    _remove_files(folder)
    journal = Journal(folder, output, {"format": FORMAT, "identity": identity}, keeps_tiles=keeps_tiles)
    journal.set_batch_size(0)
    return journal


def _why_anew(earlier: Mapping[str, Any], identity: Mapping[str, Any]) -> str:
    changed = sorted(key for key in {*earlier, *identity} if earlier.get(key) != identity.get(key))
    if not changed:
        return tr("An unfinished run into the same file is kept in another format. Starting anew.")
    names = ", ".join(tr(key) for key in changed)
    return tr("An unfinished run into the same file differs in: {names}. Starting anew.").format(names=names)


def _read_strip(path: Path, number: int) -> Strip | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if len(data) <= _HEADER.size:
        return None
    mark, y, height, width, batch_start, checksum = _HEADER.unpack_from(data)
    blank, packed = data[_HEADER.size], data[_HEADER.size + 1 :]
    if mark != _MARK or zlib.crc32(packed) != checksum:
        return None
    if not packed:
        return Strip(number, y, np.full((height, width), blank, np.uint8), batch_start)
    return Strip(number, y, np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, width), batch_start)


def _write_whole(path: Path, data: bytes) -> None:
    """Writes a file that is there whole or not at all, also after a power cut."""
    partial = path.with_name(f"{path.name}.part")
    with partial.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(partial, path)


def _lock(path: Path, output: Path) -> IO[bytes]:
    """Returns an open file that no other process can lock as long as this one lives; a kill frees it."""
    stream = path.open("ab")
    try:
        lock_file(stream)
    except BlockingIOError as error:
        stream.close()
        raise RasterError(
            tr(
                "'{path}' is being made by another run that has not ended. Wait for it, stop it, or choose another "
                "name."
            ).format(path=output)
        ) from error
    except OSError:
        pass  # a network drive that knows no locks
    return stream


def _remove_files(folder: Path) -> None:
    """Removes what journals are made of, and no file that somebody else put there."""
    # What says whose the others are goes first: what a kill leaves behind here is not continued from.
    for pattern in ("run.json", *_WORK, "output.tif*", "*.part"):
        for path in folder.glob(pattern):
            path.unlink()


def _clear(folder: Path, lock: IO[bytes], *, everything: bool) -> None:
    with suppress(OSError):
        if everything:
            _remove_files(folder)
        else:
            (folder / "output.tif").unlink(missing_ok=True)
    lock.close()
    if everything:
        with suppress(OSError):
            (folder / "lock").unlink(missing_ok=True)
            folder.rmdir()
