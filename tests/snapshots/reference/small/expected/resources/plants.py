"""The `plants` resource of the Nursery API."""

# pyright: reportDeprecated=false

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from typing_extensions import deprecated

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.Fault, 400, 404)
_LIST: Operation[list[models.Plant]] = Operation(
    id="listPlants", path="/plants", name="plants.list", responses={200: Json(lambda: list[models.Plant])}
)
_CREATE: Operation[models.Plant] = Operation(
    id="createPlant",
    method="POST",
    path="/plants",
    name="plants.create",
    responses={201: Json(lambda: models.Plant)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)
_DELETE: Operation[None] = Operation(
    id="deletePlant", method="DELETE", path="/plants/{plant_id}", name="plants.delete", responses={204: Empty()}
)


class Plants(SyncResource):
    """What grows."""

    @deprecated("list is deprecated.")
    def list(
        self, *, page_size: int | Omit = OMIT, x_trace: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> builtins.list[models.Plant]:
        """Deprecated: List the plants.

        Args:
            page_size: Most to return. 1 to 50. Default: 10.

        Returns:
            A page.

        Example: sdk.plants.list()
        """
        return self._client.call(_LIST, query={"pageSize": page_size}, headers={"X-Trace": x_trace}, options=options)

    def create(
        self,
        *,
        latin_name: str,
        kind: models.Kind | str | Omit = OMIT,
        parent: models.Plant | Mapping[str, object] | Omit | None = OMIT,
        notes: Sequence[str] | Omit = OMIT,
        place: models.Bed | Mapping[str, object] | models.Pot | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Plant:
        """Plant one.

        It takes *a day*; 1. see <code>bed</code>.

        Args:
            latin_name: As in the flora. At least 3 characters.

        Raises: BadRequestError, NotFoundError.
        Example: sdk.plants.create(latin_name="...")
        """
        return self._client.call(
            _CREATE,
            body={"latinName": latin_name, "kind": kind, "parent": parent, "notes": notes, "place": place},
            options=options,
        )

    def delete(self, plant_id: str, **options: Unpack[RequestOptions]) -> None:
        """DELETE /plants/{plant_id}.

        Example: sdk.plants.delete("...")
        """
        return self._client.call(_DELETE, path={"plant_id": plant_id}, options=options)

    with_raw_response = View(lambda: PlantsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PlantsWithResponse[Streamed], Streamed)


class AsyncPlants(AsyncResource):
    """What grows."""

    @deprecated("list is deprecated.")
    async def list(
        self, *, page_size: int | Omit = OMIT, x_trace: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> builtins.list[models.Plant]:
        """Deprecated: List the plants.

        Args:
            page_size: Most to return. 1 to 50. Default: 10.

        Returns:
            A page.

        Example: await sdk.plants.list()
        """
        return await self._client.call(_LIST, query={"pageSize": page_size}, headers={"X-Trace": x_trace}, options=options)

    async def create(
        self,
        *,
        latin_name: str,
        kind: models.Kind | str | Omit = OMIT,
        parent: models.Plant | Mapping[str, object] | Omit | None = OMIT,
        notes: Sequence[str] | Omit = OMIT,
        place: models.Bed | Mapping[str, object] | models.Pot | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.Plant:
        """Plant one.

        It takes *a day*; 1. see <code>bed</code>.

        Args:
            latin_name: As in the flora. At least 3 characters.

        Raises: BadRequestError, NotFoundError.
        Example: await sdk.plants.create(latin_name="...")
        """
        return await self._client.call(
            _CREATE,
            body={"latinName": latin_name, "kind": kind, "parent": parent, "notes": notes, "place": place},
            options=options,
        )

    async def delete(self, plant_id: str, **options: Unpack[RequestOptions]) -> None:
        """DELETE /plants/{plant_id}.

        Example: await sdk.plants.delete("...")
        """
        return await self._client.call(_DELETE, path={"plant_id": plant_id}, options=options)

    with_raw_response = View(lambda: AsyncPlantsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPlantsWithResponse[Streamed], Streamed)


class PlantsWithResponse(Generic[ModeT]):
    """`Plants`, each method giving the response."""

    def __init__(self, resource: Plants, mode: type[ModeT]) -> None:
        self.list = respond(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.delete = respond(resource.delete, mode)


class AsyncPlantsWithResponse(Generic[ModeT]):
    """`AsyncPlants`, each method giving the response."""

    def __init__(self, resource: AsyncPlants, mode: type[ModeT]) -> None:
        self.list = async_respond(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.delete = async_respond(resource.delete, mode)
