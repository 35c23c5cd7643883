"""What QGIS's plugin repository asks of a package, checked on the finished zip.

Sources: the checks of plugins.qgis.org on upload (folder, metadata, LICENSE, size, forbidden files) and its scan
afterwards (Bandit's medium and high findings, secrets, executables, hidden files), and the developer cookbook's
chapter "Releasing your plugin". The links in metadata.txt are not followed.
"""

from __future__ import annotations

import ast
import configparser
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

MAX_BYTES = 25_000_000
REQUIRED_METADATA = (
    *("name", "qgisMinimumVersion", "description", "version", "author", "email", "about", "tracker", "repository"),
    # Not required there, but wanted here.
    *("qgisMaximumVersion", "homepage", "icon", "tags", "category", "hasProcessingProvider", "license", "changelog"),
)
LINKS = ("homepage", "tracker", "repository")
FLAGS = ("experimental", "deprecated", "server", "supportsQt6")
COMPILED_SUFFIXES = (".so", ".pyd", ".dll", ".dylib", ".exe", ".pyc", ".pyo", ".o", ".a")
SHELL_SUFFIXES = (".bat", ".sh", ".ps1", ".cmd")
TEXT_SUFFIXES = (".py", ".txt", ".md", ".json", ".qml")
FORBIDDEN_FOLDERS = ("__MACOSX", "__pycache__")
MAX_LINE_CHARACTERS = 500  # longer ones pass for obfuscation
FORBIDDEN_MODULES = ("cPickle", "marshal", "shelve", "dill", "telnetlib", "ftplib")
# `pickle` itself may be imported, for the name of the error that torch's safe reader raises.
FORBIDDEN_ATTRIBUTES = (
    *("pickle.load", "pickle.loads", "pickle.Unpickler", "pickle.Pickler", "tempfile.mktemp", "yaml.load"),
    # They follow links to files and FTP servers, and Python's XML parsers expand entities.
    *("urllib.request.urlopen", "urllib.request.urlretrieve", "ssl._create_unverified_context"),
    *("ElementTree.fromstring", "ElementTree.parse", "xml.etree.ElementTree.fromstring", "xml.etree.ElementTree.parse"),
)
FORBIDDEN_CALLS = ("exec", "eval", "compile", "__import__", "os.system", "os.popen")
SECRET_NAME = re.compile(r"(?i)(passw(or)?d|secret|api_?key|access_?token|private_?key)$")
SECRET_TEXTS = {
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "an access key": re.compile(r"\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{20,})\b"),
    "a password in a link": re.compile(r"https?://[^\s/:@{}<>\"']+:[^\s/@{}<>\"']+@"),
}


def archive_problems(path: Path) -> list[str]:
    """Return what the repository would not take about a plugin's zip, [] when all is well."""
    problems = []
    size = path.stat().st_size
    if size > MAX_BYTES:
        problems.append(f"the zip has {size / 1e6:.1f} MB; the repository takes {MAX_BYTES / 1e6:.0f} MB")
    with zipfile.ZipFile(path) as archive:
        damaged = archive.testzip()
        if damaged is not None:
            return [*problems, f"{damaged}: damaged in the zip"]
        names = archive.namelist()
        problems += name_problems(names)
        for item in archive.infolist():
            name = item.filename
            if (item.external_attr >> 16) & 0o111:
                problems.append(f"{name}: may be executed")
            if not name.endswith(TEXT_SUFFIXES):
                continue
            text = archive.read(name).decode("utf-8")
            problems += text_problems(text, name)
            if name.endswith("/metadata.txt") and name.count("/") == 1:
                problems += metadata_problems(text, [other.partition("/")[2] for other in names])
            if name.endswith(".py"):
                problems += forbidden_constructs(text, name)
    return problems


