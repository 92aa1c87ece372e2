"""Streams of values: see `_async_events` (written by hand) and `_sync_events` (derived from it)."""

from ._async_events import AsyncEventStream, AsyncJsonLines
from ._sync_events import EventStream, JsonLines
from .framing import ServerEvent

__all__ = ["AsyncEventStream", "AsyncJsonLines", "EventStream", "JsonLines", "ServerEvent"]
