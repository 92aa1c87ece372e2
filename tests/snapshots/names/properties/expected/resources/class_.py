"""The `class_` resource of the Names API."""

from __future__ import annotations

from typing import Generic, Unpack

from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_IMPORT_: Operation[None] = Operation(
    id="import", method="PUT", path="/things/{id}", name="class_.import_", responses={204: Empty()}, body=JsonBody()
)


class Class(SyncResource):
    """Operations of `class_`."""

    def import_(
        self,
        id: str,
        *,
        id_body: str,
        class_: str,
        name: str | Omit = OMIT,
        name_header: str | Omit = OMIT,
        self_: str | Omit = OMIT,
        timeout_: int | Omit = OMIT,
        body: int | Omit = OMIT,
        name_body: str | Omit = OMIT,
        extra_headers_: str | Omit = OMIT,
        retry_: bool | Omit = OMIT,
        options_: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /things/{id}.

        Example: sdk.class_.import_("...", id_body="...", class_="...")
        """
        return self._client.call(
            _IMPORT_,
            path={"id": id},
            query={"name": name, "self": self_, "timeout": timeout_, "body": body},
            headers={"name": name_header},
            body={
                "id": id_body,
                "class": class_,
                "name": name_body,
                "extra_headers": extra_headers_,
                "retry": retry_,
                "options": options_,
            },
            options=options,
        )

    with_raw_response = View(lambda: ClassWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: ClassWithResponse[Streamed], Streamed)


class AsyncClass(AsyncResource):
    """Operations of `class_`."""

    async def import_(
        self,
        id: str,
        *,
        id_body: str,
        class_: str,
        name: str | Omit = OMIT,
        name_header: str | Omit = OMIT,
        self_: str | Omit = OMIT,
        timeout_: int | Omit = OMIT,
        body: int | Omit = OMIT,
        name_body: str | Omit = OMIT,
        extra_headers_: str | Omit = OMIT,
        retry_: bool | Omit = OMIT,
        options_: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PUT /things/{id}.

        Example: await sdk.class_.import_("...", id_body="...", class_="...")
        """
        return await self._client.call(
            _IMPORT_,
            path={"id": id},
            query={"name": name, "self": self_, "timeout": timeout_, "body": body},
            headers={"name": name_header},
            body={
                "id": id_body,
                "class": class_,
                "name": name_body,
                "extra_headers": extra_headers_,
                "retry": retry_,
                "options": options_,
            },
            options=options,
        )

    with_raw_response = View(lambda: AsyncClassWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncClassWithResponse[Streamed], Streamed)


class ClassWithResponse(Generic[ModeT]):
    """`Class`, each method giving the response."""

    def __init__(self, resource: Class, mode: type[ModeT]) -> None:
        self.import_ = respond(resource.import_, mode)


class AsyncClassWithResponse(Generic[ModeT]):
    """`AsyncClass`, each method giving the response."""

    def __init__(self, resource: AsyncClass, mode: type[ModeT]) -> None:
        self.import_ = async_respond(resource.import_, mode)
