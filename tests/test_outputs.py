"""What becomes of files at an algorithm's outputs: inputs are spared, and nothing is there that is not whole."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from full_disk import full_disk
from makers import box_wkb, moon_equirectangular
from qgis.core import (
    QgsApplication,
    QgsLayerMetadata,
    QgsPointXY,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingProvider,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsRemappingSinkDefinition,
    QgsVectorLayer,
)
from toolbox_helpers import Log, crs_of, raster, run, tiny_checkpoint

from imfmapper.core.errors import InputError
from imfmapper.core.vectors import VectorSource, write_lines, write_polygons
from imfmapper.processing_provider.compat import MULTI_POLYGON
from imfmapper.processing_provider.destinations import Place, place_of
from imfmapper.processing_provider.outputs import LayerFinisher, describe_layer
from imfmapper.processing_provider.preparereview import _is_kept

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()
OVERWRITTEN = "is an input and would be overwritten"
LINES = 60


def squares(path: Path, count: int = 2) -> Path:
    """Writes squares of 30 m with a decision each."""
    rows = [(box_wkb(100 * n, 0, 100 * n + 30, 30), (n + 1, "accepted")) for n in range(count)]
    write_polygons(path, rows, fields={"imf_id": int, "status": str}, crs_wkt=WKT)
    return path


def label_lines(path: Path) -> Path:
    from osgeo import ogr

    lines = (f"LINESTRING({100 * n} 0, {100 * n} 80)" for n in range(LINES))
    rows = [(bytes(ogr.CreateGeometryFromWkt(line).ExportToIsoWkb()), ("medium",)) for line in lines]
    write_lines(path, rows, fields={"class": str}, crs_wkt=WKT)
    return path


def buffered(path: Path, output: object, log: Log | None = None) -> dict:
    return run("bufferlabels", {"INPUT": str(path), "WIDTH_FIELD": "class", "OUTPUT": output}, log)


def table(path: Path, name: str) -> str:
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Checks that files and what is in them stay as they are."""
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    yield
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


class CancelledAt(Log):
    """Feedback that is cancelled in the middle of the work."""

    def __init__(self, percent: float) -> None:
        super().__init__()
        self.progressChanged.connect(lambda now: self.cancel() if now > percent else None)


@pytest.mark.parametrize("suffix", ["shp", "gpkg"])
@pytest.mark.parametrize("algorithm", ["reviewedlabels", "measuredetections", "preparereview"])
def test_an_output_on_its_input_is_refused(tmp_path: Path, algorithm: str, suffix: str) -> None:
    path = squares(tmp_path / f"review.{suffix}")
    with untouched(tmp_path), pytest.raises(QgsProcessingException, match=OVERWRITTEN):
        run(algorithm, {"INPUT": str(path), "OUTPUT": str(path)})


def test_every_spelling_of_an_input_is_known(tmp_path: Path) -> None:
    path = squares(tmp_path / "review.gpkg")
    (tmp_path / "link.gpkg").symlink_to(path)
    layer = QgsProject.instance().addMapLayer(QgsVectorLayer(f"{path}|layerid=0", "of the project", "ogr"))
    inputs = (
        str(path),
        f"{path}|layername=review",
        QgsProcessingFeatureSourceDefinition(str(path)),
        QgsProperty.fromValue(str(path)),
        layer,
    )
    outputs = (
        os.path.relpath(path),
        str(tmp_path / "link.gpkg"),
        str(path.with_suffix("")),  # QGIS makes it a GeoPackage
        table(path, "review"),
        table(path, "REVIEW"),  # SQLite's names have no case
        QgsProcessingOutputLayerDefinition(str(path), QgsProject.instance()),
    )
    with untouched(tmp_path):
        for pair in [(one, outputs[0]) for one in inputs] + [(inputs[0], one) for one in outputs]:
            with pytest.raises(QgsProcessingException, match=OVERWRITTEN):
                run("reviewedlabels", dict(zip(("INPUT", "OUTPUT"), pair)))
    QgsProject.instance().removeMapLayer(layer)  # the exceptions' frames would keep it beyond the end of QGIS


def test_other_inputs_and_outputs_are_spared_too(tmp_path: Path) -> None:
    lines, drawn = label_lines(tmp_path / "lines.gpkg"), squares(tmp_path / "drawn.gpkg")
    mosaic = raster(tmp_path / "m.tif", np.zeros((64, 64), np.uint8), WKT)
    given = {"INPUT": str(lines), "WIDTH_FIELD": "class", "POLYGONS": str(drawn)}
    detections = {"INPUT": str(mosaic), "OUTPUT": "TEMPORARY_OUTPUT", "MORE_REGIONS": [str(lines), str(drawn)]}
    with untouched(tmp_path):
        with pytest.raises(QgsProcessingException, match=rf"drawn\.gpkg' {OVERWRITTEN}"):
            run("bufferlabels", {**given, "OUTPUT": str(drawn)})
        with pytest.raises(QgsProcessingException, match=rf"drawn\.gpkg' {OVERWRITTEN}"):
            run("polygonizedetections", {**detections, "REJECTED": str(drawn)})
        report = {"INPUT": str(drawn), "RASTER": str(mosaic), "REPORT": "TEMPORARY_OUTPUT", "DENSITY": str(mosaic)}
        with pytest.raises(QgsProcessingException, match=rf"m\.tif' {OVERWRITTEN}"):
            run("fracturereport", report)
        both = {"INPUT": str(drawn), "OUTPUT": str(tmp_path / "a.gpkg"), "CENTRELINES": str(tmp_path / "a.gpkg")}
        with pytest.raises(QgsProcessingException, match="is given for two outputs"):
            run("measuredetections", both)


