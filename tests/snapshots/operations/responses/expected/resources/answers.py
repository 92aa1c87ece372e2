"""The `answers` resource of the Answers API."""

from __future__ import annotations

from typing import Any, Generic, Unpack

from .. import models
from .._runtime.operation import Bytes, Empty, Json, Operation, Redirect, Redirected, Text, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.E, "4XX", "default")
_MAKE_ONE: Operation[models.A] = Operation(
    id="makeOne", method="POST", path="/created", name="answers.make_one", responses={201: Json(lambda: models.A)}
)
_ACCEPT: Operation[None] = Operation(
    id="accept", method="POST", path="/accepted", name="answers.accept", responses={202: Empty()}
)
_REMOVE: Operation[None] = Operation(id="remove", method="DELETE", path="/empty", name="answers.remove", responses={204: Empty()})
_MULTI: Operation[list[models.A]] = Operation(
    id="multi", method="POST", path="/multi", name="answers.multi", responses={207: Json(lambda: list[models.A])}
)
_GET_FILE: Operation[Redirected] = Operation(id="getFile", path="/redirect", name="answers.get_file", responses={302: Redirect()})
_SEVERAL: Operation[models.A | models.B | None] = Operation(
    id="several",
    path="/several",
    name="answers.several",
    responses={200: Json(lambda: models.A), 202: Json(lambda: models.B), 204: Empty()},
)
_ONLY_DEFAULT: Operation[models.A] = Operation(
    id="onlyDefault", path="/default", name="answers.only_default", responses={"default": Json(lambda: models.A)}
)
_RANGES: Operation[models.A] = Operation(
    id="ranges", path="/ranges", name="answers.ranges", responses={"2XX": Json(lambda: models.A)}, errors=_ERROR_TYPES
)
_DOWNLOAD: Operation[bytes] = Operation(
    id="download", path="/binary", name="answers.download", responses={200: Bytes("application/pdf")}
)
_TEXT: Operation[str] = Operation(id="text", path="/text", name="answers.text", responses={200: Text()})
_BOTH: Operation[models.A] = Operation(id="both", path="/both", name="answers.both", responses={200: Json(lambda: models.A)})
_NONE: Operation[None] = Operation(id="none", path="/none", name="answers.none", responses={"2XX": Empty()})
_UNTYPED: Operation[Any] = Operation(id="untyped", path="/untyped", name="answers.untyped", responses={200: Json(Any)})


