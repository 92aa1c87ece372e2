"""The `authentication` resource of the Togai API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 401, 403, 404, 429, "default")
_AUTHENTICATE: Operation[models.TokenResponse] = Operation(
    id="authenticate",
    method="POST",
    path="/authenticate",
    name="authentication.authenticate",
    responses={200: Json(lambda: models.TokenResponse)},
    errors=_ERROR_TYPES,
)


class Authentication(SyncResource):
    """Short-lived tokens."""

    def authenticate(self, **options: Unpack[RequestOptions]) -> models.TokenResponse:
        """Make a short-lived token.

        Trades the credential of this call for a bearer token with a short lifetime.

        Raises: AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.authentication.authenticate()
        """
        return self._client.call(_AUTHENTICATE, options=options)

    with_raw_response = View(lambda: AuthenticationWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AuthenticationWithResponse[Streamed], Streamed)


class AsyncAuthentication(AsyncResource):
    """Short-lived tokens."""

    async def authenticate(self, **options: Unpack[RequestOptions]) -> models.TokenResponse:
        """Make a short-lived token.

        Trades the credential of this call for a bearer token with a short lifetime.

        Raises: AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.authentication.authenticate()
        """
        return await self._client.call(_AUTHENTICATE, options=options)

    with_raw_response = View(lambda: AsyncAuthenticationWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncAuthenticationWithResponse[Streamed], Streamed)


class AuthenticationWithResponse(Generic[ModeT]):
    """`Authentication`, each method giving the response."""

    def __init__(self, resource: Authentication, mode: type[ModeT]) -> None:
        self.authenticate = respond(resource.authenticate, mode)


class AsyncAuthenticationWithResponse(Generic[ModeT]):
    """`AsyncAuthentication`, each method giving the response."""

    def __init__(self, resource: AsyncAuthentication, mode: type[ModeT]) -> None:
        self.authenticate = async_respond(resource.authenticate, mode)
