"""The `file_storage` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, Redirect, Redirected, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_GET: Operation[Redirected] = Operation(
    id="getFile", path="/files/{file_id}", name="file_storage.get", responses={302: Redirect()}, errors=_ERROR_TYPES
)
_GET_DOWNLOAD_URL: Operation[models.FileDownloadUrlResponse] = Operation(
    id="getDownloadUrl",
    path="/files/{file_id}/download_url",
    name="file_storage.get_download_url",
    responses={200: Json(lambda: models.FileDownloadUrlResponse)},
    errors=_ERROR_TYPES,
)


class FileStorage(SyncResource):
    """Files that Togai keeps for you."""

    def get(self, file_id: str, **options: Unpack[RequestOptions]) -> Redirected:
        """Fetch one file.

        Answers with a redirect to the contents of a stored file.

        Args:
            file_id: Identifier of the file.

        Returns:
            Where the server points; the redirect is not followed.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.file_storage.get("...")
        """
        return self._client.call(_GET, path={"file_id": file_id}, options=options)

    def get_download_url(
        self, file_id: str, *, expiry: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.FileDownloadUrlResponse:
        """Make a download link.

        Makes a temporary link to a stored file.

        Args:
            file_id: Identifier of the file.
            expiry: Lifetime of the link in seconds.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.file_storage.get_download_url("...")
        """
        return self._client.call(_GET_DOWNLOAD_URL, path={"file_id": file_id}, query={"expiry": expiry}, options=options)

    with_raw_response = View(lambda: FileStorageWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: FileStorageWithResponse[Streamed], Streamed)


class AsyncFileStorage(AsyncResource):
    """Files that Togai keeps for you."""

    async def get(self, file_id: str, **options: Unpack[RequestOptions]) -> Redirected:
        """Fetch one file.

        Answers with a redirect to the contents of a stored file.

        Args:
            file_id: Identifier of the file.

        Returns:
            Where the server points; the redirect is not followed.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.file_storage.get("...")
        """
        return await self._client.call(_GET, path={"file_id": file_id}, options=options)

    async def get_download_url(
        self, file_id: str, *, expiry: int | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> models.FileDownloadUrlResponse:
        """Make a download link.

        Makes a temporary link to a stored file.

        Args:
            file_id: Identifier of the file.
            expiry: Lifetime of the link in seconds.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.file_storage.get_download_url("...")
        """
        return await self._client.call(_GET_DOWNLOAD_URL, path={"file_id": file_id}, query={"expiry": expiry}, options=options)

    with_raw_response = View(lambda: AsyncFileStorageWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncFileStorageWithResponse[Streamed], Streamed)


class FileStorageWithResponse(Generic[ModeT]):
    """`FileStorage`, each method giving the response."""

    def __init__(self, resource: FileStorage, mode: type[ModeT]) -> None:
        self.get = respond(resource.get, mode)
        self.get_download_url = respond(resource.get_download_url, mode)


class AsyncFileStorageWithResponse(Generic[ModeT]):
    """`AsyncFileStorage`, each method giving the response."""

    def __init__(self, resource: AsyncFileStorage, mode: type[ModeT]) -> None:
        self.get = async_respond(resource.get, mode)
        self.get_download_url = async_respond(resource.get_download_url, mode)
