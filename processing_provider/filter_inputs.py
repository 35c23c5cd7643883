"""The parameters that say which detections are kept, for every algorithm that filters, and how they are read."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsFeatureSource,
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsWkbTypes,
)

from ..core.errors import GeometryError, InputError
from ..core.filters import REGION_RULES, Limits
from ..core.geodesy import require_same_body
from ..core.progress import Progress
from ..core.reprojection import transform_wkb
from ..core.ridges import RidgeTest
from ..core.seams.rules import SEAM_RULES
from ..core.seams.sources import mosaic_seams, outlines_of
from .base import IMFMapperAlgorithm, advanced, has_value, tr
from .compat import NUMBER_DOUBLE, POLYGON_TYPE, UNKNOWN_TYPE, VECTOR_LINE, VECTOR_POLYGON
from .inputs import called, feature_error, features, optional_geometries, raster_path, source_wkt

MIN_AREA = "MIN_AREA"
REGION = "REGION"
REGION_NAME = "REGION_NAME"
MORE_REGIONS = "MORE_REGIONS"
REGION_RULE = "REGION_RULE"
SEAMS = "SEAMS"
SEAM_DISTANCE = "SEAM_DISTANCE"
SEAM_RULE = "SEAM_RULE"
FOOTPRINTS = "FOOTPRINTS"
MOSAIC = "MOSAIC"
MOSAIC_BAND = "MOSAIC_BAND"
TRACKING_BAND = "TRACKING_BAND"
FIND_SEAMS = "FIND_SEAMS"
SUN_AZIMUTH = "SUN_AZIMUTH"
MIN_LENGTH = "MIN_LENGTH"
MIN_WIDTH = "MIN_WIDTH"
MIN_ELONGATION = "MIN_ELONGATION"
MIN_PROBABILITY = "MIN_PROBABILITY"

#: Share of the progress bar that looking for seams takes.
LOOKING_SHARE = 0.3


def region_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for regions and their names."""
    region = QgsProcessingParameterFeatureSource(
        REGION, algorithm.tr("Regions to keep"), [VECTOR_POLYGON], optional=True
    )
    region.setHelp(
        algorithm.tr("Polygons of crater floors and melt ponds, in any CRS of the same body. Empty keeps all.")
    )
    name = QgsProcessingParameterField(
        REGION_NAME, algorithm.tr("Field with the regions' names"), None, REGION, optional=True
    )
    name.setHelp(
        algorithm.tr(
            "Field such as floor, pond 1, pond 2: each detection gets the name of the region that holds most of it, "
            "for counts and densities per region. Empty: the layer's name. Further region layers may have it too."
        )
    )
    more = more_regions_parameter(
        algorithm,
        algorithm.tr("More layers of regions to keep, e.g. the floor in one and the melt ponds in another layer."),
    )
    rule = QgsProcessingParameterEnum(
        REGION_RULE,
        algorithm.tr("Region rule"),
        list(REGION_RULES),
        defaultValue="intersects",
        usesStaticStrings=True,
    )
    rule.setHelp(
        algorithm.tr(
            "What a detection has to do to be kept: intersects: touch a region. within: lie wholly in the "
            "regions. centroid: have its centroid in one."
        )
    )
    return [region, name, more, rule]


def more_regions_parameter(algorithm: IMFMapperAlgorithm, text: str) -> QgsProcessingParameterDefinition:
    """Returns MORE_REGIONS with its help."""
    more = QgsProcessingParameterMultipleLayers(
        MORE_REGIONS, algorithm.tr("Further region layers"), VECTOR_POLYGON, optional=True
    )
    more.setHelp(text)
    return more


