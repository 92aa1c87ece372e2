"""Raw twins: the methods of a resource, answering with a `RawResponse` in place of the value."""

from collections.abc import Callable, Coroutine
from typing import Any, ParamSpec, TypeVar, cast, overload

from .paging import AsyncPager, SyncPager
from .raw_response import RawResponse

__all__ = ["RawResponse", "async_raw", "raw"]

P = ParamSpec("P")
T = TypeVar("T")


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
