"""The state of a training run between epochs, from which it resumes bit for bit."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import Any

import torch

from ...models.languages import tr
from ..errors import InputError
from ..progress import Progress
from .run import Run
from .settings import EpochRow

STATE_FORMAT = "imfmapper-training-state"


def write_state(run: Run) -> None:
    """Write what a resumed run needs to go on as if it had never stopped."""
    partial = run.paths.state.with_name(run.paths.state.name + ".part")
    content = {
        "format": STATE_FORMAT,
        "identity": json.dumps(run.settings.identity(), sort_keys=True),
        "tiles": _fingerprint(run),
        "network": run.network.state_dict(),
        "average": run.average.state_dict() if run.average is not None else None,
        "optimiser": run.optimiser.state_dict(),
        "epoch": run.epoch,
        "step": run.step,
        "best_epoch": run.best_epoch,
        "best_f1": run.best_f1,
        "rows": [asdict(row) for row in run.rows],
    }
    torch.save(content, partial)
    os.replace(partial, run.paths.state)


def restore_state(run: Run, progress: Progress) -> None:
    """Go on where the state beside the output ended; order and augmentation are drawn from seed and epoch alone."""
    path = run.paths.state
    if not path.is_file():
        text = tr("Nothing to resume: '{name}' is not there. Training starts from the beginning.")
        progress.info(text.format(name=path.name))
        return
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)
        is_state = state["format"] == STATE_FORMAT
    except Exception as error:  # whatever a damaged file makes torch.load raise
        raise InputError(
            tr("'{path}' cannot be read ({error}). Delete it to start from the beginning.").format(
                path=path, error=error
            )
        ) from error
    if not is_state:
        raise InputError(tr("'{path}' is not the state of a training run. Choose another OUTPUT.").format(path=path))
    _require_same_run(run, state, path)
    run.network.load_state_dict(state["network"])
    if run.average is not None:
        run.average.load_state_dict(state["average"])
    run.optimiser.load_state_dict(state["optimiser"])
    run.epoch, run.step = state["epoch"], state["step"]
    run.best_epoch, run.best_f1 = state["best_epoch"], state["best_f1"]
    run.rows = [EpochRow(**row) for row in state["rows"]]
    text = tr("Resumed after epoch {epoch}; best so far epoch {best_epoch} with F1 {best_f1:.3f}.")
    progress.info(text.format(epoch=run.epoch, best_epoch=run.best_epoch, best_f1=run.best_f1))


def _fingerprint(run: Run) -> str:
    """Changes when the tiles do."""
    names = [
        (str(tile.tile_id), tile.imf_px, kind) for kind in ("training", "validation") for tile in getattr(run, kind)
    ]
    return hashlib.sha256(json.dumps([names, run.group.world]).encode()).hexdigest()


def _require_same_run(run: Run, state: dict[str, Any], path: Path) -> None:
    before, now = json.loads(state["identity"]), json.loads(json.dumps(run.settings.identity()))
    changed = [
        tr("{name} was {before}, is {now}").format(name=name, before=before.get(name), now=now[name])
        for name in now
        if before.get(name) != now[name]
    ]
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
