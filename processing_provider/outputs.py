"""Fills Processing's outputs: features into sinks, styles and provenance onto the layers that QGIS loads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import Any, ClassVar

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
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
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..core.metadata_files import metadata_file, remove_metadata
from ..core.paths import is_file
from .base import RESOURCES, has_value, tr
from .compat import FLAG_OPTIONAL, MULTI_POLYGON, POLYGON_TYPE, TEXT
from .destinations import require_whole, sent_to, staged_place, written_whole
from .layer_groups import ask_for_group, group_name, place_in_group
from .style_texts import elements, translate_style

#: The longest text that a shapefile holds.
TEXT_LENGTH = 254


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
        """Writes what is still held back; raises where the disk or the format refuses it."""
        if self._sink is not None and not self._sink.flushBuffer():
            raise QgsProcessingException(self._error)
        self.abandon()

    def abandon(self) -> None:
        """Lets go of the file without a look at what is in it."""
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

    A file, or a table of a GeoPackage, gets its name when the block ends and all is in it. When the run fails or is
    cancelled, nothing is left of it, and an older one stays.

    Raises:
        QgsProcessingException: the output cannot be made.
        InputError: it cannot be written as a whole, e.g. since the disk is full.
    """
    place = staged_place(parameters.get(name), context)
    made = ""
    try:
        with written_whole(place) if place else nullcontext() as partial:
            sink, made = _open_sink(algorithm, parameters, name, context, partial, (fields, kind, crs))
            if sink is None:
                yield None
                return
            destination = place.identifier if place else made
            output = PolygonOutput(sink, destination, fields, algorithm.writeFeatureError(sink, parameters, name))
            del sink
            try:
                yield output
                output.close()
            finally:
                output.abandon()
            if place:
                require_whole(partial, output.count, place)
    except BaseException:
        _load_instead(made, None, context)
        raise
    _load_instead(made, destination, context)


def _open_sink(
    algorithm: QgsProcessingAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    partial: Path | None,
    form: tuple[QgsFields, Any, QgsCoordinateReferenceSystem],
) -> tuple[QgsFeatureSink | None, str]:
    """Returns what QGIS opens for an output, `partial` in its place where one is given; None where it is skipped."""
    value, crs = parameters.get(name), form[-1]
    asked = parameters if partial is None else {**parameters, name: sent_to(value, partial)}
    try:
        sink, made = algorithm.parameterAsSink(asked, name, context, *form)
    except QgsProcessingException as error:
        if partial is None:
            raise
        raise QgsProcessingException(str(error).replace(str(partial), partial.name)) from error
    if sink is None and (has_value(value) or not _is_optional(algorithm, name)):
        raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
    memory_layer = context.temporaryLayerStore().mapLayer(made)
    if memory_layer is not None and not crs.isValid():
        memory_layer.setCrs(crs)  # QGIS 3 gives a memory layer without a CRS that of GPS coordinates
    return sink, made


def _is_optional(algorithm: QgsProcessingAlgorithm, name: str) -> bool:
    return bool(algorithm.parameterDefinition(name).flags() & FLAG_OPTIONAL)


