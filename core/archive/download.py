"""Files from the network: resumed when the connection breaks, and under their final name only when they are right."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path

from ...models.languages import tr
from ..errors import DownloadError
from ..progress import Progress, TimeLeft, format_seconds
from .fetching import ConnectionLost, Fetcher, Reply

ATTEMPTS = 5
"""How often a request is made in a row without gaining a byte."""
LONGEST_WAIT_S = 90.0
"""A server that asks for more patience than this is left alone."""
SPARE_BYTES = 50_000_000
"""Room that a download leaves on the disk."""
_BUSY = (408, 425, 429, 500, 502, 503, 504)
_DIGESTS = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}

Wait = Callable[[float, Progress], None]


@dataclass(frozen=True)
class RemoteFile:
    """A file on a server.

    Attributes:
        name: Its name.
        url: Where it is.
        size_bytes: Its size.
        checksum: Algorithm and hexadecimal digest, such as ``md5:`` and 32 digits; where only the beginning of the
            digest is known, at least 8 digits and ``...``.
    """

    name: str
    url: str
    size_bytes: int
    checksum: str

    def digest(self) -> tuple[str, str]:
        """The checksum's algorithm and what its hexadecimal digest begins with, in lower case.

        Raises:
            DownloadError: It is of a kind that is not known.
        """
        algorithm, _, value = self.checksum.lower().partition(":")
        digits = value.removesuffix("...")
        whole = _DIGESTS.get(algorithm, 0)
        is_long_enough = len(value) == whole if digits == value else 8 <= len(digits) <= whole
        if is_long_enough and re.fullmatch("[0-9a-f]+", digits):
            return algorithm, digits
        raise DownloadError(
            tr(
                "The checksum of '{name}' is '{checksum}'; 'md5:' and 32 hexadecimal digits are expected. Download the "
                "file with a browser and import it."
            ).format(name=self.name, checksum=self.checksum)
        )


def wait(seconds: float, progress: Progress) -> None:
    """Waits, and ends early with `Cancelled` when the user asks to stop."""
    end = time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        progress.check()
        time.sleep(min(left, 0.1))


def read_text(url: str, fetcher: Fetcher, progress: Progress, *, max_bytes: int = 4_000_000, wait: Wait = wait) -> str:
    """A short document.

    Raises:
        DownloadError: It cannot be had, or is longer than `max_bytes`.
    """
    for attempt in range(1, ATTEMPTS + 1):
        content, lost = bytearray(), ""
        try:
            with fetcher.open(url, {"Accept": "application/json"}) as reply:
                if reply.status == 200:
                    for block in reply.blocks():
                        progress.check()
                        content += block
                        if len(content) > max_bytes:
                            raise DownloadError(
                                tr("'{url}' is longer than the {count} bytes that are expected.").format(
                                    url=url, count=max_bytes
                                )
                            )
                    if len(content) >= int(reply.headers.get("content-length", "0")):
                        return content.decode("utf-8", "replace")
                    lost = tr("the answer ended early")
                else:
                    _refuse_for_good(url, reply)
        except ConnectionLost as error:
            reply, lost = None, str(error)
        _before_next(url, attempt, reply, lost, progress, wait)
    raise AssertionError("the last attempt raises")


def download(file: RemoteFile, target: Path, fetcher: Fetcher, progress: Progress, *, wait: Wait = wait) -> Path:
    """`target`, holding the file; what a broken run left as `<target>.part` is gone on with.

    Raises:
        DownloadError: The server refuses or cannot be reached, the disk is full, or the content is not what the
            checksum says; then nothing bears the final name.
        Cancelled: The user asked to stop; the part that is there is kept for the next run.
    """
    algorithm, expected = file.digest()
    partial = target.with_name(target.name + ".part")
    target.parent.mkdir(parents=True, exist_ok=True)
    found_before = _size(partial) > 0
    while True:
        _fetch_all(file, partial, fetcher, progress, wait)
        found = _digest(partial, algorithm, progress)
        if found.startswith(expected):
            break
        partial.unlink()
        if not found_before:
            raise DownloadError(
                tr(
                    "'{name}' came with the {algorithm} checksum {found}; {expected} is expected, so it was damaged or "
                    "changed on its way and has been removed. Download it again; if that fails again, ask who runs "
                    "your proxy."
                ).format(name=file.name, algorithm=algorithm, found=found, expected=expected)
            )
        text = tr("What an earlier run left of '{name}' belongs to another file; it is downloaded anew.")
        progress.warn(text.format(name=file.name))
        found_before = False
    os.replace(partial, target)
    return target


def _fetch_all(file: RemoteFile, partial: Path, fetcher: Fetcher, progress: Progress, wait: Wait) -> None:
    """Makes requests until the partial file has the size that is expected."""
    attempt, furthest = 0, _size(partial)
    while (begun := _size(partial)) != file.size_bytes:
        if begun > file.size_bytes:
            partial.unlink()
            begun = 0
        _require_room(partial.parent, file.size_bytes - begun)
        if begun:
            text = tr("Going on after {done:.1f} of {all:.1f} MB.")
            progress.info(text.format(done=begun / 1e6, all=file.size_bytes / 1e6))
        reply, lost = None, ""
        try:
            with fetcher.open(file.url, {"Range": f"bytes={begun}-"} if begun else {}) as reply:
                if reply.status in (200, 206):
                    _append(reply, partial, begun, file, progress)
                elif reply.status == 416:  # what is here does not fit the file: start over
                    partial.unlink(missing_ok=True)
                else:
                    _refuse_for_good(file.url, reply)
            lost = tr("the connection was closed early")
        except ConnectionLost as error:
            lost = str(error)
        if _size(partial) == file.size_bytes:
            return
        # Only bytes that no attempt has got before count: a file that is shorter than announced would never end.
        attempt = 0 if _size(partial) > furthest else attempt + 1
        furthest = max(furthest, _size(partial))
        _before_next(file.url, attempt, reply, lost, progress, wait)


def _append(reply: Reply, partial: Path, begun: int, file: RemoteFile, progress: Progress) -> None:
    """Writes the body after what is there, or from the start where the server sends everything."""
    if reply.status == 200 or not reply.headers.get("content-range", "").startswith(f"bytes {begun}-"):
        if reply.status == 206:
            raise ConnectionLost(tr("the server sent another part than was asked for"))
        begun = 0
    done, left = begun, TimeLeft(file.size_bytes - begun)
    try:
        with partial.open("r+b" if begun else "wb") as output:
            output.seek(begun)
            for block in reply.blocks():
                progress.check()
                done += len(block)
                if done > file.size_bytes:
                    output.truncate(0)
                    raise DownloadError(
                        tr(
                            "The server sends more than the {count} bytes that '{name}' should have. Try again later."
                        ).format(count=file.size_bytes, name=file.name)
                    )
                output.write(block)
                progress.report(done / file.size_bytes, _done_text(done, file.size_bytes, left.text(done - begun)))
    except DownloadError:
        raise
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            partial.unlink(missing_ok=True)
            raise DownloadError(_full_disk(partial.parent, file.size_bytes)) from error
        raise DownloadError(
            tr("'{path}' cannot be written: {reason}.").format(path=partial, reason=error.strerror or error)
        ) from error


def _done_text(done_bytes: int, all_bytes: int, left: str) -> str:
    text = tr("{done:.1f} of {all:.1f} MB, {left}") if left else tr("{done:.1f} of {all:.1f} MB")
    return text.format(done=done_bytes / 1e6, all=all_bytes / 1e6, left=left)


def _refuse_for_good(url: str, reply: Reply) -> None:
    """Raises for answers that will not change by asking again."""
    if reply.status in _BUSY:
        return
    reasons = {
        401: tr("it wants a login"),
        403: tr("it is not public, or a proxy forbids it"),
        404: tr("it is not there; the record or file may have been renamed"),
        407: tr("the proxy wants a login: set it in QGIS under Settings > Options > Network"),
        410: tr("it was withdrawn"),
    }
    reason = reasons.get(reply.status, tr("this was not expected; try again later"))
    raise DownloadError(
        tr("'{url}' was refused with HTTP status {status}: {reason}.").format(
            url=url, status=reply.status, reason=reason
        )
    )


def _before_next(url: str, attempt: int, reply: Reply | None, lost: str, progress: Progress, wait: Wait) -> None:
    """Waits as long as is polite, or raises after so many attempts that brought nothing."""
    status = reply.status if reply is not None else 0
    busy = status in _BUSY
    reason = tr("HTTP status {status}").format(status=status) if busy else lost
    asked = _retry_after(reply.headers.get("retry-after", "")) if busy else None
    if asked is not None and asked > LONGEST_WAIT_S:
        raise DownloadError(
            tr(
                "The server is busy (HTTP status {status}) and asks to come back in {duration}. Do so; what was "
                "downloaded is kept."
            ).format(status=status, duration=format_seconds(asked))
        )
    if attempt >= ATTEMPTS:
        raise DownloadError(
            tr(
                "'{url}' could not be downloaded ({reason}, tried {count} times). Check the network and the proxy "
                "(QGIS: Settings > Options > Network) and try again; what was downloaded is kept."
            ).format(url=url, reason=reason, count=ATTEMPTS)
        )
    pause = asked if asked is not None else min(2.0 ** (attempt - 1), 30.0)
    progress.info(tr("Trying again in {duration} ({reason}).").format(duration=format_seconds(pause), reason=reason))
    wait(pause, progress)


def _retry_after(value: str) -> float | None:
    """Seconds that a Retry-After header (seconds or a date) asks for, None where it says nothing."""
    if value.strip().isdigit():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())


def _require_room(folder: Path, needed_bytes: int) -> None:
    if shutil.disk_usage(folder).free < needed_bytes + SPARE_BYTES:
        raise DownloadError(_full_disk(folder, needed_bytes))


def _full_disk(folder: Path, needed_bytes: int) -> str:
    text = tr("The disk of '{folder}' is full: {needed:.0f} MB and some room are needed. Free some space.")
    return text.format(folder=folder, needed=needed_bytes / 1e6)


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _digest(path: Path, algorithm: str, progress: Progress) -> str:
    # MD5 is what Zenodo publishes; it finds damage, and the connection is what keeps forgers out.
    digest = hashlib.new(algorithm, usedforsecurity=False)
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            progress.check()
            digest.update(block)
    return digest.hexdigest()
