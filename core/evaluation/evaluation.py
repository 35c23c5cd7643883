"""How good a network is on labelled tiles: figures as published and beyond, per tile and altogether."""

from __future__ import annotations

import heapq
import math
import os
import time
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from ...models.checkpoints import LoadedModel
from ...models.languages import tr
from ..datasets import SAME_RESOLUTION, Tile, TilePixels, read_datasets, read_tile
from ..devices import pick_device
from ..errors import DatasetError, InputError
from ..normalisation import normalise
from ..progress import Progress, TimeLeft
from ..running.batch_sizes import is_out_of_memory, tile_does_not_fit
from ..training.losses import fracture_logit
from .false_alarms import FalseAlarms
from .figures import Evaluation, Picture, TileFigures
from .line_scores import TOLERANCE_PX, WIDTH_CLASSES, LineScores, width_classes
from .pixel_counts import PixelCounts, count_pixels
from .shared_ground import SharedGround

PUBLISHED_BATCH = 32
"""Tiles a batch over which the published figures are averaged (Le Corre et al. 2025, section 3.2)."""
INCIDENCE_EDGES_DEG = (0, 25, 50, 75, 90)
"""Classes of solar incidence; the published training images lie at 11-74 deg (section 2)."""
PICTURES = 4
"""Tiles shown for hits, misses and false alarms each."""
SPLITS = ("auto", "validation", "train", "all")


def evaluate(
    model: LoadedModel,
    datasets: Sequence[str | os.PathLike[str]],
    *,
    threshold: float = 0.5,
    device: str = "auto",
    split: str = "auto",
    batch_size: int = 8,
    tolerance_px: float = TOLERANCE_PX,
    progress: Progress | None = None,
) -> Evaluation:
    """Run a model on labelled tiles, tile by tile as published (section 4.4), and count.

    Args:
        model: From `models.checkpoints.load_model`.
        datasets: Folders of `tileraster` or of the simulator.
        threshold: Probability in 0-1 from which a pixel is a fracture.
        device: "auto", "cuda", "mps" or "cpu".
        split: Tiles to use: "auto" = those for validation where any are marked, else all.
        batch_size: Tiles that run at once; changes no figure.
        tolerance_px: Distance at which a centreline still counts as found.
        progress: Listener.

    Raises:
        InputError: Threshold, split or tolerance cannot be used.
        DatasetError: Tiles are missing, without masks or of mixed resolutions.
        DeviceError: The device is missing, or too small for one tile.
        Cancelled: The user stopped.
    """
    progress = progress or Progress()
    tiles = _choose_tiles(datasets, split, progress)
    if not 0 < threshold < 1:
        raise InputError(
            tr("THRESHOLD is {threshold}; a probability between 0 and 1 is expected.").format(threshold=threshold)
        )
    if not tolerance_px >= 0:
        raise InputError(tr("Tolerance is {tolerance} px; 0 or more is expected.").format(tolerance=tolerance_px))
    if abs(tiles[0].gsd_m - model.card.gsd_m) > 0.2 * model.card.gsd_m:
        message = tr("The tiles have {tiles:g} m/px; the model was trained at {model:g} m/px.")
        progress.warn(message.format(tiles=tiles[0].gsd_m, model=model.card.gsd_m))
    device = pick_device(device)
    model.network.to(device)
    result = Evaluation(model, threshold, device, lines=LineScores(tolerance_px), alarms=FalseAlarms(tiles[0].gsd_m))
    result.widths_known = all(tile.widths is not None for tile in tiles)
    began, clock, gallery = time.monotonic(), TimeLeft(len(tiles)), _Gallery()
    pending: list[PixelCounts] = []
    ground = SharedGround(tiles)
    for number, (tile, pixels, probability) in enumerate(_run_tiles(model, tiles, device, batch_size), start=1):
        first_shown = ground.first_shown(number - 1, pixels.image.shape)
        figures, picture = _add_tile(result, tile, pixels, probability, first_shown)
        result.tiles.append(figures)
        gallery.offer(picture)
        pending.append(count_pixels(probability >= threshold, pixels.mask, pixels.counted))
        if len(pending) == PUBLISHED_BATCH or number == len(tiles):
            result.published.add_batch(pending)
            pending = []
        progress.report(number / len(tiles), _step_text(number, len(tiles), clock.text(number)))
        progress.check()
    result.pictures = gallery.pictures()
    result.seconds = time.monotonic() - began
    return result


def _step_text(number: int, total: int, time_left: str) -> str:
    if not time_left:
        return tr("Tile {number} of {total}").format(number=number, total=total)
    return tr("Tile {number} of {total}, {time_left}").format(number=number, total=total, time_left=time_left)


def _choose_tiles(datasets: Sequence[str | os.PathLike[str]], split: str, progress: Progress) -> list[Tile]:
    if split not in SPLITS:
        message = tr("Split is '{split}'; one of {splits} is expected.")
        raise InputError(message.format(split=split, splits=", ".join(SPLITS)))
    tiles = [tile for dataset in read_datasets(datasets) for tile in dataset.tiles]
    marked = [tile for tile in tiles if tile.split == "validation"]
    if split == "auto":
        chosen = marked or tiles
    else:
        chosen = [tile for tile in tiles if split in ("all", tile.split)]
    if not chosen:
        raise DatasetError(tr("No tile has split '{split}'. Choose another split.").format(split=split))
    bare = [tile for tile in chosen if tile.mask is None]
    if bare:
        message = tr("{count} of {total} tiles have no mask (first: '{tile}'). Tile the raster with labels.")
        raise DatasetError(message.format(count=len(bare), total=len(chosen), tile=bare[0].tile_id))
    resolutions = sorted({tile.gsd_m for tile in chosen})
    if resolutions[-1] > SAME_RESOLUTION * resolutions[0]:
        message = tr(
            "The datasets have {finest:g} and {coarsest:g} m/px; one resolution is expected. Evaluate them one by one."
        )
        raise DatasetError(message.format(finest=resolutions[0], coarsest=resolutions[-1]))
    message = (
        tr("{count} of {total} tiles, those marked for validation.")
        if marked == chosen
        else tr("{count} of {total} tiles.")
    )
    progress.info(message.format(count=len(chosen), total=len(tiles)))
    return chosen


