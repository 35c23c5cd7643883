"""The state of a training run between epochs, from which it resumes bit for bit.

On the CPU that takes as many of torch's threads as before: they share the sums, and how a sum is shared changes its
last digits.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from ...models.containers import file_sha256
from ...models.languages import tr
from ...models.whole_files import written_whole
from ..datasets import Tile
from ..devices import describe_device
from ..errors import InputError
from ..progress import Progress
from .checkpoints import write_checkpoint
from .run import Run
from .settings import EpochRow

STATE_FORMAT = "imfmapper-training-state"


def write_state(run: Run) -> None:
    """Write what a resumed run needs to go on as if it had never stopped."""
    content = {
        "format": STATE_FORMAT,
        "identity": json.dumps(run.settings.identity(), sort_keys=True),
        "start_sha256": run.start_sha256,
        "tiles": _fingerprint(run),
        "network": run.network.state_dict(),
        "average": run.average.state_dict() if run.average is not None else None,
        "optimiser": run.optimiser.state_dict(),
        "device": describe_device(run.group.device),
        "epoch": run.epoch,
        "step": run.step,
        "best_epoch": run.best_epoch,
        "output_sha256": run.output_sha256,
        "rows": [asdict(row) for row in run.rows],
    }
    with written_whole(run.paths.state) as partial:
        torch.save(content, partial)


def restore_state(run: Run, progress: Progress) -> None:
    """Go on where the state beside the output ended; order and augmentation are drawn from seed and epoch alone."""
    path = run.paths.state
    if not path.is_file():
        text = tr("Nothing to resume: '{name}' is not there. Training starts from the beginning.")
        progress.info(text.format(name=path.name))
        return
    state = _read_state(path)
    _require_same_run(run, state, path)
    run.network.load_state_dict(state["network"])
    if run.average is not None:
        run.average.load_state_dict(state["average"])
    run.optimiser.load_state_dict(state["optimiser"])
    run.epoch, run.step = state["epoch"], state["step"]
    run.best_epoch, run.output_sha256 = state["best_epoch"], state.get("output_sha256", "")
    run.rows = [EpochRow(**row) for row in state["rows"]]
    _require_output(run, progress)
    progress.info(_resumed_text(run))
    _tell_of_another_device(run, state, progress)


def warn_of_same_run(run: Run, progress: Progress) -> None:
    """Say that a run starts anew where one like it could be resumed: RESUME may have been forgotten."""
    if not run.group.leads or not run.paths.state.is_file():
        return
    try:
        state = _read_state(run.paths.state)
    except InputError:  # nothing that could be resumed
        return
    if _changes(run, state) or state["tiles"] != _fingerprint(run):
        return
    text = tr(
        "'{name}' is of a run with the same settings and tiles that finished {count} epochs. As RESUME is off, this "
        "run starts anew and replaces that one and its checkpoints after its first epoch. To go on from it instead, "
        "cancel before that and turn RESUME on."
    )
    progress.warn(text.format(name=run.paths.state.name, count=state["epoch"]))


def _read_state(path: Path) -> dict[str, Any]:
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        is_state = state["format"] == STATE_FORMAT
    except Exception as error:  # whatever a damaged file makes torch.load raise; it advises to let the file run code
        raise InputError(
            tr(
                "'{path}' is damaged, or not the state of a training run, so nothing can be resumed from it. Delete it "
                "to start from the beginning, or put a copy in its place."
            ).format(path=path)
        ) from error
    if not is_state:
        raise InputError(tr("'{path}' is not the state of a training run. Choose another OUTPUT.").format(path=path))
    return state


def _require_output(run: Run, progress: Progress) -> None:
    """Where OUTPUT does not hold the best epoch any more, put the last one, whose weights the state has, in its place.

    The best epoch's weights are in OUTPUT alone; with another file there its figures would be those of no file.
    """
    output, expected = run.paths.output, run.output_sha256
    # The first process decides for all: it is about to write the file.
    is_kept = not run.group.leads or not expected or (output.is_file() and file_sha256(output) == expected)
    if run.group.gather(is_kept)[0]:
        return
    text = tr(
        "'{name}' is not what this run had written for its best epoch, {best_epoch}: it was replaced or removed since. "
        "The last epoch, {epoch}, takes its place until a better one comes."
    )
    progress.warn(text.format(name=output.name, best_epoch=run.best_epoch, epoch=run.epoch))
    run.best_epoch = run.epoch
    if run.group.leads:
        run.output_sha256 = write_checkpoint(run, output, run.best)
        write_state(run)


def _tell_of_another_device(run: Run, state: dict[str, Any], progress: Progress) -> None:
    before, now = state.get("device"), describe_device(run.group.device)
    if before and before != now:  # older states do not say
        text = tr(
            "The epochs so far were trained on {before}, this run goes on with {now}: its figures will differ a little "
            "from those of a run that was never interrupted."
        )
        progress.info(text.format(before=before, now=now))


def _resumed_text(run: Run) -> str:
    if run.best is None or not run.best.has_f1:
        text = tr("Resumed after epoch {epoch}; best so far epoch {best_epoch}.")
        return text.format(epoch=run.epoch, best_epoch=run.best_epoch)
    text = tr("Resumed after epoch {epoch}; best so far epoch {best_epoch} with F1 {best_f1:.3f}.")
    return text.format(epoch=run.epoch, best_epoch=run.best_epoch, best_f1=run.best.rank[0])


def _fingerprint(run: Run) -> str:
    """Changes when the tiles do, be it only in the size of their files, and not with the folder they are in."""
    names = [
        (str(tile.tile_id), tile.imf_px, kind, _file_sizes(tile))
        for kind in ("training", "validation")
        for tile in getattr(run, kind)
    ]
    return hashlib.sha256(json.dumps([names, run.group.world]).encode()).hexdigest()


def _file_sizes(tile: Tile) -> list[int]:
    return [path.stat().st_size for path in (tile.image, tile.mask, tile.valid, tile.ignored) if path is not None]


def _changes(run: Run, state: dict[str, Any]) -> list[str]:
    """What the settings were in `state` where they differ."""
    before, now = json.loads(state["identity"]), json.loads(json.dumps(run.settings.identity()))
    if "start_sha256" in state:  # what START holds counts, not where it lies; older states know the place alone
        if state["start_sha256"] == run.start_sha256:
            del now["start"]
        else:
            before["start"] = _start_text(before["start"], state["start_sha256"])
            now["start"] = _start_text(now["start"], run.start_sha256)
    return [
        tr("{name} was {before}, is {now}").format(name=name, before=before.get(name), now=now[name])
        for name in now
        if before.get(name) != now[name]
    ]


def _start_text(path: str | None, sha256: str) -> str | None:
    return f"{Path(path).name} (SHA-256 {sha256[:12]})" if path else None


def _require_same_run(run: Run, state: dict[str, Any], path: Path) -> None:
    changed = _changes(run, state)
    if changed:
        raise InputError(
            tr(
                "'{name}' is of a run with other settings: {changes}. Use the same settings, or turn RESUME off."
            ).format(name=path.name, changes="; ".join(changed))
        )
    if state["tiles"] != _fingerprint(run):
        raise InputError(
            tr("'{name}' is of a run on other tiles or processes. Use the same, or turn RESUME off.").format(
                name=path.name
            )
        )
