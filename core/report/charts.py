"""Charts of a report: size distributions with their fits, rose diagram, probabilities. Needs matplotlib.

Figures are made without `pyplot`, whose state is shared with whatever else runs in QGIS.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from .statistics import ROSE_BIN_DEG, Directions, exceedance, rose
from .terms import name_shown

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

    from .heavy_tails import SizeFits

#: Width in inches of a figure over both columns of a page, and of one column (AGU, Elsevier: 190 and 90 mm).
PAGE_WIDTH_IN, COLUMN_WIDTH_IN = 7.3, 3.6
INK, SOFT, FAINT = "#212529", "#868e96", "#dee2e6"
FRACTURE, POWER_LAW, LOG_NORMAL = "#d9480f", "#1864ab", "#2b8a3e"
LABEL_PT, TICK_PT = 8.5, 7.5
#: Bins of a histogram over each factor of ten.
_BINS_PER_DECADE = 8
ROSE_RADII = ("area", "length")


def new_figure(width_in: float, height_in: float) -> Figure:
    """Returns an empty figure that belongs to no window."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(width_in, height_in), layout="constrained", facecolor="white")
    FigureCanvasAgg(figure)
    return figure


def dress(axes: Axes, x_label: str = "", y_label: str = "", letter: str = "") -> None:
    """Gives axes the report's fonts and lines, and a letter in their corner."""
    axes.set_xlabel(x_label, fontsize=LABEL_PT, color=INK)
    axes.set_ylabel(y_label, fontsize=LABEL_PT, color=INK)
    axes.tick_params(labelsize=TICK_PT, colors=INK, which="both", width=0.6)
    for spine in axes.spines.values():
        spine.set_linewidth(0.6)
        spine.set_color(SOFT)
    if letter:
        axes.set_title(letter, loc="left", fontsize=LABEL_PT + 1, fontweight="bold", color=INK)


def draw_sizes(sizes: Mapping[str, np.ndarray], fits: Mapping[str, SizeFits]) -> Figure:
    """Draws, for each quantity (label with unit), a histogram and the share of larger ones, with the fits."""
    figure = new_figure(PAGE_WIDTH_IN, 5.4)
    panels = figure.subplots(2, len(sizes), squeeze=False)
    letters = iter("abcdefgh")
    for column, (label, values) in enumerate(sizes.items()):
        values = values[np.isfinite(values) & (values > 0)]
        _draw_histogram(panels[0, column], values, fits[label])
        dress(panels[0, column], name_shown(label), tr("Number of fractures"), next(letters))
    for column, (label, values) in enumerate(sizes.items()):
        values = values[np.isfinite(values) & (values > 0)]
        _draw_exceedance(panels[1, column], values, fits[label])
        panels[1, column].set_xlim(panels[0, column].get_xlim())
        dress(panels[1, column], name_shown(label), tr("Share as large or larger"), next(letters))
    return figure


def log_bins(values: np.ndarray) -> np.ndarray:
    """Returns edges of bins of equal width in the logarithm, eight a decade, around positive values."""
    low = np.floor(np.log10(values.min()) * _BINS_PER_DECADE)
    high = np.floor(np.log10(values.max()) * _BINS_PER_DECADE) + 1
    return 10 ** (np.arange(low, high + 1) / _BINS_PER_DECADE)


def _draw_histogram(axes: Axes, values: np.ndarray, fits: SizeFits) -> None:
    edges = log_bins(values)
    axes.hist(values, edges, color="#f4b183", edgecolor="white", linewidth=0.5)
    if fits.log_normal:
        # As a number in a bin of this width around x, so that it compares with the bars.
        half = 10 ** (0.5 / _BINS_PER_DECADE)
        x = np.geomspace(edges[0], edges[-1], 200)
        expected = fits.log_normal.exceedance(x / half) - fits.log_normal.exceedance(x * half)
        axes.plot(x, values.size * expected, color=LOG_NORMAL, linewidth=1.4, linestyle="--", label=tr("log-normal"))
        axes.legend(fontsize=TICK_PT, frameon=False)
    axes.set_xscale("log")
    _plain_ticks(axes)


def _draw_exceedance(axes: Axes, values: np.ndarray, fits: SizeFits) -> None:
    x, share = exceedance(values)
    axes.plot(x, share, "o", markersize=2.6, color=FRACTURE, alpha=0.75, markeredgewidth=0, label=tr("fractures"),
              rasterized=x.size > 5000)  # fmt: skip
    if fits.log_normal:
        line = np.geomspace(x[0], x[-1], 200)
        axes.plot(line, fits.log_normal.exceedance(line), color=LOG_NORMAL, linewidth=1.2, linestyle="--",
                  label=tr("log-normal, all"))  # fmt: skip
    law = fits.power_law
    if law:
        line = np.geomspace(law.xmin, x[-1], 200)
        in_tail = law.count / values.size
        label = tr("power law, α = {alpha:.2f} ± {error:.2f}").format(alpha=law.alpha, error=law.alpha_error)
        axes.plot(line, in_tail * law.exceedance(line), color=POWER_LAW, linewidth=1.4, label=label)
        axes.axvline(law.xmin, color=POWER_LAW, linewidth=0.7, linestyle=":")
    axes.set_xscale("log")
    axes.set_yscale("log")
    # Room above for the legend, since some curves reach into every corner.
    lowest = 0.6 / values.size
    axes.set_ylim(lowest, lowest**-0.42)
    _plain_ticks(axes)
    _shares(axes)
    axes.legend(fontsize=TICK_PT, frameon=False, loc="upper right")


