"""The `pets` resource of the Pet shop API."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.forms import PartEncoding
from .._runtime.multipart import File, MultipartBody
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Bytes, Empty, Json, JsonBody, Operation, QueryParameter, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.FaultResponse, "default")
_LIST: Operation[list[models.Pet]] = Operation(
    id="listPets",
    path="/pets",
    name="pets.list",
    responses={200: Json(lambda: list[models.Pet])},
    errors=_ERROR_TYPES,
    parameters=(
        QueryParameter("ids", explode=False),
        QueryParameter("colours", style="pipeDelimited", explode=False),
        QueryParameter("rows", explode=False),
    ),
)
_ADD: Operation[None] = Operation(
    id="addPet", method="POST", path="/pets", name="pets.add", responses={201: Empty()}, errors=_ERROR_TYPES, body=JsonBody()
)
_SET_PHOTO: Operation[None] = Operation(
    id="setPhoto",
    method="PUT",
    path="/pets/{id}/photo",
    name="pets.set_photo",
    responses={204: Empty()},
    body=MultipartBody(encodings={"labels": PartEncoding(explode=False)}),
)
_GET_PHOTO: Operation[bytes] = Operation(
    id="getPhoto", path="/pets/{id}/photo", name="pets.get_photo", responses={200: Bytes("image/png")}, security=()
)


class Pets(SyncResource):
    """Operations of `pets`."""

    def list(
        self,
        *,
        page: int | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        ids: Sequence[int] | Omit = OMIT,
        colours: Sequence[str] | Omit = OMIT,
        rows: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Pet]:
        """GET /pets.

        Args:
            page: At least 1.

        Returns:
            The pets.

        Headers: X-Count.
        Example: sdk.pets.list()
        """
        return self._client.call(
            _LIST, query={"page": page, "tags": tags, "ids": ids, "colours": colours, "rows": rows}, options=options
        )

    def add(
        self, *, kind: str, page: int | Omit = OMIT, tag: str | Omit | None = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """POST /pets.

        Args:
            page: At least 1.

        Example: sdk.pets.add(kind="...")
        """
        return self._client.call(_ADD, query={"page": page}, body={"kind": kind, "tag": tag}, options=options)

    def set_photo(self, id: str, *, photo: File, labels: Sequence[str] | Omit = OMIT, **options: Unpack[RequestOptions]) -> None:
        """PUT /pets/{id}/photo.

        Args:
            photo: The picture.

        Example: sdk.pets.set_photo("...", photo=b"...")
        """
        return self._client.call(_SET_PHOTO, path={"id": id}, body={"photo": photo, "labels": labels}, options=options)

    def get_photo(self, id: str, **options: Unpack[RequestOptions]) -> bytes:
        """GET /pets/{id}/photo.

        Returns:
            The picture.

        Example: sdk.pets.get_photo("...")
        """
        return self._client.call(_GET_PHOTO, path={"id": id}, options=options)

    with_raw_response = View(lambda: PetsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: PetsWithResponse[Streamed], Streamed)


class AsyncPets(AsyncResource):
    """Operations of `pets`."""

    async def list(
        self,
        *,
        page: int | Omit = OMIT,
        tags: Sequence[str] | Omit = OMIT,
        ids: Sequence[int] | Omit = OMIT,
        colours: Sequence[str] | Omit = OMIT,
        rows: Sequence[str] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> builtins.list[models.Pet]:
        """GET /pets.

        Args:
            page: At least 1.

        Returns:
            The pets.

        Headers: X-Count.
        Example: await sdk.pets.list()
        """
        return await self._client.call(
            _LIST, query={"page": page, "tags": tags, "ids": ids, "colours": colours, "rows": rows}, options=options
        )

    async def add(
        self, *, kind: str, page: int | Omit = OMIT, tag: str | Omit | None = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """POST /pets.

        Args:
            page: At least 1.

        Example: await sdk.pets.add(kind="...")
        """
        return await self._client.call(_ADD, query={"page": page}, body={"kind": kind, "tag": tag}, options=options)

    async def set_photo(
        self, id: str, *, photo: File, labels: Sequence[str] | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> None:
        """PUT /pets/{id}/photo.

        Args:
            photo: The picture.

        Example: await sdk.pets.set_photo("...", photo=b"...")
        """
        return await self._client.call(_SET_PHOTO, path={"id": id}, body={"photo": photo, "labels": labels}, options=options)

    async def get_photo(self, id: str, **options: Unpack[RequestOptions]) -> bytes:
        """GET /pets/{id}/photo.

        Returns:
            The picture.

        Example: await sdk.pets.get_photo("...")
        """
        return await self._client.call(_GET_PHOTO, path={"id": id}, options=options)

    with_raw_response = View(lambda: AsyncPetsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncPetsWithResponse[Streamed], Streamed)


class PetsWithResponse(Generic[ModeT]):
    """`Pets`, each method giving the response."""

    def __init__(self, resource: Pets, mode: type[ModeT]) -> None:
        self.list = respond(resource.list, mode)
        self.add = respond(resource.add, mode)
        self.set_photo = respond(resource.set_photo, mode)
        self.get_photo = respond(resource.get_photo, mode)


class AsyncPetsWithResponse(Generic[ModeT]):
    """`AsyncPets`, each method giving the response."""

    def __init__(self, resource: AsyncPets, mode: type[ModeT]) -> None:
        self.list = async_respond(resource.list, mode)
        self.add = async_respond(resource.add, mode)
        self.set_photo = async_respond(resource.set_photo, mode)
        self.get_photo = async_respond(resource.get_photo, mode)
