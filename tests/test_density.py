"""The density raster: sums that must hold, cells worked out by hand, true ground area at any latitude."""

from __future__ import annotations

from math import cos, radians
from pathlib import Path

import numpy as np
import pytest
from makers import DEGREE_M, MOON_DEGREES, box_wkb, moon_equirectangular, moon_polar
from osgeo import gdal
from report_makers import fracture

from imfmapper.core.errors import InputError, RasterError
from imfmapper.core.geodesy import ground_area_m2
from imfmapper.core.report.catalogue import union
from imfmapper.core.report.density import Density, automatic_cell_size_m, map_density, write_density

CRS = moon_equirectangular()


def test_lengths_are_cut_at_the_cells_edges() -> None:
    # Cells of 100 m from 0 to 300; a fracture from x = 50 to 270 at y = 150, one within the lower left cell.
    made = [
        fracture(1, 160, 150, CRS, length_m=220, azimuth=90),
        fracture(2, 50, 50, CRS, length_m=40, azimuth=45),
    ]
    found = map_density(made, [box_wkb(0, 0, 300, 300)], CRS, cell_size_m=100)
    assert (found.grid.width, found.grid.height) == (3, 3)
    # Per cell of 0.01 km2.
    assert found.p21 == pytest.approx(np.array([[0, 0, 0], [5, 10, 7], [4, 0, 0]]), rel=1e-4, abs=1e-9)
    assert found.p20 == pytest.approx(np.array([[0, 0, 0], [0, 100, 0], [100, 0, 0]]), rel=1e-4, abs=1e-9)


@pytest.mark.parametrize(
    ("crs_wkt", "x", "y", "unit"),
    [(CRS, 0, 45 * DEGREE_M, 1.0), (MOON_DEGREES, 10.0, -60.0, 1 / DEGREE_M), (moon_polar(), 2e5, 3e5, 1.0)],
)
def test_sums_over_cells_are_the_totals(crs_wkt: str, x: float, y: float, unit: float) -> None:
    rng = np.random.default_rng(0)
    made = [
        fracture(
            n,
            x + rng.uniform(-1500, 1500) * unit,
            y + rng.uniform(-1500, 1500) * unit,
            crs_wkt,
            length_m=rng.uniform(50, 600),
            azimuth=rng.uniform(0, 180),
        )
        for n in range(60)
    ]
    region = box_wkb(x - 3000 * unit, y - 3000 * unit, x + 3000 * unit, y + 3000 * unit)
    found = map_density(made, [region], crs_wkt, cell_size_m=130)
    assert found.length_km.sum() == pytest.approx(sum(one.length_m for one in made) / 1000, rel=1e-4)
    assert found.count.sum() == 60
    assert found.area_km2.sum() == pytest.approx(ground_area_m2(region, crs_wkt) / 1e6, rel=1e-4)


def test_cells_are_square_on_the_ground_and_know_their_true_area() -> None:
    # At 60 N an equirectangular map is twice as wide as the ground; a degree further north a cell has less of it.
    south = 60 * DEGREE_M
    found = map_density([], [box_wkb(0, south, DEGREE_M, south + DEGREE_M)], CRS, cell_size_m=1000)
    _, dx, _, top, _, dy = found.grid.geotransform
    assert -dy == pytest.approx(1000, rel=1e-4)
    assert dx == pytest.approx(1000 / cos(radians(60.5)), rel=1e-4)
    rows = np.arange(found.grid.height)
    latitudes = (top + (rows + 0.5) * dy) / DEGREE_M
    expected = dx * -dy * np.cos(np.radians(latitudes)) / 1e6
    assert found.cell_area_km2[:, 0] == pytest.approx(expected, rel=1e-4)
    assert found.cell_area_km2.std(axis=1) == pytest.approx(0, abs=1e-9)


