"""What a result was made with, so that it can be made again."""

from __future__ import annotations

import platform
import re
import sys
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np

#: Prefix of every key that a run writes into a file's or a layer's metadata.
PREFIX = "IMFMAPPER_"
#: What goes in: in the source of a database's layer up to its next key, and before the host of an address.
_PASSWORD = re.compile(r"\b(password|passwd|pwd)=.*?(?=[\s,;|]\w+=|$)", re.IGNORECASE)
_LOGIN = re.compile(r"(?<=://)[^/\s@]+@")


def plugin_version() -> str:
    """Returns the version in metadata.txt."""
    text = (Path(__file__).parent.parent / "metadata.txt").read_text(encoding="utf-8")
    return next(line.split("=", 1)[1].strip() for line in text.splitlines() if line.startswith("version="))


def software_versions() -> dict[str, str]:
    """Returns the versions of what the result depends on; GDAL and torch only when they are in use."""
    versions = {"imfmapper": plugin_version(), "python": platform.python_version()}
    if "osgeo.gdal" in sys.modules:
        versions["gdal"] = sys.modules["osgeo.gdal"].VersionInfo("RELEASE_NAME")
    versions["numpy"] = np.__version__
    for name in ("torch", "torchvision"):
        if name in sys.modules:
            versions[name] = str(getattr(sys.modules[name], "__version__", "?"))  # plain text, not torch's own class
    return versions


def run_record(parameters: Mapping[str, Any]) -> dict[str, str]:
    """Returns a run's parameters, the time and the software versions as keys and texts for a file's metadata.

    Results are passed on: passwords do not go with them.
    """
    record = {f"{PREFIX}{key.upper()}": without_passwords(str(value)) for key, value in parameters.items()}
    record[f"{PREFIX}TIME"] = datetime.now(timezone.utc).isoformat(timespec="seconds")
    record[f"{PREFIX}SOFTWARE"] = " ".join(f"{name} {version}" for name, version in software_versions().items())
    return record


def without_passwords(source: str) -> str:
    """Returns the source of a layer with the passwords in it masked, and the logins of addresses."""
    return _LOGIN.sub("****@", _PASSWORD.sub(r"\1=****", source))
