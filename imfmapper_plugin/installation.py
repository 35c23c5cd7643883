"""What lies in the profile: who may change it, how it is removed, and what a killed QGIS has left of it."""

from __future__ import annotations

import threading
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile

from . import package_folder
from .translation import tr


def installation_lock(folder: Path) -> QLockFile:
    """Return a lock that only a process that has ended gives up, however long it takes."""
    lock = QLockFile(str(folder.with_name(folder.name + ".lock")))
    lock.setStaleLockTime(0)
    return lock


def remove_installation(folder: Path) -> str:
    """Delete the packages and all that runs have left, and return what stands in the way, "" where nothing does."""
    if not folder.parent.is_dir():
        return ""
    lock = installation_lock(folder)
    if not lock.tryLock(100):
        return tr("Another QGIS is installing into this profile. Wait for it, or close it.")
    try:
        package_folder.remove(folder)
    except OSError as error:
        return tr("{error}. Restart QGIS and remove before a tool has used torch.").format(error=error)
    finally:
        lock.unlock()
    if not any(folder.parent.iterdir()):
        folder.parent.rmdir()
    return ""


def clean_up_after_interruption(folder: Path) -> None:
    """Delete what a killed QGIS left of an installation, unless another QGIS is installing right now."""
    if not any(folder.parent.glob(f"{folder.name}.*")):
        return
    lock = installation_lock(folder)
    if lock.tryLock(0):
        # Gigabytes take a while to delete; QGIS need not wait for it.
        threading.Thread(target=_clean_up, args=(folder, lock), daemon=True).start()


def _clean_up(folder: Path, lock: QLockFile) -> None:
    for path in package_folder.leftovers(folder):
        package_folder.delete(path)
    lock.unlock()
