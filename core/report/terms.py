"""Names that a report gives to rows of its own: English as data, in the user's language where they are read."""

from __future__ import annotations

from ...models.languages import QT_TR_NOOP, tr


class Term(str):
    """A name of the report's own: English as a key and in CSV files, translated where it is `shown`.

    Names that users gave to regions are plain texts: they stay as they are, even where they read the same.
    """

    __slots__ = ()

    @property
    def shown(self) -> str:
        """The name in the user's language."""
        return tr(str(self))


LENGTH, WIDTH = Term(QT_TR_NOOP("Length [m]")), Term(QT_TR_NOOP("Mean width [m]"))
#: Quantities that are summed up, with the attribute of a fracture that each is.
QUANTITIES = {
    Term(QT_TR_NOOP("Area [m²]")): "area_m2",
    LENGTH: "length_m",
    WIDTH: "width_m",
    Term(QT_TR_NOOP("Largest width [m]")): "maxwid_m",
    Term(QT_TR_NOOP("Sinuosity")): "sinuosity",
    Term(QT_TR_NOOP("Mean probability")): "prob_mean",
}
ALL_REGIONS, OUTSIDE = Term(QT_TR_NOOP("All regions")), Term(QT_TR_NOOP("Outside the regions"))
MOSAIC, HULL = Term(QT_TR_NOOP("Mosaic")), Term(QT_TR_NOOP("Convex hull"))


def name_shown(name: str) -> str:
    """Returns a name as it is read: a term in the user's language, a user's own name as it is."""
    return name.shown if isinstance(name, Term) else name
