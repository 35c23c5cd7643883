"""Makes the checkout importable as ``imfmapper`` for the benchmarks, as ``scripts/imfmapper_package.py`` does."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "scripts"))
from imfmapper_package import ROOT

__all__ = ["ROOT"]
