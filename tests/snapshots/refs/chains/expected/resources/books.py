"""The `books` resource of the Library API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond, respond

_GET: Operation[models.Book] = Operation(id="getBook", path="/books/{id}", name="books.get", responses={200: Json(models.Book)})


class Books(SyncResource):
    """Operations of `books`."""

    def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example: sdk.books.get("...")
        """
        return self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> BooksWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return BooksWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> BooksWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return BooksWithResponse(self, Streamed)


class AsyncBooks(AsyncResource):
    """Operations of `books`."""

    async def get(self, id: str, **options: Unpack[RequestOptions]) -> models.Book:
        """GET /books/{id}.

        Example: await sdk.books.get("...")
        """
        return await self._client.call(_GET, path={"id": id}, options=options)

    @property
    def with_raw_response(self) -> AsyncBooksWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncBooksWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncBooksWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncBooksWithResponse(self, Streamed)


class BooksWithResponse(Generic[ModeT]):
    """`Books`, each method giving the response."""

    def __init__(self, resource: Books, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)


class AsyncBooksWithResponse(Generic[ModeT]):
    """`AsyncBooks`, each method giving the response."""

    def __init__(self, resource: AsyncBooks, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
