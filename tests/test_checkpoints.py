"""Checkpoints: every form that is read, every file that is refused and what the refusal says."""

from __future__ import annotations

import os
import pickle
import zipfile

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torchvision")

from imfmapper.models.cards import ModelCard, read_card  # noqa: E402
from imfmapper.models.checkpoints import load_model, save_checkpoint  # noqa: E402
from imfmapper.models.containers import file_sha256  # noqa: E402
from imfmapper.models.errors import CheckpointError  # noqa: E402
from imfmapper.models.networks import build_network  # noqa: E402


@pytest.fixture(scope="module")
def published():
    """The published network (method.md section 9), with made-up weights."""
    torch.manual_seed(1)
    return build_network("deeplabv3_resnet50", classes=2, auxiliary=True).eval()


@pytest.fixture(scope="module")
def published_file(published, tmp_path_factory):
    path = tmp_path_factory.mktemp("published") / "IMFMapper_DeepLabV3_ResNet50.pt"
    optimiser = torch.optim.Adam([torch.nn.Parameter(torch.zeros(3))])
    extra = {"epoch": 47, "optimizer_state_dict": optimiser.state_dict(), "loss": 0.1, "best_f1": np.float64(0.694)}
    torch.save({**extra, "model_state_dict": published.state_dict()}, path)
    return path


@pytest.fixture(scope="module")
def light():
    torch.manual_seed(2)
    return build_network("imfmapper_light")


def _same(first, second):
    other = second.state_dict()
    return all(torch.equal(value, other[key]) for key, value in first.state_dict().items())


def test_published_form_is_read_as_published(published, published_file):
    model = load_model(published_file)
    card = model.card
    assert (card.architecture, model.auxiliary, card.classes) == ("deeplabv3_resnet50", True, 2)
    assert (card.input_channels, card.scaling, card.gsd_m, card.tile_size_px) == (3, "unit", 1.5, 512)
    assert (card.threshold, card.output_stride) == (0.5, 8)
    assert model.sha256 == card.sha256 == file_sha256(published_file)
    assert not model.network.training
    assert _same(published, model.network)
    assert any("No model card" in note for note in model.notes)


def test_published_network_answers_the_same(published, published_file):
    tile = torch.rand(1, 3, 64, 64, generator=torch.Generator().manual_seed(3))
    with torch.no_grad():
        assert torch.equal(published(tile)["out"], load_model(published_file).network(tile)["out"])


@pytest.mark.parametrize(
    "wrap",
    [
        lambda weights: weights,
        lambda weights: {f"module.{key}": value for key, value in weights.items()},
        lambda weights: {"state_dict": {f"model.{key}": value for key, value in weights.items()}, "epoch": 3},
        lambda weights: {"model": {f"module._orig_mod.{key}": value for key, value in weights.items()}},
        lambda weights: {"net": weights, "optimizer": {"state": {0: {"exp_avg": torch.ones(2)}}, "param_groups": []}},
        lambda weights: {"checkpoint": {"model_state_dict": weights, "epoch": 3}, "arguments": {"lr": 1e-4}},
        lambda weights: {
            "state_dict": {"criterion.pos_weight": torch.ones(1), **{f"model.{k}": v for k, v in weights.items()}}
        },
    ],
    ids=["bare", "data-parallel", "lightning", "compiled", "other-key", "nested", "loss-beside"],
)
@pytest.mark.parametrize("legacy", [False, True], ids=["zip", "legacy"])
def test_other_torch_forms_are_read(light, tmp_path, wrap, legacy):
    path = tmp_path / "light.pt"
    torch.save(wrap(light.state_dict()), path, _use_new_zipfile_serialization=not legacy)
    model = load_model(path)
    assert (model.card.architecture, model.card.input_channels) == ("imfmapper_light", 1)
    assert _same(light, model.network)


def test_checkpoints_are_read_by_torch_before_2_6(light, tmp_path, monkeypatch):
    for name in ("safe_globals", "get_unsafe_globals_in_checkpoint"):  # of 2.5 and 2.6
        monkeypatch.delattr(torch.serialization, name)
    torch.save({"model_state_dict": light.state_dict()}, tmp_path / "own.pt")
    assert load_model(tmp_path / "own.pt").card.architecture == "imfmapper_light"
    torch.save({"model_state_dict": light.state_dict(), "best": np.float64(0.7)}, tmp_path / "own.pt")
    with pytest.raises(CheckpointError, match="reading it would run 'numpy"):
        load_model(tmp_path / "own.pt")


