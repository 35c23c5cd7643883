"""Errors that a user can act on: each says what was wrong, what was expected and what to do."""

from __future__ import annotations

from ..models.errors import CheckpointError, DependencyError, DeviceError, IMFMapperError

__all__ = [
    "Cancelled",
    "CheckpointError",
    "CrsError",
    "DatasetError",
    "DependencyError",
    "DeviceError",
    "DownloadError",
    "GeometryError",
    "IMFMapperError",
    "InputError",
    "RasterError",
]


class InputError(IMFMapperError, ValueError):
    """A parameter or an input layer that cannot be used as it is."""


class CrsError(InputError):
    """A missing, unknown or unsuitable coordinate reference system, or one of another body."""


class GeometryError(InputError):
    """A feature whose geometry is null, broken or of the wrong kind; the message names the feature."""


class RasterError(IMFMapperError, OSError):
    """A raster that cannot be opened, read or written."""


class DatasetError(IMFMapperError, ValueError):
    """A tile dataset that is missing, incomplete or of another format."""


class DownloadError(IMFMapperError, OSError):
    """A file that cannot be fetched from the network, or is not what was published."""


class Cancelled(IMFMapperError):  # noqa: N818 - a wish, not an error
    """The user asked for the run to stop; nothing half-written was left behind."""
