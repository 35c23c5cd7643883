"""Reads Processing's inputs into what `core` takes: paths, WKB and WKT.

Geometries change CRS through `core.reprojection`, never through QGIS: a QGIS transform between two bodies is invalid
and silently returns its input.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)

from ..core.errors import CrsError, GeometryError, InputError
from ..core.extents import moved_bounds
from ..core.geodesy import is_undefined, require_same_body
from ..core.progress import Progress
from ..core.rasters import RasterSource, open_dataset, open_raster, require_crs
from ..core.reading.resampling import bounds_of, match_gsd
from ..core.reading.stretch import STRETCHES
from ..core.reprojection import transform_wkb
from .base import IMFMapperAlgorithm, advanced, has_value, tr
from .compat import WKT_PREFERRED

STRETCH, RESAMPLE = "STRETCH", "RESAMPLE"
#: An extent as text without a CRS behind it: "xmin,xmax,ymin,ymax".
_BARE_EXTENT = re.compile(r"^\s*[^,\[\]]+(,[^,\[\]]+){3}(\[\s*\])?\s*$")


def mosaic_parameters(algorithm: IMFMapperAlgorithm, raster: str, band: str) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for a mosaic, its band and STRETCH."""
    mosaic = QgsProcessingParameterRasterLayer(raster, algorithm.tr("Mosaic"))
    mosaic.setHelp(
        algorithm.tr(
            "A grey image: GeoTIFF, VRT, ISIS cube, PDS3, PDS4, JPEG 2000 or anything else that GDAL reads, of any "
            "type and in any CRS of a planetary body."
        )
    )
    # QGIS 3.22 refuses a band that is not given, default or not, unless it is optional.
    number = QgsProcessingParameterBand(band, algorithm.tr("Band"), 1, parentLayerParameterName=raster, optional=True)
    number.setHelp(algorithm.tr("The band with the image; mosaics may carry a tracking band besides."))
    stretch = QgsProcessingParameterEnum(
        STRETCH, algorithm.tr("Stretch"), list(STRETCHES), defaultValue=STRETCHES[0], usesStaticStrings=True
    )
    stretch.setHelp(
        algorithm.tr(
            "How other types than 8 bit become 0-255, in one way for the whole raster. minmax: from the smallest to "
            "the largest value, as published. percentile_0.5, percentile_2: without the darkest and brightest 0.5 or "
            "2 % of the pixels, where a few extreme ones would take the contrast of all others. none: values are 0 to "
            "255 already. 8-bit images are taken as they are."
        )
    )
    advanced(stretch)
    return [mosaic, number, stretch]


def resample_parameter(algorithm: IMFMapperAlgorithm) -> QgsProcessingParameterDefinition:
    """Returns RESAMPLE."""
    resample = QgsProcessingParameterBoolean(
        RESAMPLE, algorithm.tr("Resample to the model's ground sampling distance"), True
    )
    resample.setHelp(
        algorithm.tr(
            "A mosaic whose pixels are over 10 % larger or smaller on the ground than those that the model was trained "
            "on (1.5 m as published) is read at the model's, and the result has that grid. Off: it is read as it is, "
            "as the published test on mosaics of 6 m per pixel did."
        )
    )
    return advanced(resample)


def open_mosaic(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    names: tuple[str, str],
    context: QgsProcessingContext,
    progress: Progress,
    *,
    crs_needed: bool = True,
) -> tuple[RasterSource, str]:
    """Returns the open band that the raster and band parameters in `names` choose, and the layer's name.

    Raises:
        CrsError: the raster has no CRS and one is needed.
        RasterError: it cannot be read.
    """
    path, name = raster_path(algorithm, parameters, names[0], context)
    if crs_needed:
        require_crs(open_dataset(path).GetProjection(), name)
    raster = open_raster(
        path,
        band=algorithm.parameterAsInt(parameters, names[1], context) or 1,
        stretch=algorithm.parameterAsEnumString(parameters, STRETCH, context),
        progress=progress,
    )
    return raster, name