def seam_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for seams that were drawn and how near they are."""
    seams = QgsProcessingParameterFeatureSource(
        SEAMS, algorithm.tr("Mosaic seams"), [VECTOR_LINE, VECTOR_POLYGON], optional=True
    )
    seams.setHelp(
        algorithm.tr(
            "Lines along the mosaic's seams, or polygons that cover them, in any CRS of the same body. What the seam "
            "rule says is dropped. For footprints of the images there is a parameter of its own."
        )
    )
    distance = QgsProcessingParameterNumber(
        SEAM_DISTANCE, algorithm.tr("Seam distance [m]"), NUMBER_DOUBLE, defaultValue=3, minValue=0
    )
    distance.setHelp(algorithm.tr("A detection is at a seam within this distance of it; 3 m are two pixels of 1.5 m."))
    rule = QgsProcessingParameterEnum(
        SEAM_RULE, algorithm.tr("Seam rule"), list(SEAM_RULES), defaultValue="touches", usesStaticStrings=True
    )
    rule.setHelp(
        algorithm.tr(
            "touches: what comes within the distance of a mosaic seam is dropped. along: only what runs along it, so "
            "that a fracture that crosses a seam stays. Seams that are found, not drawn, always go by along."
        )
    )
    return [seams, distance, rule]


def seam_source_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for what seams can be found from."""
    footprints = QgsProcessingParameterFeatureSource(
        FOOTPRINTS, algorithm.tr("Footprints of the images"), [VECTOR_POLYGON], optional=True
    )
    footprints.setHelp(
        algorithm.tr(
            "One polygon for each image of the mosaic: their outlines are its seams. Any CRS of the same body."
        )
    )
    mosaic = QgsProcessingParameterRasterLayer(MOSAIC, algorithm.tr("Mosaic that was mapped"), optional=True)
    mosaic.setHelp(algorithm.tr("Needed to look for seams in it, by its tracking band or brightness, and for ridges."))
    band = QgsProcessingParameterBand(
        MOSAIC_BAND, algorithm.tr("Band with the image"), 1, parentLayerParameterName=MOSAIC, optional=True
    )
    band.setHelp(algorithm.tr("Where seams are looked for by their step in brightness, and ridges by their light."))
    tracking = QgsProcessingParameterBand(
        TRACKING_BAND, algorithm.tr("Tracking band"), None, parentLayerParameterName=MOSAIC, optional=True
    )
    tracking.setHelp(
        algorithm.tr(
            "The band that holds the source image of each pixel: seams are where it changes. ISIS before 3.6 adds it "
            "to the mosaic, as the last band. Newer versions write a tracking cube of its own: give it the map "
            "projection of the mosaic, as the documentation on NAC images says, and choose it as the mosaic of "
            "'Polygonize and filter detections'. Wins over looking for seams in the brightness."
        )
    )
    find = QgsProcessingParameterBoolean(FIND_SEAMS, algorithm.tr("Look for seams in the brightness"), False)
    find.setHelp(
        algorithm.tr(
            "Looks in the mosaic for straight lines, at least 768 pixels long, across which the brightness steps from "
            "one level to another. Steps of 10 % and more are found as a rule, those of 5 % about half the time, "
            "blended ones not; in tests no ground was taken for a seam. Takes some minutes for a thousand megapixels."
        )
    )
    return [footprints, *(advanced(parameter) for parameter in (mosaic, band, tracking, find))]


def ridge_parameter(algorithm: IMFMapperAlgorithm) -> QgsProcessingParameterDefinition:
    """Returns the parameter for the direction of the light, by which ridges are told from troughs."""
    azimuth = QgsProcessingParameterNumber(
        SUN_AZIMUTH, algorithm.tr("Sun's direction [deg]"), NUMBER_DOUBLE, None, True, -360, 360
    )
    azimuth.setHelp(
        algorithm.tr(
            "Where the light of the mosaic comes from, in degrees clockwise from its top: 90 from the right, 270 from "
            "the left. Detections that are lit as ridges are then dropped: a trough is dark on the side of the sun and "
            "bright on the other, a ridge the other way round, which the networks that ship do not see. In tests 20 "
            "degrees off did little harm; if the images of a mosaic differ by more, map them one by one. Empty: not "
            "looked at."
        )
    )
    return advanced(azimuth)


