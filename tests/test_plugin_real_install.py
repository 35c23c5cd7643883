"""The real installation: QGIS's own window, a fresh profile, no torch; three gigabytes, so only where it is asked for.

IMFMAPPER_REAL_INSTALL is the build that is chosen ("index", "auto", "cpu" or "wheels" with IMFMAPPER_WHEELS).
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = [
    pytest.mark.skipif("IMFMAPPER_REAL_INSTALL" not in os.environ, reason="set IMFMAPPER_REAL_INSTALL (3 GB)"),
    pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="xvfb-run is not installed"),
    pytest.mark.timeout(1800),
]


def test_torch_is_installed_used_and_removed_in_a_fresh_profile(tmp_path):
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    python = str(Path(sys.executable).resolve())
    assert subprocess.run([python, "-c", "import torch"], capture_output=True, check=False).returncode != 0
    build = [sys.executable, str(ROOT / "scripts" / "package.py"), "--folder", str(tmp_path / "dist")]
    subprocess.run(build, check=True, capture_output=True)
    (package,) = (tmp_path / "dist").glob("*.zip")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(tmp_path / "plugins")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "QT_QPA", "VIRTU"))
    }
    environment["PATH"] = os.pathsep.join(
        entry for entry in environment["PATH"].split(os.pathsep) if not entry.startswith(str(ROOT))
    )
    environment.update(
        QGIS_PLUGINPATH=str(tmp_path / "plugins"),
        XDG_RUNTIME_DIR=str(tmp_path),
        LC_ALL="C.UTF-8",
        IMFMAPPER_OUTPUT=str(tmp_path / "found.gpkg"),
    )
    options = ["--nologo", "--noversioncheck", "--profiles-path", str(tmp_path / "profiles")]
    code = ["--code", str(ROOT / "tests" / "real_install_in_qgis.py")]
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", program, *options, *code],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=1700,
    )
    line = next((line for line in done.stdout.splitlines() if line.startswith("INSTALLED ")), None)
    assert line is not None, done.stdout + done.stderr
    found = json.loads(line.removeprefix("INSTALLED "))
    print(json.dumps({key: value for key, value in found.items() if key != "log"}, indent=1))
    assert found["before"][0] is False and "torch" in found["before"][1] and found["offer"]
    assert "works beside QGIS's numpy" in found["message"], found["log"]
    assert "works beside QGIS's numpy" in found["verified"]
    assert found["after"] == [True, ""]
    assert found["beside"] == [found["folder"]]
    assert found["held"] == {}  # QGIS's own numpy and the like come from nowhere else
    assert found["folder"] in found["torch"] and found["folder"] not in found["numpy"]
    assert found["detections"] > 0 and (tmp_path / "found.gpkg").exists()
    assert found["left"] == [] and found["settings"] == []
