"""Tries the plugin as a new user would, in a real QGIS window with a fresh profile, and takes the documents' pictures.

The zip is installed in the plugin manager, PyTorch is asked for and found, the sample is opened, mapped and looked at;
then packages and plugin are removed, and what the profile holds is compared with what it held before. PyTorch is not
downloaded (gigabytes) unless ``--build`` says so: the packages of ``make setup`` are linked into the profile instead.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

from package import build
from qgis_program import missing_for_window, run_in_window
from small_pictures import save_small

ROOT = Path(__file__).resolve().parent.parent
CODE = ROOT / "scripts" / "new_user_in_qgis.py"
# Pictures and where the documents have them.
PICTURES = {
    "install_zip": "pictures/install_zip.png",
    "offer": "pictures/offer.png",
    "install": "pictures/install.png",
    "toolbox": "toolbox.png",
    "run_dialog": "run_dialog.png",
    "map_dialog": "pictures/map_dialog.png",
    "qgis_map": "pictures/qgis_map.png",
    "report": "pictures/report.png",
}
MAX_BYTES = 300_000
SCREEN = "1440x1400x24"
REPORT_SIZE = "1100,1300"
TIMEOUT_S = 2400


def draw_report(report: Path, target: Path) -> bool:
    """Draw the report as a browser shows it; return whether there is a browser."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        print("The report is not drawn: there is no Chromium")
        return False
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", f"--window-size={REPORT_SIZE}"]
    options += [f"--user-data-dir={target.parent / 'chromium'}", f"--screenshot={target}"]
    subprocess.run([program, *options, report.as_uri()], capture_output=True, check=False, timeout=300)
    return target.exists()


def is_ours(name: str) -> bool:
    """Return whether a file or setting of the profile is the plugin's."""
    return "imfm" in name.lower()


def tell_what_is_left(states: dict) -> bool:
    """Print what the trial has changed in the profile, and return whether anything of the plugin is left."""
    for moment in ("before", "installed", "used", "removed"):
        state = states[moment]
        ours = [name for kind in state.values() for name in kind if is_ours(name)]
        print(f"{moment:10} {len(state['files']):6} files, {len(state['settings']):4} settings, of ours {len(ours)}")
    for kind in ("files", "settings"):
        before, after = set(states["before"][kind]), {name for name in states["removed"][kind] if not is_ours(name)}
        print(f"{kind} that are gone: {', '.join(sorted(before - after)) or 'none'}")
        print(f"{kind} of QGIS itself that are new: {', '.join(sorted(after - before)) or 'none'}")
    left = [name for kind in states["removed"].values() for name in kind if is_ours(name)]
    print(f"of the plugin is left: {', '.join(left) or 'nothing'}")
    return bool(left)


def main() -> int:
    """Do the trial and return the exit status."""
    packages = ROOT / ".venv" / "lib" / f"python{sysconfig.get_python_version()}" / "site-packages"
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pictures", type=Path, default=ROOT / "docs", help="where the pictures go (default: docs)")
    parser.add_argument("--packages", type=Path, default=packages, help="packages that are linked into the profile")
    parser.add_argument("--build", default="", help="install this build for real: auto, cpu or index (3 GB)")
    arguments = parser.parse_args()
    if missing_for_window():
        print(f"This machine lacks {missing_for_window()}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="new_user_") as name:
        folder = Path(name)
        archive = build(folder / "home" / "Downloads")
        variables = {"IMFMAPPER_TRIAL": name, "IMFMAPPER_ARCHIVE": str(archive), "IMFMAPPER_BUILD": arguments.build}
        variables["IMFMAPPER_PACKAGES"] = str(arguments.packages.resolve())
        # What lies in the folder for temporary files is marked as temporary in the layer tree; the trial's is not.
        (folder / "tmp").mkdir()
        variables["TMPDIR"] = str(folder / "tmp")
        done = run_in_window(CODE, folder=folder, variables=variables, screen=SCREEN, timeout_s=TIMEOUT_S)
        print(done.stdout, end="")
        if not (folder / "profile.json").exists():
            print(done.stderr, file=sys.stderr)
            return 1
        drawn = draw_report(folder / "home" / "map" / "report.html", folder / "report.png")
        for picture, target in PICTURES.items():
            if picture != "report" or drawn:
                keep_picture(folder / f"{picture}.png", arguments.pictures / target)
        return int(tell_what_is_left(json.loads((folder / "profile.json").read_text(encoding="utf-8"))))


def keep_picture(source: Path, target: Path) -> None:
    """Save a picture small enough for the documents."""
    target.parent.mkdir(parents=True, exist_ok=True)
    save_small(source, target)
    size = target.stat().st_size
    print(f"{target.name}: {size / 1000:.0f} kB" + (" - too large" if size > MAX_BYTES else ""))


if __name__ == "__main__":
    raise SystemExit(main())
