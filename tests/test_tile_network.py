from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import nn

from imfmapper.core.errors import DeviceError, InputError
from imfmapper.core.normalisation import normalise, normalise_on_device
from imfmapper.core.progress import Progress
from imfmapper.core.running.acceleration import FastNetwork
from imfmapper.core.running.batch_sizes import LARGEST_BATCH, automatic_batch_size, batch_that_fits, is_out_of_memory
from imfmapper.core.running.blending import encode_logits
from imfmapper.core.running.tile_network import Tile, TileBatch, TileNetwork
from imfmapper.core.windows import Window
from imfmapper.models.cards import ModelCard
from imfmapper.models.checkpoints import LoadedModel

TILE_PX = 32


class Narrow(nn.Module):
    """Network on a device that holds so many tiles at once; says what torch says on a CPU that has no more memory."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room, self.batches = room, []

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        self.batches.append(len(batch))
        if len(batch) > self.room:
            raise RuntimeError("[enforce fail at alloc_cpu.cpp:118] . DefaultCPUAllocator: can't allocate memory")
        fracture = batch[:, :1] - 0.5
        return {"out": torch.cat([-fracture, fracture], dim=1)}


class Lines(Progress):
    def __init__(self) -> None:
        self.lines: list[str] = []

    def info(self, text: str) -> None:
        self.lines.append(text)


def network_on(module: nn.Module, batch_size: int, lines: Lines | None = None) -> TileNetwork:
    card = ModelCard("test", "Test", "imfmapper_light", input_channels=1, tile_size_px=TILE_PX)
    model = LoadedModel(module, card, "0" * 64, Path("test.pt"))
    return TileNetwork(model, "cpu", batch_size=batch_size, progress=lines or Lines(), arithmetic="published")


def tiles(count: int) -> np.ndarray:
    return np.random.default_rng(4).integers(0, 255, (count, TILE_PX, TILE_PX), dtype=np.uint8)


def test_batch_that_does_not_fit_is_halved_and_so_are_those_after_it() -> None:
    narrow, lines = Narrow(room=3), Lines()
    network = network_on(narrow, 16, lines)
    pixels = tiles(20)
    first, second = network.run(pixels[:16]), network.run(pixels[16:])
    assert narrow.batches == [16, 8, 4] + [2] * 8 + [2] * 2
    plain = network_on(Narrow(room=99), 20).run(pixels)
    np.testing.assert_array_equal(np.concatenate([first, second]), plain)
    assert lines.lines[-1] == "4 tiles at once do not fit the memory: going on with 2."


def test_tile_that_does_not_fit_alone_is_refused() -> None:
    with pytest.raises(DeviceError, match=r"One tile of 32 px does not fit memory. Close other programs"):
        network_on(Narrow(room=0), 4).run(tiles(4))


class Scaled(nn.Module):
    """Network whose logit of fracture is brightness less one half, times a factor; brightness 0 may be no number."""

    def __init__(self, factor: float, blank: float = 0.0) -> None:
        super().__init__()
        self.factor, self.blank = factor, blank

    def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
        fracture = torch.where(batch[:, :1] == 0, self.blank, (batch[:, :1] - 0.5) * self.factor)
        return {"out": torch.cat([torch.zeros_like(fracture), fracture], dim=1)}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_values_that_are_no_numbers_are_no_fractures(value: float) -> None:
    network = network_on(Scaled(1, blank=value), 2)
    good, bad = tiles(2).clip(1), tiles(2).clip(1)
    bad[1, 5, 7] = 0
    assert network.run(good).shape == (2, TILE_PX, TILE_PX)
    with pytest.raises(InputError, match=r"Model 'test' gives values that are no numbers.*Choose another model"):
        network.run(bad)


def test_tile_that_exceeds_half_the_bits_is_computed_in_float32() -> None:
    plain, lines = Scaled(2e5), Lines()
    network = network_on(plain, 2, lines)
    network._forward = FastNetwork(lambda batch: plain(batch)["out"].half().float(), "float16")  # as on a card
    network.precision = "float16"
    pixels = tiles(4)
    pixels[2] = pixels[2] // 20 + 120  # too near to one half for logits beyond 65,504
    batches = [TileBatch(tuple(Tile(0, Window(0, 0, 1, 1), tile, tile > 0) for tile in pixels), 4, 4)]
    ((_, values),) = network.run_batches(batches)
    np.testing.assert_array_equal(values, network_on(plain, 4).run(pixels))
    assert lines.lines == ["Some tiles exceed the numbers of float16; those are computed in float32."]


def test_messages_come_from_the_thread_of_the_run() -> None:
    heard: list[str] = []

    class Threads(Progress):
        def info(self, text: str) -> None:
            heard.append(threading.current_thread().name)

    network = network_on(Narrow(room=1), 4, Threads())
    batches = [TileBatch(tuple(Tile(0, Window(0, 0, 1, 1), tile, tile > 0) for tile in tiles(4)), 4, 4)]
    list(network.run_batches(batches))
    assert heard == [threading.current_thread().name] * 2


def test_other_errors_are_not_taken_for_a_lack_of_memory() -> None:
    class Broken(nn.Module):
        def forward(self, batch: torch.Tensor) -> dict[str, torch.Tensor]:
            raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="cannot be multiplied"):
        network_on(Broken(), 4).run(tiles(4))


@pytest.mark.parametrize(
    "error",
    [
        torch.cuda.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB"),
        MemoryError(),
        RuntimeError("MPS backend out of memory (MPS allocated: 8 GB)"),
        RuntimeError("[enforce fail at alloc_cpu.cpp:72] data. DefaultCPUAllocator: not enough memory: you tried to"),
    ],
)
def test_lack_of_memory_is_known_on_every_device(error: Exception) -> None:
    assert is_out_of_memory(error)


def test_real_lack_of_memory_is_known() -> None:
    with pytest.raises((RuntimeError, MemoryError)) as caught:
        torch.empty(2**60, dtype=torch.uint8)
    assert is_out_of_memory(caught.value)


def test_batch_takes_a_share_of_the_free_memory() -> None:
    # 0.6 of 1000 is 600: room for 4 tiles of 130, not for 8.
    assert batch_that_fits(1000, 130) == 4
    assert batch_that_fits(10, 130) == 1
    assert batch_that_fits(10**12, 1) == LARGEST_BATCH
    assert automatic_batch_size("cpu", lambda: None, published=True) == 1
    assert 1 <= automatic_batch_size("cpu", lambda: None, published=False) <= torch.get_num_threads()


@pytest.mark.parametrize("channels", [1, 3])
def test_normalising_on_the_device_gives_the_same_bits(channels: int) -> None:
    pixels = np.arange(256, dtype=np.uint8).reshape(1, 16, 16)
    on_device = normalise_on_device(torch.from_numpy(pixels), "unit", channels)
    np.testing.assert_array_equal(on_device.numpy(), normalise(pixels, "unit", channels))


def test_fine_steps_are_the_sigmoid_rounded_down() -> None:
    logits = torch.linspace(-12, 12, 2001)
    fine = encode_logits(logits).numpy()
    exact = 1 / (1 + np.exp(-logits.numpy().astype(np.float64))) * 254 * 256 - 127 * 256
    assert np.abs(fine - np.floor(exact)).max() <= 1  # float32 against float64
    assert ((fine >= 0) == (logits.numpy() > 0)).all()
