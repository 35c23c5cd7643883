"""The plugin's settings, kept by QGIS under ``imfmapper/``."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsSettings

MODELS_FOLDER = "imfmapper/models_folder"  # folder of further models, each with its card; empty: none
DEVICE = "imfmapper/device"  # auto, cuda, mps or cpu
GROUP_RESULTS = "imfmapper/group_results"  # yes: the layers of a run go into a group of the layer tree; no
BUILD = "imfmapper/pip_build"  # which build of torch is installed, one of `builds.CHOICES`
PIP_INDEX_URL = "imfmapper/pip_index_url"  # package index for torch; empty: pip's own
WHEELS_FOLDER = "imfmapper/wheels_folder"  # folder of wheels that are installed without any index
OFFER_DECLINED = "imfmapper/offer_declined"  # the user does not want to be asked about torch again

DEVICES = ("auto", "cuda", "mps", "cpu")
DEFAULTS = {
    MODELS_FOLDER: "",
    DEVICE: "auto",
    GROUP_RESULTS: "yes",
    BUILD: "auto",
    PIP_INDEX_URL: "",
    WHEELS_FOLDER: "",
    OFFER_DECLINED: "",
}
INSTALLER_KEYS = (BUILD, PIP_INDEX_URL, WHEELS_FOLDER, OFFER_DECLINED)


def read(key: str) -> str:
    """Return a setting, its default where it was never set."""
    return str(QgsSettings().value(key, DEFAULTS[key]) or DEFAULTS[key])


def write(key: str, value: str) -> None:
    """Keep a setting; the default removes it."""
    if value == DEFAULTS[key]:
        QgsSettings().remove(key)
    else:
        QgsSettings().setValue(key, value)


def forget(keys: Iterable[str]) -> None:
    """Set these back to their defaults, which leaves nothing of them in the profile."""
    for key in keys:
        write(key, DEFAULTS[key])
