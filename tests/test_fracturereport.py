"""Fracture report, through processing.run and on the command line."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("qgis.core", reason="QGIS's Python modules cannot be imported")
pytest.importorskip("matplotlib", reason="matplotlib is not installed")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, moon_equirectangular, read_raster
from osgeo import gdal, ogr
from qgis.core import (
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from report_makers import bar
from toolbox_helpers import Log, layer, raster, run

from imfmapper.core.command_line.program import main
from imfmapper.core.report import figures as report_figures

pytestmark = pytest.mark.usefixtures("imfmapper_provider")

WKT = moon_equirectangular()
MEASURES = dict.fromkeys(("area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity"), float)
#: Length and direction of four bars that are 10 m wide, 500 m apart from west to east.
BARS = [(100.0, 20.0), (150.0, 40.0), (200.0, 60.0), (250.0, 80.0)]
NORTH = 10 * DEGREE_M


@pytest.fixture(autouse=True)
def _coarse_pictures() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_figures, "PAGE_DPI", 40)
        patch.setattr(report_figures, "FILE_DPI", 40)
        yield


def wkt_of(wkb: bytes) -> str:
    return ogr.CreateGeometryFromWkb(wkb).ExportToWkt()


def measured_layers() -> tuple[QgsVectorLayer, QgsVectorLayer]:
    """Return detections with their measures, and their centrelines in degrees."""
    polygons, lines = [], []
    for number, (length, azimuth) in enumerate(BARS, start=1):
        x = 500.0 * number
        outline, _ = bar(x, NORTH, WKT, length_m=length, width_m=10, azimuth=azimuth)
        _, axis = bar(x / DEGREE_M, 10, MOON_DEGREES, length_m=length, width_m=10, azimuth=azimuth)
        polygons.append((wkt_of(outline), [number, length * 10, length, 10.0, 12.0, azimuth, 1.0, 0.9]))
        lines.append((wkt_of(axis), [number]))
    fields = {"imf_id": int, **MEASURES, "prob_mean": float}
    return (
        layer("Polygon", WKT, polygons, fields, name="found"),
        layer("LineString", MOON_DEGREES, lines, {"imf_id": int}),
    )


def named_regions(wkt: str = WKT) -> QgsVectorLayer:
    south, north = NORTH - 500, NORTH + 500
    boxes = [("floor", 0, 1250), ("pond", 1250, 1750), ("pond", 1750, 1990)]
    return layer(
        "Polygon",
        wkt,
        [(f"POLYGON(({a} {south},{b} {south},{b} {north},{a} {north},{a} {south}))", [name]) for name, a, b in boxes],
        {"place": str},
    )


def report(tmp_path: Path, feedback: Log | None = None, **parameters: object) -> dict:
    return run("fracturereport", {"REPORT": str(tmp_path / "report.html"), **parameters}, feedback)


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_measured_detections_in_named_regions(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    figures, density = tmp_path / "figures", tmp_path / "density.tif"
    result = report(
        tmp_path,
        INPUT=detections,
        CENTRELINES=lines,
        REGION=named_regions(),
        REGION_NAME="place",
        FIGURES=str(figures),
        DENSITY=str(density),
        CELL_SIZE=250,
        TITLE="Crookes",
    )
    assert (result["COUNT"], result["REPORT"], result["FIGURES"]) == (4, str(tmp_path / "report.html"), str(figures))
    # At 10 degrees a metre of the map is 0.985 m from west to east.
    ground = np.cos(np.radians(10))
    floor, pond, both = table(figures, "density")
    assert [row["region"] for row in (floor, pond, both)] == ["floor", "pond", "All regions"]
    # The middle of the last bar, which runs at 80 degrees, is 10 m of the map beyond the border.
    inside_km = 0.125 - 0.010 * ground / np.sin(np.radians(80))
    assert float(floor["p21_km_per_km2"]) == pytest.approx(0.25 / (1.25 * ground), rel=1e-3)
    assert float(pond["p21_km_per_km2"]) == pytest.approx((0.2 + inside_km) / (0.74 * ground), rel=1e-3)
    assert int(both["count"]) == 3
    assert float(both["mapped_km2"]) == pytest.approx(1.99 * ground, rel=1e-3)
    sizes = {row["quantity"]: row for row in table(figures, "sizes")}
    assert float(sizes["Length [m]"]["mean"]) == 175
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<title>Crookes</title>" in page and "Cell size" in page
    written = gdal.Open(str(density))
    assert written.GetMetadataItem("IMFMAPPER_CELL_SIZE") == "250"
    cells = written.GetRasterBand(1).ReadAsArray()
    assert np.nansum(cells) > 0
    assert (tmp_path / "density.qmd").is_file()


def test_bare_polygons_are_measured_on_the_way(tmp_path: Path) -> None:
    bare = layer("Polygon", WKT, [(wkt_of(bar(0, NORTH, WKT, length_m=200, width_m=12, azimuth=30)[0]), [])])
    figures = tmp_path / "figures"
    assert report(tmp_path, INPUT=bare, FIGURES=str(figures))["COUNT"] == 1
    sizes = {row["quantity"]: float(row["mean"]) for row in table(figures, "sizes")}
    assert sizes["Area [m²]"] == pytest.approx(2400, rel=1e-3)
    assert sizes["Length [m]"] == pytest.approx(200, rel=0.03)
    assert sizes["Mean width [m]"] == pytest.approx(12, rel=0.1)
    (found,) = table(figures, "directions")
    assert float(found["mean_deg"]) == pytest.approx(30, abs=2)


def test_regions_without_names_are_one_and_the_mosaic_is_the_ground(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    mosaic = raster(tmp_path / "mosaic.tif", np.full((100, 300), 99, np.uint8), WKT, pixel=10, origin=(0, NORTH + 500))
    log = Log()
    report(tmp_path, log, INPUT=detections, CENTRELINES=lines, REGION=named_regions(), RASTER=str(mosaic))
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    rows = re.findall(r"<td class=\"text\">([^<]*)</td><td>[^<]*</td><td>(\d+)</td>", page)
    assert rows[:2] == [("layer", "3"), ("Outside the regions", "1")]
    assert "mosaic.tif" in page
    assert log.steps[-1] <= 100 and any("Report on 4 fracture(s)" in line for line in log.infos)


def test_only_the_extent_counts_as_mapped(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    mosaic = raster(tmp_path / "mosaic.tif", np.full((100, 300), 99, np.uint8), WKT, pixel=10, origin=(0, NORTH + 500))
    given = {"INPUT": detections, "CENTRELINES": lines, "FIGURES": str(tmp_path / "figures"), "RASTER": str(mosaic)}
    given["EXTENT"] = f"0,1500,{NORTH - 500},{NORTH + 500}"
    ground = np.cos(np.radians(10))  # of a metre of the map from west to east
    report(tmp_path, **given)
    (row,) = table(tmp_path / "figures", "density")
    assert float(row["mapped_km2"]) == pytest.approx(1.5 * ground, rel=1e-3)
    assert "valid pixels in the extent" in (tmp_path / "report.html").read_text(encoding="utf-8")
    report(tmp_path, **given, REGION=named_regions(), REGION_NAME="place")
    floor, pond, _ = table(tmp_path / "figures", "density")
    assert float(floor["mapped_km2"]) == pytest.approx(1.25 * ground, rel=1e-3)
    assert float(pond["mapped_km2"]) == pytest.approx(0.25 * ground, rel=1e-3)
    with pytest.raises(QgsProcessingException, match="No region lies in the extent"):
        report(tmp_path, **{**given, "EXTENT": f"2500,2600,{NORTH},{NORTH + 10}"}, REGION=named_regions())


def test_provenance_of_selected_features_is_that_of_their_layer(tmp_path: Path) -> None:
    binary = raster(tmp_path / "binary.tif", np.ones((20, 20), np.uint8), WKT)
    made = run("polygonizedetections", {"INPUT": str(binary), "MIN_AREA": 7, "OUTPUT": str(tmp_path / "map.gpkg")})
    detections = QgsVectorLayer(made["OUTPUT"], "map", "ogr")
    detections.selectAll()
    QgsProject.instance().addMapLayer(detections)
    try:
        report(tmp_path, INPUT=QgsProcessingFeatureSourceDefinition(detections.id(), True))
    finally:
        QgsProject.instance().removeMapLayer(detections.id())
    assert "binary.tif" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_further_layers_of_regions(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    ponds = layer(
        "Polygon",
        WKT,
        [("POLYGON((2000 {0}, 3000 {0}, 3000 {1}, 2000 {1}, 2000 {0}))".format(NORTH - 500, NORTH + 500), [])],
        name="ponds",
    )
    given = {"INPUT": detections, "CENTRELINES": lines, "FIGURES": str(tmp_path / "figures")}
    report(tmp_path, **given, REGION=named_regions(), REGION_NAME="place", MORE_REGIONS=[ponds])
    rows = table(tmp_path / "figures", "density")
    assert [row["region"] for row in rows] == ["floor", "pond", "ponds", "All regions"]
    assert float(rows[2]["mapped_km2"]) == pytest.approx(np.cos(np.radians(10)), rel=1e-3)


def test_command_line_gives_the_same(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    folder = tmp_path / "toolbox"
    parameters = {"INPUT": detections, "CENTRELINES": lines, "REGION": named_regions(), "REGION_NAME": "place"}
    report(tmp_path, **parameters, CELL_SIZE=200, FIGURES=str(folder), DENSITY=str(tmp_path / "toolbox.tif"))
    arguments = ["fracturereport", "--report", str(tmp_path / "cli.html"), "--figures", str(tmp_path / "cli")]
    for option, value in (("input", detections), ("centrelines", lines), ("region", parameters["REGION"])):
        arguments += [f"--{option}", write(value, tmp_path / f"{option}.gpkg")]
    arguments += ["--region-name", "place", "--cell-size", "200", "--density", str(tmp_path / "cli.tif")]
    assert main(arguments) == 0
    for path in folder.glob("*.csv"):
        for ours, theirs in zip(table(folder, path.stem), table(tmp_path / "cli", path.stem)):
            for key, value in ours.items():
                try:
                    assert float(theirs[key]) == pytest.approx(float(value), rel=1e-9)
                except ValueError:
                    assert theirs[key] == value
    first, second = read_raster(tmp_path / "toolbox.tif"), read_raster(tmp_path / "cli.tif")
    assert second == pytest.approx(first, nan_ok=True)


def write(source: QgsVectorLayer, path: Path) -> str:
    from qgis.core import QgsVectorFileWriter

    options = QgsVectorFileWriter.SaveVectorOptions()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        source, str(path), QgsProject.instance().transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.WriterError.NoError
    return str(path)


def test_empty_layer_has_a_report(tmp_path: Path) -> None:
    empty = layer("Polygon", WKT, [])
    assert report(tmp_path, INPUT=empty, REGION=named_regions())["COUNT"] == 0
    assert "No fracture was found" in (tmp_path / "report.html").read_text(encoding="utf-8")
    with pytest.raises(QgsProcessingException, match="There is no density, since nothing was mapped"):
        report(tmp_path, INPUT=empty, DENSITY=str(tmp_path / "density.tif"))


def test_refused_layers(tmp_path: Path) -> None:
    detections, _ = measured_layers()
    mars = layer("Polygon", MARS_DEGREES, [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="crater")
    with pytest.raises(QgsProcessingException, match=r"Layer 'crater' is on the Mars.*Layer 'found' is on the Moon"):
        report(tmp_path, INPUT=detections, REGION=mars)
    nameless = layer("LineString", WKT, [("LINESTRING(0 0, 9 0)", [])], name="lines")
    with pytest.raises(QgsProcessingException, match="Layer 'lines' has no field 'imf_id'"):
        report(tmp_path, INPUT=detections, CENTRELINES=nameless)
    with pytest.raises(QgsProcessingException, match="'Mapped regions' holds no polygon"):
        report(tmp_path, INPUT=detections, REGION=layer("Polygon", WKT, [(None, [])]))
    with pytest.raises(QgsProcessingException, match="Layer 'bare' has no coordinate reference system"):
        report(tmp_path, INPUT=layer("Polygon", "", [("POLYGON((0 0,1 0,1 1,0 0))", [])], name="bare"))
    assert not (tmp_path / "report.html").exists()


def test_cancelled_run_leaves_no_file(tmp_path: Path) -> None:
    detections, lines = measured_layers()
    log = Log()
    log.progressChanged.connect(lambda percent: log.cancel() if percent > 50 else None)
    assert report(tmp_path, log, INPUT=detections, CENTRELINES=lines) == {}
    assert list(tmp_path.iterdir()) == []


def test_density_style_is_clear_where_there_is_no_fracture(repository_root: Path, tmp_path: Path) -> None:
    path = raster(tmp_path / "density.tif", np.zeros((4, 4), np.float32), WKT)
    target = QgsRasterLayer(str(path), "density")
    _, loaded = target.loadNamedStyle(str(repository_root / "resources" / "styles" / "density.qml"))
    assert loaded
    shader = target.renderer().shader().rasterShaderFunction()
    items = [(item.value, item.color.alpha()) for item in shader.colorRampItemList()]
    assert items[0] == (0, 0)
    assert items[-1][0] == float("inf") and items[-1][1] > 0
    alphas = [shader.shade(value)[4] for value in (0.0, 0.5, 30.0)]
    assert alphas[0] == 0 and min(alphas[1:]) > 0
