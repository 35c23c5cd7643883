from __future__ import annotations

import numpy as np
import pytest
from fracture_shapes import arc, bar, on_pixel_edges, origin, star
from osgeo import ogr

from imfmapper.core.centrelines import coverage
from imfmapper.core.centrelines.graph import SkeletonGraph, build_graph, simplify
from imfmapper.core.centrelines.tracing import Centreline, mean_width_m, trace_centrelines

PIXEL_M = 1.5
PLANE = 'LOCAL_CS["plane",UNIT["metre",1]]'


def skeleton(*rows: str) -> np.ndarray:
    return np.array([[character == "#" for character in row] for row in rows])


def graph_of(pixels: np.ndarray, radius: float = 1.0) -> SkeletonGraph:
    return build_graph(pixels, lambda cells: np.full(len(cells), radius))


def ends_of(graph: SkeletonGraph) -> set[tuple[int, int]]:
    degree = {node: len(edges) for node, edges in graph.at_nodes().items()}
    return {tuple(graph.rows_columns[node]) for node, count in degree.items() if count == 1}


def test_line_of_cells_is_one_edge_as_long_as_its_steps() -> None:
    (edge,) = graph_of(skeleton("#....", ".##..", "...#.", "...#.")).edges
    assert len(edge.cells) == 5
    assert edge.length == pytest.approx(2 + 2 * 2**0.5)
    assert not edge.is_loop


def test_corner_is_no_junction() -> None:
    # The cell in the corner touches three others, two of them over one another.
    (edge,) = graph_of(skeleton("####", "...#", "...#")).edges
    assert len(edge.cells) == 6
    assert edge.length == 5


def test_three_edges_meet_at_a_fork() -> None:
    graph = graph_of(skeleton("#...#", ".#.#.", "..#..", "..#..", "..#.."))
    assert len(graph.edges) == 3
    assert sorted(len(edges) for edges in graph.at_nodes().values()) == [1, 1, 1, 3]
    assert ends_of(graph) == {(0, 0), (0, 4), (4, 2)}


def test_ring_is_a_loop_and_a_lone_cell_an_edge_of_its_own() -> None:
    graph = graph_of(skeleton(".##....", "#..#...", "#..#..#", ".##...."))
    ring, lone = sorted(graph.edges, key=lambda edge: -edge.length)
    assert ring.is_loop and ring.length == pytest.approx(4 + 4 * 2**0.5)
    assert len(lone.cells) == 1


def test_spurs_go_and_what_they_parted_becomes_one_edge() -> None:
    # A spur of two cells; with a half width of 1 it has to be longer than 2 - 1, with 3 longer than 6 - 3.
    pixels = skeleton(".....#.....", ".....#.....", "###########")
    assert len(simplify(graph_of(pixels, radius=0.5), slack=0).edges) == 3
    (edge,) = simplify(graph_of(pixels, radius=3), slack=0).edges
    assert edge.length == 10
    (edge,) = simplify(graph_of(pixels, radius=1), slack=1).edges
    assert edge.length == 10


def test_fork_towards_two_corners_goes_whole() -> None:
    pixels = skeleton("#............#", ".#..........#.", "..##########..", ".#..........#.", "#............#")
    (edge,) = simplify(graph_of(pixels, radius=3), slack=0).edges
    assert edge.length == 9  # from fork to fork, into no corner


def test_star_of_spurs_keeps_its_longest_way_through() -> None:
    pixels = skeleton("#......", ".#.....", "..#####", "..#....")
    (edge,) = simplify(graph_of(pixels, radius=9), slack=0).edges
    assert edge.length == pytest.approx(2 * 2**0.5 + 4)


def test_forks_whose_circles_touch_are_one_junction() -> None:
    pixels = skeleton(
        *["#.........#", ".#.......#.", "..#.....#.."] + ["...#####..."] + ["..#.....#..", ".#.......#.", "#.........#"]
    )
    apart = simplify(graph_of(pixels, radius=1.5), slack=0)
    assert sorted(len(edges) for edges in apart.at_nodes().values()) == [1, 1, 1, 1, 3, 3]
    merged = simplify(graph_of(pixels, radius=2), slack=0)
    degrees = {tuple(merged.rows_columns[node]): len(edges) for node, edges in merged.at_nodes().items()}
    assert sorted(degrees.values()) == [1, 1, 1, 1, 4]
    assert degrees[(3, 5)] == 4


