"""Pagers: see `_async_paging` (written by hand) and `_sync_paging` (derived from it)."""

from ._async_paging import AsyncPager
from ._sync_paging import SyncPager

__all__ = ["AsyncPager", "SyncPager"]
