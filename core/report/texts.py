"""What a report says in sentences: the findings in short, the fits, the methods and where they come from."""

from __future__ import annotations

from .heavy_tails import IMPLAUSIBLE, MIN_TAIL, SizeFits
from .page import LENGTH, MAPPED_BY, Findings
from .statistics import ROSE_BIN_DEG
from .tables import shown, signed, with_error

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


def lead(findings: Findings) -> str:
    """Returns what was found in a sentence or two, as HTML."""
    whole, count = findings.whole, len(findings.catalogue)
    if not count:
        ground = f" on {shown(whole.mapped_km2)} km² of mapped ground" if whole else ""
        return (
            f"<b>No fracture was found{ground}.</b> Either there is none, or every detection was rejected: look at the "
            "rejected layer and at the probability raster before concluding."
        )
    named = "fracture" if count == 1 else "fractures"
    total_km = findings.sizes[LENGTH].total / 1000
    found = f"{count:,} impact melt {named} of {shown(total_km)} km in all"
    if whole is None:
        return f"{found}."
    inside = f", {shown(whole.length_km)} km of it" if shown(whole.length_km) != shown(total_km) else ""
    return (
        f"{found}{inside} on {shown(whole.mapped_km2)} km² of mapped ground: {shown(whole.p21)} km of fracture per "
        f"km². The mapped area is that of {MAPPED_BY[findings.mapped_by]}."
    )


def fit_text(name: str, fit: SizeFits) -> str:
    """Returns what the distributions of a quantity are, as HTML."""
    law = fit.power_law
    if fit.log_normal is None or law is None:
        return f"<b>{name}:</b> fewer than {MIN_TAIL} fractures of different size allow no fit."
    is_plausible = law.plausibility >= IMPLAUSIBLE
    verdict = {
        "power law": "the power law is likelier",
        "log-normal": "the log-normal is likelier",
        "undecided": "the data do not decide between the two",
    }[fit.comparison.verdict]
    return (
        f"<b>{name}:</b> log-normal with μ = {with_error(fit.log_normal.mu, fit.log_normal.mu_error)} and σ = "
        f"{with_error(fit.log_normal.sigma, fit.log_normal.sigma_error)} (of ln x). The tail from x<sub>min</sub> = "
        f"{shown(law.xmin)} m on ({law.count:,} fractures) follows a power law of density exponent α = "
        f"{with_error(law.alpha, law.alpha_error)}, which is {'plausible' if is_plausible else 'ruled out'} (p = "
        f"{law.plausibility:.2f}); against a log-normal of the same tail {verdict} (normalised likelihood ratio "
        f"{signed(fit.comparison.ratio)}, p = {fit.comparison.p_value:.2f})."
    )


def methods(findings: Findings) -> str:
    """Returns how the figures were worked out, and the references, as HTML."""
    samples = next((fit.power_law.samples for fit in findings.fits.values() if fit.power_law), 0)
    drawn = f" ({samples} samples of each kind, fixed seed)" if samples else ""
    return (
        "<h2>Method</h2><p>Areas, lengths and densities are on the body's ellipsoid, whatever the map's projection. "
        "Length is that of the centreline, all branches; mean width is area over length. "
        "Power laws are fitted by maximum likelihood, α = 1 + n / Σ ln(x / x<sub>min</sub>), to the tail for which the "
        "Kolmogorov-Smirnov distance is smallest; the standard error of α is (α − 1)/√n; ranges are 2.5 % and 97.5 % "
        f"quantiles of a bootstrap that seeks x<sub>min</sub> anew, and p is the share of synthetic samples that lie "
        f"farther from their own fit than the data{drawn}: below {IMPLAUSIBLE:g} the power law is ruled out (Clauset "
        "et al., 2009). A normalised likelihood ratio above 0 speaks for the power law, below 0 for the log-normal. "
        f"Directions are axes in bins of {ROSE_BIN_DEG:g}°; mean axis and circular variance come from doubled angles "
        "weighted with length (Mardia &amp; Jupp, 2000), the 95 % range from a bootstrap, and Rayleigh's test counts "
        "each branch once (Zar, 1999). P20, P21 and P22 are named as in Sanderson &amp; Nixon (2015).</p>"
        '<h2>References</h2><ol class="references">' + "".join(f"<li>{item}</li>" for item in REFERENCES) + "</ol>"
    )