def test_junctions_in_a_row_merge_in_pairs_and_not_into_one() -> None:
    # A comb of 400 teeth, up and down in turn: each junction touches the next, and a pair no other pair.
    pixels = np.zeros((7, 402), bool)
    pixels[3] = True
    pixels[:3, 1:401:2] = True
    pixels[4:, 2:401:2] = True
    graph = simplify(graph_of(pixels, radius=0.4), slack=0.5)
    degrees = [len(edges) for edges in graph.at_nodes().values() if len(edges) > 1]
    assert set(degrees) <= {3, 4}
    assert 200 <= len(degrees) < 300


def stairs(shape: ogr.Geometry, shift: tuple[float, float] = (0.3, 0.6)) -> ogr.Geometry:
    return on_pixel_edges(shape, PLANE, shift)


def length_m(line: Centreline) -> float:
    return float(np.hypot(*np.diff(line.xy, axis=0).T).sum())


@pytest.mark.parametrize("azimuth", [0, 4, 11, 26.6, 45, 63.4, 90])
@pytest.mark.parametrize("width_px", [2, 3, 8])
def test_stairs_neither_bend_nor_lengthen_a_straight_line(azimuth: float, width_px: int) -> None:
    shape = stairs(bar(120, width_px * PIXEL_M, azimuth))
    (line,) = trace_centrelines(shape, pixel_m=PIXEL_M)
    along = np.array([np.sin(np.radians(azimuth)), np.cos(np.radians(azimuth))])
    across = line.xy @ [along[1], -along[0]]
    assert np.abs(across).max() < max(0.5 * PIXEL_M, 0.1 * width_px * PIXEL_M)
    assert length_m(line) == pytest.approx(np.ptp(line.xy @ along), rel=0.005)
    assert np.ptp(line.xy @ along) == pytest.approx(120, abs=1.5 * PIXEL_M)
    # From the nearest wall, which is the inner end of the steps: up to half a pixel on either side.
    assert line.width_m == pytest.approx(width_px * PIXEL_M, abs=PIXEL_M)


def test_lines_are_smooth() -> None:
    (line,) = trace_centrelines(stairs(arc(60, 120, 4.5)), pixel_m=PIXEL_M)
    steps = np.diff(line.xy, axis=0)
    turns = np.degrees(np.abs(np.diff(np.unwrap(np.arctan2(*steps.T)))))
    # The arc turns by 120 degrees; a line that followed the stairs would turn by 45 at every other pixel.
    assert turns.max() < 15
    assert turns.sum() < 2 * 120


def test_tips_reach_the_outline_and_not_beyond() -> None:
    shape = stairs(bar(90, 9, 33))
    (line,) = trace_centrelines(shape, pixel_m=PIXEL_M)
    for end in line.xy[[0, -1]]:
        point = origin()
        point.SetPoint_2D(0, *end)
        assert shape.Boundary().Distance(point) < 0.75 * PIXEL_M


def test_branches_start_where_others_end() -> None:
    lines = trace_centrelines(stairs(star(60, 6, 15, 140, 260)), pixel_m=PIXEL_M)
    places: dict[int, set[tuple[float, float]]] = {}
    for line in lines:
        places.setdefault(line.start, set()).add(tuple(line.xy[0]))
        places.setdefault(line.end, set()).add(tuple(line.xy[-1]))
    assert all(len(found) == 1 for found in places.values())
    assert sorted(places) == [1, 2, 3, 4]


def test_mean_width_of_a_strip_is_its_width() -> None:
    assert mean_width_m(bar(1000, 5, 20)) == pytest.approx(5, rel=0.01)


@pytest.mark.parametrize("width_m", [4, 15])
def test_a_huge_polygon_gets_larger_cells(monkeypatch: pytest.MonkeyPatch, width_m: float) -> None:
    # A fracture 20 km long across the grid: at a third of a pixel, 800 million cells.
    shape = bar(20_000, width_m, 45)
    monkeypatch.setattr(coverage, "MAX_CELLS", 2**20)
    field = coverage.CoverageField(ogr.ForceToMultiPolygon(shape.Clone()), width_m, PIXEL_M)
    assert field.values.size < 1.2 * 2**20
    (line,) = trace_centrelines(shape, pixel_m=PIXEL_M)
    assert length_m(line) == pytest.approx(20_000, rel=0.01)


def test_a_part_that_bends_round_its_middle_has_a_line() -> None:
    (line,) = trace_centrelines(stairs(arc(4, 300, 3)), pixel_m=PIXEL_M)
    assert length_m(line) > 4
