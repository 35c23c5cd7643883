"""What the algorithms that write detections share: their fields and their order."""

from __future__ import annotations

from collections.abc import Iterable
from math import isnan
from typing import Any

from ..core.detections import Detection
from .compat import DOUBLE, INTEGER, TEXT

FIELDS = {
    "imf_id": INTEGER,
    "area_m2": DOUBLE,
    "prob_mean": DOUBLE,
    "prob_max": DOUBLE,
    "lon": DOUBLE,
    "lat": DOUBLE,
}
#: With the name of the region, once detections were filtered.
FILTERED_FIELDS = {**FIELDS, "region": TEXT}


def attributes_of(detection: Detection, fields: Iterable[str] = FIELDS) -> list[Any]:
    """Returns the attributes of a detection in the order of the fields; what is not known (NaN) becomes NULL."""
    values = (getattr(detection, name) for name in fields)
    return [None if isinstance(value, float) and isnan(value) else value for value in values]