def limit_parameters(algorithm: IMFMapperAlgorithm) -> list[QgsProcessingParameterDefinition]:
    """Returns the parameters for the least length, width, elongation and probability, all off by default."""
    measured = algorithm.tr("0: no limit. Detections are measured for it, which needs scikit-image.")
    texts = {
        MIN_LENGTH: (
            algorithm.tr("Smallest length [m]"),
            algorithm.tr("Detections with a shorter centreline, all branches summed, are dropped.") + " " + measured,
        ),
        MIN_WIDTH: (
            algorithm.tr("Smallest mean width [m]"),
            algorithm.tr("Narrower detections are dropped.") + " " + measured,
        ),
        MIN_ELONGATION: (
            algorithm.tr("Smallest elongation"),
            algorithm.tr("Detections with a smaller length over mean width are dropped, e.g. boulders.")
            + " "
            + measured,
        ),
        MIN_PROBABILITY: (
            algorithm.tr("Smallest mean probability"),
            algorithm.tr("Detections with a smaller mean probability of their pixels are dropped. 0: no limit."),
        ),
    }
    parameters = []
    for name, (label, text) in texts.items():
        parameter = QgsProcessingParameterNumber(name, label, NUMBER_DOUBLE, defaultValue=0, minValue=0)
        if name == MIN_PROBABILITY:
            parameter.setMaximum(1)
        parameter.setHelp(text)
        parameters.append(parameter)
    return parameters


def rejected_count(reason: str) -> str:
    """Returns the name of the output that counts what was rejected for a reason."""
    return f"REJECTED_{reason.upper()}"


