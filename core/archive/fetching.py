"""How bytes are fetched from the network: QGIS's network manager in the toolbox, urllib on the command line."""

from __future__ import annotations

import contextlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from ...models.languages import tr
from ..errors import DownloadError

STALL_TIMEOUT_S = 30.0
BLOCK_BYTES = 1 << 18


class ConnectionLost(Exception):  # noqa: N818 - raised by fetchers, never seen by users
    """The connection broke, timed out or could not be made; trying again may help."""


class Reply(Protocol):
    """What a server answered; header names are in lower case."""

    status: int
    headers: Mapping[str, str]

    def blocks(self) -> Iterator[bytes]:
        """Yields the body as it comes, empty blocks while nothing comes; raises `ConnectionLost`."""


class Fetcher(Protocol):
    """Makes GET requests and follows redirects."""

    def open(self, url: str, headers: Mapping[str, str]) -> AbstractContextManager[Reply]:
        """Gives the answer, whatever its status; raises `ConnectionLost`."""


def web_opener() -> urllib.request.OpenerDirector:
    """Gives what urllib opens addresses with, but for the web only: no redirect leads to a file or an FTP server."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        *(urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler),
        *(urllib.request.HTTPRedirectHandler, urllib.request.HTTPDefaultErrorHandler),
        *(urllib.request.HTTPErrorProcessor, urllib.request.UnknownHandler),
    ):
        opener.add_handler(handler())
    return opener


class UrllibFetcher:
    """Fetches with Python's own library, which heeds http_proxy, https_proxy and no_proxy."""

    @contextmanager
    def open(self, url: str, headers: Mapping[str, str]) -> Iterator[Reply]:
        """Gives the answer; see `Fetcher`."""
        if not url.startswith(("https://", "http://")):
            raise DownloadError(tr("'{url}' is no web address.").format(url=url))
        request = urllib.request.Request(url, headers={"User-Agent": "IMFMapper", **headers})
        try:
            response = web_opener().open(request, timeout=STALL_TIMEOUT_S)
        except urllib.error.HTTPError as error:
            response = error
        except (OSError, http.client.HTTPException) as error:
            raise ConnectionLost(str(getattr(error, "reason", error))) from error
        with contextlib.closing(response):
            yield _UrllibReply(response)


class _UrllibReply:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = {name.lower(): value for name, value in response.headers.items()}
        self._response = response

    def blocks(self) -> Iterator[bytes]:
        try:
            while block := self._response.read(BLOCK_BYTES):
                yield block
        except (OSError, http.client.HTTPException) as error:
            raise ConnectionLost(str(error)) from error
