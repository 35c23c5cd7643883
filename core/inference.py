"""From a mosaic to a probability raster: reading, the network and writing at once, as it comes, with a journal."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from osgeo import gdal

from ..models.languages import tr
from .devices import FAST_DEVICES, pick_device
from .errors import IMFMapperError, InputError
from .progress import Progress, format_seconds
from .rasters import RasterSource, write_byte_raster
from .running.assembly import Assembly
from .running.blending import NODATA, STEPS, BlendedCanvas, PublishedCanvas, fade_weights
from .running.disk_space import warn_of_space
from .running.identity import run_identity
from .running.journal import Journal, discard_journal, open_journal, write_error
from .running.map_record import map_record
from .running.pace import RunPace
from .running.pipeline import run_pipeline
from .running.run_settings import RunSettings
from .running.screening import screened_plan
from .running.tile_network import TileBatch, TileNetwork
from .running.tile_plan import TilePlan, plan_tiles
from .running.tile_reading import read_batches
from .windows import Window

if TYPE_CHECKING:
    from ..models.checkpoints import LoadedModel

#: Share of the progress bar that a screening takes.
SCREENING_SHARE = 0.2
#: GDAL's cache of blocks during a run: as many lines at the raster's width, read and written, but not below this.
CACHE_LINES, SMALLEST_CACHE_BYTES = 4096, 64 * 2**20


@dataclass(frozen=True)
class RunSummary:
    """What a run did.

    Attributes:
        tiles_run: tiles that went through the network.
        tiles_skipped: tiles outside the regions or without valid pixels.
        tiles_resumed: tiles that an earlier, unfinished run had looked at.
        seconds: wall-clock time.
        device: where it ran.
        metadata: the provenance that was written into the raster.
    """

    tiles_run: int
    tiles_skipped: int
    tiles_resumed: int
    seconds: float
    device: str
    metadata: dict[str, str]


def predict_raster(
    raster: RasterSource,
    model: LoadedModel,
    output: str | Path,
    *,
    progress: Progress | None = None,
    **settings: object,
) -> RunSummary:
    """Writes the probability of impact melt fracture for each pixel of a raster.

    The output is a byte GeoTIFF with band scale 1/254, 255 = no data and overviews, on the raster's own pixels. With an
    overlap, tiles are cross-faded where they overlap, so that their borders do not show, and start at multiples of the
    network's output stride. With `overlap_percent` 0 the run is as published (Le Corre et al. 2025, section 4.4): plain
    tiles from the upper left corner, filled up with 0 at the right and lower edge, plain float32 arithmetic; a pixel
    reads 0.5 or more exactly where the logit of class 1 is above that of class 0.

    Args:
        raster: the mosaic.
        model: network and card.
        output: the probability raster; appears only when it is whole.
        progress: listener; hears the time left.
        settings: fields of `RunSettings`:
            regions: polygons as WKB in the raster's CRS; only tiles that touch one run. Empty: all tiles.
            extent: xmin, ymin, xmax, ymax in the raster's CRS; the output covers it in whole pixels. The tiles are
                those of the whole raster, so that a part is the same as in a run of the whole.
            threshold: recorded with the result; the raster itself does not depend on it.
            overlap_percent: share of a tile that the next one covers again.
            shifts: how many grids of tiles are averaged, each moved against the others: 1, 2 or 4.
            batch_size: tiles at once; 0 = automatic.
            full_precision: whether to compute in float32 where the device is faster with half the bits.
            device: "auto", "cuda", "mps" or "cpu".
            resume: whether a journal is kept beside the output, from which the same call continues after a
                cancel, a crash or a kill. The result is the same to the bit as that of an unbroken run on the CPU,
                and elsewhere as far as the device's own arithmetic repeats. Without, one of an earlier run is removed.
            screening: how a light model looks first; the model then runs only on tiles in or near which that saw
                anything, and valid pixels of the others are 0.

    Raises:
        InputError: a parameter out of range, or an extent or regions off the raster.
        DeviceError: the device is not there, or too small for one tile.
        RasterError: reading or writing failed.
        Cancelled: the user stopped; no output is left, but the journal.
    """
    with map_raster(raster, model, output, progress=progress, **settings) as summary:
        return summary


@contextmanager
def map_raster(
    raster: RasterSource,
    model: LoadedModel,
    output: str | Path,
    *,
    progress: Progress | None = None,
    **settings: object,
) -> Iterator[RunSummary]:
    """Writes what `predict_raster` does and keeps the journal until the block ends.

    A run that is stopped while something is made of its raster is then continued without the network.
    """
    progress, output = progress or Progress(), Path(output)
    started = time.monotonic()
    chosen = RunSettings(**settings)
    plan = _plan(raster, model, chosen)
    device = pick_device(chosen.device)
    keeps_tiles = device not in FAST_DEVICES
    warn_of_space(output, plan, progress, keeps_tiles=chosen.resume and keeps_tiles)
    if not chosen.resume:
        discard_journal(output)
    identity = run_identity(raster, model, chosen, device) if chosen.resume else {}
    opened = open_journal(output, identity, progress, keeps_tiles=keeps_tiles)
    with opened if chosen.resume else nullcontext() as journal:
        if chosen.screening:
            looking = progress.part(0, SCREENING_SHARE)
            plan = screened_plan(raster, plan, settings=chosen, device=device, journal=journal, progress=looking)
            progress = progress.part(SCREENING_SHARE, 1)
        network = TileNetwork(
            model,
            device,
            batch_size=chosen.batch_size or (journal.batch_size if journal else 0),
            progress=progress,
            arithmetic=chosen.arithmetic,
        )
        if journal:
            journal.set_batch_size(network.batch_size)
        metadata = map_record(raster, model, settings=chosen, network=network, device=device)
        progress.info(
            tr("{tiles:,} tiles of {size} px on {device}.").format(
                tiles=plan.to_run(), size=plan.tile_size_px, device=metadata["IMFMAPPER_DEVICE"]
            )
        )
        pace = _write_output(output, raster, plan, network, chosen, journal, metadata, progress)
        if journal:
            journal.is_whole = True
        seconds = time.monotonic() - started
        skipped = len(plan.windows) - pace.run - pace.resumed
        progress.info(
            tr("{tiles:,} tiles in {time}, {skipped:,} skipped.").format(
                tiles=pace.run, time=format_seconds(seconds), skipped=skipped
            )
        )
        yield RunSummary(pace.run, skipped, pace.resumed, seconds, device, metadata)


def _plan(raster: RasterSource, model: LoadedModel, settings: RunSettings) -> TilePlan:
    grid, card, extent = raster.grid, model.card, settings.extent
    area = grid.window_of(extent) if extent else Window(0, 0, grid.width, grid.height)
    if not (area.width and area.height):
        raise InputError(tr("The extent does not touch the raster. Choose an extent on the raster, in its CRS."))
    return plan_tiles(
        grid,
        area,
        tile_size_px=card.tile_size_px,
        overlap_percent=settings.overlap_percent,
        output_stride=card.output_stride,
        shifts=settings.shifts,
        regions=settings.regions,
    )


def _write_output(
    output: Path,
    raster: RasterSource,
    plan: TilePlan,
    network: TileNetwork,
    settings: RunSettings,
    journal: Journal | None,
    metadata: dict[str, str],
    progress: Progress,
) -> RunPace:
    """Runs the tiles that no earlier run has done and puts all together into the output."""
    form = {"nodata": NODATA, "scale": 1 / STEPS, "metadata": metadata, "sparse": True}
    partial = journal.partial if journal else None
    with (
        _gdal_cache(raster, plan.tile_size_px),
        write_byte_raster(output, raster.grid.window(plan.area), **form, partial=partial) as writer,
    ):
        canvas = (
            PublishedCanvas(plan.area, plan.tile_size_px)
            if settings.published
            else BlendedCanvas(plan.area, fade_weights(plan.tile_size_px))
        )
        assembly = Assembly(plan, canvas, writer, journal)
        start = assembly.restore(progress)
        pace = RunPace(progress, plan.planned(), plan.planned(start))
        if pace.resumed == pace.planned:
            progress.info(tr("An unfinished run had done all {planned:,} tiles.").format(planned=pace.planned))
        elif start:
            progress.info(
                tr("An unfinished run continues at tile {next:,} of {planned:,}.").format(
                    next=pace.resumed + 1, planned=pace.planned
                )
            )
        batches = read_batches(raster, plan, start, network.batch_size)
        try:
            run_pipeline(batches, lambda source: _run(network, source, pace), assembly.take)
            assembly.finish()
        except OSError as error:
            raise error if isinstance(error, IMFMapperError) else write_error(output, error) from error
        if not (pace.valid or start):
            raise InputError(
                tr("All pixels there are no data, so nothing was mapped. Check the extent and the no-data.")
            )
        writer.build_overviews(progress)
    return pace


def _run(network: TileNetwork, batches: Iterable[TileBatch], pace: RunPace) -> Iterator[tuple[TileBatch, np.ndarray]]:
    for batch, values in network.run_batches(pace.checked(batches)):
        yield batch, values
        pace.advance(batch.seen, len(values), valid=len(batch.tiles))


@contextmanager
def _gdal_cache(raster: RasterSource, tile_size_px: int) -> Iterator[None]:
    """Keeps GDAL's cache, by default a share of the whole memory, to what a run over this raster makes use of."""
    before = gdal.GetCacheMax()
    wanted = max(CACHE_LINES * raster.grid.width, raster.cache_bytes(tile_size_px), SMALLEST_CACHE_BYTES)
    gdal.SetCacheMax(min(before, wanted))
    try:
        yield
    finally:
        gdal.SetCacheMax(before)
