"""The toolbox without QGIS: `python -m imfmapper <algorithm> --input ... --output ...`.

Names are those of the toolbox, in lower case with dashes; results are the same, since the work is done by the same
functions. For clusters and scripts.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from ..errors import Cancelled, IMFMapperError
from ..paths import system_error
from ..progress import Progress
from .arguments import with_extent_joined
from .evaluating import EVALUATING_COMMANDS
from .learning import LEARNING_COMMANDS
from .mapping import MAPPING_COMMANDS
from .measuring import MEASURING_COMMANDS
from .models import MODEL_COMMANDS
from .report import REPORT_COMMANDS
from .review import REVIEW_COMMANDS
from .running import RUNNING_COMMANDS
from .training_data import TRAINING_DATA_COMMANDS
from .whole import WHOLE_COMMANDS


class ConsoleProgress(Progress):
    """Writes progress to standard error, at most once per percent; the methods are those of `Progress`."""

    def __init__(self) -> None:
        self._percent = -1

    def report(self, fraction: float, message: str = "") -> None:
        """Prints each new percent."""
        percent = int(fraction * 100)
        if percent > self._percent:
            self._percent = percent
            print(f"{percent:3d} %  {message}", file=sys.stderr)  # noqa: T201

    def info(self, text: str) -> None:
        """Prints the line."""
        print(text, file=sys.stderr)  # noqa: T201

    def warn(self, text: str) -> None:
        """Prints the line as a warning."""
        print(f"Warning: {text}", file=sys.stderr)  # noqa: T201


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one algorithm and returns the exit status: 0 done, 1 refused, 130 interrupted."""
    options = _parser().parse_args(with_extent_joined(sys.argv[1:] if arguments is None else arguments))
    try:
        for name, value in options.run(options, ConsoleProgress()).items():
            print(f"{name}: {value}")  # noqa: T201
    except (KeyboardInterrupt, Cancelled):
        print("Cancelled.", file=sys.stderr)  # noqa: T201
        return 130
    except IMFMapperError as error:
        print(f"Error: {error}", file=sys.stderr)  # noqa: T201
        return 1
    except OSError as error:
        print(f"Error: {system_error(error)}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m imfmapper", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="algorithm")
    for name, run, describe, text in (
        *TRAINING_DATA_COMMANDS,
        *RUNNING_COMMANDS,
        *MAPPING_COMMANDS,
        *LEARNING_COMMANDS,
        *EVALUATING_COMMANDS,
        *MEASURING_COMMANDS,
        *MODEL_COMMANDS,
        *REPORT_COMMANDS,
        *REVIEW_COMMANDS,
        *WHOLE_COMMANDS,
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.set_defaults(run=run)
        describe(command.add_argument)
    return parser
