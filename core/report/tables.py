"""Tables of a report: the same rows as text for reading and as CSV for going on with."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, isfinite, log10
from typing import TYPE_CHECKING, Any

from ...models.languages import tr
from .statistics import ROSE_BIN_DEG, Directions, RegionFigures, Summary
from .terms import name_shown

if TYPE_CHECKING:
    import numpy as np

    from .heavy_tails import SizeFits

#: Digits of a figure that are shown; CSV files hold all.
DIGITS = 3


@dataclass(frozen=True)
class Table:
    """A table: its file's name, title, column heads for reading and for CSV, and rows of texts and numbers."""

    name: str
    title: str
    heads: tuple[str, ...]
    csv_heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    def csv(self) -> str:
        """Returns the table as CSV; what is not known is empty."""
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        writer.writerow(self.csv_heads)
        for row in self.rows:
            writer.writerow(["" if isinstance(value, float) and not isfinite(value) else value for value in row])
        return buffer.getvalue()


def shown(value: Any) -> str:
    """Returns a name as it is read, a count with separators, a number with three digits or more, "–" for an unknown."""
    if isinstance(value, str):
        return name_shown(value)
    if isinstance(value, int):
        return f"{value:,}"
    if value is None or not isfinite(value):
        return "–"
    if value == 0:
        return "0"
    decimals = max(0, DIGITS - 1 - floor(log10(abs(value))))
    text = f"{value:,.{decimals}f}" if decimals < 8 else f"{value:.{DIGITS - 1}e}"
    return text.replace("-", "−", 1) if value < 0 else text


def signed(value: float) -> str:
    """Returns a number with two decimals and a minus sign where it needs one."""
    return f"{value:.2f}".replace("-", "−")


def with_error(value: float, error: float) -> str:
    """Returns a value with its error, both to the error's second digit: "2.51 ± 0.12"."""
    if not (isfinite(value) and isfinite(error) and error > 0):
        return shown(value)
    decimals = max(0, 1 - floor(log10(error)))
    return f"{value:,.{decimals}f} ± {error:,.{decimals}f}"


def region_table(figures: Sequence[RegionFigures]) -> Table:
    """Returns counts and areas by region, as in Le Corre et al. 2025, section 4.4."""
    rows = tuple(
        (item.name, item.mapped_km2, item.count, item.areas.total, item.areas.mean, item.areas.sd,
         item.areas.median, item.areas.largest)
        for item in figures
    )  # fmt: skip
    return Table(
        "regions",
        tr("Fractures by region"),
        (tr("Region"), tr("Mapped area [km²]"), tr("Fractures"), tr("Total area [m²]"), tr("Mean area [m²]"),
         tr("s.d. [m²]"), tr("Median [m²]"), tr("Largest [m²]")),
        ("region", "mapped_km2", "count", "area_total_m2", "area_mean_m2", "area_sd_m2", "area_median_m2",
         "area_largest_m2"),
        rows,
    )  # fmt: skip


def density_table(figures: Sequence[RegionFigures]) -> Table:
    """Returns densities by region; what lies outside all regions has none."""
    rows = tuple(
        (item.name, item.mapped_km2, item.count, item.length_km, item.p20, item.p20_error, item.p21,
         100 * item.p22)
        for item in figures
        if isfinite(item.mapped_km2)
    )  # fmt: skip
    return Table(
        "density",
        tr("Fracture density by region"),
        (tr("Region"), tr("Mapped area [km²]"), tr("Fractures"), tr("Length [km]"), "P20 [1/km²]", "± (√n)",
         "P21 [km/km²]", tr("P22, area [%]")),
        ("region", "mapped_km2", "count", "length_km", "p20_per_km2", "p20_error_per_km2", "p21_km_per_km2",
         "p22_percent"),
        rows,
    )  # fmt: skip


def size_table(summaries: Mapping[str, Summary]) -> Table:
    """Returns mean, spread and extremes of each quantity."""
    rows = tuple((name, s.count, s.mean, s.sd, s.median, s.largest) for name, s in summaries.items())
    return Table(
        "sizes",
        tr("Sizes of the fractures"),
        (tr("Quantity"), "n", tr("Mean"), tr("s.d."), tr("Median"), tr("Largest")),
        ("quantity", "count", "mean", "sd", "median", "largest"),
        rows,
    )


def log_normal_table(fits: Mapping[str, SizeFits]) -> Table:
    """Returns the log-normals of all sizes with standard errors."""
    found = [(name, fit.log_normal) for name, fit in fits.items() if fit.log_normal]
    return Table(
        "log_normal",
        tr("Log-normal distributions of all sizes (of ln x), with standard errors"),
        (tr("Quantity"), "n", "μ", "± μ", "σ", "± σ"),
        ("quantity", "count", "mu", "mu_error", "sigma", "sigma_error"),
        tuple((name, fit.count, fit.mu, fit.mu_error, fit.sigma, fit.sigma_error) for name, fit in found),
    )


def power_law_table(fits: Mapping[str, SizeFits]) -> Table:
    """Returns the power laws of the tails, with standard error and bootstrap ranges, and how they compare."""
    rows = tuple(
        (name, fit.power_law.count, fit.power_law.alpha, fit.power_law.alpha_error, *fit.power_law.alpha_range,
         fit.power_law.xmin, *fit.power_law.xmin_range, fit.power_law.distance, fit.power_law.plausibility,
         fit.comparison.ratio, fit.comparison.p_value)
        for name, fit in fits.items()
        if fit.power_law and fit.comparison
    )  # fmt: skip
    return Table(
        "power_law",
        tr("Power laws of the tails: exponent α with standard error and 95 % range, beginning of the tail with 95 % "
           "range, distance and plausibility, likelihood ratio against a log-normal and its p"),
        (tr("Quantity"), "n", "α", "±", "2.5 %", "97.5 %", "xmin", "2.5 %", "97.5 %", "KS", "p", tr("LR"),
         tr("p(LR)")),
        ("quantity", "count", "alpha", "alpha_error", "alpha_low", "alpha_high", "xmin", "xmin_low", "xmin_high",
         "ks_distance", "plausibility", "likelihood_ratio", "likelihood_ratio_p"),
        rows,
    )  # fmt: skip


def direction_table(found: Directions) -> Table:
    """Returns the mean axis, its spread and the test for a preferred direction."""
    return Table(
        "directions",
        tr("Directions"),
        (tr("Branches"), tr("Mean axis [°]"), "± 95 % [°]", tr("Circular variance"), tr("Rayleigh p")),
        ("count", "mean_deg", "error_95_deg", "circular_variance", "rayleigh_p"),
        ((found.count, found.mean_deg, found.error_deg, found.variance, found.rayleigh_p),),
    )


def rose_table(lengths_m: np.ndarray, counts: np.ndarray) -> Table:
    """Returns length and number of branches by bins of direction."""
    rows = tuple(
        (ROSE_BIN_DEG * number, ROSE_BIN_DEG * (number + 1), int(count), float(length) / 1000)
        for number, (length, count) in enumerate(zip(lengths_m, counts))
    )
    return Table(
        "rose",
        tr("Rose diagram"),
        (tr("From [°]"), tr("To [°]"), tr("Branches"), tr("Length [km]")),
        ("from_deg", "to_deg", "count", "length_km"),
        rows,
    )
