"""Rules of the repository that hold for every file: which way imports point, what names and paths it may hold."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LAYERS = ("imfmapper_plugin", "processing_provider", "core", "models")  # each may import those to its right
QGIS_MODULES = ("qgis", "processing", "PyQt5", "PyQt6")


def python_files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def imports(tree: ast.AST, path: Path) -> Iterator[tuple[str, int]]:
    """Yield each imported module as an absolute dotted name within the repository, and its line."""
    package = path.relative_to(ROOT).parent.parts
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or "", node.lineno
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1]
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((".".join([*base, name]), node.lineno) for name in names)


def tracked_text_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode != 0:
        pytest.skip("not a git checkout")
    suffixes = {".py", ".md", ".toml", ".txt", ".json", ".cfg", ".sh", ".svg", ".qml", ".model3", ".ts", ""}
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return [path for path in paths if path.suffix in suffixes and path.is_file()]


@pytest.mark.parametrize("path", python_files("core", "models"), ids=lambda path: str(path.relative_to(ROOT)))
def test_core_and_models_never_import_qgis(path):
    found = [
        f"line {line}: {name}"
        for name, line in imports(ast.parse(path.read_text(encoding="utf-8")), path)
        if name.split(".")[0] in QGIS_MODULES
    ]
    assert not found


@pytest.mark.parametrize("path", python_files(*LAYERS), ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_one_way(path):
    layer = path.relative_to(ROOT).parts[0]
    above = LAYERS[: LAYERS.index(layer)]
    found = [
        f"line {line}: {name}"
        for name, line in imports(ast.parse(path.read_text(encoding="utf-8")), path)
        if name.split(".")[0] in above
    ]
    assert not found


@pytest.mark.parametrize("path", python_files(*LAYERS), ids=lambda path: str(path.relative_to(ROOT)))
def test_code_is_valid_for_python_3_9_and_qt_6(path):
    """QGIS 3.22 on Windows has Python 3.9; QGIS 4 has Qt 6, where exec_ is gone."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 9))
    assert "exec_(" not in source
    direct = [name for name, _ in imports(tree, path) if name.split(".")[0] in ("PyQt5", "PyQt6", "sip")]
    assert not direct


def test_models_import_without_gdal_and_qgis():
    """Training runs on machines that have only torch, torchvision, numpy, scipy and scikit-image."""
    for path in python_files("models"):
        modules = [name.split(".")[0] for name, _ in imports(ast.parse(path.read_text(encoding="utf-8")), path)]
        assert "osgeo" not in modules, path


def test_the_package_imports_without_qgis():
    """`import imfmapper` must work where QGIS is not installed: the factory imports it only when it is called."""
    code = (
        "import importlib.util, sys\n"
        "class Blocker:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        f"        if name.split('.')[0] in {QGIS_MODULES!r}: raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, Blocker())\n"
        f"spec = importlib.util.spec_from_file_location('imfmapper', {str(ROOT / '__init__.py')!r}, "
        f"submodule_search_locations=[{str(ROOT)!r}])\n"
        "module = importlib.util.module_from_spec(spec); sys.modules['imfmapper'] = module\n"
        "spec.loader.exec_module(module)\n"
        "import imfmapper.core.errors, imfmapper.models.catalogue\n"
        "assert 'torch' not in sys.modules\n"
        "print(callable(module.classFactory))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "True"


def test_no_file_names_a_place_of_one_machine_or_a_package_registry():
    places = re.compile(r"/(?:work|root)/|/home/\w+/|/Users/\w+/|[A-Z]:\\\\?Users")
    hosts = re.compile(r"pypi\.org|pythonhosted\.org|download\.pytorch\.org|deb\.debian\.org|archive\.ubuntu\.com")
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}"
        for path in tracked_text_files()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1)
        if places.search(line) or hosts.search(line)
    ]
    assert not found


def test_links_and_pictures_of_the_documents_exist():
    missing = []
    for path in tracked_text_files():
        if path.suffix != ".md":
            continue
        text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)|(?:src|href)=\"([^\"#]+)\"", text):
            name = target[0] or target[1]
            if "://" not in name and not name.startswith("mailto:") and not (path.parent / name).exists():
                missing.append(f"{path.relative_to(ROOT)}: {name}")
    assert not missing