def at_model_gsd(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    raster: RasterSource,
    gsd_m: float,
    *,
    regions: Sequence[bytes] = (),
    extent: tuple[float, float, float, float] | None = None,
    progress: Progress,
) -> RasterSource:
    """Returns a raster at a model's ground sampling distance, as RESAMPLE says; see `match_gsd`."""
    resample = algorithm.parameterAsBool(parameters, RESAMPLE, context)
    near = extent or bounds_of(regions, raster.grid)
    return match_gsd(raster, gsd_m, near=near, resample=resample, progress=progress)


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


def vector_layer(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], name: str, context: QgsProcessingContext
) -> QgsVectorLayer | None:
    """Returns the layer of a vector parameter, None where it has none; that of the selected features alone, too."""
    value = parameters.get(name)
    if isinstance(value, QgsProcessingFeatureSourceDefinition):
        value = value.source
    return algorithm.parameterAsVectorLayer({name: value}, name, context)


def source_wkt(source: QgsProcessingFeatureSource, *, needed: bool = True) -> str:
    """Returns the CRS of a vector source as WKT; where it has none, raises `CrsError`, or "" if none is needed."""
    crs = source.sourceCrs()
    has_crs = crs.isValid() and not is_undefined(crs.description())
    if not has_crs and not needed:
        return ""
    if not has_crs:
        raise CrsError(
            tr(
                "Layer '{name}' has no coordinate reference system. Assign the CRS it was drawn in: right-click the "
                "layer > Layer CRS > Set Layer CRS."
            ).format(name=source.sourceName())
        )
    return crs.toWkt(WKT_PREFERRED)


def require_field(source: QgsProcessingFeatureSource, name: str) -> int:
    """Returns the index of a source's field; raises `InputError` with the names of those it has where it lacks it."""
    index = source.fields().lookupField(name)
    if index < 0:
        raise InputError(
            tr("Layer '{layer}' has no field '{field}'. Choose one of: {fields}.").format(
                layer=source.sourceName(), field=name, fields=", ".join(source.fields().names())
            )
        )
    return index


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

    Where that one has no CRS, the source must have none either: its coordinates are then those of the other layer.

    Raises:
        CrsError: the source has no CRS or lies on another body.
        GeometryError: a geometry is broken or has no place in the target CRS; the feature is named.
    """
    crs_wkt = source_wkt(source, needed=bool(target_wkt))
    name = called(source)
    require_same_body(crs_wkt, target_wkt, name, target_name)
    found = []
    for feature in features(source, progress):
        try:
            found.append(transform_wkb(bytes(feature.geometry().asWkb()), crs_wkt, target_wkt))
        except GeometryError as error:
            raise feature_error(name, feature, error) from error
    return found


def called(source: QgsFeatureSource) -> str:
    """Returns what messages call a layer."""
    return tr("Layer '{name}'").format(name=source.sourceName())


def feature_error(layer: str, feature: QgsFeature, error: GeometryError) -> GeometryError:
    """Returns an error that says of which feature of which layer it is; `layer` is what messages call the layer."""
    return GeometryError(tr("{layer}, feature {id}: {error}").format(layer=layer, id=feature.id(), error=error))


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
    taken to be in the target CRS already. So is any extent where the target has no CRS: QGIS shows such a layer in its
    own coordinates, whatever the project's CRS.
    """
    value = parameters.get(name)
    if not has_value(value):
        return None
    rectangle = algorithm.parameterAsExtent(parameters, name, context)
    if rectangle.isEmpty() or not rectangle.isFinite():
        raise InputError(tr("Extent '{value}' has no area. Give it as xmin,xmax,ymin,ymax [CRS].").format(value=value))
    bare = type(value) is QgsRectangle or (isinstance(value, str) and _BARE_EXTENT.match(value))
    crs = QgsCoordinateReferenceSystem() if bare else algorithm.parameterAsExtentCrs(parameters, name, context)
    bounds = rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum()
    if not (crs.isValid() and target_wkt):
        return bounds
    crs_wkt = crs.toWkt(WKT_PREFERRED)
    require_same_body(crs_wkt, target_wkt, tr("The extent"), target_name)
    return moved_bounds(bounds, crs_wkt, target_wkt)
