"""Vector files without QGIS: features read as WKB, polygons written whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr

from ..models.languages import tr
from . import geodesy, reprojection
from .errors import GeometryError, InputError
from .vector_files import readable_count, whole_file, write_error

DRIVERS = {".shp": "ESRI Shapefile", ".gpkg": "GPKG", ".geojson": "GeoJSON", ".json": "GeoJSON"}
_FIELD_TYPES = {
    int: ogr.OFTInteger64,
    float: ogr.OFTReal,
    str: ogr.OFTString,
    date: ogr.OFTDate,
    datetime: ogr.OFTDateTime,
}


@dataclass(frozen=True)
class VectorFeature:
    """One feature: its number, geometry as WKB (None = none, or an empty one) and attributes by field name."""

    feature_id: int
    wkb: bytes | None
    attributes: dict[str, Any]


class VectorSource:
    """A layer that is open for reading.

    Attributes:
        path: the file; "file|layername=name" chooses a layer, as in QGIS.
        crs_wkt: its CRS, "" where it has none.
        count: its features.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        name, _, layer = path.partition("|layername=")
        try:
            self._dataset = gdal.OpenEx(name, gdal.OF_VECTOR | gdal.OF_READONLY)
        except RuntimeError:
            self._dataset = None
        if self._dataset is None:
            raise InputError(
                tr("'{path}' cannot be opened as a vector layer. Expected e.g. a shapefile or GeoPackage.").format(
                    path=name
                )
            )
        self._layer = self._dataset.GetLayerByName(layer) if layer else self._dataset.GetLayer(0)
        if self._layer is None:
            raise InputError(
                tr("'{path}' has no layer '{layer}'. Choose one that it has.").format(path=name, layer=layer or 0)
            )
        reference = self._layer.GetSpatialRef()
        has_crs = reference is not None and not geodesy.is_undefined(reference.GetName())
        self.crs_wkt = reference.ExportToWkt(["FORMAT=WKT2_2019"]) if has_crs else ""
        self.count = self._layer.GetFeatureCount()

    def __iter__(self) -> Iterator[VectorFeature]:
        self._layer.ResetReading()
        for feature in self._layer:
            geometry = feature.GetGeometryRef()
            is_there = geometry is not None and not geometry.IsEmpty()
            wkb = bytes(geometry.ExportToIsoWkb()) if is_there else None
            attributes = {name: _plain(value) for name, value in feature.items().items()}
            yield VectorFeature(feature.GetFID(), wkb, attributes)

    @property
    def fields(self) -> dict[str, type]:
        """The type of each field by its name, as for `write_polygons`; the values of dates and lists are text."""
        definition = self._layer.GetLayerDefn()
        kinds = {ogr.OFTInteger: int, **{kind: name for name, kind in _FIELD_TYPES.items()}}
        fields = (definition.GetFieldDefn(index) for index in range(definition.GetFieldCount()))
        return {field.GetName(): kinds.get(field.GetType(), str) for field in fields}

    def require_field(self, name: str) -> None:
        """Raises `InputError` where the layer has no such field, with the names of those it has."""
        definition = self._layer.GetLayerDefn()
        names = [definition.GetFieldDefn(index).GetName() for index in range(definition.GetFieldCount())]
        if name not in names:
            raise InputError(
                tr("'{path}' has no field '{field}'; it has: {fields}.").format(
                    path=self.path, field=name, fields=", ".join(names)
                )
            )

    def geometries(self, target_wkt: str, what: str) -> list[bytes]:
        """Returns the geometries as WKB in another CRS of the same body; `what` names the other layer in messages.

        Raises:
            CrsError: the layers are on different bodies.
            GeometryError: a geometry is broken or has no place in the other CRS; the message names the feature.
        """
        geodesy.require_same_body(self.crs_wkt, target_wkt, f"'{self.path}'", what)
        return [self.placed(feature, target_wkt) for feature in self if feature.wkb]

    def placed(self, feature: VectorFeature, target_wkt: str) -> bytes:
        """Returns a feature's geometry in another CRS; a `GeometryError` names the feature."""
        try:
            return reprojection.transform_wkb(feature.wkb, self.crs_wkt, target_wkt)
        except GeometryError as error:
            raise GeometryError(
                tr("{layer}, feature {id}: {error}").format(layer=f"'{self.path}'", id=feature.feature_id, error=error)
            ) from error


def _plain(value: Any) -> Any:
    """Returns a value as one of a simple type: lists as QGIS writes them, bytes as hexadecimal digits."""
    if isinstance(value, (list, tuple)):
        return ",".join(map(str, value))
    return value.hex() if isinstance(value, (bytes, bytearray)) else value


