"""Seams of a mosaic: what runs along one, and where they are known from."""

from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import MARS_DEGREES, MOON_DEGREES, MOON_RADIUS_M, box_wkb, line_wkb, moon_equirectangular, write_raster
from osgeo import ogr

from imfmapper.core import geometries, local_planes
from imfmapper.core.errors import CrsError, InputError, RasterError
from imfmapper.core.rasters import open_raster
from imfmapper.core.seams import straight_lines
from imfmapper.core.seams.brightness_steps import find_steps
from imfmapper.core.seams.rules import SeamIndex, long_axis
from imfmapper.core.seams.sources import mosaic_seams, outlines_of, tracked_seams

CRS = moon_equirectangular()


def bar(x: float, y: float, length: float, width: float, azimuth_deg: float) -> ogr.Geometry:
    """Return a rectangle around a place whose long axis has a direction clockwise from north."""
    along = np.array([np.sin(radians(azimuth_deg)), np.cos(radians(azimuth_deg))])
    side = np.array([along[1], -along[0]])
    ring = ogr.Geometry(ogr.wkbLinearRing)
    for s, t in ((1, 1), (1, -1), (-1, -1), (-1, 1), (1, 1)):
        ring.AddPoint_2D(*(np.array([x, y]) + s * along * length / 2 + t * side * width / 2).tolist())
    shape = ogr.Geometry(ogr.wkbPolygon)
    shape.AddGeometry(ring)
    return shape


def runs_along(shape: ogr.Geometry, *seams: bytes, crs_wkt: str = CRS) -> bool:
    return SeamIndex(seams, crs_wkt, distance_m=3.0, rule="along").takes(shape)


@pytest.mark.parametrize("azimuth", [0, 30, 90, 135, 179])
def test_long_axis_of_a_bar(azimuth: float) -> None:
    direction, elongation = long_axis(bar(1000, -2000, 60, 6, azimuth))
    assert abs(direction - azimuth) % 180 == pytest.approx(0, abs=1e-6)
    assert elongation == pytest.approx(10)


def test_holes_count_in_the_long_axis() -> None:
    ring = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10 30,0 30,0 0),(1 1,1 29,9 29,9 1,1 1))")
    # second moments of a hollow rectangle: (10 * 30^3 - 8 * 28^3) / 12 over (30 * 10^3 - 28 * 8^3) / 12
    expected = np.sqrt((10 * 30**3 - 8 * 28**3) / (30 * 10**3 - 28 * 8**3))
    assert long_axis(ring) == (pytest.approx(0, abs=1e-9), pytest.approx(expected))


@pytest.mark.parametrize(
    ("off_m", "turn_deg", "expected"),
    [(0, 0, True), (3, 0, True), (7.5, 0, False), (0, 4, True), (0, 30, False), (0, 90, False)],
)
def test_only_what_runs_along_a_seam_is_at_it(off_m: float, turn_deg: float, expected: bool) -> None:
    seam = line_wkb((-1000, -1000), (1000, 1000))  # azimuth 45
    shape = bar(100 + off_m / 2**0.5, 100 - off_m / 2**0.5, 80, 6, 45 + turn_deg)
    assert runs_along(shape, seam) is expected


def test_short_wide_fracture_across_a_seam_stays() -> None:
    seam = line_wkb((0, -1000), (0, 1000))
    assert not runs_along(bar(0, 0, 18, 12, 90), seam)
    assert not runs_along(bar(0, 0, 15, 14, 0), seam)  # no direction to speak of


def test_fracture_that_follows_a_seam_for_a_part_of_its_way_stays() -> None:
    seam = line_wkb((0, -1000), (0, 1000))
    path = ogr.CreateGeometryFromWkb(line_wkb((0, 0), (0, 100), (90, 190)))
    assert not runs_along(path.Buffer(3), seam)


