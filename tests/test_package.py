"""The zip that QGIS installs: what it holds, what it refuses, and that a real QGIS loads it."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import pytest

ROOT = Path(__file__).resolve().parent.parent


def load_script(name: str):
    spec = importlib.util.spec_from_file_location(f"scripts_{name}", ROOT / "scripts" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


package = load_script("package")
qgis_program = load_script("qgis_program")


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    if not (ROOT / ".git").exists() or shutil.which("git") is None:
        pytest.skip("the package is built from the files that git tracks")
    return package.build(tmp_path_factory.mktemp("dist"))


def test_every_file_lies_under_the_plugin_folder(archive):
    with zipfile.ZipFile(archive) as content:
        names = content.namelist()
    assert {name.split("/")[0] for name in names} == {"imfmapper"}
    assert {"imfmapper/metadata.txt", "imfmapper/__init__.py", "imfmapper/LICENSE"} <= set(names)


def test_what_only_developers_need_is_left_out(archive):
    with zipfile.ZipFile(archive) as content:
        folders = {PurePosixPath(name).parts[1] for name in content.namelist()}
    assert not folders & {"tests", "scripts", "benchmarks", "docs", ".ci", "Makefile", "pyproject.toml", ".gitignore"}


def test_building_twice_gives_the_same_bytes(archive, tmp_path):
    first, second = package.build(tmp_path / "first"), package.build(tmp_path / "second")
    assert first.read_bytes() == second.read_bytes()


def test_the_package_is_small_enough_for_the_plugin_repository(archive):
    assert archive.stat().st_size <= package.MAX_BYTES


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("import pickle\npickle.load(file)", "uses pickle.load"),
        ("from pickle import loads", "uses pickle.loads"),
        ("from marshal import loads", "imports marshal"),
        ("eval('1')", "calls eval"),
        ("exec('1')", "calls exec"),
        ("import os\nos.system('ls')", "calls os.system"),
        ("subprocess.run('ls', shell=True)", "through a shell"),
        ("torch.load('a.pt')", "without weights_only=True"),
        ("torch.load('a.pt', weights_only=False)", "without weights_only=True"),
    ],
)
def test_dangerous_constructs_are_refused(source, problem):
    (found,) = package.forbidden_constructs(source, "a.py")
    assert problem in found


def test_a_network_may_be_put_into_evaluation_mode():
    source = "network.eval()\ntorch.load('a.pt', weights_only=True)\nre.compile('a')\npickle.UnpicklingError"
    assert list(package.forbidden_constructs(source, "a.py")) == []


def test_compiled_and_hidden_files_are_refused():
    with pytest.raises(package.PackageError, match=r"models/a\.so: compiled code\n  \.secret: hidden file"):
        package.check_files([PurePosixPath(name) for name in ("LICENSE", "models/a.so", ".secret", "__init__.py")])


def test_metadata_is_complete():
    fields = package.read_metadata()
    assert fields["qgisMinimumVersion"] == "3.22"
    assert fields["hasProcessingProvider"] == "yes"
    assert fields["version"] in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def installed(archive, tmp_path_factory):
    """Return a function that runs ``qgis_process`` with the unpacked plugin, which has no torch beside it."""
    pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(archive) as content:
        content.extractall(folder / "plugins")
    environment = qgis_program.qgis_environment(plugins=folder / "plugins", profile=folder / "profile")
    for name in ("PYTHONPATH", "VIRTUAL_ENV"):
        environment.pop(name, None)
    environment["PATH"] = os.pathsep.join(
        entry for entry in environment["PATH"].split(os.pathsep) if not entry.startswith(str(ROOT))
    )
    program = qgis_program.find_program("qgis_process")

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([program, *arguments], env=environment, capture_output=True, text=True, check=False)

    enabled = run("plugins", "enable", "imfmapper")
    assert enabled.returncode == 0, enabled.stdout + enabled.stderr
    return run


def test_qgis_lists_the_algorithms_of_the_unpacked_package(installed):
    done = installed("list")
    for name in ("bufferlabels", "tileraster", "runimfmapper", "polygonizedetections"):
        assert f"imfmapper:{name}" in done.stdout, done.stderr


def test_without_torch_running_a_network_says_what_to_do(installed, tmp_path):
    probe = [shutil.which("python3", path="/usr/bin"), "-c", "import torch"]
    if probe[0] is None or subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        pytest.skip("QGIS's Python has torch of its own")
    if not list((ROOT / "models" / "weights").glob("*.safetensors")):
        pytest.skip("no embedded model")
    gdal = pytest.importorskip("osgeo.gdal")
    raster = gdal.GetDriverByName("GTiff").Create(str(tmp_path / "a.tif"), 8, 8)
    raster.SetGeoTransform((0, 1.5, 0, 0, 0, -1.5))
    moon = pytest.importorskip("osgeo.osr").SpatialReference()
    moon.ImportFromProj4("+proj=eqc +R=1737400 +units=m +no_defs")
    raster.SetProjection(moon.ExportToWkt())
    del raster
    arguments = {"INPUT": "a.tif", "OUTPUT": "a.shp", "PROBABILITY": "p.tif"}
    done = installed(
        "run", "imfmapper:runimfmapper", *(f"--{name}={tmp_path / file}" for name, file in arguments.items())
    )
    assert done.returncode != 0
    assert re.search(r"(torch|safetensors)\b.*\bnot.*Install", done.stdout + done.stderr, re.DOTALL)
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "a.shp").exists()
