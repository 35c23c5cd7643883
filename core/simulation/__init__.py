"""Simulated lunar melt floors: image, exact fracture mask and weak line labels, from physics and a seed.

Imports numpy, scipy, scikit-image and Pillow only (`sample` alone needs GDAL), so that training data can be
made on a machine without QGIS.
"""

from __future__ import annotations

from .backgrounds import Background, as_background, read_backgrounds
from .generator import KINDS, Mix, sample_scene
from .scene import Scene, SceneSettings, random_settings, simulate_scene

__all__ = [
    "KINDS",
    "Background",
    "Mix",
    "Scene",
    "SceneSettings",
    "as_background",
    "random_settings",
    "read_backgrounds",
    "sample_scene",
    "simulate_scene",
]