def test_seams_are_straight_in_metres_at_high_latitude_and_in_degrees() -> None:
    lat = 75.0
    metre_deg = 180 / np.pi / MOON_RADIUS_M
    seam = line_wkb((10.0, lat - 0.1), (10.0, lat + 0.1))
    plane = local_planes.local_plane(10.0, lat, MOON_DEGREES)
    (x, y), *_ = plane.forward(np.array([[10.0, lat]]))
    on_ground = [geometries.map_points(bar(x + off, y, 80, 6, 0), plane.inverse) for off in (0, 2, 8)]
    assert [runs_along(shape, seam, crs_wkt=MOON_DEGREES) for shape in on_ground] == [True, True, False]
    shifted = line_wkb((370.0 + 2 * metre_deg / cos(radians(lat)), lat - 0.1), (370.0, lat + 0.1))
    assert runs_along(on_ground[0], shifted, crs_wkt=MOON_DEGREES)


@pytest.mark.parametrize("rule", ["touches", "along"])
def test_seams_beside_the_antimeridian_of_a_cylindrical_map(rule: str) -> None:
    end = radians(180) * MOON_RADIUS_M
    across = ogr.CreateGeometryFromWkb(box_wkb(end - 2, 0, end + 8, 60))
    behind = ogr.CreateGeometryFromWkb(box_wkb(end + 2, 0, end + 8, 60))
    for x, expected in ((end + 5, True), (-end + 5, True), (-3 * end + 5, True), (end + 30, False), (0, False)):
        seams = SeamIndex([line_wkb((x, -1000), (x, 1000))], CRS, distance_m=3, rule=rule)
        assert [seams.takes(shape) for shape in (across, behind)] == [expected, expected]


def test_unknown_rule_is_refused() -> None:
    with pytest.raises(InputError, match="Seam rule is 'near'; expected one of: touches, along"):
        SeamIndex([], CRS, distance_m=3, rule="near")


def test_footprints_give_their_outlines() -> None:
    (outline,) = outlines_of([box_wkb(0, 0, 10, 20)])
    line = ogr.CreateGeometryFromWkb(outline)
    assert (line.GetGeometryName(), line.Length()) == ("LINESTRING", 60)


def test_footprint_with_a_hole_gives_single_lines() -> None:
    whole, hole = (ogr.CreateGeometryFromWkb(box_wkb(*box)) for box in ((0, 0, 10, 20), (2, 2, 4, 4)))
    lines = [ogr.CreateGeometryFromWkb(wkb) for wkb in outlines_of([bytes(whole.Difference(hole).ExportToIsoWkb())])]
    assert [(line.GetGeometryName(), line.Length()) for line in lines] == [("LINESTRING", 60), ("LINESTRING", 8)]


def test_tracking_band_gives_straightened_lines(tmp_path: Path) -> None:
    column, row = np.arange(200)[None, :], np.arange(150)[:, None]
    image = np.full((150, 200), 100, np.uint8)
    tracking = np.where(column > 100 + 0.3 * row, 7, 3).astype(np.uint8)
    path = write_raster(tmp_path / "m.tif", np.stack([image, tracking]), crs_wkt=CRS)
    lines = [ogr.CreateGeometryFromWkb(line) for line in tracked_seams(str(path), 2)]
    # From column 101 at the top to 101 + 0.3 * 149 at the bottom, 1.5 m per pixel.
    shape = bar((101 + 0.15 * 150) * 1.5, -75 * 1.5, 60, 4, 180 - np.degrees(np.arctan(0.3)))
    assert runs_along(shape, *(bytes(line.ExportToIsoWkb()) for line in lines))
    assert sum(line.GetPointCount() for line in lines) < 20
    with pytest.raises(RasterError, match=r"has 2 band\(s\); tracking band 3"):
        tracked_seams(str(path), 3)


def test_mosaic_on_another_body_is_refused(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "m.tif", np.ones((8, 8), np.uint8), crs_wkt=MARS_DEGREES)
    with pytest.raises(CrsError, match="is on the Mars"):
        mosaic_seams(str(path), crs_wkt=CRS)


def ground(seed: int, shape: tuple[int, int] = (800, 900)) -> np.ndarray:
    """Return grey values with relief at all scales, float64 (H, W): noise whose amplitude falls with frequency."""
    random = np.random.default_rng(seed)
    height, width = shape
    frequency = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    spectrum = np.fft.rfft2(random.normal(size=shape)) / np.maximum(frequency, 0.01)
    relief = np.fft.irfft2(spectrum, shape)
    return 110 + 20 * relief / relief.std() + random.normal(0, 3, shape)


