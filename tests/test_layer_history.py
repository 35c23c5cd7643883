"""The provenance of a layer is read from files alone: what somebody wrote into it opens no address."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from imfmapper.core.layer_history import history_of, trace


@pytest.fixture()
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A server that answers nobody; `accept` raises BlockingIOError where nobody has called."""
    monkeypatch.setenv("GDAL_HTTP_TIMEOUT", "2")
    with socket.create_server(("127.0.0.1", 0)) as made:
        made.setblocking(False)
        yield made


@pytest.mark.parametrize("address", ["/vsicurl/http://127.0.0.1:{port}/a.tif", "http://127.0.0.1:{port}/a.tif"])
def test_no_address_is_asked(server: socket.socket, address: str) -> None:
    named = address.format(port=server.getsockname()[1])
    entries = {"IMFMAPPER_INPUT": f"'{named}'"}
    assert trace(entries, "Detections") == {"Detections": entries}
    assert history_of(named) == {}
    with pytest.raises(BlockingIOError):
        server.accept()


def test_a_file_that_names_an_address_is_not_opened(server: socket.socket, tmp_path: Path) -> None:
    address = f"/vsicurl/http://127.0.0.1:{server.getsockname()[1]}/a.geojson"
    source = f"<OGRVRTLayer name='a'><SrcDataSource>{address}</SrcDataSource></OGRVRTLayer>"
    warped = f"<OGRVRTWarpedLayer>{source}<TargetSRS>EPSG:4326</TargetSRS></OGRVRTWarpedLayer>"
    (tmp_path / "a.vrt").write_text(f"<OGRVRTDataSource>{warped}</OGRVRTDataSource>", encoding="utf-8")
    assert history_of(tmp_path / "a.vrt") == {}
    with pytest.raises(BlockingIOError):
        server.accept()


def test_names_that_are_no_path_tell_nothing() -> None:
    for name in ("", ".", "memory?crs=" + "a" * 400, "a\0b"):
        assert history_of(name) == {}
    for host in ("//host/share/a.tif", "\\\\host\\share\\a.tif"):
        assert list(trace({"IMFMAPPER_INPUT": host}, "Detections")) == ["Detections"]
