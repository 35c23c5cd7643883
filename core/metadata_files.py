"""QGIS's metadata files (.qmd): which one is a layer's own.

QGIS keeps the metadata of "map.shp" in "map.qmd", and those of "map.tif" too. Where layers share a name, what is
written of one goes into "map.shp.qmd" instead, lest it replace that of another or be taken for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from osgeo import gdal

from .paths import is_file

SUFFIX = ".qmd"
#: Files of one name that are no layers: parts of a shapefile or an image, styles, and documents.
_NO_LAYERS = (
    *(
        ".shx",
        ".dbf",
        ".prj",
        ".cpg",
        ".qix",
        ".sbn",
        ".sbx",
        ".fix",
        ".qpj",
        ".gpkg-wal",
        ".gpkg-shm",
        ".gpkg-journal",
    ),
    *(".tfw", ".tifw", ".jgw", ".pgw", ".wld", ".aux", ".ovr", ".msk", ".rrd", ".clr", ".stx", ".qmd", ".qml", ".sld"),
    *(".qgs", ".qgz", ".html", ".htm", ".txt", ".md", ".pdf", ".log", ".svg", ".zip", ".gz"),
)
#: Folders that are layers, or hold nothing but layers, as a geodatabase.
_FOLDER_LAYERS = (".gdb", ".zarr")
#: Of the files in the folder of an ESRI grid or coverage, which has any name.
_GRID_PART = ".adf"


def metadata_file(path: Path) -> Path:
    """Returns the file for a layer's metadata: the one that QGIS reads, or one of its own where layers share that."""
    return path.with_suffix(SUFFIX) if _is_alone(path) else _own_file(path)


def find_metadata(path: Path) -> Path | None:
    """Returns the file that holds a layer's metadata, None where there is none or it is known to be another layer's."""
    if not path.name:
        return None
    shared = path.with_suffix(SUFFIX)
    if is_file(_own_file(path)):
        return _own_file(path)
    if not is_file(shared):
        return None
    named = Path(_identifier(shared))
    return None if named.name != path.name and named.stem == path.stem else shared


def remove_metadata(path: Path) -> None:
    """Removes a layer's metadata; a file that is another layer's, or may be, stays."""
    _own_file(path).unlink(missing_ok=True)
    shared = path.with_suffix(SUFFIX)
    if is_file(shared) and (_is_alone(path) or _identifier(shared) == path.name):
        shared.unlink()


def texts_of(path: Path, element: str) -> list[str]:
    """Returns the texts of all elements of a name in a metadata file, [] where it cannot be read."""
    # The file may come from anywhere; GDAL's parser, unlike Python's own, expands no entities that a file defines.
    try:
        root = gdal.ParseXMLString(path.read_text(encoding="utf-8"))
    except (OSError, RuntimeError, UnicodeDecodeError):
        return []
    return list(_texts(root, element)) if root else []


def _texts(node: list, element: str) -> Iterator[str]:
    """Yields texts from a node as GDAL gives it: [type, name or text, *children]."""
    _, name, *children = node
    for child in children:
        if name == element and child[0] == gdal.CXT_Text:
            yield child[1]
        yield from _texts(child, element)


def _own_file(path: Path) -> Path:
    return path.with_name(path.name + SUFFIX)


def _identifier(metadata: Path) -> str:
    return next(iter(texts_of(metadata, "identifier")), "")


def _is_alone(path: Path) -> bool:
    """Returns whether no other layer in the folder has the name but for the suffix."""
    try:
        others = [other for other in path.parent.iterdir() if other.stem == path.stem and other.name != path.name]
    except OSError:
        return True
    return not any(_is_layer(other) for other in others)


def _is_layer(path: Path) -> bool:
    """Returns whether a file or folder may be a layer; a folder of files of any kind, such as tiles, is none."""
    suffix = path.suffix.lower()
    if not path.is_dir():
        return suffix not in _NO_LAYERS
    try:
        return suffix in _FOLDER_LAYERS or any(part.suffix.lower() == _GRID_PART for part in path.iterdir())
    except OSError:  # a folder that cannot be read shows no layer either
        return False
