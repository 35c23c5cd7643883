"""The language of messages: those of core come out in the language that it is given, with their values filled in."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from imfmapper.core.errors import Cancelled, InputError
from imfmapper.core.progress import Progress, format_seconds
from imfmapper.core.running.blending import NODATA
from imfmapper.core.running.journal import Strip, open_journal
from imfmapper.core.running.pace import RunPace
from imfmapper.core.running.run_settings import RunSettings
from imfmapper.models import languages


class Listener(Progress):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def report(self, fraction: float, message: str = "") -> None:
        self.lines.append(message)

    def info(self, text: str) -> None:
        self.lines.append(text)


class Stopped(Progress):
    def is_cancelled(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _own_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves the language that a provider of another test set as it is."""
    monkeypatch.setattr(languages, "_translations", [])


@pytest.fixture
def _marked() -> None:
    languages.use_translation(lambda text: f"<{text}>")


def wrong_threshold() -> str:
    with pytest.raises(InputError) as caught:
        RunSettings(threshold=2)
    return str(caught.value)


@pytest.mark.usefixtures("_marked")
def test_an_error_is_translated_and_its_values_filled_in() -> None:
    assert wrong_threshold() == "<Threshold is 2; expected a probability above 0 and below 1.>"


@pytest.mark.usefixtures("_marked")
def test_a_line_of_progress_is_translated_with_the_time_left() -> None:
    listener, now = Listener(), iter([100.0, 220.0])
    RunPace(listener, 4_000, clock=lambda: next(now)).advance(1_600, 1_600)
    assert listener.lines == ["<Tile 1,600 of 4,000>, <<3 min 0 s> left>"]


@pytest.mark.usefixtures("_marked")
def test_a_cancel_is_translated() -> None:
    with pytest.raises(Cancelled, match=r"^<Cancelled by the user\.>$"):
        Stopped().check()


@pytest.mark.usefixtures("_marked")
def test_what_a_new_run_differs_in_is_translated(tmp_path: Path) -> None:
    listener, output = Listener(), tmp_path / "map.tif"
    with pytest.raises(KeyboardInterrupt), open_journal(output, {"overlap": 25, "band": 1}, listener) as journal:
        journal.add_strip(Strip(0, 0, np.zeros((1, 8), np.uint8)), NODATA)
        raise KeyboardInterrupt
    with open_journal(output, {"overlap": 50, "band": 1}, listener):
        pass
    assert listener.lines == ["<An unfinished run into the same file differs in: <overlap>. Starting anew.>"]


@pytest.mark.usefixtures("_marked")
def test_without_a_translation_all_is_english_again() -> None:
    languages.use_translation(None)
    assert wrong_threshold() == "Threshold is 2; expected a probability above 0 and below 1."
    assert format_seconds(12_000) == "3 h 20 min"


def test_constants_are_translated_only_where_they_are_shown() -> None:
    constant = languages.QT_TR_NOOP("Tile")
    languages.use_translation(str.upper)
    assert (constant, languages.tr(constant)) == ("Tile", "TILE")
