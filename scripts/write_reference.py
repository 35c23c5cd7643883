"""Writes docs/reference/: a page for each algorithm, from the algorithm itself, as QGIS knows it.

    python3 scripts/write_reference.py           # renew the pages
    python3 scripts/write_reference.py --check   # say which are out of date, and end with 1 where any is

Names, types, defaults and help come from the parameters' definitions, so that the pages and the dialogs say the same.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

from imfmapper_package import ROOT

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

REFERENCE = ROOT / "docs" / "reference"

#: What QGIS calls a type of parameter, in plain words.
TYPES = {
    "source": "vector layer", "vector": "vector layer", "raster": "raster layer", "band": "band", "number": "number",
    "boolean": "yes or no", "enum": "choice", "field": "field", "string": "text", "extent": "extent", "file": "file",
    "matrix": "table", "multilayer": "layers", "sink": "vector layer", "rasterDestination": "raster",
    "folderDestination": "folder", "fileDestination": "file", "vectorDestination": "vector layer",
}  # fmt: skip
INTRODUCTION = (
    "Every parameter of every tool, as the dialogs show them. The names in capitals are those of `processing.run` and\n"
    "`qgis_process`. `python -m imfmapper` knows each tool and each parameter too, in lower case with dashes:\n"
    "`MIN_AREA` is `--min-area`. What is *yes* by default is switched off by its name after `--no-`: `--no-resample`."
)


def pages() -> dict[str, str]:
    """Return the text of each page by its file name, the overview's included."""
    from imfmapper.processing_provider.provider import ALGORITHMS

    algorithms = [kind().create() for kind in ALGORITHMS]
    made = {f"{algorithm.name()}.md": page(algorithm) for algorithm in algorithms}
    made["index.md"] = overview(algorithms)
    return made


def overview(algorithms: list[QgsProcessingAlgorithm]) -> str:
    """Return the list of all algorithms by group."""
    lines = ["# The tools", "", INTRODUCTION, ""]
    groups = dict.fromkeys(algorithm.group() for algorithm in algorithms)
    for group in groups:
        lines += [f"## {group}", "", "| tool | what it does |", "|---|---|"]
        members = [algorithm for algorithm in algorithms if algorithm.group() == group]
        lines += [f"| [{a.displayName()}]({a.name()}.md) | {a.shortDescription()} |" for a in members]
        lines.append("")
    names = "\n".join(algorithm.name() for algorithm in algorithms)
    return "\n".join([*lines, "```{toctree}", ":hidden:", "", names, "```", ""])


def page(algorithm: QgsProcessingAlgorithm) -> str:
    """Return the page of an algorithm."""
    definitions = algorithm.parameterDefinitions()
    inputs = [d for d in definitions if not d.isDestination()]
    outputs = [d for d in definitions if d.isDestination()]
    figures = algorithm.output_help()
    lines = [f"# {algorithm.displayName()}", "", f"`imfmapper:{algorithm.name()}`", "", algorithm.overview(), ""]
    if (REFERENCE / "pictures" / f"{algorithm.name()}.png").is_file():
        lines += [f"![Dialog of {algorithm.displayName()}](pictures/{algorithm.name()}.png)", ""]
    lines += ["## Inputs", "", *(line for d in inputs for line in entry(d))]
    lines += ["## Outputs", "", *(line for d in outputs for line in entry(d))]
    for output in algorithm.outputDefinitions():
        if output.name() in figures:
            lines += [f"**{output.description()}** `{output.name()}`", f": {figures[output.name()]}", ""]
    return "\n".join(lines).rstrip() + "\n"


def entry(definition: QgsProcessingParameterDefinition) -> Iterator[str]:
    """Yield a parameter as a definition: label, name, what it is, help."""
    facts = ", ".join(facts_of(definition))
    yield f"**{definition.description()}** `{definition.name()}`"
    yield f": *{facts}.* {definition.help()}".rstrip()
    yield ""


def facts_of(definition: QgsProcessingParameterDefinition) -> Iterator[str]:
    """Yield what a parameter is: type, choices or range, default, whether it may be left out."""
    kind = TYPES.get(definition.type(), definition.type())
    if isinstance(definition, QgsProcessingParameterNumber):
        yield ("whole number" if is_whole(definition) else "number") + limits(definition)
    elif isinstance(definition, QgsProcessingParameterEnum):
        yield f"{kind} of {', '.join(definition.options())}"
    else:
        yield kind
    default = definition.defaultValue()
    if definition.isDestination():
        if is_optional(definition):
            yield "optional"
        return
    if default not in (None, "", []):
        yield f"default {default_text(default)}"
    elif is_optional(definition):
        yield "optional"
    else:
        yield "required"


def is_whole(definition: QgsProcessingParameterNumber) -> bool:
    """Return whether a number has no fraction."""
    from imfmapper.processing_provider.compat import NUMBER_INTEGER

    return definition.dataType() == NUMBER_INTEGER


def is_optional(definition: QgsProcessingParameterDefinition) -> bool:
    """Return whether a parameter may be left out."""
    from imfmapper.processing_provider.compat import FLAG_OPTIONAL

    return bool(definition.flags() & FLAG_OPTIONAL)


def limits(definition: QgsProcessingParameterNumber) -> str:
    """Return the range of a number in words, "" where it has none."""
    low, high = definition.minimum(), definition.maximum()
    has_low, has_high = abs(low) < 1e300 and low > -2147483647, abs(high) < 1e300 and high < 2147483647
    if has_low and has_high:
        return f" from {low:g} to {high:g}"
    return f" of {low:g} or more" if has_low else ""


def default_text(value: object) -> str:
    """Return a default as a reader would write it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        pairs = zip(value[::2], value[1::2])
        return ", ".join(f"{name} {width}" for name, width in pairs)
    return f"{value:g}" if isinstance(value, float) else str(value)


def main() -> int:
    """Write or check the pages."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing")
    options = parser.parse_args()
    application = QgsApplication([], False)
    application.initQgis()
    stale = []
    wanted = pages()
    REFERENCE.mkdir(parents=True, exist_ok=True)
    for name, text in wanted.items():
        path = REFERENCE / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not options.check:
                path.write_text(text, encoding="utf-8")
    left = [path for path in REFERENCE.glob("*.md") if path.name not in wanted]
    for path in left:
        stale.append(path.name)
        if not options.check:
            path.unlink()
    print(f"docs/reference: {len(stale)} page(s) {'out of date' if options.check else 'renewed'}: {', '.join(stale)}")
    sys.stdout.flush()
    os._exit(1 if options.check and stale else 0)  # QGIS's own end would take seconds


if __name__ == "__main__":
    main()
