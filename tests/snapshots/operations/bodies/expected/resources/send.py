"""The `send` resource of the Upload API."""

from __future__ import annotations

import builtins
from collections.abc import Mapping, Sequence
from typing import Generic, Literal, Unpack

from .. import models
from .._runtime.forms import FormBody, PartEncoding
from .._runtime.multipart import File, MultipartBody
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Empty, JsonBody, Operation
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond
from .._runtime.uploads import FileContent, RawBody

_OBJECT: Operation[None] = Operation(
    id="sendObject", method="POST", path="/object", name="send.object", responses={204: Empty()}, body=JsonBody()
)
_OPTIONAL: Operation[None] = Operation(
    id="sendOptional",
    method="POST",
    path="/optional",
    name="send.optional",
    responses={204: Empty()},
    body=JsonBody(optional=True),
)
_ARRAY: Operation[None] = Operation(
    id="sendArray", method="POST", path="/array", name="send.array", responses={204: Empty()}, body=JsonBody()
)
_FORM: Operation[None] = Operation(
    id="sendForm",
    method="POST",
    path="/form",
    name="send.form",
    responses={204: Empty()},
    body=FormBody(encodings={"n": PartEncoding(explode=False)}),
)
_MULTIPART: Operation[None] = Operation(
    id="sendMultipart",
    method="POST",
    path="/multipart",
    name="send.multipart",
    responses={204: Empty()},
    body=MultipartBody(encodings={"file": PartEncoding(content_type="image/png")}),
)
_OCTETS: Operation[None] = Operation(
    id="sendOctets", method="POST", path="/octets", name="send.octets", responses={204: Empty()}, body=RawBody()
)
_TEXT: Operation[None] = Operation(
    id="sendText", method="POST", path="/text", name="send.text", responses={204: Empty()}, body=RawBody(media_type="text/plain")
)
_EITHER: Operation[None] = Operation(
    id="sendEither",
    method="POST",
    path="/either",
    name="send.either",
    responses={204: Empty()},
    body=JsonBody(),
    other_bodies=(RawBody(media_type="text/csv"),),
)
_PATCH_THING: Operation[None] = Operation(
    id="patchThing",
    method="PATCH",
    path="/patch",
    name="send.patch_thing",
    responses={204: Empty()},
    body=JsonBody(media_type="application/merge-patch+json"),
)
_PUT_MAP: Operation[None] = Operation(
    id="putMap", method="PUT", path="/map", name="send.put_map", responses={204: Empty()}, body=JsonBody()
)
_PUT_ANY: Operation[None] = Operation(
    id="putAny", method="PUT", path="/any", name="send.put_any", responses={204: Empty()}, body=JsonBody()
)


