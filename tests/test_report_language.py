"""Reports in another language: nothing English is left on their pages and figures, and their tables stay as they are.

The other language is English in Cyrillic letters: what is left in Latin ones was not translated.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest

pytest.importorskip("matplotlib", reason="matplotlib is not installed")

from makers import DEGREE_M, box_wkb, line_wkb, moon_equirectangular, write_raster
from report_makers import fracture

from imfmapper.core.report import figures as report_figures
from imfmapper.core.report.catalogue import Fracture, Region
from imfmapper.core.report.graticule import label
from imfmapper.core.report.page import gather, write_report
from imfmapper.core.report.tables import shown
from imfmapper.models import languages

CRS = moon_equirectangular()
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
CYRILLIC = "".join(chr(first + number) for first in (0x410, 0x430) for number in range(26))
#: Units and the names of figures and statistics, which are the same in every language.
SYMBOLS = {"m", "km", "m2", "px", "n", "p", "xmin", "KS", "P20", "P21", "F1", "IoU"}
NORTH = 45 * DEGREE_M


def in_cyrillic(text: str) -> str:
    """Return a text in other letters; placeholders, tags and entities as they are."""
    kept = r"(\{[^{}]*\}|<[^>]*>|&\w+;)"
    parts = re.split(kept, text)
    return "".join(
        part if number % 2 else part.translate(str.maketrans(LATIN, CYRILLIC)) for number, part in enumerate(parts)
    )


def untranslated(text: str) -> set[str]:
    """Return the words in Latin letters that are neither symbols nor the exponent of a number."""
    return set(re.findall(r"(?<![0-9])[A-Za-z][A-Za-z0-9]*", text)) - SYMBOLS


def read(page: str) -> str:
    """Return what a reader of a page sees, without references and what a run was made with, which are data."""
    page = re.sub(r'<style>.*?</style>|<ol class="references">.*?</ol>', " ", page, flags=re.DOTALL)
    page = re.sub(r'(<table class="provenance"><caption>.*?</caption>).*?</table>', r"\1", page, flags=re.DOTALL)
    descriptions = re.findall(r'alt="([^"]*)"', page)
    return unescape(" ".join((re.sub(r"<[^>]*>", " ", page), *descriptions)))


@pytest.fixture(scope="module", autouse=True)
def _coarse_pictures_with_texts() -> Iterator[None]:
    """Draw with few pixels, which is what takes the time, and write texts into SVG files as texts."""
    import matplotlib

    with pytest.MonkeyPatch.context() as patch, matplotlib.rc_context({"svg.fonttype": "none"}):
        patch.setattr(report_figures, "PAGE_DPI", 40)
        patch.setattr(report_figures, "FILE_DPI", 40)
        yield


@pytest.fixture
def _cyrillic(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_translations", [])
    languages.use_translation(in_cyrillic)


def fractures() -> list[Fracture]:
    """Return twelve of different size in two regions and a last one outside both."""
    return [
        fracture(n, 900.0 * n, NORTH, CRS, length_m=60 + 19 * n, width_m=4 + n % 5, azimuth=(30 * n) % 180)
        for n in range(1, 14)
    ]


def regions() -> list[Region]:
    boxes = ((0, 5000), (5000, 11_000))
    return [Region(f"{17 + n}", box_wkb(west, NORTH - 900, east, NORTH + 900)) for n, (west, east) in enumerate(boxes)]


def mosaic(folder: Path) -> Path:
    pixels = np.full((50, 300), 90, np.uint8)
    return write_raster(folder / "1.tif", pixels, crs_wkt=CRS, origin=(0, NORTH + 1000), pixel_m=40, nodata=0)


def test_letters_are_exchanged_in_texts_only() -> None:
    assert in_cyrillic("<b>Az {name}:</b> x &amp; y") == "<b>Ащ {name}:</b> ч &amp; ш"
    assert untranslated("Ащ 12 km of P21") == {"of"}
    assert untranslated("ЩOne 2.1e-05") == {"One"}


@pytest.mark.usefixtures("_cyrillic")
def test_fracture_report_has_no_english_and_the_same_tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, folder = tmp_path / "report.html", tmp_path / "figures"
    given = {"crs_wkt": CRS, "regions": regions(), "raster_path": mosaic(tmp_path)}
    provenance = {"12": {"IMFMAPPER_MIN_AREA": "150"}}
    write_report(page, fractures(), **given, figures_folder=folder, provenance=provenance)
    text = page.read_text(encoding="utf-8")
    crs_words = {"unknown", "Equirectangular", "Moon"}
    assert untranslated(read(text)) - crs_words == {"tif"}
    assert f'lang="{in_cyrillic("en")}"' in text
    for expected in ("Impact melt fractures", "Report", "All regions", "Outside the regions", "Largest width [m]"):
        assert f">{in_cyrillic(expected)}<" in text
    for figure in folder.glob("*.svg"):
        words = [item for item in ElementTree.parse(figure).iter() if item.tag.endswith("text")]
        assert len(words) > 3
        assert untranslated(" ".join("".join(item.itertext()) for item in words)) <= set("abcd")
    monkeypatch.setattr(languages, "_translations", [])
    tables = report_figures.make_tables(gather(fractures(), CRS, regions=regions()))
    assert len(tables) == 7 and "All regions" in tables["regions"].csv()
    for name, table in tables.items():
        assert (folder / f"{name}.csv").read_bytes() == table.csv().encode("utf-8")


@pytest.mark.usefixtures("_cyrillic")
@pytest.mark.parametrize("count", [0, 1])
def test_report_of_little_has_no_english(tmp_path: Path, count: int) -> None:
    page = tmp_path / "report.html"
    write_report(page, fractures()[:count], crs_wkt=CRS, rose_radius="length")
    text = page.read_text(encoding="utf-8")
    assert untranslated(read(text)) <= {"unknown", "Equirectangular", "Moon"}
    assert in_cyrillic("fractures") in text


def test_a_users_name_stays_even_where_the_report_has_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(languages, "_translations", [in_cyrillic])
    named = Region("Mosaic", box_wkb(0, NORTH - 900, 5000, NORTH + 900))
    (own, _) = gather(fractures()[:6], CRS, regions=[named]).by_region
    rows = report_figures.region_table([own]).rows
    assert [shown(row[0]) for row in rows] == ["Mosaic"]


@pytest.mark.usefixtures("_cyrillic")
def test_graticule_has_the_languages_letters() -> None:
    letters = [label(*place) for place in ((12, 1, True), (-12, 1, True), (5, 1, False), (-5, 1, False))]
    assert letters == [f"{degrees}° {in_cyrillic(letter)}" for degrees, letter in zip((12, 12, 5, 5), "EWNS")]


@pytest.mark.usefixtures("_cyrillic")
def test_comparison_has_no_english_and_the_same_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("skimage", reason="centrelines need scikit-image")
    from imfmapper.core.comparison.comparison import compare
    from imfmapper.core.comparison.report import render_report, write_table
    from imfmapper.core.comparison.shapes import Mapped

    drawn = [Mapped(1, line_wkb((0, 3), (90, 3)))]
    result = compare([Mapped(1, box_wkb(0, 0, 120, 6))], drawn, crs_wkt=CRS)
    page = render_report(result, names=("1", "2"), record={"3": "4"})
    assert untranslated(read(page)) == {"A", "B"}
    assert page.startswith(f'<!DOCTYPE html>\n<html lang="{in_cyrillic("en")}">')
    write_table(result, tmp_path / "other.csv")
    monkeypatch.setattr(languages, "_translations", [])
    write_table(result, tmp_path / "english.csv")
    assert (tmp_path / "other.csv").read_bytes() == (tmp_path / "english.csv").read_bytes()
    assert b"Covered share of length" in (tmp_path / "other.csv").read_bytes()


@pytest.mark.usefixtures("_cyrillic")
@pytest.mark.parametrize("is_found", [True, False])
def test_evaluation_has_no_english(is_found: bool) -> None:
    pytest.importorskip("torch", reason="PyTorch is not installed")
    from imfmapper.core.evaluation.report import render_report

    page = render_report(made_evaluation(is_found), "5")
    classes = {"tiny", "small", "medium", "large", "huge"}
    assert untranslated(read(page)) - classes == {"train", "validation", "cpu", "dark", "imfmapper", "light"}
    assert f'lang="{in_cyrillic("en")}"' in page


def made_evaluation(is_found: bool) -> object:
    """Return the evaluation of two tiles, one for training; with a fracture that was half found, or with none."""
    from imfmapper.core.datasets import Tile
    from imfmapper.core.evaluation.false_alarms import FalseAlarms
    from imfmapper.core.evaluation.figures import Evaluation, Picture, TileFigures
    from imfmapper.core.evaluation.line_scores import LineScores
    from imfmapper.core.evaluation.pixel_counts import count_pixels
    from imfmapper.models.cards import ModelCard
    from imfmapper.models.checkpoints import LoadedModel

    model = LoadedModel(None, ModelCard("dark", "dark", "imfmapper_light"), "12" * 32, Path("dark.pt"))
    result = Evaluation(model, 0.5, "cpu", lines=LineScores(), alarms=FalseAlarms(1.5))
    result.widths_known = is_found
    truth = np.zeros((40, 40), bool)
    truth[10:14] = is_found
    predicted = truth & (np.arange(40) < 20)
    predicted[30:39, 30:39] = True
    counts = count_pixels(predicted, truth)
    result.histogram.add(np.where(predicted, 0.8, 0.1), truth, np.ones_like(truth))
    result.lines.add(predicted, truth)
    result.alarms.add(predicted, truth, np.ones_like(truth))
    result.published.add_batch([counts])
    result.pooled += counts
    result.by_split = {"train": counts, "validation": counts}
    result.by_incidence = {"25-50": counts, "50-75": counts}
    tile = Tile("1", "train", Path("1.png"), None, None, None, None, 0, 0, None, 1.5)
    result.tiles = [TileFigures(tile, counts, math.nan, math.nan, 1)]
    picture = Picture("1", np.full((40, 40), 90, np.uint8), predicted, truth, predicted & ~truth, counts)
    result.pictures = {"hits": [picture], "misses": [picture], "false alarms": [picture]}
    return result
