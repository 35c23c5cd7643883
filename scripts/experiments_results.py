"""Where the experiments' results are, and how they are written."""

from __future__ import annotations

import json
import math
import os
import sys
from pathlib import Path
from typing import Any

from imfmapper_package import ROOT

import numpy as np

RESULTS = ROOT / "docs" / "experiments"

sys.path.append(str(ROOT / "benchmarks"))
import architectures  # noqa: F401 - the networks that do not ship, for those that train and time them


def describe_machine(device: str) -> str:
    """The device and torch's version, for people."""
    import torch

    name = torch.cuda.get_device_name() if device.startswith("cuda") else f"CPU, {os.cpu_count()} cores"
    return f"{name}, torch {torch.__version__.split('+')[0]}"


def write_json(path: Path, content: Any) -> None:
    """Write JSON, numbers rounded to 5 digits, those that are not finite as null."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".json.part")
    part.write_text(json.dumps(_plain(content), indent=1) + "\n", encoding="utf-8")
    os.replace(part, path)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if isinstance(value, (float, np.floating)):
        return float(f"{value:.5g}") if math.isfinite(value) else None
    return value
