"""Pre-trained weights: found, fetched, checked by their names, and done without where there is no network."""

from __future__ import annotations

import hashlib
import sys

import pytest
from archive_server import serving
from listeners import Listener

torch = pytest.importorskip("torch")

from imfmapper.core.archive.fetching import ConnectionLost, UrllibFetcher  # noqa: E402
from imfmapper.core.errors import Cancelled, DownloadError  # noqa: E402
from imfmapper.core.training.pretrained import fetch_weights  # noqa: E402
from imfmapper.core.training.settings import TrainingSettings  # noqa: E402
from imfmapper.core.training.start import start_network  # noqa: E402


class _NoNetwork:
    def __init__(self):
        self.asked = []

    def open(self, url, headers):
        self.asked.append(url.rpartition("/")[2])
        raise ConnectionLost("no network")


def test_start_without_network_falls_back_and_says_so(monkeypatch, tmp_path):
    pytest.importorskip("torchvision")
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    listener, fetcher = Listener(), _NoNetwork()
    settings = TrainingSettings(architecture="deeplabv3_mobilenet_v3_large")
    start = start_network(settings, listener, fetcher=fetcher)
    # Asked once each, the whole network first.
    assert [name.rpartition("-")[0] for name in fetcher.asked] == [
        "deeplabv3_mobilenet_v3_large",
        "mobilenet_v3_large",
    ]
    assert start.origin == "random weights"
    assert [line.split(" cannot")[0] for line in listener.lines[:2]] == [
        "torchvision's COCO weights",
        "torchvision's ImageNet weights",
    ]


def test_weights_that_are_there_are_used_without_network_and_console(monkeypatch, tmp_path):
    models = pytest.importorskip("torchvision.models")
    architecture = "deeplabv3_mobilenet_v3_large"
    name = models.get_model_weights(architecture).DEFAULT.url.rpartition("/")[2]
    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    known = models.segmentation.deeplabv3_mobilenet_v3_large(weights=None, weights_backbone=None, aux_loss=True)
    (tmp_path / "hub" / "checkpoints").mkdir(parents=True)
    torch.save(known.state_dict(), tmp_path / "hub" / "checkpoints" / name)
    fetcher = _NoNetwork()
    with monkeypatch.context() as windows:
        windows.setattr(sys, "stdout", None)
        windows.setattr(sys, "stderr", None)
        start = start_network(TrainingSettings(architecture=architecture), Listener(), fetcher=fetcher)
    assert start.origin.startswith("torchvision's COCO weights") and not fetcher.asked
    found, expected = start.network.state_dict(), known.state_dict()
    assert torch.equal(found["backbone.0.0.weight"], expected["backbone.0.0.weight"])
    assert found["classifier.4.weight"].shape[0] == found["aux_classifier.4.weight"].shape[0] == 2


WEIGHTS = bytes(range(256)) * 3000


@pytest.fixture()
def server(monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with serving(WEIGHTS) as archive:
        yield archive


def test_pretrained_weights_are_resumed_and_checked_by_their_name(server, tmp_path, monkeypatch):
    name = f"net-{hashlib.sha256(WEIGHTS).hexdigest()[:8]}.pth"
    url, folder = f"{server.url}/{name}?/content", tmp_path / "checkpoints"
    server.faults = [None, ("cut", 300_000)]  # the first request asks for the size
    listener = Listener()
    with monkeypatch.context() as windows:
        windows.setattr(sys, "stdout", None)
        windows.setattr(sys, "stderr", None)
        path = fetch_weights(url, folder, UrllibFetcher(), listener, wait=lambda *_: None)
    assert path == folder / name and path.read_bytes() == WEIGHTS
    assert [path.name for path in folder.iterdir()] == [name]
    assert listener.lines[0] == f"Downloading '{name}' (1 MB)."
    assert {fraction for fraction, _ in listener.reports} == {0}  # training has not begun
    assert any("MB" in message for _, message in listener.reports)
    count = len(server.requests)
    assert count == 3 and fetch_weights(url, folder, UrllibFetcher(), listener) == path
    assert len(server.requests) == count


def test_pretrained_weights_of_another_content_are_refused(server, tmp_path):
    with pytest.raises(DownloadError, match=r"sha256 checksum .*; 01234567 is expected"):
        fetch_weights(f"{server.url}/net-01234567.pth?/content", tmp_path, UrllibFetcher(), Listener())
    with pytest.raises(DownloadError, match=r"cannot be downloaded: HTTP status 404"):
        fetch_weights(f"{server.url}/net-01234567.pth", tmp_path, UrllibFetcher(), Listener())
    assert not list(tmp_path.iterdir())


def test_download_of_pretrained_weights_can_be_cancelled(server, tmp_path):
    listener = Listener(cancel_after=0)
    name = f"net-{hashlib.sha256(WEIGHTS).hexdigest()[:8]}.pth"
    with pytest.raises(Cancelled):
        fetch_weights(f"{server.url}/{name}?/content", tmp_path, UrllibFetcher(), listener)
    assert [path.name for path in tmp_path.iterdir()] == [f"{name}.part"]  # the next run goes on with it
