"""Runs in processes of their own that are killed or find the disk full, and go on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from run_makers import Listener, mosaic, predict, same_file

from imfmapper.core.errors import Cancelled
from imfmapper.core.running.journal import journal_folder

ROOT = Path(__file__).resolve().parent.parent


SCRIPT = """
import importlib.util, os, resource, signal, sys
from pathlib import Path
root, mosaic, output, kill_at, largest = Path(sys.argv[1]), *sys.argv[2:4], int(sys.argv[4]), int(sys.argv[5])
spec = importlib.util.spec_from_file_location("imfmapper", root / "__init__.py", submodule_search_locations=[str(root)])
sys.modules["imfmapper"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["imfmapper"])
sys.path.insert(0, str(root / "tests"))
import run_makers
from imfmapper.core.errors import RasterError
if largest:  # as a disk does that has room for no more
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
writes = 0
def killing(event, args):
    # Dies at the n-th time that the journal or the output opens or renames a file: wherever the run happens to be.
    global writes
    if event in ("open", "os.rename", "os.remove") and ".imfmapper" in str(args[0]):
        writes += 1
        if writes == kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
if kill_at:
    sys.addaudithook(killing)
listener = run_makers.Listener()
try:
    run_makers.predict(Path(mosaic), Path(output), listener)
except RasterError as error:
    print(error)
    print(*listener.lines, sep="\\n")
    sys.exit(3)
"""


def run_process(path: Path, output: Path, *, kill_at: int = 0, largest_bytes: int = 0) -> subprocess.CompletedProcess:
    arguments = [str(ROOT), str(path), str(output), str(kill_at), str(largest_bytes)]
    return subprocess.run([sys.executable, "-c", SCRIPT, *arguments], capture_output=True, text=True, check=False)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_process_continues_and_ends_as_an_unbroken_one(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    predict(path, tmp_path / "whole.tif")
    for kill_at in np.random.default_rng(8).integers(6, 20, 2).tolist():
        done = run_process(path, output, kill_at=kill_at)
        assert done.returncode == -signal.SIGKILL, done.stderr
        assert not output.exists()
    assert json.loads((journal_folder(output) / "run.json").read_text())["batch_size"] == 1
    assert predict(path, output).tiles_resumed > 0
    assert same_file(tmp_path / "whole.tif", output)
    assert sorted(os.listdir(tmp_path)) == ["m.tif", "p.tif", "whole.tif"]


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="this system limits no file sizes")
def test_full_disk_is_told_and_the_run_continues_once_there_is_room(tmp_path: Path) -> None:
    path, output = mosaic(tmp_path / "m.tif"), tmp_path / "p.tif"
    predict(path, tmp_path / "whole.tif")
    done = run_process(path, output, largest_bytes=40_000)  # less than a row of tiles in the journal
    assert done.returncode == 3, done.stderr
    assert (
        "p.tif' cannot be written: File too large. Check the folder, its permissions and the free space" in done.stdout
    )
    assert "What was done is kept in" in done.stdout
    assert not output.exists()
    assert predict(path, output).tiles_resumed > 0
    assert same_file(tmp_path / "whole.tif", output)


def test_disk_that_may_become_full_is_told_before_the_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, warnings = mosaic(tmp_path / "m.tif"), []
    listener = Listener(1)
    monkeypatch.setattr(listener, "warn", warnings.append)
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "p.tif", listener)
    assert warnings == []
    # 0.1 x 330 x 260 px are 8,580 bytes, and 3 rows of 7 tiles of 2.2 x 64 x 64 bytes 189,235.
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=190_000))
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "q.tif", listener)
    assert len(warnings) == 1
    assert "MiB free" in warnings[0] and "nothing is lost" in warnings[0]
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "r.tif", listener, resume=False)  # keeps no tiles
    monkeypatch.setattr("imfmapper.core.inference.FAST_DEVICES", ("cpu",))
    with pytest.raises(Cancelled):
        predict(path, tmp_path / "s.tif", listener)  # nor does a fast device
    assert len(warnings) == 1