def _plain_ticks(axes: Axes) -> None:
    """Writes 20, 50, 100 rather than powers of ten; on short axes also between the decades."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullFormatter

    low, high = axes.get_xlim()
    decades = np.log10(high / low)
    subs = (1.0,) if decades > 3 else (1.0, 2.0, 5.0) if decades > 0.8 else (1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0)
    axes.xaxis.set_major_locator(LogLocator(base=10, subs=subs))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.10g}"))
    axes.xaxis.set_minor_formatter(NullFormatter())


def _shares(axes: Axes) -> None:
    """Writes shares as 1, 0.1, 0.01, and nothing above 1."""
    from matplotlib.ticker import FixedLocator, FuncFormatter, NullLocator

    low = axes.get_ylim()[0]
    axes.yaxis.set_major_locator(FixedLocator([10.0**-power for power in range(int(-np.log10(low)) + 1)]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))
    axes.yaxis.set_minor_locator(NullLocator())


def draw_rose(azimuths: np.ndarray, lengths: np.ndarray, found: Directions, *, radius: str = "area") -> Figure:
    """Draws the directions, weighted with length, on both sides of the circle.

    Args:
        azimuths: degrees clockwise from north (N,).
        lengths: weights (N,).
        found: their mean and its uncertainty.
        radius: "area": the area of a petal is proportional to its share, so that the eye is not misled; "length": its
            length is.
    """
    from matplotlib.ticker import FixedFormatter, FixedLocator

    figure = new_figure(COLUMN_WIDTH_IN + 0.6, COLUMN_WIDTH_IN + 0.6)
    axes = figure.add_subplot(projection="polar")
    axes.set_theta_zero_location("N")
    axes.set_theta_direction(-1)
    sums = rose(azimuths, lengths)
    shares = sums / sums.sum() if sums.sum() else sums
    scale = np.sqrt if radius == "area" else np.asarray
    begin = np.radians(np.arange(0, 360, ROSE_BIN_DEG))
    axes.bar(begin, np.tile(scale(shares), 2), width=np.radians(ROSE_BIN_DEG), align="edge", color="#f4b183",
             edgecolor=FRACTURE, linewidth=0.7, zorder=2)  # fmt: skip
    rings = _rings(float(shares.max()) if shares.size else 0.0)
    top = float(scale(np.array(rings[-1])))
    axes.set_ylim(0, top)
    axes.yaxis.set_major_locator(FixedLocator([float(scale(np.array(ring))) for ring in rings]))
    axes.yaxis.set_major_formatter(FixedFormatter([f"{100 * ring:g} %" for ring in rings]))
    axes.set_rlabel_position((found.mean_deg + 90) % 360 if np.isfinite(found.mean_deg) else 90)
    if np.isfinite(found.mean_deg):
        _draw_mean(axes, found, top)
    around = {0: tr("N"), 90: tr("E"), 180: tr("S"), 270: tr("W")}
    axes.set_thetagrids(range(0, 360, 30), [around.get(degrees, f"{degrees}°") for degrees in range(0, 360, 30)])
    dress(axes)
    axes.tick_params(axis="y", labelsize=TICK_PT - 1, labelcolor=SOFT)
    axes.grid(color=FAINT, linewidth=0.6)
    axes.set_axisbelow(True)
    return figure


def _rings(largest: float) -> list[float]:
    """Returns shares for three or four rings, the last of which holds the largest petal."""
    for step in (0.01, 0.02, 0.05, 0.1, 0.2, 0.25):
        if largest <= 4 * step:
            return [step * number for number in range(1, max(2, int(np.ceil(largest / step - 1e-9))) + 1)]
    return [0.25, 0.5, 0.75, 1.0]


def _draw_mean(axes: Axes, found: Directions, top: float) -> None:
    mean = np.radians(found.mean_deg)
    axes.plot([mean, mean], [0, top], color=POWER_LAW, linewidth=1.4, zorder=4)
    axes.plot([mean + np.pi] * 2, [0, top], color=POWER_LAW, linewidth=1.4, zorder=4)
    if np.isfinite(found.error_deg):
        spread = np.radians(np.linspace(-found.error_deg, found.error_deg, 60))
        for turn in (0.0, np.pi):
            axes.plot(mean + turn + spread, np.full(60, 0.985 * top), color=POWER_LAW, linewidth=3,
                      solid_capstyle="butt", zorder=4)  # fmt: skip


def draw_trust(probabilities: np.ndarray) -> Figure:
    """Draws how many fractures have which mean probability."""
    figure = new_figure(COLUMN_WIDTH_IN + 0.6, 2.6)
    axes = figure.add_subplot()
    low = np.floor(20 * min(0.5, float(probabilities.min()))) / 20
    axes.hist(probabilities, np.arange(round(20 * low), 21) / 20, color="#f4b183", edgecolor="white", linewidth=0.5)
    median = float(np.median(probabilities))
    axes.axvline(median, color=POWER_LAW, linewidth=1.2, label=tr("median {median:.2f}").format(median=median))
    axes.set_xlim(low, 1)
    axes.yaxis.get_major_locator().set_params(integer=True)
    dress(axes, tr("Mean probability of a fracture's pixels"), tr("Number of fractures"))
    axes.legend(fontsize=TICK_PT, frameon=False, loc="upper left")
    return figure


def picture(figure: Figure, kind: str, dpi: int) -> bytes:
    """Returns a figure as a file: "png" or "svg"."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format=kind, dpi=dpi, metadata={"Date": None} if kind == "svg" else None)
    # Laid out once; again for each further picture would take as long as drawing it.
    if hasattr(figure, "set_layout_engine"):
        figure.set_layout_engine("none")
    else:  # matplotlib before 3.6
        figure.set_constrained_layout(False)
    return buffer.getvalue()
