"""The `search` resource of the Search API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, Operation, PathParameter, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_SEARCH: Operation[None] = Operation(
    id="search",
    path="/search/{scope}/{ids}/{missing}",
    name="search.search",
    responses={204: Empty()},
    parameters=(
        PathParameter("ids", style="label", explode=True),
        QueryParameter("flat", explode=False),
        QueryParameter("piped", style="pipeDelimited", explode=False),
        QueryParameter("filter", style="deepObject"),
        QueryParameter("where", content_type="application/json"),
        QueryParameter("raw", allow_reserved=True),
    ),
    deprecated=("query.since",),
)


class Search(SyncResource):
    """Operations of `search`."""

    def search(
        self,
        scope: str,
        ids: Sequence[int],
        missing: str,
        *,
        overridden: int,
        shared: str | Omit = OMIT,
        form: Sequence[str] | Omit = OMIT,
        flat: Sequence[str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        filter: models.SearchFilter | Mapping[str, object] | Omit = OMIT,
        where: models.SearchWhere | Mapping[str, object] | Omit = OMIT,
        since: datetime | str | Omit = OMIT,
        raw: str | Omit = OMIT,
        size: int | Omit = OMIT,
        x_request_id: str | Omit = OMIT,
        session: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Search things.

        Args:
            shared: From the path item.
            since: Deprecated.
            size: 1 to 100. Default: 20.

        Example: sdk.search.search("...", [1], "...", overridden=1)
        """
        return self._client.call(
            _SEARCH,
            path={"scope": scope, "ids": ids, "missing": missing},
            query={
                "overridden": overridden,
                "shared": shared,
                "form": form,
                "flat": flat,
                "piped": piped,
                "filter": filter,
                "where": where,
                "since": since,
                "raw": raw,
                "size": size,
            },
            headers={"X-Request-ID": x_request_id},
            cookies={"session": session},
            options=options,
        )

    with_raw_response = View(lambda: SearchWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SearchWithResponse[Streamed], Streamed)


class AsyncSearch(AsyncResource):
    """Operations of `search`."""

    async def search(
        self,
        scope: str,
        ids: Sequence[int],
        missing: str,
        *,
        overridden: int,
        shared: str | Omit = OMIT,
        form: Sequence[str] | Omit = OMIT,
        flat: Sequence[str] | Omit = OMIT,
        piped: Sequence[str] | Omit = OMIT,
        filter: models.SearchFilter | Mapping[str, object] | Omit = OMIT,
        where: models.SearchWhere | Mapping[str, object] | Omit = OMIT,
        since: datetime | str | Omit = OMIT,
        raw: str | Omit = OMIT,
        size: int | Omit = OMIT,
        x_request_id: str | Omit = OMIT,
        session: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """Search things.

        Args:
            shared: From the path item.
            since: Deprecated.
            size: 1 to 100. Default: 20.

        Example: await sdk.search.search("...", [1], "...", overridden=1)
        """
        return await self._client.call(
            _SEARCH,
            path={"scope": scope, "ids": ids, "missing": missing},
            query={
                "overridden": overridden,
                "shared": shared,
                "form": form,
                "flat": flat,
                "piped": piped,
                "filter": filter,
                "where": where,
                "since": since,
                "raw": raw,
                "size": size,
            },
            headers={"X-Request-ID": x_request_id},
            cookies={"session": session},
            options=options,
        )

    with_raw_response = View(lambda: AsyncSearchWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSearchWithResponse[Streamed], Streamed)


class SearchWithResponse(Generic[ModeT]):
    """`Search`, each method giving the response."""

    def __init__(self, resource: Search, mode: type[ModeT]) -> None:
        self.search = respond(resource.search, mode)


class AsyncSearchWithResponse(Generic[ModeT]):
    """`AsyncSearch`, each method giving the response."""

    def __init__(self, resource: AsyncSearch, mode: type[ModeT]) -> None:
        self.search = async_respond(resource.search, mode)
