"""Model cards: what is written is read again, and what is wrong is named."""

from __future__ import annotations

import json

import pytest

from imfmapper.models.cards import ModelCard, card_from_dict, read_card, write_card
from imfmapper.models.errors import CheckpointError


def test_card_survives_the_file(tmp_path):
    card = ModelCard(
        "crack",
        "Crack model",
        "imfmapper_light",
        input_channels=1,
        threshold=0.4,
        figures={"f1": 0.5, "widths": {"tiny": 0.1}},
    )
    write_card(card, tmp_path / "crack.json")
    assert read_card(tmp_path / "crack.json") == card
    assert [path.name for path in tmp_path.iterdir()] == ["crack.json"]


def test_unknown_fields_are_ignored_and_title_falls_back_to_name():
    card = card_from_dict({"name": "a", "architecture": "imfmapper_light", "colour": "red", "gsd_m": 6})
    assert (card.title, card.gsd_m, type(card.gsd_m)) == ("a", 6.0, float)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"name": ""}, "field 'name'"),
        ({"architecture": 3}, "field 'architecture'"),
        ({"threshold": 1.5}, "between 0 and 1"),
        ({"threshold": True}, "float is expected"),
        ({"classes": 21}, "1 or 2"),
        ({"scaling": "imagenet"}, "unit"),
        ({"figures": [1]}, "dict is expected"),
    ],
)
def test_wrong_field_is_named(change, words):
    with pytest.raises(CheckpointError, match=words):
        card_from_dict({"name": "a", "architecture": "b", **change})


@pytest.mark.parametrize(
    ("text", "words"), [("{", "not valid JSON"), ("[]", "JSON object"), (json.dumps({}), "field 'name'")]
)
def test_file_that_is_no_card_is_refused(tmp_path, text, words):
    (tmp_path / "a.json").write_text(text)
    with pytest.raises(CheckpointError, match=words):
        read_card(tmp_path / "a.json")


def test_missing_card_is_refused(tmp_path):
    with pytest.raises(CheckpointError, match="cannot be read"):
        read_card(tmp_path / "a.json")
