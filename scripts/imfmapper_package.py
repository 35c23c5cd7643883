"""Makes the checkout importable as the package ``imfmapper``, whatever its folder is called; scripts import it first.

OpenMP's threads sleep while they wait, which has to be said before torch is imported: they spin otherwise, and any busy
neighbour makes torch many times slower.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def register() -> None:
    """Import the checkout as ``imfmapper``, unless a package of that name has been imported already."""
    if "imfmapper" in sys.modules:
        return
    spec = importlib.util.spec_from_file_location(
        "imfmapper", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["imfmapper"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(sys.modules["imfmapper"])


def use_one_thread() -> None:
    """Let numpy and torch use one thread in this process and those it starts, unless the environment says otherwise.

    To be called before either is imported, by what keeps a process for each core busy.
    """
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")


os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
register()
