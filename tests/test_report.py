"""The report: every figure in its tables again by another route, what stands in the page, and where it has little."""

from __future__ import annotations

import csv
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import replace
from math import atan2, cos, degrees, log, radians, sin, sqrt
from pathlib import Path
from statistics import mean, median, stdev

import numpy as np
import pytest

pytest.importorskip("matplotlib", reason="matplotlib is not installed")

from makers import DEGREE_M, MARS_DEGREES, MOON_DEGREES, box_wkb, moon_equirectangular, moon_polar, write_raster
from matplotlib.collections import QuadMesh
from report_makers import fracture

from imfmapper.core.errors import CrsError
from imfmapper.core.layer_history import entries_of, history_of, trace
from imfmapper.core.rasters import open_raster
from imfmapper.core.report import figures as report_figures
from imfmapper.core.report.catalogue import Fracture, Region
from imfmapper.core.report.charts import log_bins
from imfmapper.core.report.frame import frame_of, nice_length, north_of
from imfmapper.core.report.graticule import crossings, label, nice_step
from imfmapper.core.report.map import draw_density, shortened
from imfmapper.core.report.page import Findings, gather, write_report
from imfmapper.core.report.tables import Table, shown, with_error

CRS = moon_equirectangular()
#: Length, width [m] and direction of each fracture; the last one lies outside both regions.
SIZES = [
    (60 + 17.0 * n + (900 if n == 11 else 0), 4.0 + n % 5, (20.0 + 5 * n if n % 4 else 110.0) % 180) for n in range(14)
]
LATITUDE = 45.0


def made_catalogue() -> list[Fracture]:
    """Return fractures in a row at 45 N, five in the west, eight in the east, one north of all."""
    places = [(100.0 + 1500 * n, 0.0) for n in range(5)] + [(10_100.0 + 1500 * n, 0.0) for n in range(8)]
    places.append((5000.0, 9000.0))
    made = []
    for n, ((x, y), (length_m, width_m, azimuth)) in enumerate(zip(places, SIZES), start=1):
        measures = {"length_m": length_m, "width_m": width_m, "azimuth": azimuth, "prob_mean": 0.6 + 0.02 * n}
        made.append(fracture(n, x, LATITUDE * DEGREE_M + y, CRS, **measures))
    return made


def regions() -> list[Region]:
    base = LATITUDE * DEGREE_M
    return [
        Region("West <floor>", box_wkb(-2000, base - 2000, 8000, base + 2000)),
        Region("East", box_wkb(8000, base - 2000, 24_000, base + 2000)),
    ]


def box_km2(width_m: float) -> float:
    """Return the ground area of a box of the map, 4 km high around 45 N, on a sphere."""
    half = 2000 / DEGREE_M
    heights = sin(radians(LATITUDE + half)) - sin(radians(LATITUDE - half))
    return 1737.4**2 * radians(width_m / DEGREE_M) * heights


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Findings]:
    folder = tmp_path_factory.mktemp("report")
    findings = write_report(
        folder / "report.html",
        made_catalogue(),
        crs_wkt=CRS,
        regions=regions(),
        figures_folder=folder / "figures",
        provenance={"Detections": {"IMFMAPPER_MIN_AREA": "150", "IMFMAPPER_REGION": "<none>"}},
        title="Crater & floor",
    )
    return folder, findings


