"""What lies in the profile: who may change it, how it is removed, and what a killed QGIS has left of it."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

from qgis.PyQt.QtCore import QLockFile, QSysInfo

from . import package_folder
from .translation import tr

#: After this, a lock is one that a crash left: whether a process of another computer runs cannot be known.
STALE_LOCK_MS = 24 * 3600 * 1000


def installation_lock(folder: Path) -> QLockFile:
    """Return a lock that a process gives up by ending; one of a computer of another name after `STALE_LOCK_MS`.

    Profiles lie on shared disks, and laptops change their names with the network.
    """
    lock = QLockFile(str(_lock_path(folder)))
    lock.setStaleLockTime(STALE_LOCK_MS)
    return lock


def _lock_path(folder: Path) -> Path:
    return folder.with_name(folder.name + ".lock")


def locked_reason(folder: Path) -> str:
    """Return what to tell a user for whom somebody else holds the lock."""
    known, _, host, _ = installation_lock(folder).getLockInfo()
    if known and host and host != QSysInfo.machineHostName():
        text = tr(
            "A QGIS on the computer '{host}' is installing into this profile, or ended while it did. Wait for it; if "
            "none runs there, delete {path}."
        )
        return text.format(host=host, path=_lock_path(folder))
    return tr("Another QGIS is installing into this profile. Wait for it, or close it.")


def remove_installation(folder: Path) -> str:
    """Delete the packages and all that runs have left, and return what stands in the way, "" where nothing does."""
    if not folder.parent.is_dir():
        return ""
    lock = installation_lock(folder)
    if not lock.tryLock(100):
        return locked_reason(folder)
    try:
        package_folder.remove(folder)
    except OSError as error:
        return tr("{error}. Restart QGIS and remove before a tool has used torch.").format(error=error)
    finally:
        lock.unlock()
    if not any(folder.parent.iterdir()):
        folder.parent.rmdir()
    return ""


def recover_after_interruption(folder: Path) -> None:
    """Put the packages back in place where QGIS was killed while newer ones took it."""
    if not package_folder.replaced(folder):
        return
    lock = installation_lock(folder)
    if lock.tryLock(0):
        with contextlib.suppress(OSError):  # the next start tries again
            package_folder.recover(folder)
        lock.unlock()


def clean_up_after_interruption(folder: Path) -> None:
    """Delete what a killed QGIS left of an installation, unless another QGIS is installing right now."""
    if not any(folder.parent.glob(f"{folder.name}.*")):
        return
    lock = installation_lock(folder)
    if lock.tryLock(0):
        # Gigabytes take a while to delete; QGIS need not wait for it.
        threading.Thread(target=_clean_up, args=(folder, lock), daemon=True).start()


def _clean_up(folder: Path, lock: QLockFile) -> None:
    kept = package_folder.replaced(folder)
    for path in package_folder.leftovers(folder):
        if path not in kept:
            package_folder.delete(path)
    lock.unlock()
