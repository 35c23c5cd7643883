"""Checks, without running anything, that the code works on Qt 6, which QGIS 4 is built on.

    python3 scripts/check_qt6.py STUBS [FILE ...]

STUBS is a folder that holds PyQt6's type stubs (`pip install --no-deps --target STUBS PyQt6`). What is imported from
`qgis.PyQt` must exist in PyQt6's module of that name, and so must every attribute that is reached through it, which
finds enumerations without their scope. Enumerations of QGIS's classes must have their scope too, and names that Qt 6
dropped must not occur. What answers to the difference is passed over: imports inside a `try` that has an
`except ImportError`, the `else` of `if hasattr(...)` or of a newer QGIS, and lines with the comment `qt5`.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Methods and functions of Qt 5 that Qt 6 does not have, whatever the object.
DROPPED = {
    "exec_": "exec", "print_": "print", "toTime_t": "toSecsSinceEpoch",
    "fromTime_t": "fromSecsSinceEpoch", "globalPos": "globalPosition",
    "qApp": "QApplication.instance()", "QRegExp": "QRegularExpression", "QDesktopWidget": "QScreen",
    "QTextCodec": "QStringConverter", "horizontalAdvanceWidth": "horizontalAdvance",
}  # fmt: skip
#: Attributes of QGIS's classes that begin with a capital and are no members of an enumeration.
NO_MEMBERS = {"QGIS_VERSION", "QGIS_VERSION_INT", "QGIS_RELEASE_NAME", "QGIS_DEV_VERSION", "TEMPORARY_OUTPUT",
    "Style", "StyleCategory", "StyleCategories"}  # fmt: skip

#: A class, a function or a value of a stub.
STATEMENT = re.compile(
    r"(?P<indent> *)(?:class (?P<class>\w+)(?:\((?P<bases>[^)]*)\))?:|(?:def (?=\w+\()|(?=\w+ ?[:=] ?))(?P<name>\w+))"
)


@dataclass
class Scope:
    """A module, a class or an enumeration of the stubs: its base classes and what it defines; other names have None."""

    bases: list[str] = field(default_factory=list)
    members: dict[str, Scope | None] = field(default_factory=dict)


def parse_stub(text: str) -> Scope:
    """Return what a stub defines, by indentation: some of PyQt6's stubs are no valid Python."""
    module = Scope()
    open_scopes = [(-1, module)]
    for line in text.splitlines():
        if not (found := STATEMENT.match(line)):
            continue
        depth = len(found["indent"])
        while open_scopes[-1][0] >= depth:
            open_scopes.pop()
        parent = open_scopes[-1][1]
        if found["class"]:
            scope = Scope([base.strip() for base in (found["bases"] or "").split(",") if base.strip()])
            parent.members[found["class"]] = scope
            open_scopes.append((depth, scope))
        else:
            parent.members.setdefault(found["name"], None)
    return module


