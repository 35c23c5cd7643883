"""The batches of a whole run in one stream, read ahead over the ends of epochs by a thread or by processes."""

from __future__ import annotations

import queue
import signal
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, NamedTuple

import torch
from torch.utils.data import DataLoader, Dataset

from ...models.languages import tr
from ..datasets import Tile
from ..errors import DeviceError, IMFMapperError
from .tile_batches import BatchPlan, PackedBatch, count_batches, epoch_batches, read_batch

PREFETCH_BATCHES = 2
"""Batches that the thread reads ahead of the network; each process does as many, as is torch's default."""


@dataclass(frozen=True)
class FeedPart:
    """Tiles that are gone through once an epoch, and how."""

    tiles: Sequence[Tile]
    plan: BatchPlan


class BatchKey(NamedTuple):
    """What is to be read: a batch of a part of an epoch, by the tiles' places in the part's list."""

    part: int
    epoch: int
    indices: tuple[int, ...]


class TileFeed:
    """The batches of a run: those of each part in turn, epoch by epoch, to be taken in just this order.

    Processes start once and live until the feed is closed. While the network validates, and while checkpoints are
    written, they read what comes next: no epoch begins with empty hands.
    """

    def __init__(self, parts: Sequence[FeedPart], epochs: range) -> None:
        self._parts = tuple(parts)
        self._due = iter([(epoch, part) for epoch in epochs for part in range(len(self._parts))])
        plan = self._parts[0].plan
        self._loader = DataLoader(
            _KeyedBatches(self._parts),
            batch_size=None,  # a key is a batch
            sampler=_Keys(self._parts, epochs),
            num_workers=plan.workers,
            pin_memory=torch.cuda.is_available(),
            collate_fn=_as_it_is,
            worker_init_fn=_leave_interrupts,
            # Without this the loader draws a seed from torch's generator, which training draws from too.
            generator=torch.Generator().manual_seed(plan.seed),
        )
        self._batches: Iterator[PackedBatch | IMFMapperError] | None = None

    def take(self, part: int, epoch: int) -> Iterator[PackedBatch]:
        """The batches of a part of an epoch.

        Raises:
            DatasetError: A tile cannot be read.
            DeviceError: A process that reads has ended.
            ValueError: Another part or epoch is next.
        """
        due = next(self._due, None)
        if due != (epoch, part):
            raise ValueError(f"Part {part} of epoch {epoch} was asked for; (epoch, part) {due} is next.")
        if self._batches is None:
            self._batches = iter(self._loader) if self._loader.num_workers else _read_ahead(self._loader)
        for _ in range(count_batches(len(self._parts[part].tiles), self._parts[part].plan)):
            batch = self._next()
            if isinstance(batch, IMFMapperError):
                raise batch
            yield batch

    def _next(self) -> PackedBatch | IMFMapperError:
        try:
            return next(self._batches)
        except (EOFError, OSError) as error:
            if not self._loader.num_workers:
                raise
            raise reader_has_ended(error) from error  # while it handed a batch over

    def close(self) -> None:
        """End the thread or the processes, whatever they are at; nothing can be taken any more."""
        batches, self._batches, self._due = self._batches, None, iter(())
        # torch ends its processes when their iterator is forgotten; the traceback of an error may remember it.
        end = getattr(batches, "_shutdown_workers", None) or getattr(batches, "close", None)
        if end is not None:
            end()

    def __enter__(self) -> TileFeed:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()


def reader_has_ended(error: Exception) -> DeviceError:
    """What is said of a process that ended before its work was done: Linux kills the largest where memory is full."""
    text = tr(
        "A process that reads tiles has ended ({reason}): memory, or what processes share of it, may be full. Go on "
        "with RESUME and fewer workers."
    )
    return DeviceError(text.format(reason=str(error).rstrip(". ")))


class _Keys:
    """The keys of a whole run in their order."""

    def __init__(self, parts: Sequence[FeedPart], epochs: range) -> None:
        self._parts, self._epochs = parts, epochs

    def __iter__(self) -> Iterator[BatchKey]:
        for epoch in self._epochs:
            for number, part in enumerate(self._parts):
                for indices in epoch_batches(len(part.tiles), part.plan, epoch):
                    yield BatchKey(number, epoch, indices)


class _KeyedBatches(Dataset):
    """Batches by their key; where one cannot be read, the error itself, which then keeps its type and its words."""

    def __init__(self, parts: Sequence[FeedPart]) -> None:
        self._parts = parts

    def __getitem__(self, key: BatchKey) -> PackedBatch | IMFMapperError:
        part = self._parts[key.part]
        try:
            return read_batch(part.tiles, part.plan, key.epoch, key.indices)
        except IMFMapperError as error:
            return error


def _as_it_is(batch: PackedBatch | IMFMapperError) -> PackedBatch | IMFMapperError:
    return batch


def _leave_interrupts(worker: int) -> None:
    """Ctrl-C reaches every process of a terminal: the run ends its readers itself, once its step is done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read_ahead(loader: DataLoader) -> Iterator[Any]:
    """Read in a thread, `PREFETCH_BATCHES` ahead; it ends when the consumer does."""
    ready: queue.Queue = queue.Queue(PREFETCH_BATCHES)
    stopped = threading.Event()

    def put(item: object) -> None:
        while not stopped.is_set():
            try:
                ready.put(item, timeout=0.1)
            except queue.Full:
                continue
            return

    def read() -> None:
        try:
            for batch in loader:
                put(batch)
                if stopped.is_set():
                    return
            put(None)
        except BaseException as error:  # handed to the consumer, whatever it is
            put(error)

    thread = threading.Thread(target=read, name="imfmapper-tiles", daemon=True)
    thread.start()
    try:
        while (item := ready.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stopped.set()
        thread.join()
