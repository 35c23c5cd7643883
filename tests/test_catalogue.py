"""The list of installed models."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from imfmapper.models import catalogue
from imfmapper.models.cards import ModelCard, write_card
from imfmapper.models.errors import CheckpointError


def _install(folder, name, *, weights=True):
    folder.mkdir(exist_ok=True)
    write_card(ModelCard(name, name.upper(), "imfmapper_light", weights=f"{name}.safetensors"), folder / f"{name}.json")
    if weights:
        (folder / f"{name}.safetensors").write_bytes(b"weights")


def test_default_model_comes_first_then_embedded_then_the_users(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "WEIGHTS_FOLDER", tmp_path / "embedded")
    for name in ("alpha", catalogue.DEFAULT_MODEL):
        _install(tmp_path / "embedded", name)
    for name in ("aardvark", "alpha"):
        _install(tmp_path / "mine", name)
    models = catalogue.installed_models([tmp_path / "mine"])
    assert [(model.name, model.embedded) for model in models] == [
        (catalogue.DEFAULT_MODEL, True),
        ("alpha", True),
        ("aardvark", False),
    ]


def test_cards_without_weights_and_other_json_are_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "WEIGHTS_FOLDER", tmp_path / "none")
    _install(tmp_path / "mine", "hollow", weights=False)
    (tmp_path / "mine" / "dataset.json").write_text("{}")
    assert catalogue.installed_models([tmp_path / "mine"]) == []


def test_folder_that_cannot_be_reached_has_no_models(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "WEIGHTS_FOLDER", tmp_path / "none")
    unreachable = tmp_path / ("a" * 300)  # the system refuses to look, as it does on a server that is gone
    assert catalogue.installed_models([unreachable]) == []


def test_weights_outside_the_folder_are_not_followed(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "WEIGHTS_FOLDER", tmp_path / "none")
    _install(tmp_path, "outside")
    folder = tmp_path / "mine"
    folder.mkdir()
    write_card(ModelCard("x", "x", "imfmapper_light", weights="../outside.safetensors"), folder / "x.json")
    assert catalogue.installed_models([folder]) == []


def test_model_is_found_by_name_in_any_case(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "WEIGHTS_FOLDER", tmp_path)
    _install(tmp_path, "alpha")
    assert catalogue.find_model(" Alpha").path == tmp_path / "alpha.safetensors"
    with pytest.raises(CheckpointError, match="installed: alpha"):
        catalogue.find_model("beta")


def test_listing_models_does_not_import_torch(tmp_path, repository_root):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    code = "import sys, imfmapper.models.catalogue as c; c.installed_models(); sys.exit('torch' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(tmp_path)})