class Stubs:
    """PyQt6's type stubs."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._modules = folder / "PyQt6", {}
        if not (self._folder / "QtCore.pyi").is_file():
            raise SystemExit(f"No type stubs of PyQt6 in {folder}: pip install --no-deps --target {folder} PyQt6")

    def module(self, name: str) -> Scope:
        """Return a module of PyQt6; empty where there is none of that name."""
        if name not in self._modules:
            path = self._folder / f"{name}.pyi"
            self._modules[name] = parse_stub(path.read_text(encoding="utf-8")) if path.is_file() else Scope()
        return self._modules[name]

    def find(self, module: str, chain: Sequence[str]) -> bool:
        """Return whether a chain of attributes of a module exists, as far as classes can tell."""
        scope: Scope | None = self.module(module)
        for name in chain:
            if scope is None:
                return True  # beyond a function or a value
            if name in scope.members:
                scope = scope.members[name]
            elif not self._inherits(scope, name):
                return False
            else:
                scope = None
        return True

    def _inherits(self, scope: Scope, name: str) -> bool:
        for base in scope.bases:
            if base.startswith("enum.") and not name[:1].isupper():
                return True  # a method of Python's own Enum
            parent = self._class(base)
            if parent is not None and (name in parent.members or self._inherits(parent, name)):
                return True
        return False

    def _class(self, name: str) -> Scope | None:
        module, _, short = name.rpartition(".")
        candidates = [module] if module else ["QtCore", "QtGui", "QtWidgets"]
        return next((found for c in candidates if (found := self.module(c).members.get(short)) is not None), None)


def problems(source: str, stubs: Stubs) -> list[tuple[int, str]]:
    """Return the lines of a Python file that Qt 6 would refuse, each with the reason."""
    tree, lines = ast.parse(source), source.splitlines()
    answered = _answered(tree)
    imported: dict[str, tuple[str, str]] = {}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = node.module.rpartition(".")[2]
            for alias in node.names:
                imported[alias.asname or alias.name] = (module, alias.name)
                if node not in answered and not stubs.find(module, [alias.name]):
                    found.append((node.lineno, f"PyQt6.{module} has no {alias.name}"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            node.func.is_scope = True  # a nested class, or a method
        if isinstance(node, ast.Attribute) and node not in answered:
            found += _attribute_problem(node, imported, stubs)
        elif isinstance(node, ast.Name) and node.id in DROPPED and node not in answered:
            found.append((node.lineno, f"{node.id} is gone: {DROPPED[node.id]}"))
    return sorted({item for item in found if "qt5" not in lines[item[0] - 1].partition("#")[2]})


def _answered(tree: ast.Module) -> set[ast.AST]:
    """Return what runs on Qt 5 only: a `try` that expects an import to fail, the `else` of a look at the version."""
    inside = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Try) and any("ImportError" in ast.unparse(h.type) for h in node.handlers if h.type):
            inside.update(ast.walk(node))
        elif isinstance(node, (ast.If, ast.IfExp)) and _looks_at_version(node.test):
            for branch in node.orelse if isinstance(node, ast.If) else [node.orelse]:
                inside.update(ast.walk(branch))
    return inside


def _looks_at_version(test: ast.expr) -> bool:
    text = ast.unparse(test)
    return text.startswith("hasattr(") or "QGIS_VERSION_INT >" in text


def _attribute_problem(
    node: ast.Attribute, imported: dict[str, tuple[str, str]], stubs: Stubs
) -> list[tuple[int, str]]:
    if node.attr in DROPPED:
        return [(node.lineno, f".{node.attr} is gone: {DROPPED[node.attr]}")]
    chain = _chain(node)
    if not chain:
        return []
    first = chain[0]
    if first in imported:
        module, name = imported[first]
        if stubs.find(module, [name]) and not stubs.find(module, [name, *chain[1:]]):
            return [(node.lineno, f"PyQt6 has no {'.'.join(chain)}: give the enumeration its scope")]
        return []
    is_member = first.startswith("Qg") and len(chain) == 2 and node.attr[:1].isupper() and not _is_scope(node)
    if is_member and node.attr not in NO_MEMBERS:
        return [(node.lineno, f"{'.'.join(chain)}: give the enumeration its scope")]
    return []


def _is_scope(node: ast.Attribute) -> bool:
    return getattr(node, "is_scope", False)


def _chain(node: ast.Attribute) -> list[str]:
    names = [node.attr]
    value = node.value
    while isinstance(value, ast.Attribute):
        value.is_scope = True  # the outer attribute was met first: `ast.walk` goes from the outside inwards
        names.append(value.attr)
        value = value.value
    return [value.id, *reversed(names)] if isinstance(value, ast.Name) else []


def tracked_files() -> list[Path]:
    """Return the repository's Python files."""
    listed = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in listed.stdout.splitlines()]


def main(arguments: Sequence[str]) -> int:
    """Print what Qt 6 would refuse and return 1 where there is anything."""
    if not arguments:
        raise SystemExit(__doc__)
    stubs, count = Stubs(Path(arguments[0])), 0
    for path in [Path(name) for name in arguments[1:]] or tracked_files():
        for line, reason in problems(path.read_text(encoding="utf-8"), stubs):
            print(f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path}:{line}: {reason}")
            count += 1
    print(f"Qt 6: {count} problem(s)" if count else "Qt 6: no problems")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