@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_own_form_keeps_its_card(light, tmp_path, suffix):
    card = ModelCard(
        "mine", "Mine", "imfmapper_light", input_channels=1, threshold=0.35, gsd_m=6.0, figures={"f1": 0.8}
    )
    path = tmp_path / f"mine{suffix}"
    written = save_checkpoint(path, light, card, {"epoch": 3})
    assert read_card(tmp_path / "mine.json") == written
    assert sorted(item.name for item in tmp_path.iterdir()) == ["mine.json", path.name]
    model = load_model(path)
    assert model.card == written and written.sha256 == file_sha256(path)
    assert _same(light, model.network)
    (tmp_path / "mine.json").unlink()
    assert load_model(path).card == written  # the card inside


def test_other_json_beside_is_left_alone(light, tmp_path):
    (tmp_path / "dataset.json").write_text('{"format": "imfmapper-dataset"}')
    save_checkpoint(tmp_path / "dataset.pt", light, ModelCard("a", "A", "imfmapper_light", input_channels=1))
    assert (tmp_path / "dataset.json").read_text() == '{"format": "imfmapper-dataset"}'
    assert load_model(tmp_path / "dataset.pt").card.name == "a"


def test_card_of_another_file_is_not_used(light, tmp_path):
    save_checkpoint(tmp_path / "a.pt", light, ModelCard("a", "A", "imfmapper_light", input_channels=1, gsd_m=6.0))
    torch.save(light.state_dict(), tmp_path / "a.pt")
    model = load_model(tmp_path / "a.pt")
    assert model.card.gsd_m == 1.5
    assert any("SHA-256 differs" in note for note in model.notes)


def test_half_precision_becomes_float32(light, tmp_path):
    weights = {key: value.half() if value.is_floating_point() else value for key, value in light.state_dict().items()}
    torch.save(weights, tmp_path / "half.pt")
    network = load_model(tmp_path / "half.pt").network
    assert {parameter.dtype for parameter in network.parameters()} == {torch.float32}


def test_given_card_must_fit_the_file(light, tmp_path):
    card = save_checkpoint(tmp_path / "a.pt", light, ModelCard("a", "A", "imfmapper_light", input_channels=1))
    with pytest.raises(CheckpointError, match="damaged or was replaced"):
        load_model(tmp_path / "a.pt", card=card.with_weights("a.pt", "0" * 64))
    with pytest.raises(CheckpointError, match="card says 'deeplabv3_resnet50'"):
        load_model(tmp_path / "a.pt", card=ModelCard("a", "A", "deeplabv3_resnet50"))


class _RunsCode:
    def __init__(self, command):
        self.command = command

    def __reduce__(self):
        return os.system, (self.command,)


def _whole_module(path):
    torch.save(torch.nn.Sequential(torch.nn.Conv2d(1, 1, 1)), path)


def _torchscript(path):
    torch.jit.save(torch.jit.trace(torch.nn.Conv2d(1, 1, 1), torch.zeros(1, 1, 4, 4)), path)


def _compressed(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"\0" * 10_000_000)


def _other_zip(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "hello")


@pytest.mark.filterwarnings("ignore:.*torch.jit")
@pytest.mark.parametrize(
    ("write", "words"),
    [
        (lambda path: None, "cannot be opened"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b"II*\0" + bytes(50)), "is a TIFF image"),
        (lambda path: path.write_bytes(b"hello, world, this is text"), "unknown format"),
        (lambda path: path.write_bytes(b"version https://git-lfs"), "Git LFS pointer"),
        (lambda path: path.write_bytes(b"\x80\x02" + bytes(30)), "damaged, truncated or no PyTorch checkpoint"),
        (
            lambda path: path.write_bytes((20).to_bytes(8, "little") + b'{"a":1}' + bytes(40)),
            "no whole safetensors file",
        ),
        (_whole_module, r"whole Python object \(torch.nn.modules.*torch.save"),
        (_torchscript, "TorchScript archive"),
        (_compressed, "compressed archive"),
        (_other_zip, "zip archive with readme.txt"),
        (lambda path: torch.save([1, 2], path), "holds a list"),
        (lambda path: torch.save({}, path), "an empty dictionary"),
        (lambda path: torch.save({"epoch": 3, "lr": 0.1}, path), "keys 'epoch', 'lr'"),
        (lambda path: torch.save({"conv.weight": torch.zeros(1)}, path), "another network"),
    ],
)
def test_unusable_file_is_refused_with_what_was_found(tmp_path, write, words):
    path = tmp_path / "model.pt"
    write(path)
    with pytest.raises(CheckpointError, match=f"(?s)model.pt.*{words}" if words != "cannot be opened" else words):
        load_model(path)