def test_border_cells_refer_to_their_mapped_part() -> None:
    # The region covers the lower left cell whole, a quarter of its right neighbour and a twentieth of the upper ones.
    made = [fracture(1, 110, 50, CRS, length_m=20, azimuth=0), fracture(2, 160, 50, CRS, length_m=50, azimuth=0)]
    region = box_wkb(0, 0, 125, 105)
    outer = box_wkb(0, 0, 200, 200)
    found = map_density(made, [region, box_wkb(199.9, 199.9, 200, 200)], CRS, cell_size_m=100)
    assert ground_area_m2(outer, CRS) == pytest.approx(found.cell_area_km2.sum() * 1e6, rel=1e-3)
    assert found.area_km2 / found.cell_area_km2 == pytest.approx(
        np.array([[0.05, 0.0125 + 1e-6], [1.0, 0.25]]), rel=1e-3
    )
    assert np.isnan(found.p21[0]).all()  # less than a tenth was mapped
    # 20 m in 0.0025 km2; the second fracture lies outside the region.
    assert found.p21[1].tolist() == pytest.approx([0, 8], rel=1e-3)
    assert found.p20[1].tolist() == pytest.approx([0, 400], rel=1e-3)


def test_overlapping_regions_count_once() -> None:
    once = map_density([], [box_wkb(0, 0, 200, 100)], CRS, cell_size_m=50)
    twice = map_density([], [box_wkb(0, 0, 150, 100), box_wkb(100, 0, 200, 100)], CRS, cell_size_m=50)
    assert twice.area_km2 == pytest.approx(once.area_km2)


def test_automatic_cells_hold_some_ten_fractures() -> None:
    area = union([box_wkb(0, 0, 11_000, 11_000)])  # 121 km2
    assert automatic_cell_size_m(1000, area, CRS) == 1000  # 1,100 m would hold ten
    assert automatic_cell_size_m(3000, area, CRS) == 500  # 635 m would
    assert automatic_cell_size_m(0, area, CRS) == 1000  # a tenth of the edge, 1,100 m
    assert automatic_cell_size_m(10**9, area, CRS) == 20  # no more than 400 cells along an edge: 27.5 m


def test_written_raster_holds_both_densities_and_its_history(tmp_path: Path) -> None:
    found = map_density([fracture(1, 150, 150, CRS)], [box_wkb(0, 0, 300, 250)], CRS, cell_size_m=100)
    path = tmp_path / "density.tif"
    write_density(path, found, {"IMFMAPPER_CELL_SIZE": 100})
    dataset = gdal.Open(str(path))
    assert (dataset.RasterCount, dataset.GetGeoTransform()) == (2, found.grid.geotransform)
    assert dataset.GetMetadataItem("IMFMAPPER_CELL_SIZE") == "100"
    for number, values in ((1, found.p21), (2, found.p20)):
        band = dataset.GetRasterBand(number)
        assert band.DataType == gdal.GDT_Float32
        assert np.isnan(band.GetNoDataValue())
        assert band.ReadAsArray() == pytest.approx(values.astype(np.float32), nan_ok=True)
    assert [dataset.GetRasterBand(n).GetUnitType() for n in (1, 2)] == ["km/km2", "1/km2"]
    assert {one.name for one in tmp_path.iterdir()} == {"density.tif"}


def test_refused_cells_and_places(tmp_path: Path) -> None:
    region = [box_wkb(0, 0, 1e5, 1e5)]
    with pytest.raises(InputError, match=r"Cell size is -1 m; expected 0 \(automatic\) or more"):
        map_density([], region, CRS, cell_size_m=-1)
    with pytest.raises(InputError, match=r"Cells of 1 m would be 99,959 x 100,000; at most 25,000,000 are made"):
        map_density([], region, CRS, cell_size_m=1)
    with pytest.raises(InputError, match="no mapped area"):
        map_density([], [], CRS)
    small = map_density([], [box_wkb(0, 0, 10, 10)], CRS, cell_size_m=5)
    assert isinstance(small, Density)
    with pytest.raises(RasterError, match=r"missing.density\.tif' cannot be written"):
        write_density(tmp_path / "missing" / "density.tif", small)