def test_a_checkpoint_is_spared_too(tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    mosaic = raster(tmp_path / "m.tif", np.zeros((64, 64), np.uint8), WKT)
    given = {"RASTER": str(mosaic), "LABELS": str(squares(tmp_path / "labels.gpkg"))}
    model = tiny_checkpoint(tmp_path / "model.pt")
    with untouched(tmp_path), pytest.raises(QgsProcessingException, match=rf"model\.pt' {OVERWRITTEN}"):
        run("evaluatemodel", {**given, "MODEL_FILE": str(model), "REPORT": str(model)})


def test_two_tables_of_one_file_are_apart(tmp_path: Path) -> None:
    path = squares(tmp_path / "review.gpkg")
    result = run(
        "reviewedlabels", {"INPUT": str(path), "OUTPUT": table(path, "my labels"), "NEGATIVES": table(path, "no")}
    )
    assert result["OUTPUT"] == f"{path}|layername=my labels"
    counts = [VectorSource(f"{path}|layername={name}").count for name in ("review", "my labels", "no")]
    assert counts == [2, 2, 0]
    labels = QgsVectorLayer(result["OUTPUT"], "", "ogr")
    assert labels.crs() == crs_of(WKT)
    assert labels.wkbType() == MULTI_POLYGON
    assert labels.fields().names() == ["fid", "imf_id", "status", "area_m2", "comment"]


@pytest.mark.parametrize("target", ["a.shp", "a.gpkg", "a.geojson", "table"])
def test_a_cancelled_run_keeps_the_older_layer(tmp_path: Path, target: str) -> None:
    source = label_lines(tmp_path / "lines.gpkg")
    older = squares(tmp_path / ("a.gpkg" if target == "table" else target))
    destination = table(older, "a") if target == "table" else str(older)
    with untouched(tmp_path):
        assert buffered(source, destination, CancelledAt(40)) == {}
    result = buffered(source, destination)
    assert result["OUTPUT"] == (f"{older}|layername=a" if target == "table" else str(older))
    assert VectorSource(result["OUTPUT"]).count == LINES
    beside = {path.name for path in tmp_path.iterdir()} - {"lines.gpkg"}
    assert {Path(name).stem for name in beside} == {"a"}


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # GDAL raises where it closes, too
@pytest.mark.parametrize("room_bytes", [4000, 101_000])
@pytest.mark.parametrize("target", ["a.shp", "a.gpkg", "a.geojson"])
def test_a_full_disk_is_told_and_keeps_the_older_file(tmp_path: Path, target: str, room_bytes: int) -> None:
    source = label_lines(tmp_path / "lines.gpkg")
    older = squares(tmp_path / target)
    with untouched(tmp_path), full_disk(room_bytes), pytest.raises(QgsProcessingException) as caught:
        run("bufferlabels", {"INPUT": str(source), "WIDTH_FIELD": "class", "OUTPUT": str(older)})
    assert "written" in str(caught.value) or "Could not" in str(caught.value)
    assert ".a." not in str(caught.value)  # the hidden folder


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("room_bytes", [4096, 20_480])
def test_a_full_disk_leaves_no_half_table(tmp_path: Path, room_bytes: int) -> None:
    source = label_lines(tmp_path / "lines.gpkg")
    database = squares(tmp_path / "a.gpkg", count=400)
    with full_disk(database.stat().st_size + room_bytes), pytest.raises(QgsProcessingException, match="free space"):
        buffered(source, table(database, "labels"))
    assert VectorSource(str(database)).count == 400
    with pytest.raises(InputError, match="has no layer 'labels'"):
        VectorSource(f"{database}|layername=labels")


@pytest.mark.parametrize("target", ["file", "table"])
def test_qgis_loads_the_layer_where_it_ends_up_and_none_of_a_cancelled_run(
    tmp_path: Path, target: str, imfmapper_provider: QgsProcessingProvider
) -> None:
    path = squares(tmp_path / "review.gpkg")
    output, identifier = str(tmp_path / "labels.shp"), str(tmp_path / "labels.shp")
    if target == "table":
        output, identifier = table(path, "labels"), f"{path}|layername=labels"
    algorithm = imfmapper_provider.algorithm("reviewedlabels").create()
    for log, expected in ((Log(), [identifier]), (Log(), [])):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        definition = QgsProcessingOutputLayerDefinition(output, QgsProject.instance())
        if not expected:
            log.cancel()
        algorithm.run({"INPUT": str(path), "OUTPUT": definition}, context, log)
        assert list(context.layersToLoadOnCompletion()) == expected
        if expected:
            assert context.layerToLoadOnCompletionDetails(identifier).name == "Reviewed labels (review)"
            assert VectorSource(identifier).count == 2


@pytest.fixture()
def project() -> Iterator[QgsProject]:
    project = QgsProject()
    yield project
    project.clear()


def test_edits_that_are_not_saved_are_not_written_over(tmp_path: Path, project: QgsProject) -> None:
    review = QgsVectorLayer(str(squares(tmp_path / "review.gpkg")), "My review", "ogr")
    project.addMapLayer(review)
    context = QgsProcessingContext()
    context.setProject(project)
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("imfmapper:preparereview")
    parameters = {"INPUT": str(squares(tmp_path / "map.gpkg")), "OUTPUT": review.source()}
    review.startEditing()
    assert algorithm.run(parameters, context, Log())[1]
    review.changeAttributeValue(1, review.fields().lookupField("status"), "rejected")
    with untouched(tmp_path), pytest.raises(QgsProcessingException, match="'My review', which has edits"):
        algorithm.run(parameters, context, Log(), {}, False)
    review.rollBack()
    assert algorithm.run(parameters, context, Log())[1]


def test_layers_that_are_shown_already_show_what_was_written_anew(tmp_path: Path, project: QgsProject) -> None:
    vector, image = squares(tmp_path / "found.gpkg"), raster(tmp_path / "p.tif", np.zeros((4, 4), np.uint8), WKT)
    shown = [QgsVectorLayer(str(vector), "a", "ogr"), QgsVectorLayer(str(vector), "b", "ogr")]
    pictures = [QgsRasterLayer(str(image), "c"), QgsRasterLayer(str(image), "d")]
    project.addMapLayers([*shown, *pictures])
    assert [layer.featureCount() for layer in shown] == [2, 2]
    assert [layer.dataProvider().sample(QgsPointXY(1, -1), 1)[0] for layer in pictures] == [0, 0]
    os.replace(squares(tmp_path / "new.gpkg", 3), vector)
    os.replace(raster(tmp_path / "new.tif", np.full((4, 4), 7, np.uint8), WKT), image)
    context = QgsProcessingContext()
    context.setProject(project)
    for layer, style in ((shown[0], "detections"), (pictures[0], "probability")):
        LayerFinisher(style, QgsLayerMetadata()).postProcessLayer(layer, context, Log())
    assert [layer.featureCount() for layer in shown] == [3, 3]
    assert [layer.dataProvider().sample(QgsPointXY(1, -1), 1)[0] for layer in pictures] == [7, 7]


def test_layers_that_are_appended_to_are_never_removed(tmp_path: Path) -> None:
    source, older = label_lines(tmp_path / "lines.gpkg"), squares(tmp_path / "a.gpkg")
    fields = QgsVectorLayer(str(older), "", "ogr").fields()
    output = QgsProcessingOutputLayerDefinition(str(older))
    output.setRemappingDefinition(QgsRemappingSinkDefinition())
    remapping = output.remappingDefinition()
    remapping.setDestinationFields(fields)
    remapping.setDestinationWkbType(MULTI_POLYGON)
    output.setRemappingDefinition(remapping)
    assert buffered(source, output, CancelledAt(40)) == {}
    assert VectorSource(str(older)).count >= 2


def test_places_that_destinations_name() -> None:
    context = QgsProcessingContext()
    for value, place in (
        ("a.shp", Place("a.shp")),
        ("folder/a", Place("folder/a.gpkg")),
        ("C:/maps/a.gpkg", Place("C:/maps/a.gpkg")),
        ("ogr:dbname='/maps/a b.gpkg' table=\"my table\" (geom)", Place("/maps/a b.gpkg", "my table")),
        ("memory:Detections", None),
        ("TEMPORARY_OUTPUT", None),
        ('postgis:dbname=\'maps\' table="public"."a" (geom)', None),
        (None, None),
    ):
        assert place_of(value, context) == place
    assert place_of("report", context, vector=False) == Place("report")


def test_what_is_no_file_may_be_longer_than_the_name_of_one() -> None:
    database = 'postgres://dbname=\'maps\' table="public"."' + "a" * 300 + '" (geom)'
    assert _is_kept(database)
    assert not _is_kept("a" * 300)
    algorithm = QgsApplication.processingRegistry().algorithmById("imfmapper:reviewedlabels").create()
    described = {"style": "status", "about": "review", "record": {}}
    describe_layer(algorithm, QgsProcessingContext(), "OUTPUT", database, **described)  # raises nothing
