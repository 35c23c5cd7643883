"""The errors that `models` and `core` share; `core.errors` adds its own to them."""

from __future__ import annotations


class IMFMapperError(Exception):
    """Root of every error that IMFMapper raises on purpose: its text says what, got, expected and remedy."""


class CheckpointError(IMFMapperError, ValueError):
    """A checkpoint or model card cannot be used."""


class DeviceError(IMFMapperError, RuntimeError):
    """A computing device is missing or gave up."""


class DependencyError(IMFMapperError, ImportError):
    """An optional package is missing."""
