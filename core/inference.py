"""From a mosaic to a probability raster: windows, the network, blending, and writing as it comes."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from osgeo import ogr

from . import geodesy
from .blending import NODATA, STEPS, BlendedCanvas, PublishedCanvas
from .devices import describe_device, pick_device
from .errors import DeviceError, InputError
from .labels import near_grid
from .normalisation import normalise
from .progress import Progress, TimeLeft, format_seconds
from .provenance import run_record
from .rasters import ByteRasterWriter, Grid, RasterSource, write_byte_raster
from .windows import Window, plan_windows

if TYPE_CHECKING:
    import torch

    from ..models.checkpoints import LoadedModel

#: Tiles that go through the network at once where the user leaves it to us; more gain nothing on a CPU.
AUTOMATIC_BATCH = {"cuda": 8, "mps": 4, "cpu": 1}


@dataclass(frozen=True)
class RunSummary:
    """What a run did.

    Attributes:
        tiles_run: tiles that went through the network.
        tiles_skipped: tiles outside the regions or without valid pixels.
        seconds: wall-clock time.
        device: where it ran.
        metadata: the provenance that was written into the raster.
    """

    tiles_run: int
    tiles_skipped: int
    seconds: float
    device: str
    metadata: dict[str, str]


@dataclass(frozen=True)
class _Job:
    """A run's fixed parts."""

    raster: RasterSource
    model: LoadedModel
    device: str
    batch_size: int
    published: bool
    area: Window


@dataclass(frozen=True)
class _Tile:
    window: Window
    pixels: np.ndarray
    valid: np.ndarray


def predict_raster(
    raster: RasterSource,
    model: LoadedModel,
    output: str | Path,
    *,
    regions: Sequence[bytes] = (),
    extent: tuple[float, float, float, float] | None = None,
    threshold: float = 0.5,
    overlap_percent: float = 25.0,
    batch_size: int = 0,
    device: str = "auto",
    progress: Progress | None = None,
) -> RunSummary:
    """Writes the probability of impact melt fracture for each pixel of a raster.

    The output is a byte GeoTIFF with band scale 1/254 and 255 = no data, on the raster's own pixels. With an overlap,
    tiles are cross-faded where they overlap, so that their borders do not show, and start at multiples of the
    network's output stride. With `overlap_percent` 0 the run is as published (Le Corre et al. 2025, section 4.4): plain
    tiles from the upper left corner, filled up with 0 at the right and lower edge, plain float32 arithmetic; a pixel
    reads 0.5 or more exactly where the logit of class 1 is above that of class 0.

    Args:
        raster: the mosaic.
        model: network and card.
        output: the probability raster; appears only when it is whole.
        regions: polygons as WKB in the raster's CRS; only tiles that touch one run. Empty: all tiles.
        extent: xmin, ymin, xmax, ymax in the raster's CRS; the output covers it in whole pixels. The tiles are those
            of the whole raster, so that a part is the same as in a run of the whole.
        threshold: recorded with the result; the raster itself does not depend on it.
        overlap_percent: share of a tile that the next one covers again.
        batch_size: tiles at once; 0 = automatic.
        device: "auto", "cuda", "mps" or "cpu".
        progress: listener; hears the time left.

    Raises:
        InputError: a parameter out of range, or an extent or regions off the raster.
        DeviceError: the device is not there, or too small for one tile.
        RasterError: reading or writing failed.
        Cancelled: the user stopped; no output is left.
    """
    progress = progress or Progress()
    started = time.monotonic()
    _check_parameters(threshold, overlap_percent, batch_size)
    job = _prepare(raster, model, extent, overlap_percent, batch_size, device)
    rows = _plan(job, overlap_percent, regions)
    total = sum(len(row) for row in rows)
    planned = sum(keep for row in rows for _, keep in row)
    if not planned:
        raise InputError("No tile touches the region. Choose a region on the raster, in a CRS of the same body.")
    metadata = _metadata(job, threshold, overlap_percent, len(regions), extent)
    progress.info(f"{planned} tiles of {model.card.tile_size_px} px on {metadata['IMFMAPPER_DEVICE']}.")
    grid = raster.grid.window(job.area)
    with write_byte_raster(output, grid, nodata=NODATA, scale=1 / STEPS, metadata=metadata, sparse=True) as writer:
        run = _write_rows(job, rows, writer, _Pace(progress, planned))
        if not run:
            raise InputError("All pixels there are no data, so nothing was mapped. Check the extent and the no-data.")
    seconds = time.monotonic() - started
    progress.info(f"{run} tiles in {format_seconds(seconds)}, {total - run} skipped.")
    return RunSummary(run, total - run, seconds, job.device, metadata)


