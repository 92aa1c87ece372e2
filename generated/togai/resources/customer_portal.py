"""The `customer_portal` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, respond

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_GET_DELEGATE_TOKEN: Operation[models.TokenResponse] = Operation(
    id="getCustomerPortalDelegateToken",
    method="POST",
    path="/portal/token",
    name="customer_portal.get_delegate_token",
    responses={200: Json(lambda: models.TokenResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(),
)


class CustomerPortal(SyncResource):
    """Access to the portal on behalf of customers."""

    def get_delegate_token(
        self,
        *,
        customer_id: str,
        account_ids: Sequence[str] | Omit = OMIT,
        all_accounts_access: bool | Omit = OMIT,
        expiry: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.TokenResponse:
        """Make a portal token.

        Makes a token with which the portal can be opened on behalf of a customer.

        Args:
            customer_id: Customer whose portal the token opens.
            account_ids: Accounts that the token opens, five at most.
            all_accounts_access: Whether the token opens all accounts of the customer.
            expiry: Lifetime of the token in seconds. Without it the token lives as long as the one used for this call.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.customer_portal.get_delegate_token(customer_id="birchwood")
        """
        return self._client.call(
            _GET_DELEGATE_TOKEN,
            body={
                "customerId": customer_id,
                "accountIds": account_ids,
                "allAccountsAccess": all_accounts_access,
                "expiry": expiry,
            },
            options=options,
        )

    with_raw_response = View(lambda: CustomerPortalWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: CustomerPortalWithResponse[Streamed], Streamed)


class AsyncCustomerPortal(AsyncResource):
    """Access to the portal on behalf of customers."""

    async def get_delegate_token(
        self,
        *,
        customer_id: str,
        account_ids: Sequence[str] | Omit = OMIT,
        all_accounts_access: bool | Omit = OMIT,
        expiry: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.TokenResponse:
        """Make a portal token.

        Makes a token with which the portal can be opened on behalf of a customer.

        Args:
            customer_id: Customer whose portal the token opens.
            account_ids: Accounts that the token opens, five at most.
            all_accounts_access: Whether the token opens all accounts of the customer.
            expiry: Lifetime of the token in seconds. Without it the token lives as long as the one used for this call.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.customer_portal.get_delegate_token(customer_id="birchwood")
        """
        return await self._client.call(
            _GET_DELEGATE_TOKEN,
            body={
                "customerId": customer_id,
                "accountIds": account_ids,
                "allAccountsAccess": all_accounts_access,
                "expiry": expiry,
            },
            options=options,
        )

    with_raw_response = View(lambda: AsyncCustomerPortalWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncCustomerPortalWithResponse[Streamed], Streamed)


class CustomerPortalWithResponse(Generic[ModeT]):
    """`CustomerPortal`, each method giving the response."""

    def __init__(self, resource: CustomerPortal, mode: type[ModeT]) -> None:
        self.get_delegate_token = respond(resource.get_delegate_token, mode)


class AsyncCustomerPortalWithResponse(Generic[ModeT]):
    """`AsyncCustomerPortal`, each method giving the response."""

    def __init__(self, resource: AsyncCustomerPortal, mode: type[ModeT]) -> None:
        self.get_delegate_token = async_respond(resource.get_delegate_token, mode)
