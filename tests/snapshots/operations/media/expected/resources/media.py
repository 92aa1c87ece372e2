"""The `media` resource of the Media types API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Bytes, Empty, Json, Operation, Text
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_SPELLINGS: Operation[models.A] = Operation(
    id="spellings", path="/spellings", name="media.spellings", responses={200: Json(lambda: models.A)}
)
_DIFFERENT: Operation[models.A | models.B | str | None] = Operation(
    id="different",
    path="/different",
    name="media.different",
    responses={
        200: (Json(lambda: models.A), Json(lambda: models.B, media_type="application/vnd.b+json"), Text("text/csv")),
        204: Empty(),
    },
)
_XML: Operation[str] = Operation(id="xml", path="/xml", name="media.xml", responses={200: Text("application/xml")})
_VENDOR: Operation[models.A] = Operation(
    id="vendor", path="/vendor", name="media.vendor", responses={200: Json(lambda: models.A, media_type="application/vnd.a+json")}
)
_FILE: Operation[str | bytes] = Operation(
    id="file", path="/files", name="media.file", responses={200: (Text("text/html"), Bytes("image/*"))}
)
_CHECK: Operation[None] = Operation(id="check", method="HEAD", path="/head", name="media.check", responses={200: Empty()})


class Media(SyncResource):
    """Operations of `media`."""

    def spellings(self, **options: Unpack[RequestOptions]) -> models.A:
        """JSON three times over, so JSON.

        Example: sdk.media.spellings()
        """
        return self._client.call(_SPELLINGS, options=options)

    def different(self, **options: Unpack[RequestOptions]) -> models.A | models.B | str | None:
        """Three things.

        Example: sdk.media.different()
        """
        return self._client.call(_DIFFERENT, options=options)

    def xml(self, **options: Unpack[RequestOptions]) -> str:
        """GET /xml.

        Returns:
            Ok.

        Example: sdk.media.xml()
        """
        return self._client.call(_XML, options=options)

    def vendor(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /vendor.

        Example: sdk.media.vendor()
        """
        return self._client.call(_VENDOR, options=options)

    def file(self, **options: Unpack[RequestOptions]) -> str | bytes:
        """GET /files.

        Returns:
            Ok.

        Example: sdk.media.file()
        """
        return self._client.call(_FILE, options=options)

    def check(self, **options: Unpack[RequestOptions]) -> None:
        """HEAD /head.

        Example: sdk.media.check()
        """
        return self._client.call(_CHECK, options=options)

    with_raw_response = View(lambda: MediaWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: MediaWithResponse[Streamed], Streamed)


class AsyncMedia(AsyncResource):
    """Operations of `media`."""

    async def spellings(self, **options: Unpack[RequestOptions]) -> models.A:
        """JSON three times over, so JSON.

        Example: await sdk.media.spellings()
        """
        return await self._client.call(_SPELLINGS, options=options)

    async def different(self, **options: Unpack[RequestOptions]) -> models.A | models.B | str | None:
        """Three things.

        Example: await sdk.media.different()
        """
        return await self._client.call(_DIFFERENT, options=options)

    async def xml(self, **options: Unpack[RequestOptions]) -> str:
        """GET /xml.

        Returns:
            Ok.

        Example: await sdk.media.xml()
        """
        return await self._client.call(_XML, options=options)

    async def vendor(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /vendor.

        Example: await sdk.media.vendor()
        """
        return await self._client.call(_VENDOR, options=options)

    async def file(self, **options: Unpack[RequestOptions]) -> str | bytes:
        """GET /files.

        Returns:
            Ok.

        Example: await sdk.media.file()
        """
        return await self._client.call(_FILE, options=options)

    async def check(self, **options: Unpack[RequestOptions]) -> None:
        """HEAD /head.

        Example: await sdk.media.check()
        """
        return await self._client.call(_CHECK, options=options)

    with_raw_response = View(lambda: AsyncMediaWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncMediaWithResponse[Streamed], Streamed)


class MediaWithResponse(Generic[ModeT]):
    """`Media`, each method giving the response."""

    def __init__(self, resource: Media, mode: type[ModeT]) -> None:
        self.spellings = respond(resource.spellings, mode)
        self.different = respond(resource.different, mode)
        self.xml = respond(resource.xml, mode)
        self.vendor = respond(resource.vendor, mode)
        self.file = respond(resource.file, mode)
        self.check = respond(resource.check, mode)


class AsyncMediaWithResponse(Generic[ModeT]):
    """`AsyncMedia`, each method giving the response."""

    def __init__(self, resource: AsyncMedia, mode: type[ModeT]) -> None:
        self.spellings = async_respond(resource.spellings, mode)
        self.different = async_respond(resource.different, mode)
        self.xml = async_respond(resource.xml, mode)
        self.vendor = async_respond(resource.vendor, mode)
        self.file = async_respond(resource.file, mode)
        self.check = async_respond(resource.check, mode)
