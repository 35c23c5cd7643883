"""Augmentation: the published ranges, masks that follow their images, no data that stays no data."""

from __future__ import annotations

import numpy as np
import pytest

from imfmapper.core.training.augmentation import (
    MIN_CORNER_AREA,
    AugmentationSettings,
    Sample,
    _convex_area,
    augment,
    crop,
    draw_corners,
    turn,
    warp,
)

NOTHING = AugmentationSettings(clahe=0, noise=0, perspective=0)


@pytest.fixture
def sample():
    rng = np.random.default_rng(0)
    valid = np.ones((64, 64), bool)
    valid[:, :10] = False
    mask = np.zeros((64, 64), bool)
    mask[30:34, 20:50] = True
    image = np.where(valid, 0.5 - 0.2 * mask + 0.05 * rng.standard_normal((64, 64)), 0).astype(np.float32)
    ignored = np.zeros((64, 64), bool)
    ignored[50:54, 10:] = True
    return Sample(image, mask & valid, valid, ignored)


def _same(first, second):
    return all(np.array_equal(getattr(first, name), getattr(second, name)) for name in vars(first))


def test_nothing_asked_for_changes_nothing(sample):
    assert _same(augment(sample, NOTHING, np.random.default_rng(1)), sample)


def test_same_seed_same_sample(sample):
    settings = AugmentationSettings(turns="all", gain=1.5, brightness=0.1, gamma=1.4)
    first, second, other = (augment(sample, settings, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert _same(first, second)
    assert not _same(first, other)


@pytest.mark.parametrize(("turns", "results"), [("none", 1), ("mirrored", 4), ("all", 8)])
def test_turns_are_the_symmetries_that_were_asked_for(turns, results):
    image = np.arange(16, dtype=np.float32).reshape(4, 4) / 16
    clear = np.zeros((4, 4), bool)
    settings = AugmentationSettings(0, 0, 0, turns=turns)
    drawn = [augment(Sample(image, clear, ~clear, clear), settings, np.random.default_rng(n)).image for n in range(80)]
    assert len({result.tobytes() for result in drawn}) == results


def test_a_mirrored_sun_stays_on_its_axis():
    # Lit from the left: brightness changes along the rows and not along the columns.
    image = np.tile(np.linspace(0.2, 0.8, 6, dtype=np.float32), (6, 1))
    clear = np.zeros((6, 6), bool)
    settings = AugmentationSettings(0, 0, 0, turns="mirrored")
    for seed in range(20):
        result = augment(Sample(image, clear, ~clear, clear), settings, np.random.default_rng(seed)).image
        assert not np.diff(result, axis=0).any()


@pytest.mark.parametrize("seed", range(8))
def test_result_stays_in_range_and_no_data_stays_zero(sample, seed):
    settings = AugmentationSettings(1, 1, 1, turns="all", gain=2, brightness=0.3, gamma=1.5)
    result = augment(sample, settings, np.random.default_rng(seed))
    assert result.image.shape == (64, 64) and result.image.dtype == np.float32
    assert result.image.min() >= 0 and result.image.max() <= 1
    assert not result.image[~result.valid].any()
    assert not result.mask[~result.valid].any()


def test_noise_has_the_published_strength():
    plain = Sample(
        np.full((256, 256), 0.5, np.float32), *(np.full((256, 256), value) for value in (False, True, False))
    )
    settings = AugmentationSettings(clahe=0, noise=1, perspective=0)
    deviations = [augment(plain, settings, np.random.default_rng(seed)).image.std() for seed in range(40)]
    assert 0.0074 < min(deviations) < 0.0085
    assert 0.0115 < max(deviations) < 0.0126


def test_each_of_the_three_is_drawn_half_of_the_time(sample):
    changed = [
        not _same(augment(sample, AugmentationSettings(clahe=0, perspective=0), np.random.default_rng(seed)), sample)
        for seed in range(200)
    ]
    assert 75 < sum(changed) < 125


def test_turns_are_the_eight_symmetries(sample):
    images = {turn(sample, symmetry).image.tobytes() for symmetry in range(8)}
    assert len(images) == 8
    assert _same(turn(sample, 0), sample)
    assert np.array_equal(turn(sample, 1).mask, np.rot90(sample.mask))


def test_identity_perspective_changes_nothing(sample):
    corners = np.array([[0, 0], [64, 0], [64, 64], [0, 64]], float)
    assert _same(warp(sample, corners), sample)


def test_perspective_to_half_the_width_by_hand(sample):
    corners = np.array([[0, 0], [32, 0], [32, 64], [0, 64]], float)
    result = warp(sample, corners)
    assert not result.valid[:, 32:].any()
    assert not result.valid[:, :5].any() and result.valid[:, 5:32].all()  # 10 columns of no data become 5
    assert result.mask.sum() == sample.mask.sum() / 2
    assert result.mask[30:34, 10:25].all()
    assert result.ignored[50:54, 5:32].all() and not result.ignored[:50].any()


def test_mask_follows_the_image(sample):
    drawn = Sample(
        np.where(sample.mask, 1, 0.01).astype(np.float32), sample.mask, np.ones((64, 64), bool), sample.ignored
    )
    for seed in range(10):
        rng = np.random.default_rng(seed)
        result = warp(drawn, draw_corners((64, 64), 1.5, rng))
        sure = result.mask & (result.image > 0.4)
        assert sure.sum() >= 0.9 * result.mask.sum()


@pytest.mark.parametrize("scale", [0.5, 1.0, 1.5])
def test_corners_are_never_folded_and_reach_their_range(scale):
    rng = np.random.default_rng(0)
    drawn = np.array([draw_corners((100, 200), scale, rng) for _ in range(300)])
    assert min(_convex_area(corners) for corners in drawn) >= MIN_CORNER_AREA * 100 * 200
    inwards = drawn[:, 0]  # top left
    assert inwards.min() >= 0
    assert 0.6 * scale * 100 < inwards[:, 0].max() <= scale * 100
    assert inwards[:, 1].max() <= scale * 50


def test_crop_is_inside(sample):
    part = crop(sample, 16, np.random.default_rng(0))
    assert part.image.shape == part.mask.shape == part.valid.shape == (16, 16)
    assert _same(crop(sample, 100, np.random.default_rng(0)), sample)
