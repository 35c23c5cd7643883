"""The parts of `make test-matrix` that need neither root nor debootstrap."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import test_matrix as matrix


def test_folders_that_pip_reads_are_found_and_never_the_root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wheels, mirror, settings = tmp_path / "wheels", tmp_path / "mirror", tmp_path / "pip.conf"
    wheels.mkdir()
    mirror.mkdir()
    # The slashes of the link are followed by a variable, so that a pattern may take them alone for a folder.
    settings.write_text(f"[global]\nindex-url = https://${{USER}}@example.org/simple\nfind-links = file://{mirror}\n")
    monkeypatch.setattr(matrix, "pip_settings", lambda: [settings])
    monkeypatch.setenv("PIP_FIND_LINKS", f"{wheels} {tmp_path}/gone")
    assert matrix.pip_folders() == [mirror, wheels]


def test_arguments_of_pytest_may_hold_quotes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scripts = []
    monkeypatch.setattr(matrix, "MATRIX", tmp_path)
    monkeypatch.setattr(matrix, "ROOT", tmp_path)
    monkeypatch.setattr(matrix, "make_system", lambda *_: True)
    monkeypatch.setattr(matrix, "update_clone", lambda _: None)

    def kept(system: Path, script: str, log: Path) -> int:
        scripts.append(script)
        log.touch()
        return 0

    monkeypatch.setattr(matrix, "in_system", kept)
    matrix.test_release(matrix.RELEASES[0], fresh=False, pytest_arguments="-k 'seams or tiles'")
    command = scripts[0].partition("make test ")[2]
    said = subprocess.run(["sh", "-c", f"printf %s {command}"], capture_output=True, text=True, check=True).stdout
    assert said == "PYTEST_ARGS=-k 'seams or tiles'"


def test_row_tells_how_a_suite_ended() -> None:
    output = "...\n===== 3 failed, 5 passed in 7.1s =====\nQGIS 3.22.16 Qt 5.15.8 GDAL 3.6.2 torch 2.14.1\n"
    assert matrix.row("bookworm", 2, output, 90) == (
        "bookworm: 3 failed, 5 passed in 7.1s (exit 2, 2 min in all); QGIS 3.22.16 Qt 5.15.8 GDAL 3.6.2 torch 2.14.1"
    )
    assert "no test ran (exit 1" in matrix.row("sid", 1, "", 1)
