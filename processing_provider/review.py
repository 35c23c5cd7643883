"""What the algorithms of a review share: how a feature's decision is read."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsFeature

from ..core.review import UNREVIEWED, Reviewed, reviewed
from .base import has_value

#: Field that tells whether an outline was changed; layers that were not prepared for review lack it.
KEY_FIELD = "shape_key"


def attributes_by_name(feature: QgsFeature) -> dict[str, Any]:
    """Returns the attributes of a feature, None for those that are empty."""
    pairs = zip(feature.fields().names(), feature.attributes())
    return {name: value if has_value(value) else None for name, value in pairs}


def reviewed_feature(feature: QgsFeature, status_field: str = "status") -> Reviewed:
    """Returns a feature of a review with its decision; without a status field it is unreviewed."""
    values = attributes_by_name(feature)
    wkb = bytes(feature.geometry().asWkb())
    if status_field not in values:
        return Reviewed(feature.id(), wkb, UNREVIEWED)
    known = KEY_FIELD in values
    return reviewed(feature.id(), wkb, values[status_field], key=values.get(KEY_FIELD), keys_known=known)