def _run_tiles(
    model: LoadedModel, tiles: Sequence[Tile], device: str, batch_size: int
) -> Iterator[tuple[Tile, TilePixels, NDArray[np.float32]]]:
    """Each tile, its pixels and its probabilities float32 (H, W)."""
    batch: list[tuple[Tile, TilePixels]] = []
    for tile in tiles:
        pixels = read_tile(tile)
        if batch and (len(batch) == batch_size or pixels.image.shape != batch[0][1].image.shape):
            yield from _run_batch(model, batch, device)
            batch = []
        batch.append((tile, pixels))
    yield from _run_batch(model, batch, device)


def _run_batch(
    model: LoadedModel, batch: list[tuple[Tile, TilePixels]], device: str
) -> list[tuple[Tile, TilePixels, NDArray[np.float32]]]:
    """Each tile with its probabilities; in two halves where they do not fit the memory together."""
    try:
        probabilities = _probabilities(model, np.stack([pixels.image for _, pixels in batch]), device)
    except (MemoryError, RuntimeError) as error:
        if not is_out_of_memory(error):
            raise
        if len(batch) == 1:
            raise tile_does_not_fit(device, len(batch[0][1].image)) from error
    else:
        return [(tile, pixels, probability) for (tile, pixels), probability in zip(batch, probabilities)]
    half = len(batch) // 2
    return _run_batch(model, batch[:half], device) + _run_batch(model, batch[half:], device)


@torch.inference_mode()
def _probabilities(model: LoadedModel, images: NDArray[np.uint8], device: str) -> NDArray[np.float32]:
    """Of fracture, float32 (N, H, W), for uint8 (N, H, W)."""
    network_input = torch.from_numpy(normalise(images, model.card.scaling, model.card.input_channels))
    logits = model.network(network_input.to(device))["out"]  # (N, classes, H, W)
    return torch.sigmoid(fracture_logit(logits.float())).cpu().numpy()


def _add_tile(
    result: Evaluation,
    tile: Tile,
    pixels: TilePixels,
    probability: NDArray[np.float32],
    first_shown: NDArray[np.bool_],
) -> tuple[TileFigures, Picture]:
    whole, whole_truth = (probability >= result.threshold) & pixels.counted, pixels.mask
    counted, predicted, truth = pixels.counted & first_shown, whole & first_shown, whole_truth & first_shown
    counts = count_pixels(predicted, truth, counted)
    result.pooled += counts
    result.histogram.add(probability, truth, counted)
    result.by_split[tile.split] = result.by_split.get(tile.split, PixelCounts()) + counts
    if tile.incidence_deg is not None and math.isfinite(tile.incidence_deg):
        name = _incidence_class(tile.incidence_deg)
        result.by_incidence[name] = result.by_incidence.get(name, PixelCounts()) + counts

    widths = pixels.widths if pixels.widths is not None else width_classes(whole_truth, gsd_m=tile.gsd_m)
    size = len(WIDTH_CLASSES) + 1
    result.class_px += np.bincount(widths[truth], minlength=size)[:size]
    result.class_found_px += np.bincount(widths[truth & predicted], minlength=size)[:size]

    before = result.alarms.count
    false_alarm = result.alarms.add(whole, whole_truth, pixels.counted, first_shown=first_shown)
    lines = LineScores(result.lines.tolerance_px)
    lines.add(whole, whole_truth, widths, first_shown=first_shown)
    result.lines.merge(lines)
    figures = TileFigures(tile, counts, lines.completeness, lines.correctness, result.alarms.count - before)
    return figures, Picture(tile.tile_id, pixels.image, predicted, truth, false_alarm, counts)


def _incidence_class(incidence_deg: float) -> str:
    edges = INCIDENCE_EDGES_DEG
    place = min(max(int(np.searchsorted(edges, incidence_deg, side="right")) - 1, 0), len(edges) - 2)
    return f"{edges[place]}-{edges[place + 1]}"


class _Gallery:
    """The tiles with most hits, most missed and most false pixels; only those are kept in memory."""

    def __init__(self) -> None:
        self._heaps: dict[str, list[tuple[int, int, Picture]]] = {"hits": [], "misses": [], "false alarms": []}
        self._offered = 0

    def offer(self, picture: Picture) -> None:
        self._offered += 1
        scores = {
            "hits": picture.counts.tp,
            "misses": picture.counts.fn,
            "false alarms": int(picture.false_alarm.sum()),
        }
        for name, score in scores.items():
            if score:
                heap = self._heaps[name]
                heapq.heappush(heap, (score, -self._offered, picture))
                if len(heap) > PICTURES:
                    heapq.heappop(heap)

    def pictures(self) -> dict[str, list[Picture]]:
        return {name: [item[2] for item in sorted(heap, reverse=True)] for name, heap in self._heaps.items()}
