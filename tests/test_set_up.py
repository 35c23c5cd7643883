"""What `make setup` finds on a machine, in folders made here."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import set_up

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the set-up is for Linux")


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an environment over this Python as `venv` makes it, with a folder for pip."""
    folder = tmp_path / ".venv"
    monkeypatch.setattr(set_up, "VENV", folder)
    monkeypatch.setattr(set_up, "SYSTEM_PYTHON", Path(sys.executable).resolve())
    command = [str(set_up.SYSTEM_PYTHON), "-m", "venv", "--system-site-packages", "--without-pip", str(folder)]
    subprocess.run(command, check=True)
    (packages_of(folder) / "pip").mkdir()
    return folder


def packages_of(venv: Path) -> Path:
    return venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"


def test_environment_over_the_systems_python_serves(venv: Path) -> None:
    assert set_up.venv_serves()


def test_environment_that_hides_the_systems_packages_does_not_serve(venv: Path) -> None:
    settings = venv / "pyvenv.cfg"
    settings.write_text(settings.read_text().replace("packages = true", "packages = false"))
    assert not set_up.venv_serves()


def test_environment_of_an_older_python_does_not_serve(venv: Path) -> None:
    # As after an upgrade of the system: `python3` is the new one, the packages lie where the old one looked.
    packages_of(venv).parent.rename(venv / "lib" / "python3.1")
    assert not set_up.venv_serves()


def test_space_is_asked_for_only_where_torch_is_downloaded(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(set_up, "SPACE_CUDA_GB", 1e9)
    monkeypatch.setattr(set_up, "SPACE_CPU_GB", 1e9)
    monkeypatch.setenv("PYTHONPATH", str(venv / "nowhere"))
    with_torch = subprocess.run([venv / "bin" / "python", "-c", "import torch"], capture_output=True, check=False)
    if with_torch.returncode != 0:
        with pytest.raises(set_up.SetUpError, match="torch needs about"):
            set_up.check_space()
    # As a package of the system has it: elsewhere than in .venv.
    system = venv.parent / "system" / "torch"
    system.mkdir(parents=True)
    (system / "__init__.py").touch()
    monkeypatch.setenv("PYTHONPATH", os.fspath(system.parent))
    set_up.check_space()


def test_what_pip_must_leave_alone_is_held(venv: Path) -> None:
    path = set_up.write_constraints({"scipy": None, "numpy": "1.24.2"})
    assert path.read_text().splitlines()[1:] == ["numpy==1.24.2"]


@pytest.mark.parametrize(("version", "wanted"), [((3, 22), "==2.1.*"), ((3, 34), ">=2.1"), ((4, 0), ">=2.1")])
def test_pytest_qgis_serves_the_version_of_qgis(version: tuple[int, int], wanted: str) -> None:
    assert set_up.pytest_qgis_requirement(version) == f"pytest-qgis{wanted}"
