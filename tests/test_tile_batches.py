"""Batches of tiles: what is sent to the device and what the network sees of it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from training_makers import write_tiles

torch = pytest.importorskip("torch")

from imfmapper.core.datasets import read_datasets, read_tile  # noqa: E402
from imfmapper.core.training.augmentation import AugmentationSettings  # noqa: E402
from imfmapper.core.training.tile_batches import BatchPlan, read_batch  # noqa: E402

PLAN = BatchPlan("unit", channels=3, batch_size=2, seed=3)
NOTHING_DRAWN = AugmentationSettings(clahe=0, noise=0, perspective=0)


@pytest.fixture
def tiles(tmp_path):
    """Five tiles, the last two for validation."""
    return list(read_datasets([write_tiles(tmp_path / "tiles", count=5)])[0].tiles)


def test_pixels_are_sent_as_in_the_file_and_unpacked_as_the_network_wants_them(tiles):
    packed = read_batch(tiles, PLAN, 1, [0, 1])
    assert (packed.image.dtype, packed.image.shape) == (torch.uint8, (2, 64, 64))
    assert packed.target.dtype == packed.valid.dtype == torch.bool and packed.ignored is None
    batch = packed.to("cpu")
    assert batch.image.is_contiguous(memory_format=torch.channels_last)
    for number, pixels in enumerate(map(read_tile, tiles[:2])):
        expected = np.repeat((pixels.image.astype(np.float32) / np.float32(255))[np.newaxis], 3, axis=0)
        np.testing.assert_array_equal(batch.image[number].numpy(), expected)
        np.testing.assert_array_equal(batch.target[number].numpy(), pixels.mask.astype(np.float32))
        np.testing.assert_array_equal(batch.valid[number].numpy(), pixels.valid.astype(np.float32))


@pytest.mark.parametrize("crop_px", [0, 32])
def test_an_augmented_batch_is_sent_scaled_and_without_a_draw_is_the_plain_one(tiles, crop_px):
    plain = read_batch(tiles, replace(PLAN, crop_px=crop_px), 1, [3, 0])
    augmented = read_batch(tiles, replace(PLAN, crop_px=crop_px, augmentation=NOTHING_DRAWN), 1, [3, 0])
    assert (plain.image.dtype, augmented.image.dtype) == (torch.uint8, torch.float32)
    for one, other in zip(vars(plain.to("cpu")).values(), vars(augmented.to("cpu")).values()):
        assert one is other is None or torch.equal(one, other)
