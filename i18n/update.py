"""Collects the texts of the plugin into `imfmapper.ts` and brings the translations beside it up to date.

Run from the repository root: `python3 i18n/update.py` (needs PyQt5's `pylupdate5`). A new language begins as a copy of
`imfmapper.ts` named `imfmapper_<language>.ts`; `lrelease i18n/imfmapper_<language>.ts` makes the `.qm` that QGIS loads.
All texts share one context, since the same text means the same everywhere in a plugin of this size.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
FOLDERS = ("processing_provider", "imfmapper_plugin", "models", "core")
CONTEXT = "IMFMapper"


def collect_texts() -> list[str]:
    """Returns every translatable text, in the order of the files and without repetitions."""
    files = [str(path) for folder in FOLDERS for path in sorted((HERE.parent / folder).rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "raw.ts"
        subprocess.run(["pylupdate5", *files, "-ts", str(raw)], check=True, capture_output=True)
        sources = [element.text or "" for element in ElementTree.parse(raw).iter("source")]
    return list(dict.fromkeys(sources))


def translations_of(path: Path) -> dict[str, str]:
    """Returns the finished translations of a `.ts` file by text."""
    if not path.exists():
        return {}
    messages = ElementTree.parse(path).iter("message")
    pairs = ((message.findtext("source", ""), message.findtext("translation", "")) for message in messages)
    return {source: translation for source, translation in pairs if translation}


def write_ts(path: Path, texts: list[str]) -> None:
    """Writes a `.ts` file with these texts, keeping the translations it holds."""
    known = translations_of(path)
    root = ElementTree.Element("TS", version="2.1", sourcelanguage="en")
    if "_" in path.stem:
        root.set("language", path.stem.split("_", 1)[1])
    context = ElementTree.SubElement(root, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for text in texts:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = text
        translation = ElementTree.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ElementTree.indent(root)
    body = ElementTree.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def main() -> None:
    """Brings all `.ts` files up to date."""
    texts = collect_texts()
    for path in {HERE / "imfmapper.ts", *HERE.glob("imfmapper_*.ts")}:
        write_ts(path, texts)


if __name__ == "__main__":
    main()
