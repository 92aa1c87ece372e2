"""Models of the FileStorage part of the Togai API."""

from __future__ import annotations

from .._runtime.model import Model, camel_case


class FileDownloadUrlResponse(Model, alias_generator=camel_case, closed=True):
    """A link from which a stored file can be fetched."""

    download_url: str
    """Link that is good for a limited time."""
