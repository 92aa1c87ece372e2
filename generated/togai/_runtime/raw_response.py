"""What the server answered: status, headers and, on request, the value."""

from typing import Any, Generic, TypeVar, cast

from .operation import Operation
from .responses import Answer, read_answer, read_field, text_of
from .transport import Headers

T = TypeVar("T")
H = TypeVar("H")
_UNREAD: Any = object()


class AnswerHead(Generic[T]):
    """Status and headers of an answer."""

    def __init__(self, operation: Operation[T], answer: Answer) -> None:
        self._operation = operation
        self._answer = answer

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.status} of {self._operation.id}>"

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._answer.status

    @property
    def headers(self) -> Headers:
        """The header fields."""
        return self._answer.headers

    def header(self, name: str, form: type[H]) -> H | None:
        """A header field read as a type: `header("X-Total-Count", int)`; lists stand between commas. None where it is absent.

        Raises `ResponseShapeError` where it is something else.
        """
        return cast(H | None, read_field(self._answer, name, form))

    @property
    def url(self) -> str:
        """Where the answer came from, redirects followed."""
        return self._answer.url

    @property
    def request_id(self) -> str | None:
        """What the server calls this request."""
        return self._answer.request_id

    @property
    def attempts(self) -> int:
        """How often the call was tried."""
        return self._answer.attempts


class RawResponse(AnswerHead[T]):
    """A whole answer. `parse()` gives the value that the plain call would give."""

    _value: T = _UNREAD

    @property
    def content(self) -> bytes:
        """The body as it came, content codings undone."""
        return self._answer.content

    @property
    def text(self) -> str:
        """The body as text, by the charset that it names, else UTF-8."""
        return text_of(self._answer)

    def parse(self) -> T:
        """The documented value, read once. Raises `ResponseShapeError` where the body is not the documented thing."""
        if self._value is _UNREAD:
            self._value = cast(T, read_answer(self._operation, self._answer))
        return self._value
