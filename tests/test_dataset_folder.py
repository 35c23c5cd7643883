"""The hidden folder in which a dataset grows: what a killed run left of one goes, and no other."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from imfmapper.core.dataset_folder import new_dataset

KILLED = """
import os, sys
from pathlib import Path
from imfmapper.core.dataset_folder import new_dataset
with new_dataset(Path(sys.argv[1])) as partial:
    (partial / "images").mkdir()
    (partial / "images" / "tile.tif").write_bytes(b"half a tile")
    os._exit(9)  # nothing is tidied up, as after a kill
"""


@pytest.fixture
def left(tmp_path: Path, repository_root: Path) -> Path:
    """Return the hidden folder that a killed run left in `tiles`."""
    (tmp_path / "imfmapper").symlink_to(repository_root, target_is_directory=True)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    folder = tmp_path / "tiles"
    done = subprocess.run([sys.executable, "-c", KILLED, str(folder)], env=environment, check=False, timeout=120)
    assert done.returncode == 9
    (left,) = folder.iterdir()
    assert (left / "images" / "tile.tif").is_file()
    return left


def run(folder: Path) -> None:
    with new_dataset(folder) as partial:
        (partial / "dataset.json").write_text("{}")


def test_what_a_killed_run_left_is_removed_by_the_next(left: Path) -> None:
    run(left.parent)
    assert [item.name for item in left.parent.iterdir()] == ["dataset.json"]


def test_folder_of_a_live_run_stays(tmp_path: Path) -> None:
    with new_dataset(tmp_path) as partial:
        run(tmp_path)
        assert partial.is_dir()
        (partial / "dataset.json").write_text('{"format": "imfmapper-dataset"}')
        (tmp_path / "dataset.json").unlink()
    assert "imfmapper" in (tmp_path / "dataset.json").read_text()
    assert [item.name for item in tmp_path.iterdir()] == ["dataset.json"]


@pytest.mark.parametrize("content", [b"another machine\n", b"", None])
def test_folder_that_may_be_of_a_live_run_elsewhere_stays(left: Path, content: bytes | None) -> None:
    """Its lock may not be known on this machine; without a name it is being made, or its drive knows no locks."""
    (left / "run.lock").unlink()
    if content is not None:
        (left / "run.lock").write_bytes(content)
    run(left.parent)
    assert (left / "images" / "tile.tif").is_file()


def test_run_that_was_killed_as_it_replaced_a_dataset_keeps_both(left: Path) -> None:
    left.with_suffix(".old").mkdir()
    run(left.parent)
    assert (left / "images" / "tile.tif").is_file() and left.with_suffix(".old").is_dir()
