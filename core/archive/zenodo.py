"""Records of Zenodo, the archive that holds the published IMFMapper, read through its REST API."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from ...models.containers import MAX_BYTES
from ...models.languages import tr
from ..errors import DownloadError
from ..progress import Progress
from .download import RemoteFile, Wait, read_text, wait
from .fetching import Fetcher

PUBLISHED_RECORD = "15101175"
"""Le Corre et al. (2025), doi:10.5281/zenodo.15101175: the checkpoint and two shapefiles."""
PUBLISHED_FILE = "IMFMapper_DeepLabV3_ResNet50.pt"
BASE_URL = "https://zenodo.org"
BASE_URL_VARIABLE = "IMFMAPPER_ZENODO_URL"
"""Environment variable with another server that answers as Zenodo does; for tests."""
_SAFE_IN_LINKS = "%/:?=&#+,;@!~*'()$[]"


@dataclass(frozen=True)
class Record:
    """What an archive says of a record.

    Attributes:
        identifier: Its number.
        title: Its title.
        doi: Its DOI, "" where it has none.
        licence: Its licence as the archive names it ("cc-by-4.0"), "" where it says nothing.
        files: Its files.
    """

    identifier: str
    title: str
    doi: str
    licence: str
    files: tuple[RemoteFile, ...]

    def file(self, name: str) -> RemoteFile:
        """The file of this name.

        Raises:
            DownloadError: There is none; those that exist are named.
        """
        for file in self.files:
            if file.name == name:
                return file
        known = ", ".join(f"'{file.name}'" for file in self.files) or tr("none")
        raise DownloadError(
            tr(
                "Record {record} ('{title}') has no file named '{name}' (it has: {known}). A newer version of the "
                "record may name it differently; give its name."
            ).format(record=self.identifier, title=self.title, name=name, known=known)
        )


def base_url() -> str:
    """The address of the archive."""
    return os.environ.get(BASE_URL_VARIABLE, BASE_URL).rstrip("/")


def read_record(identifier: str, fetcher: Fetcher, progress: Progress, *, wait: Wait = wait) -> Record:
    """The record of this number.

    Raises:
        DownloadError: It cannot be had, or the answer is not what Zenodo sends.
    """
    if not identifier.isdigit():
        raise DownloadError(
            tr("'{identifier}' is no Zenodo record; its number is expected, such as {example}.").format(
                identifier=identifier, example=PUBLISHED_RECORD
            )
        )
    url = f"{base_url()}/api/records/{identifier}"
    try:
        content = json.loads(read_text(url, fetcher, progress, wait=wait))
        return _parse(identifier, content)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DownloadError(
            tr(
                "'{url}' did not answer as Zenodo does ({reason}). A login page of the network may stand in between; "
                "open the address in a browser."
            ).format(url=url, reason=f"{type(error).__name__}: {error}")
        ) from error


def _parse(identifier: str, content: Mapping[str, Any]) -> Record:
    about = content["metadata"]
    return Record(
        identifier=identifier,
        title=str(about.get("title", "")),
        doi=str(content.get("doi") or about.get("doi") or content.get("pids", {}).get("doi", {}).get("identifier", "")),
        licence=_licence(about),
        files=tuple(_file(entry) for entry in _entries(content["files"])),
    )


def _entries(files: Any) -> list[Mapping[str, Any]]:
    """The list of files: as it is, or inside `entries` (the form that InvenioRDM prefers)."""
    return list(files["entries"].values()) if isinstance(files, Mapping) else list(files)


def _file(entry: Mapping[str, Any]) -> RemoteFile:
    links = entry["links"]
    url = quote(str(links.get("content") or links.get("download") or links["self"]), safe=_SAFE_IN_LINKS)
    if not url.startswith(("https://", f"{base_url()}/")):
        raise ValueError(tr("the link '{url}' is not encrypted").format(url=url))
    size_bytes = int(entry["size"])
    if not 0 < size_bytes <= MAX_BYTES:
        raise ValueError(tr("'{name}' has {count} bytes").format(name=entry["key"], count=size_bytes))
    return RemoteFile(str(entry["key"]), url, size_bytes, str(entry["checksum"]))


def _licence(about: Mapping[str, Any]) -> str:
    single = about.get("license")
    rights = [single] if single else about.get("rights") or []
    return ", ".join(str(item["id"]) if isinstance(item, Mapping) else str(item) for item in rights)
