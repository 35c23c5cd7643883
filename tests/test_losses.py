"""Losses by hand."""

from __future__ import annotations

import math

import pytest

torch = pytest.importorskip("torch")

from imfmapper.core.training.batch_augmentation import (  # noqa: E402
    Batch,
    BatchAugmentation,
    augment_batch,
    cut_crops,
)
from imfmapper.core.training.losses import centreline_dice_loss, cross_entropy, dice_loss, fracture_logit, total_loss  # noqa: E402
from imfmapper.core.training.settings import LossSettings  # noqa: E402

TARGET = torch.tensor([[[1.0, 0.0]]])  # (1, 1, 2)


def test_cross_entropy_of_two_outputs_is_the_mean_of_two_binary_problems():
    logits = torch.tensor([[[[0.0, 2.0]], [[1.0, 0.0]]]])  # (1, 2, 1, 2)
    # Pixel 1: background 0 should be 0: ln 2; fracture 1 should be 1: ln(1 + 1/e). Pixel 2: ln(1 + e^-2) and ln 2.
    terms = [math.log(2), math.log(1 + math.exp(-1)), math.log(1 + math.exp(-2)), math.log(2)]
    assert float(cross_entropy(logits, TARGET)) == pytest.approx(sum(terms) / 4)


def test_cross_entropy_of_one_output():
    logits = torch.tensor([[[[0.0, -1.0]]]])
    expected = (math.log(2) + math.log(1 + math.exp(-1))) / 2
    assert float(cross_entropy(logits, TARGET)) == pytest.approx(expected)


def test_left_out_pixels_do_not_count():
    logits = torch.tensor([[[[0.0, 50.0]]]])
    assert float(cross_entropy(logits, TARGET, torch.tensor([[[1.0, 0.0]]]))) == pytest.approx(math.log(2))


def test_dice_by_hand():
    logit = torch.tensor([[[0.0, 0.0]]])  # probabilities 0.5
    assert float(dice_loss(logit, TARGET)) == pytest.approx(1 - (2 * 0.5 + 1) / (1 + 1 + 1))


def test_centreline_dice_prefers_the_connected_line():
    target = torch.zeros(1, 32, 32)
    target[:, 15:18] = 1
    whole, cut = target * 20 - 10, target * 20 - 10
    cut[:, :, 10:14] = -10
    assert float(centreline_dice_loss(whole, target)) < 0.02 < float(centreline_dice_loss(cut, target))


def test_auxiliary_head_weighs_half():
    logits = torch.zeros(1, 2, 1, 2)
    alone = float(total_loss({"out": logits}, TARGET))
    assert float(total_loss({"out": logits, "aux": logits}, TARGET)) == pytest.approx(1.5 * alone)
    assert alone == pytest.approx(math.log(2))


def test_fracture_logit_is_the_published_argmax():
    logits = torch.randn(2, 2, 5, 5, generator=torch.Generator().manual_seed(0))
    assert torch.equal(fracture_logit(logits) > 0, logits.argmax(dim=1) == 1)


def test_every_loss_has_a_gradient():
    logits = torch.zeros(1, 2, 16, 16, requires_grad=True)
    target = torch.zeros(1, 16, 16)
    target[:, 7:9] = 1
    total_loss({"out": logits}, target, None, LossSettings(dice=1, centreline=1)).backward()
    assert float(logits.grad.abs().sum()) > 0 and bool(torch.isfinite(logits.grad).all())


def test_batch_augmentation_keeps_no_data_and_repeats():
    image = torch.rand(6, 48, 48, generator=torch.Generator().manual_seed(0))
    valid = torch.ones(6, 48, 48)
    valid[:, :8] = 0
    mask = (image > 0.8).float() * valid
    batch = Batch(image * valid, mask, valid, valid)
    settings = BatchAugmentation(zoom_share=1, blur_share=1, seam_share=0.5, no_data_share=0.5)
    first, second = (augment_batch(batch, settings, torch.Generator().manual_seed(4)) for _ in range(2))
    assert torch.equal(first.image, second.image) and torch.equal(first.mask, second.mask)
    assert not first.image[first.valid == 0].any() and not first.mask[first.valid == 0].any()
    assert float(first.image[first.valid > 0].min()) >= 1 / 255 - 1e-6
    steps = first.image * 255
    torch.testing.assert_close(steps, steps.round(), rtol=0, atol=1e-3)


def test_pixels_that_do_not_count_keep_their_brightness():
    images = torch.full((1, 16, 16), 100, dtype=torch.uint8)
    masks, weights = torch.zeros_like(images), torch.ones_like(images)
    masks[:, 4:8], weights[:, 4:8], images[:, :2] = 1, 0, 0
    batch = cut_crops(images, masks, weights, torch.tensor([0]), 16, torch.Generator().manual_seed(0))
    torch.testing.assert_close(batch.image[0, 2:], torch.full((14, 16), 100 / 255))
    assert not batch.weight[:, 4:8].any() and not batch.mask.any()
    assert batch.valid[:, 2:].all() and not batch.valid[:, :2].any() and not batch.weight[:, :2].any()
