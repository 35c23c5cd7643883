"""What the benchmarks measure is what they say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the benchmarks read Linux's figures of a process")


def run(*arguments: str) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def benchmarks(repository_root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.syspath_prepend(str(repository_root / "benchmarks"))
    return repository_root / "benchmarks"


def test_peak_memory_is_not_that_of_the_process_that_started_it(benchmarks: Path) -> None:
    np.ones(40_000_000)  # 305 MiB
    import costs

    assert costs.peak_mib() > 305
    code = f"import sys; sys.path.append({str(benchmarks)!r}); import costs; print(costs.peak_mib())"
    assert float(run("-c", code)) < 200


def test_every_stage_of_polygonizing_is_timed(benchmarks: Path, tmp_path: Path) -> None:
    import polygonize

    polygonize.make_probabilities(tmp_path / "p.tif", 1024, 30)
    command = [str(benchmarks / "polygonize.py"), "--whole", str(tmp_path / "p.tif")]
    assert json.loads(run(*command))["stages"]["ridges"] == 0
    found = json.loads(run(*command, "--ridges"))
    assert 20 < found["count"] <= 30
    assert set(found["stages"]) == set(polygonize.STAGES)
    assert min(found["stages"].values()) > 0
    assert sum(found["stages"].values()) < found["whole"]
