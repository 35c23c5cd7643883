"""Geometries in another CRS of the same body: bent edges, the antimeridian and the poles taken care of."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..models.languages import tr
from .errors import GeometryError
from .geodesy import (
    TURN_TOLERANCE,
    crs_name,
    from_lonlat,
    is_geographic,
    lonlat,
    metres_per_unit,
    transform_points,
    turn_of,
)
from .geometries import is_finite, map_points, polygons_of, read_geometry

#: An edge may leave its place on the ground by this much where it becomes a curve in another CRS: far below a pixel.
MAX_BEND_M = 0.1

#: An edge that is this share of a turn short of one, or less, was torn apart at the antimeridian.
MAX_TORN_EDGE = 1 / 36

#: Halvings of an edge after which it is taken as it is.
MAX_SUBDIVISIONS = 12


def subdivided(
    xy: np.ndarray, project: Callable[[np.ndarray], np.ndarray], *, tolerance_m: float, target_wkt: str
) -> np.ndarray:
    """Returns a path with vertices added where an edge that is straight here bends by more than the tolerance there.

    Args:
        xy: the path (N, 2).
        project: from here to there.
        tolerance_m: in metres of there.
        target_wkt: the CRS of there; "" for a plane in metres.
    """
    for _ in range(MAX_SUBDIVISIONS):
        # Not at the middle, where a curve to both sides crosses the straight edge.
        there = project(np.concatenate([xy, (2 * xy[:-1] + xy[1:]) / 3]))
        ends, thirds = there[: len(xy)], there[len(xy) :]  # (N, 2), (N - 1, 2)
        with np.errstate(invalid="ignore"):  # places that are not there are infinite
            apart = thirds - (2 * ends[:-1] + ends[1:]) / 3
            if is_geographic(target_wkt):
                apart[:, 0] *= np.cos(np.radians(thirds[:, 1]))
        bend_m = np.hypot(*apart.T) * metres_per_unit(target_wkt)
        bent = np.isfinite(bend_m) & (bend_m > tolerance_m)
        if not bent.any():
            break
        xy = np.insert(xy, np.flatnonzero(bent) + 1, ((xy[:-1] + xy[1:]) / 2)[bent], axis=0)
    return xy


def without_jumps(x: np.ndarray, turn: float) -> np.ndarray:
    """Returns longitudes of a path (N,) that run on where they were torn apart at the antimeridian.

    A step of about a turn is such a tear where it leads to a place nearby; longer ones are as they were drawn.
    """
    steps = np.diff(x)
    turns = np.round(steps / turn)
    if not turns.any() or np.abs(steps - turns * turn)[turns != 0].max() > MAX_TORN_EDGE * turn:
        return x
    return x - turn * np.concatenate([[0], np.cumsum(turns)])


def as_drawn(xy: np.ndarray, turn: float) -> np.ndarray:
    """Returns a path (N, 2) that runs on where it was torn apart at the antimeridian; one around the body as it is."""
    x = without_jumps(xy[:, 0], turn)
    is_ring = len(xy) > 1 and bool((xy[0] == xy[-1]).all())
    around = is_ring and abs(x[-1] - x[0]) > turn / 2
    # an edge of a whole turn, which a tear between 180 and -180 looks like
    collapsed = np.ptp(x) < TURN_TOLERANCE * turn <= np.ptp(xy[:, 0]) and (is_ring or np.ptp(xy[:, 1]) == 0)
    return xy if around or collapsed else np.column_stack([x, xy[:, 1]])


def _with_short_steps(xy: np.ndarray, longest: float) -> np.ndarray:
    """Returns a path (N, 2) with vertices added so that no step along x is longer."""
    parts = np.maximum(np.ceil(np.abs(np.diff(xy[:, 0])) / longest), 1).astype(int)  # (N - 1,)
    if (parts == 1).all():
        return xy
    begun = np.repeat(np.cumsum(parts) - parts, parts)
    along = np.repeat(np.arange(len(parts)), parts) + (np.arange(parts.sum()) - begun) / np.repeat(parts, parts)
    at = np.append(along, len(parts))  # in edges from the beginning
    return np.column_stack([np.interp(at, np.arange(len(xy)), values) for values in xy.T])


def _in_one_piece(xy: np.ndarray, turn: float, crs_wkt: str, *, is_ring: bool) -> np.ndarray:
    """Returns a path (N, 2) that runs on at the antimeridian; a ring around a pole is closed along it."""
    if not np.isfinite(xy).all():
        return xy
    x, y = without_jumps(xy[:, 0], turn), xy[:, 1]
    whole = np.column_stack([x, y])
    if not is_ring or abs(x[-1] - x[0]) < turn / 2:
        return whole
    _, lat = lonlat(*xy.T, crs_wkt)
    _, pole_y = from_lonlat(0.0, float(np.copysign(90.0, lat.mean())), crs_wkt)
    return np.concatenate([whole, [(x[-1], pole_y), (x[0], pole_y), (x[0], y[0])]])


def transform_wkb(wkb: bytes, source_wkt: str, target_wkt: str) -> bytes:
    """Returns a geometry in another CRS of the same body; Z and M are dropped.

    An edge that becomes a curve gets vertices, so that it stays where it was to `MAX_BEND_M`. In degrees and in
    cylindrical maps a geometry runs on at the antimeridian, and an area around a pole reaches up to it.

    Raises:
        CrsError: one CRS is missing or they belong to different bodies.
        GeometryError: the geometry cannot be read or has no place in the target CRS.
    """
    geometry = read_geometry(wkb)
    if source_wkt == target_wkt:
        return bytes(geometry.ExportToIsoWkb())
    is_area = next(polygons_of(geometry), None) is not None
    source_turn, turn = turn_of(source_wkt), turn_of(target_wkt)

    def moved(xy: np.ndarray) -> np.ndarray:
        return transform_points(xy, source_wkt, target_wkt)

    def path(xy: np.ndarray) -> np.ndarray:
        if source_turn is not None and np.ptp(xy[:, 0]) > source_turn * MAX_TORN_EDGE:
            # lest an edge of a whole turn look like a tear
            xy = _with_short_steps(as_drawn(xy, source_turn), source_turn * MAX_TORN_EDGE)
        placed = moved(subdivided(xy, moved, tolerance_m=MAX_BEND_M, target_wkt=target_wkt))
        return placed if turn is None else _in_one_piece(placed, turn, target_wkt, is_ring=is_area)

    changed = map_points(geometry, path)
    if not is_finite(changed):
        raise GeometryError(
            tr(
                "A geometry of CRS '{crs}' has no place in CRS '{target_crs}'. Check that the layer has the right CRS, "
                "or reproject it first."
            ).format(crs=crs_name(source_wkt), target_crs=crs_name(target_wkt))
        )
    return bytes(changed.ExportToIsoWkb())
