"""Outputs beside layers of the same name: whose metadata QGIS and IMFMapper show."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core")

from makers import moon_equirectangular
from qgis.core import QgsApplication, QgsProcessingContext, QgsProcessingException, QgsRasterLayer, QgsVectorLayer
from toolbox_helpers import layer, raster, run

from imfmapper.core.layer_history import history_of
from imfmapper.core.provenance import run_record
from imfmapper.processing_provider.outputs import parameter_record

pytestmark = pytest.mark.usefixtures("imfmapper_provider")


def buffer_labels(output: Path, width: str = "tiny") -> None:
    lines = layer("LineString", moon_equirectangular(), [("LINESTRING(0 0, 9 0)", [width])], {"class": str})
    run("bufferlabels", {"INPUT": lines, "WIDTH_FIELD": "class", "OUTPUT": str(output)})


def mosaic_with_metadata(path: Path) -> Path:
    raster(path, np.ones((4, 4), np.uint8), moon_equirectangular())
    mosaic = QgsRasterLayer(str(path), "mosaic")
    metadata = mosaic.metadata()
    metadata.setTitle("My own mosaic")
    mosaic.setMetadata(metadata)
    mosaic.saveDefaultMetadata()
    return path


def title(path: Path) -> str:
    opened = QgsRasterLayer(str(path), "") if path.suffix == ".tif" else QgsVectorLayer(str(path), "", "ogr")
    assert opened.isValid()
    opened.loadDefaultMetadata()
    return opened.metadata().title()


@pytest.mark.parametrize("suffix", [".shp", ".gpkg"])
def test_lone_output_has_the_metadata_that_qgis_reads(tmp_path: Path, suffix: str) -> None:
    buffer_labels(tmp_path / f"map{suffix}")
    assert title(tmp_path / f"map{suffix}") == "Label polygons (layer)"
    assert "IMFMAPPER_TIME" in history_of(tmp_path / f"map{suffix}")


def test_metadata_of_a_mosaic_of_the_same_name_stay(tmp_path: Path) -> None:
    mosaic, output = mosaic_with_metadata(tmp_path / "crookes.tif"), tmp_path / "crookes.shp"
    for _ in range(2):
        buffer_labels(output)
        assert title(mosaic) == "My own mosaic"
        assert "IMFMAPPER_TIME" in history_of(output)
        assert history_of(mosaic) == {}


def test_run_that_fails_leaves_the_metadata_of_others(tmp_path: Path) -> None:
    mosaic = mosaic_with_metadata(tmp_path / "crookes.tif")
    with pytest.raises(QgsProcessingException):
        buffer_labels(tmp_path / "crookes.shp", width="unheard of")
    assert title(mosaic) == "My own mosaic"


def test_output_that_is_joined_by_a_raster_tells_no_lies_about_it(tmp_path: Path) -> None:
    buffer_labels(tmp_path / "map.shp")
    raster(tmp_path / "map.tif", np.ones((4, 4), np.uint8), moon_equirectangular())
    assert history_of(tmp_path / "map.tif") == {}
    buffer_labels(tmp_path / "map.shp")
    assert title(tmp_path / "map.tif") == ""
    assert "IMFMAPPER_TIME" in history_of(tmp_path / "map.shp")


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        (
            "dbname='moon' user='ann' password='the secret' sslmode=disable key='id' table=\"public\".\"imf\" (geom)",
            "sslmode=disable",
        ),
        ("PG:dbname=moon user=ann password=secret|layername=imf", "layername=imf"),
        ("MYSQL:moon,user=ann,password=secret,tables=imf", "tables=imf"),
        ("PG:dbname=moon password=secret", "dbname=moon"),
        ("/vsicurl/https://ann:secret@archive.org/crookes.tif", "archive.org/crookes.tif"),
    ],
)
def test_passwords_of_inputs_are_not_passed_on(source: str, kept: str) -> None:
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:measuredetections")
    layers = [QgsVectorLayer(source, "imf", "postgres")] if source.startswith("dbname") else []
    for given in (source, *layers):
        record = run_record(parameter_record(algorithm, {"INPUT": given}, QgsProcessingContext()))
        assert "secret" not in record["IMFMAPPER_INPUT"]
        assert kept in record["IMFMAPPER_INPUT"]
