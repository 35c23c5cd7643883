"""Installing and listing models on the command line.

Models go into the folder that the environment variable IMFMAPPER_MODELS names, else into .imfmapper/models in the home.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from ...models.whole_files import write_text
from ..paths import require_writable
from ..progress import Progress


def _downloadmodel(add) -> None:  # noqa: ANN001
    from ..archive.zenodo import PUBLISHED_FILE, PUBLISHED_RECORD

    add("--name", default="", help="name among the installed models")
    add("--record", default=PUBLISHED_RECORD, help="number of the Zenodo record")
    add("--file", default=PUBLISHED_FILE, help="checkpoint of the record")
    add("--overwrite", action="store_true", help="download again and replace")


def run_downloadmodel(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Installs the published model; see `core.archive.model_store`."""
    from ...models.catalogue import user_folder
    from ..archive.fetching import UrllibFetcher
    from ..archive.model_store import install_published

    model = install_published(
        user_folder(),
        UrllibFetcher(),
        progress,
        record_id=options.record,
        file_name=options.file,
        name=options.name,
        overwrite=options.overwrite,
    )
    return {"OUTPUT": model.path, "MODEL_NAME": model.name}


def _importmodel(add) -> None:  # noqa: ANN001
    add("--input", required=True, type=Path, help="checkpoint")
    add("--name", default="", help="name among the installed models; that of its card where none is given")
    add("--title", default="")
    add("--gsd", type=float, help="m per pixel of the images it was trained on")
    add("--overwrite", action="store_true", help="replace a model of this name")


def run_importmodel(options: argparse.Namespace, progress: Progress) -> dict[str, object]:
    """Installs a checkpoint; see `core.archive.model_store`."""
    from ...models.catalogue import user_folder
    from ..archive.model_store import import_checkpoint

    model = import_checkpoint(
        options.input,
        user_folder(),
        progress,
        name=options.name,
        title=options.title,
        gsd_m=options.gsd,
        overwrite=options.overwrite,
    )
    return {"OUTPUT": model.path, "MODEL_NAME": model.name}


def _listmodels(add) -> None:  # noqa: ANN001
    add("--output", help="page with the cards of all models, .html")


def run_listmodels(options: argparse.Namespace, _progress: Progress) -> dict[str, object]:
    """Lists the installed models by name, and writes their cards."""
    from ...models.catalogue import installed_models
    from ...models.pages import models_page

    models = installed_models()
    results = {model.name: f"{model.title} ({model.path})" for model in models}
    if options.output:
        require_writable([options.output])
        write_text(options.output, models_page(models))
        results["OUTPUT"] = options.output
    return results


MODEL_COMMANDS = (
    ("downloadmodel", run_downloadmodel, _downloadmodel, "Download model"),
    ("importmodel", run_importmodel, _importmodel, "Import model"),
    ("listmodels", run_listmodels, _listmodels, "List models"),
)
"""Name, function, description of the arguments and help of each command, for `core.command_line.program`."""