def write_polygons(
    path: str | Path,
    rows: Iterable[tuple[bytes | None, Sequence[Any]]],
    *,
    fields: Mapping[str, type],
    crs_wkt: str,
    metadata: Mapping[str, str] | None = None,
) -> int:
    """Writes polygons and returns how many; the file appears, or replaces an older one, only when it is whole.

    Args:
        path: .shp, .gpkg or .geojson.
        rows: geometry as WKB (None = none), and values in the order of `fields`.
        fields: type (int, float, str, date, datetime) by name.
        crs_wkt: CRS of the geometries.
        metadata: provenance, kept where the format has room for it (GeoPackage).

    Raises:
        InputError: the format is unknown or the file cannot be made.
    """
    return _write_whole(Path(path), rows, fields, crs_wkt, metadata or {}, ogr.wkbMultiPolygon)


def write_lines(
    path: str | Path,
    rows: Iterable[tuple[bytes, Sequence[Any]]],
    *,
    fields: Mapping[str, type],
    crs_wkt: str,
    metadata: Mapping[str, str] | None = None,
    multi: bool = False,
) -> int:
    """Writes lines as `write_polygons` writes polygons: single ones, or multi-lines."""
    kind = ogr.wkbMultiLineString if multi else ogr.wkbLineString
    return _write_whole(Path(path), rows, fields, crs_wkt, metadata or {}, kind)


def _write_whole(
    path: Path,
    rows: Iterable[tuple[bytes | None, Sequence[Any]]],
    fields: Mapping[str, type],
    crs_wkt: str,
    metadata: Mapping[str, str],
    kind: int,
) -> int:
    if path.suffix.lower() not in DRIVERS:
        raise InputError(
            tr("'{path}' ends in '{ending}'; expected one of: {endings}.").format(
                path=path, ending=path.suffix, endings=", ".join(DRIVERS)
            )
        )
    if not path.parent.is_dir():
        raise InputError(
            tr("The folder of '{path}' does not exist. Make it, or choose another place.").format(path=path)
        )
    with whole_file(path) as partial:
        count = _write_layer(partial, path, rows, fields, crs_wkt, metadata, kind)
        # A full disk may show only when the file is closed, and then in no answer of GDAL's.
        failed = gdal.GetLastErrorType() >= gdal.CE_Failure
        if failed or readable_count(partial) != count:
            raise write_error(path, gdal.GetLastErrorMsg(), partial)
    return count


def _write_layer(
    partial: Path,
    path: Path,
    rows: Iterable[tuple[bytes | None, Sequence[Any]]],
    fields: Mapping[str, type],
    crs_wkt: str,
    metadata: Mapping[str, str],
    kind: int,
) -> int:
    """Writes and closes `partial`, which messages call `path`; after that, GDAL's last error is that of closing."""
    driver = DRIVERS[path.suffix.lower()]
    dataset = _answer(path, ogr.GetDriverByName(driver).CreateDataSource, str(partial))
    reference = geodesy.spatial_reference(crs_wkt) if crs_wkt else None
    layer = _answer(path, dataset.CreateLayer, path.stem, reference, kind, _layer_options(driver, fields))
    for name, value_type in fields.items():
        if value_type is datetime and driver == "ESRI Shapefile":
            value_type = str  # its dates have no time of day
        _answer(path, layer.CreateField, ogr.FieldDefn(name, _FIELD_TYPES[value_type]))
    layer.SetMetadata(dict(metadata))
    _answer(path, layer.StartTransaction)
    count = 0
    for wkb, values in rows:
        feature = ogr.Feature(layer.GetLayerDefn())
        for index, value in enumerate(values):
            if value is not None:
                feature.SetField(index, value)
        if wkb is not None:
            geometry = ogr.CreateGeometryFromWkb(wkb)
            feature.SetGeometry(geometry if kind == ogr.wkbLineString else ogr.ForceTo(geometry, kind))
        _answer(path, layer.CreateFeature, feature)
        count += 1
    _answer(path, layer.CommitTransaction)
    gdal.ErrorReset()
    return count


def _layer_options(driver: str, fields: Mapping[str, type]) -> list[str]:
    if driver == "ESRI Shapefile":
        return ["ENCODING=UTF-8"]
    # A field of that name would be the key, in which no number may come twice; after a merge of layers some do.
    has_key = driver == "GPKG" and "fid" in (name.lower() for name in fields)
    return ["FID=feature_id"] if has_key else []


def _answer(path: Path, call: Callable[..., Any], *arguments: Any) -> Any:
    """Returns what GDAL makes; raises `InputError` where it answers nothing or with a code, or raises its errors."""
    try:
        made = call(*arguments)
    except RuntimeError as error:
        raise write_error(path, str(error)) from error
    if made is None or (isinstance(made, int) and made != ogr.OGRERR_NONE):
        raise write_error(path, gdal.GetLastErrorMsg())
    return made