@pytest.mark.parametrize("form", ["torch", "legacy", "pickle2", "pickle4", "inside"])
def test_pickle_that_runs_code_is_not_run(tmp_path, form, light):
    path, witness = tmp_path / "evil.pt", tmp_path / "witness"
    evil = _RunsCode(f"touch '{witness}'")
    if form == "torch":
        torch.save(evil, path)
    elif form == "legacy":
        torch.save(evil, path, _use_new_zipfile_serialization=False)
    elif form == "inside":
        torch.save({"model_state_dict": light.state_dict(), "epoch": evil}, path)
    else:
        path.write_bytes(pickle.dumps(evil, protocol=int(form[-1])))
    with pytest.raises(CheckpointError):
        load_model(path)
    assert not witness.exists()


def test_refusal_names_the_code_that_would_run(tmp_path):
    torch.save({"weights": _RunsCode("true")}, tmp_path / "evil.pt")
    with pytest.raises(CheckpointError, match=r"would run '\w+\.system'"):
        load_model(tmp_path / "evil.pt")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99, 0.9999])
@pytest.mark.parametrize("suffix", [".pt", ".safetensors"])
def test_truncated_file_is_refused(light, tmp_path, share, suffix):
    path = tmp_path / f"cut{suffix}"
    save_checkpoint(path, light, ModelCard("a", "A", "imfmapper_light", input_channels=1))
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(CheckpointError, match=r"truncated|no whole"):
        load_model(path)


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_weights_that_are_not_finite_are_refused(light, tmp_path, value):
    weights = {key: tensor.clone() for key, tensor in light.state_dict().items()}
    weights["head.bias"][0] = value
    torch.save(weights, tmp_path / "a.pt")
    with pytest.raises(CheckpointError, match=r"'head.bias' holds NaN or infinite"):
        load_model(tmp_path / "a.pt")


def test_wrong_weights_name_the_keys(light, tmp_path):
    weights = dict(light.state_dict())
    del weights["head.bias"]
    weights["extra.weight"] = torch.zeros(2)
    torch.save(weights, tmp_path / "a.pt")
    with pytest.raises(CheckpointError, match=r"1 missing \('head.bias'\); 1 unexpected \('extra.weight'\)"):
        load_model(tmp_path / "a.pt")


def test_wrong_shape_and_wrong_type_are_named(light, tmp_path):
    weights = dict(light.state_dict())
    torch.save({**weights, "head.bias": torch.zeros(3)}, tmp_path / "a.pt")
    with pytest.raises(CheckpointError, match=r"'head.bias' has shape \(3,\); \(8,\) is expected"):
        load_model(tmp_path / "a.pt")
    torch.save({**weights, "head.bias": torch.zeros(8, dtype=torch.int64)}, tmp_path / "a.pt")
    with pytest.raises(CheckpointError, match=r"'head.bias' is torch.int64"):
        load_model(tmp_path / "a.pt")


def test_network_with_21_classes_is_refused(published, tmp_path):
    weights = dict(published.state_dict())
    weights["classifier.4.weight"] = torch.zeros(21, 256, 1, 1)
    torch.save(weights, tmp_path / "coco.pt")
    with pytest.raises(CheckpointError, match="21 classes"):
        load_model(tmp_path / "coco.pt")


def test_huge_tensor_on_little_storage_is_not_unfolded(light, tmp_path):
    weights = {**light.state_dict(), "head.weight": torch.zeros(1).expand(8, 1 << 20, 1 << 20, 3)}
    torch.save(weights, tmp_path / "bomb.pt")
    with pytest.raises(CheckpointError, match=r"'head.weight' has shape"):
        load_model(tmp_path / "bomb.pt")
