"""Puts the texts of the styles, which are English in `resources/styles`, into QGIS's language: legends and forms.

Only what is read by people is translated; values and names of fields stay as they are in the files. Every text of a
style stands here, where the translators' tools find it, in the words of `scripts/write_styles.py`.
"""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import QgsExpression
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from ..models.languages import QT_TR_NOOP
from .base import tr

#: What the form's list calls a feature without a number; a literal of an expression.
DRAWN = QT_TR_NOOP("drawn")
#: Why a detection was dropped, by the value of the field.
REASON_TEXTS = {
    "area": QT_TR_NOOP("smaller than the smallest area"),
    "region": QT_TR_NOOP("outside the regions"),
    "seam": QT_TR_NOOP("at a seam of the mosaic"),
    "ridge": QT_TR_NOOP("lit as a ridge"),
    "length": QT_TR_NOOP("shorter than the smallest length"),
    "width": QT_TR_NOOP("narrower than the smallest width"),
    "elongation": QT_TR_NOOP("not long enough for its width"),
    "probability": QT_TR_NOOP("of too low a probability"),
}
TEXTS = frozenset(
    (
        # detections: probability, length, direction
        QT_TR_NOOP("below 0.5"),
        QT_TR_NOOP("0.5 to 0.65"),
        QT_TR_NOOP("0.65 to 0.8"),
        QT_TR_NOOP("0.8 to 0.9"),
        QT_TR_NOOP("0.9 and more"),
        QT_TR_NOOP("below 50 m"),
        QT_TR_NOOP("50 to 100 m"),
        QT_TR_NOOP("100 to 200 m"),
        QT_TR_NOOP("200 to 500 m"),
        QT_TR_NOOP("500 m and more"),
        QT_TR_NOOP("north to south"),
        QT_TR_NOOP("northeast to southwest"),
        QT_TR_NOOP("east to west"),
        QT_TR_NOOP("southeast to northwest"),
        # what a review decided
        QT_TR_NOOP("not reviewed"),
        QT_TR_NOOP("accepted"),
        QT_TR_NOOP("edited or drawn"),
        QT_TR_NOOP("rejected"),
        QT_TR_NOOP("merged label"),
        *REASON_TEXTS.values(),
        # labels by width, tiles by set and by figures
        QT_TR_NOOP("tiny (below 5 px)"),
        QT_TR_NOOP("small (5 to 10 px)"),
        QT_TR_NOOP("medium (10 to 20 px)"),
        QT_TR_NOOP("large (20 to 30 px)"),
        QT_TR_NOOP("huge (30 px and more)"),
        QT_TR_NOOP("drawn as polygon, or dissolved"),
        QT_TR_NOOP("training"),
        QT_TR_NOOP("validation"),
        QT_TR_NOOP("not split"),
        QT_TR_NOOP("F1 0.75 and more"),
        QT_TR_NOOP("F1 0.5 to 0.75"),
        QT_TR_NOOP("F1 0.25 to 0.5"),
        QT_TR_NOOP("F1 below 0.25"),
        QT_TR_NOOP("false alarms only"),
        QT_TR_NOOP("nothing there, nothing found"),
        # density
        QT_TR_NOOP("no fracture"),
        QT_TR_NOOP("up to 1 km/km²"),
        QT_TR_NOOP("1 to 2"),
        QT_TR_NOOP("2 to 5"),
        QT_TR_NOOP("5 to 10"),
        QT_TR_NOOP("10 to 20"),
        QT_TR_NOOP("over 20"),
        # the form of a review: boxes, fields, decisions
        QT_TR_NOOP("Decision"),
        QT_TR_NOOP("Measures"),
        QT_TR_NOOP("Record"),
        QT_TR_NOOP("Number"),
        QT_TR_NOOP("Region"),
        QT_TR_NOOP("Area [m2]"),
        QT_TR_NOOP("Length [m]"),
        QT_TR_NOOP("Mean width [m]"),
        QT_TR_NOOP("Largest width [m]"),
        QT_TR_NOOP("Azimuth [deg]"),
        QT_TR_NOOP("Sinuosity"),
        QT_TR_NOOP("Branches"),
        QT_TR_NOOP("Mean probability"),
        QT_TR_NOOP("Highest probability"),
        QT_TR_NOOP("Longitude [deg]"),
        QT_TR_NOOP("Latitude [deg]"),
        QT_TR_NOOP("Comment"),
        QT_TR_NOOP("Reviewer"),
        QT_TR_NOOP("Reviewed on"),
        QT_TR_NOOP("Origin"),
        QT_TR_NOOP("Key of the outline"),
        QT_TR_NOOP("Not reviewed"),
        QT_TR_NOOP("Accept: a fracture"),
        QT_TR_NOOP("Reject: none"),
        QT_TR_NOOP("Edited or drawn: a fracture"),
    )
)
#: Which attribute of which element of a style is read by people; those of value maps come besides.
_SHOWN = {
    **dict.fromkeys(("category", "range", "rule", "item"), "label"),
    **dict.fromkeys(("alias", "attributeEditorContainer"), "name"),
}


def translate_style(document: QDomDocument) -> None:
    """Puts the texts of a style into QGIS's language; what is no text of ours stays as it is."""
    for element, attribute in shown_attributes(document):
        text = element.attribute(attribute)
        if text in TEXTS:
            element.setAttribute(attribute, tr(text))
    for element in elements(document, "previewExpression"):
        literal, translated = (QgsExpression.quotedString(text) for text in (DRAWN, tr(DRAWN)))
        text = element.firstChild().toText()
        text.setData(text.data().replace(literal, translated))


def shown_attributes(document: QDomDocument) -> Iterator[tuple[QDomElement, str]]:
    """Yields the elements of a style that carry a text for people, each with the name of its attribute."""
    for tag, attribute in _SHOWN.items():
        for element in elements(document, tag):
            yield element, attribute
    for widget in elements(document, "editWidget"):
        if widget.attribute("type") == "ValueMap":
            for option in elements(widget, "Option"):
                if option.hasAttribute("value"):
                    yield option, "name"


def elements(parent: QDomDocument | QDomElement, tag: str) -> list[QDomElement]:
    """Returns the elements of a kind, however deep; the list stays valid when they are changed or removed."""
    found = parent.elementsByTagName(tag)
    return [found.at(index).toElement() for index in range(found.count())]
