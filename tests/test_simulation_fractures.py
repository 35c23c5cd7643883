"""Troughs and craters: areas and heights worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from imfmapper.core.simulation.canvas import Canvas
from imfmapper.core.simulation.craters import Craters, erase_by_craters, profile_table, stamp_craters
from imfmapper.core.simulation.fractures import FractureSettings, cut_troughs
from imfmapper.core.simulation.lines import SimulatedLine, hand_drawn, weak_mask
from imfmapper.core.simulation.networks import PATTERNS, draw_network
from imfmapper.core.simulation.paths import Path, lay, length_px, resample
from imfmapper.core.simulation.scene import trough_mask
from imfmapper.core.simulation.traces import fit_traces, read_traces
from imfmapper.core.simulation.widths import CLASSES, width_class

PLAIN = FractureSettings(infill=0.0, rim=0.0, wear=0.0)


def straight(start, end, width):
    points = resample(np.array([start, end], float), 3.0)
    return Path(points, np.full(len(points), float(width)))


def one_crater(x, y, diameter):
    value = lambda number: np.array([float(number)])  # noqa: E731
    return Craters(value(x), value(y), value(diameter), value(1), value(1), value(0), value(0.2), np.array([True]))


def test_mask_of_a_level_trough_has_length_times_width():
    canvas = Canvas(100, 60, 4)
    troughs = cut_troughs([straight((-20, 30), (120, 30), 6)], PLAIN, canvas, np.random.default_rng(0))
    mask, widths = trough_mask(troughs, np.zeros(canvas.shape, np.float32), canvas)
    assert mask.sum() == 100 * 6
    assert mask[27:33].all()
    assert set(np.unique(widths)) == {0, 2}


@pytest.mark.parametrize("angle", [17, 38, 71])
def test_mask_of_a_slanting_trough_has_length_times_width_and_round_ends(angle):
    canvas = Canvas(160, 160, 4)
    half = 50 * np.array([np.cos(np.deg2rad(angle)), np.sin(np.deg2rad(angle))])
    troughs = cut_troughs([straight(80 - half, 80 + half, 8)], PLAIN, canvas, np.random.default_rng(0))
    mask, _ = trough_mask(troughs, np.zeros(canvas.shape, np.float32), canvas)
    assert mask.sum() == pytest.approx(100 * 8 + np.pi * 16, rel=0.01)


def test_trough_is_deepest_inside_and_leaves_the_ground_beyond_its_edges():
    canvas = Canvas(60, 60, 2)
    troughs = cut_troughs([straight((-10, 30), (70, 30), 10)], PLAIN, canvas, np.random.default_rng(3))
    outside = troughs.field.edge_px > 0.01
    assert not troughs.depth[outside].any()
    assert troughs.depth[:, 60].argmax() in range(50, 70)
    assert 0.04 * 10 <= troughs.depth.max() <= 0.55 * 10


def test_younger_crater_erases_the_trough_beneath():
    canvas = Canvas(100, 100, 2)
    troughs = cut_troughs([straight((-10, 50), (110, 50), 4)], PLAIN, canvas, np.random.default_rng(0))
    gone = erase_by_craters(one_crater(50, 50, 30), np.maximum(troughs.depth, 0), canvas)
    mask, _ = trough_mask(troughs, gone, canvas)
    assert not mask[:, 36:64].any()
    assert mask[48:52, :25].all()


def test_distance_to_a_path_is_exact():
    field = lay(Canvas(40, 40), [straight((5, 10), (35, 10), 4)], extra_px=5)
    assert field.edge_px[13, 20] == pytest.approx(3.5 - 2, abs=1e-5)
    assert field.edge_px[10, 37] == pytest.approx(np.hypot(2.5, 0.5) - 2, abs=1e-5)
    assert field.owner[39, 39] == -1


def test_fresh_crater_is_a_bowl_with_a_raised_rim():
    canvas = Canvas(120, 120)
    height, albedo = np.zeros(canvas.shape, np.float32), np.ones(canvas.shape, np.float32)
    stamp_craters(height, albedo, one_crater(60, 60, 16), canvas, np.random.default_rng(0), halo=0.0)
    assert height[60, 60] == pytest.approx(-0.8 * 0.2 * 16, rel=0.06)
    assert 0 < height[60, 68] < 0.2 * 0.2 * 16
    assert not height[:, :30].any()


def test_worn_craters_are_shallower():
    depths = -profile_table().min(axis=1)
    assert (np.diff(depths) >= 0).all()
    assert depths[0] < 0.5 * depths[-1]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_every_pattern_draws_curves(pattern):
    edge = np.stack([np.linspace(0, 256, 60), np.full(60, 200.0)], axis=1)
    curves = draw_network(
        pattern, Canvas(256, 256), np.random.default_rng(1), number=1, density=0.6, wander=0.1, edge=edge
    )
    assert curves
    assert all(curve.ndim == 2 and curve.shape[1] == 2 and np.isfinite(curve).all() for curve in curves)


@pytest.mark.parametrize(("width", "name"), [(2, "tiny"), (5, "small"), (15, "medium"), (29.9, "large"), (30, "huge")])
def test_width_classes_begin_at_their_lower_limits(width, name):
    assert width_class(width) == name


def test_weak_mask_buffers_by_class():
    line = SimulatedLine(np.array([[-5.0, 20.0], [65.0, 20.0]]), "medium", 14.0)
    assert weak_mask([line], 60, 40).sum() == 60 * 14  # pixel centres within 7.5 px of the line


def test_hand_drawn_lines_stay_near_and_some_are_missed():
    points = np.stack([np.linspace(0, 200, 80), 50 + 10 * np.sin(np.linspace(0, 6, 80))], axis=1)
    lines = [SimulatedLine(points, "small", 7.0)] * 300
    drawn = hand_drawn(lines, np.random.default_rng(0))
    assert 270 <= len(drawn) < 300
    assert 10 < sum(line.width_class != "small" for line in drawn) < 70
    assert all(line.width_class in CLASSES for line in drawn)
    for line in drawn[:20]:
        assert len(line.points_px) < 40
        truth = np.interp(line.points_px[:, 0], points[:, 0], points[:, 1])
        assert np.abs(line.points_px[:, 1] - truth).max() < 6


def test_traces_are_scaled_into_the_scene(tmp_path):
    file = tmp_path / "traces.geojson"
    file.write_text(
        '{"type": "FeatureCollection", "features": ['
        '{"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[0, 0], [3, 4], [6, 8, 1]]}},'
        '{"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": [[[0, 5], [9, 5]]]}},'
        '{"type": "Feature", "geometry": null}]}'
    )
    traces = read_traces(file)
    assert [length_px(trace) for trace in traces] == [10.0, 9.0]
    curves = fit_traces(traces, Canvas(200, 200), np.random.default_rng(0))
    assert curves
    assert all(30 < length_px(curve) < 160 for curve in curves)


@pytest.mark.parametrize("text", ["nonsense", "{}", '{"type": "FeatureCollection", "features": []}'])
def test_file_without_lines_is_refused(tmp_path, text):
    from imfmapper.core.errors import InputError

    file = tmp_path / "bad.geojson"
    file.write_text(text)
    with pytest.raises(InputError, match=r"bad\.geojson"):
        read_traces(file)
