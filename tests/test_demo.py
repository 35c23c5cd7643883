"""The demonstration: the whole chain through ``qgis_process``, its project and its picture."""

import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def demonstration(qgis_with_processing, sample_folder):
    """Give what the demonstration printed, and the folder with its results."""
    if not list((ROOT / "models" / "weights").glob("*.safetensors")):
        pytest.skip("no embedded model")
    pytest.importorskip("torch")
    # Beside the sample, as `make demo` does: QGIS writes relative paths only between places that share a folder.
    folder = ROOT / "build" / "test_demo"
    shutil.rmtree(folder, ignore_errors=True)
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "demo.py"), "--output", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    yield done.stdout, folder
    shutil.rmtree(folder)


def test_every_result_it_names_exists(demonstration):
    printed, folder = demonstration
    named = [
        line.split()[0] for line in printed.partition(f"{folder.name}:\n")[2].splitlines() if line.startswith("  ")
    ]
    assert {"detections.shp", "imfmapper_demo.qgz", "map.png", "probability.tif"} <= set(named)
    assert [name for name in named if not (folder / name).exists()] == []


def test_most_of_the_fractures_are_found(demonstration):
    printed, _ = demonstration
    found, correct = map(int, re.search(r"Against the lines (\d+) %.*?(\d+) % of the detected", printed, re.S).groups())
    assert found >= 60
    assert correct >= 60


def test_the_project_opens_with_all_layers_and_relative_paths(demonstration):
    from qgis.core import QgsProject

    _, folder = demonstration
    project = QgsProject()
    assert project.read(str(folder / "imfmapper_demo.qgz"))
    layers = {layer.name(): layer for layer in project.mapLayers().values()}
    assert {"Detections", "Weak label lines", "Training tiles", "Mosaic (simulated)"} <= set(layers)
    assert all(layer.isValid() for layer in layers.values())
    assert layers["Detections"].featureCount() > 0
    assert [layout.name() for layout in project.layoutManager().printLayouts()] == [
        "Impact melt fractures of the sample"
    ]
    with zipfile.ZipFile(folder / "imfmapper_demo.qgz") as archive:
        text = archive.read("imfmapper_demo.qgs").decode()
    sources = re.findall(r"<datasource>(.*?)</datasource>", text)
    assert sources
    assert not [source for source in sources if source.startswith("/")]


def test_the_picture_shows_the_detections(demonstration):
    image = pytest.importorskip("PIL.Image")
    _, folder = demonstration
    with image.open(folder / "map.png") as picture:
        pixels = picture.convert("RGB").getdata()
        cyan = sum(1 for red, green, blue in pixels if red < 90 and green > 170 and blue > 180)
    assert cyan > 500