def _load_instead(destination: str, other: str | None, context: QgsProcessingContext) -> None:
    """Has QGIS load another layer where it was to load one, or None."""
    waiting = context.layersToLoadOnCompletion()
    details = waiting.pop(destination, None)
    if details is None:
        return
    if other is not None:
        waiting[other] = details
    context.setLayersToLoadOnCompletion(waiting)


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
    `qgis_process`, which loads nothing; `core.metadata_files` says into which file.

    Args:
        algorithm: whose output it is.
        context: of the run.
        name: of the output parameter.
        destination: the layer's identifier, from the sink or the raster destination.
        style: a style or a set of them, see `named_styles`.
        about: what the layer was made from, for its name: "Detections (Crookes mosaic)".
        record: the provenance.
    """
    title = algorithm.parameterDefinition(name).description()
    metadata = _metadata(f"{title} ({about})", algorithm, record)
    if is_file(destination):
        _write_metadata(Path(destination), metadata)
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    # A step of a longer way may have named its output already, after what it was given.
    if details.name in ("", name, title) or details.name.startswith(f"{title} ("):
        details.name = f"{title} ({about})"
    details.setPostProcessor(LayerFinisher(style, metadata, ask_for_group(details, group_name(about))))


def _metadata(title: str, algorithm: QgsProcessingAlgorithm, record: Mapping[str, str]) -> QgsLayerMetadata:
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setType("dataset")
    metadata.setAbstract(f"{algorithm.displayName()} ({algorithm.id()})")
    metadata.setHistory([f"{key}: {value}" for key, value in record.items()])
    return metadata


def _write_metadata(path: Path, metadata: QgsLayerMetadata) -> None:
    metadata.setIdentifier(path.name)
    carrier = QgsVectorLayer("Polygon", "", "memory")
    carrier.setMetadata(metadata)
    document = QDomDocument("qgis")
    carrier.exportNamedMetadata(document, "")
    remove_metadata(path)
    metadata_file(path).write_text(document.toString(), encoding="utf-8")


def named_styles(style: str) -> dict[str, str]:
    """Returns the styles that a layer gets, each by its name for the user: files of `resources/styles`, no suffix.

    The first one whose fields the layer has is shown; the others can be chosen in the layer's menu under Styles.
    """
    probability, outline = {tr("Probability"): "detections"}, {tr("Outline"): "detections_outline"}
    azimuth = tr("Azimuth")
    sets = {
        "detections": {
            **probability,
            tr("Length"): "detections_length",
            azimuth: "detections_azimuth",
            **outline,
        },
        "review": {tr("Status"): "status", **probability, **outline},
        "centrelines": {tr("Tips and junctions"): "centrelines", azimuth: "centrelines_azimuth"},
    }
    return sets.get(style, {"": style})


#: Attribute forms by the style that they come with; files of `resources/styles`.
FORMS = {"review": "review_form"}


class LayerFinisher(QgsProcessingLayerPostProcessorInterface):
    """Styles a loaded layer, sets its metadata and moves it into a group where QGIS has not done so.

    QGIS keeps no reference to a Python post-processor, so each keeps itself alive until it has run.
    """

    _waiting: ClassVar[set[LayerFinisher]] = set()

    def __init__(self, style: str, metadata: QgsLayerMetadata, group: str = "") -> None:
        super().__init__()
        self._style, self._metadata, self._group = style, metadata, group
        self._waiting.add(self)

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread once the layer is loaded."""
        _reread(layer, context.project())
        layer.setMetadata(self._metadata)
        for message in apply_styles(layer, self._style):
            feedback.pushWarning(message)
        layer.triggerRepaint()
        place_in_group(layer, self._group, context.project())
        self._waiting.discard(self)


def _reread(layer: QgsMapLayer, project: QgsProject | None) -> None:
    """Reads a layer's file anew in each layer that shows it: QGIS would go on to show what was in it before the run."""
    others = project.mapLayers().values() if project is not None else ()
    shown = [other for other in others if other.source() == layer.source()]
    # Several share what GDAL has opened: the first still meets the old file, which is let go only with the last.
    for other in shown * min(len(shown), 2):
        other.reload()


def apply_styles(layer: QgsMapLayer, style: str) -> list[str]:
    """Gives a layer its form and its styles, those that need fields which it lacks left out; returns what failed."""
    failures = []
    category = QgsMapLayer.StyleCategory
    if style in FORMS:
        parts = category.Fields | category.Forms | category.AttributeTable | category.LayerConfiguration
        failures += _load(layer, FORMS[style], parts)
    manager, fitting = layer.styleManager(), []
    choices = list(named_styles(style).items())
    for name, file in choices:
        if len(choices) > 1:
            manager.addStyleFromLayer(name)  # with the form, and with what else the layer has
            manager.setCurrentStyle(name)
        failures += _load(layer, file, category.Symbology)
        if len(choices) > 1 and not _has_fields(layer):
            manager.setCurrentStyle(manager.styles()[0])
            manager.removeStyle(name)
        else:
            fitting.append(name)
    if len(choices) > 1 and fitting:
        manager.setCurrentStyle(fitting[0])
        for other in set(manager.styles()) - set(fitting):  # the one that QGIS loaded the layer with
            manager.removeStyle(other)
    return failures


def _load(layer: QgsMapLayer, file: str, categories: QgsMapLayer.StyleCategories) -> list[str]:
    """Reads those parts of a style only: QGIS 3.22 resets the form with a style that says nothing of forms."""
    path = RESOURCES / "styles" / f"{file}.qml"
    document = QDomDocument("qgis")
    if not path.is_file() or not _is_read(document.setContent(path.read_text(encoding="utf-8"))):
        return [tr("Style '{name}' is missing or broken. Install the plugin again.").format(name=path.name)]
    _drop_missing_fields(document, layer)
    translate_style(document)
    loaded, message = layer.importNamedStyle(document, categories)
    return [] if loaded else [message]


def _is_read(parsed: Any) -> bool:
    # A tuple that begins with the answer in Qt 5, a result that is true or false in Qt 6.
    return bool(parsed[0] if isinstance(parsed, tuple) else parsed)


def _drop_missing_fields(document: QDomDocument, layer: QgsMapLayer) -> None:
    """Takes out of a form what a layer has no field for; QGIS would leave gaps."""
    for element in elements(document, "attributeEditorField"):
        if layer.fields().lookupField(element.attribute("name")) < 0:
            element.parentNode().removeChild(element)


def _has_fields(layer: QgsMapLayer) -> bool:
    renderer = layer.renderer()
    used = QgsExpression(renderer.classAttribute()).referencedColumns() if hasattr(renderer, "classAttribute") else ()
    return all(layer.fields().lookupField(name) >= 0 for name in used)
