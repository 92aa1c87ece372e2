"""Raw responses: status, headers and bytes of a call, and its value on request."""

from collections.abc import Callable, Coroutine
from typing import Any, Generic, ParamSpec, TypeVar, cast, overload

from .operation import Operation
from .paging import AsyncPager, SyncPager
from .responses import Answer, read_answer, text_of
from .transport import Headers

P = ParamSpec("P")
T = TypeVar("T")


class RawResponse(Generic[T]):
    """What the server answered. `parse()` gives the value that the plain call would give."""

    def __init__(self, operation: Operation[T], answer: Answer) -> None:
        self._operation = operation
        self._answer = answer

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
        return cast(T, read_answer(self._operation, self._answer))


class _RawView:
    """Stands in for a client: the same calls, answered raw."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.call = client.call_raw
        self.paginate = client.paginate_raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def _twin(method: Any) -> Any:
    resource = method.__self__
    return getattr(type(resource)(_RawView(resource._client)), method.__name__)


@overload
def raw(method: Callable[P, SyncPager[Any, T]]) -> Callable[P, RawResponse[T]]: ...
@overload
def raw(method: Callable[P, T]) -> Callable[P, RawResponse[T]]: ...
def raw(method: Callable[..., Any]) -> Callable[..., Any]:
    """The same method of a resource, answering a `RawResponse`; of a pager: its first page."""
    return cast("Callable[..., Any]", _twin(method))


@overload
def async_raw(method: Callable[P, AsyncPager[Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
@overload
def async_raw(method: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
def async_raw(method: Callable[..., Any]) -> Callable[..., Any]:
    """As `raw`, for asyncio."""
    return cast("Callable[..., Any]", _twin(method))
