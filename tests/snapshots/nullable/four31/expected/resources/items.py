"""The `items` resource of the Four API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, PathParameter
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_UPDATE: Operation[models.Item] = Operation(
    id="updateItem",
    method="PATCH",
    path="/items/{id}",
    name="items.update",
    responses={200: Json(models.Item)},
    parameters=(PathParameter("id"),),
    body=JsonBody(),
)


class Items(SyncResource):
    """Operations of `items`."""

    def update(
        self,
        id: str,
        *,
        plain: str,
        nullable: str | None,
        optional: str | Omit = OMIT,
        both: str | Omit | None = OMIT,
        ref: models.Other | Mapping[str, object] | Omit | None = OMIT,
        nothing: Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """PATCH /items/{id}.

        Example:
            sdk.items.update("...", plain="...", nullable="...")
        """
        return self._client.call(
            _UPDATE,
            path={"id": id},
            body={"plain": plain, "nullable": nullable, "optional": optional, "both": both, "ref": ref, "nothing": nothing},
            options=options,
        )

    @property
    def with_raw_response(self) -> ItemsWithRawResponse:
        """The same methods, each with the whole response."""
        return ItemsWithRawResponse(self)


class AsyncItems(AsyncResource):
    """Operations of `items`.

    Every method is a coroutine or returns an async pager.
    """

    async def update(
        self,
        id: str,
        *,
        plain: str,
        nullable: str | None,
        optional: str | Omit = OMIT,
        both: str | Omit | None = OMIT,
        ref: models.Other | Mapping[str, object] | Omit | None = OMIT,
        nothing: Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Item:
        """PATCH /items/{id}.

        Example:
            await sdk.items.update("...", plain="...", nullable="...")
        """
        return await self._client.call(
            _UPDATE,
            path={"id": id},
            body={"plain": plain, "nullable": nullable, "optional": optional, "both": both, "ref": ref, "nothing": nothing},
            options=options,
        )

    @property
    def with_raw_response(self) -> AsyncItemsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncItemsWithRawResponse(self)


class ItemsWithRawResponse:
    """`Items` with the status, headers and body of every response."""

    def __init__(self, resource: Items) -> None:
        self.update = raw(resource.update)


class AsyncItemsWithRawResponse:
    """`AsyncItems` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncItems) -> None:
        self.update = async_raw(resource.update)
