"""The network as a stage of a run: tiles in, probabilities out, in batches that fit the memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from ..errors import InputError
from ..normalisation import normalise, normalise_on_device
from ..progress import Progress
from ..windows import Window
from .acceleration import FastNetwork, accelerate
from .batch_sizes import automatic_batch_size, is_out_of_memory, tile_does_not_fit
from .blending import encode_logits

if TYPE_CHECKING:
    import torch

    from ...models.checkpoints import LoadedModel

#: Batches that are under way while their predecessors' results are fetched.
_IN_FLIGHT = 1


@dataclass(frozen=True)
class Tile:
    """A tile as it was read: pixels uint8 (H, W), validity bool (H, W), and whether the network is to look at it."""

    index: int
    window: Window
    pixels: np.ndarray
    valid: np.ndarray
    runs: bool = True


@dataclass(frozen=True)
class _Launched:
    """Tiles that are on their way through the network.

    Attributes:
        pixels: uint8 (N, H, W).
        values: where int16 (N, H, W) will be on the host.
        finite: where bool (N,) will be on the host: whether all logits of a tile are numbers.
        done: the event after which they are there; None: they are.
    """

    pixels: np.ndarray
    values: torch.Tensor
    finite: torch.Tensor
    done: torch.cuda.Event | None = None


@dataclass(frozen=True)
class TileBatch:
    """Tiles that go through the network together, and where the plan goes on after them.

    Attributes:
        tiles: those with valid pixels.
        next_index: number of the first tile of the plan that comes after.
        seen: tiles of the plan that were looked at for this batch, with and without valid pixels.
    """

    tiles: tuple[Tile, ...]
    next_index: int
    seen: int


class TileNetwork:
    """A model on a device.

    Args of the constructor: the model; "cuda", "mps" or "cpu"; how exactly it computes (`acceleration.ARITHMETICS`);
    tiles at once, 0 = automatic.

    Attributes:
        precision: what the network's convolutions compute in.
    """

    def __init__(
        self, model: LoadedModel, device: str, *, batch_size: int, progress: Progress, arithmetic: str = "fast"
    ) -> None:
        card = model.card
        self._model, self._card, self._device, self._progress = model, card, device, progress
        self._exact: FastNetwork | None = None
        self._told: deque[str] = deque()
        self._forward = accelerate(
            model.network,
            device,
            arithmetic=arithmetic,
            input_channels=card.input_channels,
            tile_size_px=card.tile_size_px,
            progress=progress,
        )
        self.precision = self._forward.precision
        self._limit = batch_size or 1
        blank = np.zeros((1, card.tile_size_px, card.tile_size_px), np.uint8)
        self.batch_size = batch_size or automatic_batch_size(
            device, lambda: self._launch_all(blank), published=arithmetic == "published"
        )
        self._limit = self.batch_size

    def run(self, pixels: np.ndarray) -> np.ndarray:
        """Returns `encode_logits` int16 (N, H, W) of tiles uint8 (N, H, W)."""
        return self._collect(self._launch_all(pixels))

    def run_batches(self, batches: Iterable[TileBatch]) -> Iterator[tuple[TileBatch, np.ndarray]]:
        """Yields each batch with `run` of its tiles that run; the next one runs while a result is fetched."""
        with _launcher(self._device, self.batch_size) as launch:
            waiting: deque[tuple[TileBatch, Callable[[], list[_Launched]]]] = deque()
            depth = 0 if launch is _at_once and self._device != "cuda" else _IN_FLIGHT
            for batch in batches:
                pixels = [tile.pixels for tile in batch.tiles if tile.runs]
                waiting.append((batch, launch(self._launch_all, np.stack(pixels)) if pixels else list))
                while len(waiting) > depth:
                    done, parts = waiting.popleft()
                    yield done, self._collect(parts())
            for done, parts in waiting:
                yield done, self._collect(parts())

    def _launch_all(self, pixels: np.ndarray) -> list[_Launched]:
        """Starts tiles in parts that fit the memory; a part that does not is halved, and so are those after it."""
        parts, start = [], 0
        while start < len(pixels):
            part = pixels[start : start + self._limit]
            try:
                parts.append(self._launch(part, self._forward))
            except (MemoryError, RuntimeError) as error:
                if not is_out_of_memory(error):
                    raise
                self._halve(len(part), error)
            else:
                start += len(part)
        return parts

    def _launch(self, pixels: np.ndarray, network: FastNetwork) -> _Launched:
        import torch

        card = self._card
        with torch.inference_mode():
            if self._device != "cuda":
                batch = torch.from_numpy(normalise(pixels, card.scaling, card.input_channels))  # (N, C, H, W)
                values, finite = self._encode(network(batch.to(self._device)))
                return _Launched(pixels, values.cpu(), finite.cpu())
            grey = torch.from_numpy(pixels).pin_memory().to("cuda", non_blocking=True)  # (N, H, W)
            found = self._encode(network(normalise_on_device(grey, card.scaling, card.input_channels)))
            host = [torch.empty(part.shape, dtype=part.dtype, pin_memory=True) for part in found]
            for there, part in zip(host, found):
                there.copy_(part, non_blocking=True)
            done = torch.cuda.Event()
            done.record()
            return _Launched(pixels, *host, done)

    def _encode(self, logits: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Returns `encode_logits` int16 (N, H, W) of logits (N, classes, H, W), and for which tiles they are finite."""
        difference = logits[:, 1] - logits[:, 0] if self._card.classes == 2 else logits[:, 0]  # (N, H, W)
        # One that is no number, or endless, makes the sum so; a look at each pixel takes many times as long.
        return encode_logits(difference), difference.sum((1, 2)).isfinite()

    def _collect(self, parts: list[_Launched]) -> np.ndarray:
        """Returns int16 (N, H, W) once it is there; called by the thread that hears of progress."""
        arrays = []
        for part in parts:
            if part.done is not None:
                part.done.synchronize()
            values = part.values.numpy()
            if part.done is not None:
                # Out of the page-locked memory at once: what waits for the writer would have ever more of it locked.
                values = values.copy()
            for index in np.flatnonzero(~part.finite.numpy()):
                values[index] = self._run_exactly(part.pixels[index : index + 1])
            arrays.append(values)
        while self._told:
            self._progress.info(self._told.popleft())
        return arrays[0] if len(arrays) == 1 else np.concatenate(arrays) if arrays else np.zeros((0, 0, 0), np.int16)

    def _run_exactly(self, pixels: np.ndarray) -> np.ndarray:
        """Returns int16 (1, H, W) of a tile that is too much for half the bits, in float32.

        Raises:
            InputError: the network gives no numbers there either.
        """
        if self.precision != "float32":
            if self._exact is None:
                self._told.append(
                    tr("Some tiles exceed the numbers of {precision}; those are computed in float32.").format(
                        precision=self.precision
                    )
                )
                self._exact = accelerate(
                    self._model.network, self._device, arithmetic="float32", input_channels=self._card.input_channels
                )
            launched = self._launch_exactly(pixels)
            if launched.finite.all():
                return launched.values.numpy()
        raise InputError(
            tr(
                "Model '{model}' gives values that are no numbers (NaN or infinite): its weights are damaged, or its "
                "training failed. Choose another model."
            ).format(model=self._card.name)
        )

    def _launch_exactly(self, pixels: np.ndarray) -> _Launched:
        try:
            launched = self._launch(pixels, self._exact)
        except (MemoryError, RuntimeError) as error:
            if is_out_of_memory(error):
                raise tile_does_not_fit(self._device, self._card.tile_size_px) from error
            raise
        if launched.done is not None:
            launched.done.synchronize()
        return launched

    def _halve(self, tiles: int, error: Exception) -> None:
        import torch

        if tiles == 1:
            raise tile_does_not_fit(self._device, self._card.tile_size_px) from error
        self._limit = tiles // 2
        if self._device == "cuda":
            torch.cuda.empty_cache()
        self._told.append(  # this may be a thread of `_launcher`, and listeners are of the caller's
            tr("{tiles} tiles at once do not fit the memory: going on with {limit}.").format(
                tiles=tiles, limit=self._limit
            )
        )


def _at_once(call: Callable[..., list], *arguments: object) -> Callable[[], list]:
    result = call(*arguments)
    return lambda: result


@contextmanager
def _launcher(device: str, batch_size: int) -> Iterator[Callable[..., Callable[[], list]]]:
    """Gives what starts a batch and returns where its result will be.

    On the CPU, where the tiles of a batch run beside each other, two batches are under way at a time: threads that are
    done with the tiles of one begin with those of the next, and do not wait for the slowest of their batch.
    """
    if device != "cpu" or batch_size == 1:
        yield _at_once
        return
    with ThreadPoolExecutor(_IN_FLIGHT + 1, "imfmapper-batch") as pool:
        yield lambda call, *arguments: pool.submit(call, *arguments).result
