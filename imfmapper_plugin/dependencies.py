"""Which optional packages are missing, and the folder of the QGIS profile that holds those the plugin installed.

Nothing here imports torch: what is installed is read from the packages' metadata.
"""

from __future__ import annotations

import importlib
import importlib.abc
import importlib.machinery
import importlib.metadata
import importlib.util
import os
import platform
import re
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS_FILE = Path(__file__).resolve().parent / "requirements.txt"
MORE_REQUIREMENTS_FILE = REQUIREMENTS_FILE.with_name("requirements-more.txt")
# Modules that running a network needs; the distributions are named alike.
REQUIRED_MODULES = ("torch", "torchvision", "safetensors")
# Modules of `MORE_REQUIREMENTS_FILE`, in its order: what training, measuring and reports need besides.
MORE_MODULES = ("scipy", "skimage", "matplotlib", "PIL")
# Packages that QGIS or GDAL was compiled against, or that it ships and torchvision uses: pip must keep their versions.
HELD_DISTRIBUTIONS = ("numpy", "Pillow", "scipy", "pyproj", "shapely", "matplotlib", "scikit-image")
# Pure Python modules that `import torch` loads. Where QGIS's own is older than what torch asked for, the newer one of
# our folder is used; they are compatible with what older code expects.
PREFERRED_WHEN_NEWER = {"typing_extensions": "typing_extensions", "sympy": "sympy", "mpmath": "mpmath"}

# Modules that torch would like, can do without, and must not load into QGIS: triton brings an LLVM of its own, and
# beside the one that Mesa draws OpenGL with, loading it ends QGIS with a segmentation fault.
UNSAFE_MODULES = ("triton",)
# Linux's list of the files that this process has mapped, libraries among them.
MAPS_FILE = Path("/proc/self/maps")


def missing_modules(names: Iterable[str] = REQUIRED_MODULES) -> list[str]:
    """Return the modules that cannot be found, without importing any."""
    return [name for name in names if name not in sys.modules and importlib.util.find_spec(name) is None]


def requirements(folder: Path | None = None) -> list[str]:
    """Return what pip is asked for, one requirement each: what networks need, and what QGIS lacks of the rest.

    Args:
        folder: Where it will be installed; what lies there already does not count as QGIS's own.
    """
    elsewhere, find = path_without(folder), importlib.machinery.PathFinder.find_spec
    more = zip(_lines(MORE_REQUIREMENTS_FILE), MORE_MODULES)
    return _lines(REQUIREMENTS_FILE) + [line for line, name in more if find(name, elsewhere) is None]


def download_command(folder: Path | None = None) -> str:
    """Return the command that fills a folder of wheels on a machine with network, at the versions that QGIS has here.

    Args:
        folder: Where the packages will be installed; what lies there already does not count as QGIS's own.
    """
    needed = installed_versions(("numpy", "Pillow"), path_without(folder))  # what torch and torchvision ask for
    wanted = [*requirements(folder), *constraint_lines(needed)]
    quoted = " ".join(f'"{line}"' for line in wanted)
    return f"python{version_tag()} -m pip download --only-binary=:all: --dest WHEELS {quoted}"


def _lines(path: Path) -> list[str]:
    lines = (line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line]


def profile_folder() -> Path:
    """Return the folder of QGIS's profile into which the plugin installs, one for each Python and platform."""
    from qgis.core import QgsApplication

    return Path(QgsApplication.qgisSettingsDirPath()) / "imfmapper" / f"python{version_tag()}-{platform_tag()}"


def version_tag() -> str:
    """Return the version of Python that compiled packages are made for, such as ``3.12``."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def platform_tag() -> str:
    """Return the system and processor that compiled packages are made for, such as ``linux-x86_64``.

    A profile may be shared by several machines, or by QGIS's builds for two processors on one.
    """
    system = sysconfig.get_platform().partition("-")[0]
    return f"{system}-{platform.machine().lower()}"


def checkout_folder() -> Path:
    """Return where ``make setup`` puts packages, for a plugin that is linked from a checkout."""
    return ROOT / ".venv" / "lib" / f"python{version_tag()}" / "site-packages"


def installed_versions(names: Iterable[str], path: Sequence[str] | None = None) -> dict[str, str]:
    """Return the versions of those distributions that are installed.

    Args:
        names: Names of distributions.
        path: Folders to look into; the default is where Python looks.
    """
    searched = list(sys.path if path is None else path)
    versions: dict[str, str] = {}
    for name in names:
        for distribution in importlib.metadata.distributions(name=name, path=searched):
            versions[name] = distribution.version
            break
    return versions


def constraint_lines(versions: dict[str, str]) -> list[str]:
    """Return pip constraints that hold these versions; a local suffix such as ``+dfsg`` is not part of them."""
    return [f"{name}=={version.partition('+')[0]}" for name, version in sorted(versions.items())]


def activate(folders: Iterable[Path] | None = None) -> list[Path]:
    """Make the installed packages importable and return the folders that were added.

    They go to the end of ``sys.path``, so that nothing QGIS ships is replaced. OpenMP's threads are told to sleep
    while they wait, which must happen before torch is imported: spinning ones take a machine's cores from QGIS.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    added = []
    UnsafeModuleFinder.install(None)
    for folder in folders if folders is not None else (profile_folder(), checkout_folder()):
        if folder.is_dir() and str(folder) not in sys.path:
            sys.path.append(str(folder))
            added.append(folder)
            NewerModuleFinder.install(folder)
            UnsafeModuleFinder.install(folder)
    importlib.invalidate_caches()
    return added


