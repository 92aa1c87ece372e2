"""The `class_` resource of the Names API."""

from __future__ import annotations

from typing import Unpack

from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, HeaderParameter, JsonBody, Operation, PathParameter, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_IMPORT_: Operation[None] = Operation(
    id="import",
    method="PUT",
    path="/things/{id}",
    name="class_.import_",
    responses={204: Empty()},
    parameters=(
        PathParameter("id"),
        QueryParameter("name"),
        HeaderParameter("name"),
        QueryParameter("self"),
        QueryParameter("timeout"),
        QueryParameter("body"),
    ),
    body=JsonBody(),
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

        Example:
            sdk.class_.import_("...", id_body="...", class_="...")
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

    @property
    def with_raw_response(self) -> ClassWithRawResponse:
        """The same methods, each with the whole response."""
        return ClassWithRawResponse(self)


class AsyncClass(AsyncResource):
    """Operations of `class_`.

    Every method is a coroutine or returns an async pager.
    """

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

        Example:
            await sdk.class_.import_("...", id_body="...", class_="...")
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

    @property
    def with_raw_response(self) -> AsyncClassWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncClassWithRawResponse(self)


class ClassWithRawResponse:
    """`Class` with the status, headers and body of every response."""

    def __init__(self, resource: Class) -> None:
        self.import_ = raw(resource.import_)


class AsyncClassWithRawResponse:
    """`AsyncClass` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncClass) -> None:
        self.import_ = async_raw(resource.import_)
