"""Evaluation on the command line: needs neither QGIS nor GDAL for dataset folders."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..paths import require_writable, spare_inputs
from ..progress import Progress
from .arguments import DEVICES, add_model, chosen_model


def _evaluatemodel(add) -> None:  # noqa: ANN001
    add("--input", required=True, nargs="+", help="labelled dataset folders")
    add_model(add)
    add("--threshold", type=float, default=0.5)
    add("--split", choices=("auto", "validation", "train", "all"), default="auto", help="auto: validation where marked")
    add("--tolerance", type=float, default=3.0, help="px at which a centreline still counts as found")
    add("--device", choices=DEVICES, default="auto")
    add("--report", help=".html")
    add("--figures", help=".json with all figures")


def run_evaluatemodel(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Measures a network; see `core.evaluation.evaluation`."""
    from ..evaluation.evaluation import evaluate
    from ..evaluation.report import write_report

    outputs = (options.report, options.figures)
    spare_inputs([options.model_file], outputs)
    require_writable(outputs)
    evaluation = evaluate(
        chosen_model(options),
        options.input,
        threshold=options.threshold,
        device=options.device,
        split=options.split,
        tolerance_px=options.tolerance,
        progress=progress,
    )
    results: dict[str, object] = dict(evaluation.outputs())
    if options.report:
        write_report(evaluation, options.report)
        results["REPORT"] = options.report
    if options.figures:
        Path(options.figures).write_text(json.dumps(evaluation.figures(), indent=2) + "\n", encoding="utf-8")
        results["FIGURES"] = options.figures
    return results


EVALUATING_COMMANDS = (("evaluatemodel", run_evaluatemodel, _evaluatemodel, "Evaluate IMFMapper"),)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
