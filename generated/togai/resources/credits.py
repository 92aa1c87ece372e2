"""The `credits` resource of the Togai API."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, JsonBody, Operation, documented
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, View, async_respond, async_respond_page, respond, respond_page

_ERROR_TYPES = documented(lambda: models.ErrorResponse, 400, 401, 403, 404, 429, "default")
_LIST: Operation[models.ListCreditsResponse] = Operation(
    id="listCredits",
    path="/credits",
    name="credits.list",
    responses={200: Json(lambda: models.ListCreditsResponse)},
    errors=_ERROR_TYPES,
)
_LIST_PAGES: TokenPages[models.Credit] = TokenPages(items="data", token="nextToken", parameter="nextToken")
_CREATE: Operation[models.CreateCreditResponse] = Operation(
    id="createCredit",
    method="POST",
    path="/credits",
    name="credits.create",
    responses={200: Json(lambda: models.CreateCreditResponse)},
    errors=_ERROR_TYPES,
    body=JsonBody(optional=True),
)
_GET: Operation[models.CreditDetailsResponse] = Operation(
    id="getCreditDetails",
    path="/credits/{credit_id}",
    name="credits.get",
    responses={200: Json(lambda: models.CreditDetailsResponse)},
    errors=_ERROR_TYPES,
)
_VOID: Operation[models.Credit] = Operation(
    id="voidCredit",
    method="POST",
    path="/credits/{credit_id}/void",
    name="credits.void",
    responses={200: Json(lambda: models.Credit)},
    errors=_ERROR_TYPES,
)
_GET_BALANCE: Operation[models.CreditBalanceResponse] = Operation(
    id="CreditBalanceForAccount",
    path="/accounts/{account_id}/credit_balance",
    name="credits.get_balance",
    responses={200: Json(lambda: models.CreditBalanceResponse)},
    errors=_ERROR_TYPES,
)


class Credits(SyncResource):
    """Credits granted to accounts."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> SyncPager[models.Credit, models.ListCreditsResponse]:
        """List the credits.

        Reads credits, by state, account or identifier if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            account_id: Return only records of this account.
            id: Return only the credit with this identifier.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: for item in togai.credits.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={"nextToken": next_token, "status": status, "account_id": account_id, "id": id, "pageSize": page_size},
            options=options,
        )

    def create(
        self,
        *,
        credit_requests: Sequence[models.CreditRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCreditResponse:
        """Grant credits.

        Grants credits to one account or several.

        Args:
            credit_requests: Credits to grant.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.credits.create()
        """
        return self._client.call(_CREATE, body={"creditRequests": credit_requests}, options=options)

    def get(self, credit_id: str, **options: Unpack[RequestOptions]) -> models.CreditDetailsResponse:
        """Read one credit.

        Reads a credit with the movements on it.

        Args:
            credit_id: Identifier of the credit.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.credits.get("...")
        """
        return self._client.call(_GET, path={"credit_id": credit_id}, options=options)

    def void(self, credit_id: str, **options: Unpack[RequestOptions]) -> models.Credit:
        """Void one credit.

        Makes a credit unusable.

        Args:
            credit_id: Identifier of the credit.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.credits.void("...")
        """
        return self._client.call(_VOID, path={"credit_id": credit_id}, options=options)

    def get_balance(self, account_id: str, **options: Unpack[RequestOptions]) -> models.CreditBalanceResponse:
        """Read the credit balance of one account.

        Reads what an account has left in credits.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: togai.credits.get_balance("birchwood-eu")
        """
        return self._client.call(_GET_BALANCE, path={"account_id": account_id}, options=options)

    with_raw_response = View(lambda: CreditsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: CreditsWithResponse[Streamed], Streamed)


class AsyncCredits(AsyncResource):
    """Credits granted to accounts."""

    def list(
        self,
        *,
        next_token: str | Omit = OMIT,
        status: str | Omit = OMIT,
        account_id: str | Omit = OMIT,
        id: str | Omit = OMIT,
        page_size: int | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> AsyncPager[models.Credit, models.ListCreditsResponse]:
        """List the credits.

        Reads credits, by state, account or identifier if wanted.

        Args:
            next_token: Token from the page before; leave it out to read the first page.
            status: Return only records in this state.
            account_id: Return only records of this account.
            id: Return only the credit with this identifier.
            page_size: Largest number of records to return on one page, 50 at most and by default.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: async for item in togai.credits.list(): ...
        """
        return self._client.paginate(
            _LIST,
            _LIST_PAGES,
            query={"nextToken": next_token, "status": status, "account_id": account_id, "id": id, "pageSize": page_size},
            options=options,
        )

    async def create(
        self,
        *,
        credit_requests: Sequence[models.CreditRequest | Mapping[str, object]] | Omit = OMIT,
        **options: Unpack[RequestOptions],
    ) -> models.CreateCreditResponse:
        """Grant credits.

        Grants credits to one account or several.

        Args:
            credit_requests: Credits to grant.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.credits.create()
        """
        return await self._client.call(_CREATE, body={"creditRequests": credit_requests}, options=options)

    async def get(self, credit_id: str, **options: Unpack[RequestOptions]) -> models.CreditDetailsResponse:
        """Read one credit.

        Reads a credit with the movements on it.

        Args:
            credit_id: Identifier of the credit.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.credits.get("...")
        """
        return await self._client.call(_GET, path={"credit_id": credit_id}, options=options)

    async def void(self, credit_id: str, **options: Unpack[RequestOptions]) -> models.Credit:
        """Void one credit.

        Makes a credit unusable.

        Args:
            credit_id: Identifier of the credit.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.credits.void("...")
        """
        return await self._client.call(_VOID, path={"credit_id": credit_id}, options=options)

    async def get_balance(self, account_id: str, **options: Unpack[RequestOptions]) -> models.CreditBalanceResponse:
        """Read the credit balance of one account.

        Reads what an account has left in credits.

        Args:
            account_id: Your identifier for the account. At most 50 characters.

        Raises: BadRequestError, AuthenticationError, PermissionDeniedError, NotFoundError, RateLimitError.
        Example: await togai.credits.get_balance("birchwood-eu")
        """
        return await self._client.call(_GET_BALANCE, path={"account_id": account_id}, options=options)

    with_raw_response = View(lambda: AsyncCreditsWithResponse[Raw], Raw)
    with_streaming_response = View(lambda: AsyncCreditsWithResponse[Streamed], Streamed)


class CreditsWithResponse(Generic[ModeT]):
    """`Credits`, each method giving the response."""

    def __init__(self, resource: Credits, mode: type[ModeT]) -> None:
        self.list = respond_page(resource.list, mode)
        self.create = respond(resource.create, mode)
        self.get = respond(resource.get, mode)
        self.void = respond(resource.void, mode)
        self.get_balance = respond(resource.get_balance, mode)


class AsyncCreditsWithResponse(Generic[ModeT]):
    """`AsyncCredits`, each method giving the response."""

    def __init__(self, resource: AsyncCredits, mode: type[ModeT]) -> None:
        self.list = async_respond_page(resource.list, mode)
        self.create = async_respond(resource.create, mode)
        self.get = async_respond(resource.get, mode)
        self.void = async_respond(resource.void, mode)
        self.get_balance = async_respond(resource.get_balance, mode)
