"""The report on a map of impact melt fractures: one HTML file that stands alone, its figures and tables as files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ...models.languages import QT_TR_NOOP, tr
from ...models.whole_files import write_text
from .. import geodesy, reprojection
from ..errors import DependencyError
from ..extents import moved_bounds
from ..progress import Progress
from ..rasters import RasterSource, open_raster
from ..reading.mosaic_overview import Overview, make_overview, valid_area
from ..windows import Window
from .catalogue import Fracture, Region, convex_hull, merge_regions, on_turn_of_first, with_area, within_extent
from .density import Density, map_density
from .frame import bounds_of, frame_of
from .heavy_tails import SizeFits, fit_sizes
from .lines import branch_axes
from .statistics import Directions, RegionFigures, Summary, directions, region_figures, summarise
from .terms import HULL, LENGTH, MOSAIC, QUANTITIES, WIDTH

Provenance = Mapping[str, Mapping[str, str]]
Bounds = tuple[float, float, float, float]
#: What a report says the densities refer to, by where the mapped area came from.
MAPPED_BY = {
    "regions": QT_TR_NOOP("The mapped area is that of the given regions."),
    "mosaic": QT_TR_NOOP("The mapped area is that of the mosaic's valid pixels, since no regions were given."),
    "extent": QT_TR_NOOP(
        "The mapped area is that of the mosaic's valid pixels in the extent, since no regions were given."
    ),
    "hull": QT_TR_NOOP(
        "The mapped area is that of the convex hull of the fractures, since neither regions nor a mosaic were given: "
        "too small an area, so that densities come out too high."
    ),
    "nothing": QT_TR_NOOP("Nothing was mapped, since there are neither regions nor a mosaic nor fractures."),
}


@dataclass(frozen=True)
class Findings:
    """All that a report says.

    Attributes:
        title: heading.
        crs_wkt: CRS of catalogue and regions.
        catalogue: the fractures.
        regions: what was mapped.
        mapped_by: key of `MAPPED_BY`.
        by_region: figures of each region, of all, and of what lies outside.
        sizes: summary by quantity.
        fits: fitted distributions by quantity, of length and width.
        azimuths: direction of every branch of the centrelines in degrees, float64 (M,).
        branch_lengths_m: its length, float64 (M,).
        directions: mean axis and spread of the branches.
        density: raster of densities, None where nothing was mapped.
        overview: the mosaic made small, None without one.
        mosaic_name: its file's name.
        provenance: entries by section.
    """

    title: str
    crs_wkt: str
    catalogue: Sequence[Fracture]
    regions: Sequence[Region]
    mapped_by: str
    by_region: Sequence[RegionFigures]
    sizes: Mapping[str, Summary]
    fits: Mapping[str, SizeFits]
    azimuths: np.ndarray
    branch_lengths_m: np.ndarray
    directions: Directions
    density: Density | None
    overview: Overview | None
    mosaic_name: str
    provenance: Provenance

    def values(self, name: str) -> np.ndarray:
        """Returns an attribute of all fractures, float64 (N,)."""
        return np.array([getattr(fracture, name) for fracture in self.catalogue], float)

    @property
    def whole(self) -> RegionFigures | None:
        """Figures of all regions together, None where nothing was mapped."""
        mapped = [figures for figures in self.by_region if np.isfinite(figures.mapped_km2)]
        return mapped[-1] if mapped else None


def write_report(
    path: str | os.PathLike[str],
    catalogue: Sequence[Fracture],
    *,
    crs_wkt: str,
    regions: Sequence[Region] = (),
    extent: Bounds | None = None,
    raster_path: str | os.PathLike[str] | None = None,
    band: int = 1,
    figures_folder: str | os.PathLike[str] | None = None,
    cell_size_m: float = 0.0,
    rose_radius: str = "area",
    provenance: Provenance | None = None,
    title: str = "",
    progress: Progress | None = None,
) -> Findings:
    """Writes the report on a catalogue and returns what it says; the file appears when it is whole.

    Args:
        path: the HTML file.
        catalogue: measured fractures (`fracture_catalogue.make_catalogue`), in any order; may be empty.
        crs_wkt: CRS of fractures and regions.
        regions: what was mapped, for the densities. Without any, the mosaic's valid pixels, else the fractures'
            convex hull; the report says which.
        extent: the part that was mapped; regions and valid pixels beyond do not count.
        raster_path: the mosaic, background of the maps; in any CRS of the body.
        band: its band with the image.
        figures_folder: gets each figure as SVG and PNG and each table as CSV.
        cell_size_m: edge of the density raster's cells on the ground; 0: automatic.
        rose_radius: "area" or "length": what of a petal is proportional to its share.
        provenance: how the catalogue was made, entries by section ("Detections": {"THRESHOLD": "0.5"}); sections are
            named in the user's language, that of the report itself `tr("Report")`.
        title: heading; empty: "Impact melt fractures".
        progress: listener.

    Raises:
        DependencyError: matplotlib is missing.
        CrsError: there is no CRS, or the mosaic is on another body.
        RasterError: the mosaic cannot be read, or a file not be written.
    """
    from .figures import draw_figures, make_tables, write_figures
    from .html import render_report

    require_matplotlib()
    progress = progress or Progress()
    raster = open_raster(raster_path, band=band, stretch="percentile_0.5", progress=progress) if raster_path else None
    findings = gather(
        catalogue,
        crs_wkt,
        regions=regions,
        extent=extent,
        raster=raster,
        cell_size_m=cell_size_m,
        provenance=provenance,
        title=title or tr("Impact melt fractures"),
        progress=progress.part(0, 0.7),
    )
    figures = draw_figures(findings, rose_radius=rose_radius, progress=progress.part(0.7, 0.95))
    tables = make_tables(findings)
    if figures_folder:
        write_figures(figures, tables, Path(figures_folder))
    write_text(path, render_report(findings, figures, tables))
    return findings


def require_matplotlib() -> None:
    """Raises `DependencyError` where no figure can be drawn."""
    try:
        import matplotlib.figure  # noqa: F401
    except ImportError as error:
        raise DependencyError(
            tr(
                "The report's figures are drawn with matplotlib, which is missing ({error}). Install it with Plugins > "
                "IMFMapper > Install dependencies, or 'python3 -m pip install matplotlib'."
            ).format(error=error)
        ) from error


def gather(
    catalogue: Sequence[Fracture],
    crs_wkt: str,
    *,
    regions: Sequence[Region] = (),
    extent: Bounds | None = None,
    raster: RasterSource | None = None,
    cell_size_m: float = 0.0,
    provenance: Provenance | None = None,
    title: str = "",
    progress: Progress | None = None,
) -> Findings:
    """Returns what a report says; see `write_report`."""
    progress = progress or Progress()
    geodesy.body_of(crs_wkt)
    if raster is not None:
        mosaic = tr("raster '{path}'").format(path=raster.path)
        geodesy.require_same_body(crs_wkt, raster.grid.crs_wkt, tr("The layer of detections"), mosaic)
    regions = with_area(regions, progress)
    if extent is not None:
        regions = within_extent(regions, extent, crs_wkt)
    catalogue, regions = on_turn_of_first(catalogue, regions, crs_wkt)
    overview = None
    if raster is not None:
        window = _window(raster, regions, catalogue, extent, crs_wkt)
        overview = make_overview(raster, window=window, progress=progress.part(0, 0.15))
    mapped_by, regions = _mapped(catalogue, regions, overview, crs_wkt)
    if mapped_by == "mosaic" and extent is not None:
        mapped_by = "extent"
    by_region = region_figures(catalogue, regions, crs_wkt, progress.part(0.15, 0.4))
    density = None
    if regions:
        outlines = [region.wkb for region in regions]
        density = map_density(catalogue, outlines, crs_wkt, cell_size_m=cell_size_m, progress=progress.part(0.4, 0.6))
    columns = {name: np.array([getattr(f, name) for f in catalogue], float) for name in QUANTITIES.values()}
    fits = {
        label: fit_sizes(columns[QUANTITIES[label]], progress=progress.part(0.6 + 0.2 * number, 0.8 + 0.2 * number))
        for number, label in enumerate((LENGTH, WIDTH))
    }
    azimuths, branch_lengths_m = branch_axes(catalogue, crs_wkt)
    return Findings(
        title,
        crs_wkt,
        catalogue,
        regions,
        mapped_by,
        by_region,
        {label: summarise(columns[name]) for label, name in QUANTITIES.items()},
        fits,
        azimuths,
        branch_lengths_m,
        directions(azimuths, branch_lengths_m),
        density,
        overview,
        Path(raster.path).name if raster else "",
        provenance or {},
    )


def _window(
    raster: RasterSource,
    regions: Sequence[Region],
    catalogue: Sequence[Fracture],
    extent: Bounds | None,
    crs_wkt: str,
) -> Window | None:
    """Returns the part of the mosaic around the regions and fractures, or in the extent, None for all of it."""
    if regions:
        bounds = bounds_of([item.wkb for item in (*regions, *catalogue)], crs_wkt, raster.grid)
        window = raster.grid.window_of(frame_of(bounds, raster.grid.crs_wkt, within=raster.grid.bounds).bounds)
    elif extent is not None:
        window = raster.grid.window_of(moved_bounds(extent, crs_wkt, raster.grid.crs_wkt))
    else:
        return None
    return window if window.width and window.height else None


def _mapped(
    catalogue: Sequence[Fracture], regions: Sequence[Region], overview: Overview | None, crs_wkt: str
) -> tuple[str, list[Region]]:
    """Returns where the mapped area comes from, a key of `MAPPED_BY`, and the regions."""
    if regions:
        return "regions", merge_regions((region.name, region.wkb) for region in regions)
    outline = valid_area(overview) if overview is not None else None
    if outline is not None:
        moved = reprojection.transform_wkb(outline, overview.grid.crs_wkt, crs_wkt)
        return "mosaic", on_turn_of_first(catalogue, [Region(MOSAIC, moved)], crs_wkt)[1]
    hull = convex_hull(catalogue)
    return ("hull", [Region(HULL, hull)]) if hull else ("nothing", [])
