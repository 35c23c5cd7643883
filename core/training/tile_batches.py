"""Batches of tiles for training and validation: the same ones for the same seed, however they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from torch import Tensor

from ...models.languages import tr
from ..datasets import Tile, TilePixels, read_tile
from ..errors import DatasetError
from ..normalisation import normalise, normalise_on_device
from .augmentation import AugmentationSettings, Sample, augment, crop


@dataclass(frozen=True)
class TileBatch:
    """Tiles as the network sees them.

    Attributes:
        image: float32 (N, C, H, W).
        target: float32 (N, H, W), 1 = fracture.
        valid: float32 (N, H, W), 0 = no data.
        ignored: float32 (N, H, W), 1 = neither teaches nor tests; None where no tile has such pixels.
    """

    image: Tensor
    target: Tensor
    valid: Tensor
    ignored: Tensor | None = None


@dataclass(frozen=True)
class PackedBatch:
    """Tiles as they are read and sent to the device: 0.75 MiB for one of 512 px, 1.5 augmented, instead of 6 unpacked.

    What a reading process hands over, what is copied into pinned memory and what crosses the bus is this.

    Attributes:
        image: (N, H, W), uint8 as in the files, or float32 in the network's scaling where it was augmented.
        target: bool (N, H, W), True = fracture.
        valid: bool (N, H, W), False = no data.
        ignored: bool (N, H, W), True = neither teaches nor tests; None where no tile has such pixels.
        scaling: Of the network's input.
        channels: Of the network's input.
    """

    image: Tensor
    target: Tensor
    valid: Tensor
    ignored: Tensor | None
    scaling: str
    channels: int

    def pin_memory(self) -> PackedBatch:
        """The batch in memory from which a GPU copies while it computes; the loader calls it."""
        ignored = None if self.ignored is None else self.ignored.pin_memory()
        planes = {"target": self.target.pin_memory(), "valid": self.valid.pin_memory(), "ignored": ignored}
        return replace(self, image=self.image.pin_memory(), **planes)

    def to(self, device: str) -> TileBatch:
        """The batch as the network sees it, on a device; images in the memory layout that convolutions like best."""
        pixels = self.image.to(device, non_blocking=True)
        if pixels.dtype == torch.uint8:
            image = normalise_on_device(pixels, self.scaling, self.channels)
        else:
            image = pixels.unsqueeze(1).expand(-1, self.channels, -1, -1)  # (N, C, H, W)
        masks = (self.target, self.valid, self.ignored)
        planes = (None if mask is None else mask.to(device, non_blocking=True).float() for mask in masks)
        return TileBatch(image.clone(memory_format=torch.channels_last), *planes)


@dataclass(frozen=True)
class BatchPlan:
    """How tiles become batches.

    Attributes:
        scaling: Of the network's input, from its card.
        channels: Of the network's input.
        batch_size: Tiles a batch on this process.
        seed: Of order and augmentation.
        augmentation: None = tiles as they are, in their order.
        crop_px: Edge of random crops, 0 = whole tiles; only with augmentation or shuffling.
        shuffle: Whether each epoch has its own order.
        workers: Reading processes; 0 = a thread.
        rank: This process among `world`, each of which takes every `world`-th tile.
        world: Number of processes.
    """

    scaling: str
    channels: int
    batch_size: int
    seed: int = 0
    augmentation: AugmentationSettings | None = None
    crop_px: int = 0
    shuffle: bool = False
    workers: int = 0
    rank: int = 0
    world: int = 1


def read_batch(tiles: Sequence[Tile], plan: BatchPlan, epoch: int, indices: Sequence[int]) -> PackedBatch:
    """The batch of the tiles at these places of the list.

    Each tile's augmentation is drawn from the seed, the epoch and the tile's place in the list, so that neither the
    order of reading nor the number of processes changes it.

    Raises:
        DatasetError: A tile cannot be read, or is of another size than its dataset says.
    """
    samples = [_read_sample(tiles[index], plan, np.random.default_rng([plan.seed, epoch, index])) for index in indices]
    planes = zip(*(_planes(sample) for sample in samples))
    image, target, valid, ignored = (torch.stack([torch.from_numpy(plane) for plane in kind]) for kind in planes)
    return PackedBatch(image, target, valid, ignored if ignored.any() else None, plan.scaling, plan.channels)


def _read_sample(tile: Tile, plan: BatchPlan, rng: np.random.Generator) -> Sample:
    pixels = _read_whole(tile)
    # Without augmentation the pixels stay as in the file: the device scales them.
    image = normalise(pixels.image, plan.scaling, 1)[0] if plan.augmentation else pixels.image  # (H, W)
    sample = Sample(image, pixels.mask, pixels.valid, pixels.ignored)
    if plan.crop_px:
        sample = crop(sample, plan.crop_px, rng)
    return augment(sample, plan.augmentation, rng) if plan.augmentation else sample


def _planes(sample: Sample) -> tuple[np.ndarray, ...]:
    planes = (sample.image, sample.mask, sample.valid, sample.ignored)
    return tuple(np.ascontiguousarray(plane) for plane in planes)


def _read_whole(tile: Tile) -> TilePixels:
    """The pixels of a tile; those of one batch must be of one size."""
    pixels = read_tile(tile)
    if tile.size_px and pixels.image.shape != (tile.size_px, tile.size_px):
        height, width = pixels.image.shape
        raise DatasetError(
            tr(
                "Tile file '{path}' has {width} x {height} pixels; its dataset.json says {size} x {size}. Tile the "
                "raster again, or take the tile out of dataset.json."
            ).format(path=tile.image, width=width, height=height, size=tile.size_px)
        )
    return pixels


def epoch_order(count: int, plan: BatchPlan, epoch: int) -> list[int]:
    """Indices of this process's tiles in the order of this epoch; every process gets as many in training."""
    order = list(range(count))
    if plan.shuffle:
        order = np.random.default_rng([plan.seed, epoch]).permutation(count).tolist()
        order += order[: -count % plan.world]
    return order[plan.rank :: plan.world]


def count_batches(count: int, plan: BatchPlan) -> int:
    """Batches of an epoch on this process."""
    return -(-len(epoch_order(count, plan, 0)) // plan.batch_size)


def epoch_batches(count: int, plan: BatchPlan, epoch: int) -> Iterator[tuple[int, ...]]:
    """Places in the list of tiles of each batch of an epoch."""
    order = epoch_order(count, plan, epoch)
    for start in range(0, len(order), plan.batch_size):
        yield tuple(order[start : start + plan.batch_size])
