"""Measures of detections on true ground metres: length, width, direction, sinuosity and branches of their centrelines.

All is done in a plane that touches the body at the detection (`local_planes.local_plane`), so that it holds at any
latitude and in any CRS of the body. Without a CRS the plane is that of the coordinates, and metres are their units.
"""

from __future__ import annotations

import numpy as np
from osgeo import gdal, ogr

from ..models.languages import tr
from . import geodesy, geometries, local_planes
from .centrelines.branches import Branch, Measures, measure_lines
from .centrelines.tracing import mean_width_m, trace_centrelines
from .errors import GeometryError
from .longitudes import together
from .progress import Progress

__all__ = ["BRANCH_FIELDS", "MEASURE_FIELDS", "Branch", "Measures", "branch_row", "measure", "measure_or_warn"]

#: What spans more of the body than this share of its radius is refused: in a plane, lengths near its rim are off by
#: up to 1 % then.
MAX_EXTENT_RADII = 0.5
#: Fields of a measured detection, as `Measures` names them, with their types.
MEASURE_FIELDS = {
    "area_m2": float,
    "length_m": float,
    "width_m": float,
    "maxwid_m": float,
    "azimuth": float,
    "sinuosity": float,
    "branches": int,
}
#: Fields of a centreline beside the number of its detection; `connection` as fracture-network tools write it: I for a
#: tip, C for a junction.
BRANCH_FIELDS = {
    "branch": int,
    "length_m": float,
    "width_m": float,
    "maxwid_m": float,
    "azimuth": float,
    "sinuosity": float,
    "start_node": int,
    "end_node": int,
    "start_kind": str,
    "end_kind": str,
    "connection": str,
}


def measure(wkb: bytes, crs_wkt: str, *, pixel_size_m: float | None = None) -> tuple[Measures, tuple[Branch, ...]]:
    """Returns the measures of a polygon and the branches of its centrelines.

    Args:
        wkb: polygon or multi-polygon.
        crs_wkt: its CRS.
        pixel_size_m: ground size in m of the pixels whose edges the outline follows; None: found from the outline.

    Raises:
        CrsError: the CRS is unknown or of no body.
        GeometryError: the geometry is empty, broken or has no area.
    """
    shape = _valid(together(geometries.read_geometry(wkb), crs_wkt))
    area_m2 = geodesy.ground_area_m2(bytes(shape.ExportToIsoWkb()), crs_wkt)
    xmin, xmax, ymin, ymax = shape.GetEnvelope()
    plane = local_planes.local_plane((xmin + xmax) / 2, (ymin + ymax) / 2, crs_wkt)
    outline, found_pixel_m = _in_plane(shape, plane)
    _require_small(outline, crs_wkt)
    pixel_m = found_pixel_m if pixel_size_m is None else pixel_size_m
    lines = trace_centrelines(outline, pixel_m=pixel_m)
    return measure_lines(lines, area_m2, plane, crs_wkt, min(pixel_m, mean_width_m(outline)))


def _valid(shape: ogr.Geometry) -> ogr.Geometry:
    """Returns the polygons of a geometry as a valid multi-polygon."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")  # an invalid outline is mended, nobody needs to hear of it
    try:
        whole = shape if shape.IsValid() else shape.MakeValid() or shape
    finally:
        gdal.PopErrorHandler()
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for part in geometries.polygons_of(whole):
        if part.GetArea() > 0:
            parts.AddGeometry(part)
    if parts.IsEmpty():
        raise GeometryError(tr("The geometry has no area. Expected a polygon."))
    return parts


def _in_plane(shape: ogr.Geometry, plane: local_planes.LocalPlane) -> tuple[ogr.Geometry, float]:
    """Returns a geometry in m of a plane, and the size of the pixels whose edges it follows, 0 where it follows none.

    An outline on pixel edges has only edges along the axes of its CRS. Where pixels are longer on the ground one way,
    as in degrees near a pole, the longer way counts: stairs are as high.
    """
    lengths: list[np.ndarray] = []
    scale_m, on_edges = 0.0, True

    def change(xy: np.ndarray) -> np.ndarray:
        nonlocal scale_m, on_edges
        placed = plane.forward(xy)
        steps = np.abs(np.diff(xy, axis=0))  # (N, 2)
        real = steps.max(axis=1) > 0
        longer = steps[real].max(axis=1)  # (N,)
        on_edges = on_edges and bool((steps[real].min(axis=1) <= 1e-6 * longer).all())
        ground_m = np.hypot(*np.diff(placed, axis=0)[real].T)
        scale_m = max(scale_m, float((ground_m / longer).max(initial=0.0)))
        lengths.append(longer)
        return placed

    placed = geometries.map_points(shape, change)
    if not geometries.is_finite(placed):
        raise GeometryError(tr("The geometry has no place on the body in its CRS. Check the layer's CRS."))
    return placed, _common_unit(np.concatenate(lengths)) * scale_m if on_edges else 0.0


def _common_unit(lengths: np.ndarray) -> float:
    """Returns the largest length that all are whole multiples of, down to an eighth of the shortest, or that one."""
    shortest = float(lengths.min())
    for parts in range(1, 9):
        counts = lengths * (parts / shortest)
        if np.abs(counts - np.round(counts)).max() < 0.05:
            return shortest / parts
    return shortest


def _require_small(outline: ogr.Geometry, crs_wkt: str) -> None:
    xmin, xmax, ymin, ymax = outline.GetEnvelope()
    extent_m = max(xmax - xmin, ymax - ymin)
    if crs_wkt and extent_m > MAX_EXTENT_RADII * geodesy.body_of(crs_wkt).semi_major_m:
        raise GeometryError(
            tr(
                "The geometry spans {extent:,.0f} km, over which no plane keeps true lengths. Expected a fracture; "
                "divide the polygon first."
            ).format(extent=extent_m / 1000)
        )


def measure_or_warn(
    wkb: bytes | None, crs_wkt: str, *, name: str, progress: Progress
) -> tuple[Measures | None, tuple[Branch, ...]]:
    """Returns what `measure` does, or None and no branch after a warning that names the feature."""
    try:
        return measure(wkb or b"", crs_wkt)
    except GeometryError as error:
        progress.warn(tr("{name} is not measured: {error}").format(name=name, error=error))
        return None, ()


def branch_row(branch: Branch, number: int) -> list[object]:
    """Returns the values of a branch in the order of `BRANCH_FIELDS`; `number` counts a detection's branches."""
    ends = sorted("I" if kind == "I" else "C" for kind in (branch.start_kind, branch.end_kind))
    values = {**vars(branch), "branch": number, "connection": " - ".join(ends)}
    return [values[name] for name in BRANCH_FIELDS]
