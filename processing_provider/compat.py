"""Names that moved between QGIS 3.22 and QGIS 4, under one spelling each.

QGIS 3.36 moved Processing's enumerations into `Qgis`, and QGIS 4 runs on Qt 6, where enumeration members have to be
written in full and field types are those of `QMetaType`. The old spellings partly remain as aliases, partly not, so
the new one is taken where it exists. Enumerations that stayed where they were are used directly, written in full
(`QgsFeatureSink.Flag.FastInsert`), which both versions understand.
"""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

if hasattr(Qgis, "ProcessingSourceType"):
    VECTOR_LINE = Qgis.ProcessingSourceType.VectorLine
    VECTOR_POLYGON = Qgis.ProcessingSourceType.VectorPolygon
else:
    VECTOR_LINE = QgsProcessing.TypeVectorLine
    VECTOR_POLYGON = QgsProcessing.TypeVectorPolygon

if hasattr(Qgis, "ProcessingNumberParameterType"):
    NUMBER_INTEGER = Qgis.ProcessingNumberParameterType.Integer
    NUMBER_DOUBLE = Qgis.ProcessingNumberParameterType.Double
else:
    NUMBER_INTEGER = QgsProcessingParameterNumber.Integer
    NUMBER_DOUBLE = QgsProcessingParameterNumber.Double

if hasattr(Qgis, "ProcessingParameterFlag"):
    FLAG_ADVANCED = Qgis.ProcessingParameterFlag.Advanced
    FLAG_OPTIONAL = Qgis.ProcessingParameterFlag.Optional
else:
    FLAG_ADVANCED = QgsProcessingParameterDefinition.FlagAdvanced
    FLAG_OPTIONAL = QgsProcessingParameterDefinition.FlagOptional

if hasattr(Qgis, "ProcessingFileParameterBehavior"):
    FILE = Qgis.ProcessingFileParameterBehavior.File
    FOLDER = Qgis.ProcessingFileParameterBehavior.Folder
else:
    FILE = QgsProcessingParameterFile.File
    FOLDER = QgsProcessingParameterFile.Folder

if hasattr(Qgis, "InvalidGeometryCheck"):
    NO_GEOMETRY_CHECK = Qgis.InvalidGeometryCheck.NoCheck
else:
    NO_GEOMETRY_CHECK = QgsFeatureRequest.GeometryNoCheck

if hasattr(Qgis, "WkbType"):
    LINE_STRING = Qgis.WkbType.LineString
    MULTI_LINE_STRING = Qgis.WkbType.MultiLineString
    MULTI_POLYGON = Qgis.WkbType.MultiPolygon
    POLYGON = Qgis.WkbType.Polygon
else:
    LINE_STRING = QgsWkbTypes.LineString
    MULTI_LINE_STRING = QgsWkbTypes.MultiLineString
    MULTI_POLYGON = QgsWkbTypes.MultiPolygon
    POLYGON = QgsWkbTypes.Polygon

if hasattr(Qgis, "GeometryType"):
    POLYGON_TYPE = Qgis.GeometryType.Polygon
    UNKNOWN_TYPE = Qgis.GeometryType.Unknown
else:
    POLYGON_TYPE = QgsWkbTypes.PolygonGeometry
    UNKNOWN_TYPE = QgsWkbTypes.UnknownGeometry

if Qgis.QGIS_VERSION_INT >= 33800:
    INTEGER = QMetaType.Type.Int
    DOUBLE = QMetaType.Type.Double
    TEXT = QMetaType.Type.QString
else:
    INTEGER = QVariant.Int
    DOUBLE = QVariant.Double
    TEXT = QVariant.String

#: Types of fields by those of Python, which core names them by.
FIELD_TYPES = {int: INTEGER, float: DOUBLE, str: TEXT}

if hasattr(Qgis, "CrsWktVariant"):
    WKT_PREFERRED = Qgis.CrsWktVariant.Preferred
else:
    WKT_PREFERRED = QgsCoordinateReferenceSystem.WKT_PREFERRED
