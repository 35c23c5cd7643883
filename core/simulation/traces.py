"""Fracture networks from files of traced lines, such as mapped outcrops, fitted into a scene."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from ..errors import InputError
from .canvas import Canvas
from .noise import log_uniform
from .paths import length_px, resample


def read_traces(path: str | Path) -> list[np.ndarray]:
    """Lines of a GeoJSON file, (N, 2) each, in the file's unit; y up, as on maps.

    Raises:
        InputError: the file is no GeoJSON or holds no line.
    """
    try:
        document = json.loads(Path(path).read_text(encoding="utf-8"))
        features = document["features"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"'{path}' was to be read as traced fractures, but it is no GeoJSON feature collection ({error}). "
            "Export the lines as GeoJSON."
        ) from error
    lines = []
    for feature in features:
        geometry = feature.get("geometry") or {}
        if geometry.get("type") == "LineString":
            lines.append(geometry["coordinates"])
        elif geometry.get("type") == "MultiLineString":
            lines.extend(geometry["coordinates"])
    arrays = [np.asarray([point[:2] for point in line], dtype=float) for line in lines if len(line) > 1]
    arrays = [array for array in arrays if length_px(array) > 0]
    if not arrays:
        raise InputError(f"'{path}' holds {len(features)} features but no line. Give a file of traced lines.")
    return arrays


def fit_traces(traces: list[np.ndarray], canvas: Canvas, rng: np.random.Generator) -> list[np.ndarray]:
    """A part of the traces as curves in the scene: turned, mirrored, and scaled to melt fractures' lengths.

    Returns:
        (N, 2) x, y in image pixels, y down.
    """
    usual = float(np.median([length_px(trace) for trace in traces]))
    scale = log_uniform(rng, 35.0, 140.0) / usual
    centre = traces[int(rng.integers(len(traces)))].mean(axis=0)
    angle = rng.uniform(0, 2 * np.pi)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    if rng.random() < 0.5:
        turn[:, 0] *= -1
    xmin, ymin, xmax, ymax = canvas.bounds_px
    middle = np.array([rng.uniform(0.3, 0.7) * canvas.width_px, rng.uniform(0.3, 0.7) * canvas.height_px])
    curves = []
    for trace in traces:
        curve = (trace - centre) @ turn.T * scale + middle
        reaches_in = (curve.max(axis=0) > [xmin, ymin]).all() and (curve.min(axis=0) < [xmax, ymax]).all()
        if reaches_in and length_px(curve) > 8:
            curves.append(resample(curve, 3.0))
    order = rng.permutation(len(curves))[: int(rng.integers(20, 120))]
    return [curves[index] for index in order]
