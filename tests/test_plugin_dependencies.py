"""What the networks need beside QGIS, under which constraints, and how its folder joins the path."""

import importlib
import platform
import sys

import numpy
import pytest
from python_packages import write_distribution

from imfmapper.imfmapper_plugin import dependencies


def test_requirements_are_those_of_the_networks_and_what_qgis_lacks(tmp_path, monkeypatch):
    networks = list(dependencies.REQUIRED_MODULES)
    shipped, ours = tmp_path / "shipped", tmp_path / "ours"
    for name in ("scipy", "PIL"):
        write_distribution(shipped, name, "1.0")
    write_distribution(ours, "skimage", "1.0")  # installed by us before: to be installed again
    monkeypatch.setattr(sys, "path", [str(shipped), str(ours)])
    names = [line.split(">")[0] for line in dependencies.requirements(ours)]
    assert names == [*networks, "scikit-image", "matplotlib"]
    assert len(dependencies._lines(dependencies.MORE_REQUIREMENTS_FILE)) == len(dependencies.MORE_MODULES)


def test_the_command_that_fills_a_folder_of_wheels_names_the_versions_of_qgis():
    command = dependencies.download_command()
    assert f'"numpy=={numpy.__version__}"' in command and '"Pillow==' in command
    assert '"torch>=2.2"' in command and command.startswith(f"python{dependencies.version_tag()} -m pip download")


def test_the_folder_is_that_of_one_python_and_one_platform(qgis_with_processing):
    name = dependencies.profile_folder().name
    assert name == f"python{sys.version_info[0]}.{sys.version_info[1]}-{dependencies.platform_tag()}"
    assert platform.machine().lower() in name and sys.platform[:3] in name


def test_constraints_hold_the_installed_numpy():
    versions = dependencies.installed_versions(["numpy", "no-such-distribution"])
    assert versions == {"numpy": numpy.__version__}
    assert dependencies.constraint_lines(versions) == [f"numpy=={numpy.__version__}"]
    assert dependencies.constraint_lines({"pyproj": "3.4.1+dfsg"}) == ["pyproj==3.4.1"]


def test_missing_modules_are_found_without_importing_them():
    assert dependencies.missing_modules(["json", "no_such_module"]) == ["no_such_module"]


def test_the_folder_goes_to_the_end_of_the_path_and_comes_off_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [*sys.path])
    write_distribution(tmp_path, "imfmapper_test_module", "1.0")
    assert dependencies.activate([tmp_path]) == [tmp_path]
    assert sys.path[-1] == str(tmp_path)
    assert dependencies.missing_modules(["imfmapper_test_module"]) == []
    assert dependencies.activate([tmp_path]) == []
    dependencies.deactivate([tmp_path])
    assert str(tmp_path) not in sys.path
    assert dependencies.missing_modules(["imfmapper_test_module"]) == ["imfmapper_test_module"]


def test_only_a_newer_typing_extensions_is_preferred_to_the_one_of_qgis(tmp_path, monkeypatch):
    shipped, ours = tmp_path / "shipped", tmp_path / "ours"
    for name in ("typing_extensions", "numpy"):
        write_distribution(shipped, name, "4.4.0")
        write_distribution(ours, name, "4.12.2")
    monkeypatch.setattr(sys, "path", [str(shipped)])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    dependencies.activate([ours])
    finder = sys.meta_path[0]
    assert finder.find_spec("typing_extensions").origin == str(ours / "typing_extensions" / "__init__.py")
    assert finder.find_spec("numpy") is None
    dependencies.deactivate([ours])
    assert finder not in sys.meta_path


def test_triton_of_the_folder_is_kept_out_of_qgis_and_that_of_others_is_not(tmp_path, monkeypatch):
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    for folder in (ours, theirs):
        write_distribution(folder, "triton", "3.0")
    monkeypatch.setattr(sys, "path", [])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(dependencies, "MAPS_FILE", tmp_path / "nothing mapped")
    monkeypatch.delitem(sys.modules, "triton", raising=False)
    dependencies.activate([ours])
    assert importlib.util.find_spec("triton") is not None  # what torch asks first
    with pytest.raises(ImportError, match="kept out of QGIS"):
        importlib.import_module("triton")
    assert "triton" not in sys.modules
    sys.path.append(str(theirs))
    assert importlib.util.find_spec("triton").origin == str(ours / "triton" / "__init__.py")
    sys.path.reverse()
    assert importlib.util.find_spec("triton").origin == str(theirs / "triton" / "__init__.py")
    sys.path.remove(str(theirs))
    dependencies.deactivate([ours])
    assert importlib.util.find_spec("triton") is None


def test_triton_of_other_places_is_kept_from_the_llvm_of_the_graphics_driver(tmp_path, monkeypatch):
    theirs = tmp_path / "theirs"  # where `pip install torch` has put it
    write_distribution(theirs, "triton", "3.0")
    maps = tmp_path / "maps"
    maps.write_text("7f00-7f01 r-xp 00000000 08:01 42 /usr/lib/x86_64-linux-gnu/libc.so.6\n")
    monkeypatch.setattr(dependencies, "MAPS_FILE", maps)
    monkeypatch.setattr(sys, "path", [str(theirs)])
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.delitem(sys.modules, "triton", raising=False)
    dependencies.activate([])
    dependencies.activate([])
    assert importlib.util.find_spec("triton").origin == str(theirs / "triton" / "__init__.py")
    maps.write_text("7f00-7f01 r-xp 00000000 08:01 42 /usr/lib/x86_64-linux-gnu/libLLVM-15.so.1\n")
    with pytest.raises(ImportError, match="kept out of QGIS"):
        importlib.import_module("triton")
    sys.path.clear()
    assert importlib.util.find_spec("triton") is None
    sys.path.append(str(theirs))
    dependencies.deactivate([None])
    assert importlib.util.find_spec("triton").origin == str(theirs / "triton" / "__init__.py")
