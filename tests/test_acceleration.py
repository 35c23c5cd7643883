"""Tests that a network made faster gives what the plain one gives."""

from __future__ import annotations

import copy
import gc
import threading

import pytest
import torch
from osgeo import gdal
from torch import nn
from torch.nn import functional

from imfmapper.core.devices import cpu_has_bfloat16
from imfmapper.core.progress import Progress
from imfmapper.core.running.acceleration import accelerate, intended_precision
from imfmapper.core.running.fused_network import FusedConvolution, fold_batch_norms, fuse_for_cpu
from imfmapper.models.catalogue import installed_models
from imfmapper.models.checkpoints import load_model
from imfmapper.models.networks import ARCHITECTURES, build_network


class Heard(Progress):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def info(self, text: str) -> None:
        self.lines.append(text)


def grown_network(architecture: str) -> nn.Module:
    """Return a network whose batch norms have statistics and weights of their own, as trained ones have."""
    torch.manual_seed(3)
    known = ARCHITECTURES[architecture]
    network = build_network(architecture, auxiliary=known.has_auxiliary)
    for module in network.modules():
        if isinstance(module, nn.BatchNorm2d):
            nn.init.uniform_(module.running_mean, -0.2, 0.2)
            nn.init.uniform_(module.running_var, 0.5, 2)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.2, 0.2)
    return network.eval()


def tiles_of(count: int, channels: int, height: int = 64, width: int = 96) -> torch.Tensor:
    noise = torch.rand(count, 1, height, width, generator=torch.Generator().manual_seed(4))
    return functional.avg_pool2d(noise, 5, 1, 2).repeat(1, channels, 1, 1)


def fast(network: nn.Module, channels: int, *, arithmetic: str = "float32", progress: Progress | None = None):
    return accelerate(network, "cpu", input_channels=channels, arithmetic=arithmetic, progress=progress)


@pytest.mark.parametrize(
    "architecture", sorted(set(ARCHITECTURES) - {"deeplabv3_resnet101"})
)  # the 50's form, twice as slow
def test_every_network_is_rewritten_whole_and_gives_the_same_logits(architecture: str) -> None:
    channels = ARCHITECTURES[architecture].input_channels
    network, heard = grown_network(architecture), Heard()
    tiles = tiles_of(1, channels)
    with torch.inference_mode():
        plain = network(tiles)["out"]
    logits = fast(network, channels, progress=heard)(tiles)
    assert heard.lines == []  # nothing was left out
    assert logits.dtype == torch.float32 and logits.shape == plain.shape
    assert (logits - plain).abs().max() <= 1e-4 * max(1, plain.abs().max())
    folded = fold_batch_norms(network)
    assert not any(isinstance(module, nn.BatchNorm2d) for module in folded.modules())
    fused = fuse_for_cpu(folded, tiles_of(1, channels), 64)
    assert not any(isinstance(module, nn.Conv2d) for module in fused.modules())


@pytest.mark.parametrize("model", installed_models(), ids=lambda model: model.name)
def test_embedded_models_decide_the_same_pixels(model) -> None:
    network = load_model(model.path).network
    tiles = tiles_of(2, 1, 256, 256)
    with torch.inference_mode():
        plain = network(tiles)["out"]
    logits = fast(network, 1)(tiles)
    assert (logits - plain).abs().max() < 1e-4
    assert ((logits[:, 1] > logits[:, 0]) != (plain[:, 1] > plain[:, 0])).float().mean() < 1e-5


def test_published_arithmetic_is_untouched() -> None:
    network = grown_network("deeplabv3_mobilenet_v3_large")
    tiles = tiles_of(1, 3)
    with torch.inference_mode():
        plain = network(tiles)["out"]
    assert torch.equal(fast(network, 3, arithmetic="published")(tiles), plain)


needs_bfloat16 = pytest.mark.skipif(not cpu_has_bfloat16(), reason="the processor has no units for bfloat16")


@needs_bfloat16
@pytest.mark.parametrize("architecture", sorted(set(ARCHITECTURES) - {"deeplabv3_resnet101"}))
def test_every_network_computes_in_bfloat16_where_the_processor_can(architecture: str) -> None:
    channels = ARCHITECTURES[architecture].input_channels
    network, heard = grown_network(architecture), Heard()
    tiles = tiles_of(1, channels)
    with torch.inference_mode():
        plain = network(tiles)["out"]
    forward = fast(network, channels, arithmetic="fast", progress=heard)
    logits = forward(tiles)
    assert (forward.precision, heard.lines) == ("bfloat16", [])
    assert logits.dtype == torch.float32 and logits.shape == plain.shape
    difference = (logits - plain).abs().max() / plain.abs().max()
    assert 1e-4 < difference < 0.05  # eight bits of mantissa, and not more


@needs_bfloat16
@pytest.mark.parametrize("model", installed_models(), ids=lambda model: model.name)
def test_embedded_models_detect_the_same_in_bfloat16(model, sample_folder) -> None:
    network = load_model(model.path).network
    pixels = gdal.Open(str(sample_folder / "sample_mosaic.tif")).ReadAsArray(0, 0, 512, 512)
    tile = torch.from_numpy(pixels).float().div(255)[None, None]  # (1, 1, H, W)
    exact, quick = (fast(network, 1, arithmetic=name)(tile) for name in ("float32", "fast"))
    one, other = (logits[:, 1] > logits[:, 0] for logits in (exact, quick))
    assert one.sum() > 1000
    assert (one & other).sum() / (one | other).sum() > 0.995


