"""The figures and tables of a report, drawn and written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import tr
from ..errors import RasterError
from ..progress import Progress
from .charts import draw_rose, draw_sizes, draw_trust, picture
from .frame import MapFrame, bounds_of, frame_of
from .map import draw_density, draw_map
from .page import Findings
from .statistics import ROSE_BIN_DEG, rose
from .tables import (
    Table,
    density_table,
    direction_table,
    log_normal_table,
    power_law_table,
    region_table,
    rose_table,
    size_table,
)
from .terms import LENGTH, WIDTH

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Resolution of pictures in the page and in the folder.
PAGE_DPI, FILE_DPI = 180, 300


@dataclass(frozen=True)
class DrawnFigure:
    """A figure: its file's name, its caption, and the picture for the page; the other kind is drawn where needed."""

    name: str
    caption: str
    shown: bytes
    is_map: bool
    figure: Figure

    @property
    def shown_kind(self) -> str:
        """The kind of picture in the page: "png" for maps, whose ground is one already, "svg" for charts."""
        return "png" if self.is_map else "svg"


def draw_figures(
    findings: Findings, *, rose_radius: str = "area", progress: Progress | None = None
) -> list[DrawnFigure]:
    """Returns the figures that the findings allow: none of sizes and directions without fractures."""
    progress = progress or Progress()
    makers = {
        "map": (_map, True),
        "sizes": (_sizes, False),
        "rose": (lambda found: _rose(found, rose_radius), False),
        "density": (_density_map, True),
        "trust": (_trust, False),
    }
    drawn = []
    for number, (name, (make, is_map)) in enumerate(makers.items()):
        progress.check()
        progress.report(number / len(makers), tr("Drawing the figures"))
        made = make(findings)
        if made is not None:
            figure, caption = made
            shown = picture(figure, "png" if is_map else "svg", PAGE_DPI)
            drawn.append(DrawnFigure(name, caption, shown, is_map, figure))
    return drawn


def _frame(findings: Findings) -> MapFrame | None:
    overview = findings.overview
    crs_wkt = overview.grid.crs_wkt if overview else findings.crs_wkt
    outlines = [item.wkb for item in (*findings.regions, *findings.catalogue)]
    if not outlines:
        return None
    bounds = bounds_of(outlines, findings.crs_wkt, overview.grid if overview else None)
    return frame_of(bounds, crs_wkt, within=overview.grid.bounds if overview else None)


def _map(findings: Findings) -> tuple[Figure, str] | None:
    frame = _frame(findings)
    if frame is None:
        return None
    shown = findings.regions if findings.mapped_by in ("regions", "hull") else ()
    figure = draw_map(findings.catalogue, shown, findings.crs_wkt, frame, findings.overview)
    sentences = [_what_is_drawn(findings)]
    if shown:
        is_hull = findings.mapped_by == "hull"
        sentences.append(tr("Yellow: their convex hull.") if is_hull else tr("Yellow: outline of the mapped regions."))
    sentences.append(
        tr("Degrees of longitude and latitude; the scale bar holds for the middle of the map, from west to east.")
    )
    return figure, " ".join(sentences)


def _what_is_drawn(findings: Findings) -> str:
    count = len(findings.catalogue)
    if not findings.overview:
        return tr("Impact melt fractures (orange, n = {count:,}).").format(count=count)
    return tr("Impact melt fractures (orange, n = {count:,}) on the mosaic {mosaic}.").format(
        count=count, mosaic=findings.mosaic_name
    )


def _sizes(findings: Findings) -> tuple[Figure, str] | None:
    sizes = {LENGTH: findings.values("length_m"), WIDTH: findings.values("width_m")}
    if any(not (np.isfinite(values) & (values > 0)).any() for values in sizes.values()):
        return None
    return draw_sizes(sizes, findings.fits), tr(
        "Lengths and mean widths. (a, b) Numbers in bins of equal width in the logarithm, eight a decade. (c, d) Share "
        "of the fractures that are as large or larger. Dashed: log-normal of all sizes; solid: power law of the sizes "
        "from x<sub>min</sub> (dotted) on."
    )


def _rose(findings: Findings, radius: str) -> tuple[Figure, str] | None:
    found = findings.directions
    if not found.count:
        return None
    figure = draw_rose(findings.azimuths, findings.branch_lengths_m, found, radius=radius)
    sentences = (
        tr(
            "Rose diagram of {count:,} branches of the centrelines: share of the total length by direction, in bins of "
            "{width:g}°, the same on both sides since an axis points both ways."
        ).format(count=found.count, width=ROSE_BIN_DEG),
        tr("The area of a petal is proportional to its share.")
        if radius == "area"
        else tr("The radius of a petal is proportional to its share."),
        tr("Blue: mean axis and its 95 % range."),
    )
    return figure, " ".join(sentences)


def _density_map(findings: Findings) -> tuple[Figure, str] | None:
    frame = _frame(findings)
    if findings.density is None or frame is None or not findings.catalogue:
        return None
    outlined = findings.mapped_by in ("regions", "hull")
    figure = draw_density(
        findings.density, findings.regions, findings.crs_wkt, frame, findings.overview, outlined=outlined
    )
    caption = tr(
        "Fracture density P21: length of fractures per true ground area, in cells of {size:g} m. Cells without "
        "fractures are left clear."
    )
    return figure, caption.format(size=findings.density.cell_size_m)


def _trust(findings: Findings) -> tuple[Figure, str] | None:
    probabilities = findings.values("prob_mean")
    probabilities = probabilities[np.isfinite(probabilities)]
    if not probabilities.size:
        return None
    caption = tr(
        "What the network thinks of the {count:,} fractures: mean probability of each one's pixels. Where the network "
        "is well calibrated, a share as large as that is right; false alarms gather at the left end."
    )
    return draw_trust(probabilities), caption.format(count=probabilities.size)


def make_tables(findings: Findings) -> dict[str, Table]:
    """Returns the tables by name."""
    azimuths, lengths = findings.azimuths, findings.branch_lengths_m
    known = {name: summary for name, summary in findings.sizes.items() if summary.count}
    tables = (
        region_table(findings.by_region),
        size_table(known),
        log_normal_table(findings.fits),
        power_law_table(findings.fits),
        direction_table(findings.directions),
        rose_table(rose(azimuths, lengths), rose(azimuths, np.ones(len(azimuths)))),
        density_table(findings.by_region),
    )
    return {table.name: table for table in tables}


def write_figures(figures: Sequence[DrawnFigure], tables: dict[str, Table], folder: Path) -> None:
    """Writes each figure as SVG and PNG and each table as CSV; files of the same names are replaced.

    Raises:
        RasterError: the folder cannot be written.
    """
    contents: dict[str, bytes] = {}
    for figure in figures:
        contents[f"{figure.name}.svg"] = picture(figure.figure, "svg", FILE_DPI) if figure.is_map else figure.shown
        contents[f"{figure.name}.png"] = picture(figure.figure, "png", FILE_DPI)
    contents.update({f"{table.name}.csv": table.csv().encode("utf-8") for table in tables.values()})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in contents.items():
            partial = folder / f".{name}.part"
            partial.write_bytes(content)
            os.replace(partial, folder / name)
    except OSError as error:
        message = tr("Figures cannot be written to '{folder}': {error}. Choose another folder.")
        raise RasterError(message.format(folder=folder, error=error)) from error
