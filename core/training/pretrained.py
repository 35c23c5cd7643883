"""torchvision's pre-trained weights, put where its own loader looks for them before it downloads.

torch.hub's own download cannot be cancelled, does not say how far it is, does not know the proxy that QGIS was told of,
and writes to a console, which QGIS on Windows does not have.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import torch

from ...models.languages import tr
from ..archive.download import RemoteFile, Wait, download, wait
from ..archive.fetching import ConnectionLost, Fetcher
from ..errors import DownloadError
from ..progress import Progress


def fetch_pretrained(architecture: str, source: str, fetcher: Fetcher, progress: Progress) -> None:
    """Have torchvision's weights ready for `build_network(..., pretrained=source)`, which then downloads nothing.

    Args:
        architecture: One of torchvision's, such as "deeplabv3_resnet50".
        source: "coco" for the whole network or "imagenet" for its backbone.
        fetcher: What downloads.
        progress: Listener; it is told of the download, but not that a part of its own work is done.

    Raises:
        DownloadError: They cannot be downloaded.
        Cancelled: The user asked to stop; what was downloaded is kept for the next run.
    """
    try:
        from torchvision.models import get_model_weights
    except ImportError:  # building the network says what is missing
        return
    name = architecture if source == "coco" else architecture.split("_", 1)[1]
    fetch_weights(get_model_weights(name).DEFAULT.url, Path(torch.hub.get_dir(), "checkpoints"), fetcher, progress)


def fetch_weights(url: str, folder: Path, fetcher: Fetcher, progress: Progress, *, wait: Wait = wait) -> Path:
    """The file of that address in `folder`, downloaded where it is not there; its name ends in its SHA-256's beginning.

    Raises:
        DownloadError: It cannot be downloaded, or is not what its name says.
        Cancelled: The user asked to stop.
    """
    name = PurePosixPath(urlsplit(url).path).name
    target = folder / name
    if not target.is_file():
        beginning = re.search(r"-([0-9a-f]{8,})\.", name)
        file = RemoteFile(name, url, _size_bytes(url, fetcher), f"sha256:{beginning[1] if beginning else ''}...")
        text = tr("Downloading '{name}' ({size:.0f} MB).")
        progress.info(text.format(name=name, size=file.size_bytes / 1e6))
        download(file, target, fetcher, progress.part(0, 0), wait=wait)
    return target


def _size_bytes(url: str, fetcher: Fetcher) -> int:
    """What the server says of the file's size. Asked once only: a machine without network must not wait for retries."""
    try:
        with fetcher.open(url, {}) as reply:
            status, size = reply.status, reply.headers.get("content-length", "")
    except ConnectionLost as error:
        raise _refused(url, str(error)) from error
    if status != 200:
        raise _refused(url, tr("HTTP status {status}").format(status=status))
    if not size.isdigit():
        raise _refused(url, tr("the server does not say how large it is"))
    return int(size)


def _refused(url: str, reason: str) -> DownloadError:
    return DownloadError(tr("'{url}' cannot be downloaded: {reason}").format(url=url, reason=reason))