class Overflowing(nn.Module):
    """Differences of large numbers, which bfloat16 loses."""

    def __init__(self) -> None:
        super().__init__()
        self.large = nn.Conv2d(1, 2, 1)
        self.last = nn.Conv2d(2, 2, 1)
        nn.init.constant_(self.large.bias, 1000.0)

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        return {"out": self.last(self.large(batch) - 1000.0)}


@needs_bfloat16
def test_network_that_loses_too_much_in_bfloat16_stays_at_float32_and_says_so() -> None:
    torch.manual_seed(6)
    network, heard = Overflowing().eval(), Heard()
    forward = fast(network, 1, arithmetic="fast", progress=heard)
    assert forward.precision == "float32"
    assert len(heard.lines) == 1 and "without bfloat16" in heard.lines[0]
    tiles = tiles_of(1, 1)
    with torch.inference_mode():
        assert torch.allclose(forward(tiles), network(tiles)["out"], atol=1e-3)


def test_full_precision_is_asked_of_no_device_in_vain() -> None:
    assert [intended_precision(device, "float32") for device in ("cuda", "mps", "cpu")] == ["float32"] * 3
    assert [intended_precision(device, "published") for device in ("cuda", "mps", "cpu")] == ["float32"] * 3
    assert [intended_precision(device, "fast") for device in ("cuda", "mps")] == ["float16", "float32"]


def test_the_network_itself_keeps_its_weights_and_norms() -> None:
    network = grown_network("imfmapper_light")
    before = copy.deepcopy(network.state_dict())
    fast(network, 1)(tiles_of(1, 1))
    after = network.state_dict()
    assert before.keys() == after.keys()
    assert all(torch.equal(before[key], after[key]) for key in before)


def test_tiles_beside_each_other_are_the_same_to_the_bit_and_threads_stay_as_they_were() -> None:
    threads = torch.get_num_threads()
    torch.set_num_threads(3)
    try:
        forward = fast(grown_network("imfmapper_light"), 1)
        tiles = tiles_of(5, 1)
        together = forward(tiles)
        assert torch.get_num_threads() == 3
        assert torch.equal(together, torch.cat([forward(tile) for tile in tiles.split(1)]))
    finally:
        torch.set_num_threads(threads)


def test_other_sizes_than_the_run_was_told_work() -> None:
    network = grown_network("imfmapper_light")
    forward = fast(network, 1)
    for height, width in ((50, 77), (256, 40)):
        tiles = tiles_of(2, 1, height, width)
        with torch.inference_mode():
            plain = network(tiles)["out"]
        assert (forward(tiles) - plain).abs().max() < 1e-4


class Branching(nn.Module):
    """A forward that depends on values, which no tracing can follow."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(1, 2, 3, padding=1), nn.BatchNorm2d(2))

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        return {"out": self.layers(batch if batch.mean() > 0.5 else 1 - batch)}


def test_network_that_cannot_be_traced_runs_as_it_is_and_says_so() -> None:
    network, heard = Branching().eval(), Heard()
    tiles = tiles_of(1, 1)
    with torch.inference_mode():
        plain = network(tiles)["out"]
    assert torch.allclose(fast(network, 1, progress=heard)(tiles), plain, atol=1e-6)
    assert len(heard.lines) == 1 and "without folded batch norms" in heard.lines[0]


class Sharing(nn.Module):
    """What a fused convolution must not overwrite, fold twice or take in: a value read again, a module used twice."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Sequential(nn.Conv2d(1, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU())
        self.again = nn.Conv2d(4, 4, 3, padding=1)
        self.norm = nn.BatchNorm2d(4)
        self.narrow = nn.Conv2d(4, 1, 1)
        self.last = nn.Conv2d(8, 2, 3, padding=1)

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        features = self.first(batch)
        once = functional.relu(features + self.norm(self.again(features)))
        twice = self.norm(self.again(once)) + features
        wide = self.narrow(twice) + twice  # (N, 1, H, W) spread over 4 channels
        return {"out": self.last(torch.cat([wide, features[:, :4]], dim=1)) * once.mean()}


def test_shared_values_and_modules_survive() -> None:
    torch.manual_seed(5)
    network, heard = Sharing(), Heard()
    network(tiles_of(4, 1))  # gives the norms statistics
    network.eval()
    tiles = tiles_of(3, 1)
    with torch.inference_mode():
        plain = network(tiles[:1])["out"]
    assert torch.allclose(fast(network, 1, progress=heard)(tiles[:1]), plain, atol=1e-5)
    assert heard.lines == []


def test_a_sum_reads_its_parts_and_not_their_concatenation() -> None:
    network = grown_network("imfmapper_light")
    fused = fuse_for_cpu(fold_batch_norms(network), tiles_of(1, 1), 64)
    targets = [node.target for node in fused.graph.nodes if node.op == "call_function"]
    assert torch.cat not in targets
    in_place = [module.in_place for module in fused.modules() if isinstance(module, FusedConvolution)]
    assert sum(in_place) == 1 + 1 + 2 + 2 + 4 + 1 + 1  # blocks of four stages, further parts of pyramid and decoder


def test_threads_end_with_the_network_that_they_served():
    network = build_network("imfmapper_light").eval()
    forward = accelerate(network, "cpu", input_channels=1)
    forward(torch.rand(2, 1, 64, 64))
    started = [thread for thread in threading.enumerate() if thread.name.startswith("imfmapper-tile")]
    assert started or torch.get_num_threads() == 1
    del forward
    gc.collect()
    for thread in started:
        thread.join(10)
    assert not [thread for thread in started if thread.is_alive()]
