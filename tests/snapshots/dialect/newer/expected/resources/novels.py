"""The `novels` resource of the What 3.2 adds API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Bytes, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_SEARCH_BOOKS: Operation[bytes] = Operation(
    id="searchBooks", method="QUERY", path="/books", name="novels.search_books", responses={200: Bytes()}, body=JsonBody()
)


class Novels(SyncResource):
    """Operations of `novels`."""

    def search_books(self, *, title: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> bytes:
        """QUERY /books.

        Returns:
            The books, one a line.

        Example:
            sdk.novels.search_books()
        """
        return self._client.call(_SEARCH_BOOKS, body={"title": title}, options=options)

    @property
    def with_raw_response(self) -> NovelsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return NovelsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> NovelsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return NovelsWithResponse(self, Streamed)


class AsyncNovels(AsyncResource):
    """Operations of `novels`.

    Every method is a coroutine or returns an async pager.
    """

    async def search_books(self, *, title: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> bytes:
        """QUERY /books.

        Returns:
            The books, one a line.

        Example:
            await sdk.novels.search_books()
        """
        return await self._client.call(_SEARCH_BOOKS, body={"title": title}, options=options)

    @property
    def with_raw_response(self) -> AsyncNovelsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncNovelsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncNovelsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncNovelsWithResponse(self, Streamed)


class NovelsWithResponse(Generic[ModeT]):
    """`Novels`, each method giving the response."""

    def __init__(self, resource: Novels, mode: type[ModeT]) -> None:
        self.search_books = respond(resource.search_books, mode)


class AsyncNovelsWithResponse(Generic[ModeT]):
    """`AsyncNovels`, each method giving the response."""

    def __init__(self, resource: AsyncNovels, mode: type[ModeT]) -> None:
        self.search_books = async_respond(resource.search_books, mode)
