"""The zip that QGIS installs: what it holds, what it refuses, and that a real QGIS loads it."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path, PurePosixPath

import package
import plugin_rules
import pytest
import qgis_program

ROOT = Path(__file__).resolve().parent.parent

# Bandit's findings of low severity, and S310, which ruff reports where Bandit does not: for a `Request` alone.
LOW_SEVERITY = "S101,S110,S112,S311,S403,S404,S405,S603,S606,S607,S310"
METADATA = """[general]
name=Map
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
description=Maps.
about=Maps more.
version=1.0
author=They
email=they@example.org
license=GPL-2.0-or-later
homepage=https://example.org
repository=https://example.org/code
tracker=https://example.org/bugs
icon=icon.svg
category=Raster
tags=map
hasProcessingProvider=yes
experimental=True
changelog=First.
"""


@pytest.fixture()
def write_plugin(tmp_path):
    """Return a function that writes a plugin's zip, which is good but for the files that are given (None: left out)."""

    def write(changes: dict) -> Path:
        files = {"LICENSE": "Free", "__init__.py": "a = 1\n", "metadata.txt": METADATA, "icon.svg": "<svg/>"}
        files.update(changes)
        with zipfile.ZipFile(tmp_path / "map.zip", "w") as content:
            for name, text in files.items():
                if text is not None:
                    content.writestr(zipfile.ZipInfo(name if name.startswith("/") else f"map/{name}"), text)
        return tmp_path / "map.zip"

    return write


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


def test_what_every_user_needs_is_there(archive):
    with zipfile.ZipFile(archive) as content:
        names = {name.partition("/")[2] for name in content.namelist()}
    assert {"resources/sample/sample_mosaic.tif", "resources/styles/detections.qml", "README.md"} <= names
    assert {"i18n/imfmapper_fr.qm", "i18n/imfmapper_es.qm"} <= names
    assert not [name for name in names if name.endswith((".ts", "update.py"))]


def test_building_twice_gives_the_same_bytes(archive, tmp_path):
    first, second = package.build(tmp_path / "first"), package.build(tmp_path / "second")
    assert first.read_bytes() == second.read_bytes()


def test_the_plugin_repository_has_nothing_against_the_package(archive):
    assert plugin_rules.archive_problems(archive) == []


def test_bandits_rules_find_nothing_of_medium_or_high_severity(archive, tmp_path):
    ruff = shutil.which("ruff", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    if ruff is None:
        pytest.skip("ruff, which knows Bandit's rules, is not installed")
    with zipfile.ZipFile(archive) as content:
        content.extractall(tmp_path)
    (tmp_path / "danger.py").write_text("import hashlib\nhashlib.md5(b'')\n")
    command = [ruff, "check", "--isolated", "--no-cache", "--select", "S", "--ignore", LOW_SEVERITY, "--quiet"]
    command += ["--output-format", "concise"]
    done = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, check=False)
    (found,) = [line for line in done.stdout.splitlines() if ".py:" in line]
    assert "danger.py" in found and "S324" in found


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({}, None),
        ({"LICENSE": None}, "LICENSE is missing"),
        ({"__init__.py": None}, "__init__.py is missing"),
        ({"metadata.txt": None}, "metadata.txt is missing"),
        ({"models/a.so": ""}, "map/models/a.so: compiled code"),
        ({"run.BAT": ""}, "map/run.BAT: shell script"),
        ({".secret": ""}, "map/.secret: hidden file"),
        ({"__pycache__/a.txt": ""}, "map/__pycache__/a.txt: must not be published"),
        ({"../a.txt": ""}, "map/../a.txt: leads out of the folder"),
        ({"a.py": f"a = '{'b' * 600}'"}, "map/a.py:1: a line of 606 characters"),
        ({"a.md": "https://me:hidden@example.org"}, "map/a.md: holds a password in a link"),
        ({"metadata.txt": METADATA.replace("tracker=https://example.org/bugs\n", "")}, "lacks tracker"),
        ({"metadata.txt": METADATA.replace("email=they@example.org", "email=")}, "lacks email"),
        ({"metadata.txt": METADATA.replace("https://example.org/code", "code")}, "repository is no link"),
        ({"metadata.txt": METADATA.replace("name=Map", "name=Map plugin")}, "repeats the word"),
        ({"metadata.txt": METADATA.replace("version=1.0", "version=first")}, "version is no number"),
        ({"metadata.txt": METADATA.replace("Maps more.", "95 % more.")}, "metadata.txt cannot be read"),
        ({"metadata.txt": METADATA.replace("icon.svg", "no.svg")}, "the icon 'no.svg', which does not exist"),
    ],
)
def test_each_rule_of_the_plugin_repository_is_held(write_plugin, changes, problem):
    problems = plugin_rules.archive_problems(write_plugin(changes))
    if problem is None:
        assert problems == []
    else:
        assert any(problem in found for found in problems), problems


def test_a_package_over_25_megabytes_is_refused(write_plugin):
    (problem,) = plugin_rules.archive_problems(write_plugin({"large.bin": bytes(25_000_001)}))
    assert "25.0 MB; the repository takes 25 MB" in problem


def test_files_beside_the_folder_and_executable_ones_are_refused(write_plugin):
    path = write_plugin({})
    with zipfile.ZipFile(path, "a") as content:
        program = zipfile.ZipInfo("map/run.py")
        program.external_attr = 0o100755 << 16
        content.writestr(program, "")
        content.writestr("notes.txt", "")
    assert plugin_rules.archive_problems(path) == [
        "one folder with a name such as 'my_plugin' must hold everything; there are map, notes.txt",
        "map/run.py: may be executed",
    ]


def test_what_the_repository_would_refuse_is_not_built(tmp_path, monkeypatch):
    monkeypatch.setattr(package, "tracked_files", lambda: [PurePosixPath("__init__.py"), PurePosixPath("metadata.txt")])
    with pytest.raises(package.PackageError, match="LICENSE is missing"):
        package.build(tmp_path)
    assert list(tmp_path.iterdir()) == []


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
        ("requests.get(link, verify=False)", "trusts any server"),
        ("urllib.request.urlopen(link)", "uses urllib.request.urlopen"),
        ("ElementTree.parse(path)", "uses ElementTree.parse"),
        ("server.password = 'hidden'", "server.password is given in the code"),
        ("torch.load('a.pt')", "without weights_only=True"),
        ("torch.load('a.pt', weights_only=False)", "without weights_only=True"),
    ],
)
def test_dangerous_constructs_are_refused(source, problem):
    (found,) = plugin_rules.forbidden_constructs(source, "a.py")
    assert problem in found


def test_a_network_may_be_put_into_evaluation_mode():
    source = "network.eval()\ntorch.load('a.pt', weights_only=True)\nre.compile('a')\npickle.UnpicklingError\n"
    source += "password = ask()"
    assert list(plugin_rules.forbidden_constructs(source, "a.py")) == []


def test_the_version_is_in_the_change_log():
    assert package.read_version() in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "\nqgisMinimumVersion=3.22\n" in (ROOT / "metadata.txt").read_text(encoding="utf-8")


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
