"""Fetches through QGIS's network manager, which knows the user's proxy, certificates and time limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QTimer, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..core.archive.fetching import BLOCK_BYTES, ConnectionLost, Reply
from ..core.progress import Progress

#: How often a waiting download looks whether the user has cancelled.
LOOK_MS = 200
#: How much of an answer Qt holds in memory.
BUFFER_BYTES = 4 << 20


class QgisFetcher:
    """Makes GET requests in the thread it is used in; see `core.archive.fetching.Fetcher`."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress

    @contextmanager
    def open(self, url: str, headers: Mapping[str, str]) -> Iterator[Reply]:
        """Gives the answer once its headers are there."""
        request = QNetworkRequest(QUrl(url))
        # Compressed bytes would fit neither the size nor the ranges of the file.
        for name, value in {"User-Agent": "IMFMapper", "Accept-Encoding": "identity", **headers}.items():
            request.setRawHeader(name.encode(), value.encode())
        attribute, cache = QNetworkRequest.Attribute, QNetworkRequest.CacheLoadControl
        redirects = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
        request.setAttribute(attribute.RedirectPolicyAttribute, _number(redirects))
        request.setAttribute(attribute.CacheLoadControlAttribute, _number(cache.AlwaysNetwork))
        request.setAttribute(attribute.CacheSaveControlAttribute, False)
        reply = QgsNetworkAccessManager.instance().get(request)
        reply.setReadBufferSize(BUFFER_BYTES)
        try:
            yield _QgisReply(reply, self._progress)
        finally:
            if reply.isRunning():
                reply.abort()
            reply.deleteLater()


def _number(member: object) -> int:
    """Returns an enumeration's member as the number that Qt reads; Qt 6's members are no numbers themselves."""
    return int(getattr(member, "value", member))


class _QgisReply:
    def __init__(self, reply: QNetworkReply, progress: Progress) -> None:
        self._reply, self._progress = reply, progress
        while self._status() is None and not reply.isFinished():
            self._wait()
        if self._status() is None:
            raise ConnectionLost(reply.errorString())
        self.status = int(self._status())
        self.headers = {
            bytes(name).decode("latin-1").lower(): bytes(value).decode("latin-1")
            for name, value in reply.rawHeaderPairs()
        }

    def blocks(self) -> Iterator[bytes]:
        while True:
            finished = self._reply.isFinished()  # asked before reading: what came with the end is read below
            block = bytes(self._reply.read(BLOCK_BYTES) or b"")
            if block:
                yield block
            elif finished:
                break
            else:
                self._wait()
                yield b""
        if self._reply.error() != QNetworkReply.NetworkError.NoError:
            raise ConnectionLost(self._reply.errorString())

    def _status(self) -> int | None:
        code = self._reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        is_redirect = code is not None and 300 <= int(code) < 400
        return None if is_redirect and not self._reply.isFinished() else code

    def _wait(self) -> None:
        """Returns when something has come, the answer has ended, or after a moment; raises `Cancelled`."""
        self._progress.check()
        loop, timer = QEventLoop(), QTimer()
        timer.timeout.connect(loop.quit)
        for signal in (self._reply.metaDataChanged, self._reply.readyRead, self._reply.finished):
            signal.connect(loop.quit)
        timer.start(LOOK_MS)
        loop.exec()
        timer.stop()
