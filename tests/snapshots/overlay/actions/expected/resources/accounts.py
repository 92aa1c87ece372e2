"""The `accounts` resource of the Ledger API."""

from __future__ import annotations

from typing import Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter, TokenPages
from .._runtime.options import RequestOptions
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.raw import async_raw, raw
from .._runtime.resource import AsyncResource, SyncResource

_EVERYTHING: Operation[models.Accounts] = Operation(
    id="listTheAccounts",
    method="GET",
    path="/accounts",
    name="accounts.everything",
    responses={200: Json(models.Accounts)},
    parameters=(QueryParameter("nextToken"),),
)
_EVERYTHING_PAGES: TokenPages[models.LedgerAccount] = TokenPages(items="list", token="nextToken", parameter="nextToken")


class Accounts(SyncResource):
    """Operations of `accounts`."""

    def everything(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> SyncPager[models.LedgerAccount, models.Accounts]:
        """GET /accounts.

        Example:
            for item in sdk.accounts.everything(): ...
        """
        return self._client.paginate(_EVERYTHING, _EVERYTHING_PAGES, query={"nextToken": next_token}, options=options)

    @property
    def with_raw_response(self) -> AccountsWithRawResponse:
        """The same methods, each with the whole response."""
        return AccountsWithRawResponse(self)


class AsyncAccounts(AsyncResource):
    """Operations of `accounts`.

    Every method is a coroutine or returns an async pager.
    """

    def everything(
        self, *, next_token: str | Omit = OMIT, **options: Unpack[RequestOptions]
    ) -> AsyncPager[models.LedgerAccount, models.Accounts]:
        """GET /accounts.

        Example:
            async for item in sdk.accounts.everything(): ...
        """
        return self._client.paginate(_EVERYTHING, _EVERYTHING_PAGES, query={"nextToken": next_token}, options=options)

    @property
    def with_raw_response(self) -> AsyncAccountsWithRawResponse:
        """The same methods, each with the whole response."""
        return AsyncAccountsWithRawResponse(self)


class AccountsWithRawResponse:
    """`Accounts` with the status, headers and body of every response."""

    def __init__(self, resource: Accounts) -> None:
        self.everything = raw(resource.everything)


class AsyncAccountsWithRawResponse:
    """`AsyncAccounts` with the status, headers and body of every response."""

    def __init__(self, resource: AsyncAccounts) -> None:
        self.everything = async_raw(resource.everything)
