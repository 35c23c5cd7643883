"""Where outputs go: which file or table a destination names, that it is no input, and that it is whole or untouched."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from osgeo import gdal
from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProperty,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from ..core import paths
from ..core.errors import InputError
from ..core.reading.source_files import source_files
from ..core.vector_files import readable_count, whole_file, write_error
from ..core.vectors import DRIVERS
from ..models.languages import tr

#: "memory:", "postgis:..." and the like; a single letter is a drive of Windows.
_PROVIDER = re.compile(r"^(\w{2,}):")
#: Providers whose destinations are tables of a file: "ogr:dbname='a.gpkg' table="b" (geom)".
_FILE_DATABASES = ("ogr", "spatialite")


@dataclass(frozen=True)
class Place:
    """A file, or one layer of it.

    Attributes:
        path: of the file.
        layer: its name; "" where the whole file is meant.
    """

    path: str
    layer: str = ""

    @property
    def identifier(self) -> str:
        """What QGIS calls the layer there."""
        return f"{self.path}|layername={self.layer}" if self.layer else self.path

    def holds(self, other: Place) -> bool:
        """Returns whether what is written here replaces what is there."""
        if not paths.same_file(self.path, other.path):
            return False
        return not self.layer or not other.layer or self.layer.lower() == other.layer.lower()


def place_of(value: Any, context: QgsProcessingContext, *, vector: bool = True) -> Place | None:
    """Returns the place that the value of a destination names, None where it is not in a file.

    Args:
        value: as the algorithm was given it.
        context: of the run, for values that are expressions.
        vector: whether it is a vector layer; a file name without the ending of a format then gets that of GeoPackage.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink
    if isinstance(value, QgsProperty):
        value = value.valueAsString(context.expressionContext(), "")[0]
    if not isinstance(value, str) or value in ("", QgsProcessing.TEMPORARY_OUTPUT):
        return None
    provider = _PROVIDER.match(value)
    if provider and provider[1] in _FILE_DATABASES:
        uri = QgsDataSourceUri(value[provider.end() :])
        return Place(uri.database(), uri.table()) if uri.database() else None
    if provider:
        return None
    known = not vector or QgsVectorFileWriter.driverForExtension(Path(value).suffix.lstrip("."))
    return Place(value if known else f"{value}.gpkg")


