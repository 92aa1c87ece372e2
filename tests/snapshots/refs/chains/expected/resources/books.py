"""The `books` resource of the Library API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation, PathParameter
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_GET: Operation[models.Book] = Operation(
    id="getBook",
    method="GET",
    path="/books/{id}",
    name="books.get",
    responses={200: Json(models.Book)},
    parameters=(PathParameter("id"),),
)


class Books(SyncResource):
    """Operations of `books`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example:
            sdk.books.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> BooksWithRawResponse:
        """The same methods, each with the whole response."""
        return BooksWithRawResponse(self)


class AsyncBooks(AsyncResource):
    """Operations of `books`.

    Every method is a coroutine or returns an async pager.
    """

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example:
            await sdk.books.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncBooksWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncBooksWithRawResponse(self)


class BooksWithRawResponse:
    """`Books` with the status, headers and body of every response."""

    def __init__(self, resource: Books) -> None:
        self.get = raw(resource.get)


class AsyncBooksWithRawResponse:
    """`AsyncBooks` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncBooks) -> None:
        self.get = async_raw(resource.get)
