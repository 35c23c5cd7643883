"""Map impact melt fractures, through processing.run: the steps one after the other, in one."""

from __future__ import annotations

import csv
import threading
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("torch", reason="torch is not installed")
pytest.importorskip("skimage", reason="scikit-image is not installed")

from makers import moon_equirectangular
from osgeo import gdal
from qgis.core import QgsApplication, QgsProcessingException, QgsProcessingFeedback, QgsVectorLayer
from toolbox_helpers import Log, layer, raster, run, tiny_checkpoint

from imfmapper.core.layer_history import history_of
from imfmapper.processing_provider.compat import FLAG_ADVANCED
from imfmapper.processing_provider.feedback import PartFeedback

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

#: The mosaic covers x 0 to 300 m and y -240 to 0 m; the region its western half.
REGION = "POLYGON((0 -240, 150 -240, 150 0, 0 0, 0 -240))"


@pytest.fixture(scope="module")
def mosaic(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pixels = np.random.default_rng(3).integers(60, 200, (160, 200)).astype(np.uint8)
    pixels[:, 90:110] = 0  # no data between two halves
    return raster(tmp_path_factory.mktemp("mosaic") / "crookes.tif", pixels, moon_equirectangular(), nodata=0)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_checkpoint(tmp_path_factory.mktemp("models") / "everywhere.safetensors", everywhere=True)


def rows(path: Path | str) -> list[tuple[object, ...]]:
    source = QgsVectorLayer(str(path), "read", "ogr")
    assert source.isValid()
    names = [field.name() for field in source.fields() if field.name() != "fid"]
    return [(f.geometry().asWkb().data(), *(f[name] for name in names)) for f in source.getFeatures()]


def inputs(mosaic: Path, checkpoint: Path) -> dict[str, object]:
    region = layer("Polygon", moon_equirectangular(), [(REGION, ["pond"])], {"name": str}, name="ponds")
    return {
        "INPUT": str(mosaic), "MODEL_FILE": str(checkpoint), "REGION": region, "REGION_NAME": "name",
        "DEVICE": "cpu", "MIN_AREA": 200,
    }  # fmt: skip


@pytest.fixture(scope="module")
def log() -> Log:
    return Log()


@pytest.fixture(scope="module")
def whole(
    mosaic: Path, checkpoint: Path, log: Log, tmp_path_factory: pytest.TempPathFactory, imfmapper_provider: object
) -> dict[str, object]:
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    folder = tmp_path_factory.mktemp("whole")
    values = {
        "OUTPUT": str(folder / "map.shp"), "PROBABILITY": str(folder / "probability.tif"),
        "REJECTED": str(folder / "rejected.gpkg"), "CENTRELINES": str(folder / "lines.gpkg"),
        "REPORT": str(folder / "report.html"), "FIND_SEAMS": True,
    }  # fmt: skip
    return run("mapimfs", {**inputs(mosaic, checkpoint), **values}, log)


def test_results_are_those_of_the_steps(whole, mosaic, checkpoint, tmp_path):
    given = inputs(mosaic, checkpoint)
    network = ("INPUT", "MODEL_FILE", "REGION", "DEVICE")
    ran = run(
        "runimfmapper",
        {**{name: given[name] for name in network}, "OUTPUT": str(tmp_path / "ran.shp"),
         "PROBABILITY": str(tmp_path / "ran.tif")},
    )  # fmt: skip
    filters = {name: given[name] for name in ("REGION", "REGION_NAME", "MIN_AREA")}
    kept = run(
        "polygonizedetections",
        {**filters, "INPUT": ran["PROBABILITY"], "MOSAIC": str(mosaic), "FIND_SEAMS": True,
         "OUTPUT": str(tmp_path / "kept.shp"), "REJECTED": str(tmp_path / "rejected.gpkg")},
    )  # fmt: skip
    measured = run(
        "measuredetections",
        {"INPUT": kept["OUTPUT"], "OUTPUT": str(tmp_path / "measured.shp"),
         "CENTRELINES": str(tmp_path / "lines.gpkg")},
    )  # fmt: skip
    assert (gdal.Open(whole["PROBABILITY"]).ReadAsArray() == gdal.Open(ran["PROBABILITY"]).ReadAsArray()).all()
    assert rows(whole["OUTPUT"]) == rows(measured["OUTPUT"])
    assert rows(whole["CENTRELINES"]) == rows(measured["CENTRELINES"])
    assert rows(whole["REJECTED"]) == rows(kept["REJECTED"])
    assert (whole["KEPT_COUNT"], whole["REJECTED_COUNT"]) == (1, 1)  # the half in the region, the other one


def test_layers_tell_model_and_every_filter(whole, mosaic):
    for name in ("OUTPUT", "REJECTED", "CENTRELINES", "PROBABILITY"):
        history = history_of(whole[name])
        assert history["IMFMAPPER_MODEL"] == "tiny"
        assert len(history["IMFMAPPER_MODEL_SHA256"]) == 64
        assert float(history["IMFMAPPER_MIN_AREA"]) == 200
        assert str(mosaic) in history["IMFMAPPER_INPUT"]


def test_report_is_written_from_the_measured_map(whole):
    text = Path(whole["REPORT"]).read_text(encoding="utf-8")
    assert "pond" in text
    assert "crookes.tif" in text


def test_progress_never_goes_back(whole, log):
    assert log.steps == sorted(log.steps)
    assert log.steps[-1] > 96


def test_light_is_looked_at_in_the_mosaic_that_is_mapped(mosaic, checkpoint, tmp_path):
    pytest.importorskip("scipy")
    values = {"OUTPUT": str(tmp_path / "map.gpkg"), "PROBABILITY": str(tmp_path / "p.tif"), "SUN_AZIMUTH": 0}
    results = run("mapimfs", {**inputs(mosaic, checkpoint), **values})
    assert float(history_of(results["OUTPUT"])["IMFMAPPER_SUN_AZIMUTH"]) == 0
    assert (results["KEPT_COUNT"], results["REJECTED_COUNT"]) == (1, 1)  # level ground: nothing is a ridge


def test_report_from_layers_in_memory(mosaic, checkpoint, tmp_path):
    report = tmp_path / "report.html"
    values = {"OUTPUT": "memory:", "PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(report)}
    results = run("mapimfs", {**inputs(mosaic, checkpoint), **values})
    assert results["OUTPUT"].featureCount() == 1
    assert "pond" in report.read_text(encoding="utf-8")


def box(west: float, south: float, east: float, north: float) -> str:
    corners = ((west, south), (east, south), (east, north), (west, north), (west, south))
    return f"POLYGON(({', '.join(f'{x} {y}' for x, y in corners)}))"


def test_all_layers_of_regions_are_mapped_and_reported(mosaic, checkpoint, tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    floor = layer("Polygon", moon_equirectangular(), [(box(0, -20, 20, 0), [])], name="floor")
    ponds = layer("Polygon", moon_equirectangular(), [(box(280, -240, 300, -220), [])], name="ponds")
    log = Log()
    values = {
        "REGION": floor, "MORE_REGIONS": [ponds], "REGION_NAME": None, "OUTPUT": "memory:",
        "PROBABILITY": str(tmp_path / "p.tif"), "FIGURES": str(tmp_path / "figures"),
        "DENSITY": str(tmp_path / "density.tif"),
    }  # fmt: skip
    results = run("mapimfs", {**inputs(mosaic, checkpoint), **values}, log)
    assert {feature["region"] for feature in results["OUTPUT"].getFeatures()} == {"floor", "ponds"}
    assert not log.warnings
    # Without a report that anybody asked for.
    assert "REPORT" not in results
    assert gdal.Open(results["DENSITY"]).RasterCount == 2
    lines = (Path(results["FIGURES"]) / "density.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["region", "floor", "ponds", "All regions"]


def test_report_on_an_extent_refers_to_it(mosaic, checkpoint, tmp_path):
    pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    values = {
        "REGION": None, "REGION_NAME": None, "EXTENT": "0,96,-96,0", "OUTPUT": "memory:",
        "PROBABILITY": str(tmp_path / "p.tif"), "FIGURES": str(tmp_path / "figures"),
    }  # fmt: skip
    run("mapimfs", {**inputs(mosaic, checkpoint), **values})
    with (tmp_path / "figures" / "density.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert float(row["mapped_km2"]) == pytest.approx(0.096**2, rel=1e-3)


def test_seams_that_were_found_are_a_result(mosaic, checkpoint, tmp_path):
    images = layer("Polygon", moon_equirectangular(), [(box(0, -240, 100, 0), [])])
    values = {
        "FOOTPRINTS": images,
        "FOUND_SEAMS": "memory:",
        "OUTPUT": "memory:",
        "PROBABILITY": str(tmp_path / "p.tif"),
    }
    assert run("mapimfs", {**inputs(mosaic, checkpoint), **values})["FOUND_SEAMS"].featureCount() > 0


def test_without_a_crs_there_is_a_map_but_no_report(checkpoint, tmp_path):
    bare = raster(tmp_path / "bare.tif", np.full((80, 90), 90, np.uint8), "")
    log = Log()
    values = {"OUTPUT": "memory:", "PROBABILITY": str(tmp_path / "p.tif"), "REPORT": str(tmp_path / "report.html")}
    results = run("mapimfs", {"INPUT": str(bare), "MODEL_FILE": str(checkpoint), "DEVICE": "cpu", **values}, log)
    assert results["KEPT_COUNT"] == 1
    assert "REPORT" not in results
    assert any("No report is written" in line for line in log.warnings)


def test_cancelled_run_leaves_no_map(mosaic, checkpoint, tmp_path):
    log = Log()
    log.progressChanged.connect(lambda percent: log.cancel())
    output = tmp_path / "map.shp"
    run("mapimfs", {**inputs(mosaic, checkpoint), "OUTPUT": str(output), "PROBABILITY": str(tmp_path / "p.tif")}, log)
    assert not output.exists()
    assert not (tmp_path / "p.tif").exists()


def test_cancel_pressed_in_the_main_thread_reaches_a_step_in_its_own():
    whole, steps = QgsProcessingFeedback(False), []
    thread = threading.Thread(target=lambda: steps.append(PartFeedback(whole, 0, 0.5)))
    thread.start()
    thread.join()
    whole.cancel()
    assert steps[0].isCanceled()


def test_refusal_after_the_run_says_where_its_result_is(mosaic, checkpoint, tmp_path):
    log = Log()
    probability = tmp_path / "p.tif"
    values = {"OUTPUT": str(tmp_path / "map.shp"), "PROBABILITY": str(probability), "TRACKING_BAND": 9}
    with pytest.raises(QgsProcessingException):
        run("mapimfs", {**inputs(mosaic, checkpoint), **values}, log)
    assert probability.exists()
    assert any(str(probability) in line and "Polygonize" in line for line in log.infos)


def test_run_that_was_cancelled_after_the_network_does_not_run_it_again(mosaic, checkpoint, tmp_path):
    log, again = Log(), Log()
    log.progressChanged.connect(lambda percent: percent > 86 and log.cancel())
    values = {"OUTPUT": str(tmp_path / "map.gpkg"), "PROBABILITY": str(tmp_path / "p.tif")}
    given = {**inputs(mosaic, checkpoint), **values}
    assert run("mapimfs", given, log).get("OUTPUT") is None
    assert any(str(tmp_path / "p.tif") in line and "Polygonize" in line for line in log.infos)
    run("mapimfs", given, again)
    assert any(line.startswith("An unfinished run had done all") for line in again.infos)
    assert rows(tmp_path / "map.gpkg")
    assert not [name for name in tmp_path.iterdir() if name.name.startswith(".")]  # nothing to continue from is left


@pytest.mark.parametrize("name", ["OUTPUT", "REJECTED", "CENTRELINES", "REPORT"])
def test_output_that_cannot_be_written_is_refused_before_the_run(mosaic, checkpoint, tmp_path, name):
    ending = "html" if name == "REPORT" else "gpkg"
    log = Log()
    values = {"OUTPUT": "memory:", "PROBABILITY": str(tmp_path / "p.tif")}
    values[name] = str(tmp_path / "missing" / f"map.{ending}")
    with pytest.raises(QgsProcessingException, match=rf"map\.{ending}' cannot be written: .*Check the folder"):
        run("mapimfs", {**inputs(mosaic, checkpoint), **values}, log)
    assert not log.steps
    assert not list(tmp_path.iterdir())


def test_dialog_shows_first_what_every_run_needs() -> None:
    definitions = QgsApplication.processingRegistry().algorithmById("imfmapper:mapimfs").parameterDefinitions()
    shown = [one.name() for one in definitions if not one.flags() & FLAG_ADVANCED]
    inputs = "INPUT BAND MODEL MODEL_FILE REGION REGION_NAME EXTENT THRESHOLD OVERLAP DEVICE MIN_AREA SEAMS"
    assert shown[: len(inputs.split())] == inputs.split()


def test_parameters_are_of_their_types_however_often_the_dialog_is_opened() -> None:
    registry = QgsApplication.processingRegistry()
    steps = ("runimfmapper", "polygonizedetections", "measuredetections", "fracturereport")
    for _ in range(40):  # objects come to lie where others, of other types, have ended
        made = registry.createAlgorithmById("imfmapper:mapimfs")
        own = [registry.createAlgorithmById(f"imfmapper:{name}") for name in steps]
        # of those with one name, the first step's is asked for
        types = {one.name(): one.type() for step in reversed(own) for one in step.parameterDefinitions()}
        for definition in made.parameterDefinitions():
            assert definition.type() == types[definition.name()]
            assert type(definition).__name__ != "QgsProcessingParameterDefinition"
