"""Fills Processing's outputs: features into sinks, styles and provenance onto the layers that QGIS loads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsLayerMetadata,
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsProcessingParameterFeatureSink,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from .base import RESOURCES, has_value
from .compat import FLAG_OPTIONAL, MULTI_POLYGON, POLYGON_TYPE, TEXT

#: The longest text that a shapefile holds.
TEXT_LENGTH = 254
#: What belongs to a shapefile besides the .shp, and QGIS's metadata file.
_SIDECARS = (".dbf", ".shx", ".prj", ".cpg", ".qix", ".qmd")


class ShapefileSink(QgsProcessingParameterFeatureSink):
    """A vector destination that proposes a shapefile, as the published tool writes; any other format can be chosen."""

    def defaultFileExtension(self) -> str:
        """Returns the suffix that the dialog proposes."""
        return "shp"


def fields_of(names: Mapping[str, Any]) -> QgsFields:
    """Returns fields from names and types (`compat.INTEGER`, `DOUBLE`, `TEXT`)."""
    fields = QgsFields()
    for name, kind in names.items():
        field = QgsField(name, kind)
        if kind == TEXT:
            field.setLength(TEXT_LENGTH)
        fields.append(field)
    return fields


class PolygonOutput:
    """An open vector output that takes polygons, or single lines where it was opened for them, as WKB."""

    def __init__(self, sink: QgsFeatureSink, destination: str, fields: QgsFields, error: str) -> None:
        self.destination, self.count = destination, 0
        self._sink, self._fields, self._error = sink, fields, error

    def add(self, wkb: bytes | None, attributes: Sequence[Any]) -> None:
        """Adds a feature, None being without a place; raises where the disk or the format refuses it."""
        feature = QgsFeature(self._fields)
        if wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            if geometry.type() == POLYGON_TYPE:
                geometry.convertToMultiType()
            feature.setGeometry(geometry)
        feature.setAttributes(list(attributes))
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            reason = self._sink.lastError() if hasattr(self._sink, "lastError") else ""
            raise QgsProcessingException(f"{self._error} {reason}".strip())
        self.count += 1

    def close(self) -> None:
        """Writes what is still held back."""
        if self._sink is None:
            return
        self._sink.flushBuffer()
        if hasattr(self._sink, "finalize"):
            self._sink.finalize()
        self._sink = None


@contextmanager
def polygon_output(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    *,
    fields: QgsFields,
    crs: QgsCoordinateReferenceSystem,
    kind: Any = MULTI_POLYGON,
) -> Iterator[PolygonOutput | None]:
    """Opens a multi-polygon output, or one of another `kind` such as `LINE_STRING`; None where it is skipped.

    When the run fails or is cancelled, a file that was begun is removed.

    Raises:
        QgsProcessingException: the output cannot be made.
    """
    sink, destination = algorithm.parameterAsSink(parameters, name, context, fields, kind, crs)
    if sink is None:
        if has_value(parameters.get(name)) or not _is_optional(algorithm, name):
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
        yield None
        return
    output = PolygonOutput(sink, destination, fields, algorithm.writeFeatureError(sink, parameters, name))
    del sink
    try:
        yield output
        output.close()
    except BaseException:
        output.close()
        _discard(destination, context)
        raise


def _is_optional(algorithm: QgsProcessingAlgorithm, name: str) -> bool:
    return bool(algorithm.parameterDefinition(name).flags() & FLAG_OPTIONAL)


def _discard(destination: str, context: QgsProcessingContext) -> None:
    kept = {key: value for key, value in context.layersToLoadOnCompletion().items() if key != destination}
    context.setLayersToLoadOnCompletion(kept)
    path = Path(destination)
    if "|" in destination or not path.is_file():
        return
    path.unlink()
    if path.suffix.lower() == ".shp":
        for suffix in _SIDECARS:
            path.with_suffix(suffix).unlink(missing_ok=True)


def parameter_record(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> dict[str, str]:
    """Returns each parameter's value as text, defaults included, by its name in lower case."""
    record = {}
    for definition in algorithm.parameterDefinitions():
        value = parameters.get(definition.name(), definition.defaultValue())
        if has_value(value) and not definition.isDestination():
            record[definition.name().lower()] = definition.valueAsPythonString(value, context)
    return record


def describe_layer(
    algorithm: QgsProcessingAlgorithm,
    context: QgsProcessingContext,
    name: str,
    destination: str,
    *,
    style: str,
    about: str,
    record: Mapping[str, str],
) -> None:
    """Gives an output its provenance, and its style and name when QGIS loads it.

    The provenance is written beside a file as QGIS's metadata (`.qmd`), so that it stays with results of
    `qgis_process`, which loads nothing.

    Args:
        algorithm: whose output it is.
        context: of the run.
        name: of the output parameter.
        destination: the layer's identifier, from the sink or the raster destination.
        style: a file of `resources/styles`, without suffix.
        about: what the layer was made from, for its name: "Detections (Crookes mosaic)".
        record: the provenance.
    """
    title = algorithm.parameterDefinition(name).description()
    metadata = _metadata(f"{title} ({about})", algorithm, record)
    _write_metadata_file(Path(destination), metadata)
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    if details.name in ("", name, title):
        details.name = f"{title} ({about})"
    details.setPostProcessor(LayerFinisher(RESOURCES / "styles" / f"{style}.qml", metadata))


def _metadata(title: str, algorithm: QgsProcessingAlgorithm, record: Mapping[str, str]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setType("dataset")
    metadata.setAbstract(f"{algorithm.displayName()} ({algorithm.id()})")
    metadata.setHistory([f"{key}: {value}" for key, value in record.items()])
    return metadata


def _write_metadata_file(path: Path, metadata: QgsLayerMetadata) -> None:
    if not path.is_file():
        return
    carrier = QgsVectorLayer("Polygon", "", "memory")
    carrier.setMetadata(metadata)
    document = QDomDocument("qgis")
    carrier.exportNamedMetadata(document, "")
    path.with_suffix(".qmd").write_text(document.toString(), encoding="utf-8")


class LayerFinisher(QgsProcessingLayerPostProcessorInterface):
    """Styles a loaded layer and sets its metadata.

    QGIS keeps no reference to a Python post-processor, so each keeps itself alive until it has run.
    """

    _waiting: ClassVar[set[LayerFinisher]] = set()

    def __init__(self, style: Path, metadata: QgsLayerMetadata) -> None:
        super().__init__()
        self._style, self._metadata = style, metadata
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread once the layer is loaded."""
        layer.setMetadata(self._metadata)
        message, loaded = layer.loadNamedStyle(str(self._style))
        if not loaded:
            feedback.pushWarning(message)
        layer.triggerRepaint()
        self._waiting.discard(self)
