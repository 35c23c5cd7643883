"""Every figure against a case computed by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest

from imfmapper.core.evaluation.false_alarms import FalseAlarms
from imfmapper.core.evaluation.line_scores import LineScores, width_classes
from imfmapper.core.evaluation.pixel_counts import PixelCounts, PublishedScores, count_pixels, f1_range
from imfmapper.core.evaluation.probability_histogram import ProbabilityHistogram


def _mask(*rows):
    return np.array([[character == "#" for character in row] for row in rows])


def test_counts_by_hand():
    predicted, truth = _mask("##..", "#..."), _mask("#.#.", "#...")
    assert count_pixels(predicted, truth) == PixelCounts(tp=2, fp=1, fn=1, tn=4)


def test_invalid_pixels_do_not_count():
    predicted, truth, valid = _mask("##.."), _mask("#.#."), _mask(".##.")
    assert count_pixels(predicted, truth, valid) == PixelCounts(tp=0, fp=1, fn=1, tn=0)


def test_the_range_of_f1_is_that_of_all_ways_to_draw_the_tiles():
    # Two tiles drawn again: both the good one (F1 1), both the bad one (0), or one of each (2 / 3).
    good, bad = PixelCounts(tp=1), PixelCounts(fp=1)
    assert f1_range([good, bad]) == (0, 1)
    assert f1_range([good, good]) == (1, 1)
    # With 1 bad tile of 40, 4 bad ones in a draw are rare (2 %) and 3 are not (6 %).
    low, high = f1_range([good] * 39 + [bad])
    assert high == 1
    assert low == pytest.approx(2 * 37 / (2 * 37 + 3))
    assert all(math.isnan(value) for value in f1_range([PixelCounts(tn=9)]))
    assert all(math.isnan(value) for value in f1_range([]))


def test_pooled_figures_by_hand():
    counts = PixelCounts(6, 2, 4, 88) + PixelCounts(0, 2, 0, 98)
    assert counts == PixelCounts(6, 4, 4, 186)
    assert (counts.precision, counts.recall, counts.f1) == (0.6, 0.6, 0.6)
    assert counts.iou == pytest.approx(6 / 14)


def test_published_figures_skip_undefined_tiles_and_average_batches():
    scores = PublishedScores()
    # Tile 1: P 0.75, R 0.6, IoU 0.5. Tile 2 has no fracture: P 0, IoU 0, no R. Tile 3 has neither.
    scores.add_batch([PixelCounts(6, 2, 4, 88), PixelCounts(0, 5, 0, 95), PixelCounts(0, 0, 0, 100)])
    # A batch whose tile has no detection: R 0, IoU 0, no P.
    scores.add_batch([PixelCounts(0, 0, 10, 90)])
    assert scores.precision == pytest.approx(0.375)  # the mean of one batch
    assert scores.recall == pytest.approx((0.6 + 0) / 2)
    assert scores.iou == pytest.approx((6 / 12 / 2 + 0) / 2)
    assert scores.f1 == pytest.approx(2 * 0.375 * 0.3 / 0.675)


def test_published_figures_without_anything_are_nan():
    scores = PublishedScores()
    scores.add_batch([PixelCounts(tn=10)])
    assert all(math.isnan(value) for value in (scores.precision, scores.recall, scores.iou, scores.f1))


def test_f1_is_zero_where_nothing_is_right():
    scores = PublishedScores()
    scores.add_batch([PixelCounts(0, 5, 5, 0)])
    assert (scores.precision, scores.recall, scores.f1) == (0, 0, 0)


def test_line_shifted_within_the_tolerance_is_found():
    truth, predicted = np.zeros((40, 60), bool), np.zeros((40, 60), bool)
    truth[10, 5:55] = True
    predicted[13, 5:30] = True  # 25 of 50 px, 3 px beside
    predicted[30, 5:15] = True  # 10 px of false line
    scores = LineScores()
    scores.add(predicted, truth)
    assert scores.detected_px == 35
    assert scores.correctness == pytest.approx(25 / 35)
    # True pixels are found while the detected line's end at column 29 is within 3 px: 3 rows off, only straight above.
    assert scores.completeness == pytest.approx(25 / 50)


def test_line_beyond_the_tolerance_is_missed():
    truth, predicted = np.zeros((20, 20), bool), np.zeros((20, 20), bool)
    truth[5], predicted[9] = True, True
    scores = LineScores()
    scores.add(predicted, truth)
    assert (scores.completeness, scores.correctness) == (0, 0)


def test_completeness_by_width_class():
    truth, predicted = np.zeros((60, 60), bool), np.zeros((60, 60), bool)
    truth[10], truth[40] = True, True
    predicted[10] = True
    widths = np.zeros((60, 60), np.uint8)
    widths[10], widths[40] = 1, 3
    scores = LineScores()
    scores.add(predicted, truth, widths)
    assert (scores.completeness_of("tiny"), scores.completeness_of("medium")) == (1, 0)
    assert math.isnan(scores.completeness_of("huge"))
    assert scores.completeness == 0.5


@pytest.mark.parametrize(("width_px", "code"), [(1, 1), (3, 1), (5, 1), (7, 2), (9, 2), (15, 3), (25, 4), (35, 5)])
def test_width_class_of_a_straight_band(width_px, code):
    mask = np.zeros((101, 101), bool)
    mask[50 - width_px // 2 : 51 + width_px // 2] = True
    classes = width_classes(mask)
    assert set(np.unique(classes[:, 30:70])) == {0, code}
    assert not classes[~mask].any()


def test_width_class_is_of_ground_metres():
    mask = np.zeros((101, 101), bool)
    mask[47:54] = True  # 7 px: small at 1.5 m/px, tiny at 0.5, medium at 3
    assert [int(width_classes(mask, gsd_m=gsd)[50, 50]) for gsd in (0.5, 1.5, 3.0)] == [1, 2, 3]


def test_false_alarms_by_hand():
    predicted, truth = np.zeros((100, 100), bool), np.zeros((100, 100), bool)
    valid = np.ones((100, 100), bool)
    predicted[0:10, 0:10] = True  # 225 m2: false
    predicted[30:36, 0:11] = True  # 66 px, 148.5 m2: too small to count
    predicted[50:60, 0:10], truth[59:70, 9:20] = True, True  # overlaps a fracture
    predicted[80:90, 0:10], truth[85, 10] = True, True  # touches one
    predicted[0:10, 50:60], valid[0:10, 50:60] = True, False  # in no data
    alarms = FalseAlarms(gsd_m=1.5)
    pixels = alarms.add(predicted, truth, valid)
    assert alarms.count == 1
    assert pixels.sum() == 100 and pixels[:10, :10].all()
    assert alarms.area_km2 == pytest.approx((10000 - 100) * 2.25 / 1e6)
    assert alarms.per_km2 == pytest.approx(1 / (9900 * 2.25e-6))


def test_diagonal_detection_is_one_component():
    predicted = np.eye(100, dtype=bool)  # 100 px, 225 m2, joined at corners only
    alarms = FalseAlarms(gsd_m=1.5)
    alarms.add(predicted, np.zeros_like(predicted), np.ones_like(predicted))
    assert alarms.count == 1


def test_reliability_by_hand():
    histogram = ProbabilityHistogram()
    probability = np.array([[0.1, 0.1, 0.1, 0.1, 0.9, 0.9, 0.9, 0.9]], np.float32)
    truth = np.array([[1, 0, 0, 0, 1, 1, 1, 0]], bool)
    histogram.add(probability, truth, np.ones_like(truth))
    low, high = histogram.reliability()
    assert (low.said, low.true_share, low.pixels) == (pytest.approx(0.1), 0.25, 4)
    assert (high.said, high.true_share, high.pixels) == (pytest.approx(0.9), 0.75, 4)
    assert histogram.calibration_error() == pytest.approx(0.15)


def test_best_threshold_by_hand():
    histogram = ProbabilityHistogram()
    probability = np.array([[0.2, 0.3, 0.3, 0.7, 0.8, 0.95]], np.float32)
    truth = np.array([[0, 1, 0, 1, 1, 1]], bool)
    histogram.add(probability, truth, np.ones_like(truth))
    threshold, f1 = histogram.best_threshold()
    # At 0.25: 4 hits, 1 false, 0 missed: 8/9. At 0.5: 3 hits, 0 false, 1 missed: 6/7.
    assert f1 == pytest.approx(8 / 9)
    assert 0.2 < threshold <= 0.3
    assert histogram.counts_at(0.5) == PixelCounts(3, 0, 1, 2)


def test_threshold_includes_the_pixel_that_is_exactly_there():
    histogram = ProbabilityHistogram()
    histogram.add(np.array([[0.5]], np.float32), np.array([[True]]), np.array([[True]]))
    assert histogram.counts_at(0.5).tp == 1


def test_tiles_add_up_to_the_whole():
    rng = np.random.default_rng(0)
    probability, truth = rng.random((40, 80)).astype(np.float32), rng.random((40, 80)) > 0.7
    valid = rng.random((40, 80)) > 0.1
    whole, parts = ProbabilityHistogram(), ProbabilityHistogram()
    whole.add(probability, truth, valid)
    for half in (np.s_[:, :40], np.s_[:, 40:]):
        parts.add(probability[half], truth[half], valid[half])
    assert whole.counts_at(0.5) == parts.counts_at(0.5) == count_pixels(probability >= 0.5, truth, valid)
