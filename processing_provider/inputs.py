"""Reads Processing's inputs into what `core` takes: paths, WKB and WKT.

Geometries change CRS through `core.geodesy`, never through QGIS: a QGIS transform between two bodies is invalid and
silently returns its input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterBand,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterRasterLayer,
    QgsRectangle,
)

from ..core.errors import CrsError, GeometryError, InputError
from ..core.geodesy import require_same_body, transform_wkb
from ..core.progress import Progress
from ..core.rasters import RasterSource, open_raster
from .base import IMFMapperAlgorithm, has_value, tr
from .compat import WKT_PREFERRED

#: An extent as text without a CRS behind it: "xmin,xmax,ymin,ymax".
_BARE_EXTENT = re.compile(r"^\s*[^,\[\]]+(,[^,\[\]]+){3}(\[\s*\])?\s*$")
#: Into how many parts an edge of an extent is cut before it changes CRS, since it becomes a curve.
_EXTENT_EDGE_PARTS = 32


def mosaic_parameters(algorithm: IMFMapperAlgorithm, raster: str, band: str) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for a mosaic and its band."""
    mosaic = QgsProcessingParameterRasterLayer(raster, algorithm.tr("Mosaic"))
    mosaic.setHelp(
        algorithm.tr(
            "A grey image with a CRS: GeoTIFF, ISIS cube, PDS4 or anything else that GDAL reads. Other types than 8 "
            "bit are stretched from their minimum and maximum to 0-255."
        )
    )
    # QGIS 3.22 refuses a band that is not given, default or not, unless it is optional.
    number = QgsProcessingParameterBand(band, algorithm.tr("Band"), 1, parentLayerParameterName=raster, optional=True)
    number.setHelp(algorithm.tr("The band with the image; mosaics may carry a tracking band besides."))
    return [mosaic, number]


def open_mosaic(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    names: tuple[str, str],
    context: QgsProcessingContext,
    progress: Progress,
) -> tuple[RasterSource, str]:
    """Returns the open band that the raster and band parameters in `names` choose, and the layer's name.

    Raises:
        CrsError: the raster has no CRS.
        RasterError: it cannot be read.
    """
    path, name = raster_path(algorithm, parameters, names[0], context)
    raster = open_raster(path, band=algorithm.parameterAsInt(parameters, names[1], context) or 1, progress=progress)
    require_raster_crs(raster.grid.crs_wkt, name)
    return raster, name


