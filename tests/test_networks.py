"""The networks: shapes, any size, exposure, tile agreement, recognition from weights."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from imfmapper.models.errors import CheckpointError  # noqa: E402
from imfmapper.models.networks import (  # noqa: E402
    ARCHITECTURES,
    build_network,
    network_for_weights,
    recognise,
)


def _image(seed, *shape):
    return torch.rand(shape, generator=torch.Generator().manual_seed(seed)) * 0.8 + 0.1


@pytest.fixture(scope="module")
def light():
    """A light network whose weights and batch norms are not those of the start, so that every path counts."""
    torch.manual_seed(0)
    network = build_network("imfmapper_light").eval()
    for parameter in network.parameters():
        if parameter.ndim == 1:
            torch.nn.init.uniform_(parameter, 0.2, 0.6)
    return network.requires_grad_(False)


@pytest.mark.parametrize("size", [(64, 64), (37, 100), (8, 8), (1, 1)])
def test_light_network_takes_any_size(light, size):
    logits = light(_image(0, 2, 1, *size))["out"]
    assert logits.shape == (2, 2, *size)
    assert bool(torch.isfinite(logits).all())


@pytest.mark.parametrize("architecture", ["imfmapper_light", "imfmapper_base"])
@pytest.mark.parametrize("classes", [1, 2])
def test_light_networks_are_recognised_from_their_weights(architecture, classes):
    network = build_network(architecture, classes=classes)
    found, auxiliary, found_classes, built = network_for_weights(network.state_dict())
    assert (found, auxiliary, found_classes) == (architecture, False, classes)
    assert built.config == network.config
    assert {key: value.shape for key, value in built.state_dict().items()} == {
        key: value.shape for key, value in network.state_dict().items()
    }


@pytest.mark.parametrize("architecture", [name for name in ARCHITECTURES if name.startswith("deeplab")])
@pytest.mark.parametrize(("classes", "auxiliary"), [(2, True), (1, False)])
def test_torchvision_networks_are_recognised_from_their_weights(architecture, classes, auxiliary):
    pytest.importorskip("torchvision")
    with torch.device("meta"):
        network = build_network(architecture, classes=classes, auxiliary=auxiliary)
    assert network_for_weights(network.state_dict())[:3] == (architecture, auxiliary, classes)


def test_light_network_needs_no_autocast_of_its_device():
    with torch.device("meta"):  # has none, as mps before torch 2.5
        network = build_network("imfmapper_light")
        assert network(torch.zeros(1, 1, 64, 64))["out"].shape == (1, 2, 64, 64)


def test_constant_image_has_no_contrast(light):
    channels = light.contrast(torch.full((1, 1, 64, 64), 0.5))
    assert channels.shape == (1, 3, 64, 64)
    assert float(channels[:, 1:].abs().max()) < 0.05


def test_contrast_does_not_depend_on_gain(light):
    image = _image(1, 1, 1, 128, 128)
    bright, dark = light.contrast(image)[:, 1:], light.contrast(image * 0.5)[:, 1:]
    assert float((bright - dark).abs().mean()) < 0.1


def test_no_data_beside_a_plain_does_not_shift_its_contrast(light):
    plain = _image(2, 1, 1, 64, 64)
    cut = torch.nn.functional.pad(plain, (64, 0, 0, 0))  # a border of zeros at a multiple of the cell
    torch.testing.assert_close(light.contrast(cut)[..., 80:], light.contrast(plain)[..., 16:], rtol=1e-4, atol=1e-3)


def test_shift_by_the_stride_shifts_the_logits(light):
    image = _image(3, 1, 1, 512, 512)
    whole, part = light(image)["out"], light(image[..., 32:, 24:])["out"]
    inner = slice(216, 264)  # away from the borders, whose padding each tile sees for itself
    shifted = whole[..., 32:, 24:]
    torch.testing.assert_close(part[..., inner, inner], shifted[..., inner, inner], rtol=1e-3, atol=2e-3)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"architecture": "unet"}, "imfmapper_light"),
        ({"architecture": "imfmapper_light", "classes": 21}, "1 or 2"),
        ({"architecture": "imfmapper_light", "auxiliary": True}, "no auxiliary head"),
    ],
)
def test_what_cannot_be_built_is_refused(arguments, words):
    with pytest.raises(CheckpointError, match=words):
        build_network(**arguments)


def test_weights_of_another_network_are_named():
    with pytest.raises(CheckpointError, match=r"another network \(1 tensors: 'conv.weight'"):
        recognise({"conv.weight": torch.zeros(1)})
