"""Values that come one after another, asynchronously. `_sync_events` is derived from this file."""

from collections.abc import AsyncIterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from . import _async_support as support
from .errors import ConnectionFailed
from .framing import EventParser, Records, SequenceSplitter, ServerEvent, read_value, stream_kind
from .operation import Operation, Stream, typed
from .options import RequestOptions
from .text_lines import LineSplitter

if TYPE_CHECKING:
    from ._async_client import AsyncClient
    from ._async_streams import AsyncStreamedResponse

ItemT = TypeVar("ItemT")
_RETRY = 3000
"""Milliseconds before a stream is asked for again where the server names no time; the HTML standard leaves it open."""


class AsyncItems(Generic[ItemT]):
    """Values that are read as they come: once, to the end or in a `with` block. `response` has status and headers.

    The deadline of the client does not count, for a stream may have no end; one that is given with the call does.
    """

    def __init__(self, response: "AsyncStreamedResponse[Any]", operation: Operation[Any], kind: Stream) -> None:
        self.response = response
        self._operation = operation
        self._kind = kind

    @classmethod
    async def open(
        cls, client: "AsyncClient", operation: Operation[ItemT], *, options: RequestOptions | None = None, **parts: Any
    ) -> Self:
        """Carry out the call up to the head of its answer. Raises `ResponseShapeError` where that is no such stream."""
        response = await client.open(operation, options={"deadline": None, **(options or {})}, **parts)
        try:
            kind = stream_kind(operation, response.answer) or await response.foreign()
        except BaseException:
            await response.aclose()
            raise
        return cls(response, operation, kind)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.id}>"

    async def aclose(self) -> None:
        """Give the connection back."""
        await self.response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()

    def _value(self, content: bytes) -> ItemT:
        return cast(ItemT, read_value(self._operation, self.response.answer, typed(self._kind.type), content))


class AsyncEventStream(AsyncItems[ItemT]):
    """Server-sent events (WHATWG HTML, section 9.2): iterate over it for what their data hold, or over `events()`."""

    _reconnects = False

    def reconnecting(self) -> Self:
        """Ask again when the stream ends or breaks off, as browsers do, with the header Last-Event-ID.

        After the time that the server asks for, as often as the call's `Retry` allows without an event in between; only where
        the call may be repeated (a GET), and until the server answers 204.
        """
        self._reconnects = True
        return self

    async def events(self) -> AsyncIterator[ServerEvent]:
        """The events as they are, to the end of the stream."""
        parser = EventParser()
        came = False
        while True:
            try:
                async for piece in self.response.iter_bytes():
                    for event in parser.feed(piece):
                        came = True
                        yield event
                failure = ConnectionFailed("the stream ended", operation=self._operation.id)
            except ConnectionFailed as error:
                if not self._reconnects:
                    raise
                failure = error
            if not self._reconnects:
                return
            await support.pause((_RETRY if parser.retry is None else parser.retry) / 1000)
            fields = [("Last-Event-ID", parser.last_id)] if parser.last_id else []
            await self.response.again(failure, fields, anew=came)
            if self.response.status == 204:
                return
            came = False
            parser.restart()

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        try:
            async for event in self.events():
                if self._kind.end is not None and event.data.strip() == self._kind.end:
                    return
                yield self._value(event.data.encode())
        finally:
            await self.aclose()


class AsyncJsonLines(AsyncItems[ItemT]):
    """JSON texts one after another: lines (JSON Lines, NDJSON), or a JSON text sequence (RFC 7464)."""

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        records: Records = SequenceSplitter() if self._kind.media_type.endswith("json-seq") else LineSplitter()
        try:
            async for piece in self.response.iter_bytes():
                for record in records.feed(piece):
                    if record.strip():
                        yield self._value(record)
            for record in records.close():
                if record.strip():
                    yield self._value(record)
        finally:
            await self.aclose()
