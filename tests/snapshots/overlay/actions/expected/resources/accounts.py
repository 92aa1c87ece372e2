"""The `accounts` resource of the Ledger API."""

from __future__ import annotations

from typing import Generic, Unpack

from .. import models
from .._runtime.omit import OMIT, Omit
from .._runtime.operation import Json, Operation, QueryParameter
from .._runtime.options import RequestOptions
from .._runtime.page_values import TokenPages
from .._runtime.paging import AsyncPager, SyncPager
from .._runtime.resource import AsyncResource, SyncResource
from .._runtime.responding import ModeT, Raw, Streamed, async_respond_page, respond_page

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
    def with_raw_response(self) -> AccountsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AccountsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AccountsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AccountsWithResponse(self, Streamed)


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
    def with_raw_response(self) -> AsyncAccountsWithResponse[Raw]:
        """The same methods, each with status, headers and body."""
        return AsyncAccountsWithResponse(self, Raw)

    @property
    def with_streaming_response(self) -> AsyncAccountsWithResponse[Streamed]:
        """The same methods for a `with` block that reads the body as it comes."""
        return AsyncAccountsWithResponse(self, Streamed)


class AccountsWithResponse(Generic[ModeT]):
    """`Accounts`, each method giving the response."""

    def __init__(self, resource: Accounts, mode: type[ModeT]) -> None:
        self.everything = respond_page(resource.everything, mode)


class AsyncAccountsWithResponse(Generic[ModeT]):
    """`AsyncAccounts`, each method giving the response."""

    def __init__(self, resource: AsyncAccounts, mode: type[ModeT]) -> None:
        self.everything = async_respond_page(resource.everything, mode)
