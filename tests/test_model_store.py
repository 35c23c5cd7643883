"""The folder of installed models: what gets in, under which name and with which card, and what is refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from archive_server import FILE, serving

torch = pytest.importorskip("torch")
pytest.importorskip("torchvision")

from toolbox_helpers import tiny_checkpoint  # noqa: E402

from imfmapper.core.archive.fetching import UrllibFetcher  # noqa: E402
from imfmapper.core.archive.model_store import import_checkpoint, install_published, name_from, remove_model  # noqa: E402
from imfmapper.core.command_line.program import main  # noqa: E402
from imfmapper.core.errors import CheckpointError, DownloadError, InputError  # noqa: E402
from imfmapper.core.progress import Progress  # noqa: E402
from imfmapper.models.catalogue import DEFAULT_MODEL, find_model, installed_models  # noqa: E402
from imfmapper.models.checkpoints import load_model  # noqa: E402
from imfmapper.models.containers import file_sha256  # noqa: E402
from imfmapper.models.networks import build_network  # noqa: E402


@pytest.fixture(scope="module")
def published_bytes(tmp_path_factory) -> bytes:
    """A checkpoint of the published form, with made-up weights."""
    path = tmp_path_factory.mktemp("published") / FILE
    torch.manual_seed(1)
    network = build_network("deeplabv3_resnet50", classes=2, auxiliary=True)
    torch.save({"epoch": 47, "model_state_dict": network.state_dict()}, path)
    return path.read_bytes()


@pytest.fixture()
def archive(published_bytes, monkeypatch):
    with serving(published_bytes) as archive:
        monkeypatch.setenv("IMFMAPPER_ZENODO_URL", archive.url)
        yield archive


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_published_model_is_installed_with_its_card(archive, tmp_path):
    folder = tmp_path / "models"
    model = install_published(folder, UrllibFetcher(), Progress())
    assert names(folder) == ["imfmapper_published.json", "imfmapper_published.pt"]
    card = find_model("imfmapper_published", [folder]).card
    assert (card.architecture, card.classes, card.gsd_m, card.tile_size_px) == ("deeplabv3_resnet50", 2, 1.5, 512)
    assert card.licence == "CC BY 4.0"
    assert archive.checksum in card.source and "10.5281/zenodo.15101175" in card.source
    assert card.sha256 == file_sha256(model.path)
    assert card.figures["Te"] == {"iou": 0.529, "precision": 0.677, "recall": 0.71, "f1": 0.693}
    loaded = load_model(model.path, card=card)
    assert loaded.auxiliary and loaded.card.name == "imfmapper_published"

    count = len(archive.requests)
    assert install_published(folder, UrllibFetcher(), Progress()).path == model.path
    assert len(archive.requests) == count  # it is there already
    archive.content = b"changed on the server, but not in the record"
    with pytest.raises(DownloadError):
        install_published(folder, UrllibFetcher(), Progress(), overwrite=True, wait=lambda *_: None)
    assert load_model(model.path, card=card).sha256 == card.sha256  # the old one is still whole


def test_a_file_of_a_record_that_is_no_checkpoint_is_refused(archive, tmp_path):
    archive.content, archive.name = b"PK\x05\x06" + bytes(18), "other.pt"
    archive.size, archive.checksum = 22, "md5:76cdb2bad9582d23c1f6f4d868218d6c"
    with pytest.raises(CheckpointError, match=r"other|archive"):
        install_published(tmp_path / "models", UrllibFetcher(), Progress(), file_name="other.pt")
    assert names(tmp_path / "models") == []


def test_another_file_of_a_record_takes_the_records_licence(archive, tmp_path):
    archive.name = "deeplab v2.pt"
    model = install_published(tmp_path, UrllibFetcher(), Progress(), file_name="deeplab v2.pt")
    assert model.name == "deeplab_v2"
    assert (model.card.licence, model.card.architecture) == ("CC BY 4.0", "deeplabv3_resnet50")
    assert "No card came with this file" in model.card.limits


def test_without_torch_the_published_file_is_taken_on_its_checksum(archive, tmp_path, repository_root):
    (tmp_path / "imfmapper").symlink_to(repository_root)
    (tmp_path / "torch.py").write_text("raise ModuleNotFoundError('not here')")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "IMFMAPPER_MODELS": str(tmp_path / "models")}
    command = [sys.executable, "-m", "imfmapper"]
    done = subprocess.run([*command, "downloadmodel"], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "examined when it is first used" in done.stderr
    model = find_model("imfmapper_published", [tmp_path / "models"])
    assert load_model(model.path, card=model.card).auxiliary
    arguments = ["importmodel", "--input", str(model.path), "--name", "again"]
    done = subprocess.run([*command, *arguments], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "needs PyTorch" in done.stderr and "Traceback" not in done.stderr


def test_a_trained_checkpoint_keeps_its_card(tmp_path):
    source = tiny_checkpoint(tmp_path / "trained.pt")
    model = import_checkpoint(source, tmp_path / "models", Progress())
    assert names(tmp_path / "models") == ["tiny.json", "tiny.pt"]
    assert (model.name, model.card.tile_size_px, model.card.weights) == ("tiny", 64, "tiny.pt")
    assert source.read_bytes() == model.path.read_bytes()
    assert load_model(model.path, card=model.card).card.title == "Tiny network"


def test_name_title_and_ground_sampling_distance_can_be_given(tmp_path):
    source = tiny_checkpoint(tmp_path / "trained.safetensors")
    made = import_checkpoint(source, tmp_path / "models", Progress(), name="crookes", title="Crookes", gsd_m=6.0)
    model = find_model("crookes", [tmp_path / "models"])
    assert (model.title, model.card.gsd_m, model.path) == ("Crookes", 6.0, made.path)
    assert model.path.name == "crookes.safetensors"


def test_a_name_is_taken_once_unless_it_is_replaced(tmp_path):
    folder = tmp_path / "models"
    import_checkpoint(tiny_checkpoint(tmp_path / "first.pt"), folder, Progress())
    second = tiny_checkpoint(tmp_path / "second.safetensors", seed=1)
    with pytest.raises(CheckpointError, match="named 'tiny' exists already"):
        import_checkpoint(second, folder, Progress(), name="Tiny")
    model = import_checkpoint(second, folder, Progress(), overwrite=True)
    assert names(folder) == ["tiny.json", "tiny.safetensors"]
    assert model.card.sha256 == file_sha256(second)


def test_a_model_that_ships_is_never_replaced(tmp_path):
    source = tiny_checkpoint(tmp_path / "trained.pt")
    with pytest.raises(CheckpointError, match="Choose another name"):
        import_checkpoint(source, tmp_path / "models", Progress(), name=DEFAULT_MODEL, overwrite=True)
    with pytest.raises(CheckpointError, match="cannot be removed"):
        remove_model(DEFAULT_MODEL, tmp_path / "models")


@pytest.mark.parametrize("name", ["../tiny", "a b", "", ".hidden", "a" * 65, "é"])
def test_names_that_could_leave_the_folder_are_refused(tmp_path, name):
    from imfmapper.core.archive.model_store import checked_name

    with pytest.raises(InputError, match="cannot be the name"):
        checked_name(name)


def test_names_are_made_from_titles():
    assert name_from("My model (2).pt") == "My_model_2"
    assert name_from("../../etc/passwd") == "etc_passwd"
    assert name_from("модель") == "model"


def test_what_is_no_checkpoint_is_refused_and_leaves_nothing(tmp_path):
    (tmp_path / "picture.pt").write_bytes(b"\x89PNG not weights")
    with pytest.raises(CheckpointError, match="a PNG image"):
        import_checkpoint(tmp_path / "picture.pt", tmp_path / "models", Progress())
    assert not (tmp_path / "models").exists()


def test_removal_takes_card_and_weights(tmp_path):
    import_checkpoint(tiny_checkpoint(tmp_path / "a.pt"), tmp_path / "models", Progress())
    remove_model("TINY", tmp_path / "models")
    assert names(tmp_path / "models") == []
    with pytest.raises(CheckpointError, match="No model named"):
        remove_model("tiny", tmp_path / "models")


def test_command_line_imports_and_lists(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("IMFMAPPER_MODELS", str(tmp_path / "models"))
    source = tiny_checkpoint(tmp_path / "trained.pt")
    assert main(["importmodel", "--input", str(source), "--name", "mine"]) == 0
    assert "MODEL_NAME: mine" in capsys.readouterr().out
    assert main(["listmodels"]) == 0
    assert f"mine: Tiny network ({tmp_path / 'models' / 'mine.pt'})" in capsys.readouterr().out
    assert [model.name for model in installed_models() if not model.embedded] == ["mine"]
