"""What the network gave for each tile, appended to files as it comes, so that a killed run need not ask it again."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import IO

import numpy as np

#: Before each record: mark, length of its payload in bytes, CRC-32 of the payload.
_HEADER = struct.Struct("<4sQI")
_MARK = b"IMFT"


@dataclass(frozen=True)
class TileResult:
    """What is known of a tile.

    Attributes:
        index: its number in the plan, from 0.
        valid: bool (H, W), where there is data.
        values: int16 (H, W), `blending.encode_logits` of the network's output; None where the network did not run.
    """

    index: int
    valid: np.ndarray
    values: np.ndarray | None


@dataclass(frozen=True)
class TileRecord:
    """The tiles with data among those of the plan from `start_index` up to, without, `next_index`."""

    start_index: int
    tiles: tuple[TileResult, ...]
    next_index: int


class TileLog:
    """Records in files `tiles_<number of their first tile>.log` of a folder; a new file is begun on request.

    A file that a kill cut short is read up to its last whole record.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stream: IO[bytes] | None = None
        self._last_index: dict[Path, int] = {}

    def records(self) -> Iterator[TileRecord]:
        """Yields the whole records of earlier runs, by tile."""
        for path in sorted(self._folder.glob("tiles_*.log")):
            for record in _read_records(path):
                self._last_index[path] = record.next_index - 1
                yield record

    def append(self, record: TileRecord) -> None:
        """Adds a record; it survives the process, and the machine where its system writes in time."""
        if self._stream is None:
            path = self._folder / f"tiles_{record.tiles[0].index:08d}.log"
            self._stream = path.open("wb", buffering=0)
        payload, length, checksum = _pack(record), 0, 0
        for part in payload:
            length, checksum = length + len(part), zlib.crc32(part, checksum)
        for part in (_HEADER.pack(_MARK, length, checksum), *payload):
            _write_all(self._stream, part)
        self._last_index[Path(self._stream.name)] = record.next_index - 1

    def begin_file(self) -> None:
        """Lets the next record begin a new file."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def drop_before(self, index: int) -> None:
        """Removes the files that hold only tiles before `index`."""
        for path in [path for path, last in self._last_index.items() if last < index]:
            if self._stream is not None and Path(self._stream.name) == path:
                self.begin_file()
            with suppress(OSError):
                path.unlink()
            del self._last_index[path]

    def drop_after(self, index: int) -> None:
        """Removes files of earlier runs that begin at `index` or later: those tiles will be run and logged again."""
        for path in self._folder.glob("tiles_*.log"):
            if int(path.stem.split("_")[1]) >= index:
                path.unlink()
                self._last_index.pop(path, None)


def _write_all(stream: IO[bytes], data: bytes | memoryview) -> None:
    view = memoryview(data)
    while view:
        view = view[stream.write(view) :]


def _pack(record: TileRecord) -> list[bytes | memoryview]:
    """Returns the record's arrays one after the other as `np.save` writes them, without a copy of the large ones."""
    tiles = record.tiles
    ran = [tile for tile in tiles if tile.values is not None]
    partly = [tile for tile in tiles if not tile.valid.all()]
    arrays = (
        np.array([record.start_index, record.next_index, *tiles[0].valid.shape], np.uint32),
        np.array([(tile.index, tile.values is not None, not tile.valid.all()) for tile in tiles], np.uint32),
        *(tile.values for tile in ran),
        *(np.packbits(tile.valid) for tile in partly),
    )
    return [part for array in arrays for part in _npy(np.ascontiguousarray(array))]


def _npy(array: np.ndarray) -> tuple[bytes, memoryview]:
    header = BytesIO()
    np.lib.format.write_array_header_1_0(header, np.lib.format.header_data_from_array_1_0(array))
    return header.getvalue(), memoryview(array.reshape(-1).view(np.uint8))


def _unpack(payload: bytes) -> TileRecord:
    stream = BytesIO(payload)

    def load() -> np.ndarray:
        return np.load(stream, allow_pickle=False)

    start_index, next_index, *shape = load().tolist()
    table = load().tolist()
    values = {index: load() for index, ran, _ in table if ran}
    size = shape[0] * shape[1]
    partly = {
        index: np.unpackbits(load(), count=size).reshape(shape).astype(bool)
        for index, _, is_partly in table
        if is_partly
    }
    whole = np.ones(shape, bool)
    tiles = tuple(TileResult(index, partly.get(index, whole), values.get(index)) for index, _, _ in table)
    return TileRecord(start_index, tiles, next_index)


def _read_records(path: Path) -> Iterator[TileRecord]:
    with path.open("rb") as stream:
        while True:
            header = stream.read(_HEADER.size)
            if len(header) < _HEADER.size:
                return
            mark, length, checksum = _HEADER.unpack(header)
            payload = stream.read(length) if mark == _MARK else b""
            if mark != _MARK or len(payload) < length or zlib.crc32(payload) != checksum:
                return
            yield _unpack(payload)
