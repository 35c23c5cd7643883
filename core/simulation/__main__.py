"""Command line of the simulator: ``python -m imfmapper.core.simulation --output FOLDER --count 100``."""

from __future__ import annotations

import argparse
import sys

from ..errors import IMFMapperError
from ..paths import system_error
from ..progress import Progress
from .dataset import write_dataset
from .generator import Mix


class _Printed(Progress):
    def report(self, fraction: float, message: str = "") -> None:
        """Print the state on one line."""
        print(f"\r{fraction:6.1%} {message}", end="", file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Write a dataset as the arguments say; returns the exit status."""
    mix = Mix()
    parser = argparse.ArgumentParser(
        prog="python -m imfmapper.core.simulation",
        description="Write tiles of simulated lunar melt floors, with exact masks and weak labels, for training.",
    )
    parser.add_argument(
        "--output", required=True, help="folder to write: images/, masks/, valid/, widths/, weak/, dataset.json"
    )
    parser.add_argument("--count", type=int, default=100, help="number of tiles (%(default)s)")
    parser.add_argument("--size", type=int, default=512, help="side of a tile in pixels (%(default)s)")
    parser.add_argument("--seed", type=int, default=0, help="the same seed gives the same tiles (%(default)s)")
    parser.add_argument("--backgrounds", help="folder of real 8-bit images (PNG, TIFF), 0 = no data")
    parser.add_argument("--traces", help="GeoJSON file of traced fractures for some of the networks")
    parser.add_argument(
        "--validation", type=float, default=0.2, help="share of tiles marked for validation (%(default)s)"
    )
    parser.add_argument("--workers", type=int, default=1, help="processes (%(default)s)")
    for kind, what in (
        ("fractured", "simulated scenes with fractures"),
        ("plain", "simulated scenes without"),
        ("composite", "fractures in real images"),
        ("real", "real images without fractures"),
        ("traced", "fractured scenes whose network is traced"),
    ):
        parser.add_argument(f"--{kind}", type=float, default=getattr(mix, kind), help=f"share of {what} (%(default)s)")
    given = parser.parse_args(arguments)
    try:
        path = write_dataset(
            given.output,
            given.count,
            given.size,
            given.seed,
            backgrounds=given.backgrounds,
            traces=given.traces,
            mix=Mix(given.fractured, given.plain, given.composite, given.real, given.traced),
            validation=given.validation,
            workers=given.workers,
            progress=_Printed(),
        )
    except IMFMapperError as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"\n{system_error(error)}", file=sys.stderr)
        return 1
    print(f"\n{path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
