"""Values one after another in a body: server-sent events, JSON lines, JSON text sequences. No I/O."""

from dataclasses import dataclass, replace
from typing import Any, Protocol

from . import exact
from .operation import Operation, Stream
from .responses import Answer, kind_of, media_type_of, read_json
from .text_lines import LineSplitter

_EVENTS = "text/event-stream"


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """One server-sent event. `event` is `message` where the server gives it no name; `id` is the last one that was sent."""

    data: str
    event: str = "message"
    id: str = ""


class EventParser:
    """Events out of bytes, as the HTML standard reads them (WHATWG HTML, 9.2.6 "Interpreting an event stream").

    `last_id` and `retry` (milliseconds) are what the server said last; an event that the end of the stream cuts off is dropped.
    """

    def __init__(self) -> None:
        self.last_id = ""
        self.retry: int | None = None
        self.restart()

    def restart(self) -> None:
        """Begin with another body."""
        self._lines = LineSplitter()
        self._is_first = True
        self._data: list[str] = []
        self._event = ""

    def feed(self, piece: bytes) -> list[ServerEvent]:
        """The events that this piece ends."""
        events: list[ServerEvent] = []
        for raw in self._lines.feed(piece):
            line = raw.removeprefix(b"\xef\xbb\xbf") if self._is_first else raw
            self._is_first = False
            if line:
                self._field(line.decode("utf-8", errors="replace"))
                continue
            if self._data:
                events.append(ServerEvent("\n".join(self._data), self._event or "message", self.last_id))
            self._data, self._event = [], ""
        return events

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        if name == "data":
            self._data.append(value)
        elif name == "event":
            self._event = value
        elif name == "id" and "\0" not in value:
            self.last_id = value
        elif name == "retry" and value.isascii() and value.isdigit():
            self.retry = int(value[:12])


class Records(Protocol):
    """Cuts a body into JSON texts."""

    def feed(self, piece: bytes) -> list[bytes]: ...

    def close(self) -> list[bytes]: ...


class SequenceSplitter:
    """A JSON text sequence (RFC 7464): each text stands behind a record separator."""

    def __init__(self) -> None:
        self._held: list[bytes] = []

    def feed(self, piece: bytes) -> list[bytes]:
        """The texts that this piece ends."""
        first, *others = piece.split(b"\x1e")
        self._held.append(first)
        if not others:
            return []
        texts = [b"".join(self._held), *others[:-1]]
        self._held = [others[-1]]
        return texts

    def close(self) -> list[bytes]:
        """The last text."""
        held, self._held = b"".join(self._held), []
        return [held]


def stream_kind(operation: Operation[Any], answer: Answer) -> Stream | None:
    """The documented stream that an answer is; None where it is something else."""
    kind = kind_of(operation, answer)
    media, known = media_type_of(answer), kind.media_type if isinstance(kind, Stream) else ""
    fits = media == known or (known != _EVENTS and media != _EVENTS and ("json" in media or not media))
    return kind if isinstance(kind, Stream) and fits else None


def read_value(operation: Operation[Any], answer: Answer, form: Any, content: bytes) -> Any:
    """One value of a stream: text where that is documented, else JSON. Raises ResponseShapeError."""
    if form is str:
        return content.decode("utf-8", errors="replace")
    if form is Any:
        try:
            return exact.loads(content)
        except (ValueError, RecursionError):
            return content.decode("utf-8", errors="replace")
    return read_json(form, replace(answer, content=content))
