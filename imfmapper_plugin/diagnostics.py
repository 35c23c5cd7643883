"""What a bug report should say: versions, hardware, folders and settings, as text in English for whoever reads it."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import sys
from pathlib import Path

import numpy
from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsProjUtils, QgsSettings
from qgis.PyQt.QtCore import PYQT_VERSION_STR, QT_VERSION_STR

from ..models.catalogue import installed_models
from ..processing_provider.base import metadata_field
from ..processing_provider.model_choice import extra_folders, models_folder
from . import builds, dependencies

PACKAGES = ("torch", "torchvision", "safetensors", "scipy", "scikit-image", "matplotlib", "Pillow", "pyproj", "shapely")


def diagnostics() -> str:
    """Return the lines for a bug report; the user's home is written as ~, and passwords are not in it."""
    versions = dependencies.installed_versions(PACKAGES)
    lines = {
        "IMFMapper": metadata_field("version"),
        "QGIS": f"{Qgis.QGIS_VERSION} ({Qgis.QGIS_DEV_VERSION})",
        "Qt, PyQt": f"{QT_VERSION_STR}, {PYQT_VERSION_STR}",
        "GDAL": gdal.VersionInfo("RELEASE_NAME"),
        "PROJ": _proj_version(),
        "Python": f"{platform.python_version()} ({sys.executable})",
        "numpy": f"{numpy.__version__} ({Path(numpy.__file__).parent})",
        **{name: versions.get(name, "not installed") for name in PACKAGES},
        "CUDA": _cuda(),
        "Graphics card, driver": builds.nvidia_driver() or "no NVIDIA card found",
        "System": f"{platform.platform()}, {platform.machine()}, {os.cpu_count()} cores",
        "Locale": QgsApplication.instance().locale(),
        "Plugin": str(dependencies.ROOT),
        "Packages": _with_presence(dependencies.profile_folder()),
        "Models": _with_presence(models_folder()),
        "Installed models": ", ".join(model.name for model in installed_models(extra_folders())),
        "Settings": _settings() or "defaults",
    }
    home = str(Path.home())
    return "\n".join(f"{name}: {value}".replace(home, "~") for name, value in lines.items())


def _proj_version() -> str:
    version = (QgsProjUtils.projVersionMajor(), getattr(QgsProjUtils, "projVersionMinor", lambda: "")())
    try:
        import pyproj
    except ImportError:
        return ".".join(str(part) for part in version if part != "")
    return f"{version[0]} (QGIS), {pyproj.proj_version_str} (pyproj)"


def _cuda() -> str:
    """Return what torch says; it is not imported for this, since that takes seconds and memory."""
    torch = sys.modules.get("torch")
    if torch is None:
        try:
            return f"not asked, torch is not loaded (build {importlib.metadata.version('torch')})"
        except importlib.metadata.PackageNotFoundError:
            return "no torch"
    if not torch.cuda.is_available():
        return f"not available (torch was built for {torch.version.cuda or 'the processor'})"
    return f"{torch.version.cuda}, {torch.cuda.get_device_name()}"


def _with_presence(folder: Path) -> str:
    return f"{folder}{'' if folder.is_dir() else ' (not there)'}"


def _settings() -> str:
    settings = QgsSettings()
    keys = [key for key in settings.allKeys() if key.startswith("imfmapper/") and "url" not in key]
    return ", ".join(f"{key.partition('/')[2]}={settings.value(key)}" for key in sorted(keys))
