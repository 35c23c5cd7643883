"""The sample mosaic of `resources/sample`: a simulated melt floor with weak labels, georeferenced near Crookes crater.

Run as ``python -m imfmapper.core.simulation.sample FOLDER``. Needs GDAL, as no other module of the simulator does.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
from osgeo import gdal, ogr, osr

from .albedo import AlbedoSettings
from .boulders import BoulderSettings
from .camera import CameraSettings
from .craters import CraterSettings
from .fractures import FractureSettings
from .lines import SimulatedLine, hand_drawn
from .mosaic import MosaicSettings
from .scene import Scene, SceneSettings, simulate_scene
from .shading import SunSettings
from .terrain import TerrainSettings

SEED = 69
GSD_M = 1.5
RADIUS_M = 1_737_400.0
LATITUDE_DEG, LONGITUDE_DEG = -10.4, -165.1
"""Place of the mosaic's top left corner: Crookes crater (Le Corre et al. 2025, table 1)."""

CRS_WKT = (
    'PROJCS["Equirectangular Moon",GEOGCS["GCS_Moon_2000",DATUM["D_Moon_2000",'
    'SPHEROID["Moon_2000_IAU_IAG",1737400,0]],PRIMEM["Reference_Meridian",0],UNIT["degree",0.0174532925199433]],'
    'PROJECTION["Equirectangular"],PARAMETER["standard_parallel_1",-10],PARAMETER["central_meridian",-165],'
    'PARAMETER["false_easting",0],PARAMETER["false_northing",0],UNIT["metre",1]]'
)

SETTINGS = SceneSettings(
    width_px=1800,
    height_px=1400,
    terrain=TerrainSettings(
        rms_slope=0.03,
        hurst=0.7,
        softness_px=0.8,
        swell=0.015,
        hummocks=0.15,
        hummock_height_px=1.2,
        wall=0.2,
        wall_slope=0.42,
    ),
    craters=CraterSettings(cover=0.02, slope=2.3, smallest_px=1.2, largest_px=150, freshness=0.6, halo=0.25, chains=1),
    boulders=BoulderSettings(scattered=0.6, around_craters=0.4, trails=5, split=2, largest_px=8),
    fractures=FractureSettings(
        patterns=("set", "polygons", "edge", "single", "set"),
        classes=(1, 2, 2, 3, 0),
        density=0.34,
        depth_to_width=0.24,
        wear=0.25,
        wander=0.2,
        infill=0.25,
        mixing=0.5,
    ),
    albedo=AlbedoSettings(mottle=0.03, fine=0.012, rays=1),
    sun=SunSettings(incidence_deg=56.0, azimuth_deg=295.0, ambient=0.02),
    camera=CameraSettings(blur_px=0.5, shot=0.012, read=0.003, stretch="fixed", level=112, contrast=31, gamma=1.0),
    mosaic=MosaicSettings(seam=True, step=0.93, misfit_px=1.0, sun_turn_deg=4.0, sun_drop_deg=2.0, nodata=0),
)


def build_sample(folder: str | Path, seed: int = SEED) -> Scene:
    """Write mosaic, labels, floor and truth into a folder; returns the scene."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    gdal.UseExceptions()
    ogr.UseExceptions()
    rng = np.random.default_rng(seed)
    scene = cut_corner(simulate_scene(SETTINGS, rng))
    drawn = [line for line in hand_drawn(scene.lines, rng) if _lies_on(scene.valid, line)]
    srs = osr.SpatialReference()
    srs.ImportFromWkt(CRS_WKT)
    transform = geotransform()
    write_mosaic(folder / "sample_mosaic.tif", scene.image, transform)
    write_lines(folder / "sample_labels.gpkg", drawn, transform, srs)
    write_polygons(folder / "sample_truth.gpkg", scene.mask, scene.widths, transform, srs, tolerance_m=0.0)
    floor = (scene.floor & scene.valid).astype(np.uint8)
    write_polygons(folder / "sample_floor.gpkg", floor, None, transform, srs, tolerance_m=6.0)
    return scene


def _lies_on(valid: np.ndarray, line: SimulatedLine) -> bool:
    """Whether most of a line's vertices lie on data: nobody draws in the black."""
    height, width = valid.shape
    columns, rows = np.floor(line.points_px).astype(int).T
    return bool(valid[rows.clip(0, height - 1), columns.clip(0, width - 1)].mean() > 0.5)


