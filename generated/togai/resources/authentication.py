"""The `authentication` resource of the Togai API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.operation import Json, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_ERROR_TYPES = documented(models.ErrorResponse, 401, 403, 404, 429, "default")
_AUTHENTICATE: Operation[models.TokenResponse] = Operation(
    id="authenticate",
    method="POST",
    path="/authenticate",
    name="authentication.authenticate",
    responses={200: Json(models.TokenResponse)},
    errors=_ERROR_TYPES,
    security=(("bearerAuth",),),
)


class Authentication(SyncResource):
    """Short-lived tokens."""

    def authenticate(self, **options: Unpack[RequestOptions]) -> models.TokenResponse:
        """Make a short-lived token.

        Trades the credential of this call for a bearer token with a short lifetime.

        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.

        Example:
            togai.authentication.authenticate()
        """
        return self._client.call(_AUTHENTICATE, options=options)

    @property
    def with_raw_response(self) -> AuthenticationWithRawResponse:
        """The same methods, each with the whole response."""
        return AuthenticationWithRawResponse(self)


class AsyncAuthentication(AsyncResource):
    """Short-lived tokens.

    Every method is a coroutine or returns an async pager.
    """

    async def authenticate(self, **options: Unpack[RequestOptions]) -> models.TokenResponse:
        """Make a short-lived token.

        Trades the credential of this call for a bearer token with a short lifetime.

        Raises:
            AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.

        Example:
            await togai.authentication.authenticate()
        """
        return await self._client.call(_AUTHENTICATE, options=options)

    @property
    def with_raw_response(self) -> AsyncAuthenticationWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncAuthenticationWithRawResponse(self)


class AuthenticationWithRawResponse:
    """`Authentication` with the status, headers and body of every response."""

    def __init__(self, resource: Authentication) -> None:
        self.authenticate = raw(resource.authenticate)


class AsyncAuthenticationWithRawResponse:
    """`AsyncAuthentication` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncAuthentication) -> None:
        self.authenticate = async_raw(resource.authenticate)
