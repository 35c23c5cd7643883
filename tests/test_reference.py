"""docs/reference says what the algorithms say."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

import write_reference

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return write_reference.pages()


def test_pages_are_up_to_date(pages: dict[str, str], repository_root: Path) -> None:
    folder = repository_root / "docs" / "reference"
    stale = [name for name, text in pages.items() if (folder / name).read_text(encoding="utf-8") != text]
    assert stale == [], "run scripts/write_reference.py"
    assert {path.name for path in folder.glob("*.md")} == set(pages)


def test_every_parameter_has_its_name_default_and_help(pages: dict[str, str]) -> None:
    text = pages["polygonizedetections.md"]
    assert "**Smallest area [m2]** `MIN_AREA`\n: *number of 0 or more, default 150.* Smaller detections" in text
    assert "**Rejected detections** `REJECTED`\n: *vector layer, optional.*" in text
    assert "`KEPT_COUNT`" in text
