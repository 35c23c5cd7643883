"""A server on this machine that answers as Zenodo does, with the faults that a test asks for."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

RECORD = "15101175"
FILE = "IMFMapper_DeepLabV3_ResNet50.pt"


class Archive:
    """A record with one checkpoint. `faults` are taken one for each request of the file, then all goes well.

    Faults: a number is answered as that HTTP status; ("cut", n) closes the connection after n bytes; ("retry", status,
    text) answers with Retry-After; ("moved", path) redirects; "no ranges" sends all whatever was asked for; "silent"
    sends headers and nothing.
    """

    def __init__(self, content: bytes) -> None:
        self.content, self.checksum = content, "md5:" + hashlib.md5(content).hexdigest()
        self.size, self.name = len(content), FILE
        self.faults: list = []
        self.record_faults: list = []
        self.requests: list[tuple[str, str]] = []
        self.released = threading.Event()
        self.url = ""

    def record(self) -> dict:
        link = f"{self.url}/api/records/{RECORD}/files/{self.name}/content"
        shape = {"id": "1", "key": "detections.zip", "size": 3, "checksum": "md5:" + "0" * 32, "links": {"self": link}}
        file = {"id": "2", "key": self.name, "size": self.size, "checksum": self.checksum, "links": {"self": link}}
        about = {"title": "IMFMapper", "doi": f"10.5281/zenodo.{RECORD}", "license": {"id": "cc-by-4.0"}}
        return {"id": int(RECORD), "doi": about["doi"], "metadata": about, "files": [shape, file]}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        archive: Archive = self.server.archive
        asked = self.headers.get("Range", "")
        archive.requests.append((self.path, asked))
        is_file = self.path.endswith("/content")
        faults = archive.faults if is_file else archive.record_faults
        fault = faults.pop(0) if faults else None
        if isinstance(fault, int):
            self._answer(fault, b"{}", {})
        elif isinstance(fault, tuple) and fault[0] == "retry":
            self._answer(fault[1], b"{}", {"Retry-After": fault[2]})
        elif isinstance(fault, tuple) and fault[0] == "moved":
            self._answer(302, b"", {"Location": fault[1]})
        elif isinstance(fault, bytes):
            self._answer(200, fault, {})
        elif is_file:
            self._send_file(archive, asked, fault)
        elif self.path == f"/api/records/{RECORD}":
            self._answer(200, json.dumps(archive.record()).encode(), {"Content-Type": "application/json"})
        else:
            self._answer(404, b'{"status": 404, "message": "PID does not exist."}', {})

    def _send_file(self, archive: Archive, asked: str, fault: object) -> None:
        begin = int(asked.removeprefix("bytes=").rstrip("-")) if asked and fault != "no ranges" else 0
        if begin >= len(archive.content):
            self._answer(416, b"", {})
            return
        body = archive.content[begin:]
        headers = {"Content-Range": f"bytes {begin}-{len(archive.content) - 1}/{len(archive.content)}"} if begin else {}
        if fault == "silent":
            self._head(206 if begin else 200, len(body), headers)
            self.wfile.flush()
            archive.released.wait(60)
            self.close_connection = True
        elif isinstance(fault, tuple) and fault[0] == "cut":
            self._head(206 if begin else 200, len(body), headers)
            self.wfile.write(body[: fault[1]])
            self.close_connection = True
        else:
            self._answer(206 if begin else 200, body, headers)

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self._head(status, len(body), headers)
        self.wfile.write(body)

    def _head(self, status: int, length: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(length)}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def serving(content: bytes) -> Iterator[Archive]:
    """Gives an archive that is served on a free port of this machine until the end."""
    archive = Archive(content)
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # clients that leave in the middle are part of the tests
    server.archive = archive
    archive.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield archive
    finally:
        archive.released.set()
        server.shutdown()
        server.server_close()
        thread.join()
