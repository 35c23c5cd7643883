from __future__ import annotations

import numpy as np

from imfmapper.core.simulation.canvas import Canvas
from imfmapper.core.simulation.compositing import _cut_deeper
from imfmapper.core.simulation.fractures import FractureSettings, draw_fractures
from imfmapper.core.simulation.shading import SunSettings


def test_fractures_that_craters_erased_are_not_cut_deeper():
    canvas = Canvas(96, 96, 1, 4)
    curve = np.array([[10.0, 48.0], [86.0, 48.0]])
    settings = FractureSettings(patterns=())
    troughs = draw_fractures(settings, canvas, np.random.default_rng(1), curves=[curve])
    assert len(troughs.paths) == 1
    level, gone = np.zeros(canvas.shape, np.float32), np.ones(canvas.shape, np.float32)
    height = _cut_deeper(level, level + 1, SunSettings(incidence_deg=60.0), troughs, gone, canvas, wanted=0.3)
    np.testing.assert_array_equal(height, level)
