"""What a report says in sentences: the findings in short, the fits, the methods and where they come from."""

from __future__ import annotations

from ...models.languages import QT_TR_NOOP, tr
from .heavy_tails import IMPLAUSIBLE, MIN_TAIL, LogNormal, PowerLaw, SizeFits
from .page import MAPPED_BY, Findings
from .statistics import ROSE_BIN_DEG, RegionFigures
from .tables import shown, signed, with_error
from .terms import LENGTH, WIDTH

SOURCE = (
    "Le Corre, D., et al. (2025). Automated Impact Melt Fracture Mapping on the Moon With Weakly Supervised Deep "
    "Learning. <i>JGR Planets</i>, 130, e2025JE009145. doi:10.1029/2025JE009145"
)
REFERENCES = (
    "Clauset, A., Shalizi, C. R., &amp; Newman, M. E. J. (2009). Power-law distributions in empirical data. <i>SIAM "
    "Review</i>, 51, 661-703. doi:10.1137/070710111",
    SOURCE,
    "Mardia, K. V., &amp; Jupp, P. E. (2000). <i>Directional Statistics</i>. Wiley.",
    "Sanderson, D. J., &amp; Nixon, C. W. (2015). The use of topology in fracture network characterization. <i>Journal "
    "of Structural Geology</i>, 72, 55-66. doi:10.1016/j.jsg.2015.01.005",
    "Zar, J. H. (1999). <i>Biostatistical Analysis</i> (4th ed.). Prentice Hall.",
)
#: Quantities as sentences name them, without their unit.
_NAMES = {LENGTH: QT_TR_NOOP("Length"), WIDTH: QT_TR_NOOP("Mean width")}
#: What a comparison of distributions says, by its verdict.
_VERDICTS = {
    "power law": QT_TR_NOOP(
        "Against a log-normal of the same tail the power law is likelier (normalised likelihood ratio {ratio}, "
        "p = {chance:.2f})."
    ),
    "log-normal": QT_TR_NOOP(
        "Against a log-normal of the same tail the log-normal is likelier (normalised likelihood ratio {ratio}, "
        "p = {chance:.2f})."
    ),
    "undecided": QT_TR_NOOP(
        "Against a log-normal of the same tail the data do not decide between the two (normalised likelihood ratio "
        "{ratio}, p = {chance:.2f})."
    ),
}


def lead(findings: Findings) -> str:
    """Returns what was found in a sentence or two, as HTML."""
    whole, count = findings.whole, len(findings.catalogue)
    if not count:
        return _nothing_found(whole)
    total_km = findings.sizes[LENGTH].total / 1000
    found = (
        tr("1 impact melt fracture of {length} km in all.")
        if count == 1
        else tr("{count:,} impact melt fractures of {length} km in all.")
    )
    sentences = [found.format(count=count, length=shown(total_km))]
    if whole is not None:
        ground = (
            tr("The mapped ground has {area} km²: {density} km of fracture per km².")
            if shown(whole.length_km) == shown(total_km)
            else tr("{length} km of it lie on {area} km² of mapped ground: {density} km of fracture per km².")
        )
        figures = {"length": whole.length_km, "area": whole.mapped_km2, "density": whole.p21}
        sentences.append(ground.format(**{name: shown(value) for name, value in figures.items()}))
        sentences.append(tr(MAPPED_BY[findings.mapped_by]))
    return " ".join(sentences)


def _nothing_found(whole: RegionFigures | None) -> str:
    found = tr("No fracture was found.")
    if whole:
        found = tr("No fracture was found on {area} km² of mapped ground.").format(area=shown(whole.mapped_km2))
    advice = tr(
        "Either there is none, or every detection was rejected: look at the rejected layer and at the probability "
        "raster before concluding."
    )
    return f"<b>{found}</b> {advice}"


def fit_text(quantity: str, fit: SizeFits) -> str:
    """Returns what the distributions of a quantity are, as HTML."""
    name = tr(_NAMES[quantity])
    if fit.log_normal is None or fit.power_law is None:
        text = tr("<b>{name}:</b> fewer than {count} fractures of different size allow no fit.")
        return text.format(name=name, count=MIN_TAIL)
    against = tr(_VERDICTS[fit.comparison.verdict])
    return " ".join(
        (
            _log_normal_text(name, fit.log_normal),
            _power_law_text(fit.power_law),
            against.format(ratio=signed(fit.comparison.ratio), chance=fit.comparison.p_value),
        )
    )


def _log_normal_text(name: str, found: LogNormal) -> str:
    text = tr("<b>{name}:</b> log-normal with μ = {mu} and σ = {sigma} (of ln x).")
    mu, sigma = with_error(found.mu, found.mu_error), with_error(found.sigma, found.sigma_error)
    return text.format(name=name, mu=mu, sigma=sigma)


def _power_law_text(law: PowerLaw) -> str:
    text = (
        tr(
            "The tail from x<sub>min</sub> = {start} m on ({count:,} fractures) follows a power law of density "
            "exponent α = {alpha}, which is plausible (p = {chance:.2f})."
        )
        if law.plausibility >= IMPLAUSIBLE
        else tr(
            "The tail from x<sub>min</sub> = {start} m on ({count:,} fractures) follows a power law of density "
            "exponent α = {alpha}, which is ruled out (p = {chance:.2f})."
        )
    )
    alpha = with_error(law.alpha, law.alpha_error)
    return text.format(start=shown(law.xmin), count=law.count, alpha=alpha, chance=law.plausibility)


def methods(findings: Findings) -> str:
    """Returns how the figures were worked out, and the references, as HTML."""
    samples = next((fit.power_law.samples for fit in findings.fits.values() if fit.power_law), 0)
    drawn = tr("Ranges and p rest on {count} samples of each kind, drawn with a fixed seed.").format(count=samples)
    sentences = (
        tr(
            "Areas, lengths and densities are on the body's ellipsoid, whatever the map's projection. Length is that "
            "of the centreline, all branches; mean width is area over length."
        ),
        tr(
            "Power laws are fitted by maximum likelihood, α = 1 + n / Σ ln(x / x<sub>min</sub>), to the tail for which "
            "the Kolmogorov-Smirnov distance is smallest; the standard error of α is (α − 1)/√n; ranges are 2.5 % and "
            "97.5 % quantiles of a bootstrap that seeks x<sub>min</sub> anew, and p is the share of synthetic samples "
            "that lie farther from their own fit than the data: below {limit:g} the power law is ruled out (Clauset et "
            "al., 2009)."
        ).format(limit=IMPLAUSIBLE),
        *([drawn] if samples else []),
        tr("A normalised likelihood ratio above 0 speaks for the power law, below 0 for the log-normal."),
        tr(
            "Directions are axes in bins of {width:g}°; mean axis and circular variance come from doubled angles "
            "weighted with length (Mardia &amp; Jupp, 2000), the 95 % range from a bootstrap, and Rayleigh's test "
            "counts each branch once (Zar, 1999)."
        ).format(width=ROSE_BIN_DEG),
        tr("P20, P21 and P22 are named as in Sanderson &amp; Nixon (2015)."),
    )
    references = "".join(f"<li>{item}</li>" for item in REFERENCES)
    method, sources = tr("Method"), tr("References")
    return f'<h2>{method}</h2><p>{" ".join(sentences)}</p><h2>{sources}</h2><ol class="references">{references}</ol>'
