"""The plugin as qgis_process runs it: a process of its own, a fresh profile, the checkout linked as a plugin."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sysconfig
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")

from makers import moon_equirectangular, read_raster
from qgis.core import QgsVectorFileWriter, QgsVectorLayer
from toolbox_helpers import layer, raster, tiny_checkpoint

# Debian's qgis_process is a broken wrapper around this one.
PROGRAM = shutil.which("qgis_process.bin") or shutil.which("qgis_process")

pytestmark = [
    pytest.mark.skipif(PROGRAM is None, reason="qgis_process is not installed"),
    pytest.mark.usefixtures("qgis_with_processing"),
]

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="module")
def qgis_process(tmp_path_factory: pytest.TempPathFactory, repository_root: Path) -> Run:
    """Returns what runs qgis_process with the plugin enabled in a fresh profile."""
    home = tmp_path_factory.mktemp("qgis")
    (home / "plugins").mkdir()
    (home / "plugins" / "imfmapper").symlink_to(repository_root, target_is_directory=True)
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_PLUGINPATH": str(home / "plugins"),
        "QGIS_CUSTOM_CONFIG_PATH": str(home / "profile"),
        "PYTHONPATH": sysconfig.get_paths()["purelib"],  # qgis_process runs the system's Python
        "OMP_WAIT_POLICY": "PASSIVE",
    }

    def run(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
        command = [PROGRAM, *arguments]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
        assert not check or done.returncode == 0, done.stdout + done.stderr
        return done

    run("plugins", "enable", "imfmapper")
    return run


def results(done: subprocess.CompletedProcess[str]) -> dict:
    return json.loads(done.stdout[done.stdout.index("{") :])["results"]


def test_all_tools_are_listed(qgis_process: Run) -> None:
    listed = qgis_process("list").stdout
    names = ("bufferlabels", "tileraster", "runimfmapper", "polygonizedetections", "map_fractures")
    assert [name for name in names if f"imfmapper:{name}\t" not in listed] == []


def test_chain_from_lines_to_filtered_detections(qgis_process: Run, tmp_path: Path) -> None:
    wkt = moon_equirectangular(lat_ts=30)
    pixels = np.full((200, 300), 90, np.uint8)
    pixels[:, 100:110] = 0
    mosaic = raster(tmp_path / "mosaic.tif", pixels, wkt, nodata=0)
    lines = tmp_path / "lines.gpkg"
    drawn = layer("LineString", wkt, [("LINESTRING(10 -50, 110 -50)", ["medium"])], {"class": str})
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(drawn, str(lines), drawn.transformContext(), options)
    checkpoint = tiny_checkpoint(tmp_path / "tiny.pt", everywhere=True)

    labels = tmp_path / "labels.shp"
    arguments = [f"--INPUT={lines}", "--WIDTH_FIELD=class", f"--OUTPUT={labels}"]
    qgis_process("--json", "run", "imfmapper:bufferlabels", *arguments)
    (label,) = QgsVectorLayer(str(labels), "labels", "ogr").getFeatures()
    assert (label["width_px"], label["width_m"], label["source"]) == (15.0, 22.5, "line")

    arguments = [f"--INPUT={mosaic}", f"--LABELS={labels}", "--TILE_SIZE=128", f"--OUTPUT={tmp_path / 'tiles.gpkg'}"]
    arguments += [f"--OUTPUT_FOLDER={tmp_path / 'dataset'}", "--SPLIT=none"]
    tiled = results(qgis_process("--json", "run", "imfmapper:tileraster", *arguments))
    # A stride of 115 px: three columns (0, 115, 172), two rows (0, 72).
    assert tiled["TILE_COUNT"] == 6
    assert len(list((tmp_path / "dataset" / "masks").iterdir())) == 6

    arguments = [f"--INPUT={mosaic}", f"--MODEL_FILE={checkpoint}", "--DEVICE=cpu", "--RESAMPLE=false"]
    arguments += [f"--OUTPUT={tmp_path / 'all.shp'}", f"--PROBABILITY={tmp_path / 'probability.tif'}"]
    found = results(qgis_process("--json", "run", "imfmapper:runimfmapper", *arguments))
    assert found["DETECTION_COUNT"] == 2
    probability = read_raster(tmp_path / "probability.tif")
    assert (probability[:, 100:110] == 255).all() and (np.delete(probability, range(100, 110), 1) >= 127).all()

    kept = tmp_path / "kept.shp"
    arguments = [f"--INPUT={tmp_path / 'probability.tif'}", "--MIN_AREA=60000", f"--OUTPUT={kept}"]
    filtered = results(qgis_process("--json", "run", "imfmapper:polygonizedetections", *arguments))
    assert (filtered["KEPT_COUNT"], filtered["REJECTED_COUNT"]) == (1, 1)
    (detection,) = QgsVectorLayer(str(kept), "kept", "ogr").getFeatures()
    # 190 x 200 px of 1.5 m; at the equator of a map that is true at 30 degrees, x is 1 / cos(30 degrees) on the ground.
    assert detection["area_m2"] == pytest.approx(190 * 200 * 2.25 / np.cos(np.radians(30)), rel=0.005)


def test_refusal_is_told_and_fails_the_process(qgis_process: Run, tmp_path: Path) -> None:
    image = raster(tmp_path / "image.tif", np.full((40, 40), 7, np.uint8), moon_equirectangular())
    arguments = [f"--INPUT={image}", f"--OUTPUT={tmp_path / 'out.shp'}"]
    done = qgis_process("run", "imfmapper:polygonizedetections", *arguments, check=False)
    assert done.returncode != 0
    assert "expected probabilities" in done.stdout + done.stderr
    assert not list(tmp_path.glob("out.*"))
