"""Graph of a skeleton: junctions and tips as nodes, runs of cells between them as edges; spurs pruned."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

#: Steps to the neighbours of a cell (row, column): the four beside it first, then the four at its corners.
_STEPS = ((-1, 0), (0, 1), (1, 0), (0, -1), (-1, 1), (1, 1), (1, -1), (-1, -1))
#: A corner neighbour is left out where one of these two neighbours beside the cell is set: the way leads over it.
_BESIDE = ((0, 1), (1, 2), (2, 3), (3, 0))


@dataclass(frozen=True)
class Edge:
    """A run of cells from one node to another.

    Attributes:
        cells: numbers of its cells, both nodes included.
        start: node at its first cell.
        end: node at its last cell; `start` again where it is a loop.
        length: its length in cells.
    """

    cells: tuple[int, ...]
    start: int
    end: int
    length: float

    @property
    def is_loop(self) -> bool:
        """Returns whether it ends where it starts."""
        return self.start == self.end

    def reversed(self) -> Edge:
        """Returns the same run from its end."""
        return Edge(self.cells[::-1], self.end, self.start, self.length)


@dataclass
class SkeletonGraph:
    """Cells of a skeleton and the edges that they form.

    Attributes:
        rows_columns: int (N, 2), row and column of each cell.
        radius: float (N,), distance in cells from each cell to the outline.
        edges: what is left of the graph; a cell that is alone is an edge of one cell.
    """

    rows_columns: np.ndarray
    radius: np.ndarray
    edges: list[Edge] = field(default_factory=list)

    def at_nodes(self) -> dict[int, list[Edge]]:
        """Returns the edges that meet at each node; a loop counts twice at its own."""
        found: dict[int, list[Edge]] = {}
        for edge in self.edges:
            found.setdefault(edge.start, []).append(edge)
            found.setdefault(edge.end, []).append(edge)
        return found


def build_graph(skeleton: np.ndarray, radius_of: Callable[[np.ndarray], np.ndarray]) -> SkeletonGraph:
    """Returns the graph of a skeleton one cell wide.

    Args:
        skeleton: bool (H, W).
        radius_of: function that gives the distance to the outline, in cells, for int (N, 2) rows and columns.
    """
    rows_columns = np.argwhere(skeleton)  # (N, 2)
    neighbours = _neighbours(rows_columns, skeleton.shape)
    graph, places = SkeletonGraph(rows_columns, radius_of(rows_columns)), rows_columns.tolist()
    walked: set[tuple[int, int]] = set()
    seen: set[int] = set()
    nodes = [cell for cell, around in enumerate(neighbours) if len(around) != 2]
    for node in nodes:
        seen.add(node)
        if not neighbours[node]:
            graph.edges.append(Edge((node,), node, node, 0.0))
        for first in neighbours[node]:
            if (node, first) not in walked:
                cells = _walk(neighbours, node, first)
                walked.update(((node, first), (cells[-1], cells[-2])))
                seen.update(cells)
                graph.edges.append(_edge(places, cells))
    for cell, around in enumerate(neighbours):
        if cell not in seen:  # a ring without junctions
            cells = _walk(neighbours, cell, around[0], stop=cell)
            seen.update(cells)
            graph.edges.append(_edge(places, cells))
    return graph


def _neighbours(rows_columns: np.ndarray, shape: tuple[int, int]) -> list[list[int]]:
    """Returns the numbers of each cell's neighbours; corner neighbours only where no cell beside leads there."""
    count = len(rows_columns)
    numbers = np.full((shape[0] + 2, shape[1] + 2), -1, np.int32)
    rows, columns = rows_columns.T + 1
    numbers[rows, columns] = np.arange(count)
    around = np.stack([numbers[rows + row, columns + column] for row, column in _STEPS], axis=1)  # (N, 8)
    for corner, (first, second) in enumerate(_BESIDE, start=4):
        around[(around[:, first] >= 0) | (around[:, second] >= 0), corner] = -1
    return [[number for number in cell if number >= 0] for cell in around.tolist()]


def _walk(neighbours: list[list[int]], start: int, first: int, stop: int = -1) -> tuple[int, ...]:
    cells = [start, first]
    while len(neighbours[cells[-1]]) == 2 and cells[-1] not in (stop, start):
        one, other = neighbours[cells[-1]]
        cells.append(other if one == cells[-2] else one)
    return tuple(cells)