def check_filters(algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
    """Returns what is wrong with the choice of filters, or ""."""
    if looks_for_seams(algorithm, parameters, context) and not has_value(parameters.get(MOSAIC)):
        return algorithm.tr("Seams can only be found in a mosaic: choose the mosaic that was mapped, too.")
    if has_value(parameters.get(SUN_AZIMUTH)) and not has_value(parameters.get(MOSAIC)):
        return algorithm.tr("The sun's direction needs the mosaic that was mapped: choose it, too.")
    return ""


def looks_for_seams(algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
    """Returns whether seams are to be found in the mosaic."""
    tracking_band = algorithm.parameterAsInt(parameters, TRACKING_BAND, context)
    return bool(tracking_band) or algorithm.parameterAsBoolean(parameters, FIND_SEAMS, context)


def filter_arguments(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, **target: Any
) -> dict[str, Any]:
    """Returns the arguments of `filter_detections`, read from the parameters.

    Args:
        algorithm: has the parameters of this module.
        parameters: as Processing gave them.
        context: as Processing gave it.
        target: `target_wkt`, `target_name` and `progress` as for `optional_geometries`.

    Raises:
        CrsError: a layer has no CRS or lies on another body.
        InputError: a region layer without polygons.
    """
    field = algorithm.parameterAsString(parameters, REGION_NAME, context)
    regions = named_regions(algorithm, parameters, context, field, **target)
    progress: Progress = target["progress"]
    found = outlines_of(optional_geometries(algorithm, parameters, FOOTPRINTS, context, **target) or ())
    if looks_for_seams(algorithm, parameters, context):
        path, _ = raster_path(algorithm, parameters, MOSAIC, context)
        found += mosaic_seams(
            path,
            crs_wkt=target["target_wkt"],
            tracking_band=algorithm.parameterAsInt(parameters, TRACKING_BAND, context) or None,
            band=algorithm.parameterAsInt(parameters, MOSAIC_BAND, context) or 1,
            progress=progress.part(0, LOOKING_SHARE),
        )
        progress.info(algorithm.tr("{n} line(s) of seams found.").format(n=len(found)))
    ridge_test = None
    if has_value(parameters.get(SUN_AZIMUTH)):
        path, _ = raster_path(algorithm, parameters, MOSAIC, context)
        azimuth_deg = algorithm.parameterAsDouble(parameters, SUN_AZIMUTH, context)
        band = algorithm.parameterAsInt(parameters, MOSAIC_BAND, context) or 1
        ridge_test = RidgeTest(path, azimuth_deg, target["target_wkt"], band=band)
    number = {
        name: algorithm.parameterAsDouble(parameters, name, context)
        for name in (MIN_AREA, SEAM_DISTANCE, MIN_LENGTH, MIN_WIDTH, MIN_ELONGATION, MIN_PROBABILITY)
    }
    return {
        "crs_wkt": target["target_wkt"],
        "min_area_m2": number[MIN_AREA],
        "regions": [wkb for wkb, _ in regions],
        "region_names": [name for _, name in regions],
        "region_rule": algorithm.parameterAsEnumString(parameters, REGION_RULE, context),
        "seams": optional_geometries(algorithm, parameters, SEAMS, context, **target) or (),
        "seam_rule": algorithm.parameterAsEnumString(parameters, SEAM_RULE, context),
        "seam_distance_m": number[SEAM_DISTANCE],
        "found_seams": found,
        "ridge_test": ridge_test,
        "limits": Limits(number[MIN_LENGTH], number[MIN_WIDTH], number[MIN_ELONGATION], number[MIN_PROBABILITY]),
    }


def region_layers(
    algorithm: IMFMapperAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> list[tuple[str, QgsFeatureSource]]:
    """Returns the layers of REGION and MORE_REGIONS, each after the name of its parameter."""
    first = algorithm.optional_source(parameters, REGION, context)
    more = algorithm.parameterAsLayerList(parameters, MORE_REGIONS, context)
    return [*([(REGION, first)] if first is not None else []), *((MORE_REGIONS, layer) for layer in more)]


def named_regions(
    algorithm: IMFMapperAlgorithm,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
    field: str = "",
    **target: Any,
) -> list[tuple[bytes, str]]:
    """Returns the polygons of all region layers in the target CRS, each with the name in its field or its layer's.

    Args:
        algorithm: has REGION and MORE_REGIONS.
        parameters: as Processing gave them.
        context: as Processing gave it.
        field: holds the names; not every layer needs to have it.
        target: `target_wkt`, `target_name` and `progress` as for `optional_geometries`.

    Raises:
        CrsError: a layer has no CRS or lies on another body.
        InputError: a layer holds no polygons, so that nothing would be left of the result.
    """
    regions: list[tuple[bytes, str]] = []
    for parameter, source in region_layers(algorithm, parameters, context):
        found = _named(source, field, **target) if _may_hold_polygons(source) else []
        if not found:
            raise InputError(
                tr(
                    "'{parameter}' holds no polygon, so nothing would be left. Choose another layer or leave it empty."
                ).format(parameter=algorithm.parameterDefinition(parameter).description())
            )
        regions += found
    return regions


def _may_hold_polygons(layer: Any) -> bool:
    """Returns whether a layer is none of lines or points, and no raster, which scripts may give all the same."""
    kind = QgsWkbTypes.geometryType(layer.wkbType()) if isinstance(layer, QgsFeatureSource) else None
    return kind in (POLYGON_TYPE, UNKNOWN_TYPE)


def _named(
    source: QgsFeatureSource, field: str, *, target_wkt: str, target_name: str, progress: Progress
) -> list[tuple[bytes, str]]:
    """Returns a layer's polygons in the target CRS, each with the name in its field or else the layer's."""
    crs_wkt = source_wkt(source, needed=bool(target_wkt))
    layer_name = source.sourceName()
    label = called(source)
    require_same_body(crs_wkt, target_wkt, label, target_name)
    has_field = bool(field) and source.fields().indexFromName(field) >= 0
    found = []
    for feature in features(source, progress, attributes=True):
        value = feature[field] if has_field else None
        try:
            wkb = transform_wkb(bytes(feature.geometry().asWkb()), crs_wkt, target_wkt)
        except GeometryError as error:
            raise feature_error(label, feature, error) from error
        found.append((wkb, str(value) if has_value(value) else layer_name))
    return found
