"""How sizes are distributed: power laws and log-normals fitted by maximum likelihood, with their uncertainty.

Straight lines through binned points on log axes are biased; the fits here follow Clauset, Shalizi and Newman (2009),
"Power-law distributions in empirical data", SIAM Review 51, 661-703, doi:10.1137/070710111.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import erfc, inf, log, nan, sqrt

import numpy as np

from ...models.languages import tr
from ..progress import Progress

#: Fewer sizes than this in a tail fit nothing that is worth printing.
MIN_TAIL = 10
#: Ends of a tail that are tried; with more distinct sizes, as many of them as this, evenly spread by rank.
MAX_CANDIDATES = 100
#: Samples drawn for the uncertainty and the plausibility; fewer where there are many sizes.
BOOTSTRAP_SAMPLES = 200
_BOOTSTRAP_WORK = 1e8
SEED = 0
#: A power law is implausible where its plausibility is below this (Clauset et al. 2009, section 4).
IMPLAUSIBLE = 0.1


@dataclass(frozen=True)
class PowerLaw:
    """Density proportional to x^-alpha from xmin on.

    Attributes:
        alpha: exponent of the density; the cumulative distribution falls as x^(1 - alpha).
        alpha_error: standard error, (alpha - 1) / sqrt(n), xmin taken for known (eq. 3.2).
        alpha_range: 2.5 % and 97.5 % quantiles of alpha over bootstrap samples, xmin sought anew in each.
        xmin: where the tail begins: the value for which the fit is closest (section 3.3).
        xmin_range: its quantiles, likewise.
        count: sizes in the tail.
        distance: Kolmogorov-Smirnov distance of data and fit.
        plausibility: share of synthetic samples of the fit that lie farther from their own fit than the data
            (section 4.1); below 0.1 a power law is ruled out.
        samples: bootstrap samples, of each kind.
    """

    alpha: float
    alpha_error: float
    alpha_range: tuple[float, float]
    xmin: float
    xmin_range: tuple[float, float]
    count: int
    distance: float
    plausibility: float
    samples: int

    def exceedance(self, x: np.ndarray) -> np.ndarray:
        """Returns the share of the tail that is x or larger."""
        return (np.asarray(x, float) / self.xmin) ** (1 - self.alpha)


@dataclass(frozen=True)
class LogNormal:
    """Normal distribution of ln x, over all sizes or over those from xmin on.

    Attributes:
        mu: mean of ln x.
        mu_error: its standard error, sigma / sqrt(n); NaN for a fit to a tail.
        sigma: standard deviation of ln x (maximum likelihood: divided by n).
        sigma_error: its standard error, sigma / sqrt(2 n); NaN for a fit to a tail.
        xmin: where the tail begins; 0: all sizes.
        count: sizes fitted.
    """

    mu: float
    mu_error: float
    sigma: float
    sigma_error: float
    xmin: float
    count: int

    def exceedance(self, x: np.ndarray) -> np.ndarray:
        """Returns the share of all sizes, or of the tail, that is x or larger."""
        from scipy.special import log_ndtr

        above = log_ndtr(-(np.log(x) - self.mu) / self.sigma)
        return np.exp(above - (_log_above(self.mu, self.sigma, self.xmin) if self.xmin > 0 else 0.0))


@dataclass(frozen=True)
class Comparison:
    """Which of two distributions is likelier for the tail (Vuong's test, Clauset et al. 2009, section 5).

    Attributes:
        ratio: normalised log-likelihood ratio; above 0 the power law is likelier, below 0 the log-normal.
        p_value: chance of a ratio this far from 0 where both are equally good; above 0.1 the data do not decide.
    """

    ratio: float
    p_value: float

    @property
    def verdict(self) -> str:
        """What the test says: "power law", "log-normal" or "undecided"."""
        if not self.p_value <= IMPLAUSIBLE:
            return "undecided"
        return "power law" if self.ratio > 0 else "log-normal"


@dataclass(frozen=True)
class SizeFits:
    """The fits of one quantity: log-normal of all sizes; power law, log-normal and which is likelier of the tail."""

    log_normal: LogNormal | None
    power_law: PowerLaw | None
    tail_log_normal: LogNormal | None
    comparison: Comparison | None


def fit_sizes(sizes: np.ndarray, *, seed: int = SEED, progress: Progress | None = None) -> SizeFits:
    """Returns the fits of positive sizes float64 (N,); None for what too few sizes, or equal ones, do not allow."""
    progress = progress or Progress()
    sizes = np.sort(np.asarray(sizes, float))  # (N,)
    sizes = sizes[np.isfinite(sizes) & (sizes > 0)]
    if sizes.size < MIN_TAIL or sizes[0] == sizes[-1]:
        return SizeFits(None, None, None, None)
    power_law = fit_power_law(sizes, seed=seed, progress=progress)
    if power_law is None:
        return SizeFits(fit_log_normal(sizes), None, None, None)
    tail = sizes[sizes >= power_law.xmin]
    tail_log_normal = fit_tail_log_normal(tail, power_law.xmin)
    return SizeFits(fit_log_normal(sizes), power_law, tail_log_normal, compare(tail, power_law, tail_log_normal))


def fit_log_normal(sizes: np.ndarray) -> LogNormal:
    """Returns the log-normal of all sizes by its closed form."""
    logs = np.log(sizes)
    mu, sigma, n = float(logs.mean()), float(logs.std()), logs.size
    return LogNormal(mu, sigma / sqrt(n), sigma, sigma / sqrt(2 * n), 0.0, n)


def power_law_alpha(tail: np.ndarray, xmin: float) -> float:
    """Returns 1 + n / sum(ln(x / xmin)), the maximum-likelihood exponent (eq. 3.1)."""
    return 1 + tail.size / float(np.log(tail / xmin).sum())


def fit_power_law(
    sizes: np.ndarray, *, seed: int = SEED, samples: int = BOOTSTRAP_SAMPLES, progress: Progress | None = None
) -> PowerLaw | None:
    """Returns the power law of the tail that it fits best, None where no tail has enough different sizes.

    Args:
        sizes: float64 (N,), positive.
        seed: of the bootstrap.
        samples: drawn in the bootstrap, of each kind, at most.
        progress: listener.
    """
    progress = progress or Progress()
    sizes = np.sort(np.asarray(sizes, float))
    found = _closest_tail(sizes)
    if found is None:
        return None
    xmin, alpha, distance = found
    count = int((sizes >= xmin).sum())
    candidates = min(MAX_CANDIDATES, sizes.size)
    samples = min(samples, max(20, int(_BOOTSTRAP_WORK / (candidates * sizes.size))))
    rng = np.random.default_rng(seed)
    refits, farther, drawn = [], 0, 0
    for number in range(samples):
        progress.check()
        progress.report(number / samples, tr("Fitting size distributions"))
        refit = _closest_tail(np.sort(rng.choice(sizes, sizes.size)))
        if refit is not None:
            refits.append(refit[:2])
        synthetic = _closest_tail(_synthetic(sizes, xmin, alpha, count, rng))
        if synthetic is not None:
            drawn += 1
            farther += synthetic[2] >= distance
    ranges = np.quantile(np.array(refits), (0.025, 0.975), axis=0).T if refits else np.full((2, 2), nan)
    return PowerLaw(
        alpha=alpha,
        alpha_error=(alpha - 1) / sqrt(count),
        alpha_range=(float(ranges[1, 0]), float(ranges[1, 1])),
        xmin=xmin,
        xmin_range=(float(ranges[0, 0]), float(ranges[0, 1])),
        count=count,
        distance=distance,
        plausibility=farther / drawn if drawn else nan,
        samples=samples,
    )


def _closest_tail(sizes: np.ndarray) -> tuple[float, float, float] | None:
    """Returns xmin, alpha and the KS distance of the tail of sorted sizes (N,) that a power law fits best."""
    n = sizes.size
    logs = np.log(sizes)
    firsts = np.flatnonzero(np.diff(sizes, prepend=-inf) > 0)  # where each distinct size begins
    firsts = firsts[firsts <= n - MIN_TAIL]
    if firsts.size > MAX_CANDIDATES:
        firsts = firsts[np.linspace(0, firsts.size - 1, MAX_CANDIDATES).round().astype(int)]
    log_sums = np.cumsum(logs[::-1])[::-1]  # (N,) of each size and those above
    ranks = np.arange(n)
    best = None
    for first in firsts.tolist():
        count = n - first
        spread = log_sums[first] - count * logs[first]
        if spread <= 1e-9 * count:
            continue
        slope = count / spread  # alpha - 1
        # Fitted share of smaller ones less the true one, at each size; the true one rises by 1 / count there.
        excess = -np.expm1(slope * (logs[first] - logs[first:])) - ranks[:count] / count
        distance = float(max(excess.max(), 1 / count - excess.min()))
        if best is None or distance < best[2]:
            best = float(sizes[first]), 1 + float(slope), distance
    return best


def _synthetic(sizes: np.ndarray, xmin: float, alpha: float, count: int, rng: np.random.Generator) -> np.ndarray:
    """Returns sorted sizes (N,): the data's own below xmin, the power law's from there on (section 4.1)."""
    in_tail = int(rng.binomial(sizes.size, count / sizes.size))
    tail = xmin * (1 - rng.random(in_tail)) ** (-1 / (alpha - 1))
    below = sizes[sizes < xmin]
    body = rng.choice(below, sizes.size - in_tail) if below.size else np.empty(0)
    return np.sort(np.concatenate([body, tail]))


def _log_above(mu: float, sigma: float, xmin: float) -> float:
    from scipy.special import log_ndtr

    return float(log_ndtr(-(log(xmin) - mu) / sigma))


def _tail_log_densities(tail: np.ndarray, mu: float, sigma: float, xmin: float) -> np.ndarray:
    logs = np.log(tail)
    inside = -logs - log(sigma * sqrt(2 * np.pi)) - (logs - mu) ** 2 / (2 * sigma**2)
    return inside - _log_above(mu, sigma, xmin)


def fit_tail_log_normal(tail: np.ndarray, xmin: float) -> LogNormal:
    """Returns the log-normal, cut off below xmin, that makes the tail likeliest; there is no closed form."""
    from scipy.optimize import minimize

    logs = np.log(tail)

    def cost(parameters: np.ndarray) -> float:
        mu, log_sigma = float(parameters[0]), float(parameters[1])
        value = -_tail_log_densities(tail, mu, float(np.exp(log_sigma)), xmin).mean()
        return value if np.isfinite(value) else 1e300

    # A power law is the limit of mu towards minus infinity: the bounds end the search there.
    spread = float(logs.std()) or 1e-3
    bounds = ((logs.mean() - 100 * spread, logs.max() + 10 * spread), (log(spread) - 5, log(spread) + 5))
    start = np.array([logs.mean(), log(spread)])
    found = minimize(cost, start, method="Nelder-Mead", bounds=bounds, options={"maxiter": 2000, "xatol": 1e-6})
    return LogNormal(float(found.x[0]), nan, float(np.exp(found.x[1])), nan, xmin, tail.size)


def compare(tail: np.ndarray, power_law: PowerLaw, log_normal: LogNormal) -> Comparison:
    """Returns Vuong's test of a power law against a log-normal on the same tail."""
    alpha, xmin = power_law.alpha, power_law.xmin
    of_power_law = log((alpha - 1) / xmin) - alpha * np.log(tail / xmin)
    differences = of_power_law - _tail_log_densities(tail, log_normal.mu, log_normal.sigma, xmin)
    spread = float(differences.std())
    if spread == 0:
        return Comparison(0.0, 1.0)
    ratio = float(differences.sum()) / (spread * sqrt(tail.size))
    return Comparison(ratio, erfc(abs(ratio) / sqrt(2)))
