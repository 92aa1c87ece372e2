"""The errors of a client: one tree. All are picklable; none shows a secret."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar


class ApiClientError(Exception):
    """The root of all errors that a client raises."""

    def __init__(self, message: str, *, operation: str = "", attempts: int = 0) -> None:
        super().__init__(message)
        self.message = message
        self.operation = operation
        """The operation's id."""
        self.attempts = attempts
        """How often the call was tried."""
        self.page_token: str | None = None
        """While paging: the token of the page that failed, to resume from (`pages(start=...)`)."""
        self.page_number: int | None = None
        """While paging: the number of that page, from 1 where the walk began."""
        self.items_before: int | None = None
        """While paging: how many items came before it."""

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (type(self), self.args, dict(self.__dict__))


def _rebuild(cls: type[ApiClientError], args: tuple[Any, ...], state: dict[str, Any]) -> ApiClientError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(ApiClientError):
    """The client or the call was set up wrongly; nothing was sent."""


class ConnectionFailed(ApiClientError):
    """The connection failed. `sent` is False where no byte of the request left."""

    def __init__(self, message: str, *, sent: bool = True, operation: str = "", attempts: int = 0) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.sent = sent


class TimedOut(ConnectionFailed):
    """A phase of the last attempt took longer than its timeout."""


class DeadlineExceeded(ApiClientError):
    """The whole call took longer than its deadline."""


class ResponseError(ApiClientError):
    """The server answered with a status that is not one of the documented successes."""

    def __init__(
        self,
        message: str,
        *,
        status: int,
        body: Any = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        operation: str = "",
        attempts: int = 0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.status = status
        self.headers = headers or {}
        """The header fields, in any case; a pickle keeps no secret ones."""
        self.body = body
        """The documented error where the answer is one, else JSON as parsed, else text; None where it is empty."""
        self.request_id = request_id
        self.retry_after = retry_after
        """Seconds that the server asks to wait."""


class BadRequestError(ResponseError):
    """400."""


class AuthenticationError(ResponseError):
    """401."""


class PermissionDeniedError(ResponseError):
    """403."""


class NotFoundError(ResponseError):
    """404."""


class RequestTimeoutError(ResponseError):
    """408."""


class ConflictError(ResponseError):
    """409."""


class UnprocessableEntityError(ResponseError):
    """422."""


class RateLimitError(ResponseError):
    """429."""


class ServerError(ResponseError):
    """5xx."""


@dataclass(frozen=True, slots=True)
class ShapeError:
    """One value that is not as documented. `path` holds keys and indices; the value itself is never shown: it may be secret."""

    path: tuple[str | int, ...]
    message: str

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.path)) or 'body'}: {self.message}"


class ResponseShapeError(ApiClientError):
    """The status is a success, but the body is not the documented thing (HTML, truncated JSON, another shape).

    With `on_shape_error="raise"` also where parts of it are not as documented; `shape_errors` says which.
    """

    SHOWN: ClassVar[int] = 200

    def __init__(
        self,
        message: str,
        *,
        status: int,
        content: bytes = b"",
        request_id: str | None = None,
        operation: str = "",
        attempts: int = 0,
        shape_errors: tuple[ShapeError, ...] = (),
    ) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.status = status
        self.content = content
        """The body as it came."""
        self.shape_errors = shape_errors
        """Where the body is not as documented, and why; empty where all of it is another thing."""
        self.request_id = request_id


class ResponseShapeWarning(UserWarning):
    """Parts of an answer are not as documented; they were left as they came (see `on_shape_error`)."""


class PagingError(ApiClientError):
    """Paging cannot go on. `token` is where to resume (`pages(start=token)`); the cause, if any, is `__cause__`."""

    def __init__(self, message: str, *, token: str | None = None, operation: str = "", attempts: int = 0) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.token = token


class BatchStopped(ApiClientError):
    """Sending batches was stopped by a failure that would meet all of them; the failure is `__cause__`."""

    def __init__(
        self, message: str, *, result: Any, remaining: tuple[Any, ...], taken: int, operation: str = "", attempts: int = 0
    ) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.result = result
        """The `BatchResult` until then."""
        self.remaining = remaining
        """The items that were taken from the input and had no answer, in order: what is to be sent again, before the rest."""
        self.taken = taken
        """How many items were taken from the input; the rest begins after them."""


class WaitFailed(ApiClientError):
    """What was waited for ended in a state of failure. `value` is the last answer, `state` its state."""

    def __init__(self, message: str, *, value: Any = None, state: Any = None, operation: str = "", attempts: int = 0) -> None:
        super().__init__(message, operation=operation, attempts=attempts)
        self.value = value
        self.state = state


class WaitTimedOut(WaitFailed):
    """What was waited for did not come to its end in time."""


_BY_STATUS: dict[int, type[ResponseError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    408: RequestTimeoutError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def error_class(status: int) -> type[ResponseError]:
    """The class for a status."""
    found = _BY_STATUS.get(status)
    if found is not None:
        return found
    return ServerError if 500 <= status <= 599 else ResponseError
