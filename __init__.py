"""IMFMapper: maps impact melt fractures in images of planetary surfaces, as a QGIS plugin and from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .imfmapper_plugin.plugin import IMFMapperPlugin


def classFactory(iface: QgisInterface | None) -> IMFMapperPlugin:  # noqa: N802 - the name that QGIS calls
    """Return the plugin object that QGIS drives.

    The import stays inside, so that ``core`` and ``models`` can be imported where QGIS is not installed.

    Args:
        iface: The main window's interface, None in ``qgis_process``.
    """
    from .imfmapper_plugin.plugin import IMFMapperPlugin

    return IMFMapperPlugin(iface)
