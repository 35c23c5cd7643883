"""Prints a process's peak memory in MiB after a run on a short raster and after one on a tall one; tests start it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import conftest  # registers the package

sys.path.append(str(conftest.ROOT / "benchmarks"))

from costs import peak_mib
from makers import moon_equirectangular
from osgeo import gdal
from test_inference import Brightness, model_of

from imfmapper.core.inference import predict_raster
from imfmapper.core.rasters import open_raster


def peak_after_run_mib(folder: Path, height: int) -> float:
    """Peak memory of this process so far, in MiB, once a raster of 512 px x `height` has been mapped."""
    path = folder / f"{height}.tif"
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 512, height, 1, gdal.GDT_Byte, ["TILED=YES"])
    dataset.SetProjection(moon_equirectangular())
    dataset.GetRasterBand(1).Fill(100)
    del dataset
    predict_raster(open_raster(path), model_of(Brightness(), 256), folder / "p.tif", device="cpu")
    return peak_mib()


if __name__ == "__main__":
    gdal.SetCacheMax(4 * 2**20)
    print(json.dumps([peak_after_run_mib(Path(sys.argv[1]), int(height)) for height in sys.argv[2:]]))
