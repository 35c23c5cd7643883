"""The toolbox's promise: `python -m imfmapper` has its tools and parameters, and gives the same results."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")

from makers import DEGREE_M, MOON_DEGREES, box_wkb, moon_equirectangular, read_raster, write_raster
from qgis.core import (
    QgsProcessingException,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingProvider,
    QgsProject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from toolbox_helpers import layer, run, tiny_checkpoint

from imfmapper.core.command_line.program import _parser, main
from imfmapper.core.vectors import write_polygons
from imfmapper.processing_provider.base import has_value
from imfmapper.processing_provider.evaluatemodel import FIGURES
from imfmapper.processing_provider.provider import ALGORITHMS

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

CRS = moon_equirectangular()
#: "algorithm PARAMETER" of what the command line lacks, each with its reason in a comment. None so far.
EXCEPTIONS: frozenset[str] = frozenset()
#: What the command line chooses itself where nothing is given: the embedded model, and the published widths.
UNSAID_DEFAULTS = ("MODEL", "CLASS_WIDTHS")
#: Installed models depend on the machine; a name that is none is refused with those that are.
UNSAID_CHOICES = ("MODEL",)


def commands() -> dict[str, argparse.ArgumentParser]:
    (action,) = (action for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    return dict(action.choices)


def option_of(definition: QgsProcessingParameterDefinition) -> str:
    """Return the option of a parameter: its name, after "no-" where it turns off what is on by default."""
    name = definition.name().lower().replace("_", "-")
    is_on = isinstance(definition, QgsProcessingParameterBoolean) and definition.defaultValue() is True
    return f"--no-{name}" if is_on else f"--{name}"


def parameters() -> Iterator[tuple[str, QgsProcessingParameterDefinition, argparse.Action | None]]:
    """Yield the command, the definition and the option of each parameter of each algorithm."""
    known = commands()
    for algorithm in (kind().create() for kind in ALGORITHMS):
        options = {text: action for action in known[algorithm.name()]._actions for text in action.option_strings}
        for definition in algorithm.parameterDefinitions():
            yield algorithm.name(), definition.clone(), options.get(option_of(definition))


def test_every_algorithm_is_a_command(imfmapper_provider: QgsProcessingProvider) -> None:
    own = {kind().name() for kind in ALGORITHMS}
    assert own == set(commands())
    # What else the provider has are graphical models: chains of the others, which Processing alone runs.
    assert all(a.name() in own or a.group() == "Models" for a in imfmapper_provider.algorithms())


def test_every_parameter_is_an_option() -> None:
    missing = {f"{name} {definition.name()}" for name, definition, option in parameters() if option is None}
    assert missing == EXCEPTIONS


def test_options_have_the_defaults_and_choices_of_the_parameters() -> None:
    wrong = []
    for name, definition, option in parameters():
        if option is None:
            continue
        default = definition.defaultValue()
        if isinstance(definition, QgsProcessingParameterBoolean):
            agrees = option.default is False and option.nargs == 0
        elif definition.name() in UNSAID_DEFAULTS:
            agrees = option.default is None
        else:
            agrees = str(default or "") == str(option.default or "")
        if isinstance(definition, QgsProcessingParameterEnum) and definition.name() not in UNSAID_CHOICES:
            agrees = agrees and list(map(str, option.choices or ())) == definition.options()
        if not agrees:
            wrong.append(f"{name} {definition.name()}: {default!r}, {option.default!r}, {option.choices}")
    assert wrong == []


def table(path: Path) -> tuple[list[str], list[list[Any]]]:
    """Return the fields of a layer, and of each feature their values and the geometry as WKT."""
    source = QgsVectorLayer(str(path))
    assert source.isValid()
    names = source.fields().names()
    rows = [[*(f[name] for name in names), f.geometry().asWkt(6)] for f in source.getFeatures()]
    return names, [[value if has_value(value) else None for value in row] for row in rows]


def both(algorithm: str, given: dict[str, Any], written: dict[str, str], folder: Path) -> dict[str, Any]:
    """Run an algorithm in QGIS and on the command line, into `q_NAME` and `c_NAME` of the folder; return its results.

    Args:
        algorithm: its name.
        given: inputs by parameter; True stands for an option without a value.
        written: names of files by parameter.
        folder: where they go.
    """
    here = {name: str(folder / f"q_{file}") for name, file in written.items()}
    there = {name: str(folder / f"c_{file}") for name, file in written.items()}
    arguments = [algorithm]
    for name, value in {**given, **there}.items():
        arguments += [f"--{name.lower().replace('_', '-')}", *([] if value is True else [str(value)])]
    results = run(algorithm, {**given, **here})
    assert main(arguments) == 0
    return results


@pytest.mark.parametrize("suffix", ["gpkg", "shp"])
def test_found_seams_are_the_same(tmp_path: Path, suffix: str) -> None:
    found = np.zeros((100, 120), np.uint8)
    found[5:35, 48:52] = found[70:74, 10:80] = 1
    tracking = np.ones((100, 120), np.uint8)
    tracking[30:60, 30:60] = 2  # an image amid the other one
    detections = write_raster(tmp_path / "p.tif", found, crs_wkt=CRS)
    mosaic = write_raster(tmp_path / "m.tif", np.stack([tracking, tracking]), crs_wkt=CRS)
    given = {"INPUT": detections, "MOSAIC": mosaic, "TRACKING_BAND": 2}
    files = {"OUTPUT": f"kept.{suffix}", "FOUND_SEAMS": f"seams.{suffix}"}
    both("polygonizedetections", {name: str(value) for name, value in given.items()}, files, tmp_path)
    for file in files.values():
        assert table(tmp_path / f"q_{file}") == table(tmp_path / f"c_{file}")
    # The outline of the one image, and outline and hole of the other.
    assert len(table(tmp_path / f"c_seams.{suffix}")[1]) == 3


def test_ridges_are_the_same(tmp_path: Path) -> None:
    pytest.importorskip("scipy")
    found, image = np.zeros((100, 120), np.uint8), np.full((100, 120), 100, np.uint8)
    for left, sides in ((20, (180, 30)), (80, (30, 180))):
        found[20:80, left : left + 12] = 1
        image[20:80, left : left + 6], image[20:80, left + 6 : left + 12] = sides
    detections = write_raster(tmp_path / "p.tif", found, crs_wkt=CRS)
    mosaic = write_raster(tmp_path / "m.tif", image, crs_wkt=CRS)
    given = {"INPUT": str(detections), "MOSAIC": str(mosaic), "SUN_AZIMUTH": "90"}
    files = {"OUTPUT": "kept.gpkg", "REJECTED": "rejected.gpkg"}
    both("polygonizedetections", given, files, tmp_path)
    for file in files.values():
        assert table(tmp_path / f"q_{file}") == table(tmp_path / f"c_{file}")
        assert len(table(tmp_path / f"c_{file}")[1]) == 1


def test_tiles_are_the_same(tmp_path: Path) -> None:
    pixels = np.random.default_rng(1).normal(0.1, 0.02, (100, 230)).astype(np.float32)
    mosaic = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS)
    labels = tmp_path / "labels.gpkg"
    write_polygons(labels, [(box_wkb(30, -60, 90, -30), ())], fields={}, crs_wkt=CRS)
    given = {"INPUT": str(mosaic), "LABELS": str(labels), "STRETCH": "percentile_2", "TILE_SIZE": 32, "SEED": 4}
    files = {"OUTPUT_FOLDER": "tiles", "OUTPUT": "index.gpkg"}
    both("tileraster", {**given, "EXTENT": "15,300,-150,0", "ROTATIONS": True}, files, tmp_path)
    assert table(tmp_path / "q_index.gpkg") == table(tmp_path / "c_index.gpkg")
    here, there = tmp_path / "q_tiles", tmp_path / "c_tiles"
    assert json.loads((here / "dataset.json").read_text()) == json.loads((there / "dataset.json").read_text())
    images = [path.relative_to(here) for path in sorted(here.glob("*/*.tif"))]
    assert len(images) > 60
    assert all((read_raster(here / path) == read_raster(there / path)).all() for path in images)


def test_mosaic_without_a_crs_is_tiled_by_neither(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    mosaic = write_raster(tmp_path / "m.tif", np.ones((64, 64), np.uint8))
    said = "has no coordinate reference system in its file"
    with pytest.raises(QgsProcessingException, match=f"Raster 'm' {said}"):
        run(
            "tileraster",
            {"INPUT": str(mosaic), "OUTPUT_FOLDER": str(tmp_path / "q"), "OUTPUT": "TEMPORARY_OUTPUT"},
        )
    assert main(["tileraster", "--input", str(mosaic), "--output-folder", str(tmp_path / "c")]) == 1
    assert f"Raster '{mosaic}' {said}" in capsys.readouterr().err
    assert not (tmp_path / "q").exists() and not (tmp_path / "c").exists()


@pytest.mark.parametrize("dissolve", [False, True])
def test_buffered_labels_are_the_same(tmp_path: Path, dissolve: bool) -> None:
    # Fields of all kinds, one of them of an earlier run, and values that are missing.
    fields = {"note": str, "width": str, "crater": int, "weight": float, "source": str}
    lines = [
        ("LINESTRING(0 0, 1000 0)", ["a", "Medium", 7, 0.5, "old"]),
        ("LINESTRING(500 -500, 500 500)", [None, "tiny", None, None, None]),
        (None, ["no place", "tiny", 1, 1.0, None]),
        ("LINESTRING(5000 0, 5000 400)", ["c", "huge", -2, 2.5, "old"]),
    ]
    drawn = [("POLYGON((0 900, 90 900, 90 990, 0 990, 0 900))", ["b"])]
    paths = {"INPUT": tmp_path / "lines.shp", "POLYGONS": tmp_path / "drawn.gpkg"}
    for path, made in zip(
        paths.values(), (layer("LineString", CRS, lines, fields), layer("Polygon", CRS, drawn, {"note": str}))
    ):
        save = QgsVectorFileWriter.SaveVectorOptions()
        save.driverName = "GPKG" if path.suffix == ".gpkg" else "ESRI Shapefile"
        QgsVectorFileWriter.writeAsVectorFormatV3(made, str(path), QgsProject.instance().transformContext(), save)
    given = {**{name: str(path) for name, path in paths.items()}, "WIDTH_FIELD": "width"}
    both("bufferlabels", {**given, **({"DISSOLVE": True} if dissolve else {})}, {"OUTPUT": "labels.gpkg"}, tmp_path)
    names, rows = table(tmp_path / "c_labels.gpkg")
    assert names == ["fid", "note", "width", "crater", "weight", "width_px", "width_m", "source"]
    assert len(rows) == (3 if dissolve else 4)
    assert dissolve or rows[0][1:-1] == ["a", "Medium", 7, 0.5, 15.0, 22.5, "line"]
    assert (names, rows) == table(tmp_path / "q_labels.gpkg")


def test_page_of_models_is_the_same(tmp_path: Path) -> None:
    both("listmodels", {}, {"OUTPUT": "models.html"}, tmp_path)
    page = (tmp_path / "c_models.html").read_text(encoding="utf-8")
    assert "<td>imfmapper_base</td>" in page
    assert page == (tmp_path / "q_models.html").read_text(encoding="utf-8")
    assert main(["listmodels", "--output", str(tmp_path / "missing" / "models.html")]) == 1


def test_figures_on_a_labelled_mosaic_are_the_same(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    # At twice the model's resolution and of another type, in the second band, with labels in degrees.
    pixels = np.random.default_rng(0).normal(0.1, 0.02, (2, 200, 320)).astype(np.float32)
    mosaic = write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, pixel_m=0.75)
    side = 30 / DEGREE_M
    square = f"POLYGON((0 0, {side} 0, {side} {-side}, 0 {-side}, 0 0))"
    (label,) = layer("Polygon", MOON_DEGREES, [(square, [])]).getFeatures()
    rows = [(bytes(label.geometry().asWkb()), [])]
    write_polygons(tmp_path / "labels.gpkg", rows, fields={}, crs_wkt=MOON_DEGREES)
    given = {"RASTER": mosaic, "BAND": 2, "LABELS": tmp_path / "labels.gpkg", "STRETCH": "percentile_2"}
    given |= {"MODEL_FILE": tiny_checkpoint(tmp_path / "m.pt", seed=1), "DEVICE": "cpu", "THRESHOLD": 0.4}
    given = {name: value if isinstance(value, (int, float)) else str(value) for name, value in given.items()}
    results = both("evaluatemodel", given, {"TILES": "tiles.gpkg"}, tmp_path)
    printed = dict(line.split(": ", 1) for line in capsys.readouterr().out.splitlines())
    assert {name: printed[name] for name in FIGURES} == {name: str(results[name]) for name in FIGURES}
    assert 0 < results["F1_POOLED"] < 1
    names, rows = table(tmp_path / "c_tiles.gpkg")
    assert (names, rows) == table(tmp_path / "q_tiles.gpkg")
    assert [row[names.index("imf_px")] for row in rows] == [20 * 20, 0, 0, 0, 0, 0]
    assert {row[names.index("image")] for row in rows} == {str(mosaic)}  # the tiles' own are gone


def test_evaluation_says_what_is_wrong_before_it_reads(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    mosaic = write_raster(tmp_path / "m.tif", np.ones((64, 64), np.uint8))
    labels = tmp_path / "labels.gpkg"
    write_polygons(labels, [], fields={}, crs_wkt=CRS)
    command = ["evaluatemodel", "--raster", str(mosaic)]
    one_source = "Give either dataset folders with --input, or a mosaic with --raster and --labels."
    for more, said in (
        ([], one_source),
        (["--labels", str(labels), "--input", str(tmp_path)], one_source),
        (["--labels", str(labels), "--tiles", str(labels)], "is an input and would be overwritten"),
        (["--labels", str(labels), "--tiles", str(tmp_path / "tiles.txt")], "expected one of: .shp"),
        (["--labels", str(labels)], "has no coordinate reference system in its file"),
    ):
        assert main([*command, *more]) == 1
        assert said in capsys.readouterr().err