def _edge(places: list[list[int]], cells: tuple[int, ...]) -> Edge:
    ways = [places[cell] for cell in cells]
    # A step to a cell beside changes one of row and column, a step to a corner both.
    corners = sum(one[0] != other[0] and one[1] != other[1] for one, other in zip(ways, ways[1:]))
    return Edge(cells, cells[0], cells[-1], len(cells) - 1 + corners * (2**0.5 - 1))


def simplify(graph: SkeletonGraph, *, slack: float) -> SkeletonGraph:
    """Returns the graph without spurs, with junctions that lie in one another merged.

    A branch that ends is a spur unless it reaches past the wall of the branch it leaves by more than half of that
    branch's width, in other words: unless it is longer, from junction to tip, than the diameter of the largest circle
    around the junction. The ratio of a branch to its junction's circle is the measure that Shaked and Bruckstein
    (1998, "Pruning medial axes", doi:10.1006/cviu.1997.0598) compare pruning rules by. Two junctions whose circles
    touch are one: the medial axis splits every crossing of four arms into two forks (Sanderson and Nixon 2015 count
    it as one X node).

    Args:
        graph: from `build_graph`.
        slack: cells by which a spur may be longer and two circles apart, since outlines follow pixels.
    """
    while True:
        before = len(graph.edges)
        graph = _joined(_without_spurs(graph, slack))
        graph = _joined(_merged_junctions(graph, slack))
        if len(graph.edges) == before:
            return graph


def _without_spurs(graph: SkeletonGraph, slack: float) -> SkeletonGraph:
    at = graph.at_nodes()
    gone: set[int] = set()
    for node, edges in at.items():
        if len(edges) < 3:
            continue
        spurs = [edge for edge in edges if _is_spur(edge, node, at, graph.radius, slack)]
        if len(spurs) > len(edges) - 1:  # a star: its longest way through stays
            spurs = sorted(spurs, key=lambda edge: edge.length)[:-2]
        gone.update(id(edge) for edge in spurs)
    return replace(graph, edges=[edge for edge in graph.edges if id(edge) not in gone])


def _is_spur(edge: Edge, node: int, at: dict[int, list[Edge]], radius: np.ndarray, slack: float) -> bool:
    if edge.is_loop:
        return edge.length <= 2 * radius[node] + slack
    tip = edge.end if edge.start == node else edge.start
    return len(at[tip]) == 1 and edge.length + radius[tip] <= 2 * radius[node] + slack


def _merged_junctions(graph: SkeletonGraph, slack: float) -> SkeletonGraph:
    while True:
        at, targets, gone = graph.at_nodes(), {}, set()
        for edge in sorted(graph.edges, key=lambda edge: edge.length):
            if edge.is_loop or min(len(at[edge.start]), len(at[edge.end])) < 3:
                continue
            apart = edge.length > graph.radius[edge.start] + graph.radius[edge.end] + slack
            if not apart and edge.start not in targets and edge.end not in targets:
                targets[edge.start] = targets[edge.end] = edge.cells[len(edge.cells) // 2]
                gone.add(id(edge))
        if not gone:
            return graph
        kept = [edge for edge in graph.edges if id(edge) not in gone]
        graph = replace(graph, edges=[_moved(edge, targets, graph.rows_columns) for edge in kept])


def _moved(edge: Edge, targets: dict[int, int], rows_columns: np.ndarray) -> Edge:
    """Returns an edge that leads to the targets of its nodes instead, where they have one, and is longer by the way."""
    start, end = targets.get(edge.start, edge.start), targets.get(edge.end, edge.end)
    if (start, end) == (edge.start, edge.end):
        return edge
    ways = rows_columns[[start, end]] - rows_columns[[edge.start, edge.end]]  # (2, 2)
    return Edge((start, *edge.cells[1:-1], end), start, end, edge.length + float(np.hypot(*ways.T).sum()))


def _joined(graph: SkeletonGraph) -> SkeletonGraph:
    """Returns the graph with the two edges at each node where no third one meets them made one."""
    edges = {id(edge): edge for edge in graph.edges}
    at = graph.at_nodes()
    for node, pair in at.items():
        if len(pair) != 2 or pair[0] is pair[1]:
            continue
        one, other = pair
        one = one if one.end == node else one.reversed()
        other = other if other.start == node else other.reversed()
        joined = Edge(one.cells + other.cells[1:], one.start, other.end, one.length + other.length)
        for edge in pair:
            del edges[id(edge)]
        edges[id(joined)] = joined
        for end in {joined.start, joined.end}:
            at[end] = [joined if any(edge is old for old in pair) else edge for edge in at[end]]
    return replace(graph, edges=list(edges.values()))
