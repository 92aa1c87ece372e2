"""The `log` resource of the Streams API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.events import AsyncEventStream, AsyncJsonLines, EventStream, JsonLines
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Operation, Stream
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource

_READ: Operation[models.Line] = Operation(
    id="readLog", path="/log", name="log.read", responses={200: Stream(lambda: models.Line, media_type="application/x-ndjson")}
)
_WATCH: Operation[models.Line] = Operation(
    id="watchLog", path="/watch", name="log.watch", responses={200: Stream(lambda: models.Line)}
)
_SEQUENCE: Operation[models.Line] = Operation(
    id="sequence",
    path="/sequence",
    name="log.sequence",
    responses={200: Stream(lambda: models.Line, media_type="application/json-seq")},
)
_NOTES: Operation[str] = Operation(id="notes", path="/notes", name="log.notes", responses={200: Stream(str)})


class Log(SyncResource):
    """Operations of `log`."""

    def read(self, *, since: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> JsonLines[models.Line]:
        """GET /log.

        Example: for item in sdk.log.read(): ...
        """
        return JsonLines.open(self._client, _READ, query={"since": since}, options=options)

    def watch(self, **options: Unpack[RequestOptions]) -> EventStream[models.Line]:
        """GET /watch.

        Example: for item in sdk.log.watch(): ...
        """
        return EventStream.open(self._client, _WATCH, options=options)

    def sequence(self, **options: Unpack[RequestOptions]) -> JsonLines[models.Line]:
        """GET /sequence.

        Example: for item in sdk.log.sequence(): ...
        """
        return JsonLines.open(self._client, _SEQUENCE, options=options)

    def notes(self, **options: Unpack[RequestOptions]) -> EventStream[str]:
        """GET /notes.

        Returns:
            Plain notes.

        Example: for item in sdk.log.notes(): ...
        """
        return EventStream.open(self._client, _NOTES, options=options)


class AsyncLog(AsyncResource):
    """Operations of `log`."""

    async def read(self, *, since: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> AsyncJsonLines[models.Line]:
        """GET /log.

        Example: async for item in await sdk.log.read(): ...
        """
        return await AsyncJsonLines.open(self._client, _READ, query={"since": since}, options=options)

    async def watch(self, **options: Unpack[RequestOptions]) -> AsyncEventStream[models.Line]:
        """GET /watch.

        Example: async for item in await sdk.log.watch(): ...
        """
        return await AsyncEventStream.open(self._client, _WATCH, options=options)

    async def sequence(self, **options: Unpack[RequestOptions]) -> AsyncJsonLines[models.Line]:
        """GET /sequence.

        Example: async for item in await sdk.log.sequence(): ...
        """
        return await AsyncJsonLines.open(self._client, _SEQUENCE, options=options)

    async def notes(self, **options: Unpack[RequestOptions]) -> AsyncEventStream[str]:
        """GET /notes.

        Returns:
            Plain notes.

        Example: async for item in await sdk.log.notes(): ...
        """
        return await AsyncEventStream.open(self._client, _NOTES, options=options)
