"""Keys of outlines: what changes them and what does not."""

from __future__ import annotations

import pyproj
from makers import MOON_DEGREES, box_wkb, moon_equirectangular, moon_polar
from osgeo import ogr

from imfmapper.core.shape_keys import OUTLINE_CHARACTERS, shape_key

CRS = moon_equirectangular()


def test_key_follows_the_outline_and_not_its_order() -> None:
    square = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10 10,0 10,0 0))")
    turned = ogr.CreateGeometryFromWkt("MULTIPOLYGON(((10 10,10 0,0 0,0 10,10 10)))")
    cut_edge = ogr.CreateGeometryFromWkt("POLYGON((0 0,4 0,10 0,10 10,0 10,0 0))")
    moved = ogr.CreateGeometryFromWkt("POLYGON((0 0,10 0,10.1 10,0 10,0 0))")
    keys = [shape_key(bytes(shape.ExportToWkb()), CRS) for shape in (square, turned, cut_edge, moved)]
    assert keys[0] == keys[1] == keys[2] != keys[3]
    assert len(keys[0]) == 10


def test_keys_tell_crss_apart_however_they_are_written() -> None:
    crss = [CRS, moon_equirectangular(lat_ts=30), moon_equirectangular(lon_0=10), moon_polar(), moon_polar(south=False)]
    transverse = pyproj.CRS("+proj=tmerc +lon_0=0 +R=1737400 +units=m").to_wkt()
    wkb = box_wkb(0, 0, 30, 6)
    keys = {shape_key(wkb, crs) for crs in (*crss, transverse, MOON_DEGREES)}
    assert len(keys) == 7
    assert len({key[:OUTLINE_CHARACTERS] for key in keys}) == 1
    esri = pyproj.CRS(CRS).to_wkt("WKT1_ESRI")
    assert shape_key(wkb, esri) == shape_key(wkb, CRS)
