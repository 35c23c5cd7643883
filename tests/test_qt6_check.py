"""The static check for Qt 6, on stubs made here."""

from __future__ import annotations

import check_qt6
import pytest

STUB = """
class Qt(PyQt6.sip.simplewrapper):

    class AlignmentFlag(enum.IntFlag):
        AlignLeft = ... # type: Qt.AlignmentFlag

class QObject(PyQt6.sip.wrapper):

    destroyed: typing.ClassVar[pyqtSignal]

    def parent(self) -> 'QObject': ...

class QTimer(QObject):

    def __init__(
        self,
        parent: QObject|None = ...) -> None: ...
    @staticmethod
    def singleShot(msec: int, *args: object, /) -> None: ...
"""


@pytest.fixture
def check(tmp_path):
    (tmp_path / "PyQt6").mkdir()
    (tmp_path / "PyQt6" / "QtCore.pyi").write_text(STUB)
    return lambda source: check_qt6.problems(source, check_qt6.Stubs(tmp_path))


@pytest.mark.parametrize(
    "line",
    ["Qt.AlignmentFlag.AlignLeft", "QTimer.singleShot(1, print)", "QTimer.destroyed", "QTimer().anything()"],
)
def test_what_qt_6_has_passes(check, line):
    assert check(f"from qgis.PyQt.QtCore import Qt, QTimer\n{line}\n") == []


def test_enumeration_without_its_scope_is_named_with_its_line(check):
    ((line, reason),) = check("from qgis.PyQt.QtCore import Qt\n\nside = Qt.AlignLeft\n")
    assert line == 3
    assert "Qt.AlignLeft" in reason


def test_dropped_class_is_named_when_imported(check):
    assert check("from qgis.PyQt.QtCore import QRegExp\n") == [(1, "PyQt6.QtCore has no QRegExp")]


def test_dropped_method_is_named(check):
    assert [line for line, _ in check("dialog.exec_()\ndialog.exec()\n")] == [1]


def test_enumeration_of_qgis_needs_its_scope(check):
    source = (
        "kind = QgsWkbTypes.Polygon\nkind = Qgis.WkbType.Polygon\noptions = QgsVectorFileWriter.SaveVectorOptions()\n"
    )
    assert [line for line, _ in check(source)] == [1]


def test_answers_to_the_difference_pass(check):
    source = (
        "try:\n    from qgis.PyQt.QtCore import QRegExp\nexcept ImportError:\n    QRegExp = None\n"
        "if hasattr(Qgis, 'WkbType'):\n    kind = Qgis.WkbType.Polygon\nelse:\n    kind = QgsWkbTypes.Polygon\n"
    )
    assert check(source) == []
