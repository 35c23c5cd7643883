"""The help that buttons and algorithms open is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from qgis.core import QgsProcessingModelAlgorithm

from imfmapper.processing_provider.base import documentation_url, metadata_field


def page_of(url: str, root: Path) -> Path:
    """The file of the checkout that an address shows."""
    start = metadata_field("repository") + "/blob/main/"
    assert url.startswith(start)
    return root / url[len(start) :]


def test_each_algorithm_has_its_page(imfmapper_provider: object, repository_root: Path) -> None:
    algorithms = [item for item in imfmapper_provider.algorithms() if not isinstance(item, QgsProcessingModelAlgorithm)]
    assert len(algorithms) >= 9
    missing = [item.name() for item in algorithms if not page_of(item.helpUrl(), repository_root).is_file()]
    assert missing == []


def test_the_pages_of_the_buttons_exist(repository_root: Path) -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (repository_root / "imfmapper_plugin").glob("*.py"))
    pages = ["index", *re.findall(r'open_documentation\("([^"]+)"\)', sources)]
    assert len(pages) >= 3
    assert [page for page in pages if not page_of(documentation_url(page), repository_root).is_file()] == []
