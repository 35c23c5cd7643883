"""The translations: complete, true to the placeholders and names of the texts, and loaded by QGIS."""

from __future__ import annotations

import ast
import builtins
import importlib.util
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).resolve().parent.parent
TRANSLATED = sorted((ROOT / "i18n").glob("imfmapper_*.ts"))
CONTEXT = "IMFMapper"
FRENCH = {
    "Run IMFMapper": "Exécuter IMFMapper",
    "Measure detections": "Mesurer les détections",
    "Cancel": "Annuler",
    "Mapping": "Cartographie",
}

every_language = pytest.mark.parametrize("ts", TRANSLATED, ids=[path.stem for path in TRANSLATED])


def load_update() -> ModuleType:
    spec = importlib.util.spec_from_file_location("i18n_update", ROOT / "i18n" / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def finished(ts: Path) -> dict[str, str]:
    """Returns the finished translations of a `.ts` file by text."""
    pairs = {}
    for message in ElementTree.parse(ts).iter("message"):
        translation = message.find("translation")
        if translation.get("type") is None and translation.text:
            pairs[message.findtext("source")] = translation.text
    return pairs


@pytest.fixture(scope="module")
def texts() -> list[str]:
    """Returns every text of the plugin's sources."""
    if shutil.which("pylupdate5") is None:
        pytest.skip("pylupdate5, which collects the texts, is not installed")
    return load_update().collect_texts()


@pytest.fixture(scope="module")
def algorithm_names(imfmapper_provider: object) -> list[str]:
    """Returns the English names of the algorithms; the names of models that ship are no texts."""
    algorithms = (one for one in imfmapper_provider.algorithms() if type(one).__module__.startswith("imfmapper."))
    return [one.displayName() for one in algorithms]


@every_language
def test_every_text_is_translated(ts: Path, texts: list[str]) -> None:
    assert len(texts) > 1000
    known = finished(ts)
    assert [text for text in texts if text not in known] == []


def untranslated(source: str) -> list[str]:
    """Returns the texts with words that code raises, logs or reports without looking them up with `tr`."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        is_error = name == "Cancelled" or (name.endswith("Error") and not hasattr(builtins, name))
        if is_error or name in ("info", "warn", "report", "pushInfo", "pushWarning"):
            texts = [text for text in node.args if isinstance(text, (ast.Constant, ast.JoinedStr))]
            found += [ast.unparse(text) for text in texts if re.search(r"[a-z]{3} [a-z]{2}", ast.unparse(text))]
    return found


def test_no_error_or_line_of_the_log_is_left_untranslated() -> None:
    assert untranslated('raise InputError(f"Band is {band}.")') == ["f'Band is {band}.'"]
    assert untranslated('raise InputError(tr("Band is {band}.").format(band=band))') == []
    paths = [
        path
        for folder in ("core", "models", "processing_provider", "imfmapper_plugin")
        for path in sorted((ROOT / folder).rglob("*.py"))
        if not {"command_line", "simulation"} & set(path.relative_to(ROOT).parts) and path.name != "scene_pool.py"
    ]
    assert len(paths) > 150
    left = {str(path.relative_to(ROOT)): untranslated(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: texts for path, texts in left.items() if texts} == {}


@every_language
def test_placeholders_are_those_of_the_text(ts: Path) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(re.findall(r"\{[^{}]*\}", text))

    wrong = {s: t for s, t in finished(ts).items() if set(placeholders(s)) != set(placeholders(t))}
    assert wrong == {}


@every_language
def test_markup_paragraphs_and_file_patterns_are_kept(ts: Path) -> None:
    def skeleton(text: str) -> tuple[list[str], int, list[str], bool]:
        tags = re.findall(r"</?\w+[^>]*>", text)
        return tags, text.count("\n"), re.findall(r"\*\.\w+|;;", text), text.endswith("…")

    wrong = {s: t for s, t in finished(ts).items() if skeleton(s) != skeleton(t)}
    assert wrong == {}


@every_language
def test_field_and_parameter_names_are_kept(ts: Path) -> None:
    def names(text: str) -> set[str]:
        """Returns the words with an underscore and those parameters that texts name (INPUT, START, RESUME)."""
        return set(re.findall(r"\b[A-Za-z0-9]+_[A-Za-z0-9_.]*\w|\b(?:INPUT|MODEL|START|RESUME|SEED)\b", text))

    wrong = {s: names(s) - names(t) for s, t in finished(ts).items() if not names(s) <= names(t)}
    assert wrong == {}


@every_language
def test_quoted_algorithms_have_their_translated_name(ts: Path, algorithm_names: list[str]) -> None:
    known = finished(ts)
    quoted = [(name, s) for name in algorithm_names for s in known if f"'{name}'" in s]
    assert len({name for name, _ in quoted}) >= 8
    assert [(name, s) for name, s in quoted if known[name] not in known[s]] == []


@contextmanager
def installed(qm: Path) -> Iterator[None]:
    """Installs a compiled translation in the running QGIS, and removes it at the end."""
    from qgis.PyQt.QtCore import QCoreApplication, QTranslator

    translator = QTranslator()
    assert translator.load(str(qm))
    assert QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@pytest.mark.usefixtures("imfmapper_provider")
@every_language
def test_compiled_translation_is_that_of_the_source(ts: Path) -> None:
    from imfmapper.imfmapper_plugin.translation import tr

    with installed(ts.with_suffix(".qm")):
        stale = {s: t for s, t in finished(ts).items() if tr(s) != t}
    assert stale == {}


@pytest.mark.usefixtures("imfmapper_provider")
def test_compiled_french_gives_french() -> None:
    from imfmapper.imfmapper_plugin.translation import tr

    with installed(ROOT / "i18n" / "imfmapper_fr.qm"):
        assert {text: tr(text) for text in FRENCH} == FRENCH
        assert tr("No text of the plugin") == "No text of the plugin"
    assert tr("Cancel") == "Cancel"


@contextmanager
def language_of_qgis(name: str) -> Iterator[None]:
    """Makes a language that of QGIS, as the desktop's does, and restores what was there."""
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QLocale

    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        if QgsApplication.locale()[:2] != name[:2]:
            pytest.skip("QGIS's settings override the language of the desktop")
        yield
    finally:
        QLocale.setDefault(before)


@pytest.mark.usefixtures("imfmapper_provider")
def test_algorithms_are_french_in_a_french_qgis() -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    from imfmapper.imfmapper_plugin.translation import install_translator
    from imfmapper.processing_provider.runimfmapper import RunIMFMapper

    with language_of_qgis("fr_FR"):
        translator = install_translator()
    assert translator is not None
    try:
        algorithm = RunIMFMapper()
        assert (algorithm.displayName(), algorithm.group()) == ("Exécuter IMFMapper", "Cartographie")
        assert "fractures de fonte d'impact" in algorithm.shortHelpString()
    finally:
        QCoreApplication.removeTranslator(translator)
    assert RunIMFMapper().displayName() == "Run IMFMapper"


@pytest.mark.usefixtures("imfmapper_provider")
def test_a_language_without_translation_stays_english() -> None:
    from imfmapper.imfmapper_plugin.translation import install_translator

    with language_of_qgis("fi_FI"):
        assert install_translator() is None
