"""Makes the checkout importable as the package ``imfmapper`` and gives the fixtures that several tests share."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from listeners import Listener
    from qgis.core import QgsProcessingProvider

    from imfmapper.core.training.settings import TrainingResult, TrainingSettings

sys.path.append(str(Path(__file__).resolve().parent.parent / "scripts"))
from imfmapper_package import ROOT

# Before Qt is imported: no screen is needed.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Models that the person at this machine has installed do not count.
os.environ["IMFMAPPER_MODELS"] = str(ROOT / "tests" / "no-such-folder")


def _use_gdal_exceptions() -> None:
    """Make GDAL raise where it is installed, so that no test passes on an unnoticed error."""
    try:
        from osgeo import gdal, ogr, osr
    except ImportError:
        return
    for module in (gdal, ogr, osr):
        module.UseExceptions()


_use_gdal_exceptions()


def pytest_unconfigure() -> None:
    """Clears what only a cycle of references keeps: GDAL objects that outlive GDAL's module crash Python at its end."""
    gc.collect()


def find_shared_data() -> Path | None:
    """Return the folder of real images beside the repository, or named by IMFMAPPER_SHARED_DATA, if any."""
    named = os.environ.get("IMFMAPPER_SHARED_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    return folder if folder.is_dir() else None


@pytest.fixture(scope="session")
def repository_root() -> Path:
    """Return the root of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def sample_folder() -> Path:
    """Return ``resources/sample``: the mosaic, the label lines and the floor polygon that ship."""
    folder = ROOT / "resources" / "sample"
    if not (folder / "sample_mosaic.tif").exists():
        pytest.skip("resources/sample/sample_mosaic.tif is not there yet")
    return folder


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder of real images; tests that need it are skipped where it is absent."""
    folder = find_shared_data()
    if folder is None:
        pytest.skip("No real images: neither ../shared/data nor a folder named by IMFMAPPER_SHARED_DATA exists")
    return folder


@pytest.fixture(scope="session")
def training_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dataset of two tiles to train on and two to validate on."""
    from training_makers import write_tiles

    return write_tiles(tmp_path_factory.mktemp("tiles"))


@pytest.fixture(scope="session")
def tiny_settings(tmp_path_factory: pytest.TempPathFactory) -> TrainingSettings:
    """Return settings that start from a tiny network."""
    from training_makers import QUICK, write_start

    return replace(QUICK, start=write_start(tmp_path_factory.mktemp("tiny") / "start.pt"))


@pytest.fixture(scope="session")
def unbroken_training(
    training_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[TrainingResult, Path, Listener]:
    """Return a whole run of three epochs, where it wrote, and what it said."""
    from listeners import Listener
    from training_makers import QUICK

    from imfmapper.core.training.training import train

    output, listener = tmp_path_factory.mktemp("unbroken") / "model.pt", Listener()
    return train(QUICK, [training_folder], output, progress=listener), output, listener


@pytest.fixture(scope="session")
def qgis_with_processing(request: pytest.FixtureRequest) -> None:
    """Start QGIS and its processing framework once; tests that need it are skipped where QGIS cannot be imported."""
    pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
    if not request.config.pluginmanager.hasplugin("pytest_qgis"):
        pytest.skip("pytest-qgis is not installed")
    request.getfixturevalue("qgis_processing")


@pytest.fixture(scope="session")
def imfmapper_provider(qgis_with_processing: None) -> Iterator[QgsProcessingProvider]:
    """Return IMFMapper's provider, registered, so that ``processing.run("imfmapper:...")`` works."""
    from qgis.core import QgsApplication

    from imfmapper.processing_provider.provider import IMFMapperProvider

    registry = QgsApplication.processingRegistry()
    provider = registry.providerById("imfmapper")
    if provider is not None:
        yield provider
        return
    provider = IMFMapperProvider()
    if not registry.addProvider(provider):
        pytest.fail("QGIS refused to register the provider 'imfmapper'")
    yield provider
    registry.removeProvider(provider)
