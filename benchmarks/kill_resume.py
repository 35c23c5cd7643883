"""Whether a run that is killed and started again ends as one that was left alone.

    python3 benchmarks/kill_resume.py

Maps a corner of the sample scene once without a disturbance. Then, for each of the kills: a process maps it anew and
gets SIGKILL after a random share of its tiles and a random part of the time of one more; a second one continues.
Compared are the pixels, the overviews, the metadata but the time of the run, and the bytes of the file.
Needs fork, hence no Windows.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import sys
import tempfile
import time
from pathlib import Path

from checkout import ROOT

import numpy as np
import torch  # noqa: F401 - loaded once; the forked processes have it then
from osgeo import gdal

from imfmapper.core.inference import predict_raster
from imfmapper.core.progress import Progress
from imfmapper.core.rasters import open_raster
from imfmapper.models.catalogue import find_model
from imfmapper.models.checkpoints import load_model

SAMPLE = ROOT / "resources" / "sample" / "sample_mosaic.tif"


class Lines(Progress):
    """Writes the lines of the log into a file, and how far the run is into another."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def info(self, text: str) -> None:
        """Appends a line."""
        with self._path.open("a") as stream:
            stream.write(text + "\n")

    def report(self, fraction: float, message: str = "") -> None:
        """Writes the fraction."""
        self._path.with_suffix(".done").write_text(f"{fraction:.4f}")


def map_sample(model_name: str, overlap: float, output: Path, log: Path) -> None:
    """Maps the corner of the sample scene that lies beside the output on the CPU."""
    installed = find_model(model_name)
    model = load_model(installed.path, card=installed.card)
    predict_raster(
        open_raster(output.parent / "scene.vrt"),
        model,
        output,
        overlap_percent=overlap,
        device="cpu",
        progress=Lines(log),
    )


def in_process(
    model_name: str, overlap: float, output: Path, log: Path, kill: tuple[float, float] | None = None
) -> bool:
    """Maps the scene in a forked process; returns whether it came to its end.

    `kill` is the fraction of the run after which it is killed, and how many seconds later.
    """
    log.with_suffix(".done").write_text("0")
    child = os.fork()
    if child == 0:
        try:
            map_sample(model_name, overlap, output, log)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    ended, status = 0, 0
    while kill is not None and not ended:
        if float(log.with_suffix(".done").read_text() or 0) >= kill[0]:
            time.sleep(kill[1])
            os.kill(child, signal.SIGKILL)
            break
        time.sleep(0.002)
        ended, status = os.waitpid(child, os.WNOHANG)
    if not ended:
        _, status = os.waitpid(child, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        sys.exit("A run failed; see above.")
    return os.WIFEXITED(status)


def content(path: Path) -> tuple[dict[str, str], list[bytes]]:
    """Returns the metadata but the time of the run, and digests of the pixels and of each overview."""
    dataset = gdal.Open(str(path))
    band = dataset.GetRasterBand(1)
    bands = [band, *(band.GetOverview(number) for number in range(band.GetOverviewCount()))]
    metadata = {key: text for key, text in dataset.GetMetadata().items() if key != "IMFMAPPER_TIME"}
    return metadata, [hashlib.sha256(np.ascontiguousarray(each.ReadAsArray())).digest() for each in bands]


def main() -> None:
    """Prints a line for each kill, and how many results were the same."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--model", default="imfmapper_light")
    parser.add_argument("--overlap", type=float, default=25)
    parser.add_argument("--size", type=int, default=1000, help="side of the corner, px")
    options = parser.parse_args()
    moments = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        unbroken, log = Path(folder) / "unbroken.tif", Path(folder) / "log.txt"
        gdal.Translate(str(Path(folder) / "scene.vrt"), str(SAMPLE), srcWin=[0, 0, options.size, options.size])
        started = time.perf_counter()
        in_process(options.model, options.overlap, unbroken, log)
        seconds = time.perf_counter() - started
        expected, same, same_bytes = content(unbroken), 0, 0
        print(f"{options.model}, overlap {options.overlap:g} %: unbroken run {seconds:.1f} s", flush=True)
        number = 0
        while number < options.kills:
            output = Path(folder) / f"{number + 1}.tif"
            log.unlink(missing_ok=True)
            moment = moments.random(), moments.uniform(0, seconds / 9)
            if in_process(options.model, options.overlap, output, log, moment):
                output.unlink()
                continue  # it had come to its end before
            number += 1
            half = output.exists()
            in_process(options.model, options.overlap, output, log)
            told = [line for line in log.read_text().splitlines() if "unfinished run" in line] or ["began anew"]
            equal = content(output) == expected
            same += equal
            same_bytes += output.read_bytes() == unbroken.read_bytes()
            rest = [
                path.name for path in Path(folder).iterdir() if path.suffix not in (".tif", ".txt", ".vrt", ".done")
            ]
            print(
                f"kill {number:2} {moment[1]:.2f} s after {moment[0]:4.0%}: {told[-1]} "
                f"{'same' if equal else 'DIFFERENT'}{' (output was there already)' if half else ''} {rest or ''}",
                flush=True,
            )
        print(f"{same} of {options.kills} the same; {same_bytes} to the byte (the time in the metadata differs else)")


if __name__ == "__main__":
    main()
