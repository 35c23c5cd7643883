"""A light network looks first, and the heavy one only where that sees anything at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from ...models.languages import QT_TR_NOOP, tr
from ..errors import InputError
from ..progress import Progress
from ..rasters import RasterSource
from ..windows import Window
from .blending import fine_steps
from .pace import RunPace
from .pipeline import run_pipeline
from .tile_network import TileBatch, TileNetwork
from .tile_plan import BLANK, RUN, SKIP, TilePlan, plan_tiles
from .tile_reading import read_batches

if TYPE_CHECKING:
    from ...models.cards import ModelCard
    from ...models.checkpoints import LoadedModel
    from .journal import Journal
    from .run_settings import RunSettings

#: Side of the cells in which it is remembered whether anything was seen.
CELL_PX = 32
#: Name of the embedded model that looks first.
LIGHT_MODEL = "imfmapper_light"
#: What is said of tiles that it looks at.
SCREENING_TILE = QT_TR_NOOP("Screening tile {done:,} of {planned:,}")


@dataclass(frozen=True)
class Screening:
    """How a raster is looked at first.

    Attributes:
        model: the light model.
        threshold: probability from which a pixel counts as something, well below that of a detection.
        margin_px: a tile also runs where something was seen this near to it.
    """

    model: LoadedModel
    threshold: float = 0.1
    margin_px: int = 64

    def __post_init__(self) -> None:
        if not 0 < self.threshold < 1 or self.margin_px < 0:
            raise InputError(
                tr(
                    "Screening at {threshold} with a margin of {margin} px; expected a probability above 0 and below "
                    "1, and a margin of 0 px or more."
                ).format(threshold=self.threshold, margin=self.margin_px)
            )


def embedded_screening() -> Screening:
    """Returns a screening by the light model that ships."""
    from ...models.catalogue import find_model
    from ...models.checkpoints import load_model

    installed = find_model(LIGHT_MODEL)
    return Screening(load_model(installed.path, card=installed.card))


def screened_plan(
    raster: RasterSource,
    plan: TilePlan,
    *,
    settings: RunSettings,
    device: str,
    journal: Journal | None,
    progress: Progress,
) -> TilePlan:
    """Returns the plan without the network for tiles where the settings' light model sees nothing.

    What it saw is kept in the journal, where there is one, and not looked for again.
    """
    screening = settings.screening
    seen = journal.screening() if journal else None
    if seen is None:
        progress.info(
            tr("'{model}' looks first, for {threshold:g} and more.").format(
                model=screening.model.card.name, threshold=screening.threshold
            )
        )
        seen = look(
            raster,
            plan,
            screening,
            device=device,
            batch_size=settings.batch_size,
            arithmetic=settings.screening_arithmetic,
            progress=progress,
        )
        if journal:
            journal.set_screening(seen)
    narrowed = narrow_plan(plan, seen, screening.margin_px)
    seen_tiles = tr("It saw something in or near {left:,} of {planned:,} tiles.")
    progress.info(seen_tiles.format(left=narrowed.to_run(), planned=plan.to_run()))
    return narrowed


def look(
    raster: RasterSource,
    plan: TilePlan,
    screening: Screening,
    *,
    device: str,
    batch_size: int,
    arithmetic: str,
    progress: Progress,
) -> np.ndarray:
    """Returns bool (rows, columns) of cells of `CELL_PX` of the raster: whether the light model sees anything there.

    It looks at tiles side by side wherever a tile of the plan runs, and `margin_px` around, so that a part of a raster
    is screened as the whole is.
    """
    shape = (-(-raster.grid.height // CELL_PX), -(-raster.grid.width // CELL_PX))
    wanted, seen = np.zeros(shape, bool), np.zeros(shape, bool)
    for index in np.flatnonzero(plan.tasks == RUN):
        wanted[_cells(plan.windows[index], screening.margin_px)] = True
    tiles = _light_plan(raster, screening.model.card, wanted)
    network = TileNetwork(
        screening.model,
        device,
        batch_size=batch_size,
        progress=progress,
        arithmetic=arithmetic,
    )
    lowest = fine_steps(screening.threshold)
    pace = RunPace(progress, tiles.planned(), what=SCREENING_TILE)

    def mark(result: tuple[TileBatch, np.ndarray]) -> None:
        batch, values = result
        for tile, fine in zip(batch.tiles, values):
            rows, columns = np.nonzero((fine >= lowest) & tile.valid)
            seen[(rows + tile.window.y) // CELL_PX, (columns + tile.window.x) // CELL_PX] = True

    def run(batches: Iterable[TileBatch]) -> Iterator[tuple[TileBatch, np.ndarray]]:
        for batch, values in network.run_batches(pace.checked(batches)):
            yield batch, values
            pace.advance(batch.seen, len(values))

    run_pipeline(read_batches(raster, tiles, 0, network.batch_size), run, mark)
    return seen


def narrow_plan(plan: TilePlan, seen: np.ndarray, margin_px: int) -> TilePlan:
    """Returns the plan with only those tiles left to run in or near which something was seen (see `look`)."""
    tasks = plan.tasks.copy()
    for index in np.flatnonzero(tasks == RUN):
        if not seen[_cells(plan.windows[index], margin_px)].any():
            tasks[index] = BLANK
    return replace(plan, tasks=tasks)


def _light_plan(raster: RasterSource, card: ModelCard, wanted: np.ndarray) -> TilePlan:
    """Returns tiles side by side over the raster, of which those run that lie on wanted cells."""
    grid = raster.grid
    plan = plan_tiles(
        grid,
        Window(0, 0, grid.width, grid.height),
        tile_size_px=card.tile_size_px,
        overlap_percent=0,
        output_stride=card.output_stride,
        shifts=1,
        regions=(),
    )
    runs = [RUN if wanted[_cells(window, 0)].any() else SKIP for window in plan.windows]
    return replace(plan, tasks=np.array(runs, np.uint8))


def _cells(window: Window, margin_px: int) -> tuple[slice, slice]:
    """Returns which cells a window and a margin around it touch."""
    rows = slice(max(window.y - margin_px, 0) // CELL_PX, -(-(window.y_end + margin_px) // CELL_PX))
    return rows, slice(max(window.x - margin_px, 0) // CELL_PX, -(-(window.x_end + margin_px) // CELL_PX))