class Send(SyncResource):
    """Operations of `send`."""

    def object(
        self,
        *,
        name: str,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /object.

        Example: sdk.send.object(name="...")
        """
        return self._client.call(_OBJECT, body={"name": name, "secret": secret, "price": price, "note": note}, options=options)

    def optional(
        self,
        *,
        name: str | Omit = OMIT,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /optional.

        Example: sdk.send.optional()
        """
        return self._client.call(_OPTIONAL, body={"name": name, "secret": secret, "price": price, "note": note}, options=options)

    def array(self, *, body: Sequence[models.Thing | Mapping[str, builtins.object]], **options: Unpack[RequestOptions]) -> None:
        """POST /array.

        Args:
            body: The request body.

        Example: sdk.send.array(body=[{"name": "..."}])
        """
        return self._client.call(_ARRAY, body=body, options=options)

    def form(self, *, q: str, n: Sequence[int] | Omit = OMIT, **options: Unpack[RequestOptions]) -> None:
        """POST /form.

        Example: sdk.send.form(q="...")
        """
        return self._client.call(_FORM, body={"q": q, "n": n}, options=options)

    def multipart(
        self,
        *,
        file: File,
        more: Sequence[File] | Omit = OMIT,
        meta: models.Thing | Mapping[str, builtins.object] | Omit = OMIT,
        title: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /multipart.

        Example: sdk.send.multipart(file=b"...")
        """
        return self._client.call(_MULTIPART, body={"file": file, "more": more, "meta": meta, "title": title}, options=options)

    def octets(self, *, body: str | FileContent, **options: Unpack[RequestOptions]) -> None:
        """POST /octets.

        Args:
            body: The request body.

        Example: sdk.send.octets(body=b"...")
        """
        return self._client.call(_OCTETS, body=body, options=options)

    def text(self, *, body: str | FileContent | Omit = OMIT, **options: Unpack[RequestOptions]) -> None:
        """POST /text.

        Args:
            body: The request body.

        Example: sdk.send.text()
        """
        return self._client.call(_TEXT, body=body, options=options)

    def either(
        self,
        *,
        body: models.Thing | Mapping[str, builtins.object] | str | FileContent,
        content_type: Literal["text/csv", "application/json"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /either.

        Args:
            body: The request body.
            content_type: The media type to send; without it "application/json".

        Example: sdk.send.either(body={"name": "..."})
        """
        return self._client.call(_EITHER.sent_as(content_type), body=body, options=options)

    def patch_thing(
        self,
        *,
        name: str,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Example: sdk.send.patch_thing(name="...")
        """
        return self._client.call(
            _PATCH_THING, body={"name": name, "secret": secret, "price": price, "note": note}, options=options
        )

    def put_map(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> None:
        """PUT /map.

        Args:
            body: The request body.

        Example: sdk.send.put_map(body={"key": "..."})
        """
        return self._client.call(_PUT_MAP, body=body, options=options)

    def put_any(self, *, body: builtins.object, **options: Unpack[RequestOptions]) -> None:
        """PUT /any.

        Args:
            body: The request body.

        Example: sdk.send.put_any(body={})
        """
        return self._client.call(_PUT_ANY, body=body, options=options)

    with_raw_response = View(lambda: SendWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: SendWithResponse[Streamed], Streamed)


class AsyncSend(AsyncResource):
    """Operations of `send`."""

    async def object(
        self,
        *,
        name: str,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /object.

        Example: await sdk.send.object(name="...")
        """
        return await self._client.call(
            _OBJECT, body={"name": name, "secret": secret, "price": price, "note": note}, options=options
        )

    async def optional(
        self,
        *,
        name: str | Omit = OMIT,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /optional.

        Example: await sdk.send.optional()
        """
        return await self._client.call(
            _OPTIONAL, body={"name": name, "secret": secret, "price": price, "note": note}, options=options
        )

    async def array(
        self, *, body: Sequence[models.Thing | Mapping[str, builtins.object]], **options: Unpack[RequestOptions]
    ) -> None:
        """POST /array.

        Args:
            body: The request body.

        Example: await sdk.send.array(body=[{"name": "..."}])
        """
        return await self._client.call(_ARRAY, body=body, options=options)

    async def form(self, *, q: str, n: Sequence[int] | Omit = OMIT, **options: Unpack[RequestOptions]) -> None:
        """POST /form.

        Example: await sdk.send.form(q="...")
        """
        return await self._client.call(_FORM, body={"q": q, "n": n}, options=options)

    async def multipart(
        self,
        *,
        file: File,
        more: Sequence[File] | Omit = OMIT,
        meta: models.Thing | Mapping[str, builtins.object] | Omit = OMIT,
        title: str | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /multipart.

        Example: await sdk.send.multipart(file=b"...")
        """
        return await self._client.call(
            _MULTIPART, body={"file": file, "more": more, "meta": meta, "title": title}, options=options
        )

    async def octets(self, *, body: str | FileContent, **options: Unpack[RequestOptions]) -> None:
        """POST /octets.

        Args:
            body: The request body.

        Example: await sdk.send.octets(body=b"...")
        """
        return await self._client.call(_OCTETS, body=body, options=options)

    async def text(self, *, body: str | FileContent | Omit = OMIT, **options: Unpack[RequestOptions]) -> None:
        """POST /text.

        Args:
            body: The request body.

        Example: await sdk.send.text()
        """
        return await self._client.call(_TEXT, body=body, options=options)

    async def either(
        self,
        *,
        body: models.Thing | Mapping[str, builtins.object] | str | FileContent,
        content_type: Literal["text/csv", "application/json"] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """POST /either.

        Args:
            body: The request body.
            content_type: The media type to send; without it "application/json".

        Example: await sdk.send.either(body={"name": "..."})
        """
        return await self._client.call(_EITHER.sent_as(content_type), body=body, options=options)

    async def patch_thing(
        self,
        *,
        name: str,
        secret: str | Omit = OMIT,
        price: float | Omit = OMIT,
        note: str | Omit | None = OMIT,
        **options: Unpack[RequestOptions],
    ) -> None:
        """PATCH /patch.

        Example: await sdk.send.patch_thing(name="...")
        """
        return await self._client.call(
            _PATCH_THING, body={"name": name, "secret": secret, "price": price, "note": note}, options=options
        )

    async def put_map(self, *, body: Mapping[str, str], **options: Unpack[RequestOptions]) -> None:
        """PUT /map.

        Args:
            body: The request body.

        Example: await sdk.send.put_map(body={"key": "..."})
        """
        return await self._client.call(_PUT_MAP, body=body, options=options)

    async def put_any(self, *, body: builtins.object, **options: Unpack[RequestOptions]) -> None:
        """PUT /any.

        Args:
            body: The request body.

        Example: await sdk.send.put_any(body={})
        """
        return await self._client.call(_PUT_ANY, body=body, options=options)

    with_raw_response = View(lambda: AsyncSendWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncSendWithResponse[Streamed], Streamed)


class SendWithResponse(Generic[ModeT]):
    """`Send`, each method giving the response."""

    def __init__(self, resource: Send, mode: type[ModeT]) -> None:
        self.object = respond(resource.object, mode)
        self.optional = respond(resource.optional, mode)
        self.array = respond(resource.array, mode)
        self.form = respond(resource.form, mode)
        self.multipart = respond(resource.multipart, mode)
        self.octets = respond(resource.octets, mode)
        self.text = respond(resource.text, mode)
        self.either = respond(resource.either, mode)
        self.patch_thing = respond(resource.patch_thing, mode)
        self.put_map = respond(resource.put_map, mode)
        self.put_any = respond(resource.put_any, mode)


class AsyncSendWithResponse(Generic[ModeT]):
    """`AsyncSend`, each method giving the response."""

    def __init__(self, resource: AsyncSend, mode: type[ModeT]) -> None:
        self.object = async_respond(resource.object, mode)
        self.optional = async_respond(resource.optional, mode)
        self.array = async_respond(resource.array, mode)
        self.form = async_respond(resource.form, mode)
        self.multipart = async_respond(resource.multipart, mode)
        self.octets = async_respond(resource.octets, mode)
        self.text = async_respond(resource.text, mode)
        self.either = async_respond(resource.either, mode)
        self.patch_thing = async_respond(resource.patch_thing, mode)
        self.put_map = async_respond(resource.put_map, mode)
        self.put_any = async_respond(resource.put_any, mode)
