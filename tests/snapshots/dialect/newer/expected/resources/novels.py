"""The `novels` resource of the What 3.2 adds API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.events import AsyncJsonLines, JsonLines
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import JsonBody, Operation, Stream
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource

_SEARCH_BOOKS: Operation[models.Book] = Operation(
    id="searchBooks",
    method="QUERY",
    path="/books",
    name="novels.search_books",
    responses={200: Stream(lambda: models.Book, media_type="application/jsonl")},
    body=JsonBody(optional=True),
)


class Novels(SyncResource):
    """Operations of `novels`."""

    def search_books(self, *, title: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> JsonLines[models.Book]:
        """QUERY /books.

        Example: for item in sdk.novels.search_books(): ...
        """
        return JsonLines.open(self._client, _SEARCH_BOOKS, body={"title": title}, options=options)


class AsyncNovels(AsyncResource):
    """Operations of `novels`."""

    async def search_books(self, *, title: str | Omit = OMIT, **options: Unpack[RequestOptions]) -> AsyncJsonLines[models.Book]:
        """QUERY /books.

        Example: async for item in await sdk.novels.search_books(): ...
        """
        return await AsyncJsonLines.open(self._client, _SEARCH_BOOKS, body={"title": title}, options=options)