@pytest.fixture(scope="module", autouse=True)
def _coarse_pictures() -> Iterator[None]:
    """Draw with few pixels, which is what takes the time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(report_figures, "PAGE_DPI", 50)
        patch.setattr(report_figures, "FILE_DPI", 50)
        yield


def read_table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "figures" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_regions_table_by_hand(written: tuple[Path, Findings]) -> None:
    west, east, both, outside = read_table(written[0], "regions")
    areas = [length * width for length, width, _ in SIZES]
    for row, name, expected, width_m in (
        (west, "West <floor>", areas[:5], 10_000),
        (east, "East", areas[5:13], 16_000),
        (both, "All regions", areas[:13], 26_000),
    ):
        assert row["region"] == name
        assert int(row["count"]) == len(expected)
        figures = [float(row[f"area_{key}_m2"]) for key in ("total", "mean", "sd", "median", "largest")]
        assert figures == pytest.approx(
            [sum(expected), mean(expected), stdev(expected), median(expected), max(expected)]
        )
        assert float(row["mapped_km2"]) == pytest.approx(box_km2(width_m), rel=1e-4)
    assert (outside["region"], outside["count"], outside["mapped_km2"]) == ("Outside the regions", "1", "")
    assert outside["area_sd_m2"] == ""


def test_density_table_by_hand(written: tuple[Path, Findings]) -> None:
    west, east, both = read_table(written[0], "density")
    lengths = [length for length, _, _ in SIZES]
    areas = [length * width for length, width, _ in SIZES]
    for row, part, width_m in ((west, slice(0, 5), 10_000), (east, slice(5, 13), 16_000), (both, slice(0, 13), 26_000)):
        km2, number = box_km2(width_m), len(lengths[part])
        assert float(row["length_km"]) == pytest.approx(sum(lengths[part]) / 1000, rel=1e-4)
        assert float(row["p20_per_km2"]) == pytest.approx(number / km2, rel=1e-4)
        assert float(row["p20_error_per_km2"]) == pytest.approx(sqrt(number) / km2, rel=1e-4)
        assert float(row["p21_km_per_km2"]) == pytest.approx(sum(lengths[part]) / 1000 / km2, rel=1e-4)
        assert float(row["p22_percent"]) == pytest.approx(100 * sum(areas[part]) / 1e6 / km2, rel=1e-4)


def test_sizes_and_fits_by_hand(written: tuple[Path, Findings]) -> None:
    rows = {row["quantity"]: row for row in read_table(written[0], "sizes")}
    lengths, widths = [size[0] for size in SIZES], [size[1] for size in SIZES]
    expected = {
        "Length [m]": lengths,
        "Mean width [m]": widths,
        "Mean probability": [0.62 + 0.02 * n for n in range(14)],
    }
    for name, values in expected.items():
        found = [float(rows[name][key]) for key in ("count", "mean", "sd", "median", "largest")]
        assert found == pytest.approx([14, mean(values), stdev(values), median(values), max(values)])
    normal = {row["quantity"]: row for row in read_table(written[0], "log_normal")}
    for name, values in (("Length [m]", lengths), ("Mean width [m]", widths)):
        logs = [log(value) for value in values]
        mu = sum(logs) / 14
        sigma = sqrt(sum((one - mu) ** 2 for one in logs) / 14)
        found = [float(normal[name][key]) for key in ("mu", "mu_error", "sigma", "sigma_error")]
        assert found == pytest.approx([mu, sigma / sqrt(14), sigma, sigma / sqrt(28)])
    law = read_table(written[0], "power_law")[0]
    tail = [length for length in lengths if length >= float(law["xmin"])]
    alpha = 1 + len(tail) / sum(log(length / float(law["xmin"])) for length in tail)
    assert (int(law["count"]), float(law["alpha"])) == (len(tail), pytest.approx(alpha))
    assert float(law["alpha_error"]) == pytest.approx((alpha - 1) / sqrt(len(tail)))


def test_directions_by_hand(written: tuple[Path, Findings]) -> None:
    (row,) = read_table(written[0], "directions")
    east = sum(length * sin(2 * radians(azimuth)) for length, _, azimuth in SIZES)
    north = sum(length * cos(2 * radians(azimuth)) for length, _, azimuth in SIZES)
    total = sum(length for length, _, _ in SIZES)
    assert float(row["mean_deg"]) == pytest.approx(degrees(atan2(east, north)) / 2 % 180, abs=0.01)
    assert float(row["circular_variance"]) == pytest.approx(1 - sqrt(east**2 + north**2) / total, abs=1e-4)
    assert int(row["count"]) == 14
    bins = read_table(written[0], "rose")
    assert sum(float(one["length_km"]) for one in bins) == pytest.approx(total / 1000, rel=1e-4)
    # 110 degrees, each fourth one, are on the edge of two bins.
    around_110 = [length for length, _, azimuth in SIZES if 100 <= azimuth < 120]
    assert sum(float(one["length_km"]) for one in bins[10:12]) == pytest.approx(sum(around_110) / 1000, rel=1e-4)
    assert sum(int(one["count"]) for one in bins[10:12]) == len(around_110)


def test_density_raster_sums_up_to_the_table(written: tuple[Path, Findings]) -> None:
    folder, findings = written
    both = read_table(folder, "density")[2]
    assert findings.density.length_km.sum() == pytest.approx(float(both["length_km"]), rel=1e-6)
    assert findings.density.count.sum() == int(both["count"])
    assert findings.density.area_km2.sum() == pytest.approx(float(both["mapped_km2"]), rel=1e-4)


def test_page_stands_alone_and_says_the_figures(written: tuple[Path, Findings]) -> None:
    folder, findings = written
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "<title>Crater &amp; floor</title>" in page
    assert "West &lt;floor&gt;" in page and "West <floor>" not in page
    assert re.findall(r'(?:src|href)="(?!data:)', page) == []
    assert "<script" not in page and "@import" not in page and "url(" not in page
    assert page.count("<img src=") == 5
    assert re.search(r"<td[^>]*>Min area</td><td[^>]*>150</td>", page)
    assert re.search(r"<td[^>]*>Region</td><td[^>]*>&lt;none&gt;</td>", page)
    total_km = sum(size[0] for size in SIZES) / 1000
    assert f"14 impact melt fractures of {total_km:.2f} km in all" in page
    assert f"<dd>{shown(findings.whole.p21)} <small>km/km²</small></dd>" in page
    assert shown(float(read_table(folder, "regions")[2]["area_sd_m2"])) in page
    ElementTree.fromstring(re.sub(r"<!DOCTYPE html>|<meta[^>]*>", "", re.sub(r"(<img[^>]*)>", r"\1/>", page)))


def test_figures_are_pictures_of_both_kinds(written: tuple[Path, Findings]) -> None:
    names = {path.name for path in (written[0] / "figures").iterdir()}
    figures = ("map", "sizes", "rose", "density", "trust")
    tables = ("regions", "sizes", "log_normal", "power_law", "directions", "rose", "density")
    assert names == {f"{name}.{kind}" for name in figures for kind in ("svg", "png")} | {f"{t}.csv" for t in tables}
    for name in figures:
        assert (written[0] / "figures" / f"{name}.png").read_bytes().startswith(b"\x89PNG")
        assert ElementTree.parse(written[0] / "figures" / f"{name}.svg").getroot().tag.endswith("svg")


def test_mapped_area_without_regions_is_the_mosaics_valid_pixels(tmp_path: Path) -> None:
    pixels = np.full((200, 400), 90, np.uint8)
    pixels[:, 300:] = 0
    mosaic = write_raster(tmp_path / "mosaic.tif", pixels, crs_wkt=CRS, origin=(0, 1000), pixel_m=10, nodata=0)
    path = tmp_path / "report.html"
    findings = write_report(path, [fracture(1, 1500, 100, CRS)], crs_wkt=CRS, raster_path=mosaic)
    assert findings.mapped_by == "mosaic"
    assert findings.whole.mapped_km2 == pytest.approx(2.0 * 3.0, rel=1e-3)
    assert "the mosaic's valid pixels" in path.read_text(encoding="utf-8").replace("&#x27;", "'")


def test_large_mosaic_is_made_small_and_keeps_its_area(tmp_path: Path) -> None:
    from imfmapper.core.rasters import open_raster
    from imfmapper.core.reading import mosaic_overview

    pixels = np.zeros((90, 70), np.uint8)
    pixels[:60, :40] = 80
    pixels[:60:2, :40] = 120
    source = open_raster(write_raster(tmp_path / "m.tif", pixels, crs_wkt=CRS, origin=(0, 0), pixel_m=1, nodata=0))
    small = mosaic_overview.make_overview(source, size_px=9)
    assert (small.step, small.grey.shape) == (10, (9, 7))
    assert (small.grey[:6, :4] == 100).all() and (small.valid[:6, :4] == 1).all()
    assert (small.valid[6:] == 0).all()
    assert small.grid.geotransform == (0, 10, 0, 0, 0, -10)


def test_mosaic_in_another_crs_and_detections_in_degrees(tmp_path: Path) -> None:
    polar = moon_polar()
    mosaic = write_raster(
        tmp_path / "polar.tif", np.full((100, 100), 90, np.uint8), crs_wkt=polar, origin=(1e5, 1e5), pixel_m=20
    )
    # The middle of the mosaic in degrees: 101 km from the pole along both axes.
    lat = -90 + degrees(2 * np.arctan(np.hypot(101e3, 99e3) / (2 * 1_737_400)))
    made = [fracture(1, degrees(atan2(101e3, 99e3)), lat, MOON_DEGREES)]
    findings = write_report(tmp_path / "r.html", made, crs_wkt=MOON_DEGREES, raster_path=mosaic)
    assert findings.whole.count == 1
    assert findings.whole.mapped_km2 == pytest.approx(4.0, rel=0.01)


def test_mosaic_of_a_pole_and_detections_in_degrees(tmp_path: Path) -> None:
    path = write_raster(
        tmp_path / "pole.tif", np.full((40, 40), 9, np.uint8), crs_wkt=moon_polar(), origin=(-8e3, 9e3), pixel_m=400
    )
    made = [fracture(n, lon, -89.8, MOON_DEGREES) for n, lon in enumerate((-179.99, -60, 60, 179.99), start=1)]
    findings = gather(made, MOON_DEGREES, raster=open_raster(path))
    (mapped,) = findings.by_region
    # 16 km wide, and less than 0.002 % larger in the stereographic map than on the ground
    assert (mapped.count, mapped.mapped_km2) == (4, pytest.approx(256, rel=2e-5))
    assert mapped.length_km == pytest.approx(0.4, rel=1e-3)
    bounds = findings.overview.grid.bounds
    drawn = draw_density(findings.density, findings.regions, MOON_DEGREES, frame_of(bounds, moon_polar()), None)
    (mesh,) = (one for one in drawn.axes[0].collections if isinstance(one, QuadMesh))
    corners = mesh.get_coordinates()
    assert np.isfinite(corners).all() and np.abs(corners).max() < 20e3


def test_nothing_found_is_said(tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    findings = write_report(path, [], crs_wkt=CRS, regions=[Region("Floor", box_wkb(0, 0, 2000, 1000))])
    page = path.read_text(encoding="utf-8")
    assert "No fracture was found on 2.00 km² of mapped ground" in page
    assert (findings.whole.p20, findings.whole.p21) == (0, 0)
    assert page.count("<img src=") == 1  # the map
    write_report(path, [], crs_wkt=CRS)
    assert "<b>No fracture was found.</b>" in path.read_text(encoding="utf-8")


def test_one_fracture_without_regions(tmp_path: Path) -> None:
    path = tmp_path / "one.html"
    findings = write_report(path, [fracture(1, 0, 0, CRS, length_m=120, width_m=8)], crs_wkt=CRS)
    page = path.read_text(encoding="utf-8")
    assert findings.mapped_by == "hull"
    assert "1 impact melt fracture of 0.120 km in all" in page
    assert "convex hull of the fractures" in page and "too high" in page
    assert "fewer than 10 fractures of different size allow no fit" in page


def test_fracture_that_could_not_be_measured_stays_in(tmp_path: Path) -> None:
    unknown = ("area_m2", "length_m", "width_m", "maxwid_m", "azimuth", "sinuosity", "prob_mean")
    bare = replace(fracture(2, 500, 0, CRS), lines=(), **dict.fromkeys(unknown, float("nan")))
    findings = write_report(tmp_path / "r.html", [fracture(1, 0, 0, CRS), bare], crs_wkt=CRS)
    assert (len(findings.catalogue), findings.sizes["Length [m]"].count) == (2, 1)


def test_mosaic_on_another_body_is_refused(tmp_path: Path) -> None:
    mosaic = write_raster(tmp_path / "mars.tif", np.ones((4, 4), np.uint8), crs_wkt=MARS_DEGREES, pixel_m=0.1)
    with pytest.raises(CrsError, match=r"The layer of detections is on the Moon.*mars\.tif' is on the Mars"):
        write_report(tmp_path / "r.html", [], crs_wkt=CRS, raster_path=mosaic)
    assert not list(tmp_path.glob("*.html*"))


def test_detections_without_a_crs_are_refused() -> None:
    with pytest.raises(CrsError, match="no coordinate reference system"):
        gather([], "")


def test_scale_and_north_of_a_map() -> None:
    # Bounds of 10 x 10 km of map at 60 N are 5 km wide on the ground.
    base = 60 * DEGREE_M
    frame = frame_of((0, base - 5000, 10_000, base + 5000), CRS)
    assert frame.width_m == pytest.approx(0.5 * 10_600, rel=1e-3)
    assert frame.height_m == pytest.approx(10_600, rel=1e-3)
    assert north_of(frame) == pytest.approx((0, 1), abs=1e-3)
    # South of the equator of the map's x axis, the pole of a south polar map lies in the middle: north points away.
    assert north_of(frame_of((9e4, -1e3, 9.2e4, 1e3), moon_polar())) == pytest.approx((1, 0), abs=1e-3)
    assert north_of(frame_of((-1e3, -1e3, 1e3, 1e3), moon_polar())) is None
    assert [nice_length(limit) for limit in (0.9, 1.0, 4.99, 730, 2000)] == [0.5, 1, 2, 500, 2000]


def test_graticule_labels_and_places() -> None:
    assert label(12.25, 0.05, True) == "12.25° E"
    assert label(190.0, 5, True) == "170° W"
    assert label(180.0, 5, True) == "180°"
    assert label(-5.0, 1, False) == "5° S"
    assert label(0.0, 0.5, False) == "0.0°"
    assert [nice_step(wanted) for wanted in (0.9, 0.04, 3.4)] == pytest.approx([1, 0.05, 2])
    assert list(crossings(np.array([0.0, 10, 20]), np.array([1.0, 2, 3]), np.array([1.5, 2.5]))) == [
        (5, 1.5),
        (15, 2.5),
    ]


def test_numbers_and_names_as_they_are_shown() -> None:
    assert [shown(value) for value in (1234567, 1854.4, 70.0, 0.02304, -0.5, 0.0, float("nan"), None, "a")] == [
        "1,234,567", "1,854", "70.0", "0.0230", "−0.500", "0", "–", "–", "a"]  # fmt: skip
    assert with_error(2.5123, 0.1234) == "2.51 ± 0.12"
    assert with_error(2.5123, float("nan")) == "2.51"
    assert shortened("Floor of the crater, western part") == "Floor of the crater, we…"
    table = Table("t", "T", ("A", "B"), ("a", "b"), (("x, y", float("nan")), ("z", 1.5)))
    assert table.csv() == 'a,b\n"x, y",\nz,1.5\n'


def test_histogram_bins_hold_all_sizes() -> None:
    edges = log_bins(np.array([10.0, 99.0]))
    assert edges[0] <= 10 and edges[-1] > 99
    assert np.diff(np.log10(edges)) == pytest.approx(1 / 8)


@pytest.mark.parametrize("text", ["", "no metadata", "<qgis><history>IMFMAPPER_A: 1</qgis>"])
def test_a_metadata_file_that_is_no_xml_tells_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "found.qmd").write_text(text, encoding="utf-8")
    assert history_of(tmp_path / "found.shp") == {}


def test_history_is_read_as_qgis_writes_it_without_what_a_file_defines_itself(tmp_path: Path) -> None:
    doctype = "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM' [<!ENTITY much 'far too much'>]>"
    text = "<qgis><history>IMFMAPPER_A: 1 &lt; 2 &amp; 3</history><history>IMFMAPPER_B: &much;</history></qgis>"
    (tmp_path / "found.qmd").write_text(doctype + text, encoding="utf-8")
    entries = history_of(tmp_path / "found.shp")
    assert entries["IMFMAPPER_A"] == "1 < 2 & 3"
    assert "too much" not in entries["IMFMAPPER_B"]


def test_history_is_traced_to_the_files_behind_a_layer(tmp_path: Path) -> None:
    probability = write_raster(tmp_path / "p.tif", np.zeros((4, 4), np.uint8), crs_wkt=CRS)
    from osgeo import gdal

    dataset = gdal.Open(str(probability), gdal.GA_Update)
    dataset.SetMetadata({"IMFMAPPER_MODEL": "light", "AREA_OR_POINT": "Area"})
    dataset = None
    (tmp_path / "found.qmd").write_text(
        f"<qgis><history>IMFMAPPER_INPUT: '{probability}'</history><history>someone: else</history></qgis>",
        encoding="utf-8",
    )
    entries = history_of(tmp_path / "found.shp")
    assert entries == {"IMFMAPPER_INPUT": f"'{probability}'"}
    assert trace(entries, "Detections") == {"Detections": entries, "p.tif": {"IMFMAPPER_MODEL": "light"}}
    assert history_of(tmp_path / "unknown.shp") == {}
    assert entries_of(["IMFMAPPER_TIME: 12:30: 5", "IMFMAPPER_BROKEN"]) == {"IMFMAPPER_TIME": "12:30: 5"}