def _check_parameters(threshold: float, overlap_percent: float, batch_size: int) -> None:
    if not 0 < threshold < 1:
        raise InputError(f"Threshold is {threshold}; expected a probability above 0 and below 1.")
    if not 0 <= overlap_percent <= 75:
        raise InputError(f"Overlap is {overlap_percent} %; expected 0 (as published) to 75 %.")
    if batch_size < 0:
        raise InputError(f"Batch size is {batch_size}; expected 0 (automatic) or more.")


def _prepare(
    raster: RasterSource,
    model: LoadedModel,
    extent: tuple[float, float, float, float] | None,
    overlap_percent: float,
    batch_size: int,
    device: str,
) -> _Job:
    import torch

    area = raster.grid.window_of(extent) if extent else Window(0, 0, raster.grid.width, raster.grid.height)
    if not (area.width and area.height):
        raise InputError("The extent does not touch the raster. Choose an extent on the raster, in its CRS.")
    name = pick_device(device)
    published = overlap_percent == 0
    network = model.network.to(name).eval()
    if getattr(network, "aux_classifier", None) is not None:
        network.aux_classifier = None  # training only; `out` does not depend on it
    if not published:
        network.to(memory_format=torch.channels_last)
    return _Job(raster, model, name, batch_size or AUTOMATIC_BATCH[name], published, area)


def _plan(job: _Job, overlap_percent: float, regions: Sequence[bytes]) -> list[list[tuple[Window, bool]]]:
    """Returns rows of windows with whether each runs; only those that touch the area are listed."""
    grid, card = job.raster.grid, job.model.card
    rows = plan_windows(
        grid.width,
        grid.height,
        tile_size_px=card.tile_size_px,
        overlap_percent=overlap_percent,
        multiple_of=1 if job.published else card.output_stride,
        shift_last=not job.published,
    )
    touches = _region_test(regions, grid)
    area = job.area
    planned = []
    for row in rows:
        if row[0].y < area.y_end and row[0].y_end > area.y:
            inside = [window for window in row if window.x < area.x_end and window.x_end > area.x]
            planned.append([(window, touches(window)) for window in inside])
    return planned


def _region_test(regions: Sequence[bytes], grid: Grid):  # noqa: ANN202
    if not regions:
        return lambda window: True
    shapes = [near_grid(geodesy.read_geometry(wkb), grid) for wkb in regions]

    def touches(window: Window) -> bool:
        xmin, ymin, xmax, ymax = grid.window(window.clip(grid.width, grid.height)).bounds
        box = ogr.CreateGeometryFromWkt(
            f"POLYGON(({xmin!r} {ymin!r},{xmax!r} {ymin!r},{xmax!r} {ymax!r},{xmin!r} {ymax!r},{xmin!r} {ymin!r}))"
        )
        return any(shape.Intersects(box) for shape in shapes)

    return touches


