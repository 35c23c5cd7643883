"""Three stages that work at once: a reader, the network in the caller's thread, and a writer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from threading import Condition, Thread
from typing import Generic, TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
#: Items that wait between two stages; more would only hold memory.
DEPTH = 2


class Stopped(Exception):  # noqa: N818 - an end, not an error
    """The other side of a channel takes no more."""


class Channel(Generic[Item]):
    """A bounded queue between two threads that either side can end, with an error or without."""

    def __init__(self, depth: int = DEPTH) -> None:
        self._items: deque[Item] = deque()
        self._depth = depth
        self._changed = Condition()
        self._ended = self._stopped = False
        self._error: BaseException | None = None

    def put(self, item: Item) -> None:
        """Adds an item once there is room; raises `Stopped` where nobody will take it."""
        with self._changed:
            self._changed.wait_for(lambda: self._stopped or len(self._items) < self._depth)
            if self._stopped:
                raise Stopped
            self._items.append(item)
            self._changed.notify_all()

    def end(self, error: BaseException | None = None) -> None:
        """Tells the taker that nothing follows what is waiting, or that making it failed."""
        with self._changed:
            self._ended, self._error = True, error
            self._changed.notify_all()

    def stop(self) -> None:
        """Tells the maker that nothing more is taken, and forgets what is waiting."""
        with self._changed:
            self._stopped = True
            self._items.clear()
            self._changed.notify_all()

    def __iter__(self) -> Iterator[Item]:
        """Yields items until the maker ends; then raises its error, if any."""
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._items or self._ended or self._stopped)
                if not self._items:
                    if self._error is not None:
                        raise self._error
                    return
                item = self._items.popleft()
                self._changed.notify_all()
            yield item


def run_pipeline(
    source: Iterable[Item],
    work: Callable[[Iterable[Item]], Iterator[Result]],
    sink: Callable[[Result], None],
) -> None:
    """Draws from `source` in one thread, runs `work` in the caller's and gives what it yields to `sink` in another.

    At most `DEPTH` items wait before and after `work`. Where one stage raises, the others end and the error is raised
    here, once both threads are through: the sink has then taken everything that `work` had yielded, unless it was the
    sink that failed.
    """
    incoming: Channel[Item] = Channel()
    outgoing: Channel[Result] = Channel()
    failures: list[BaseException] = []

    def read() -> None:
        try:
            for item in source:
                incoming.put(item)
            incoming.end()
        except Stopped:
            pass
        except BaseException as error:  # raised again in the caller's thread
            incoming.end(error)

    def write() -> None:
        try:
            for result in outgoing:
                sink(result)
        except BaseException as error:  # raised again in the caller's thread
            failures.append(error)
            outgoing.stop()

    threads = [Thread(target=read, name="imfmapper-reader"), Thread(target=write, name="imfmapper-writer")]
    for thread in threads:
        thread.start()
    try:
        for result in work(incoming):
            outgoing.put(result)
    except Stopped:
        pass  # the writer failed; its error follows
    finally:
        incoming.stop()
        outgoing.end()
        for thread in threads:
            thread.join()
    if failures:
        raise failures[0]
