"""Methods of resources answering with the response: whole (`Raw`) or with its body unread (`Streamed`)."""

from collections.abc import AsyncGenerator, Callable, Coroutine, Generator
from contextlib import AbstractAsyncContextManager, AbstractContextManager, asynccontextmanager, contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, ParamSpec, TypeVar, overload

from .paging import AsyncPager, SyncPager

if TYPE_CHECKING:
    from ._async_streams import AsyncStreamedResponse
    from ._sync_streams import SyncStreamedResponse
    from .raw_response import RawResponse

P = ParamSpec("P")
T = TypeVar("T")
ModeT = TypeVar("ModeT")
ViewT = TypeVar("ViewT")


class Raw:
    """The method answers a `RawResponse`."""

    call = "call_raw"


class Streamed:
    """The method answers a `with` block's response, whose body is read as it comes."""

    call = "open"


class _View:
    """Stands in for a client: the same calls, answered as the mode says; of a pager its first page."""

    def __init__(self, client: Any, mode: Any) -> None:
        self._client = client
        self.call = getattr(client, mode.call)

    def paginate(self, operation: Any, pages: Any, **arguments: Any) -> Any:
        return self.call(operation, **arguments)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._client, name)


def _twin(method: Any, mode: Any) -> Any:
    """The same method of a resource that has a view in place of its client."""
    resource = method.__self__
    return getattr(type(resource)(_View(resource._client, mode)), method.__name__)


class View(Generic[ViewT]):
    """The same methods of a resource: each with status, headers and body, or for a `with` block that reads the body itself."""

    def __init__(self, view: Callable[[], Callable[[Any, Any], ViewT]], mode: type[Raw | Streamed]) -> None:
        self._view = view
        self._mode = mode

    def __get__(self, resource: Any, owner: type | None = None) -> ViewT:
        return self if resource is None else self._view()(resource, self._mode)  # type: ignore[return-value]


class SyncMethod(Generic[P, T, ModeT]):
    """A method of a resource in another mode."""

    def __init__(self, method: Callable[..., Any], mode: type[ModeT]) -> None:
        self._method = _twin(method, mode)
        self._is_streamed = mode is Streamed

    @overload
    def __call__(self: "SyncMethod[P, T, Raw]", *args: P.args, **kwargs: P.kwargs) -> "RawResponse[T]": ...
    @overload
    def __call__(
        self: "SyncMethod[P, T, Streamed]", *args: P.args, **kwargs: P.kwargs
    ) -> "AbstractContextManager[SyncStreamedResponse[T]]": ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Carry out the call."""
        return self._opened(*args, **kwargs) if self._is_streamed else self._method(*args, **kwargs)

    @contextmanager
    def _opened(self, *args: Any, **kwargs: Any) -> "Generator[SyncStreamedResponse[T], None, None]":
        response = self._method(*args, **kwargs)
        try:
            yield response
        finally:
            response.close()

    def save_to(self: "SyncMethod[P, T, Streamed]", target: str | PathLike[str], /, *args: P.args, **kwargs: P.kwargs) -> Path:
        """Carry out the call and write the body of the answer to a file: see `SyncStreamedResponse.save_to`."""
        with self(*args, **kwargs) as response:
            return response.save_to(target)


class AsyncMethod(Generic[P, T, ModeT]):
    """As `SyncMethod`, for asyncio."""

    def __init__(self, method: Callable[..., Any], mode: type[ModeT]) -> None:
        self._method = _twin(method, mode)
        self._is_streamed = mode is Streamed

    @overload
    def __call__(self: "AsyncMethod[P, T, Raw]", *args: P.args, **kwargs: P.kwargs) -> "Coroutine[Any, Any, RawResponse[T]]": ...
    @overload
    def __call__(
        self: "AsyncMethod[P, T, Streamed]", *args: P.args, **kwargs: P.kwargs
    ) -> "AbstractAsyncContextManager[AsyncStreamedResponse[T]]": ...
    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Carry out the call."""
        return self._opened(*args, **kwargs) if self._is_streamed else self._method(*args, **kwargs)

    @asynccontextmanager
    async def _opened(self, *args: Any, **kwargs: Any) -> "AsyncGenerator[AsyncStreamedResponse[T], None]":
        response = await self._method(*args, **kwargs)
        try:
            yield response
        finally:
            await response.aclose()

    async def save_to(
        self: "AsyncMethod[P, T, Streamed]", target: str | PathLike[str], /, *args: P.args, **kwargs: P.kwargs
    ) -> Path:
        """Carry out the call and write the body of the answer to a file: see `AsyncStreamedResponse.save_to`."""
        async with self(*args, **kwargs) as response:
            return await response.save_to(target)


def respond(method: Callable[P, T], mode: type[ModeT]) -> SyncMethod[P, T, ModeT]:
    """The same method of a resource in another mode."""
    return SyncMethod(method, mode)


def respond_page(method: Callable[P, SyncPager[Any, T]], mode: type[ModeT]) -> SyncMethod[P, T, ModeT]:
    """As `respond`, for a method that answers a pager: its first page."""
    return SyncMethod(method, mode)


def async_respond(method: Callable[P, Coroutine[Any, Any, T]], mode: type[ModeT]) -> AsyncMethod[P, T, ModeT]:
    """As `respond`, for asyncio."""
    return AsyncMethod(method, mode)


def async_respond_page(method: Callable[P, AsyncPager[Any, T]], mode: type[ModeT]) -> AsyncMethod[P, T, ModeT]:
    """As `respond_page`, for asyncio."""
    return AsyncMethod(method, mode)
