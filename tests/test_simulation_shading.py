"""Light on height fields: values worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from imfmapper.core.simulation.shading import (
    SunSettings,
    cast_shadow,
    lunar_lambert_weight,
    reflectance,
    render,
    sun_vector,
)


def test_limb_darkening_weight_follows_mcewen():
    assert lunar_lambert_weight(0.0) == 1.0
    assert lunar_lambert_weight(50.0) == pytest.approx(1 - 0.95 + 0.605 - 0.1825, abs=1e-9)


@pytest.mark.parametrize("weight", [0.0, 0.5, 1.0])
def test_level_ground_has_the_lunar_lambert_value(weight):
    mu0 = np.cos(np.deg2rad(60))
    light = reflectance(np.zeros((9, 9), np.float32), cell_px=1.0, incidence_deg=60, azimuth_deg=33, weight=weight)
    assert light == pytest.approx(weight * 2 * mu0 / (mu0 + 1) + (1 - weight) * mu0, abs=1e-6)


def test_plane_facing_the_sun_has_the_lunar_lambert_value():
    # A plane that rises to the west by 30 degrees faces east; with the sun in the east at incidence 50 the local
    # incidence is 20 degrees and the emission 30 degrees.
    x = np.arange(12, dtype=np.float32)
    height = np.tile(-np.tan(np.deg2rad(30)) * x, (12, 1)).astype(np.float32)
    light = reflectance(height, cell_px=1.0, incidence_deg=50, azimuth_deg=90, weight=0.4)
    mu0, mu = np.cos(np.deg2rad(20)), np.cos(np.deg2rad(30))
    assert light == pytest.approx(0.4 * 2 * mu0 / (mu0 + mu) + 0.6 * mu0, abs=1e-5)


def test_slope_turned_away_by_more_than_the_elevation_is_dark():
    x = np.arange(12, dtype=np.float32)
    height = np.tile(np.tan(np.deg2rad(30)) * x, (12, 1)).astype(np.float32)
    assert not reflectance(height, cell_px=1.0, incidence_deg=65, azimuth_deg=90, weight=0.5).any()


@pytest.mark.parametrize(("azimuth", "step"), [(0, (1, 0)), (90, (0, -1)), (180, (-1, 0)), (270, (0, 1))])
def test_post_throws_a_shadow_of_height_times_tangent_away_from_the_sun(azimuth, step):
    height = np.zeros((81, 81), np.float32)
    height[40, 40] = 10.0
    shadow = cast_shadow(height, cell_px=1.0, incidence_deg=60, azimuth_deg=azimuth) > 1e-4
    # 10 tan(60) = 17.3 px: the centres of the 17 cells beyond the post lie in it.
    dark = {(40 + step[0] * k, 40 + step[1] * k) for k in range(1, 18)}
    assert {tuple(cell) for cell in np.argwhere(shadow)} == dark


def test_shadow_runs_diagonally_and_in_units_of_the_cell():
    height = np.zeros((121, 121), np.float32)
    height[58:63, 58:63] = 8.0
    shadow = cast_shadow(height, cell_px=0.5, incidence_deg=45, azimuth_deg=315) > 1e-4
    # 8 px long at 45 degrees towards the lower right: 8 / sqrt(2) px or 11.3 cells down and right from the far corner.
    assert shadow[73, 73]
    assert not shadow[75, 75]
    assert not shadow[:55].any()
    assert not shadow[:, :55].any()


def test_level_ground_renders_to_its_albedo_and_shadow_to_ambient_light():
    height = np.zeros((40, 40), np.float32)
    height[20, :] = 5.0
    sun = SunSettings(incidence_deg=70, azimuth_deg=0, ambient=0.1)
    light, shadow = render(height, np.full((40, 40), 0.5, np.float32), sun, cell_px=1.0)
    assert light[2:18] == pytest.approx(0.5, abs=1e-5)
    assert light[23:31] == pytest.approx(0.05, abs=1e-5)
    assert shadow[23:31].all()


def test_sun_vector_points_up_and_towards_the_azimuth():
    assert sun_vector(0, 123) == pytest.approx((0, 0, 1))
    assert sun_vector(90, 90) == pytest.approx((1, 0, 0), abs=1e-9)
    assert sun_vector(90, 0) == pytest.approx((0, -1, 0), abs=1e-9)