def deactivate(folders: Iterable[Path | None]) -> None:
    """Undo `activate` for these folders, and with None for all others.

    Modules that were imported stay until QGIS is restarted.
    """
    for folder in folders:
        if str(folder) in sys.path:
            sys.path.remove(str(folder))
        sys.meta_path[:] = [finder for finder in sys.meta_path if getattr(finder, "imfmapper_folder", "") != folder]
    importlib.invalidate_caches()


def newer_modules(folder: Path) -> set[str]:
    """Return the modules of `PREFERRED_WHEN_NEWER` whose version in the folder is newer than QGIS's own."""
    elsewhere = path_without(folder)
    ours = installed_versions(PREFERRED_WHEN_NEWER.values(), [str(folder)])
    theirs = installed_versions(PREFERRED_WHEN_NEWER.values(), elsewhere)
    return {
        module
        for module, name in PREFERRED_WHEN_NEWER.items()
        if name in ours and name in theirs and version_key(ours[name]) > version_key(theirs[name])
    }


def version_key(version: str) -> tuple[int, ...]:
    """Return the release numbers of a version, for comparison."""
    return tuple(int(number) for number in re.findall(r"\d+", version.partition("+")[0])[:3])


class NewerModuleFinder(importlib.abc.MetaPathFinder):
    """Finds a few modules in the plugin's folder although QGIS has older ones."""

    def __init__(self, folder: Path, names: set[str]) -> None:
        self.imfmapper_folder = folder
        self.names = names

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return the module's place in the folder, None for every module but the chosen ones."""
        if fullname not in self.names:
            return None
        return importlib.machinery.PathFinder.find_spec(fullname, [str(self.imfmapper_folder)], target)

    @classmethod
    def install(cls, folder: Path) -> None:
        """Put a finder for the folder before Python's own, where one is needed."""
        names = newer_modules(folder)
        if names:
            sys.meta_path.insert(0, cls(folder, names))


class UnsafeModuleFinder(importlib.abc.MetaPathFinder):
    """Refuses modules that would bring QGIS down.

    Those of the plugin's folder never load; those of other places, where pip may have put them for another program
    too, not beside the LLVM that they clash with.
    """

    def __init__(self, folder: Path | None) -> None:
        self.imfmapper_folder = folder

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        """Return what fails on import for an unsafe module, None for every other."""
        if fullname not in UNSAFE_MODULES:
            return None
        elsewhere = importlib.machinery.PathFinder.find_spec(fullname, path_without(self.imfmapper_folder))
        is_unsafe = self.imfmapper_folder is not None if elsewhere is None else graphics_llvm_is_loaded()
        return importlib.machinery.ModuleSpec(fullname, _RefusingLoader()) if is_unsafe else None

    @classmethod
    def install(cls, folder: Path | None) -> None:
        """Put a finder before Python's own: for a folder where one is needed, and one for all other places."""
        if folder is None:
            deactivate([None])
        if folder is None or any((folder / name).exists() for name in UNSAFE_MODULES):
            sys.meta_path.insert(0, cls(folder))


def graphics_llvm_is_loaded() -> bool:
    """Return whether this process has loaded the LLVM that Mesa draws OpenGL with: QGIS's window does on Linux."""
    try:
        return "libLLVM" in MAPS_FILE.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False


class _RefusingLoader(importlib.abc.Loader):
    def exec_module(self, module: ModuleType) -> None:
        raise ImportError(
            f"'{module.__name__}' is kept out of QGIS: its LLVM does not get on with the graphics driver's."
        )


def path_without(*folders: Path | None) -> list[str]:
    """Return where Python looks for modules, but for these folders."""
    left_out = {str(folder) for folder in folders}
    return [entry for entry in sys.path if entry not in left_out]
