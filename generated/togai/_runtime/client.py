"""The clients: see `_async_client` (written by hand) and `_sync_client` (derived from it)."""

from ._async_client import AsyncClient
from ._sync_client import SyncClient

__all__ = ["AsyncClient", "SyncClient"]
