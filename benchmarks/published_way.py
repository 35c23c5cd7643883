"""A run against the way of the published script: tiles as files, one at a time, polygons tile by tile.

    python3 benchmarks/published_way.py [--size 2048] [--architecture imfmapper_base]

The same network, the same plain tiles and the same device, in turn. The published way (Le Corre et al. 2025, section
4.4) writes each tile as a GeoTIFF, reads it back, runs it alone, writes its binary mask, makes its polygons and merges
those that tile borders cut. Ours is `predict_raster` without overlap, and with IMFMapper's own arithmetic at 25 %
overlap (up to 1.8 times the tiles), each followed by one `polygonize`.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path
from statistics import median

from checkout import ROOT

import numpy as np
import torch
from osgeo import gdal, ogr

from imfmapper.core.detections import polygonize
from imfmapper.core.devices import describe_device, pick_device
from imfmapper.core.inference import predict_raster
from imfmapper.core.rasters import open_raster
from imfmapper.models.cards import ModelCard
from imfmapper.models.catalogue import find_model, installed_models
from imfmapper.models.checkpoints import LoadedModel, load_model
from imfmapper.models.networks import ARCHITECTURES, build_network

gdal.UseExceptions()
ogr.UseExceptions()
TILE_PX = 512


def load(architecture):
    if architecture in [model.name for model in installed_models()]:
        return load_model(find_model(architecture).path)
    torch.manual_seed(0)
    channels = ARCHITECTURES[architecture].input_channels
    card = ModelCard(name=architecture, title=architecture, architecture=architecture, input_channels=channels)
    return LoadedModel(build_network(architecture).eval(), card, "0" * 64, Path(architecture))


def make_mosaic(path, size):
    """The sample mosaic, repeated to the size."""
    sample = gdal.Open(str(ROOT / "resources" / "sample" / "sample_mosaic.tif"))
    pixels = sample.GetRasterBand(1).ReadAsArray()
    repeats = [-(-size // length) for length in pixels.shape]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), size, size, 1, gdal.GDT_Byte, ["TILED=YES"])
    dataset.SetGeoTransform(sample.GetGeoTransform())
    dataset.SetProjection(sample.GetProjection())
    dataset.GetRasterBand(1).WriteArray(np.tile(pixels, repeats)[:size, :size])


def published_way(mosaic, network, channels, folder, device):
    """Returns how many polygons there are once those that tile borders cut are merged."""
    source, names = gdal.Open(str(mosaic)), []
    for y in range(0, source.RasterYSize, TILE_PX):
        for x in range(0, source.RasterXSize, TILE_PX):
            names.append(folder / f"tile_{y}_{x}.tif")
            gdal.Translate(str(names[-1]), source, srcWin=[x, y, TILE_PX, TILE_PX])
    merged = ogr.Geometry(ogr.wkbMultiPolygon)
    for name in names:
        tile = gdal.Open(str(name))
        pixels = torch.from_numpy(tile.GetRasterBand(1).ReadAsArray().astype(np.float32) / 255)
        with torch.inference_mode():
            logits = network(pixels.expand(1, channels, -1, -1).to(device))["out"]
            mask = torch.sigmoid(logits).argmax(1)[0].to(torch.uint8).cpu().numpy()
        result = gdal.GetDriverByName("GTiff").CreateCopy(str(name.with_suffix(".mask.tif")), tile)
        result.GetRasterBand(1).WriteArray(mask)
        result.FlushCache()
        layer_source = ogr.GetDriverByName("Memory").CreateDataSource("")
        layer = layer_source.CreateLayer("polygons", geom_type=ogr.wkbPolygon)
        layer.CreateField(ogr.FieldDefn("value", ogr.OFTInteger))
        gdal.Polygonize(result.GetRasterBand(1), None, layer, 0)
        for feature in layer:
            if feature.GetField(0) == 1:
                merged.AddGeometry(feature.GetGeometryRef())
    return merged.UnionCascaded().GetGeometryCount() if merged.GetGeometryCount() else 0


def our_way(mosaic, model, folder, device, overlap_percent):
    predict_raster(
        open_raster(mosaic), model, folder / "probability.tif", device=device, overlap_percent=overlap_percent
    )
    return sum(1 for _ in polygonize(folder / "probability.tif"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--architecture", default="imfmapper_base")
    parser.add_argument("--size", type=int, default=2048)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--device", default="auto")
    options = parser.parse_args()
    device = pick_device(options.device)
    model = load(options.architecture)
    plain = load(options.architecture).network.to(device).eval()
    ways = {
        "published way": lambda folder: published_way(mosaic, plain, model.card.input_channels, folder, device),
        "IMFMapper, overlap 0": lambda folder: our_way(mosaic, model, folder, device, 0),
        "IMFMapper, overlap 25 %": lambda folder: our_way(mosaic, model, folder, device, 25),
    }
    times, found = {name: [] for name in ways}, {}
    with tempfile.TemporaryDirectory() as name:
        mosaic = Path(name) / "mosaic.tif"
        make_mosaic(mosaic, options.size)
        for _ in range(options.rounds):
            for way, run in ways.items():
                with tempfile.TemporaryDirectory() as folder:
                    started = time.perf_counter()
                    found[way] = run(Path(folder))
                    times[way].append(time.perf_counter() - started)
    print(
        f"{options.architecture}, {options.size} x {options.size} px, {describe_device(device)}, "
        f"{options.rounds} rounds, load {os.getloadavg()[0]:.1f}"
    )
    for way, seconds in times.items():
        ratio = median(one / other for one, other in zip(seconds, times["published way"]))
        print(f"{way:24} {median(seconds):6.1f} s, {ratio:.3f} of the published way, {found[way]} polygons")


if __name__ == "__main__":
    main()
