from __future__ import annotations

import pytest

from imfmapper.core.errors import Cancelled
from imfmapper.core.progress import Progress, TimeLeft, format_seconds


class Recorder(Progress):
    def __init__(self) -> None:
        self.fractions: list[float] = []
        self.cancelled = False

    def report(self, fraction: float, message: str = "") -> None:
        self.fractions.append(fraction)

    def is_cancelled(self) -> bool:
        return self.cancelled


def test_part_maps_onto_its_range() -> None:
    whole = Recorder()
    whole.part(0.2, 0.6).part(0.5, 1).report(0.5)
    assert whole.fractions == [pytest.approx(0.2 + 0.4 * 0.75)]


def test_cancelling_reaches_every_part() -> None:
    whole = Recorder()
    part = whole.part(0, 0.5)
    part.check()
    whole.cancelled = True
    with pytest.raises(Cancelled):
        part.check()


def test_time_left_follows_the_pace() -> None:
    now = iter([100.0, 130.0])
    assert TimeLeft(40, clock=lambda: next(now)).text(10) == "1 min 30 s left"


def test_time_left_is_silent_without_a_pace() -> None:
    assert TimeLeft(40, clock=lambda: 0.0).text(0) == ""


@pytest.mark.parametrize(("seconds", "text"), [(45, "45 s"), (125, "2 min 5 s"), (12_000, "3 h 20 min")])
def test_durations_read_as_people_say_them(seconds: float, text: str) -> None:
    assert format_seconds(seconds) == text
