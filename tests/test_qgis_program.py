"""How QGIS's programs are found and run."""

from __future__ import annotations

import os
import select
import subprocess
from pathlib import Path

import pytest
import qgis_program

pytestmark = pytest.mark.skipif(os.name != "posix", reason="groups of processes are those of Unix")


def test_what_a_command_printed_and_how_it_ended_is_returned() -> None:
    done = qgis_program.run_with_children(
        ["sh", "-c", "echo $WORD; echo no >&2; exit 3"], environment={**os.environ, "WORD": "yes"}, timeout_s=60
    )
    assert (done.stdout, done.stderr, done.returncode) == ("yes\n", "no\n", 3)


def test_children_end_with_a_command_whose_time_is_over(tmp_path: Path) -> None:
    # The child keeps the pipe open for writing as long as it lives.
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    command = ["sh", "-c", f"sleep 60 > '{pipe}' & wait"]
    try:
        with pytest.raises(subprocess.TimeoutExpired):
            qgis_program.run_with_children(command, environment=os.environ, timeout_s=2)
        assert select.select([reader], [], [], 20)[0], "the child lives on"
        assert os.read(reader, 1) == b""
    finally:
        os.close(reader)


def test_plugin_is_linked_anew(tmp_path: Path) -> None:
    for _ in range(2):
        assert (qgis_program.link_plugin(tmp_path) / "imfmapper").resolve() == qgis_program.ROOT
