"""Branches of a detection's centrelines and what is measured along them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np
from pyproj import Geod

from .. import geodesy, local_planes
from .tracing import Centreline, line_wkb

#: Ways of at least this share of the longest count as the longest.
ALMOST = 0.95
#: Nodes from which all ways are looked for: a network of more would take too much memory.
MAX_STARTS = 500


@dataclass(frozen=True)
class Measures:
    """What is measured of one detection.

    Attributes:
        area_m2: ground area on the body's ellipsoid, holes left out.
        length_m: total length of its centrelines, all branches summed.
        width_m: mean width: `area_m2 / length_m`.
        maxwid_m: diameter of the largest circle on the centrelines that fits in, away from junctions.
        azimuth: direction in degrees clockwise from north, 0 <= azimuth < 180: the axial mean of the centrelines'
            segments, weighted by length (Mardia and Jupp 2000, section 9.4).
        sinuosity: length of the longest path along the centrelines over the distance of its ends, 1 or more.
        branches: how many branches the centrelines have.
    """

    area_m2: float
    length_m: float
    width_m: float
    maxwid_m: float
    azimuth: float
    sinuosity: float
    branches: int


@dataclass(frozen=True)
class Branch:
    """A stretch of centreline from one node to the next; branches of a detection share the nodes' exact coordinates.

    Attributes:
        wkb: line string in the polygon's CRS, from the start node to the end node.
        length_m: its length on the ground.
        width_m: its mean width.
        maxwid_m: its largest width.
        azimuth: as in `Measures`.
        start_node: number of the node it starts at, from 1, within the detection.
        end_node: the one it ends at; the same as `start_node` where it is a closed loop.
        start_kind: I (tip), Y (three branches meet), X (four or more), O (a closed loop's seam), as fracture-network
            tools name nodes (Sanderson and Nixon 2015, doi:10.1016/j.jsg.2015.01.005).
        end_kind: the same of the end node.
        sinuosity: its length over the distance of its ends; of half of it where it is a closed loop.
    """

    wkb: bytes
    length_m: float
    width_m: float
    maxwid_m: float
    azimuth: float
    start_node: int
    end_node: int
    start_kind: str
    end_kind: str
    sinuosity: float


def measure_lines(
    lines: list[Centreline], area_m2: float, plane: local_planes.LocalPlane, crs_wkt: str, pixel_m: float
) -> tuple[Measures, tuple[Branch, ...]]:
    """Returns the measures of a polygon from its centrelines, and its branches in its CRS.

    Args:
        lines: in m of the plane.
        area_m2: ground area of the polygon.
        plane: where the lines lie.
        crs_wkt: CRS of the polygon.
        pixel_m: size of the pixels that the outline follows; widths at the outline are no surer than half of it.
    """
    vertices = np.concatenate([line.xy for line in lines])  # (V, 2)
    places = plane.inverse(vertices)  # (V, 2)
    steps_m = np.hypot(*np.diff(vertices, axis=0).T)
    parts = np.cumsum([len(line.xy) for line in lines])
    runs = [slice(stop - len(line.xy), stop) for line, stop in zip(lines, parts)]
    lengths_m = np.array([steps_m[run.start : run.stop - 1].sum() for run in runs])
    turns = steps_m * _axes(places, vertices, crs_wkt)
    sums = np.array([turns[run.start : run.stop - 1].sum() for run in runs])
    length_m = float(lengths_m.sum())
    # The distance to a wall of pixels errs by parts of a pixel; area over length does not.
    widths_m = np.array([line.width_m for line in lines])
    share = area_m2 / float(lengths_m @ widths_m)
    excess_m = float(np.clip((share - 1) * lengths_m @ widths_m / length_m, -pixel_m / 2, pixel_m / 2))
    kinds = _kinds(lines)
    branches = tuple(
        Branch(
            wkb=line_wkb(places[run]),
            length_m=float(branch_m),
            width_m=share * line.width_m,
            maxwid_m=max(line.maxwid_m + excess_m, share * line.width_m),
            azimuth=_axial_mean(total),
            start_node=line.start,
            end_node=line.end,
            start_kind=kinds[line.start],
            end_kind=kinds[line.end],
            sinuosity=_sinuosity([line], lengths_m[index : index + 1]),
        )
        for index, (line, run, branch_m, total) in enumerate(zip(lines, runs, lengths_m, sums))
    )
    measures = Measures(
        area_m2=area_m2,
        length_m=length_m,
        width_m=area_m2 / length_m,
        maxwid_m=max(branch.maxwid_m for branch in branches),
        azimuth=_axial_mean(sums.sum()),
        sinuosity=_sinuosity(lines, lengths_m),
        branches=len(lines),
    )
    return measures, branches


def _axes(places: np.ndarray, xy: np.ndarray, crs_wkt: str) -> np.ndarray:
    """Returns each step between places (V, 2) of the CRS as exp(2 i azimuth), which is the same both ways (V - 1,)."""
    if not crs_wkt:
        return np.exp(2j * np.arctan2(*np.diff(xy, axis=0).T))
    body = geodesy.body_of(crs_wkt)
    lon, lat = geodesy.lonlat(places[:, 0], places[:, 1], crs_wkt)
    ends = Geod(a=body.semi_major_m, b=body.semi_minor_m).inv(lon[:-1], lat[:-1], lon[1:], lat[1:])[:2]
    # Beside a pole north turns along a step: the direction is that of its middle.
    middle = np.exp(2j * np.radians(ends)).sum(axis=0)
    return middle / np.maximum(np.abs(middle), 1e-12)


def _axial_mean(total: complex) -> float:
    return float(np.degrees(np.angle(total)) / 2 % 180.0) % 180.0


def _kinds(lines: list[Centreline]) -> dict[int, str]:
    degree = Counter(node for line in lines for node in (line.start, line.end))
    return {node: {1: "I", 2: "O", 3: "Y"}.get(count, "X") for node, count in degree.items()}


def _sinuosity(lines: list[Centreline], lengths_m: np.ndarray) -> float:
    """Returns the longest of the shortest ways between two nodes over their distance; for one loop, of half of it."""
    if len(lines) == 1 and lines[0].start != lines[0].end:
        return max(1.0, float(lengths_m[0] / np.hypot(*(lines[0].xy[-1] - lines[0].xy[0]))))
    xy, ways = {}, []
    for line, length in zip(lines, lengths_m):
        xy[line.start], xy[line.end] = line.xy[0], line.xy[-1]
        if line.start == line.end:  # a loop's far side is a place to go to as well
            xy[-line.start] = _halfway(line.xy)
            ways.append((line.start, -line.start, length / 2))
        else:
            ways.append((line.start, line.end, length))
    nodes = sorted(xy)
    starts, ways_m = _shortest_ways(nodes, ways)
    places = np.stack([xy[node] for node in nodes])  # (N, 2)
    apart_m = np.hypot(*(places[starts, np.newaxis] - places[np.newaxis]).transpose(2, 0, 1))  # (S, N)
    # Of ways that are about the longest, as through a cross, the straightest: chance must not choose.
    longest = np.unravel_index(np.where(ways_m >= ALMOST * ways_m.max(), apart_m, -1).argmax(), apart_m.shape)
    return max(1.0, float(ways_m[longest] / apart_m[longest])) if apart_m[longest] else 1.0


def _halfway(xy: np.ndarray) -> np.ndarray:
    along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
    return np.array([np.interp(along[-1] / 2, along, xy[:, axis]) for axis in (0, 1)])


def _shortest_ways(nodes: list[int], ways: list[tuple[int, int, float]]) -> tuple[np.ndarray, np.ndarray]:
    """Returns numbers of nodes (S,) and the shortest ways from them to all nodes in m (S, N), -1 where there is none.

    From every node; in networks of more than `MAX_STARTS`, from one that is farthest from where the first sweep began,
    which finds the longest way of a tree and nearly that of a network.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    number = {node: index for index, node in enumerate(nodes)}
    shortest: dict[tuple[int, int], float] = {}
    for start, end, length in ways:
        key = min(number[start], number[end]), max(number[start], number[end])
        shortest[key] = min(length, shortest.get(key, length))
    rows, columns = zip(*shortest)
    graph = coo_matrix((list(shortest.values()), (rows, columns)), shape=(len(nodes),) * 2).tocsr()
    starts = np.arange(len(nodes))
    if len(nodes) > MAX_STARTS:
        first = dijkstra(graph, directed=False, indices=0)
        starts = np.array([np.where(np.isfinite(first), first, -1.0).argmax()])
    distances = np.atleast_2d(dijkstra(graph, directed=False, indices=starts))
    return starts, np.where(np.isfinite(distances), distances, -1.0)
