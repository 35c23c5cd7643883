"""How wide a weak label is drawn for each width class."""

from __future__ import annotations

#: Full width in pixels of 1.5 m per width class: the middles of the classes of Le Corre et al. 2025, section 3.1.
#: The paper prints the classes but not the buffer distance; "huge" has no upper end, so a little more than its start.
DEFAULT_CLASS_WIDTHS = {"tiny": 2.5, "small": 7.5, "medium": 15.0, "large": 25.0, "huge": 35.0}
