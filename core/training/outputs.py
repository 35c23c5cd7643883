"""What a training run leaves on the disk: after each epoch, when it is cancelled, and at its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Optional

from ...models.languages import tr
from ..errors import InputError
from ..progress import Progress
from .checkpoints import write_checkpoint
from .history import plot_history, write_history
from .run import Run
from .settings import EpochRow
from .state import write_state

RecordWriter = Callable[[Sequence[EpochRow], Path], Optional[Path]]


def keep_epoch(run: Run, row: EpochRow, progress: Progress) -> None:
    """Add a finished epoch and write it: OUTPUT where it is the best, the last checkpoint, the state, the history.

    Checkpoints and state come first: weights are not lost because a table is open in another program.

    Raises:
        InputError: A checkpoint or the state cannot be written; those of the epochs before are as they were.
    """
    is_best = run.best is None or row.rank > run.best.rank
    run.rows.append(row)
    if is_best:
        run.best_epoch = row.epoch
    if not run.group.leads:
        return
    try:
        if is_best:
            run.output_sha256 = write_checkpoint(run, run.paths.output, row)
        write_checkpoint(run, run.paths.last, row)
        write_state(run)
    except OSError as error:
        text = tr(
            "'{path}' cannot be written: {reason}. What earlier epochs left is kept: make room, close the file in "
            "other programs, and run again with RESUME to go on."
        )
        raise InputError(text.format(path=error.filename, reason=error.strerror)) from error
    _try_to_write(run, run.paths.history, write_history, progress)


def keep_cancelled(run: Run, progress: Progress) -> None:
    """Write the weights of an epoch that was cancelled, and say how to go on.

    Before the first epoch is finished nothing is replaced: it may be a good model that an earlier run left there.
    """
    if not run.rows:
        if run.paths.output.exists():
            progress.info(tr("'{name}' is left as it was before this run.").format(name=run.paths.output.name))
        for path in (run.paths.output, run.paths.last):
            if not path.exists():
                write_checkpoint(run, path, None)
        return
    if run.step > run.epoch * run.steps_per_epoch:
        write_checkpoint(run, run.paths.last, None)
    text = tr("What was done is kept. Run again with the same settings and RESUME to go on after epoch {epoch}.")
    progress.info(text.format(epoch=run.epoch))


def draw_curves(run: Run, progress: Progress) -> None:
    """Draw the epochs so far."""
    _try_to_write(run, run.paths.plot, plot_history, progress)


def write_records(run: Run, progress: Progress) -> tuple[Path | None, Path | None]:
    """Write history and curves at the end of a run; returns their files, None for what could not be written."""
    history = _try_to_write(run, run.paths.history, write_history, progress)
    plot = _try_to_write(run, run.paths.plot, plot_history, progress)
    if plot is None and run.paths.plot not in run.unwritten:
        progress.warn(tr("The curves were not drawn: the package 'matplotlib' is not installed."))
    for path in sorted(run.unwritten):
        text = tr("'{path}' does not show all epochs. Free its place and run again with RESUME, which writes it anew.")
        progress.warn(text.format(path=path))
    return history, plot


def _try_to_write(run: Run, path: Path, write: RecordWriter, progress: Progress) -> Path | None:
    """Write a record of the epochs; one that cannot be written is said once and does not end the training."""
    try:
        written = write(run.rows, path)
    except OSError as error:
        if path not in run.unwritten:
            text = tr(
                "'{path}' cannot be written ({reason}): it may be open in another program, or something else has its "
                "place. The training goes on and tries again after the next epoch."
            )
            progress.warn(text.format(path=path, reason=error.strerror or error))
        run.unwritten.add(path)
        return None
    run.unwritten.discard(path)
    return written
