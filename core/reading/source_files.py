"""The files that the pixels of a raster come from, through virtual rasters and archives."""

from __future__ import annotations

import os

from osgeo import gdal

from ..raster_writing import gdal_failures

#: What GDAL puts before the path of an archive to read a file in it.
_ARCHIVES = ("/vsizip/", "/vsitar/", "/vsigzip/", "/vsi7z/", "/vsirar/")


def source_files(path: str) -> list[str]:
    """Returns what a raster consists of, sorted: its own files, those of the virtual rasters in it, and archives.

    A virtual raster (VRT) names only what it reads itself, which may be another one.

    Args:
        path: what GDAL opens.

    Returns:
        Names as GDAL knows them; files on the disk by their absolute path.
    """
    found: set[str] = set()
    waiting = [path]
    while waiting:
        opened = waiting.pop()
        for name in _file_list(opened):
            name = os.path.abspath(name) if os.path.exists(name) else name
            if name in found:
                continue
            found.add(name)
            found.update(_archives(name))
            if name.lower().endswith(".vrt"):
                waiting.append(name)
    return sorted(found)


def size_and_time(name: str) -> tuple[int, int] | None:
    """Returns the size of a file in bytes and when it was changed, in ns; None where neither can be known."""
    if os.path.exists(name):
        found = os.stat(name)
        return found.st_size, found.st_mtime_ns
    with gdal_failures():
        stat = gdal.VSIStatL(name)
        if stat is not None:
            return stat.size, stat.mtime * 10**9
    return None


def _file_list(path: str) -> list[str]:
    with gdal_failures():
        dataset = gdal.OpenEx(path, gdal.OF_RASTER | gdal.OF_READONLY)
        if dataset is not None:
            return list(dataset.GetFileList() or ())
    return []


def _archives(name: str) -> list[str]:
    """Returns the archive on the disk that a name leads into, if any."""
    inside = name
    while inside.startswith(_ARCHIVES):
        inside = inside.split("/", 2)[2].replace("{", "").replace("}", "")
    if inside == name:
        return []
    parts = inside.split("/")
    paths = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return [os.path.abspath(path) for path in paths if os.path.isfile(path)][:1]
