from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from imfmapper.core.running.pipeline import DEPTH, run_pipeline


def doubled(source: Iterator[int]) -> Iterator[int]:
    for item in source:
        yield item * 2


def alive() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("imfmapper-")]


def test_items_pass_in_order_through_three_threads() -> None:
    taken, threads = [], set()

    def source() -> Iterator[int]:
        threads.add(threading.current_thread())
        yield from range(50)

    def sink(item: int) -> None:
        threads.add(threading.current_thread())
        taken.append(item)

    run_pipeline(source(), doubled, sink)
    assert taken == list(range(0, 100, 2))
    assert len(threads - {threading.current_thread()}) == 2
    assert not alive()


def test_reader_is_never_far_ahead() -> None:
    drawn, ahead = [], []

    def source() -> Iterator[int]:
        for item in range(1, 100):
            drawn.append(item)
            yield item

    run_pipeline(source(), doubled, lambda item: ahead.append(drawn[-1] - item // 2))
    # Waiting for the network, in its hands, waiting for the writer, in its hands, and the one being drawn.
    assert max(ahead) <= 2 * DEPTH + 3


@pytest.mark.parametrize("stage", ["source", "work", "sink"])
def test_error_of_any_stage_ends_all_and_is_raised(stage: str) -> None:
    taken: list[int] = []

    def fail(here: str, item: int) -> None:
        if here == stage and item == 5:
            raise ValueError(f"{here} failed")

    def source() -> Iterator[int]:
        for item in range(1000):
            fail("source", item)
            yield item

    def work(items: Iterator[int]) -> Iterator[int]:
        for item in items:
            fail("work", item)
            yield item

    def sink(item: int) -> None:
        fail("sink", item)
        taken.append(item)

    with pytest.raises(ValueError, match=f"{stage} failed"):
        run_pipeline(source(), work, sink)
    assert taken == [0, 1, 2, 3, 4]  # what came before the fault is not lost
    assert not alive()


def test_work_may_end_early() -> None:
    def first_three(items: Iterator[int]) -> Iterator[int]:
        for item, _ in zip(items, range(3)):
            yield item

    taken: list[int] = []
    run_pipeline(iter(range(1000)), first_three, taken.append)
    assert taken == [0, 1, 2]
    assert not alive()