def raster_path(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> tuple[str, str]:
    """Returns what GDAL opens for a raster parameter, and the layer's name for messages.

    Raises:
        QgsProcessingException: there is no such raster.
        InputError: the layer does not come from GDAL (WMS, tiles, a mesh service).
    """
    layer = algorithm.parameterAsRasterLayer(parameters, name, context)
    if layer is None or not layer.isValid():
        raise QgsProcessingException(algorithm.invalidRasterError(parameters, name))
    if layer.providerType() != "gdal":
        raise InputError(
            tr(
                "Raster layer '{name}' comes from the provider '{provider}', which shows rendered pictures; a file "
                "that GDAL reads (GeoTIFF, ISIS cube, PDS4 image) is needed. Export the layer's raw data to a GeoTIFF "
                "first, or download the product."
            ).format(name=layer.name(), provider=layer.providerType())
        )
    return layer.source().split("|")[0], layer.name()


def require_raster_crs(crs_wkt: str, name: str) -> None:
    """Raises `CrsError` where a raster has no CRS."""
    if not crs_wkt:
        raise CrsError(
            tr(
                "Raster '{name}' has no coordinate reference system in its file, so the place and size of a fracture "
                "cannot be known. Write the lunar CRS it was made in into the file: Raster > Projections > Assign "
                "Projection."
            ).format(name=name)
        )


def source_wkt(source: QgsProcessingFeatureSource) -> str:
    """Returns the CRS of a vector source as WKT; raises `CrsError` where it has none."""
    crs = source.sourceCrs()
    if not crs.isValid():
        raise CrsError(
            tr(
                "Layer '{name}' has no coordinate reference system. Assign the CRS it was drawn in: right-click the "
                "layer > Layer CRS > Set Layer CRS."
            ).format(name=source.sourceName())
        )
    return crs.toWkt(WKT_PREFERRED)


def features(
    source: QgsProcessingFeatureSource, progress: Progress, *, attributes: bool = False
) -> Iterator[QgsFeature]:
    """Yields the features of a source that have a geometry; those without are named in the log and left out."""
    request = QgsFeatureRequest()
    if not attributes:
        request.setSubsetOfAttributes([])
    for feature in source.getFeatures(request):
        progress.check()
        if feature.hasGeometry() and not feature.geometry().isEmpty():
            yield feature
        else:
            progress.warn(
                tr("Feature {id} of layer '{name}' has no geometry and is left out.").format(
                    id=feature.id(), name=source.sourceName()
                )
            )


def geometries(
    source: QgsProcessingFeatureSource, target_wkt: str, target_name: str, progress: Progress
) -> list[bytes]:
    """Returns the geometries of a source as WKB in the CRS of the layer that `target_name` names.

    Raises:
        CrsError: the source has no CRS or lies on another body.
        GeometryError: a geometry is broken or has no place in the target CRS; the feature is named.
    """
    crs_wkt = source_wkt(source)
    name = tr("Layer '{name}'").format(name=source.sourceName())
    require_same_body(crs_wkt, target_wkt, name, target_name)
    found = []
    for feature in features(source, progress):
        try:
            found.append(transform_wkb(bytes(feature.geometry().asWkb()), crs_wkt, target_wkt))
        except GeometryError as error:
            raise GeometryError(f"{name}, {tr('feature {id}').format(id=feature.id())}: {error}") from error
    return found


def optional_geometries(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    *,
    target_wkt: str,
    target_name: str,
    progress: Progress,
) -> list[bytes] | None:
    """Returns the geometries of an optional vector parameter in the target CRS, None where it is not given."""
    source = algorithm.optional_source(parameters, name, context)
    return None if source is None else geometries(source, target_wkt, target_name, progress)


def regions(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext, **target: Any
) -> list[bytes]:
    """Returns the polygons of an optional region parameter as `optional_geometries` does, [] where it is not given.

    Raises:
        InputError: the layer holds no geometry, so that nothing would be left of the result.
    """
    found = optional_geometries(algorithm, parameters, name, context, **target)
    if found is not None and not found:
        raise InputError(
            tr(
                "'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty."
            ).format(parameter=algorithm.parameterDefinition(name).description())
        )
    return found or []


def extent_bounds(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    name: str,
    context: QgsProcessingContext,
    *,
    target_wkt: str,
    target_name: str,
) -> tuple[float, float, float, float] | None:
    """Returns an extent parameter as (xmin, ymin, xmax, ymax) in the target CRS, None where it is not given.

    An extent that says no CRS (or one that QGIS knows by no identifier, as canvas extents of many lunar projects) is
    taken to be in the target CRS already.
    """
    value = parameters.get(name)
    if not has_value(value):
        return None
    rectangle = algorithm.parameterAsExtent(parameters, name, context)
    if rectangle.isEmpty() or not rectangle.isFinite():
        raise InputError(tr("Extent '{value}' has no area. Give it as xmin,xmax,ymin,ymax [CRS].").format(value=value))
    bare = type(value) is QgsRectangle or (isinstance(value, str) and _BARE_EXTENT.match(value))
    crs = QgsCoordinateReferenceSystem() if bare else algorithm.parameterAsExtentCrs(parameters, name, context)
    if not crs.isValid():
        return rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()
    crs_wkt = crs.toWkt(WKT_PREFERRED)
    require_same_body(crs_wkt, target_wkt, tr("The extent"), target_name)
    outline = QgsGeometry.fromRect(rectangle).densifyByCount(_EXTENT_EDGE_PARTS - 1)
    moved = QgsGeometry()
    moved.fromWkb(transform_wkb(bytes(outline.asWkb()), crs_wkt, target_wkt))
    box = moved.boundingBox()
    return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()
