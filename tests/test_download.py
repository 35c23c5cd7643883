"""Downloads from a server that answers as Zenodo does: what is kept, resumed, refused and said."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

import pytest
from archive_server import FILE, RECORD, serving

from imfmapper.core.archive import download as downloads
from imfmapper.core.archive.download import ATTEMPTS, RemoteFile, download
from imfmapper.core.archive.fetching import UrllibFetcher
from imfmapper.core.archive.zenodo import read_record
from imfmapper.core.errors import Cancelled, DownloadError
from imfmapper.core.progress import Progress

#: Larger than one block and no multiple of it.
CONTENT = bytes(range(256)) * 3000 + b"end"


class Listener(Progress):
    """Keeps what was said, and cancels once so many bytes of the file are there."""

    def __init__(self, cancel_at: float = 2.0) -> None:
        self.said, self.fraction, self.cancel_at = [], 0.0, cancel_at

    def report(self, fraction: float, message: str = "") -> None:
        self.fraction = fraction

    def info(self, text: str) -> None:
        self.said.append(text)

    def warn(self, text: str) -> None:
        self.said.append(text)

    def is_cancelled(self) -> bool:
        return self.fraction >= self.cancel_at


@pytest.fixture()
def archive(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving(CONTENT) as archive:
        monkeypatch.setenv("IMFMAPPER_ZENODO_URL", archive.url)
        yield archive


@pytest.fixture(params=["urllib", "qgis"])
def fetch(request, archive, tmp_path):
    """Return a function that reads the record and downloads its file, with each of the two fetchers."""
    if request.param == "qgis":
        request.getfixturevalue("qgis_with_processing")
        from imfmapper.processing_provider.network import QgisFetcher
    waits: list[float] = []

    def run(listener: Progress | None = None, name: str = FILE):
        listener = listener or Listener()
        fetcher = UrllibFetcher() if request.param == "urllib" else QgisFetcher(listener)
        pause = lambda seconds, _: waits.append(seconds)  # noqa: E731
        file = read_record(RECORD, fetcher, listener, wait=pause).file(name)
        return download(file, tmp_path / "model.pt", fetcher, listener, wait=pause)

    run.waits = waits
    return run


def test_the_record_says_what_its_files_are(archive):
    record = read_record(RECORD, UrllibFetcher(), Listener())
    assert (record.doi, record.licence, record.title) == ("10.5281/zenodo.15101175", "cc-by-4.0", "IMFMapper")
    file = record.file(FILE)
    assert (file.size_bytes, file.checksum) == (len(CONTENT), archive.checksum)


def test_a_file_arrives_whole(fetch, tmp_path):
    listener = Listener()
    assert fetch(listener).read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == ["model.pt"]
    assert listener.fraction == 1


def test_a_broken_connection_is_resumed_where_it_broke(fetch, archive):
    archive.faults = [("cut", 300_001), ("cut", 1000)]
    assert fetch().read_bytes() == CONTENT
    assert [asked for path, asked in archive.requests if path.endswith("content")] == [
        "",
        "bytes=300001-",
        "bytes=301001-",
    ]


def test_a_later_run_goes_on_with_what_a_cancelled_one_left(fetch, archive, tmp_path):
    with pytest.raises(Cancelled):
        fetch(Listener(cancel_at=0.3))
    begun = (tmp_path / "model.pt.part").stat().st_size
    assert 0 < begun < len(CONTENT)
    assert not (tmp_path / "model.pt").exists()
    assert fetch().read_bytes() == CONTENT
    assert archive.requests[-1][1] == f"bytes={begun}-"


def test_a_redirected_file_is_followed(fetch, archive):
    archive.faults = [("moved", "/elsewhere/content")]
    assert fetch().read_bytes() == CONTENT
    assert archive.requests[-1][0] == "/elsewhere/content"


def test_a_server_without_ranges_sends_all_again(fetch, archive):
    archive.faults = [("cut", 300_000), "no ranges"]
    assert fetch().read_bytes() == CONTENT


def test_a_part_of_another_file_is_replaced(fetch, archive, tmp_path):
    (tmp_path / "model.pt.part").write_bytes(b"x" * 5000)
    listener = Listener()
    assert fetch(listener).read_bytes() == CONTENT
    assert any("belongs to another file" in text for text in listener.said)


def test_a_part_that_is_too_long_is_replaced(fetch, tmp_path):
    (tmp_path / "model.pt.part").write_bytes(b"x" * (len(CONTENT) + 1))
    assert fetch().read_bytes() == CONTENT


def test_a_wrong_checksum_removes_the_file_and_says_so(fetch, archive, tmp_path):
    archive.checksum = "md5:" + "0" * 32
    with pytest.raises(DownloadError, match=r"checksum .*; 0{32} is expected"):
        fetch()
    assert list(tmp_path.iterdir()) == []


def test_a_checksum_of_an_unknown_kind_is_refused_before_the_download(fetch, archive):
    archive.checksum = "crc32:1234abcd"
    with pytest.raises(DownloadError, match="crc32"):
        fetch()
    assert len(archive.requests) == 1


def test_more_bytes_than_announced_are_refused(fetch, archive, tmp_path):
    archive.size = 1000
    with pytest.raises(DownloadError, match="more than the 1000 bytes"):
        fetch()
    assert not (tmp_path / "model.pt").exists()


def test_a_file_that_is_shorter_than_announced_is_given_up(fetch, archive, tmp_path):
    archive.size = len(CONTENT) + 1
    with pytest.raises(DownloadError, match=f"tried {ATTEMPTS} times"):
        fetch()
    assert not (tmp_path / "model.pt").exists()


@pytest.mark.parametrize(("status", "reason"), [(404, "not there"), (403, "not public"), (407, "proxy"), (410, "with")])
def test_a_refusal_is_told_at_once(fetch, archive, status, reason):
    archive.faults = [status] * ATTEMPTS
    with pytest.raises(DownloadError, match=f"HTTP status {status}.*{reason}"):
        fetch()
    assert len(archive.requests) == 2 and fetch.waits == []


def test_too_many_requests_waits_as_long_as_the_server_asks(fetch, archive):
    later = format_datetime(datetime.now(timezone.utc) + timedelta(seconds=40), usegmt=True)
    archive.record_faults = [("retry", 429, "7")]
    archive.faults = [("retry", 429, later), ("retry", 503, "nonsense")]
    assert fetch().read_bytes() == CONTENT
    first, second, third = fetch.waits
    assert first == 7 and 30 < second <= 40 and third == 2


def test_a_server_that_asks_for_too_much_patience_is_left_alone(fetch, archive, tmp_path):
    archive.faults = [("cut", 1000), ("retry", 429, "3600")]
    with pytest.raises(DownloadError, match="asks to come back in 1 h 0 min"):
        fetch()
    assert (tmp_path / "model.pt.part").read_bytes() == CONTENT[:1000]


def test_a_server_that_stays_broken_is_given_up(fetch, archive, tmp_path):
    archive.faults = [500] * 20
    with pytest.raises(DownloadError, match=f"HTTP status 500, tried {ATTEMPTS} times"):
        fetch()
    assert fetch.waits == [1, 2, 4, 8]
    assert list(tmp_path.iterdir()) == []


def test_no_server_at_all_is_told(fetch, monkeypatch):
    monkeypatch.setenv("IMFMAPPER_ZENODO_URL", "http://127.0.0.1:9")
    with pytest.raises(DownloadError, match="could not be downloaded"):
        fetch()


def test_another_name_lists_what_the_record_has(fetch):
    with pytest.raises(DownloadError, match=f"no file named 'other.pt' .it has: 'detections.zip', '{FILE}'"):
        fetch(name="other.pt")


@pytest.mark.parametrize("answer", [b"<html>Please log in</html>", b"[]", b'{"metadata": {}, "files": [{}]}'])
def test_a_login_page_in_between_is_recognised(archive, answer):
    archive.record_faults = [answer]
    with pytest.raises(DownloadError, match="did not answer as Zenodo does"):
        read_record(RECORD, UrllibFetcher(), Listener())


@pytest.mark.parametrize("elsewhere", ["file:///etc/passwd", "ftp://127.0.0.1:9/model.pt"])
def test_no_redirect_leads_off_the_web(archive, elsewhere):
    archive.record_faults = [("moved", elsewhere)] * 9
    with pytest.raises(DownloadError):
        read_record(RECORD, UrllibFetcher(), Listener(), wait=lambda *_: None)
    assert {path for path, _ in archive.requests} == {f"/api/records/{RECORD}"}


def test_links_to_other_schemes_are_refused(archive, monkeypatch):
    whole = archive.record()
    whole["files"][1]["links"]["self"] = "file:///etc/passwd"
    monkeypatch.setattr(archive, "record", lambda: whole)
    with pytest.raises(DownloadError, match="not encrypted"):
        read_record(RECORD, UrllibFetcher(), Listener())
    with pytest.raises(DownloadError, match="no web address"), UrllibFetcher().open("file:///etc/passwd", {}):
        pass


def test_a_disk_without_room_is_told_before_the_download(fetch, archive, monkeypatch):
    monkeypatch.setattr(downloads, "SPARE_BYTES", 1 << 60)
    with pytest.raises(DownloadError, match="is full"):
        fetch()
    assert len(archive.requests) == 1


@pytest.mark.skipif(os.name == "nt", reason="needs POSIX limits")
def test_a_disk_that_fills_up_leaves_nothing(archive, tmp_path, repository_root):
    # A process that may write files of 100,000 bytes: its write fails in the middle, as on a full disk.
    (tmp_path / "imfmapper").symlink_to(repository_root)
    limit = (100_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1])
    done = subprocess.run(
        [sys.executable, "-m", "imfmapper", "downloadmodel"],
        env={**os.environ, "PYTHONPATH": str(tmp_path), "IMFMAPPER_MODELS": str(tmp_path / "models")},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "is full" in done.stderr and "Traceback" not in done.stderr
    assert list((tmp_path / "models").iterdir()) == []


def test_cancelling_does_not_wait_for_a_silent_server(archive, tmp_path, qgis_with_processing):
    from imfmapper.processing_provider.network import QgisFetcher

    archive.faults = ["silent"]

    class Impatient(Listener):
        looks = 0

        def is_cancelled(self) -> bool:
            self.looks += 1
            return self.looks > 4

    listener = Impatient()
    file = RemoteFile(FILE, f"{archive.url}/x/content", len(CONTENT), archive.checksum)
    with pytest.raises(Cancelled):
        download(file, tmp_path / "model.pt", QgisFetcher(listener), listener)
    assert not archive.released.is_set()
