"""The scripts that train the embedded models: what they keep of earlier runs, and the names of what they convert."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from embedded_card import convert
from embedded_training import read_history, write_history
from toolbox_helpers import tiny_checkpoint

from imfmapper.models.checkpoints import load_model


def test_history_goes_on_where_the_state_was_written(tmp_path: Path) -> None:
    path = tmp_path / "history.csv"
    assert read_history(path, last_step=100) == []
    write_history(path, [{"step": 50, "score": 0.1}, {"step": 100, "score": 0.2}, {"step": 150, "score": 0.3}])
    rows = read_history(path, last_step=100)
    write_history(path, [*rows, {"step": 140, "score": 0.4, "held_out": 0.5}])
    assert path.read_text().split() == ["step,score,held_out", "50,0.1,", "100,0.2,", "140,0.4,0.5"]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("asked", "name"), [(None, "tiny"), ("other", "other")])
def test_converted_checkpoint_keeps_its_name_unless_another_is_asked_for(
    tmp_path: Path, asked: str | None, name: str
) -> None:
    options = Namespace(
        convert=tiny_checkpoint(tmp_path / "given.pt"), output=tmp_path / "made", name=asked, half=False
    )
    convert(options)
    assert load_model(tmp_path / "made" / f"{name}.safetensors").card.name == name
