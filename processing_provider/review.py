"""What the algorithms of a review share: how decisions are read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from qgis.core import QgsFeature

from ..core.progress import Progress
from ..core.review import UNREVIEWED, Reviewed, reviewed
from ..core.shape_keys import warn_of_other_crs
from .base import has_value

#: Field that tells whether an outline was changed; layers that were not prepared for review lack it.
KEY_FIELD = "shape_key"


def attributes_by_name(feature: QgsFeature) -> dict[str, Any]:
    """Returns the attributes of a feature by names in lower case, None for those that are empty."""
    pairs = zip(feature.fields().names(), feature.attributes())
    return {name.lower(): value if has_value(value) else None for name, value in pairs}


def reviewed_features(
    features: Iterable[QgsFeature], crs_wkt: str, status_field: str = "status", *, progress: Progress
) -> list[Reviewed]:
    """Returns the features of a review with their decisions; without a status field they are unreviewed."""
    decisions, keys = [], []
    for feature in features:
        progress.check()
        values = attributes_by_name(feature)
        wkb = bytes(feature.geometry().asWkb())
        if status_field.lower() not in values:
            decisions.append(Reviewed(feature.id(), wkb, UNREVIEWED))
            continue
        key, known = values.get(KEY_FIELD), KEY_FIELD in values
        decisions.append(
            reviewed(feature.id(), wkb, values[status_field.lower()], crs_wkt=crs_wkt, key=key, keys_known=known)
        )
        keys.append(key)
    warn_of_other_crs(keys, crs_wkt, progress)
    return decisions
