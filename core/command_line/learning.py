"""Training on the command line: needs neither QGIS nor GDAL.

Several GPUs: `torchrun --nproc_per_node=4 -m imfmapper -- trainmodel --input tiles --output model.pt`. Without the two
dashes torchrun takes options that begin like its own, such as `--start`, for itself.
"""

from __future__ import annotations

import argparse
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...models.networks import ARCHITECTURES
from ..progress import Progress
from ..training.settings import PROTOCOLS, TrainingSettings
from .arguments import DEVICES


class _Stoppable(Progress):
    """Hands everything on, and is cancelled by Ctrl-C or a scheduler's SIGTERM, so that a run keeps best and last."""

    def __init__(self, listener: Progress) -> None:
        self._listener, self.stopped = listener, False

    def report(self, fraction: float, message: str = "") -> None:
        self._listener.report(fraction, message)

    def info(self, text: str) -> None:
        self._listener.info(text)

    def warn(self, text: str) -> None:
        self._listener.warn(text)

    def is_cancelled(self) -> bool:
        return self.stopped or self._listener.is_cancelled()


@contextmanager
def _stopped_by_signals(listener: Progress) -> Iterator[_Stoppable]:
    stoppable = _Stoppable(listener)

    def stop(*_: Any) -> None:
        stoppable.stopped = True

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stoppable
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _trainmodel(add) -> None:  # noqa: ANN001
    add("--input", required=True, nargs="+", help="dataset folders of tileraster")
    add("--architecture", choices=tuple(ARCHITECTURES), default="deeplabv3_resnet50")
    add("--start", help="checkpoint file, or name of an installed model, to go on from")
    add(
        "--pretrained", choices=("auto", "none"), default="auto", help="torchvision's weights where they can be fetched"
    )
    add(
        "--protocol", choices=tuple(PROTOCOLS), default="published",
        help="settings to begin with; each of those from --mirror to --clip-norm can be given beside it",
    )  # fmt: skip
    add("--epochs", type=int, default=100)
    add("--batch-size", type=int, default=32, help="over all GPUs together")
    add("--learning-rate", type=float, default=1e-4)
    add("--no-augment", action="store_true", help="tiles as they are")
    add("--mirror", action="store_true", help="mirror tiles too: the sun stays on its axis, as east and west")
    add("--any-sun", action="store_true", help="turn and mirror tiles too: for a network that is to work under any sun")
    add("--jitter", action="store_true", help="vary brightness, contrast and gamma too")
    add("--dice", type=float, help="weight of the Dice loss")
    add("--centreline", type=float, help="weight of the centreline Dice loss")
    add("--ignore-no-data", action="store_true", help="leave no data out of the loss")
    add("--crop", type=int, help="edge of random crops in px; 0 = whole tiles")
    add("--schedule", choices=("constant", "cosine"), help="of the learning rate; cosine goes down to 0")
    add("--warmup-steps", type=int)
    add("--average-decay", type=float, help="decay of a moving average of the weights, e.g. 0.999")
    add("--clip-norm", type=float)
    add(
        "--workers", type=int,
        help="processes that read tiles; 0 = a thread. Default: with CUDA under Linux a core each but for two, at most "
        "16 and as many as shared memory can feed; else 0",
    )  # fmt: skip
    add("--seed", type=int, default=0)
    add("--device", choices=DEVICES, default="auto")
    add("--resume", action="store_true")
    add("--output", required=True, help="checkpoint, .pt or .safetensors")
    add("--history", help=".csv")
    add("--plot", help=".png")


def training_settings(options: argparse.Namespace) -> TrainingSettings:
    """Returns the protocol's settings with what was given instead."""
    protocol = PROTOCOLS[options.protocol]
    turns = "all" if options.any_sun else "mirrored" if options.mirror else None
    jitter = {"gain": 1.6, "brightness": 0.1, "gamma": 1.3} if options.jitter else {}
    return replace(
        protocol,
        architecture=options.architecture,
        start=_start(options.start),
        pretrained=options.pretrained,
        epochs=options.epochs,
        batch_size=options.batch_size,
        learning_rate=options.learning_rate,
        augment=not options.no_augment,
        augmentation=replace(protocol.augmentation, **_given(turns=turns), **jitter),
        seed=options.seed,
        device=options.device,
        resume=options.resume,
        losses=replace(protocol.losses, **_given(dice=options.dice, centreline=options.centreline)),
        ignore_no_data=options.ignore_no_data or protocol.ignore_no_data,
        **_given(
            workers=options.workers,
            crop_px=options.crop,
            schedule=options.schedule,
            warmup_steps=options.warmup_steps,
            average_decay=options.average_decay,
            clip_norm=options.clip_norm,
        ),
    )


def run_trainmodel(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Trains a network; see `core.training.training`."""
    from ..devices import pick_device
    from ..training.training import train
    from ..training.workers import automatic_workers

    settings = training_settings(options)
    if options.workers is None:
        settings = replace(settings, workers=automatic_workers(pick_device(settings.device)))
    with _stopped_by_signals(progress) as listener:
        result = train(
            settings, options.input, options.output, history=options.history, plot=options.plot, progress=listener
        )
    return {
        "OUTPUT": result.checkpoint,
        "HISTORY": result.history,
        "PLOT": result.plot,
        "BEST_EPOCH": result.best_epoch,
        "BEST_F1": result.best_f1,
    }


def _given(**values: object) -> dict[str, object]:
    """What was given on the command line."""
    return {name: value for name, value in values.items() if value is not None}


def _start(named: str | None) -> Path | None:
    """The checkpoint of this name: a file, or an installed model's weights."""
    from ...models.catalogue import find_model

    if not named:
        return None
    return Path(named) if Path(named).is_file() else find_model(named).path


LEARNING_COMMANDS = (("trainmodel", run_trainmodel, _trainmodel, "Train IMFMapper"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
