"""Takes the pictures of QGIS's window for the documents: the toolbox with IMFMapper, and the Run IMFMapper dialog.

A real QGIS runs on a virtual screen (xvfb-run) with a profile of its own, opens the project of the demonstration and
draws itself into files; see `screenshots_in_qgis`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from qgis_program import find_program, link_plugin
from small_pictures import save_small

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "demo" / "imfmapper_demo.qgz"
PICTURES = ("toolbox.png", "run_dialog.png")
SCREEN = "1440x1000x24"
TIMEOUT_S = 240


def take(folder: Path) -> None:
    """Let QGIS draw the pictures into a folder.

    Raises:
        RuntimeError: With what QGIS printed, when a picture is missing.
    """
    profile = folder / "profiles" / "default"
    (profile / "QGIS").mkdir(parents=True)
    settings = (
        "[PythonPlugins]\nimfmapper=true\nprocessing=true\n[app]\nshowTipsOnStartup=false\n"
        "[locale]\noverrideFlag=true\nuserLocale=en_US\n[qgis]\ncheckVersion=false\n"
    )
    (profile / "QGIS" / "QGIS3.ini").write_text(settings, encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "QT_QPA"))}
    environment |= {
        "QGIS_PLUGINPATH": str(link_plugin(folder / "plugins")),
        "IMFMAPPER_PICTURES": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
        "LC_ALL": "C.UTF-8",
    }
    command = [find_program("qgis"), "--nologo", "--noversioncheck", "--profiles-path", str(folder)]
    command += ["--code", str(ROOT / "scripts" / "screenshots_in_qgis.py"), "--project", str(PROJECT)]
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}", *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=TIMEOUT_S,
    )
    missing = [name for name in PICTURES if not (folder / name).exists()]
    if missing:
        raise RuntimeError(f"QGIS did not draw {', '.join(missing)}:\n{done.stdout}{done.stderr}")


def main() -> int:
    """Take the pictures and return the exit status."""
    if shutil.which("xvfb-run") is None:
        print("xvfb-run is not installed (Debian's packages xvfb and xauth)", file=sys.stderr)
        return 1
    if not PROJECT.exists():
        print(f"{PROJECT} is not there; run `make demo` first", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        try:
            take(Path(folder))
        except (RuntimeError, subprocess.TimeoutExpired) as error:
            print(error, file=sys.stderr)
            return 1
        for name in PICTURES:
            target = ROOT / "docs" / name
            save_small(Path(folder) / name, target)
            print(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
