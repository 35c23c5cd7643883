"""Whether there is room for a run's files, before it begins."""

from __future__ import annotations

import shutil
from pathlib import Path

from ...models.languages import tr
from ..progress import Progress
from .tile_plan import TilePlan

#: A map of fractures is mostly 0 and 1 and shrinks to a twentieth and less; twice that, for the journal's lines too.
MAP_SHARE = 0.1
#: What a journal that keeps tiles holds of one, in bytes a pixel, and how many rows of tiles it holds.
TILE_BYTES, ROWS_HELD = 2.2, 3


def warn_of_space(output: Path, plan: TilePlan, progress: Progress, *, keeps_tiles: bool) -> None:
    """Tells where the disk may become full: the run then stops, and goes on once there is room.

    Args:
        output: the map to write.
        plan: of the run.
        progress: listener.
        keeps_tiles: whether the run has a journal that keeps tiles.
    """
    needed = MAP_SHARE * plan.area.width * plan.area.height
    if keeps_tiles:
        tiles_in_row = max(len(plan.windows) / len(plan.tops), 1)
        needed += ROWS_HELD * tiles_in_row * TILE_BYTES * plan.tile_size_px**2
    try:
        free = shutil.disk_usage(output.parent).free
    except OSError:
        return  # a folder that is not there is told of when it is written to
    if free < needed:
        progress.warn(
            tr(
                "'{folder}' has {free:,.0f} MiB free; the map and what is kept to continue from may take "
                "{needed:,.0f} MiB. Should the disk become full, make room and run again: nothing is lost."
            ).format(folder=output.parent, free=free / 2**20, needed=needed / 2**20)
        )
