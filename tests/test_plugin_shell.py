"""The plugin object: in headless QGIS, and in a real window that loads and unloads it twice."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

import imfmapper

ROOT = Path(__file__).resolve().parent.parent

# Runs inside QGIS's main window; prints one line of JSON.
WINDOW_CODE = """
import json, os, sys, traceback
from qgis import utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QTimer
from qgis.PyQt.QtWidgets import QAction, QApplication, QToolBar

def state():
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    iface, registry = utils.iface, QgsApplication.processingRegistry()
    toolbars = iface.mainWindow().findChildren(QToolBar, "IMFMapperToolBar")
    menu = next((item.menu() for item in iface.pluginMenu().actions() if "IMF" in item.text()), None)
    provider = registry.providerById("imfmapper")
    return {
        "algorithms": sorted(item.id() for item in provider.algorithms()) if provider else [],
        "menus": [item.text().replace("&", "") for item in iface.pluginMenu().actions() if "IMF" in item.text()],
        "entries": [item.text() for item in menu.actions()] if menu else [],
        "buttons": [item.text() for bar in toolbars for item in bar.actions()],
        "messages": [item.text() for item in iface.messageBar().items()],
        "path": [entry for entry in sys.path if "imfmapper" in entry or ".venv" in entry],
        "torch": "torch" in sys.modules,
    }

def go():
    try:
        states = [state()]
        for _ in range(2):
            assert utils.loadPlugin("imfmapper") and utils.startPlugin("imfmapper")
            states.append(state())
            plugin = utils.plugins["imfmapper"]
            plugin.open_install_dialog()
            plugin.open_models_dialog()
            plugin.open_about_dialog()
            assert plugin.dialog.isVisible() and plugin.models_dialog.isVisible()
            about = next(item for item in QApplication.topLevelWidgets() if type(item).__name__ == "AboutDialog")
            about.copy()
            states[-1]["copied"] = QApplication.clipboard().text()
            if os.environ.get("IMFMAPPER_PICTURES"):
                for name, widget in (("install", plugin.dialog), ("models", plugin.models_dialog), ("about", about)):
                    QApplication.processEvents()
                    widget.grab().save(os.path.join(os.environ["IMFMAPPER_PICTURES"], f"dialog_{name}.png"))
                iface = utils.iface
                iface.pluginMenu().setActiveAction(None)
                iface.mainWindow().grab().save(os.path.join(os.environ["IMFMAPPER_PICTURES"], "window.png"))
            about.close()
            assert utils.unloadPlugin("imfmapper")
            states.append(state())
        print("STATES " + json.dumps(states), flush=True)
    except BaseException:
        print("FAILED " + traceback.format_exc(), flush=True)
    os._exit(0)

