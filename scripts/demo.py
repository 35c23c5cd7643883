"""Runs IMFMapper's whole chain on the sample mosaic, through ``qgis_process`` as a user's script would.

Weak label lines are buffered, the mosaic is cut into training tiles, the embedded model maps the mosaic, its detections
are filtered by area and region and measured, and a report is written. A QGIS project and a picture of its map are
written too; see `demo_map`.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from qgis_program import find_program, link_plugin, qgis_environment

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
OUTPUT = ROOT / "demo"
TOLERANCE_PX = 3  # how far a detection may lie from a hand-drawn line and still count as found


class DemoError(Exception):
    """A step of the chain failed; the message holds what it printed."""


@dataclass(frozen=True)
class Step:
    """One algorithm of the chain: what is said, its id, and its parameters."""

    title: str
    algorithm: str
    parameters: dict[str, object]


def chain(sample: Path, output: Path) -> list[Step]:
    """Return the steps from lines to a report, each reading what the steps before it wrote."""
    mosaic, lines, floor = (sample / f"sample_{name}" for name in ("mosaic.tif", "labels.gpkg", "floor.gpkg"))
    labels, probability = output / "labels.gpkg", output / "probability.tif"
    return [
        Step(
            "Buffer weak line labels by width class",
            "imfmapper:bufferlabels",
            {"INPUT": lines, "WIDTH_FIELD": "width_class", "PIXEL_SIZE": 1.5, "OUTPUT": labels},
        ),
        Step(
            "Tile raster",
            "imfmapper:tileraster",
            {"INPUT": mosaic, "LABELS": labels, "OUTPUT_FOLDER": output / "tiles", "OUTPUT": output / "tiles.gpkg"},
        ),
        Step(
            "Run IMFMapper",
            "imfmapper:runimfmapper",
            {"INPUT": mosaic, "OUTPUT": output / "detections_unfiltered.shp", "PROBABILITY": probability},
        ),
        Step(
            "Polygonize and filter detections",
            "imfmapper:polygonizedetections",
            {
                "INPUT": probability,
                "MIN_AREA": 150,
                "REGION": floor,
                "OUTPUT": output / "detections.shp",
                "REJECTED": output / "rejected.gpkg",
            },
        ),
        Step(
            "Measure detections",
            "imfmapper:measuredetections",
            {
                "INPUT": output / "detections.shp",
                "OUTPUT": output / "fractures.shp",
                "CENTRELINES": output / "centrelines.gpkg",
            },
        ),
        Step(
            "Fracture report",
            "imfmapper:fracturereport",
            {
                "INPUT": output / "fractures.shp",
                "CENTRELINES": output / "centrelines.gpkg",
                "REGION": floor,
                "RASTER": mosaic,
                "TITLE": "Impact melt fractures of the sample",
                "REPORT": output / "report.html",
                "FIGURES": output / "report_figures",
                "DENSITY": output / "density.tif",
            },
        ),
    ]


def run_step(step: Step, program: str, environment: dict[str, str]) -> dict[str, object]:
    """Run one algorithm through ``qgis_process`` and return its outputs.

    Raises:
        DemoError: With all that was printed, when it fails.
    """
    arguments = [f"--{name}={value}" for name, value in step.parameters.items()]
    done = subprocess.run(
        [program, "--json", "run", step.algorithm, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return json.loads(done.stdout[done.stdout.index("{") :])["results"]
    except (ValueError, KeyError):
        command = " ".join([Path(program).name, "run", step.algorithm, *arguments])
        raise DemoError(f"{command}\nfailed (exit status {done.returncode}):\n{done.stdout}{done.stderr}") from None


def run_chain(output: Path) -> dict[str, dict[str, object]]:
    """Run the steps, print their times, and return their outputs by algorithm."""
    settings = output / ".qgis"
    environment = qgis_environment(plugins=link_plugin(settings / "plugins"), profile=settings / "profile")
    program = find_program("qgis_process")
    enabled = subprocess.run(
        [program, "plugins", "enable", "imfmapper"], env=environment, capture_output=True, text=True, check=False
    )
    if enabled.returncode != 0:
        raise DemoError(f"QGIS does not load the plugin:\n{enabled.stdout}{enabled.stderr}")
    results = {}
    steps = chain(SAMPLE, output)
    for number, step in enumerate(steps, 1):
        print(f"{number}/{len(steps)} {step.title} ({step.algorithm}) ...", end="", flush=True)
        begun = time.monotonic()
        results[step.algorithm] = run_step(step, program, environment)
        print(f" {time.monotonic() - begun:.1f} s", flush=True)
    return results


def print_summary(output: Path) -> None:
    """Print counts, areas and how the detections compare with the lines that were drawn by hand."""
    import demo_figures
    from demo_layers import CLASSES

    figures = demo_figures.measure(SAMPLE, output, tolerance_px=TOLERANCE_PX)
    by_class = figures.lines_by_class
    classes = ", ".join(f"{by_class[name]} {name}" for name in CLASSES if name in by_class)
    print(f"\nLabel lines       {sum(figures.lines_by_class.values())} ({classes})")
    print(f"Label polygons    {figures.label_count}")
    print(f"Tiles             {figures.tile_count} ({describe(figures.tiles_by_split)})")
    print(f"Detections        {figures.unfiltered_count} unfiltered, {figures.kept_count} kept,")
    print(f"                  {sum(figures.rejected.values())} rejected ({describe(figures.rejected)})")
    print(
        f"Kept area         {figures.kept_area_m2:,.0f} m² in all; median {figures.median_area_m2:,.0f},"
        f" largest {figures.largest_area_m2:,.0f} m²"
    )
    print(
        f"Against the lines {100 * figures.found_share:.0f} % of their length is within {TOLERANCE_PX} px of a"
        f" detection;\n                  {100 * figures.correct_share:.0f} % of the detected area is within"
        f" {TOLERANCE_PX} px of a label"
    )
    print(
        f"Against the truth {100 * figures.recall:.0f} % of the fractures' area is detected,"
        f" {100 * figures.precision:.0f} % of the detected area"
        "\n                  is fracture (known, since the mosaic is simulated)"
    )


def describe(counts: Counter[str]) -> str:
    """Return counts as text."""
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) or "none"


def print_places(output: Path) -> None:
    """Print where everything is, relative to the current folder."""
    places = {
        "report.html": "the report, to be opened in a browser",
        "fractures.shp": "the fractures, with their measures",
        "centrelines.gpkg": "their centrelines",
        "density.tif": "length of fractures per area",
        "detections.shp": "the detections, filtered, before measuring",
        "rejected.gpkg": "what was filtered out, with the reason",
        "detections_unfiltered.shp": "all detections of Run IMFMapper",
        "probability.tif": "probability of each pixel, with the run's provenance",
        "labels.gpkg": "the buffered labels",
        "tiles": "training tiles and dataset.json",
        "tiles.gpkg": "their index",
        "report_figures": "the report's figures and tables as SVG, PNG and CSV",
        "imfmapper_demo.qgz": "the QGIS project",
        "map.png": "its map",
    }
    print(f"\nIn {os.path.relpath(output)}:")
    for name, what in places.items():
        print(f"  {name:<26} {what}")


def main() -> int:
    """Run the demonstration and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=OUTPUT, help="folder for the results (default: demo)")
    parser.add_argument("--picture", type=Path, help="also copy the map's picture to this file")
    arguments = parser.parse_args()
    output = arguments.output.resolve()
    if output == OUTPUT:
        shutil.rmtree(output, ignore_errors=True)
    elif output.exists() and any(output.iterdir()):
        print(f"{output} is not empty; name a new folder", file=sys.stderr)
        return 1
    output.mkdir(parents=True, exist_ok=True)
    if "XDG_RUNTIME_DIR" not in os.environ:  # Qt says so otherwise, at each of its starts
        (output / ".qgis" / "runtime").mkdir(parents=True, mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(output / ".qgis" / "runtime")
    begun = time.monotonic()
    try:
        run_chain(output)
    except (DemoError, FileNotFoundError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    import demo_map

    print("Write the QGIS project and render its map ...", end="", flush=True)
    map_begun = time.monotonic()
    demo_map.write(SAMPLE, output)
    print(f" {time.monotonic() - map_begun:.1f} s")
    print_summary(output)
    print_places(output)
    print(f"Done in {time.monotonic() - begun:.0f} s.")
    if arguments.picture:
        from small_pictures import save_small

        save_small(output / "map.png", arguments.picture)
        print(f"Picture saved as {arguments.picture}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