class Answers(SyncResource):
    """Operations of `answers`."""

    def make_one(self, **options: Unpack[RequestOptions]) -> models.A:
        """POST /created.

        Headers: Location.
        Example: sdk.answers.make_one()
        """
        return self._client.call(_MAKE_ONE, options=options)

    def accept(self, **options: Unpack[RequestOptions]) -> None:
        """POST /accepted.

        Example: sdk.answers.accept()
        """
        return self._client.call(_ACCEPT, options=options)

    def remove(self, **options: Unpack[RequestOptions]) -> None:
        """DELETE /empty.

        Example: sdk.answers.remove()
        """
        return self._client.call(_REMOVE, options=options)

    def multi(self, **options: Unpack[RequestOptions]) -> list[models.A]:
        """POST /multi.

        Returns:
            Several.

        Example: sdk.answers.multi()
        """
        return self._client.call(_MULTI, options=options)

    def get_file(self, **options: Unpack[RequestOptions]) -> Redirected:
        """GET /redirect.

        Returns:
            Where the server points; the redirect is not followed.

        Example: sdk.answers.get_file()
        """
        return self._client.call(_GET_FILE, options=options)

    def several(self, **options: Unpack[RequestOptions]) -> models.A | models.B | None:
        """GET /several.

        Example: sdk.answers.several()
        """
        return self._client.call(_SEVERAL, options=options)

    def only_default(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /default.

        Example: sdk.answers.only_default()
        """
        return self._client.call(_ONLY_DEFAULT, options=options)

    def ranges(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /ranges.

        Raises: NotFoundError.
        Example: sdk.answers.ranges()
        """
        return self._client.call(_RANGES, options=options)

    def download(self, **options: Unpack[RequestOptions]) -> bytes:
        """GET /binary.

        Returns:
            Bytes.

        Example: sdk.answers.download()
        """
        return self._client.call(_DOWNLOAD, options=options)

    def text(self, **options: Unpack[RequestOptions]) -> str:
        """GET /text.

        Returns:
            Text.

        Example: sdk.answers.text()
        """
        return self._client.call(_TEXT, options=options)

    def both(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /both.

        Example: sdk.answers.both()
        """
        return self._client.call(_BOTH, options=options)

    def none(self, **options: Unpack[RequestOptions]) -> None:
        """GET /none.

        Example: sdk.answers.none()
        """
        return self._client.call(_NONE, options=options)

    def untyped(self, **options: Unpack[RequestOptions]) -> Any:
        """GET /untyped.

        Returns:
            Anything.

        Example: sdk.answers.untyped()
        """
        return self._client.call(_UNTYPED, options=options)

    with_raw_response = View(lambda: AnswersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AnswersWithResponse[Streamed], Streamed)


class AsyncAnswers(AsyncResource):
    """Operations of `answers`."""

    async def make_one(self, **options: Unpack[RequestOptions]) -> models.A:
        """POST /created.

        Headers: Location.
        Example: await sdk.answers.make_one()
        """
        return await self._client.call(_MAKE_ONE, options=options)

    async def accept(self, **options: Unpack[RequestOptions]) -> None:
        """POST /accepted.

        Example: await sdk.answers.accept()
        """
        return await self._client.call(_ACCEPT, options=options)

    async def remove(self, **options: Unpack[RequestOptions]) -> None:
        """DELETE /empty.

        Example: await sdk.answers.remove()
        """
        return await self._client.call(_REMOVE, options=options)

    async def multi(self, **options: Unpack[RequestOptions]) -> list[models.A]:
        """POST /multi.

        Returns:
            Several.

        Example: await sdk.answers.multi()
        """
        return await self._client.call(_MULTI, options=options)

    async def get_file(self, **options: Unpack[RequestOptions]) -> Redirected:
        """GET /redirect.

        Returns:
            Where the server points; the redirect is not followed.

        Example: await sdk.answers.get_file()
        """
        return await self._client.call(_GET_FILE, options=options)

    async def several(self, **options: Unpack[RequestOptions]) -> models.A | models.B | None:
        """GET /several.

        Example: await sdk.answers.several()
        """
        return await self._client.call(_SEVERAL, options=options)

    async def only_default(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /default.

        Example: await sdk.answers.only_default()
        """
        return await self._client.call(_ONLY_DEFAULT, options=options)

    async def ranges(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /ranges.

        Raises: NotFoundError.
        Example: await sdk.answers.ranges()
        """
        return await self._client.call(_RANGES, options=options)

    async def download(self, **options: Unpack[RequestOptions]) -> bytes:
        """GET /binary.

        Returns:
            Bytes.

        Example: await sdk.answers.download()
        """
        return await self._client.call(_DOWNLOAD, options=options)

    async def text(self, **options: Unpack[RequestOptions]) -> str:
        """GET /text.

        Returns:
            Text.

        Example: await sdk.answers.text()
        """
        return await self._client.call(_TEXT, options=options)

    async def both(self, **options: Unpack[RequestOptions]) -> models.A:
        """GET /both.

        Example: await sdk.answers.both()
        """
        return await self._client.call(_BOTH, options=options)

    async def none(self, **options: Unpack[RequestOptions]) -> None:
        """GET /none.

        Example: await sdk.answers.none()
        """
        return await self._client.call(_NONE, options=options)

    async def untyped(self, **options: Unpack[RequestOptions]) -> Any:
        """GET /untyped.

        Returns:
            Anything.

        Example: await sdk.answers.untyped()
        """
        return await self._client.call(_UNTYPED, options=options)

    with_raw_response = View(lambda: AsyncAnswersWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAnswersWithResponse[Streamed], Streamed)


class AnswersWithResponse(Generic[ModeT]):
    """`Answers`, each method giving the response."""

    def __init__(self, resource: Answers, mode: type[ModeT]) -> None:
        self.make_one = respond(resource.make_one, mode)
        self.accept = respond(resource.accept, mode)
        self.remove = respond(resource.remove, mode)
        self.multi = respond(resource.multi, mode)
        self.get_file = respond(resource.get_file, mode)
        self.several = respond(resource.several, mode)
        self.only_default = respond(resource.only_default, mode)
        self.ranges = respond(resource.ranges, mode)
        self.download = respond(resource.download, mode)
        self.text = respond(resource.text, mode)
        self.both = respond(resource.both, mode)
        self.none = respond(resource.none, mode)
        self.untyped = respond(resource.untyped, mode)


class AsyncAnswersWithResponse(Generic[ModeT]):
    """`AsyncAnswers`, each method giving the response."""

    def __init__(self, resource: AsyncAnswers, mode: type[ModeT]) -> None:
        self.make_one = async_respond(resource.make_one, mode)
        self.accept = async_respond(resource.accept, mode)
        self.remove = async_respond(resource.remove, mode)
        self.multi = async_respond(resource.multi, mode)
        self.get_file = async_respond(resource.get_file, mode)
        self.several = async_respond(resource.several, mode)
        self.only_default = async_respond(resource.only_default, mode)
        self.ranges = async_respond(resource.ranges, mode)
        self.download = async_respond(resource.download, mode)
        self.text = async_respond(resource.text, mode)
        self.both = async_respond(resource.both, mode)
        self.none = async_respond(resource.none, mode)
        self.untyped = async_respond(resource.untyped, mode)
