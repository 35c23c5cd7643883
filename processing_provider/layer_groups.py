"""Puts the layers of a run into a group of the layer tree, named after what was mapped."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeLayer,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

from .base import tr
from .compat import POLYGON_TYPE

#: Whether results are grouped, "yes" or "no"; set in the plugin's options.
GROUP_SETTING = "imfmapper/group_results"


def group_name(about: str) -> str:
    """Returns the group's name for what the layers were made from, "" where the user wants none."""
    if QgsSettings().value(GROUP_SETTING, "yes") == "no":
        return ""
    return tr("IMFMapper: {name}").format(name=about)


def ask_for_group(details: Any, name: str) -> str:
    """Has QGIS load a layer into the group where it can (from 3.32), and returns the name where it cannot.

    Args:
        details: QGIS's details of a layer that it will load.
        name: the group, "" for none.
    """
    if not hasattr(details, "groupName"):
        return name
    if name and not details.groupName:
        details.groupName = name
    return ""


def place_in_group(layer: QgsMapLayer, name: str, project: QgsProject | None) -> None:
    """Moves a loaded layer into the group, made above the other layers where there is none yet.

    In the group lines lie above polygons and these above rasters, in whatever order QGIS loads them.
    """
    node = project.layerTreeRoot().findLayer(layer.id()) if project is not None and name else None
    if node is None:
        return
    parent = node.parent()
    groups = [parent] if parent.name() == name else []  # QGIS adds below the current layer, which may be there
    groups += [child for child in parent.children() if isinstance(child, QgsLayerTreeGroup) and child.name() == name]
    group = groups[0] if groups else parent.insertGroup(0, name)
    height = _height(node)
    others = [(index, child) for index, child in enumerate(group.children()) if child is not node]
    not_above = (index for index, child in others if _height(child) <= height)
    group.insertChildNode(next(not_above, -1), node.clone())
    parent.removeChildNode(node)


def _height(node: QgsLayerTreeNode) -> int:
    """Returns how far up a layer or group belongs: rasters 0, polygons 1, lines and points 2, groups 3."""
    if not isinstance(node, QgsLayerTreeLayer):
        return 3
    if not isinstance(node.layer(), QgsVectorLayer):
        return 0
    return 1 if node.layer().geometryType() == POLYGON_TYPE else 2
