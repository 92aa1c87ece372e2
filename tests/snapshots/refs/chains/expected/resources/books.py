"""The `books` resource of the Library API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_GET: Operation[models.Book] = Operation(
    id="getBook", path="/books/{id}", name="books.get", responses={200: Json(lambda: models.Book)}
)


class Books(SyncResource):
    """Operations of `books`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example: sdk.books.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    with_raw_response = View(lambda: BooksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: BooksWithResponse[Streamed], Streamed)


class AsyncBooks(AsyncResource):
    """Operations of `books`."""

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example: await sdk.books.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    with_raw_response = View(lambda: AsyncBooksWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncBooksWithResponse[Streamed], Streamed)


class BooksWithResponse(Generic[ModeT]):
    """`Books`, each method giving the response."""

    def __init__(self, resource: Books, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncBooksWithResponse(Generic[ModeT]):
    """`AsyncBooks`, each method giving the response."""

    def __init__(self, resource: AsyncBooks, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
