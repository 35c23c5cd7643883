"""The toolbox without QGIS: `python -m imfmapper <algorithm>`."""
