"""Shows that the installed packages work: imports them as QGIS would and computes something. Run by QGIS's Python.

Usage: python verify_packages.py FOLDER. Prints one line of JSON; whatever fails ends it with the reason.
"""

from __future__ import annotations

import importlib
import importlib.util
import json
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Import and compute."""
    numpy = importlib.import_module("numpy")  # QGIS's own, whatever the folder holds
    place = Path(__file__).resolve().parent / "dependencies.py"
    spec = importlib.util.spec_from_file_location("imfmapper_dependencies", place)
    dependencies = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(dependencies)
    dependencies.activate([folder])
    torch, _, _ = (importlib.import_module(name) for name in dependencies.REQUIRED_MODULES)
    weights = torch.ones((1, 1, 3, 3))
    total = torch.nn.functional.conv2d(torch.ones((1, 1, 8, 8)), weights).sum().item()
    if total != 6 * 6 * 9:
        raise ArithmeticError(f"a convolution gave {total} and not 324")
    if torch.from_numpy(numpy.ones(3, numpy.float32)).sum().item() != 3:
        raise ArithmeticError("torch and numpy do not understand each other")
    if not Path(torch.__file__).is_relative_to(folder):
        raise ImportError(f"torch was found in {torch.__file__}, not in {folder}")
    modules = dict.fromkeys(dependencies.MORE_MODULES)
    for name in modules:
        modules[name] = getattr(importlib.import_module(name), "__version__", "?")
    cuda = torch.version.cuda if torch.cuda.is_available() else ""
    found = {"torch": torch.__version__, "numpy": numpy.__version__, "cuda": cuda, **modules}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
