"""What the algorithms share: translation, help, icons, errors, and the reading of parameters into what `core` takes."""

from __future__ import annotations

import functools
import html
import importlib.util
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QIcon

from ..core.errors import Cancelled, IMFMapperError
from ..core.paths import system_error
from .compat import FLAG_ADVANCED, NO_GEOMETRY_CHECK
from .destinations import spare_inputs

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
#: Where the method comes from; ends every algorithm's help.
SOURCE = (
    "Le Corre, D., et al. (2025). Automated Impact Melt Fracture Mapping on the Moon With Weakly Supervised Deep "
    "Learning. Journal of Geophysical Research: Planets, 130, e2025JE009145. doi:10.1029/2025JE009145"
)

#: Modules that running a network needs, and what learning and measuring need besides.
NETWORK_MODULES = ("torch", "torchvision", "safetensors")
LEARNING_MODULES = (*NETWORK_MODULES, "scipy", "skimage", "PIL")
#: Packages that are not named like their module.
DISTRIBUTIONS = {"skimage": "scikit-image", "PIL": "Pillow"}
#: Context of every text of the plugin in the translation files.
TRANSLATION_CONTEXT = "IMFMapper"

Process = Callable[..., "dict[str, Any]"]


def tr(text: str) -> str:
    """Returns a text in the user's language."""
    return QCoreApplication.translate(TRANSLATION_CONTEXT, text)


def metadata_field(name: str) -> str:
    """Returns a field of the plugin's metadata.txt, "" where it has none."""
    lines = (RESOURCES.parent / "metadata.txt").read_text(encoding="utf-8").splitlines()
    return next((line.partition("=")[2].strip() for line in lines if line.startswith(f"{name}=")), "")


def documentation_url(page: str = "index") -> str:
    """Returns the address of a page of the documentation: a file of the repository's `docs`, without suffix."""
    return f"{metadata_field('repository')}/blob/main/docs/{page}.md"


def user_errors(process: Process) -> Process:
    """Decorates `processAlgorithm`: errors of `core` and the system become Processing's; a cancelled run ends quietly.

    What the system refuses may be a folder that is missing or read-only, a full disk, or a file that is in use.
    """

    @functools.wraps(process)
    def wrapped(
        self: IMFMapperAlgorithm,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        executable, reason = self.canExecute()
        if not executable:  # the dialog has asked before; `qgis_process` of QGIS 3.22 does not
            raise QgsProcessingException(reason)
        try:
            spare_inputs(self, parameters, context)
            return process(self, parameters, context, feedback)
        except Cancelled as error:
            feedback.pushInfo(str(error))
            return {}
        except IMFMapperError as error:
            raise QgsProcessingException(str(error)) from error
        except OSError as error:
            raise QgsProcessingException(str(system_error(error))) from error

    return wrapped


class IMFMapperAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms; a subclass writes `overview` and what QGIS asks of an algorithm."""

    #: Modules that QGIS does not ship and the algorithm cannot do without.
    REQUIRED_MODULES: ClassVar[tuple[str, ...]] = ()

    def createInstance(self) -> IMFMapperAlgorithm:
        return type(self)()

    def tr(self, text: str) -> str:
        """Returns a text in the user's language."""
        return tr(text)

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / f"{self.name()}.svg")

    def helpUrl(self) -> str:
        return documentation_url(f"reference/{self.name()}")

    def overview(self) -> str:
        """Returns what the algorithm does, as paragraphs parted by blank lines; each algorithm writes its own."""
        raise NotImplementedError

    def output_help(self) -> Mapping[str, str]:
        """Returns the help of the outputs that are no parameters (counts, figures) by name."""
        return {}

    def shortHelpString(self) -> str:
        """Returns the overview, each input, each output and the source, as HTML."""
        inputs = [p for p in self.parameterDefinitions() if not p.isDestination()]
        destinations = [p for p in self.parameterDefinitions() if p.isDestination()]
        figures = self.output_help()
        described = [(p.description(), p.help()) for p in destinations]
        described += [(o.description(), figures[o.name()]) for o in self.outputDefinitions() if o.name() in figures]
        return "".join(
            [
                *(f"<p>{html.escape(paragraph, quote=False)}</p>" for paragraph in self.overview().split("\n\n")),
                _section(self.tr("Inputs"), [(p.description(), p.help()) for p in inputs]),
                _section(self.tr("Outputs"), described),
                f"<h3>{html.escape(self.tr('Source'))}</h3><p>{html.escape(SOURCE, quote=False)}</p>",
            ]
        )

    def canExecute(self) -> tuple[bool, str]:
        """Returns whether everything the algorithm needs is installed, and what to do where it is not."""
        missing = [name for name in self.REQUIRED_MODULES if importlib.util.find_spec(name) is None]
        if not missing:
            return True, ""
        packages = [DISTRIBUTIONS.get(name, name) for name in missing]
        return False, self.tr(
            "This tool needs Python packages that QGIS's Python does not have: {packages}. Install them with Plugins > "
            "IMFMapper > Install dependencies, or with 'python3 -m pip install {arguments}' for the Python that QGIS "
            "uses, and restart QGIS."
        ).format(packages=", ".join(packages), arguments=" ".join(packages))

    def source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """Returns the source of a required vector parameter, or raises Processing's own message.

        Outlines that cross themselves are not refused: `core` mends them. QGIS would stop at the first one, by an
        exception that passes through Python unnoticed and brings QGIS 3.22 down.
        """
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        source.setInvalidGeometryCheck(NO_GEOMETRY_CHECK)
        return source

    def optional_source(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource | None:
        """Returns the source of an optional vector parameter, None where it is not given."""
        if not has_value(parameters.get(name)):
            return None
        return self.source(parameters, name, context)


def has_value(value: Any) -> bool:
    """Returns whether an attribute or parameter holds anything (QGIS's NULL is a QVariant in older versions)."""
    return value is not None and value != "" and not (hasattr(value, "isNull") and value.isNull())


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Returns the parameter, now among those that a dialog hides at first."""
    parameter.setFlags(parameter.flags() | FLAG_ADVANCED)
    return parameter


def _section(title: str, entries: list[tuple[str, str]]) -> str:
    lines = "".join(
        f"<p><b>{html.escape(name, quote=False)}</b><br>{html.escape(text, quote=False)}</p>"
        for name, text in entries
        if text
    )
    return f"<h3>{html.escape(title, quote=False)}</h3>{lines}" if lines else ""
