"""Base classes of resources: they hold the client."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._sync_client import SyncClient


class SyncResource:
    """A group of operations."""

    def __init__(self, client: "SyncClient") -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class AsyncResource:
    """A group of operations, for asyncio."""

    def __init__(self, client: "AsyncClient") -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"