def cut_corner(scene: Scene) -> Scene:
    """The scene without data in its top right corner, where a NAC strip ends."""
    height, width = scene.image.shape
    x, y = np.arange(width)[None, :], np.arange(height)[:, None]
    valid = scene.valid & ((width - x) / 210.0 + y / 620.0 > 1.0)
    return replace(scene, valid=valid, image=scene.image * valid, mask=scene.mask * valid, widths=scene.widths * valid)


def geotransform() -> tuple[float, float, float, float, float, float]:
    """GDAL geotransform of the mosaic in `CRS_WKT`, snapped to whole pixels."""
    x = RADIUS_M * np.cos(np.deg2rad(-10.0)) * np.deg2rad(LONGITUDE_DEG + 165.0)
    y = RADIUS_M * np.deg2rad(LATITUDE_DEG)
    return (round(x / GSD_M) * GSD_M, GSD_M, 0.0, round(y / GSD_M) * GSD_M, 0.0, -GSD_M)


def write_mosaic(path: Path, image: np.ndarray, transform: tuple) -> None:
    """A byte GeoTIFF, deflated and tiled, nodata 0."""
    height, width = image.shape
    options = ["COMPRESS=DEFLATE", "PREDICTOR=2", "ZLEVEL=9", "TILED=YES"]
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), width, height, 1, gdal.GDT_Byte, options)
    dataset.SetProjection(CRS_WKT)
    dataset.SetGeoTransform(transform)
    dataset.SetMetadataItem("DESCRIPTION", "Simulated melt floor; no lunar place looks like this")
    band = dataset.GetRasterBand(1)
    band.SetNoDataValue(0)
    band.WriteArray(image)
    del band, dataset


def write_lines(path: Path, lines: list[SimulatedLine], transform: tuple, srs: osr.SpatialReference) -> None:
    """A GeoPackage of label lines with the text field `width_class`."""
    dataset, layer = _layer(path, srs, ogr.wkbLineString)
    layer.CreateField(ogr.FieldDefn("width_class", ogr.OFTString))
    layer.StartTransaction()
    for line in lines:
        geometry = ogr.Geometry(ogr.wkbLineString)
        for x, y in line.points_px:
            geometry.AddPoint_2D(transform[0] + x * transform[1], transform[3] + y * transform[5])
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetField("width_class", line.width_class)
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, dataset


def write_polygons(
    path: Path,
    mask: np.ndarray,
    widths: np.ndarray | None,
    transform: tuple,
    srs: osr.SpatialReference,
    *,
    tolerance_m: float,
) -> None:
    """A GeoPackage of the mask's bodies on pixel edges, 8-connected; simplified, without specks, given a tolerance."""
    height, width = mask.shape
    memory = gdal.GetDriverByName("MEM").Create("", width, height, 1, gdal.GDT_Byte)
    memory.SetGeoTransform(transform)
    band = memory.GetRasterBand(1)
    band.WriteArray(mask)
    bodies = ogr.GetDriverByName("Memory").CreateDataSource("")
    found = bodies.CreateLayer("bodies", srs, ogr.wkbPolygon)
    gdal.Polygonize(band, band, found, -1, ["8CONNECTED=8"])
    dataset, layer = _layer(path, srs, ogr.wkbPolygon)
    layer.StartTransaction()
    for body in found:
        geometry = body.GetGeometryRef().Clone()
        if tolerance_m:
            if geometry.GetArea() < 1e5:
                continue
            geometry = ogr.ForceToPolygon(geometry.SimplifyPreserveTopology(tolerance_m))
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(geometry)
        layer.CreateFeature(feature)
    layer.CommitTransaction()
    del layer, dataset


def _layer(path: Path, srs: osr.SpatialReference, kind: int) -> tuple[ogr.DataSource, ogr.Layer]:
    path.unlink(missing_ok=True)
    dataset = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    return dataset, dataset.CreateLayer(path.stem, srs, kind)


if __name__ == "__main__":
    made = build_sample(sys.argv[1], *(int(text) for text in sys.argv[2:3]))
    sys.stdout.write(f"{len(made.lines)} fractures, {made.mask.mean():.2%} of the pixels\n")
