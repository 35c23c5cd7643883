"""Curves of varying width: how they grow and how they are laid onto a canvas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .canvas import Canvas
from .noise import smooth_sequence

Directions = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""Angle in radians (0 = right, growing downwards) at x, y in image pixels."""


@dataclass(frozen=True)
class Path:
    """A curve: float64 (N, 2) x, y in image pixels, and float64 (N,) full width in pixels, 0 in gaps."""

    points: np.ndarray
    widths: np.ndarray


@dataclass(frozen=True)
class PathField:
    """For each cell, the path it belongs to: float32 (rows, columns), nearest by distance to the edge.

    `edge_px` is the distance outside the path's edge (negative inside), `width_px` the width there, `owner` the
    path's index (-1: none in reach), `along_px` the distance along it.
    """

    edge_px: np.ndarray
    width_px: np.ndarray
    owner: np.ndarray
    along_px: np.ndarray


def length_px(points: np.ndarray) -> float:
    """Length of a polyline (N, 2) in its own unit."""
    return float(np.hypot(*np.diff(points, axis=0).T).sum())


def resample(points: np.ndarray, step_px: float) -> np.ndarray:
    """The same curve with points about `step_px` apart, both ends kept; (M, 2)."""
    steps = np.hypot(*np.diff(points, axis=0).T)
    keep = np.concatenate([[True], steps > 1e-9])
    points = points[keep]
    if len(points) < 2:
        return points
    distance = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(points, axis=0).T))])
    count = max(2, round(distance[-1] / step_px) + 1)
    at = np.linspace(0.0, distance[-1], count)
    return np.stack([np.interp(at, distance, points[:, 0]), np.interp(at, distance, points[:, 1])], axis=1)


def normals(points: np.ndarray) -> np.ndarray:
    """Unit vectors to the left of the direction of travel; (N, 2)."""
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    return np.stack([-tangent[:, 1], tangent[:, 0]], axis=1)


def roughen(points: np.ndarray, amplitude: float, rng: np.random.Generator, *, pin_ends: bool = True) -> np.ndarray:
    """The curve with sideways wander at three scales; `amplitude` is the wander as a share of the scale.

    With `pin_ends` both ends stay where they are, so that junctions hold.
    """
    points = resample(points, 2.0)
    count = len(points)
    if count < 5 or amplitude <= 0:
        return points
    offset = np.zeros(count)
    for scale_px in (90.0, 35.0, 14.0):
        # Half of the wander is angular, as cracks turn by joining flaws rather than by bending.
        knots = np.arange(-1, count * 2.0 / scale_px + 2) + rng.uniform(-0.3, 0.3)
        angular = np.interp(np.arange(count) * 2.0 / scale_px, knots, rng.normal(0, 1, len(knots)))
        offset += amplitude * scale_px * 0.25 * (angular + 0.5 * smooth_sequence(count, scale_px / 4.0, rng))
    if pin_ends:
        ends = np.minimum(np.arange(count), np.arange(count)[::-1]) * 2.0
        offset *= np.minimum(ends / 15.0, 1.0)
    return points + offset[:, None] * normals(points)


def orientation_field(rng: np.random.Generator, size_px: float, *, mean_deg: float, swing_deg: float) -> Directions:
    """A smooth field of directions: a function of x, y that gives the angle in radians (0 = right, down positive)."""
    waves = rng.normal(0.0, 1.0, (4, 2)) * (2 * np.pi / (size_px * 1.2))
    phases = rng.uniform(0, 2 * np.pi, 4)
    gain = np.deg2rad(swing_deg) / 2.0

    def angle(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        turns = np.sin(np.multiply.outer(x, waves[:, 0]) + np.multiply.outer(y, waves[:, 1]) + phases)
        return np.deg2rad(mean_deg) + gain * turns.sum(axis=-1)

    return angle


def follow(field: Directions, starts: np.ndarray, lengths: np.ndarray, step_px: float = 2.0) -> list[np.ndarray]:
    """Curves along a field of directions, centred on `starts` (N, 2), of the given lengths."""
    halves = []
    for sign in (1.0, -1.0):
        steps = int(np.ceil(lengths.max() / 2 / step_px)) + 1
        track = np.empty((steps + 1, len(starts), 2))
        track[0] = starts
        for step in range(steps):
            angle = field(track[step, :, 0], track[step, :, 1])
            track[step + 1] = track[step] + sign * step_px * np.stack([np.cos(angle), np.sin(angle)], axis=1)
        halves.append(track)
    curves = []
    for index, length in enumerate(lengths):
        count = max(2, round(length / 2 / step_px) + 1)
        forward, backward = halves[0][:count, index], halves[1][1:count, index]
        curves.append(np.concatenate([backward[::-1], forward]))
    return curves


def lay(canvas: Canvas, paths: list[Path], *, reach: float = 1.6, extra_px: float = 2.0) -> PathField:
    """Distances of the canvas's cells to the nearest path's edge.

    Exact distances to the path's straight pieces, with the width interpolated along each. Cells farther from the
    centre than `reach` half-widths + `extra_px` keep owner -1 and an edge distance of 1e6.
    """
    shape = canvas.shape
    edge = np.full(shape, 1e6, dtype=np.float32)
    width = np.zeros(shape, dtype=np.float32)
    along = np.zeros(shape, dtype=np.float32)
    owner = np.full(shape, -1, dtype=np.int16)
    for index, path in enumerate(paths):
        start = 0.0
        for a, b, wa, wb in zip(path.points[:-1], path.points[1:], path.widths[:-1], path.widths[1:]):
            piece = float(np.hypot(b[0] - a[0], b[1] - a[1]))
            start += piece
            if (wa <= 0 and wb <= 0) or piece < 1e-6:
                continue
            far = max(wa, wb) / 2 * reach + extra_px
            window = canvas.window(
                min(a[0], b[0]) - far, min(a[1], b[1]) - far, max(a[0], b[0]) + far, max(a[1], b[1]) + far
            )
            if window is None:
                continue
            cells, x, y = window
            ux, uy = (b[0] - a[0]) / piece, (b[1] - a[1]) / piece
            dx, dy = x - np.float32(a[0]), y - np.float32(a[1])
            t = np.clip(dx * np.float32(ux) + dy * np.float32(uy), 0, np.float32(piece))
            local = np.float32(wa) + t * np.float32((wb - wa) / piece)
            out = np.hypot(dx - t * np.float32(ux), dy - t * np.float32(uy)) - local / 2
            near = out < edge[cells]
            np.copyto(edge[cells], out, where=near)
            np.copyto(width[cells], local, where=near)
            np.copyto(along[cells], t + np.float32(start - piece), where=near)
            owner[cells][near] = index
    return PathField(edge, width, owner, along)
