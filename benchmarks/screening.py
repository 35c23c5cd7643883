"""What screening with the light model costs in detections and saves in time.

    python3 benchmarks/screening.py
    python3 benchmarks/screening.py --mosaic real_mosaic_without_fractures.tif

Maps a mosaic (else the sample scene) with the chosen model alone, then with the light model looking first at each of
the thresholds. Printed are the tiles that the chosen model ran on, the share of the pixels and of the detections of the
run without screening that are still found, and the time of both.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from checkout import ROOT

import numpy as np
from osgeo import gdal
from scipy import ndimage

from imfmapper.core.inference import predict_raster
from imfmapper.core.rasters import open_raster
from imfmapper.core.reading.resampling import match_gsd
from imfmapper.core.running.screening import LIGHT_MODEL, Screening
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import LoadedModel, load_model

SAMPLE = ROOT / "resources" / "sample" / "sample_mosaic.tif"


def load(name: str) -> LoadedModel:
    """Returns an installed model, or that of a checkpoint."""
    if Path(name).is_file():
        return load_model(name)
    installed = find_model(name)
    return load_model(installed.path, card=installed.card)


def run(mosaic: str, model: LoadedModel, output: Path, screening: Screening | None, device: str) -> tuple:
    """Returns the detected pixels as bool (H, W), the tiles that ran and the seconds."""
    raster = match_gsd(open_raster(mosaic), model.card.gsd_m)
    started = time.perf_counter()
    summary = predict_raster(raster, model, output, device=device, screening=screening, resume=False)
    seconds = time.perf_counter() - started
    steps = gdal.Open(str(output)).ReadAsArray()
    return (steps >= 127) & (steps != 255), summary.tiles_run, seconds


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mosaic", default=str(SAMPLE))
    parser.add_argument("--model", default="imfmapper_base", help="name or checkpoint")
    parser.add_argument("--thresholds", nargs="+", type=float, default=[0.02, 0.1, 0.3])
    parser.add_argument("--margin", type=int, default=64, help="px")
    parser.add_argument("--device", default="auto")
    options = parser.parse_args()
    model = load(options.model)
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "p.tif"
        alone, tiles, seconds = run(options.mosaic, model, output, None, options.device)
        groups, count = ndimage.label(alone, np.ones((3, 3)))
        print(f"{Path(options.mosaic).name}, {alone.shape[1]} x {alone.shape[0]} px")
        print(
            f"{model.card.name} alone: {tiles} tiles, {alone.sum()} px in {count} detections, {seconds:.1f} s",
            flush=True,
        )
        for threshold in options.thresholds:
            screening = Screening(load(LIGHT_MODEL), threshold, options.margin)
            kept, tiles_kept, seconds_kept = run(options.mosaic, model, output, screening, options.device)
            still = len(np.unique(groups[kept & alone])) if count else 0
            print(
                f"screened at {threshold:g}: {tiles_kept} of {tiles} tiles, "
                f"{(kept & alone).sum() / max(alone.sum(), 1):.2%} of the pixels, {still} of {count} detections, "
                f"{seconds_kept:.1f} s ({seconds_kept / seconds:.2f} of the time)",
                flush=True,
            )


if __name__ == "__main__":
    main()
