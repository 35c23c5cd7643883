"""Texts such as cards, pages and tables: whole, or as they were before, and nothing else is left."""

from __future__ import annotations

from pathlib import Path

import pytest
from full_disk import full_disk

from imfmapper.core.command_line.program import main
from imfmapper.models.cards import ModelCard, read_card, write_card
from imfmapper.models.whole_files import write_text, written_whole


def test_page_on_a_full_disk_leaves_the_older_one(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    page = tmp_path / "models.html"
    page.write_text("older")
    with full_disk(100):
        assert main(["listmodels", "--output", str(page)]) == 1
    assert "models.html' cannot be read or written: File too large." in capsys.readouterr().err
    assert page.read_text() == "older"
    assert list(tmp_path.iterdir()) == [page]


def test_card_that_cannot_take_its_place_leaves_nothing(tmp_path: Path) -> None:
    place = tmp_path / "own.json"
    place.mkdir()
    with pytest.raises(OSError) as refused:
        write_card(ModelCard("own", "Own", "imfmapper_light"), place)
    assert refused.value.filename == str(place)
    assert list(tmp_path.iterdir()) == [place]
    place.rmdir()
    write_card(ModelCard("own", "Öwn", "imfmapper_light"), place)
    assert read_card(place).title == "Öwn"


def test_text_replaces_the_older_one(tmp_path: Path) -> None:
    place = tmp_path / "a.txt"
    for text in ("one", "two"):
        write_text(place, text)
        assert place.read_text(encoding="utf-8") == text


def test_error_without_a_text_is_an_error_of_the_file_all_the_same(tmp_path: Path) -> None:
    with pytest.raises(OSError, match=r"a\.pt"), written_whole(tmp_path / "a.pt"):
        raise RuntimeError
