"""The `books` resource of the What 3.2 adds API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Empty, Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_LIST: Operation[models.Book] = Operation(
    id="listBooks", path="/books", name="books.list", responses={200: Json(lambda: models.Book)}
)
_COPY: Operation[None] = Operation(id="copyBooks", method="COPY", path="/books", name="books.copy", responses={204: Empty()})


class Books(SyncResource):
    """Operations of `books`."""

    def list(self, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books.

        Example: sdk.books.list()
        """
        return self._client.call(_LIST, options=options)

    def copy(self, *, to: str, **options: Unpack[RequestOptions]) -> None:
        """COPY /books.

        Example: sdk.books.copy(to="...")
        """
        return self._client.call(_COPY, query={"to": to}, options=options)

    with_raw_response = View(lambda: BooksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: BooksWithResponse[Streamed], Streamed)


class AsyncBooks(AsyncResource):
    """Operations of `books`."""

    async def list(self, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books.

        Example: await sdk.books.list()
        """
        return await self._client.call(_LIST, options=options)

    async def copy(self, *, to: str, **options: Unpack[RequestOptions]) -> None:
        """COPY /books.

        Example: await sdk.books.copy(to="...")
        """
        return await self._client.call(_COPY, query={"to": to}, options=options)

    with_raw_response = View(lambda: AsyncBooksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncBooksWithResponse[Streamed], Streamed)


class BooksWithResponse(Generic[ModeT]):
    """`Books`, each method giving the response."""

    def __init__(self, resource: Books, mode: type[ModeT]) -> None:
        self.list = respond(resource.list, mode)
        self.copy = respond(resource.copy, mode)


class AsyncBooksWithResponse(Generic[ModeT]):
    """`AsyncBooks`, each method giving the response."""

    def __init__(self, resource: AsyncBooks, mode: type[ModeT]) -> None:
        self.list = async_respond(resource.list, mode)
        self.copy = async_respond(resource.copy, mode)
