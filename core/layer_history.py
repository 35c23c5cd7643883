"""How a layer was made, read from what IMFMapper wrote beside or into its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from osgeo import gdal

from .metadata_files import find_metadata, texts_of
from .paths import is_file
from .provenance import PREFIX

#: What begins the name of a file on another computer; the system asks that computer whether it is there.
_HOSTS = ("//", "\\\\")
#: Kinds of files that provenance is written into; others may name addresses that GDAL would open.
_DRIVERS = ["GTiff", "GPKG"]
#: Files that a trace follows at most.
MAX_STEPS = 5


def history_of(path: str | Path) -> dict[str, str]:
    """Returns a layer's provenance by key, {} where nothing is known.

    It is in QGIS's metadata beside the file (.qmd), or in the file's own metadata (GeoTIFF, GeoPackage).

    Args:
        path: a vector or raster file; "file|layername=name" names a layer, as in QGIS.
    """
    file = Path(str(path).split("|")[0])
    found = _of_dataset(file) if is_file(file) else {}  # never an address, which GDAL would ask over the network
    beside = find_metadata(file)
    return {**found, **(entries_of(texts_of(beside, "history")) if beside else {})}


def trace(entries: Mapping[str, str], title: str) -> dict[str, dict[str, str]]:
    """Returns a layer's provenance under a title, then that of the file it was made from, and so on while they last.

    Args:
        entries: provenance of the layer.
        title: what the layer is called; the files behind it are called by their names.
    """
    sections = {title: dict(entries)}
    for _ in range(MAX_STEPS):
        made_from = entries.get(f"{PREFIX}INPUT", "").strip("'\"")
        entries = history_of(made_from) if made_from and not made_from.startswith(_HOSTS) else {}
        name = Path(made_from.split("|")[0]).name
        if not entries or name in sections:
            break
        sections[name] = dict(entries)
    return sections


def entries_of(lines: Iterable[str]) -> dict[str, str]:
    """Returns lines such as "IMFMAPPER_THRESHOLD: 0.5" by key; others are left out."""
    pairs = (tuple(line.split(": ", 1)) for line in lines if line.startswith(PREFIX) and ": " in line)
    return dict(pairs)


def _of_dataset(path: Path) -> dict[str, str]:
    try:
        dataset = gdal.OpenEx(str(path), allowed_drivers=_DRIVERS)
    except RuntimeError:
        dataset = None
    if dataset is None:
        return {}
    found = dict(dataset.GetMetadata())
    for index in range(dataset.GetLayerCount()):
        found.update(dataset.GetLayer(index).GetMetadata())
    return {key: value for key, value in found.items() if key.startswith(PREFIX)}
