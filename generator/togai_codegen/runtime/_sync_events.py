"""Values that come one after another. Derived from _async_events.py by scripts/derive_sync.py: do not edit."""

from collections.abc import Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from . import _sync_support as support
from .errors import ConnectionFailed
from .framing import EventParser, Records, SequenceSplitter, ServerEvent, read_value, stream_kind
from .operation import Operation, Stream, typed
from .options import RequestOptions
from .text_lines import LineSplitter

if TYPE_CHECKING:
    from ._sync_client import SyncClient
    from ._sync_streams import SyncStreamedResponse

ItemT = TypeVar("ItemT")
_RETRY = 3000
"""Milliseconds before a stream is asked for again where the server names no time; the HTML standard leaves it open."""


class Items(Generic[ItemT]):
    """Values that are read as they come: once, to the end or in a `with` block. `response` has status and headers.

    The deadline of the client does not count, for a stream may have no end; one that is given with the call does.
    """

    def __init__(self, response: "SyncStreamedResponse[Any]", operation: Operation[Any], kind: Stream) -> None:
        self.response = response
        self._operation = operation
        self._kind = kind

    @classmethod
    def open(
        cls, client: "SyncClient", operation: Operation[ItemT], *, options: RequestOptions | None = None, **parts: Any
    ) -> Self:
        """Carry out the call up to the head of its answer. Raises `ResponseShapeError` where that is no such stream."""
        response = client.open(operation, options={"deadline": None, **(options or {})}, **parts)
        try:
            kind = stream_kind(operation, response.answer) or response.foreign()
        except BaseException:
            response.close()
            raise
        return cls(response, operation, kind)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._operation.id}>"

    def close(self) -> None:
        """Give the connection back."""
        self.response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self.close()

    def _value(self, content: bytes) -> ItemT:
        return cast(ItemT, read_value(self._operation, self.response.answer, typed(self._kind.type), content))


class EventStream(Items[ItemT]):
    """Server-sent events (WHATWG HTML, section 9.2): iterate over it for what their data hold, or over `events()`."""

    _reconnects = False

    def reconnecting(self) -> Self:
        """Ask again when the stream ends or breaks off, as browsers do, with the header Last-Event-ID.

        After the time that the server asks for, as often as the call's `Retry` allows without an event in between; only where
        the call may be repeated (a GET), and until the server answers 204.
        """
        self._reconnects = True
        return self

    def events(self) -> Iterator[ServerEvent]:
        """The events as they are, to the end of the stream."""
        parser = EventParser()
        came = False
        while True:
            try:
                for piece in self.response.iter_bytes():
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
            support.pause((_RETRY if parser.retry is None else parser.retry) / 1000)
            fields = [("Last-Event-ID", parser.last_id)] if parser.last_id else []
            self.response.again(failure, fields, anew=came)
            if self.response.status == 204:
                return
            came = False
            parser.restart()

    def __iter__(self) -> Iterator[ItemT]:
        try:
            for event in self.events():
                if self._kind.end is not None and event.data.strip() == self._kind.end:
                    return
                yield self._value(event.data.encode())
        finally:
            self.close()


class JsonLines(Items[ItemT]):
    """JSON texts one after another: lines (JSON Lines, NDJSON), or a JSON text sequence (RFC 7464)."""

    def __iter__(self) -> Iterator[ItemT]:
        records: Records = SequenceSplitter() if self._kind.media_type.endswith("json-seq") else LineSplitter()
        try:
            for piece in self.response.iter_bytes():
                for record in records.feed(piece):
                    if record.strip():
                        yield self._value(record)
            for record in records.close():
                if record.strip():
                    yield self._value(record)
        finally:
            self.close()
