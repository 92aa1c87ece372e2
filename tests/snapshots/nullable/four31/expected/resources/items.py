"""The `items` resource of the Four API."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_UPDATE: Operation[models.Item] = Operation(
    id="updateItem",
    method="PATCH",
    path="/items/{id}",
    name="items.update",
    responses={200: Json(lambda: models.Item)},
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

        Example: sdk.items.update("...", plain="...", nullable="...")
        """
        return self._client.call(
            _UPDATE,
            path={"id": id},
            body={"plain": plain, "nullable": nullable, "optional": optional, "both": both, "ref": ref, "nothing": nothing},
            options=options,
        )

    with_raw_response = View(lambda: ItemsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ItemsWithResponse[Streamed], Streamed)


class AsyncItems(AsyncResource):
    """Operations of `items`."""

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

        Example: await sdk.items.update("...", plain="...", nullable="...")
        """
        return await self._client.call(
            _UPDATE,
            path={"id": id},
            body={"plain": plain, "nullable": nullable, "optional": optional, "both": both, "ref": ref, "nothing": nothing},
            options=options,
        )

    with_raw_response = View(lambda: AsyncItemsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncItemsWithResponse[Streamed], Streamed)


class ItemsWithResponse(Generic[ModeT]):
    """`Items`, each method giving the response."""

    def __init__(self, resource: Items, mode: type[ModeT]) -> None:
        self.update = respond(resource.update, mode)


class AsyncItemsWithResponse(Generic[ModeT]):
    """`AsyncItems`, each method giving the response."""

    def __init__(self, resource: AsyncItems, mode: type[ModeT]) -> None:
        self.update = async_respond(resource.update, mode)