def mosaic(folder: Path, pixels: np.ndarray) -> Path:
    return write_raster(folder / "m.tif", np.clip(np.rint(pixels), 1, 255).astype(np.uint8), crs_wkt=CRS)


@pytest.mark.parametrize("upright", [True, False])
@pytest.mark.parametrize(("lean", "step"), [(0.1, 0.15), (-0.6, -0.15)])
def test_step_in_brightness_is_found_where_it_is(tmp_path: Path, upright: bool, lean: float, step: float) -> None:
    pixels = ground(1)
    column, row = np.arange(900)[None, :], np.arange(800)[:, None]
    edge = 450 - lean * 400 + lean * (row + 0.5)  # px
    pixels = np.where(column + 0.5 < edge, pixels, np.roll(pixels, (1, 2), (0, 1)) * (1 + step))  # displaced by 2 px
    (found,) = find_steps(open_raster(mosaic(tmp_path, pixels if upright else pixels.T)))
    columns, rows = (found.columns_rows if upright else found.columns_rows[:, ::-1]).T
    assert np.abs(columns - (450 - lean * 400 + lean * rows)).max() < 4
    assert rows[-1] == 800  # the lines that fill no strip of 256 are bridged
    assert np.sign(found.step) == np.sign(step)


def test_ground_without_a_seam_has_none(tmp_path: Path) -> None:
    assert find_steps(open_raster(mosaic(tmp_path, ground(3)))) == []


def test_straight_fracture_ridge_and_slope_are_no_seams(tmp_path: Path) -> None:
    pixels = ground(4)
    pixels[:, 200:206] -= 30  # a trough that returns to the level it came from
    pixels[:, 400:403] += 30
    pixels[:, 600:640] += np.linspace(0, 30, 40)
    pixels[:, 640:] += 30  # a slope into another level, 40 px wide
    assert find_steps(open_raster(mosaic(tmp_path, pixels))) == []


def test_edge_of_the_data_is_no_seam(tmp_path: Path) -> None:
    pixels = np.clip(np.rint(ground(5)), 1, 255).astype(np.uint8)
    pixels[:, :300] = 0
    path = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, nodata=0)
    assert find_steps(open_raster(path)) == []


def test_line_sums_follow_straight_lines() -> None:
    values = np.zeros((8, 20), np.float32)
    for y in range(8):
        values[y, 5 + round(y * 4 / 7)] = 1  # leans 4 columns over 8 rows
    sums = straight_lines.line_sums(values)
    assert sums.shape == (8, 20)
    assert np.unravel_index(sums.argmax(), sums.shape) == (4, 5)
    assert sums[4, 5] == 8
    assert (straight_lines.line_sums(np.ones((8, 20), np.float32))[:, :12] == 8).all()


def test_seams_of_a_mosaic_come_in_the_rasters_crs(tmp_path: Path) -> None:
    tracking = np.repeat([[1, 1, 2, 2]], 4, axis=0).astype(np.uint8)
    path = write_raster(tmp_path / "m.tif", tracking, crs_wkt=CRS, pixel_m=1000.0)
    lines = mosaic_seams(str(path), crs_wkt=MOON_DEGREES, tracking_band=1)
    longitudes = {round(x, 6) for line in lines for x, _ in ogr.CreateGeometryFromWkb(line).GetPoints()}
    assert round(np.degrees(2000 / MOON_RADIUS_M), 6) in longitudes


def test_real_mosaic_of_one_image_has_no_seam(shared_data: Path) -> None:
    path = shared_data / "nac_roi" / "NAC_ROI_ALPHNSUSLOA_E129S3581_cropped.tif"
    if not path.exists():
        pytest.skip("the real mosaic is not there")
    assert find_steps(open_raster(path)) == []


def test_seam_of_the_sample_is_found(sample_folder: Path) -> None:
    # The scene's second image lies left of a line from column 507 at the top to 55 at the bottom.
    (found,) = find_steps(open_raster(sample_folder / "sample_mosaic.tif"))
    columns, rows = found.columns_rows.T
    assert np.abs(columns - np.interp(rows, [0, 1400], [507.2, 54.6])).max() < 4