def name_problems(names: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong with the names of a zip's files."""
    folders = {name.split("/")[0] for name in names}
    if len(folders) != 1 or not min(folders).isidentifier() or not min(folders).isascii():
        yield f"one folder with a name such as 'my_plugin' must hold everything; there are {', '.join(sorted(folders))}"
    for wanted in ("LICENSE", "__init__.py", "metadata.txt"):
        if f"{min(folders)}/{wanted}" not in names:
            yield f"{wanted} is missing"
    for name in names:
        path = PurePosixPath(name)
        if ".." in name or path.is_absolute():
            yield f"{name}: leads out of the folder"
        if any(part.startswith(".") for part in path.parts):
            yield f"{name}: hidden file"
        if set(path.parts) & set(FORBIDDEN_FOLDERS):
            yield f"{name}: must not be published"
        if path.suffix.lower() in COMPILED_SUFFIXES:
            yield f"{name}: compiled code"
        if path.suffix.lower() in SHELL_SUFFIXES:
            yield f"{name}: shell script"


def metadata_problems(text: str, names: Sequence[str]) -> Iterator[str]:
    """Yield what is wrong with ``metadata.txt``.

    Args:
        text: What it holds.
        names: The plugin's files, relative to its folder.
    """
    parser = configparser.ConfigParser()  # interpolates as the repository's does: a lone % is an error
    parser.optionxform = str
    try:
        parser.read_string(text)
        fields = dict(parser["general"])
    except (configparser.Error, KeyError) as error:
        yield f"metadata.txt cannot be read: {error}"
        return
    missing = [name for name in REQUIRED_METADATA if not fields.get(name, "").strip()]
    if missing:
        yield f"metadata.txt lacks {', '.join(missing)}"
    for name in LINKS:
        link = urlparse(fields.get(name, ""))
        if link.scheme not in ("http", "https") or "." not in link.netloc:
            yield f"metadata.txt: {name} is no link"
    yield from (
        f"metadata.txt: {name} must be True or False"
        for name in FLAGS
        if fields.get(name, "False").lower() not in ("true", "false", "yes", "no")
    )
    if "plugin" in fields.get("name", "").lower():
        yield "metadata.txt: the name repeats the word 'plugin'"
    if "\n" in fields.get("description", ""):
        yield "metadata.txt: the description has more than one line"
    if "/" in fields.get("author", ""):
        yield "metadata.txt: the author's name holds a slash"
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", fields.get("email", "")):
        yield "metadata.txt: email is no address"
    if not re.fullmatch(r"\d+(\.\d+)+([-.]?\w+)?", fields.get("version", "")):
        yield "metadata.txt: version is no number such as 1.0.2"
    if not re.fullmatch(r"\d\.\d+(\.\d+)?", fields.get("qgisMinimumVersion", "")):
        yield "metadata.txt: qgisMinimumVersion is no number such as 3.22"
    if fields.get("icon") and fields["icon"] not in names:
        yield f"metadata.txt names the icon '{fields['icon']}', which does not exist"


def text_problems(text: str, name: str) -> Iterator[str]:
    """Yield secrets and lines too long to be read."""
    for what, pattern in SECRET_TEXTS.items():
        if pattern.search(text):
            yield f"{name}: holds {what}"
    if name.endswith(".py"):
        for number, line in enumerate(text.splitlines(), 1):
            if len(line) > MAX_LINE_CHARACTERS:
                yield f"{name}:{number}: a line of {len(line)} characters"


def forbidden_constructs(source: str, name: str) -> Iterator[str]:
    """Yield what a plugin must not contain: code from strings, unpickling, shells, unsafe checkpoint loading, secrets.

    Args:
        source: Python code.
        name: The file's name, for the messages.
    """
    for node in ast.walk(ast.parse(source, name)):
        where = f"{name}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.Import):
            modules = [alias.name.split(".")[0] for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            modules = [(node.module or "").split(".")[0]]
            if modules == ["pickle"]:
                yield from (f"{where}: uses pickle.{alias.name}" for alias in node.names if "Error" not in alias.name)
        else:
            modules = []
        yield from (f"{where}: imports {module}" for module in modules if module in FORBIDDEN_MODULES)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in FORBIDDEN_ATTRIBUTES:
            yield f"{where}: uses {ast.unparse(node)}"
        if isinstance(node, ast.Call):
            yield from (f"{where}: {what}" for what in forbidden_call(node))
        if isinstance(node, ast.Assign):
            yield from (f"{where}: {what}" for what in literal_secrets(node))


def forbidden_call(node: ast.Call) -> Iterator[str]:
    """Yield what is wrong with a call."""
    called = ast.unparse(node.func)
    keywords = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
    if called in FORBIDDEN_CALLS:
        yield f"calls {called}"
    if keywords.get("shell") == "True":
        yield "runs a command through a shell"
    if keywords.get("verify") == "False":
        yield "trusts any server"
    if called == "torch.load" and keywords.get("weights_only") != "True":
        yield "calls torch.load without weights_only=True"


def literal_secrets(node: ast.Assign) -> Iterator[str]:
    """Yield the names that suggest a secret and are given a text."""
    if not isinstance(node.value, ast.Constant) or not isinstance(node.value.value, str) or not node.value.value:
        return
    for target in node.targets:
        name = ast.unparse(target)
        if SECRET_NAME.search(name):
            yield f"{name} is given in the code"