def spare_inputs(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
    """Raises `InputError` where an output would replace an input, another output, or a layer with unsaved edits."""
    inputs = list(_input_places(algorithm, parameters, context))
    edited = list(_edited_places(context))
    outputs: list[Place] = []
    for definition in algorithm.parameterDefinitions():
        if not definition.isDestination() or definition.type() == "folderDestination":
            continue
        vector = definition.type() in ("sink", "vectorDestination")
        place = place_of(parameters.get(definition.name()), context, vector=vector)
        if place is None:
            continue
        if any(place.holds(other) for other in inputs):
            raise paths.input_error(place.path)
        if any(place.holds(other) or other.holds(place) for other in outputs):
            raise paths.twice_error(place.path)
        for other, layer in edited:
            if place.holds(other):
                raise _edited_error(place, layer)
        outputs.append(place)


def _input_places(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Iterator[Place]:
    for definition in algorithm.parameterDefinitions():
        name, kind = definition.name(), definition.type()
        value = parameters.get(name)
        if value is None or value == "" or definition.isDestination():
            continue
        if isinstance(value, QgsProcessingFeatureSourceDefinition):  # e.g. of the selected features alone
            value = value.source
        if kind == "multilayer":
            layers = algorithm.parameterAsLayerList({name: value}, name, context)
        elif kind == "raster":
            layers = [algorithm.parameterAsRasterLayer({name: value}, name, context)]
        elif kind in ("source", "vector"):
            layers = [algorithm.parameterAsVectorLayer({name: value}, name, context)]
        elif kind == "file":  # a checkpoint
            yield Place(algorithm.parameterAsFile({name: value}, name, context))
            continue
        else:
            continue
        for layer in layers:
            place = _place_of_layer(layer)
            if place is not None:
                yield place
            if layer is not None and layer.providerType() == "gdal":  # what a virtual raster reads, and archives
                yield from map(Place, source_files(layer.source().partition("|")[0]))


def _edited_places(context: QgsProcessingContext) -> Iterator[tuple[Place, str]]:
    """Yields where the project's layers with edits that are not saved lie, and their names."""
    for layer in context.project().mapLayers().values() if context.project() else ():
        place = _place_of_layer(layer) if isinstance(layer, QgsVectorLayer) and layer.isModified() else None
        if place is not None:
            yield place, layer.name()


def _edited_error(place: Place, layer: str) -> InputError:
    text = tr(
        "'{path}' is the file of layer '{layer}', which has edits that are not saved and would be lost. Save or "
        "discard them, or choose another file."
    )
    return InputError(text.format(path=place.path, layer=layer))


def _place_of_layer(layer: QgsMapLayer | None) -> Place | None:
    if layer is None:
        return None
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    if not path or parts.get("vsiPrefix"):
        return None
    return Place(path, parts.get("layerName") or (_first_layer(path) if layer.providerType() == "ogr" else ""))


def _first_layer(path: str) -> str:
    """Returns the layer that QGIS opens of a vector file where none is named, "" where it cannot be told."""
    try:
        dataset = gdal.OpenEx(path, gdal.OF_VECTOR | gdal.OF_READONLY) if paths.is_file(path) else None
    except RuntimeError:
        dataset = None
    return dataset.GetLayer(0).GetName() if dataset is not None and dataset.GetLayerCount() else ""


def staged_place(value: Any, context: QgsProcessingContext) -> Place | None:
    """Returns where a vector output goes that can be written elsewhere first, None for any other.

    Those are files and tables of a GeoPackage, but not layers that QGIS was asked to append to.
    """
    if isinstance(value, QgsProcessingOutputLayerDefinition) and value.useRemapping():
        return None
    place = place_of(value, context)
    return None if place is None or (place.layer and not place.path.lower().endswith(".gpkg")) else place


def sent_to(value: Any, path: Path) -> Any:
    """Returns the value of a destination with another file, and the same wishes for the layer there."""
    if not isinstance(value, QgsProcessingOutputLayerDefinition):
        return str(path)
    changed = QgsProcessingOutputLayerDefinition(value)
    changed.sink = QgsProperty.fromValue(str(path))
    return changed


@contextmanager
def written_whole(place: Place) -> Iterator[Path]:
    """Gives a file to write to; when the block ends without an error, what is in it takes its place.

    Raises:
        InputError: the place takes no files, or the older one cannot be replaced.
    """
    if not place.layer:
        with whole_file(Path(place.path)) as partial:
            yield partial
        return
    folder = Path(mkdtemp(dir=QgsProcessingUtils.tempFolder()))
    try:
        yield folder / "layer.gpkg"
        _copy_layer(folder / "layer.gpkg", place)
    finally:
        rmtree(folder, ignore_errors=True)


def require_whole(written: Path, count: int, place: Place) -> None:
    """Raises `InputError` where a written file does not hold so many features: QGIS tells of no full disk."""
    if written.suffix.lower() in DRIVERS and readable_count(written) != count:
        raise write_error(Path(place.path), gdal.GetLastErrorMsg(), written)


def _copy_layer(written: Path, place: Place) -> None:
    """Copies the layer of a file to a GeoPackage, over one of that name; leaves no half one there."""
    options = gdal.VectorTranslateOptions(format="GPKG", accessMode="overwrite", layerName=place.layer)
    try:
        copy = gdal.VectorTranslate(place.path, str(written), options=options)
        copy = None  # noqa: F841 - closes it
        failure = gdal.GetLastErrorMsg()
    except RuntimeError as error:
        failure = str(error)
    if readable_count(place.path, place.layer) == readable_count(written):
        return
    _delete_layer(place)
    raise write_error(Path(place.path), failure)


def _delete_layer(place: Place) -> None:
    try:
        dataset = gdal.OpenEx(place.path, gdal.OF_VECTOR | gdal.OF_UPDATE)
        for index in reversed(range(dataset.GetLayerCount() if dataset is not None else 0)):
            if dataset.GetLayer(index).GetName().lower() == place.layer.lower():
                dataset.DeleteLayer(index)
    except RuntimeError:
        return  # what keeps it from being deleted has kept it from being written
