"""Whole scenes, composites and datasets: repeatable, consistent, and free of GDAL and QGIS."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from imfmapper.core.errors import DatasetError, InputError
from imfmapper.core.simulation import KINDS, Mix, as_background, random_settings, sample_scene, simulate_scene
from imfmapper.core.simulation.__main__ import main
from imfmapper.core.simulation.backgrounds import random_view, sun_azimuth_deg
from imfmapper.core.simulation.camera import CameraSettings, to_bytes
from imfmapper.core.simulation.canvas import Canvas
from imfmapper.core.simulation.compositing import composite
from imfmapper.core.simulation.craters import CraterSettings, draw_craters
from imfmapper.core.simulation.dataset import write_dataset
from imfmapper.core.simulation.fractures import FractureSettings, draw_fractures
from imfmapper.core.simulation.mosaic import MosaicSettings
from imfmapper.core.simulation.scene import SceneSettings, crest_height
from imfmapper.core.simulation.shading import SunSettings
from imfmapper.core.simulation.terrain import TerrainSettings

ROOT = Path(__file__).resolve().parent.parent


def cratered_plain(azimuth_deg, seed=0):
    settings = SceneSettings(
        width_px=300,
        height_px=300,
        fractures=None,
        terrain=TerrainSettings(rms_slope=0.03),
        craters=CraterSettings(cover=0.1, freshness=0.6),
        sun=SunSettings(incidence_deg=65, azimuth_deg=azimuth_deg),
    )
    return simulate_scene(settings, np.random.default_rng(seed))


@pytest.mark.parametrize("kind", ["fractured", "plain"])
def test_same_seed_gives_the_same_bytes(kind):
    a, b = (sample_scene(np.random.default_rng(11), 96, kind=kind) for _ in range(2))
    assert a.image.tobytes() == b.image.tobytes()
    assert a.mask.tobytes() == b.mask.tobytes()
    assert a.image.tobytes() != sample_scene(np.random.default_rng(12), 96, kind=kind).image.tobytes()


@pytest.mark.parametrize("seed", range(6))
def test_planes_of_a_scene_agree(seed):
    scene = sample_scene(np.random.default_rng(seed), 128, kind="fractured")
    assert scene.image.shape == scene.mask.shape == scene.valid.shape == scene.widths.shape == (128, 128)
    assert scene.image.dtype == scene.mask.dtype == scene.widths.dtype == np.uint8
    assert ((scene.image > 0) == scene.valid).all()
    assert ((scene.widths > 0) == (scene.mask > 0)).all()
    assert scene.widths.max() <= 5
    assert not scene.mask[~scene.valid].any()
    assert 10 <= scene.incidence_deg <= 82
    for line in scene.lines:
        assert (line.points_px >= 0).all()
        assert (line.points_px <= 128).all()


@pytest.mark.parametrize("seed", range(4))
def test_scene_without_fractures_has_an_empty_mask(seed):
    scene = sample_scene(np.random.default_rng(seed), 96, kind="plain")
    assert not scene.mask.any()
    assert not scene.lines
    assert scene.kind == "plain"


def test_true_lines_run_inside_the_mask():
    settings = random_settings(np.random.default_rng(4), 256, fractures=True)
    settings = replace(settings, mosaic=MosaicSettings(), craters=replace(settings.craters, cover=1e-6))
    scene = simulate_scene(settings, np.random.default_rng(4))
    points = np.concatenate([line.points_px[1:-1] for line in scene.lines])
    rows, columns = (np.clip(points[:, k].astype(int), 0, 255) for k in (1, 0))
    assert scene.mask[rows, columns].mean() > 0.85


def test_fracture_is_darker_on_the_side_towards_the_sun():
    curve = np.array([[100.0, -20.0], [100.0, 220.0]])
    settings = SceneSettings(
        width_px=200,
        height_px=200,
        terrain=TerrainSettings(rms_slope=1e-4, swell=0.0),
        craters=CraterSettings(cover=1e-7),
        fractures=FractureSettings(patterns=(), classes=(2,), mixing=0.0, wear=0.0, gaps=0.0, infill=0.0),
        sun=SunSettings(incidence_deg=60, azimuth_deg=90),
    )
    scene = simulate_scene(settings, np.random.default_rng(0), curves=[curve])
    inside = scene.mask[100] > 0
    profile = np.where(scene.mask > 0, scene.image, np.nan)
    left, right = np.flatnonzero(inside)[0], np.flatnonzero(inside)[-1]
    middle = (left + right) // 2
    # Sun in the east: the east side of a trough faces away from it, the west side faces it.
    assert np.nanmean(profile[:, middle + 1 : right + 1]) < np.nanmean(profile[:, left:middle])


def test_crests_are_lit_the_other_way_round_and_carry_no_label():
    settings = SceneSettings(
        width_px=200,
        height_px=200,
        terrain=TerrainSettings(rms_slope=1e-4, swell=0.0),
        craters=CraterSettings(cover=1e-7),
        fractures=None,
        crests=FractureSettings(patterns=("single",), classes=(2,), density=0.0, wear=0.0, gaps=0.0, infill=0.0),
        sun=SunSettings(incidence_deg=60, azimuth_deg=90),
    )
    scene = simulate_scene(settings, np.random.default_rng(0))
    assert scene.kind == "plain"
    assert not scene.mask.any()
    assert not scene.lines
    step = np.diff(scene.image.astype(float), axis=1)
    row = scene.image[np.abs(step).max(axis=1).argmax()].astype(float)
    # Sun in the east: the east side of a ridge faces it. From west to east: first darker than the plain, then brighter.
    assert np.argmin(row) < np.argmax(row)


def test_crests_end_where_a_trough_crosses_them():
    canvas = Canvas(96, 96, 1, 4)
    settings = FractureSettings(patterns=(), mixing=0.0, wear=0.0, gaps=0.0, infill=0.0)
    across, down = np.array([[0.0, 48.0], [96.0, 48.0]]), np.array([[48.0, 0.0], [48.0, 96.0]])
    crests, troughs = (
        draw_fractures(settings, canvas, np.random.default_rng(3), curves=[curve]) for curve in (across, down)
    )
    none = draw_craters(CraterSettings(cover=1e-7), canvas, np.random.default_rng(0))
    rise = crest_height(crests, none, troughs, canvas)
    np.testing.assert_array_equal(crest_height(crests, none, None, canvas), crests.depth)
    assert not rise[troughs.field.edge_px <= 0].any()
    beside = (crests.field.edge_px < 0) & (troughs.field.edge_px > 3)
    np.testing.assert_array_equal(rise[beside], crests.depth[beside])
    assert rise[beside].max() > 0.2


@pytest.mark.parametrize("azimuth", [20, 110, 200, 290])
def test_sun_of_a_cratered_plain_is_found(azimuth):
    scene = cratered_plain(azimuth)
    error = (sun_azimuth_deg(scene.image, scene.valid) - azimuth + 180) % 360 - 180
    assert abs(error) < 25


def test_view_turns_the_sun_with_the_image():
    background = as_background(cratered_plain(300).image)
    for seed in range(8):
        view = random_view([background], 200, np.random.default_rng(seed))
        error = (sun_azimuth_deg(view.pixels) - view.azimuth_deg + 180) % 360 - 180
        assert abs(error) < 35


def test_composite_changes_the_image_only_near_its_relief():
    background = as_background(cratered_plain(300).image)
    fractures = FractureSettings(patterns=("single",), classes=(2,), density=0.2)
    scene = composite(background, np.random.default_rng(1), fractures=fractures, restretch=False)
    assert scene.kind == "composite"
    assert scene.mask.any()
    from scipy.ndimage import binary_dilation

    far = ~binary_dilation(scene.mask > 0, iterations=40)
    change = np.abs(scene.image.astype(int) - background.pixels)
    assert np.percentile(change[far], 95) <= 1
    assert change[scene.mask > 0].mean() > 4


def test_background_without_fractures_is_left_alone():
    background = as_background(cratered_plain(300).image)
    scene = composite(background, np.random.default_rng(1), fractures=None, restretch=False)
    assert not scene.mask.any()
    assert np.abs(scene.image.astype(int) - background.pixels).max() <= 1


def test_all_kinds_are_drawn_by_their_shares():
    rng = np.random.default_rng(0)
    mix = Mix(fractured=0.4, plain=0.3, composite=0.2, real=0.1)
    drawn = [mix.draw(rng, with_backgrounds=True) for _ in range(2000)]
    shares = [drawn.count(kind) / 2000 for kind in KINDS]
    assert shares == pytest.approx([0.4, 0.3, 0.2, 0.1], abs=0.04)
    assert {mix.draw(rng, with_backgrounds=False) for _ in range(200)} == {"fractured", "plain"}


def test_mix_that_can_make_nothing_is_refused():
    with pytest.raises(InputError, match="give backgrounds"):
        sample_scene(np.random.default_rng(0), 64, mix=Mix(fractured=0, plain=0))


def test_bytes_keep_zero_for_nodata():
    image = np.linspace(0, 1, 64 * 64, dtype=np.float32).reshape(64, 64)
    valid = np.ones((64, 64), bool)
    valid[:, :10] = False
    grey = to_bytes(image, valid, CameraSettings(stretch="minmax", gamma=1.0), np.random.default_rng(0))
    assert not grey[~valid].any()
    assert grey[valid].min() == 1
    assert grey[valid].max() == 255


def test_canvas_averages_its_cells():
    canvas = Canvas(10, 8, 2, 3)
    cells = np.zeros(canvas.shape, np.float32)
    cells[6 + 4, 6 + 2] = 4.0
    image = canvas.to_image(cells)
    assert image.shape == (8, 10)
    assert image[2, 1] == 1.0
    assert image.sum() == 1.0


def test_canvas_that_is_too_small_is_refused():
    with pytest.raises(InputError, match="at least 8 x 8"):
        Canvas(4, 100)


def test_dataset_is_complete_and_does_not_depend_on_the_workers(tmp_path):
    backgrounds = tmp_path / "backgrounds"
    backgrounds.mkdir()
    Image.fromarray(cratered_plain(120).image).save(backgrounds / "plain.png")
    documents = []
    for name, workers in (("one", 1), ("two", 2)):
        path = write_dataset(tmp_path / name, 6, 96, 5, backgrounds=backgrounds, workers=workers)
        documents.append(json.loads(path.read_text()))
    assert documents[0] == documents[1]
    tiles = documents[0]["tiles"]
    assert len(tiles) == 6
    for tile in tiles:
        planes = {k: np.asarray(Image.open(tmp_path / "one" / tile[k])) for k in ("image", "mask", "valid", "widths")}
        assert all(plane.shape == (96, 96) for plane in planes.values())
        assert planes["mask"].sum() == tile["imf_px"]
        assert planes["valid"].sum() == tile["valid_px"]
        assert (tmp_path / "one" / tile["image"]).read_bytes() == (tmp_path / "two" / tile["image"]).read_bytes()


def test_dataset_is_not_written_over_another(tmp_path):
    (tmp_path / "dataset.json").write_text("{}")
    with pytest.raises(DatasetError, match="exists already"):
        write_dataset(tmp_path, 1, 64)


def test_folder_without_images_is_refused(tmp_path):
    with pytest.raises(DatasetError, match="no image"):
        write_dataset(tmp_path / "out", 1, 64, backgrounds=tmp_path)


def test_simulator_imports_without_gdal_qgis_and_torch():
    code = (
        "import importlib.util, sys\n"
        "class Absent:\n"  # not None in sys.modules: newer SciPy takes a name there for a module
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name in ('osgeo', 'qgis', 'torch'): raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Absent())\n"
        f"spec = importlib.util.spec_from_file_location('imfmapper', {str(ROOT / '__init__.py')!r}, "
        f"submodule_search_locations=[{str(ROOT)!r}])\n"
        "sys.modules['imfmapper'] = importlib.util.module_from_spec(spec)\n"
        "import imfmapper.core.simulation.dataset, imfmapper.core.simulation.__main__\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=120)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    (tmp_path / "file").write_text("no folder")
    assert main(["--output", str(tmp_path / "file" / "tiles"), "--count", "1"]) == 1
    assert "cannot be read or written: Not a directory" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "value"), [("--count", "0"), ("--seed", "-1"), ("--validation", "1")])
def test_datasets_that_cannot_be_made_are_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture, name: str, value: str
) -> None:
    assert main(["--output", str(tmp_path / "tiles"), "--count", "1", name, value]) == 1
    assert "1 tile or more, a seed of 0 or more and a share from 0 to below 1 are needed" in capsys.readouterr().err
    assert not (tmp_path / "tiles").exists()
