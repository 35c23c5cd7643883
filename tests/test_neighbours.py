"""Neighbours: which of many boxes lie near each other, on the ground."""

from __future__ import annotations

import numpy as np
import pytest
from makers import MOON_DEGREES, line_wkb, moon_polar

from imfmapper.core import neighbours


def test_neighbours_are_those_of_comparing_all_with_all() -> None:
    rng = np.random.default_rng(3)
    low = rng.uniform(0, 3000, (300, 3))
    boxes = np.hstack([low, low + rng.choice([1, 20, 500], (300, 1)) * rng.uniform(0.1, 1, (300, 3))])
    others = boxes[:120] + rng.normal(0, 40, (120, 1))
    for margin in (0.0, 25.0):
        near = (boxes[:, None, :3] - margin <= others[None, :, 3:]) & (
            boxes[:, None, 3:] + margin >= others[None, :, :3]
        )
        expected = {tuple(pair) for pair in np.argwhere(near.all(axis=2)).tolist()}
        found = list(neighbours.near_pairs(boxes, others, margin_m=margin))
        assert set(found) == expected
        assert len(found) == len(expected)


def test_neighbours_are_found_across_the_pole_and_the_antimeridian() -> None:
    pole = moon_polar()
    boxes = neighbours.space_boxes([line_wkb((-50, -5), (50, -5)), line_wkb((-50, 400), (50, 400))], pole)
    other = neighbours.space_boxes([line_wkb((0, 0), (0, 3))], pole)
    assert list(neighbours.near_pairs(boxes, other, margin_m=6)) == [(0, 0)]
    degrees = [line_wkb((179.9999, 10), (180, 10)), line_wkb((-180, 10), (-179.9999, 10))]
    east, west = neighbours.space_boxes(degrees, MOON_DEGREES)
    assert list(neighbours.near_pairs(east[None], west[None], margin_m=0.01)) == [(0, 0)]
    # A ten-thousandth of a degree at 10 degrees: 1737400 x 1.745e-6 x cos 10 deg = 2.986 m.
    assert np.linalg.norm(east[3:] - east[:3]) == pytest.approx(2.986, abs=0.001)