QTimer.singleShot(0, go)
"""


def run_python(code: str) -> subprocess.CompletedProcess:
    """Run code in a Python of its own that knows the package."""
    start = f"import os, sys; sys.path.insert(0, {str(ROOT / 'tests')!r}); import conftest\n"
    command = [sys.executable, "-c", start + textwrap.dedent(code)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_class_factory_gives_the_plugin(qgis_with_processing):
    plugin = imfmapper.classFactory(None)
    assert type(plugin).__name__ == "IMFMapperPlugin"


def test_headless_start_and_stop_leave_no_provider_behind(qgis_with_processing):
    done = run_python(
        """
        import imfmapper
        from qgis.core import QgsApplication
        application = QgsApplication([], False)
        application.initQgis()
        registry, path = QgsApplication.processingRegistry(), list(sys.path)
        for _ in range(2):
            plugin = imfmapper.classFactory(None)
            plugin.initProcessing()
            plugin.initProcessing()
            assert registry.providerById("imfmapper") is plugin.provider
            assert sum(provider.id() == "imfmapper" for provider in registry.providers()) == 1
            plugin.unload()
            assert registry.providerById("imfmapper") is None
            assert sys.path == path
        print("torch" in sys.modules)
        """
    )
    assert done.stdout.split() == ["False"], done.stderr


def test_threads_stay_since_the_crs_of_a_result_ends_with_the_one_that_read_it(qgis_with_processing):
    done = run_python(
        """
        import imfmapper
        from qgis.core import QgsApplication
        from qgis.PyQt.QtCore import QThreadPool
        application = QgsApplication([], False)
        application.initQgis()
        pool = QThreadPool.globalInstance()
        pool.setExpiryTimeout(12345)
        plugin = imfmapper.classFactory(None)
        plugin.initProcessing()
        print(pool.expiryTimeout())
        plugin.unload()
        print(pool.expiryTimeout())
        """
    )
    assert done.stdout.split() == ["-1", "12345"], done.stderr


def test_openmp_threads_sleep_while_they_wait(qgis_with_processing):
    done = run_python(
        """
        os.environ.pop("OMP_WAIT_POLICY")
        from imfmapper.imfmapper_plugin import dependencies
        dependencies.activate([])
        print(os.environ["OMP_WAIT_POLICY"], "torch" in sys.modules)
        """
    )
    assert done.stdout.split() == ["PASSIVE", "False"], done.stderr


def test_the_offer_fits_into_the_message_bar_in_every_language(qgis_with_processing):
    from test_translations import TRANSLATED, finished

    from imfmapper.imfmapper_plugin.plugin import OFFER

    # With a window of 1240 px and the Layers panel, some 65 letters are left beside the two buttons.
    texts = [OFFER, *(finished(ts)[OFFER] for ts in TRANSLATED)]
    assert [text for text in texts if len(text) > 60] == []


@pytest.mark.skipif(
    shutil.which("xvfb-run") is None or shutil.which("xauth") is None, reason="xvfb-run is not installed"
)
def test_a_real_window_loads_and_unloads_the_plugin_twice(qgis_with_processing, tmp_path):
    program = shutil.which("qgis.bin") or shutil.which("qgis")
    if program is None:
        pytest.skip("the QGIS desktop program is not installed")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins" / "imfmapper").symlink_to(ROOT, target_is_directory=True)
    (tmp_path / "code.py").write_text(WINDOW_CODE)
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("QGIS_", "QT_QPA"))}
    environment.update(QGIS_PLUGINPATH=str(tmp_path / "plugins"), XDG_RUNTIME_DIR=str(tmp_path), LC_ALL="C.UTF-8")
    options = ["--nologo", "--noversioncheck", "--profiles-path", str(tmp_path / "profiles")]
    done = subprocess.run(
        ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24", program, *options, "--code", str(tmp_path / "code.py")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=180,
    )
    line = next((line for line in done.stdout.splitlines() if line.startswith("STATES ")), None)
    assert line is not None, done.stdout + done.stderr
    before, first, between, second, after = json.loads(line.removeprefix("STATES "))
    copied = first.pop("copied"), second.pop("copied")
    assert copied[0].splitlines()[:7] == copied[1].splitlines()[:7]
    for name in (
        "IMFMapper: ",
        "QGIS: 3.",
        "GDAL: ",
        "PROJ: ",
        "Python: 3.",
        "numpy: ",
        "torch: ",
        "CUDA: ",
        "Models: ",
    ):
        assert sum(line.startswith(name) for line in copied[0].splitlines()) == 1, name
    assert str(Path.home()) not in copied[0]
    assert first == second
    assert before == between == after
    assert first["menus"] == ["IMFMapper"]
    assert first["buttons"] == ["Map fractures…", "Train IMFMapper…", "Models…"]
    assert first["entries"][:3] == first["buttons"]
    assert first["entries"][3:] == ["Install dependencies…", "Help", "About IMFMapper…"]
    assert "imfmapper:runimfmapper" in first["algorithms"]
    assert not first["torch"]
    assert before["algorithms"] == before["menus"] == before["path"] == before["buttons"] == []
