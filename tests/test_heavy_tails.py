"""Power laws and log-normals: against closed forms, against scipy, and against samples whose law is known."""

from __future__ import annotations

from math import erfc, exp, log, sqrt

import numpy as np
import pytest

from imfmapper.core.errors import Cancelled
from imfmapper.core.progress import Progress
from imfmapper.core.report.heavy_tails import (
    MIN_TAIL,
    SizeFits,
    compare,
    fit_log_normal,
    fit_power_law,
    fit_sizes,
    fit_tail_log_normal,
    power_law_alpha,
)


def power_law_sample(count: int, alpha: float, xmin: float, seed: int = 1) -> np.ndarray:
    return xmin * (1 - np.random.default_rng(seed).random(count)) ** (-1 / (alpha - 1))


def brute_force_tail(sizes: np.ndarray) -> tuple[float, float, float]:
    """Returns xmin, alpha and KS distance by trying every size, written out plainly."""
    best = (0.0, 0.0, 2.0)
    for xmin in sorted(set(sizes.tolist())):
        tail = sorted(size for size in sizes.tolist() if size >= xmin)
        if len(tail) < MIN_TAIL or tail[0] == tail[-1]:
            continue
        alpha = 1 + len(tail) / sum(log(size / xmin) for size in tail)
        distance = 0.0
        for rank, size in enumerate(tail):
            fitted = 1 - (size / xmin) ** (1 - alpha)
            distance = max(distance, abs((rank + 1) / len(tail) - fitted), abs(rank / len(tail) - fitted))
        if distance < best[2]:
            best = (xmin, alpha, distance)
    return best


def test_exponent_is_that_of_the_closed_form() -> None:
    # ln(x / 1) of 1, e, e2, e3 are 0, 1, 2, 3: alpha = 1 + 4 / 6.
    assert power_law_alpha(np.exp([0.0, 1.0, 2.0, 3.0]), 1.0) == pytest.approx(1 + 4 / 6)


def test_tail_and_exponent_are_those_of_trying_every_size() -> None:
    rng = np.random.default_rng(2)
    sizes = np.concatenate([rng.uniform(5, 50, 40), power_law_sample(60, 2.4, 50.0)])
    found = fit_power_law(sizes, samples=2)
    xmin, alpha, distance = brute_force_tail(sizes)
    assert (found.xmin, found.alpha, found.distance) == pytest.approx((xmin, alpha, distance))
    assert found.count == (sizes >= xmin).sum()
    assert found.alpha_error == pytest.approx((alpha - 1) / sqrt(found.count))


def test_known_power_law_is_found_within_its_uncertainty() -> None:
    found = fit_power_law(power_law_sample(1000, 2.5, 40.0), samples=60)
    assert abs(found.alpha - 2.5) < 3 * found.alpha_error
    assert found.alpha_range[0] < 2.5 < found.alpha_range[1]
    assert found.xmin_range[0] <= found.xmin <= found.xmin_range[1]
    assert found.plausibility > 0.1


def test_exponential_sizes_are_no_power_law_over_their_whole_range() -> None:
    found = fit_power_law(np.random.default_rng(3).exponential(100.0, 2000) + 50.0, samples=2)
    assert found.xmin > 150  # only the far tail passes for one
    assert found.count < 800


def test_log_normal_has_its_closed_form() -> None:
    found = fit_log_normal(np.exp([1.0, 2.0, 3.0, 6.0]))
    assert (found.mu, found.sigma) == pytest.approx((3.0, sqrt((4 + 1 + 0 + 9) / 4)))
    assert (found.mu_error, found.sigma_error) == pytest.approx((found.sigma / 2, found.sigma / sqrt(8)))
    # The median lies at e^mu; one sigma above it 15.87 % remain.
    assert found.exceedance(np.exp([3.0, 3.0 + found.sigma])) == pytest.approx([0.5, 0.5 * erfc(1 / sqrt(2))])


def test_log_normal_of_a_tail_is_that_of_the_whole_it_was_cut_from() -> None:
    sizes = np.exp(np.random.default_rng(4).normal(4.0, 0.7, 20000))
    cut = exp(3.8)
    found = fit_tail_log_normal(np.sort(sizes[sizes >= cut]), cut)
    assert (found.mu, found.sigma) == pytest.approx((4.0, 0.7), abs=0.05)
    assert found.exceedance(np.array([cut])) == pytest.approx([1.0])


def test_comparison_is_the_sum_of_log_densities() -> None:
    stats = pytest.importorskip("scipy.stats")
    tail = np.sort(power_law_sample(500, 2.2, 10.0))
    law = fit_power_law(tail, samples=2)
    tail = tail[tail >= law.xmin]
    normal = fit_tail_log_normal(tail, law.xmin)
    reference = stats.lognorm(normal.sigma, scale=exp(normal.mu))
    of_normal = reference.logpdf(tail) - reference.logsf(law.xmin)
    of_law = stats.pareto(law.alpha - 1, scale=law.xmin).logpdf(tail)
    differences = of_law - of_normal
    found = compare(tail, law, normal)
    assert found.ratio == pytest.approx(differences.sum() / (differences.std() * sqrt(len(tail))), rel=1e-6)
    assert found.p_value == pytest.approx(erfc(abs(found.ratio) / sqrt(2)))


def test_a_log_normal_with_a_clear_bend_wins_over_the_power_law() -> None:
    tail = np.sort(np.exp(np.random.default_rng(5).normal(4.0, 0.4, 4000)))
    law = fit_power_law(tail, samples=2)
    whole = type(law)(**{**vars(law), "xmin": float(tail[0]), "alpha": power_law_alpha(tail, tail[0])})
    assert compare(tail, whole, fit_tail_log_normal(tail, float(tail[0]))).verdict == "log-normal"


def test_the_same_seed_gives_the_same_uncertainty() -> None:
    sizes = power_law_sample(100, 2.3, 30.0)
    assert fit_power_law(sizes, seed=7, samples=10) == fit_power_law(sizes, seed=7, samples=10)
    assert fit_power_law(sizes, seed=7, samples=10).alpha_range != fit_power_law(sizes, seed=8, samples=10).alpha_range


@pytest.mark.parametrize("sizes", [[], [5.0] * 40, list(range(1, MIN_TAIL)), [float("nan")] * 20])
def test_too_few_or_equal_sizes_fit_nothing(sizes: list[float]) -> None:
    assert fit_sizes(np.array(sizes, float)) == SizeFits(None, None, None, None)


def test_fit_can_be_cancelled() -> None:
    class Stopped(Progress):
        def is_cancelled(self) -> bool:
            return True

    with pytest.raises(Cancelled):
        fit_power_law(power_law_sample(50, 2.0, 1.0), progress=Stopped())
