"""A raw response: status, headers and bytes of a call, and its value on request."""

from typing import Generic, TypeVar, cast

from .operation import Operation
from .responses import Answer, read_answer, text_of
from .shape_errors import OnShapeError
from .transport import Headers

T = TypeVar("T")


class RawResponse(Generic[T]):
    """What the server answered. `parse()` gives the value that the plain call would give."""

    def __init__(self, operation: Operation[T], answer: Answer, on_shape_error: OnShapeError = "warn") -> None:
        self._operation = operation
        self._answer = answer
        self._on_shape_error: OnShapeError = on_shape_error

    def __repr__(self) -> str:
        return f"<RawResponse {self.status} of {self._operation.id}>"

    @property
    def status(self) -> int:
        """The HTTP status."""
        return self._answer.status

    @property
    def headers(self) -> Headers:
        """The header fields."""
        return self._answer.headers

    @property
    def content(self) -> bytes:
        """The body as it came, content codings undone."""
        return self._answer.content

    @property
    def text(self) -> str:
        """The body as text, by the charset that it names, else UTF-8."""
        return text_of(self._answer)

    @property
    def request_id(self) -> str | None:
        """What the server calls this request."""
        return self._answer.request_id

    @property
    def attempts(self) -> int:
        """How often the call was tried."""
        return self._answer.attempts

    def parse(self) -> T:
        """The documented value. Raises `ResponseShapeError` where the body is not the documented thing."""
        return cast(T, read_answer(self._operation, self._answer, self._on_shape_error))