class _Pace:
    """Tells the listener how far the run is and how much time is left."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self._time_left = TimeLeft(total)

    def advance(self, tiles: int) -> None:
        self._done += tiles
        left = self._time_left.text(self._done)
        self._progress.report(
            self._done / self._total, f"Tile {self._done} of {self._total}" + (f", {left}" if left else "")
        )

    def check(self) -> None:
        self._progress.check()


def _write_rows(job: _Job, rows: list[list[tuple[Window, bool]]], writer: ByteRasterWriter, pace: _Pace) -> int:
    """Runs the tiles row by row and writes each line of pixels once no later row can change it."""
    canvas = (
        PublishedCanvas(job.area, writer)
        if job.published
        else BlendedCanvas(job.area, writer, [window for window, _ in rows[0]])
    )
    run = 0
    for row in rows:
        canvas.begin_row(row[0][0])
        for batch in _batches(job, [window for window, keep in row if keep], pace):
            if batch:
                for tile, difference in zip(batch, _logit_differences(job, batch)):
                    canvas.add(tile.window, tile.valid, difference)
            run += len(batch)
    canvas.finish()
    return run


def _batches(job: _Job, windows: list[Window], pace: _Pace) -> Iterator[list[_Tile]]:
    """Yields tiles with valid pixels in batches; the next batch is read while the network is busy with this one."""
    groups = [windows[start : start + job.batch_size] for start in range(0, len(windows), job.batch_size)]

    def read(group: list[Window]) -> list[_Tile]:
        tiles = [_Tile(window, *job.raster.read(window)) for window in group]
        return [tile for tile in tiles if tile.valid.any()]

    with ThreadPoolExecutor(max_workers=1) as reader:
        upcoming = reader.submit(read, groups[0]) if groups else None
        for number, group in enumerate(groups):
            pace.check()
            tiles = upcoming.result()
            upcoming = reader.submit(read, groups[number + 1]) if number + 1 < len(groups) else None
            yield tiles
            pace.advance(len(group))


def _logit_differences(job: _Job, tiles: list[_Tile]) -> np.ndarray:
    """Returns float32 (N, H, W): the logit of fracture less that of background."""
    import torch

    card = job.model.card
    pixels = np.stack([tile.pixels for tile in tiles])  # (N, H, W)
    batch = torch.from_numpy(normalise(pixels, card.scaling, card.input_channels))  # (N, C, H, W)
    if not job.published:
        batch = batch.contiguous(memory_format=torch.channels_last)
    with torch.inference_mode():
        logits = _forward(job.model.network, batch.to(job.device))  # (N, classes, H, W)
        difference = logits[:, 1] - logits[:, 0] if card.classes == 2 else logits[:, 0]  # (N, H, W)
        return difference.float().cpu().numpy()


def _forward(network: torch.nn.Module, batch: torch.Tensor) -> torch.Tensor:
    """Returns the logits; a batch that does not fit the GPU's memory goes in halves."""
    import torch

    try:
        return network(batch)["out"]
    except torch.cuda.OutOfMemoryError as error:
        if len(batch) == 1:
            raise DeviceError(
                f"One tile of {batch.shape[-1]} px does not fit the GPU's memory. Close other programs that use the "
                "GPU, choose a lighter model, or DEVICE 'cpu'."
            ) from error
    torch.cuda.empty_cache()
    half = len(batch) // 2
    return torch.cat([_forward(network, batch[:half]), _forward(network, batch[half:])])


def _metadata(
    job: _Job,
    threshold: float,
    overlap_percent: float,
    regions: int,
    extent: tuple[float, float, float, float] | None,
) -> dict[str, str]:
    raster, model = job.raster, job.model
    return run_record(
        {
            "model": model.card.name,
            "model_sha256": model.sha256,
            "model_architecture": model.card.architecture,
            "input": os.path.basename(raster.path),
            "input_band": raster.band,
            "input_size": f"{raster.grid.width} x {raster.grid.height}",
            "input_geotransform": raster.grid.geotransform,
            "input_scaling": raster.scaling,
            "gsd_m": raster.gsd_m,
            "threshold": threshold,
            "overlap_percent": overlap_percent,
            "tile_size_px": model.card.tile_size_px,
            "batch_size": job.batch_size,
            "regions": regions,
            "extent": extent,
            "device": describe_device(job.device),
        }
    )
