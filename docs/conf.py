"""How Sphinx builds the documentation: `make docs`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_METADATA = (ROOT / "metadata.txt").read_text(encoding="utf-8").splitlines()

project = "IMFMapper"
author = "The IMFMapper developers"
release = version = next(line.split("=", 1)[1] for line in _METADATA if line.startswith("version="))
html_title = f"IMFMapper {release}"

extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]

html_theme = "furo"
html_favicon = "../resources/icons/imfmapper.svg"
html_logo = "../resources/icons/imfmapper.svg"
html_theme_options = {"light_css_variables": {"color-brand-primary": "#0b7285", "color-brand-content": "#0b7285"}}
